import Session
import Workshop

extension ReportBuilder {
    /// The words of the activities that took place; nil where none needs explaining. The sponsor reads those of what the
    /// room published and of the rules of its decisions: the others would tell what else was talked about.
    var glossary: Report.Section? {
        let visited = Set(session.visits.map(\.entry))
        let isForSponsor = options.audience == .sponsor
        let done = Set(
            session.agenda.filter {
                visited.contains($0.id) && (!isForSponsor || session.published.contains($0.id))
            }.map(\.activity))
        let rules = Set(session.reportedDecisions.compactMap(\.rule.term))
        let terms = (session.program.glossary ?? [])
            .filter { !done.isDisjoint(with: $0.activities) || rules.contains($0.id) }
            .alphabetical(options.language)
        guard !terms.isEmpty else { return nil }
        return Report.Section(
            id: "glossaire", title: Localized("Glossaire", "Glossary"),
            blocks: [
                .list(terms.map { Report.Line(explanation($0), label: $0.name) })
            ])
    }

    /// What it means, then whose idea it is and what is known about it.
    private func explanation(_ term: Term) -> Localized {
        let meaning = { (language: Language) in term.meaning.map { $0[language] }.joined(separator: " ") }
        let source = { (language: Language) in
            "\(term.origin[language]) \(term.standing.words.capitalised[language])."
        }
        return Localized("\(meaning(.fr)) \(source(.fr))", "\(meaning(.en)) \(source(.en))")
    }
}

extension Decide.Rule {
    /// The term that explains it.
    fileprivate var term: Term.ID? {
        switch self {
        case .consent: "consentement"
        case .fist: "cinq-doigts"
        case .majority, .median, .owner: nil
        }
    }
}
