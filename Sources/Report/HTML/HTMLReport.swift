import Insight
import Mustache
import Workshop

extension Report {
    /// The report as one HTML page that needs nothing else: no script, no font, no network; its photos are in it.
    package var html: String { html(style: "") }

    /// The page with more styles after those of a report.
    func html(style: String) -> String { HTMLReport(report: self, style: style).page }
}

/// Fills the templates with a report. Values are escaped by the templates; drawings escape their own.
private struct HTMLReport {
    let report: Report
    let style: String

    var page: String {
        let language = report.language
        let footer = [report.warning.map { words($0) }, "Atelier CIDs"].compactMap { $0 }
        return Templates.render(
            "page",
            [
                "lang": language.rawValue,
                "otherLang": otherLanguage,
                "title": words(report.title),
                "otherTitle": other(report.title),
                "style": Stylesheet.common + Stylesheet.report + style,
                "warning": optional(report.warning),
                "otherWarning": report.warning.map { other($0) } ?? false,
                "subtitle": report.subtitle.map { words($0) },
                "contents": Localized("Sommaire", "Contents")[language],
                "skip": Localized("Aller au texte", "Skip to the text")[language],
                "footer": footer.joined(separator: " · "),
                "links": report.sections.map { ["link": $0.id, "name": words($0.title)] },
                "sections": report.sections.map { section($0, level: 2) },
            ])
    }

    private func section(_ section: Report.Section, level: Int) -> [String: Any] {
        var asked: Localized?
        let blocks = section.blocks.enumerated().map { index, block in
            if case .question(let question) = block { asked = question }
            return self.block(block, id: "\(section.id)-f\(index + 1)", asked: asked)
        }
        return [
            "id": section.id,
            "level": min(6, level),
            "heading": words(section.title),
            "otherHeading": other(section.title),
            "blocks": blocks,
            "inner": section.sections.map { self.section($0, level: level + 1) },
        ]
    }

    /// A block has every key, so that none is taken from a block around it.
    ///
    /// - Parameter asked: the question that the block answers.
    private func block(_ block: Report.Block, id: String, asked: Localized?) -> [String: Any] {
        var keys: [String: Any] = [
            "paragraph": false, "list": false, "quotes": false, "question": false, "notice": false,
            "table": false, "result": false, "photo": false,
        ]
        switch block {
        case .paragraph(let line): keys["paragraph"] = self.line(line)
        case .list(let lines): keys["list"] = ["items": lines.map(line)]
        case .quotes(let quotes):
            keys["quotes"] = ["items": quotes.map { ["quote": report.language.quoted(words($0))] }]
        case .question(let question): keys["question"] = line(Report.Line(question))
        case .notice(let notice): keys["notice"] = line(Report.Line(notice))
        case .table(let table): keys["table"] = self.table(table)
        case .photo(let photo):
            keys["photo"] = ["caption": words(photo.caption), "jpeg": photo.jpeg.filter(\.isBase64)]
        case .result(let result): keys["result"] = self.result(result, id: id, asked: asked)
        }
        return keys
    }

    private func line(_ line: Report.Line) -> [String: Any] {
        [
            "label": line.label.map { words($0) + report.language.colon } ?? false,
            "text": words(line.text),
            "otherLabel": report.second(line.text) == nil
                ? false : line.label.map { other($0, ending: otherColon) } ?? false,
            "other": other(line.text),
            "otherLang": otherLanguage,
        ]
    }

    private func table(_ table: Report.Table) -> [String: Any] {
        [
            "caption": words(table.caption),
            "header": table.header.map { ["name": words($0)] },
            "rows": table.rows.map { row in
                [
                    "cells": row.enumerated().map { index, cell in
                        [
                            "isFirst": index == 0, "cell": words(cell),
                            "column": index < table.header.count ? words(table.header[index]) : "",
                        ] as [String: Any]
                    }
                ]
            },
        ]
    }

    private func result(_ result: Report.Result, id: String, asked: Localized?) -> [String: Any] {
        let language = report.language
        let twin = result.twin(language).map(Clean.line)
        let title = result.title ?? asked ?? result.sentences.first ?? Localized("Réponses", "Answers")
        let svg = result.figure?.drawing(language)?.svg(
            id: id, title: title[language], description: twin.joined(separator: " ; "), language)
        let sentences = result.sentences.map { $0[language].asSentence }.joined(separator: " ")
        let others = result.sentences.compactMap { report.second($0)?.asSentence }.joined(separator: " ")
        return [
            "hasCaption": result.title != nil || !sentences.isEmpty || result.notice != nil,
            "name": optional(result.title),
            "otherName": result.title.map { other($0) } ?? false,
            "sentence": sentences.isEmpty ? false : Clean.line(sentences),
            "otherSentence": others.isEmpty ? false : Clean.line(others),
            "reason": optional(result.notice),
            "svg": svg ?? false,
            "twin": twin.count == 1 ? twin[0] : false,
            "twinItems": twin,
            "hasTwinItems": twin.count > 1,
            "otherLang": otherLanguage,
        ]
    }

    private var otherLanguage: String { (report.other ?? report.language).rawValue }

    private var otherColon: String { (report.other ?? report.language).colon }

    private func words(_ text: Localized) -> String { Clean.line(text[report.language]) }

    private func optional(_ text: Localized?) -> Any { text.map { words($0) } ?? false }

    /// The text in the second language, or false: templates test it.
    private func other(_ text: Localized, ending: String = "") -> Any {
        report.second(text).map { Clean.line($0) + ending } ?? false
    }
}

extension Character {
    /// Whether it may stand in base64: nothing else reaches an address of the page.
    fileprivate var isBase64: Bool {
        isASCII && (isLetter || isNumber || self == "+" || self == "/" || self == "=")
    }
}
