import Catalog
import Page
import Screens
import Session
import Testing
import Workshop

/// The library, and workshops made of it.
@Suite struct ComposeTests {
    private static let activities = Content.catalog.index().activities.compactMap {
        try? Content.catalog.activity($0.id)
    }

    private func rig(_ screen: (Context) -> any Screen) -> Rig {
        var rig = Rig(Studio(HomeScreen()))
        rig.library.activities = Self.activities
        rig.studio = Studio(HomeScreen())
        rig.studio.push(screen(rig.context))
        return rig
    }

    private func rows(_ rig: Rig) -> [String] {
        for block in rig.page.main {
            switch block.content {
            case .options(let options): return options.rows.map(\.id)
            case .table(let table): return table.rows.map { $0.cells[0] }
            default: break
            }
        }
        return []
    }

    @Test func whatIsTypedIsLookedForWhateverItsAccents() {
        var rig = rig { _ in LibraryScreen() }
        #expect(rows(rig).count == Self.activities.count)
        rig.type("DECALAGE")
        #expect(rows(rig).contains("decalage"))
        rig.type("silos carte")
        #expect(rows(rig).first == "silos")
        rig.type("xyzzy")
        rig.expect("Aucune activité ne répond à cela")
    }

    @Test func everyFilterHoldsForWhatItShowsAndEveryActivityIsFoundByItsSubject() throws {
        var rig = rig { _ in LibraryScreen() }
        let all = Dictionary(uniqueKeysWithValues: Self.activities.map { ($0.id, $0) })
        rig.press(.tab)
        var found: Set<String> = []
        for subject in Subject.allCases {
            rig.expect("Sujet : \(subject.name.fr.replacing("\u{A0}", with: " "))")
            for id in rows(rig) { #expect(all[id]?.subject == subject) }
            found.formUnion(rows(rig))
            rig.press(.right)
        }
        #expect(found == Set(all.keys))
        rig.press(.tab)
        rig.press(.left)
        rig.expect("Article : Pensez 2.0 et cherchez votre client")
        for id in rows(rig) { #expect(try #require(all[id]).sources.contains { $0.hasPrefix("4-") }) }
        rig.press(.tab)
        for id in rows(rig) { #expect(try #require(all[id]).minutes <= 15) }
        rig.press(.tab)
        for id in rows(rig) { #expect(try #require(all[id]).group.contains(3)) }
        rig.press(.tab)
        rig.press(.left)
        for id in rows(rig) { #expect(all[id]?.privacy == .sensitive) }
        rig.press(.tab)
        for id in rows(rig) {
            #expect(try #require(all[id]).asks.contains { $0.questions.contains { $0.kind == .likert } })
        }
        rig.press(.tab)
        rig.expect("Toutes les activités")
    }

    @Test func anActivityIsReadWithItsScriptThenMadeAWorkshopOf() throws {
        var rig = rig { _ in LibraryScreen() }
        rig.type("silos carte")
        rig.press(.enter)
        let silos = try Content.catalog.activity("silos")
        for line in silos.coach.script + silos.coach.traps {
            rig.expect(line.fr.replacing("\u{A0}", with: " "))
        }
        rig.press(.enter)
        #expect(rows(rig) == ["Le cadre", "La carte des silos", "Engagements", "Relecture", "ROTI"])
    }

    @Test func whatIsPickedComesAfterTheSelectedStepWithThePlannersAdviceAtOnce() {
        var rig = rig { ComposeScreen($0) }
        rig.press(.character("a"))
        #expect(rig.requests.last == .listActivities)
        rig.type("Bottom-up")
        rig.press(.enter)
        rig.press(.enter)
        #expect(rows(rig)[1].hasPrefix("Bottom-up"))
        rig.expect("est sensible : commencez par autre chose")
        rig.press(.character("n"))
        rig.enter("3")
        rig.expect("5 réponses nécessaires, 3 possibles")
    }

    @Test func nothingUnsavedIsLeftByOneKey() {
        var rig = rig { ComposeScreen($0) }
        rig.press(.right)
        rig.press(.escape)
        rig.expect("n’est pas enregistré")
        rig.press(.right)
        rig.press(.escape)
        rig.expect("n’est pas enregistré")
        rig.press(.escape)
        rig.expect("Commencer un atelier")
    }

    @Test func aBuiltInWorkshopIsAdaptedUnderAnotherIdAndOnesOwnIsWrittenAgain() throws {
        let program = try Content.catalog.program("decouverte-cids")
        var rig = rig { ComposeScreen(adapting: program, $0) }
        rig.press(.right)
        rig.press(.character("s"))
        rig.enter("Découverte à nous")
        rig.press(.enter)
        guard case .save(let workshop, over: nil)? = rig.requests.last else {
            Issue.record("nothing to save: \(rig.requests)")
            return
        }
        #expect(workshop.name == Localized("Découverte à nous"))
        #expect(workshop.goal == program.workshop.goal, "an untouched text keeps its two languages")
        #expect(workshop.entries.map(\.title) == program.workshop.entries.map(\.title))
        #expect(workshop.entries.map(\.mode) == program.workshop.entries.map(\.mode))
        #expect(workshop.entries[0].minutes == program.workshop.entries[0].minutes + 1)
        rig.studio.receive(saved: "decouverte-a-nous")
        rig.press(.enter)
        #expect(rig.requests.last == .prepare(workshop: "decouverte-a-nous", simulated: false))
        rig.press(.character("x"))
        rig.press(.character("s"))
        rig.press(.enter)
        rig.press(.enter)
        guard case .save(let again, over: "decouverte-a-nous")? = rig.requests.last else {
            Issue.record("not written again: \(rig.requests)")
            return
        }
        #expect(again.entries.count == workshop.entries.count - 1)
    }

    @Test func aWorkshopWithoutANameOrAGoalIsNotSaved() {
        var rig = rig { ComposeScreen($0) }
        rig.press(.character("s"))
        rig.press(.enter)
        rig.expect("Donnez-lui un nom")
        rig.enter("À nous")
        rig.press(.enter)
        rig.expect("la salle doit savoir pourquoi")
        #expect(rig.requests.isEmpty)
    }
}
