import Insight
import Page
import Session
import Workshop

/// What a round says on the screen, through the door.
struct Result {
    let session: Session
    let round: Round
    let ask: Ask
    let context: Context

    func blocks(_ target: RevealTarget) -> [Block] {
        switch session.disclosure(of: round.id, to: .room, metrics: session.gaps(in: round)) {
        case .withheld(let reason): return [Block(.notice(Notice(.warn, words(reason))))]
        case .disclosed(let disclosed) where target.isComparison: return comparison(target, disclosed)
        case .disclosed(let disclosed) where target.isChain: return chain(target, disclosed)
        case .disclosed(let disclosed): return blocks(target, disclosed)
        }
    }

    /// The links that a question rates, drawn as their chain.
    private func chain(_ target: RevealTarget, _ disclosed: Disclosed) -> [Block] {
        let marginals = disclosed.marginals[target.question.id]
        guard let figure = session.chain(of: target.question, in: round, marginals, context.language) else {
            return []
        }
        return [Block(.figure(figure), size: .fills), Block(.prose([Run(turnout(disclosed))]))]
    }

    /// Whether there is anything to talk about: a result that was let through.
    var isShown: Bool {
        guard case .disclosed(let disclosed) = session.disclosure(of: round.id, to: .room) else {
            return false
        }
        return !disclosed.marginals.values.allSatisfy { $0 == .lines([]) }
    }

    /// Whether the room waits for the coach to read the sentences again.
    var waitsForReading: Bool {
        session.disclosure(of: round.id, to: .room) == .withheld(.notReread)
    }

    private func blocks(
        _ target: RevealTarget, _ disclosed: Disclosed
    ) -> [Block] {
        if let (label, id) = target.item.map({ ($0.label, $0.id) })
            ?? target.dimension.map({ ($0.label, $0.id) }),
            let hidden = disclosed.hidden["\(target.question.id)/\(id)"]
        {
            return [Block(.title(label[context.language])), Block(.notice(Notice(.good, words(hidden))))]
        }
        if let hidden = disclosed.hidden[target.question.id] {
            return [Block(.notice(Notice(.warn, words(hidden))))]
        }
        if target.question.isGrid { return grid(target, disclosed) }
        guard var marginals = disclosed.marginals[target.question.id] else { return [] }
        if case .profile(let profile) = marginals { return profileBlocks(target, profile, disclosed) }
        if let item = target.item, case .ratings(let tallies) = marginals {
            marginals = .ratings(tallies.filter { $0.id == item.id })
        }
        let items = target.item.map { [$0] } ?? session.items(of: target.question, in: round)
        var outcome =
            if let first = before(target) {
                Outcome(of: target.question, items: items, first: first, second: marginals)
            } else {
                Outcome(
                    of: target.question, items: items, marginals: marginals,
                    gaps: disclosed.gaps(of: target.question))
            }
        outcome.alignment = disclosed.alignment(of: target.question)
        if target.item == nil, let overview = outcome.overview(in: context.language) {
            return together(outcome, overview, disclosed)
        }
        if case .lines(let lines) = marginals, lines.isEmpty, disclosed.setAside > 0 {
            return [Block(.notice(Notice(.warn, allAside(disclosed))))]
        }
        var blocks: [Block] = []
        if let item = target.item, case .bets = marginals, let last = outcome.bets(on: item).last {
            blocks.append(Block(.title(last.sentence(context.language))))
            let all = outcome.bets(on: item)
            if all.count == 2, let movement = last.movement(from: all[0], context.language) {
                blocks.append(Block(.prose([Run(movement, .accent)])))
            }
        }
        if outcome.findings.count == 1, let finding = outcome.findings.first, finding.agreement.n > 1 {
            blocks.append(Block(.title(finding.headline(context.language))))
            if let movement = finding.movement {
                blocks.append(Block(.prose([Run(movement.sentence(context.language), .accent)])))
            }
        }
        // Between two camps nobody stands at the median.
        if outcome.findings.count == 1, outcome.findings.first?.agreement.verdict != .camps,
            let median = outcome.findings.first?.agreement.median, let band = target.question.band(of: median)
        {
            blocks.append(Block(.prose([Run(band[context.language], .accent)])))
        }
        if let convergence = outcome.convergence(voters: voters(disclosed), in: context.language) {
            blocks.append(Block(.title(convergence)))
        }
        if let gauge = outcome.convergenceGauge(voters: voters(disclosed), in: context.language) {
            blocks.append(Block(.figure(gauge), size: .optional))
        }
        for line in outcome.alignmentWords(in: context.language) { blocks.append(Block(.title(line))) }
        if let game = outcome.game(in: context.language) { blocks.append(Block(.title(game))) }
        if let stem = stem(of: target.question) {
            blocks.append(Block(.prose([Run(stemLine(stem[context.language]), .quiet)])))
        }
        blocks += outcome.figures(in: context.language).map { Block(.figure($0), size: .fills) }
        if session.items(of: target.question, in: round).count < 2 || target.item == nil {
            blocks += readings(target.question, disclosed)
        }
        if let item = target.item { blocks += repeats(target.question, key: item.id) }
        if case .lines = marginals, disclosed.reworded + disclosed.setAside > 0 {
            blocks.append(Block(.prose([Run(rereadingWords(disclosed), .quiet)])))
        }
        if target.item == nil { blocks += withheld(target.question, disclosed) }
        if disclosed.n < disclosed.expected || target.item == nil {
            blocks.append(Block(.prose([Run(sentences(marginals, disclosed) + turnout(disclosed))])))
        }
        return blocks
    }

