import Insight
import Session
import Workshop

/// What an ask gave, read through the door: one or two rounds, question by question.
struct AskResults {
    let session: Session
    let audience: Audience
    let language: Language
    let entry: AgendaEntry
    let step: Step
    let ask: Ask
    /// Seconds east of Greenwich, for local days.
    var utcOffset = 0

    /// The rounds to show: the last one, and the one before it where the two may be compared.
    struct Shown {
        var round: Round
        var disclosed: Disclosed
        var first: Disclosed?
        var notice: Localized?
    }

    /// Nothing for a round that is open, or that the audience may not see.
    var blocks: [Report.Block] {
        guard let shown else { return withheld }
        var blocks: [Report.Block] = []
        blocks += gridsTogether(shown)
        for question in ask.questions {
            blocks.append(.question(question.prompt))
            if case .lines(let stem?, _, _) = question.input {
                blocks.append(.paragraph(Report.Line(open(stem))))
            }
            if let chain = session.chain(
                of: question, in: shown.round, shown.disclosed.marginals[question.id], language)
            {
                blocks.append(.result(Report.Result(figure: chain)))
            }
            blocks += results(question, shown)
            blocks += readings(question, shown)
            blocks += repeats(question, shown)
            if let comparison = comparison(question, shown) { blocks.append(.table(comparison)) }
            if let parts = parts(question, shown) { blocks.append(.table(parts)) }
        }
        blocks = blocks.map { block in
            // What all the lines under it would say is said once, by the turnout.
            guard case .result(var result) = block, shown.first == nil else { return block }
            result.whole = result.whole ?? shown.disclosed.n
            return .result(result)
        }
        blocks.append(.paragraph(Report.Line(turnout(shown))))
        if let reread = reread(shown.disclosed) { blocks.append(.notice(reread)) }
        if shown.disclosed.excluded > 0 { blocks.append(.notice(Wording.excluded(shown.disclosed.excluded))) }
        if let notice = shown.notice { blocks.append(.notice(notice)) }
        if let caution = ask.caution { blocks.append(.notice(caution)) }
        return blocks
    }

    /// Beside the session that this one follows.
    private func repeats(_ question: Question, _ shown: Shown) -> [Report.Block] {
        let measures = session.repeated(question, in: shown.round, to: audience)
        guard !measures.isEmpty, let earlier = session.inheritance?.earlier else { return [] }
        let day = Day(earlier.at, utcOffset: utcOffset)
        return [
            .paragraph(
                Report.Line(
                    Localized(
                        "À côté de la séance du \(day.words(.fr)) :",
                        "Beside the session of \(day.words(.en)):"))),
            .list(measures.map { measure in Report.Line(both { measure.sentence($0) }) }),
        ]
    }

    // MARK: Rounds

    private func round(_ number: Int) -> Round? {
        session.round(entry: entry.id, step: step.id, number: number)
    }

    private func disclosed(_ round: Round?) -> Disclosed? {
        guard let round,
            case .disclosed(let disclosed) = session.disclosure(
                of: round.id, to: audience, metrics: session.gaps(in: round))
        else { return nil }
        return disclosed
    }

    var shown: Shown? {
        let (first, second) = (round(1), round(2))
        guard let second, let last = disclosed(second) else {
            guard let first, let only = disclosed(first) else { return nil }
            let isMissing = second?.state == .revealed
            return Shown(round: first, disclosed: only, notice: isMissing ? Wording.firstRoundOnly : nil)
        }
        guard let first, let before = disclosed(first) else { return Shown(round: second, disclosed: last) }
        guard session.isComparable(first, second) else {
            return Shown(round: second, disclosed: last, notice: Wording.notCompared)
        }
        return Shown(round: second, disclosed: last, first: before)
    }

