import Foundation
import Insight
import Session
import Testing
import Workshop

@Suite struct SealingTests {
    private let ballot = Fixture.rated([(3, 4)])[0]

    private func session(
        privacy: Privacy = .sensitive, mode: CaptureMode = .booth, people: Int = 6
    ) throws -> Session {
        var session = try Fixture.session(
            Fixture.program(asking: [Fixture.rating()], privacy: privacy, mode: mode), people: people)
        try session.apply(
            .event(.roundOpened(Fixture.opening(privacy: privacy, mode: mode, expected: people))),
            at: Fixture.noon)
        return session
    }

    /// Whether a change is refused with a fault, leaving the round as it was.
    private func expect(
        _ fault: SessionFault, _ change: Change, in session: Session,
        _ location: SourceLocation = #_sourceLocation
    ) {
        var copy = session
        #expect(throws: fault, sourceLocation: location) { try copy.apply(change, at: Fixture.noon) }
        #expect(copy.rounds == session.rounds, sourceLocation: location)
    }

    @Test func anAnswerAfterTheRevealComesTooLate() throws {
        var session = try session()
        try session.apply(.event(.revealed(round: "r1")), at: Fixture.noon)
        expect(.roundNotOpen, .seal(round: "r1", [ballot], by: "p00"), in: session)
        var signed = try self.session(privacy: .open)
        try signed.apply(.event(.revealed(round: "r1")), at: Fixture.noon)
        expect(.roundNotOpen, .sign(round: "r1", ballot, by: "p00"), in: signed)
    }

