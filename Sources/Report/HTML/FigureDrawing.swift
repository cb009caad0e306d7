import Insight
import Workshop

extension Figure {
    /// The figure as a drawing; nil where words say it as well.
    func drawing(_ language: Language) -> Drawing? {
        var drawing = Drawing()
        switch self {
        case .points(let points): drawing.add(points, .disc, language)
        case .twoRounds(let rounds):
            drawing.addHeading(Localized("Premier tour", "First round")[language])
            drawing.add(rounds.first, .ring, language)
            drawing.addHeading(Localized("Deuxième tour", "Second round")[language])
            drawing.add(rounds.second, .disc, language)
        case .bars(let bars): drawing.add(bars, areDots: false)
        case .dots(let bars): drawing.add(bars, areDots: true)
        case .dumbbell(let dumbbell): drawing.add(dumbbell, language)
        case .list, .gauge: return nil
        }
        return drawing
    }
}

extension Drawing {
    private static let margin = 16.0

    fileprivate mutating func addHeading(_ text: String) {
        height += 18
        self.text(text, 0, height)
        height += 4
    }

    // MARK: Points

    /// Every answer as a mark above its point, the scale, the median under it, and the words of the ends.
    fileprivate mutating func add(_ points: Figure.Points, _ mark: Mark, _ language: Language) {
        let highest = points.counts.values.max() ?? 0
        let radius = min(8.0, 96.0 / Double(max(1, highest)))
        let axis = height + max(24, Double(highest) * radius * 2.4) + 8
        for (point, count) in points.counts.sorted(by: { $0.key < $1.key }) where count > 0 {
            for index in 0..<count {
                self.mark(
                    mark, x(Double(point), on: points.scale), axis - radius * (1.4 + 2.4 * Double(index)),
                    radius: radius)
            }
        }
        line(0, axis, Drawing.width, axis)
        for point in points.scale {
            text("\(point)", x(Double(point), on: points.scale), axis + 18, anchor: "middle")
        }
        height = axis + 24
        if let median = points.median {
            let place = x(median, on: points.scale)
            pointer(place, height)
            let words = Localized("médiane", "median")[language]
            let isLeft = place < Drawing.width - 110
            text(
                "\(words) \(RoomNumbers.median(median, in: language))", place + (isLeft ? 12 : -12),
                height + 11, anchor: isLeft ? "start" : "end", isQuiet: true)
            height += 16
        }
        addEnds(points)
        height += 6
    }

    /// The words of the two ends; one under the other where they are long.
    private mutating func addEnds(_ points: Figure.Points) {
        let (low, high) = (points.words[points.scale.lowerBound], points.words[points.scale.upperBound])
        guard low != nil || high != nil else { return }
        height += 16
        if let low { text(low, 0, height, isQuiet: true) }
        if (low?.count ?? 0) + (high?.count ?? 0) > 56 { height += 17 }
        if let high { text(high, Drawing.width, height, anchor: "end", isQuiet: true) }
    }

    private func x(_ value: Double, on scale: ClosedRange<Int>, right: Double = 0) -> Double {
        let room = Drawing.width - 2 * Drawing.margin - right
        let steps = Double(max(1, scale.count - 1))
        return Drawing.margin + (value - Double(scale.lowerBound)) * room / steps
    }

    // MARK: Bars

    /// A row a label: beside its bar where all are short, else above it.
    fileprivate mutating func add(_ bars: Figure.Bars, areDots: Bool) {
        let areShort = bars.rows.allSatisfy { Columns.count($0.label) <= 22 }
        let left = areShort ? 170.0 : 0
        let room = Drawing.width - left - 36
        let highest = Double(max(1, bars.rows.map(\.count).max() ?? 1))
        let unit = min(areDots ? 17 : 28, room / highest)
        for row in bars.rows {
            if areShort {
                text(row.label, 0, height + 20)
            } else {
                for line in Columns.wrap(Clean.line(row.label), to: 56) {
                    height += 19
                    text(line, 0, height)
                }
                height -= 2
            }
            let length = Double(row.count) * unit
            if areDots, unit >= 8 {
                for index in 0..<max(0, row.count) {
                    mark(.disc, left + unit * (Double(index) + 0.5), height + 15, radius: unit * 0.42)
                }
            } else if row.count > 0 {
                bar(left, height + 7, length, 16)
            }
            text("\(row.count)", left + length + 8, height + 20)
            height += areShort ? 28 : 36
        }
        height += 2
    }

    // MARK: Dumbbells

    /// The ends named with their marks, then a row a label on one scale.
    fileprivate mutating func add(_ dumbbell: Figure.Dumbbell, _ language: Language) {
        let marks = Mark.allCases
        let radii = [5.0, 8, 11]
        for (index, end) in dumbbell.ends.enumerated() {
            height += 20
            mark(marks[index % 3], 12, height - 5, radius: radii[index % 3])
            text(end, 32, height)
        }
        height += 12
        let right = dumbbell.rows.contains { $0.gap != nil } ? 80.0 : 0
        for row in dumbbell.rows {
            for line in Columns.wrap(Clean.line(row.label), to: 56) {
                height += 19
                text(line, 0, height)
            }
            height += 16
            line(0, height, Drawing.width - right, height)
            for point in dumbbell.scale {
                let place = x(Double(point), on: dumbbell.scale, right: right)
                line(place, height - 3, place, height + 3)
                text("\(point)", place, height + 27, anchor: "middle", isQuiet: true)
            }
            let places = row.values.map { value in
                value.map { x($0, on: dumbbell.scale, right: right) }
            }
            let known = places.compactMap { $0 }
            if let low = known.min(), let high = known.max(), low < high {
                line(low, height, high, height, isStrong: true)
            }
            for (index, place) in places.enumerated() {
                if let place { mark(marks[index % 3], place, height, radius: radii[index % 3]) }
            }
            if let gap = row.gap {
                let words = Localized("écart", "gap")[language]
                text(
                    "\(words) \(RoomNumbers.difference(gap, in: language))", Drawing.width, height + 5,
                    anchor: "end", isQuiet: true)
            }
            height += 40
        }
    }
}
