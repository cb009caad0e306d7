import Page
import Screens
import Session
import Testing
import Workshop

/// The report put right at home.
struct RetouchTests {
    private func closed() throws -> Rig {
        var rig = try Fixture.room([
            Step(id: "mot", content: .say(Say(headline: Localized("Début", "Start"))))
        ])
        let person = try #require(rig.session?.people.first)
        let texts = [
            "what": "Apeler", "when": "lundi", "proof": "notes", "said": "on verra", "later": "Le samedi",
        ]
        try rig.session?.apply(
            texts.map { Change.text(id: $0.key, body: $0.value) } + [
                .event(
                    .committed(
                        Commitment(id: "c", person: person.id, what: "what", when: "when", proof: "proof"))),
                .event(.noted(text: "said", entry: nil)), .event(.parked(text: "later")), .event(.closed),
            ], at: rig.now)
        rig.studio = Studio(RetouchScreen())
        return rig
    }

    @Test func whatTheRoomAgreedOnSaysThatItWasCorrected() throws {
        var rig = try closed()
        rig.press(.enter)
        rig.enter("Appeler")
        rig.press(.enter)
        rig.press(.enter)
        rig.expect("Corrigée · Ana : Appeler")
        #expect(rig.session?.texts["what"] == "Appeler")
        #expect(rig.session?.retouched == ["what"], "what did not change is not marked")
        #expect(throws: SessionFault.closed) {
            try rig.session?.apply(.text(id: "said", body: "autre chose"), at: rig.now)
        }
    }

    @Test func aCommitmentDoesNotChangeHands() throws {
        var rig = try closed()
        rig.press(.enter)
        rig.press(.up)
        rig.enter("Bruno")
        for _ in 0..<3 { rig.press(.enter) }
        rig.expect("ne change plus de personne")
        #expect(rig.session?.commitments.first?.person == rig.session?.people.first?.id)
    }

    @Test func aLineIsLeftOutAndPutBack() throws {
        var rig = try closed()
        rig.press(.down)
        rig.press(.character("x"))
        rig.expect("Retirée · Entendu : on verra")
        #expect(rig.session?.hidden == ["said"])
        rig.press(.character("x"))
        #expect(rig.session?.hidden.isEmpty == true)
    }

    @Test func theCoachWritesAWordOfSeveralLines() throws {
        var rig = try closed()
        rig.press(.character("c"))
        rig.type("Merci à tous.\nÀ bientôt.")
        rig.press(.control("s"))
        let id = try #require(rig.session?.coachWord)
        #expect(rig.session?.texts[id] == "Merci à tous.\nÀ bientôt.")
        rig.press(.character("c"))
        rig.type("Merci.")
        rig.press(.control("s"))
        #expect(rig.session?.texts[id] == "Merci.", "one's own words are not marked")
        #expect(rig.session?.retouched.isEmpty == true)
        rig.press(.character("c"))
        rig.type("")
        rig.press(.control("s"))
        #expect(rig.session?.coachWord == nil)
    }

    @Test func onLeavingTheReportIsWrittenAgain() throws {
        var rig = try closed()
        rig.press(.escape)
        #expect(rig.requests == [.report(file: nil), .leaveSession])
    }
}
