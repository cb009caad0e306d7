package import Page
import Session
import Workshop

/// A booth in another terminal: waits for a question, lets people answer it one after another, and waits again.
///
/// Locked throughout: participants hold this keyboard, and only the coach ends it.
package struct SeatScreen: Screen {
    private var phase = Phase.open
    /// The person the arrows stand on; nobody at first, so that a key too many answers for nobody.
    private var selected: Person.ID?
    /// The round of the answer dropped in last, for as long as it is the one at hand.
    private var sealed: Round.ID?

    private enum Phase: Sendable {
        /// Waiting, or free for whoever comes next.
        case open
        case entry(BoothEntry)
        /// The coach is about to end the seat; what was typed of the code, where there is one.
        case leaving(typed: String)
    }

    package init() {}

    package func page(_ context: Context) -> Page {
        guard let session = context.session else { return Page(title: "") }
        let pages = SeatPages(session: session, context: context)
        var page: Page
        switch phase(in: session) {
        case .open:
            guard let round = session.seatRound, let ask = session.ask(of: round) else {
                page = pages.waiting
                break
            }
            let isSealed = sealed == round.id
            if !session.awaitsAnswers(round) {
                page = pages.thanks(ask, round, isAfterSealing: isSealed)
            } else if round.opening.mode == .groups {
                page = pages.groups(ask, round, isAfterSealing: isSealed)
            } else {
                page = pages.people(ask, round, selected: selected, isAfterSealing: isSealed)
            }
        case .entry(let entry):
            if let obstacle = entry.obstacle(session) {
                page = pages.lost(entry, obstacle)
            } else {
                page = pages.entry(entry)
            }
        case .leaving(let typed): page = pages.leaving(typed)
        }
        page.isLocked = true
        page.bindings.append(context.redraw)
        return page
    }

    /// The phase as the session stands: a name chosen, and no more, before a reveal holds nothing to be told.
    private func phase(in session: Session) -> Phase {
        guard case .entry(let entry) = phase, !entry.isBegun else { return phase }
        switch entry.obstacle(session) {
        case .revealed, .closed: return .open
        case .answered, .gone, .full, nil: return phase
        }
    }

    package mutating func handle(_ intent: Intent, _ turn: inout Turn) {
        guard let session = turn.context.session else { return }
        phase = phase(in: session)
        switch phase {
        case .open: handleOpen(intent, session, &turn)
        case .entry(let entry): handle(intent, entry, session, &turn)
        case .leaving(let typed): handleLeaving(intent, typed, session, &turn)
        }
    }

    private mutating func handleOpen(_ intent: Intent, _ session: Session, _ turn: inout Turn) {
        if intent == .command(.leave) {
            phase = .leaving(typed: "")
            return
        }
        guard let round = session.seatRound, session.awaitsAnswers(round) else { return }
        let missing = session.missing(in: round)
        // Somebody who answers at another seat meanwhile can still be chosen, and is told so.
        let people = session.answering(at: round.opening.privacy)
        switch intent {
        case .submit where round.opening.mode == .groups: begin(nil, round, session, &turn)
        case .submit:
            if let person = people.first(where: { $0.id == selected }) {
                begin(person, round, session, &turn)
            } else {
                turn.warn("Choisissez d'abord votre prénom.", "Choose your first name first.")
            }
        case .choose(let id):
            if let person = people.first(where: { $0.id == id }) { begin(person, round, session, &turn) }
        case .set(Initials.field, let letter):
            selected = Initials.next(letter, in: missing, after: selected) ?? selected
        case .move(let step):
            guard !missing.isEmpty else { return }
            let now = missing.firstIndex { $0.id == selected } ?? (step > 0 ? -1 : 0)
            selected = missing[(now + step + missing.count) % missing.count].id
        default: break
        }
    }

    private mutating func begin(_ person: Person?, _ round: Round, _ session: Session, _ turn: inout Turn) {
        guard let ask = session.ask(of: round) else { return }
        phase = .entry(BoothEntry(person, ask: ask, round: round, session: session, now: turn.context.now))
        selected = nil
        sealed = nil
    }

    private mutating func handle(
        _ intent: Intent, _ entry: BoothEntry, _ session: Session, _ turn: inout Turn
    ) {
        if entry.obstacle(session) != nil {
            // Only the key of that page: one meant for the answer is not taken as having read why it was lost.
            if intent == .back { phase = .open }
            return
        }
        if intent == .command(.leave) {
            phase = .open
            return
        }
        var entry = entry
        if entry.handle(intent, &turn) {
            phase = .open
            sealed = entry.round
        } else {
            phase = .entry(entry)
        }
    }

    private mutating func handleLeaving(
        _ intent: Intent, _ typed: String, _ session: Session, _ turn: inout Turn
    ) {
        switch intent {
        case .set("code", let text): phase = .leaving(typed: text)
        case .back: phase = .open
        case .confirm where session.code == nil: turn.request(.quit)
        case .submit where session.code != nil:
            if turn.accepts(code: typed) { turn.request(.quit) } else { phase = .leaving(typed: "") }
        default: break
        }
    }
}

extension Session {
    /// The round that a seat answers: one that waits for somebody, else the one at hand that has everybody.
    fileprivate var seatRound: Round? {
        func isSeated(_ round: Round) -> Bool {
            switch round.opening.mode {
            case .booth, .groups: true
            case .paper, .readAloud, .hands, .plenary: false
            }
        }
        return roundTaking { isSeated($0) && awaitsAnswers($0) } ?? roundTaking(isSeated)
    }
}
