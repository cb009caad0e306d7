import Workshop

/// The same as one long table: RFC 4180, UTF-8, a row a number or a text.
extension ReportData {
    /// The header of the table.
    static let columns = [
        "activity", "step", "round", "question", "item", "facet", "part", "measure", "value",
    ]

    /// The table; no cell can be run by a spreadsheet.
    package var csv: String { table([ReportData.columns.map(Cell.text)] + rows) }

    /// Rows as a spreadsheet of the report's language opens them without asking.
    func table(_ rows: [[Cell]]) -> String {
        let dialect = Dialect(language == Language.fr.rawValue ? .fr : .en)
        let lines = rows.map { row in
            row.map { $0.field(dialect) }.joined(separator: dialect.separator) + "\r\n"
        }
        return ReportData.mark + lines.joined()
    }

    /// The byte order mark, without which spreadsheets misread accents.
    static let mark = "\u{FEFF}"

    /// What a spreadsheet expects where a language is spoken: in French a semicolon between cells, a comma in numbers.
    struct Dialect {
        let separator: String
        let decimal: String

        init(_ language: Language) {
            switch language {
            case .fr: (separator, decimal) = (";", ",")
            case .en: (separator, decimal) = (",", ".")
            }
        }
    }

    /// A cell, which knows whether people wrote it.
    enum Cell: Hashable {
        case text(String)
        case count(Int)
        case number(Double)

        func field(_ dialect: Dialect) -> String {
            switch self {
            case .count(let value): "\(value)"
            case .number(let value) where value == value.rounded(): "\(Int(value))"
            case .number(let value): "\(value)".replacing(".", with: dialect.decimal)
            case .text(let text): Cell.harmless(text).quotedCell
            }
        }

        /// A text that a spreadsheet would take for a formula, after an apostrophe.
        private static func harmless(_ text: String) -> String {
            guard let first = text.unicodeScalars.first(where: { $0 != " " && $0 != "\u{A0}" }),
                "=+-@\t\r\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(first)
            else { return text }
            return "'" + text
        }
    }

    /// The rows under the header.
    var rows: [[Cell]] {
        let head: [(String, Cell)] = [
            ("audience", .text(audience)), ("language", .text(language)),
            ("workshop", .text(session.workshop)), ("name", .text(session.name)),
            ("date", .text(session.date ?? "")), ("simulated", .text("\(session.simulated)")),
            ("closed", .text("\(session.closed)")), ("people", .count(session.people)),
            ("managers", .count(session.managers)),
        ]
        return head.map { Row().cells($0.0, $0.1) } + activities.flatMap(rows) + agreed
    }

    /// Where a value stands.
    private struct Row {
        var activity = ""
        var step = ""
        var round: Int?
        var question = ""
        var item = ""
        var facet = ""
        var part = ""

        func cells(_ measure: String, _ value: Cell) -> [Cell] {
            [
                .text(activity), .text(step), round.map(Cell.count) ?? .text(""), .text(question),
                .text(item),
                .text(facet), .text(part), .text(measure), value,
            ]
        }

        func cells(_ withheld: Withheld) -> [[Cell]] {
            [cells("withheld", .text(withheld.reason))]
                + [("given", withheld.given), ("needed", withheld.needed)].compactMap { name, value in
                    value.map { cells(name, .count($0)) }
                }
        }
    }

    private func rows(_ part: Part) -> [[Cell]] {
        var row = Row(activity: part.activity)
        return [row.cells("title", .text(part.title))] + kept(part)
            + part.results.flatMap { result -> [[Cell]] in
                (row.step, row.round, row.question) = (result.step, result.round, "")
                var rows = [
                    row.cells("privacy", .text(result.privacy)), row.cells("mode", .text(result.mode)),
                ]
                for (name, value) in [
                    ("n", result.n), ("expected", result.expected), ("excluded", result.excluded),
                    ("reworded", result.reworded), ("setAside", result.setAside),
                ] {
                    if let value { rows.append(row.cells(name, .count(value))) }
                }
                if let withheld = result.withheld { rows += row.cells(withheld) }
                return rows + result.questions.flatMap { self.rows(of: $0, at: row) }
            }
    }

    /// What an activity leaves besides answers: cards, notes, and what became of last time's promises and bets.
    private func kept(_ part: Part) -> [[Cell]] {
        func row(_ index: Int, step: String = "", field: String = "") -> Row {
            Row(activity: part.activity, step: step, item: "\(index + 1)", facet: field)
        }
        var rows: [[Cell]] = []
        for (index, card) in (part.cards ?? []).enumerated() {
            for field in card.fields {
                let row = row(index, step: card.step, field: field.id)
                rows += [row.cells("label", .text(field.label)), row.cells("card", .text(field.text))]
            }
        }
        for (index, note) in (part.notes ?? []).enumerated() {
            rows.append(row(index).cells("note", .text(note)))
        }
        for (index, followed) in (part.followed ?? []).enumerated() {
            rows += [
                row(index).cells("who", .text(followed.who)), row(index).cells("what", .text(followed.what)),
                row(index).cells("fate", .text(followed.fate ?? "")),
            ]
            if let reason = followed.reason { rows.append(row(index).cells("reason", .text(reason))) }
        }
        for (index, bet) in (part.bets ?? []).enumerated() {
            rows += [
                row(index).cells("bet", .text(bet.question)),
                row(index).cells("probability", .number(Double(bet.probability) / 100)),
            ]
            if let happened = bet.happened { rows.append(row(index).cells("happened", .text("\(happened)"))) }
            if let brier = bet.brier { rows.append(row(index).cells("brier", .number(brier))) }
        }
        return rows
    }

