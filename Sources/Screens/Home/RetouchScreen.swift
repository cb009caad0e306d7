package import Page
import Session
import Workshop

/// The compte rendu put right at home: words corrected, lines left out, « le mot du coach ». What the room had agreed on
/// and no longer reads the same is marked in the report.
package struct RetouchScreen: Screen {
    private var selected = 0

    package init() {}

    package func page(_ context: Context) -> Page {
        guard let session = context.session else { return Page(title: "", bindings: [context.back]) }
        let lines = RecordedLine.reported(in: session)
        var main: [Block] = [
            Block(
                .prose([
                    Run(
                        context(
                            "Le compte rendu dira ce qui a été corrigé ou retiré après la séance.",
                            "The report will say what was corrected or left out after the session."))
                ]))
        ]
        if lines.isEmpty {
            main.append(
                Block(.prose([Run(context("Rien n'a été noté.", "Nothing was noted."))])))
        } else {
            let rows = lines.map { row($0, session, context) }
            main.append(
                Block(.options(Options(rows: rows, selected: min(selected, rows.count - 1))), size: .fills))
        }
        let isHidden = lines.indices.contains(selected) && session.hidden.contains(lines[selected].id)
        return Page(
            title: context("Retoucher le compte rendu", "Retouch the report"), main: main,
            bindings: (lines.isEmpty
                ? []
                : context.upDown(context("ligne", "line")) + [
                    Binding([.character("m"), .enter], context("corriger", "correct"), .choose("edit")),
                    Binding(
                        [.character("x")],
                        isHidden ? context("remettre", "put back") : context("retirer", "leave out"),
                        .command(.delete)),
                ]) + [
                    Binding(
                        [.character("c")], context("mot du coach", "coach's word"), .choose("coachWord")),
                    Binding([.character("p")], context("photo", "photo"), .command(.add)),
                    Binding([.escape, .character("q")], context("terminer", "finish"), .back),
                    context.help,
                ] + context.everywhere)
    }

    private func row(_ line: RecordedLine, _ session: Session, _ context: Context) -> Options.Row {
        var row = line.row(session, context, showsReaders: false)
        if session.hidden.contains(line.id) {
            row.label = context("Retirée · ", "Left out · ") + row.label
        } else if line.texts.contains(where: session.retouched.contains) {
            row.label = context("Corrigée · ", "Corrected · ") + row.label
        }
        return row
    }

    package mutating func handle(_ intent: Intent, _ turn: inout Turn) {
        guard let session = turn.context.session else { return }
        let lines = RecordedLine.reported(in: session)
        selected = max(0, min(selected, lines.count - 1))
        switch intent {
        case .move(let step) where !lines.isEmpty: selected = (selected + step + lines.count) % lines.count
        case .choose("edit") where lines.indices.contains(selected): lines[selected].edit(&turn)
        case .command(.add): turn.push(PhotoScreen())
        case .choose("coachWord"): turn.push(CoachWordScreen(turn.context))
        case .choose(let id): selected = lines.firstIndex { $0.id == id } ?? selected
        case .command(.delete) where lines.indices.contains(selected):
            if case .filled = lines[selected] {
                turn.warn(
                    "Un champ fait partie de sa fiche : corrigez-le.",
                    "A field is part of its card: correct it.")
                return
            }
            if case .answered = lines[selected] {
                turn.warn(
                    "Une réponse compte : elle reste. Corrigez-en les fautes.",
                    "An answer counts: it stays. Correct its mistakes.")
                return
            }
            let hidden = session.hidden.symmetricDifference([lines[selected].id])
            turn.commit(.hidden(lines: hidden.sorted()))
        case .back:
            turn.request(.report(file: nil))
            turn.request(.leaveSession)
            turn.goHome()
        default: break
        }
    }
}

/// « Le mot du coach »: a few lines, signed by the coach's name where it is known.
struct CoachWordScreen: Screen {
    private static let limit = 2_000
    private var text: String
    private let original: String
    private var isAbandoning = false

    init(_ context: Context) {
        let session = context.session
        original = session?.coachWord.flatMap { session?.texts[$0] } ?? ""
        text = original
    }

    func page(_ context: Context) -> Page {
        Page(
            title: context("Le mot du coach", "A word from the coach"),
            main: [
                Block(
                    .field(
                        Field(
                            id: "text",
                            label: context(
                                "Les participants le liront, le commanditaire non.",
                                "Participants will read it, the sponsor will not."), text: text,
                            limit: Self.limit, allowsExcess: true, allowsEditor: true, isMultiline: true)))
            ],
            bindings: [
                Binding([.control("s")], context("enregistrer", "save"), .submit), context.back,
                context.helpInText,
            ] + context.everywhere, focus: "text")
    }

    mutating func handle(_ intent: Intent, _ turn: inout Turn) {
        switch intent {
        case .set("text", let text):
            self.text = text
            isAbandoning = false
        case .submit: save(&turn)
        case .back where text == original || isAbandoning: turn.pop()
        case .back:
            isAbandoning = true
            turn.warnOfAbandoning()
        default: break
        }
    }

    private func save(_ turn: inout Turn) {
        guard text.contains(where: { !$0.isWhitespace }) else {
            turn.commit(.coachWordWritten(text: nil))
            turn.pop()
            return
        }
        do throws(AnswerFault) {
            try Answer.validate(line: text.replacing("\n", with: " "), limit: Self.limit)
        } catch {
            turn.notice = Notice(.warn, turn.context.message(error))
            return
        }
        let id = turn.context.session?.coachWord ?? turn.newID("t")
        turn.commit([.text(id: id, body: text), .event(.coachWordWritten(text: id))])
        turn.pop()
        turn.tell("C'est noté.", "Noted.")
    }
}
