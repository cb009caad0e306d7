import Insight
import Page
import Session
import Workshop

/// The reveal, and listening to it: one result a page, all at once, the plain words before the numbers.
struct RevealStage: Screen {
    let ask: Ask

    func page(_ context: Context) -> Page {
        guard let session = context.session, let place = session.place,
            let round = session.round(entry: place.entry, step: place.step, number: place.round)
        else { return Page(title: "") }
        let targets = session.revealTargets(ask, at: place)
        let index =
            place.phase == .listen
            ? widest(targets, round, session, context) : min(place.index, targets.count - 1)
        guard targets.indices.contains(index) else { return Page(title: "") }
        let target = targets[index]
        var main: [Block] = []
        if place.phase == .listen, let listen = ask.listen {
            main.append(Block(.title(listen[context.language])))
        }
        main += Result(session: session, round: round, ask: ask, context: context).blocks(target)
        if let followUp = target.question.followUp, place.phase == .reveal {
            main.append(Block(.prose(context.both(followUp))))
        }
        if let caution = ask.caution, index == targets.count - 1 || place.phase == .listen {
            main.append(Block(.prose([Run(caution[context.language], .quiet)]), size: .optional))
        }
        var bindings = [context.next(keys: [.space, .enter, .pageDown])]
        if canRepeat(session, place) {
            bindings.append(
                Binding(
                    [.character("2")], context("deuxième tour", "second round"), .secondRound(of: round.id)))
        }
        if let optional = session.optionalStep(after: place), index == targets.count - 1,
            let headline = optional.step.ask?.headline
        {
            bindings.append(
                Binding(
                    [.character("o")], headline[context.language].lowercased(), .command(.optional)))
        }
        bindings += [
            Binding([.character("t")], context("minuterie", "timer"), .timer),
            Binding([.character("v")], context("verbatim", "verbatim"), .verbatim),
            Binding([.character("e")], context("engagement", "commitment"), .commit),
            backToPlace(context),
        ]
        if let left = context.secondsLeft {
            main.append(Block(.clock(seconds: left, label: "")))
        }
        let title = target.item.map { item in
            let name =
                session.entry(place.entry).map { session.program.title(of: $0)[context.language] } ?? ""
            return "\(name) · \(item.label[context.language])"
        }
        return Page(title: title ?? "", main: main, bindings: bindings, wake: context.nextSecond)
    }

    /// The target whose answers stand furthest apart: that is the one to listen to.
    private func widest(
        _ targets: [(question: Question, item: Item?)], _ round: Round, _ session: Session,
        _ context: Context
    ) -> Int {
        let result = Result(session: session, round: round, ask: ask, context: context)
        let spreads = targets.map { result.spread($0) ?? -1 }
        return spreads.indices.max { spreads[$0] < spreads[$1] } ?? 0
    }

    private func canRepeat(_ session: Session, _ place: Place) -> Bool {
        ask.secondRound && place.round == 1
            && session.round(entry: place.entry, step: place.step, number: 2) == nil
    }

    mutating func handle(_ intent: Intent, _ turn: inout Turn) {
        guard let session = turn.context.session, let place = session.place else { return }
        if intent == .command(.optional), let optional = session.optionalStep(after: place) {
            turn.enter(optional.place)
        } else if case .secondRound = intent, canRepeat(session, place) {
            var second = place
            second.phase = .answer
            second.index = 0
            second.round = 2
            turn.enter(second)
        } else {
            turn.stepFrom(intent)
        }
    }
}

/// What a round says on the screen, through the door.
struct Result {
    let session: Session
    let round: Round
    let ask: Ask
    let context: Context

    func blocks(_ target: (question: Question, item: Item?)) -> [Block] {
        switch session.disclosure(of: round.id, to: .room, metrics: gaps(target.question)) {
        case .withheld(let reason): return [Block(.notice(Notice(.warn, words(reason))))]
        case .disclosed(let disclosed): return blocks(target, disclosed)
        }
    }

