import Foundation
import Page
import Session
import Testing
import Workshop

@testable import Screens

/// What goes wrong in a room: bad input, people who pass, leave or hurry, sentences nobody may see.
@Suite struct TroubleTests {
    /// The half day of so many people besides a manager, standing at a step.
    func room(_ entry: String, _ step: String, people: Int = 8) throws -> Rig {
        let program = try Content.program("cids-complet")
        var rig = Rig(Studio(HomeScreen()))
        var session = Session(program: program)
        let names = (1...people).map { "P\($0)" } + ["Emma*"]
        let preparation = Preparation(
            program: program, people: try Roster.parse(typed: names.joined(separator: ", ")),
            agenda: program.agenda, projection: .mirrored, isSimulated: false, language: .fr,
            isBilingual: false)
        try session.apply(preparation.changes(random: &rig.random), at: rig.now)
        try session.apply(.event(.entered(Place(entry: entry, step: step))), at: rig.now)
        rig.session = session
        rig.studio = Studio(RoomScreen())
        return rig
    }

    /// Everything the page says with plain spaces.
    private func said(_ rig: Rig) -> String { rig.text.replacing("\u{A0}", with: " ") }

    private func turnout(_ rig: Rig) -> Int? { rig.session?.rounds.last?.turnout.count }

    // MARK: Slips

    @Test(arguments: [
        (
            String(repeating: "3", count: 23),
            "Cette ligne a 23 signes, il en faut 24. Case vide : tapez « . »."
        ),
        (
            String(repeating: "3", count: 25),
            "Cette ligne a 25 signes, il en faut 24. Case vide : tapez « . »."
        ),
        ("36" + String(repeating: "3", count: 22), "Signe 2 : 6 n’est pas entre 1 et 5."),
        (String(repeating: "3", count: 23) + "0", "Signe 24 : 0 n’est pas une réponse ici."),
        ("3a" + String(repeating: "3", count: 22), "Signe 2 : « a » n’est ni un chiffre"),
    ])
    func aBadSlipOfTheMirrorSaysWhatAndWhere(row: String, message: String) throws {
        var rig = try room("e4", "miroir")
        rig.press(.enter)
        rig.press(.character("s"))
        rig.enter(row)
        rig.expect(message)
        // Nothing is taken, and what was typed is still there to be corrected.
        #expect(turnout(rig) == 0)
        rig.expect("Signes dans l’ordre, \(row.count) sur 24: \(row)")
        rig.enter(HalfDayTests.sheet(0))
        #expect(turnout(rig) == 1)
    }

    @Test(arguments: [
        ("o49 o80", "Confiance 49 : elle va de 50, pile ou face, à 100, certitude."),
        ("o101 o80", "Confiance 101 : elle va de 50"),
        ("o80", "Cette ligne a 1 signe, il en faut 2."),
        ("o80 n70 o60", "Cette ligne a 3 signes, il en faut 2."),
        ("o80 80", "Case 2 : « 80 » ne se lit pas. Écrivez o80 ou n65."),
        ("o oui", "Case 1 : « o » ne se lit pas."),
        ("o99999999999999999999 .", "ne se lit pas."),
    ])
    func aBadBetOnPaperSaysWhatAndWhere(row: String, message: String) throws {
        var rig = try room("e9", "questions")
        for text in ["Martin renouvelle ?", "31/12", "La livraison part ?", "31/12"] { rig.enter(text) }
        rig.press(.enter)
        rig.expect("Martin renouvelle ?")
        rig.press(.enter)
        rig.press(.enter)
        rig.press(.character("s"))
        rig.enter(row)
        rig.expect(message)
        #expect(turnout(rig) == 0)
        rig.enter("o50 n100")
        #expect(turnout(rig) == 1)
    }

    @Test func aConfidenceOffItsScaleIsAskedAgainInTheBooth() throws {
        let bets = Question(
            id: "pari", prompt: Localized("Oui ou non ?"), kind: .bet,
            input: .bets(items: .literal([Item(id: "m", label: Localized("Martin renouvelle ?"))])))
        var rig = try Fixture.room(
            [Fixture.ask(bets, privacy: .shared, modes: [.booth])], projection: .none)
        for key in [Key.enter, .enter, .enter] { rig.press(key) }
        rig.keys("1")
        rig.keys("49")
        rig.expect("Entre 50 et 100.")
        rig.keys("101")
        rig.press(.enter)
        rig.expect("Entre 50 et 100.")
        #expect(turnout(rig) == 0)
        rig.keys("100")
        rig.expect("C’est bien cela ?")
        rig.press(.enter)
        #expect(turnout(rig) == 1)
    }

