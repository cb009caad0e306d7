import Insight
import Testing
import Workshop

@Suite struct ComparisonTests {
    private func items(_ ids: String...) -> [Item] { ids.map { Item(id: $0, label: Localized($0)) } }

    private var rated: Question {
        Question(
            id: "q", prompt: Localized("Q"), kind: .likert,
            input: .ratings(Scale(low: 1, high: 5), items: .literal(items("a", "b", "c")), facets: []))
    }

    private func tally(_ id: String, _ values: Int...) -> RatingTally {
        RatingTally(id: id, counts: Dictionary(grouping: values) { $0 }.mapValues(\.count))
    }

    @Test func theFurthestIsNamedAndWhatIsWithheldIsNotTold() throws {
        let announced = Marginals.ratings([tally("a", 4), tally("b", 2), tally("c", 5)])
        let found = Marginals.ratings([tally("a", 4, 4, 5), tally("b", 4, 4, 3)])
        let comparison = try #require(
            Comparison(of: rated, announced: announced, found: found, in: .en))
        #expect(comparison.sentence == "b: announced 2, answered 4")
        #expect(
            comparison.rows.map { comparison.cells($0) } == [
                ["a", "4", "4"], ["b", "2", "4"], ["c", "5", "—"],
            ])
    }

    @Test func halfAPointIsNotRead() throws {
        let announced = Marginals.ratings([tally("a", 4)])
        let found = Marginals.ratings([tally("a", 4, 5, 3, 5)])
        let comparison = try #require(
            Comparison(of: rated, announced: announced, found: found, in: .fr))
        #expect(comparison.sentence == "Annoncé à un demi-point près")
    }

    @Test func whatWasNotAnnouncedStaysInTheTableAndOneLineTellsItsNumbers() throws {
        let found = Marginals.ratings([tally("a", 4, 5, 3, 5), tally("b", 2, 2, 2), tally("c", 1, 1, 1)])
        let two = try #require(
            Comparison(
                of: rated, announced: .ratings([tally("a", 4), tally("c", 3)]), found: found, in: .en))
        #expect(
            two.rows.map { two.cells($0) } == [["a", "4", "4.5"], ["b", "—", "2"], ["c", "3", "1"]])
        #expect(two.sentence == "c: announced 3, answered 1")
        #expect(Comparison(of: rated, announced: .ratings([]), found: found, in: .en) == nil)
        let alone = Question(
            id: "q", prompt: Localized("Q"), kind: .likert,
            input: .ratings(Scale(low: 1, high: 5), items: .literal(items("a")), facets: []))
        let one = try #require(
            Comparison(of: alone, announced: .ratings([tally("a", 4)]), found: found, in: .en))
        #expect(one.sentence == "Announced: 4; answered: 4.5, to within half a point")
    }

    @Test func aChoiceIsComparedWithAllThatAreLevel() throws {
        let question = Question(
            id: "q", prompt: Localized("Q"), kind: .multi,
            input: .choices(options: items("a", "b", "c"), most: 2))
        let announced = Marginals.choices([.init(id: "a", count: 0), .init(id: "c", count: 1)])
        let found = Marginals.choices([
            .init(id: "a", count: 4), .init(id: "b", count: 4), .init(id: "c", count: 1),
        ])
        let comparison = try #require(
            Comparison(of: question, announced: announced, found: found, in: .fr))
        #expect(
            comparison.rows.map { comparison.cells($0) } == [["La réponse la plus donnée", "c", "a, b (4)"]])
    }

    @Test func sentencesAndDotsAreNotAnnounced() {
        let lines = Question(
            id: "q", prompt: Localized("Q"), kind: .text, input: .lines(stem: nil, most: 1, limit: 140))
        let harvested = Question(
            id: "q", prompt: Localized("Q"), kind: .likert,
            input: .ratings(Scale(low: 1, high: 5), items: .harvested(question: "l", top: nil), facets: []))
        #expect(lines.prediction == nil && harvested.prediction == nil)
    }
}