    /// The question itself, where what is shown does not tell it: always where there are several, that pages be told apart.
    func prompt(_ target: RevealTarget) -> [Block] {
        guard !target.isComparison, !target.isTogether else { return [] }
        let prompt = Block.Content.prose(context.both(target.question.prompt))
        guard ask.questions.count == 1 else { return [Block(prompt)] }
        return switch target.question.input {
        case .ratings where session.items(of: target.question, in: round).count > 1: []
        case .bets: []
        case .ratings, .choices, .sorting, .lines, .dots, .shares, .ranking, .pairs:
            [Block(prompt, size: .optional)]
        }
    }

    /// What was announced beside what was answered.
    private func comparison(_ target: RevealTarget, _ disclosed: Disclosed) -> [Block] {
        guard let announced = session.prediction(of: target.question, in: round),
            let comparison = Comparison(
                of: target.question, announced: announced, found: disclosed.marginals[target.question.id],
                in: context.language)
        else { return [] }
        guard comparison.rows.count > 1 else {
            return [
                Block(.title(comparison.sentence)), Block(.prose(context.both(target.question.prompt))),
            ]
        }
        let rows = comparison.rows.enumerated().map { index, row in
            Table.Row(id: "\(index)", cells: comparison.cells(row))
        }
        return [
            Block(.title(comparison.sentence)),
            Block(.table(Table(header: comparison.header, rows: rows, numeric: [1, 2])), size: .fills),
        ]
    }

    /// What the result leads to, once all of it is shown.
    func readings(_ question: Question, _ disclosed: Disclosed) -> [Block] {
        disclosed.readings(of: question, in: ask, language: context.language)
            .map { Block(.prose([Run($0, .accent)])) }
    }

    /// The items of a question that are not drawn with the others, and why.
    private func withheld(_ question: Question, _ disclosed: Disclosed) -> [Block] {
        if case .pairs = question.input {
            return Pair.all(session.items(of: question, in: round)).compactMap { pair -> Block? in
                guard let hidden = disclosed.hidden["\(question.id)/\(pair.id)"] else { return nil }
                let names = pair.items.map { $0.label[context.language] }.joined(separator: " / ")
                return Block(.prose([Run(context("\(names) : ", "\(names): ")), Run(words(hidden), .quiet)]))
            }
        }
        var lines: [(reason: String, labels: [String])] = []
        for item in session.items(of: question, in: round) + question.mixes {
            let keys = disclosed.hidden.keys.filter {
                $0 == "\(question.id)/\(item.id)" || $0.hasPrefix("\(question.id)/\(item.id)/")
            }
            guard let key = keys.min(), let hidden = disclosed.hidden[key] else { continue }
            // A line that is a sentence of its own gives up its full stop before the colon.
            var label = item.label[context.language]
            if label.hasSuffix(".") { label.removeLast() }
            let reason = words(hidden)
            // What is withheld for one reason is told once.
            if let index = lines.firstIndex(where: { $0.reason == reason }) {
                lines[index].labels.append(label)
            } else {
                lines.append((reason, [label]))
            }
        }
        return lines.map { line in
            let names = line.labels.joined(separator: " · ")
            return Block(
                .prose([Run(context("\(names) : ", "\(names): ")), Run(line.reason, .quiet)]))
        }
    }

    /// The beginning that the sentences shown complete.
    private func stem(of question: Question) -> Localized? {
        if case .lines(let stem, _, _) = question.input { return stem }
        return session.stem(of: question, entry: round.opening.entry)
    }

