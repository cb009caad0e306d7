import Insight
import Session
import Workshop

/// What was said aloud with one voice, and what is not drawn.
extension AskResults {
    /// What one person, or the room with one voice, said aloud: no distribution, but a value an item; nil for several.
    func spoken(
        _ question: Question, _ items: [Item], _ shown: Shown, _ isAlone: Bool
    ) -> [Report.Block]? {
        guard shown.disclosed.mode == .plenary, case .ratings(let scale, _, _) = question.input,
            case .ratings(let tallies)? = shown.disclosed.marginals[question.id],
            tallies.allSatisfy({ $0.n + $0.unknown == 1 })
        else { return nil }
        let lines = items.map { item -> Report.Line in
            let label = isAlone ? nil : item.label
            guard let tally = tallies.first(where: { $0.id == item.id }) else {
                let isPassed = shown.disclosed.hidden["\(question.id)/\(item.id)"] != .unanimous
                return Report.Line(
                    isPassed ? Localized("passé", "passed") : words(.unanimous), label: label)
            }
            return Report.Line(both { scale.words(tally.values.first, $0) }, label: label)
        }
        return isAlone ? lines.map { .paragraph($0) } : [.list(lines)]
    }

    /// The bin of each line, which the room chose together; nil for several answers.
    func spoken(
        _ source: Items, _ bins: [Item], _ items: [Item], _ marginals: Marginals, _ shown: Shown
    ) -> [Report.Block]? {
        guard shown.first == nil, case .sorted(let tallies) = marginals, !tallies.isEmpty,
            tallies.allSatisfy({ $0.n == 1 })
        else { return nil }
        // A line of the room's own is in its words; its bin is not.
        let isTyped = source.literal.isEmpty
        let lines = items.compactMap { item -> Report.Line? in
            let label = isTyped ? item.label.quoted : item.label
            guard let tally = tallies.first(where: { $0.id == item.id }) else {
                return shown.disclosed.mode == .plenary
                    ? Report.Line(Localized("passé", "passed"), label: label) : nil
            }
            return bins.first { tally.counts[$0.id] == 1 }.map { Report.Line($0.label, label: label) }
        }
        return [.list(lines)]
    }

    /// Why nothing of a question is drawn, where every line of it is withheld: one reason says it.
    func reasonForAll(_ question: Question, _ shown: Shown) -> Report.Block? {
        let key = shown.disclosed.hidden.keys.filter { $0.hasPrefix("\(question.id)/") }.min()
        return key.flatMap { shown.disclosed.hidden[$0] }.map { .notice(words($0)) }
    }

    /// The lines that are missing from a drawing of several, and why. That their answers are alike is all that is told,
    /// as of an item that is rated (DOMAIN §2.4).
    func undrawn(_ question: Question, _ items: [Item], _ shown: Shown) -> [Report.Block] {
        if case .pairs = question.input { return [] }
        var (alike, few): ([Item], [Item]) = ([], [])
        var least = 0
        for item in items {
            let key = "\(question.id)/\(item.id)"
            let hidden = shown.disclosed.hidden.filter { $0.key == key || $0.key.hasPrefix(key + "/") }
            for case .tooFew(_, let needed) in hidden.values { least = max(least, needed) }
            if hidden.values.contains(.unanimous) {
                alike.append(item)
            } else if !hidden.isEmpty {
                few.append(item)
            }
        }
        func names(_ items: [Item]) -> Localized {
            let all = { (language: Language) in
                items.map { language.quoted($0.label[language]) }.joined(separator: ", ")
            }
            var names = Localized(verbatim: all(.fr))
            names.en = all(.en)
            return names
        }
        var blocks: [Report.Block] = []
        if !alike.isEmpty {
            let label = Localized("Réponses convergentes, non montrées", "Converging answers, not shown")
            blocks.append(.paragraph(Report.Line(names(alike), label: label)))
        }
        if !few.isEmpty {
            let label =
                least < 2
                ? Localized("Sans réponse", "Without an answer")
                : Localized("Moins de \(least) réponses, non montré", "Under \(least) answers, not shown")
            blocks.append(.paragraph(Report.Line(names(few), label: label)))
        }
        return blocks
    }
}

extension Localized {
    /// The text between the quotation marks of each language.
    var quoted: Localized {
        var text = Localized(verbatim: Language.fr.quoted(fr))
        text.en = Language.en.quoted(self[.en])
        return text
    }
}

extension Scale {
    /// « 2, rarement »; a number without words alone says how far the scale goes.
    fileprivate func words(_ value: Int?, _ language: Language) -> String {
        guard let value else { return Localized("je ne sais pas", "I don't know")[language] }
        guard let label = labels[value]?[language] else {
            return Localized("\(value) sur \(high)", "\(value) of \(high)")[language]
        }
        return "\(value), \(label)"
    }
}
