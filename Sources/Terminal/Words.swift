internal import Insight
internal import Workshop

/// The few words that the terminal adds by itself, in both languages.
struct Words {
    var language: Language

    private func pick(_ french: String, _ english: String) -> String {
        language == .fr ? french : english
    }

    var median: String { pick("médiane", "median") }
    var noAnswer: String { pick("aucune réponse", "no answer") }
    var more: String { pick("suite (↓)", "more (↓)") }
    var total: String { pick("en tout", "in all") }
    /// The legend of gaps that are not those of the medians beside them.
    var gapApart: String {
        pick(
            "écart médian, personne par personne ; il peut différer de celui des médianes",
            "median gap, person by person; it may differ from that of the medians")
    }
    var gap: String { pick("écart médian, personne par personne", "median gap, person by person") }
    var together: String { pick("au même point", "at the same point") }
    var firstRound: String { pick("1er tour", "1st round") }
    var secondRound: String { pick("2e tour", "2nd round") }
    var withheld: String { "—" }
    func scale(_ low: Int, _ high: Int) -> String { pick("de \(low) à \(high)", "\(low) to \(high)") }
    var columnMeans: String { pick("moyenne de la colonne", "mean of the column") }
    var whoRates: String { pick("qui note ↓  qui est noté →", "rates ↓  is rated →") }
    var divided: String { pick("on ne le voit pas pareil", "we do not see it alike") }

    func answers(_ count: Int) -> String {
        count == 0
            ? noAnswer
            : pick(
                "\(count)\u{A0}réponse\(count > 1 ? "s" : "")", "\(count)\u{A0}answer\(count > 1 ? "s" : "")")
    }

    func answersPerLine(_ least: Int, _ most: Int) -> String {
        pick("de \(least) à \(most)\u{A0}réponses par ligne", "\(least) to \(most)\u{A0}answers a line")
    }

    func unknown(_ count: Int) -> String {
        pick("je ne sais pas\u{A0}: \(count)", "I don’t know: \(count)")
    }

    func shared(_ words: [String]) -> String {
        pick("mots partagés\u{A0}: ", "shared words: ") + words.joined(separator: ", ")
    }

    func outOf(_ value: Int, _ whole: Int) -> String {
        pick("\(value) sur \(whole)", "\(value) of \(whole)")
    }

    func position(_ lines: ClosedRange<Int>, of count: Int) -> String {
        pick(
            "lignes \(lines.lowerBound)–\(lines.upperBound) sur \(count)",
            "lines \(lines.lowerBound)–\(lines.upperBound) of \(count)")
    }

    /// What was typed or pasted beyond what a field holds.
    func refused(_ count: Int, limit: Int?) -> String {
        let most = limit.map { pick("\u{A0}: \($0) au plus", ": \($0) at most") } ?? ""
        return count > 1
            ? pick("\(count)\u{A0}caractères n’ont pas tenu", "\(count) characters did not fit") + most + "."
            : pick("1\u{A0}caractère n’a pas tenu", "1 character did not fit") + most + "."
    }

    func tooSmall(_ columns: Int, _ rows: Int) -> String {
        pick(
            "Agrandissez la fenêtre\u{A0}: il faut au moins 40\u{A0}colonnes et 12\u{A0}lignes "
                + "(ici \(columns)\u{A0}×\u{A0}\(rows)).",
            "Make the window larger: it takes at least 40\u{A0}columns and 12\u{A0}lines "
                + "(here \(columns)\u{A0}×\u{A0}\(rows)).")
    }

    func quoted(_ text: String) -> String {
        language.quoted(text)
    }

    /// A number to 0.5 or 0.1, with the language's decimal mark; no « ,0 ».
    func number(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1e12 else { return withheld }
        let tenths = Int((value * 10).rounded())
        let sign = tenths < 0 ? "−" : ""
        let size = abs(tenths)
        return size % 10 == 0
            ? "\(sign)\(size / 10)" : "\(sign)\(size / 10)\(pick(",", "."))\(size % 10)"
    }

    /// Minutes and seconds; with a sign when the time is over.
    func time(_ seconds: Int) -> String {
        let size = seconds.magnitude
        let rest = size % 60
        return "\(seconds < 0 ? "-" : "")\(size / 60):\(rest < 10 ? "0" : "")\(rest)"
    }
}
