internal import Insight
internal import Page

/// Bars and dots for the back row of a vast window.
enum LargeBars {
    /// nil where the window is not vast, or does not hold all rows so.
    static func lines(_ bars: Figure.Bars, _ room: Room, isThick: Bool) -> [Line]? {
        guard room.inFigures != nil, let height = room.height else { return nil }
        let most = bars.rows.map(\.count).max() ?? 0
        // A stretch of bar an answer, or a dot and a blank, which are smaller where there are many.
        let dot = most <= 12 ? 6 : 3
        let least = isThick ? min(2 * most, 60) : dot * most
        guard
            let rows = LargeRows(
                labels: bars.rows.map(\.label), numbers: bars.rows.map { String($0.count) }, least: least,
                height: height - (isThick ? 0 : 2), in: room)
        else { return nil }
        let longest = min(10 * most, rows.space)
        let out = rows.lines { index in
            let count = bars.rows[index].count
            return isThick ? bar(count * longest / max(1, most)) : dots(count, isWide: dot == 6)
        }
        if isThick { return out }
        let total = bars.rows.reduce(0) { $0 + $1.count }
        let text = bars.unit.isEmpty ? String(total) : "\(total)\u{A0}\(bars.unit)"
        return out + [Line(), Line(total == 0 ? room.words.noAnswer : text, .quiet)]
    }

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
