import Insight
import Session
import Workshop

/// One answer slip: what somebody ticks in silence. It bears no number and no name.
struct Slip: Hashable {
    /// One question of the slip.
    struct Part: Hashable {
        var prompt: Localized
        /// Words of the scale, or what to do, once for all boxes.
        var hints: [Localized] = []
        /// The names of the boxes of a row, where it has several.
        var facets: [Localized] = []
        var boxes: [Box] = []
        /// The beginning of the sentence to finish.
        var stem: Localized?
        /// Empty lines to write on.
        var ruled = 0
    }

    /// A numbered row of boxes.
    struct Box: Hashable {
        var number: Int
        /// nil: the sentence is read aloud, by its number.
        var label: Localized?
    }

    var title: Localized
    var parts: [Part]
    /// Whether « je ne sais pas » is offered anywhere on it.
    var allowsUnknown: Bool

    /// « Case vide : je passe. Croix : je ne sais pas. »
    var legend: Localized {
        allowsUnknown
            ? Localized(
                "Case vide : je passe. Croix : je ne sais pas.", "Empty box: I pass. Cross: I don't know.")
            : Localized("Case vide : je passe.", "Empty box: I pass.")
    }

    static let unsigned = Localized("ne pas signer", "do not sign")

    /// The slip of an ask.
    ///
    /// - Parameter source: what a question takes its lines from, by its id, as far as it is known before the day.
    init(
        _ ask: Ask, title: Localized, isShort: Bool = false, source: (String) -> Source = { _ in .unknown }
    ) {
        func labels(_ items: Items, most: Int = 12) -> [Localized?] {
            Slip.labels(items, isShort: isShort, most: most, source: source)
        }
        self.title = title
        allowsUnknown = ask.questions.contains { $0.allowsUnknown }
        var number = 0
        let isNumbered = Slip.isTypedByNumber(ask)
        parts = ask.questions.map { question in
            var part = Part(prompt: question.prompt)
            if isNumbered { number = 0 }
            func add(_ labels: [Localized?]) {
                for label in labels {
                    number += 1
                    part.boxes.append(Box(number: number, label: label))
                }
            }
            switch question.input {
            case .ratings(let scale, let items, let facets):
                let axes = question.kind == .place ? question.plane : nil
                part.hints = axes.map { [$0.x, $0.y].map(Slip.words) } ?? [Slip.words(scale)]
                part.facets = facets.map(\.label)
                if question.isDirected {
                    part.hints.append(
                        Localized("La lettre de ma ligne : ____", "The letter of my line: ____"))
                    add(Slip.lettered(items, source))
                } else {
                    let all = labels(items)
                    // Where there is one, the prompt may say it already.
                    let isSaid = all.count == 1 && items.literal.first?.label == question.prompt
                    add(isSaid ? [Localized(verbatim: "")] : all)
                }
            case .choices(let options, let most):
                part.hints = [
                    most > 1
                        ? Localized("Cochez \(most) cases au plus.", "Tick \(most) boxes at most.")
                        : Localized("Cochez une case.", "Tick one box.")
                ]
                add(options.map(Slip.label))
            case .lines(let stem, let most, let limit):
                part.stem = stem
                // About fifty characters fit on a line written by hand.
                part.ruled = max(1, most) * min(4, max(2, (limit + 49) / 50))
            case .dots(let items, let budget, let cap):
                let labels = labels(items)
                let dots = Question.dotBudget(budget, items: labels.count)
                part.hints = [
                    cap > 1
                        ? Localized(
                            "\(dots) gommettes en tout, \(cap) au plus par ligne.",
                            "\(dots) dots in all, \(cap) at most on a line.")
                        : Localized(
                            "\(dots) gommettes, une par ligne.", "\(dots) dots, one a line.")
                ]
                add(labels)
            case .shares(let items, let total, let step):
                part.hints = [
                    Localized(
                        "\(total) en tout\(Slip.step(step, .fr)).", "\(total) in all\(Slip.step(step, .en)).")
                ]
                if !question.mixes.isEmpty {
                    part.hints = [
                        Localized(
                            "\(total) dans chaque colonne\(Slip.step(step, .fr)).",
                            "\(total) in each column\(Slip.step(step, .en)).")
                    ]
                    part.facets = question.mixes.map(\.label)
                }
                add(labels(items))
            case .sorting(let items, let bins):
                let words = { (language: Language) in
                    bins.enumerated().map { "\($0 + 1)\u{A0}\($1.label[language])" }.joined(separator: " · ")
                }
                // A bin that is explained has a line to itself.
                part.hints =
                    bins.contains { $0.note != nil }
                    ? Slip.numbered(bins.map(Slip.label)) : [Localized(words(.fr), words(.en))]
                add(labels(items))
            case .ranking(let items):
                part.hints = [
                    Localized(
                        "Écrivez sur la ligne les numéros dans l'ordre, le premier d'abord.",
                        "Write on the line the numbers in order, the first one first.")
                ]
                // One line to write on: boxes beside it would ask for the same twice. Lines that the room will give
                // are numbered on the screen.
                part.hints += Slip.numbered(labels(items))
                part.ruled = 1
            case .pairs(let items):
                let labels = labels(items, most: Slip.pairedItems)
                part.hints =
                    [
                        Localized(
                            "Pour chaque paire, écrivez le numéro de la préférée, ou = si vous ne savez pas trancher.",
                            "For each pair, write the number of the one you prefer, or = if you can't decide."
                        )
                    ] + Slip.numbered(labels)
                add(Slip.pairs(labels.count))
            case .bets(let items):
                part.hints = [
                    Localized(
                        "Oui ou non, puis de 50 (pile ou face) à 100 (certitude).",
                        "Yes or no, then from 50 (a coin toss) to 100 (certainty).")
                ]
                part.facets = [Localized("o / n", "y / n"), Localized("%", "%")]
                add(labels(items))
            }
            return part
        }
    }

