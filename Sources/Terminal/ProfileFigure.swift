internal import Insight
internal import Page
internal import Workshop

/// Several centres on one scale, each with what the answers span, and the words for it.
enum ProfileFigure {
    static func lines(_ figure: Figure.Profile, _ room: Room) -> [Line] {
        guard !figure.rows.isEmpty else { return [Line(room.words.noAnswer, .quiet)] }
        let head = [Line(legend(figure, room), .quiet), Line()]
        if let height = room.height, let large = LargeProfile.lines(figure, room, height: height - head.count)
        {
            return head + large
        }
        let language = room.words.language
        let width = min(room.width, room.width < 150 ? 110 : 180)
        let numbers = figure.rows.map { figure.number($0.centre, language) }
        let numberWidth = numbers.map { Glyphs.width($0) }.max() ?? 1
        let wordsWidth = min(figure.rows.compactMap { $0.words.map(Glyphs.width) }.max() ?? 0, width / 3)
        let right = wordsWidth > 0 ? wordsWidth + 3 : 0
        let longest = figure.rows.map { Glyphs.width($0.label) }.max() ?? 0
        let spans = figure.scale.count - 1
        let free = width - right - numberWidth - 4
        var labelWidth = min(longest, max(10, free - 25))
        let wraps = { (width: Int) in
            figure.rows.reduce(0) { $0 + Wrap.lines($1.label, .body, width: width).count }
        }
        if let height = room.height, wraps(labelWidth) + 3 > height {
            // Where rows are short the labels take from the track.
            let wider = min(longest, max(labelWidth, free - 2 * spans - 2))
            let saves = wraps(wider) * 3 <= wraps(labelWidth) * 2
            if saves || wraps(wider) + 3 <= height { labelWidth = wider }
        }
        let start = labelWidth + 2 + numberWidth + 2
        let step = min(width < 150 ? 8 : 16, (width - right - start - 2) / max(1, spans))
        var out = head
        if step >= 2 {
            var header = Line(
                Array(repeating: .blank, count: start)
                    + Array(repeating: Cell(Glyph(base: 0x2D), .quiet), count: spans * step + 1))
            for point in figure.scale {
                header.put(
                    String(point), .title, .bold, at: start + (point - figure.scale.lowerBound) * step)
            }
            out.append(header)
        }
        let labels = figure.rows.map { Wrap.lines($0.label, .body, width: labelWidth) }
        let high = labels.map(\.count).reduce(0, +) + figure.rows.count + 3
        let isApart = room.height.map { $0 >= high } ?? (figure.rows.count <= 5)
        for (index, row) in figure.rows.enumerated() {
            let (labels, number) = (labels[index], numbers[index])
            for (index, cells) in labels.enumerated() {
                var line = Line(cells)
                if index == 0 {
                    line.put(
                        number, .title, .bold, at: labelWidth + 2 + numberWidth - Glyphs.width(number))
                    if step >= 2 { line.put(track(row, figure, step), at: start) }
                    let end = step >= 2 ? start + spans * step + 4 : start
                    if let words = row.words {
                        line.put(
                            Wrap.oneLine(words, .accent, width: max(1, width - end), flags: .bold), at: end)
                    }
                }
                out.append(line)
            }
            if isApart { out.append(Line()) }
        }
        return out
    }

    private static func legend(_ figure: Figure.Profile, _ room: Room) -> String {
        let language = room.words.language
        let centre =
            figure.centre == .mean
            ? Localized("moyenne", "mean") : Localized("médiane", "median")
        let span =
            figure.isWhole
            ? Localized("du plus bas au plus haut", "lowest to highest")
            : Localized("la moitié du milieu", "the middle half")
        return "●\u{A0}\(centre[language])   ├─┤\u{A0}\(span[language])"
    }

    private static func track(_ row: Figure.Profile.Row, _ figure: Figure.Profile, _ step: Int) -> [Cell] {
        let width = (figure.scale.count - 1) * step + 1
        func column(_ value: Double) -> Int {
            let bounded = min(max(value, Double(figure.scale.lowerBound)), Double(figure.scale.upperBound))
            return Int(((bounded - Double(figure.scale.lowerBound)) * Double(step)).rounded())
        }
        var line = Line(Array(repeating: .blank, count: width))
        for point in figure.scale { line.put(".", .quiet, at: (point - figure.scale.lowerBound) * step) }
        let (low, high) = (column(row.span.lowerBound), column(row.span.upperBound))
        if low < high {
            line.put(String(repeating: "─", count: high - low + 1), .mark, at: low)
            line.put("├", .mark, .bold, at: low)
            line.put("┤", .mark, .bold, at: high)
        }
        line.put("●", .mark, .bold, at: column(row.centre))
        return line.cells
    }
}
