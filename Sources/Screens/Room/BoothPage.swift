import Page
import Session
import Workshop

/// What the person in the booth sees. Masked, no value, no highlight and no mark moves with the answer.
struct BoothPage {
    let draft: BoothDraft
    let isMasked: Bool
    let context: Context

    func page(reviewsValues: Bool) -> Page {
        guard let slot = draft.slot else { return review(showsValues: reviewsValues) }
        if slot.question.isGrid { return gridPage(slot) }
        var main: [Block] = []
        if let item = slot.item {
            main.append(Block(.headline(item.label[context.language])))
            if let note = item.note { main.append(Block(.prose(context.both(note)))) }
        }
        if let facet = slot.facet { main.append(Block(.title(facet.label[context.language]))) }
        // A question of one item is named by it.
        if slot.item?.label != slot.question.prompt {
            main.append(Block(.prose(context.both(slot.question.prompt))))
        }
        main += answer(slot)
        var page = Page(
            title: position, main: main, bindings: bindings(slot), isLocked: true)
        if case .lines = slot.question.input { page.focus = "line" }
        return page
    }

    private var position: String {
        let total = draft.slots.count
        return total > 1 ? context("\(draft.index + 1) sur \(total)", "\(draft.index + 1) of \(total)") : " "
    }

    private func answer(_ slot: BoothDraft.Slot) -> [Block] {
        switch slot.question.input {
        case .ratings(let scale, _, _):
            var blocks = [
                Block(
                    .scale(
                        points: scale.points, words: words(of: scale, slot),
                        chosen: isMasked ? nil : draft.rating(slot)?.value))
            ]
            if isMasked {
                blocks += [mark, hide]
            } else if let pending = draft.pendingDigit {
                blocks.append(
                    Block(
                        .prose([
                            Run(
                                context(
                                    "\(pending)… Entrée pour \(pending), 0 pour \(pending)0.",
                                    "\(pending)… Enter for \(pending), 0 for \(pending)0."), .accent)
                        ])))
            } else if draft.rating(slot) == .unknown {
                blocks.append(Block(.prose([Run(context("je ne sais pas", "I don't know"), .accent)])))
            }
            return blocks
        case .choices(let options, _):
            let chosen = Set(isMasked ? [] : draft.chosen(slot.question))
            let rows = options.enumerated().map { index, option in
                Options.Row(
                    id: option.id, sign: "\(index + 1)", label: option.label[context.language],
                    detail: option.note?[context.language] ?? "",
                    isTicked: isMasked ? nil : chosen.contains(option.id),
                    key: index < 9 ? Character("\(index + 1)") : nil)
            }
            return [Block(.options(Options(rows: rows)))] + (isMasked ? [masked(slot), hide] : [])
        case .dots(_, let budget, _):
            let items = draft.items[slot.question.id] ?? []
            let chosen = draft.chosen(slot.question)
            let rows = items.enumerated().map { index, item in
                let dots = isMasked ? 0 : chosen.count { $0 == item.id }
                return Options.Row(
                    id: item.id, sign: "\(index + 1)", label: item.label[context.language],
                    detail: String(repeating: "●", count: dots),
                    key: index < 9 ? Character("\(index + 1)") : nil)
            }
            let left = Question.dotBudget(budget, items: items.count) - chosen.count
            let stem = context.session.map { stemBlock(slot.question, $0, context) } ?? []
            return stem + [
                Block(.options(Options(rows: rows))),
                isMasked
                    ? masked(slot)
                    : Block(.prose([Run(context("Reste \(left)", "\(left) left"), .accent)])),
            ] + (isMasked ? [hide] : [])
        case .bets:
            return bet(slot)
        case .shares(_, let total, let step): return share(slot, total: total, step: step)
        case .sorting(_, let bins):
            let rows = bins.enumerated().map { index, bin in
                Options.Row(
                    id: bin.id, label: bin.label[context.language], detail: bin.note?[context.language] ?? "",
                    isTicked: isMasked ? nil : draft.bin(slot) == bin.id, key: Character("\(index + 1)"))
            }
            return [Block(.options(Options(rows: rows)))] + (isMasked ? [mark, hide] : [])
        case .pairs: return duel(slot)
        case .ranking:
            let items = draft.items[slot.question.id] ?? []
            let order = draft.chosen(slot.question)
            let rows = items.enumerated().map { index, item in
                let rank = isMasked ? nil : order.firstIndex(of: item.id)
                return Options.Row(
                    id: item.id, sign: "\(index + 1)", label: item.label[context.language],
                    detail: rank.map { "\($0 + 1)" } ?? "", key: index < 9 ? Character("\(index + 1)") : nil)
            }
            let next = context("Le premier d'abord.", "The first one first.")
            return [Block(.prose([Run(next, .accent)])), Block(.options(Options(rows: rows)))]
                + (isMasked ? [masked(slot), hide] : [])
        case .lines(let stem, let most, let limit):
            let lines = draft.typed(slot)
            let given =
                lines.isEmpty || isMasked ? [] : [Block(.steps(lines), each: context("Phrase", "Sentence"))]
            let count =
                most > 1
                ? [
                    Block(
                        .prose([
                            Run(
                                context(
                                    "\(most) phrases au plus, \(lines.count) écrite\(lines.count > 1 ? "s" : ""). Entrée sur une ligne vide pour finir.",
                                    "\(most) sentences at most, \(lines.count) written. Enter on an empty line to finish."
                                ), .quiet)
                        ]))
                ] : []
            return given + count + [
                Block(
                    .field(
                        Field(
                            id: "line", label: stem?[context.language] ?? "", text: draft.text, limit: limit,
                            allowsExcess: true, isMasked: isMasked)))
            ]
        }
    }

