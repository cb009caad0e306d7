import Session
import Workshop

/// What somebody is putting in, question by question, item by item: in memory only, until it is sealed.
struct BoothDraft: Sendable {
    let slots: [Slot]
    let items: [Question.ID: [Item]]
    var index = 0
    var answers: [Question.ID: Answer] = [:]
    /// What waits for Enter.
    private(set) var pending: Pending?
    /// Whether every answer to a long scale waits for Enter: where the room sees the screen, a `1` that may become 10 must
    /// not be told from a `7`, nor from a pass.
    private let holds: Bool
    /// How far the person has been: answered and passed slots look the same.
    var furthest = 0
    /// Bets whose confidence has not come yet, by item.
    private(set) var sides: [Item.ID: Bool] = [:]
    var text = ""

    /// Digits that may go on: a `1` that may become 10, a `7` that may become 75.
    var pendingDigit: Int? {
        get { if case .number(let number) = pending { number } else { nil } }
        set { pending = newValue.map(Pending.number) }
    }

    init(ask: Ask, round: Round, session: Session, holds: Bool = false) {
        self.holds = holds
        var slots: [Slot] = []
        var items: [Question.ID: [Item]] = [:]
        for question in ask.questions {
            let all = session.items(of: question, in: round)
            items[question.id] = all
            switch question.input {
            case .ratings, .shares:
                slots += question.cells(of: all).map {
                    Slot(question: question, item: $0.item, facet: $0.column)
                }
            case .bets:
                slots += all.flatMap { item in
                    [Slot.Half.side, .confidence].map { Slot(question: question, item: item, half: $0) }
                }
            case .pairs: slots += Pair.all(all).map { Slot(question: question, pair: $0) }
            case .sorting: slots += all.map { Slot(question: question, item: $0) }
            case .choices, .lines, .dots, .ranking: slots.append(Slot(question: question))
            }
        }
        self.slots = slots
        self.items = items
    }

    var slot: Slot? { slots.indices.contains(index) ? slots[index] : nil }
    var isComplete: Bool { index >= slots.count }
    var ballot: Ballot { Ballot(answers) }

    /// Why the ballot cannot be dropped in yet: points that do not make the whole, an order with gaps.
    var fault: AnswerFault? {
        for (question, answer) in answers.sorted(by: { $0.key < $1.key }) {
            guard let asked = slots.first(where: { $0.question.id == question })?.question else { continue }
            do throws(AnswerFault) {
                try answer.validate(for: asked, items: items[question] ?? [])
            } catch {
                return error
            }
        }
        return nil
    }

    /// What a digit did.
    enum Outcome: Equatable {
        case ignored, waiting, taken, full, offScale(ClosedRange<Int>), offStep(Int)
        /// A line that has its rank already.
        case ranked(Int)
    }

    /// A digit: a point of the scale, the number of an option, a dot on a numbered line.
    ///
    /// A digit that cannot be continued acts at once; `1` waits when 10 exists.
    mutating func press(_ digit: Int) -> Outcome {
        guard let slot else { return .ignored }
        let top = highest(slot)
        var number = digit
        if let pending = pendingDigit {
            number = pending * 10 + digit
            pendingDigit = nil
            if number > top {
                number = digit
                // On a list each number is a mark of its own: « 1 » then « 2 » are two, where there is no 12.
                if slot.takesSeveral, pending >= lowest(slot) {
                    let outcome = take(pending, slot)
                    guard outcome == .taken else { return outcome }
                }
            }
        }
        guard number <= top else { return .ignored }
        if isHeld || number > 0 && number * 10 <= top {
            pendingDigit = number
            return .waiting
        }
        guard number >= lowest(slot) else {
            return slot.half == .confidence ? .offScale(lowest(slot)...top) : .ignored
        }
        return take(number, slot)
    }

    /// A whole number, as when its point or its option is pointed at.
    mutating func mark(_ number: Int) -> Outcome {
        pendingDigit = nil
        guard let slot, number >= lowest(slot), number <= highest(slot) else { return .ignored }
        return take(number, slot)
    }

    /// Whether the answer at hand waits for Enter, whatever it is.
    var isHeld: Bool {
        guard holds, let slot, highest(slot) >= 10 else { return false }
        return switch slot.question.input {
        case .ratings, .shares, .bets: !slot.question.isGrid
        case .choices, .dots, .ranking: true
        case .lines, .sorting, .pairs: false
        }
    }

