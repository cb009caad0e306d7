import Foundation
import Session
import Testing
import Workshop

@Suite struct FlowTests {
    private func ask(
        _ id: String, _ questions: [Question], modes: [CaptureMode] = [], listen: Bool = false,
        talk: Bool = false, secondRound: Bool = false
    ) -> Step {
        Step(
            id: id,
            content: .ask(
                Ask(
                    headline: Localized(id), questions: questions, modes: modes,
                    listen: listen ? Localized("Écoutons") : nil,
                    talk: talk ? Talk(prompt: Localized("Parlons"), minutes: 3) : nil,
                    secondRound: secondRound)))
    }

    private var program: Program {
        Fixture.program([
            Fixture.activity(
                "un",
                [
                    Fixture.say("carte"),
                    ask(
                        "tout", [Fixture.rating(), Fixture.choice], listen: true, talk: true,
                        secondRound: true),
                    Fixture.say("option", isOptional: true),
                    ask("sobre", [Fixture.lines]),
                ]),
            Fixture.activity(
                "deux",
                [
                    ask("mains", [Fixture.rating(items: ["a"])], talk: true),
                    Fixture.say("longue", inShort: false),
                ],
                privacy: .shared, modes: [.hands]),
            Fixture.activity("trois", [Step(id: "pause", content: .pause)]),
        ])
    }

    private func walk(_ session: Session, from place: Place?) -> [String] {
        var tokens: [String] = []
        var place = place
        while let here = place, tokens.count < 100 {
            tokens.append(here.token)
            place = session.place(after: here)
        }
        return tokens
    }

