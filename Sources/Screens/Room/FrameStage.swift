import Page
import Session
import Workshop

/// A question framed: what is asked, how it will be answered, and what is promised before anybody answers.
struct FrameStage: Screen {
    let ask: Ask

    func page(_ context: Context) -> Page {
        guard let session = context.session, let place = session.place,
            let entry = session.entry(place.entry)
        else { return Page(title: "") }
        let mode = session.program.mode(of: ask, in: entry)
        let privacy = session.program.privacy(of: ask, in: entry)
        var main: [Block] = [Block(.headline(ask.headline[context.language]))]
        // Many lines stand last: what is promised must not be under the fold.
        var long: [Block] = []
        for question in ask.questions {
            main.append(Block(.prose(context.both(question.prompt))))
            if case .lines(let stem?, _, _) = question.input {
                main.append(Block(.prose([Run(stemLine(context.beside(stem)), .title)])))
            }
            let hasSlips = mode == .paper || question.kind == .sort
            main +=
                (hasSlips ? SlipsPage.legend(question, context) : []) + SlipsPage.options(question, context)
            // A questionnaire is read on its slip, not from the screen.
            let items = question.dimensions.isEmpty ? question.literalItems(short: entry.isShort) : []
            if items.count > 1, context.showsBoth {
                // Two languages leave no room for the definitions: each comes with its own page.
                main.append(
                    Block(.prose([Run(items.map { context.beside($0.label) }.joined(separator: "   "))])))
            } else if items.count > 1 {
                let rows = items.enumerated().map { index, item in
                    Table.Row(
                        id: item.id, sign: question.isNumbered ? "\(index + 1)" : "",
                        cells: [item.label[context.language], item.note?[context.language] ?? ""])
                }
                let table = Block(.table(Table(header: [], rows: rows)))
                if items.count > 5 { long.append(table) } else { main.append(table) }
            }
        }
        if mode == .groups, let groups = upcomingGroups(session, place) {
            main.append(context.block(of: groups))
        }
        main.append(Block(.prose(context.both({ modeSentence(mode, ask, $0) }, .accent))))
        if let obstacle = obstacle(session, entry: entry, context) {
            main.append(Block(.notice(Notice(.warn, obstacle))))
        } else {
            let parts = session.opening(at: place, id: "", harvested: [:])?.parts ?? []
            main += promises(ask, privacy, mode, keepsParts: !parts.isEmpty, session, context)
        }
        main += long
        return Page(
            title: "", main: main,
            bindings: [
                context.next("répondre", "answer", keys: [.enter, .pageDown]), backToPlace(context),
            ])
    }

    private func upcomingGroups(_ session: Session, _ place: Place) -> [[Person]]? {
        guard let opening = session.opening(at: place, id: "", harvested: [:]) else { return nil }
        return session.groups(of: opening)
    }

    /// Why a round cannot succeed, before anybody answers in vain.
    private func obstacle(_ session: Session, entry: AgendaEntry, _ context: Context) -> String? {
        guard let place = session.place,
            let opening = session.opening(at: place, id: "", harvested: [:])
        else { return nil }
        let needed = session.threshold(of: opening)
        guard opening.people < needed else { return nil }
        return context(
            "\(needed) réponses nécessaires, \(opening.people) possibles : parlez-en à voix haute, sans rien noter.",
            "\(needed) answers needed, \(opening.people) possible: talk about it aloud, without noting anything."
        )
    }

    mutating func handle(_ intent: Intent, _ turn: inout Turn) {
        guard case .advance = intent, let session = turn.context.session, let place = session.place,
            let entry = session.entry(place.entry)
        else {
            turn.stepFrom(intent)
            return
        }
        if obstacle(session, entry: entry, turn.context) != nil {
            // The spoken variant: straight to the talk, or on.
            var spoken = place
            spoken.phase = .listen
            turn.enter(session.place(after: spoken))
        } else if place.phase == .answer {
            // The round never opened: the place was reached without a turn.
            turn.enter(place)
        } else {
            turn.enter(session.place(after: place))
        }
    }
}

