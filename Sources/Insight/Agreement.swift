public import Workshop

/// How close the answers to one item are, in the plain words of the room; dispersion figures stay in exports.
///
/// Agreement before average: where the answers are split, the split is the headline (DOMAIN §6.7).
public struct Agreement: Hashable, Sendable {
    /// What the room is told.
    public enum Verdict: Hashable, Sendable {
        /// Under three answers there is nothing to judge.
        case few
        /// « réponses proches »: AD at most A/6, and at most a quarter of the answers apart from others that span less than
        /// half the scale.
        case close
        /// « réponses partagées »: AD over A/6, or more than a quarter apart.
        case divided
        /// « deux camps »: AD over A/6, polarisation at least 0.5, two people at either end and at most a third between.
        case camps
    }

    /// The scale the answers were given on.
    public let scale: ClosedRange<Int>
    /// The answers, lowest first.
    let values: [Int]

    /// Judges answers that are points of a scale.
    public init(_ values: [Int], scale: ClosedRange<Int>) {
        self.values = values.sorted()
        self.scale = scale
    }

    /// Judges the points of a tally.
    public init(_ tally: RatingTally, scale: ClosedRange<Int>) {
        self.init(tally.values, scale: scale)
    }

    /// How many answers there are.
    public var n: Int { values.count }
    /// To 0.5; nil without answers.
    public var median: Double? { Statistics.median(values) }
    /// The lowest and the highest answer; nil without answers.
    public var range: ClosedRange<Int>? { Statistics.range(values) }
    /// See ``Statistics/quartiles(_:)``.
    public var quartiles: ClosedRange<Int>? { Statistics.quartiles(values) }
    /// See ``Statistics/averageDeviation(_:)``.
    public var averageDeviation: Double? { Statistics.averageDeviation(values) }
    /// See ``Statistics/polarisation(_:scale:)``.
    public var polarisation: Double? { Statistics.polarisation(values, scale: scale) }

    /// What the room is told, by the cut-offs of DOMAIN §2.5.
    public var verdict: Verdict {
        guard n > 2, let averageDeviation, let polarisation else { return .few }
        if averageDeviation <= Double(scale.count) / 6 {
            // A few may stand apart, if the others do stand together.
            let isClose = 4 * apart <= n && (apart == 0 || 2 * (together.count - 1) < scale.count)
            return isClose ? .close : .divided
        }
        // One person alone is no camp, and would be pointed at.
        let ends = Statistics.Ends(of: scale)
        let sides = [ends.low, ends.high].map { end in values.count { end?.contains($0) ?? false } }
        let between = n - sides.reduce(0, +)
        return polarisation >= 0.5 && sides.allSatisfy { $0 > 1 } && 3 * between <= n ? .camps : .divided
    }

    /// The verdict alone, in lower case: « réponses partagées »; under three answers, how many there are.
    public func words(_ language: Language) -> String {
        switch verdict {
        case .few:
            switch n {
            case 0: Localized("aucune réponse", "no answers")[language]
            case 1: Localized("une seule réponse", "one answer only")[language]
            default: Localized("deux réponses", "two answers")[language]
            }
        case .close:
            switch apart {
            case 0: Localized("réponses proches", "answers close")[language]
            case 1: Localized("réponses proches, sauf une", "answers close but for one")[language]
            default:
                Localized(
                    "réponses proches, sauf \(Phrase.number(apart).fr)",
                    "answers close but for \(Phrase.number(apart)[.en])")[language]
            }
        case .divided: Localized("réponses partagées", "answers divided")[language]
        case .camps: Localized("deux camps", "two camps")[language]
        }
    }

    /// The headline: the verdict and the counts it stands on, without a full stop.
    ///
    /// « Réponses partagées : de 3 à 8, la moitié entre 4 et 7 ».
    public func sentence(_ language: Language) -> String {
        let words = words(language)
        let headline = Phrase.capitalised(words)
        guard let evidence else { return headline }
        return Localized("\(headline) : \(evidence.fr)", "\(headline): \(evidence[.en])")[language]
    }
}

