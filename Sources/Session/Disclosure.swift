public import Insight
public import Workshop

/// Who looks through the door.
public enum Audience: Hashable, Sendable {
    /// The room, on the projected screen.
    case room
    /// The coach, off the projector: the sentences of a sensitive round, to be read again before the room sees any.
    case coach
    /// Readers of the participants' report.
    case participants
    /// Readers of the sponsor's report.
    case sponsor
}

/// What the door gives.
public enum Disclosure: Hashable, Sendable {
    /// Why nothing is shown.
    public enum Reason: Hashable, Sendable {
        case unknownRound
        case notRevealed
        case tooFew(given: Int, needed: Int)
        /// The room did not name the sponsor among the readers, or did not tick it, or its level forbids it.
        case notForSponsor
        /// The answers were erased once the time they were to be kept was over.
        case erased
        /// Sensitive sentences that the coach has not read again yet.
        case notReread
    }

    case withheld(Reason)
    case disclosed(Disclosed)
}

/// A number computed from whole ballots inside the door: an order of one person's answers, a personal gap.
///
/// It sees ballots without authors and gives one number, or nil where there is none.
public typealias Metric = @Sendable ([Ballot]) -> Double?

/// What a revealed round says: counts, and numbers computed inside the door; never a ballot.
public struct Disclosed: Hashable, Sendable {
    /// Ballots that say something.
    public var n: Int
    /// Everybody who was asked: people, or groups.
    public var expected: Int
    /// How many passed everything.
    public var passed: Int
    /// The level it was asked at.
    public var privacy: Privacy
    /// How it was answered.
    public var mode: CaptureMode
    /// By question. An item under its threshold, or unanimous at an end, is absent and named in `hidden`;
    /// so is a question of another shape under its threshold.
    public var marginals: [Question.ID: Marginals]
    /// Why an item of `question` is absent, by `question/item`; why a whole question is, by its id.
    public var hidden: [String: HiddenItem]
    /// The registered metrics' values.
    public var metrics: [String: Double]
    /// The same by service, and by question: all services, or none where one of them, or those of no service,
    /// would say too little to be told (complement suppression).
    public var parts: [Question.ID: [PartMarginals]] = [:]

    /// What one service says.
    public struct PartMarginals: Hashable, Sendable {
        /// The text of the service's name; nil for those of no service.
        public var part: Part.ID?
        /// Ballots that say something.
        public var n: Int
        /// Its own counts.
        public var marginals: Marginals
    }

    /// How many sheets were left out as read too fast.
    public var excluded = 0
    /// Sensitive sentences worded anew, and put aside, by the coach.
    public var reworded = 0
    /// Sensitive sentences put aside by the coach.
    public var setAside = 0

    /// Why one item is not drawn.
    public enum HiddenItem: Hashable, Sendable {
        case tooFew(given: Int, needed: Int)
        /// Everybody gave the same end of the scale: « réponses convergentes ».
        case unanimous
    }
}

