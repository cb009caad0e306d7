import Foundation
import Session
import Testing
import Workshop

@testable import Report

/// What was put right at home, as every reader is told.
struct RetouchedTests {
    private func retouched() throws -> Session {
        var session = Room.full().session
        let commitment = try #require(session.commitments.first)
        let parked = try #require(session.parking.first)
        try session.apply(
            [
                .event(.retouched(text: commitment.what)), .text(id: commitment.what, body: "Appeler Zoé"),
                .event(.hidden(lines: [parked])),
            ], at: Date(timeIntervalSince1970: 1_795_000_000))
        return session
    }

    @Test func aCorrectedLineIsMarkedAndALineLeftOutIsCounted() throws {
        let session = try retouched()
        let parked = try #require(session.parking.first.flatMap { session.texts[$0] })
        let report = Report(session, .init(isBilingual: true))
        for text in [report.markdown, report.plainText, report.html] {
            let words = text.split { $0.isWhitespace }.joined(separator: " ")
            #expect(words.contains("Appeler Zoé (corrigé après la séance)"))
            #expect(words.contains("1 ligne corrigée, 1 ligne retirée"))
            #expect(!words.contains(parked))
        }
        let english = Report(session, .init(language: .en)).plainText
        #expect(english.contains("1 line corrected, 1 line left out"))
        let data = ReportData(session)
        #expect(data.session.corrected == 1 && data.session.leftOut == 1)
        #expect(data.parking?.contains(parked) == false)
    }

    @Test func anUntouchedReportSaysNothingOfIt() {
        let report = Report(Room.full().session)
        #expect(!report.plainText.contains("Après la séance"))
        #expect(ReportData(Room.full().session).session.corrected == nil)
    }
}
