import Foundation
package import Session
import Workshop

/// The commitments of a session and the day to read them again, as iCalendar (RFC 5545): a whole day each, which leaves
/// the day free.
///
/// A commitment has its day where a date can be read in what was typed; the others stand in the review, six weeks after
/// the session. Names of events (`UID`) come from the session, so that a second import replaces the first.
package struct SessionCalendar {
    private let session: Session
    private let options: Report.Options

    /// The calendar that readers may have: the sponsor's holds the commitments that are shared.
    package init(_ session: Session, _ options: Report.Options = Report.Options()) {
        self.session = session
        self.options = options
    }

    /// Days between a session and the day its commitments are read again.
    package static let daysToReview = 42

    /// The file's text.
    package var text: String {
        var lines = CalendarLines()
        lines.add("BEGIN", "VCALENDAR")
        lines.add("VERSION", "2.0")
        lines.add("PRODID", "-//Atelier CIDs//cids//\(language.rawValue.uppercased())")
        lines.add("CALSCALE", "GREGORIAN")
        lines.add("X-WR-CALNAME", text: name)
        for (commitment, day) in dated { write(commitment, on: day, to: &lines) }
        if let review { write(reviewOn: review, to: &lines) }
        lines.add("END", "VCALENDAR")
        return lines.text
    }

    // MARK: Events

    private func write(_ commitment: Commitment, on day: Day, to lines: inout CalendarLines) {
        let who = who(commitment)
        let proof = Localized("Preuve", "Proof")[language] + language.colon + " " + words(commitment.proof)
        event(
            "engagement-\(commitment.id)", on: day,
            summary: who + language.colon + " " + words(commitment.what),
            description: [proof, name].joined(separator: "\n"), to: &lines)
    }

    private func write(reviewOn day: Day, to lines: inout CalendarLines) {
        let title = Localized("Relire nos engagements", "Read our commitments again")[language]
        var description = commitments.map { commitment in
            "\(who(commitment))\(language.colon) \(words(commitment.what)) (\(words(commitment.when)))"
        }
        if description.isEmpty {
            description = [
                Localized("Aucun engagement n'a été pris.", "No commitment was made.")[language]
            ]
        }
        event(
            "relecture", on: day, summary: "\(title) · \(name)",
            description: description.joined(separator: "\n"), reminder: title, to: &lines)
    }

    /// - Parameter reminder: what an alarm says the day before, at nine.
    private func event(
        _ id: String, on day: Day, summary: String, description: String, reminder: String? = nil,
        to lines: inout CalendarLines
    ) {
        lines.add("BEGIN", "VEVENT")
        lines.add("UID", "\(id)-\(seal)@atelier-cids")
        lines.add("DTSTAMP", stamp)
        lines.add("DTSTART", day)
        lines.add("DTEND", day.adding(days: 1))
        lines.add("SUMMARY", text: summary)
        lines.add("DESCRIPTION", text: description)
        lines.add("TRANSP", "TRANSPARENT")
        if let reminder {
            lines.add("BEGIN", "VALARM")
            lines.add("ACTION", "DISPLAY")
            lines.add("TRIGGER", "-PT15H")
            lines.add("DESCRIPTION", text: reminder)
            lines.add("END", "VALARM")
        }
        lines.add("END", "VEVENT")
    }

    // MARK: What is read

    private var language: Language { options.language }

    private var commitments: [Commitment] {
        session.reportedCommitments.filter { options.audience != .sponsor || $0.isShared }
    }

    private var opened: Date? { session.startedAt ?? session.openedAt }

    private var day: Day? { opened.map { Day($0, utcOffset: options.utcOffset) } }

    private var review: Day? { day?.adding(days: SessionCalendar.daysToReview) }

    private var dated: [(Commitment, Day)] {
        guard let day else { return [] }
        return commitments.compactMap { commitment in
            session.texts[commitment.when].flatMap { Day(promised: $0, on: day) }.map { (commitment, $0) }
        }
    }

    /// « Découverte CIDs », with what a simulation has to say.
    private var name: String {
        let name = Clean.line(session.program.workshop.name[language])
        let simulated = Localized("simulation", "simulation")[language]
        return session.isSimulated ? "\(name) (\(simulated))" : name
    }

    /// What tells this session's events from those of others: the second it was opened.
    private var seal: String { stamp.lowercased() }

    /// The hour the session was opened, in the form of RFC 5545 §3.3.5: known, and the same at each export.
    private var stamp: String {
        guard let opened = session.openedAt ?? opened else { return "19700101T000000Z" }
        let seconds = Int(opened.timeIntervalSince1970.rounded(.down))
        let time = ((seconds % 86_400) + 86_400) % 86_400
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        let day = Day(opened, utcOffset: 0).iso.replacing("-", with: "")
        return "\(day)T\(two(time / 3600))\(two(time / 60 % 60))\(two(time % 60))Z"
    }

    private func words(_ id: String) -> String { Clean.line(session.texts[id] ?? "…") }

    private func who(_ commitment: Commitment) -> String {
        Clean.line(session.person(commitment.person)?.name ?? "…")
    }
}

extension Day {
    /// The day that a promise names: « avant le 12 mars », "by 12 March", « 12/03 »; nil where none can be read.
    ///
    /// Without a year, the next such day from `day` on.
    init?(promised text: String, on day: Day) {
        let words = text.split(whereSeparator: \.isWhitespace)
        // What stands before the date says how it is meant, not which it is.
        for start in words.indices where start < 4 {
            let rest = words[start...].joined(separator: " ")
            if let found = Day(typed: rest, today: day) {
                self = found
                return
            }
        }
        return nil
    }
}