    /// Enter: what waits counts as it is.
    mutating func confirmDigit() -> Outcome {
        guard let slot, let pending else { return .ignored }
        self.pending = nil
        switch pending {
        case .unknown: return know(nothingOf: slot)
        case .pass:
            pass(over: slot)
            return .taken
        case .number(let number): return confirm(number, slot)
        }
    }

    private mutating func confirm(_ number: Int, _ slot: Slot) -> Outcome {
        guard number >= lowest(slot) else { return .offScale(lowest(slot)...highest(slot)) }
        return take(number, slot)
    }

    private func lowest(_ slot: Slot) -> Int {
        if slot.half == .confidence { return Bet.confidences.lowerBound }
        return switch slot.question.input {
        case .ratings(let scale, _, _): scale.low
        case .shares: 0
        default: 1
        }
    }

    private func highest(_ slot: Slot) -> Int {
        switch slot.question.input {
        case .ratings(let scale, _, _): scale.high
        case .choices(let options, _): options.count
        case .dots: items[slot.question.id]?.count ?? 0
        case .lines: 0
        case .shares(_, let total, _): total
        case .sorting(_, let bins): bins.count
        case .ranking: items[slot.question.id]?.count ?? 0
        case .bets: slot.half == .confidence ? Bet.confidences.upperBound : 2
        case .pairs: slot.pair?.items.count ?? 0
        }
    }

    private mutating func take(_ number: Int, _ slot: Slot) -> Outcome {
        switch slot.question.input {
        case .ratings:
            set(.point(number), slot)
            advance()
            return .taken
        case .choices(let options, let most):
            let id = options[number - 1].id
            var chosen = chosen(slot.question)
            if most == 1 {
                answers[slot.question.id] = .choices([id])
                advance()
                return .taken
            }
            if let index = chosen.firstIndex(of: id) {
                chosen.remove(at: index)
            } else {
                guard chosen.count < most else { return .full }
                chosen.append(id)
            }
            answers[slot.question.id] = .choices(chosen)
            return .taken
        case .dots(_, let budget, let cap):
            let all = items[slot.question.id] ?? []
            var dots: [String: Int] = [:]
            if case .dots(let given) = answers[slot.question.id] { dots = given }
            let id = all[number - 1].id
            let total = dots.values.reduce(0, +)
            guard total < Question.dotBudget(budget, items: all.count), dots[id, default: 0] < cap else {
                return .full
            }
            dots[id, default: 0] += 1
            answers[slot.question.id] = .dots(dots)
            return .taken
        case .bets:
            guard let item = slot.item?.id else { return .ignored }
            if slot.half == .side {
                sides[item] = number == 1
            } else if let isYes = bet(slot).isYes {
                var bets: [String: Bet] = [:]
                if case .bets(let given) = answers[slot.question.id] { bets = given }
                bets[item] = Bet(isYes: sides[item] ?? isYes, confidence: number)
                answers[slot.question.id] = .bets(bets)
            }
            advance()
            return .taken
        case .shares(_, _, let step):
            guard number.isMultiple(of: step) else { return .offStep(step) }
            give(number, slot)
            advance()
            return .taken
        case .sorting(_, let bins):
            guard let item = slot.item?.id else { return .ignored }
            var sorted: [String: String] = [:]
            if case .sorted(let given) = answers[slot.question.id] { sorted = given }
            sorted[item] = bins[number - 1].id
            answers[slot.question.id] = .sorted(sorted)
            advance()
            return .taken
        case .ranking:
            let all = items[slot.question.id] ?? []
            var order = chosen(slot.question)
            if let rank = order.firstIndex(of: all[number - 1].id) {
                return order.count == all.count ? .full : .ranked(rank + 1)
            }
            order.append(all[number - 1].id)
            // The last one left has only one place to go.
            if order.count == all.count - 1 { order += all.map(\.id).filter { !order.contains($0) } }
            answers[slot.question.id] = .order(order)
            if order.count == all.count { advance() }
            return .taken
        case .pairs:
            guard let pair = slot.pair else { return .ignored }
            setWinner(pair.items[number - 1].id, of: pair, slot.question)
            advance()
            return .taken
        case .lines: return .ignored
        }
    }

