public import Workshop

/// The disclosed result of one question, from which its figures and its findings are drawn.
///
/// It sees only marginals: whoever makes one has been through the door, and what the door withholds is
/// absent from the marginals here.
public struct Outcome: Hashable, Sendable {
    /// The question asked.
    public let question: Question
    /// Its items in this room, harvested ones resolved; not used for choices and lines.
    public let items: [Item]
    /// The marginals of each round, one or two, in order.
    let rounds: [Marginals]
    /// The median of the personal gaps by item id, last facet minus first.
    private let gaps: [String: Double]
    /// An order beside the one it is compared with, where the question asks for it.
    public var alignment: Alignment?

    /// The result of one round.
    ///
    /// `gaps` are medians of differences taken person by person, which medians of facets cannot give.
    public init(
        of question: Question, items: [Item], marginals: Marginals, gaps: [String: Double] = [:]
    ) {
        self.question = question
        self.items = items
        rounds = [marginals]
        self.gaps = gaps
    }

    /// The results of the two rounds of one question.
    public init(of question: Question, items: [Item], first: Marginals, second: Marginals) {
        self.question = question
        self.items = items
        rounds = [first, second]
        gaps = [:]
    }

    /// The marginals of the last round.
    var last: Marginals? { rounds.last }

    /// The charts of the result, in the order of the items; none where the marginals are of another shape
    /// than the question.
    ///
    /// Ratings give one chart an item, to be shown one at a time; with two or three facets, one dumbbell of
    /// all items. Items without a tally (withheld) are left out.
    public func figures(in language: Language) -> [Figure] {
        switch question.input {
        case .ratings(let scale, _, let facets):
            if question.isGrid {
                heats(in: language).map(Figure.heat)
            } else if let dial = dial(on: scale, in: language) {
                [.dial(dial)]
            } else if let profile {
                figures(of: profile, on: scale, in: language)
            } else if let plane = question.plane {
                quadrant(on: plane, scale: scale, in: language).map { [.quadrant($0)] } ?? []
            } else if rounds.count == 1, (2...3).contains(facets.count) {
                dumbbell(on: scale, ends: facets, in: language).map { [.dumbbell($0)] } ?? []
            } else {
                targets.compactMap { figure(of: $0, on: scale, in: language) }
            }
        case .bets:
            items.compactMap { bets(on: $0, in: language) }
        case .shares(_, let total, _): rounds.compactMap { shares($0, total: total, in: language) }
        case .sorting(_, let bins): rounds.compactMap { sorting($0, bins: bins, in: language) }
        case .ranking: rounds.indices.compactMap { ranks(rounds[$0], of: roundName($0), in: language) }
        case .pairs: rounds.indices.compactMap { duel(rounds[$0], of: roundName($0), in: language) }
        case .choices(let options, let most):
            tallies.enumerated().map { index, tally in
                let unit =
                    most > 1
                    ? Localized("choix", "choices") : Localized("réponses", "answers")
                return .bars(bars(of: tally, over: options, unit: unit, round: index, in: language))
            }
        case .dots:
            tallies.enumerated().map { index, tally in
                let unit = Localized("gommettes", "dots")
                var bars = bars(of: tally, over: items, unit: unit, round: index, in: language)
                bars.rows = bars.rows.enumerated()
                    .sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
                    .map(\.element)
                // Of a long list only what got a dot is worth reading.
                if bars.rows.count > 12 { bars.rows.removeAll { $0.count == 0 } }
                return .dots(bars)
            }
        case .lines:
            rounds.last.map { list(of: $0, in: language) } ?? []
        }
    }

    /// One finding for each item that has a tally (for each item and facet, with facets), in their order;
    /// none where points are not what was asked for.
    public var findings: [Finding] {
        guard case .ratings(let scale, _, _) = question.input, question.plane == nil, !question.isGrid else {
            return []
        }
        return targets.compactMap { target in
            let found = agreements(of: target.key, on: scale)
            guard let last = found.last else { return nil }
            let movement = found.count == 2 ? Movement(from: found[0], to: last) : nil
            return Finding(id: target.key, label: target.label, agreement: last, movement: movement)
        }
    }
}

