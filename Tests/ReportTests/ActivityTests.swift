import Foundation
import Insight
import Session
import Testing
import Workshop

@testable import Report

/// One activity of a report: its steps in order, what its forms asked, and why something is not shown.
struct ActivityTests {
    private static func field(_ id: String, _ label: String) -> Form.Field {
        Form.Field(id: id, label: Localized(label), kind: .text(limit: 80))
    }

    private static func scale(_ id: String, _ items: [String], _ labels: [Int: Localized] = [:]) -> Question {
        Question(
            id: id, prompt: Localized("Notez"), kind: .scale10,
            input: .ratings(
                Scale(low: 1, high: 5, labels: labels),
                items: .literal(items.map { Item(id: $0, label: Localized($0)) }), facets: []))
    }

    private static func program(_ steps: [Step]) -> Program {
        Program(
            workshop: Workshop(
                id: "essai", name: Localized("Essai"), goal: Localized("But"), minutes: 60,
                entries: [.init(activity: "a", minutes: 30)]),
            activities: [
                "a": Program.activity("a", Localized("L'activité"), modes: [.paper, .plenary], steps)
            ])
    }

    /// What stands between the activity's title and the commitments.
    private func body(_ room: Room) -> String {
        let text = plain(Report(room.session).markdown)
        guard let start = text.firstRange(of: "### L’activité\n\n"),
            let end = text.firstRange(of: "\n\n## Limites")
        else { return text }
        return String(text[start.upperBound..<end.lowerBound])
    }

