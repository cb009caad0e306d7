import Session
import Workshop

/// Reading a slip typed as a row: one mark an item, in the order printed.
///
/// A digit is a point, `.` « je passe », `n` or `x` the cross of « je ne sais pas », as on paper. `10` stands between
/// spaces; of a scale from 1 to 10, `0` is 10 too.
enum SlipRow {
    /// Why a row is refused.
    enum Fault: Error, Hashable {
        case wrongLength(given: Int, needed: Int)
        case zero(position: Int)
        case offScale(mark: String, position: Int, scale: ClosedRange<Int>)
        case unknownMark(String, position: Int)
        case unknownNotOffered(position: Int)
        case text(AnswerFault)
        case wrongParts(given: Int, needed: Int)
        case noSuchLine(String, lines: Int)
        case unreadableBet(String, position: Int)
        case twice(line: Int)
        case notOfPair(mark: String, position: Int, first: Int, second: Int)
        case noSuchRow(String, last: String)
        case rowTwice(String)
        case rowLength(row: String, given: Int, needed: Int)
        case ownBox(row: String)
    }

    /// Options ticked, as their numbers: `1 3`.
    static func ticks(_ row: String, options: [Item]) throws(Fault) -> Answer {
        var chosen: [String] = []
        for mark in row.split(whereSeparator: { $0.isWhitespace || $0 == "," || $0 == ";" }) {
            guard let number = Int(mark), options.indices.contains(number - 1) else {
                throw .noSuchLine(String(mark), lines: options.count)
            }
            chosen.append(options[number - 1].id)
        }
        return .choices(chosen)
    }

    /// Dots written as the numbers of lines: `3 3 7`.
    static func dots(_ row: String, items: [Item]) throws(Fault) -> Answer {
        var dots: [String: Int] = [:]
        for mark in row.split(whereSeparator: { $0.isWhitespace || $0 == "," || $0 == ";" }) {
            guard let number = Int(mark), items.indices.contains(number - 1) else {
                throw .noSuchLine(String(mark), lines: items.count)
            }
            dots[items[number - 1].id, default: 0] += 1
        }
        return .dots(dots)
    }

    /// Points line by line, column by column where there are several: `40 25 20 15`, `60 40 | 30 70`.
    static func shares(_ row: String, question: Question, items: [Item]) throws(Fault) -> Answer {
        let marks = row.split(whereSeparator: { $0.isWhitespace || ",;|".contains($0) })
        let cells = question.cells(of: items)
        guard marks.count == cells.count else {
            throw .wrongLength(given: marks.count, needed: cells.count)
        }
        var points: [String: Int] = [:]
        for (index, (cell, mark)) in zip(cells, marks).enumerated() where mark != "." && mark != "0" {
            guard let value = Int(mark) else { throw .unknownMark(String(mark), position: index + 1) }
            points[cell.key] = value
        }
        return .dots(points)
    }

    /// An order as the numbers of lines, the first first: `3 1 2`, or `312` where no number has two digits.
    static func order(_ row: String, items: [Item]) throws(Fault) -> Answer {
        var order: [String] = []
        var marks = row.split(whereSeparator: { $0.isWhitespace || $0 == "," || $0 == ";" })
        if marks.count == 1, let glued = marks.first, items.count < 10 {
            marks = glued.indices.map { glued[$0...$0] }
        }
        for mark in marks {
            guard let number = Int(mark), items.indices.contains(number - 1) else {
                throw .noSuchLine(String(mark), lines: items.count)
            }
            let item = items[number - 1].id
            guard !order.contains(item) else { throw .twice(line: number) }
            order.append(item)
        }
        return .order(order)
    }

