public import Workshop

/// What a grid of means says, line by line.
extension Figure.Heat {
    /// The most links named one by one.
    private static let most = 3

    /// What stands out, in sentences: the links to treat and the widest difference between two directions, or the
    /// lowest cell.
    public func findings(_ language: Language) -> [String] {
        guard isDirected else { return [lowest(language)].compactMap(\.self) }
        var lines: [String] = []
        let toTreat = linksToTreat
        let (low, gap) = (number(lowMark, language), number(gapMark, language))
        if toTreat.isEmpty, !links.isEmpty {
            lines.append(
                Localized(
                    "Aucun maillon à traiter parmi ceux qui sont montrés (\(low) ou moins, ou \(gap) d'écart).",
                    "No link to treat among those shown (\(low) or less, or \(gap) apart).")[language])
        } else if !toTreat.isEmpty {
            let named = toTreat.prefix(Self.most).map { words(of: $0, language) }
            let rest = toTreat.count - named.count
            let more = rest > 0 ? Localized(" ; et \(rest) de plus", "; and \(rest) more")[language] : ""
            let head = Localized(
                toTreat.count > 1 ? "Maillons à traiter" : "Maillon à traiter",
                toTreat.count > 1 ? "Links to treat" : "Link to treat")
            let separator = Localized(" ; ", "; ")[language]
            lines.append(
                Phrase.pair(head[language], named.joined(separator: separator) + more + ".", language))
        }
        if let widest = widestLink {
            let head = Localized("Écart le plus fort", "Widest difference")[language]
            lines.append(Phrase.pair(head, words(of: widest, language) + ".", language))
        }
        return lines
    }

    /// « Ventes → Atelier 2,0, retour 3,5 ».
    private func words(of link: Link, _ language: Language) -> String {
        let there = "\(rows[link.from]) → \(rows[link.to]) \(number(link.value, language))"
        guard let back = link.back else { return there }
        return there + Localized(", retour ", ", back ")[language] + number(back, language)
    }

    private func lowest(_ language: Language) -> String? {
        let all = rows.indices.flatMap { row in columns.indices.map { (row, $0) } }
            .compactMap { row, column in cell(row, column).value.map { (row, column, $0) } }
        guard let lowest = all.min(by: { $0.2 < $1.2 }),
            all.count(where: { number($0.2, language) == number(lowest.2, language) }) == 1
        else { return nil }
        let (row, column) = (rows[lowest.0], columns[lowest.1])
        let (mean, quoted) = (number(lowest.2, language), (language.quoted(row), language.quoted(column)))
        return Localized(
            "La plus basse est à \(mean) : \(quoted.0), pour \(quoted.1).",
            "The lowest is at \(mean): \(quoted.0), for \(quoted.1).")[language]
    }

    /// Everything the grid shows: a line a row, the means of the columns, what stands out, what is withheld; without
    /// the numbers where a table gives them.
    public func words(_ language: Language, withCells: Bool = true) -> [String] {
        let (low, high) = (scale.lowerBound, scale.upperBound)
        let reading =
            isDirected
            ? Localized("qui note, puis qui est noté", "who rates, then who is rated")
            : Localized("une ligne par élément", "a line an item")
        let head = Localized(
            "Moyennes sur une échelle de \(low) à \(high), \(reading.fr).",
            "Means on a scale from \(low) to \(high), \(reading[.en]).")[language]
        guard answers != nil else { return (title.map { [$0] } ?? []) + [foot(language)] }
        return (title.map { [$0] } ?? []) + [head] + (withCells ? list(language) : []) + findings(language)
            + [foot(language)]
    }

    /// A line a row, then the means of the columns.
    private func list(_ language: Language) -> [String] {
        var lines: [String] = []
        for (row, name) in rows.enumerated() {
            let cells = columns.indices.filter { cell(row, $0) != .own }.map { column in
                "\(columns[column]) \(words(of: cell(row, column), language))"
            }
            let arrow = isDirected ? name + " →" : name
            lines.append(Phrase.pair(arrow, cells.joined(separator: " · "), language))
        }
        let means = columns.indices.compactMap { column in
            columnMean(column).map { "\(columns[column]) \(number($0, language))" }
        }
        let head = Localized("Moyennes des colonnes", "Means of the columns")[language]
        return lines + [Phrase.pair(head, means.joined(separator: " · "), language)]
    }

    /// « 3 à 4 réponses par case. 2 cases non montrées. »
    public func foot(_ language: Language) -> String {
        guard let answers else {
            return Localized("Aucune réponse à montrer.", "No answers to show.")[language]
        }
        let (low, high) = (answers.lowerBound, answers.upperBound)
        let counts =
            low == high
            ? Localized("\(Phrase.answers(low).fr) par case.", "\(Phrase.answers(low)[.en]) a cell.")
            : Localized("\(low) à \(high) réponses par case.", "\(low) to \(high) answers a cell.")
        guard withheldCount > 0 else { return counts[language] }
        let hidden = Localized(
            withheldCount > 1
                ? "\(withheldCount) cases vides, hors des moyennes."
                : "1 case vide, hors des moyennes.",
            withheldCount > 1
                ? "\(withheldCount) empty cells, outside the means."
                : "1 empty cell, outside the means.")
        return counts[language] + " " + hidden[language]
    }

    /// A mean as it is printed: « 2,0 ».
    public func number(_ value: Double, _ language: Language) -> String {
        RoomNumbers.mean(value, in: language)
    }

    private func words(of cell: Cell, _ language: Language) -> String {
        cell.value.map { number($0, language) } ?? Localized("vide", "empty")[language]
    }
}
