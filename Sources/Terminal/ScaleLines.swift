internal import Page

/// The points of a scale to answer on, in a row with words at its ends, or one a line when each has words.
enum ScaleLines {
    static func of(_ points: ClosedRange<Int>, _ words: [Int: String], _ chosen: Int?, _ room: Room)
        -> [Line]
    {
        let axis = Axis(points, width: room.width)
        let inner = words.keys.filter { $0 != points.lowerBound && $0 != points.upperBound }
        guard let axis, inner.isEmpty else { return list(points, words, chosen, room) }
        var numbers = Line()
        for point in points {
            let isChosen = point == chosen
            let label = isChosen ? "[\(point)]" : String(point)
            let at = max(0, axis.column(point) - (isChosen ? 1 : 0))
            numbers.put(label, isChosen ? .selected : .title, .bold, at: at)
            numbers.hits.append(
                Hit(
                    columns: max(0, axis.column(point) - 1)..<(axis.column(point) + axis.step - 1),
                    intent: .point(point)))
        }
        return [numbers] + axis.ends(words, .quiet, within: room.width)
    }

    private static func list(
        _ points: ClosedRange<Int>, _ words: [Int: String], _ chosen: Int?, _ room: Room
    ) -> [Line] {
        let width = points.map { String($0).count }.max() ?? 1
        return points.flatMap { point in
            let number = String(point)
            let mark = (point == chosen ? "▸ " : "  ") + String(repeating: " ", count: width - number.count)
            var lines = TextBlocks.hanging(
                mark + number + "  ", point == chosen ? .selected : .title, words[point] ?? "",
                point == chosen ? .selected : .body, width: room.measure,
                flags: point == chosen ? .bold : [])
            for index in lines.indices {
                lines[index].indent = -2
                lines[index].hits = [Hit(columns: 0..<lines[index].cells.count, intent: .point(point))]
            }
            return lines
        }
    }
}

/// Where the points of a scale stand in a row; the same for answering and for showing answers.
struct Axis {
    var points: ClosedRange<Int>
    /// Columns from a point to the next.
    var step: Int
    private let lead: Int

    /// nil when the points do not fit side by side.
    init?(_ points: ClosedRange<Int>, width: Int) {
        let digits = points.map { String($0).count }.max() ?? 1
        guard points.count <= 40 else { return nil }
        self.points = points
        let spans = max(1, points.count - 1)
        // A scale takes the room there is, and stays in one glance.
        let widest =
            switch width {
            case ..<96: spans <= 6 ? 12 : 5
            case ..<150: spans <= 6 ? 16 : 10
            default: spans <= 6 ? 28 : 18
            }
        let apart = min(widest, (width - digits - 1) / spans)
        guard apart > digits else { return nil }
        step = apart
        lead = min(3, max(0, width - spans * apart - digits))
    }

    func column(_ point: Int) -> Int { lead + (point - points.lowerBound) * step }

    /// The column of a value between points, such as a median of 6.5.
    func column(_ value: Double) -> Int {
        let bounded = min(max(value, Double(points.lowerBound)), Double(points.upperBound))
        return lead + Int(((bounded - Double(points.lowerBound)) * Double(step)).rounded())
    }

    var width: Int { column(points.upperBound) + String(points.upperBound).count }

    /// The words of the two ends, on one line when they fit, else on two. A word begins under its number where so many
    /// columns leave it the room.
    func ends(_ words: [Int: String], _ role: Role, within room: Int) -> [Line] {
        let low = words[points.lowerBound] ?? ""
        let high = words[points.upperBound] ?? ""
        guard !low.isEmpty || !high.isEmpty else { return [] }
        let lowWidth = Glyphs.width(low)
        let highWidth = Glyphs.width(high)
        let last = column(points.upperBound)
        let highAt = last + highWidth <= room ? last : max(0, max(width, last + 1) - highWidth)
        var line = Line()
        if lowWidth + column(points.lowerBound) + 2 <= highAt || low.isEmpty || high.isEmpty {
            line.put(low, role, at: column(points.lowerBound))
            line.put(high, role, at: highAt)
            return [line]
        }
        let digits = points.map { String($0).count }.max() ?? 1
        return [(points.lowerBound, low), (points.upperBound, high)].flatMap { point, text in
            let number = String(point)
            let mark = String(repeating: " ", count: lead + digits - number.count) + number + "  "
            return TextBlocks.hanging(mark, role, text, role, width: max(16 + lead, width))
        }
    }
}
