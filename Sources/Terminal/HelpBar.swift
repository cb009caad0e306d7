internal import Page
internal import Workshop

/// The key hints of the last lines: the most important first, `?` always kept.
enum HelpBar {
    /// One hint: its key, its words, and what a click on it does.
    struct Hint: Hashable {
        var key: String
        var label: String
        var intent: Intent
        var count = 1

        var text: String { label.isEmpty ? key : "\(key) \(label)" }
        var width: Int { Glyphs.width(text) }
    }

    private static let between = 3

    /// The hints that fit in at most two lines.
    static func lines(_ bindings: [Binding], width: Int, language: Language) -> [Line] {
        let hints = hints(bindings, language)
        guard !hints.isEmpty, width > 0 else { return [] }
        let help = hints.first { $0.intent == .command(.help) }
        if let rows = fill(hints, width: width, lines: 1) { return rows.map(line) }
        if let rows = fill(hints, width: width, lines: 2) { return rows.map(line) }
        var kept = hints.filter { $0.intent != .command(.help) }
        while !kept.isEmpty {
            kept.removeLast()
            if let rows = fill(kept + (help.map { [$0] } ?? []), width: width, lines: 2) {
                return rows.map(line)
            }
        }
        let most = help ?? hints[0]
        return [Line(Wrap.oneLine(most.text, .quiet, width: width))]
    }

    /// Neighbours with the same words share them: « ↑↓ choisir », « 1–9 répondre ».
    private static func hints(_ bindings: [Binding], _ language: Language) -> [Hint] {
        var out: [(keys: [Key], label: String, intent: Intent)] = []
        for binding in bindings where binding.inBar {
            guard let key = binding.keys.first else { continue }
            if let last = out.last, last.label == binding.label, !last.label.isEmpty {
                out[out.count - 1].keys.append(key)
            } else {
                out.append(([key], binding.label, binding.intent))
            }
        }
        return out.map { entry in
            Hint(
                key: names(entry.keys, language), label: entry.label, intent: entry.intent,
                count: entry.keys.count)
        }
    }

    private static func names(_ keys: [Key], _ language: Language) -> String {
        let names = keys.map { $0.name(language) }
        if keys.count > 2, let first = names.first, let last = names.last,
            names.allSatisfy({ $0.count == 1 })
        {
            return "\(first)–\(last)"
        }
        let areArrows = keys.allSatisfy { [.up, .down, .left, .right].contains($0) }
        return names.joined(separator: areArrows ? "" : " ")
    }

    private static func fill(_ hints: [Hint], width: Int, lines: Int) -> [[Hint]]? {
        var rows: [[Hint]] = [[]]
        var used = 0
        for hint in hints {
            let needed = hint.width + (used == 0 ? 0 : between)
            if used + needed <= width {
                rows[rows.count - 1].append(hint)
                used += needed
            } else {
                guard rows.count < lines, hint.width <= width else { return nil }
                rows.append([hint])
                used = hint.width
            }
        }
        return rows
    }

    private static func line(_ hints: [Hint]) -> Line {
        var line = Line()
        var column = 0
        for hint in hints {
            let key = Cell.of(hint.key, .accent, .bold)
            let label = Cell.of(hint.label.isEmpty ? "" : " " + hint.label, .quiet)
            line.put(key + label, at: column)
            // A hint that names several keys means no single thing to click.
            if hint.count == 1 {
                line.hits.append(
                    Hit(columns: column..<(column + key.count + label.count), intent: hint.intent))
            }
            column += key.count + label.count + between
        }
        return line
    }
}
