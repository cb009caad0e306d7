import CustomDump
import Insight
import Testing
import Workshop

private let five = Scale(
    low: 1, high: 5, labels: [1: Localized("jamais", "never"), 5: Localized("toujours", "always")])
private let courage = Item(id: "c", label: Localized("Courage", "Courage"))
private let intuition = Item(id: "i", label: Localized("Intuition", "Intuition"))
private let said = Item(id: "dit", label: Localized("on le dit", "we say it"))
private let done = Item(id: "fait", label: Localized("on le fait", "we do it"))

private func rating(_ items: [Item], facets: [Item] = []) -> Question {
    Question(
        id: "q", prompt: Localized("Où en est l'équipe ?", "Where is the team?"), kind: .likert,
        input: .ratings(five, items: .literal(items), facets: facets), allowsUnknown: true)
}

@Suite struct OutcomeTests {
    @Test func ratingsGiveOneChartAnItemInTheirOrder() {
        let outcome = Outcome(
            of: rating([courage, intuition]), items: [courage, intuition],
            marginals: .ratings([
                RatingTally(id: "i", counts: [3: 2, 4: 1]),
                RatingTally(id: "c", counts: [1: 0, 4: 2, 5: 2], unknown: 1),
            ]))
        expectNoDifference(
            outcome.figures(in: .fr),
            [
                .points(
                    .init(
                        label: "Courage", scale: 1...5, words: [1: "jamais", 5: "toujours"],
                        counts: [4: 2, 5: 2], median: 4.5, unknown: 1)),
                .points(
                    .init(
                        label: "Intuition", scale: 1...5, words: [1: "jamais", 5: "toujours"],
                        counts: [3: 2, 4: 1], median: 3, unknown: 0)),
            ])
        #expect(outcome.findings.map(\.id) == ["c", "i"])
        #expect(
            outcome.findings.map { plain($0.headline(.fr)) } == [
                "Réponses proches : de 4 à 5, médiane 4,5", "Réponses proches : de 3 à 4, médiane 3",
            ])
    }

    @Test func oneAnswerIsANeedleAndNoDistribution() {
        let tallies = [RatingTally(id: "c", counts: [4: 1]), RatingTally(id: "i", counts: [:], unknown: 1)]
        let outcome = Outcome(
            of: rating([courage, intuition]), items: [courage, intuition], marginals: .ratings(tallies))
        let dial = Figure.dial(
            .init(
                rows: [.init(label: "Courage", value: 4), .init(label: "Intuition", value: nil)],
                scale: 1...5, words: [1: "jamais", 5: "toujours"]))
        expectNoDifference(outcome.figures(in: .fr), [dial])
        expectNoDifference(outcome.overview(in: .fr), dial)
    }

    @Test func withheldItemsAreNotShownAsUnanswered() {
        let outcome = Outcome(
            of: rating([courage, intuition]), items: [courage, intuition],
            marginals: .ratings([RatingTally(id: "c", counts: [4: 5])]))
        #expect(outcome.figures(in: .fr).count == 1)
        #expect(outcome.findings.map(\.id) == ["c"])
    }

    @Test func aSingleItemThatSaysThePromptHasNoLabel() throws {
        let question = rating([
            Item(id: "x", label: Localized("Où en est l'équipe ?", "Where is the team?"))
        ])
        let outcome = Outcome(
            of: question, items: question.literalItems,
            marginals: .ratings([RatingTally(id: "x", counts: [4: 5])]))
        guard case .points(let points) = try #require(outcome.figures(in: .fr).first) else {
            Issue.record("not points")
            return
        }
        #expect(points.label == nil)
    }

    @Test func facetsGiveADumbbellWithTheGapsPassedIn() {
        let outcome = Outcome(
            of: rating([courage, intuition], facets: [said, done]), items: [courage, intuition],
            marginals: .ratings([
                RatingTally(id: "c/dit", counts: [4: 3]),
                RatingTally(id: "c/fait", counts: [2: 2, 3: 1], unknown: 1),
                RatingTally(id: "i/dit", counts: [3: 3]),
            ]), gaps: ["c": -2])
        expectNoDifference(
            outcome.figures(in: .en),
            [
                .dumbbell(
                    .init(
                        ends: ["we say it", "we do it"], scale: 1...5,
                        rows: [
                            .init(label: "Courage", values: [4, 2], gap: -2, answers: [3, 3], unknown: 1),
                            .init(label: "Intuition", values: [3, nil], gap: nil, answers: [3, 0]),
                        ]))
            ])
        #expect(
            outcome.findings.map(\.label.fr) == [
                "Courage · on le dit", "Courage · on le fait", "Intuition · on le dit",
            ])
    }

    @Test func choicesKeepTheOrderOfTheOptions() {
        let question = Question(
            id: "q", prompt: Localized("Pour ?"), kind: .choice,
            input: .choices(options: [courage, intuition], most: 1))
        let outcome = Outcome(
            of: question, items: [], marginals: .choices([OptionTally(id: "i", count: 3)]))
        expectNoDifference(
            outcome.figures(in: .fr),
            [
                .bars(
                    .init(
                        rows: [.init(label: "Courage", count: 0), .init(label: "Intuition", count: 3)],
                        unit: "réponses"))
            ])
        #expect(outcome.findings.isEmpty)
    }

    @Test func dotsAreSortedAndTiesKeepTheirOrder() {
        let items = ["a", "b", "c", "d"].map { Item(id: $0, label: Localized($0)) }
        let question = Question(
            id: "q", prompt: Localized("Où ?"), kind: .dots,
            input: .dots(items: .literal(items), budget: nil, cap: 2))
        let outcome = Outcome(
            of: question, items: items,
            marginals: .dots([
                OptionTally(id: "b", count: 2), OptionTally(id: "d", count: 5),
                OptionTally(id: "c", count: 2),
            ]))
        expectNoDifference(
            outcome.figures(in: .fr),
            [
                .dots(
                    .init(
                        rows: [
                            .init(label: "d", count: 5), .init(label: "b", count: 2),
                            .init(label: "c", count: 2), .init(label: "a", count: 0),
                        ], unit: "gommettes"))
            ])
    }

    @Test func linesGiveAListWithTheWordsTheyShare() {
        let question = Question(
            id: "q", prompt: Localized("Pourquoi ?"), kind: .text,
            input: .lines(stem: nil, most: 1, limit: 140))
        let four = Outcome(
            of: question, items: [], marginals: .lines(["Ce client", "Le client", "Le soin", "Un client"]))
        expectNoDifference(
            four.figures(in: .fr),
            [.list(.init(lines: ["Ce client", "Le client", "Le soin", "Un client"], shared: []))])
        let five = Outcome(
            of: question, items: [],
            marginals: .lines(["Le client", "Un client", "client", "Éviter l’attente", "Voir un client"]))
        // As in a dictionary; and a French room read in English keeps its French.
        for language in Language.allCases {
            expectNoDifference(
                five.figures(in: language),
                [
                    .list(
                        .init(
                            lines: [
                                "client", "Éviter l’attente", "Le client", "Un client", "Voir un client",
                            ],
                            shared: ["client"]))
                ])
        }
    }

    @Test func twoRoundsStandSideBySide() throws {
        let outcome = Outcome(
            of: rating([courage]), items: [courage],
            first: .ratings([RatingTally(id: "c", counts: [1: 2, 3: 2, 5: 2])]),
            second: .ratings([RatingTally(id: "c", counts: [3: 1, 4: 5])]))
        guard case .twoRounds(let rounds) = try #require(outcome.figures(in: .fr).first) else {
            Issue.record("not two rounds")
            return
        }
        #expect(rounds.first.median == 3)
        #expect(rounds.second.median == 4)
        let finding = try #require(outcome.findings.first)
        #expect(plain(finding.headline(.fr)) == "Réponses proches : de 3 à 4, médiane 4")
        #expect(finding.movement?.sentence(.fr) == "médiane 3 → 4, dispersion resserrée")
    }

    @Test func twoRoundsOfChoicesSayWhichIsWhich() {
        let question = Question(
            id: "q", prompt: Localized("Pour ?"), kind: .multi,
            input: .choices(options: [courage], most: 2))
        let outcome = Outcome(
            of: question, items: [], first: .choices([]),
            second: .choices([OptionTally(id: "c", count: 1)]))
        let units = outcome.figures(in: .fr).map { figure in
            if case .bars(let bars) = figure { bars.unit } else { "" }
        }
        #expect(units == ["choix, premier tour", "choix, deuxième tour"])
    }

    @Test func marginalsOfAnotherShapeGiveNothing() {
        let outcome = Outcome(of: rating([courage]), items: [courage], marginals: .lines(["x"]))
        #expect(outcome.figures(in: .fr).isEmpty)
        #expect(outcome.findings.isEmpty)
    }
}
