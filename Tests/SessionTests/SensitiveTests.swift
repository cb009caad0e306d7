import CustomDump
import Foundation
import Insight
import Session
import Testing
import Workshop

/// Sensitive sentences: the coach reads them again before anybody, and what was written dies at the close.
@Suite struct SensitiveTests {
    /// Without apostrophes, which a description would escape.
    private static let written = ["Oser dire A", "Oser dire B", "Celle du bureau", "Dire non", "Se taire"]
    private let others = [Audience.room, .participants, .sponsor]

    /// A round of sentences by eight people, five of whom wrote.
    private func session(_ lines: [String] = written, revealed: Bool = true) throws -> Session {
        var session = try Fixture.session(
            Fixture.program(asking: [Fixture.lines], mode: .paper), people: 8)
        let ballots = (0..<8).map { index in
            Ballot(["phrase": .lines(lines.indices.contains(index) ? [lines[index]] : [])])
        }
        try session.apply(
            [
                .event(.sponsorAdmitted(true)), .event(.published(entries: ["e1"])),
                .event(.roundOpened(Fixture.opening(mode: .paper, expected: 8))),
                .seal(round: "r1", ballots, by: nil),
            ], at: Fixture.noon)
        if revealed { try session.apply(.event(.revealed(round: "r1")), at: Fixture.noon) }
        return session
    }

    private func reread(
        _ session: inout Session, _ shown: [String], reworded: Int = 0, setAside: Int = 0
    ) throws {
        let ids = shown.indices.map { "t\($0)" }
        try session.apply(
            zip(ids, shown).map { .text(id: $0, body: $1) } + [
                .event(.reread(.init(round: "r1", shown: ids, reworded: reworded, setAside: setAside)))
            ], at: Fixture.noon)
    }

    private func lines(_ session: Session, _ audience: Audience) -> [String]? {
        guard case .lines(let lines) = session.disclosure(of: "r1", to: audience).content?.marginals["phrase"]
        else { return nil }
        return lines
    }

    @Test func nobodyButTheCoachSeesThemBeforeTheyAreReadAgain() throws {
        // Eight wrote: the sponsor, who needs eight, is refused for the same reason as the room.
        let session = try session((0..<8).map { "Phrase \($0)" })
        for audience in others {
            #expect(session.disclosure(of: "r1", to: audience) == .withheld(.notReread))
        }
        #expect(lines(session, .coach) == (0..<8).map { "Phrase \($0)" })
    }

    @Test func notEvenTheCoachSeesThemBeforeTheReveal() throws {
        let session = try session(revealed: false)
        for audience in others + [.coach] {
            #expect(session.disclosure(of: "r1", to: audience) == .withheld(.notRevealed))
        }
    }

