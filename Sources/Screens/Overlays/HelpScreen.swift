internal import Foundation
package import Page

/// Every key of the screen under it; letters look for one.
package struct HelpScreen: Screen {
    let under: Page
    private var search = ""

    package init(under: Page) { self.under = under }

    package func page(_ context: Context) -> Page {
        let rows = under.bindings.enumerated().map { index, binding in
            Table.Row(
                id: "\(index)",
                cells: [binding.keys.map { $0.name(context.language) }.joined(separator: " "), binding.label])
        }
        .filter { $0.cells.contains(where: isFound) }
        return Page(
            title: context("Aide", "Help"),
            main: [
                Block(.title(context("Les touches de cet écran", "The keys of this screen"))),
                Block(
                    .field(Field(id: "search", label: context("Chercher", "Search"), text: search, limit: 40))
                ),
                rows.isEmpty
                    ? Block(
                        .notice(
                            Notice(
                                .warn,
                                context(
                                    "Rien de tel sur cet écran. Effacez pour tout revoir.",
                                    "Nothing like that on this screen. Erase to see all again."))))
                    : Block(.table(Table(header: [], rows: rows)), size: .fills),
            ],
            bindings: [
                Binding([.escape, .enter, .function(1)], context("retour", "back"), .back)
            ] + context.everywhere, focus: "search")
    }

    /// Whether what is looked for stands in a text, whatever its accents and capitals.
    private func isFound(in text: String) -> Bool {
        search.isEmpty
            || text.range(of: search, options: [.caseInsensitive, .diacriticInsensitive]) != nil
    }

    package mutating func handle(_ intent: Intent, _ turn: inout Turn) {
        switch intent {
        case .set("search", let text): search = text
        case .back: turn.pop()
        default: break
        }
    }
}