    @Test func onlyHandsThatWereShownAreCountedAgain() throws {
        var hands = try session(privacy: .shared, mode: .hands)
        try hands.apply(.seal(round: "r1", Fixture.rated([(3, 4), (2, 2)]), by: nil), at: Fixture.noon)
        let again = Fixture.rated([(1, 1), (2, 2), (3, 3)])
        expect(.roundNotRevealed, .recount(round: "r1", again), in: hands)
        try hands.apply(.event(.revealed(round: "r1")), at: Fixture.noon)
        try hands.apply(.recount(round: "r1", again), at: Fixture.noon)
        #expect(hands.rounds[0].turnout == .counted(3))
        let counts = try #require(hands.disclosure(of: "r1", to: .room).content).marginals["note"]
        #expect(
            counts
                == .ratings([
                    .init(id: "a", counts: [1: 1, 2: 1, 3: 1]), .init(id: "b", counts: [1: 1, 2: 1, 3: 1]),
                ]))
        expect(
            .moreThanExpected(given: 7, expected: 6),
            .recount(round: "r1", Array(repeating: ballot, count: 7)), in: hands)
        for (privacy, mode) in [(Privacy.shared, CaptureMode.booth), (.sensitive, .paper)] {
            var sealed = try session(privacy: privacy, mode: mode)
            try sealed.apply(.event(.revealed(round: "r1")), at: Fixture.noon)
            expect(.wrongPrivacy, .recount(round: "r1", again), in: sealed)
        }
    }

    @Test func oneAnswersOnce() throws {
        var session = try session()
        try session.apply(.seal(round: "r1", [ballot], by: "p00"), at: Fixture.noon)
        expect(.alreadyAnswered, .seal(round: "r1", [ballot], by: "p00"), in: session)
        expect(
            .moreThanExpected(given: 2, expected: 1), .seal(round: "r1", [ballot, ballot], by: "p01"),
            in: session)
    }

    @Test func aSignedAnswerIsReplacedUntilTheReveal() throws {
        var session = try session(privacy: .open)
        try session.apply(.sign(round: "r1", ballot, by: "p00"), at: Fixture.noon)
        try session.apply(.sign(round: "r1", Fixture.rated([(1, 1)])[0], by: "p00"), at: Fixture.noon)
        try session.apply(.event(.revealed(round: "r1")), at: Fixture.noon)
        let disclosed = try #require(session.disclosure(of: "r1", to: .room).content)
        #expect(disclosed.n == 1)
        #expect(
            disclosed.marginals["note"]
                == .ratings([.init(id: "a", counts: [1: 1]), .init(id: "b", counts: [1: 1])]))
    }

    @Test func noMoreSlipsThanPeople() throws {
        var session = try session(mode: .paper, people: 3)
        try session.apply(.seal(round: "r1", [ballot, ballot], by: nil), at: Fixture.noon)
        expect(
            .moreThanExpected(given: 4, expected: 3), .seal(round: "r1", [ballot, ballot], by: nil),
            in: session)
        // A latecomer brings one more.
        try session.apply(
            [.person(Fixture.person(9)), .event(.joined(person: "p09"))], at: Fixture.noon)
        try session.apply(.seal(round: "r1", [ballot, ballot], by: nil), at: Fixture.noon)
        #expect(session.rounds[0].turnout == .counted(4))
    }

    @Test func levelAndWayMustAgree() throws {
        expect(.wrongPrivacy, .seal(round: "r1", [ballot], by: nil), in: try session())
        expect(.wrongPrivacy, .sign(round: "r1", ballot, by: "p00"), in: try session())
        expect(.wrongPrivacy, .seal(round: "r1", [ballot], by: "p00"), in: try session(privacy: .open))
        expect(.wrongPrivacy, .seal(round: "r1", [ballot], by: "p00"), in: try session(mode: .paper))
        for mode in [CaptureMode.hands, .plenary] {
            let opening = Fixture.opening("r2", privacy: .discreet, mode: mode, expected: 6)
            expect(.wrongPrivacy, .event(.roundOpened(opening)), in: try session())
        }
    }

    @Test func unknownThingsAreRefused() throws {
        let session = try session()
        expect(.unknownRound, .seal(round: "r9", [ballot], by: "p00"), in: session)
        expect(.unknownRound, .event(.revealed(round: "r9")), in: session)
        expect(.unknownPerson, .seal(round: "r1", [ballot], by: "p77"), in: session)
        expect(.unknownPerson, .event(.joined(person: "p77")), in: session)
        expect(.unknownEntry, .event(.entered(Place(entry: "e9", step: "demande"))), in: session)
        expect(.unknownText, .event(.parked(text: "t")), in: session)
        expect(.emptyText, .text(id: "t", body: " \n"), in: session)
        expect(.unknownQuestion("q"), .seal(round: "r1", [Ballot(["q": .lines([])])], by: "p00"), in: session)
        expect(.roundNotOpen, .event(.roundOpened(Fixture.opening(expected: 6))), in: session)
    }

    @Test func anInvalidAnswerNamesItsQuestion() throws {
        let session = try session()
        let wrong = Ballot(["note": .ratings(["a": .point(6)])])
        expect(
            .invalid(question: "note", .outOfScale(item: "a", value: 6, scale: 1...5)),
            .seal(round: "r1", [wrong], by: "p00"), in: session)
        expect(
            .invalid(question: "note", .wrongShape),
            .seal(round: "r1", [Ballot(["note": .lines(["x"])])], by: "p00"), in: session)
    }

    @Test func theOrderOfSealingIsForgotten() throws {
        let ballots = (0..<6).map { Ballot(["note": .ratings(["a": .point($0 % 3 + 1)])]) }
        let reference = try orderOf(ballots, people: Array(0..<6))
        for _ in 0..<20 {
            #expect(try orderOf(ballots.shuffled(), people: Array(0..<6).shuffled()) == reference)
        }
    }

    private func orderOf(_ ballots: [Ballot], people: [Int]) throws -> Round {
        var session = try session()
        for (ballot, person) in zip(ballots, people) {
            try session.apply(
                .seal(round: "r1", [ballot], by: Fixture.person(person).id), at: Fixture.noon)
        }
        return session.rounds[0]
    }

    @Test func nothingComesAfterTheCloseButCorrections() throws {
        var session = try session()
        try session.apply(
            [.text(id: "t", body: "Un"), .event(.published(entries: ["e1"])), .event(.closed)],
            at: Fixture.noon)
        expect(.closed, .seal(round: "r1", [ballot], by: "p00"), in: session)
        expect(.closed, .event(.started), in: session)
        // Words agreed on change only where the report will say so.
        expect(.closed, .text(id: "t", body: "Deux"), in: session)
        try session.apply(
            [.event(.retouched(text: "t")), .text(id: "t", body: "Deux")], at: Fixture.noon)
        // What the room ticked may be taken back at home; nothing is ticked in its place.
        expect(.closed, .event(.published(entries: ["e1", "e2"])), in: session)
        expect(.closed, .event(.sponsorAdmitted(true)), in: session)
        // A line that goes is left out and counted, never removed.
        expect(.closed, .event(.takenBack(text: "t")), in: session)
        expect(.closed, .event(.withdrawn(commitment: "c")), in: session)
        try session.apply(.event(.published(entries: [])), at: Fixture.noon)
        #expect(session.texts == ["t": "Deux"] && session.published == [])
    }

    @Test func twoCommitmentsAPersonAndNoMore() throws {
        var session = try session()
        try session.apply(.text(id: "t", body: "Texte"), at: Fixture.noon)
        func commitment(_ id: String) -> Change {
            .event(.committed(Commitment(id: id, person: "p00", what: "t", when: "t", proof: "t")))
        }
        for id in ["c1", "c2", "c1"] { try session.apply(commitment(id), at: Fixture.noon) }
        expect(.tooManyCommitments, commitment("c3"), in: session)
        try session.apply(.event(.withdrawn(commitment: "c1")), at: Fixture.noon)
        try session.apply(commitment("c3"), at: Fixture.noon)
        #expect(session.commitments.map(\.id) == ["c2", "c3"])
    }

    @Test func severalChangesAreAllMadeOrNone() throws {
        var session = try session()
        #expect(throws: SessionFault.unknownText) {
            try session.apply([.text(id: "t", body: "Un"), .event(.parked(text: "u"))], at: Fixture.noon)
        }
        #expect(session.texts.isEmpty)
    }
}
