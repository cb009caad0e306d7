import Insight
import Page
import Session
import Testing
import Workshop

@testable import Screens

@Suite struct BoothTests {
    private func booth(_ projection: Projection = .mirrored, privacy: Privacy = .discreet) throws -> Rig {
        var rig = try Fixture.room(
            [Fixture.ask(Fixture.scale, privacy: privacy, modes: [.booth], secondRound: true)],
            projection: projection)
        rig.press(.enter)  // the frame
        return rig
    }

    @Test func aDigitThatCannotBeContinuedAdvancesAtOnce() throws {
        var rig = try booth(.none)
        rig.press(.enter)
        rig.press(.enter)
        rig.expect("Courage")
        rig.keys("7")
        rig.expect("Défi")
    }

    @Test func oneWaitsForZeroOrEnter() throws {
        var rig = try booth(.none)
        rig.press(.enter)
        rig.press(.enter)
        rig.keys("1")
        rig.expect("Courage")
        rig.keys("0")
        rig.expect("Défi")
        rig.keys("1")
        rig.press(.enter)
        rig.expect("Courage | 10")
        rig.expect("Défi | 1")
    }

    @Test func zeroAloneIsNeverAValue() throws {
        var rig = try booth(.none)
        rig.press(.enter)
        rig.press(.enter)
        rig.keys("0")
        rig.expect("Courage")
        rig.expect("1–10")
    }

    @Test func goingBackPassingAndStartingAgainWorkBeforeSealing() throws {
        var rig = try booth(.none)
        rig.press(.enter)
        rig.press(.enter)
        rig.keys("7")
        rig.press(.left)
        rig.expect("→7")
        rig.keys("pn")
        rig.expect("Courage | je passe")
        rig.expect("Défi | je ne sais pas")
        rig.keys("r")
        rig.expect("Courage")
        #expect(!rig.text.contains("→"))
    }

    @Test func aSignedAnswerIsChangedUntilItIsRevealed() throws {
        var rig = try Fixture.room(
            [Fixture.ask(Fixture.scale, privacy: .open, modes: [.booth])], projection: .none)
        rig.expect("Vous pouvez la changer jusqu’à ce qu’elle soit révélée.")
        rig.press(.enter)
        rig.press(.enter)
        for _ in 0..<5 { rig.answerInBooth("22") }
        rig.expect("5 sur 5 réponses")
        rig.press(.enter)
        rig.press(.right)
        rig.answerInBooth("99")
        rig.expect("5 sur 5 réponses")
        rig.press(.space)
        for case .figure(.points(let points)) in rig.page.main.map(\.content) {
            #expect(points.counts == [2: 4, 9: 1])
            return
        }
        Issue.record("no figure on:\n\(rig.text)")
    }

    @Test func aChoiceIsPromisedToBeCountedOnly() throws {
        let choice = Question(
            id: "jeu", prompt: Localized("Que faire ?"), kind: .choice,
            input: .choices(options: Fixture.letters, most: 1))
        for (privacy, counted) in [(Privacy.shared, true), (.discreet, false)] {
            let rig = try Fixture.room([Fixture.ask(choice, privacy: privacy, modes: [.booth])])
            #expect(rig.text.contains("seul le compte est montré") == counted)
        }
    }