    /// The words of a scale; on a plane, those of the axis at hand.
    func words(of scale: Scale, _ slot: BoothDraft.Slot) -> [Int: String] {
        guard slot.question.kind == .place, let plane = slot.question.plane else {
            return scale.labels.mapValues { $0[context.language] }
        }
        let axis = slot.facet?.id == plane.y.id ? plane.y : plane.x
        return [scale.low: axis.low[context.language], scale.high: axis.high[context.language]]
    }

    /// One half of a bet: yes or no, then how sure.
    private func bet(_ slot: BoothDraft.Slot) -> [Block] {
        let given = draft.bet(slot)
        var blocks: [Block]
        if slot.half == .side {
            let sides = [("yes", context("Oui", "Yes")), ("no", context("Non", "No"))]
            let rows = sides.enumerated().map { index, side in
                Options.Row(
                    id: side.0, label: side.1,
                    isTicked: isMasked ? nil : given.isYes.map { $0 == (index == 0) } ?? false,
                    key: index == 0 ? "1" : "2")
            }
            blocks = [Block(.options(Options(rows: rows)))]
        } else {
            blocks = [
                Block(
                    .prose([
                        Run(
                            context(
                                "À quel point en êtes-vous sûr ? De 50 (pile ou face) à 100 (certitude).",
                                "How sure are you? From 50 (a coin toss) to 100 (certainty)."))
                    ]))
            ]
            if !isMasked, let number = draft.pendingDigit ?? given.confidence {
                blocks.append(Block(.prose([Run("\(number)\u{A0}%", .accent)])))
            }
        }
        return blocks + (isMasked ? [mark, hide] : [])
    }

    /// One line of a whole: how many points, and how many are left where nobody else sees.
    private func share(_ slot: BoothDraft.Slot, total: Int, step: Int) -> [Block] {
        let rule = context(
            "\(total) points en tout, par \(step). Tapez un nombre, puis Entrée si besoin.",
            "\(total) points in all, by \(step). Type a number, then Enter if need be.")
        var blocks = [Block(.prose([Run(rule)]))]
        guard !isMasked else { return blocks + [mark, hide] }
        let items = draft.items[slot.question.id] ?? []
        // The name of the column stands above, as the title.
        let rows = items.map { item -> Table.Row in
            var other = slot
            other.item = item
            let points = draft.points(other).map(String.init) ?? "·"
            return Table.Row(
                id: item.id,
                cells: [(item.id == slot.item?.id ? "▸ " : "  ") + item.label[context.language], points])
        }
        blocks.append(Block(.table(Table(header: [], rows: rows, numeric: [1]))))
        let left = draft.pointsLeft(slot)
        let pending = draft.pendingDigit.map { "\($0)…   " } ?? ""
        let rest =
            left < 0
            ? context("\(-left) de trop : ← pour revenir", "\(-left) too many: ← to go back")
            : context("Reste \(left)", "\(left) left")
        blocks.append(Block(.prose([Run(pending + rest, left < 0 ? .warn : .accent)])))
        return blocks
    }

