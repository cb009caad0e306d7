import Foundation
import Page
import Session
import Testing
import Workshop

@testable import Screens

@Suite struct SteeringTests {
    private func room() throws -> Rig {
        try Fixture.room([Step(id: "mot", content: .say(Say(headline: Localized("Début", "Start"))))])
    }

    @Test func aStaleKeyDoesNothing() throws {
        var rig = try room()
        let stale = rig.page.bindings.first { $0.keys.contains(.enter) }?.intent
        rig.press(.enter)
        let place = rig.session?.place
        if let stale { rig.send(stale) }
        #expect(rig.session?.place == place)
    }

    @Test func theAgendaJumpsSkipsAndInsertsABreak() throws {
        var rig = try room()
        rig.press(.character("a"))
        rig.press(.down)
        rig.press(.character("i"))
        rig.press(.down)
        rig.press(.enter)
        #expect(rig.session?.place?.step == "pause")
        rig.expect("Reprise à")
        rig.press(.character("a"))
        rig.press(.character("x"))
        #expect(rig.session?.place?.entry == "e3")
        #expect(rig.session?.agenda.count == 4)
    }

    @Test func beingLateProposesAShortVersion() throws {
        var rig = try room()
        rig.now += 30 * 60
        rig.press(.character("a"))
        rig.expect("raccourcir « b » à 10 min")
        rig.press(.down)
        rig.press(.character("r"))
        #expect(rig.session?.agenda[1].minutes == 10)
        #expect(rig.session?.agenda[1].isShort == true)
    }

    @Test func whatHasNoShortVersionSaysWhatCanBeDoneInstead() throws {
        var rig = try room()
        rig.press(.character("a"))
        rig.press(.character("r"))
        rig.expect("n’a pas de version courte : retirez-lui des minutes (-), ou sautez-la (x).")
        rig.press(.down)
        rig.press(.character("r"))
        rig.press(.character("r"))
        rig.expect("déjà raccourcie : retirez-lui des minutes (-), ou sautez-la (x).")
    }

    @Test func aLatecomerIsTwoKeysAndARecap() throws {
        var rig = try room()
        let before = rig.presses
        rig.press(.character("a"))
        rig.press(.character("n"))
        #expect(rig.presses - before == 2)
        rig.enter("Karim")
        rig.expect("Bienvenue, Karim.")
        rig.press(.enter)
        #expect(rig.session?.answering.count == 6)
    }

    @Test func aMistypedNameIsCorrectedWhereItIsWelcomed() throws {
        var rig = try room()
        rig.press(.character("a"))
        rig.press(.character("n"))
        rig.enter("Karmi")
        rig.press(.character("r"))
        rig.enter("luc, le vrai\u{202E}")
        rig.expect("caractère invisible")
        rig.enter("ana")
        rig.expect("y est déjà")
        rig.enter("Karim")
        rig.expect("Bienvenue, Karim.")
        #expect(rig.session?.people.map(\.name).contains("Karmi") == false)
    }