    @Test func everyDeclaredPhaseAndNoOther() throws {
        let session = try Fixture.session(program, people: 5)
        #expect(
            walk(session, from: session.firstPlace) == [
                "e1/carte/frame/0/1",
                "e1/tout/frame/0/1", "e1/tout/answer/0/1", "e1/tout/reveal/0/1", "e1/tout/reveal/1/1",
                "e1/tout/reveal/2/1", "e1/tout/listen/0/1", "e1/tout/talk/0/1",
                "e1/sobre/frame/0/1", "e1/sobre/answer/0/1", "e1/sobre/reveal/0/1",
                "e2/mains/answer/0/1", "e2/mains/reveal/0/1", "e2/mains/talk/0/1", "e2/longue/frame/0/1",
                "e3/pause/frame/0/1",
            ])
    }

    @Test func aSecondRoundGoesStraightOnAfterItsReveal() throws {
        let session = try Fixture.session(program, people: 5)
        let second = Place(entry: "e1", step: "tout", phase: .answer, round: 2)
        #expect(
            walk(session, from: second).prefix(5) == [
                "e1/tout/answer/0/2", "e1/tout/reveal/0/2", "e1/tout/reveal/1/2", "e1/tout/reveal/2/2",
                "e1/sobre/frame/0/1",
            ])
    }

    @Test func skippedAndShortenedEntries() throws {
        var session = try Fixture.session(program, people: 5)
        var agenda = session.agenda
        agenda[0].isSkipped = true
        agenda[1].isShort = true
        try session.apply(.event(.agendaSet(agenda)), at: Fixture.noon)
        #expect(
            walk(session, from: session.firstPlace) == [
                "e2/mains/answer/0/1", "e2/mains/reveal/0/1", "e2/mains/talk/0/1", "e3/pause/frame/0/1",
            ])
    }

    @Test func anOptionalStepRunsWhenItIsAskedFor() throws {
        var session = try Fixture.session(program, people: 5)
        var agenda = session.agenda
        agenda[0].steps = ["option"]
        try session.apply(.event(.agendaSet(agenda)), at: Fixture.noon)
        #expect(walk(session, from: session.firstPlace).first == "e1/option/frame/0/1")
    }

    @Test func backNeverReopensAnswering() throws {
        let session = try Fixture.session(program, people: 5)
        var seen: Set<String> = []
        for token in walk(session, from: session.firstPlace) {
            let parts = token.split(separator: "/").map(String.init)
            let place = Place(
                entry: parts[0], step: parts[1], phase: try #require(Place.Phase(rawValue: parts[2])),
                index: try #require(Int(parts[3])))
            guard let back = session.place(before: place) else { continue }
            #expect(back.phase == .reveal || back.phase == .frame)
            #expect(back.index >= 0)
            seen.insert("\(place.token) -> \(back.token)")
        }
        #expect(seen.contains("e1/tout/talk/0/1 -> e1/tout/reveal/2/1"))
        #expect(seen.contains("e1/tout/reveal/2/1 -> e1/tout/reveal/1/1"))
        #expect(seen.contains("e1/tout/frame/0/1 -> e1/carte/frame/0/1"))
    }

    @Test func backGoesOverAnActivityThatWasJumpedOverOrLeft() throws {
        var session = try Fixture.session(program, people: 5)
        let pause = Place(entry: "e3", step: "pause")
        try session.apply(.event(.entered(Place(entry: "e1", step: "carte"))), at: Fixture.noon)
        try session.apply(.event(.entered(pause)), at: Fixture.noon)
        #expect(session.place(before: pause)?.token == "e1/carte/frame/0/1")
        try session.apply(
            .event(.entered(Place(entry: "e2", step: "mains", phase: .answer))), at: Fixture.noon)
        try session.apply(.event(.entered(pause)), at: Fixture.noon)
        // Nobody saw what stands after its first step.
        #expect(session.place(before: pause)?.token == "e1/carte/frame/0/1")
        try session.apply(.event(.entered(Place(entry: "e2", step: "longue"))), at: Fixture.noon)
        try session.apply(.event(.entered(pause)), at: Fixture.noon)
        #expect(session.place(before: pause)?.token == "e2/longue/frame/0/1")
    }

    @Test func backGoesToTheLatestRound() throws {
        var session = try Fixture.session(program, people: 5)
        let next = Place(entry: "e1", step: "sobre")
        for (round, token) in [(1, "e1/tout/talk/0/1"), (2, "e1/tout/reveal/0/2")] {
            let place = Place(entry: "e1", step: "tout", phase: .answer, round: round)
            let opening = try #require(session.opening(at: place, id: "r\(round)", harvested: [:]))
            try session.apply(
                [.event(.roundOpened(opening)), .event(.revealed(round: opening.id))], at: Fixture.noon)
            #expect(session.place(before: next)?.token == token)
        }
    }

    @Test func anAskWithoutItemsHasNoPageBeforeTheFirst() throws {
        let empty = Question(
            id: "vide", prompt: Localized("Vide"), kind: .likert,
            input: .ratings(Scale(low: 1, high: 5), items: .harvested(question: "rien", top: nil), facets: [])
        )
        let session = try Fixture.session(
            Fixture.program([Fixture.activity("un", [ask("vide", [empty], talk: true)])]), people: 5)
        let talk = Place(entry: "e1", step: "vide", phase: .talk)
        #expect(session.place(before: talk)?.index == 0)
        #expect(walk(session, from: session.firstPlace).count == 4)
    }

    @Test func openingSaysWhoIsExpected() throws {
        var session = try Fixture.session(program, people: 7)
        try session.apply(.person(Person(id: "p00", name: "Zoé", role: .observer)), at: Fixture.noon)
        let place = Place(entry: "e1", step: "tout", phase: .answer)
        let opening = try #require(session.opening(at: place, id: "r", harvested: [:]))
        #expect(opening.expected == 6 && opening.people == 6)
        #expect(opening.privacy == .sensitive && opening.mode == .booth)
        var grouped = opening
        grouped.mode = .groups
        #expect(session.expected(in: grouped) == 2)
        try session.apply(.event(.roundOpened(opening)), at: Fixture.noon)
        try session.apply(
            .seal(round: "r", [Ballot([:])], by: "p01"), at: Fixture.noon)
        #expect(session.missing(in: session.rounds[0]).map(\.id) == ["p02", "p03", "p04", "p05", "p06"])
    }
}
