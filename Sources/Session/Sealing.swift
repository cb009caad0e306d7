import Workshop

/// Putting ballots into a round: the only ways in.
extension Session {
    mutating func seal(
        _ ballots: [Ballot], by person: Person.ID?, in id: Round.ID
    ) throws(SessionFault) {
        let index = try index(of: id)
        let round = rounds[index]
        guard round.state == .open else { throw .roundNotOpen }
        for ballot in ballots { try validate(ballot, in: round) }
        switch (round.turnout, person) {
        case (.named(var answered), .some(let person)):
            guard !round.opening.privacy.isSigned else { throw .wrongPrivacy }
            guard ballots.count <= 1 else { throw .moreThanExpected(given: ballots.count, expected: 1) }
            try known(person: person)
            guard answered.insert(person).inserted else { throw .alreadyAnswered }
            rounds[index].turnout = .named(answered)
        case (.counted(let count), nil):
            let total = count + ballots.count
            let most = max(round.opening.expected, expected(in: round.opening))
            guard total <= most else { throw .moreThanExpected(given: total, expected: most) }
            rounds[index].turnout = .counted(total)
        default: throw .wrongPrivacy
        }
        for ballot in ballots { rounds[index].file(attached(ballot, to: person, in: round)) }
    }

    /// Puts hands counted anew in place of those of a round: the room saw them all, and saw the count.
    mutating func recount(_ ballots: [Ballot], in id: Round.ID) throws(SessionFault) {
        let index = try index(of: id)
        let round = rounds[index]
        guard [.hands, .plenary].contains(round.opening.mode), case .counted(let count) = round.turnout
        else {
            throw .wrongPrivacy
        }
        guard round.state == .revealed else { throw .roundNotRevealed }
        for ballot in ballots { try validate(ballot, in: round) }
        let most = max(round.opening.expected, expected(in: round.opening), count)
        guard ballots.count <= most else { throw .moreThanExpected(given: ballots.count, expected: most) }
        rounds[index].turnout = .counted(ballots.count)
        rounds[index].sealed = []
        for ballot in ballots { rounds[index].file(ballot) }
    }

    /// A ballot with the service of whoever gave it, where the round keeps services.
    private func attached(_ ballot: Ballot, to person: Person.ID?, in round: Round) -> Ballot {
        // Of rooms put together, a ballot says which one it comes from.
        if round.opening.isMerged { return ballot }
        var ballot = ballot
        ballot.part = person.flatMap { parts[$0] }.flatMap { round.opening.parts.contains($0) ? $0 : nil }
        return ballot
    }

    mutating func sign(
        _ ballot: Ballot, by person: Person.ID, in id: Round.ID
    ) throws(SessionFault) {
        let index = try index(of: id)
        let round = rounds[index]
        guard round.state == .open else { throw .roundNotOpen }
        guard round.opening.privacy.isSigned, case .named(var answered) = round.turnout else {
            throw .wrongPrivacy
        }
        try known(person: person)
        try validate(ballot, in: round)
        answered.insert(person)
        rounds[index].turnout = .named(answered)
        rounds[index].signed[person] = attached(ballot, to: person, in: round)
    }

    private func validate(_ ballot: Ballot, in round: Round) throws(SessionFault) {
        guard let ask = ask(of: round) else { throw .unknownRound }
        for (id, answer) in ballot.answers.sorted(by: { $0.key < $1.key }) {
            guard let question = ask.questions.first(where: { $0.id == id }) else {
                throw .unknownQuestion(id)
            }
            do throws(AnswerFault) {
                try answer.validate(for: question, items: items(of: question, in: round))
            } catch {
                throw .invalid(question: id, error)
            }
        }
    }
}
