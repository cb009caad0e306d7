public import Workshop

/// Something to write down. All of a commit is on disk, or nothing is.
public enum Change: Hashable, Sendable {
    case event(Event)
    /// A person, new or changed (a name corrected, a role).
    case person(Person)
    /// A text, new or corrected.
    case text(id: String, body: String)
    /// Ballots without author; `by` says who has answered, never what.
    case seal(round: Round.ID, [Ballot], by: Person.ID?)
    /// Hands that the room saw, counted again after they were shown: the ballots in place of the earlier ones.
    case recount(round: Round.ID, [Ballot])
    /// A signed ballot of a `public` round; replaces the person's earlier one.
    case sign(round: Round.ID, Ballot, by: Person.ID)
    /// A sentence that was answered reads as another one, put right at home.
    case reword(round: Round.ID, question: Question.ID, line: String, as: String)
}

/// Why a change is refused.
public enum SessionFault: Error, Hashable, Sendable {
    case closed
    case notClosed
    case unknownRound
    /// The round has been revealed: what comes now comes too late.
    case roundNotOpen
    /// The round has not been revealed: nothing of it may be read yet.
    case roundNotRevealed
    case alreadyAnswered
    case unknownPerson
    case unknownEntry
    case unknownText
    /// The level and the way of answering do not go together.
    case wrongPrivacy
    case invalid(question: Question.ID, AnswerFault)
    case unknownQuestion(Question.ID)
    /// More answers than people or groups.
    case moreThanExpected(given: Int, expected: Int)
    case tooManyCommitments
    /// Taken off the list would be somebody who counts elsewhere.
    case personStays(Session.Stay)
    /// ``Session/mostPhotos`` are there.
    case tooManyPhotos
    case emptyText
}

extension Change {
    /// Corrections that the report needs at home: texts, and what the sponsor may read.
    var isAllowedAfterClose: Bool {
        switch self {
        case .text, .person, .reword: true
        case .event(.published), .event(.coachWordWritten), .event(.retouched), .event(.hidden),
            .event(.photoAdded),
            .event(.personErased), .event(.answersErased):
            true
        case .event, .seal, .recount, .sign: false
        }
    }
}
