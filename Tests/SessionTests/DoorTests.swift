import Foundation
import Insight
import Session
import Testing
import Workshop

@Suite struct DoorTests {
    private let audiences = [Audience.room, .participants, .sponsor]

    @Test func nothingIsToldBeforeTheReveal() throws {
        for privacy in Privacy.allCases {
            var session = try Fixture.session(
                Fixture.program(asking: [Fixture.rating()], privacy: privacy, mode: .paper), people: 12)
            try session.apply(
                [
                    .event(.roundOpened(Fixture.opening(privacy: privacy, mode: .paper, expected: 12))),
                    .seal(round: "r1", Fixture.rated((0..<12).map { ($0 % 5 + 1, 3) }), by: nil),
                    .event(.sponsorAdmitted(true)), .event(.published(entries: ["e1"])),
                ], at: Fixture.noon)
            for audience in audiences {
                #expect(session.disclosure(of: "r1", to: audience) == .withheld(.notRevealed))
            }
            #expect(session.disclosure(of: "r9", to: .room) == .withheld(.unknownRound))
        }
    }

    @Test(arguments: [(Privacy.open, 1), (.shared, 3), (.discreet, 4), (.sensitive, 5)])
    func eachLevelHasItsThreshold(privacy: Privacy, needed: Int) throws {
        for given in 0...6 {
            let session = try Fixture.revealed(
                [Fixture.rating()], Fixture.rated((0..<given).map { ($0 % 2 + 2, 3) }), privacy: privacy,
                people: 6)
            let disclosure = session.disclosure(of: "r1", to: .room)
            if given < needed {
                #expect(disclosure == .withheld(.tooFew(given: given, needed: needed)))
            } else {
                #expect(disclosure.content?.n == given)
            }
        }
    }

    @Test(arguments: [(Privacy.discreet, true), (.sensitive, true), (.shared, false)])
    func aChoiceOrAMixThatAllShareIsNotTold(privacy: Privacy, isHidden: Bool) throws {
        let mix = Question(
            id: "parts", prompt: Localized("Combien ?"), kind: .points,
            input: .shares(items: .literal(["u", "v"].map(Fixture.item)), total: 100, step: 5))
        func hidden(_ option: (Int) -> String, _ points: (Int) -> Int) throws -> [String: Disclosed
            .HiddenItem]?
        {
            let ballots = (0..<6).map { index in
                Ballot([
                    "choix": .choices([option(index)]),
                    "parts": .dots(["u": points(index), "v": 100 - points(index)]),
                ])
            }
            return try Fixture.revealed([Fixture.choice, mix], ballots, privacy: privacy, people: 6)
                .disclosure(of: "r1", to: .room).content?.hidden
        }
        let all: [String: Disclosed.HiddenItem] = isHidden ? ["choix": .unanimous, "parts": .unanimous] : [:]
        #expect(try hidden({ _ in "u" }, { _ in 60 }) == all)
        #expect(try hidden({ $0 == 0 ? "v" : "u" }, { $0 == 0 ? 50 : 60 }) == [:])
    }

    @Test func fourSensitiveAnswersMakeNoChart() throws {
        let session = try Fixture.revealed(
            [Fixture.rating()], Fixture.rated([(1, 2), (3, 4), (2, 2), (5, 1)]))
        for audience in audiences { #expect(session.disclosure(of: "r1", to: audience).content == nil) }
    }

    @Test(arguments: [(Privacy.shared, false), (.discreet, true), (.sensitive, true)])
    func anyBoxThatHoldsEveryAnswerIsHiddenFromDiscreetOn(privacy: Privacy, isHidden: Bool) throws {
        let sort = Question(
            id: "tri", prompt: Localized("Où ?"), kind: .sort,
            input: .sorting(
                items: .literal(["x", "y", "z"].map(Fixture.item)),
                bins: ["oui", "non", "nsp"].map(Fixture.item)))
        let ballots = (0..<5).map { index in
            Ballot(["tri": .sorted(["x": "oui", "y": "non", "z": index < 2 ? "non" : "nsp"])])
        }
        let disclosed = try #require(
            Fixture.revealed([sort], ballots, privacy: privacy).disclosure(of: "r1", to: .room).content)
        #expect((disclosed.hidden["tri/x"] == .unanimous) == isHidden)
        #expect((disclosed.hidden["tri/y"] == .unanimous) == isHidden)
        #expect(disclosed.hidden["tri/z"] == nil)
    }

