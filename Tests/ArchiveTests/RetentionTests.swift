import Foundation
import Session
import Testing
import Workshop

@testable import Archive

/// Answers kept for as long as was said, and no longer.
@Suite struct RetentionTests {
    private let day = 86_400.0

    private func closed(in folder: URL, days: Int?) throws -> Archive {
        let archive = try Fixture.archive(in: folder)
        let person = Fixture.people[5]
        try archive.write([Fixture.round("r2", entry: "e2", privacy: .open)])
        try archive.write([.sign(round: "r2", Fixture.ballot(5), by: person.id)])
        try archive.write([.event(.revealed(round: "r2"))])
        try archive.write([.text(id: "k", body: "Onpromet"), .event(.parked(text: "k"))])
        if let days { try archive.write([.event(.keptFor(days: days))]) }
        try archive.write([.event(.closed)])
        return archive
    }

    @Test func theTimeRunsFromTheClose() throws {
        try Fixture.withFolder { folder in
            let archive = try closed(in: folder, days: 30)
            let end = try #require(archive.session.answersExpireAt)
            let closedAt = try #require(archive.session.closedAt)
            #expect(end.timeIntervalSince(closedAt) == 30 * day)
            #expect(try Archive.expiry(of: archive.url) == end)
        }
    }

    @Test func withoutADelayTheAnswersStay() throws {
        try Fixture.withFolder { folder in
            let archive = try closed(in: folder, days: nil)
            #expect(try Archive.expiry(of: archive.url) == nil)
        }
    }

    @Test func erasedAnswersLeaveNoTraceAndTheRestStays() throws {
        try Fixture.withFolder { folder in
            let archive = try closed(in: folder, days: 1)
            #expect(try Data(contentsOf: archive.url).holds("Secretffff"))
            try archive.eraseAnswers(at: Fixture.noon.addingTimeInterval(2 * day))
            let after = try Data(contentsOf: archive.url)
            #expect(!after.holds("Secretffff"))
            #expect(after.holds("Onpromet"))
            let again = try Archive.open(archive.url)
            #expect(again.session.answersErasedAt != nil)
            #expect(again.session.rounds.first?.turnout == archive.session.rounds.first?.turnout)
            #expect(again.session.disclosure(of: "r2", to: .participants) == .withheld(.erased))
            #expect(try Archive.expiry(of: archive.url) == nil)
        }
    }

    @Test func answersOfAnOpenSessionAreNotErased() throws {
        try Fixture.withFolder { folder in
            let archive = try Fixture.archive(in: folder)
            #expect(throws: ArchiveError.refused(.notClosed)) { try archive.eraseAnswers(at: Fixture.noon) }
        }
    }
}

/// Answers put right after the close.
@Suite struct RewordTests {
    @Test func theFormerWordsAreNotInTheFile() throws {
        try Fixture.withFolder { folder in
            let archive = try Fixture.archive(in: folder)
            try archive.write([Fixture.round("r2", entry: "e2", privacy: .open)])
            for (index, person) in Fixture.people.prefix(6).enumerated() {
                try archive.write([.sign(round: "r2", Fixture.ballot(index), by: person.id)])
            }
            try archive.write([.event(.revealed(round: "r2")), .event(.closed)])
            let sentence = try #require(archive.session.sentences.first { $0.body.contains("Secretffff") })
            let place = try #require(sentence.answers.first)
            try archive.write([
                .text(id: "m", body: "Autrement"), .event(.retouched(text: "m")),
                .reword(
                    round: place.round, question: place.question, line: sentence.body, as: "Autrement"),
            ])
            #expect(try !Data(contentsOf: archive.url).holds("Secretffff"))
            let again = try Archive.open(archive.url).session
            #expect(again.sentences.contains { $0.body == "Autrement" })
            #expect(again.correctedSentences == ["Autrement"])
        }
    }
}