    /// Bets box by box: `o80 . n65`.
    static func bets(_ row: String, items: [Item]) throws(Fault) -> Answer {
        let marks = row.split(whereSeparator: { $0.isWhitespace || $0 == "," || $0 == ";" })
        guard marks.count == items.count else {
            throw .wrongLength(given: marks.count, needed: items.count)
        }
        var bets: [String: Bet] = [:]
        for (index, (item, mark)) in zip(items, marks).enumerated() where mark != "." {
            guard let bet = Bet(typed: String(mark)) else {
                throw .unreadableBet(String(mark), position: index + 1)
            }
            bets[item.id] = bet
        }
        return .bets(bets)
    }

    /// Marks that a slip of the ask has; nil when the ask is not made of marks.
    static func length(_ ask: Ask, items: (Question) -> [Item]) -> Int? {
        var total = 0
        for question in ask.questions {
            switch question.input {
            case .ratings where question.isDirected: return nil
            case .ratings: total += question.cells(of: items(question)).count
            case .choices where question.isTicked: return nil
            case .choices: total += 1
            case .sorting: total += items(question).count
            case .pairs: total += Pair.all(items(question)).count
            case .lines, .dots, .bets, .shares, .ranking: return nil
            }
        }
        return total
    }

    /// The marks of a row that needs so many: a sign each, but for a 10 where each stands between spaces.
    static func marks(_ row: String, needed: Int) -> [String] {
        let words = row.split(whereSeparator: \.isWhitespace).map(String.init)
        let isApart = words.count == needed && words.allSatisfy { $0.count == 1 || $0 == "10" }
        return isApart ? words : words.joined().map(String.init)
    }

    /// The ballot of a row of marks.
    static func ballot(_ row: String, ask: Ask, items: (Question) -> [Item]) throws(Fault) -> Ballot {
        let needed = length(ask, items: items) ?? 0
        let marks = marks(row, needed: needed)
        guard marks.count == needed else { throw .wrongLength(given: marks.count, needed: needed) }
        var rest = Array(marks.enumerated())[...]
        var answers: [Question.ID: Answer] = [:]
        for question in ask.questions {
            switch question.input {
            case .ratings(let scale, _, _):
                var ratings: [String: Rating] = [:]
                for cell in question.cells(of: items(question)) {
                    let (position, mark) = rest.removeFirst()
                    if let rating = try rating(mark, position + 1, scale, question) {
                        ratings[cell.key] = rating
                    }
                }
                answers[question.id] = .ratings(ratings)
            case .choices(let options, _):
                let (position, mark) = rest.removeFirst()
                if mark == "." { continue }
                guard let number = Int(mark) else {
                    throw .unknownMark(mark, position: position + 1)
                }
                guard (1...options.count).contains(number) else {
                    throw .offScale(mark: mark, position: position + 1, scale: 1...options.count)
                }
                answers[question.id] = .choices([options[number - 1].id])
            case .sorting(_, let bins):
                var sorted: [String: String] = [:]
                for item in items(question) {
                    let (position, mark) = rest.removeFirst()
                    if mark == "." { continue }
                    guard let number = Int(mark) else {
                        throw .unknownMark(mark, position: position + 1)
                    }
                    guard bins.indices.contains(number - 1) else {
                        throw .offScale(mark: mark, position: position + 1, scale: 1...bins.count)
                    }
                    sorted[item.id] = bins[number - 1].id
                }
                answers[question.id] = .sorted(sorted)
            case .pairs:
                let pairs = Pair.all(items(question))
                answers[question.id] = try winners(
                    rest.prefix(pairs.count).map { ($0.offset, $0.element) }, pairs, items(question))
                rest = rest.dropFirst(pairs.count)
            case .lines, .dots, .bets, .shares, .ranking: break
            }
        }
        return Ballot(answers)
    }

