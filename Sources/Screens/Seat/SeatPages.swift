import Page
import Session
import Workshop

/// What a seat shows: never a result, a count, or who has answered.
struct SeatPages {
    let session: Session
    let context: Context

    /// Nothing to answer yet, and what the room is doing meanwhile.
    var waiting: Page {
        guard session.closedAt == nil else {
            return Page(
                title: workshop,
                main: [
                    Block(.headline(context("Merci", "Thank you"))),
                    Block(.title(context("L'atelier est terminé.", "The workshop is over."))),
                ], bindings: [leave])
        }
        var main: [Block] = [
            Block(.headline(context("On attend la question", "Waiting for the question")))
        ]
        if let place = session.place, let entry = session.entry(place.entry) {
            let title = context.beside(session.program.title(of: entry))
            main.append(
                Block(.prose([Run(context("Dans la salle : \(title).", "In the room: \(title)."))])))
        }
        return Page(title: workshop, main: main, bindings: [leave])
    }

    /// Everybody has answered.
    func thanks(_ ask: Ask, _ round: Round, isAfterSealing: Bool) -> Page {
        Page(
            title: title(ask, round),
            main: recorded(isAfterSealing) + [
                Block(.headline(context("Merci", "Thank you"))),
                Block(
                    .prose(
                        context.both {
                            $0(
                                "Toutes les réponses sont là. On attend la question suivante.",
                                "All the answers are in. Waiting for the next question.")
                        })),
            ], bindings: [leave])
    }

    /// Those still waited for, to choose oneself from.
    func people(_ ask: Ask, _ round: Round, selected: Person.ID?, isAfterSealing: Bool) -> Page {
        let missing = session.missing(in: round)
        let rows = missing.map { Options.Row(id: $0.id, label: $0.name) }
        let choose = context("ou l'initiale : choisir", "or the initial: choose")
        let list: [Block] = [
            Block(.title(context("Qui répond ?", "Who answers?"))),
            Block(
                .options(Options(rows: rows, selected: missing.firstIndex { $0.id == selected })),
                size: .fills),
        ]
        return Page(
            title: title(ask, round),
            main: recorded(isAfterSealing) + conditions(ask, round) + list,
            bindings: [
                Binding([.up], choose, .move(-1)), Binding([.down], choose, .move(1)),
                Binding([.enter], context("commencer", "start"), .submit), leave,
            ] + Initials.bindings(missing, context("choisir", "choose")))
    }

    /// A group comes to the keyboard.
    func groups(_ ask: Ask, _ round: Round, isAfterSealing: Bool) -> Page {
        Page(
            title: title(ask, round),
            main: recorded(isAfterSealing) + conditions(ask, round) + [
                Block(.prose(context.both({ modeSentence(round.opening.mode, ask, $0) }, .accent))),
                Block(.title(context("Votre groupe est prêt ?", "Is your group ready?"))),
            ],
            bindings: [Binding([.enter], context("commencer", "start"), .submit), leave])
    }

    /// The booth's own page, under the name of whoever answers; nobody but them sees it.
    func entry(_ entry: BoothEntry) -> Page {
        var page = entry.page(context, isMasked: false)
        page.status = entry.person?.name ?? ""
        page.bindings.append(
            Binding([.escape], context("laisser la place", "leave the seat"), .command(.leave)))
        return page
    }

    /// The answer under way can no longer be dropped in.
    func lost(_ entry: BoothEntry, _ obstacle: BoothEntry.Obstacle) -> Page {
        Page(
            title: workshop,
            main: [
                Block(.title(entry.person?.name ?? context("Votre groupe", "Your group"))),
                Block(.notice(Notice(.warn, context.message(obstacle, isBegun: entry.isBegun)))),
            ],
            bindings: [Binding([.escape], context("continuer", "go on"), .back)])
    }

    /// Only the coach ends a seat.
    func leaving(_ typed: String) -> Page {
        guard session.code == nil else {
            return codePage(
                title: workshop, typed: typed, leads: context("fermer ce poste", "close this seat"), context)
        }
        return Page(
            title: workshop,
            main: [
                Block(.title(context("Fermer ce poste ?", "Close this seat?"))),
                Block(
                    .prose([
                        Run(
                            context(
                                "Ce qui a été déposé est enregistré. « cids seat » le rouvre.",
                                "What was dropped in is recorded. “cids seat” opens it again."))
                    ])),
            ],
            bindings: [
                Binding([.enter], context("oui", "yes"), .confirm),
                Binding([.escape], context("non", "no"), .back),
            ])
    }

    private var leave: Binding {
        Binding(
            [.control("r")], context("fermer ce poste (coach)", "close this seat (coach)"), .command(.leave))
    }

    private var workshop: String { session.program.workshop.name[context.language] }

    private func title(_ ask: Ask, _ round: Round) -> String {
        let headline = ask.headline[context.language]
        return round.opening.number == 2
            ? context("\(headline) · 2e tour", "\(headline) · second round") : headline
    }

    private func recorded(_ isAfterSealing: Bool) -> [Block] {
        guard isAfterSealing else { return [] }
        let words = context(
            "Réponse enregistrée. Laissez la place.", "Answer recorded. Leave the seat to the next person.")
        return [Block(.notice(Notice(.good, words)))]
    }

    /// What is promised, and whether anything can come of it.
    private func conditions(_ ask: Ask, _ round: Round) -> [Block] {
        let opening = round.opening
        return promises(
            ask, opening.privacy, opening.mode, keepsParts: !opening.parts.isEmpty, session, context)
            + [unreachable(session, round, context)].compactMap(\.self)
    }
}
