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

    @Test func aPhotoIsForTheParticipantsAndStandsInTheirPage() throws {
        var session = Room.full().session
        let photo = Photograph(id: "f1", caption: "tc", image: "ti")
        try session.apply(
            [
                .text(id: "tc", body: "Les cartes <b>\"d'en bas\"</b>"),
                .text(id: "ti", body: "/9j/4AAQ\" onload=x"),
                .event(.photoAdded(photo)),
            ], at: Date(timeIntervalSince1970: 1_795_000_000))
        let html = Report(session).html
        #expect(
            html.contains("src=\"data:image/jpeg;base64,/9j/4AAQonload=x\""),
            "nothing but base64 in the address")
        // Without it a browser shows nothing; from anywhere else nothing is ever fetched.
        #expect(html.contains("default-src 'none'; style-src 'unsafe-inline'; img-src data:\""))
        #expect(!html.contains("<b>"))
        #expect(html.contains("Les cartes &lt;b&gt;"))
        for text in [Report(session).markdown, Report(session).plainText] {
            #expect(text.contains("Les cartes") && text.contains("photo dans la version HTML"))
            #expect(!text.contains("9j"))
        }
        for text in [Report(session, .init(.sponsor)).html, ReportData(session, .init(.sponsor)).json] {
            #expect(!text.contains("Les cartes") && !text.contains("9j"))
        }
        try session.apply(.event(.hidden(lines: ["f1"])), at: Date(timeIntervalSince1970: 1_795_000_100))
        #expect(!Report(session).html.contains("Les cartes"))
    }

    @Test func anAnswerPutRightIsMarkedWhereItIsQuotedAndCountedOnce() throws {
        var session = Room.full().session
        let sentence = try #require(session.sentences.first { !$0.answers.isEmpty })
        let place = try #require(sentence.answers.first)
        let texts = sentence.texts.flatMap {
            [Change.event(.retouched(text: $0)), .text(id: $0, body: "Mieux dit")]
        }
        try session.apply(
            texts + [
                .text(id: "m", body: "Mieux dit"), .event(.retouched(text: "m")),
                .reword(
                    round: place.round, question: place.question, line: sentence.body, as: "Mieux dit"),
            ], at: Date(timeIntervalSince1970: 1_795_000_000))
        let report = Report(session)
        for text in [report.markdown, report.plainText, report.html] {
            let words = text.split { $0.isWhitespace }.joined(separator: " ")
            #expect(words.contains("Mieux dit (corrigé après la séance)"))
            #expect(words.contains("1 ligne corrigée."))
            #expect(!words.contains("« \(sentence.body) »"))
        }
        #expect(ReportData(session).session.corrected == 1)
        #expect(ReportData(session).json.contains("Mieux dit"))
    }

    @Test func aCorrectionIsSaidWhereItsSentenceStandsFirstAndNowhereElse() throws {
        let session = try retouched()
        for (language, mark) in [
            (Language.fr, "(corrigé après la séance)"), (.en, "(corrected after the session)"),
        ] {
            let report = Report(session, .init(language: language))
            for text in [report.markdown, report.plainText, report.html] {
                let words = text.split { $0.isWhitespace }.joined(separator: " ")
                #expect(words.components(separatedBy: "Appeler Zoé").count > 2, "it is quoted again")
                #expect(words.components(separatedBy: mark).count == 2)
                let first = try #require(words.firstRange(of: "Appeler Zoé"))
                #expect(words[first.upperBound...].hasPrefix(" " + mark))
            }
        }
        let both = Report(session, .init(isBilingual: true)).plainText
            .split { $0.isWhitespace }.joined(separator: " ")
        #expect(both.components(separatedBy: "(corrigé après la séance)").count == 2)
    }

    @Test func aSentenceVotedOnLaterIsMarkedWhereItWasWritten() throws {
        var session = Room.full().session
        let sentence = try #require(session.sentences.first { !$0.answers.isEmpty && !$0.texts.isEmpty })
        var changes: [Change] = sentence.texts.flatMap {
            [.event(.retouched(text: $0)), .text(id: $0, body: "Mieux dit")]
        }
        changes += sentence.answers.map {
            .reword(round: $0.round, question: $0.question, line: sentence.body, as: "Mieux dit")
        }
        try session.apply(changes, at: Date(timeIntervalSince1970: 1_795_000_000))
        for text in [Report(session).markdown, Report(session).plainText] {
            let words = text.split { $0.isWhitespace }.joined(separator: " ")
            #expect(words.components(separatedBy: "Mieux dit").count > 2, "it was written, and dotted")
            #expect(words.components(separatedBy: "(corrigé après la séance)").count == 2)
        }
    }

    @Test func aSentenceThatEndsLikeAnotherHasItsOwnMark() {
        let marked = { (text: String) in Report.Block.paragraph(.init(Wording.corrected(text))) }
        let report = Report(
            language: .fr, other: nil, title: Localized("Essai"), subtitle: [], warning: nil,
            sections: [
                Report.Section(
                    id: "a", title: Localized("A"),
                    blocks: [marked("oser dire"), marked("dire"), marked("oser dire"), marked("dire")])
            ])
        var marks = CorrectionMarks(["dire", "oser dire"], language: .fr)
        let texts = marks.once(report).sections[0].blocks.map { block in
            if case .paragraph(let line) = block { line.text.fr } else { "" }
        }
        let mark = Wording.correctionMark.fr
        #expect(texts == ["oser dire" + mark, "dire" + mark, "oser dire", "dire"])
    }

    @Test func anUntouchedReportSaysNothingOfIt() {
        let report = Report(Room.full().session)
        #expect(!report.plainText.contains("Après la séance"))
        #expect(ReportData(Room.full().session).session.corrected == nil)
    }
}
