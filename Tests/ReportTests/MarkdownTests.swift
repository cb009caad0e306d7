import CustomDump
import Foundation
import Report
import Session
import Testing
import Workshop

struct MarkdownTests {
    @Test func aUsualSessionReadsAsALetterToAClient() throws {
        let report = Report(Room.full().session, .init(.participants, utcOffset: 3600))
        print(report.markdown)
        print(report.plainText)
        print(
            Report(Room.full().session, .init(.sponsor, language: .en, isBilingual: true, utcOffset: 3600))
                .markdown)
    }
}
