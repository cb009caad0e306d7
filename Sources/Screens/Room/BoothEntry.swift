import Foundation
import Page
import Session
import Workshop

/// Somebody, or a group, putting an answer in, at the room's keyboard or at a seat: from the first key to the sealing.
struct BoothEntry: Sendable {
    let round: Round.ID
    /// nil: a group.
    let person: Person?
    let startedAt: Date
    /// Whether the person comes back to a signed answer, to change it before it is revealed.
    private let isChange: Bool
    private var draft: BoothDraft
    /// Whoever answers reads the other language; never stored.
    private var readsOther = false

    /// - Parameter holds: whether answers to a long scale all wait for Enter: the room sees the screen.
    init(_ person: Person?, ask: Ask, round: Round, session: Session, now: Date, holds: Bool = false) {
        self.round = round.id
        self.person = person
        startedAt = now
        if case .named(let answered) = round.turnout, let person, round.opening.privacy.isSigned {
            isChange = answered.contains(person.id) && session.missing(in: round).isEmpty
        } else {
            isChange = false
        }
        draft = BoothDraft(ask: ask, round: round, session: session, holds: holds)
    }

    /// Why an answer can no longer be dropped in.
    enum Obstacle: Hashable, Sendable {
        /// The answers are shown.
        case revealed
        /// The session is closed.
        case closed
        /// The person has answered on another terminal.
        case answered
        /// The person has left since.
        case gone
        /// Every group has answered.
        case full
    }

    /// What keeps this answer out, as the session stands now.
    func obstacle(_ session: Session) -> Obstacle? {
        guard session.closedAt == nil else { return .closed }
        guard let opened = session.round(round), opened.state == .open else { return .revealed }
        guard let person else { return session.awaitsAnswers(opened) ? nil : .full }
        if session.missing(in: opened).contains(where: { $0.id == person.id }) { return nil }
        if case .named(let answered) = opened.turnout, answered.contains(person.id) {
            return isChange ? nil : .answered
        }
        return .gone
    }

    /// Whether anything was answered or passed, so that something would be lost.
    var isBegun: Bool {
        draft.furthest > 0 || draft.pending != nil || draft.ballot != Ballot([:]) || !draft.text.isEmpty
    }

    func page(_ context: Context, isMasked: Bool) -> Page {
        var booth = context
        if readsOther { booth.language = context.language == .fr ? .en : .fr }
        var page = BoothPage(draft: draft, isMasked: isMasked, context: booth)
            .page(reviewsValues: !isMasked)
        page.isMasked = isMasked
        return page
    }

    /// Takes a key; whether the answer was dropped in.
    mutating func handle(_ intent: Intent, _ turn: inout Turn) -> Bool {
        // Only a ballot that has been read again is dropped in.
        guard draft.isComplete, intent == .submit else {
            if intent == .command(.language) { readsOther.toggle() } else { draft.edit(intent, &turn) }
            return false
        }
        if let fault = draft.fault {
            turn.notice = Notice(.warn, turn.context.message(fault))
            return false
        }
        if let person, turn.context.session?.round(round)?.opening.privacy.isSigned == true {
            turn.commit([.sign(round: round, draft.ballot, by: person.id)])
        } else {
            turn.commit([.seal(round: round, [draft.ballot], by: person?.id)])
        }
        return true
    }
}

extension Context {
    /// What keeps an answer out, and what becomes of it.
    func message(_ obstacle: BoothEntry.Obstacle, isBegun: Bool) -> String {
        let reason =
            switch obstacle {
            case .revealed:
                self("Les réponses viennent d'être révélées.", "The answers have just been revealed.")
            case .closed: self("L'atelier est terminé.", "The workshop is over.")
            case .answered:
                self(
                    "Cette personne a déjà répondu, sur un autre poste.",
                    "This person has already answered, at another seat.")
            case .gone:
                self(
                    "Cette personne n'est plus parmi les présents.",
                    "This person is no longer among those present.")
            case .full: self("Tous les groupes ont déjà répondu.", "All the groups have already answered.")
            }
        guard isBegun else { return reason }
        return reason + " "
            + self(
                "Ce qui était en cours ici n'a pas été pris.", "What was under way here was not taken.")
    }
}

/// The page that asks for the coach's code on a keyboard that participants hold; Enter leads to what its label says.
func codePage(title: String, typed: String, leads: String, _ context: Context) -> Page {
    Page(
        title: title,
        main: [
            Block(
                .field(
                    Field(
                        id: "code", label: context("Code du coach", "Coach's code"), text: typed,
                        limit: CoachCode.most, isMasked: true)))
        ],
        bindings: [
            Binding([.enter], leads, .submit),
            Binding([.escape], context("retour", "back"), .back),
        ], focus: "code", isLocked: true)
}

extension Turn {
    /// Whether a typed code is the coach's; says so where it is not.
    mutating func accepts(code typed: String) -> Bool {
        if context.session?.code?.matches(typed) == true { return true }
        warn("Ce n'est pas le code.", "That is not the code.")
        return false
    }
}
