/// Pairs, trios and fours drawn from those present.
extension Session {
    /// The groups of a round, once drawn.
    public func groups(of opening: Round.Opening) -> [[Person]]? {
        drawnGroups(entry: opening.entry, step: opening.step)
    }

    /// The groups drawn under a name of the entry: a step's id, or the talk of it.
    public func drawnGroups(entry: AgendaEntry.ID, step: String) -> [[Person]]? {
        groups["\(entry)/\(step)"].map { groups in groups.map { $0.compactMap { person($0) } } }
    }

    /// The groups people of an entry already sit in, if they are of that size and everybody is still there.
    public func seatedGroups(entry: AgendaEntry.ID, count: Int) -> [[Person.ID]]? {
        let here = Set(answering.map(\.id))
        return groups.filter { $0.key.hasPrefix("\(entry)/") }.sorted { $0.key < $1.key }.map(\.value)
            .first { $0.count == count && Set($0.joined()) == here }
    }

    /// How many groups of a size those present make: nobody is left alone.
    public func groupCount(size: Int) -> Int { Session.groupCount(of: answering.count, size: size) }

    /// How many groups of a size so many people make: nobody is left alone.
    ///
    /// Fours are as near to four as can be, threes rather than sixes; so are trios, from six people on; pairs take the odd
    /// person in.
    static func groupCount(of people: Int, size: Int) -> Int {
        if size > 3 || size == 3 && people >= 6 { return max(1, (people + size / 2) / size) }
        return people < size * 2 ? max(1, people / 2) : people / size
    }

    /// The smaller groups people of an entry already sit in, put together into `count`: two pairs make a four.
    ///
    /// Nil where they cannot be: nobody sits together, somebody came or left, or a pair would stay alone.
    public func joinedGroups(entry: AgendaEntry.ID, count: Int) -> [[Person.ID]]? {
        let here = Set(answering.map(\.id))
        let seated = groups.filter { $0.key.hasPrefix("\(entry)/") }.sorted { $0.key < $1.key }.map(\.value)
            .first { $0.count > count && Set($0.joined()) == here }
        guard let seated, count > 0 else { return nil }
        var joined = Array(repeating: [Person.ID](), count: count)
        for group in seated.sorted(by: { $0.count > $1.count }) {
            guard let smallest = joined.indices.min(by: { joined[$0].count < joined[$1].count }) else {
                continue
            }
            joined[smallest] += group
        }
        let sizes = joined.map(\.count)
        // Three trios make no two fours.
        guard let least = sizes.min(), let most = sizes.max(), least > 2, most - least < 3 else { return nil }
        return joined
    }

    /// Draws `count` groups as equal as can be, spread by who was together least so far, managers apart.
    public func drawGroups(
        count: Int, using random: inout some RandomNumberGenerator
    ) -> [[Person.ID]] {
        let count = max(1, count)
        // Managers first, so that each lands in another group.
        let people =
            answering.filter { $0.role == .manager }.shuffled(using: &random)
            + answering.filter { $0.role != .manager }.shuffled(using: &random)
        let capacity = (people.count + count - 1) / count
        var drawn = Array(repeating: [Person.ID](), count: count)
        for person in people {
            let open = drawn.indices.filter { drawn[$0].count < capacity }
            let best = open.min { a, b in
                cost(person.id, drawn[a]) < cost(person.id, drawn[b])
            }
            if let best { drawn[best].append(person.id) }
        }
        return drawn.filter { !$0.isEmpty }
    }

    /// How full a group is first, then how often the person has been with its members.
    private func cost(_ person: Person.ID, _ group: [Person.ID]) -> Int {
        group.count * 100 + group.reduce(0) { $0 + timesTogether(person, $1) }
    }

    private func timesTogether(_ a: Person.ID, _ b: Person.ID) -> Int {
        groups.values.reduce(0) { total, groups in
            total + groups.count { $0.contains(a) && $0.contains(b) }
        }
    }
}