    @Test func somebodyAddedByMistakeIsTakenOffTheListAndNoLongerWaitedFor() throws {
        var rig = try Fixture.room([
            Fixture.ask(Fixture.scale, modes: [.booth]), Fixture.ask(Fixture.sentence, modes: [.booth]),
        ])
        let late = Change.person(Person(id: "late", name: "Karmi"))
        try rig.session?.apply([late, .event(.joined(person: "late"))], at: rig.now)
        rig.press(.enter)
        let round = try #require(rig.session?.rounds.first)
        #expect(round.opening.expected == 6)
        rig.console = .coach
        rig.studio = Studio(PeopleListScreen())
        rig.send(.choose("late"))
        rig.press(.character("x"))
        rig.expect("x encore une fois pour retirer Karmi")
        #expect(rig.session?.people.count == 6)
        rig.press(.character("x"))
        let session = try #require(rig.session)
        #expect(session.people.count == 5 && session.answering.count == 5)
        #expect(session.rounds.first?.opening.expected == 5)
        #expect(session.missing(in: round).count == 5)
        #expect(!rig.text.contains("Karmi"))
        #expect(throws: SessionFault.unknownPerson) {
            var session = session
            try session.apply([.seal(round: round.id, [Ballot([:])], by: "late")], at: rig.now)
        }
    }

    @Test func whoeverHasAnsweredOrMayHaveStaysAndTheCoachIsToldWhatToDo() throws {
        var rig = try Fixture.room([
            Fixture.ask(Fixture.scale, modes: [.booth]), Fixture.ask(Fixture.sentence, modes: [.paper]),
        ])
        rig.press(.enter)
        var session = try #require(rig.session)
        let named = try #require(session.rounds.first)
        let (first, second) = (session.people[0], session.people[1])
        try session.apply([.seal(round: named.id, [Ballot([:])], by: first.id)], at: rig.now)
        #expect(session.stay(of: first.id) == .answered && session.stay(of: second.id) == nil)
        try session.apply(
            [
                .event(.revealed(round: named.id)),
                .event(
                    .roundOpened(
                        Round.Opening(
                            id: "r2", entry: "e1", step: "phrase", number: 1, privacy: .discreet,
                            mode: .paper, expected: 5, people: 5))),
                .person(Person(id: "late", name: "Karmi")), .event(.joined(person: "late")),
            ], at: rig.now)
        #expect(session.stay(of: "late") == nil)
        try session.apply([.seal(round: "r2", [Ballot([:])], by: nil)], at: rig.now)
        #expect(session.stay(of: "late") == .mayHaveAnswered)
        #expect(throws: SessionFault.personStays(.mayHaveAnswered)) {
            try session.apply(.event(.personRemoved(person: "late")), at: rig.now)
        }
        rig.session = session
        rig.console = .coach
        rig.studio = Studio(PeopleListScreen())
        rig.send(.choose("late"))
        rig.press(.character("x"))
        rig.expect("Une réponse sans nom est peut-être la sienne")
        rig.expect("notez son départ (d)")
        rig.send(.choose(first.id))
        rig.press(.character("x"))
        rig.expect("a répondu : elle reste")
    }

    @Test func somebodyWhoLeavesIsNoLongerWaitedFor() throws {
        var rig = try room()
        rig.press(.character("a"))
        rig.press(.character("d"))
        rig.enter("zz")
        rig.expect("Personne ici ne porte ce prénom")
        rig.enter("bru")
        #expect(rig.session?.answering.count == 4)
    }

    @Test func namesAndRolesStayOffAScreenTheRoomSees() throws {
        var rig = try room()
        rig.press(.character("a"))
        rig.press(.character("o"))
        rig.expect("cids notes")
        rig.console = .coach
        rig.press(.character("o"))
        rig.expect("Emma | responsable")
        rig.press(.character("o"))
        #expect(rig.session?.people.first?.role == .observer)
    }

    @Test func theCoachsPaneIsNotShownToTheRoom() throws {
        var rig = try room()
        rig.press(.character("c"))
        rig.expect("La salle voit cet écran.")
    }

    @Test func theClientIsKeptForTheReportAndShownOnNoScreenOfTheRoom() throws {
        var rig = Rig(
            Studio(
                PrepareScreen(
                    program: try Content.program("decouverte-cids"),
                    people: try Roster.parse(typed: Content.nine), simulated: false)))
        rig.press(.character("c"))
        rig.enter("Maison  Zéphyr")
        rig.enter("Lyon, salle 2")
        rig.enter("Nora B.")
        rig.press(.enter)
        rig.press(.enter)
        rig.press(.enter)
        let session = try #require(rig.session)
        #expect(session.venue.flatMap { session.texts[$0] } == "Lyon, salle 2")
        #expect(session.coach.flatMap { session.texts[$0] } == "Nora B.")
        #expect(session.client.flatMap { session.texts[$0] } == "Maison Zéphyr")
        #expect(!rig.text.contains("Zéphyr"))
    }

    @Test func parkingAndVerbatimAreKept() throws {
        var rig = try room()
        rig.press(.character("p"))
        rig.enter("le budget")
        rig.press(.character("v"))
        rig.enter("on se le dit enfin")
        #expect(rig.session?.parking.count == 1)
        #expect(rig.session?.notes.count == 1)
    }

    @Test func theTimerStartsExtendsAndStops() throws {
        var rig = try room()
        rig.press(.character("t"))
        #expect(rig.session?.timerUntil == rig.now.addingTimeInterval(175))
        rig.press(.character("+"))
        #expect((rig.context.secondsLeft ?? 0) > 220)
        rig.press(.character("t"))
        #expect(rig.session?.timerUntil == nil)
    }

    /// A talk between two cards, of three minutes.
    private func talk() throws -> Rig {
        var rig = try Fixture.room([
            Step(id: "mot", content: .say(Say(headline: Localized("Début", "Start")))),
            Step(
                id: "parler",
                content: .talk(Talk(prompt: Localized("Parlons-en.", "Let us talk."), minutes: 3))),
            Step(id: "suite", content: .say(Say(headline: Localized("Suite", "Next")))),
        ])
        rig.press(.enter)
        return rig
    }

    @Test func aTalkComeBackToHasTheTimeThatWasLeftOfIt() throws {
        var rig = try talk()
        rig.now += 60
        let left = try #require(rig.context.secondsLeft)
        rig.press(.escape)
        #expect(rig.session?.timerUntil == nil)
        rig.press(.space)
        // The rig's keys take five seconds each.
        #expect(rig.context.secondsLeft == left - 5)
        rig.press(.space)
        rig.press(.escape)
        rig.expect("Parlons-en.")
        #expect(rig.context.secondsLeft == left - 10)
    }

    @Test func aTalkWhoseClockWasStoppedComesBackWithoutIt() throws {
        var rig = try talk()
        rig.press(.character("t"))
        rig.press(.escape)
        rig.press(.space)
        rig.expect("Parlons-en.")
        #expect(rig.session?.timerUntil == nil)
    }

    @Test func aTalkWhoseTimeIsOverComesBackOver() throws {
        var rig = try talk()
        rig.now += 300
        rig.press(.escape)
        rig.press(.space)
        rig.expect("C’est l’heure.")
    }

    @Test func aBreakKeepsTheHourThatWasSaidUnlessTheAgendaStartsItAgain() throws {
        var rig = try room()
        rig.press(.character("a"))
        rig.press(.character("i"))
        rig.press(.escape)
        rig.press(.enter)
        let until = try #require(rig.session?.timerUntil)
        rig.press(.enter)
        rig.now += 60
        rig.press(.escape)
        rig.expect("Reprise à")
        #expect(rig.session?.timerUntil == until)
        rig.press(.enter)
        rig.press(.character("a"))
        rig.press(.up)
        rig.press(.enter)
        rig.expect("Reprise à")
        let anew = try #require(rig.session?.timerUntil)
        #expect(anew > until)
    }

    @Test func leavingAsksAndSaysThatNothingIsLost() throws {
        var rig = try room()
        rig.press(.character("q"))
        rig.expect("exactement ici")
        rig.press(.escape)
        rig.expect("Début")
    }
}

