import Page
import Session
import Workshop

extension Session {
    /// Items to read aloud before slips are collected, one a page; none on plain paper.
    func readings(of round: Round) -> [(question: Question, item: Item?, pair: Pair?)] {
        // Once slips are typed the reading is over: coming back to the round goes to them.
        guard round.opening.mode == .readAloud, round.turnout.count == 0, let ask = ask(of: round) else {
            return []
        }
        return ask.questions.flatMap { question -> [(question: Question, item: Item?, pair: Pair?)] in
            let items = items(of: question, in: round)
            if case .pairs = question.input { return Pair.all(items).map { (question, nil, $0) } }
            return items.isEmpty ? [(question, nil, nil)] : items.map { (question, $0, nil) }
        }
    }
}

/// Paper slips: read aloud item by item where the mode says so, then typed by the coach, unseen.
struct SlipsStage: Screen {
    let ask: Ask
    let round: Round.ID
    private var isTyping = false
    private var row = ""
    /// Slips were typed on a screen that the room sees: its picture is off.
    private var isCut = false

    init(ask: Ask, round: Round.ID) {
        self.ask = ask
        self.round = round
    }

    func page(_ context: Context) -> Page {
        guard let session = context.session, let place = session.place, let opened = session.round(round)
        else { return Page(title: "") }
        let readings = session.readings(of: opened)
        if place.index < readings.count { return reading(readings, place.index, context) }
        return isTyping && !isFull(opened, session)
            ? typing(session, opened, context) : collecting(session, opened, context)
    }

    /// Whether all the slips are typed, here or in the coach's pane.
    private func isFull(_ opened: Round, _ session: Session) -> Bool {
        opened.turnout.count >= session.whole(of: opened)
    }

    private func reading(
        _ readings: [(question: Question, item: Item?, pair: Pair?)], _ index: Int, _ context: Context
    ) -> Page {
        let (question, item, pair) = readings[index]
        var main: [Block] = [
            Block(.headline((item?.label ?? ask.headline)[context.language]))
        ]
        if let note = item?.note { main.append(Block(.prose(context.both(note)))) }
        main.append(Block(.prose(context.both(question.prompt))))
        if let pair, let opened = context.session?.round(round), let session = context.session {
            let items = session.items(of: question, in: opened)
            let rows = pair.items.map { item in
                Options.Row(
                    id: item.id, sign: "\((items.firstIndex { $0.id == item.id } ?? 0) + 1)",
                    label: context.beside(item.label))
            }
            main.append(Block(.options(Options(rows: rows))))
        }
        if case .ratings(let scale, _, let facets) = question.input {
            main.append(
                Block(
                    .scale(
                        points: scale.points, words: scale.labels.mapValues { context.beside($0) },
                        chosen: nil)))
            if !facets.isEmpty {
                main.append(
                    Block(.steps(facets.map { $0.label[context.language] }), each: context("Case", "Box")))
            }
        }
        main.append(
            Block(
                .prose([
                    Run(
                        context(
                            "Case \(index + 1) de votre fiche.", "Box \(index + 1) of your slip."), .accent)
                ])))
        return Page(
            title: context("\(index + 1) sur \(readings.count)", "\(index + 1) of \(readings.count)"),
            main: main,
            bindings: [
                context.next(),
                Binding([.left, .escape, .pageUp], context("relire", "read again"), .back, inBar: index > 0),
            ])
    }

