import Insight
import Workshop

extension Report {
    /// The report in Markdown (CommonMark with tables); typed text is escaped.
    package var markdown: String { MarkdownReport(report: self).text }
}

/// Renders a report in Markdown, a paragraph a line.
private struct MarkdownReport {
    let report: Report

    var text: String {
        var parts = ["# " + escaped(report.title[report.language])]
        if let other = other(report.title) { parts.append(quiet(other)) }
        if let warning = report.warning { parts.append("> **\(words(warning))**") }
        parts.append(report.subtitle.map { words($0) }.joined(separator: "  \n"))
        for section in report.sections { parts += render(section, level: 2) }
        if let warning = report.warning { parts += ["---", "**\(words(warning))**"] }
        return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    private func render(_ section: Report.Section, level: Int) -> [String] {
        var parts = [String(repeating: "#", count: level) + " " + words(section.title)]
        parts += section.blocks.map(render)
        for inner in section.sections { parts += render(inner, level: min(6, level + 1)) }
        return parts
    }

    private func render(_ block: Report.Block) -> String {
        switch block {
        case .paragraph(let line): paragraph(line)
        case .list(let lines): lines.map { "- " + paragraph($0, indent: "  ") }.joined(separator: "\n")
        case .quotes(let quotes):
            quotes.map { "- " + escaped(quoted($0[report.language])) }.joined(separator: "\n")
        case .photo(let photo):
            "- " + escaped(photo.caption[report.language]) + " " + Wording.inThePage[report.language]
        case .question(let question):
            (["**\(escaped(question[report.language]))**"] + [other(question).map(quiet)].compactMap { $0 })
                .joined(separator: "  \n")
        case .notice(let notice):
            ["> " + words(notice)].joined() + (other(notice).map { "  \n> " + quiet($0) } ?? "")
        case .table(let table): render(table)
        case .result(let result): render(result)
        }
    }

    private func paragraph(_ line: Report.Line, indent: String = "") -> String {
        var text = words(line.text)
        if let label = line.label { text = "**\(words(label))**\(report.language.colon) " + text }
        if let other = other(line.text) {
            var second = other
            if let label = line.label.flatMap({ self.other($0) }) { second = "\(label): \(other)" }
            text += "  \n" + indent + quiet(second)
        }
        return text
    }

    private func render(_ result: Report.Result) -> String {
        var parts: [String] = []
        let title = result.title.map { "**\(words($0))**" }
        let sentences = result.sentences.map { words($0).asSentence }.joined(separator: " ")
        switch (title, sentences.isEmpty) {
        case (let title?, false): parts.append("\(title)\(report.language.dash)\(sentences)")
        case (let title?, true): parts.append(title)
        case (nil, false): parts.append(sentences)
        case (nil, true): break
        }
        if let notice = result.notice { parts.append("> " + words(notice)) }
        let twin = result.twin(report.language).map(escaped)
        if twin.count == 1 { parts += twin }
        if twin.count > 1 { parts.append(twin.map { "- " + $0 }.joined(separator: "\n")) }
        return parts.joined(separator: "\n\n")
    }

    private func render(_ table: Report.Table) -> String {
        let row = { (cells: [String]) in "| " + cells.joined(separator: " | ") + " |" }
        return
            ([
                row(table.header.map { words($0) }),
                row(table.header.map { _ in "---" }),
            ] + table.rows.map { row($0.map { words($0) }) }).joined(separator: "\n")
    }

    private func words(_ text: Localized) -> String { escaped(text[report.language]) }

    /// The text in the second language, where it has one of its own.
    private func other(_ text: Localized) -> String? { report.second(text).map(escaped) }

    private func quiet(_ text: String) -> String { "*\(text)*" }

    private func quoted(_ text: String) -> String { report.language.quoted(text) }

    /// The text with everything escaped that Markdown or the HTML inside it would act upon.
    private func escaped(_ text: String) -> String {
        let text = Array(Clean.line(text))
        var out = ""
        var isStart = true
        var digits = false
        for (index, character) in text.enumerated() {
            let next = index + 1 < text.count ? text[index + 1] : " "
            switch character {
            // Not every reader of Markdown knows a backslash before these.
            case "<":
                out += "&lt;"
                isStart = false
                continue
            case "&" where next.isLetter || next == "#":
                out += "&amp;"
                isStart = false
                continue
            case "\\", "`", "*", "_", "[", "]", "|", "~", "$", "#": out.append("\\")
            // A list, a quotation or an underlined heading, at the beginning; a numbered list after digits.
            case "+", "-", "=", ">": if isStart { out.append("\\") }
            case ".", ")": if digits, next.isWhitespace { out.append("\\") }
            // A bare address would become a link.
            case "/": if index > 0, text[index - 1] == ":" { out.append("\\") }
            default: break
            }
            out.append(character)
            digits = (isStart || digits) && character.isASCII && character.isNumber
            if !character.isWhitespace { isStart = false }
        }
        // Four spaces before it would make code of it.
        return out.trimmed
    }
}

extension Report {
    /// A text in the second language, where the report has one and the text says it otherwise.
    func second(_ text: Localized) -> String? {
        guard let other, text.en != nil, text[other] != text[language] else { return nil }
        return text[other]
    }
}

extension Language {
    /// The colon with the space French has before it.
    var colon: String { self == .fr ? "\u{A0}:" : ":" }

    /// Between a title and its sentence.
    var dash: String { " · " }
}

extension String {
    /// The text with a full stop, unless it ends with a mark.
    var asSentence: String { last.map { ".!?…".contains($0) } ?? true ? self : self + "." }
}