extension Agreement {
    /// Where close answers still reach over half the scale, how many stand more than a fifth of it from the median: to
    /// call all of them close would be false.
    private var apart: Int {
        guard let range, 2 * (range.count - 1) >= scale.count else { return 0 }
        return values.count { !isNear($0) }
    }

    /// From the lowest to the highest of those that do not stand apart.
    private var together: ClosedRange<Int> {
        let near = values.filter(isNear)
        return (near.first ?? scale.lowerBound)...(near.last ?? scale.upperBound)
    }

    private func isNear(_ value: Int) -> Bool {
        abs(Double(value) - (median ?? 0)) <= Double(scale.count) / 5
    }

    /// The numbers behind the verdict.
    private var evidence: Localized? {
        guard let range else { return nil }
        if n == 1 { return Localized("\(range.lowerBound)", "\(range.lowerBound)") }
        if n == 2 {
            return Localized(
                "\(range.lowerBound) et \(range.upperBound)", "\(range.lowerBound) and \(range.upperBound)")
        }
        if range.count == 1 {
            return Localized("toutes à \(range.lowerBound)", "all at \(range.lowerBound)")
        }
        switch verdict {
        case .few: return nil
        case .close where apart > 0:
            guard together.count > 1 else {
                return Localized(
                    "les autres à \(together.lowerBound)", "the others at \(together.lowerBound)")
            }
            let others = evidence(of: together, and: centre)
            return Localized("les autres \(others.fr)", "the others \(others[.en])")
        case .close: return evidence(of: range, and: centre)
        case .divided:
            if Set(values).count == 2 {
                let low = values.filter { $0 == range.lowerBound }
                let high = values.filter { $0 == range.upperBound }
                return evidence(ofGroups: low, high)
            }
            return evidence(of: range, and: middleHalf ?? centre)
        case .camps:
            let ends = Statistics.Ends(of: scale)
            let low = values.filter { ends.low?.contains($0) ?? false }
            let high = values.filter { ends.high?.contains($0) ?? false }
            return evidence(ofGroups: low, high)
        }
    }

    /// « de 3 à 8, … ».
    private func evidence(of range: ClosedRange<Int>, and rest: Localized) -> Localized {
        Localized(
            "de \(range.lowerBound) à \(range.upperBound), \(rest.fr)",
            "from \(range.lowerBound) to \(range.upperBound), \(rest[.en])")
    }

    /// « médiane 6,5 ».
    private var centre: Localized {
        let median = median ?? 0
        return Localized(
            "médiane \(RoomNumbers.median(median, in: .fr))",
            "median \(RoomNumbers.median(median, in: .en))")
    }

    /// « la moitié entre 4 et 7 »; nil where that is no less than the range.
    private var middleHalf: Localized? {
        guard let quartiles, quartiles != range else { return nil }
        let (low, high) = (quartiles.lowerBound, quartiles.upperBound)
        return low == high
            ? Localized("la moitié à \(low)", "half at \(low)")
            : Localized("la moitié entre \(low) et \(high)", "half between \(low) and \(high)")
    }

    /// « 4 réponses de 1 à 4, 5 de 7 à 10, 1 entre les deux ».
    private func evidence(ofGroups low: [Int], _ high: [Int]) -> Localized {
        let between = n - low.count - high.count
        let first = Agreement.group(low, named: true)
        let second = Agreement.group(high, named: Set(high).count == 1)
        return Localized(
            "\(first.fr), \(second.fr)" + (between > 0 ? ", \(between) entre les deux" : ""),
            "\(first[.en]), \(second[.en])" + (between > 0 ? ", \(between) in between" : ""))
    }

    /// « 4 réponses de 1 à 4 », « 5 de 7 à 10 », « 3 réponses à 5 ».
    ///
    /// The noun stands wherever the next number follows « à »: « 5 à 8 » would read as a range.
    private static func group(_ values: [Int], named: Bool) -> Localized {
        let count = named ? Phrase.answers(values.count) : Localized("\(values.count)", "\(values.count)")
        guard let low = values.first, let high = values.last else { return count }
        return low == high
            ? Localized("\(count.fr) à \(low)", "\(count[.en]) at \(low)")
            : Localized("\(count.fr) de \(low) à \(high)", "\(count[.en]) from \(low) to \(high)")
    }
}
