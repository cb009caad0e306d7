import Page
import Workshop

/// Something that can be done on a page, and what to type for it.
struct Choice: Hashable {
    /// What is typed: « 3 », « n », « /2 »; nil for what Enter alone does.
    var tag: String?
    var label: String
    /// The number or the letter it goes by on the screen, said where it is not the tag.
    var sign = ""
    var intents: [Intent]
    /// Keys that also choose it, by their letter or their name.
    var keys: [Key]
    /// Said beside the label, and whose loss is no news: the selection.
    var mark: String?
    /// The row it chooses, if it is one.
    var row: String?
    /// Whether the list shows it.
    var isListed = true

    /// The letter to type for it, if one of its keys has one; `=`, which reads the page again, where it is the only one.
    var letter: Character? {
        let typed = keys.compactMap(\.typed).filter { $0 != " " }
        return typed.first { $0 != "=" } ?? typed.first
    }

    /// A row of a list as a sentence: label, detail, whether it is ticked.
    static func label(_ row: Options.Row, _ phrases: Phrases) -> String {
        let tick = row.isTicked.map { $0 ? phrases.ticked : phrases.unticked } ?? ""
        return [row.label, phrases.dots(row.detail), tick].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// « 3. minuterie (t) »
    func utterance(_ phrases: Phrases) -> Utterance {
        guard let tag else { return Utterance(phrases.enterChoice(label)) }
        let hint = letter.flatMap { String($0) == tag || $0.isNumber ? nil : " (\($0))" } ?? ""
        let name = sign.isEmpty || sign == tag ? label : sign + " " + label
        return Utterance(tag + ". " + name + hint, mark: mark, indent: 3)
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

    private(set) var all: [Choice]
    let manner: Manner

    init(_ page: Page, _ phrases: Phrases) {
        manner = page.manner
        let rows = Self.rows(page, phrases)
        all = Self.tagged(rows + Self.bindings(page, phrases, hasRows: !rows.isEmpty), page.manner)
        let inTables = Set(page.tableRows)
        for index in all.indices where all[index].row.map(inTables.contains) == true {
            all[index].isListed = false
        }
    }

    /// The rows of lists, in their order.
    var listedRows: [Choice] { all.filter { $0.isListed && $0.row != nil } }

    /// The other choices in the order to read them: Enter first, then letters, then numbers.
    var listedBindings: [Choice] {
        let shown = all.filter { $0.isListed && $0.row == nil }
        return shown.filter { $0.tag == nil } + shown.filter { $0.tag != nil }.sorted { $0.rank < $1.rank }
    }

    // MARK: Finding

    /// What a key does: a binding, or the row that the key chooses.
    func choice(for key: Key) -> Choice? {
        all.first { $0.row == nil && $0.keys.contains(key) } ?? all.first { $0.keys.contains(key) }
    }

    func choice(tagged tag: String) -> Choice? { all.first { $0.tag == tag } }

    func choice(row: String) -> Choice? { all.first { $0.row == row } }

    // MARK: Making

    private static func rows(_ page: Page, _ phrases: Phrases) -> [Choice] {
        page.blocks.flatMap { block -> [Choice] in
            switch block.content {
            case .options(let options):
                !page.isChosenFrom(options)
                    ? []
                    : options.rows.enumerated().map { index, row in
                        Choice(
                            label: Choice.label(row, phrases), sign: row.key == nil ? row.sign : "",
                            intents: page.bindsDigits ? digits(of: index + 1) : [.choose(row.id)],
                            keys: row.key.map { [.character($0)] } ?? [],
                            mark: index == options.selected ? phrases.selected : nil, row: row.id)
                    }
            case .table(let table):
                page.isChosenFrom(table)
                    ? table.rows.enumerated().map { index, row in
                        Choice(
                            label: "", intents: [.choose(row.id)], keys: [],
                            mark: index == table.selected ? phrases.selected : nil, row: row.id)
                    } : []
            default: []
            }
        }
    }

    /// The key presses that say a number in the booth.
    static func digits(of number: Int) -> [Intent] {
        String(number).compactMap(\.wholeNumberValue).map(Intent.digit)
    }

    private static func bindings(_ page: Page, _ phrases: Phrases, hasRows: Bool) -> [Choice] {
        var said: Set<Intent> = []
        return page.bindings.map { binding in
            var choice = Choice(label: binding.label, intents: [binding.intent], keys: binding.keys)
            choice.isListed = binding.inBar
            switch binding.intent {
            case .adjust, .moreTime:
                let opposite = page.bindings.first { $0.intent == binding.intent.opposite }
                choice.isListed = binding.inBar || opposite?.inBar == true
                if binding.label.hasPrefix("±") || binding.label == opposite?.label {
                    choice.label = phrases.directed(binding.label, binding.intent)
                }
            case .move: choice.isListed = choice.isListed && !hasRows
            case .focus(let step) where page.activeField != nil:
                choice.isListed = step < 0 && page.fields.count > 1
            case .digit, .command(.redraw), .command(.suspend), .command(.theme): choice.isListed = false
            default: break
            }
            if choice.isListed { choice.isListed = said.insert(binding.intent).inserted }
            return choice
        }
    }

    /// Digit keys keep their own number where it is free, the others take the numbers left, in order. Enter alone needs none.
    private static func tagged(_ choices: [Choice], _ manner: Manner) -> [Choice] {
        var choices = choices
        let prefix = manner == .list ? "" : "/"
        var taken: Set<Int> = []
        if manner == .digits {
            for (number, index) in choices.indices.filter({ choices[$0].row != nil }).enumerated() {
                choices[index].tag = String(number + 1)
            }
        } else {
            // Rows without keys are numbered from 1, whatever digits the bindings have.
            for index in choices.indices where choices[index].row != nil && choices[index].keys.isEmpty {
                taken.insert(taken.count + 1)
                choices[index].tag = prefix + String(taken.count)
            }
            for index in choices.indices where choices[index].tag == nil {
                guard let digit = choices[index].digit, taken.insert(digit).inserted else { continue }
                choices[index].tag = prefix + String(digit)
            }
        }
        var next = 1
        for index in choices.indices where choices[index].tag == nil && choices[index].isListed {
            if choices[index].keys.contains(.enter) { continue }
            if manner == .digits, let letter = choices[index].letter {
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
    fileprivate var digit: Int? { letter.flatMap { ("1"..."9").contains($0) ? $0.wholeNumberValue : nil } }

    /// The number of its tag; letters first.
    fileprivate var rank: Int { tag.flatMap { Int($0.drop { $0 == "/" }) } ?? 0 }
}

extension Intent {
    /// The same in the other direction, for steps.
    fileprivate var opposite: Intent? {
        switch self {
        case .adjust(let step): .adjust(-step)
        case .moreTime(let minutes): .moreTime(minutes: -minutes)
        default: nil
        }
    }
}
