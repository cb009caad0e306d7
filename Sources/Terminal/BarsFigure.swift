internal import Insight
internal import Page

/// A row a label with its count: as a bar, or as the dots that people gave.
enum BarsFigure {
    static func bars(_ bars: Figure.Bars, _ room: Room) -> [Line] {
        if let large = LargeBars.lines(bars, room, isThick: true) { return large }
        let frame = Frame(bars, room, columns: 3)
        let most = bars.rows.map(\.count).max() ?? 0
        let widest = room.width < 96 ? 4 : room.width < 150 ? 6 : 10
        // A short bar for few answers stays readable from the back of a room.
        let each = min(widest, max(1, frame.space / max(1, most)))
        let isApart = frame.spare >= bars.rows.count - 1
        let isDouble = frame.spare >= 2 * bars.rows.count - 1
        // Without a line between them, bars lower than their line do not run into one another.
        let mark = isApart || room.isASCII ? "█" : "▄"
        let out = frame.lines(isApart: isApart) { index in
            let count = bars.rows[index].count
            guard count > 0 else { return [] }
            let length = most <= frame.space ? count * each : max(1, count * frame.space / most)
            let bar = Cell.of(String(repeating: mark, count: length), .mark)
            return isDouble ? [bar, bar] : [bar]
        }
        // The page says how many have answered.
        guard most == 0 else { return out }
        return out + (out.isEmpty ? [] : [Line()]) + [Line(room.words.noAnswer, .quiet)]
    }

    static func dots(_ bars: Figure.Bars, _ room: Room) -> [Line] {
        if let large = LargeBars.lines(bars, room, isThick: false) { return large }
        var frame = Frame(bars, room, columns: 2)
        frame.spare -= 2
        let most = bars.rows.map(\.count).max() ?? 0
        let isApart = frame.spare >= bars.rows.count - 1
        // A disc of two lines, where there are columns for discs, and lines between them too: they would grow together.
        let isDisc = most * 5 <= frame.space && frame.spare >= 2 * bars.rows.count - 1
        let isSpaced = most * 2 - 1 <= frame.space
        let out = frame.lines(isApart: isApart) { index in
            let count = bars.rows[index].count
            guard count > 0 else { return [] }
            if isDisc { return disc.map { Cell.of(String(repeating: $0, count: count), .mark, .bold) } }
            guard isSpaced || count <= frame.space else { return [Cell.of("● ×", .mark, .bold)] }
            let dots = Array(repeating: "●", count: count).joined(separator: isSpaced ? " " : "")
            return [Cell.of(dots, .mark, .bold)]
        }
        return out + (out.isEmpty ? [] : [Line()]) + [total(bars, room, width: frame.width)]
    }

    private static let disc = ["▄██▄ ", "▀██▀ "]

    private static func total(_ bars: Figure.Bars, _ room: Room, width: Int) -> Line {
        let total = bars.rows.reduce(0) { $0 + $1.count }
        let text = bars.unit.isEmpty ? String(total) : "\(total)\u{A0}\(bars.unit)"
        return Line(Wrap.oneLine(total == 0 ? room.words.noAnswer : text, .quiet, width: width))
    }

    /// Labels and counts in columns, and what is left for the marks.
    private struct Frame {
        let rows: [Figure.Bars.Row]
        let labels: [[[Cell]]]
        let width: Int
        let digits: Int
        let labelWidth: Int
        /// Lines beyond one a line of label.
        var spare: Int

        /// - Parameter columns: what an answer takes where there is room; few answers leave more of it to the labels.
        init(_ bars: Figure.Bars, _ room: Room, columns: Int) {
            rows = bars.rows
            width = min(room.width, room.width < 150 ? 100 : 180)
            digits = rows.map { String($0.count).count }.max() ?? 1
            let longest = rows.map { Glyphs.width($0.label) }.max() ?? 0
            let free = width - digits - 4 - columns * (rows.map(\.count).max() ?? 0)
            let labelWidth = min(longest, max(12, width * 45 / 100, min(free, width * 3 / 4)))
            labels = rows.map { Wrap.lines($0.label, .body, width: max(1, labelWidth)) }
            self.labelWidth = labelWidth
            spare = (room.height ?? 0) - labels.map(\.count).reduce(0, +)
        }

        var start: Int { labelWidth + 2 + digits + 2 }
        var space: Int { max(1, width - start) }

        func lines(isApart: Bool, _ draw: (Int) -> [[Cell]]) -> [Line] {
            var out: [Line] = []
            let drawn = rows.indices.map(draw)
            // Rows without a mark are as high as the others.
            let high = drawn.map(\.count).max() ?? 1
            for (position, row) in rows.enumerated() {
                if isApart, position > 0 { out.append(Line()) }
                for index in 0..<max(labels[position].count, high, 1) {
                    var line = Line(labels[position].indices.contains(index) ? labels[position][index] : [])
                    if index == 0 {
                        let number = String(row.count)
                        line.put(number, .title, .bold, at: labelWidth + 2 + digits - number.count)
                    }
                    if drawn[position].indices.contains(index) { line.put(drawn[position][index], at: start) }
                    out.append(line)
                }
            }
            return out
        }
    }
}
