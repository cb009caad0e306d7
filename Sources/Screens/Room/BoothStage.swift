import Foundation
import Page
import Session
import Workshop

/// The booth: people one after another, or groups, in an order that nobody knows, on the one keyboard.
struct BoothStage: Screen {
    let ask: Ask
    let round: Round.ID
    private var phase = Phase.counting
    private var seconds = 0
    private var count = 0
    private var isCut = false

    init(ask: Ask, round: Round.ID) {
        self.ask = ask
        self.round = round
    }

    private enum Phase: Sendable {
        /// « 5 sur 9 » : the keyboard is with the coach.
        case counting
        /// « Au suivant » : nothing of anybody is on the screen.
        case handover(Person?, isAfterSealing: Bool)
        case entry(BoothEntry)
        /// Whether the keyboard is to be given back is asked: somebody has walked away in the middle.
        case leaving(BoothEntry)
        /// The coach's code is asked for; who was about to answer.
        case code(Person?, typed: String)
    }

    func page(_ context: Context) -> Page {
        guard let session = context.session, let round = session.round(round) else { return Page(title: "") }
        switch phase {
        case .counting: return counting(session, round, context)
        case .handover(let person, let isAfter):
            return handover(person, isAfterSealing: isAfter, round: round, context)
        case .code(_, let typed):
            return codePage(
                title: ask.headline[context.language], typed: typed,
                leads: context("reprendre le clavier", "take the keyboard back"), context)
        case .entry(let entry):
            var page = entry.page(context, isMasked: isMasked(context))
            page.bindings.append(
                Binding([.control("g")], context("rendre le clavier", "hand back"), .refuse, inBar: false))
            return page
        case .leaving:
            return Page(
                title: ask.headline[context.language],
                main: [
                    Block(
                        .title(
                            context("Rendre le clavier au coach ?", "Hand the keyboard back to the coach?"))),
                    Block(
                        .prose([
                            Run(
                                context(
                                    "Rien de cette réponse n'est déposé : elle sera à refaire.",
                                    "Nothing of this answer is dropped in: it will be done again."))
                        ])),
                ],
                bindings: [
                    Binding([.enter], context("rendre", "hand back"), .confirm),
                    Binding([.escape], context("continuer", "go on"), .back),
                ], isLocked: true)
        }
    }

    /// Whether somebody is putting an answer in, which a reveal from elsewhere would lose.
    var isAnswering: Bool {
        switch phase {
        case .entry, .leaving: true
        case .counting, .handover, .code: false
        }
    }

    private func isMasked(_ context: Context) -> Bool { context.isSeen && !isCut }

    private var asksText: Bool {
        ask.questions.contains { if case .lines = $0.input { true } else { false } }
    }

    private func counting(_ session: Session, _ round: Round, _ context: Context) -> Page {
        let whole = session.whole(of: round)
        var main: [Block] = [
            Block(
                .progress(
                    value: round.turnout.count, whole: whole, between: context("sur", "of"),
                    label: round.opening.mode == .groups
                        ? context("groupes", "groups") : context("réponses", "answers")))
        ]
        if let warning = unreachable(session, round, context) { main.append(warning) }
        var bindings: [Binding] = []
        let isDone = round.turnout.count >= whole
        if let groups = session.groups(of: round.opening), round.opening.mode == .groups, !isDone {
            main.append(
                context.block(of: groups))
        }
        let isChangeable = isDone && round.opening.privacy.isSigned
        if !isDone || isChangeable {
            if asksText && context.isSeen && !isCut && !isDone {
                main.append(
                    Block(
                        .notice(
                            Notice(
                                .warn,
                                context(
                                    "Coupez l'image du projecteur avant que quelqu'un écrive. C'est fait : Entrée.",
                                    "Switch the projector's picture off before anybody writes. Done: Enter."))
                        )))
            }
            bindings.append(
                Binding(
                    [.enter],
                    isChangeable
                        ? context("changer une réponse", "change an answer")
                        : context("ouvrir l'isoloir", "open the booth"), .openBooth(round: round.id)))
        }
        bindings.append(revealKey(session, round.id, context))
        return Page(title: "", main: main, bindings: bindings)
    }