// MARK: Ratings

extension Outcome {
    /// What a tally is about: an item, or a facet of it.
    private struct Target {
        let key: String
        let label: Localized
    }

    private var targets: [Target] {
        guard case .ratings(_, _, let facets) = question.input else { return [] }
        return items.flatMap { item in
            facets.isEmpty
                ? [Target(key: item.id, label: item.label)]
                : facets.map { facet in
                    let english: String? =
                        item.label.en == nil && facet.label.en == nil
                        ? nil : "\(item.label[.en]) · \(facet.label[.en])"
                    return Target(
                        key: Answer.key(item: item.id, facet: facet.id),
                        label: Localized("\(item.label.fr) · \(facet.label.fr)", english))
                }
        }
    }

    /// The tallies of a key, one a round that has it.
    private func ratings(of key: String) -> [RatingTally] {
        rounds.compactMap { marginals in
            guard case .ratings(let tallies) = marginals else { return nil }
            return tallies.first { $0.id == key }
        }
    }

    private func agreements(of key: String, on scale: Scale) -> [Agreement] {
        ratings(of: key).map { Agreement($0, scale: scale.points) }
    }

    private func figure(of target: Target, on scale: Scale, in language: Language) -> Figure? {
        let isTold = targets.count > 1 || target.label != question.prompt
        let points = ratings(of: target.key).map { tally in
            Figure.Points(
                label: isTold ? target.label[language] : nil,
                scale: scale.points,
                words: scale.labels.filter { scale.points.contains($0.key) }.mapValues { $0[language] },
                counts: tally.counts.filter { $0.value > 0 },
                median: tally.median,
                unknown: tally.unknown)
        }
        guard let last = points.last else { return nil }
        return points.count == 2 ? .twoRounds(.init(first: points[0], second: last)) : .points(last)
    }

    /// Where there is one answer only, its points, which are no distribution.
    private func dial(on scale: Scale, in language: Language) -> Figure.Dial? {
        guard rounds.count == 1, case .ratings(_, _, []) = question.input,
            case .ratings(let tallies)? = rounds.first, !tallies.isEmpty,
            tallies.allSatisfy({ $0.n + $0.unknown == 1 })
        else { return nil }
        let rows = targets.compactMap { target -> Figure.Dial.Row? in
            guard let tally = tallies.first(where: { $0.id == target.key }) else { return nil }
            let isTold = targets.count > 1 || target.label != question.prompt
            return Figure.Dial.Row(
                label: isTold ? target.label[language] : "", value: tally.values.first)
        }
        return Figure.Dial(
            rows: rows, scale: scale.points,
            words: scale.labels.filter { scale.points.contains($0.key) }.mapValues { $0[language] })
    }

    private func dumbbell(on scale: Scale, ends: [Item], in language: Language) -> Figure.Dumbbell? {
        let rows: [Figure.Dumbbell.Row] = items.compactMap { item in
            let tallies = ends.map { ratings(of: Answer.key(item: item.id, facet: $0.id)).first }
            guard tallies.contains(where: { $0 != nil }) else { return nil }
            return Figure.Dumbbell.Row(
                label: item.label[language],
                values: tallies.map { $0?.median },
                gap: ends.count == 2 ? gaps[item.id] : nil,
                answers: tallies.map { $0?.n ?? 0 },
                unknown: tallies.reduce(0) { $0 + ($1?.unknown ?? 0) })
        }
        guard !rows.isEmpty else { return nil }
        return Figure.Dumbbell(ends: ends.map { $0.label[language] }, scale: scale.points, rows: rows)
    }
}

// MARK: Choices, dots, lines

extension Outcome {
    /// The tallies of choices or of dots, whichever was asked for, one a round.
    private var tallies: [[OptionTally]] {
        rounds.compactMap { marginals in
            switch (marginals, question.input) {
            case (.choices(let tallies), .choices), (.dots(let tallies), .dots): tallies
            default: nil
            }
        }
    }

