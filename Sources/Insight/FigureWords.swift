public import Workshop

extension Figure {
    /// The text twin of the chart: lines that say everything it shows, for the text report and for screen
    /// readers.
    ///
    /// A line is a whole sentence, or a label with its value. Typed lines are given as they were typed.
    public func words(_ language: Language) -> [String] {
        switch self {
        case .points(let points): points.words(language)
        case .bars(let bars), .dots(let bars): bars.words(language)
        case .dumbbell(let dumbbell): dumbbell.words(language)
        case .twoRounds(let rounds): rounds.words(language)
        case .list(let list): list.words(language)
        case .gauge(let gauge): gauge.words(language)
        }
    }
}

extension Figure.Points {
    fileprivate func words(_ language: Language) -> [String] {
        (label.map { [$0] } ?? []) + body(language, opening: nil)
    }

    /// Everything but the label; `opening` stands before the number of answers.
    fileprivate func body(_ language: Language, opening: Localized?) -> [String] {
        let n = counts.values.reduce(0, +)
        let answers = n == 0 ? Localized("aucune réponse", "no answers") : Phrase.answers(n)
        let (low, high) = (scale.lowerBound, scale.upperBound)
        let total = Localized(
            "\(answers.fr) sur une échelle de \(low) à \(high).",
            "\(answers[.en]) on a scale from \(low) to \(high).")
        var lines = [
            opening.map { Localized("\($0.fr) : \(total.fr)", "\($0[.en]): \(total[.en])")[language] }
                ?? Phrase.capitalised(total[language])
        ]
        for point in Set(counts.filter { $0.value != 0 }.keys).union(words.keys).sorted() {
            let name = words[point].map { "\(point), \($0)" } ?? "\(point)"
            let count = Phrase.answers(counts[point] ?? 0)
            lines.append(Phrase.pair(name, count[language], language))
        }
        if let median {
            let name = Localized("Médiane", "Median")[language]
            lines.append(Phrase.pair(name, RoomNumbers.median(median, in: language), language))
        }
        if unknown > 0 {
            let name = Localized("Je ne sais pas", "I don't know")[language]
            lines.append(Phrase.pair(name, Phrase.answers(unknown)[language], language))
        }
        return lines
    }

    /// The answers as they stand on the scale.
    fileprivate var agreement: Agreement {
        Agreement(RatingTally(id: "", counts: counts), scale: scale)
    }
}

extension Figure.Bars {
    fileprivate func words(_ language: Language) -> [String] {
        let total = rows.reduce(0) { $0 + $1.count }
        let whole = Localized("\(total) en tout", "\(total) in all")[language]
        return [Phrase.pair(Phrase.capitalised(unit), whole, language)]
            + rows.map { Phrase.pair($0.label, "\($0.count)", language) }
    }
}

extension Figure.Dumbbell {
    fileprivate func words(_ language: Language) -> [String] {
        let (low, high) = (scale.lowerBound, scale.upperBound)
        let names = ends.joined(separator: ", ")
        let title = Localized(
            "Médianes sur une échelle de \(low) à \(high) : \(names).",
            "Medians on a scale from \(low) to \(high): \(names).")
        return [title[language]]
            + rows.map { row in
                Phrase.pair(
                    row.label, parts(of: row, language).joined(separator: separator(language)), language)
            }
    }

    /// « on le dit 4 (8 réponses) », « on le fait 2,5 (7 réponses) », « écart médian −2 ».
    private func parts(of row: Row, _ language: Language) -> [String] {
        var parts = ends.enumerated().map { index, end in
            let value = index < row.values.count ? row.values[index] : nil
            let answers =
                index < row.answers.count ? " (\(Phrase.answers(row.answers[index])[language]))" : ""
            let median =
                value.map { RoomNumbers.median($0, in: language) }
                ?? Localized("sans médiane", "without a median")[language]
            return "\(end) \(median)\(answers)"
        }
        if let gap = row.gap {
            let difference = RoomNumbers.difference(gap, in: language)
            parts.append(
                Localized("écart médian \(difference)", "median gap \(difference)")[language])
        }
        if row.unknown > 0 {
            parts.append(
                Localized("\(row.unknown) « je ne sais pas »", "\(row.unknown) “I don't know”")[language])
        }
        return parts
    }

    private func separator(_ language: Language) -> String { Localized(" ; ", "; ")[language] }
}

extension Figure.TwoRounds {
    fileprivate func words(_ language: Language) -> [String] {
        var lines: [String] = []
        if let label = first.label { lines.append(label) }
        lines += first.body(language, opening: Localized("Premier tour", "First round"))
        if let label = second.label, label != first.label { lines.append(label) }
        lines += second.body(language, opening: Localized("Deuxième tour", "Second round"))
        if let movement = Movement(from: first.agreement, to: second.agreement) {
            lines.append(movement.words(language))
        }
        return lines
    }
}

extension Figure.List {
    fileprivate func words(_ language: Language) -> [String] {
        guard !lines.isEmpty else { return [Localized("Aucune réponse.", "No answers.")[language]] }
        var all = [
            Localized("\(Phrase.answers(lines.count).fr) :", "\(Phrase.answers(lines.count)[.en]):")[language]
        ]
        all += lines
        if !shared.isEmpty {
            let name = Localized(
                "Mots communs à la moitié des réponses au moins (indicatif)",
                "Words common to at least half of the answers (indicative)")
            all.append(Phrase.pair(name[language], shared.joined(separator: ", "), language))
        }
        return all
    }
}

extension Figure.Gauge {
    fileprivate func words(_ language: Language) -> [String] {
        let part = Localized("\(value) sur \(whole)", "\(value) of \(whole)")[language]
        return [Phrase.pair(Phrase.capitalised(label), part, language)]
    }
}
