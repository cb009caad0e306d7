import Foundation
import Insight
import Testing
import Workshop

@testable @_spi(Storage) import Session

/// Answers put right at home.
struct CorrectionTests {
    private func closed(privacy: Privacy = .discreet) throws -> Session {
        let ballots = ["bien dormir", "apeler", "apeler", "rire"].map { Ballot(["phrase": .lines([$0])]) }
        var session = try Fixture.revealed([Fixture.lines], ballots, privacy: privacy)
        try session.apply(.event(.closed), at: Fixture.noon)
        return session
    }

    private func lines(_ session: Session) -> [String] {
        guard
            case .lines(let lines) = session.disclosure(of: "r1", to: .participants).content?
                .marginals["phrase"]
        else { return [] }
        return lines
    }

    private let correction: [Change] = [
        .text(id: "m", body: "appeler"), .event(.retouched(text: "m")),
        .reword(round: "r1", question: "phrase", line: "apeler", as: "appeler"),
    ]

    @Test func aSentenceReadsOtherwiseEverywhereAndSaysSo() throws {
        var session = try closed()
        let sentence = try #require(session.sentences.first { $0.body == "apeler" })
        #expect(sentence.answers == [.init(round: "r1", question: "phrase")])
        try session.apply(correction, at: Fixture.noon)
        #expect(lines(session) == ["appeler", "appeler", "bien dormir", "rire"])
        #expect(session.correctedSentences == ["appeler"])
        let again = try #require(session.sentences.first { $0.body == "appeler" })
        #expect(again.texts == ["m"], "the next correction changes the same mark")
        let forms = session.rounds[0].sealed.map(Round.canonical)
        #expect(forms == forms.sorted(), "the order says nothing")
    }

    @Test func nothingChangesUnsaidNorBeforeTheClose() throws {
        var session = try closed()
        #expect(throws: SessionFault.closed) { try session.apply(correction[2], at: Fixture.noon) }
        var open = try Fixture.revealed([Fixture.lines], [Ballot(["phrase": .lines(["a"])])])
        #expect(open.sentences.isEmpty)
        #expect(throws: SessionFault.notClosed) { try open.apply(correction[2], at: Fixture.noon) }
    }

    @Test func whatIsWithheldIsNotListed() throws {
        var session = try Fixture.revealed(
            [Fixture.lines], [Ballot(["phrase": .lines(["seul"])])], privacy: .discreet)
        try session.apply(.event(.closed), at: Fixture.noon)
        #expect(session.sentences.isEmpty)
    }

    @Test func aSensitiveSentenceIsTheOneThatWasReadAgain() throws {
        let ballots = (0..<6).map { Ballot(["phrase": .lines(["brut \($0)"])]) }
        var session = try Fixture.revealed([Fixture.lines], ballots)
        try session.apply(
            [
                .text(id: "lu", body: "reformulé"),
                .event(.reread(Rereading(round: "r1", shown: ["lu"], reworded: 1, setAside: 5))),
                .event(.closed),
            ], at: Fixture.noon)
        #expect(session.sentences.map(\.texts) == [["lu"]] && session.sentences.map(\.answers) == [[]])
        try session.apply(
            [.event(.retouched(text: "lu")), .text(id: "lu", body: "mieux dit")], at: Fixture.noon)
        #expect(lines(session) == ["mieux dit"] && session.correctedSentences == ["mieux dit"])
    }

    /// A mark holds the words of an answer: it goes with the answers.
    @Test func aMarkIsErasedWithTheAnswers() throws {
        var session = try closed()
        try session.apply(correction, at: Fixture.noon)
        #expect(session.answerTexts == ["m"])
    }
}
