internal import Insight
internal import Page

/// Bars and dots for the back row of a vast window: labels and counts in letters, bars of their height.
enum LargeBars {
    private static let between = 5

    /// nil where the window is not vast, or does not hold all rows so.
    static func lines(_ bars: Figure.Bars, _ room: Room, isThick: Bool) -> [Line]? {
        guard let size = room.title, let height = room.height, !bars.rows.isEmpty else { return nil }
        let most = bars.rows.map(\.count).max() ?? 0
        let draw = { (text: String, role: Role, width: Int) in
            room.lettering.wrap(text, width: width, size: size, most: 3, role: role, isASCII: room.isASCII)
        }
        let counts = bars.rows.compactMap { draw(String($0.count), .title, 40) }
        let countWidth = counts.map { columns($0) }.max() ?? 0
        // What an answer takes: a stretch of bar, or a dot and a blank, which are smaller where there are many.
        let least = isThick ? 2 : most <= 12 ? 6 : 3
        let labelWidth = min(room.width * 3 / 5, room.width - countWidth - 2 * between - least * most)
        guard labelWidth >= 40 else { return nil }
        let labels = bars.rows.compactMap { draw($0.label, .body, labelWidth) }
        guard labels.count == bars.rows.count, counts.count == bars.rows.count else { return nil }
        let longest = labels.map { columns($0) }.max() ?? 0
        let start = longest + between + countWidth + between
        let each = isThick ? min(10, (room.width - start) / max(1, most)) : least
        var out: [Line] = []
        for (index, row) in bars.rows.enumerated() {
            if index > 0 { out.append(Line()) }
            var lines = labels[index].map { Line($0) }
            for (line, cells) in counts[index].enumerated() where line < lines.count {
                lines[line].put(cells, at: longest + between + countWidth - cells.count)
            }
            // Beside the letters, not beside the row for accents.
            for (line, cells) in zip(
                lines.indices.dropFirst(), marks(row.count, each: each, isThick: isThick))
            {
                lines[line].put(cells, at: start)
            }
            out += lines
        }
        if !isThick {
            let total = bars.rows.reduce(0) { $0 + $1.count }
            let text = bars.unit.isEmpty ? String(total) : "\(total)\u{A0}\(bars.unit)"
            out += [Line(), Line(total == 0 ? room.words.noAnswer : text, .quiet)]
        }
        return out.count <= height ? out : nil
    }

    private static func columns(_ drawn: [[Cell]]) -> Int { drawn.first?.count ?? 0 }

    private static func marks(_ count: Int, each: Int, isThick: Bool) -> [[Cell]] {
        guard count > 0 else { return [] }
        if isThick {
            let bar = Cell.of(String(repeating: "█", count: count * each), .mark)
            return [bar, bar, bar]
        }
        let dot = each > 3 ? ["▄██▄  ", "▀██▀  "] : ["▄▄ ", "▀▀ "]
        return dot.map { Cell.of(String(repeating: $0, count: count), .mark, .bold) }
    }
}
