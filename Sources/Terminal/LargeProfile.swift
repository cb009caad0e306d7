internal import Insight
internal import Page

/// Centres and spans for the back row.
enum LargeProfile {
    /// The rows, three lines each, under the numbers of their scale; nil where the window does not hold them so.
    static func lines(_ figure: Figure.Profile, _ room: Room, height: Int) -> [Line]? {
        let spans = max(1, figure.scale.count - 1)
        let wordsWidth = figure.rows.compactMap { $0.words.map(Glyphs.width) }.max() ?? 0
        let right = wordsWidth > 0 ? wordsWidth + LargeRows.between : 0
        let isVast = room.title != nil
        guard room.width >= 96,
            let rows = LargeRows(
                labels: figure.rows.map(\.label),
                numbers: figure.rows.map { figure.number($0.centre, room.words.language) },
                least: spans * 8 + 4 + right, height: height - (isVast ? 4 : 1), in: room)
        else { return nil }
        let step = min(isVast ? 24 : 12, (rows.space - right - 4) / spans)
        let origin = Double(figure.scale.lowerBound)
        // The middle of a disc, four columns wide, stands over its value.
        let column = { (value: Double) in Int(((value - origin) * Double(step)).rounded()) + 2 }
        var header = Array(repeating: Line(), count: 3)
        for point in figure.scale {
            for (row, cells) in LargeRows.number(String(point), in: room).prefix(3).enumerated() {
                header[row].put(cells, at: rows.start + max(0, column(Double(point)) - cells.count / 2))
            }
        }
        header = isVast ? header + [Line()] : [header[1]]
        return header
            + rows.lines { index in
                let row = figure.rows[index]
                var lines = Array(repeating: Line(), count: 3)
                for point in figure.scale { lines[1].put(".", .quiet, at: column(Double(point))) }
                let (low, high) = (column(row.span.lowerBound), column(row.span.upperBound))
                if low < high {
                    lines[1].put(String(repeating: "─", count: high - low + 1), .mark, at: low)
                    for (end, sign) in [(low, "├"), (high, "┤")] {
                        for line in [0, 2] { lines[line].put("│", .mark, .bold, at: end) }
                        lines[1].put(sign, .mark, .bold, at: end)
                    }
                }
                for (line, mark) in ["▄██▄", "████", "▀██▀"].enumerated() {
                    lines[line].put(mark, .mark, .bold, at: column(row.centre) - 2)
                }
                if let words = row.words {
                    lines[1].put(words, .accent, .bold, at: spans * step + 4 + LargeRows.between)
                }
                return lines.map(\.cells)
            }
    }
}