    /// That something was answered or passed, never which.
    var mark: Block {
        let isDone = draft.index < draft.furthest || draft.pending != nil
        return Block(
            .prose([Run(context("Votre réponse", "Your answer")), Run("     \(isDone ? "•" : " ")")]))
    }

    private func masked(_ slot: BoothDraft.Slot) -> Block {
        let marks = String(repeating: "• ", count: draft.chosen(slot.question).count)
        return Block(.prose([Run(context("Votre réponse", "Your answer")), Run("     \(marks)")]))
    }

    var hide: Block {
        let hand = context("Cachez le clavier de la main.", "Hide the keyboard with your hand.")
        let enter = draft.isHeld ? context(" Puis Entrée.", " Then Enter.") : ""
        return Block(.prose([Run(hand + enter)]))
    }

    /// The other language, where the session shows two; in a text, letters are letters.
    func languageKey(_ key: Key) -> [Binding] {
        guard context.session?.isBilingual == true else { return [] }
        return [Binding([key], context("English", "français"), .command(.language))]
    }

    private func bindings(_ slot: BoothDraft.Slot) -> [Binding] {
        if case .lines = slot.question.input {
            return [
                Binding([.enter], context("valider", "confirm"), .submit),
                Binding([.control("p")], context("je passe", "I pass"), .pass),
                Binding([.control("r")], context("recommencer", "start again"), .restart),
                Binding([.up], context("revenir", "back"), .back),
            ] + languageKey(.control("t"))
        }
        var bindings = digits(slot)
        let goesOnByItself = slot.item != nil || slot.pair != nil
        if !goesOnByItself {
            bindings.append(Binding([.enter], context("suivant", "next"), .submit))
        }
        if slot.question.allowsUnknown {
            bindings.append(Binding([.character("n")], context("je ne sais pas", "I don't know"), .unknown))
        }
        if case .shares = slot.question.input {
            bindings.append(
                Binding(
                    [.character("=")], context("tout le reste", "all the rest"), .adjust(1), inBar: !isMasked)
            )
        }
        bindings.append(Binding([.character("p")], context("je passe", "I pass"), .pass))
        // Of a pair, the arrows choose.
        let back: [Key] = slot.pair == nil ? [.left, .backspace] : [.backspace]
        bindings.append(Binding(back, context("revenir", "back"), .back))
        bindings.append(Binding([.character("r")], context("recommencer", "start again"), .restart))
        if goesOnByItself {
            bindings.append(Binding([.enter], context("valider", "confirm"), .submit, inBar: draft.isHeld))
        }
        return bindings + languageKey(.character("l"))
    }

    func digits(_ slot: BoothDraft.Slot) -> [Binding] {
        let label: String
        switch slot.question.input {
        case .ratings(let scale, _, _):
            label = context("à \(scale.high) répondre", "to \(scale.high) answer")
        case .choices(let options, _):
            label = context("à \(options.count) choisir", "to \(options.count) choose")
        case .dots: label = context("… poser une gommette", "… place a dot")
        case .bets:
            label =
                slot.half == .side
                ? context("oui  2 non", "yes  2 no") : context("0 à 100 répondre", "0 to 100 answer")
        case .shares(_, let total, _): label = context("à \(total) répondre", "to \(total) answer")
        case .sorting(_, let bins): label = context("à \(bins.count) classer", "to \(bins.count) sort")
        case .ranking: label = context("… choisir le suivant", "… choose the next")
        case .pairs: return duelKeys
        case .lines: return []
        }
        let first =
            switch slot.question.input {
            case .ratings(let scale, _, _): scale.low
            case .bets where slot.half == .confidence: 5
            case .shares: 0
            case .bets, .choices, .dots, .lines, .sorting, .ranking, .pairs: 1
            }
        let order = Array(first...9) + Array(0..<first)
        return order.enumerated().map { index, digit in
            Binding([.character(Character("\(digit)"))], label, .digit(digit), inBar: index == 0)
        }
    }