extension Session {
    /// The one door to answers: what a round says to an audience, or why it says nothing (DOMAIN §2.4).
    ///
    /// - Parameter metrics: functions of whole ballots to evaluate behind the door, by name.
    public func disclosure(
        of id: Round.ID, to audience: Audience, metrics: [String: Metric] = [:]
    ) -> Disclosure {
        guard let round = round(id), let ask = ask(of: round) else { return .withheld(.unknownRound) }
        // What is typed while the room speaks was heard by everybody before it was written.
        guard round.state == .revealed || round.opening.mode == .plenary else {
            return .withheld(.notRevealed)
        }
        guard answersErasedAt == nil else { return .withheld(.erased) }
        let filled = round.ballots.filter { !$0.isPass }
        let ballots = round.excludesHasty ? filled.filter { !isHasty($0, in: round) } : filled
        let opening = round.opening
        let needed = threshold(of: opening)
        let given = voices(ballots.count, in: opening)
        if audience == .sponsor {
            guard admitsSponsor, published.contains(opening.entry) else { return .withheld(.notForSponsor) }
            // The sponsor never sees judgments on few people (DOMAIN §9).
            if opening.privacy == .sensitive, given < 8 { return .withheld(.notForSponsor) }
        }
        guard given >= needed else { return .withheld(.tooFew(given: given, needed: needed)) }
        var disclosed = Disclosed(
            n: ballots.count, expected: max(opening.expected, round.turnout.count),
            passed: round.turnout.count - filled.count, privacy: opening.privacy, mode: opening.mode,
            marginals: [:], hidden: [:], metrics: [:])
        if opening.mode == .plenary { disclosed.expected = ballots.count }
        disclosed.excluded = filled.count - ballots.count
        for question in ask.questions {
            let answers = ballots.compactMap { $0.answers[question.id] }
            let items = items(of: question, in: round)
            // Passes make a question's own answers fewer than the ballots; ratings count item by item.
            let answered = voices(answers.count { !$0.isPass }, in: opening)
            if !countsByItem(question), answered < needed {
                disclosed.hidden[question.id] = .tooFew(given: answered, needed: needed)
                continue
            }
            if isUnanimous(answers, of: question, opening) {
                disclosed.hidden[question.id] = .unanimous
                continue
            }
            if opening.isMerged, !isSilentAlike(question, ballots, in: round) {
                disclosed.hidden[question.id] = .tooFew(given: answered, needed: needed)
                continue
            }
            if question.isText, opening.privacy == .sensitive {
                guard let lines = sentences(answers, in: round, to: audience, &disclosed) else {
                    return .withheld(.notReread)
                }
                disclosed.marginals[question.id] = .lines(lines)
                continue
            }
            disclosed.marginals[question.id] = marginals(
                answers, of: question, items: items, opening: opening, hidden: &disclosed.hidden)
        }
        if !opening.parts.isEmpty {
            for question in ask.questions where disclosed.marginals[question.id] != nil {
                disclosed.parts[question.id] = breakdown(ballots, of: question, in: round)
            }
        }
        if opening.isMerged { disclosed.keepMeansAlone() }
        for (name, metric) in metrics where !opening.isMerged {
            // A metric over withheld items would tell what the items do not.
            if disclosed.hidden.isEmpty { disclosed.metrics[name] = metric(ballots) }
        }
        return .disclosed(disclosed)
    }

    /// The counts of a question by service; nil where one service would be told too little about, or where the
    /// difference with the whole would.
    private func breakdown(
        _ ballots: [Ballot], of question: Question, in round: Round
    ) -> [Disclosed.PartMarginals]? {
        // In a grid each row is a service already; several wholes are told together or not at all.
        guard !question.isText, !question.isGrid, question.mixes.isEmpty else { return nil }
        let needed = threshold(of: round.opening)
        let groups = Dictionary(grouping: ballots, by: \.part)
        guard groups.count > 1 else { return nil }
        var parts: [Disclosed.PartMarginals] = []
        for (part, own) in groups.sorted(by: { ($0.key ?? "") < ($1.key ?? "") }) {
            let answers = own.compactMap { $0.answers[question.id] }.filter { !$0.isPass }
            var hidden: [String: Disclosed.HiddenItem] = [:]
            let marginals = marginals(
                answers, of: question, items: items(of: question, in: round), opening: round.opening,
                hidden: &hidden)
            guard answers.count >= needed, hidden.isEmpty,
                !isUnanimous(answers, of: question, round.opening)
            else { return nil }
            parts.append(Disclosed.PartMarginals(part: part, n: answers.count, marginals: marginals))
        }
        return parts
    }

    /// The sentences of a sensitive round: raw for the coach alone and only until they are read again, then what
    /// the coach let through, for everybody. nil before that, and once the raw ones are destroyed.
    private func sentences(
        _ answers: [Answer], in round: Round, to audience: Audience, _ disclosed: inout Disclosed
    ) -> [String]? {
        guard let reading = rereadings[round.id] else {
            guard audience == .coach else { return nil }
            return answers.flatMap { if case .lines(let lines) = $0 { lines } else { [String]() } }.sorted()
        }
        disclosed.reworded = reading.reworded
        disclosed.setAside = reading.setAside
        return reading.shown.compactMap { texts[$0] }.sorted()
    }

