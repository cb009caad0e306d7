public import Workshop

extension Figure {
    /// The text twin of the chart: lines that say everything it shows, for the text report and for screen
    /// readers.
    ///
    /// A line is a whole sentence, or a label with its value. Typed lines are given as they were typed.
    ///
    /// - Parameter whole: how many answered, where that is said elsewhere: it is not said again of each line.
    public func words(_ language: Language, of whole: Int? = nil) -> [String] {
        switch self {
        case .points(let points): points.words(language, whole)
        case .bars(let bars): bars.words(language, whole)
        case .dots(let bars): bars.words(language, nil)
        case .dumbbell(let dumbbell): dumbbell.words(language, whole)
        case .twoRounds(let rounds): rounds.words(language)
        case .list(let list): list.words(language)
        case .gauge(let gauge): gauge.words(language)
        case .profile(let profile): profile.words(language, whole)
        case .quadrant(let quadrant): quadrant.words(language, whole)
        case .stacked(let stacked): stacked.words(language, whole)
        case .ranks(let ranks): ranks.words(language, whole)
        case .dial(let dial): dial.words(language)
        case .duel(let duel): duel.words(language)
        case .heat(let heat): heat.words(language)
        case .chain(let chain): chain.words(language)
        case .staircase(let staircase): staircase.words(language)
        case .balance(let balance): balance.words(language)
        case .board(let board): board.words(language)
        }
    }
}

extension Figure.Points {
    fileprivate func words(_ language: Language, _ whole: Int?) -> [String] {
        (label.map { [$0] } ?? []) + body(language, opening: nil, whole)
    }