    private func collecting(_ session: Session, _ opened: Round, _ context: Context) -> Page {
        let whole = session.whole(of: opened)
        var main: [Block] = [
            Block(
                .progress(
                    value: opened.turnout.count, whole: whole, between: context("sur", "of"),
                    label: context("fiches saisies", "slips typed")))
        ]
        if opened.turnout.count < whole, context.isSeen {
            // Before what may be long: it is never under the fold.
            main.append(
                Block(
                    .notice(
                        Notice(
                            .warn,
                            context(
                                "Coupez l'image du projecteur, puis s. Ou saisissez dans le volet du coach (cids notes).",
                                "Switch the projector's picture off, then s. Or type in the coach's pane (cids notes)."
                            )))))
        }
        if opened.turnout.count >= whole, isCut {
            let isReread = opened.opening.privacy == .sensitive && ask.questions.contains(where: \.isText)
            main.append(
                Block(
                    .prose([
                        Run(
                            isReread
                                ? context(
                                    "Gardez l'image coupée : les phrases sont à relire avant d'être montrées.",
                                    "Keep the picture off: the sentences are to be read before they are shown."
                                )
                                : context(
                                    "Rallumez l'image du projecteur.",
                                    "Switch the projector's picture on again.")
                        )
                    ])))
        }
        if opened.turnout.count == 0,
            opened.opening.mode == .paper
                || ask.questions.contains(where: { $0.literalItems.isEmpty || $0.kind == .sort })
        {
            // People still write: what they write about stays in sight.
            for question in ask.questions {
                main.append(Block(.prose(context.both(question.prompt))))
                if case .lines(let stem?, _, _) = question.input {
                    main.append(Block(.prose([Run(stemLine(context.beside(stem)), .title)])))
                }
                if question.kind != .sort { main += SlipsPage.legend(question, context) }
                main += SlipsPage.options(question, context) + SlipsPage.lines(question, context)
            }
            main.append(
                Block(.prose(context.both({ modeSentence(opened.opening.mode, ask, $0) }, .accent))))
            main += SlipsPage.numbered(ask, opened, session, context)
        }
        if let warning = unreachable(session, opened, context) { main.append(warning) }
        if opened.turnout.count < whole {
            main.append(
                Block(
                    .prose([
                        Run(
                            opened.turnout.count == 0
                                ? context(
                                    "Ramassez les fiches et mélangez-les.",
                                    "Collect the slips and shuffle them.")
                                : context("Il en reste.", "Some are left."))
                    ])))
        }
        return Page(
            title: "", main: main,
            bindings: typeKey(opened.turnout.count < whole, context) + [
                revealKey(session, round, context)
            ])
    }

    /// The key that opens slip entry: not Enter, which has just been « next », when the room sees the screen.
    private func typeKey(_ isLeft: Bool, _ context: Context) -> [Binding] {
        guard isLeft else { return [] }
        return [
            Binding(
                context.isSeen ? [.character("s")] : [.enter, .character("s")],
                context("saisir les fiches", "type the slips"), .typeSlips(round: round))
        ]
    }

    private func typing(_ session: Session, _ opened: Round, _ context: Context) -> Page {
        SlipsPage(ask: ask, opened: opened, row: row, session: session, context: context).page
    }

    mutating func handle(_ intent: Intent, _ turn: inout Turn) {
        guard let session = turn.context.session, let place = session.place,
            let opened = session.round(round)
        else { return }
        let readings = session.readings(of: opened)
        if place.index < readings.count {
            var moved = place
            switch intent {
            case .advance: moved.index += 1
            case .back: moved.index = max(0, moved.index - 1)
            default: return
            }
            turn.commit(.entered(moved))
            return
        }
        if isFull(opened, session) { isTyping = false }
        switch intent {
        case .typeSlips:
            isTyping = true
            isCut = turn.context.isSeen
        case .set("row", let text): row = text
        case .submit where isTyping: takeRow(session, opened, &turn)
        case .back where isTyping: isTyping = false
        case .reveal: turn.askReveal(opened, session, durations: (0, 0))
        case .advance where session.isRevealedLater(place): turn.stepFrom(intent)
        default: break
        }
    }

    private mutating func takeRow(_ session: Session, _ opened: Round, _ turn: inout Turn) {
        guard !row.isEmpty else {
            turn.warn(
                "Rien n'est tapé. Fiche vide : tapez « . ». Échap pour finir.",
                "Nothing is typed. An empty slip: type “.”. Esc to finish.")
            return
        }
        do throws(SlipRow.Fault) {
            try turn.seal(slip: row, ask: ask, in: opened, session)
            row = ""
        } catch {
            turn.notice = Notice(.warn, turn.context.message(error))
        }
    }
}

/// That too few answers can come for any to be shown, said before more are given in vain.
func unreachable(_ session: Session, _ opened: Round, _ context: Context) -> Block? {
    let needed = session.threshold(of: opened.opening)
    let possible = session.answering(at: opened.opening.privacy).count
    guard opened.opening.mode != .groups, max(possible, opened.turnout.count) < needed else { return nil }
    return Block(
        .notice(
            Notice(
                .warn,
                context(
                    "\(needed) réponses nécessaires, \(possible) possibles à présent : rien ne pourra être montré. Parlez-en à voix haute.",
                    "\(needed) answers needed, \(possible) possible now: nothing can be shown. Talk about it aloud."
                )
            )))
}
