public import Workshop

/// What a line of stations sold, and what is left between them.
public struct ProductionResult: Hashable, Sendable {
    /// Pieces sold.
    public var sold: Double
    /// Pieces waiting after each station, in their order; the last is finished and unsold.
    public var stocks: [Double]
}

extension ProductionRun {
    /// Runs the line hour by hour.
    ///
    /// The first station adds its capacity; each next moves what it can of the stock before it, the same hour; then
    /// clients buy what they want of what is finished.
    public var result: ProductionResult {
        var stocks = Array(repeating: 0.0, count: stations.count)
        var sold = 0.0
        guard !stations.isEmpty else { return ProductionResult(sold: 0, stocks: []) }
        for _ in 0..<max(0, hours) {
            stocks[0] += stations[0].capacity
            for index in stations.indices.dropFirst() {
                let moved = min(stations[index].capacity, stocks[index - 1])
                stocks[index - 1] -= moved
                stocks[index] += moved
            }
            let bought = min(demand, stocks[stocks.count - 1])
            stocks[stocks.count - 1] -= bought
            sold += bought
        }
        // Tenths an hour add up to crumbs.
        let crumb = { (value: Double) in (value * 1e6).rounded() / 1e6 }
        return ProductionResult(sold: crumb(sold), stocks: stocks.map(crumb))
    }
}

extension ProductionRun {
    /// One game of dice: each turn the first station adds its roll, each next moves at most its roll of the stock before
    /// it, and what is finished goes out.
    public func rolled(using random: inout some RandomNumberGenerator) -> ProductionResult {
        var stocks = Array(repeating: 0, count: stations.count)
        var sold = 0
        guard !stations.isEmpty else { return ProductionResult(sold: 0, stocks: []) }
        for _ in 0..<max(0, hours) {
            for index in stations.indices {
                let die = Int.random(in: 1...6, using: &random)
                let roll = Int((Double(die) * stations[index].capacity).rounded(.up))
                let moved = index == 0 ? roll : min(roll, stocks[index - 1])
                if index > 0 { stocks[index - 1] -= moved }
                stocks[index] += moved
            }
            sold += stocks[stocks.count - 1]
            stocks[stocks.count - 1] = 0
        }
        return ProductionResult(sold: Double(sold), stocks: stocks.map(Double.init))
    }

    /// The mean of so many games.
    public func meanOfGames(_ games: Int, using random: inout some RandomNumberGenerator) -> ProductionResult
    {
        var sum = ProductionResult(sold: 0, stocks: stations.map { _ in 0 })
        for _ in 0..<games {
            let game = rolled(using: &random)
            sum.sold += game.sold
            sum.stocks = zip(sum.stocks, game.stocks).map { $0 + $1 }
        }
        let count = Double(max(1, games))
        return ProductionResult(sold: sum.sold / count, stocks: sum.stocks.map { $0 / count })
    }

    /// What would go out if every station moved an average roll each turn.
    public var withoutChance: Double { 3.5 * Double(hours) }
}

extension ProductionResult {
    /// All that is under way between the stations.
    public var stuck: Double { stocks.reduce(0, +) }
}

/// What a round of a game gives: the points of each kind of player, and of all.
public struct GameResult: Hashable, Sendable {
    /// How many gave.
    public var givers: Int
    /// How many kept.
    public var keepers: Int
    /// The points of each giver.
    public var giverPoints: Int
    /// The points of each keeper.
    public var keeperPoints: Int

    /// The points of everybody together.
    public var total: Int { givers * giverPoints + keepers * keeperPoints }
}

extension Game {
    /// The points of a round: each gets the gifts of the others, and a keeper the gain.
    public func result(givers: Int, keepers: Int) -> GameResult {
        GameResult(
            givers: givers, keepers: keepers, giverPoints: gift * max(0, givers - 1),
            keeperPoints: gain + gift * givers)
    }
}

extension GameResult {
    /// « 5 tiennent compte : 8 points chacun. 1 fonce : 13 points. Total : 53. »
    public func sentence(give: String, keep: String, _ language: Language) -> String {
        var parts: [String] = []
        if givers > 0 {
            parts.append(
                Localized(
                    "\(givers) × « \(give) » : \(points(giverPoints).fr) chacun.",
                    "\(givers) × “\(give)”: \(points(giverPoints)[.en]) each.")[language])
        }
        if keepers > 0 {
            parts.append(
                Localized(
                    "\(keepers) × « \(keep) » : \(points(keeperPoints).fr) chacun.",
                    "\(keepers) × “\(keep)”: \(points(keeperPoints)[.en]) each.")[language])
        }
        parts.append(Localized("En tout : \(total).", "In all: \(total).")[language])
        return parts.joined(separator: " ")
    }

    private func points(_ count: Int) -> Localized {
        Localized(
            count < 2 ? "\(count) point" : "\(count) points",
            count == 1 ? "\(count) point" : "\(count) points")
    }
}
