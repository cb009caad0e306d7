import Insight
import Page
import Session
import Workshop

/// Several items on one page: all of them, a questionnaire, the services of a room.
extension Result {
    /// Several items together: which is lowest, which stands furthest apart, then all of them.
    func together(_ outcome: Outcome, _ overview: Figure, _ disclosed: Disclosed) -> [Block] {
        var blocks: [Block] = []
        // One answer has no lowest, nor anybody to stand apart.
        let findings = if case .dial = overview { [Finding]() } else { outcome.findings }
        let isHighWeak = session.isHighWeak(outcome.question, in: round)
        let medians = findings.compactMap(\.agreement.median)
        let weak = isHighWeak ? medians.max() : medians.min()
        // Camps come first, as in the report.
        let spread = { (finding: Finding) in
            (finding.agreement.verdict == .camps ? 1 : 0, finding.agreement.averageDeviation ?? 0)
        }
        let widest = findings.max { spread($0) < spread($1) }
        if let median = weak, medians.count(where: { $0 == median }) == 1,
            let finding = findings.first(where: { $0.agreement.median == median })
        {
            let number = RoomNumbers.median(median, in: context.language)
            let label = finding.label[context.language].withoutStop
            let band = outcome.question.band(of: median).map { ", \($0[context.language])" } ?? ""
            blocks.append(
                Block(
                    .title(
                        isHighWeak
                            ? context(
                                "La plus haute : \(label), médiane \(number)\(band)",
                                "Highest: \(label), median \(number)\(band)")
                            : context(
                                "La plus basse : \(label), médiane \(number)\(band)",
                                "Lowest: \(label), median \(number)\(band)"))))
        }
        if let widest, [.divided, .camps].contains(widest.agreement.verdict) {
            let label = widest.label[context.language].withoutStop
            blocks.append(
                Block(
                    .title(
                        context(
                            "À écouter : \(label), \(widest.agreement.words(.fr))",
                            "To listen to: \(label), \(widest.agreement.words(.en))"))))
        }
        blocks.append(Block(.figure(overview), size: .fills))
        blocks += readings(outcome.question, disclosed) + repeats(outcome.question)
        blocks.append(Block(.prose([Run(turnout(disclosed))])))
        return blocks
    }

    /// What the same question gave in the session that this one follows.
    func repeats(_ question: Question, key: String? = nil) -> [Block] {
        session.repeated(question, in: round, to: .room, key: key).map { measure in
            Block(
                .prose([Run(measure.sentence(context.language), measure.verdict == .moved ? .accent : .body)])
            )
        }
    }

    /// The profile of a questionnaire; then, for a dimension, the item people agree most on and the one that
    /// divides them most.
    func profileBlocks(
        _ target: RevealTarget, _ profile: Profile, _ disclosed: Disclosed
    ) -> [Block] {
        let items = session.items(of: target.question, in: round)
        guard let dimension = target.dimension else {
            let outcome = Outcome(of: target.question, items: items, marginals: .profile(profile))
            var blocks: [Block] = []
            let label = profile.lowest.flatMap { id in target.question.dimensions.first { $0.id == id } }?
                .label
            blocks.append(
                Block(
                    .title(
                        label.map {
                            context(
                                "La plus basse : \($0.fr)", "The lowest: \($0[.en])")
                        }
                            ?? context(
                                profile.rows.count < 3
                                    ? "Les deux sont trop proches pour les départager."
                                    : "Les plus basses sont trop proches pour les départager.",
                                profile.rows.count < 3
                                    ? "The two are too close to tell apart."
                                    : "The lowest are too close to tell apart."))))
            if let figure = outcome.figures(in: context.language).first {
                blocks.append(Block(.figure(figure), size: .fills))
            }
            if let zones = outcome.zones(of: profile, in: context.language) {
                blocks.append(Block(.figure(zones)))
            }
            blocks += readings(target.question, disclosed) + repeats(target.question)
            blocks.append(Block(.prose([Run(turnout(disclosed) + excluded(disclosed))])))
            return blocks
        }
        guard let row = profile.rows.first(where: { $0.id == dimension.id }),
            case .ratings(let scale, _, _) = target.question.input
        else { return [] }
        var blocks: [Block] = []
        // What divides is what is talked about: it comes first, and is drawn.
        if let tally = row.widest, let item = items.first(where: { $0.id == tally.id }) {
            let head = context("Les réponses les plus écartées", "The answers furthest apart")
            blocks += drawn(head, item, tally, scale)
        }
        if let tally = row.closest, let item = items.first(where: { $0.id == tally.id }) {
            let head = context("Les réponses les plus proches", "The closest answers")
            guard !blocks.isEmpty else { return drawn(head, item, tally, scale) }
            let sentence = Agreement(tally, scale: scale.points).sentence(context.language)
            blocks.append(Block(.prose([Run(head, .accent)])))
            blocks.append(Block(.prose([Run(quote(item) + " · "), Run(sentence)])))
        }
        return blocks
    }

