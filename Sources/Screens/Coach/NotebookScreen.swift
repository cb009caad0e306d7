package import Page
import Session
import Workshop

/// What has been noted so far, off the projector: verbatims, parking and commitments, to be worded anew or taken back while
/// the workshop goes on.
package struct NotebookScreen: Screen {
    private var selected = 0
    /// The line that `x` was pressed on once.
    private var leaving: String?

    package init() {}

    package func page(_ context: Context) -> Page {
        let lines = context.session.map(RecordedLine.noted) ?? []
        let rows = context.session.map { session in
            lines.map { $0.row(session, context, showsReaders: false) }
        }
        let title = context("Carnet", "Notebook")
        let adding = [
            Binding([.character("v")], context("verbatim", "verbatim"), .verbatim),
            Binding([.character("p")], context("parking", "parking"), .park),
            Binding([.character("e")], context("engagement", "commitment"), .commit),
        ]
        guard let rows, !rows.isEmpty else {
            return Page(
                title: title,
                main: [Block(.prose([Run(context("Rien n'est encore noté.", "Nothing is noted yet."))]))],
                bindings: adding + [context.back, context.help] + context.everywhere)
        }
        return Page(
            title: title,
            main: [
                Block(.options(Options(rows: rows, selected: min(selected, rows.count - 1))), size: .fills)
            ],
            bindings: context.upDown(context("ligne", "line")) + [
                Binding([.character("m"), .enter], context("corriger", "correct"), .choose("edit")),
                Binding([.character("x")], context("retirer", "remove"), .command(.delete)),
            ] + adding + [context.back, context.help] + context.everywhere)
    }

    package mutating func handle(_ intent: Intent, _ turn: inout Turn) {
        guard let session = turn.context.session else { return }
        let lines = RecordedLine.noted(in: session)
        selected = max(0, min(selected, lines.count - 1))
        switch intent {
        case .back: turn.pop()
        case .verbatim: turn.push(TextScreen(.verbatim))
        case .park: turn.push(TextScreen(.parking))
        case .commit: turn.push(CommitmentScreen())
        case .move(let step) where !lines.isEmpty: selected = (selected + step + lines.count) % lines.count
        case .choose("edit") where lines.indices.contains(selected): lines[selected].edit(&turn)
        case .choose(let id): selected = lines.firstIndex { $0.id == id } ?? selected
        case .command(.delete) where lines.indices.contains(selected):
            guard leaving == lines[selected].id else {
                leaving = lines[selected].id
                lines[selected].confirmRemoval(&turn)
                return
            }
            if let removal = lines[selected].removal { turn.commit(removal) }
        default: break
        }
    }
}
