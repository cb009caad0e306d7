import Foundation
import Page
import Screens
import Session
import Testing
import Workshop

/// The coach's notebook: what was noted is worded anew or taken back while the workshop goes on.
struct NotebookTests {
    private func pane() throws -> Rig {
        var rig = try Fixture.room([
            Step(id: "mot", content: .say(Say(headline: Localized("Début", "Start"))))
        ])
        rig.studio = Studio(CoachScreen())
        rig.console = .coach
        return rig
    }

    @Test func aVerbatimIsCorrectedFromThePane() throws {
        var rig = try pane()
        rig.press(.character("v"))
        rig.enter("on se le dit jamais")
        rig.press(.character("n"))
        rig.expect("Entendu : on se le dit jamais")
        rig.press(.character("m"))
        rig.enter("on ne se le dit jamais")
        rig.expect("Entendu : on ne se le dit jamais")
        let session = try #require(rig.session)
        #expect(session.notes.count == 1)
        #expect(session.notes.first.flatMap { session.texts[$0.text] } == "on ne se le dit jamais")
    }

    @Test func aParkedNoteIsTakenBackBySecondX() throws {
        var rig = try pane()
        rig.press(.character("n"))
        rig.expect("Rien n’est encore noté.")
        rig.press(.character("p"))
        rig.enter("le samedi")
        rig.press(.character("x"))
        #expect(rig.session?.parking.count == 1)
        rig.press(.character("x"))
        #expect(rig.session?.parking.isEmpty == true)
    }

    @Test func oneEscapeDropsNothingTyped() throws {
        var rig = try pane()
        rig.press(.character("v"))
        rig.press(.escape)
        #expect(!rig.page.bindings.contains { $0.intent == .submit }, "nothing typed: one is enough")
        rig.press(.character("v"))
        rig.type("une phrase")
        rig.press(.escape)
        rig.expect("Échap encore une fois")
        #expect(
            rig.page.main.contains { block in
                if case .field(let field) = block.content { field.text == "une phrase" } else { false }
            })
        rig.type("une phrase entière")
        rig.press(.escape)
        rig.expect("Échap encore une fois")
        rig.press(.escape)
        #expect(rig.session?.notes.isEmpty == true)
        #expect(!rig.page.bindings.contains { $0.intent == .submit })
    }

    @Test func aCommitmentHalfTypedIsNotDroppedByOneEscape() throws {
        var rig = try pane()
        rig.press(.character("e"))
        rig.enter("ana")
        rig.press(.escape)
        rig.expect("Échap encore une fois")
        rig.press(.escape)
        #expect(rig.session?.commitments.isEmpty == true)
    }

    /// Two terminals show the same page and the same key is pressed in both at the same instant: the second one is handled
    /// again on the session as it has become, and does nothing more. At every place of a workshop.
    @Test func aKeyPressedInBothTerminalsActsOnce() throws {
        let program = try Content.program("decouverte-cids")
        var rig = Rig(Studio(RoomScreen()))
        var session = Session(program: program)
        let preparation = Preparation(
            program: program, people: try Roster.parse(typed: Content.nine), agenda: program.agenda,
            projection: .none, isSimulated: true, language: .fr, isBilingual: false)
        try session.apply(preparation.changes(random: &rig.random), at: rig.now)
        rig.session = session
        var rehearsal = Rehearsal(random: rig.random)
        var moves = 0
        var steps = 0
        while let before = rig.session, let (changes, seconds) = rehearsal.step(rig.context) {
            steps += 1
            try #require(steps < 400, "it stays at \(before.place?.token ?? "-")")
            rig.now += Double(seconds)
            let shown = [
                Rig(Studio(RoomScreen()), session: before), Rig(Studio(CoachScreen()), session: before),
            ]
            let pressed = shown.flatMap { rig in
                rig.page.bindings.map(\.intent).filter { intent in
                    if case .advance = intent { true } else { false }
                }
            }
            try rig.session?.apply(changes, at: rig.now)
            guard let after = rig.session, after.place != before.place else { continue }
            moves += 1
            for intent in pressed {
                for screen in [RoomScreen(), CoachScreen()] as [any Screen] {
                    var late = Rig(Studio(screen), session: after)
                    late.send(intent)
                    #expect(late.session?.place == after.place, "\(intent) goes on twice")
                    #expect(late.session?.rounds == after.rounds)
                    #expect(!late.text.contains("Révéler avec"))
                }
            }
        }
        #expect(moves > 20)
    }

    @Test func whatIsConfirmedForAPlaceActsAtNoOther() throws {
        var rig = try Fixture.room([
            Step(id: "gestes", content: .commit(Localized("Un geste ?", "A gesture?"))),
            Step(id: "mot", content: .say(Say(headline: Localized("Début", "Start")))),
            Step(id: "suite", content: .say(Say(headline: Localized("Suite", "Next")))),
        ])
        rig.press(.enter)
        rig.expect("Rien n’est noté ici.")
        // The coach's pane goes on meanwhile.
        let next = Place(entry: try #require(rig.session?.place).entry, step: "mot")
        try rig.session?.apply(.event(.entered(next)), at: rig.now)
        rig.press(.enter)
        #expect(rig.session?.place == next)
        rig.expect("Début")
    }

    /// A promise of somebody who was erased is not read out; nothing said of the others is asked about, room or pane.
    @Test func aReviewThatSaidNothingIsAskedAboutInBothTerminals() throws {
        var rig = try Fixture.room([
            Step(id: "revoir", content: .review(.commitments)),
            Step(id: "mot", content: .say(Say(headline: Localized("Suite", "Next")))),
        ])
        let words = ["w1": "Ana", "w2": "—", "x": "Appeler", "y": "mardi", "z": "une liste"]
        let promises = ["w1", "w2"].map {
            Inheritance.Promise(id: "h\($0)", who: $0, what: "x", when: "y", proof: "z")
        }
        try rig.session?.apply(
            words.sorted { $0.key < $1.key }.map { .text(id: $0.key, body: $0.value) }
                + [.event(.inherited(Inheritance(promises: promises, wagers: [])))], at: rig.now)
        rig.expect("Ana : Appeler")
        #expect(!rig.text.contains("— :"))
        var pane = rig
        rig.press(.enter)
        rig.expect("Rien n’est noté ici.")
        pane.studio = Studio(CoachScreen())
        pane.console = .coach
        pane.press(.space)
        pane.expect("Rien n’est noté ici.")
        pane.press(.enter)
        #expect(pane.session?.place?.step == "mot")
    }
}
