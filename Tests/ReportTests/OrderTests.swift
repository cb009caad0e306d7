import Insight
import Session
import Testing
import Workshop

@testable import Report

/// What stands where in a report (DOMAIN §9), and what stands out.
struct OrderTests {
    @Test func sectionsFollowTheOrderOfTheField() {
        let room = Room.full()
        let report = Report(room.session, .init(coachWord: "Merci."))
        #expect(
            report.sections.map(\.id) == [
                "cadre", "en-une-page", "activites", "engagements", "parking", "non-traite", "coach",
                "ressenti", "limites", "prochaine-date",
            ])
        let activities = report.sections.first { $0.id == "activites" }
        #expect(activities?.sections.contains { $0.title.fr == "ROTI" } == false, "it is told once")
    }

    @Test func campsComeBeforeGapsAndGapsBeforeMovements() {
        func one(_ kind: Surprise.Kind, _ size: Double, _ label: String) -> Surprise {
            Surprise(kind: kind, size: size, label: Localized(verbatim: label), text: Localized("", ""))
        }
        let all = [
            one(.movement, 4, "a"), one(.gap, 2, "b"), one(.gap, 3, "c"), one(.camps, 0.5, "d"),
            one(.camps, 0.5, "d"), one(.camps, 0.9, "e"),
        ]
        #expect(Surprise.chosen(among: all).map(\.label.fr) == ["e", "d", "c"])
    }

    @Test func aSplitStandsOnTheFirstPageAndNotBeforeTheSponsor() {
        var room = Room.full(closed: false)
        let page = { (audience: Audience) in
            Report(room.session, .init(audience)).sections.first { $0.id == "en-une-page" }?
                .sections.first { $0.id == "surprises" }
        }
        let line = page(.participants)?.blocks.first
        #expect(
            line
                == .list([
                    Report.Line(
                        Localized(
                            "Deux camps : 4 réponses de 2 à 3, 4 de 8 à 9",
                            "Two camps: 4 answers from 2 to 3, 4 from 8 to 9"),
                        label: Localized("Défi (La boussole)", "Challenge (The compass)"))
                ]))
        #expect(page(.sponsor) == nil)
        room.event(.published(entries: ["e3"]))
        #expect(page(.sponsor)?.blocks.first == line, "the room ticked it")
    }
}
