import Session
import Workshop

/// « (corrigé après la séance) » is said once of each sentence: where it stands first.
struct CorrectionMarks {
    /// The sentences that were corrected, the longest first: one may end like another.
    private let corrected: [String]
    private let language: Language
    private var said: Set<String> = []

    /// The marks of a report in a language.
    init(_ corrected: Set<String>, language: Language) {
        self.corrected = corrected.sorted { ($1.count, $0) < ($0.count, $1) }
        self.language = language
    }

    /// The report with each mark where its sentence stands first, in the order in which it is read.
    mutating func once(_ report: Report) -> Report {
        guard !corrected.isEmpty else { return report }
        var report = report
        report.subtitle = report.subtitle.map { once($0) }
        report.sections = report.sections.map { once($0) }
        return report
    }

    private mutating func once(_ section: Report.Section) -> Report.Section {
        var section = section
        section.blocks = section.blocks.map { once($0) }
        section.sections = section.sections.map { once($0) }
        return section
    }

    private mutating func once(_ block: Report.Block) -> Report.Block {
        switch block {
        case .paragraph(let line): return .paragraph(once(line))
        case .list(let lines): return .list(lines.map { once($0) })
        case .quotes(let quotes): return .quotes(quotes.map { once($0) })
        case .notice(let text): return .notice(once(text))
        case .table(var table):
            table.header = table.header.map { once($0) }
            table.rows = table.rows.map { row in row.map { once($0) } }
            return .table(table)
        case .result(var result):
            result.title = result.title.map { once($0) }
            result.sentences = result.sentences.map { once($0) }
            result.figure = result.figure.map { $0.relabelled { once($0) } }
            return .result(result)
        case .photo(var photo):
            photo.caption = once(photo.caption)
            return .photo(photo)
        case .question: return block
        }
    }

    private mutating func once(_ line: Report.Line) -> Report.Line {
        var line = line
        line.label = line.label.map { once($0) }
        line.text = once(line.text)
        return line
    }

    /// What a figure says, in the language of the report.
    private mutating func once(_ text: String) -> String { once(text, in: language, &said) }

    /// Both languages say it, or neither does.
    private mutating func once(_ text: Localized) -> Localized {
        var (french, english) = (said, said)
        var text = text
        text.fr = once(text.fr, in: .fr, &french)
        text.en = text.en.map { once($0, in: .en, &english) }
        said = french.union(english)
        return text
    }

    private func once(_ text: String, in language: Language, _ said: inout Set<String>) -> String {
        let mark = Wording.correctionMark[language]
        var told = ""
        var rest = text[...]
        while let range = rest.firstRange(of: mark) {
            told += rest[..<range.lowerBound]
            let sentence = corrected.first { told.hasSuffix($0) }
            let isSaid = sentence.map { !said.insert($0).inserted } ?? false
            if !isSaid { told += mark }
            rest = rest[range.upperBound...]
        }
        return told + rest
    }
}
