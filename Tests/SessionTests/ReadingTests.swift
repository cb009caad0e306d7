import Insight
import Session
import Testing
import Workshop

/// The values that readings use, through the door.
@Suite struct ReadingTests {
    private func readings(
        _ conditions: [String], on question: Question, ask other: [Question] = [], _ ballots: [Ballot],
        privacy: Privacy = .shared
    ) throws -> [String] {
        var question = question
        question.readings = conditions.map { Reading(condition: "n > 0", text: Localized("{\($0)}")) }
        let all = other + [question]
        let session = try Fixture.revealed(all, ballots, privacy: privacy, people: ballots.count)
        let round = try #require(session.round("r1"))
        let disclosed = try #require(
            session.disclosure(of: "r1", to: .room, metrics: session.gaps(in: round)).content)
        return disclosed.readings(
            of: question, in: Ask(headline: Localized("A"), questions: all), language: .fr)
    }

    @Test func sharesOfRatingsAreToFivePercentUnderTwentyAnswers() throws {
        let ballots = Fixture.rated([(1, 2), (4, 2), (5, 2), (4, 3), (2, 2), (5, 2)])
        let found = try readings(
            ["a", "atleast(a, 4)", "atmost(a,1)", "atleast(b,3)"], on: Fixture.rating(), ballots)
        #expect(found == ["4", "65", "15", "15"])
        let many = Fixture.rated((0..<30).map { ($0 < 7 ? 5 : 2, 2) })
        #expect(try readings(["atleast(a,4)"], on: Fixture.rating(), many) == ["23"])
    }

    @Test func gapsAreThoseOfPersonsAndNeedEnoughOfThem() throws {
        let question = Fixture.rating(items: ["a"], facets: ["dit", "fait"])
        func ballot(_ said: Int, _ done: Int?) -> Ballot {
            var ratings: [String: Rating] = ["a/dit": .point(said)]
            ratings["a/fait"] = done.map { .point($0) }
            return Ballot(["note": .ratings(ratings)])
        }
        // The medians are 3 and 3, the median of the differences is -1.
        let ballots = [ballot(5, 4), ballot(3, 2), ballot(1, 3), ballot(4, 3), ballot(2, 4)]
        #expect(try readings(["gap(a)"], on: question, ballots, privacy: .open) == ["−1"])
        let few = [ballot(5, 4), ballot(3, 2), ballot(1, nil), ballot(4, nil)]
        #expect(try readings(["gap(a)"], on: question, few).isEmpty)
    }

    @Test func binsAndChoicesAreCountedAndOtherQuestionsReached() throws {
        let sort = Question(
            id: "tri", prompt: Localized("Où ?"), kind: .sort,
            input: .sorting(items: .literal([Fixture.item("x")]), bins: ["clair", "flou"].map(Fixture.item)))
        let ballots = ["clair", "flou", "flou"].enumerated().map { index, bin in
            Ballot(["tri": .sorted(["x": bin]), "choix": .choices([index == 0 ? "u" : "v"])])
        }
        #expect(
            try readings(
                ["count(x,flou)", "share(x, clair)", "choix.v", "choix.share(v) - share(x,flou)", "choix.n"],
                on: sort, ask: [Fixture.choice], ballots) == ["2", "35", "2", "0", "3"])
    }

    @Test func whatIsWorkedOutIsToldWithoutDecimalsFromTwentyOn() throws {
        let ballots = ["u", "v", "v"].map { Ballot(["choix": .choices([$0])]) }
        #expect(try readings(["v * 100 / n", "v / n"], on: Fixture.choice, ballots) == ["67", "0,7"])
    }

    @Test func linesGoWhereMostPutThemAndNowhereWhenTorn() throws {
        let sort = Question(
            id: "tri", prompt: Localized("Où ?"), kind: .sort,
            input: .sorting(
                items: .literal(["x", "y", "z"].map(Fixture.item)), bins: ["clair", "flou"].map(Fixture.item))
        )
        let ballots =
            [("clair", "flou", "flou"), ("clair", "flou", "clair"), ("flou", "flou", "clair")]
            .map { Ballot(["tri": .sorted(["x": $0.0, "y": $0.1, "z": $0.2])]) }
            + [Ballot(["tri": .sorted(["x": "clair", "y": "flou", "z": "flou"])])]
        let names = ["lines", "lines(clair)", "lines(flou)"]
        #expect(try readings(names, on: sort, ballots, privacy: .open) == ["3", "1", "1"])
        #expect(sort.measures.isSuperset(of: ["lines", "lines(clair)", "lines(flou)"]))
    }

    @Test func everyNameOfAQuestionHasItsValue() throws {
        let ballots = Fixture.rated([(1, 2), (4, 2), (5, 2)])
        let names = Fixture.rating().measures.sorted()
        #expect(names.count == 23)
        #expect(try readings(names, on: Fixture.rating(), ballots).count == names.count)
    }

    @Test func whatIsWithheldLeadsToNothing() throws {
        let ballots = Fixture.rated([(1, 1), (1, 2), (1, 1), (1, 1), (1, 1)])
        #expect(
            try readings(["a", "atmost(a,1)"], on: Fixture.rating(), ballots, privacy: .sensitive).isEmpty)
    }
}