    /// How many sheets of a questionnaire look read too fast, of how many; nil where there is no questionnaire.
    ///
    /// A count alone, for the coach to keep or leave them all out by rule before anybody looks (DOMAIN §6.4).
    public func hastySheets(in id: Round.ID) -> (hasty: Int, all: Int)? {
        guard let round = round(id), let ask = ask(of: round),
            ask.questions.contains(where: { !$0.dimensions.isEmpty })
        else { return nil }
        let filled = round.ballots.filter { !$0.isPass }
        return (filled.count { isHasty($0, in: round) }, filled.count)
    }

    func isHasty(_ ballot: Ballot, in round: Round) -> Bool {
        (ask(of: round)?.questions ?? []).contains { question in
            guard !question.dimensions.isEmpty, case .ratings(let scale, _, _) = question.input,
                case .ratings(let ratings) = ballot.answers[question.id]
            else { return false }
            return Questionnaire(
                question: question, items: items(of: question, in: round), scale: scale.points
            ).isHasty(ratings.compactMapValues(\.value))
        }
    }

    /// Whether two rounds may be compared: one person more or fewer would be told by the difference.
    public func isComparable(_ first: Round, _ second: Round) -> Bool {
        guard first.opening.privacy != .open else { return true }
        let difference = abs(
            first.ballots.filter { !$0.isPass }.count - second.ballots.filter { !$0.isPass }.count)
        return difference == 0 || difference >= 2
    }

    /// How many answers a level needs in a mode. What everybody heard or saw needs none.
    public func threshold(of opening: Round.Opening) -> Int {
        switch opening.mode {
        case .plenary, .hands: 1
        case .booth, .paper, .readAloud, .groups: opening.privacy.threshold
        }
    }

    /// Whether thresholds are applied to each item rather than to the question.
    func countsByItem(_ question: Question) -> Bool {
        switch question.input {
        case .ratings, .bets, .sorting, .pairs: true
        case .choices, .lines, .dots, .shares, .ranking: false
        }
    }

    /// How many people stand behind so many ballots.
    func voices(_ ballots: Int, in opening: Round.Opening) -> Int {
        guard opening.mode == .groups, opening.expected > 0 else { return ballots }
        return min(ballots, opening.expected) * opening.people / opening.expected
    }

