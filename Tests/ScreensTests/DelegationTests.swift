import Page
import Screens
import Session
import Testing
import Workshop

/// Cards played for points: off until the room wishes it, and only where the exercise offers it.
@Suite struct DelegationTests {
    private func revealed(playing: Bool) throws -> Rig {
        var cards = Fixture.scale
        cards.kind = .card
        cards.highestMinority = playing
        var rig = try Fixture.room([Fixture.ask(cards, privacy: .shared, modes: [.paper])])
        rig.press(.enter)
        rig.slips(["33", "33", "44", "55", "77"], of: 5)
        return rig
    }

    @Test func pointsAreToldWhenAskedForAndCanBePutAway() throws {
        var rig = try revealed(playing: true)
        #expect(!rig.text.contains("Points"))
        rig.press(.character("d"))
        rig.expect("Points, carte par carte : 3, 3, 4, 5, 0. En tout : 15.")
        rig.press(.character("d"))
        #expect(!rig.text.contains("Points"))
    }

    @Test func otherCardsHaveNone() throws {
        let rig = try revealed(playing: false)
        #expect(!rig.page.bindings.contains { $0.keys.contains(.character("d")) })
    }
}
