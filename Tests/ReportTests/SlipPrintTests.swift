import Session
import Testing
import Workshop

@testable import Report

/// What slips and the running order say of steps that depend on each other.
struct SlipPrintTests {
    private static func item(_ id: String, _ note: String? = nil) -> Item {
        Item(id: id, label: Localized(id), note: note.map { Localized($0) })
    }

    private static func ask(_ headline: String, _ questions: Question...) -> Step.Content {
        .ask(Ask(headline: Localized(headline), questions: questions))
    }

    private func program(_ steps: [Step]) -> Program {
        Program(
            workshop: Workshop(
                id: "essai", name: Localized("Essai"), goal: Localized("But"), minutes: 60,
                entries: [.init(activity: "a", minutes: 30)]),
            activities: ["a": Program.activity("a", Localized("Activité"), modes: [.paper], steps)])
    }

    /// The lines of the first slip of a page, without those that are empty.
    private func slip(_ steps: [Step], page: Int = 0) throws -> [String] {
        let pages = Print.slips(program(steps), languages: [.fr]).plainText.split(separator: "\u{0C}")
        try #require(pages.indices.contains(page))
        return plain(String(pages[page])).split(separator: "\n")
            .map { String($0.prefix(38)).replacing(#/ +$/#, with: "") }
            .prefix { !$0.hasPrefix("- -") && !$0.hasPrefix("Case vide") }.filter { !$0.isEmpty }
    }

    @Test func anOrderIsWrittenOnOneLine() throws {
        let rank = Question(
            id: "q", prompt: Localized("Dans l'ordre."), kind: .rank,
            input: .ranking(items: .literal([Self.item("un"), Self.item("deux")])))
        let lines = try slip([Step(id: "s", content: Self.ask("Activité", rank))])
        #expect(!lines.contains { $0.contains("[   ]") })
        #expect(lines.contains("1  un") && lines.contains("2  deux"))
        #expect(lines.count { $0.allSatisfy { $0 == "_" } } == 1)
    }

    @Test func aLonePromptIsPrintedOnceAndItemsSayWhatTheyMean() throws {
        let scale = Scale(low: 1, high: 5)
        let alone = Question(
            id: "q", prompt: Localized("À quoi sert cela ?"), kind: .scale10,
            input: .ratings(
                scale, items: .literal([Item(id: "q", label: Localized("À quoi sert cela ?"))]), facets: []))
        let meant = Question(
            id: "r", prompt: Localized("Notez"), kind: .scale10,
            input: .ratings(scale, items: .literal([Self.item("soin", "un geste")]), facets: []))
        let lines = try slip([Step(id: "s", content: Self.ask("Activité", alone, meant))])
        #expect(lines.count { $0.contains("À quoi sert") } == 1)
        #expect(lines.contains("[   ]  1"))
        #expect(lines.contains("[   ]  2  soin : un geste"))
    }

    @Test func asManyLinesArePrintedAsTheRoomMayGive() throws {
        let form = Form(
            prompt: Localized("Trois au plus"), most: 3,
            fields: [Form.Field(id: "f", label: Localized("F"), kind: .text(limit: 40))])
        let bins = ["oui", "non"].map { Self.item($0) }
        func sort(_ source: String) -> Question {
            Question(
                id: "q-\(source)", prompt: Localized("Rangez"), kind: .sort,
                input: .sorting(items: .harvested(question: source, top: nil), bins: bins))
        }
        let known = Question(
            id: "known", prompt: Localized("Rangez"), kind: .sort,
            input: .sorting(items: .literal([Self.item("une ligne")]), bins: bins))
        let steps = [
            Step(id: "form", content: .form(form)), Step(id: "t", content: Self.ask("Trois", sort("form"))),
            Step(id: "k", content: Self.ask("Connu", known)),
            Step(id: "b", content: Self.ask("Repris", sort("known"))),
        ]
        #expect(try slip(steps).count { $0.contains("[   ]") } == 3)
        #expect(try slip(steps, page: 2).contains("[   ]  1  une ligne"), "its lines are known before")
    }

    @Test func whatIsRevealedLaterIsRevealedOnceInTheRunningOrder() {
        var question = Question(
            id: "q", prompt: Localized("Combien ?"), kind: .scale10,
            input: .ratings(Scale(low: 1, high: 5), items: .literal([Self.item("un")]), facets: []))
        question.followUp = Localized("Quel écart ?")
        let text = plain(
            Print.script(
                program([
                    Step(id: "s", content: Self.ask("Les notes", question)),
                    Step(id: "w", content: .say(Say(headline: Localized("Entre-temps")))),
                    Step(id: "r", content: .reveal("s")),
                ])
            ).plainText)
        #expect(
            text.contains(
                """
                - Demander, sur fiche non signée : Combien ?
                - Montrer : Entre-temps
                - Révéler : Les notes
                - Révéler : Quel écart ?
                """))
    }
}
