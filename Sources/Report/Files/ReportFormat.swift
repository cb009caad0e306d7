package import Session

/// The forms a report is written in. Raw values are the words of `--format`.
package enum ReportFormat: String, CaseIterable, Hashable, Sendable {
    case markdown = "md"
    case text = "txt"
    case html
    /// Commitments and the day to read them again, for a diary.
    case calendar = "ics"
    /// A draft e-mail with the report attached, addressed to nobody.
    case mail = "eml"
    /// For programs: counts and statistics.
    case json
    case csv
    /// What the columns and the measures of the CSV mean.
    case codebook

    /// Those that are written when the session closes, for the people in the room.
    package static let kept: [ReportFormat] = [.markdown, .text, .html, .calendar]

    /// The end of the names of its files.
    package var fileExtension: String { self == .codebook ? "csv" : rawValue }

    /// The report of a session in this form.
    ///
    /// - Throws: ``ReportError/notAReader`` for a sponsor that the room did not name among the readers.
    package func text(
        of session: Session, _ options: Report.Options = Report.Options()
    ) throws(ReportError) -> String {
        guard options.audience != .sponsor || session.admitsSponsor else { throw .notAReader }
        return switch self {
        case .markdown: Report(session, options).markdown
        case .text: Report(session, options).plainText
        case .html: Report(session, options).html
        case .calendar: SessionCalendar(session, options).text
        case .mail: DraftMail(session: session, options: options).text
        case .json: ReportData(session, options).json
        case .csv: ReportData(session, options).csv
        case .codebook: ReportData(session, options).codebook
        }
    }
}
