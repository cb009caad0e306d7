import Foundation
import Session
import Testing
import Workshop

@testable import Report

/// The draft e-mail that carries the report.
struct MailTests {
    /// The headers and the body of each part, decoded.
    private func parts(_ message: String) -> [(headers: [String], content: String)] {
        message.components(separatedBy: "--=_cids\r\n").dropFirst().map { part in
            let pieces = part.components(separatedBy: "\r\n\r\n")
            let encoded = pieces[1].components(separatedBy: "\r\n--=_cids--")[0]
            let data = Data(base64Encoded: encoded, options: .ignoreUnknownCharacters) ?? Data()
            return (pieces[0].components(separatedBy: "\r\n"), String(decoding: data, as: UTF8.self))
        }
    }

    @Test func theReportAndTheDiaryAreAttachedAndTheBodySaysWhoDoesWhat() throws {
        let session = Room.full().session
        let message = try ReportFormat.mail.text(of: session)
        let parts = parts(message)
        #expect(parts.count == 3)
        #expect(parts[0].content.contains("Ana\u{A0}: je rappelle moi-même le client"))
        #expect(parts[1].content == Report(session).html)
        #expect(
            parts[1].headers.contains {
                $0.hasPrefix("Content-Disposition: attachment; filename=\"2026-11-21-")
            })
        #expect(parts[2].content.hasPrefix("BEGIN:VCALENDAR"))
        #expect(message.hasPrefix("X-Unsent: 1\r\n"))
        #expect(!message.contains("\r\nTo:") && !message.contains("\r\nFrom:"))
        for line in message.components(separatedBy: "\r\n") {
            #expect(line.utf8.count <= 998 && line.utf8.allSatisfy { $0 < 0x80 })
            #expect(!line.contains("\n"))
        }
    }

    @Test func theSponsorsDraftHasOnlyWhatTheSponsorReads() throws {
        let parts = parts(try ReportFormat.mail.text(of: Room.full().session, .init(.sponsor)))
        #expect(parts[0].content.contains("je rappelle moi-même"))
        #expect(!parts[0].content.contains("je retire une signature"))
    }

    @Test func aSubjectKeepsItsAccentsWholeAndItsLinesShort() throws {
        #expect(EncodedWords.header("Report") == "Report")
        let long = String(repeating: "é👩‍👩‍👧", count: 20)
        let words = EncodedWords.header(long).components(separatedBy: "\r\n ")
        #expect(words.allSatisfy { $0.count <= 75 })
        let decoded = words.map { word in
            let base64 = word.dropFirst("=?UTF-8?B?".count).dropLast(2)
            return String(decoding: Data(base64Encoded: String(base64)) ?? Data(), as: UTF8.self)
        }
        #expect(decoded.joined() == long)
        #expect(!EncodedWords.header("A\r\nBcc: x").contains("\r\nBcc"))
    }
}
