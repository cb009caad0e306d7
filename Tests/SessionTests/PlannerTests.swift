import Session
import Testing
import Workshop

@Suite struct PlannerTests {
    private func ask(_ privacy: Privacy) -> Step {
        Step(
            id: "a",
            content: .ask(Ask(headline: Localized("Dire"), questions: [Fixture.rating()], privacy: privacy)))
    }
    private var activities: [Activity] {
        [
            Fixture.activity(
                "cadre", [Step(id: "c", content: .agreement(Say(headline: Localized("Cadre"))))]),
            Fixture.activity("doux", [ask(.shared)], modes: [.paper]),
            Fixture.activity("dur", [ask(.sensitive)], modes: [.paper]),
            Fixture.activity("pause", [Step(id: "p", content: .pause)]),
            Fixture.activity("actes", [Step(id: "e", content: .commit(Localized("Qui ?")))]),
            Fixture.activity("logique", [ask(.shared)], modes: [.paper]),
            Fixture.activity("roti", [ask(.shared)], modes: [.hands]),
        ]
    }

    private func advice(_ names: [String], minutes: Int = 20, people: Int = 9) -> [Planner.Advice] {
        let agenda = names.enumerated().map { index, name in
            AgendaEntry(id: "\(name)\(index)", activity: name, minutes: minutes)
        }
        return Planner.advice(Fixture.program(activities), agenda: agenda, people: people)
    }

    @Test func aSoundProgrammeNeedsNone() {
        #expect(advice(["cadre", "doux", "dur", "pause", "dur", "actes", "roti"]).isEmpty)
    }

    @Test func whatComesInTheWrongOrder() {
        #expect(advice(["doux", "cadre", "actes"]) == [.frameFirst])
        #expect(advice(["cadre", "doux", "roti", "actes"]) == [.rotiBeforeCommitments])
    }

    @Test func theLogicIsToldBeforeAnythingIsDecided() {
        #expect(advice(["cadre", "actes", "logique", "actes"]) == [.logicFirst("logique2")])
        #expect(advice(["cadre", "logique", "actes"]).isEmpty)
    }

    @Test func sensitiveActivitiesComeNeitherFirstNorTogether() {
        #expect(advice(["cadre", "dur", "actes"]) == [.sensitiveFirst("dur1")])
        #expect(advice(["cadre", "doux", "dur", "dur", "actes"]) == [.sensitiveTogether("dur2", "dur3")])
    }

    @Test func peopleSitAndPromiseInTime() {
        #expect(
            advice(["cadre", "doux", "doux", "actes", "doux", "doux", "actes"], minutes: 18)
                == [.longWithoutBreak(minutes: 130)])
        #expect(
            advice(["cadre", "doux", "doux", "pause", "doux", "doux"], minutes: 30).contains(
                .noAct(minutes: 154)))
    }

    @Test func skippedActivitiesDoNotCount() {
        let agenda = ["cadre", "dur", "actes"].enumerated().map { index, name in
            AgendaEntry(id: "\(index)", activity: name, minutes: 10, isSkipped: index == 1)
        }
        #expect(Planner.advice(Fixture.program(activities), agenda: agenda, people: 9).isEmpty)
    }
}