    @Test func formsStandWhereTheyWereFilledUnderWhatTheyAsk() {
        let question = Form(prompt: Localized("La question ?"), fields: [Self.field("q", "Question")])
        let acts = Form(
            prompt: Localized("Les actes."), most: 2,
            fields: [Self.field("acte", "Acte"), Self.field("jour", "Jour")])
        var room = Room(
            Self.program([
                Step(id: "question", content: .form(question)),
                Step(
                    id: "note",
                    content: .ask(Ask(headline: Localized("Les notes"), questions: [Self.scale("n", ["un"])]))
                ),
                Step(id: "actes", content: .form(acts)),
                Step(
                    id: "accord",
                    content: .decide(
                        Decide(prompt: Localized("D'accord ?"), rules: [.fist], proposal: "actes"))),
            ]))
        func fill(_ id: String, _ step: String, _ texts: [String: String]) {
            let ids = texts.mapValues { room.text($0) }
            room.event(.filled(Card(id: id, entry: "e1", step: step, texts: ids)))
        }
        room.enter("e1", "question")
        fill("c1", "question", ["q": "Pour qui ?"])
        room.round(
            "e1", "note", .shared, .paper,
            (0..<9).map { _ in ["n": .ratings(["un": .point(3)])] })
        fill("c2", "actes", ["acte": "appeler", "jour": "lundi"])
        fill("c3", "actes", ["acte": "écrire", "jour": "mardi"])
        let text = room.text("écrire")
        room.event(
            .decided(
                Decision(
                    id: "d", entry: "e1", rule: .fist, text: text, isAccepted: true, fingers: [4: 6, 3: 1])))
        room.event(.closed)
        #expect(
            body(room) == """
                #### Les notes

                **La question ?**

                - Pour qui ?

                **Notez**

                Réponses proches : toutes à 3.

                Échelle de 1 à 5. 3 : 9 réponses · Médiane : 3

                9 réponses sur 9, sur fiche non signée.

                #### Ce qu’on en garde

                **Les actes.**

                | Acte | Jour |
                | --- | --- |
                | appeler | lundi |
                | écrire | mardi |

                **Décision adoptée au vote à cinq doigts, 6 mains à 4 doigts, 1 à 3** : écrire
                """)
        let whole = plain(Report(room.session).markdown)
        #expect(
            whole.contains(
                "- **L’activité (adoptée au vote à cinq doigts, 6 mains à 4 doigts, 1 à 3)** : Acte : écrire · Jour : mardi"
            ), "away from its card, a decision says all of it")
        #expect(whole.contains("pour voir ce que ces décisions ont donné."))
    }

    @Test func aResultStandsWhereItWasRevealed() {
        var room = Room(
            Self.program([
                Step(
                    id: "s",
                    content: .ask(Ask(headline: Localized("Le miroir"), questions: [Self.scale("n", ["un"])]))
                ),
                Step(
                    id: "t",
                    content: .ask(Ask(headline: Localized("Le pari"), questions: [Self.scale("m", ["un"])]))),
                Step(id: "r", content: .reveal("s")),
            ]))
        for (step, question) in [("s", "n"), ("t", "m")] {
            room.round(
                "e1", step, .shared, .paper, (0..<9).map { _ in [question: .ratings(["un": .point(3)])] })
        }
        let titles = body(room).split(separator: "\n").filter { $0.hasPrefix("####") }
        #expect(titles == ["#### Le pari", "#### Le miroir"])
    }

    @Test func whatCouldNotBeAskedSaysWhy() {
        let ask = Ask(
            headline: Localized("Le silence"), questions: [Self.scale("n", ["un"])], privacy: .sensitive)
        let other = Ask(headline: Localized("La suite"), questions: [Self.scale("m", ["deux"])])
        var room = Room(
            Self.program([Step(id: "s", content: .ask(ask)), Step(id: "t", content: .ask(other))]))
        room.enter("e1", "s")
        for person in ["p1", "p2", "p3", "p4", "p5"] { room.event(.left(person: person)) }
        #expect(!body(room).contains("La suite"), "it may still be asked")
        room.event(.closed)
        #expect(
            body(room) == """
                #### Le silence

                > Rien n’est montré : il fallait 5 réponses, et 3 personnes pouvaient répondre.

                #### La suite

                > Pas demandé ce jour-là.
                """)
    }

    @Test func whatWasSaidAloudIsAListAndNoDistribution() {
        let labels = [2: Localized("rarement")]
        let sort = Question(
            id: "t", prompt: Localized("Rangez"), kind: .sort,
            input: .sorting(
                items: .harvested(question: "x", top: nil),
                bins: [Item(id: "oui", label: Localized("oui")), Item(id: "non", label: Localized("non"))]))
        var room = Room(
            Self.program([
                Step(
                    id: "s",
                    content: .ask(
                        Ask(
                            headline: Localized("L'activité"),
                            questions: [
                                Self.scale("n", ["un", "deux", "trois"], labels), sort,
                            ])))
            ]))
        let line = room.text("appeler « le client »")
        room.round(
            "e1", "s", .open, .plenary, harvest: ["t": [line]],
            [["n": .ratings(["un": .point(2), "trois": .point(4)]), "t": .sorted([line: "oui"])]])
        room.event(.closed)
        #expect(
            body(room) == """
                **Notez**

                - **un** : 2, rarement
                - **deux** : passé
                - **trois** : 4 sur 5

                **Rangez**

                - **« appeler “le client” »** : oui

                Dit à voix haute.
                """)
    }

    @Test func whatIsNotDrawnIsNamedOnce() {
        let sort = Question(
            id: "t", prompt: Localized("Rangez"), kind: .sort,
            input: .sorting(
                items: .literal(["un", "deux", "trois"].map { Item(id: $0, label: Localized($0)) }),
                bins: [Item(id: "oui", label: Localized("oui")), Item(id: "non", label: Localized("non"))]))
        var room = Room(
            Self.program([
                Step(
                    id: "s",
                    content: .ask(
                        Ask(headline: Localized("L'activité"), questions: [sort], privacy: .discreet)))
            ]))
        room.round(
            "e1", "s", .discreet, .paper,
            (0..<9).map { index in
                var bins = ["un": index < 4 ? "oui" : "non", "deux": "oui"]
                if index < 2 { bins["trois"] = "non" }
                return ["t": .sorted(bins)]
            })
        room.event(.closed)
        #expect(
            body(room) == """
                **Rangez**

                un · oui : 4 · non : 5

                **Réponses convergentes, non montrées** : « deux »

                **Moins de 4 réponses, non montré** : « trois »

                9 réponses sur 9, sur fiche non signée.
                """)
    }

    @Test func anObjectionStandsUnderItsDecisionAndIsNotTheSponsors() throws {
        var room = Room(
            Self.program([
                Step(
                    id: "accord",
                    content: .decide(Decide(prompt: Localized("D'accord ?"), rules: [.consent])))
            ]))
        let (objected, heard, decided) = (
            room.text("personne pour fermer"), room.text("on ose enfin"), room.text("ouvrir le samedi")
        )
        room.event(.sponsorAdmitted(true))
        room.event(.noted(text: objected, entry: "e1", decision: "d1"))
        room.event(.noted(text: heard, entry: "e1"))
        room.event(
            .decided(Decision(id: "d1", entry: "e1", rule: .consent, text: decided, isAccepted: true)))
        room.event(.published(entries: ["e1"]))
        room.event(.closed)
        let body = body(room)
        #expect(
            body.contains("ouvrir le samedi\n\n**Objection entendue** : personne pour fermer\n\nEntendu :"),
            "not in:\n\(body)")
        #expect(body.components(separatedBy: "personne pour fermer").count == 2, "it is told once")
        for format in [ReportFormat.json, .csv] {
            #expect(try format.text(of: room.session, .init()).contains("personne pour fermer"))
            #expect(!(try format.text(of: room.session, .init(.sponsor)).contains("personne pour fermer")))
        }
        #expect(!Report(room.session, .init(.sponsor)).markdown.contains("personne pour fermer"))
        var hidden = room.session
        try hidden.apply(.event(.hidden(lines: [objected])), at: Date(timeIntervalSince1970: 1_795_000_000))
        #expect(!Report(hidden).markdown.contains("personne pour fermer"))
    }

    @Test func aLabelLosesItsFullStopAndANumberKeepsItsPoint() {
        let question = Self.scale("n", ["On le dit.", "On le dit…"])
        var room = Room(
            Self.program([
                Step(
                    id: "s",
                    content: .ask(Ask(headline: Localized("L'activité"), questions: [question])))
            ]))
        room.round(
            "e1", "s", .shared, .paper,
            (0..<9).map { _ in
                ["n": .ratings(["On le dit.": .point(3), "On le dit…": .point(3)])]
            })
        let said = room.text("3.3 fois sur 5")
        room.event(.noted(text: said, entry: "e1"))
        let parked = room.text("1. un point")
        room.event(.parked(text: parked))
        room.event(.closed)
        let text = plain(Report(room.session).markdown)
        #expect(text.contains("- On le dit : 3 (3 à 3)\n- On le dit… : 3 (3 à 3)"))
        #expect(text.contains("**On le dit** · Réponses proches"))
        #expect(text.contains("« 3.3 fois sur 5 »"))
        #expect(text.contains("- 1\\. un point"))
        #expect(text.contains("pour en reparler."), "there is no commitment to read again")
    }
}
