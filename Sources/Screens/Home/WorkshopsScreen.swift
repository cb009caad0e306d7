package import Page
import Workshop

/// The workshops that can be started, with what the room gets out of each.
package struct WorkshopsScreen: Screen {
    /// Whether the participants will be simulated.
    let simulated: Bool
    private var selected = 0

    package init(simulated: Bool) { self.simulated = simulated }

    package func page(_ context: Context) -> Page {
        let workshops = context.library.workshops
        let rows = workshops.map { line in
            Options.Row(
                id: line.id, label: line.name[context.language],
                detail: Hours.length(line.minutes)
                    + (line.isOwn ? context(" · à vous", " · yours") : ""))
        }
        var main: [Block] = [
            Block(.title(context("Quel atelier ?", "Which workshop?"))),
            Block(
                .options(Options(rows: rows, selected: rows.isEmpty ? nil : min(selected, rows.count - 1)))),
        ]
        if workshops.indices.contains(selected) {
            main.append(Block(.prose([Run(workshops[selected].goal[context.language])])))
        }
        if simulated {
            main.append(
                Block(
                    .notice(
                        Notice(
                            .warn,
                            context(
                                "Répétition : les participants sont simulés, et tout ce qui en sort le dit.",
                                "Rehearsal: the participants are simulated, and everything it makes says so.")
                        ))))
        }
        return Page(
            title: context("Commencer un atelier", "Start a workshop"), main: main,
            bindings: context.upDown(context("choisir", "choose"))
                + [
                    Binding([.enter, .right], context("préparer", "prepare"), .submit),
                    Binding([.character("e")], context("adapter", "adapt"), .command(.adapt)),
                    Binding([.character("n")], context("composer", "compose"), .command(.compose)),
                    context.back, context.help,
                ]
                + context.everywhere)
    }

    package mutating func handle(_ intent: Intent, _ turn: inout Turn) {
        let workshops = turn.context.library.workshops
        switch intent {
        case .move(let step) where !workshops.isEmpty:
            selected = (selected + step + workshops.count) % workshops.count
        case .choose(let id): turn.request(.prepare(workshop: id, simulated: simulated))
        case .submit where workshops.indices.contains(selected):
            turn.request(.prepare(workshop: workshops[selected].id, simulated: simulated))
        case .command(.adapt) where workshops.indices.contains(selected):
            turn.request(.compose(workshop: workshops[selected].id))
        case .command(.compose): turn.request(.compose(workshop: nil))
        case .back: turn.pop()
        default: break
        }
    }
}
