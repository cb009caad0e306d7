import Page
import Screens
import Testing
import Workshop

@Suite("The look of the room's screen")
struct LegibilityTests {
    private func selected(_ page: Page) -> String? {
        for case .options(let options) in page.main.map(\.content) {
            return options.selected.map { options.rows[$0].id }
        }
        return nil
    }

    @Test("Arrows go round the themes, which show at once; Enter keeps the one there is")
    func themes() {
        var rig = Rig(Studio(HomeScreen()))
        rig.send(.choose("display"))
        rig.expect("Du fond de la salle, lisez-vous cette ligne")
        rig.press(.up)
        #expect(rig.theme == .mono)
        #expect(selected(rig.page) == "mono")
        rig.press(.down)
        rig.press(.down)
        #expect(rig.theme == .claire)
        rig.press(.enter)
        #expect(rig.requests.last == .theme(.claire))
        rig.expect("Commencer un atelier")
    }

    @Test("The key of themes acts on every screen where the keyboard is the coach's, and not in the booth")
    func everywhere() throws {
        var rig = try Fixture.room([Fixture.ask(Fixture.scale, modes: [.booth])])
        rig.press(.control("t"))
        #expect(rig.theme == .claire)
        rig.press(.enter)
        rig.press(.enter)
        #expect(rig.page.isLocked)
        #expect(!rig.page.bindings.contains { $0.keys.contains(.control("t")) })
    }
}
