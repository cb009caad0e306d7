import Page
import Screens
import Testing
import Workshop

@Suite("Help on the keys of a screen")
struct HelpTests {
    @Test("Every key of the screen under it stands there; letters find one without its accents")
    func search() throws {
        var rig = try Fixture.room([Fixture.ask(Fixture.scale, modes: [.booth])])
        let labels = Set(rig.page.bindings.map(\.label))
        rig.press(.character("?"))
        for label in labels { rig.expect(label.replacing("\u{A0}", with: " ")) }
        rig.type("MINUTERIE")
        rig.expect("t | minuterie")
        #expect(!rig.text.contains("agenda"))
        rig.type("ecran noir")
        rig.expect("b . | écran noir")
        rig.type("zzz")
        rig.expect("Rien de tel sur cet écran")
        rig.press(.escape)
        #expect(Set(rig.page.bindings.map(\.label)) == labels)
    }
}
