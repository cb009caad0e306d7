import Page
import Screens
import Session
import Testing
import Workshop

/// Who reads the report is said in the room, and ticked in the room.
struct ReaderTests {
    private func room() throws -> Rig {
        var rig = try Fixture.room([
            Step(
                id: "accord", content: .agreement(Say(headline: Localized("Le cadre", "The frame")))),
            Step(id: "relire", content: .reread(Localized("Relisons.", "Let us read again."))),
        ])
        let commitment = Commitment(
            id: "c1", person: rig.session?.people.first?.id ?? "", what: "t1", when: "t1", proof: "t1",
            isShared: false)
        try rig.session?.apply(
            [.text(id: "t1", body: "Appeler un client"), .event(.committed(commitment))], at: rig.now)
        return rig
    }

    @Test func theSponsorIsAdmittedAtTheFrame() throws {
        var rig = try room()
        #expect(!rig.text.contains("Le commanditaire lira"))
        rig.press(.character("s"))
        rig.expect("Le commanditaire lira les décisions, et ce que vous cocherez à la relecture.")
        #expect(rig.session?.admitsSponsor == true)
        rig.press(.character("s"))
        #expect(rig.session?.admitsSponsor == false)
    }

    @Test func onlyAnAdmittedSponsorHasLinesToTick() throws {
        var rig = try room()
        rig.press(.enter)
        rig.expect("Le commanditaire ne lira rien")
        #expect(!rig.page.bindings.contains { $0.keys.contains(.space) })
        rig.press(.character("s"))
        rig.expect("Coché : le commanditaire le lira aussi.")
        rig.press(.space)
        #expect(rig.session?.commitments.first?.isShared == true)
    }
}
