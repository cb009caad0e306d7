internal import Foundation
package import Page
import Workshop

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
        let text = textRows(context).filter { $0.cells.contains(where: isFound) }
        var tables = rows.isEmpty ? [] : [Block(.table(Table(header: [], rows: rows)), size: .fills)]
        if !text.isEmpty {
            if !rows.isEmpty { tables[0].size = .natural }
            tables += [
                Block(.title(context("Dans le texte", "In the text"))),
                Block(.table(Table(header: [], rows: text))),
            ]
        }
        return Page(
            title: context("Aide", "Help"),
            main: [
                Block(.title(context("Les touches de cet écran", "The keys of this screen"))),
                Block(
                    .field(Field(id: "search", label: context("Chercher", "Search"), text: search, limit: 40))
                ),
            ] + (tables.isEmpty ? [nothing(context)] : tables),
            bindings: [
                Binding([.escape, .enter, .function(1)], context("retour", "back"), .back)
            ] + context.everywhere, focus: "search")
    }

    private func nothing(_ context: Context) -> Block {
        Block(
            .notice(
                Notice(
                    .warn,
                    context(
                        "Rien de tel sur cet écran. Effacez pour tout revoir.",
                        "Nothing like that on this screen. Erase to see all again."))))
    }

    /// Keys of the text being typed under it, those that the page takes for itself left out.
    private func textRows(_ context: Context) -> [Table.Row] {
        guard under.focus != nil, !context.isLineByLine else { return [] }
        let taken = Set(under.bindings.flatMap(\.keys))
        var rows: [Table.Row] = []
        for key in TextKey.allCases {
            let names = key.keys.filter { !taken.contains($0) }.map { $0.name(context.language) }
            guard !names.isEmpty else { continue }
            let label = key.label(context.language)
            if let last = rows.last, last.cells[1] == label {
                rows[rows.count - 1].cells[0] += " " + names.joined(separator: " ")
            } else {
                rows.append(Table.Row(id: label, cells: [names.joined(separator: " "), label]))
            }
        }
        return rows
    }

    /// Whether what is looked for stands in a text, whatever its accents and capitals.
    private func isFound(in text: String) -> Bool {
        search.isEmpty
            || text.folded.contains(search.folded)
    }

    package mutating func handle(_ intent: Intent, _ turn: inout Turn) {
        switch intent {
        case .set("search", let text): search = text
        case .back: turn.pop()
        default: break
        }
    }
}
