package import Page

/// Past and open sessions: Enter writes the compte rendu again, `m` retouches it, `r` resumes.
package struct SessionsScreen: Screen {
    private var selected = 0

    package init() {}

    package func page(_ context: Context) -> Page {
        let rows = context.library.sessions.map { line in
            Options.Row(
                id: line.id, label: context.label(of: line), detail: context.standing(of: line.id))
        }
        return Page(
            title: context("Comptes rendus", "Reports"),
            main: [
                Block(.title(context("Quelle séance ?", "Which session?"))),
                Block(.options(Options(rows: rows, selected: rows.isEmpty ? nil : selected)), size: .fills),
            ],
            bindings: context.upDown(context("choisir", "choose"))
                + [
                    Binding([.enter], context("écrire le compte rendu", "write the report"), .submit),
                    Binding([.character("m")], context("retoucher", "retouch"), .choose("retouch")),
                    Binding([.character("r")], context("reprendre", "resume"), .confirm),
                    context.back, context.help,
                ] + context.everywhere)
    }

    package mutating func handle(_ intent: Intent, _ turn: inout Turn) {
        let sessions = turn.context.library.sessions
        switch intent {
        case .move(let step) where !sessions.isEmpty:
            selected = (selected + step + sessions.count) % sessions.count
        case .submit where sessions.indices.contains(selected):
            turn.request(.report(file: sessions[selected].id))
        case .choose("retouch") where sessions.indices.contains(selected):
            turn.request(.retouch(file: sessions[selected].id))
        case .choose(let id):
            selected = sessions.firstIndex { $0.id == id } ?? selected
        case .confirm where sessions.indices.contains(selected):
            turn.request(.resume(file: sessions[selected].id))
        case .back: turn.pop()
        default: break
        }
    }
}
