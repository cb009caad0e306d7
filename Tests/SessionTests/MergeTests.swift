import Foundation
import Insight
import Testing
import Workshop

@testable import Session

/// Rooms put together: what they say together tells nothing that one of them withheld (DESIGN §4).
@Suite struct MergeTests {
    private let question = Fixture.rating()

    /// A closed room whose sheets rate `a` with these points, and `b` by turns.
    private func room(
        _ points: [Int], privacy: Privacy = .sensitive, round: String, closed: Bool = true,
        simulated: Bool = false,
        mode: CaptureMode = .paper
    ) throws -> Session {
        let program = Fixture.program(asking: [question], privacy: privacy, mode: .paper)
        var session = Session(program: program)
        var changes: [Change] = [.event(.opened(language: .fr, simulated: simulated))]
        for index in points.indices {
            changes += [.person(Fixture.person(index)), .event(.joined(person: Fixture.person(index).id))]
        }
        var opening = Fixture.opening(
            round, privacy: privacy, mode: mode, expected: points.count, people: points.count)
        opening.id = round
        let values = points.enumerated().map { (a: Int?.some($1), b: Int?.some(2 + $0 % 2)) }
        changes += [
            .event(.started), .event(.entered(Place(entry: "e1", step: "demande"))),
            .event(.roundOpened(opening)),
            .seal(round: round, Fixture.rated(values), by: nil), .event(.revealed(round: round)),
            .text(id: "n", body: "On verra"), .event(.noted(text: "n", entry: "e1")),
        ]
        if closed { changes.append(.event(.closed)) }
        try session.apply(changes, at: Fixture.noon)
        return session
    }

    private func merged(_ rooms: Session...) throws -> Session {
        var random = SystemRandomNumberGenerator()
        let labelled = rooms.enumerated().map { (label: "Salle \($0 + 1)", session: $1) }
        let changes = try Session.merging(labelled, using: &random).changes
        var session = Session(program: rooms[0].program)
        try session.apply(changes, at: Fixture.noon)
        return session
    }

    private func disclosure(_ session: Session) throws -> Disclosure {
        session.disclosure(of: try #require(session.rounds.first).id, to: .participants)
    }

    @Test func roomsThatSpeakStandSideBySideAndTogether() throws {
        let session = try merged(
            room([1, 2, 3, 4, 5], round: "x"), room([2, 2, 3, 3, 4, 4], round: "y"))
        let disclosed = try #require(try disclosure(session).content)
        #expect(disclosed.n == 11 && disclosed.expected == 11)
        let parts = try #require(disclosed.parts["note"])
        #expect(parts.map(\.n).sorted() == [5, 6])
        #expect(Set(parts.compactMap { $0.part.flatMap { session.texts[$0] } }) == ["Salle 1", "Salle 2"])
        #expect(session.closedAt != nil)
        #expect(
            session.notes.compactMap { session.texts[$0.text] } == [
                "On verra (Salle 1)", "On verra (Salle 2)",
            ])
        #expect(session.people.count == 11, "the same first names in two rooms are two people")
    }

    @Test func aRoomThatWithholdsIsNotToldBySubtraction() throws {
        let (small, large) = (try room([1, 2, 3], round: "x"), try room([2, 2, 3, 3, 4, 4], round: "y"))
        #expect(try merged(small, large).rounds.isEmpty)
        var random = SystemRandomNumberGenerator()
        let result = try Session.merging([("A", small), ("B", large)], using: &random)
        #expect(result.leftOut == [Localized("miroir")])
    }

    @Test func twoHalvesTooSmallAloneSpeakTogetherAndOnlyTogether() throws {
        let session = try merged(room([1, 2, 3], round: "x"), room([2, 3, 4], round: "y"))
        let disclosed = try #require(try disclosure(session).content)
        #expect(disclosed.n == 6)
        #expect(disclosed.parts["note"] == nil)
        let ballots = try #require(session.rounds.first?.ballots)
        #expect(ballots.allSatisfy { $0.part == nil }, "no ballot is tied to three people")
    }

    @Test func anItemUnanimousInOneRoomIsNotShownTogether() throws {
        let session = try merged(
            room([5, 5, 5, 5, 5], round: "x"), room([2, 2, 3, 3, 4, 4], round: "y"))
        let disclosed = try #require(try disclosure(session).content)
        #expect(disclosed.marginals["note"] == nil && disclosed.hidden["note"] != nil)
    }

    /// Whatever the rooms answered, what is shown together is shown by all of them, or by none.
    @Test func nothingShownTogetherIsShownByARoomAndWithheldByAnother() throws {
        var random = SeededRandom(seed: 11)
        for _ in 0..<300 {
            let rooms = try ["x", "y"].map { name in
                let people = Int.random(in: 1...8, using: &random)
                let span = Bool.random(using: &random) ? 5...5 : 3...5
                return try room((0..<people).map { _ in Int.random(in: span, using: &random) }, round: name)
            }
            let whole = try merged(rooms[0], rooms[1])
            guard !whole.rounds.isEmpty else { continue }
            let together = try disclosure(whole).content
            let alone = try rooms.map { try disclosure($0).content }
            guard let together, together.marginals["note"] != nil else { continue }
            let silences = alone.map { room in room.map { Set($0.hidden.keys) } }
            #expect(silences[0] == silences[1])
        }
    }

    @Test func whatCannotBePutTogetherIsSaid() throws {
        let one = try room([1, 2, 3, 4, 5], round: "x")
        func fault(_ other: Session) -> MergeFault? {
            var random = SystemRandomNumberGenerator()
            do throws(MergeFault) {
                _ = try Session.merging([("A", one), ("B", other)], using: &random)
                return nil
            } catch {
                return error
            }
        }
        #expect(fault(one) == .sameSession)
        var erased = try room([1, 2, 3, 4, 5], round: "y")
        var random = SystemRandomNumberGenerator()
        try erased.apply(erased.erasingAnswers(using: &random), at: Fixture.noon)
        #expect(fault(erased) == .erased("B"))
        #expect(fault(try merged(one, room([1, 2, 3, 4, 5], round: "y"))) == .merged("B"))
        #expect(fault(try room([1, 2, 3, 4, 5], round: "y", closed: false)) == .notClosed("B"))
        #expect(fault(try room([1, 2, 3, 4, 5], round: "y", simulated: true)) == .simulatedWithReal)
        var changed = Fixture.program(asking: [Fixture.rating(items: ["a"])], mode: .paper)
        #expect(fault(Session(program: changed)) == .differentContent)
        changed.workshop.id = "autre"
        #expect(fault(Session(program: changed)) == .differentWorkshops)
    }

    @Test func whatWasAskedOtherwiseIsLeftOutAndNamed() throws {
        var random = SystemRandomNumberGenerator()
        let one = try room([1, 2, 3, 4, 5], round: "x")
        let other = try room([1, 2, 3, 4, 5], round: "y", mode: .readAloud)
        let result = try Session.merging([("A", one), ("B", other)], using: &random)
        #expect(result.leftOut == [Localized("miroir")])
        #expect(!result.changes.contains { if case .seal = $0 { true } else { false } })
    }
}
