import Insight
import Page
import Workshop

/// A page put into sentences, in reading order: main blocks, side blocks, then what can be done.
struct Reading {
    enum Item {
        case say(Utterance)
        case clock(label: String, seconds: Int)
    }

    /// The blocks, without the rows of lists.
    private(set) var body: [Item] = []
    /// The rows of lists.
    let rows: [Utterance]
    /// The bindings.
    let ending: [Utterance]
    /// What one must know before typing.
    let advice: [Utterance]
    let choices: Choices
    let prompt: String

    private let page: Page
    private let phrases: Phrases

    init(_ page: Page, _ phrases: Phrases) {
        self.page = page
        self.phrases = phrases
        choices = Choices(page, phrases)
        rows = choices.listedRows.map { $0.utterance(phrases) }
        ending = choices.listedBindings.map { $0.utterance(phrases) }
        advice = Self.advice(page, phrases)
        prompt = PlainText.sanitised(Self.prompt(page, phrases))
        body = page.blocks.flatMap(block)
    }

    /// All that is said of the page but its clocks.
    var utterances: [Utterance] {
        body.compactMap { if case .say(let utterance) = $0 { utterance } else { nil } } + rows
    }

    /// The message that answers what was tried, to say again when it was tried again.
    var notices: [Utterance] {
        guard let last = page.main.last, case .notice = last.content else { return [] }
        return sentences(last.content)
    }

    /// The sentence of a field: said when it holds something, or when another one is being typed.
    static func field(_ field: Field, isActive: Bool, _ phrases: Phrases) -> Utterance? {
        let value: String
        if field.text.isEmpty {
            if isActive { return nil }
            value = field.hint.isEmpty ? phrases.empty : phrases.empty + " (\(field.hint))"
        } else {
            value = field.isMasked ? phrases.maskedText : inOneLine(field.text)
        }
        return Utterance(phrases.labelled(field.label, value))
    }

    private static func prompt(_ page: Page, _ phrases: Phrases) -> String {
        if let field = page.activeField {
            let hint = field.hint.isEmpty || !field.text.isEmpty ? "" : " (\(field.hint))"
            let label = isBlank(field.label) ? page.question(before: field) : field.label
            if !isBlank(label) { return phrases.labelled(inOneLine(label) + hint, "") + " " }
        }
        return page.manner == .list ? phrases.choicePrompt : phrases.answerPrompt
    }

    private static func advice(_ page: Page, _ phrases: Phrases) -> [Utterance] {
        var sentences: [String] = []
        if let field = page.activeField {
            sentences.append(phrases.fieldHelp)
            if field.isMultiline {
                sentences.append(phrases.manyLines)
            } else if !field.text.isEmpty {
                sentences.append(phrases.keeps)
            }
        }
        if page.isSilent { sentences.append(phrases.silent) }
        return sentences.map { Utterance($0) }
    }

    // MARK: Blocks

    private func block(_ block: Block) -> [Item] {
        if case .clock(let seconds, let label) = block.content {
            return [.clock(label: PlainText.sanitised(label), seconds: seconds)]
        }
        return sentences(block.content, each: block.each).map(Item.say)
    }

    private func sentences(_ content: Block.Content, each: String = "") -> [Utterance] {
        switch content {
        case .headline(let text), .title(let text):
            // Said just before, as the title of the page.
            text == page.title ? [] : lines(text)
        case .prose(let runs): lines(typeable(runs.map(\.text).joined()))
        case .steps(let steps):
            steps.enumerated().map { index, text in
                Utterance(phrases.labelled(phrases.step(index + 1, of: each), text), indent: 3)
            }
        case .field(let field):
            [Self.field(field, isActive: field.id == page.focus, phrases)].compactMap { $0 }
        case .table(let table): table.rows.map { row($0, of: table) }
        case .figure(let figure):
            figureWords(figure, phrases.language).flatMap { lines($0, indent: 3) }
        case .progress(let value, let whole, let between, let label):
            [Utterance("\(value) \(between) \(whole) \(label)")]
        case .display(let text, let label): [Utterance(phrases.labelled(label, text))]
        case .scale(let points, let words, let chosen): scale(points, words, chosen)
        case .notice(let notice):
            lines(typeable(notice.kind == .warn ? phrases.warning(notice.text) : notice.text))
        case .quotes(let quotes):
            quotes.map { Utterance(phrases.quote(Self.inOneLine($0)), indent: 2) }
        case .options(let options):
            page.isChosenFrom(options)
                ? [] : options.rows.map { Utterance(signed($0.sign, Choice.label($0, phrases)), indent: 3) }
        case .clock, .space: []
        }
    }