    /// How many people placed dots: a show of hands is counted over all those present.
    private func voters(_ disclosed: Disclosed) -> Int {
        disclosed.mode == .hands ? disclosed.expected : disclosed.n
    }

    private func allAside(_ disclosed: Disclosed) -> String {
        context(
            "Aucune phrase n'est montrée : \(disclosed.setAside) mise\(disclosed.setAside > 1 ? "s" : "") de côté par le coach. Parlez-en à voix haute, sans dire qui.",
            "No sentence is shown: \(disclosed.setAside) put aside by the coach. Talk about it aloud, without saying who."
        )
    }

    private func rereadingWords(_ disclosed: Disclosed) -> String {
        context(
            "\(disclosed.reworded) reformulée\(disclosed.reworded > 1 ? "s" : ""), \(disclosed.setAside) mise\(disclosed.setAside > 1 ? "s" : "") de côté par le coach.",
            "\(disclosed.reworded) reworded, \(disclosed.setAside) put aside by the coach.")
    }

    /// The first round's marginals for the same target, where the two may be compared.
    func before(_ target: RevealTarget) -> Marginals? {
        guard round.opening.number == 2,
            let first = session.round(entry: round.opening.entry, step: round.opening.step, number: 1),
            session.isComparable(first, round),
            case .disclosed(let disclosed) = session.disclosure(of: first.id, to: .room),
            let marginals = disclosed.marginals[target.question.id]
        else { return nil }
        if case .profile = marginals { return nil }
        guard let item = target.item, case .ratings(let tallies) = marginals else { return marginals }
        let kept = tallies.filter { $0.id == item.id }
        return kept.isEmpty ? nil : .ratings(kept)
    }

    /// « 7 phrases · », where they are not as many as the answers.
    private func sentences(_ marginals: Marginals, _ disclosed: Disclosed) -> String {
        guard case .lines(let lines) = marginals, lines.count != disclosed.n, disclosed.mode != .plenary
        else { return "" }
        return context(
            "\(lines.count) phrase\(lines.count > 1 ? "s" : "") · ",
            "\(lines.count) sentence\(lines.count == 1 ? "" : "s") · ")
    }

    func turnout(_ disclosed: Disclosed) -> String {
        if disclosed.mode == .plenary {
            return context("Dit à voix haute, tous ensemble.", "Said aloud, all together.")
        }
        if disclosed.mode == .groups {
            return context(
                "\(disclosed.n) groupe\(disclosed.n > 1 ? "s" : "") sur \(disclosed.expected)",
                "\(disclosed.n) group\(disclosed.n == 1 ? "" : "s") of \(disclosed.expected)")
        }
        return context(
            "\(disclosed.n) réponse\(disclosed.n > 1 ? "s" : "") sur \(disclosed.expected)",
            "\(disclosed.n) answer\(disclosed.n == 1 ? "" : "s") out of \(disclosed.expected)")
    }

    private func words(_ reason: Disclosure.Reason) -> String {
        switch reason {
        case .tooFew(given: 0, _):
            context("Sans réponse. Parlez-en à voix haute.", "Unanswered. Talk about it aloud.")
        case .tooFew(let given, let needed):
            context(
                "\(given == 1 ? "1 réponse" : "\(given) réponses") : il en faut \(needed) pour que personne ne soit exposé. Rien n'est montré. Parlez-en à voix haute.",
                "\(given == 1 ? "1 answer" : "\(given) answers"): \(needed) are needed so that nobody is exposed. Nothing is shown. Talk about it aloud."
            )
        case .notReread:
            context(
                "Le coach relit les phrases, hors de l'écran, avant que la salle en voie une seule.",
                "The coach reads the sentences again, off the screen, before the room sees any.")
        case .erased:
            context("Les réponses ont été effacées, comme convenu.", "The answers were erased, as agreed.")
        case .notRevealed, .unknownRound, .notForSponsor:
            context("Rien à montrer ici.", "Nothing to show here.")
        }
    }

    private func words(_ hidden: Disclosed.HiddenItem) -> String {
        switch hidden {
        case .unanimous:
            context(
                "Réponses convergentes. Le chiffre n'est pas montré : il dirait ce que chacun a répondu.",
                "Converging answers. The number is not shown: it would tell what each of you answered.")
        case .tooFew(let given, let needed):
            words(Disclosure.Reason.tooFew(given: given, needed: needed))
        }
    }
}

/// A stem before the sentences that complete it: « Ici, on n'ose pas… ».
func stemLine(_ stem: String) -> String { stem.hasSuffix(":") || stem.hasSuffix("…") ? stem : stem + "…" }
