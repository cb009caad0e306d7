import Insight
import Session
import Workshop

/// What steps leave besides answers: cards, reviews of an earlier session, lines of stations.
extension ReportBuilder {
    /// The cards that the room filled in an activity, field by field, of the forms that are wanted.
    func cards(of entry: AgendaEntry, _ isWanted: (Form) -> Bool) -> [Report.Block] {
        (session.program.activities[entry.activity]?.steps ?? []).flatMap { step -> [Report.Block] in
            guard case .form(let form) = step.content, isWanted(form) else { return [] }
            let cards = session.cards(entry: entry.id, step: step.id)
            let drawing = session.drawing(entry: entry.id, step: step.id, in: options.language)
                .map { [Report.Block.result(Report.Result(title: form.prompt, figure: $0))] }
            return (drawing ?? []) + blocks(of: cards, form)
        }
    }

    /// Several cards of a few fields make a table, and of one field a list; other cards stand field by field.
    private func blocks(of cards: [Card], _ form: Form) -> [Report.Block] {
        let isTable = cards.count > 1 && (2...4).contains(form.fields.count)
        if isTable {
            return [
                .table(
                    Report.Table(
                        caption: form.prompt, header: form.fields.map(\.label),
                        rows: cards.map { card in
                            form.fields.map { words(of: $0, on: card) ?? Localized(verbatim: "—") }
                        }))
            ]
        }
        if cards.count > 1, let field = form.fields.first, form.fields.count == 1 {
            return [
                .paragraph(
                    Report.Line(
                        Localized(
                            "\(field.label.fr)\(Language.fr.colon)", "\(field.label[.en])\(Language.en.colon)"
                        ))),
                .list(cards.compactMap { words(of: field, on: $0) }.map { Report.Line($0) }),
            ]
        }
        return cards.map { card in
            .list(
                form.fields.compactMap { field in
                    words(of: field, on: card).map { Report.Line($0, label: field.label) }
                })
        }
    }

    /// What a field of a card says, marked where it was corrected; nil where it was left empty.
    private func words(of field: Form.Field, on card: Card) -> Localized? {
        guard let words = session.words(of: field, on: card, .fr) else { return nil }
        if card.texts[field.id].map(session.retouched.contains) == true { return Wording.corrected(words) }
        var text = Localized(verbatim: words)
        text.en = session.words(of: field, on: card, .en)
        return text
    }

    /// What became of what an earlier session left, where the activity went through it.
    func reviews(of entry: AgendaEntry) -> [Report.Block] {
        guard let inheritance = session.inheritance else { return [] }
        return session.program.steps(of: entry).flatMap { step -> [Report.Block] in
            guard case .review(let review) = step.content else { return [] }
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
            let reason = followed.reason.map { text($0).fr } ?? "…"
            return Localized("abandonné parce que", "dropped because").change { "\($0) \(reason)" }
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