    @Test(arguments: [
        (String(repeating: "é", count: 141), "141 caractères : 140 au plus. Raccourcissez la phrase."),
        ("   ", "La phrase est vide."),
        ("oser\u{202E}dire", "Un caractère invisible ne peut pas être gardé."),
    ])
    func aBadSentenceIsRefusedWhereverItIsTyped(text: String, message: String) throws {
        // On a slip.
        var rig = try room("e6", "phrases")
        rig.press(.enter)
        rig.press(.character("s"))
        rig.enter(text)
        rig.expect(message)
        #expect(turnout(rig) == 0)
        // On a card.
        rig = try room("e7", "fiche")
        rig.enter("d'abord un résultat")
        rig.enter(text)
        // An empty line of a card may be left so, by a second Enter.
        rig.expect(text == "   " ? "La ligne est vide. Entrée encore une fois" : message)
        // The line before is kept, this one is not.
        #expect(rig.session?.cards.map(\.texts.count) == [1])
        guard text == "   " else { return }
        rig.press(.enter)
        let session = try #require(rig.session)
        let card = try #require(session.cards.first)
        #expect(card.texts.count == 2)
        // Nothing stands on that line, in a report or a drawing.
        #expect(card.texts.keys.count { session.text(of: $0, on: card) == nil } == 1)
    }

    @Test func anEmptyRowIsQuestionedAndAnEmptyCardIsPassedOver() throws {
        var rig = try room("e6", "phrases")
        rig.press(.enter)
        rig.press(.character("s"))
        rig.enter("")
        rig.expect("Rien n’est tapé. Fiche vide : tapez « . ».")
        rig.press(.escape)
        rig.expect("0 sur 8 fiches saisies")
        rig = try room("e7", "fiche")
        rig.enter("")
        rig.expect("La carte est vide. Entrée encore une fois")
        rig.press(.enter)
        #expect(rig.session?.place?.step == "premier-pas" && rig.session?.cards.isEmpty == true)
    }

    // MARK: Cards

    /// The room meets on 18 November 2026; a bet is known within 180 days.
    @Test(arguments: [
        ("31/10/2026", "Le 31 octobre 2026 est passé, ou c’est aujourd’hui : donnez un jour à venir."),
        ("18/11", "Le 18 novembre 2026 est passé, ou c’est aujourd’hui"),
        ("31 avril", "« 31 avril » n’est pas une date."), ("29/2/2027", "« 29/2/2027 » n’est pas une date."),
        ("bientôt", "« bientôt » n’est pas une date."),
        ("18/5/2027", "Trop loin : au plus tard le 17 mai 2027."),
        ("17/11", "Trop loin : au plus tard le 17 mai 2027."),
    ])
    func aBadDaySaysWhatItShouldBe(text: String, message: String) throws {
        var rig = try room("e9", "questions")
        rig.enter("Martin renouvelle ?")
        rig.enter(text)
        rig.expect(message)
        #expect(rig.session?.cards.map(\.texts.count) == [1], "the question is kept, no day is")
        rig.expect("La question: Martin renouvelle ?")
        rig.enter("17/5/2027")
        rig.expect("Martin renouvelle ? (17 mai)")
    }

    @Test func escapeAsksBeforeLeavingACardHalfFilled() throws {
        var rig = try room("e9", "questions")
        rig.type("Martin")
        rig.press(.escape)
        rig.expect("Échap encore une fois")
        #expect(rig.session?.place?.step == "questions")
        rig.press(.escape)
        // Without a question there is nothing to bet on.
        #expect(rig.session?.place?.step == "signaux")
    }

    // MARK: The room