    /// Why the answers read again are dots.
    private var unseen: Block {
        Block(
            .prose([
                Run(
                    context(
                        "La salle voit cet écran : vos réponses restent cachées. Un doute ? r pour recommencer.",
                        "The room sees this screen: your answers stay hidden. In doubt? r to start again."))
            ]))
    }

    private func review(showsValues: Bool) -> Page {
        let rows = draft.slots.filter { $0.half != .confidence }.compactMap { slot -> Table.Row? in
            if slot.question.isGrid { return gridRow(slot, showsValues: showsValues) }
            let name =
                slot.pair.map { $0.items.map { $0.label[context.language] }.joined(separator: " / ") }
                ?? [slot.item?.label[context.language], slot.facet?.label[context.language]]
                .compactMap { $0 }.joined(separator: " · ")
            return Table.Row(
                id: name,
                cells: [
                    name.isEmpty ? slot.question.prompt[context.language] : name,
                    showsValues ? value(slot) : "•",
                ])
        }
        return Page(
            title: context("Relire", "Read again"),
            main: [
                Block(.title(context("C'est bien cela ?", "Is this right?"))),
                Block(.table(Table(header: [], rows: rows)), size: .fills),
                Block(
                    .prose([
                        Run(
                            context(
                                "Une fois déposée, votre réponse ne s'affiche plus.",
                                "Once dropped, your answer is not shown again."))
                    ])),
            ] + (showsValues ? [] : [unseen]),
            bindings: [
                Binding([.enter], context("déposer", "drop it in"), .submit),
                Binding([.left, .backspace], context("revenir", "back"), .back),
                Binding([.character("r")], context("recommencer", "start again"), .restart),
            ], isLocked: true)
    }

    private func value(_ slot: BoothDraft.Slot) -> String {
        if slot.half != nil {
            let given = draft.bet(slot)
            guard let isYes = given.isYes, let confidence = given.confidence else {
                return context("je passe", "I pass")
            }
            return (isYes ? context("oui", "yes") : context("non", "no")) + ", \(confidence)\u{A0}%"
        }
        if slot.pair != nil {
            return draft.winner(slot)?.label[context.language]
                ?? context("je ne tranche pas", "undecided")
        }
        if case .shares = slot.question.input { return "\(draft.points(slot) ?? 0)" }
        if case .sorting(_, let bins) = slot.question.input {
            return bins.first { $0.id == draft.bin(slot) }?.label[context.language]
                ?? context("je passe", "I pass")
        }
        if slot.item != nil {
            return switch draft.rating(slot) {
            case .point(let value): "\(value)"
            case .unknown: context("je ne sais pas", "I don't know")
            case nil: context("je passe", "I pass")
            }
        }
        switch draft.ballot.answers[slot.question.id] {
        case .lines(let lines): return lines.joined(separator: " · ")
        case .choices(let ids):
            guard case .choices(let options, _) = slot.question.input else { return "" }
            return options.filter { ids.contains($0.id) }.map { $0.label[context.language] }
                .joined(separator: ", ")
        case .dots(let dots):
            return (draft.items[slot.question.id] ?? []).compactMap { item in
                dots[item.id].map { "\(item.label[context.language]) \(String(repeating: "●", count: $0))" }
            }.joined(separator: " · ")
        case .order(let order):
            let items = draft.items[slot.question.id] ?? []
            return order.compactMap { id in items.first { $0.id == id }?.label[context.language] }
                .enumerated().map { "\($0 + 1) \($1)" }.joined(separator: " · ")
        case .ratings, .bets, .sorted, nil: return context("je passe", "I pass")
        }
    }
}
