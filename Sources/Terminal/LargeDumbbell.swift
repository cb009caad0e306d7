internal import Insight
internal import Page

/// Positions joined by a line, for the back row.
enum LargeDumbbell {
    private static let shapes = [LargeTrack.disc, LargeTrack.ring, LargeTrack.wedge]

    /// The rows, three lines each, under the numbers of their scale; nil where the window does not hold them so.
    /// - Parameters:
    ///   - values: the positions of each row in figures.
    ///   - gaps: the gap of each row in figures; empty for none.
    static func lines(
        _ figure: Figure.Dumbbell, values: [String], gaps: [String], _ room: Room, height: Int
    ) -> [Line]? {
        drawn(figure, values, gaps, room, height: height)
            ?? drawn(figure, values, gaps, room.inText, height: height)
    }

    private static func drawn(
        _ figure: Figure.Dumbbell, _ values: [String], _ gaps: [String], _ room: Room, height: Int
    ) -> [Line]? {
        let widest = gaps.map { Glyphs.width($0) }.max() ?? 0
        let right = widest > 0 ? widest + LargeRows.between : 0
        let fitted = LargeTrack.fitted(
            labels: figure.rows.map(\.label), numbers: values, on: figure.scale, right: right, height: height,
            in: room)
        guard let (rows, track) = fitted else { return nil }
        let drawn = rows.lines { index in
            let places = figure.rows[index].values.enumerated().compactMap { end, value in
                value.map { (value: $0, shape: shapes[min(end, shapes.count - 1)]) }
            }
            var lines = track.blank
            let columns = places.map { track.column($0.value) }
            if let first = columns.min(), let last = columns.max(), first < last {
                lines[1].put(String(repeating: "─", count: last - first), .mark, at: first)
            }
            for place in places {
                let isShared = places.count { $0.value == place.value } > 1
                track.put(isShared ? LargeTrack.target : place.shape, at: place.value, in: &lines)
            }
            lines[1].put(gaps[index], .title, .bold, at: track.width + LargeRows.between)
            return lines.map(\.cells)
        }
        return track.header(at: rows.start, over: drawn, height: height, in: room) + drawn
    }
}