    /// What is known, before the day, of where lines come from.
    enum Source {
        /// The items of an earlier question.
        case items([Item])
        /// At most so many cards.
        case most(Int)
        case unknown
    }

    /// The labels of items, with what they mean; for those that the room will give, as many empty places as there may be.
    private static func labels(
        _ items: Items, isShort: Bool = false, most: Int = 12, source: (String) -> Source
    ) -> [Localized?] {
        switch items {
        case .literal(let items): return items.filter { !isShort || $0.inShort }.map(label)
        case .harvested(let id, let top):
            switch source(id) {
            case .items(let items) where top == nil: return items.map(label)
            case .most(let cards): return Array(repeating: nil, count: min(top ?? cards, cards, most))
            case .items, .unknown: return Array(repeating: nil, count: top ?? most)
            }
        case .drawn(let count, _): return Array(repeating: nil, count: count)
        }
    }

    /// « sens commun : un même sens, et du bon sens ».
    private static func label(_ item: Item) -> Localized {
        guard let note = item.note else { return item.label }
        func words(_ language: Language) -> String {
            "\(item.label[language])\(language.colon) \(note[language])"
        }
        return Localized(words(.fr), item.label.en == nil && note.en == nil ? nil : words(.en))
    }

    /// « , par 5 »; nothing by ones.
    private static func step(_ step: Int, _ language: Language) -> String {
        step > 1 ? Localized(", par \(step)", ", by \(step)")[language] : ""
    }

    /// The rows of a grid by their letters; eight empty places where the room will name them.
    private static func lettered(_ items: Items, _ source: (String) -> Source) -> [Localized?] {
        let labels = Slip.labels(items, most: 8, source: source)
        return labels.enumerated().map { index, label in
            let sign = Outcome.letter(index)
            return Localized("\(sign)  \(label?.fr ?? "…")", "\(sign)  \(label?[.en] ?? "…")")
        }
    }

    /// « Risque ressenti : 1 aucun … 10 très fort ».
    private static func words(_ axis: Plane.Axis) -> Localized {
        Localized(
            "\(axis.label.fr) : 1 \(axis.low.fr) … 10 \(axis.high.fr)",
            "\(axis.label[.en]): 1 \(axis.low[.en]) … 10 \(axis.high[.en])")
    }

    /// « 1 pas encore … 10 pleinement ».
    private static func words(_ scale: Scale) -> Localized {
        let points = scale.points.filter { scale.labels[$0] != nil }
        guard !points.isEmpty else {
            return Localized("De \(scale.low) à \(scale.high)", "\(scale.low) to \(scale.high)")
        }
        let separator = points.count == scale.count ? " · " : " … "
        let words = { (language: Language) in
            points.map { "\($0)\u{A0}\(scale.labels[$0]?[language] ?? "")" }.joined(separator: separator)
        }
        return Localized(words(.fr), words(.en))
    }
}

extension Slip {
    /// The slip in fixed-width characters; the second language under the first.
    func lines(_ languages: [Language], width: Int) -> [String] {
        let writer = SlipWriter(languages: languages, width: width)
        var lines = writer.words(title) + writer.words(Slip.unsigned.change { "(\($0))" }) + [""]
        for part in parts {
            lines += writer.words(part.prompt)
            for hint in part.hints { lines += writer.words(hint) }
            if !part.facets.isEmpty {
                let names = part.facets.map(writer.main).joined(separator: " | ")
                lines += Columns.wrap(names, to: width)
            }
            lines.append("")
            for box in part.boxes { lines += writer.row(box, boxes: max(1, part.facets.count)) }
            if let stem = part.stem { lines += writer.words(stem) }
            for _ in 0..<part.ruled { lines += ["", String(repeating: "_", count: width)] }
            lines.append("")
        }
        return lines + writer.words(legend)
    }
}

/// Writes texts in one or two languages within some columns.
private struct SlipWriter {
    let languages: [Language]
    let width: Int

    func main(_ text: Localized) -> String { Clean.line(text[languages.first ?? .fr]) }

    func words(_ text: Localized) -> [String] {
        var seen: [String] = []
        for language in languages where !seen.contains(text[language]) { seen.append(text[language]) }
        return seen.flatMap { Columns.wrap(Clean.line($0), to: width) }
    }

    /// « [   ]  1  Courage ».
    func row(_ box: Slip.Box, boxes: Int) -> [String] {
        let number = box.number < 10 ? " \(box.number)" : "\(box.number)"
        let head = String(repeating: "[   ] ", count: boxes) + number + "  "
        guard let label = box.label else { return [head + "…"] }
        var seen: [String] = []
        for language in languages where !seen.contains(label[language]) { seen.append(label[language]) }
        let texts = seen.flatMap { Columns.wrap(Clean.line($0), to: max(8, width - head.count)) }
        let margin = String(repeating: " ", count: head.count)
        return texts.enumerated().map { ($0 == 0 ? head : margin) + $1 }
    }
}
