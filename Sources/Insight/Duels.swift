public import Workshop

/// What the pairs of several people say together: who wins each duel, in what order, and whether that holds.
///
/// Source: Condorcet 1785. A winner beats every other item by a majority of those who decided the pair; a cycle
/// is a round of majorities in which each beats the next and the last beats the first: then no order is true.
public struct Duels: Hashable, Sendable {
    /// One item.
    public struct Row: Hashable, Sendable, Identifiable {
        /// The item's id.
        public var id: String
        /// Duels won by a majority.
        public var wins: Int
        /// Duels known: those of its pairs that may be told.
        public var duels: Int
        /// Voices for it, over its duels.
        public var voices: Int
        /// Voices given in its duels, for it or for the other.
        public var given: Int

        /// Voices for it of those given, 0 to 1; nil without any.
        public var rate: Double? { given > 0 ? Double(voices) / Double(given) : nil }
    }

    /// The items, those that win most duels first, then by the part of the voices, then in the question's order.
    public let rows: [Row]
    /// Voices for the first against the second, by both ids; a pair that may not be told is absent.
    private let voices: [String: [String: Int]]
    /// Whether every pair is known: without it there is neither a winner nor an order to tell.
    public let isWhole: Bool

    /// The duels of some items.
    ///
    /// - Parameters:
    ///   - tallies: voices by winner, one tally a pair (``Pair/id``); a pair withheld is absent.
    ///   - items: the ids in the question's order.
    public init(_ tallies: [SortTally], items: [String]) {
        let pairs = Pair.all(items.map { Item(id: $0, label: Localized("")) })
        var voices: [String: [String: Int]] = [:]
        var known = 0
        for pair in pairs {
            guard let tally = tallies.first(where: { $0.id == pair.id }) else { continue }
            known += 1
            let (first, second) = (pair.first.id, pair.second.id)
            voices[first, default: [:]][second] = tally.counts[first] ?? 0
            voices[second, default: [:]][first] = tally.counts[second] ?? 0
        }
        self.voices = voices
        isWhole = known == pairs.count && known > 0
        let unsorted = items.map { id -> Row in
            let own = voices[id] ?? [:]
            var row = Row(id: id, wins: 0, duels: own.count, voices: 0, given: 0)
            for (other, count) in own {
                let against = voices[other]?[id] ?? 0
                row.wins += count > against ? 1 : 0
                row.voices += count
                row.given += count + against
            }
            return row
        }
        rows = unsorted.enumerated().sorted { one, other in
            let (a, b) = (one.element, other.element)
            if a.wins != b.wins { return a.wins > b.wins }
            let (left, right) = (a.voices * b.given, b.voices * a.given)
            return left != right ? left > right : one.offset < other.offset
        }.map(\.element)
    }

    /// Voices for an item against another; nil where the pair may not be told.
    public func voices(for item: String, against other: String) -> Int? { voices[item]?[other] }

    /// Whether an item beats another by a majority of those who decided.
    public func beats(_ item: String, _ other: String) -> Bool {
        guard let own = voices(for: item, against: other), let theirs = voices(for: other, against: item)
        else { return false }
        return own > theirs
    }

    /// Condorcet's winner: the item that beats every other; nil where there is none, or where a pair is unknown.
    public var winner: String? {
        guard isWhole else { return nil }
        return rows.first { $0.wins == rows.count - 1 }?.id
    }

    /// The shortest round in which each item beats the next and the last beats the first, from the highest item
    /// that is in one; nil where there is none, or where a pair is unknown.
    public var cycle: [String]? {
        guard isWhole else { return nil }
        let ids = rows.map(\.id)
        return ids.lazy.compactMap { self.round(from: $0, among: ids) }.first
    }

    /// The shortest way from an item back to itself.
    private func round(from start: String, among ids: [String]) -> [String]? {
        var ways = [[start]]
        var seen: Set = [start]
        while !ways.isEmpty {
            var next: [[String]] = []
            for way in ways {
                guard let last = way.last else { continue }
                if way.count > 2, beats(last, start) { return way }
                for id in ids where beats(last, id) && seen.insert(id).inserted { next.append(way + [id]) }
            }
            ways = next
        }
        return nil
    }

    /// How many decided the pair that most decided.
    public var judges: Int {
        voices.flatMap { item, own in own.map { other, count in count + (voices[other]?[item] ?? 0) } }.max()
            ?? 0
    }
}

extension Duels {
    /// What the room is told of the order: a winner, a round without an order, or that none wins everything.
    ///
    /// - Parameters:
    ///   - letter: the letter that stands for an item in the table.
    ///   - name: an item's words, left as they are.
    public func words(
        _ language: Language, letter: (String) -> String, name: (String) -> String
    ) -> [String] {
        guard isWhole else {
            return [
                Localized(
                    "Toutes les paires ne peuvent pas être montrées : pas d'ordre d'ensemble.",
                    "Not every pair can be shown: no order over all of them.")[language]
            ]
        }
        var lines: [String] = []
        if let winner {
            let quoted = language.quoted(name(winner))
            let rest = Localized("gagne tous ses duels", "wins every duel")[language]
            lines.append("\(letter(winner)), \(quoted), \(rest).")
        }
        if let cycle, let first = cycle.first {
            let beats = Localized("bat", "beats")[language]
            let steps = zip(cycle, cycle.dropFirst() + [first])
                .map { "\(letter($0)) \(beats) \(letter($1))" }.joined(separator: ", ")
            lines.append(
                Localized(
                    "On tourne en rond : \(steps). Entre ces lignes, pas d'ordre.",
                    "Round in a circle: \(steps). Among these lines there is no order.")[language])
        }
        if lines.isEmpty {
            lines.append(
                Localized(
                    "Aucun gagnant : des duels sont à égalité.",
                    "No winner: some duels are even.")[language])
        }
        return lines
    }
}
