public import Workshop

/// A result beside that of an earlier session (DOMAIN §6.8): two centres, and whether they may be called a move.
public struct RepeatedMeasure: Hashable, Sendable {
    /// What the two centres say together.
    public enum Verdict: Hashable, Sendable {
        /// « Cela bouge. »
        case moved
        /// Too small to be called a move.
        case still
        /// Too few people were there both times.
        case otherPeople
    }

    /// What was measured; nil where it stands alone.
    public var label: Localized?
    /// The centre then, in points of the scale.
    public var before: Double
    /// The centre now.
    public var after: Double
    /// Whether the centres are means of a dimension; medians otherwise.
    public var isMean: Bool
    /// How many points the scale has.
    public var points: Int
    /// How many were there both times.
    public var same: Int
    /// How many there were, the larger of the two times.
    public var people: Int

    /// Two centres of the same measure.
    public init(
        label: Localized?, before: Double, after: Double, isMean: Bool, points: Int, same: Int, people: Int
    ) {
        self.label = label
        self.before = before
        self.after = after
        self.isMean = isMean
        self.points = points
        self.same = same
        self.people = people
    }

    /// « Bouge » takes four people of five there both times, and half a point of a five-point mean, or a whole point of a
    /// median. Source: DOMAIN §6.8; the half point grows with the scale.
    public var verdict: Verdict {
        guard people > 0, same * 5 >= people * 4 else { return .otherPeople }
        let least = isMean ? 0.5 * Double(points - 1) / 4 : 1
        // As the room reads them: tenths for means, halves for medians.
        let grain = isMean ? 10.0 : 2
        let change = abs((after * grain).rounded() - (before * grain).rounded()) / grain
        return change + 1e-9 >= least ? .moved : .still
    }

    /// « Courage : médiane 5 la dernière fois, 7 aujourd'hui : cela bouge. »
    public func sentence(_ language: Language) -> String {
        let number = { (value: Double) in
            isMean ? RoomNumbers.mean(value, in: language) : RoomNumbers.median(value, in: language)
        }
        let (then, now) = (number(before), number(after))
        let centre = isMean ? Localized("moyenne", "mean") : Localized("médiane", "median")
        let end: Localized =
            switch verdict {
            case .moved: Localized("cela bouge", "it moves")
            case .still: Localized("trop peu pour dire que cela bouge", "too little to call it a move")
            case .otherPeople:
                Localized(
                    "\(same) sur \(people) étaient là les deux fois, trop peu pour comparer",
                    "\(same) of \(people) were there both times, too few to compare")
            }
        let same = Localized(
            "\(centre.fr) \(now), comme la dernière fois.", "\(centre[.en]) \(now), as last time.")
        let compared = Localized(
            "\(centre.fr) \(then) la dernière fois, \(now) aujourd'hui : \(end.fr).",
            "\(centre[.en]) \(then) last time, \(now) today: \(end[.en]).")
        let words = then == now && verdict != .otherPeople ? same : compared
        guard let label else { return words[language].prefix(1).uppercased() + words[language].dropFirst() }
        return Localized("\(label.fr) : \(words.fr)", "\(label[.en]): \(words[.en])")[language]
    }
}
