internal import Insight
internal import Page

/// Needles for the back row.
enum LargeDial {
    /// The needles, three lines each, under the numbers and the words of their scale; nil where the window does not hold
    /// them so.
    static func lines(_ dial: Figure.Dial, _ room: Room) -> [Line]? {
        drawn(dial, room) ?? drawn(dial, room.inText)
    }

    private static func drawn(_ dial: Figure.Dial, _ room: Room) -> [Line]? {
        let fitted = room.height.flatMap { height in
            LargeTrack.fitted(
                labels: dial.rows.map(\.label), numbers: dial.rows.map { $0.value.map(String.init) ?? "?" },
                on: dial.scale, height: height - 1, in: room)
        }
        guard let (rows, track) = fitted else { return nil }
        return track.header(at: rows.start, in: room) + [ends(dial, track, at: rows.start)]
            + rows.lines { index in
                var lines = track.blank
                lines[1].put(String(repeating: "─", count: track.width - LargeTrack.mark), .quiet, at: 2)
                if let value = dial.rows[index].value {
                    track.put(LargeTrack.disc, at: Double(value), in: &lines)
                }
                return lines.map(\.cells)
            }
    }

    private static func ends(_ dial: Figure.Dial, _ track: LargeTrack, at start: Int) -> Line {
        var line = Line()
        if let low = dial.words[dial.scale.lowerBound] { line.put(low, .quiet, at: start) }
        if let high = dial.words[dial.scale.upperBound] {
            let at = start + track.width - Glyphs.width(high)
            if at > line.cells.count { line.put(high, .quiet, at: at) }
        }
        return line
    }
}