    func marginals(
        _ answers: [Answer], of question: Question, items: [Item], opening: Round.Opening,
        hidden: inout [String: Disclosed.HiddenItem]
    ) -> Marginals {
        let needed = threshold(of: opening)
        switch question.input {
        case .ratings where !question.dimensions.isEmpty:
            // Of a questionnaire only its dimensions are told, and two items of each.
            let sheets = answers.compactMap { answer -> Sheet? in
                guard case .ratings(let ratings) = answer else { return nil }
                return ratings.compactMapValues(\.value)
            }
            var profile = Profile(sheets, of: question, items: items, least: needed)
            if case .ratings(let scale, _, _) = question.input {
                // A mean at the end of the scale says what everybody answered.
                for row in profile.rows where row.mean == Double(scale.low) || row.mean == Double(scale.high)
                {
                    hidden["\(question.id)/\(row.id)"] = .unanimous
                }
            }
            profile.rows.removeAll { hidden["\(question.id)/\($0.id)"] != nil }
            for dimension in question.dimensions
            where hidden["\(question.id)/\(dimension.id)"] == nil
                && !profile.rows.contains(where: { $0.id == dimension.id })
            {
                hidden["\(question.id)/\(dimension.id)"] = .tooFew(given: sheets.count, needed: needed)
            }
            return .profile(profile)
        case .ratings(let scale, _, _):
            let keys = question.cells(of: items).map(\.key)
            var tallies: [RatingTally] = []
            for key in keys {
                var tally = RatingTally(id: key, counts: [:])
                for case .ratings(let ratings) in answers {
                    switch ratings[key] {
                    case .point(let value): tally.counts[value, default: 0] += 1
                    case .unknown: tally.unknown += 1
                    case nil: break
                    }
                }
                let given = voices(tally.n, in: opening)
                if given < needed {
                    hidden["\(question.id)/\(key)"] = .tooFew(given: given, needed: needed)
                } else if opening.privacy >= .discreet, tally.unknown == 0, tally.counts.count == 1,
                    tally.counts[scale.low] != nil || tally.counts[scale.high] != nil
                {
                    hidden["\(question.id)/\(key)"] = .unanimous
                } else {
                    tallies.append(tally)
                }
            }
            return .ratings(tallies)
        case .choices(let options, _):
            var counts: [String: Int] = [:]
            for case .choices(let chosen) in answers {
                for option in chosen { counts[option, default: 0] += 1 }
            }
            return .choices(options.map { OptionTally(id: $0.id, count: counts[$0.id] ?? 0) })
        case .lines:
            var lines: [String] = []
            for case .lines(let texts) in answers { lines += texts }
            return .lines(lines.sorted())
        case .dots:
            var counts: [String: Int] = [:]
            for case .dots(let dots) in answers {
                for (item, n) in dots { counts[item, default: 0] += n }
            }
            return .dots(items.map { OptionTally(id: $0.id, count: counts[$0.id] ?? 0) })
        case .shares:
            var tallies: [RatingTally] = []
            for column in question.mixes.isEmpty ? [nil] : question.mixes.map(Optional.some) {
                let keys = items.map { Answer.key(item: $0.id, facet: column?.id) }
                // All the lines of a sheet make its whole: a line without points is a 0, not a pass.
                let sheets = answers.compactMap { answer -> [Int]? in
                    guard case .dots(let points) = answer else { return nil }
                    let values = keys.map { points[$0] ?? 0 }
                    return values.contains { $0 > 0 } ? values : nil
                }
                let given = voices(sheets.count, in: opening)
                if let column, given < needed {
                    hidden["\(question.id)/\(column.id)"] = .tooFew(given: given, needed: needed)
                    continue
                }
                tallies += keys.enumerated().map { index, key in
                    RatingTally(
                        id: key,
                        counts: sheets.reduce(into: [:]) { $0[$1[index], default: 0] += 1 })
                }
            }
            return .shares(tallies)
        case .sorting:
            var tallies: [SortTally] = []
            for item in items {
                var tally = SortTally(id: item.id, counts: [:])
                for case .sorted(let sorted) in answers {
                    if let bin = sorted[item.id] { tally.counts[bin, default: 0] += 1 }
                }
                let given = voices(tally.n, in: opening)
                if given < needed {
                    hidden["\(question.id)/\(item.id)"] = .tooFew(given: given, needed: needed)
                } else if opening.privacy >= .discreet, tally.counts.count == 1 {
                    // Boxes have no middle: any one that holds every answer tells each of them.
                    hidden["\(question.id)/\(item.id)"] = .unanimous
                } else {
                    tallies.append(tally)
                }
            }
            return .sorted(tallies)
        case .pairs: return .pairs(duels(answers, of: question, items: items, opening, &hidden))
        case .ranking:
            return .ranks(
                items.map { item in
                    var tally = RatingTally(id: item.id, counts: [:])
                    for case .order(let order) in answers {
                        if let rank = order.firstIndex(of: item.id) {
                            tally.counts[rank + 1, default: 0] += 1
                        }
                    }
                    return tally
                })
        case .bets:
            var tallies: [BetTally] = []
            for item in items {
                var tally = BetTally(id: item.id, counts: [:])
                for case .bets(let bets) in answers {
                    if let bet = bets[item.id] { tally.counts[bet.probability, default: 0] += 1 }
                }
                let given = voices(tally.n, in: opening)
                if given < needed {
                    hidden["\(question.id)/\(item.id)"] = .tooFew(given: given, needed: needed)
                } else if opening.privacy >= .discreet, tally.counts.count == 1 {
                    hidden["\(question.id)/\(item.id)"] = .unanimous
                } else {
                    tallies.append(tally)
                }
            }
            return .bets(tallies)
        }
    }
}