    private func handover(
        _ person: Person?, isAfterSealing: Bool, round: Round, _ context: Context
    ) -> Page {
        var main: [Block] = [Block(.headline(context("Au suivant", "Next")))]
        if isAfterSealing {
            main.append(Block(.notice(Notice(.good, context("Réponse enregistrée.", "Answer recorded.")))))
        }
        if let person {
            main.append(
                Block(
                    .title(context("Le clavier va à \(person.name).", "The keyboard goes to \(person.name)."))
                ))
            main.append(
                Block(
                    .prose([
                        Run(
                            context(
                                "Appuyez sur Entrée quand personne d'autre ne voit le clavier.",
                                "Press Enter when nobody else can see the keyboard."))
                    ])))
        } else {
            main.append(
                Block(
                    .prose([
                        Run(
                            round.turnout.count == 0
                                ? context(
                                    "Donnez le clavier au premier groupe prêt. Entrée quand il l'a.",
                                    "Give the keyboard to the first group that is ready. Enter when they have it."
                                )
                                : context(
                                    "Passez le clavier au groupe suivant. Entrée quand il est prêt.",
                                    "Pass the keyboard to the next group. Enter when it is ready."))
                    ])))
        }
        var bindings = [Binding([.enter], context("commencer", "start"), .submit)]
        if person != nil {
            bindings.append(
                Binding([.right], context("plus tard, quelqu'un d'autre", "later, somebody else"), .move(1)))
        }
        bindings.append(
            Binding([.control("r")], context("rendre le clavier au coach", "back to the coach"), .back))
        return Page(title: ask.headline[context.language], main: main, bindings: bindings, isLocked: true)
    }

    /// Back to the coach: at once, or by the code where there is one.
    private mutating func giveBack(_ person: Person?, _ session: Session) {
        phase = session.code == nil ? .counting : .code(person, typed: "")
    }

    mutating func handle(_ intent: Intent, _ turn: inout Turn) {
        guard let session = turn.context.session, let opened = session.round(round) else { return }
        switch phase {
        case .counting:
            switch intent {
            case .openBooth:
                if asksText && turn.context.isSeen { isCut = true }
                openNext(session, opened, isAfterSealing: false, &turn)
                if case .counting = phase, let person = session.choosable(in: opened).first {
                    phase = .handover(person, isAfterSealing: false)
                }
            case .reveal(let id) where id == round: reveal(opened, session, &turn)
            case .advance where session.place.map({ session.isRevealedLater($0) }) == true:
                turn.stepFrom(intent)
            default: break
            }
        case .handover(let person, _):
            switch intent {
            case .submit:
                let entry = BoothEntry(
                    person, ask: ask, round: opened, session: session, now: turn.context.now,
                    // Line by line, every answer ends with Enter anyhow.
                    holds: isMasked(turn.context) && !turn.context.isLineByLine)
                guard !goesOn(from: entry, session, opened, &turn) else { return }
                phase = .entry(entry)
            case .move:
                if let other = another(than: person, in: opened, session, &turn) {
                    phase = .handover(other, isAfterSealing: false)
                } else {
                    turn.warn("Il n'y a plus personne d'autre.", "There is nobody else.")
                }
            case .back: giveBack(person, session)
            default: break
            }
        case .code(let person, let typed):
            switch intent {
            case .set("code", let text): phase = .code(person, typed: text)
            case .back: phase = .handover(person, isAfterSealing: false)
            case .submit:
                phase = turn.accepts(code: typed) ? .counting : .code(person, typed: "")
            default: break
            }
        case .leaving(let entry):
            guard !goesOn(from: entry, session, opened, &turn) else { return }
            switch intent {
            case .confirm: giveBack(entry.person, session)
            case .back: phase = .entry(entry)
            default: break
            }
        case .entry(var entry):
            guard !goesOn(from: entry, session, opened, &turn) else { return }
            if intent == .refuse {
                phase = .leaving(entry)
                return
            }
            guard entry.handle(intent, &turn) else {
                phase = .entry(entry)
                return
            }
            seconds += max(0, Int(turn.context.now.timeIntervalSince(entry.startedAt)))
            count += 1
            var after = session
            for change in turn.changes { try? after.apply(change, at: turn.context.now) }
            if let sealed = after.round(round) { openNext(after, sealed, isAfterSealing: true, &turn) }
        }
    }

