import Insight
import Page
import Session
import Testing
import Workshop

@testable import Screens

/// Pairs in the booth, on paper, by hand and aloud; two orders on one slip.
@Suite struct PairTests {
    private static let lines = ["Un crédit simple", "Une voix au bout du fil", "Le quartier d'abord"]
        .enumerated().map { Item(id: "l\($0)", label: Localized($1)) }
    private static let duel = Question(
        id: "duel", prompt: Localized("Laquelle guiderait mieux ?"), kind: .pair,
        input: .pairs(items: .literal(lines)))
    private static let client = Question(
        id: "client", prompt: Localized("Comme le client"), kind: .rank,
        input: .ranking(items: .literal(lines)))
    private static let top = Question(
        id: "sommet", prompt: Localized("Comme le sommet"), kind: .rank,
        input: .ranking(items: .literal(lines)), against: "client")

    private func room(
        _ questions: [Question], _ mode: CaptureMode, projection: Projection = .none, people: Int = 3,
        privacy: Privacy = .shared
    ) throws -> Rig {
        let step = Step(
            id: "q",
            content: .ask(
                Ask(
                    headline: Localized("Mot"), questions: questions, privacy: privacy, modes: [mode])))
        let names = ["Ana", "Bo", "Cy", "Di", "Ed"].prefix(people).joined(separator: ", ")
        var rig = try Fixture.room([step], people: names, projection: projection)
        rig.press(.enter)
        return rig
    }

    private func open(_ rig: inout Rig) {
        rig.press(.enter)
        rig.press(.enter)
    }

    @Test func arrowsDigitsAndTheEqualSignAllAnswerOnePairAPage() throws {
        var rig = try room([Self.duel], .booth)
        open(&rig)
        rig.expect("1 sur 3")
        rig.expect("Un crédit simple")
        rig.expect("Une voix au bout du fil")
        #expect(!rig.text.contains("quartier"), "one pair a page")
        rig.press(.right)
        rig.expect("2 sur 3")
        rig.press(.character("1"))
        rig.press(.character("="))
        rig.expect("C’est bien cela ?")
        rig.expect("Un crédit simple / Une voix au bout du fil | Une voix au bout du fil")
        rig.expect("Un crédit simple / Le quartier d’abord | Un crédit simple")
        rig.expect("Une voix au bout du fil / Le quartier d’abord | je ne tranche pas")
        rig.press(.enter)
        #expect(rig.session?.rounds[0].turnout.count == 1)
    }

    @Test func aPairIsCorrectedBeforeItIsSealed() throws {
        var rig = try room([Self.duel], .booth)
        open(&rig)
        rig.press(.left)
        rig.press(.backspace)
        rig.expect("1 sur 3")
        rig.press(.character("2"))
        rig.press(.character("p"))
        rig.press(.character("p"))
        rig.expect("Un crédit simple / Une voix au bout du fil | Une voix au bout du fil")
        rig.press(.backspace)
        rig.press(.backspace)
        rig.press(.backspace)
        rig.press(.character("="))
        rig.press(.character("p"))
        rig.press(.character("p"))
        rig.expect("Un crédit simple / Une voix au bout du fil | je ne tranche pas")
    }

    @Test func onAMirroredScreenNothingOfAPairShows() throws {
        var seen: [[String]] = []
        for key in [Key.left, .right, .character("="), .character("p")] {
            var rig = try room([Self.duel], .booth, projection: .mirrored)
            open(&rig)
            rig.press(key)
            let after = rig.text
            rig.press(.backspace)
            seen.append([after, rig.text])
            rig.press(.left)
            rig.press(.left)
            rig.press(.left)
            #expect(!rig.text.contains("|  Un crédit simple") && rig.text.contains("•"))
        }
        #expect(Set(seen).count == 1, "whatever is answered, the pages are the same")
    }

