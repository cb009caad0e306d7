import Foundation
package import Page
import Workshop

/// Every activity there is: looked for, narrowed, read with its script, and put into a workshop.
package struct LibraryScreen: Screen {
    /// Whether an activity is looked for that the screen below puts into a programme.
    private let isPicking: Bool
    private var shelf = Shelf()
    private var selected = 0
    private var isOpen = false

    package init(isPicking: Bool = false) { self.isPicking = isPicking }

    package func page(_ context: Context) -> Page {
        let found = shelf.found(context)
        let index = min(selected, max(0, found.count - 1))
        if isOpen, found.indices.contains(index) {
            return ActivityCard(activity: found[index], isPicking: isPicking).page(context)
        }
        let rows = found.map { activity in
            Options.Row(
                id: activity.id, label: activity.name[context.language],
                detail:
                    "\(activity.minutes)\u{A0}min · "
                    + context(
                        "\(activity.group.lowerBound) à \(activity.group.upperBound) personnes",
                        "\(activity.group.lowerBound) to \(activity.group.upperBound) people")
            )
        }
        let list =
            rows.isEmpty
            ? Block(
                .notice(
                    Notice(
                        .warn,
                        context(
                            "Aucune activité ne répond à cela. Effacez, ou changez de filtre.",
                            "No activity answers to that. Erase, or change the filter."))))
            : Block(.options(Options(rows: rows, selected: index)), size: .fills)
        let goal = found.indices.contains(index) ? found[index].goal[context.language] : ""
        return Page(
            title: context("Bibliothèque", "Library"),
            status: context(
                "\(found.count) sur \(context.library.activities.count)",
                "\(found.count) of \(context.library.activities.count)"),
            main: [
                Block(
                    .field(
                        Field(
                            id: "search", label: context("Chercher", "Search"), text: shelf.search, limit: 40)
                    )),
                Block(.prose([Run(shelf.label(context), .accent)])),
                list, Block(.prose([Run(goal, .quiet)]), size: .optional),
            ],
            bindings: [
                Binding([.up], context("choisir", "choose"), .move(-1)),
                Binding([.down], context("choisir", "choose"), .move(1)),
                Binding([.tab], context("filtre", "filter"), .focus(1)),
                Binding([.backTab], context("filtre précédent", "filter before"), .focus(-1), inBar: false),
                Binding([.right], context("valeur", "value"), .adjust(1), inBar: shelf.facet != .all),
                Binding([.left], context("valeur d'avant", "value before"), .adjust(-1), inBar: false),
                Binding([.enter], context("lire", "read"), .submit), context.back, context.helpInText,
            ] + context.everywhere, focus: "search")
    }

    package mutating func handle(_ intent: Intent, _ turn: inout Turn) {
        let found = shelf.found(turn.context)
        selected = min(selected, max(0, found.count - 1))
        switch intent {
        case .set("search", let text): (shelf.search, selected) = (text, 0)
        case .focus(let step):
            shelf.turn(step)
            selected = 0
        case .adjust(let step):
            shelf.narrow(step, turn.context)
            selected = 0
        case .move(let step) where !found.isEmpty:
            selected = (selected + step + found.count) % found.count
        case .choose(let id):
            guard let index = found.firstIndex(where: { $0.id == id }) else { return }
            (selected, isOpen) = (index, true)
        case .submit where isOpen && found.indices.contains(selected):
            if isPicking {
                turn.pick(found[selected])
            } else {
                turn.push(ComposeScreen(around: found[selected], turn.context))
            }
        case .submit: isOpen = !found.isEmpty
        case .back where isOpen: isOpen = false
        case .back: turn.pop()
        default: break
        }
    }
}
