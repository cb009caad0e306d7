import Foundation
package import Page
import Session
import Workshop

/// The closed sessions that the one being prepared may follow: those of its client, where one is named. The names of
/// other clients stay off a screen that a room may see.
package struct FollowScreen: Screen {
    /// Whose sessions; empty: everybody's.
    let client: String
    /// The file that is followed so far.
    let followed: String?
    /// The row that is selected; nil: that of what is followed.
    private var selected: Int?

    package init(client: String, followed: String?) {
        self.client = client
        self.followed = followed
    }

    private func lines(_ context: Context) -> [Library.PastLine] {
        guard !client.isEmpty else { return context.library.past }
        return context.library.past.filter {
            $0.client.map(FollowScreen.folded) == FollowScreen.folded(client)
        }
    }

    /// A client's name whatever its capitals and accents.
    package static func folded(_ name: String) -> String {
        name.folded.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private func row(_ context: Context) -> Int {
        selected ?? lines(context).firstIndex { $0.id == followed }.map { $0 + 1 } ?? 0
    }

    package func page(_ context: Context) -> Page {
        let lines = lines(context)
        let rows =
            [Options.Row(id: "", label: context("Aucune : une première séance", "None: a first session"))]
            + lines.map { Options.Row(id: $0.id, label: context.label(of: $0)) }
        var main: [Block] = [
            Block(.title(context("À la suite de quelle séance ?", "Following which session?")))
        ]
        if lines.isEmpty {
            main.append(Block(.prose([Run(nothing(context))])))
        }
        main.append(
            Block(.options(Options(rows: rows, selected: min(row(context), rows.count - 1))), size: .fills))
        return Page(
            title: client.isEmpty
                ? context("Séances closes", "Closed sessions")
                : context("Séances closes de ce client", "Closed sessions of this client"), main: main,
            bindings: context.upDown(context("choisir", "choose")) + [
                Binding([.enter, .right], context("suivre", "follow"), .submit), context.back, context.help,
            ] + context.everywhere)
    }

    private func nothing(_ context: Context) -> String {
        client.isEmpty
            ? context("Aucune séance n'est close.", "No session is closed.")
            : context("Aucune séance close pour ce client.", "No closed session for this client.")
    }

    package mutating func handle(_ intent: Intent, _ turn: inout Turn) {
        let lines = lines(turn.context)
        switch intent {
        case .move(let step):
            let count = lines.count + 1
            selected = (row(turn.context) + step + count) % count
        case .choose(let id): turn.follow(lines.first { $0.id == id })
        case .submit:
            let index = row(turn.context) - 1
            turn.follow(lines.indices.contains(index) ? lines[index] : nil)
        case .back: turn.pop()
        default: break
        }
    }
}
