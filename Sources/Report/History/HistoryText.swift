import Insight
package import Workshop

extension History {
    /// For a terminal or a mail, within 80 columns.
    package func text(_ language: Language) -> String {
        let words = { (text: Localized) in text[language] }
        var lines = Columns.wrap(client, to: 80) + [""]
        lines +=
            TextTable(
                header: [
                    words(Localized("Séance", "Session")), words(Localized("Atelier", "Workshop")),
                    words(Localized("Personnes", "People")), words(Localized("Engagements", "Commitments")),
                    words(Localized("Suites des précédents", "What became of earlier ones")),
                ],
                rows: sessions.map { line in
                    [
                        line.date ?? "—",
                        line.simulated
                            ? words(Localized("\(line.name) (simulée)", "\(line.name) (simulated)"))
                            : line.name,
                        "\(line.people)", "\(line.commitments)", followed(line, language),
                    ]
                }, width: 80
            ).lines
        guard !measures.isEmpty else { return (lines + [""]).joined(separator: "\n") }
        lines += ["", words(Localized("Mesuré à nouveau", "Measured again")), ""]
        lines += measures.flatMap { measure -> [String] in
            let number = { (value: Double) in
                measure.statistic == "mean"
                    ? RoomNumbers.mean(value, in: language) : RoomNumbers.median(value, in: language)
            }
            let centre =
                measure.statistic == "mean" ? Localized("moyenne", "mean") : Localized("médiane", "median")
            let values = measure.values.map { "\($0.date)\u{A0}: \(number($0.value))" }.joined(
                separator: " · ")
            return Columns.wrap(
                "\(measure.label), \(centre[language]) (\(measure.low)–\(measure.high))", to: 80)
                + Columns.wrap(values, to: 78).map { "  \($0)" }
        }
        lines += [
            "",
            words(
                Localized(
                    "Deux dates ne font pas une tendance, et les personnes ont pu changer.",
                    "Two dates are not a trend, and the people may have changed.")), "",
        ]
        return lines.joined(separator: "\n")
    }

    /// « 2 faits, 1 en cours · 3 paris, Brier 0,18 ».
    private func followed(_ line: Line, _ language: Language) -> String {
        let fates = [
            ("done", Localized("fait", "done"), Localized("faits", "done")),
            ("underWay", Localized("en cours", "under way"), Localized("en cours", "under way")),
            ("dropped", Localized("abandonné", "dropped"), Localized("abandonnés", "dropped")),
        ]
        var parts = fates.compactMap { key, one, many in
            line.followed[key].map { "\($0) \($0 == 1 ? one[language] : many[language])" }
        }
        if let bets = line.bets {
            let brier = RoomNumbers.hundredths(bets.brier, in: language)
            let bet = bets.resolved == 1 ? Localized("pari", "bet") : Localized("paris", "bets")
            // A score of a few bets says nothing in words; the number stands in the JSON.
            let isEnough = bets.resolved >= Statistics.leastBetsForScore
            parts.append("\(bets.resolved) \(bet[language])" + (isEnough ? ", Brier \(brier)" : ""))
        }
        return parts.isEmpty ? "—" : parts.joined(separator: ", ")
    }
}
