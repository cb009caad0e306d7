import Insight
import Session
import Workshop

/// What steps leave besides answers: cards, reviews of an earlier session, lines of stations.
extension ReportBuilder {
    /// What the room filled in a form: what it draws, then what the drawing does not say.
    ///
    /// One line a card makes one list; several cards of a few lines make a table.
    func blocks(of form: Form, _ step: Step, in entry: AgendaEntry) -> [Report.Block] {
        let cards = session.cards(entry: entry.id, step: step.id)
        guard !cards.isEmpty else { return [] }
        var blocks: [Report.Block] = [.question(form.prompt)]
        guard let drawing = session.drawing(entry: entry.id, step: step.id, in: options.language) else {
            return blocks + list(cards, form.fields)
        }
        blocks.append(.result(Report.Result(figure: drawing)))
        let untold = form.fields.filter { !form.drawn.contains($0.id) }
        if untold.isEmpty {
            // Only what is whole is drawn.
            return blocks + list(cards.filter { !session.isComplete($0) }, form.fields)
        }
        let named = Set(untold.map(\.id)).union(form.names)
        return blocks + list(cards, form.fields.filter { named.contains($0.id) })
    }

    private func list(_ cards: [Card], _ fields: [Form.Field]) -> [Report.Block] {
        let cards = cards.filter { card in fields.contains { words(of: $0, on: card) != nil } }
        guard let first = fields.first, !cards.isEmpty else { return [] }
        if fields.count == 1 {
            return [.list(cards.compactMap { words(of: first, on: $0).map { Report.Line($0) } })]
        }
        guard cards.count > 1, fields.count <= 4 else {
            return cards.map { card in
                .list(
                    fields.compactMap { field in
                        words(of: field, on: card).map { Report.Line($0, label: field.label) }
                    })
            }
        }
        return [
            .table(
                Report.Table(
                    caption: Localized("Ce qui a été noté", "What was noted"), header: fields.map(\.label),
                    rows: cards.map { card in
                        fields.map { words(of: $0, on: card) ?? Localized(verbatim: "—") }
                    }))
        ]
    }

    /// What a field of a card says, marked where it was corrected; nil where it was left empty.
    func words(of field: Form.Field, on card: Card) -> Localized? {
        guard let words = session.words(of: field, on: card, .fr) else { return nil }
        if card.texts[field.id].map(session.retouched.contains) == true { return Wording.corrected(words) }
        var text = Localized(verbatim: words)
        text.en = session.words(of: field, on: card, .en)
        return text
    }

    /// What became of what an earlier session left, where the activity went through it.
    func blocks(of review: Review) -> [Report.Block] {
        guard let inheritance = session.inheritance else { return [] }
        switch review {
        case .commitments:
            guard !session.keptPromises.isEmpty else { return [] }
            return [
                .table(
                    Report.Table(
                        caption: Localized(
                            "Les engagements de la dernière fois", "Last time's commitments"),
                        header: [
                            Localized("Qui", "Who"), Localized("Devait", "Was to"),
                            Localized("Qu'en est-il", "What became of it"),
                        ],
                        rows: session.keptPromises.map { promise in
                            [text(promise.who), text(promise.what), fate(of: promise)]
                        }))
            ]
        case .bets:
            guard !inheritance.wagers.isEmpty else { return [] }
            return [.list(inheritance.wagers.map(line))] + [score(inheritance.wagers)].compactMap(\.self)
        }
    }

    /// The lines of stations that the room ran, one beside the other.
    func runs(of entry: AgendaEntry) -> [Report.Block] {
        guard session.visits.contains(where: { $0.entry == entry.id }) else { return [] }
        let runs = session.program.steps(of: entry).compactMap { step -> ProductionRun? in
            if case .run(let run) = step.content, !run.isRolled { run } else { nil }
        }
        guard let first = runs.first else { return [] }
        let header =
            [Localized("Ce qui est essayé", "What is tried"), Localized("Vendus", "Sold")]
            + first.stations.map { $0.label.change { "\($0) →" } }
        func number(_ value: Double) -> Localized {
            Localized(RoomNumbers.median(value, in: .fr), RoomNumbers.median(value, in: .en))
        }
        return [
            .table(
                Report.Table(
                    caption: Localized(
                        "Vendus, et en attente après chaque poste", "Sold, and waiting after each station"),
                    header: header,
                    rows: runs.map { run in
                        [run.caption, number(run.result.sold)] + run.result.stocks.map(number)
                    }))
        ]
    }

