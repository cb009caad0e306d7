import Page
import Session
import Workshop

/// A grid that the room fills in aloud: the coach goes from cell to cell, reads it again, and notes it.
struct GridStage: Screen {
    let ask: Ask
    let round: Round.ID
    private var draft: BoothDraft?

    init(ask: Ask, round: Round.ID) {
        self.ask = ask
        self.round = round
    }

    private func draft(_ session: Session) -> BoothDraft? {
        draft ?? session.round(round).map { BoothDraft(ask: ask, round: $0, session: session) }
    }

    func page(_ context: Context) -> Page {
        guard let session = context.session, let opened = session.round(round) else { return Page(title: "") }
        if opened.turnout.count > 0 { return noted(session, context) }
        guard let draft = draft(session) else { return Page(title: "") }
        var page = BoothPage(draft: draft, isMasked: false, context: context).page(reviewsValues: true)
        page.isLocked = false
        // One key must not empty what the whole room has said.
        page.bindings.removeAll { $0.intent == .restart }
        if draft.isComplete {
            // The warning that a sealed answer is not read again is for the booth.
            page.main.removeLast()
            page.bindings = page.bindings.map { binding in
                binding.intent == .submit
                    ? Binding(binding.keys, context("noter", "note it"), .submit) : binding
            }
        }
        page.bindings.append(
            Binding(
                [.control("n")], context("passer la question", "skip the question"), .command(.skip),
                inBar: false))
        return page
    }

    /// Noted, and not shown yet.
    private func noted(_ session: Session, _ context: Context) -> Page {
        Page(
            title: "",
            main: [
                Block(.headline(ask.headline[context.language])),
                Block(.title(context("La grille est notée.", "The grid is noted."))),
            ],
            bindings: [
                Binding(
                    [.enter, .space],
                    isLater(session) ? context("continuer", "go on") : context("révéler", "reveal"), .submit)
            ])
    }

    mutating func handle(_ intent: Intent, _ turn: inout Turn) {
        guard let session = turn.context.session, let opened = session.round(round) else { return }
        guard opened.turnout.count == 0, var draft = draft(session) else {
            if intent == .submit { goOn(&turn) }
            return
        }
        if intent == .command(.skip) { return turn.skipQuestion() }
        guard draft.isComplete, intent == .submit else {
            draft.edit(intent, &turn)
            self.draft = draft
            return
        }
        guard !draft.ballot.isPass else {
            return turn.warn(
                "Rien n'est noté. Revenez à la grille (←), ou passez la question (Ctrl-N).",
                "Nothing is noted. Go back to the grid (←), or skip the question (Ctrl-N).")
        }
        turn.commit([.seal(round: round, [draft.ballot], by: nil)])
        goOn(&turn)
    }

    /// Whether a later step shows the grid.
    private func isLater(_ session: Session) -> Bool {
        session.place.map { session.isRevealedLater($0) } ?? false
    }

    /// The result; where a later step shows it, on with the workshop.
    private func goOn(_ turn: inout Turn) {
        guard let session = turn.context.session, let place = session.place, isLater(session) else {
            return turn.reveal(round)
        }
        turn.enter(session.place(after: place))
    }
}
