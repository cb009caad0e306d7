import Page
import Session
import Workshop

/// An answer that the room gives together and the coach types in one row: points, bets, an order, a place.
struct RowStage: Screen {
    let ask: Ask
    let round: Round.ID
    private var row = ""

    init(ask: Ask, round: Round.ID) {
        self.ask = ask
        self.round = round
    }

    func page(_ context: Context) -> Page {
        guard let session = context.session, let opened = session.round(round) else { return Page(title: "") }
        let slip = SlipsPage(ask: ask, opened: opened, row: row, session: session, context: context)
        var page = slip.page
        var main: [Block] = [Block(.headline(ask.headline[context.language]))]
        if ask.predicts != nil {
            main.append(
                Block(
                    .title(
                        context(
                            "Les réponses sont données. Le ou la manager annonce ce que la salle a répondu.",
                            "The answers are in. The manager says what the room has answered."))))
        }
        main += boxes(session, opened, context)
        page.main = main + slip.entry
        page.bindings = [
            Binding(
                [.enter],
                ask.predicts == nil
                    ? context("noter, montrer", "note, show") : context("noter", "note"),
                .submit),
            Binding([.escape], context("passer la question", "skip the question"), .pass),
        ]
        return page
    }

    /// What each sign of the row answers, numbered across the questions.
    private func boxes(_ session: Session, _ opened: Round, _ context: Context) -> [Block] {
        let asked = ask.questions.map { question in
            let items = session.items(of: question, in: opened)
            return (question, items.count > 1 || question.literalItems.isEmpty ? items : [])
        }
        let width = String(asked.reduce(0) { $0 + max(1, $1.1.count) }).count
        var blocks: [Block] = []
        var number = 0
        for (question, items) in asked {
            if items.isEmpty {
                number += 1
                blocks.append(
                    asked.count > 1
                        ? numbered(number, width: width, context.beside(question.prompt))
                        : Block(.prose(context.both(question.prompt))))
                blocks += SlipsPage.legend(question, context)
                continue
            }
            blocks.append(Block(.prose(context.both(question.prompt))))
            // What the digits stand for comes before what may be long.
            blocks += SlipsPage.legend(question, context)
            let rows = items.map { item in
                number += 1
                return Options.Row(
                    id: item.id, sign: "\(number)", label: item.label[context.language],
                    detail: item.note?[context.language]
                        ?? session.companion(of: item.id, context.language) ?? "")
            }
            blocks.append(Block(.options(Options(rows: rows)), size: .fills))
        }
        return blocks
    }

    /// A question of one box, by its number; `width` is that of the highest number of the page.
    private func numbered(_ number: Int, width: Int, _ text: String) -> Block {
        let sign = String(repeating: " ", count: width - String(number).count) + String(number)
        return Block(.options(Options(rows: [Options.Row(id: sign, sign: sign, label: text)])))
    }

    mutating func handle(_ intent: Intent, _ turn: inout Turn) {
        guard let session = turn.context.session, let opened = session.round(round) else { return }
        switch intent {
        case .set("row", let text): row = text
        case .submit where opened.turnout.count > 0: show(&turn)
        case .submit:
            do throws(SlipRow.Fault) {
                let ballot = try SlipRow.ballot(row, ask: ask, opened: opened, session: session)
                turn.commit([.seal(round: round, [ballot], by: nil)])
                show(&turn)
            } catch {
                turn.notice = Notice(.warn, turn.context.message(error))
            }
        case .pass: turn.skipQuestion()
        default: break
        }
    }

    /// The result; of an announcement, on to the next step: it is shown beside the answers, once these are.
    private func show(_ turn: inout Turn) {
        guard ask.predicts != nil, let session = turn.context.session, let place = session.place else {
            return turn.reveal(round)
        }
        turn.commit(.revealed(round: round))
        turn.enter(session.place(after: place))
    }
}