    /// One item of a dimension: what it is shown for, the item, how close its answers are, and each of them.
    private func drawn(_ head: String, _ item: Item, _ tally: RatingTally, _ scale: Scale) -> [Block] {
        let points = Figure.Points(
            label: nil, scale: scale.points, words: scale.labels.mapValues { $0[context.language] },
            counts: tally.counts.filter { $0.value > 0 }, median: tally.median, unknown: 0)
        return [
            Block(.prose([Run(head, .accent)])), Block(.title(quote(item))),
            Block(.prose([Run(Agreement(tally, scale: scale.points).sentence(context.language))])),
            Block(.figure(.points(points)), size: .fills),
        ]
    }

    /// An item in quotation marks; one that counts backwards says so.
    private func quote(_ item: Item) -> String {
        let quoted = "« \(item.label[context.language]) »".quoted(in: context.language)
        return item.isReversed ? quoted + context(" (compte à l'envers)", " (counts backwards)") : quoted
    }

    /// « · 2 fiches écartées : lues trop vite ».
    private func excluded(_ disclosed: Disclosed) -> String {
        guard disclosed.excluded > 0 else { return "" }
        return " · "
            + context(
                "\(disclosed.excluded) écartée\(disclosed.excluded > 1 ? "s" : "") par règle, lue\(disclosed.excluded > 1 ? "s" : "") trop vite",
                "\(disclosed.excluded) left out by rule, read too fast")
    }

    /// The points of the cards of one page, where the room may play for them; nil elsewhere.
    func points(_ target: RevealTarget) -> String? {
        guard target.question.highestMinority, let item = target.item,
            case .disclosed(let disclosed) = session.disclosure(of: round.id, to: .room),
            case .ratings(let tallies)? = disclosed.marginals[target.question.id],
            let tally = tallies.first(where: { $0.id == item.id }), tally.n > 0
        else { return nil }
        return DelegationPoints(cards: tally.values).sentence(context.language)
    }

    /// What each service says of a target, where the door gives it; empty otherwise.
    func parts(_ target: RevealTarget) -> [Block] {
        guard case .disclosed(let disclosed) = session.disclosure(of: round.id, to: .room),
            let parts = disclosed.parts[target.question.id], !parts.isEmpty
        else { return [] }
        let items = target.item.map { [$0] } ?? session.items(of: target.question, in: round)
        let header = [context("Service", "Service"), context("Réponses", "Answers")]
        let rows = parts.map { part in
            let name =
                part.part.flatMap { session.texts[$0] } ?? context("sans service", "no service")
            return Table.Row(
                id: part.part ?? "-", cells: [name, "\(part.n)"] + centres(part.marginals, target, items))
        }
        return [
            Block(.title((target.item?.label ?? target.question.prompt)[context.language])),
            Block(
                .table(Table(header: header + names(target, items), rows: rows, numeric: [1])), size: .fills),
        ]
    }

    /// The columns of a breakdown: what is rated, or what was chosen.
    private func names(_ target: RevealTarget, _ items: [Item]) -> [String] {
        if let dimension = target.dimension { return [dimension.label[context.language]] }
        if !target.question.dimensions.isEmpty {
            return target.question.dimensions.map { $0.label[context.language] }
        }
        if case .choices(let options, _) = target.question.input {
            return options.map { $0.label[context.language] }
        }
        return target.item == nil ? items.map { $0.label[context.language] } : [context("Médiane", "Median")]
    }

    /// Medians, means of dimensions or counts, in the order of ``names(_:_:)``.
    private func centres(_ marginals: Marginals, _ target: RevealTarget, _ items: [Item]) -> [String] {
        switch marginals {
        case .profile(let profile):
            let kept = target.dimension.map { [$0] } ?? target.question.dimensions
            return kept.map { dimension in
                profile.rows.first { $0.id == dimension.id }
                    .map { RoomNumbers.mean($0.mean, in: context.language) } ?? "—"
            }
        case .ratings(let tallies):
            return items.map { item in
                tallies.first { $0.id == item.id }?.median
                    .map { RoomNumbers.median($0, in: context.language) } ?? "—"
            }
        case .choices(let tallies), .dots(let tallies): return tallies.map { "\($0.count)" }
        case .bets(let tallies):
            return items.map { item in
                tallies.first { $0.id == item.id }?.probability.map { "\(Int(($0 * 100).rounded()))\u{A0}%" }
                    ?? "—"
            }
        case .shares(let tallies), .ranks(let tallies):
            return items.map { item in
                tallies.first { $0.id == item.id }?.median
                    .map { RoomNumbers.median($0, in: context.language) } ?? "—"
            }
        case .sorted(let tallies):
            guard case .sorting(_, let bins) = target.question.input else { return [] }
            return items.map { item in
                let counts = tallies.first { $0.id == item.id }?.counts ?? [:]
                return bins.map { "\(counts[$0.id] ?? 0)" }.joined(separator: "/")
            }
        case .pairs(let tallies):
            let duels = Duels(tallies, items: items.map(\.id))
            return items.map { item in
                duels.rows.first { $0.id == item.id }.map { "\($0.wins)/\($0.duels)" } ?? "—"
            }
        case .lines: return []
        }
    }
}

extension String {
    /// French quotation marks as they are, English ones where English is read.
    fileprivate func quoted(in language: Language) -> String {
        language == .fr
            ? Typography.french(self) : replacing("« ", with: "“").replacing(" »", with: "”")
    }
}
