import Foundation
import Session
import Testing
import Workshop

@Suite struct ScheduleTests {
    /// Five entries: 10, 30, 20, 6 and 5 minutes; the second and the third have short variants.
    private func session() throws -> Session {
        let activities = [
            Fixture.activity("cadre", [Fixture.say("s")]),
            Fixture.activity("long", [Fixture.say("s")], minutes: 30, short: 15),
            Fixture.activity("moyen", [Fixture.say("s")], minutes: 10, short: 8),
            Fixture.activity("actes", [Fixture.say("s")], minutes: 6, short: 1),
            Fixture.activity("roti", [Fixture.say("s")], minutes: 5, short: 1),
        ]
        return try Fixture.session(Fixture.program(activities, minutes: [10, 30, 20, 6, 5]), people: 3)
    }

    private func enter(_ entry: String, at minute: Double, _ session: inout Session) throws {
        try session.apply(
            .event(.entered(Place(entry: entry, step: "s"))), at: Fixture.minutes(minute))
    }

    @Test func onTimeThereIsNothingToPropose() throws {
        var session = try session()
        try enter("e1", at: 0, &session)
        let schedule = Schedule(session, now: Fixture.minutes(4))
        #expect(schedule.drift == 0 && schedule.proposal == nil)
        #expect(schedule.end == Fixture.minutes(71))
        #expect(schedule.lines.map(\.state) == [.current, .ahead, .ahead, .ahead, .ahead])
        #expect(schedule.lines[0].left == 6 && schedule.lines[1].left == nil)
    }

    @Test func aSessionOfTwoHalfDaysEndsEachOneAndTheNightMakesNobodyLate() throws {
        let stop = Step(id: "s", content: .say(Say(headline: Localized("À suivre"), adjourns: true)))
        let activities = [
            Fixture.activity("un", [Fixture.say("s")]), Fixture.activity("suite", [stop]),
            Fixture.activity("deux", [Fixture.say("s")]),
        ]
        var session = try Fixture.session(Fixture.program(activities, minutes: [30, 5, 40]), people: 3)
        try enter("e1", at: 0, &session)
        #expect(Schedule(session, now: Fixture.minutes(10)).end == Fixture.minutes(35))
        #expect(Schedule(session, now: Fixture.minutes(40)).drift == 10)
        try enter("e2", at: 40, &session)
        try enter("e3", at: 1500, &session)
        let next = Schedule(session, now: Fixture.minutes(1510))
        #expect(next.end == Fixture.minutes(1540))
        #expect(next.drift == 0)
    }

    @Test func theLastTenMinutesAreProtected() throws {
        let schedule = Schedule(try session(), now: Fixture.noon)
        #expect(schedule.lines.map(\.isProtected) == [false, false, false, true, true])
    }

    @Test func aLateSessionProposesWhatSavesMost() throws {
        var session = try session()
        try enter("e1", at: 0, &session)
        let schedule = Schedule(session, now: Fixture.minutes(14))
        #expect(schedule.lines[0].left == -4)
        #expect(schedule.drift == 4)
        #expect(schedule.proposal?.entry == "e2" && schedule.proposal?.minutes == 15)
        #expect(schedule.end == Fixture.minutes(75))
        // One minute is no reason to cut anything.
        #expect(Schedule(session, now: Fixture.minutes(11)).proposal == nil)
    }

    @Test func whatIsShortAlreadyOrProtectedIsNotProposed() throws {
        var session = try session()
        var agenda = session.agenda
        agenda[1].isShort = true
        agenda[1].minutes = 15
        try session.apply(.event(.agendaSet(agenda)), at: Fixture.noon)
        try enter("e1", at: 0, &session)
        let schedule = Schedule(session, now: Fixture.minutes(40))
        #expect(schedule.drift == 15)
        #expect(schedule.proposal?.entry == "e3" && schedule.proposal?.minutes == 16)
        try enter("e3", at: 40, &session)
        #expect(Schedule(session, now: Fixture.minutes(70)).proposal == nil)
    }

    @Test func goingAheadEarlyIsNegativeDrift() throws {
        var session = try session()
        try enter("e1", at: 0, &session)
        try enter("e2", at: 5, &session)
        let schedule = Schedule(session, now: Fixture.minutes(5))
        #expect(schedule.drift == -5 && schedule.lines[0].state == .done)
    }

    @Test func jumpedEntriesAreSkippedAndVisitsAddUp() throws {
        var session = try session()
        try enter("e1", at: 0, &session)
        try enter("e3", at: 10, &session)
        try enter("e1", at: 15, &session)
        try enter("e3", at: 16, &session)
        let schedule = Schedule(session, now: Fixture.minutes(20))
        #expect(schedule.lines.map(\.state) == [.done, .skipped, .current, .ahead, .ahead])
        #expect(schedule.lines[2].left == 11)
        #expect(schedule.end == Fixture.minutes(42))
    }

    @Test func aClockGoingBackwardsTakesNoTimeAway() throws {
        var session = try session()
        try enter("e1", at: 0, &session)
        let schedule = Schedule(session, now: Fixture.minutes(-60))
        #expect(schedule.lines[0].left == 10)
        #expect(schedule.end == Fixture.minutes(11))
        try enter("e2", at: -30, &session)
        #expect(Schedule(session, now: Fixture.minutes(-20)).lines[1].left == 20)
    }

    @Test func skippedEntriesTakeNoTime() throws {
        var session = try session()
        var agenda = session.agenda
        agenda[2].isSkipped = true
        try session.apply(.event(.agendaSet(agenda)), at: Fixture.noon)
        try enter("e1", at: 0, &session)
        let schedule = Schedule(session, now: Fixture.noon)
        #expect(schedule.lines[2].state == .skipped)
        #expect(schedule.drift == -20 && schedule.end == Fixture.minutes(51))
    }

    @Test func theEndOfAClosedSessionIsItsClose() throws {
        var session = try session()
        try enter("e5", at: 60, &session)
        try session.apply(.event(.closed), at: Fixture.minutes(66))
        let schedule = Schedule(session, now: Fixture.minutes(500))
        #expect(schedule.end == Fixture.minutes(66) && schedule.drift == -5)
    }
}