@Suite struct CommitmentTests {
    private func room() throws -> Rig {
        try Fixture.room([Step(id: "actes", content: .commit(Localized("Qui fait quoi ?", "Who does what?")))]
        )
    }

    private func fill(_ rig: inout Rig, _ texts: [String]) {
        for text in texts { rig.enter(text) }
    }

    @Test func aCommitmentHasANameFromTheRoom() throws {
        var rig = try room()
        rig.press(.character("e"))
        fill(&rig, ["Zoé", "appeler un client", "vendredi", "le compte"])
        rig.expect("un prénom de la salle")
        #expect(rig.session?.commitments.isEmpty == true)
    }

    @Test func aVagueVerbIsQuestionedOnce() throws {
        var rig = try room()
        rig.press(.character("e"))
        fill(&rig, ["ana", "améliorer l'accueil", "vendredi", "le compte"])
        rig.expect("qu’est-ce qu’on verrait")
        #expect(rig.session?.commitments.isEmpty == true)
        for _ in 0..<3 { rig.press(.enter) }
        #expect(rig.session?.commitments.count == 1)
        rig.expect("améliorer l'accueil")
    }

    @Test func aThirdCommitmentIsRefusedWithASmile() throws {
        var rig = try room()
        for number in 0..<3 {
            rig.press(.character("e"))
            fill(&rig, ["ana", "geste \(number)", "vendredi", "le compte"])
        }
        rig.expect("mieux vaut deux tenus que cinq promis")
        #expect(rig.session?.commitments.count == 2)
    }

