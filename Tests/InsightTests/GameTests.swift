import Testing
import Workshop

@testable import Insight

/// The published numbers of DOMAIN §10.5 and §10.6.
@Suite struct GameTests {
    @Test(arguments: [(0, 0, 3, 18), (5, 8, 13, 53), (6, 10, 15, 60)])
    func atAllCosts(givers: Int, each: Int, keeper: Int, total: Int) {
        let result = Game(give: "tenir", gift: 2, keep: "foncer", gain: 3)
            .result(givers: givers, keepers: 6 - givers)
        if givers > 0 { #expect(result.giverPoints == each) }
        if givers < 6 { #expect(result.keeperPoints == keeper) }
        #expect(result.total == total)
    }

    @Test func aSinglePointAndNoneAreSaidAsSuch() {
        let result = Game(give: "tenir", gift: 2, keep: "foncer", gain: 1).result(givers: 1, keepers: 0)
        let words = result.sentence(give: "tenir", keep: "foncer", .fr)
        #expect(words.contains("0 point chacun"))
        let alone = Game(give: "tenir", gift: 2, keep: "foncer", gain: 1).result(givers: 0, keepers: 2)
        #expect(alone.sentence(give: "a", keep: "b", .fr).contains("1 point chacun"))
        #expect(alone.sentence(give: "a", keep: "b", .en).contains("1 point each"))
    }

    @Test(arguments: [
        ([3, 3, 4, 5, 7], [3, 3, 4, 5, 0]), ([6, 6, 6, 4, 3], [6, 6, 6, 4, 3]),
        ([2, 3, 4, 4, 3], [2, 3, 0, 0, 3]), ([5, 5, 5, 5], [5, 5, 5, 5]), ([7, 7, 3, 3], [7, 7, 3, 3]),
    ])
    func theHighestMinorityScoresNothing(cards: [Int], points: [Int]) {
        #expect(DelegationPoints(cards: cards).points == points)
    }

    /// Five stations, twenty turns; what the means are said to be, to one piece.
    @Test(arguments: [(1.0, 52.0, 18.0), (1.2, 54, 40)])
    func diceStarveALine(first: Double, out: Double, stuck: Double) {
        let run = ProductionRun(
            caption: Localized("Dés"), hours: 20, demand: 0,
            stations: (0..<5).map {
                .init(id: "s\($0)", label: Localized("Poste"), capacity: $0 == 0 ? first : 1)
            }, isRolled: true)
        #expect(run.withoutChance == 70)
        var random = SystemRandomNumberGenerator()
        let mean = run.meanOfGames(20_000, using: &random)
        #expect(abs(mean.sold - out) < 1 && abs(mean.stuck - stuck) < 1)
    }

    @Test(arguments: [
        ([10, 8, 9], 7, 280, [80, 0, 40]), ([12, 8, 9], 7, 280, [160, 0, 40]),
        ([10, 9.6, 9], 7, 280, [16, 24, 80]), ([10, 8, 9], 8.4, 320, [80, 0, 0]),
        ([10, 9.6, 9], 8.4, 336, [16, 24, 24]), ([7, 8, 9], 7, 280, [0, 0, 0]),
    ])
    func theWorkshopAtTwentyPerCentMore(capacities: [Double], demand: Double, sold: Double, stocks: [Double])
    {
        let run = ProductionRun(
            caption: Localized("Essai"), hours: 40, demand: demand,
            stations: capacities.enumerated().map { index, capacity in
                .init(id: "s\(index)", label: Localized("Poste"), capacity: capacity)
            })
        #expect(run.result.sold == sold)
        #expect(run.result.stocks == stocks)
    }
}