    private func bars(
        of tallies: [OptionTally], over options: [Item], unit: Localized, round: Int, in language: Language
    ) -> Figure.Bars {
        var counts: [String: Int] = [:]
        for tally in tallies { counts[tally.id, default: 0] += tally.count }
        let rows = options.map { Figure.Bars.Row(label: $0.label[language], count: counts[$0.id] ?? 0) }
        let names = [Localized("premier tour", "first round"), Localized("deuxième tour", "second round")]
        let suffix = rounds.count > 1 ? ", \(names[round][language])" : ""
        return Figure.Bars(rows: rows, unit: unit[language] + suffix)
    }

    private func list(of marginals: Marginals, in language: Language) -> [Figure] {
        guard case .lines(let lines) = marginals else { return [] }
        let shared = SharedWords(lines, in: language)
        // As a reader would look for one, whatever its capitals and accents.
        let sorted = lines.map { (key: Localized($0, $0).alphabetKey(language), line: $0) }
            .sorted { ($0.key, $0.line) < ($1.key, $1.line) }
        return [
            .list(
                Figure.List(
                    lines: sorted.map(\.line),
                    shared: lines.count < SharedWords.leastTexts ? [] : shared.words))
        ]
    }
}

// MARK: Several items together

extension Outcome {
    /// The profile of the last round, where the question has dimensions.
    public var profile: Profile? {
        if case .profile(let profile)? = rounds.last { profile } else { nil }
    }

    /// The dimensions together, then for each the items with the closest and with the widest answers.
    private func figures(of profile: Profile, on scale: Scale, in language: Language) -> [Figure] {
        let rows = profile.rows.compactMap { row -> Figure.Profile.Row? in
            guard let dimension = question.dimensions.first(where: { $0.id == row.id }) else { return nil }
            return Figure.Profile.Row(
                label: dimension.label[language], centre: row.mean, span: row.span,
                words: question.band(of: row.mean)?[language], n: row.n)
        }
        guard !rows.isEmpty else { return [] }
        let isWhole = profile.rows.allSatisfy { $0.n >= Profile.leastForRange }
        let whole = Figure.profile(
            Figure.Profile(rows: rows, scale: scale.points, centre: .mean, isWhole: isWhole))
        return [whole] + (zones(of: profile, in: language).map { [$0] } ?? [])
            + profile.rows.flatMap { [$0.closest, $0.widest].compactMap(\.self) }
            .compactMap { points(of: $0, on: scale, in: language).map(Figure.points) }
    }

    /// How many sheets stand in each zone; nil where that is not told.
    public func zones(of profile: Profile, in language: Language) -> Figure? {
        guard let zones = profile.zones, let plane = question.plane else { return nil }
        let rows = zones.map { tally in
            let label = plane.zones.first { $0.id == tally.id }?.label
            let others = Localized("les autres places, ensemble", "the other places, together")
            return Figure.Bars.Row(label: (label ?? others)[language], count: tally.count)
        }
        return .bars(Figure.Bars(rows: rows, unit: Localized("fiches", "sheets")[language]))
    }

    private func points(of tally: RatingTally, on scale: Scale, in language: Language) -> Figure.Points? {
        guard let item = items.first(where: { $0.id == tally.id }) else { return nil }
        return Figure.Points(
            label: item.label[language], scale: scale.points,
            words: scale.labels.filter { scale.points.contains($0.key) }.mapValues { $0[language] },
            counts: tally.counts.filter { $0.value > 0 }, median: tally.median, unknown: tally.unknown)
    }