    @Test func twelveIdenticalSheetsAreKeptAsTooFewWouldBeLeft() throws {
        var rig = try room("e4", "miroir", people: 12)
        rig.press(.enter)
        rig.press(.space)
        rig.enter("1:13")
        rig.press(.enter)
        rig.slips(Array(repeating: String(repeating: "3", count: 24), count: 12), of: 12)
        rig.expect("12 fiches sur 12 lues trop vite ?")
        rig.expect("Sans elles, il n’en resterait pas assez : elles sont gardées.")
        #expect(!rig.page.bindings.contains { $0.inBar && $0.intent == .refuse })
        rig.send(.refuse)
        #expect(rig.session?.rounds.first?.state == .open, "the key acts though it is not offered")
        rig.press(.enter)
        rig.expect("Courage : 3,0, par moments (3,0 à 3,0), 12 réponses")
        rig.expect("Les plus basses sont trop proches pour les départager.")
        #expect(!said(rig).contains("écartée"))
    }

    @Test func hastySheetsAreLeftOutByRuleAndTheirNumberIsSaid() throws {
        var rig = try room("e4", "miroir")
        rig.press(.enter)
        rig.press(.space)
        rig.enter("1:9")
        rig.press(.enter)
        let hasty = Array(repeating: String(repeating: "3", count: 24), count: 2)
        rig.slips((0..<6).map(HalfDayTests.sheet) + hasty, of: 8)
        rig.expect("2 fiches sur 8 lues trop vite ?")
        rig.press(.escape)
        #expect(rig.session?.rounds.first?.state == .open)
        rig.press(.space)
        rig.press(.character("x"))
        rig.expect("6 réponses sur 8 · 2 écartées par règle, lues trop vite")
        // Six sheets: the middle half, no longer the range.
        rig.expect("moitié du milieu")
    }

    @Test func whenEverybodyPassesTheRevealSaysSoOnEveryPage() throws {
        var rig = try room("e4", "miroir", people: 6)
        rig.press(.enter)
        rig.press(.space)
        rig.enter("1:7")
        rig.press(.enter)
        rig.slips(Array(repeating: String(repeating: ".", count: 24), count: 6), of: 6)
        while rig.session?.place?.phase == .reveal || rig.session?.place?.phase == .listen {
            rig.expect("Sans réponse. Parlez-en à voix haute.")
            rig.press(.space)
        }
        #expect(rig.session?.place?.token == "e4/resultat/talk/0/1")
    }

    @Test func aQuestionThatNobodyIsLeftToAnswerCanBePassedOver() throws {
        var rig = try Fixture.room([
            Fixture.ask(Fixture.scale, privacy: .open, modes: [.booth]),
            Step(id: "suite", content: .say(Say(headline: Localized("Suite")))),
        ])
        rig.press(.enter)
        for person in rig.session?.people ?? [] {
            try rig.session?.apply(.event(.left(person: person.id)), at: rig.now)
        }
        rig.press(.space)
        rig.expect("Personne n’a répondu.")
        rig.press(.escape)
        rig.expect("0 sur 0 réponses")
        rig.press(.space)
        rig.press(.enter)
        rig.expect("Suite")
    }

    @Test func aThresholdThatSomebodyLeavingPutsOutOfReachIsSaidBeforeTheQuestion() throws {
        var rig = try room("e6", "phrases", people: 5)
        let gone = try #require(rig.session?.people.first?.id)
        #expect(!said(rig).contains("réponses nécessaires"))
        try rig.session?.apply(.event(.left(person: gone)), at: rig.now)
        rig.expect("5 réponses nécessaires, 4 possibles : parlez-en à voix haute, sans rien noter.")
        rig.press(.enter)
        #expect(rig.session?.rounds.isEmpty == true && rig.session?.place?.step == "dicible")
    }