    /// A sentence whose keys can be typed: where a line is text, « Ctrl-N » is « /2 », or « /Ctrl-N » when it has no number.
    private func typeable(_ text: String) -> String {
        guard choices.manner == .text else { return text }
        var text = text
        for choice in choices.all {
            for key in choice.keys where key.isNamed {
                let name = key.name(phrases.language)
                text = text.replacing(word: name, with: choice.tag ?? "/" + name)
            }
        }
        return text
    }

    private func lines(_ text: String, indent: Int = 0) -> [Utterance] {
        text.split(whereSeparator: \.isNewline)
            .filter { $0.contains { !$0.isWhitespace } }
            .map { Utterance(String($0), indent: indent) }
    }

    /// « 3 Le même sens »: what a line goes by, then the line.
    private func signed(_ sign: String, _ text: String) -> String {
        sign.isEmpty ? text : "\(sign) \(text)"
    }

    private static func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }

    private static func inOneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " / ")
    }

    private func scale(_ points: ClosedRange<Int>, _ words: [Int: String], _ chosen: Int?) -> [Utterance] {
        let ends = words.keys.sorted().compactMap { point in
            words[point].map { phrases.labelled(String(point), $0) + "." }
        }
        let whole = phrases.scale(from: points.lowerBound, to: points.upperBound)
        let answer = chosen.map { [Utterance(phrases.chosen($0))] } ?? []
        return [Utterance(([whole] + ends).joined(separator: " "))] + answer
    }

    /// « 3. La boussole. Parole : 14 min. »: every cell with the name of its column, where it has one.
    private func row(_ row: Table.Row, of table: Table) -> Utterance {
        let cells = row.cells.enumerated().compactMap { column, cell -> String? in
            // Columns of signs are padded to stand under each other.
            let cell = phrases.spoken(cell.trimmed)
            guard !cell.isEmpty else { return nil }
            let name = column > 0 && column < table.header.count ? table.header[column].trimmed : ""
            return phrases.labelled(name, cell)
        }
        var text = signed(row.sign, cells.joined(separator: table.header.isEmpty ? ", " : ". "))
        if text.last.map({ ".!?…".contains($0) }) != true { text += "." }
        guard let choice = choices.choice(row: row.id), let tag = choice.tag, page.isChosenFrom(table) else {
            return Utterance(text, indent: 3)
        }
        return Utterance(tag + ". " + text, mark: choice.mark, indent: 3)
    }
}

extension Key {
    /// Whether sentences speak of it by a name that no line of text is taken for.
    fileprivate var isNamed: Bool {
        switch self {
        case .control, .escape: true
        default: false
        }
    }
}

extension String {
    /// The text with a word replaced where it stands by itself.
    fileprivate func replacing(word: String, with other: String) -> String {
        var result = ""
        var rest = self[...]
        while let range = rest.firstRange(of: word) {
            let before = rest[..<range.lowerBound]
            let after = rest[range.upperBound...]
            let isApart =
                before.last.map { $0.isLetter || $0 == "/" } != true && after.first?.isLetter != true
            result += before + (isApart ? other : word)
            rest = after
        }
        return result + rest
    }
}
