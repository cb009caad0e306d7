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
        case .profile(let profile): drawing.add(profile, language)
        case .quadrant(let quadrant): drawing.add(quadrant)
        case .stacked(let stacked): drawing.add(stacked, language)
        case .duel(let duel): drawing.add(duel, language)
        case .heat(let heat): drawing.add(heat, language)
        case .chain(let chain): drawing.add(chain, language)
        case .staircase(let staircase): drawing.add(staircase, language)
        case .balance(let balance): drawing.add(balance)
        case .board(let board): drawing.add(board, language)
        case .list, .gauge, .ranks, .dial: return nil
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
            text(points.number(point), x(Double(point), on: points.scale), axis + 18, anchor: "middle")
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

    // MARK: Profiles

    /// A row a label: its centre, what the answers span, the words for it.
    fileprivate mutating func add(_ profile: Figure.Profile, _ language: Language) {
        for row in profile.rows {
            for line in Columns.wrap(Clean.line(row.label), to: 44) {
                height += 19
                text(line, 0, height)
            }
            let number = profile.number(row.centre, language)
            text(row.words.map { "\(number) · \($0)" } ?? number, Drawing.width, height, anchor: "end")
            height += 14
            let axis = height
            line(
                x(Double(profile.scale.lowerBound), on: profile.scale), axis,
                x(Double(profile.scale.upperBound), on: profile.scale), axis)
            line(
                x(row.span.lowerBound, on: profile.scale), axis, x(row.span.upperBound, on: profile.scale),
                axis,
                isStrong: true)
            for end in [row.span.lowerBound, row.span.upperBound] {
                line(x(end, on: profile.scale), axis - 6, x(end, on: profile.scale), axis + 6, isStrong: true)
            }
            mark(.disc, x(row.centre, on: profile.scale), axis, radius: 7)
            height += 12
        }
        for point in profile.scale {
            text(
                "\(point)", x(Double(point), on: profile.scale), height + 14, anchor: "middle", isQuiet: true)
        }
        height += 22
    }

    // MARK: Stacks

    /// A bar a row, each part outlined and lettered, the letters named under it.
    fileprivate mutating func add(_ stacked: Figure.Stacked, _ language: Language) {
        for row in stacked.rows {
            for line in Columns.wrap(Clean.line(row.label), to: 56) {
                height += 19
                text(line, 0, height)
            }
            let total = row.values.reduce(0, +)
            guard total > 0 else { continue }
            var at = 0.0
            for (index, value) in row.values.enumerated() where value > 0 {
                let width = Double(value) / Double(total) * Drawing.width
                box(at, height + 8, max(1, width - 3), 24)
                if width > 18 {
                    text(Outcome.letter(index), at + width / 2 - 2, height + 25, anchor: "middle")
                }
                at += width
            }
            height += 40
        }
        for (index, part) in stacked.parts.enumerated() {
            let values =
                stacked.rows.count == 1
                ? " · \(stacked.rows[0].values[index])" : ""
            for line in Columns.wrap(Clean.line("\(Outcome.letter(index))  \(part)\(values)"), to: 56) {
                height += 19
                text(line, 0, height, isQuiet: true)
            }
        }
        height += 8
    }

    // MARK: Planes

    /// Letters on a plane, then each letter with its sentence.
    fileprivate mutating func add(_ quadrant: Figure.Quadrant) {
        let side = 260.0
        let left = 40.0
        let top = height + 24
        text("↑ \(quadrant.y.label) (\(quadrant.y.high))", 0, top - 8, isQuiet: true)
        line(left, top, left, top + side)
        line(left, top + side, left + side, top + side)
        let low = Double(quadrant.scale.lowerBound)
        let steps = Double(max(1, quadrant.scale.count - 1))
        let unit = (side - 24) / steps
        for point in quadrant.scale {
            let offset = 12 + (Double(point) - low) * unit
            text("\(point)", left + offset, top + side + 18, anchor: "middle", isQuiet: true)
            text("\(point)", left - 8, top + side - offset + 4, anchor: "end", isQuiet: true)
        }
        var taken: [String: Int] = [:]
        for spot in quadrant.spots {
            let (x, y) = (left + 12 + (spot.x - low) * unit, top + side - 12 - (spot.y - low) * unit)
            let count = taken["\(x) \(y)", default: 0]
            taken["\(x) \(y)"] = count + 1
            mark(.ring, x + Double(count) * 20, y, radius: 9)
            text(spot.letter, x + Double(count) * 20, y + 5, anchor: "middle")
        }
        height = top + side + 38
        text("\(quadrant.x.label) (\(quadrant.x.high)) →", left + side, height, anchor: "end", isQuiet: true)
        height += 10
        for spot in quadrant.spots {
            let words = "\(spot.letter). \(spot.label)" + (spot.zone.map { " · \($0)" } ?? "")
            for line in Columns.wrap(Clean.line(words), to: 56) {
                height += 19
                text(line, 0, height)
            }
        }
        height += 6
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
