import Insight
import Page
import Session
import Workshop

/// Sensitive sentences, read again by the coach alone before the room sees any: shown, worded anew or put aside.
struct SentencesScreen: Screen {
    let round: Round.ID
    private let sentences: [String]
    /// The sentence at hand; all have been read once it is their count.
    private var index = 0
    /// The new wording while it is typed.
    private var draft: String?
    private var isCut: Bool

    init(round: Round.ID, _ context: Context) {
        self.round = round
        isCut = !context.isSeen
        if let session = context.session,
            case .disclosed(let disclosed) = session.disclosure(of: round, to: .coach)
        {
            sentences = disclosed.marginals.values.flatMap { marginals -> [String] in
                if case .lines(let lines) = marginals { return lines }
                return []
            }
        } else {
            sentences = []
        }
        // What was decided before, here or in the coach's pane, stands.
        let weighed = context.session?.weighings[round] ?? [:]
        index = sentences.indices.first { weighed[$0] == nil } ?? sentences.count
    }

    private func weighings(_ context: Context) -> [Weighing] {
        let weighed = context.session?.weighings[round] ?? [:]
        return sentences.indices.compactMap { weighed[$0] }
    }

    func page(_ context: Context) -> Page {
        let title = context("Relire avant de montrer", "Read before showing")
        guard isCut else {
            return Page(
                title: title,
                main: [
                    Block(
                        .notice(
                            Notice(
                                .warn,
                                context(
                                    "Coupez l'image du projecteur. C'est fait : Entrée.",
                                    "Switch the projector's picture off. Done: Enter."))))
                ],
                bindings: [
                    Binding([.enter], context("c'est coupé", "it is off"), .confirm),
                    Binding([.escape], context("retour", "back"), .back),
                ] + context.everywhere)
        }
        guard index < sentences.count else { return summary(title, context) }
        let sentence = sentences[index]
        let position = context(
            "\(index + 1) sur \(sentences.count)", "\(index + 1) of \(sentences.count)")
        if let draft {
            return Page(
                title: "\(title) · \(position)",
                main: [
                    Block(.quotes([sentence])),
                    Block(
                        .field(
                            Field(
                                id: "wording", label: context("Autrement dit", "In other words"), text: draft,
                                limit: 200, allowsExcess: true))),
                ],
                bindings: [
                    Binding([.enter], context("montrer ainsi", "show it so"), .submit),
                    Binding([.escape], context("retour", "back"), .back), context.helpInText,
                ] + context.everywhere, focus: "wording")
        }
        return Page(
            title: "\(title) · \(position)",
            main: [
                Block(.quotes([sentence])),
                Block(
                    .prose([
                        Run(
                            context(
                                "Reconnaît-on quelqu'un ? Vise-t-elle une personne absente ?",
                                "Can somebody be recognised? Does it aim at somebody absent?"))
                    ])),
            ] + decided(context),
            bindings: [
                Binding([.enter, .character("m")], context("montrer", "show"), .confirm),
                Binding([.character("r")], context("reformuler", "reword"), .choose("reword")),
                Binding([.character("x")], context("mettre de côté", "put aside"), .refuse),
                Binding([.left, .backspace], context("revenir", "back"), .restart, inBar: index > 0),
                Binding([.escape], context("plus tard", "later"), .back),
            ] + context.everywhere)
    }

    /// What was decided of the sentence at hand, when the coach comes back to it.
    private func decided(_ context: Context) -> [Block] {
        guard let weighing = context.session?.weighings[round]?[index] else { return [] }
        let words =
            switch weighing {
            case .shown: context("Décidé : montrée.", "Decided: shown.")
            case .aside: context("Décidé : mise de côté.", "Decided: put aside.")
            case .reworded(let text):
                context("Décidé : ", "Decided: ") + (context.session?.texts[text] ?? "…")
            }
        return [Block(.prose([Run(words, .accent)]))]
    }

    private func summary(_ title: String, _ context: Context) -> Page {
        let weighings = weighings(context)
        let aside = weighings.count { $0 == .aside }
        let reworded = weighings.count { if case .reworded = $0 { true } else { false } }
        let shown = weighings.count - aside
        return Page(
            title: title,
            main: [
                Block(
                    .title(
                        context("\(shown) à montrer", "\(shown) to show")
                            + (reworded > 0
                                ? context(
                                    ", dont \(reworded) reformulée\(reworded > 1 ? "s" : "")",
                                    ", \(reworded) of them reworded") : "")
                            + context(", \(aside) de côté.", ", \(aside) aside."))),
                Block(
                    .prose([
                        Run(
                            shown == 0
                                ? context(
                                    "La salle ne verra aucune phrase. Dites-lui pourquoi, et parlez-en à voix haute.",
                                    "The room will see no sentence. Say why, and talk about it aloud.")
                                : context(
                                    "Les phrases écrites seront détruites à la clôture ; seules celles-ci restent.",
                                    "The sentences as written will be destroyed at the close; only these stay."
                                ))
                    ])),
            ],
            bindings: [
                Binding([.enter], context("donner à la salle", "give to the room"), .submit),
                Binding([.left, .backspace], context("revenir", "back"), .restart),
                Binding([.escape], context("plus tard", "later"), .back),
            ] + context.everywhere)
    }

    mutating func handle(_ intent: Intent, _ turn: inout Turn) {
        let isReading = index < sentences.count
        switch intent {
        case .confirm where !isCut: isCut = true
        case .back where draft != nil: draft = nil
        case .back: turn.pop()
        case .restart: index = max(0, index - 1)
        case .set("wording", let text): draft = text
        case .choose where isReading: draft = sentences[index]
        case .confirm where isReading: weigh(.shown, &turn)
        case .refuse where isReading: weigh(.aside, &turn)
        case .submit:
            if let draft {
                reword(draft, &turn)
            } else if !isReading {
                finish(&turn)
            }
        default: break
        }
    }

    /// Each decision is on disk before the next sentence is read.
    private mutating func weigh(_ weighing: Weighing, _ turn: inout Turn) {
        turn.commit(.weighed(round: round, index: index, weighing))
        index += 1
    }

    private mutating func reword(_ text: String, _ turn: inout Turn) {
        do throws(AnswerFault) {
            try Answer.validate(line: text, limit: 200)
        } catch {
            turn.notice = Notice(.warn, turn.context.message(error))
            return
        }
        draft = nil
        guard text != sentences[index] else {
            weigh(.shown, &turn)
            return
        }
        let id = turn.newID("t")
        turn.commit([.text(id: id, body: text)])
        weigh(.reworded(id), &turn)
    }

    private func finish(_ turn: inout Turn) {
        var shown: [String] = []
        var changes: [Change] = []
        let weighings = weighings(turn.context)
        guard weighings.count == sentences.count else { return }
        let kept = zip(sentences, weighings).compactMap { sentence, weighing -> String? in
            switch weighing {
            case .shown: sentence
            case .reworded(let text): turn.context.session?.texts[text]
            case .aside: nil
            }
        }
        // Under random ids, in their alphabetical order: nothing of who wrote them.
        for body in kept.sorted() {
            let id = turn.newID("t")
            changes.append(.text(id: id, body: body))
            shown.append(id)
        }
        let reading = Rereading(
            round: round, shown: shown.sorted(),
            reworded: weighings.count { if case .reworded = $0 { true } else { false } },
            setAside: weighings.count { $0 == .aside })
        turn.commit(changes + [.event(.reread(reading))])
        turn.pop()
        if turn.context.isSeen {
            turn.tell("Rallumez l'image du projecteur.", "Switch the projector's picture on again.")
        }
    }
}