    private func rows(of question: QuestionData, at place: Row) -> [[Cell]] {
        var row = place
        row.question = question.id
        var rows = [row.cells("input", .text(question.input)), row.cells("prompt", .text(question.prompt))]
        if let scale = question.scale, scale.count == 2 {
            rows += [row.cells("scaleLow", .count(scale[0])), row.cells("scaleHigh", .count(scale[1]))]
        }
        if let against = question.against { rows.append(row.cells("against", .text(against))) }
        if let withheld = question.withheld { rows += row.cells(withheld) }
        rows += measures(question.statistics, at: row)
        rows += (question.lines ?? []).map { row.cells("line", .text($0)) }
        rows += (question.order ?? []).map { row.cells("order", .text($0)) }
        if let winner = question.winner { rows.append(row.cells("winner", .text(winner))) }
        rows += (question.cycle ?? []).map { row.cells("cycle", .text($0)) }
        rows += (question.items ?? []).flatMap { self.rows(of: $0, at: row) }
        for service in question.parts ?? [] {
            row.part = service.name ?? "-"
            rows.append(row.cells("n", .count(service.n)))
            rows += service.items.flatMap { self.rows(of: $0, at: row) }
        }
        row.part = ""
        for (index, measure) in (question.repeated ?? []).enumerated() {
            row.item = "\(index + 1)"
            rows += [
                row.cells("repeated", .text(measure.label ?? question.prompt)),
                row.cells("statistic", .text(measure.statistic)),
                row.cells("before", .number(measure.before)), row.cells("after", .number(measure.after)),
                row.cells("same", .count(measure.same)), row.cells("both", .count(measure.people)),
                row.cells("verdict", .text(measure.verdict)),
            ]
        }
        return rows
    }

    private func rows(of item: ItemData, at place: Row) -> [[Cell]] {
        var row = place
        (row.item, row.facet) = (item.id, item.facet ?? "")
        var rows = [row.cells("label", .text(item.label))]
        if let withheld = item.withheld { rows += row.cells(withheld) }
        for (name, value) in [("n", item.n), ("unknown", item.unknown), ("count", item.count)] {
            if let value { rows.append(row.cells(name, .count(value))) }
        }
        // Points in their order, not in that of their digits.
        let counts = (item.counts ?? [:]).sorted { one, other in
            (Int(one.key) ?? 0, one.key) < (Int(other.key) ?? 0, other.key)
        }
        rows += counts.map { row.cells("count:\($0.key)", .count($0.value)) }
        return rows + measures(item.statistics, at: row)
    }

    private func measures(_ statistics: [String: Double]?, at row: Row) -> [[Cell]] {
        (statistics ?? [:]).sorted { $0.key < $1.key }.map { row.cells($0.key, .number($0.value)) }
    }

    /// Decisions, commitments and parking: numbered, a row a field.
    private var agreed: [[Cell]] {
        var rows: [[Cell]] = []
        for (index, decision) in decisions.enumerated() {
            let row = Row(activity: decision.activity ?? "", item: "\(index + 1)")
            rows += [
                row.cells("decision", .text(decision.text)), row.cells("rule", .text(decision.rule)),
                row.cells("accepted", .text("\(decision.accepted)")),
            ]
            rows += (decision.fingers ?? [:]).sorted { $0.key < $1.key }
                .map { row.cells("fingers:\($0.key)", .count($0.value)) }
            rows += (decision.objections ?? []).map { row.cells("objection", .text($0)) }
        }
        for (index, commitment) in commitments.enumerated() {
            let row = Row(item: "\(index + 1)")
            rows += [
                row.cells("who", .text(commitment.who)), row.cells("what", .text(commitment.what)),
                row.cells("when", .text(commitment.when)), row.cells("proof", .text(commitment.proof)),
            ]
        }
        for (index, line) in (parking ?? []).enumerated() {
            rows.append(Row(item: "\(index + 1)").cells("parking", .text(line)))
        }
        return rows + [Row().cells("limits", .text(limits))]
    }
}

extension String {
    /// In quotation marks where a separator, a quotation mark or the end of a line stands in it.
    fileprivate var quotedCell: String {
        let needsQuotes = contains { "\",\r\n;".contains($0) || $0.isNewline }
        return needsQuotes ? "\"" + replacing("\"", with: "\"\"") + "\"" : self
    }
}