    @Test func aCommitmentIsTheSponsorsOnlyWhenTicked() throws {
        var rig = try room()
        rig.press(.character("e"))
        fill(&rig, ["ana", "appeler", "vendredi", "le compte"])
        #expect(rig.session?.commitments.first?.isShared == false)
    }

    @Test func removingACommitmentAndDecidingNothingAskFirst() throws {
        var rig = try Fixture.room([
            Step(
                id: "choix",
                content: .decide(Decide(prompt: Localized("Quoi ?", "What?"), rules: [.consent]))),
            Step(id: "relire", content: .reread(Localized("Relisons", "Let us read"))),
        ])
        rig.press(.escape)
        rig.expect("Échap encore une fois")
        #expect(rig.session?.place?.step == "choix")
        rig.press(.escape)
        rig.press(.character("e"))
        fill(&rig, ["ana", "appeler", "vendredi", "le compte"])
        rig.press(.character("x"))
        rig.expect("x encore une fois")
        #expect(rig.session?.commitments.count == 1)
        rig.press(.character("x"))
        #expect(rig.session?.commitments.isEmpty == true)
    }

    @Test func aDecisionNotedByMistakeIsTakenBackAtTheRereading() throws {
        var rig = try Fixture.room([
            Step(
                id: "choix",
                content: .decide(Decide(prompt: Localized("Quoi ?", "What?"), rules: [.consent]))),
            Step(
                id: "autre",
                content: .decide(Decide(prompt: Localized("Quoi ?", "What?"), rules: [.consent]))),
            Step(id: "relire", content: .reread(Localized("Relisons", "Let us read"))),
        ])
        for text in ["ouvrir le samedi", "ouvrir le lundi"] {
            rig.enter(text)
            rig.press(.enter)
        }
        rig.press(.down)
        rig.press(.character("x"))
        rig.expect("x encore une fois : cette décision")
        rig.press(.up)
        rig.press(.down)
        rig.press(.character("x"))
        #expect(rig.session?.decisions.count == 2, "it asks again once another line was looked at")
        rig.press(.character("x"))
        rig.expect("C’est retiré.")
        let session = try #require(rig.session)
        #expect(session.decisions.compactMap { session.texts[$0.text] } == ["ouvrir le samedi"])
        #expect(!rig.text.contains("lundi"))
    }

    @Test func anObjectionIsKeptWithTheDecisionThatItChanged() throws {
        var rig = try Fixture.room([
            Step(
                id: "choix",
                content: .decide(Decide(prompt: Localized("Quoi ?", "What?"), rules: [.consent]))),
            Step(id: "relire", content: .reread(Localized("Relisons", "Let us read"))),
        ])
        rig.enter("ouvrir le samedi")
        rig.press(.character("o"))
        rig.expect("L’objection, dans ses mots")
        rig.press(.enter)
        rig.expect("La phrase est vide.")
        rig.enter("personne pour fermer")
        // On disk before the text is amended: another window, or another day, has it too.
        #expect(rig.session?.notes.count == 1)
        rig.studio = Studio(RoomScreen())
        rig.expect("Objection : personne pour fermer")
        rig.enter("ouvrir un samedi sur deux")
        rig.press(.character("o"))
        rig.type("trop court")
        rig.press(.escape)
        rig.expect("Échap encore une fois")
        rig.press(.escape)
        rig.enter("ouvrir un samedi sur deux, à trois")
        rig.press(.enter)
        let session = try #require(rig.session)
        let decision = try #require(session.decisions.first)
        #expect(session.decisions.count == 1)
        #expect(
            session.objections(to: decision.id).compactMap { session.texts[$0.text] }
                == ["personne pour fermer"])
        rig.expect("Objection : personne pour fermer")
        rig.press(.character("x"))
        rig.expect("cette décision et ses objections ne seront pas au compte rendu")
        rig.press(.character("x"))
        #expect(rig.session?.decisions.isEmpty == true && rig.session?.notes.isEmpty == true)
    }

    @Test func whatTheReportPrintsCanBeCorrectedAndTakenBack() throws {
        var rig = try Fixture.room([
            Step(id: "relire", content: .reread(Localized("Relisons", "Let us read")))
        ])
        rig.press(.character("v"))
        rig.enter("aoser dire non")
        rig.press(.character("p"))
        rig.enter("le budget")
        rig.expect("Entendu : aoser dire non")
        rig.press(.character("m"))
        rig.enter("oser dire non")
        rig.expect("Entendu : oser dire non")
        rig.press(.down)
        rig.press(.character("x"))
        rig.press(.character("x"))
        #expect(rig.session?.parking.isEmpty == true)
        #expect(rig.session?.notes.count == 1)
    }

    @Test func anEmptyFieldIsNamed() throws {
        var rig = try room()
        rig.press(.character("e"))
        fill(&rig, ["ana", "appeler", "", "le compte"])
        rig.expect("Quand — La phrase est vide.")
    }
}

