import Page
import Session
import Testing
import Workshop

@testable import Screens

/// What the coach is shown as an example can be typed as it stands.
@Suite struct SlipSampleTests {
    private static let items = ["a", "b", "c", "d"].map { Item(id: $0, label: Localized($0)) }
    private static let lines = Items.literal(items)

    private static func question(_ kind: InputKind, _ input: Input) -> Question {
        Question(id: "q", prompt: Localized("?"), kind: kind, input: input)
    }

    private static let pair = Array(items.prefix(2))
    private static let inputs: [(InputKind, Input)] = [
        (.likert, .ratings(Scale(low: 1, high: 5), items: lines, facets: [])),
        (.scale10, .ratings(Scale(low: 1, high: 10), items: lines, facets: [])),
        (.likert, .ratings(Scale(low: 1, high: 5), items: lines, facets: pair)),
        (.choice, .choices(options: items, most: 1)), (.multi, .choices(options: items, most: 2)),
        (.dots, .dots(items: lines, budget: 2, cap: 1)), (.dots, .dots(items: lines, budget: nil, cap: 2)),
        (.bet, .bets(items: lines)), (.points, .shares(items: lines, total: 100, step: 5)),
        (.points, .shares(items: lines, total: 10, step: 1)), (.sort, .sorting(items: lines, bins: pair)),
        (.rank, .ranking(items: lines)), (.pair, .pairs(items: lines)),
        (.text, .lines(stem: nil, most: 3, limit: 140)),
    ]

    @Test(arguments: inputs.map { question($0.0, $0.1) })
    func sampleIsAnAnswer(question: Question) throws {
        let ask = Ask(headline: Localized("?"), questions: [question], privacy: .shared, modes: [.paper])
        var rig = try Fixture.room([Step(id: "q", content: .ask(ask))])
        rig.press(.enter)
        let session = try #require(rig.session)
        let round = try #require(session.rounds.first)
        for language in Language.allCases {
            let sample = SlipSample(question: question, items: Self.items, language: language)
            let ballot = try SlipRow.ballot(sample.text, ask: ask, opened: round, session: session)
            #expect(!ballot.isPass, "\(sample.text)")
            try ballot.answers[question.id]?.validate(for: question, items: Self.items)
        }
    }
}
