import Insight
import Page
import Workshop

/// A page put into sentences, in reading order: main blocks, side blocks, then what can be done.
struct Reading {
    enum Item {
        case say(Utterance)
        case clock(label: String, seconds: Int)
    }

    private(set) var items: [Item] = []
    let choices: Choices
    let prompt: String

    private let page: Page
    private let phrases: Phrases

    init(_ page: Page, _ phrases: Phrases) {
        self.page = page
        self.phrases = phrases
        choices = Choices(page, phrases)
        prompt = PlainText.sanitised(Self.prompt(page, phrases))
        items = (page.main + page.side).flatMap(block) + ending
    }

    var utterances: [Utterance] {
        items.compactMap { if case .say(let utterance) = $0 { utterance } else { nil } }
    }

    /// The sentence of a field, said when it holds something or is not the one being typed.
    static func field(_ field: Field, isActive: Bool, _ phrases: Phrases) -> Utterance? {
        let value: String
        if field.text.isEmpty {
            if isActive { return nil }
            value = field.hint.isEmpty ? phrases.empty : phrases.empty + " (\(field.hint))"
        } else {
            value =
                field.isMasked
                ? phrases.maskedText : field.text.split(whereSeparator: \.isNewline).joined(separator: " / ")
        }
        return Utterance(phrases.labelled(field.label, value))
    }

    private static func prompt(_ page: Page, _ phrases: Phrases) -> String {
        if let field = page.activeField {
            let hint = field.hint.isEmpty ? "" : " (\(field.hint))"
            return phrases.labelled(field.label + hint, "") + " "
        }
        return page.manner == .digits ? phrases.answerPrompt : phrases.choicePrompt
    }

    /// The choices, then what one must know before typing.
    private var ending: [Item] {
        var sentences = choices.listed.map { $0.utterance(phrases) }
        if let field = page.activeField {
            sentences.append(Utterance(phrases.fieldHelp))
            if field.isMultiline {
                sentences.append(Utterance(phrases.manyLines))
            } else if !field.text.isEmpty {
                sentences.append(Utterance(phrases.keeps(field.label)))
            }
        }
        if page.isSilent { sentences.append(Utterance(phrases.silent)) }
        return sentences.map(Item.say)
    }

    private func block(_ block: Block) -> [Item] {
        if case .clock(let seconds, let label) = block.content {
            return [.clock(label: PlainText.sanitised(label), seconds: seconds)]
        }
        return sentences(block.content).map(Item.say)
    }

    private func sentences(_ content: Block.Content) -> [Utterance] {
        switch content {
        case .headline(let text), .title(let text): lines(text)
        case .prose(let runs): lines(runs.map(\.text).joined())
        case .steps(let steps):
            steps.enumerated().map { index, text in
                Utterance(phrases.labelled(phrases.step(index + 1), text), indent: 3)
            }
        case .field(let field):
            [Self.field(field, isActive: field.id == page.focus, phrases)].compactMap { $0 }
        case .table(let table): table.rows.map { row($0, of: table) }
        case .figure(let figure):
            figureWords(figure, phrases.language).flatMap { lines($0, indent: 3) }
        case .progress(let value, let whole, let between, let label):
            [Utterance("\(value) \(between) \(whole) \(label)")]
        case .scale(let points, let words, let chosen): scale(points, words, chosen)
        case .notice(let notice):
            lines(notice.kind == .warn ? phrases.warning(notice.text) : notice.text)
        case .quotes(let quotes):
            quotes.map { quote in
                let text = quote.split(whereSeparator: \.isNewline).joined(separator: " / ")
                return Utterance(phrases.quote(text), indent: 2)
            }
        case .options, .clock, .space: []
        }
    }

    private func lines(_ text: String, indent: Int = 0) -> [Utterance] {
        text.split(whereSeparator: \.isNewline)
            .filter { $0.contains { !$0.isWhitespace } }
            .map { Utterance(String($0), indent: indent) }
    }

    private func scale(_ points: ClosedRange<Int>, _ words: [Int: String], _ chosen: Int?) -> [Utterance] {
        let ends = words.keys.sorted().compactMap { point in
            words[point].map { phrases.labelled(String(point), $0) + "." }
        }
        let whole = phrases.scale(from: points.lowerBound, to: points.upperBound)
        let answer = chosen.map { [Utterance(phrases.chosen($0))] } ?? []
        return [Utterance(([whole] + ends).joined(separator: " "))] + answer
    }

    /// « 3. La boussole. Parole : 14 min. »: every cell with the name of its column.
    private func row(_ row: Table.Row, of table: Table) -> Utterance {
        let cells = row.cells.enumerated().compactMap { column, cell -> String? in
            guard !cell.isEmpty, cell != "—" else { return nil }
            guard column > 0, column < table.header.count, !table.header[column].isEmpty else { return cell }
            return phrases.labelled(table.header[column], cell)
        }
        let text = cells.joined(separator: ". ") + "."
        guard let choice = choices.rows[row.id], let tag = choice.tag else {
            return Utterance(text, indent: 3)
        }
        return Utterance(tag + ". " + text, mark: choice.mark, indent: 3)
    }
}
