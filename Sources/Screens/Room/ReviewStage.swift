import Insight
import Page
import Session
import Workshop

/// What an earlier session left, gone through line by line: what became of it.
struct ReviewStage: Screen {
    let review: Review
    private var selected = 0
    /// The reason while it is typed.
    private var reason: String?

    init(review: Review) { self.review = review }

    func page(_ context: Context) -> Page {
        guard let session = context.session else { return Page(title: "") }
        if let reason {
            return Page(
                title: "",
                main: [
                    Block(
                        .field(
                            Field(
                                id: "reason", label: context("Abandonné parce que", "Dropped because"),
                                text: reason, limit: 140, allowsExcess: true)))
                ],
                bindings: [
                    Binding([.enter], context("noter", "note"), .submit),
                    Binding([.escape], context("retour", "back"), .back),
                ], focus: "reason")
        }
        let rows = rows(session, context)
        guard !rows.isEmpty else {
            return Page(
                title: "",
                main: [Block(.title(title(context))), Block(.prose([Run(nothing(session, context))]))],
                bindings: [context.next(), backToPlace(context)])
        }
        var main = [
            Block(.title(title(context))),
            Block(.options(Options(rows: rows, selected: min(selected, rows.count - 1))), size: .fills),
        ]
        if review == .bets, let score = score(session, context) {
            main.append(Block(.prose([Run(score, .accent)])))
        }
        return Page(
            title: "", main: main,
            bindings: context.upDown(context("ligne", "line")) + keys(context) + [
                context.next("suivant", "next", keys: [.enter, .pageDown]), backToPlace(context),
            ])
    }

    private func title(_ context: Context) -> String {
        switch review {
        case .commitments: context("Ce que nous avions promis", "What we had promised")
        case .bets: context("Ce que nous avions parié", "What we had bet")
        }
    }

    private func nothing(_ session: Session, _ context: Context) -> String {
        if session.inheritance == nil {
            return context(
                "Aucune séance d'avant n'est liée à celle-ci : faites-le de vive voix.",
                "No earlier session is linked to this one: do it aloud.")
        }
        return review == .bets
            ? context("Aucun pari la dernière fois.", "No bets last time.")
            : context("Aucun engagement la dernière fois.", "No commitments last time.")
    }

    private func keys(_ context: Context) -> [Binding] {
        switch review {
        case .commitments:
            [
                Binding([.character("f")], context("fait", "done"), .choose(Fate.done.rawValue)),
                Binding([.character("c")], context("en cours", "under way"), .choose(Fate.underWay.rawValue)),
                Binding(
                    [.character("x")], context("abandonné parce que", "dropped because"),
                    .choose(Fate.dropped.rawValue)),
            ]
        case .bets:
            [
                Binding([.character("o"), .character("y")], context("arrivé", "it happened"), .confirm),
                Binding([.character("n")], context("pas arrivé", "it did not"), .refuse),
            ]
        }
    }

    private func rows(_ session: Session, _ context: Context) -> [Options.Row] {
        guard let inheritance = session.inheritance else { return [] }
        switch review {
        case .commitments:
            return session.keptPromises.map { promise in
                let parts = [promise.who, promise.what, promise.when].map { session.texts[$0] ?? "…" }
                return Options.Row(
                    id: promise.id, label: context("\(parts[0]) : \(parts[1])", "\(parts[0]): \(parts[1])"),
                    detail: session.followed[promise.id].map { words(of: $0, session, context) } ?? parts[2])
            }
        case .bets:
            return inheritance.wagers.map { wager in
                let belief = context(
                    "le groupe y croyait à \(wager.probability) %",
                    "the group put it at \(wager.probability)%")
                let outcome = session.resolved[wager.id].map { happened in
                    happened ? context("arrivé", "it happened") : context("pas arrivé", "it did not happen")
                }
                return Options.Row(
                    id: wager.id, label: session.texts[wager.question] ?? "…",
                    detail: [belief, outcome].compactMap(\.self).joined(separator: " · "))
            }
        }
    }

    private func words(of followed: Followed, _ session: Session, _ context: Context) -> String {
        switch followed.fate {
        case .done: context("✓ fait", "✓ done")
        case .underWay: context("en cours", "under way")
        case .dropped:
            context("abandonné parce que ", "dropped because ")
                + (followed.reason.flatMap { session.texts[$0] } ?? "…")
        }
    }

    /// On how many resolved questions the group leaned to the right side; no score under ten of them.
    private func score(_ session: Session, _ context: Context) -> String? {
        let known = (session.inheritance?.wagers ?? []).compactMap { wager in
            session.resolved[wager.id].map { (wager, $0) }
        }
        guard !known.isEmpty else { return nil }
        let hits = known.count { $0.0.side == $0.1 }
        return context(
            "Le groupe penchait du bon côté \(hits) fois sur \(known.count). Qui avait le signal, et quel était-il ?",
            "The group leaned to the right side \(hits) times out of \(known.count). Who had the signal, and what was it?"
        )
    }

    mutating func handle(_ intent: Intent, _ turn: inout Turn) {
        guard let session = turn.context.session else { return }
        let ids =
            review == .bets
            ? session.inheritance?.wagers.map(\.id) ?? [] : session.keptPromises.map(\.id)
        switch intent {
        case .move(let step) where !ids.isEmpty: selected = (selected + step + ids.count) % ids.count
        case .set("reason", let text): reason = text
        case .back where reason != nil: reason = nil
        case .submit where reason != nil && ids.indices.contains(selected):
            drop(ids[selected], &turn)
        case .choose(Fate.dropped.rawValue) where ids.indices.contains(selected): reason = ""
        case .choose(let word) where ids.indices.contains(selected):
            guard let fate = Fate(rawValue: word) else {
                selected = ids.firstIndex(of: word) ?? selected
                return
            }
            turn.commit(.followed(Followed(promise: ids[selected], fate: fate)))
            selected = min(selected + 1, ids.count - 1)
        case .confirm where review == .bets && ids.indices.contains(selected),
            .refuse where review == .bets && ids.indices.contains(selected):
            turn.commit(.resolved(wager: ids[selected], happened: intent == .confirm))
            selected = min(selected + 1, ids.count - 1)
        default: turn.stepUnlessEmpty(intent)
        }
    }

    private mutating func drop(_ id: String, _ turn: inout Turn) {
        let text = reason ?? ""
        do throws(AnswerFault) {
            try Answer.validate(line: text, limit: 140)
        } catch {
            turn.notice = Notice(.warn, turn.context.message(error))
            return
        }
        let textID = turn.newID("t")
        turn.commit([
            .text(id: textID, body: text),
            .event(.followed(Followed(promise: id, fate: .dropped, reason: textID))),
        ])
        reason = nil
    }
}