    private func fate(of promise: Inheritance.Promise) -> Localized {
        guard let followed = session.followed[promise.id] else {
            return Localized("à lui demander", "to be asked")
        }
        switch followed.fate {
        case .done: return Localized("fait", "done")
        case .underWay: return Localized("en cours", "under way")
        case .dropped:
            let reason = followed.reason.map(text) ?? Localized(verbatim: "…")
            var words = Localized(verbatim: "abandonné parce que \(reason.fr)")
            words.en = "dropped because \(reason[.en])"
            return words
        }
    }

    /// « le groupe y croyait à 64 %, arrivé (Brier 0,13) ».
    private func line(_ wager: Inheritance.Wager) -> Report.Line {
        func words(_ language: Language) -> String {
            let belief = Localized(
                "le groupe y croyait à \(wager.probability) %",
                "the group put it at \(wager.probability)%")
            guard let happened = session.resolved[wager.id] else { return belief[language] }
            let outcome =
                happened ? Localized("arrivé", "it happened") : Localized("pas arrivé", "it did not happen")
            let brier = RoomNumbers.hundredths(wager.brier(happened: happened), in: language)
            return "\(belief[language]), \(outcome[language]) (Brier \(brier))"
        }
        return Report.Line(Localized(words(.fr), words(.en)), label: text(wager.question))
    }

    /// Hits of the group, and from ten resolved bets on its mean Brier score; never anybody's.
    private func score(_ wagers: [Inheritance.Wager]) -> Report.Block? {
        let known = wagers.compactMap { wager in session.resolved[wager.id].map { (wager, $0) } }
        guard !known.isEmpty else { return nil }
        let hits = known.count { $0.0.side == $0.1 }
        guard known.count >= Statistics.leastBetsForScore,
            let mean = Statistics.mean(known.map { $0.0.brier(happened: $0.1) })
        else {
            return .notice(
                Localized(
                    "Le groupe penchait du bon côté \(hits) fois sur \(known.count). Trop peu de paris pour un score.",
                    "The group leaned to the right side \(hits) times of \(known.count). Too few bets for a score."
                ))
        }
        return .notice(
            Localized(
                "Le groupe penchait du bon côté \(hits) fois sur \(known.count) ; score de Brier moyen \(RoomNumbers.hundredths(mean, in: .fr)) (0 au mieux, 0,25 pour pile ou face).",
                "The group leaned to the right side \(hits) times of \(known.count); mean Brier score \(RoomNumbers.hundredths(mean, in: .en)) (0 at best, 0.25 for a coin toss)."
            ))
    }
}

extension Form {
    /// The fields that its drawing tells; none without a drawing.
    fileprivate var drawn: Set<Field.ID> {
        switch drawing {
        case .chain(let chain):
            Set([chain.from, chain.to, chain.nature, chain.delay].compactMap(\.self))
        case .staircase(let stairs): [stairs.who, stairs.waited, stairs.worked, stairs.outcome]
        case .balance(let balance):
            if case .options(let side) = balance.sides { [balance.line, side] } else { [balance.line] }
        case .board(let board): Set([board.decision, board.before, board.decided].compactMap(\.self))
        case nil: []
        }
    }

    /// The fields by which a card of a drawing is known again.
    fileprivate var names: Set<Field.ID> {
        switch drawing {
        case .chain(let chain): [chain.from, chain.to]
        case .staircase(let stairs): [stairs.who]
        case .balance(let balance): [balance.line]
        case .board(let board): [board.decision]
        case nil: []
        }
    }
}
