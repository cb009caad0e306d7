import Page
import Session
import Workshop

/// Who, what, when, proof: the growing list.
struct CommitStage: Screen {
    let prompt: Localized

    func page(_ context: Context) -> Page {
        guard let session = context.session else { return Page(title: "") }
        var main: [Block] = [Block(.title(context.beside(prompt)))]
        main.append(contentsOf: commitmentBlocks(session, context))
        return Page(
            title: "", main: main,
            bindings: [
                Binding([.character("e")], context("noter un engagement", "note a commitment"), .commit),
                context.next("suivant", "next", keys: [.enter, .pageDown]), backToPlace(context),
            ])
    }

    mutating func handle(_ intent: Intent, _ turn: inout Turn) { turn.stepUnlessEmpty(intent) }
}

/// The commitments as the room reads them.
func commitmentBlocks(_ session: Session, _ context: Context, selected: Int? = nil) -> [Block] {
    guard !session.commitments.isEmpty else {
        return [
            Block(
                .prose([
                    Run(
                        context(
                            "Rien encore. Un geste par personne suffit.",
                            "Nothing yet. One gesture a person is enough."))
                ]))
        ]
    }
    let rows = session.commitments.map { commitment in
        Table.Row(
            id: commitment.id,
            cells: [
                session.person(commitment.person)?.name ?? "…",
                session.texts[commitment.what] ?? "", session.texts[commitment.when] ?? "",
                session.texts[commitment.proof] ?? "",
            ])
    }
    return [
        Block(
            .table(
                Table(
                    header: [
                        context("Qui", "Who"), context("Fait quoi", "Does what"), context("Quand", "When"),
                        context("Preuve", "Proof"),
                    ], rows: rows, selected: selected)), size: .fills)
    ]
}

/// Decisions and commitments read together and corrected, before the report exists.
struct RereadStage: Screen {
    let prompt: Localized
    private var selected = 0
    /// The line that `x` was pressed on once.
    private var leaving: String?

    init(prompt: Localized) { self.prompt = prompt }

    /// What can be corrected or ticked: decisions, commitments, activities, what was said.
    private enum Line: Hashable, Identifiable {
        case recorded(RecordedLine)
        case entry(AgendaEntry)

        var id: String {
            switch self {
            case .recorded(let line): line.id
            case .entry(let entry): entry.id
            }
        }
    }

    private func lines(_ session: Session) -> [Line] {
        let agreed =
            session.decisions.map(RecordedLine.decision) + session.commitments.map(RecordedLine.commitment)
        let entries = session.agenda.filter { entry in
            session.rounds.contains { $0.opening.entry == entry.id && $0.state == .revealed }
        }
        return agreed.map(Line.recorded) + entries.map(Line.entry)
            + RecordedLine.said(in: session).map(Line.recorded)
    }

    func page(_ context: Context) -> Page {
        guard let session = context.session else { return Page(title: "") }
        let lines = lines(session)
        let rows = lines.map { row($0, session, context) }
        let reader = session.readers.flatMap { session.texts[$0] }
        var main: [Block] = [
            Block(.title(context.beside(prompt))),
            Block(
                .prose([
                    Run(
                        session.admitsSponsor
                            ? context(
                                "Coché : le commanditaire le lira aussi.",
                                "Ticked: the sponsor will read it too.")
                            : context(
                                "Le commanditaire ne lira rien : vous ne l'avez pas admis.",
                                "The sponsor will read nothing: you did not admit them."))
                ])),
        ]
        if let reader {
            main.append(
                Block(.prose([Run(context("Lecteurs : \(reader)", "Readers: \(reader)"))]), size: .optional))
        }
        main.append(
            Block(
                .options(Options(rows: rows, selected: rows.isEmpty ? nil : min(selected, rows.count - 1))),
                size: .fills))
        return Page(
            title: "", main: main,
            bindings: context.upDown(context("ligne", "line")) + [
                Binding([.character("m")], context("corriger", "correct"), .choose("edit"))
            ] + (session.admitsSponsor ? [Binding([.space], context("cocher", "tick"), .adjust(1))] : []) + [
                Binding([.character("x")], context("retirer", "remove"), .command(.delete)),
                Binding(
                    [.character("s")],
                    session.admitsSponsor
                        ? context("retirer le commanditaire", "withdraw the sponsor")
                        : context("admettre le commanditaire", "admit the sponsor"), .choose("sponsor")),
                context.next("c'est juste", "that is right", keys: [.enter, .pageDown]),
                backToPlace(context),
            ])
    }

