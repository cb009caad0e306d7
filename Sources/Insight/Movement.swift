public import Workshop

/// What changed between two rounds on one item: the centre and the spread, never an individual change.
///
/// Ballots have no authors, so that nobody's change can be known (DESIGN §4).
public struct Movement: Hashable, Sendable {
    /// How the spread changed.
    public enum Spread: Hashable, Sendable {
        /// « dispersion resserrée ».
        case narrower
        /// « dispersion semblable ».
        case similar
        /// « dispersion élargie ».
        case wider
    }

    /// The first round.
    public let first: Agreement
    /// The second round.
    public let second: Agreement
    /// The medians of the two rounds, to 0.5.
    private let medians: [Double]

    /// Compares two rounds; nil where one of them has no answer.
    public init?(from first: Agreement, to second: Agreement) {
        guard let before = first.median, let after = second.median else { return nil }
        self.first = first
        self.second = second
        medians = [before, after]
    }

    /// Second median minus the first, in points of the scale.
    public var medianChange: Double { medians[1] - medians[0] }

    /// Second AD minus the first, in points of the scale; negative where the answers drew together.
    public var deviationChange: Double {
        (second.averageDeviation ?? 0) - (first.averageDeviation ?? 0)
    }

    /// How the spread changed; nil where a round has under three answers.
    ///
    /// Ours: a change of AD under A/24, a quarter of the cut-off of agreement, is none (one person of nine
    /// moving by a point is 0.1).
    public var spread: Spread? {
        guard first.n > 2, second.n > 2 else { return nil }
        let least = Double(second.scale.count) / 24
        guard abs(deviationChange) >= least else { return .similar }
        return deviationChange < 0 ? .narrower : .wider
    }

    /// In short: « médiane 4 → 5, dispersion resserrée ».
    public func sentence(_ language: Language) -> String {
        let (before, after) = texts(language)
        let centre =
            before == after
            ? Localized("médiane toujours à \(after)", "median still \(after)")
            : Localized("médiane \(before) → \(after)", "median \(before) → \(after)")
        let rest: Localized? =
            switch spread {
            case .narrower: Localized("dispersion resserrée", "spread narrower")
            case .similar: Localized("dispersion semblable", "spread much the same")
            case .wider: Localized("dispersion élargie", "spread wider")
            case nil: nil
            }
        return [centre[language], rest?[language]].compactMap { $0 }.joined(separator: ", ")
    }

    /// As a sentence to be read aloud: « La médiane passe de 4 à 5 et la dispersion se resserre. »
    public func words(_ language: Language) -> String {
        let (before, after) = texts(language)
        let centre =
            before == after
            ? Localized("La médiane reste à \(after)", "The median stays at \(after)")
            : Localized(
                "La médiane passe de \(before) à \(after)", "The median goes from \(before) to \(after)")
        let rest =
            switch spread {
            case .narrower: Localized(" et la dispersion se resserre.", " and the spread narrows.")
            case .similar:
                Localized(" et la dispersion reste semblable.", " and the spread stays much the same.")
            case .wider: Localized(" et la dispersion s'élargit.", " and the spread widens.")
            case nil: Localized(".", ".")
            }
        return centre[language] + rest[language]
    }

    private func texts(_ language: Language) -> (before: String, after: String) {
        (RoomNumbers.median(medians[0], in: language), RoomNumbers.median(medians[1], in: language))
    }
}
