import Insight
public import Workshop

extension Disclosed {
    /// The sentences that the result of a question leads to, in their order.
    ///
    /// - Parameter ask: the ask of the question, whose other results they may use.
    public func readings(of question: Question, in ask: Ask, language: Language) -> [String] {
        guard !question.readings.isEmpty else { return [] }
        var values = measures(of: question)
        for other in ask.questions where other.id != question.id {
            for (name, value) in measures(of: other) { values["\(other.id).\(name)"] = value }
        }
        let means = Set(
            question.dimensions.map(\.id)
                + ask.questions.flatMap { other in other.dimensions.map { "\(other.id).\($0.id)" } })
        return question.readings.compactMap { reading in
            reading.sentence(values, language) { expression, value in
                // As the chart writes it.
                if means.contains(expression) { return RoomNumbers.mean(value, in: language) }
                // What is worked out of a few answers has no decimals to tell.
                let isRough = values[expression] == nil && value.magnitude >= 20
                return RoomNumbers.tenths(isRough ? value.rounded() : value, in: language)
            }
        }
    }

    /// The values of the names of ``Workshop/Question/measures``; what is withheld has none.
    private func measures(of question: Question) -> [String: Double] {
        var values = ["n": Double(n)]
        switch marginals[question.id] {
        case .ratings(let tallies):
            for tally in tallies {
                let name = tally.id.replacing("/", with: "-")
                values[name] = tally.median
                guard case .ratings(let scale, _, _) = question.input, tally.n > 0 else { continue }
                for point in scale.points {
                    let (low, high) = (
                        tally.values.count { $0 <= point }, tally.values.count { $0 >= point }
                    )
                    values[Formula.measure("atmost", [name, "\(point)"])] = Disclosed.share(low, of: tally.n)
                    values[Formula.measure("atleast", [name, "\(point)"])] = Disclosed.share(
                        high, of: tally.n)
                }
            }
            for (item, gap) in gaps(of: question) { values[Formula.measure("gap", [item])] = gap }
        case .shares(let tallies):
            for tally in tallies { values[tally.id.replacing("/", with: "-")] = tally.median }
            if let marginals = marginals[question.id], !question.mixes.isEmpty {
                let outcome = Outcome(of: question, items: question.literalItems, marginals: marginals)
                for (key, value) in outcome.parts { values[key.replacing("/", with: "-")] = value }
                values[Question.distance] = outcome.distance
            }
        case .ranks(let tallies):
            for tally in tallies { values[tally.id] = tally.median }
        case .choices(let tallies):
            for tally in tallies {
                values[tally.id] = Double(tally.count)
                values[Formula.measure("share", [tally.id])] = Disclosed.share(tally.count, of: n)
            }
        case .dots(let tallies):
            for tally in tallies { values[tally.id] = Double(tally.count) }
        case .profile(let profile):
            for row in profile.rows { values[row.id] = row.mean }
        case .bets(let tallies):
            for tally in tallies { values[tally.id] = tally.probability.map { $0 * 100 } }
        case .sorted(let tallies):
            guard case .sorting(_, let bins) = question.input else { break }
            let told = tallies.filter { $0.n > 0 }
            values[Question.lines] = Double(told.count)
            for bin in bins {
                // A line goes where most put it; one that is torn goes nowhere.
                let count = told.count { tally in
                    let here = tally.counts[bin.id] ?? 0
                    return tally.counts.allSatisfy { $0.key == bin.id || $0.value < here }
                }
                values[Formula.measure(Question.lines, [bin.id])] = Double(count)
            }
            for tally in tallies {
                for bin in bins {
                    let count = tally.counts[bin.id] ?? 0
                    values[Formula.measure("count", [tally.id, bin.id])] = Double(count)
                    values[Formula.measure("share", [tally.id, bin.id])] = Disclosed.share(count, of: tally.n)
                }
            }
        case .pairs(let tallies):
            let duels = Duels(tallies, items: question.literalItems.map(\.id))
            for row in duels.rows where duels.isWhole { values[row.id] = Double(row.wins) }
        case .lines, nil: break
        }
        return values
    }

    /// The medians of the personal gaps of a question, by item (``Session/gaps(in:)``).
    public func gaps(of question: Question) -> [Item.ID: Double] {
        let prefix = "\(question.id)/"
        let own = metrics.filter { $0.key.hasPrefix(prefix) }
        return Dictionary(
            uniqueKeysWithValues: own.map { (String($0.key.dropFirst(prefix.count)), $0.value) })
    }

    /// A percentage as the room reads it: to 5 % under twenty answers (DOMAIN §2.5).
    private static func share(_ count: Int, of n: Int) -> Double? {
        guard n > 0 else { return nil }
        let percent = Double(count) * 100 / Double(n)
        return n < 20 ? (percent / 5).rounded() * 5 : percent.rounded()
    }
}

extension Session {
    /// Medians of personal gaps between the first and the last facet, by `question/item`, and of personal taus
    /// (``alignments(in:)``): for the door to compute.
    public func gaps(in round: Round) -> [String: Metric] {
        var metrics = alignments(in: round)
        let needed = threshold(of: round.opening)
        for question in ask(of: round)?.questions ?? [] {
            guard case .ratings(_, _, let facets) = question.input, let first = facets.first?.id,
                let last = facets.last?.id, first != last
            else { continue }
            for item in items(of: question, in: round) {
                let (from, to) = (
                    Answer.key(item: item.id, facet: first), Answer.key(item: item.id, facet: last)
                )
                metrics["\(question.id)/\(item.id)"] = { ballots in
                    let gaps = ballots.compactMap { ballot -> Int? in
                        guard case .ratings(let ratings) = ballot.answers[question.id],
                            let before = ratings[from]?.value, let after = ratings[to]?.value
                        else { return nil }
                        return after - before
                    }
                    return voices(gaps.count, in: round.opening) < needed ? nil : Statistics.median(gaps)
                }
            }
        }
        return metrics
    }
}
