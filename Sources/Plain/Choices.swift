import Page
import Workshop

/// Something that can be done on a page, and what to type for it.
struct Choice: Hashable {
    /// What is typed: « 3 », « n », « /2 »; nil for the one that Enter alone does.
    var tag: String?
    var label: String
    var intent: Intent
    /// Keys that also choose it, spelled or pressed by their letter.
    var keys: [Key]
    /// Said beside the label, and whose change is no news on its own: the selection.
    var mark: String?
    /// Whether the list shows it.
    var isListed = true

    /// « 3. minuterie (t) »
    func utterance(_ phrases: Phrases) -> Utterance {
        guard let tag else { return Utterance(phrases.enterChoice(label)) }
        var text = tag + ". " + label
        if let letter = keys.lazy.compactMap(\.typed).first, String(letter) != tag, letter != " " {
            text += " (\(letter))"
        }
        return Utterance(text, mark: mark, indent: 3)
    }
}

extension Key {
    /// The character to type for the key in a line, if it has one.
    var typed: Character? {
        switch self {
        case .character(let character): character
        case .space: " "
        default: nil
        }
    }
}

/// All that can be done on a page: rows to choose, then bindings, each with its tag.
struct Choices {
    /// How a page is answered, which decides what numbers mean.
    enum Manner: Hashable {
        /// Numbers are choices.
        case list
        /// Numbers are answers; choices go by their letter, or by `/` and a number.
        case digits
        /// A line is text; choices start with `/`.
        case text
    }

    private(set) var all: [Choice] = []
    let manner: Manner
    /// The choices of rows that stand in a table, by row id.
    private(set) var rows: [String: Choice] = [:]

    init(_ page: Page, _ phrases: Phrases) {
        manner = page.manner
        let found = Self.rowChoices(page, phrases)
        let bindings = Self.bindingChoices(page, phrases, rowsAreChosen: !found.isEmpty)
        let inTables = Set(page.selectableRows)
        all = tagged(found.map(\.choice) + bindings)
        for (index, row) in found.enumerated() where inTables.contains(row.id) {
            rows[row.id] = all[index]
            all[index].isListed = false
        }
    }

    /// The listed choices in the order to read them: by number, Enter first.
    var listed: [Choice] {
        let shown = all.filter(\.isListed)
        return shown.filter { $0.tag == nil } + shown.filter { $0.tag != nil }.sorted { $0.rank < $1.rank }
    }

    // MARK: Finding

    /// The first binding of a key, listed or not.
    func choice(for key: Key) -> Choice? { all.first { $0.keys.contains(key) } }

    func choice(tagged tag: String) -> Choice? { all.first { $0.tag == tag } }

    // MARK: Making

    private static func rowChoices(_ page: Page, _ phrases: Phrases) -> [(id: String, choice: Choice)] {
        (page.main + page.side).flatMap { block -> [(id: String, choice: Choice)] in
            switch block.content {
            case .options(let options):
                options.rows.enumerated().map { index, row in
                    let details = [
                        row.detail, row.isTicked.map { $0 ? phrases.ticked : phrases.unticked } ?? "",
                    ]
                    let label = ([row.label] + details.filter { !$0.isEmpty }).joined(separator: ", ")
                    return (
                        row.id,
                        Choice(
                            label: label, intent: .choose(row.id),
                            keys: row.key.map { [.character($0)] } ?? [],
                            mark: index == options.selected ? phrases.selected : nil)
                    )
                }
            case .table(let table) where page.movesSelection:
                table.rows.enumerated().compactMap { index, row in
                    table.selected.map { selected in
                        (
                            row.id,
                            Choice(
                                label: row.cells.first ?? "", intent: .move(index - selected), keys: [],
                                mark: index == selected ? phrases.selected : nil)
                        )
                    }
                }
            default: []
            }
        }
    }

    private static func bindingChoices(_ page: Page, _ phrases: Phrases, rowsAreChosen: Bool) -> [Choice] {
        page.bindings.map { binding in
            var choice = Choice(label: binding.label, intent: binding.intent, keys: binding.keys)
            choice.isListed = binding.inBar && !binding.label.isEmpty
            switch binding.intent {
            case .adjust(let step), .moreTime(let step):
                choice.label += ", " + (step < 0 ? phrases.less : phrases.more)
                choice.isListed = true
            case .move: choice.isListed = choice.isListed && !rowsAreChosen
            case .focus: choice.isListed = choice.isListed && page.fields.count > 1
            case .digit, .command(.redraw), .command(.suspend): choice.isListed = false
            default: break
            }
            return choice
        }
    }

    /// Digits keep their own number; the others take the numbers left, in order. Enter alone needs none.
    private func tagged(_ choices: [Choice]) -> [Choice] {
        var choices = choices
        let prefix = manner == .list ? "" : "/"
        var taken: Set<Int> = []
        for index in choices.indices where manner != .digits {
            guard let digit = choices[index].digit, taken.insert(digit).inserted else { continue }
            choices[index].tag = prefix + String(digit)
        }
        var next = 1
        for index in choices.indices where choices[index].tag == nil && choices[index].isListed {
            if choices[index].keys.contains(.enter) { continue }
            let letter = choices[index].keys.lazy.compactMap(\.typed).first { $0 != " " }
            if manner == .digits, let letter {
                choices[index].tag = String(letter)
                continue
            }
            while !taken.insert(next).inserted { next += 1 }
            choices[index].tag = prefix + String(next)
        }
        return choices
    }
}

extension Choice {
    /// The digit that chooses it, 1 to 9.
    fileprivate var digit: Int? {
        keys.lazy.compactMap(\.typed).first { ("1"..."9").contains($0) }?.wholeNumberValue
    }

    /// The number of its tag; letters first.
    fileprivate var rank: Int { tag.flatMap { Int($0.drop { $0 == "/" }) } ?? 0 }
}

extension Page {
    /// The field that takes a typed line.
    var activeField: Field? { fields.first { $0.id == focus } }

    var fields: [Field] {
        (main + side).compactMap { if case .field(let field) = $0.content { field } else { nil } }
    }

    /// The points to answer on, if the page asks for one.
    var scale: ClosedRange<Int>? {
        (main + side).lazy.compactMap { block -> ClosedRange<Int>? in
            if case .scale(let points, _, _) = block.content { points } else { nil }
        }.first
    }

    var manner: Choices.Manner {
        if activeField != nil { return .text }
        let bindsDigits = bindings.contains { if case .digit = $0.intent { true } else { false } }
        return scale != nil || bindsDigits ? .digits : .list
    }

    var movesSelection: Bool {
        bindings.contains { if case .move = $0.intent { true } else { false } }
    }

    /// The ids of the rows of tables that have a selection to move.
    var selectableRows: [String] {
        guard movesSelection else { return [] }
        return (main + side).flatMap { block -> [String] in
            guard case .table(let table) = block.content, table.selected != nil else { return [] }
            return table.rows.map(\.id)
        }
    }

    /// Whether the line about to be typed must not show: a hidden field, or an answer given in the booth.
    var isSilent: Bool {
        if let field = activeField { return field.isMasked }
        return isLocked
            && (main + side).contains { block in
                switch block.content {
                case .scale, .options: true
                default: false
                }
            }
    }
}