    /// Somebody else for the keyboard: drawn, or the next in the list where a signed answer may be changed.
    private func another(
        than person: Person?, in opened: Round, _ session: Session, _ turn: inout Turn
    ) -> Person? {
        let all = session.choosable(in: opened)
        guard opened.opening.privacy.isSigned, session.missing(in: opened).isEmpty,
            let index = all.firstIndex(where: { $0.id == person?.id })
        else { return all.filter { $0.id != person?.id }.randomElement(using: &turn.random) }
        return all.count > 1 ? all[(index + 1) % all.count] : nil
    }

    /// Goes on to the next where an answer can no longer be dropped in: nobody stays locked in.
    private mutating func goesOn(
        from entry: BoothEntry, _ session: Session, _ opened: Round, _ turn: inout Turn
    ) -> Bool {
        guard let obstacle = entry.obstacle(session) else { return false }
        openNext(session, opened, isAfterSealing: false, &turn)
        turn.notice = Notice(.warn, turn.context.message(obstacle, isBegun: entry.isBegun))
        return true
    }

    private mutating func openNext(
        _ session: Session, _ opened: Round, isAfterSealing: Bool, _ turn: inout Turn
    ) {
        if opened.opening.mode == .groups {
            phase =
                session.awaitsAnswers(opened) ? .handover(nil, isAfterSealing: isAfterSealing) : .counting
        } else if let person = session.missing(in: opened).randomElement(using: &turn.random) {
            phase = .handover(person, isAfterSealing: isAfterSealing)
        } else {
            phase = .counting
        }
    }

    private func reveal(_ opened: Round, _ session: Session, _ turn: inout Turn) {
        turn.askReveal(opened, session, durations: (seconds, count))
    }
}

/// The key that ends the answers: the reveal, or on with the workshop where the reveal comes later.
func revealKey(_ session: Session, _ round: Round.ID, _ context: Context) -> Binding {
    if let place = session.place, session.isRevealedLater(place) {
        return context.next("continuer", "go on", keys: [.space])
    }
    return Binding([.space], context("révéler", "reveal"), .reveal(round: round))
}

extension Turn {
    /// Reveals at once when everybody has answered; asks first when answers are missing.
    mutating func askReveal(_ round: Round, _ session: Session, durations: (seconds: Int, count: Int)) {
        let whole = session.expected(in: round.opening)
        guard round.turnout.count > 0 else {
            push(ConfirmScreen(.unanswered(session.place)))
            return
        }
        if let sheets = session.hastySheets(in: round.id), sheets.hasty > 0 {
            push(
                ConfirmScreen(
                    .hasty(
                        round: round.id, sheets: sheets.hasty, given: sheets.all, expected: whole,
                        seconds: durations.seconds, count: durations.count)))
            return
        }
        if round.opening.mode == .plenary || round.turnout.count >= whole {
            reveal(round.id, durations: durations)
        } else {
            push(
                ConfirmScreen(
                    .reveal(
                        round: round.id, given: round.turnout.count, expected: whole,
                        seconds: durations.seconds, count: durations.count)))
        }
    }
}
