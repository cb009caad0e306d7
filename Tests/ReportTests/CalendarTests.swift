import Foundation
import Session
import Testing
import Workshop

@testable import Report

/// The calendar that leaves a session: commitments on their days, and the day to read them again.
struct CalendarTests {
    /// The unfolded lines of a calendar (RFC 5545 §3.1).
    private func lines(_ text: String) -> [String] {
        text.replacing("\r\n ", with: "").components(separatedBy: "\r\n").filter { !$0.isEmpty }
    }

    private func session() -> Session {
        var room = Room()
        room.commit("p1", "j'appelle Mme Roux; puis Ana, \\ ensuite", "avant le 15 décembre", "le carnet")
        room.commit("p4", "je relis le devis", "dès que possible", "rien", shared: false)
        room.event(.closed)
        return room.session
    }

    @Test func aCommitmentWithADateHasItsDay() {
        let lines = lines(SessionCalendar(session()).text)
        #expect(lines.first == "BEGIN:VCALENDAR" && lines.last == "END:VCALENDAR")
        #expect(lines.filter { $0 == "BEGIN:VEVENT" }.count == 2)
        #expect(lines.contains("DTSTART;VALUE=DATE:20261215"))
        #expect(lines.contains("DTEND;VALUE=DATE:20261216"))
        #expect(lines.contains("SUMMARY:Ana\u{A0}: j'appelle Mme Roux\\; puis Ana\\, \\\\ ensuite"))
    }

    @Test func theReviewStandsSixWeeksLaterWithAllOfThem() {
        let lines = lines(SessionCalendar(session()).text)
        // 21 November 2026 and forty-two days.
        #expect(lines.contains("DTSTART;VALUE=DATE:20270102"))
        let review = lines.first { $0.hasPrefix("DESCRIPTION:Ana") }
        #expect(review?.contains("\\nDriss\u{A0}: je relis le devis (dès que possible)") == true)
        #expect(lines.contains("TRIGGER:-PT15H"), "the day before, at nine")
    }

    @Test func theSponsorReadsWhatIsShared() {
        let text = SessionCalendar(session(), .init(.sponsor)).text
        #expect(!text.contains("Driss") && !text.contains("devis"))
        #expect(text.contains("Mme Roux"))
    }

    @Test func asecondImportReplacesTheFirst() {
        let uids = { (text: String) in self.lines(text).filter { $0.hasPrefix("UID:") } }
        let once = uids(SessionCalendar(session()).text)
        #expect(once == uids(SessionCalendar(session()).text))
        #expect(Set(once).count == 2, "each event has its own")
    }

    @Test func noLineIsLongerThan75OctetsAndNoCharacterIsCut() {
        var room = Room()
        room.commit("p1", String(repeating: "éàü€😀 ", count: 60), "le 3 mars 2027", "ça se voit")
        let text = SessionCalendar(room.session).text
        for line in text.components(separatedBy: "\r\n") { #expect(line.utf8.count <= 75) }
        #expect(!text.replacing("\r\n", with: "").contains("\n"))
        #expect(text.replacing("\r\n ", with: "").contains(String(repeating: "éàü€😀 ", count: 60)))
    }

    @Test(arguments: [
        ("avant le 12 mars", "2027-03-12"), ("by 12 March", "2027-03-12"), ("12/12", "2026-12-12"),
        ("d'ici au 1er janvier", "2027-01-01"), ("2027-02-03", "2027-02-03"),
        ("jusqu'au vendredi 4 décembre", "2026-12-04"), ("fin mars", nil), ("lundi", nil), ("", nil),
        ("dans 2 mois", nil), ("avant les 3 ans de Zoé", nil),
    ])
    func aDateIsReadInAPromise(typed: String, day: String?) throws {
        let on = try #require(Day(iso: "2026-11-21"))
        #expect(Day(promised: typed, on: on)?.iso == day)
    }
}