    private func row(_ line: Line, _ session: Session, _ context: Context) -> Options.Row {
        switch line {
        case .recorded(let line): line.row(session, context, showsReaders: session.admitsSponsor)
        case .entry(let entry):
            Options.Row(
                id: entry.id, label: session.program.title(of: entry)[context.language],
                detail: context("les résultats de la salle", "the room's results"),
                isTicked: session.admitsSponsor ? session.published.contains(entry.id) : nil)
        }
    }

    mutating func handle(_ intent: Intent, _ turn: inout Turn) {
        guard let session = turn.context.session else { return }
        let lines = lines(session)
        selected = max(0, min(selected, lines.count - 1))
        switch intent {
        case .move(let step) where !lines.isEmpty:
            selected = (selected + step + lines.count) % lines.count
            leaving = nil
        case .choose("edit") where lines.indices.contains(selected): edit(lines[selected], &turn)
        case .choose("sponsor"): turn.commit(.sponsorAdmitted(!session.admitsSponsor))
        case .choose(let id): selected = lines.firstIndex { $0.id == id } ?? selected
        case .adjust where lines.indices.contains(selected): tick(lines[selected], session, &turn)
        case .command(.delete) where lines.indices.contains(selected):
            guard case .recorded(let line) = lines[selected], let event = line.removal else {
                turn.warn(
                    "Un résultat ne se retire pas : la salle l'a vu.",
                    "A result is not removed: the room has seen it.")
                return
            }
            guard leaving == line.id else {
                leaving = line.id
                line.confirmRemoval(&turn)
                return
            }
            turn.commit(event)
            turn.tell("C'est retiré.", "It is removed.")
        default: turn.stepFrom(intent)
        }
    }

    private func edit(_ line: Line, _ turn: inout Turn) {
        switch line {
        case .recorded(let line): line.edit(&turn)
        case .entry: turn.warn("Un résultat ne se corrige pas.", "A result is not corrected.")
        }
    }

    private func tick(_ line: Line, _ session: Session, _ turn: inout Turn) {
        switch line {
        case .recorded(.decision): turn.warn("Une décision est toujours lue.", "A decision is always read.")
        case .recorded(.commitment(var commitment)):
            commitment.isShared.toggle()
            turn.commit(.committed(commitment))
        case .entry(let entry):
            let published = session.published.symmetricDifference([entry.id])
            turn.commit(.published(entries: published.sorted()))
        case .recorded(.said), .recorded(.filled), .recorded(.photo), .recorded(.answered):
            turn.warn("Le commanditaire ne le lit jamais.", "The sponsor never reads it.")
        }
    }
}

/// The last screen: the report is written, and where.
struct EndStage: Screen {
    func page(_ context: Context) -> Page {
        Page(
            title: context.session?.program.workshop.name[context.language] ?? "",
            main: [
                Block(.headline(context("Merci", "Thank you"))),
                Block(
                    .prose([
                        Run(
                            context(
                                "La séance est close et enregistrée.", "The session is closed and recorded."))
                    ])),
            ],
            bindings: [
                Binding([.enter], context("accueil", "home"), .submit),
                Binding(
                    [.character("r")], context("réécrire le compte rendu", "write the report again"), .confirm
                ),
                Binding([.character("q")], context("quitter", "quit"), .command(.quit)),
            ])
    }

    mutating func handle(_ intent: Intent, _ turn: inout Turn) {
        switch intent {
        case .submit:
            turn.request(.leaveSession)
            turn.goHome()
        case .confirm: turn.request(.report(file: nil))
        case .command(.quit): turn.request(.quit)
        default: break
        }
    }
}