    @Test func aThresholdLostWhileSlipsAreWrittenShowsNothing() throws {
        var rig = try room("e6", "phrases", people: 5)
        rig.press(.enter)
        rig.expect("0 sur 5 fiches saisies")
        let gone = try #require(rig.session?.people.first?.id)
        try rig.session?.apply(.event(.left(person: gone)), at: rig.now)
        rig.slips((1...4).map { "secret \($0)" }, of: 4, isReread: true)
        rig.expect("4 réponses : il en faut 5 pour que personne ne soit exposé. Rien n’est montré.")
        #expect(!rig.page.bindings.contains { $0.intent == .rereadSentences }, "the coach would see them")
        for page in rig.seen.suffix(2) { #expect(!words(page).contains("secret")) }
    }

    @Test func aCoachWhoPutsEverythingAsideLeavesAnEmptyListAndNothingToDot() throws {
        var rig = try room("e6", "phrases", people: 5)
        rig.press(.enter)
        rig.slips((1...5).map { "secret \($0)" }, of: 5, isReread: true)
        rig.press(.character("s"))
        rig.press(.enter)
        for _ in 0..<5 { rig.press(.character("x")) }
        rig.expect("La salle ne verra aucune phrase.")
        rig.press(.enter)
        rig.expect("Aucune phrase n’est montrée : 5 mises de côté par le coach.")
        #expect(!rig.text.contains("secret"))
        rig.press(.space)
        // Neither the dots nor the plane, not even their frames.
        rig.expect("Rien à départager ici : étape passée.")
        #expect(rig.session?.place?.step == "dicible" && rig.session?.rounds.count == 1)
    }

    @Test func aCoachMayStopReadingAndTakeItUpAgain() throws {
        var rig = try room("e6", "phrases", people: 5)
        rig.press(.enter)
        rig.slips((1...5).map { "secret \($0)" }, of: 5, isReread: true)
        rig.press(.character("s"))
        rig.press(.enter)
        rig.press(.enter)
        rig.press(.character("x"))
        rig.expect("3 sur 5")
        rig.press(.left)
        rig.expect("2 sur 5")
        rig.press(.escape)
        rig.expect("Le coach relit les phrases, hors de l’écran")
        #expect(rig.session?.rereadings.isEmpty == true)
        // The room never waits for ever: it may go on without them.
        rig.press(.space)
        rig.expect("Les phrases attendent d’être relues (s) ; sans cela")
        rig.press(.space)
        #expect(rig.session?.place?.step == "dicible")
    }

    @Test func anEmptyRewordingIsRefused() throws {
        var rig = try room("e6", "phrases", people: 5)
        rig.press(.enter)
        rig.slips((1...5).map { "secret \($0)" }, of: 5, isReread: true)
        rig.press(.character("s"))
        rig.press(.enter)
        rig.press(.character("r"))
        rig.enter("  ")
        rig.expect("La phrase est vide.")
        rig.expect("1 sur 5")
        rig.enter(String(repeating: "a", count: 201))
        rig.expect("201 caractères : 200 au plus.")
        // Given back as it was, it is not called reworded.
        rig.enter("secret 1")
        for _ in 0..<4 { rig.press(.enter) }
        rig.expect("5 à montrer, 0 de côté.")
    }

    @Test func lettersThatJoinNothingSayWhy() throws {
        var rig = try room("e7", "idees", people: 5)
        rig.press(.enter)
        rig.press(.enter)
        for sentence in ["appelions", "livrions"] {
            rig.send(.submit)
            rig.type(sentence)
            rig.send(.submit)
            rig.send(.submit)
        }
        rig.press(.space)
        rig.expect("2 groupes sur 2")
        rig.press(.space)
        rig.enter("Z A")
        rig.expect("« Z » n’est pas une lettre de la liste.")
        rig.enter("A")
        rig.expect("Donnez deux lettres au moins.")
        rig.enter("b a")
        rig.expect("Réunies sous « livrions ».")
        rig.expect("A  livrions")
        #expect(!said(rig).contains("appelions"))
        rig.press(.escape)
        rig.expect("C’est défait.")
        #expect(said(rig).contains("appelions") && said(rig).contains("livrions"))
    }
}

/// What a coach has confirmed survives a cut, line by line.
@Suite struct ResumingTests {
    @Test func aCardBegunIsGoneOnWith() throws {
        var rig = try TroubleTests().room("e7", "fiche")
        rig.enter("la moitié des devis le jour même")
        rig.enter("le compte au tableau")
        // The terminal dies; another opens the same file.
        rig.studio = Studio(RoomScreen())
        rig.expect("la moitié des devis le jour même")
        #expect(rig.page.focus == "echeance")
    }

    @Test func sentencesWeighedStayWeighed() throws {
        var rig = try TroubleTests().room("e6", "phrases", people: 5)
        rig.press(.enter)
        rig.slips((1...5).map { "secret \($0)" }, of: 5, isReread: true)
        rig.press(.character("s"))
        rig.press(.enter)
        rig.press(.character("x"))
        rig.press(.enter)
        rig.studio = Studio(RoomScreen())
        rig.press(.character("s"))
        rig.press(.enter)
        rig.expect("3 sur 5")
        rig.press(.left)
        rig.expect("Décidé : montrée.")
        rig.press(.left)
        rig.expect("Décidé : mise de côté.")
    }
}