    static func rating(
        _ mark: String, _ position: Int, _ scale: Scale, _ question: Question
    ) throws(Fault) -> Rating? {
        switch mark {
        case ".": return nil
        case "n", "N", "x", "X":
            guard question.allowsUnknown else { throw .unknownNotOffered(position: position) }
            return .unknown
        case "0" where scale.high == 10 && !scale.points.contains(0): return .point(10)
        default:
            guard let value = Int(mark) else { throw .unknownMark(mark, position: position) }
            if value == 0, !scale.points.contains(0) { throw .zero(position: position) }
            guard scale.points.contains(value) else {
                throw .offScale(mark: mark, position: position, scale: scale.points)
            }
            return .point(value)
        }
    }
}

extension Context {
    func message(_ fault: SlipRow.Fault) -> String {
        switch fault {
        case .wrongLength(let given, let needed):
            self(
                "Cette ligne a \(given) signe\(given > 1 ? "s" : ""), il en faut \(needed). Case vide : tapez « . ».",
                "This row has \(given) mark\(given == 1 ? "" : "s"), \(needed) are needed. Empty box: type “.”."
            )
        case .zero(let position):
            self(
                "Signe \(position) : 0 n'est pas une réponse ici. « Je ne sais pas » s'écrit n, une case vide « . ».",
                "Mark \(position): 0 is not an answer here. “I don't know” is written n, an empty box “.”.")
        case .offScale(let mark, let position, let scale):
            self(
                "Signe \(position) : \(mark) n'est pas entre \(scale.lowerBound) et \(scale.upperBound).",
                "Mark \(position): \(mark) is not between \(scale.lowerBound) and \(scale.upperBound).")
        case .unknownMark(let mark, let position):
            self(
                "Signe \(position) : « \(mark) » n'est ni un chiffre, ni n, ni « . ».",
                "Mark \(position): “\(mark)” is neither a digit, nor n, nor “.”.")
        case .unknownNotOffered(let position):
            self(
                "Signe \(position) : « je ne sais pas » n'est pas proposé ici.",
                "Mark \(position): “I don't know” is not offered here.")
        case .text(let fault): message(fault)
        case .wrongParts(let given, let needed):
            self(
                "Cette ligne a \(given) partie\(given > 1 ? "s" : ""), il en faut \(needed), séparées par /.",
                "This row has \(given) part\(given == 1 ? "" : "s"), \(needed) are needed, separated by /.")
        case .noSuchLine(let mark, let lines):
            self(
                "« \(mark) » n'est pas un numéro de la liste, de 1 à \(lines).",
                "“\(mark)” is not a number of the list, from 1 to \(lines).")
        case .twice(let line):
            self(
                "Le numéro \(line) est écrit deux fois : chaque ligne a un seul rang.",
                "Number \(line) is written twice: each line has one rank.")
        case .notOfPair(let mark, let position, let first, let second):
            self(
                "Signe \(position) : \(mark) n'est pas de cette paire. Écrivez \(first), \(second), ou « . ».",
                "Mark \(position): \(mark) is not of this pair. Write \(first), \(second), or “.”.")
        case .unreadableBet(let mark, let position):
            self(
                "Case \(position) : « \(mark) » ne se lit pas. Écrivez o80 ou n65.",
                "Box \(position): “\(mark)” cannot be read. Write y80 or n65.")
        case .noSuchRow(let mark, let last):
            self(
                "« \(mark) » : la ligne commence par sa lettre, de A à \(last).",
                "“\(mark)”: a line begins with its letter, from A to \(last).")
        case .rowTwice(let row):
            self("La ligne \(row) est là deux fois.", "Line \(row) is there twice.")
        case .rowLength(let row, let given, let needed):
            self(
                "Ligne \(row) : \(given) signe\(given > 1 ? "s" : ""), il en faut \(needed), un par case. La sienne, vide : « . ».",
                "Line \(row): \(given) mark\(given == 1 ? "" : "s"), \(needed) are needed, one a box. Its own, empty: “.”."
            )
        case .ownBox(let row):
            self(
                "Ligne \(row) : on ne se note pas soi-même. « . » à cette place.",
                "Line \(row): nobody rates themselves. “.” in that place.")
        }
    }
}