    @Test func aRowOfWinnersIsTypedAndTheTableIsShown() throws {
        var rig = try room([Self.duel], .paper)
        rig.press(.enter)
        rig.expect("1-2, 1-3, 2-3")
        rig.enter("142")
        rig.expect("Signe 2 : 4 n’est pas de cette paire. Écrivez 1, 3, ou « . ».")
        rig.enter("12")
        rig.expect("Cette ligne a 2 signes, il en faut 3")
        for row in ["112", "133", "212"] { rig.enter(row) }
        rig.press(.space)
        rig.expect("« Un crédit simple », gagne tous ses duels.")
    }

    @Test func aCircleIsSaidToTheRoom() throws {
        var rig = try room([Self.duel], .paper)
        rig.press(.enter)
        // Each the next one's better: A over B, B over C, C over A.
        for row in ["112", "132", "233"] { rig.enter(row) }
        rig.press(.space)
        rig.expect("On tourne en rond")
    }

    @Test func pairsAreReadAloudOneByOne() throws {
        var rig = try room([Self.duel], .readAloud)
        rig.expect("1  Un crédit simple")
        rig.expect("2  Une voix au bout du fil")
        rig.expect("Case 1 de votre fiche.")
        rig.press(.enter)
        rig.expect("3  Le quartier d’abord")
        rig.expect("Case 2 de votre fiche.")
    }

    @Test func handsAreCountedPairByPair() throws {
        var rig = try room([Self.duel], .hands)
        rig.expect("1  Un crédit simple")
        rig.enter("3:1")
        rig.expect("3 n’est pas entre 1 et 2.")
        rig.enter("1:2 2:1")
        rig.enter("1:3")
        rig.enter("1:1 2:2")
        rig.expect("gagne tous ses duels")
        rig.expect("A – B : 3 – 0")
    }

    @Test func theRoomMayDecidePairsAloud() throws {
        var rig = try room([Self.duel], .plenary)
        rig.enter("1.3")
        rig.expect("Un crédit simple")
    }

    @Test func twoOrdersOnOneSlipAreCompared() throws {
        var rig = try room([Self.client, Self.top], .paper, people: 5, privacy: .sensitive)
        rig.press(.enter)
        rig.expect("2 réponses séparées par /")
        for row in ["1 2 3 / 3 2 1", "1 2 3/3 2 1", "2 1 3/3 2 1", "1 2 3/3 1 2", "1 3 2/2 3 1"] {
            rig.enter(row)
        }
        #expect(rig.session?.rounds[0].turnout.count == 5)
        rig.press(.space)
        rig.expect("1. Un crédit simple")
        rig.press(.space)
        rig.expect("Deux listes décalées")
        rig.expect("dans l’autre liste")
    }

    @Test(arguments: [
        ("3 3 1", "Le numéro 3 est écrit deux fois"), ("3 1", "2 lignes classées : il les faut toutes les 3"),
        ("3 1 4", "n’est pas un numéro de la liste, de 1 à 3"),
    ])
    func aTypedOrderWithATieOrAGapSaysWhy(row: String, words: String) throws {
        var rig = try room([Self.client], .paper)
        rig.press(.enter)
        rig.enter(row)
        rig.expect(words)
        #expect(rig.session?.rounds[0].turnout.count == 0)
    }

    @Test func anOrderWithATieOrAGapIsNotDroppedIn() throws {
        var rig = try room([Self.client], .booth)
        open(&rig)
        rig.keys("22")
        rig.expect("Cette ligne a déjà le rang 1")
        rig.press(.enter)
        rig.expect("C’est bien cela ?")
        rig.press(.enter)
        rig.expect("1 ligne classée : il les faut toutes les 3")
        #expect(rig.session?.rounds[0].turnout.count == 0)
    }

    @Test func everyFaultOfAnOrderOrAPairHasItsWords() throws {
        let context = try room([Self.client], .paper).context
        for (fault, words): (AnswerFault, String) in [
            (.repeatedItem("x"), "classé deux fois"), (.tiedRank(2), "Le rang 2 est donné deux fois"),
            (.missingRank(3, last: 4), "Le rang 3 manque"), (.pairWithItself(item: "x"), "opposé à lui-même"),
        ] {
            #expect(context.message(fault).contains(words))
        }
    }
}
