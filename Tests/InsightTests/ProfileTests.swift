import CustomDump
import Insight
import Testing
import Workshop

/// Two dimensions of six and of three items, the last of each reversed, as the mirror has them.
private enum Mirror {
    static let courage = (1...6).map {
        Item(id: "c\($0)", label: Localized("c\($0)"), isReversed: $0 == 6)
    }
    static let intuition = (1...3).map {
        Item(id: "i\($0)", label: Localized("i\($0)"), isReversed: $0 == 3)
    }
    static let items = courage + intuition
    static let question = Question(
        id: "miroir", prompt: Localized("Dans notre équipe"), kind: .likert,
        input: .ratings(Scale(low: 1, high: 5), items: .literal(items), facets: []), allowsUnknown: true,
        dimensions: [
            .init(id: "courage", label: Localized("Courage"), items: courage.map(\.id)),
            .init(id: "intuition", label: Localized("Intuition"), items: intuition.map(\.id)),
        ],
        bands: [
            .init(to: 2.4, label: Localized("rarement")), .init(to: 3.4, label: Localized("par moments")),
            .init(to: 4.2, label: Localized("souvent")), .init(to: nil, label: Localized("presque toujours")),
        ])
    static let questionnaire = Questionnaire(question: question, items: items, scale: 1...5)

    /// A sheet from the points in the order of the items; nil stays missing.
    static func sheet(_ courage: [Int?], _ intuition: [Int?] = []) -> Sheet {
        var sheet: Sheet = [:]
        for (item, point) in zip(self.courage, courage) { sheet[item.id] = point }
        for (item, point) in zip(self.intuition, intuition) { sheet[item.id] = point }
        return sheet
    }

    static func profile(_ sheets: [Sheet], least: Int = 1) -> Profile {
        Profile(sheets, of: question, items: items, least: least)
    }

    static func score(_ sheet: Sheet, _ dimension: Int = 0) -> Double? {
        questionnaire.score(sheet, of: question.dimensions[dimension])
    }
}

@Suite struct ScoringTests {
    /// DOMAIN §10.9.
    @Test func aReversedItemTurnsOneIntoFive() {
        let reversed = Mirror.courage[5]
        #expect((1...5).map { Mirror.questionnaire.recoded($0, of: reversed) } == [5, 4, 3, 2, 1])
        #expect((1...5).map { Mirror.questionnaire.recoded($0, of: Mirror.courage[0]) } == [1, 2, 3, 4, 5])
        let ten = Questionnaire(question: Mirror.question, items: Mirror.items, scale: 0...10)
        #expect(ten.recoded(0, of: reversed) == 10 && ten.recoded(7, of: reversed) == 3)
        #expect(Mirror.score(Mirror.sheet([5, 5, 5, 5, 5, 1])) == 5)
        #expect(Mirror.score(Mirror.sheet([5, 5, 5, 5, 5, 5])) == 26.0 / 6)
    }

    /// What was passed over or unknown stays missing: it is neither 0 nor the middle.
    @Test func whatIsMissingStaysMissing() {
        #expect(Mirror.score(Mirror.sheet([4, nil, 4, 4, 4, nil])) == 4)
        #expect(Mirror.score(Mirror.sheet([4, 4, 4, 4, nil, 2])) == 4)
    }

    @Test func aSheetNeedsTwoThirdsOfTheItems() {
        #expect(Question.Dimension.leastAnswered(of: 6) == 4)
        #expect(Question.Dimension.leastAnswered(of: 3) == 2)
        #expect(Mirror.score(Mirror.sheet([4, 4, 4, 4, nil, nil])) == 4)
        #expect(Mirror.score(Mirror.sheet([4, 4, 4, nil, nil, nil])) == nil)
        #expect(Mirror.score(Mirror.sheet([], [4, 4, nil]), 1) == 4)
        #expect(Mirror.score(Mirror.sheet([], [4, nil, nil]), 1) == nil)
        #expect(Mirror.score([:]) == nil)
    }

    @Test func theShortFormScoresTheItemsAsked() {
        let short = Questionnaire(
            question: Mirror.question, items: Array(Mirror.courage[0..<3]), scale: 1...5)
        let dimension = Mirror.question.dimensions[0]
        #expect(short.score(Mirror.sheet([5, 4, nil, 1, 1, 1]), of: dimension) == 4.5)
        #expect(short.score(Mirror.sheet([5, nil, nil, 1, 1, 1]), of: dimension) == nil)
        #expect(short.score(Mirror.sheet([], [3, 3, 3]), of: Mirror.question.dimensions[1]) == nil)
    }

    @Test func unknownAnswersAreNoPoints() throws {
        let sheets = (0..<5).map { Mirror.sheet([4, 4, 4, 4, nil, $0 == 0 ? nil : 2]) }
        let row = try #require(Mirror.profile(sheets).rows.first)
        #expect(row.mean == 4 && row.n == 5)
    }
}