    @Test func fiveTimesTheSameEndIsHidden() throws {
        let session = try Fixture.revealed(
            [Fixture.rating()], Fixture.rated([(1, 1), (1, 2), (1, 1), (1, 1), (1, 1)]))
        let disclosed = try #require(
            session.disclosure(of: "r1", to: .room, metrics: ["m": { _ in 1 }]).content)
        #expect(disclosed.hidden == ["note/a": .unanimous])
        #expect(disclosed.marginals["note"] == .ratings([.init(id: "b", counts: [1: 4, 2: 1])]))
        #expect(disclosed.metrics.isEmpty, "a number over a hidden item would tell it")
        // In the middle, or at a lower level, unanimity unmasks nobody.
        let middle = try Fixture.revealed(
            [Fixture.rating()], Fixture.rated(Array(repeating: (3, 3), count: 5)))
        #expect(middle.disclosure(of: "r1", to: .room).content?.hidden.isEmpty == true)
        let shared = try Fixture.revealed(
            [Fixture.rating()], Fixture.rated(Array(repeating: (1, 5), count: 5)), privacy: .shared)
        #expect(shared.disclosure(of: "r1", to: .room).content?.hidden.isEmpty == true)
    }

    @Test func passesCountAgainstEachItem() throws {
        let session = try Fixture.revealed(
            [Fixture.rating()],
            Fixture.rated([(1, 2), (2, 2), (3, 2), (4, 3), (5, nil), (nil, nil)]), people: 6)
        let disclosed = try #require(session.disclosure(of: "r1", to: .room).content)
        #expect(disclosed.n == 5 && disclosed.passed == 1 && disclosed.expected == 6)
        #expect(disclosed.hidden == ["note/b": .tooFew(given: 4, needed: 5)])
    }

    @Test func passesCountAgainstQuestionsOfEveryShape() throws {
        let questions = [Fixture.rating(), Fixture.lines, Fixture.choice]
        let ballots = (0..<5).map { index in
            Ballot([
                "note": .ratings(["a": .point(index % 3 + 1), "b": .point(2)]),
                "phrase": .lines(index == 0 ? ["Ma seule phrase"] : []),
                "choix": .choices(index < 4 ? ["u"] : []),
            ])
        }
        let disclosed = try #require(
            try Fixture.revealed(questions, ballots).disclosure(of: "r1", to: .room).content)
        #expect(Set(disclosed.marginals.keys) == ["note"])
        #expect(
            disclosed.hidden == [
                "phrase": .tooFew(given: 1, needed: 5), "choix": .tooFew(given: 4, needed: 5),
            ])
    }

    @Test func aSecondRoundWithOneMoreIsNotCompared() throws {
        let program = Fixture.program(asking: [Fixture.rating()], mode: .paper, secondRound: true)
        for (second, comparable) in [(5, false), (6, true), (7, false), (8, true)] {
            var session = try Fixture.session(program, people: 8)
            for (number, count) in [(1, 6), (2, second)] {
                let id = "r\(number)"
                try session.apply(
                    [
                        .event(.roundOpened(Fixture.opening(id, number: number, mode: .paper, expected: 8))),
                        .seal(round: id, Fixture.rated((0..<count).map { ($0 % 3 + 1, 3) }), by: nil),
                        .event(.revealed(round: id)),
                    ], at: Fixture.noon)
            }
            #expect(session.isComparable(session.rounds[0], session.rounds[1]) == comparable)
        }
    }

    @Test func aGroupSpeaksForItsPeople() throws {
        // Three groups of two: six voices reach five; two groups, four voices, do not.
        let question = Fixture.rating()
        let three = try Fixture.revealed(
            [question], Fixture.rated([(1, 2), (2, 3), (3, 4)]), mode: .groups, people: 6, expected: 3)
        #expect(three.disclosure(of: "r1", to: .room).content?.n == 3)
        let two = try Fixture.revealed(
            [question], Fixture.rated([(1, 2), (2, 3)]), mode: .groups, people: 6, expected: 3)
        #expect(two.disclosure(of: "r1", to: .room) == .withheld(.tooFew(given: 4, needed: 5)))
    }

    @Test func theSponsorReadsWhatTheRoomPublished() throws {
        var session = try Fixture.revealed(
            [Fixture.rating()], Fixture.rated((0..<8).map { ($0 % 3 + 1, 2 + $0 % 2) }))
        #expect(session.disclosure(of: "r1", to: .sponsor) == .withheld(.notForSponsor))
        #expect(session.disclosure(of: "r1", to: .participants).content != nil)
        try session.apply(.event(.published(entries: ["e1"])), at: Fixture.noon)
        // Ticked, and yet nobody said in the room that the sponsor reads.
        #expect(session.disclosure(of: "r1", to: .sponsor) == .withheld(.notForSponsor))
        try session.apply(.event(.sponsorAdmitted(true)), at: Fixture.noon)
        #expect(session.disclosure(of: "r1", to: .sponsor).content?.n == 8)
        var few = try Fixture.revealed([Fixture.rating()], Fixture.rated((0..<7).map { ($0 % 3 + 1, 3) }))
        try few.apply(
            [.event(.sponsorAdmitted(true)), .event(.published(entries: ["e1"]))], at: Fixture.noon)
        #expect(few.disclosure(of: "r1", to: .sponsor) == .withheld(.notForSponsor))
    }

    @Test func linesComeAlphabetically() throws {
        let sentences = ["Un", "Autre", "zèbre", "Bois", "Cape", "Abri"]
        for _ in 0..<5 {
            let session = try Fixture.revealed(
                [Fixture.lines], sentences.shuffled().map { Ballot(["phrase": .lines([$0])]) },
                privacy: .discreet)
            let disclosed = session.disclosure(of: "r1", to: .room).content
            #expect(disclosed?.marginals["phrase"] == .lines(sentences.sorted()))
        }
    }

    @Test func whatWasSaidAloudNeedsNoThreshold() throws {
        let session = try Fixture.revealed(
            [Fixture.lines], [Ballot(["phrase": .lines(["Dit"])])], privacy: .shared, mode: .plenary,
            people: 6)
        #expect(session.disclosure(of: "r1", to: .room).content?.marginals["phrase"] == .lines(["Dit"]))
    }

    @Test func metricsSeeWholeBallotsWithoutAuthors() throws {
        let session = try Fixture.revealed(
            [Fixture.rating()], Fixture.rated((0..<5).map { ($0 % 3 + 1, 4 - $0 % 2) }))
        let disclosed = session.disclosure(
            of: "r1", to: .room, metrics: ["n": { Double($0.count) }, "none": { _ in nil }])
        #expect(disclosed.content?.metrics == ["n": 5])
    }

    @Test func harvestedLinesBecomeItems() throws {
        let first = Step(
            id: "dire", content: .ask(Ask(headline: Localized("Dire"), questions: [Fixture.lines])))
        let second = Step(
            id: "choisir", content: .ask(Ask(headline: Localized("Choisir"), questions: [Fixture.dots])))
        let program = Fixture.program([
            Fixture.activity("miroir", [first, second], privacy: .shared, modes: [.paper])
        ])
        var session = try Fixture.session(program, people: 3)
        let ask = try #require(second.ask)
        #expect(session.linesToHarvest(ask, entry: "e1") == ["points": []])
        try session.apply(
            [
                .event(
                    .roundOpened(Fixture.opening(privacy: .shared, mode: .paper, expected: 3, step: "dire"))),
                .seal(round: "r1", ["B", "A", "C"].map { Ballot(["phrase": .lines([$0])]) }, by: nil),
            ], at: Fixture.noon)
        #expect(session.linesToHarvest(ask, entry: "e1") == ["points": []], "sealed lines are not harvested")
        try session.apply(.event(.revealed(round: "r1")), at: Fixture.noon)
        #expect(session.linesToHarvest(ask, entry: "e1") == ["points": ["A", "B", "C"]])
        let ids = ["t1", "t2", "t3"]
        let place = Place(entry: "e1", step: "choisir", phase: .answer)
        let opening = try #require(session.opening(at: place, id: "r2", harvested: ["points": ids]))
        try session.apply(
            zip(ids, ["A", "B", "C"]).map { .text(id: $0, body: $1) } + [.event(.roundOpened(opening))],
            at: Fixture.noon)
        #expect(session.items(of: Fixture.dots, in: session.rounds[1]).map(\.label.fr) == ["A", "B", "C"])
        try session.apply(
            .seal(round: "r2", [Ballot(["points": .dots(["t2": 3, "t1": 2])])], by: nil), at: Fixture.noon)
        #expect(throws: SessionFault.invalid(question: "points", .unknownItem("A"))) {
            try session.apply(
                .seal(round: "r2", [Ballot(["points": .dots(["A": 1])])], by: nil), at: Fixture.noon)
        }
    }
}