    /// Everything but the label; `opening` stands before the number of answers.
    fileprivate func body(_ language: Language, opening: Localized?, _ whole: Int? = nil) -> [String] {
        let n = counts.values.reduce(0, +)
        let answers = n == 0 ? Localized("aucune réponse", "no answers") : Phrase.answers(n)
        let (low, high) = (number(scale.lowerBound), number(scale.upperBound))
        let unit = isPercent ? Localized(" %", "%") : Localized("", "")
        let total =
            n == whole
            ? Localized(
                "Échelle de \(low) à \(high)\(unit.fr).", "Scale from \(low) to \(high)\(unit[.en]).")
            : Localized(
                "\(answers.fr) sur une échelle de \(low) à \(high)\(unit.fr).",
                "\(answers[.en]) on a scale from \(low) to \(high)\(unit[.en]).")
        var lines = [
            opening.map { Localized("\($0.fr) : \(total.fr)", "\($0[.en]): \(total[.en])")[language] }
                ?? Phrase.capitalised(total[language])
        ]
        for point in Set(counts.filter { $0.value != 0 }.keys).union(words.keys).sorted() {
            let value = number(point) + unit[language]
            let name = words[point].map { "\(value), \($0)" } ?? value
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
    fileprivate func words(_ language: Language, _ whole: Int?) -> [String] {
        let lines = rows.map { Phrase.pair($0.label, "\($0.count)", language) }
        let total = rows.reduce(0) { $0 + $1.count }
        if total == whole { return lines }
        let all = Localized("\(total) en tout", "\(total) in all")[language]
        return [Phrase.pair(Phrase.capitalised(unit), all, language)] + lines
    }
}

extension Figure.Dumbbell {
    fileprivate func words(_ language: Language, _ whole: Int?) -> [String] {
        let (low, high) = (scale.lowerBound, scale.upperBound)
        let names = ends.joined(separator: ", ")
        let title = Localized(
            "Médianes sur une échelle de \(low) à \(high) : \(names).",
            "Medians on a scale from \(low) to \(high): \(names).")
        return [title[language]]
            + rows.map { row in
                Phrase.pair(
                    row.label, parts(of: row, language, whole).joined(separator: separator(language)),
                    language)
            }
    }

    /// « on le dit 4 (8 réponses) », « on le fait 2,5 (7 réponses) », « écart médian −2 ».
    private func parts(of row: Row, _ language: Language, _ whole: Int?) -> [String] {
        var parts = ends.enumerated().map { index, end in
            let value = index < row.values.count ? row.values[index] : nil
            let answers =
                index < row.answers.count && row.answers[index] != whole
                ? " (\(Phrase.answers(row.answers[index])[language]))" : ""
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

extension Figure.Profile {
    fileprivate func words(_ language: Language, _ whole: Int?) -> [String] {
        let (low, high) = (scale.lowerBound, scale.upperBound)
        let centres =
            centre == .mean ? Localized("Moyennes", "Means") : Localized("Médianes", "Medians")
        let spans =
            isWhole
            ? Localized("étendue entre parenthèses", "range in brackets")
            : Localized("moitié du milieu entre parenthèses", "middle half in brackets")
        let title = Localized(
            "\(centres.fr) sur une échelle de \(low) à \(high), \(spans.fr).",
            "\(centres[.en]) on a scale from \(low) to \(high), \(spans[.en]).")
        return [title[language]]
            + rows.map { row in
                let words = row.words.map { ", \($0)" } ?? ""
                let answers = row.n == whole ? "" : ", \(Phrase.answers(row.n)[language])"
                let value = "\(number(row.centre, language))\(words) (\(span(of: row, language)))\(answers)"
                return Phrase.pair(row.label, value, language)
            }
    }

    /// A centre or an end of a span as the room reads it: means to 0.1, medians to 0.5.
    public func number(_ value: Double, _ language: Language) -> String {
        centre == .mean ? RoomNumbers.mean(value, in: language) : RoomNumbers.median(value, in: language)
    }

    /// « 2,7 à 3,9 ».
    public func span(of row: Row, _ language: Language) -> String {
        let (low, high) = (number(row.span.lowerBound, language), number(row.span.upperBound, language))
        return Localized("\(low) à \(high)", "\(low) to \(high)")[language]
    }
}

extension Figure.Quadrant {
    fileprivate func words(_ language: Language, _ whole: Int?) -> [String] {
        let (low, high) = (scale.lowerBound, scale.upperBound)
        let title = Localized(
            "Médianes sur deux échelles de \(low) à \(high) : \(x.label) (de « \(x.low) » à « \(x.high) »), \(y.label) (de « \(y.low) » à « \(y.high) »).",
            "Medians on two scales from \(low) to \(high): \(x.label) (from “\(x.low)” to “\(x.high)”), \(y.label) (from “\(y.low)” to “\(y.high)”)."
        )
        let (across, up) = (Phrase.lowercased(x.label), Phrase.lowercased(y.label))
        let note = Localized(
            "Écart : \(up) moins \(across), personne par personne ; la zone en dépend.",
            "Gap: \(up) less \(across), person by person; the zone depends on it.")
        let notes = spots.contains { $0.gap != nil } ? [note[language]] : []
        return [title[language]] + notes
            + spots.map { "\($0.letter). \(Phrase.pair($0.label, words(of: $0, language, whole), language))" }
    }

    private func words(of spot: Spot, _ language: Language, _ whole: Int?) -> String {
        var parts = [
            Phrase.lowercased(x.label) + " \(RoomNumbers.median(spot.x, in: language))",
            Phrase.lowercased(y.label) + " \(RoomNumbers.median(spot.y, in: language))",
        ]
        if let gap = spot.gap {
            let words = RoomNumbers.difference(gap, in: language)
            parts.append(Localized("écart médian \(words)", "median gap \(words)")[language])
        }
        if let zone = spot.zone { parts.append(zone) }
        if spot.isDivided {
            parts.append(Localized("on ne le voit pas pareil", "we do not see it alike")[language])
        }
        let answers = spot.n == whole ? "" : " (\(Phrase.answers(spot.n)[language]))"
        return parts.joined(separator: ", ") + answers
    }
}

extension Figure.Stacked {
    fileprivate func words(_ language: Language, _ whole: Int?) -> [String] {
        rows.flatMap { row -> [String] in
            let values = zip(parts, row.values).map { part, value in
                Phrase.pair(part, String(value), language)
            }
            let answers = row.n == whole ? "" : " (\(Phrase.answers(row.n)[language]))"
            if rows.count == 1, row.label.isEmpty {
                return ["\(Phrase.capitalised(unit))\(answers)"] + values
            }
            return ["\(row.label.withoutStop)\(answers) · " + values.joined(separator: " · ")]
        } + shifts
    }
}

extension Figure.Ranks {
    /// « place 6 dans l'autre liste ».
    public static func elsewhere(_ place: Int, _ language: Language) -> String {
        Localized("place \(place) dans l'autre liste", "place \(place) in the other list")[language]
    }

    fileprivate func words(_ language: Language, _ whole: Int?) -> [String] {
        let median = Localized("rang médian", "median rank")[language]
        let lines = rows.enumerated().map { index, row in
            "\(index + 1). \(row.label.withoutStop) (\(median) \(RoomNumbers.median(row.median, in: language))"
                + (row.other.map { " ; " + Figure.Ranks.elsewhere($0, language) } ?? "") + ")"
        }
        let answers = n == whole ? nil : Phrase.capitalised(Phrase.answers(n)[language])
        return [agreement, answers].compactMap(\.self) + lines
    }
}
