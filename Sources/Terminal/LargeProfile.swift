internal import Insight
internal import Page

/// Centres and spans for the back row.
enum LargeProfile {
    /// The rows, three lines each, under the numbers of their scale; nil where the window does not hold them so.
    static func lines(_ figure: Figure.Profile, _ room: Room, height: Int) -> [Line]? {
        drawn(figure, room, height: height) ?? drawn(figure, room.inText, height: height)
    }

    private static func drawn(_ figure: Figure.Profile, _ room: Room, height: Int) -> [Line]? {
        let wordsWidth = figure.rows.compactMap { $0.words.map(Glyphs.width) }.max() ?? 0
        let right = wordsWidth > 0 ? wordsWidth + LargeRows.between : 0
        let fitted = LargeTrack.fitted(
            labels: figure.rows.map(\.label),
            numbers: figure.rows.map { figure.number($0.centre, room.words.language) }, on: figure.scale,
            right: right, height: height, in: room)
        guard let (rows, track) = fitted else { return nil }
        let drawn = rows.lines { index in
            let row = figure.rows[index]
            var lines = track.blank
            let (low, high) = (track.column(row.span.lowerBound), track.column(row.span.upperBound))
            if low < high {
                lines[1].put(String(repeating: "─", count: high - low + 1), .mark, at: low)
                for (end, sign) in [(low, "├"), (high, "┤")] {
                    for line in [0, 2] { lines[line].put("│", .mark, .bold, at: end) }
                    lines[1].put(sign, .mark, .bold, at: end)
                }
            }
            track.put(LargeTrack.disc, at: row.centre, in: &lines)
            if let words = row.words {
                lines[1].put(words, .accent, .bold, at: track.width + LargeRows.between)
            }
            return lines.map(\.cells)
        }
        return track.header(at: rows.start, over: drawn, height: height, in: room) + drawn
    }
}
