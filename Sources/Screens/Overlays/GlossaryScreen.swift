package import Page
import Session
import Workshop

/// The terms of the workshop, or of the whole library where no session is open; one is shown to the room at a time.
package struct GlossaryScreen: Screen {
    /// The activity at hand, whose terms stand first.
    private let activity: String?
    private var selected = 0
    private var isOpen = false

    package init(_ context: Context) {
        activity = context.session.flatMap { session in
            session.place.flatMap { session.entry($0.entry)?.activity }
        }
    }

    private func terms(_ context: Context) -> [Term] {
        let terms = (context.session.map { $0.program.glossary ?? [] } ?? context.library.glossary)
            .alphabetical(context.language)
        guard let activity else { return terms }
        return terms.filter { $0.activities.contains(activity) }
            + terms.filter { !$0.activities.contains(activity) }
    }

    package func page(_ context: Context) -> Page {
        let terms = terms(context)
        guard terms.indices.contains(selected) else { return empty(context) }
        return isOpen ? card(terms[selected], context) : list(terms, context)
    }

    private func list(_ terms: [Term], _ context: Context) -> Page {
        let rows = terms.map { Options.Row(id: $0.id, label: $0.name[context.language]) }
        return Page(
            title: context("Glossaire", "Glossary"),
            main: [Block(.options(Options(rows: rows, selected: selected)), size: .fills)],
            bindings: context.upDown(context("choisir", "choose"))
                + [
                    Binding([.enter, .right], context("montrer", "show"), .submit), context.back,
                    context.help,
                ] + context.everywhere)
    }

    private func card(_ term: Term, _ context: Context) -> Page {
        let meaning = term.meaning.map { Block(.prose(context.both($0))) }
        return Page(
            title: context("Glossaire", "Glossary"),
            main: [Block(.title(context.beside(term.name))), Block(.space, size: .optional)] + meaning + [
                Block(.space, size: .optional),
                Block(
                    .prose([
                        Run(context("D'où cela vient : ", "Where it comes from: "), .quiet),
                        Run(term.origin[context.language], .quiet),
                    ])),
                Block(
                    .prose([
                        Run(context("Ce qu'on en sait : ", "What is known: "), .quiet),
                        Run(term.standing.words[context.language] + ".", .quiet),
                    ])),
            ],
            bindings: [
                Binding([.down, .space], context("suivant", "next"), .move(1)),
                Binding([.up], context("précédent", "previous"), .move(-1)),
                context.back, context.help,
            ] + context.everywhere)
    }

    private func empty(_ context: Context) -> Page {
        Page(
            title: context("Glossaire", "Glossary"),
            main: [
                Block(
                    .notice(
                        Notice(
                            .warn,
                            context(
                                "Aucun mot à expliquer pour cet atelier.",
                                "No word to explain for this workshop."))))
            ],
            bindings: [context.back] + context.everywhere)
    }

    package mutating func handle(_ intent: Intent, _ turn: inout Turn) {
        let terms = terms(turn.context)
        switch intent {
        case .move(let step) where !terms.isEmpty:
            selected = (selected + step + terms.count) % terms.count
        case .choose(let id):
            guard let index = terms.firstIndex(where: { $0.id == id }) else { return }
            (selected, isOpen) = (index, true)
        case .submit: isOpen = true
        case .back where isOpen: isOpen = false
        case .back: turn.pop()
        default: break
        }
    }
}
