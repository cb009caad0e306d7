import Page
import Session
import Workshop

/// Moving about in a grid: each cell is a slot of the draft.
extension BoothDraft {
    /// Whether the slot at hand is a cell of a grid.
    var isInGrid: Bool { slot?.question.isGrid ?? false }

    /// The cells of the grid at hand.
    private var grid: Range<Int> {
        guard let question = slot?.question.id else { return index..<index }
        let own = slots.indices.filter { slots[$0].question.id == question }
        return (own.first ?? index)..<((own.last ?? index) + 1)
    }

    /// One cell on or back, what was given left as it is; never out of the grid.
    mutating func moveCell(_ step: Int) {
        guard isInGrid else { return }
        go(to: min(max(index + step, grid.lowerBound), grid.upperBound - 1))
    }

    /// The same column some rows further; where an item would rate itself, the cell beside it.
    mutating func moveRow(_ step: Int) {
        guard let slot, slot.question.isGrid, let items = items[slot.question.id],
            let row = items.firstIndex(where: { $0.id == slot.item?.id }), items.indices.contains(row + step)
        else { return }
        let cells = grid.filter { slots[$0].item?.id == items[row + step].id }
        let columns = slot.question.columns(items)
        let column = columns.firstIndex { $0.id == slot.facet?.id } ?? 0
        let nearest = cells.min { distance($0, column, columns) < distance($1, column, columns) }
        if let nearest { go(to: nearest) }
    }

    private func distance(_ cell: Int, _ column: Int, _ columns: [Item]) -> Int {
        abs((columns.firstIndex { $0.id == slots[cell].facet?.id } ?? 0) - column)
    }

    /// On to what is asked after the grid; cells without a number are passed.
    mutating func leaveGrid() {
        guard isInGrid else { return }
        go(to: grid.upperBound)
    }

    private mutating func go(to place: Int) {
        pendingDigit = nil
        index = place
        furthest = max(furthest, index)
        restoreText()
    }
}

/// The page of a grid: what the cell at hand asks, then all cells; rows bear letters where they are columns too.
extension BoothPage {
    func gridPage(_ slot: BoothDraft.Slot) -> Page {
        let question = slot.question
        guard case .ratings(let scale, _, _) = question.input else { return Page(title: "") }
        let items = draft.items[question.id] ?? []
        let columns = question.columns(items)
        var main: [Block] = [
            Block(.title(name(slot))), Block(.prose(context.both(question.prompt))),
            Block(
                .scale(
                    points: scale.points, words: words(of: scale, slot),
                    chosen: isMasked ? nil : draft.rating(slot)?.value)),
        ]
        if !question.isDirected {
            let legend = columns.enumerated().map { "\(letter($0))\u{A0}\($1.label[context.language])" }
            main.append(Block(.prose([Run(legend.joined(separator: "   "), .quiet)])))
        }
        main.append(Block(.table(table(slot, items, columns)), size: .fills))
        if isMasked {
            main.append(hide)
        } else if let pending = draft.pendingDigit {
            let words = context(
                "\(pending)… Entrée pour \(pending), 0 pour \(pending)0.",
                "\(pending)… Enter for \(pending), 0 for \(pending)0.")
            main.append(Block(.prose([Run(words, .accent)])))
        }
        return Page(title: gridPosition(question), main: main, bindings: gridBindings(slot), isLocked: true)
    }

    /// A line of the grid when it is read again, at its first cell; nil at the others.
    func gridRow(_ slot: BoothDraft.Slot, showsValues: Bool) -> Table.Row? {
        let items = draft.items[slot.question.id] ?? []
        let row = draft.slots.filter { $0.question.id == slot.question.id && $0.item?.id == slot.item?.id }
        guard row.first == slot, let item = slot.item else { return nil }
        let columns = slot.question.columns(items)
        let given = row.compactMap { cell -> String? in
            guard let value = value(cell), let facet = cell.facet,
                let column = columns.firstIndex(of: facet)
            else { return nil }
            return "\(letter(column))\u{A0}\(value)"
        }
        let passed = context("je passe", "I pass")
        let cells = given.isEmpty ? passed : given.joined(separator: "  ")
        let sign = items.firstIndex(of: item).map { slot.question.isDirected ? letter($0) + "  " : "" } ?? ""
        let count = draft.slots.reduce(into: Set<String>()) { $0.insert($1.question.id) }.count
        let prompt = count > 1 && items.first == item ? slot.question.prompt[context.language] + " · " : ""
        return Table.Row(
            id: "\(slot.question.id)/\(item.id)",
            cells: [prompt + sign + item.label[context.language], showsValues ? cells : "•"])
    }

    /// « Ventes → Atelier »: who rates, who is rated.
    private func name(_ slot: BoothDraft.Slot) -> String {
        [slot.item, slot.facet].compactMap { $0?.label[context.language] }
            .joined(separator: slot.question.isDirected ? " → " : " · ")
    }

    /// Which grid, where there are several things to answer.
    private func gridPosition(_ question: Question) -> String {
        var ids: [String] = []
        for slot in draft.slots where ids.last != slot.question.id { ids.append(slot.question.id) }
        guard ids.count > 1, let index = ids.firstIndex(of: question.id) else { return " " }
        return context("Question \(index + 1) sur \(ids.count)", "Question \(index + 1) of \(ids.count)")
    }

    private func table(_ slot: BoothDraft.Slot, _ items: [Item], _ columns: [Item]) -> Table {
        let isDirected = slot.question.isDirected
        let rows = items.enumerated().map { index, item in
            let cells = columns.map { column -> String in
                if isDirected, column.id == item.id { return " — " }
                let cell = BoothDraft.Slot(question: slot.question, item: item, facet: column)
                let text = isMasked ? "·" : value(cell) ?? "·"
                return cell == slot ? "[\(text)]" : " \(text) "
            }
            return Table.Row(
                id: item.id, sign: isDirected ? letter(index) : "",
                cells: [item.label[context.language]] + cells)
        }
        return Table(
            header: [""] + columns.indices.map { " \(letter($0)) " }, rows: rows,
            numeric: Set(1...max(1, columns.count)),
            selected: items.firstIndex { $0.id == slot.item?.id })
    }

    private func value(_ slot: BoothDraft.Slot) -> String? {
        switch draft.rating(slot) {
        case .point(let value): "\(value)"
        case .unknown: "?"
        case nil: nil
        }
    }

    private func gridBindings(_ slot: BoothDraft.Slot) -> [Binding] {
        var bindings = digits(slot)
        bindings += [
            Binding([.right], context("case suivante", "next cell"), .focus(1)),
            Binding([.left], context("case d'avant", "cell before"), .focus(-1), inBar: false),
            Binding([.down], context("ligne suivante", "next line"), .adjust(1)),
            Binding([.up], context("ligne d'avant", "line before"), .adjust(-1), inBar: false),
            Binding([.enter], context("fini", "done"), .submit),
        ]
        if slot.question.allowsUnknown {
            bindings.append(Binding([.character("n")], context("je ne sais pas", "I don't know"), .unknown))
        }
        bindings += [
            Binding([.character("p")], context("je passe", "I pass"), .pass),
            Binding([.backspace], context("revenir", "back"), .back, inBar: false),
            Binding([.character("r")], context("recommencer", "start again"), .restart),
        ]
        return bindings + languageKey(.character("l"))
    }
}

/// A, B, C: the sign of a column, and of a row that is one too.
func letter(_ index: Int) -> String { index < 26 ? String(UnicodeScalar(UInt8(65 + index))) : "\(index + 1)" }