@Suite struct ShelterTests {
    @Test func theRoomSeesOnlyThatEverythingStops() throws {
        var rig = try Fixture.room(
            [Fixture.ask(Fixture.sentence, privacy: .shared, modes: [.booth])], projection: .mirrored)
        let before = rig.session?.place
        rig.press(.character("!"))
        rig.expect("On s’arrête. Rien ne presse")
        #expect(!rig.text.contains("Harcèlement"), "the coach's words are not for the room")
        rig.press(.enter)
        #expect(rig.session?.place == before)
    }

    @Test func aloneTheCoachReadsWhatToSay() throws {
        var rig = try Fixture.room(
            [Fixture.ask(Fixture.sentence, privacy: .shared, modes: [.booth])], projection: .none)
        rig.press(.character("!"))
        rig.expect("n’enquêtez pas")
        rig.press(.character("c"))
        rig.expect("Parlez-en au coach")
    }

    /// One question's result at a time; the coach turns to the others and comes round.
    @Test func theRoomListensToAnyQuestionOfTheAsk() throws {
        let other = Question(
            id: "envie", prompt: Localized("Et l'envie ?", "And the wish?"), kind: .scale10,
            input: .ratings(Scale(low: 1, high: 10), items: .literal(Fixture.letters), facets: []))
        let ask = Ask(
            headline: Localized("Mot", "Word"), questions: [Fixture.scale, other], privacy: .shared,
            modes: [.paper], listen: Localized("Écoutons.", "Let us listen."))
        var rig = try Fixture.room([Step(id: "deux", content: .ask(ask))])
        rig.press(.enter)
        rig.press(.character("s"))
        for _ in 0..<5 { rig.enter("1 2 8 9") }
        rig.press(.space)
        while rig.session?.place?.phase == .reveal { rig.press(.space) }
        rig.expect("Écoutons.")
        let first = rig.text
        rig.press(.right)
        let second = rig.text
        #expect(second != first && second.contains("Écoutons."))
        rig.press(.right)
        #expect(rig.text == first)
        rig.press(.left)
        #expect(rig.text == second)
    }

    @Test func whatTheRoomWroteOnACardStandsOverTheTalkAboutIt() throws {
        var card = Form(
            prompt: Localized("La décision", "The decision"), most: 1,
            fields: [.init(id: "decision", label: Localized("Décision"), kind: .text(limit: 60))])
        card.isRecalled = true
        var rig = try Fixture.room([
            Step(id: "carte", content: .form(card)),
            Step(
                id: "parler",
                content: .talk(Talk(prompt: Localized("Parlons-en.", "Let us talk."), minutes: 3))),
            Step(id: "mot", content: .say(Say(headline: Localized("Suite", "Next")))),
        ])
        rig.enter("ouvrir « le samedi »")
        rig.press(.enter)
        rig.expect("Parlons-en.")
        rig.expect("« ouvrir “le samedi” »")
        rig.press(.enter)
        #expect(!rig.text.contains("samedi"), "a page that is not about it does not say it")
    }
}
