import Insight
import Workshop

extension Report {
    /// The report as plain text, wrapped at 80 columns.
    package var plainText: String { PlainReport(report: self).text }

    /// The report as plain text on pages, with form feeds between them.
    var plainPages: String { PlainReport(report: self).pages(of: Sheets.linesPerPage) }
}

/// Renders a report as plain text.
private struct PlainReport {
    let report: Report
    private let width = 80

    var text: String {
        var parts: [[String]] = [title(report.title, underline: "=")]
        if let warning = report.warning { parts.append(boxed(warning)) }
        parts.append(report.subtitle.flatMap { wrap(words($0)) })
        for section in report.sections { parts += render(section, level: 2) }
        if let warning = report.warning { parts.append(boxed(warning)) }
        return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
            + "\n"
    }

    /// The text on pages: a section that does not fit in what is left of one begins the next.
    func pages(of length: Int) -> String {
        var pages: [[String]] = []
        var page: [String] = []
        let head = title(report.title, underline: "=") + [""] + report.subtitle.flatMap { wrap(words($0)) }
        let sections = report.sections.map { section in
            Array(
                render(section, level: 2).filter { !$0.isEmpty }.joined(separator: [""]).drop { $0.isEmpty })
        }
        for piece in [head] + sections {
            if !page.isEmpty, page.count + 2 + piece.count > length {
                pages.append(page)
                page = []
            }
            if !page.isEmpty { page += ["", ""] }
            page += piece
            while page.count > length {
                pages.append(Array(page.prefix(length)))
                page = Array(page.dropFirst(length))
            }
        }
        if !page.isEmpty { pages.append(page) }
        return pages.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\u{0C}")
    }

    private func render(_ section: Report.Section, level: Int) -> [[String]] {
        let heading: [String]
        switch level {
        case 2: heading = [""] + title(section.title, underline: "=")
        case 3: heading = title(section.title, underline: "-")
        default: heading = wrap("— " + words(section.title))
        }
        return [heading] + section.blocks.map(render)
            + section.sections.flatMap { render($0, level: level + 1) }
    }

    private func title(_ title: Localized, underline: String) -> [String] {
        let lines = wrap(words(title))
        let longest = lines.map { Columns.count($0) }.max() ?? 0
        return lines + [String(repeating: underline, count: longest)]
            + (report.second(title).map { wrap(Clean.line($0)) } ?? [])
    }

    private func boxed(_ notice: Localized) -> [String] {
        let rule = String(repeating: "*", count: width)
        return [rule] + wrap(words(notice), indent: "  ") + [rule]
    }

    private func render(_ block: Report.Block) -> [String] {
        switch block {
        case .paragraph(let line): paragraph(line)
        case .list(let lines):
            lines.flatMap { line in hanging("- ", paragraph(line, width: width - 2)) }
        case .quotes(let quotes):
            quotes.flatMap { quote in
                hanging("- ", wrap(report.language.quoted(words(quote)), width: width - 2))
            }
        case .photo(let photo):
            hanging("- ", wrap(words(photo.caption) + " " + words(Wording.inThePage), width: width - 2))
        case .question(let question):
            wrap(words(question)) + second(question)
        case .notice(let notice): hanging("(i) ", wrap(words(notice), width: width - 4)) + second(notice)
        case .table(let table):
            TextTable(
                header: table.header.map { words($0) }, rows: table.rows.map { $0.map { words($0) } },
                width: width
            ).lines
        case .result(let result): render(result)
        }
    }

    private func paragraph(_ line: Report.Line, width: Int? = nil) -> [String] {
        var text = words(line.text)
        if let label = line.label { text = words(label) + report.language.colon + " " + text }
        var second = report.second(line.text).map(Clean.line)
        if let label = line.label.flatMap({ report.second($0) }), let words = second {
            second = "\(Clean.line(label)): \(words)"
        }
        return wrap(text, width: width) + (second.map { wrap($0, indent: "  ", width: width) } ?? [])
    }

    private func render(_ result: Report.Result) -> [String] {
        let sentences = result.sentences.map { words($0).asSentence }.joined(separator: " ")
        let head = [result.title.map { words($0) }, sentences.isEmpty ? nil : sentences]
            .compactMap { $0 }.joined(separator: report.language.dash)
        var lines = head.isEmpty ? [] : wrap(head)
        if let notice = result.notice { lines += hanging("  (i) ", wrap(words(notice), width: width - 6)) }
        lines += result.twin(report.language).flatMap { line in wrap(Clean.line(line), indent: "  ") }
        return lines
    }

    private func second(_ text: Localized) -> [String] {
        report.second(text).map { wrap(Clean.line($0), indent: "  ") } ?? []
    }

    private func words(_ text: Localized) -> String { Clean.line(text[report.language]) }

    private func wrap(_ text: String, indent: String = "", width: Int? = nil) -> [String] {
        Columns.wrap(text, to: (width ?? self.width) - indent.count).map { indent + $0 }
    }

    /// A mark before the first line, and the others under its text.
    private func hanging(_ mark: String, _ lines: [String]) -> [String] {
        let margin = String(repeating: " ", count: mark.count)
        return lines.enumerated().map { ($0 == 0 ? mark : margin) + $1 }
    }
}
