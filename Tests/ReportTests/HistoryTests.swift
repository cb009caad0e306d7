import Foundation
import Session
import Testing
import Workshop

@testable import Report

/// The sessions of a client beside one another.
struct HistoryTests {
    private func history(_ language: Language = .fr) throws -> History {
        let first = Room.full().session
        var second = Room.full(closed: false).session
        var random = SystemRandomNumberGenerator()
        let legacy = try #require(first.legacy(meeting: second.people.map(\.name), using: &random))
        let later = Date(timeIntervalSince1970: 1_800_000_000)
        try second.apply(legacy, at: later)
        let promises = try #require(second.inheritance?.promises)
        try second.apply(
            [
                .event(.followed(Followed(promise: promises[0].id, fate: .done))),
                .event(.followed(Followed(promise: promises[1].id, fate: .underWay))), .event(.started),
                .event(.closed),
            ], at: later)
        let files = ["/s/b.cids", "/s/a.cids"].map { URL(filePath: $0) }
        return History(
            client: "Maison Zéphyr", sessions: [(files[0], second), (files[1], first)], language: language,
            utcOffset: { _ in 0 })
    }

    @Test func sessionsStandInTheOrderOfTheirDays() throws {
        let history = try history()
        #expect(history.sessions.map(\.file) == ["/s/a.cids", "/s/b.cids"])
        #expect(history.sessions.map(\.commitments) == [2, 2])
        #expect(history.sessions.map(\.followed) == [[:], ["done": 1, "underWay": 1]])
    }

    @Test func whatWasMeasuredTwiceIsListedByDayAndWhatIsWithheldIsNot() throws {
        let measures = try history().measures
        #expect(measures.allSatisfy { $0.values.count == 2 })
        #expect(measures.contains { $0.key == "courage" && $0.values.map(\.value) == [6, 6] })
        // All said the same at the end of the scale.
        #expect(!measures.contains { $0.key == "sens" })
    }

    @Test func aCopyOnAStickIsTheSameSession() throws {
        let session = Room.full().session
        let files = ["/s/a.cids", "/stick/a.cids"].map { URL(filePath: $0) }
        let history = History(
            client: "Maison Zéphyr", sessions: files.map { ($0, session) }, language: .fr,
            utcOffset: { _ in 0 })
        #expect(history.sessions.count == 1)
        #expect(history.measures == [])
    }

    @Test(arguments: Language.allCases)
    func theTextFitsEightyColumns(language: Language) throws {
        let text = try history(language).text(language)
        #expect(text.split(separator: "\n").allSatisfy { Columns.count(String($0)) <= 80 })
        #expect(text.contains(language == .fr ? "1 fait, 1 en cours" : "1 done, 1 under way"))
    }

    @Test func aNameThatWouldDisturbATerminalIsCleaned() throws {
        let history = History(
            client: "A\u{1B}[2J", sessions: [], language: .fr, utcOffset: { _ in 0 })
        #expect(!history.text(.fr).contains("\u{1B}"))
    }
}