    /// How far apart the answers to a target stand; nil where that is not shown or means nothing.
    func spread(_ target: (question: Question, item: Item?)) -> Double? {
        guard case .disclosed(let disclosed) = session.disclosure(of: round.id, to: .room),
            let item = target.item, case .ratings(let scale, _, _) = target.question.input,
            case .ratings(let tallies) = disclosed.marginals[target.question.id],
            let tally = tallies.first(where: { $0.id == item.id })
        else { return nil }
        return Agreement(tally, scale: scale.points).averageDeviation
    }

    private func blocks(
        _ target: (question: Question, item: Item?), _ disclosed: Disclosed
    ) -> [Block] {
        if let item = target.item, let hidden = disclosed.hidden["\(target.question.id)/\(item.id)"] {
            return [
                Block(.title(item.label[context.language])), Block(.notice(Notice(.good, words(hidden)))),
            ]
        }
        guard var marginals = disclosed.marginals[target.question.id] else { return [] }
        if let item = target.item, case .ratings(let tallies) = marginals {
            marginals = .ratings(tallies.filter { $0.id == item.id })
        }
        let items = target.item.map { [$0] } ?? session.items(of: target.question, in: round)
        let outcome =
            if let first = before(target) {
                Outcome(of: target.question, items: items, first: first, second: marginals)
            } else {
                Outcome(
                    of: target.question, items: items, marginals: marginals, gaps: disclosed.metrics)
            }
        var blocks: [Block] = []
        if outcome.findings.count == 1, let finding = outcome.findings.first {
            blocks.append(Block(.title(finding.headline(context.language))))
            if let movement = finding.movement {
                blocks.append(Block(.prose([Run(movement.sentence(context.language), .accent)])))
            }
        }
        blocks += outcome.figures(in: context.language).map { Block(.figure($0), size: .fills) }
        if disclosed.n < disclosed.expected || target.item == nil {
            blocks.append(Block(.prose([Run(turnout(disclosed))])))
        }
        return blocks
    }

    /// The first round's marginals for the same target, where the two may be compared.
    private func before(_ target: (question: Question, item: Item?)) -> Marginals? {
        guard round.opening.number == 2,
            let first = session.round(entry: round.opening.entry, step: round.opening.step, number: 1),
            session.isComparable(first, round),
            case .disclosed(let disclosed) = session.disclosure(of: first.id, to: .room),
            let marginals = disclosed.marginals[target.question.id]
        else { return nil }
        guard let item = target.item, case .ratings(let tallies) = marginals else { return marginals }
        let kept = tallies.filter { $0.id == item.id }
        return kept.isEmpty ? nil : .ratings(kept)
    }

    /// Medians of personal gaps between the first and the last facet, by item, computed behind the door.
    private func gaps(_ question: Question) -> [String: Metric] {
        guard case .ratings(_, _, let facets) = question.input, let first = facets.first?.id,
            let last = facets.last?.id, first != last
        else { return [:] }
        let id = question.id
        return Dictionary(
            uniqueKeysWithValues: session.items(of: question, in: round).map { item in
                let metric: Metric = { ballots in
                    let gaps = ballots.compactMap { ballot -> Int? in
                        guard case .ratings(let ratings) = ballot.answers[id],
                            let from = ratings[Answer.key(item: item.id, facet: first)]?.value,
                            let to = ratings[Answer.key(item: item.id, facet: last)]?.value
                        else { return nil }
                        return to - from
                    }
                    return Statistics.median(gaps)
                }
                return (item.id, metric)
            })
    }

    private func turnout(_ disclosed: Disclosed) -> String {
        if disclosed.mode == .groups {
            return context(
                "\(disclosed.n) groupes sur \(disclosed.expected)",
                "\(disclosed.n) groups of \(disclosed.expected)")
        }
        return context(
            "\(disclosed.n) réponses sur \(disclosed.expected)",
            "\(disclosed.n) answers out of \(disclosed.expected)")
    }

    private func words(_ reason: Disclosure.Reason) -> String {
        switch reason {
        case .tooFew(let given, let needed):
            context(
                "\(given) réponses : il en faut \(needed) pour que personne ne soit exposé. Rien n'est montré. Parlez-en à voix haute.",
                "\(given) answers: \(needed) are needed so that nobody is exposed. Nothing is shown. Talk about it aloud."
            )
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
