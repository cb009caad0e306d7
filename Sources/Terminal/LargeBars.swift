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
        // A stretch of bar an answer, or a dot and a blank, which are smaller where there are many.
        let dot = most <= 12 ? 6 : 3
        let least = isThick ? min(2 * most, 60) : dot * most
        let labelWidth = min(room.width * 3 / 5, room.width - countWidth - 2 * between - least)
        guard labelWidth >= 40 else { return nil }
        let labels = bars.rows.compactMap { draw($0.label, .body, labelWidth) }
        guard labels.count == bars.rows.count, counts.count == bars.rows.count else { return nil }
        let longest = labels.map { columns($0) }.max() ?? 0
        let start = longest + between + countWidth + between
        let longestBar = min(10 * most, room.width - start)
        var out: [Line] = []
        for (index, row) in bars.rows.enumerated() {
            if index > 0 { out.append(Line()) }
            var lines = labels[index].map { Line($0) }
            for (line, cells) in counts[index].enumerated() where line < lines.count {
                lines[line].put(cells, at: longest + between + countWidth - cells.count)
            }
            // Beside the letters, not beside the row for accents.
            let marks =
                isThick ? bar(row.count * longestBar / max(1, most)) : dots(row.count, isWide: dot == 6)
            for (line, cells) in zip(lines.indices.dropFirst(), marks) { lines[line].put(cells, at: start) }
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

    private static func bar(_ length: Int) -> [[Cell]] {
        let row = Cell.of(String(repeating: "█", count: length), .mark)
        return length > 0 ? [row, row, row] : []
    }

    private static func dots(_ count: Int, isWide: Bool) -> [[Cell]] {
        guard count > 0 else { return [] }
        let dot = isWide ? ["▄██▄  ", "▀██▀  "] : ["▄▄ ", "▀▀ "]
        return dot.map { Cell.of(String(repeating: $0, count: count), .mark, .bold) }
    }
}
