public import Workshop

/// What somebody announced, beside what the room answered.
public struct Comparison: Hashable, Sendable {
    /// One thing announced.
    public struct Row: Hashable, Sendable {
        /// What it is about.
        public var label: String
        /// What was announced, in words or as a number; nil where nothing was of this one.
        public var announced: String?
        /// What the room answered; nil where that is withheld or missing.
        public var found: String?
        /// Answered minus announced, in points; nil for options.
        public var gap: Double?
    }

    /// The rows in the question's order.
    public let rows: [Row]
    private let language: Language

    /// A comparison; nil where nothing was announced.
    ///
    /// - Parameters:
    ///   - announced: the marginals of ``Workshop/Question/prediction``, of one answer.
    ///   - found: the marginals of the question itself.
    public init?(
        of question: Question, announced: Marginals, found: Marginals?, in language: Language
    ) {
        self.language = language
        switch (announced, question.prediction?.input) {
        case (.ratings(let tallies), .ratings(_, let items, _)?):
            rows = items.literal.map { item in
                let value = tallies.first(where: { $0.id == item.id })?.median
                let centre = Comparison.centre(of: item.id, in: found)
                let isMean = if case .profile? = found { true } else { false }
                return Row(
                    label: item.label[language],
                    announced: value.map { RoomNumbers.tenths($0, in: language) },
                    found: centre.map {
                        isMean ? RoomNumbers.mean($0, in: language) : RoomNumbers.tenths($0, in: language)
                    }, gap: centre.flatMap { centre in value.map { centre - $0 } })
            }
        case (.choices(let tallies), .choices(let options, _)?):
            guard let id = tallies.first(where: { $0.count > 0 })?.id,
                let option = options.first(where: { $0.id == id })
            else { return nil }
            rows = [
                Row(
                    label: Localized("La réponse la plus donnée", "The most frequent answer")[language],
                    announced: option.label[language],
                    found: Comparison.mostChosen(of: options, in: found, language), gap: nil)
            ]
        default: return nil
        }
        if rows.allSatisfy({ $0.announced == nil }) { return nil }
    }

    /// The mean of a dimension to 0.1, or the median of an item to 0.5.
    private static func centre(of id: String, in marginals: Marginals?) -> Double? {
        switch marginals {
        case .profile(let profile):
            profile.rows.first { $0.id == id }.map { ($0.mean * 10).rounded() / 10 }
        case .ratings(let tallies): tallies.first { $0.id == id }?.median
        default: nil
        }
    }

    /// The options chosen most, several where they are level.
    private static func mostChosen(
        of options: [Item], in marginals: Marginals?, _ language: Language
    ) -> String? {
        guard case .choices(let tallies) = marginals, let most = tallies.map(\.count).max(), most > 0 else {
            return nil
        }
        let labels = options.filter { option in
            tallies.contains { $0.id == option.id && $0.count == most }
        }.map { $0.label[language] }
        return "\(labels.joined(separator: ", ")) (\(most))"
    }

    /// « Annoncé à un demi-point près », or where the announcement is furthest from the answers.
    public var sentence: String {
        let gaps = rows.compactMap { row in row.gap.map { (row: row, gap: abs($0)) } }
        let furthest = gaps.max { $0.gap < $1.gap }
        let isNear = furthest.map { $0.gap <= 0.5 } ?? false
        if isNear, rows.count > 1 {
            return Localized("Annoncé à un demi-point près", "Announced to within half a point")[language]
        }
        let row = furthest?.row ?? rows.first { $0.announced != nil } ?? rows[0]
        let (announced, found) = (row.announced ?? "—", row.found ?? "—")
        if rows.count > 1 {
            return Localized(
                "\(row.label) : annoncé \(announced), répondu \(found)",
                "\(row.label): announced \(announced), answered \(found)")[language]
        }
        let near = isNear ? Localized(", à un demi-point près", ", to within half a point")[language] : ""
        return Localized(
            "Annoncé : \(announced) ; répondu : \(found)", "Announced: \(announced); answered: \(found)")[
                language] + near
    }

    /// The columns of the table that shows it.
    public var header: [String] {
        let words = [
            Localized("", ""), Localized("Annoncé", "Announced"), Localized("Répondu", "Answered"),
        ]
        return words.map { $0[language] }
    }

    /// The cells of a row, in the order of ``header``.
    public func cells(_ row: Row) -> [String] { [row.label, row.announced ?? "—", row.found ?? "—"] }
}
