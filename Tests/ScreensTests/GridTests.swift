import Insight
import Page
import Session
import Testing
import Workshop

@testable import Screens

/// A grid of services, and points over several columns: in the booth, on paper and aloud.
@Suite struct GridTests {
    private static let services = ["Ventes", "Atelier", "Logistique"].enumerated().map { index, name in
        Item(id: "s\(index)", label: Localized(name))
    }
    private static let scale = Scale(
        low: 1, high: 5, labels: [1: Localized("jamais"), 5: Localized("toujours")])
    private static let grid = Question(
        id: "liens", prompt: Localized("Ils nous préviennent"), kind: .matrix,
        input: .ratings(scale, items: .literal(services), facets: []), allowsUnknown: true)
    private static let mix = Question(
        id: "frise", prompt: Localized("Dix jetons"), kind: .points,
        input: .shares(items: .literal(Array(services.prefix(2))), total: 10, step: 1),
        mixes: ["hier", "demain"].map { Item(id: $0, label: Localized($0)) })

    private func room(_ question: Question, _ mode: CaptureMode, projection: Projection = .none) throws -> Rig
    {
        var rig = try Fixture.room(
            [Fixture.ask(question, privacy: .shared, modes: [mode])], people: "Ana, Bo, Cy",
            projection: projection)
        rig.press(.enter)
        return rig
    }

    private func booth(_ question: Question, projection: Projection = .none) throws -> Rig {
        var rig = try room(question, .booth, projection: projection)
        rig.press(.enter)
        rig.press(.enter)
        return rig
    }

    @Test func digitsFillTheRowAndArrowsMove() throws {
        var rig = try booth(Self.grid)
        rig.expect("Ventes → Atelier")
        rig.expect("A  Ventes |  —  | [·] |  · ")
        rig.keys("24")
        rig.expect("Atelier → Ventes")
        rig.expect("A  Ventes |  —  |  2  |  4 ")
        // Back up to mend the row, down again past it.
        rig.press(.up)
        rig.expect("Ventes → Atelier")
        rig.press(.right)
        rig.expect("Ventes → Logistique")
        rig.keys("3")
        rig.press(.down)
        rig.expect("Logistique → Ventes")
        rig.press(.left)
        rig.expect("Atelier → Logistique")
        rig.press(.down)
        rig.expect("Logistique → Atelier")
        rig.keys("n")
        rig.expect("C’est bien cela ?")
        rig.expect("A  Ventes | B 2  C 3")
        rig.expect("B  Atelier | je passe")
        rig.expect("C  Logistique | B ?")
    }

    @Test func aServiceFillsItsOwnRowAndIsDone() throws {
        var rig = try booth(Self.grid)
        rig.press(.down)
        rig.keys("15")
        rig.press(.enter)
        rig.expect("B  Atelier | A 1  C 5")
        rig.press(.enter)
        let session = try #require(rig.session)
        #expect(session.rounds[0].turnout.count == 1)
    }

    @Test func aPassLeavesTheCellAndGoesOn() throws {
        var rig = try booth(Self.grid)
        rig.keys("2")
        rig.press(.left)
        rig.keys("p")
        rig.expect("Ventes → Logistique")
        rig.expect("A  Ventes |  —  |  ·  | [·]")
    }

    @Test func onAMirroredScreenNoNumberShows() throws {
        var rig = try booth(Self.grid, projection: .mirrored)
        let empty = try booth(Self.grid, projection: .mirrored)
        rig.keys("2")
        var passed = empty
        passed.keys("p")
        #expect(rig.text == passed.text, "a number looks like a pass")
        rig.expect("Cachez le clavier de la main.")
        rig.press(.enter)
        rig.expect("A  Ventes | •")
        #expect(!rig.text.contains("B 2"))
    }

    @Test func aSlipIsTypedByItsLine() throws {
        var rig = try room(Self.grid, .paper)
        rig.press(.enter)
        rig.expect("« . » dans la sienne : B 3 . 2")
        rig.expect("B  Atelier")
        for (typed, message) in [
            ("3 . 2", "la ligne commence par sa lettre, de A à C"),
            ("D . 2 3", "la ligne commence par sa lettre, de A à C"),
            ("B 3 .", "Ligne B : 2 signes, il en faut 3"),
            ("B 3 4 2", "Ligne B : on ne se note pas soi-même"),
            ("B 3 . 2 B 3 . 2", "La ligne B est là deux fois"),
            ("B 3 . 7", "Signe 3 : 7 n’est pas entre 1 et 5"),
        ] {
            rig.enter(typed)
            rig.expect(message)
        }
        rig.enter("b 3 . n")
        rig.enter("A . 2 4  C 1 . .")
        #expect(rig.session?.rounds[0].turnout.count == 2)
    }

    @Test func aloudTheCoachFillsTheWholeGridAndAllIsShown() throws {
        var rig = try room(Self.grid, .plenary)
        rig.keys("244532")
        rig.expect("C’est bien cela ?")
        rig.expect("B  Atelier | A 4  C 5")
        #expect(!rig.page.bindings.contains { $0.intent == .restart }, "one key must not empty the grid")
        #expect(!rig.text.contains("déposée"))
        rig.press(.enter)
        rig.expect("Maillons à traiter")
        rig.expect("Ventes → Atelier 2,0, retour 4,0")
        rig.expect("1 réponse par case.")
    }

    @Test func cellsUnderTheMinimumAreSaidAndNotShown() throws {
        var rig = try room(Self.grid, .paper)
        rig.press(.enter)
        for _ in 0..<2 { rig.enter("A . 2 4") }
        var unrated = rig
        unrated.enter("A . 2 4")
        unrated.press(.space)
        unrated.expect("4 cases vides")
        #expect(!unrated.text.contains("Une case se montre"), "nothing is hidden where nothing was rated")
        rig.enter("A . 2 4 B 3 . 2")
        rig.press(.space)
        rig.expect("Ventes → Atelier 2,0")
        rig.expect("4 cases vides")
        rig.expect("Une case se montre à partir de 3 réponses")
    }

    @Test func eachColumnOfPointsHasItsOwnRemainder() throws {
        var rig = try booth(Self.mix)
        rig.expect("hier")
        rig.expect("Reste 10")
        rig.keys("4")
        rig.expect("Reste 6")
        rig.press(.character("="))
        rig.expect("demain")
        rig.expect("Reste 10")
        rig.keys("3")
        rig.keys("6")
        rig.expect("C’est bien cela ?")
        rig.press(.enter)
        rig.expect("« demain » : 9 points, il en faut 10.")
        #expect(rig.session?.rounds[0].turnout.count == 0)
        rig.press(.left)
        rig.press(.character("="))
        rig.press(.enter)
        #expect(rig.session?.rounds[0].turnout.count == 1)
    }

    @Test func aColumnMayBePassedOver() throws {
        var rig = try booth(Self.mix)
        rig.keys("pp")
        rig.press(.character("="))
        rig.keys("0")
        rig.press(.enter)
        #expect(rig.session?.rounds[0].turnout.count == 1)
    }

    @Test func columnsAreTypedOneAfterAnother() throws {
        var rig = try room(Self.mix, .paper)
        rig.press(.enter)
        rig.expect("Colonne par colonne (hier, demain), 10 points dans chacune")
        rig.enter("4 6 | 3 6")
        rig.expect("« demain » : 9 points, il en faut 10.")
        rig.enter("4 6 3")
        rig.expect("il en faut 4")
        rig.enter("4 6 | 3 7")
        rig.enter(". . 10 0")
        #expect(rig.session?.rounds[0].turnout.count == 2)
    }
}