    /// The medians of several items together; nil where the question has facets, dimensions or one item.
    public func overview(in language: Language) -> Figure? {
        guard case .ratings(let scale, _, let facets) = question.input, facets.isEmpty, profile == nil,
            items.count > 1, !question.isGrid
        else { return nil }
        if let dial = dial(on: scale, in: language) { return .dial(dial) }
        let rows = items.compactMap { item -> Figure.Profile.Row? in
            guard let tally = ratings(of: item.id).last, let median = tally.median,
                let span = Statistics.range(tally.values)
            else { return nil }
            return Figure.Profile.Row(
                label: item.label[language], centre: median,
                span: Double(span.lowerBound)...Double(span.upperBound),
                words: question.band(of: median)?[language], n: tally.n)
        }
        guard rows.count > 1 else { return nil }
        return .profile(
            Figure.Profile(rows: rows, scale: scale.points, centre: .median, isWhole: true))
    }

    private func quadrant(on plane: Plane, scale: Scale, in language: Language) -> Figure.Quadrant? {
        let spots = items.enumerated().compactMap { index, item -> Figure.Quadrant.Spot? in
            guard let across = ratings(of: Answer.key(item: item.id, facet: plane.x.id)).last,
                let up = ratings(of: Answer.key(item: item.id, facet: plane.y.id)).last,
                let x = across.median, let y = up.median
            else { return nil }
            let isDivided = [across, up].contains { tally in
                (Statistics.averageDeviation(tally.values) ?? 0) > Double(scale.count) / 6
            }
            return Figure.Quadrant.Spot(
                letter: Outcome.letter(index), label: item.label[language], x: x, y: y,
                zone: plane.zone(x: x, y: y, gap: gaps[item.id] ?? y - x)?.label[language],
                gap: plane.zones.contains { $0.gap != nil } ? gaps[item.id] : nil,
                isDivided: isDivided, n: min(across.n, up.n))
        }
        guard !spots.isEmpty else { return nil }
        return Figure.Quadrant(
            x: axis(plane.x, in: language), y: axis(plane.y, in: language), scale: scale.points,
            spots: spots)
    }

    private func axis(_ axis: Plane.Axis, in language: Language) -> Figure.Quadrant.Axis {
        Figure.Quadrant.Axis(
            label: axis.label[language], low: axis.low[language], high: axis.high[language])
    }

    /// A, B … Z, then 27, 28…
    public static func letter(_ index: Int) -> String {
        guard index < 26, let scalar = Unicode.Scalar(65 + index) else { return "\(index + 1)" }
        return String(Character(scalar))
    }
}

// MARK: Convergence and games

extension Outcome {
    /// The points that the last round of a game gave; nil where the question is none.
    public func game(in language: Language) -> String? {
        guard let game = question.game, case .choices(let options, _) = question.input,
            let give = options.first(where: { $0.id == game.give }),
            let keep = options.first(where: { $0.id == game.keep }), let tally = tallies.last
        else { return nil }
        let count = { (id: String) in tally.first { $0.id == id }?.count ?? 0 }
        return game.result(givers: count(game.give), keepers: count(game.keep))
            .sentence(give: give.label[language], keep: keep.label[language], language)
    }

    /// The voters on the leading line as a part of all voters; nil where the question sets no share.
    public func convergenceGauge(voters: Int, in language: Language) -> Figure? {
        guard question.convergence != nil, voters > 0, let best = tallies.last?.map(\.count).max(), best > 0
        else { return nil }
        let label = Localized("voix pour la première", "voters for the first")[language]
        return .gauge(Figure.Gauge(label: label, value: best, whole: voters))
    }

    /// Whether enough voters stand on the leading line, and how many: « Convergent : 6 voix sur 9 sur la
    /// première phrase ». nil where the question sets no share, or where nobody voted.
    ///
    /// - Parameter voters: those who placed at least one dot.
    public func convergence(voters: Int, in language: Language) -> String? {
        guard let share = question.convergence, voters > 0, let best = tallies.last?.map(\.count).max(),
            best > 0
        else { return nil }
        return 100 * best >= share * voters
            ? Localized(
                "Convergent : \(best) voix sur \(voters) pour la première.",
                "Converging: \(best) voters of \(voters) for the first.")[language]
            : Localized(
                "À construire : \(best) voix sur \(voters) pour la première.",
                "Still to build: \(best) voters of \(voters) for the first.")[language]
    }
}
