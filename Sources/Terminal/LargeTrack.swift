internal import Page

/// A scale as a ruler of three lines: marks four columns wide stand over their values.
struct LargeTrack {
    var scale: ClosedRange<Int>
    /// Columns from a point to the next.
    var step: Int

    static let mark = 4
    static let disc = ["▄██▄", "████", "▀██▀"]
    /// Square: a round one is a nought.
    static let ring = ["█▀▀█", "█  █", "█▄▄█"]
    static let wedge = [" ▄▄ ", "▄██▄", "████"]
    /// Several marks at the same place.
    static let target = ["█▀▀█", "█▒▒█", "█▄▄█"]

    /// The fewest columns, with four a point or more; as many points as the scale has.
    static func least(_ scale: ClosedRange<Int>) -> Int {
        (scale.count - 1) * max(6, 40 / scale.count) + mark
    }

    /// The widest ruler in so many columns, its steps no longer than `most`.
    init(_ scale: ClosedRange<Int>, width: Int, most: Int) {
        self.scale = scale
        step = max(1, min(most, (width - Self.mark) / max(1, scale.count - 1)))
    }

    /// Labelled rows and the ruler they are drawn on; nil where the window does not hold them so.
    /// - Parameters:
    ///   - right: the columns kept beyond the ruler.
    ///   - height: the lines there are for the header and the rows.
    static func fitted(
        labels: [String], numbers: [String], on scale: ClosedRange<Int>, right: Int = 0, height: Int,
        in room: Room
    ) -> (rows: LargeRows, track: LargeTrack)? {
        guard room.width >= 96,
            let rows = LargeRows(
                labels: labels, numbers: numbers, least: least(scale) + right,
                height: height - headerHeight(in: room), in: room)
        else { return nil }
        let most = room.inFigures == nil ? 12 : 24
        return (rows, LargeTrack(scale, width: rows.space - right, most: most))
    }

    var width: Int { (scale.count - 1) * step + Self.mark }

    /// The column of the middle of a mark.
    func column(_ value: Double) -> Int {
        let bounded = min(max(value, Double(scale.lowerBound)), Double(scale.upperBound))
        return Int(((bounded - Double(scale.lowerBound)) * Double(step)).rounded()) + Self.mark / 2
    }

    /// The numbers of the scale over its points, from a column on: in letters and three lines in a vast window, in one line
    /// elsewhere.
    func header(at start: Int, in room: Room) -> [Line] {
        var lines = Array(repeating: Line(), count: 3)
        let widest = scale.map { LargeRows.number(String($0), in: room).map(\.count).max() ?? 0 }.max() ?? 0
        for point in scale {
            // Letters that would touch are two numbers read as one.
            let drawn = LargeRows.number(String(point), in: widest < step ? room : room.inText)
            for (row, cells) in drawn.prefix(3).enumerated() {
                lines[row].put(cells, at: max(0, start + column(Double(point)) - cells.count / 2))
            }
        }
        return room.inFigures == nil ? [lines[1]] : lines
    }

    /// The header and, where the height leaves a line for it, a blank one between it and what is drawn.
    func header(at start: Int, over drawn: [Line], height: Int, in room: Room) -> [Line] {
        let header = header(at: start, in: room)
        return header.count + 1 + drawn.count <= height ? header + [Line()] : header
    }

    /// How many lines the header takes.
    static func headerHeight(in room: Room) -> Int { room.inFigures == nil ? 1 : 3 }

    /// Three lines with a point of the scale where nothing else is drawn.
    var blank: [Line] {
        var lines = Array(repeating: Line(Array(repeating: .blank, count: width)), count: 3)
        for point in scale { lines[1].put(".", .quiet, at: column(Double(point))) }
        return lines
    }

    /// Puts a mark over a value.
    func put(_ mark: [String], at value: Double, in lines: inout [Line]) {
        for (row, text) in mark.enumerated() {
            lines[row].put(text, .mark, .bold, at: column(value) - Self.mark / 2)
        }
    }
}
