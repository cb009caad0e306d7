import Insight
import Page
import Session
import Workshop

/// Near-duplicates joined by letters; what nobody joins stays as it is.
struct MergeStage: Screen {
    let merge: Merge
    private var letters = ""
    /// The lines before the last join.
    private var before: [String] = []

    init(merge: Merge) { self.merge = merge }

    func page(_ context: Context) -> Page {
        guard let session = context.session, let place = session.place else { return Page(title: "") }
        let lines = session.sentences(of: merge.question, entry: place.entry)
        let rows = lines.enumerated().map { index, line in
            Options.Row(id: "\(index)", sign: Outcome.letter(index), label: line)
        }
        return Page(
            title: "",
            main: [
                Block(.title(context.beside(merge.prompt))),
                Block(.options(Options(rows: rows)), size: .fills),
                Block(
                    .field(
                        Field(
                            id: "letters", label: context("Réunir", "Join"), text: letters,
                            hint: context(
                                "A C : C rejoint A, qui reste", "A C: C joins A, which stays"), limit: 40))),
            ],
            bindings: [
                Binding(
                    [.enter], letters.isEmpty ? context("suivant", "next") : context("réunir", "join"),
                    .submit),
                Binding([.escape], context("défaire", "undo"), .restart, inBar: !before.isEmpty),
            ], focus: "letters")
    }

    mutating func handle(_ intent: Intent, _ turn: inout Turn) {
        guard let session = turn.context.session, let place = session.place else { return }
        switch intent {
        case .set("letters", let text): letters = text
        case .submit where letters.allSatisfy(\.isWhitespace):
            turn.enter(session.place(after: place))
        case .submit: join(session, place, &turn)
        case .restart where !before.isEmpty:
            keep(before, place, &turn)
            before = []
            turn.tell("C'est défait.", "Undone.")
        default: turn.stepFrom(intent)
        }
    }

    private mutating func join(_ session: Session, _ place: Place, _ turn: inout Turn) {
        let lines = session.sentences(of: merge.question, entry: place.entry)
        var indices: [Int] = []
        let marks = letters.uppercased().split { !$0.isLetter && !$0.isNumber }
        for mark in marks.count == 1 ? letters.uppercased().map({ Substring(String($0)) }) : marks {
            guard let index = lines.indices.first(where: { Outcome.letter($0) == mark }) else {
                turn.warn(
                    "« \(mark) » n'est pas une lettre de la liste.", "“\(mark)” is not a letter of the list.")
                return
            }
            if !indices.contains(index) { indices.append(index) }
        }
        guard let first = indices.first, indices.count > 1 else {
            turn.warn("Donnez deux lettres au moins.", "Give at least two letters.")
            return
        }
        let gone = Set(indices.dropFirst())
        before = lines
        keep(lines.enumerated().filter { !gone.contains($0.offset) }.map(\.element), place, &turn)
        turn.tell(
            "Réunies sous « \(lines[first]) ».", "Joined under “\(lines[first])”.")
        letters = ""
    }

    /// Writes what is left of the lines.
    private func keep(_ lines: [String], _ place: Place, _ turn: inout Turn) {
        var texts: [String] = []
        var changes: [Change] = []
        for line in lines {
            let id = turn.newID("t")
            changes.append(.text(id: id, body: line))
            texts.append(id)
        }
        turn.commit(
            changes + [.event(.merged(entry: place.entry, question: merge.question, texts: texts))])
    }
}
