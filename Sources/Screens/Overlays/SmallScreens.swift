package import Page
package import Session
import Workshop

/// Asks before something that cannot be taken back.
package struct ConfirmScreen: Screen {
    package enum Question: Hashable, Sendable {
        case leave
        case close
        case reveal(round: Round.ID, given: Int, expected: Int, seconds: Int, count: Int)
        case secondRound(Place)
        /// Nobody has answered, or nobody is left who could: the question of that place is passed over.
        case unanswered(Place?)
        /// Nothing was decided or noted at that place, and the coach goes on.
        case empty(Place?)
        /// Sheets read too fast: kept or left out by rule, all of them, before anybody looks.
        case hasty(round: Round.ID, sheets: Int, given: Int, expected: Int, seconds: Int, count: Int)
    }

    let question: Question

    package init(_ question: Question) { self.question = question }

    package func page(_ context: Context) -> Page {
        let (title, detail) = words(context)
        if case .hasty = question {
            return Page(
                title: " ",
                main: [Block(.title(title)), Block(.prose([Run(detail)]))],
                bindings: [
                    Binding([.enter], context("les garder, révéler", "keep them, reveal"), .confirm),
                    Binding(
                        [.character("x")], context("les écarter, révéler", "leave them out, reveal"), .refuse,
                        inBar: canExclude(context)),
                    Binding([.escape], context("retour", "back"), .back),
                ] + context.everywhere)
        }
        return Page(
            title: " ",
            main: [Block(.title(title)), Block(.prose([Run(detail)]))],
            bindings: [
                Binding([.enter, .character("o"), .character("y")], context("oui", "yes"), .confirm),
                Binding([.escape, .character("n")], context("non", "no"), .back),
            ] + context.everywhere)
    }

    /// Whether enough sheets are left without the hasty ones.
    private func canExclude(_ context: Context) -> Bool {
        guard case .hasty(let round, let sheets, let given, _, _, _) = question,
            let session = context.session, let opened = session.round(round)
        else { return false }
        return given - sheets >= session.threshold(of: opened.opening)
    }

    /// Whether the workshop stands at a decision.
    private func isDecision(_ context: Context) -> Bool {
        guard let session = context.session, let place = session.place,
            case .decide? = session.step(at: place)?.content
        else { return false }
        return true
    }

    /// How many answers a round needs to be shown.
    private func needed(_ round: Round.ID, _ context: Context) -> Int {
        guard let session = context.session, let opened = session.round(round),
            opened.opening.mode != .groups
        else { return 0 }
        return session.threshold(of: opened.opening)
    }

    private func words(_ context: Context) -> (String, String) {
        switch question {
        case .hasty(_, let sheets, let given, let expected, _, _):
            (
                context(
                    "\(sheets) fiche\(sheets > 1 ? "s" : "") sur \(given) lue\(sheets > 1 ? "s" : "") trop vite ?",
                    "\(sheets) sheet\(sheets > 1 ? "s" : "") of \(given) read too fast?"),
                context(
                    "Presque partout la même réponse, ou des réponses qui se contredisent.",
                    "Nearly the same answer everywhere, or answers that contradict each other.")
                    + " "
                    + (canExclude(context)
                        ? context(
                            "La règle vaut pour toutes : les garder, ou les écarter, avant d'avoir rien vu.",
                            "The rule holds for all of them: keep them, or leave them out, before anything is seen."
                        )
                        : context(
                            "Sans elles, il n'en resterait pas assez : elles sont gardées.",
                            "Without them too few would be left: they are kept."))
                    + (given < expected
                        ? " "
                            + context("\(given) fiches sur \(expected).", "\(given) sheets of \(expected).")
                        : "")
            )
        case .leave:
            (
                context("Quitter la séance ?", "Leave the session?"),
                context(
                    "Tout est enregistré. « Reprendre » la rouvrira exactement ici.",
                    "Everything is recorded. “Resume” will open it exactly here.")
            )
        case .close:
            (
                context("Clore l'atelier ?", "Close the workshop?"),
                context(
                    "Le compte rendu va être écrit ; plus rien ne s'ajoutera ensuite.",
                    "The report will be written; nothing is added afterwards.")
            )
        case .reveal(let round, let given, _, _, _) where given < needed(round, context):
            (
                context(
                    "Il n'y a que \(given) réponse\(given > 1 ? "s" : ""), il en faut \(needed(round, context)).",
                    "There \(given == 1 ? "is 1 answer" : "are \(given) answers") only, \(needed(round, context)) are needed."
                ),
                context(
                    "Révéler maintenant ne montrerait rien, et le tour ne rouvrirait pas. Révéler quand même ?",
                    "Revealing now would show nothing, and the round would not open again. Reveal all the same?"
                )
            )
        case .reveal(_, let given, let expected, _, _):
            (
                context(
                    "Révéler avec \(given) réponses sur \(expected) ?",
                    "Reveal with \(given) answers of \(expected)?"),
                context(
                    "Une réponse qui viendrait après ne serait plus prise ; celle de quelqu'un qui est en train de répondre serait perdue.",
                    "An answer that came later would not be taken; that of somebody who is answering now would be lost."
                )
            )
        case .unanswered:
            (
                context("Personne n'a répondu.", "Nobody has answered."),
                context(
                    "Passer cette question, sans résultat ?",
                    "Skip this question, without a result?")
            )
        case .empty where isDecision(context):
            (
                context("Rien n'est décidé.", "Nothing is decided."),
                context(
                    "Une proposition se met en décision dans la fenêtre de la salle. Continuer sans décider ?",
                    "A proposal is put to decision in the room's window. Go on without deciding?")
            )
        case .empty:
            (
                context("Rien n'est noté ici.", "Nothing is noted here."),
                context(
                    "Continuer quand même ? Le compte rendu n'aura rien de cette étape.",
                    "Go on all the same? The report will have nothing of this step.")
            )
        case .secondRound:
            (
                context("Un deuxième tour ?", "A second round?"),
                context(
                    "Chacun répond à nouveau ; les deux tours seront montrés côte à côte.",
                    "Everybody answers again; the two rounds will be shown side by side.")
            )
        }
    }

    package mutating func handle(_ intent: Intent, _ turn: inout Turn) {
        switch (intent, question) {
        case (.back, _): turn.pop()
        case (.confirm, .leave):
            turn.request(.leaveSession)
            turn.goHome()
        case (.confirm, .close):
            turn.commit(.closed)
            turn.request(.report(file: nil))
            turn.pop()
        case (.confirm, .unanswered(let place)):
            turn.pop()
            // Another terminal may have gone on meanwhile.
            if turn.context.session?.place == place { turn.skipQuestion() }
        case (.confirm, .empty(let place)):
            turn.pop()
            if let session = turn.context.session, let place, session.place == place {
                turn.enter(session.place(after: place))
            }
        case (.confirm, .secondRound(let place)):
            turn.pop()
            turn.enter(place)
        case (.confirm, .reveal(let round, _, _, let seconds, let count)),
            (.confirm, .hasty(let round, _, _, _, let seconds, let count)):
            turn.reveal(round, durations: (seconds, count))
            turn.pop()
        case (.refuse, .hasty(let round, _, _, _, let seconds, let count)) where canExclude(turn.context):
            turn.commit(.hastyExcluded(round: round))
            turn.reveal(round, durations: (seconds, count))
            turn.pop()
        default: break
        }
    }
}

/// Nothing, so that the room looks at people.
package struct BlankScreen: Screen {

    package init() {}

    package func page(_ context: Context) -> Page {
        Page(
            title: " ",
            bindings: [
                Binding(
                    [.character("b"), .escape, .enter, .space, .character(".")],
                    context("rallumer", "light again"), .back)
            ] + context.everywhere)
    }

    package mutating func handle(_ intent: Intent, _ turn: inout Turn) {
        if intent == .back { turn.pop() }
    }
}