/// How answers are taken, in a sentence for the room.
func modeSentence(_ mode: CaptureMode, _ ask: Ask, _ context: Context) -> String {
    switch mode {
    case .booth: context("Chacun répond seul, au clavier.", "Each answers alone, at the keyboard.")
    case .paper:
        slipSentence(ask, context)
            + (ask.questions.contains(where: \.namesLater)
                ? context(
                    " Les lignes et leurs numéros viennent à l'écran suivant.",
                    " The lines and their numbers come on the next screen.") : "")
    case .readAloud: context("Je lis. ", "I read aloud. ") + slipSentence(ask, context)
    case .groups:
        ask.questions.count > 1
            ? context("Une fiche par groupe.", "One slip a group.")
            : ask.questions.contains { if case .lines(_, 1, _) = $0.input { true } else { false } }
                ? context("Une phrase par groupe.", "One sentence a group.")
                : context("Une réponse par groupe.", "One answer a group.")
    case .hands: context("À « trois », tous ensemble.", "At “three”, all together.")
    case .plenary: context("Dites-le, je le note.", "Say it, I write it down.")
    }
}

/// What to write on a slip.
private func slipSentence(_ ask: Ask, _ context: Context) -> String {
    let empty = context("Fiche vide : je passe.", "Empty slip: I pass.")
    if Set(ask.questions.map(\.kind)).count > 1 {
        return context(
            "Remplissez la fiche, sans signer. Case vide : je passe.",
            "Fill in the slip, unsigned. Empty box: I pass.")
    }
    if let question = ask.questions.first, question.isDirected {
        let unknown =
            question.allowsUnknown ? context(" Croix : je ne sais pas.", " Cross: I don't know.") : ""
        return context(
            "Écrivez la lettre de votre ligne, puis votre note dans chaque case, sans signer. La vôtre reste vide.",
            "Write the letter of your line, then your rating in each box, unsigned. Your own stays empty.")
            + unknown
    }
    if let question = ask.questions.first, !question.mixes.isEmpty,
        case .shares(_, let total, _) = question.input
    {
        return context(
            "Partagez \(total) points dans chaque colonne, sans signer. ",
            "Share \(total) points in each column, unsigned. ") + empty
    }
    switch ask.questions.first?.input {
    case .lines:
        return context("Écrivez votre phrase, sans signer. ", "Write your sentence, unsigned. ") + empty
    case .dots:
        return context(
            "Écrivez les numéros choisis, sans signer. ", "Write the numbers you choose, unsigned. ")
            + empty
    case .bets:
        return context(
            "À chaque case : oui ou non, puis de 50 à 100, sans signer. ",
            "In each box: yes or no, then 50 to 100, unsigned. ") + empty
    case .shares(_, let total, _):
        return context(
            "Partagez \(total) points entre les lignes, sans signer. ",
            "Share \(total) points over the lines, unsigned. ") + empty
    case .ranking:
        return context(
            "Écrivez les numéros dans l'ordre, sans signer. ", "Write the numbers in order, unsigned. ")
            + empty
    case .pairs:
        return context(
            "Pour chaque paire, écrivez le numéro de la préférée, ou = si vous ne savez pas trancher, sans signer. ",
            "For each pair, write the number of the one you prefer, or = if you can't decide, unsigned. ")
            + empty
    case .ratings, .choices, .sorting, nil:
        let boxes = context(
            "Écrivez votre réponse dans la case, sans signer. Case vide : je passe.",
            "Write your answer in the box, unsigned. Empty box: I pass.")
        guard ask.questions.contains(where: \.allowsUnknown) else { return boxes }
        return boxes + context(" Croix : je ne sais pas.", " Cross: I don't know.")
    }
}