    @Test func underTheThresholdTheCoachSeesNothingEither() throws {
        let session = try session(Array(Self.written.prefix(4)))
        for audience in [Audience.room, .participants, .coach] {
            #expect(
                session.disclosure(of: "r1", to: audience) == .withheld(.tooFew(given: 4, needed: 5)))
        }
    }

    @Test func afterwardsEverybodySeesWhatWasLetThrough() throws {
        var session = try session((0..<8).map { "Phrase \($0)" })
        try reread(&session, ["Phrase 1", "autrement dit"], reworded: 1, setAside: 6)
        for audience in others + [.coach] {
            #expect(lines(session, audience) == ["Phrase 1", "autrement dit"])
            let content = session.disclosure(of: "r1", to: audience).content
            #expect(content?.n == 8 && content?.reworded == 1 && content?.setAside == 6)
        }
    }

    @Test func theSponsorStillNeedsEight() throws {
        var session = try session()
        try reread(&session, ["D"])
        #expect(session.disclosure(of: "r1", to: .sponsor) == .withheld(.notForSponsor))
    }

    @Test func everythingPutAsideIsAnEmptyList() throws {
        var session = try session()
        try reread(&session, [], setAside: 5)
        #expect(lines(session, .room) == [])
        let content = session.disclosure(of: "r1", to: .room).content
        #expect(content?.n == 5 && content?.setAside == 5)
    }

    @Test func aRereadingWaitsForTheRevealAndKnowsItsTexts() throws {
        var open = try session(revealed: false)
        #expect(throws: SessionFault.roundNotRevealed) { try reread(&open, ["D"]) }
        var revealed = try session()
        let reading = Rereading(round: "r1", shown: ["t9"], reworded: 0, setAside: 0)
        #expect(throws: SessionFault.unknownText) {
            try revealed.apply(.event(.reread(reading)), at: Fixture.noon)
        }
        #expect(lines(revealed, .room) == nil)
    }

    @Test func theCloseDestroysWhatWasWrittenAndKeepsTheCounts() throws {
        var session = try session()
        try reread(&session, ["Dire non", "autrement dit"], reworded: 1, setAside: 3)
        let before = session.disclosure(of: "r1", to: .participants)
        try session.apply(.event(.closed), at: Fixture.noon)
        #expect(!String(describing: session.rounds).contains("Oser"))
        for sentence in Self.written where sentence != "Dire non" {
            #expect(!String(reflecting: session).contains(sentence), "\(sentence) is still there")
        }
        expectNoDifference(session.disclosure(of: "r1", to: .participants), before)
        #expect(before.content?.n == 5 && before.content?.passed == 3)
    }

    @Test func aCloseWithoutRereadingLeavesNothingToRead() throws {
        var session = try session((0..<8).map { "Phrase \($0)" })
        try session.apply(.event(.closed), at: Fixture.noon)
        for audience in others {
            #expect(session.disclosure(of: "r1", to: audience) == .withheld(.notReread))
        }
        #expect(!String(reflecting: session).contains("Phrase 3"))
        #expect(lines(session, .coach)?.contains { $0.contains("Phrase") } != true)
    }

    @Test func sentencesOfOtherLevelsOutliveTheClose() throws {
        var session = try Fixture.revealed(
            [Fixture.lines], ["A", "B", "C", "D"].map { Ballot(["phrase": .lines([$0])]) }, privacy: .discreet
        )
        try session.apply(.event(.closed), at: Fixture.noon)
        #expect(lines(session, .room) == ["A", "B", "C", "D"])
    }

    @Test func numbersBesideSensitiveSentencesOutliveTheClose() throws {
        let ballots = (0..<5).map { index in
            Ballot([
                "phrase": .lines(["Phrase \(index)"]),
                "note": .ratings(["a": .point(index + 1), "b": .point(3)]),
            ])
        }
        var session = try Fixture.revealed([Fixture.rating(), Fixture.lines], ballots)
        try reread(&session, ["Phrase 2"])
        let before = session.disclosure(of: "r1", to: .room)
        try session.apply(.event(.closed), at: Fixture.noon)
        expectNoDifference(session.disclosure(of: "r1", to: .room), before)
        guard case .ratings(let tallies) = before.content?.marginals["note"] else {
            Issue.record("no ratings")
            return
        }
        #expect(tallies.first?.counts == [1: 1, 2: 1, 3: 1, 4: 1, 5: 1])
    }

    /// A manager's judgment has no place among answers that may be about that manager (DOMAIN §0 bis 4).
    @Test(arguments: Privacy.allCases)
    func aManagerDoesNotAnswerASensitiveQuestion(privacy: Privacy) throws {
        let program = Fixture.program(asking: [Fixture.rating()], privacy: privacy)
        var session = try Fixture.session(program, people: 6)
        var manager = Fixture.person(2)
        manager.role = .manager
        var observer = Fixture.person(3)
        observer.role = .observer
        try session.apply([.person(manager), .person(observer)], at: Fixture.noon)
        let place = Place(entry: "e1", step: "demande", phase: .answer)
        let opening = try #require(session.opening(at: place, id: "r1", harvested: [:]))
        let count = privacy == .sensitive ? 4 : 5
        #expect(opening.expected == count && opening.people == count)
        try session.apply(.event(.roundOpened(opening)), at: Fixture.noon)
        #expect(session.expected(in: opening) == count && session.whole(of: session.rounds[0]) == count)
        let missing = session.missing(in: session.rounds[0]).map(\.id)
        #expect(missing.contains("p02") == (privacy != .sensitive))
        #expect(!missing.contains("p03") && missing.count == count)
    }
}

/// DOMAIN §10.10, as far as the door has it.
@Suite struct PrivacyNumbersTests {
    @Test func fourSensitiveAnswersMakeNoChart() throws {
        let session = try Fixture.revealed(
            [Fixture.rating()], Fixture.rated([(1, 2), (2, 3), (3, 4), (4, 5)]))
        #expect(session.disclosure(of: "r1", to: .room) == .withheld(.tooFew(given: 4, needed: 5)))
    }

    @Test func fiveTimesOneIsConverging() throws {
        let session = try Fixture.revealed(
            [Fixture.rating()], Fixture.rated((1...5).map { (1, $0) }))
        let disclosed = try #require(session.disclosure(of: "r1", to: .room).content)
        #expect(disclosed.hidden == ["note/a": .unanimous])
        #expect(
            disclosed.marginals["note"]
                == .ratings([.init(id: "b", counts: [1: 1, 2: 1, 3: 1, 4: 1, 5: 1])]))
    }

    @Test func aMetricOverAWithheldItemIsWithheld() throws {
        let session = try Fixture.revealed(
            [Fixture.rating()], Fixture.rated((1...5).map { (1, $0) }))
        let disclosed = session.disclosure(of: "r1", to: .room, metrics: ["n": { Double($0.count) }]).content
        #expect(disclosed?.metrics == [:])
    }
}
