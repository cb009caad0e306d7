import Page
import Screens
import Session
import Testing
import Workshop

/// The report put right at home.
struct RetouchTests {
    private func closed() throws -> Rig {
        var rig = try Fixture.room([
            Step(id: "mot", content: .say(Say(headline: Localized("Début", "Start"))))
        ])
        let person = try #require(rig.session?.people.first)
        let texts = [
            "what": "Apeler", "when": "lundi", "proof": "notes", "said": "on verra", "later": "Le samedi",
        ]
        try rig.session?.apply(
            texts.map { Change.text(id: $0.key, body: $0.value) } + [
                .event(
                    .committed(
                        Commitment(id: "c", person: person.id, what: "what", when: "when", proof: "proof"))),
                .event(.noted(text: "said", entry: nil)), .event(.parked(text: "later")), .event(.closed),
            ], at: rig.now)
        rig.studio = Studio(RetouchScreen())
        return rig
    }

    @Test func whatTheRoomAgreedOnSaysThatItWasCorrected() throws {
        var rig = try closed()
        rig.press(.enter)
        rig.enter("Appeler")
        rig.press(.enter)
        rig.press(.enter)
        rig.expect("Corrigée · Ana : Appeler")
        #expect(rig.session?.texts["what"] == "Appeler")
        #expect(rig.session?.retouched == ["what"], "what did not change is not marked")
        #expect(throws: SessionFault.closed) {
            try rig.session?.apply(.text(id: "said", body: "autre chose"), at: rig.now)
        }
    }

    @Test func aCommitmentDoesNotChangeHands() throws {
        var rig = try closed()
        rig.press(.enter)
        rig.press(.up)
        rig.enter("Bruno")
        for _ in 0..<3 { rig.press(.enter) }
        rig.expect("ne change plus de personne")
        #expect(rig.session?.commitments.first?.person == rig.session?.people.first?.id)
    }

    @Test func aLineIsLeftOutAndPutBack() throws {
        var rig = try closed()
        rig.press(.down)
        rig.press(.character("x"))
        rig.expect("Retirée · Entendu : on verra")
        #expect(rig.session?.hidden == ["said"])
        rig.press(.character("x"))
        #expect(rig.session?.hidden.isEmpty == true)
    }

    /// A session whose only ask was answered in sentences, and voted on.
    private func answered() throws -> Rig {
        var rig = try Fixture.room([
            Fixture.ask(Fixture.sentence, modes: [.paper]), Fixture.ask(Fixture.dots, modes: [.paper]),
        ])
        let ids = ["t1", "t2", "t3"]
        let lines = ["apeler", "écrire", "rire"]
        func opening(_ id: String, _ step: String, _ harvest: [Question.ID: [String]]) -> Change {
            .event(
                .roundOpened(
                    Round.Opening(
                        id: id, entry: "e1", step: step, number: 1, privacy: .discreet, mode: .paper,
                        expected: 4, people: 4, harvest: harvest)))
        }
        let said = (lines + ["rire"]).map { Ballot(["phrase": .lines([$0])]) }
        let votes = (0..<4).map { Ballot(["points": .dots([ids[$0 % 3]: 1])]) }
        try rig.session?.apply(
            [
                opening("r1", "phrase", [:]), .seal(round: "r1", said, by: nil),
                .event(.revealed(round: "r1")),
            ] + zip(ids, lines).map { .text(id: $0, body: $1) } + [
                opening("r2", "points", ["points": ids]), .seal(round: "r2", votes, by: nil),
                .event(.revealed(round: "r2")), .event(.closed),
            ], at: rig.now)
        rig.studio = Studio(RetouchScreen())
        return rig
    }

    @Test func anAnswerIsPutRightWhereverItIsQuoted() throws {
        var rig = try answered()
        rig.expect("Réponse : apeler")
        rig.press(.enter)
        rig.enter("appeler")
        rig.expect("Corrigée · Réponse : appeler")
        #expect(rig.session?.texts["t1"] == "appeler")
        #expect(rig.session?.sentences.map(\.body) == ["appeler", "rire", "écrire"])
        #expect(rig.session?.retouched == ["t1"])
        rig.press(.enter)
        rig.enter("rappeler")
        #expect(rig.session?.sentences.first { $0.body == "rappeler" }?.answers.count == 1)
        #expect(rig.session?.correctedSentences == ["rappeler"])
        rig.press(.character("x"))
        rig.expect("Une réponse compte")
    }

    /// « on verra » is corrected in two activities to the same words, then in one to others.
    @Test func theSameCorrectionInTwoActivitiesIsMarkedInBoth() throws {
        var rig = try Fixture.room([Fixture.ask(Fixture.sentence, modes: [.paper])])
        let twice = ["e1", "e9"].map { AgendaEntry(id: $0, activity: "a", minutes: 10) }
        var changes: [Change] = [.event(.agendaSet(twice))]
        for (round, entry) in [("r1", "e1"), ("r9", "e9")] {
            let opening = Round.Opening(
                id: round, entry: entry, step: "phrase", number: 1, privacy: .discreet, mode: .paper,
                expected: 4, people: 4)
            let said = ["a", "b", "c", "on vera"].map { Ballot(["phrase": .lines([$0])]) }
            changes += [
                .event(.roundOpened(opening)), .seal(round: round, said, by: nil),
                .event(.revealed(round: round)),
            ]
        }
        try rig.session?.apply(changes + [.event(.closed)], at: rig.now)
        for words in ["on verra", "on verra bien"] {
            for entry in ["e1", "e9"] where entry == "e9" || words == "on verra" {
                let session = try #require(rig.session)
                let sentence = try #require(
                    session.sentences.first { $0.entry == entry && $0.body.hasPrefix("on v") })
                rig.studio = Studio(TextScreen(.rewording(sentence)))
                rig.enter(words)
            }
        }
        #expect(rig.session?.correctedSentences == ["on verra", "on verra bien"])
        let bodies = rig.session?.sentences.filter { $0.body.hasPrefix("on v") }.map(\.body)
        #expect(bodies == ["on verra", "on verra bien"])
    }

    @Test func theCoachWritesAWordOfSeveralLines() throws {
        var rig = try closed()
        rig.press(.character("c"))
        rig.type("Merci à tous.\nÀ bientôt.")
        rig.press(.control("s"))
        let id = try #require(rig.session?.coachWord)
        #expect(rig.session?.texts[id] == "Merci à tous.\nÀ bientôt.")
        rig.press(.character("c"))
        rig.type("Merci.")
        rig.press(.control("s"))
        #expect(rig.session?.texts[id] == "Merci.", "one's own words are not marked")
        #expect(rig.session?.retouched.isEmpty == true)
        rig.press(.character("c"))
        rig.type("")
        rig.press(.control("s"))
        #expect(rig.session?.coachWord == nil)
    }

    @Test func onLeavingTheReportIsWrittenAgain() throws {
        var rig = try closed()
        rig.press(.escape)
        #expect(rig.requests == [.report(file: nil), .leaveSession])
    }
}