@Suite struct HastyTests {
    private func isHasty(_ points: [Int?]) -> Bool {
        Mirror.questionnaire.isHasty(Mirror.sheet(Array(points.prefix(6)), Array(points.dropFirst(6))))
    }

    /// An all-3 sheet contradicts nothing once recoded: only the same-answer rule sees it.
    @Test func theSameAnswerEverywhereIsHasty() {
        #expect(isHasty(Array(repeating: 3, count: 9)))
        // Twenty of twenty-four is as eight of nine: 7.5 and up.
        #expect(isHasty([3, 3, 3, 3, 3, 3, 3, 3, 4]))
        #expect(!isHasty([3, 3, 3, 3, 3, 3, 3, 4, 4]))
    }

    @Test func twentySameAnswersOfTwentyFourAreHasty() {
        let items = (0..<24).map {
            Item(id: "x\($0)", label: Localized("x"), isReversed: $0 % 6 == 5)
        }
        let question = Question(
            id: "q", prompt: Localized("?"), kind: .likert,
            input: .ratings(Scale(low: 1, high: 5), items: .literal(items), facets: []),
            dimensions: [.init(id: "d", label: Localized("d"), items: items.map(\.id))])
        let questionnaire = Questionnaire(question: question, items: items, scale: 1...5)
        for (same, hasty) in [(19, false), (20, true), (24, true)] {
            let sheet = Dictionary(
                uniqueKeysWithValues: items.enumerated().map { ($1.id, $0 < same ? 3 : $0 % 2 + 1) })
            #expect(questionnaire.isHasty(sheet) == hasty, "\(same)")
        }
    }

    /// Yes to a thing and yes to its opposite, in every dimension: not read.
    @Test func contradictionInEveryDimensionIsHasty() {
        #expect(isHasty([5, 4, 5, 4, 5, 5, 4, 5, 4]))
        #expect(isHasty([1, 2, 1, 2, 1, 2, 2, 1, 1]))
        // In one of the two only: people may mean it.
        #expect(!isHasty([5, 4, 5, 4, 5, 5, 4, 5, 2]))
        #expect(!isHasty([5, 4, 5, 4, 5, 1, 4, 5, 2]))
        // A reversed item passed over contradicts nothing.
        #expect(!isHasty([5, 4, 5, 4, 5, 5, 4, 5, nil]))
    }

    @Test func aQuestionnaireWithoutReversedItemsIsNotJudged() {
        let straight = Questionnaire(
            question: Mirror.question, items: Mirror.items.filter { !$0.isReversed }, scale: 1...5)
        #expect(!straight.isHasty(Mirror.sheet([3, 3, 3, 3, 3], [3, 3])))
    }

    @Test func anEmptySheetIsNotHasty() {
        #expect(!isHasty([]))
    }
}

@Suite struct ProfileTests {
    /// Sheets that give a whole number to all the straight items and its opposite to the reversed one.
    private func even(_ scores: [Int]) -> [Sheet] {
        scores.map { Mirror.sheet(Array(repeating: $0, count: 5) + [6 - $0], [$0, $0, 6 - $0]) }
    }

    @Test func underEightSheetsTheMiddleHalfIsShown() throws {
        let row = try #require(Mirror.profile(even([1, 2, 3, 4, 5, 5, 3])).rows.first)
        // Sorted 1 2 3 3 4 5 5: one left out at either end.
        #expect(row.span == 2...5 && row.n == 7)
        #expect(abs(row.mean - 23.0 / 7) < 1e-12)
    }

    @Test func fromEightSheetsTheWholeRangeIsShown() throws {
        let row = try #require(Mirror.profile(even([1, 2, 3, 4, 5, 5, 3, 3])).rows.first)
        #expect(row.span == 1...5 && row.n == 8)
    }

    @Test func theFigureSaysWhichSpanItDraws() {
        for (scores, isWhole) in [([1, 2, 3, 4, 5, 5, 3], false), ([1, 2, 3, 4, 5, 5, 3, 3], true)] {
            let profile = Mirror.profile(even(scores))
            let outcome = Outcome(of: Mirror.question, items: Mirror.items, marginals: .profile(profile))
            guard case .profile(let figure)? = outcome.figures(in: .fr).first else {
                Issue.record("not a profile")
                continue
            }
            #expect(figure.isWhole == isWhole && figure.centre == .mean)
            #expect(figure.rows.map(\.label) == ["Courage", "Intuition"])
        }
    }

    @Test func aDimensionFewerThanTheThresholdScoredIsAbsent() {
        // Five sheets, four of them with a score in intuition.
        var sheets = even([1, 2, 3, 4, 5])
        sheets[0]["i1"] = nil
        sheets[0]["i2"] = nil
        #expect(Mirror.profile(sheets, least: 5).rows.map(\.id) == ["courage"])
        #expect(Mirror.profile(sheets, least: 4).rows.map(\.id) == ["courage", "intuition"])
        #expect(Mirror.profile([]).rows.isEmpty)
    }