    /// Why a revealed round is not shown, or was not even opened; the sponsor is not told of it.
    private var withheld: [Report.Block] {
        guard audience != .sponsor else { return [] }
        guard let round = round(2) ?? round(1) else { return notAsked.map { [.notice($0)] } ?? [] }
        guard case .withheld(let reason) = session.disclosure(of: round.id, to: audience) else { return [] }
        let notice: Localized
        switch reason {
        case .tooFew(let given, let needed): notice = Wording.tooFew(given: given, needed: needed)
        case .notReread: notice = Wording.notReread
        case .erased: notice = Wording.erased
        case .unknownRound, .notRevealed, .notForSponsor: return []
        }
        return ask.questions.map { .question($0.prompt) } + [.notice(notice)]
    }

    /// Why the room was not asked, where its activity took place: the rooms of a merged session are told of each apart.
    private var notAsked: Localized? {
        guard session.rooms.isEmpty, session.visits.contains(where: { $0.entry == entry.id }),
            session.program.steps(of: entry).contains(where: { $0.id == step.id }),
            let opening = session.opening(
                at: Place(entry: entry.id, step: step.id), id: "", harvested: [:])
        else { return nil }
        let needed = session.threshold(of: opening)
        if opening.people < needed { return Wording.tooFew(possible: opening.people, needed: needed) }
        return session.closedAt == nil ? nil : Wording.notAsked
    }

    /// « 9 réponses sur 9, à main levée ».
    private func turnout(_ shown: Shown) -> Localized {
        let disclosed = shown.disclosed
        let mode = Wording.mode(disclosed.mode)
        if disclosed.mode == .plenary { return mode.capitalised.change { $0 + "." } }
        let people = shown.round.opening.people
        let isGroups = disclosed.mode == .groups
        let french = isGroups ? ("groupe", "groupes") : ("réponse", "réponses")
        let english = isGroups ? ("group", "groups") : ("answer", "answers")
        let counts = { (n: Int, disclosed: Disclosed) in
            Localized(
                "\(n) \(n < 2 ? french.0 : french.1) sur \(disclosed.expected)",
                "\(n) \(n == 1 ? english.0 : english.1) of \(disclosed.expected)")
        }
        var count = counts(disclosed.n, disclosed)
        if isGroups {
            count = Localized("\(count.fr) (\(people) personnes)", "\(count[.en]) (\(people) people)")
        }
        if let first = shown.first {
            let before = counts(first.n, first)
            count = Localized(
                "Premier tour : \(before.fr) ; deuxième : \(count.fr)",
                "First round: \(before[.en]); second: \(count[.en])")
        }
        // That it was in groups is told by their count.
        if isGroups { return count.change { $0 + "." } }
        return Localized("\(count.fr), \(mode.fr).", "\(count[.en]), \(mode[.en]).")
    }

    /// How many sensitive sentences the coach worded anew or put aside.
    private func reread(_ disclosed: Disclosed) -> Localized? {
        guard disclosed.reworded + disclosed.setAside > 0 else { return nil }
        return Wording.reread(reworded: disclosed.reworded, setAside: disclosed.setAside)
    }

    private func open(_ stem: Localized) -> Localized {
        stem.change { $0.hasSuffix(":") || $0.hasSuffix("…") ? $0 : $0 + "…" }
    }

    // MARK: Questions

