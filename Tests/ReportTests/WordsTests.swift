import Foundation
import Session
import Testing
import Workshop

@testable import Report

/// What a client reads: sentences that hold together, tables that fit the page.
struct WordsTests {
    private func term(_ id: String, _ activities: [String]) -> Term {
        Term(
            id: id, name: Localized("Terme \(id)"), meaning: [Localized("Sens")], origin: Localized("Nous."),
            standing: .opinion, activities: activities)
    }

    private func words(_ text: String) -> String {
        text.replacing("\u{A0}", with: " ").split { $0.isWhitespace }.joined(separator: " ")
    }

    @Test func aVoteByFingersIsToldInHands() {
        var room = Room()
        room.enter("e4", "phrases")
        let text = room.text("On essaie")
        room.event(
            .decided(
                Decision(
                    id: "d1", entry: "e4", rule: .fist, text: text, isAccepted: true,
                    fingers: [5: 3, 4: 4, 3: 0])))
        let other = room.text("On attend")
        room.event(
            .decided(
                Decision(
                    id: "d2", entry: "e4", rule: .fist, text: other, isAccepted: false, fingers: [1: 1])))
        let report = words(Report(room.session).markdown)
        #expect(report.contains("(adoptée au vote à cinq doigts, 3 mains à 5 doigts, 4 à 4)** : On essaie"))
        #expect(
            report.contains("**Décision adoptée au vote à cinq doigts, 3 mains à 5 doigts, 4 à 4** : On"))
        #expect(report.contains("**Décision non adoptée au vote à cinq doigts, 1 main à 1 doigt** : On"))
        let english = words(Report(room.session, .init(language: .en)).markdown)
        #expect(english.contains("Decision adopted by a fist of five, 3 hands with 5 fingers, 4 with 4"))
    }

    @Test func theSponsorsGlossaryTellsNothingOfWhatTheyDoNotRead() {
        var program = Program.short
        program.glossary = [
            term("boussole", ["cids-boussole"]), term("silence", ["cids-courage"]), term("consentement", []),
        ]
        var room = Room(program)
        room.event(.sponsorAdmitted(true))
        for (entry, step) in [("e3", "aiguilles"), ("e5", "silence")] { room.enter(entry, step) }
        let text = room.text("On essaie")
        room.event(.decided(Decision(id: "d", entry: "e4", rule: .consent, text: text, isAccepted: true)))
        let everybody = Report(room.session).markdown
        #expect(everybody.contains("Terme boussole") && everybody.contains("Terme silence"))
        room.event(.published(entries: ["e3"]))
        let sponsor = Report(room.session, .init(.sponsor)).markdown
        #expect(sponsor.contains("Terme boussole") && !sponsor.contains("Terme silence"))
        #expect(sponsor.contains("Terme consentement"))
    }

    @Test func cardsOfAFewFieldsMakeATableAndThoseOfOneAList() {
        func field(_ id: String) -> Form.Field {
            Form.Field(id: id, label: Localized("Champ \(id)"), kind: .text(limit: 100))
        }
        var program = Program.short
        program.activities["quinze"] = Program.activity(
            "quinze", Localized("Fiches"),
            [
                Step(
                    id: "deux",
                    content: .form(Form(prompt: Localized("Les deux"), fields: [field("a"), field("b")]))),
                Step(id: "un", content: .form(Form(prompt: Localized("L'un"), fields: [field("c")]))),
            ])
        var room = Room(program)
        let entry = room.session.agenda.first { $0.activity == "quinze" }?.id ?? ""
        for (index, body) in ["x1", "x2"].enumerated() {
            let (one, other) = (room.text(body), room.text("y"))
            let texts = index == 0 ? ["a": one, "b": other] : ["a": one]
            room.event(.filled(Card(id: "k\(index)", entry: entry, step: "deux", texts: texts)))
            let alone = room.text("z\(index)")
            room.event(.filled(Card(id: "l\(index)", entry: entry, step: "un", texts: ["c": alone])))
        }
        let text = Report(room.session).markdown
        #expect(text.contains("| Champ a | Champ b |") && text.contains("| x1 | y |"))
        #expect(text.contains("| x2 | — |"))
        #expect(words(text).contains("**L’un** - z0 - z1"))
    }

    @Test func aPrintedPageIsNeverWiderThanItsPaper() {
        let html = Report(Room.full().session).html
        #expect(html.contains("table-layout: fixed"))
        #expect(!html.contains("white-space: nowrap"))
    }

    @Test func withoutCommitmentsTheNextDateDoesNotSpeakOfThem() {
        let report = words(Report(Room().session).markdown)
        #expect(report.contains("dans six semaines, pour en reparler."))
    }
}
