import Session
import Workshop

/// What a room drew together and keeps: its delegation board, the chain of its clients or of its flows.
///
/// Each has its own place in the report, after the commitments, so that it is found again.
enum Map: CaseIterable {
    case board, chain

    /// Whether the cards of a form draw a map.
    static func isMap(_ form: Form) -> Bool { allCases.contains { $0.isDrawn(by: form) } }

    func isDrawn(by form: Form) -> Bool {
        switch (self, form.drawing) {
        case (.board, .board), (.chain, .chain): true
        case (_, .board), (_, .chain), (_, .staircase), (_, .balance), (_, nil): false
        }
    }

    var id: String {
        switch self {
        case .board: "tableau-de-delegation"
        case .chain: "chaine"
        }
    }

    var title: Localized {
        switch self {
        case .board: Localized("Tableau de délégation", "Delegation board")
        case .chain: Localized("La chaîne et les flux", "The chain and the flows")
        }
    }
}

extension ReportBuilder {
    /// The maps of a kind, activity by activity; nil where none was drawn, or the sponsor may not see it.
    func map(_ map: Map) -> Report.Section? {
        let drawn = session.agenda.compactMap { entry -> (title: Localized, blocks: [Report.Block])? in
            if options.audience == .sponsor, !session.published.contains(entry.id) { return nil }
            let blocks = (session.program.activities[entry.activity]?.steps ?? []).flatMap {
                step -> [Report.Block] in
                guard case .form(let form) = step.content, map.isDrawn(by: form) else { return [] }
                return self.blocks(of: form, step, in: entry)
            }
            return blocks.isEmpty ? nil : (session.program.title(of: entry), blocks)
        }
        guard !drawn.isEmpty else { return nil }
        let alone = drawn.count == 1
        return Report.Section(
            id: map.id, title: map.title, blocks: alone ? drawn.flatMap(\.blocks) : [],
            sections: alone
                ? []
                : drawn.enumerated().map { index, item in
                    Report.Section(id: "\(map.id)-\(index + 1)", title: item.title, blocks: item.blocks)
                })
    }
}
