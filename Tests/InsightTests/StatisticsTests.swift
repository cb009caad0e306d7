import Insight
import Testing

/// DOMAIN §10.1, computed with scipy: five-point scale.
struct Sample: Sendable, CustomTestStringConvertible {
    let values: [Int]
    let median: Double
    let deviation: Double
    let rwg: Double
    let polarisation: Double

    var testDescription: String { "\(values)" }

    static let all = [
        Sample(values: [4, 4, 5, 4, 3, 4], median: 4, deviation: 0.33, rwg: 0.80, polarisation: 0),
        Sample(values: [1, 5, 1, 5, 2, 4], median: 3, deviation: 1.67, rwg: 0, polarisation: 1),
        Sample(values: [1, 2, 3, 4, 5, 3], median: 3, deviation: 1, rwg: 0, polarisation: 0.44),
        Sample(values: [2, 4, 2, 4, 2, 4], median: 3, deviation: 1, rwg: 0.40, polarisation: 1),
        Sample(values: [5, 5, 5, 5, 1, 5], median: 5, deviation: 0.67, rwg: 0, polarisation: 0.56),
    ]
}

@Suite struct StatisticsTests {
    @Test(arguments: Sample.all)
    func agreesWithScipy(sample: Sample) throws {
        let scale = 1...5
        #expect(Statistics.median(sample.values) == sample.median)
        let deviation = try #require(Statistics.averageDeviation(sample.values))
        #expect(abs(deviation - sample.deviation) < 0.005)
        let rwg = try #require(Statistics.rwg(sample.values, scale: scale))
        #expect(abs(rwg - sample.rwg) < 0.005)
        let polarisation = try #require(Statistics.polarisation(sample.values, scale: scale))
        #expect(abs(polarisation - sample.polarisation) < 0.005)
    }

    @Test func meanOfTheFirstSampleIsFour() {
        #expect(Statistics.mean([4, 4, 5, 4, 3, 4]) == 4)
    }

    @Test func emptyInputHasNoFigures() {
        #expect(Statistics.median([Int]()) == nil)
        #expect(Statistics.median([Double]()) == nil)
        #expect(Statistics.mean([Int]()) == nil)
        #expect(Statistics.range([]) == nil)
        #expect(Statistics.quartiles([]) == nil)
        #expect(Statistics.averageDeviation([]) == nil)
        #expect(Statistics.polarisation([], scale: 1...5) == nil)
        #expect(Statistics.rwg([], scale: 1...5) == nil)
    }

    @Test func medianTakesTheMiddleWhateverTheOrder() {
        #expect(Statistics.median([9, 1, 4]) == 4)
        #expect(Statistics.median([7, 6]) == 6.5)
        #expect(Statistics.median([0.5, -2, 1]) == 0.5)
    }

    @Test func rangeIsLowestToHighest() {
        #expect(Statistics.range([7, 3, 8]) == 3...8)
    }

    /// Whatever the answers, at least half of them lie between the quartiles, and nothing was invented.
    @Test func quartilesHoldAtLeastHalfOfTheAnswersAndWereGiven() throws {
        var seed: UInt64 = 7
        for count in 1...40 {
            let values = (0..<count).map { _ in
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return Int(seed >> 33) % 10 + 1
            }
            let quartiles = try #require(Statistics.quartiles(values))
            #expect(2 * values.count { quartiles.contains($0) } >= count)
            #expect(values.contains(quartiles.lowerBound) && values.contains(quartiles.upperBound))
        }
    }

    @Test func quartilesOfTheSketch() {
        #expect(Statistics.quartiles([3, 4, 4, 6, 6, 7, 7, 8, 8]) == 4...7)
        #expect(Statistics.quartiles([1, 2, 3, 4, 5, 6, 7]) == 2...6)
        #expect(Statistics.quartiles([2, 9, 5]) == 2...9)
    }

    /// James, Demaree & Wolf 1984: the variance of random answers is 2 on five points and 4 on seven, so
    /// that answers of just that variance agree no more than chance.
    @Test func rwgIsZeroAtTheVarianceOfRandomAnswers() throws {
        // s² = 2, with n - 1.
        #expect(try #require(Statistics.rwg([2, 4], scale: 1...5)) == 0)
        #expect(abs(try #require(Statistics.rwg([2, 4], scale: 1...7)) - 0.5) < 1e-12)
        #expect(try #require(Statistics.rwg([4, 4, 4], scale: 1...7)) == 1)
    }

    @Test func rwgNeedsTwoAnswersAndTwoPoints() {
        #expect(Statistics.rwg([3], scale: 1...5) == nil)
        #expect(Statistics.rwg([1, 1, 1], scale: 1...1) == nil)
    }

    @Test func rwgIsFlooredAtZero() {
        #expect(Statistics.rwg([1, 5, 1, 5], scale: 1...5) == 0)
    }

    @Test func polarisationCountsTheEndsOfTheScale() {
        // Ten points: 1-4 and 7-10; 5 and 6 belong to neither end.
        #expect(Statistics.polarisation([4, 4, 7, 7], scale: 1...10) == 1)
        #expect(Statistics.polarisation([5, 5, 6, 6], scale: 1...10) == 0)
        // From 0: eleven points, ends of five.
        #expect(Statistics.polarisation([0, 4, 6, 10], scale: 0...10) == 1)
        // One or two points have no ends.
        #expect(Statistics.polarisation([0, 1], scale: 0...1) == 0)
        #expect(Statistics.polarisation([1, 1], scale: 1...1) == 0)
    }

    @Test func averageDeviationOfOneAnswerIsZero() {
        #expect(Statistics.averageDeviation([7]) == 0)
    }

    @Test func tallyHasTheMedianOfItsPoints() {
        #expect(RatingTally(id: "x", counts: [3: 1, 4: 2, 6: 1], unknown: 4).median == 4)
        #expect(RatingTally(id: "x", counts: [:], unknown: 4).median == nil)
    }
}