    /// All the points left go to the line at hand.
    mutating func fill() {
        guard let slot, case .shares = slot.question.input else { return }
        let rest = (points(slot) ?? 0) + max(0, pointsLeft(slot))
        guard !isHeld else {
            pendingDigit = rest
            return
        }
        give(rest, slot)
        advance()
    }

    private mutating func give(_ points: Int, _ slot: Slot) {
        guard let key = slot.key else { return }
        var given: [String: Int] = [:]
        if case .dots(let before) = answers[slot.question.id] { given = before }
        given[key] = points > 0 ? points : nil
        answers[slot.question.id] = .dots(given)
    }

    /// « Je ne sais pas », where it is allowed; of a pair, « je ne sais pas trancher ».
    mutating func unknown() -> Outcome {
        if let slot, let pair = slot.pair {
            setWinner(nil, of: pair, slot.question)
            advance()
            return .taken
        }
        guard let slot, slot.question.allowsUnknown, case .ratings = slot.question.input else {
            return .ignored
        }
        guard !isHeld else {
            pending = .unknown
            return .waiting
        }
        return know(nothingOf: slot)
    }

    private mutating func know(nothingOf slot: Slot) -> Outcome {
        set(.unknown, slot)
        advance()
        return .taken
    }

    /// « Je passe »: nothing is kept for this slot.
    mutating func pass() {
        guard let slot else { return }
        guard !isHeld else {
            pending = .pass
            return
        }
        pass(over: slot)
    }

    private mutating func pass(over slot: Slot) {
        clear(slot)
        text = ""
        advance()
        // Without a side there is nothing to be sure of.
        if slot.half == .side { advance() }
    }

    /// Takes a typed line for the slot, or says why not.
    mutating func take(line: String) -> AnswerFault? {
        guard let slot, case .lines(_, let most, let limit) = slot.question.input else { return .wrongShape }
        var lines = typed(slot)
        // Where several may be given, an empty line ends them.
        if line.isEmpty, most > 1, !lines.isEmpty {
            advance()
            return nil
        }
        do throws(AnswerFault) {
            try Answer.validate(line: line, limit: limit)
        } catch {
            return error
        }
        lines = most > 1 && lines.count < most ? lines + [line] : [line]
        answers[slot.question.id] = .lines(lines)
        text = ""
        if lines.count >= most { advance() }
        return nil
    }

    /// Goes on from a question that takes several marks.
    mutating func next() { advance() }

    /// Back to the slot before.
    mutating func back() {
        pendingDigit = nil
        guard index > 0 else { return }
        index -= 1
        restoreText()
    }

    /// Everything from the start, empty.
    mutating func restart() {
        index = 0
        furthest = 0
        answers = [:]
        sides = [:]
        pendingDigit = nil
        text = ""
    }

    private mutating func advance() {
        pendingDigit = nil
        index = min(index + 1, slots.count)
        furthest = max(furthest, index)
        restoreText()
    }

    mutating func restoreText() {
        guard let slot, case .lines(let lines) = answers[slot.question.id] else {
            text = ""
            return
        }
        text = typed(slot).isEmpty ? lines.first ?? "" : ""
    }

    private mutating func set(_ rating: Rating, _ slot: Slot) {
        guard let item = slot.item else { return }
        var ratings: [String: Rating] = [:]
        if case .ratings(let given) = answers[slot.question.id] { ratings = given }
        ratings[Answer.key(item: item.id, facet: slot.facet?.id)] = rating
        answers[slot.question.id] = .ratings(ratings)
    }

    private mutating func clear(_ slot: Slot) {
        if let pair = slot.pair {
            setWinner(nil, of: pair, slot.question)
            return
        }
        guard let item = slot.item else {
            answers[slot.question.id] = nil
            return
        }
        sides[item.id] = nil
        if case .dots(var points) = answers[slot.question.id] {
            points[slot.key ?? item.id] = nil
            answers[slot.question.id] = .dots(points)
        }
        if case .sorted(var bins) = answers[slot.question.id] {
            bins[item.id] = nil
            answers[slot.question.id] = .sorted(bins)
        }
        if case .bets(var bets) = answers[slot.question.id] {
            bets[item.id] = nil
            answers[slot.question.id] = .bets(bets)
        }
        guard case .ratings(var ratings) = answers[slot.question.id] else { return }
        ratings[Answer.key(item: item.id, facet: slot.facet?.id)] = nil
        answers[slot.question.id] = .ratings(ratings)
    }
}
