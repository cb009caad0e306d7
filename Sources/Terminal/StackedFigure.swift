internal import Insight
internal import Page

/// Parts of a whole in one bar a row: letters fill it, so that parts differ by shape as well.
enum StackedFigure {
    private static let letters = Array("ABCDEFGHIJ").map(String.init)

    static func lines(_ figure: Figure.Stacked, _ room: Room) -> [Line] {
        guard !figure.rows.isEmpty, !figure.parts.isEmpty else { return [Line(room.words.noAnswer, .quiet)] }
        let width = min(room.width, room.width < 150 ? 100 : 180)
        let parts = figure.parts.enumerated().map { index, part in "\(letter(index))\u{A0}\(part)" }
        let legend = FigureLines.legend(parts, .body, width: width) + [Line()]
        if figure.rows.count > mostBars { return legend + table(figure, room, width: width) }
        let foot = shifts(figure, width: width) + [foot(figure, room)]
        let forms = Form.allCases.map { legend + bars(figure, room, width: width, form: $0) + foot }
        guard let height = room.height else { return forms[Form.usual.rawValue] }
        // As high as fits; the lowest where none does.
        return forms.first { $0.count <= height } ?? forms[Form.closest.rawValue]
    }

    /// How high the bars are, the highest first.
    private enum Form: Int, CaseIterable {
        /// Three rows a bar.
        case thick
        case usual
        /// The numbers beside the label.
        case close
        /// And no blank line between bars.
        case closest
    }

    private static func bars(_ figure: Figure.Stacked, _ room: Room, width: Int, form: Form) -> [Line] {
        let length = width < 150 ? min(width, 72) : width
        // All numbers stand beside their labels, or none does.
        let isBeside =
            [.close, .closest].contains(form)
            && figure.rows.allSatisfy { row in
                !row.label.isEmpty
                    && Glyphs.width(row.label) + 3 + Glyphs.width(numbers(row, figure, room)) <= length
            }
        var out: [Line] = []
        for (index, row) in figure.rows.enumerated() {
            var label = Wrap.lines(row.label, .title, width: width, flags: .bold).map { Line($0) }
            if row.label.isEmpty { label = [] }
            let numbers = Cell.of(numbers(row, figure, room), .body, .bold)
            let bar = bar(row, width: length)
            if isBeside { label[0].put(numbers, at: length - numbers.count) }
            out += label + Array(repeating: bar, count: form == .thick ? 3 : 1)
            if !isBeside { out.append(Line(numbers)) }
            if form != .closest || index == figure.rows.count - 1 { out.append(Line()) }
        }
        return out
    }

    /// How much changes place from row to row.
    private static func shifts(_ figure: Figure.Stacked, width: Int) -> [Line] {
        figure.shifts.flatMap { Wrap.lines($0, .title, width: width, flags: .bold).map { Line($0) } }
    }

    /// What is counted, and how many answered; once where both are the same.
    private static func foot(_ figure: Figure.Stacked, _ room: Room) -> Line {
        let answers = room.words.answers(figure.rows.map(\.n).max() ?? 0)
        return Line(answers.hasSuffix(figure.unit) ? answers : "\(figure.unit) · \(answers)", .quiet)
    }

    /// More rows than this would fill the page with bars: their numbers stand in columns.
    private static let mostBars = 3

    /// A row a line, the part that has most of it marked.
    private static func table(_ figure: Figure.Stacked, _ room: Room, width: Int) -> [Line] {
        let step = max(
            5, (figure.rows.flatMap { $0.values.map { room.words.number($0).count } }.max() ?? 1) + 3)
        let longest = figure.rows.map { Glyphs.width($0.label) }.max() ?? 0
        let labelWidth = min(longest, max(12, width - step * figure.parts.count - 1))
        func end(_ column: Int) -> Int { labelWidth + step * (column + 1) }
        var header = Line()
        for column in figure.parts.indices { header.put(letter(column), .title, .bold, at: end(column)) }
        var out = [header]
        for row in figure.rows {
            let most = row.values.max() ?? 0
            for (index, cells) in Wrap.lines(row.label, .body, width: labelWidth).enumerated() {
                var line = Line(cells)
                for (column, value) in row.values.enumerated() where index == 0 {
                    let number = value == 0 ? "." : room.words.number(value)
                    let isMost = value == most && most > 0
                    let at = end(column) - number.count + 1
                    line.put(number, isMost ? .mark : .body, isMost ? .bold : [], at: at)
                    if isMost { line.put("▸", .accent, .bold, at: at - 1) }
                }
                out.append(line)
            }
        }
        return out + [Line()] + shifts(figure, width: width) + [foot(figure, room)]
    }

    private static func letter(_ index: Int) -> String {
        letters.indices.contains(index) ? letters[index] : "?"
    }

    private static func bar(_ row: Figure.Stacked.Row, width: Int) -> Line {
        let total = row.values.reduce(0, +)
        guard total > 0 else { return Line(".", .quiet) }
        var line = Line()
        var (done, at) = (0.0, 0)
        for (index, value) in row.values.enumerated() where value > 0 {
            done += value
            let end = Int((done / total * Double(width)).rounded())
            guard end > at else { continue }
            // A gap between two parts, where there is room for one.
            let length = end - at > 2 ? end - at - 1 : end - at
            line.put(String(repeating: letter(index), count: length), .mark, .bold, at: at)
            at = end
        }
        return line
    }

    private static func numbers(_ row: Figure.Stacked.Row, _ figure: Figure.Stacked, _ room: Room) -> String {
        row.values.enumerated().map { "\(letter($0))\u{A0}\(room.words.number($1))" }.joined(separator: "   ")
    }
}

/// Items in the group's order, the median rank beside each.
enum RanksFigure {
    static func lines(_ figure: Figure.Ranks, _ room: Room) -> [Line] {
        guard !figure.rows.isEmpty else { return [Line(room.words.noAnswer, .quiet)] }
        var out: [Line] = []
        if let agreement = figure.agreement { out += [Line(agreement, .title, .bold), Line()] }
        for (index, row) in figure.rows.enumerated() {
            let head = index < 9 ? " \(index + 1). " : "\(index + 1). "
            let elsewhere = row.other.map { " · " + Figure.Ranks.elsewhere($0, room.words.language) } ?? ""
            let tail = " (\(room.words.median)\u{A0}\(room.words.number(row.median)))\(elsewhere)"
            let lines = Wrap.lines([Run(row.label), Run(tail, .quiet)], width: room.measure - 4)
            for (place, cells) in lines.enumerated() {
                var line = Line()
                if place == 0 { line.put(head, .mark, .bold, at: 0) }
                line.put(cells, at: 4)
                out.append(line)
            }
        }
        return out + [Line(), Line(room.words.answers(figure.n), .quiet)]
    }
}