    private func results(_ question: Question, _ shown: Shown) -> [Report.Block] {
        if let hidden = shown.disclosed.hidden[question.id] { return [.notice(words(hidden))] }
        guard let marginals = shown.disclosed.marginals[question.id] else { return [] }
        let first = shown.first?.marginals[question.id]
        let items = session.reportedItems(of: question, in: shown.round)
        if case .profile(let profile) = marginals { return self.profile(question, profile, items) }
        if case .bets = marginals {
            return bets(question, items, first: first, last: marginals) + undrawn(question, items, shown)
        }
        if question.isGrid { return grid(question, shown) }
        if question.plane != nil {
            let outcome = Outcome(
                of: question, items: items, marginals: marginals, gaps: shown.disclosed.gaps(of: question))
            let figures = outcome.figures(in: language)
            if figures.isEmpty, let reason = reasonForAll(question, shown) { return [reason] }
            return figures.map { .result(Report.Result(figure: $0)) } + undrawn(question, items, shown)
        }
        if case .sorting(let source, let bins) = question.input,
            let spoken = spoken(source, bins, items, marginals, shown)
        {
            return spoken
        }
        if case .ratings(let scale, let source, let facets) = question.input {
            // A line of the room's own is named, were it the only one: its prompt cannot say it.
            let isAlone = items.count == 1 && !source.literal.isEmpty
            if facets.isEmpty, shown.first == nil, let spoken = spoken(question, items, shown, isAlone) {
                return spoken
            }
            return facets.isEmpty
                ? overview(question, items, marginals)
                    + items.map { .result(result(question, $0, shown, isAlone: isAlone)) }
                : faceted(question, items, facets, scale, shown)
        }
        var outcome =
            if let first {
                Outcome(of: question, items: items, first: first, second: marginals)
            } else {
                Outcome(of: question, items: items, marginals: marginals)
            }
        outcome.alignment = shown.disclosed.alignment(of: question)
        let voters =
            shown.disclosed.mode == .hands ? shown.disclosed.expected : shown.disclosed.n
        let convergence = outcome.convergence(voters: voters, in: language).map { _ in
            Report.Block.paragraph(
                Report.Line(both { outcome.convergence(voters: voters, in: $0) ?? "" }))
        }
        let game = outcome.game(in: language).map { _ in
            Report.Block.paragraph(Report.Line(both { outcome.game(in: $0) ?? "" }))
        }
        let alignment = zip(outcome.alignmentWords(in: .fr), outcome.alignmentWords(in: .en)).map {
            one, other in
            Report.Block.paragraph(Report.Line(both { $0 == .fr ? one : other }))
        }
        let figures = outcome.figures(in: language).flatMap(blocks)
        if figures.isEmpty, let reason = reasonForAll(question, shown) { return [reason] }
        return [convergence, game].compactMap(\.self) + alignment + figures
            + hiddenColumns(question, shown) + undrawn(question, items, shown)
    }

    private func bets(
        _ question: Question, _ items: [Item], first: Marginals?, last: Marginals
    ) -> [Report.Block] {
        let outcome =
            first.map { Outcome(of: question, items: items, first: $0, second: last) }
            ?? Outcome(of: question, items: items, marginals: last)
        let told = items.filter { !outcome.bets(on: $0).isEmpty }
        return zip(told, outcome.figures(in: language)).map { item, figure in
            let tallies = outcome.bets(on: item)
            var sentences: [Localized] = []
            if let tally = tallies.last { sentences.append(both { tally.sentence($0) }) }
            if tallies.count == 2 {
                sentences.append(both { tallies[1].movement(from: tallies[0], $0) ?? "" })
            }
            return .result(Report.Result(title: item.label, sentences: sentences, figure: figure))
        }
    }

    /// The medians of several items together, before each of them.
    private func overview(_ question: Question, _ items: [Item], _ marginals: Marginals) -> [Report.Block] {
        let outcome = Outcome(of: question, items: items, marginals: marginals)
        return outcome.overview(in: language).map { [.result(Report.Result(figure: $0))] } ?? []
    }

    private func blocks(_ figure: Figure) -> [Report.Block] {
        switch figure {
        case .list(let list):
            var blocks: [Report.Block] = [.quotes(list.lines.map(session.reported))]
            if !list.shared.isEmpty {
                blocks.append(
                    .paragraph(
                        Report.Line(
                            Localized(verbatim: list.shared.joined(separator: ", ")),
                            label: Localized(
                                "Mots communs à la moitié des réponses au moins (indicatif)",
                                "Words common to at least half of the answers (indicative)"))))
            }
            return blocks
        // The words are listed above, or none is shared.
        case .gauge: return []
        case .points, .bars, .dumbbell, .twoRounds, .dots, .profile, .quadrant, .stacked, .ranks, .dial,
            .duel, .heat, .chain, .staircase, .balance, .board:
            return [.result(Report.Result(figure: figure))]
        }
    }

