import Foundation
import Insight
import Testing
import Workshop

@testable import Session

/// What was measured in a session, beside the one that follows it.
@Suite struct RepeatTests {
    private let question = Fixture.rating()

    /// Sheets that rate `a` alike and `b` by turns.
    private func session(a: Int, people: Int = 6, privacy: Privacy = .shared) throws -> Session {
        let values = (0..<people).map { (a: Int?.some(a + $0 % 2), b: Int?.some(1 + $0 % 2)) }
        return try Fixture.revealed([question], Fixture.rated(values), privacy: privacy)
    }

    private func following(_ earlier: Session, _ next: Session, names: [String]? = nil) throws -> Session {
        var random = SystemRandomNumberGenerator()
        var next = next
        let legacy = earlier.legacy(meeting: names ?? next.people.map(\.name), using: &random)
        try next.apply(legacy ?? [], at: Fixture.noon)
        return next
    }

    private func repeated(_ session: Session, key: String? = nil) -> [RepeatedMeasure] {
        session.rounds.first.map { session.repeated(question, in: $0, to: .participants, key: key) } ?? []
    }

    @Test func theSameQuestionStandsBesideLastTimes() throws {
        let next = try following(session(a: 1), session(a: 3))
        let measures = repeated(next)
        #expect(measures.map(\.label?.fr) == ["a", "b"])
        #expect(measures.map(\.before) == [1.5, 1.5] && measures.map(\.after) == [3.5, 1.5])
        #expect(measures.map(\.verdict) == [.moved, .still])
        #expect(repeated(next, key: "b").map(\.label) == [nil])
    }

    @Test func whoWasThereBothTimesIsCountedByNameAndNobodyIsNamed() throws {
        let earlier = try session(a: 1)
        let names = ["NOM 0", "nom 1", "Zoé", "Yann", "Xavier", "Wanda"]
        var next = try session(a: 3)
        let renamed = zip(next.people, names).map { Change.person(Person(id: $0.id, name: $1)) }
        try next.apply(renamed, at: Fixture.noon)
        next = try following(earlier, next)
        #expect(next.inheritance?.earlier?.same == 2)
        #expect(repeated(next).first?.verdict == .otherPeople)
        let event = Event.inherited(try #require(next.inheritance))
        let file = String(decoding: try JSONEncoder().encode(event), as: UTF8.self)
        #expect(!file.lowercased().contains("nom 0"))
    }

    @Test func whoeverComesLateIsCountedToo() throws {
        let earlier = try session(a: 1)
        var next = try following(earlier, session(a: 3, people: 4), names: (0..<4).map { "Nom \($0)" })
        #expect(repeated(next).first?.verdict == .otherPeople && repeated(next).first?.same == 4)
        let late = Person(id: "p98", name: "NOM 4")
        try next.apply([.person(late), .event(.joined(person: late.id))], at: Fixture.noon)
        #expect(repeated(next).first?.same == 5 && repeated(next).first?.people == 6)
        #expect(repeated(next).first?.verdict == .moved)
        try next.apply(.event(.left(person: late.id)), at: Fixture.noon)
        #expect(repeated(next).first?.same == 5)
        let other = Person(id: "p99", name: "Zoé")
        try next.apply([.person(other), .event(.joined(person: other.id))], at: Fixture.noon)
        #expect(repeated(next).first?.same == 5 && repeated(next).first?.people == 6)
        try next.apply(.event(.closed), at: Fixture.noon)
        #expect(repeated(next).first?.same == 5 && repeated(next).first?.people == 6)
    }

    @Test func thePromisesOfWhoeverWasErasedAreNotHandedOn() throws {
        var session = try session(a: 1)
        let promises = ["w1", "w2"].map {
            Inheritance.Promise(id: "h\($0)", who: $0, what: "x", when: "x", proof: "x")
        }
        try session.apply(
            [
                .text(id: "w1", body: "Ana"), .text(id: "w2", body: Round.blank), .text(id: "x", body: "y"),
                .event(.inherited(Inheritance(promises: promises, wagers: []))),
            ], at: Fixture.noon)
        var random = SystemRandomNumberGenerator()
        let legacy = try #require(session.legacy(meeting: [], using: &random))
        let left = legacy.compactMap { if case .event(.inherited(let left)) = $0 { left } else { nil } }
        #expect(left.first?.promises.count == 1)
    }

    @Test func whatWasWithheldInEitherIsInNeither() throws {
        // Three sheets are too few at the sensitive level.
        let few = try session(a: 1, people: 3, privacy: .sensitive)
        #expect(few.earlier(meeting: [], salt: "s") == nil)
        let next = try following(session(a: 1), few)
        #expect(next.inheritance?.earlier != nil)
        #expect(repeated(next).isEmpty)
    }

    /// Thirty days are proposed, and the follow-up comes after six weeks.
    @Test func erasedAnswersLeaveTheirMediansToTheFollowUp() throws {
        var random = SystemRandomNumberGenerator()
        var earlier = try session(a: 1)
        try earlier.apply(.event(.closed), at: Fixture.noon)
        try earlier.apply(earlier.erasingAnswers(using: &random), at: Fixture.noon)
        #expect(earlier.disclosure(of: "r1", to: .participants) == .withheld(.erased))
        let next = try following(earlier, session(a: 3))
        #expect(repeated(next).map(\.before) == [1.5, 1.5])
    }

    @Test func aSimulatedResultDoesNotStandBesideARealOne() throws {
        var random = SystemRandomNumberGenerator()
        let legacy = try session(a: 1).legacy(meeting: [], simulated: true, using: &random)
        #expect(legacy == nil)
    }

    @Test func aPromiseNobodySpokeOfAndABetNobodyCouldTellWaitForTheNextTime() throws {
        var session = try session(a: 1)
        let texts = ["who", "what", "when", "proof", "bet"]
        let promise = Inheritance.Promise(id: "h1", who: "who", what: "what", when: "when", proof: "proof")
        let wager = Inheritance.Wager(id: "h2", question: "bet", yes: 4, no: 2, probability: 60)
        try session.apply(
            texts.map { .text(id: $0, body: "Le \($0)") } + [
                .event(.inherited(Inheritance(promises: [promise], wagers: [wager])))
            ], at: Fixture.noon)
        let next = try following(session, self.session(a: 3))
        let left = try #require(next.inheritance)
        #expect(left.promises.map { next.texts[$0.what] } == ["Le what"])
        #expect(left.wagers.map { next.texts[$0.question] } == ["Le bet"])
        #expect(left.wagers.map(\.probability) == [60])
    }

    @Test func anotherScaleIsNotTheSameMeasure() throws {
        var other = question
        other.input = .ratings(
            Scale(low: 1, high: 10), items: .literal(["a", "b"].map(Fixture.item)), facets: [])
        let values = Fixture.rated((0..<6).map { (a: 1 + $0 % 2, b: 2) })
        let next = try following(session(a: 1), Fixture.revealed([other], values, privacy: .shared))
        #expect(next.repeated(other, in: next.rounds[0], to: .participants).isEmpty)
    }
}
