import Page
import Screens
import Session
import Testing
import Workshop

@Suite struct HomeTests {
    private let library = Library(
        workshops: [
            .init(
                id: "decouverte-cids", name: Localized("Découverte CIDs", "CIDs discovery"),
                goal: Localized(""),
                minutes: 90)
        ],
        sessions: [
            .init(id: "/s/d", day: "2026-11-21", name: "2026-11-21-decouverte-cids-2"),
            .init(id: "/s/c", day: "2026-11-21", name: "2026-11-21-decouverte-cids"),
            .init(id: "/s/b", day: "2025-12-01", name: "2025-12-01-un-autre"),
            .init(id: "/s/a", day: "", name: "à-part"),
        ])

    private func rig(_ screen: any Screen) -> Rig {
        var rig = Rig(Studio(screen))
        rig.library = library
        return rig
    }

    private func rows(_ rig: Rig) -> [Options.Row] {
        for case .options(let options) in rig.page.main.map(\.content) { return options.rows }
        return []
    }

    @Test func sessionsAreCalledByTheirDayAndTheirWorkshop() {
        var rig = rig(SessionsScreen())
        #expect(
            rows(rig).map(\.label) == [
                "21\u{A0}novembre · Découverte CIDs (2)", "21\u{A0}novembre · Découverte CIDs",
                "1er\u{A0}décembre\u{A0}2025 · Un autre", "à-part",
            ])
        rig.language = .en
        #expect(rows(rig).first?.label == "21\u{A0}November · CIDs discovery (2)")
    }

    @Test func theListAsksForTheNamesOfTheWorkshops() {
        var rig = rig(HomeScreen())
        rig.send(.choose("reports"))
        #expect(rig.requests == [.listWorkshops])
        rig.expect("Quelle séance")
    }

    @Test func whereEverySessionIsClosedTheHomeScreenSaysSo() {
        var rig = rig(HomeScreen())
        rig.library.hasOpen = false
        #expect(
            rows(rig)[1]
                == .init(id: "resume", label: "Reprendre une séance", detail: "toutes sont closes"))
    }

    @Test func theSessionToResumeSaysItsDayAtOnceAndHowFarItIsOnceItIsKnown() {
        var rig = rig(HomeScreen())
        #expect(rows(rig)[1] == .init(id: "resume", label: "Reprendre la séance du 21\u{A0}novembre"))
        rig.library.resumable = .init(id: "/s/b", day: "2025-12-01", step: 4, steps: 8)
        #expect(
            rows(rig)[1]
                == .init(
                    id: "resume", label: "Reprendre la séance du 1er\u{A0}décembre",
                    detail: "étape 4 sur 8"))
        rig.send(.choose("reports"))
        #expect(rows(rig).map(\.detail) == ["", "", "étape 4 sur 8", ""])
    }

    @Test func howFarASessionIsCountsTheActivitiesThatAreNotSkipped() throws {
        var rig = try Fixture.room([Step(id: "mot", content: .say(Say(headline: Localized("Un", "One"))))])
        let standing = { (rig: Rig) in
            rig.session.flatMap { Library.Standing($0, id: "x", day: "2026-11-21") }
        }
        #expect(standing(rig) == .init(id: "x", day: "2026-11-21", step: 1, steps: 3))
        rig.press(.enter)
        #expect(standing(rig)?.step == 2)
        rig.press(.character("a"))
        rig.press(.down)
        rig.press(.character("x"))
        #expect(standing(rig)?.steps == 2)
        try rig.session?.apply([.event(.closed)], at: rig.now)
        #expect(standing(rig) == nil)
    }
}
