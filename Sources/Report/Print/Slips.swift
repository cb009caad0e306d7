package import Session
package import Workshop

extension Print {
    /// Answer slips, four a page: one for each ask answered on slips in the steps that the agenda keeps.
    ///
    /// `agenda` is the coach's own; nil is the workshop's. The first language is large, a second one under it.
    package static func slips(
        _ program: Program, agenda: [AgendaEntry]? = nil, languages: [Language] = [.fr, .en]
    ) -> Sheets {
        let slips = self.slips(program, agenda ?? program.agenda)
        let title = Localized(
            "Fiches · \(program.workshop.name.fr)", "Slips · \(program.workshop.name[.en])")
        let pages = slips.map { slip -> (perPage: Int, text: String) in
            let lines = slip.lines(languages, width: Cuttings.width)
            let perPage = lines.count > Cuttings.height ? 2 : 4
            return (perPage, Cuttings.pages(Array(repeating: lines, count: perPage)))
        }
        let main = languages.first ?? .fr
        return Sheets(
            title: title,
            html: Templates.render(
                "sheets",
                [
                    "lang": main.rawValue, "title": title[main], "kind": "cut",
                    "style": Stylesheet.common + Stylesheet.cuttings,
                    "body": zip(slips, pages).map { slip, page in
                        Templates.render(
                            "slips", values(slip, languages, perPage: page.perPage, number: "slip"))
                    }.joined(separator: "\n"),
                ]),
            plainText: pages.map(\.text).joined(separator: "\u{0C}"))
    }

    private static func slips(_ program: Program, _ agenda: [AgendaEntry]) -> [Slip] {
        agenda.filter { !$0.isSkipped }.flatMap { entry in
            program.steps(of: entry).compactMap { step -> Slip? in
                guard let ask = step.ask, program.mode(of: ask, in: entry).usesSlips else { return nil }
                let title = program.title(of: entry)
                let heading =
                    ask.headline == title
                    ? title
                    : Localized(
                        "\(title.fr)\u{A0}· \(ask.headline.fr)", "\(title[.en])\u{A0}· \(ask.headline[.en])")
                return Slip(ask, title: heading, isShort: entry.isShort) { source in
                    program.source(source, in: entry)
                }
            }
        }
    }

    private static func values(
        _ slip: Slip, _ languages: [Language], perPage: Int, number: String
    ) -> [String: Any] {
        let main = languages.first ?? .fr
        let second = languages.dropFirst().first
        func pair(_ text: Localized) -> [String: Any] {
            let other = second.map { text[$0] } ?? text[main]
            return [
                "text": Clean.line(text[main]),
                "other": other == text[main] ? false : Clean.line(other),
                "otherLang": (second ?? main).rawValue,
            ]
        }
        let values: [String: Any] = [
            "heading": pair(slip.title), "unsigned": pair(Slip.unsigned), "legend": pair(slip.legend),
            "parts": slip.parts.map { part -> [String: Any] in
                [
                    "prompt": pair(part.prompt), "hints": part.hints.map(pair),
                    "facets": part.facets.map { Clean.line($0[main]) }, "hasFacets": !part.facets.isEmpty,
                    "boxes": part.boxes.map { box -> [String: Any] in
                        [
                            "number": "\(box.number)", "label": box.label.map(pair) ?? false,
                            "cells": Array(repeating: "", count: max(1, part.facets.count)),
                        ]
                    },
                    "stem": part.stem.map(pair) ?? false,
                    "ruled": Array(repeating: "", count: part.ruled),
                ]
            },
        ]
        return [
            "layout": perPage == 4 ? "four" : "two", "pieces": Array(repeating: values, count: perPage),
        ]
    }
}

extension Program {
    /// What an ask of an entry takes its lines from, as far as it is known before the day.
    fileprivate func source(_ id: String, in entry: AgendaEntry) -> Slip.Source {
        let steps = activities[entry.activity]?.steps ?? []
        for step in steps where step.id == id {
            if case .form(let form) = step.content { return .most(form.most) }
        }
        let questions = steps.compactMap(\.ask).flatMap(\.questions)
        let items = questions.first { $0.id == id }?.literalItems(short: entry.isShort) ?? []
        return items.isEmpty ? .unknown : .items(items)
    }
}