    private func result(_ question: Question, _ item: Item, _ shown: Shown, isAlone: Bool) -> Report.Result {
        let title = isAlone ? nil : item.label
        if let hidden = shown.disclosed.hidden["\(question.id)/\(item.id)"] {
            return Report.Result(title: title, notice: words(hidden))
        }
        guard case .ratings(let tallies) = shown.disclosed.marginals[question.id],
            let last = tallies.first(where: { $0.id == item.id })
        else { return Report.Result(title: title) }
        let outcome = outcome(question, [item], [last], before: shown.first, keys: [item.id])
        var lines = outcome.findings.first.map(sentences) ?? []
        if let median = outcome.findings.first?.agreement.median, let band = question.band(of: median) {
            lines.append(band.capitalised)
        }
        return Report.Result(
            title: title, sentences: lines,
            figure: outcome.figures(in: language).first)
    }

    /// The outcome of some tallies, with those of the first round that have the same keys.
    func outcome(
        _ question: Question, _ items: [Item], _ last: [RatingTally], before: Disclosed?, keys: Set<String>
    ) -> Outcome {
        // An item withheld in one of the rounds is not compared.
        if case .ratings(let first) = before?.marginals[question.id] {
            let kept = first.filter { keys.contains($0.id) }
            if !kept.isEmpty {
                return Outcome(of: question, items: items, first: .ratings(kept), second: .ratings(last))
            }
        }
        return Outcome(of: question, items: items, marginals: .ratings(last))
    }

    private func sentences(_ finding: Finding) -> [Localized] {
        var sentences = [both { finding.headline($0) }]
        if let movement = finding.movement { sentences.append(both { movement.words($0) }) }
        return sentences
    }

    private func faceted(
        _ question: Question, _ items: [Item], _ facets: [Item], _ scale: Scale, _ shown: Shown
    ) -> [Report.Block] {
        guard case .ratings(let last) = shown.disclosed.marginals[question.id] else { return [] }
        let outcome: Outcome =
            if shown.first != nil {
                self.outcome(question, items, last, before: shown.first, keys: Set(last.map(\.id)))
            } else {
                Outcome(
                    of: question, items: items, marginals: .ratings(last),
                    gaps: shown.disclosed.gaps(of: question))
            }
        var blocks: [Report.Block] = []
        let figures = outcome.figures(in: language)
        let findings = outcome.findings
        if figures.count == findings.count, figures.count > 1 {
            blocks = zip(findings, figures).map { finding, figure in
                .result(
                    Report.Result(title: finding.label, sentences: sentences(finding), figure: figure))
            }
        } else {
            blocks = figures.map { .result(Report.Result(figure: $0)) }
            let lines = findings.map { finding in
                Report.Line(both { finding.headline($0) }, label: finding.label)
            }
            if figures.contains(where: \.hasPersonalGaps) {
                blocks.append(.paragraph(Report.Line(Wording.gap)))
            }
            if !lines.isEmpty { blocks.append(.list(lines)) }
        }
        for item in items {
            for facet in facets {
                let key = Answer.key(item: item.id, facet: facet.id)
                guard let hidden = shown.disclosed.hidden["\(question.id)/\(key)"] else { continue }
                let label = Localized(
                    "\(item.label.fr) · \(facet.label.fr)", "\(item.label[.en]) · \(facet.label[.en])")
                blocks.append(.result(Report.Result(title: label, notice: words(hidden))))
            }
        }
        return blocks
    }

    func words(_ hidden: Disclosed.HiddenItem) -> Localized {
        switch hidden {
        case .unanimous: Wording.unanimous
        case .tooFew(let given, let needed): Wording.tooFew(given: given, needed: needed)
        }
    }

    func both(_ words: (Language) -> String) -> Localized {
        var text = Localized(verbatim: words(.fr))
        text.en = words(.en)
        return text
    }
}

extension Figure {
    /// Whether a median gap in it is not the gap of the two medians: a reader would take it for a mistake.
    fileprivate var hasPersonalGaps: Bool {
        guard case .dumbbell(let dumbbell) = self else { return false }
        return dumbbell.rows.contains { row in
            guard let gap = row.gap, case let values = row.values.compactMap(\.self), values.count == 2 else {
                return false
            }
            return abs(values[1] - values[0] - gap) >= 0.5
        }
    }
}