    @Test func everyDotOfALongListIsPlaced() throws {
        let lines = (1...10).map { Item(id: "l\($0)", label: Localized("ligne \($0)")) }
        let question = Question(
            id: "dix", prompt: Localized("Lesquelles ?"), kind: .dots,
            input: .dots(items: .literal(lines), budget: 3, cap: 1))
        let ask = Ask(headline: Localized("?"), questions: [question], privacy: .shared, modes: [.booth])
        var rig = try Fixture.room([Step(id: "dix", content: .ask(ask))])
        rig.press(.enter)
        let session = try #require(rig.session)
        var draft = BoothDraft(ask: ask, round: try #require(session.rounds.first), session: session)
        #expect(draft.press(1) == .waiting)
        #expect(draft.press(2) == .taken)
        #expect(draft.press(3) == .taken)
        #expect(draft.ballot.answers["dix"] == .dots(["l1": 1, "l2": 1, "l3": 1]))
    }

    @Test func aMaskedBoothShowsNothingOfTheAnswer() throws {
        var low = try booth()
        var high = try booth()
        for _ in 0..<2 {
            low.press(.enter)
            high.press(.enter)
        }
        for (a, b) in [("2", "9"), ("3", "p")] {
            low.keys(a)
            high.keys(b)
            #expect(low.page == high.page, "the page of a masked booth depends on the answer")
            low.press(.enter)
            high.press(.enter)
            #expect(low.page == high.page, "the page of a masked booth depends on the answer")
        }
    }

    @Test func aOneThatMayBecomeTenIsNotToldFromAnyOtherAnswer() throws {
        let pages = try ["1", "7", "10", "p"].map { typed in
            var rig = try booth()
            rig.press(.enter)
            rig.press(.enter)
            rig.keys(typed)
            return rig.page
        }
        #expect(Set(pages).count == 1)
        var rig = try booth()
        rig.press(.enter)
        for typed in ["1", "10", "7", "7", "p"] {
            rig.press(.enter)
            for _ in 0..<2 {
                rig.keys(typed)
                rig.press(.enter)
            }
            rig.press(.enter)
        }
        let counts = try #require(rig.session?.rounds.first?.turnout.count)
        #expect(counts == 5)
        rig.press(.space)
        rig.expect("1, pas encore : 1 réponse")
        rig.expect("10 : 1 réponse")
    }

    @Test func theBoothSpeaksTheOtherLanguageToOnePersonAtATime() throws {
        var rig = try booth()
        try rig.session?.apply(.event(.displayed(bilingual: true)), at: rig.now)
        rig.press(.enter)
        rig.press(.enter)
        rig.expect("Où en sommes-nous")
        rig.press(.character("l"))
        rig.expect("Where are we?")
        rig.answers("75")
        rig.press(.enter)
        rig.press(.enter)
        rig.expect("Où en sommes-nous")
    }

    @Test func theCoachsCodeKeepsParticipantsInTheBooth() throws {
        var rig = try booth()
        let code = try #require(CoachCode("sel7", using: &rig.random))
        try rig.session?.apply(.event(.codeSet(code)), at: rig.now)
        rig.press(.enter)
        rig.press(.control("r"))
        rig.enter("sel8")
        rig.expect("Ce n’est pas le code.")
        #expect(rig.page.isLocked)
        rig.enter("sel7")
        rig.expect("0 sur 5 réponses")
    }

    @Test func aCodeIsShortPlainAndNeverStoredAsTyped() throws {
        var random = SeededRandom(seed: 1)
        for bad in ["", "abc", "a b c d", String(repeating: "a", count: 21), "abcd\u{1B}"] {
            #expect(CoachCode(bad, using: &random) == nil, "\(bad)")
        }
        let code = try #require(CoachCode("été2026", using: &random))
        #expect(code.matches("été2026"))
        #expect(!"\(code)".contains("2026"))
        #expect(CoachCode("été2026", using: &random) != code)
    }

    @Test func nobodysBallotIsDroppedInUnread() throws {
        let dots = Question(
            id: "points", prompt: Localized("Laquelle ?"), kind: .dots,
            input: .dots(items: .literal(Fixture.letters), budget: 2, cap: 1))
        var rig = try Fixture.room([Fixture.ask(dots, privacy: .shared, modes: [.booth])])
        for key in [Key.enter, .enter, .enter] { rig.press(key) }
        rig.keys("1")
        rig.press(.enter)
        rig.press(.enter)
        rig.expect("Réponse enregistrée.")
        // Enter twice too many at the hand-over: the empty ballot is shown before anything is kept.
        rig.press(.enter)
        rig.press(.enter)
        rig.expect("C’est bien cela ?")
        #expect(rig.session?.rounds.first?.turnout.count == 1)
    }

    @Test func aWaitingDigitOfALongListIsTakenByEnter() throws {
        let items = (1...11).map { Item(id: "i\($0)", label: Localized("ligne \($0)")) }
        let dots = Question(
            id: "points", prompt: Localized("Laquelle ?"), kind: .dots,
            input: .dots(items: .literal(items), budget: 2, cap: 1))
        var rig = try Fixture.room(
            [Fixture.ask(dots, privacy: .shared, modes: [.booth])], projection: .none)
        for key in [Key.enter, .enter, .enter] { rig.press(key) }
        rig.keys("1")
        rig.press(.enter)
        rig.expect("ligne 1 ●")
        rig.keys("11")
        rig.expect("11  ligne 11 ●")
    }

    @Test func whoHasAnsweredElsewhereIsNotLockedIn() throws {
        var rig = try booth()
        rig.press(.enter)
        rig.press(.enter)
        let round = try #require(rig.session?.rounds.first)
        for person in rig.session?.answering ?? [] {
            try rig.session?.apply(.seal(round: round.id, [Ballot([:])], by: person.id), at: rig.now)
        }
        rig.keys("7")
        rig.expect("a déjà répondu")
        #expect(!rig.page.isLocked)
    }

    @Test func aLockedScreenGivesNoShell() throws {
        var rig = try booth()
        rig.press(.enter)
        #expect(!rig.page.bindings.contains { $0.intent == .command(.suspend) })
    }

    @Test func onlyTheBoothsKeysActWhileSomebodyAnswers() throws {
        var rig = try booth()
        rig.press(.enter)
        rig.press(.enter)
        let page = rig.page
        #expect(page.isLocked)
        for key in [Key.space, .escape, .character("a"), .character("q"), .character("e"), .pageDown] {
            #expect(!page.bindings.contains { $0.keys.contains(key) })
        }
        rig.send(.reveal(round: rig.session?.rounds.first?.id ?? ""))
        #expect(rig.session?.rounds.first?.state == .open)
    }

    @Test func sealingComesBeforeTheScreenSaysIt() throws {
        var rig = try booth()
        rig.press(.enter)
        rig.answerInBooth("75")
        rig.expect("Réponse enregistrée.")
        #expect(rig.session?.rounds.first?.turnout.count == 1)
        #expect(rig.page.isLocked)
    }

    @Test func theWaitingPageCountsAndNamesNobody() throws {
        var rig = try booth()
        rig.press(.enter)
        rig.answerInBooth("75")
        rig.press(.control("r"))
        rig.expect("1 sur 5 réponses")
        for name in ["Ana", "Bruno", "Chloé", "David", "Emma"] { #expect(!rig.text.contains(name)) }
    }

    @Test func revealingWithAnswersMissingAsksFirst() throws {
        var rig = try booth()
        for _ in 0..<4 {
            if !rig.page.isLocked { rig.press(.enter) }
            rig.answerInBooth("75")
        }
        rig.press(.control("r"))
        rig.press(.space)
        rig.expect("Révéler avec 4 réponses sur 5 ?")
        rig.press(.escape)
        #expect(rig.session?.rounds.first?.state == .open)
        rig.press(.space)
        rig.press(.enter)
        rig.expect("4 réponses sur 5")
    }

    @Test func aClickerNeverReveals() throws {
        let rig = try booth()
        let revealing = rig.page.bindings.filter { if case .reveal = $0.intent { true } else { false } }
        #expect(revealing.count == 1)
        #expect(!revealing.contains { $0.keys.contains(.pageDown) || $0.keys.contains(.enter) })
    }

    @Test func nothingOfAnAnswerIsOnAnyPageBeforeTheReveal() throws {
        var rig = try Fixture.room([Fixture.ask(Fixture.sentence, privacy: .shared, modes: [.booth])])
        rig.press(.enter)
        rig.press(.enter)
        rig.press(.enter)
        rig.type("zébrures")
        rig.press(.enter)
        let typed = rig.seen.count
        rig.press(.enter)
        for page in rig.seen.dropFirst(typed) { #expect(!words(page).contains("zébrures")) }
        let round = try #require(rig.session?.rounds.first)
        let everyScreen: [any Screen] = [
            HomeScreen(), WorkshopsScreen(simulated: false), SessionsScreen(), RoomScreen(), CoachScreen(),
            AgendaScreen(), PeopleListScreen(), CommitmentScreen(), BlankScreen(), RecapScreen(person: "p1"),
            TextScreen(.verbatim), TextScreen(.parking), TextScreen(.latecomer), TextScreen(.leaver),
            ConfirmScreen(.leave), ConfirmScreen(.close),
            ConfirmScreen(.reveal(round: round.id, given: 1, expected: 5, seconds: 0, count: 0)),
            HelpScreen(under: rig.page), SeatScreen(),
        ]
        for console in [Context.Console.room, .coach, .seat] {
            rig.console = console
            for screen in everyScreen {
                rig.studio = Studio(screen)
                #expect(!rig.text.contains("zébrures"), "on \(type(of: screen))")
            }
        }
    }

    @Test func tooFewAnswersAreNotShownAndTheSpokenWayIsOffered() throws {
        var rig = try booth()
        for _ in 0..<3 {
            if !rig.page.isLocked { rig.press(.enter) }
            rig.answerInBooth("75")
        }
        rig.press(.control("r"))
        rig.press(.space)
        rig.press(.enter)
        rig.expect("3 réponses : il en faut 4")
    }

    @Test func aRoundThatCannotSucceedIsNotOpened() throws {
        var rig = try Fixture.room(
            [Fixture.ask(Fixture.scale, privacy: .sensitive, modes: [.booth])], people: "Ana, Luc, Zoé")
        rig.expect("5 réponses nécessaires, 3 possibles")
        rig.press(.enter)
        #expect(rig.session?.rounds.isEmpty == true)
        rig.expect("Fin")
    }

    @Test func theSecondRoundStandsBesideTheFirst() throws {
        var rig = try booth()
        for _ in 0..<5 {
            if !rig.page.isLocked { rig.press(.enter) }
            rig.answerInBooth("75")
        }
        rig.press(.space)
        rig.press(.character("2"))
        rig.expect("Un deuxième tour ?")
        rig.press(.escape)
        #expect(rig.session?.rounds.count == 1)
        rig.press(.character("2"))
        rig.press(.enter)
        for _ in 0..<5 {
            if !rig.page.isLocked { rig.press(.enter) }
            rig.answerInBooth("85")
        }
        rig.press(.space)
        rig.expect("médiane 7 → 8")
    }

    @Test func aRefusedAnswerStaysOnTheScreen() throws {
        var rig = try Fixture.room(
            [Fixture.ask(Fixture.sentence, privacy: .shared, modes: [.booth])], projection: .none)
        rig.press(.enter)
        rig.press(.enter)
        rig.press(.enter)
        rig.type(String(repeating: "a", count: 141))
        rig.press(.enter)
        rig.expect("141 caractères")
        rig.expect(String(repeating: "a", count: 141))
    }
}
