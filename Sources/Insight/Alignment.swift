public import Workshop

/// Two orders of the same lines by the same people: how close each person's two are, and what moves most.
public struct Alignment: Hashable, Sendable {
    /// The median of the personal taus (``Statistics/tauB(_:_:)``), -1 to 1; nil where it may not be told.
    public let tau: Double?
    /// The group's place of each line in the first order, from 1.
    public let first: [String: Int]
    /// The group's place of each line in the second.
    public let second: [String: Int]

    /// Two orders, by the ranks that each line was given.
    public init(tau: Double?, from first: [RatingTally], to second: [RatingTally]) {
        self.tau = tau
        self.first = Alignment.places(first)
        self.second = Alignment.places(second)
    }

    /// From this median tau on, « plutôt alignées » (DOMAIN §3.6, our label).
    public static let aligned = 0.6
    /// Up to this one, « décalées ».
    public static let apart = 0.2

    /// The line whose place changes most; nil where none changes, or where several change as much.
    public var widest: String? {
        let moves = first.compactMap { id, place in second[id].map { (id, abs($0 - place)) } }
        guard let most = moves.map(\.1).max(), most > 0 else { return nil }
        let furthest = moves.filter { $0.1 == most }
        return furthest.count == 1 ? furthest[0].0 : nil
    }

    /// Places by Borda points; lines with the same points share the better place.
    private static func places(_ tallies: [RatingTally]) -> [String: Int] {
        let points = Ranking(tallies).borda
        return points.mapValues { own in points.values.count { $0 > own } + 1 }
    }

    /// What the room is told: how close the two lists are, then the line that moves most.
    ///
    /// - Parameter name: a line's words by its id, left as they are.
    public func words(_ language: Language, name: (String) -> String) -> [String] {
        var lines: [String] = []
        if let tau {
            let words =
                tau >= Alignment.aligned
                ? Localized("Deux listes plutôt alignées", "Two lists rather aligned")
                : tau <= Alignment.apart
                    ? Localized("Deux listes décalées", "Two lists apart")
                    : Localized("Deux listes en partie alignées", "Two lists partly aligned")
            lines.append(words[language])
        }
        if let widest, let before = first[widest], let after = second[widest] {
            let opening = Localized("Le plus grand écart :", "The widest gap:")[language]
            let quoted = language.quoted(name(widest))
            let rest = Localized(
                "place \(before) dans la première liste, \(after) dans celle-ci.",
                "place \(before) in the first list, \(after) in this one.")[language]
            lines.append("\(opening) \(quoted), \(rest)")
        }
        return lines
    }
}

extension Outcome {
    /// What the two orders say together; empty where the question compares none.
    public func alignmentWords(in language: Language) -> [String] {
        alignment?.words(language) { id in items.first { $0.id == id }?.label[language] ?? "" } ?? []
    }
}
