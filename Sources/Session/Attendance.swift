import Workshop

/// Who was there while a round took answers.
struct Attendance: Sendable {
    /// Those present when it opened: they are expected.
    var atOpening: Set<Person.ID>
    /// Those who came, or came back, before its reveal.
    var later: Set<Person.ID> = []
}

extension Session {
    /// Why somebody cannot be taken off the list of people.
    public enum Stay: Hashable, Sendable {
        /// An answer is known to be theirs.
        case answered
        /// Answers without a name came while they were there: one may be theirs.
        case mayHaveAnswered
        /// They have promised something.
        case committed
    }

    /// Why a person cannot be taken off the list; nil: a name typed by mistake that nothing hangs on.
    public func stay(of id: Person.ID) -> Stay? {
        if commitments.contains(where: { $0.person == id }) { return .committed }
        var mayHaveAnswered = false
        for round in rounds {
            switch round.turnout {
            case .named(let people): if people.contains(id) { return .answered }
            case .counted(let count):
                guard count > 0, let there = attendance[round.id] else { continue }
                if there.atOpening.contains(id) || there.later.contains(id) { mayHaveAnswered = true }
            }
        }
        return mayHaveAnswered ? .mayHaveAnswered : nil
    }

    /// Takes somebody off the list, and out of what was counted on them.
    mutating func remove(person id: Person.ID) throws(SessionFault) {
        try known(person: id)
        if let stay = stay(of: id) { throw .personStays(stay) }
        guard let person = person(id) else { throw .unknownPerson }
        for index in rounds.indices where attendance[rounds[index].id]?.atOpening.contains(id) == true {
            stopExpecting(person, in: index)
        }
        people.removeAll { $0.id == id }
        present.remove(id)
        arrivedIDs.remove(id)
        removedIDs.insert(id)
        parts[id] = nil
        groups = groups.mapValues { groups in
            groups.map { $0.filter { $0 != id } }.filter { !$0.isEmpty }
        }
        speakingOrders = speakingOrders.mapValues { $0.filter { $0 != id } }
    }

    private mutating func stopExpecting(_ person: Person, in index: Int) {
        let opening = rounds[index].opening
        guard person.answers, opening.privacy != .sensitive || person.role != .manager, opening.people > 0
        else { return }
        rounds[index].opening.people -= 1
        guard opening.expected != Int.max else { return }
        if opening.mode == .groups {
            let size = ask(of: rounds[index])?.groupSize ?? 3
            rounds[index].opening.expected = Session.groupCount(of: opening.people - 1, size: size)
        } else {
            rounds[index].opening.expected = max(0, opening.expected - 1)
        }
    }
}
