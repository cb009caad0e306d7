public import Workshop

// MARK: Bets

extension Outcome {
    /// The bets on an item, one a round that has them.
    public func bets(on item: Item) -> [BetTally] {
        rounds.compactMap { marginals in
            guard case .bets(let tallies) = marginals else { return nil }
            return tallies.first { $0.id == item.id }
        }
    }

    func bets(on item: Item, in language: Language) -> Figure? {
        let charts = bets(on: item).map { tally in
            Figure.Points(
                label: item.label[language], scale: 0...10,
                words: [
                    0: Localized("sûr que non", "sure it won't")[language],
                    5: Localized("pile ou face", "coin toss")[language],
                    10: Localized("sûr que oui", "sure it will")[language],
                ],
                counts: tally.tenths, median: nil, unknown: 0, isPercent: true)
        }
        guard let last = charts.last else { return nil }
        return charts.count == 2 ? .twoRounds(.init(first: charts[0], second: last)) : .points(last)
    }
}

// MARK: Shares, bins, orders

extension Outcome {
    /// The medians of each line, brought back to the whole, a row for each whole: constant sums describe mixes, never
    /// people.
    func shares(_ marginals: Marginals, total: Int, in language: Language) -> Figure? {
        let mixes = mixes(marginals, total: total)
        guard !mixes.isEmpty else { return nil }
        let unit = Localized(
            "médianes ramenées à \(total)", "medians brought back to \(total)")
        return .stacked(
            Figure.Stacked(
                parts: items.map { $0.label[language] },
                rows: mixes.map { mix in
                    Figure.Stacked.Row(
                        label: mix.column?.label[language] ?? "", values: mix.values, n: mix.n)
                }, unit: unit[language],
                shifts: zip(mixes, mixes.dropFirst()).map { $0.shift(to: $1, of: total, in: language) }))
    }

    /// The wholes that were shared out, in the question's order; those withheld are left out.
    private func mixes(_ marginals: Marginals, total: Int) -> [Mix] {
        guard case .shares(let tallies) = marginals else { return [] }
        let columns = question.mixes.isEmpty ? [nil] : question.mixes.map(Optional.some)
        return columns.compactMap { Mix(items: items, column: $0, tallies: tallies, total: total) }
    }

    /// The points of each line of each whole, as they are drawn: medians brought back to the whole, by `item/column`.
    public var parts: [String: Double] {
        guard case .shares(_, let total, _) = question.input, let last else { return [:] }
        return mixes(last, total: total).reduce(into: [:]) { parts, mix in
            for (item, value) in zip(items, mix.values) {
                parts[Answer.key(item: item.id, facet: mix.column?.id)] = Double(value)
            }
        }
    }

    /// The points that change place between the first whole and the last, half the sum of the absolute differences;
    /// nil where there is one whole only, or where one of the two is withheld.
    public var distance: Double? {
        guard case .shares(_, let total, _) = question.input, let last, question.mixes.count > 1 else {
            return nil
        }
        let mixes = mixes(last, total: total)
        guard let first = mixes.first, let final = mixes.last, first.column == question.mixes.first,
            final.column == question.mixes.last
        else { return nil }
        return first.distance(to: final)
    }

    func sorting(_ marginals: Marginals, bins: [Item], in language: Language) -> Figure? {
        guard case .sorted(let tallies) = marginals else { return nil }
        let rows = items.compactMap { item -> Figure.Stacked.Row? in
            guard let tally = tallies.first(where: { $0.id == item.id }) else { return nil }
            return Figure.Stacked.Row(
                label: item.label[language], values: bins.map { tally.counts[$0.id] ?? 0 }, n: tally.n
            )
        }
        guard !rows.isEmpty else { return nil }
        // What a room says together is one answer: a line says it better than a bar.
        if rows.allSatisfy({ $0.n == 1 }) {
            let colon = language == .fr ? "\u{A0}: " : ": "
            let lines = rows.compactMap { row in
                row.values.firstIndex(of: 1).map { row.label + colon + bins[$0].label[language] }
            }
            return .list(Figure.List(lines: lines))
        }
        return .stacked(
            Figure.Stacked(
                parts: bins.map { $0.label[language] }, rows: rows,
                unit: Localized("réponses", "answers")[language]))
    }

    /// « Premier tour », where there are two.
    func roundName(_ index: Int) -> Localized? {
        guard rounds.count > 1 else { return nil }
        return index == 0
            ? Localized("Premier tour", "First round") : Localized("Deuxième tour", "Second round")
    }

    func ranks(
        _ marginals: Marginals, of round: Localized?, in language: Language
    ) -> Figure? {
        guard case .ranks(let tallies) = marginals else { return nil }
        let ranking = Ranking(tallies)
        let borda = ranking.borda
        let rows = items.compactMap { item -> Figure.Ranks.Row? in
            guard let median = tallies.first(where: { $0.id == item.id })?.median else { return nil }
            return Figure.Ranks.Row(
                label: item.label[language], median: median, points: borda[item.id] ?? 0,
                other: alignment?.first[item.id])
        }
        guard !rows.isEmpty else { return nil }
        let agreement = [round?[language], ranking.words(language)].compactMap(\.self).joined(
            separator: " · ")
        // By Borda points; where they are equal, in the question's order.
        let sorted = rows.enumerated().sorted {
            ($1.element.points, $0.offset) < ($0.element.points, $1.offset)
        }
        return .ranks(
            Figure.Ranks(
                rows: sorted.map(\.element), agreement: agreement.isEmpty ? nil : agreement, n: ranking.judges
            ))
    }
}