    @Test func anItemFewerThanTheThresholdAnsweredIsNeverShown() throws {
        // c1 agrees most and c2 splits most, but only four answered each.
        let sheets = [
            Mirror.sheet([4, 1, 3, 2, 4, 3]), Mirror.sheet([4, 5, 4, 4, 1, 4]),
            Mirror.sheet([4, 1, 3, 3, 4, 3]), Mirror.sheet([4, 5, 4, 5, 2, 4]),
            Mirror.sheet([nil, nil, 3, 2, 5, 3]),
        ]
        let four = try #require(Mirror.profile(sheets, least: 4).rows.first)
        #expect(four.closest?.id == "c1" && four.widest?.id == "c2")
        let five = try #require(Mirror.profile(sheets, least: 5).rows.first)
        #expect(five.closest?.id == "c3" && five.widest?.id == "c5")
    }

    @Test func whatEverybodyGaveTheSameEndIsNeverShown() throws {
        let sheets = [
            Mirror.sheet([1, 3, 2, 2, 4, 5]), Mirror.sheet([1, 3, 4, 4, 1, 5]),
            Mirror.sheet([1, 4, 2, 3, 4, 5]), Mirror.sheet([1, 3, 4, 5, 2, 5]),
            Mirror.sheet([1, 3, 3, 2, 5, 5]),
        ]
        let row = try #require(Mirror.profile(sheets, least: 5).rows.first)
        #expect(row.closest?.id == "c2" && row.widest?.id == "c5")
        // Everybody in the middle unmasks nobody, and is shown as it was answered.
        let middle = sheets.map { sheet in sheet.merging(["c1": 3]) { $1 } }
        #expect(
            try #require(Mirror.profile(middle, least: 5).rows.first).closest
                == RatingTally(id: "c1", counts: [3: 5]))
    }

    @Test func anItemIsNotBothTheClosestAndTheWidest() throws {
        let only = Mirror.courage[0]
        let profile = Profile(
            (1...5).map { Mirror.sheet([$0]) }, of: Mirror.question, items: [only], least: 5)
        let row = try #require(profile.rows.first)
        #expect(row.closest == nil && row.widest?.id == "c1", "five answers apart are not close")
    }

    @Test func theLowestIsToldOnlyWhenItStandsHalfAPointApart() {
        func profile(_ means: [Double]) -> Profile {
            Profile(
                rows: means.enumerated().map {
                    .init(id: "d\($0)", n: 9, mean: $1, span: 1...5)
                })
        }
        #expect(profile([3.6, 3.1, 4]).lowest == "d1")
        #expect(profile([3.5, 3.1, 4]).lowest == nil)
        // As the room reads them: 3.45 is read 3.5 and 2.96 is read 3.0.
        #expect(profile([3.46, 2.96]).lowest == "d1")
        #expect(profile([3.44, 2.96]).lowest == nil)
        #expect(profile([3.1, 3.1, 4]).lowest == nil)
        #expect(profile([3]).lowest == nil && profile([]).lowest == nil)
    }

    @Test func alphaComesFromThirtyCompleteSheetsOn() {
        func sheets(_ count: Int) -> [Sheet] {
            (0..<count).map { index in
                Mirror.sheet(
                    (0..<5).map { 1 + (index + $0 % 2) % 5 } + [5 - index % 5], [index % 5 + 1, 3, 2])
            }
        }
        #expect(Mirror.profile(sheets(29)).reliability.isEmpty)
        let thirty = Mirror.profile(sheets(30))
        #expect(thirty.sheets == 30 && thirty.reliability["courage"]?.items == 6)
        // One box left empty: that sheet has a score and is not complete.
        var missing = sheets(30)
        missing[0]["c1"] = nil
        let incomplete = Mirror.profile(missing)
        #expect(incomplete.sheets == 29 && incomplete.reliability["courage"] == nil)
        #expect(incomplete.rows.first?.n == 30)
    }

    @Test(arguments: [
        (1.0, "rarement"), (2.44, "rarement"), (2.45, "par moments"), (3.4, "par moments"),
        (3.44, "par moments"), (3.45, "souvent"), (3.5, "souvent"), (4.2, "souvent"),
        (4.26, "presque toujours"), (5, "presque toujours"),
    ])
    func bandsFollowTheMeanAsItIsRead(mean: Double, words: String) {
        #expect(Mirror.question.band(of: mean)?.fr == words)
    }

    @Test func withoutBandsThereAreNoWords() {
        var question = Mirror.question
        question.bands = []
        #expect(question.band(of: 3) == nil)
    }
}
