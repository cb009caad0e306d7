import Foundation
package import Page
package import Session
package import Workshop

/// The programme before it starts: minutes, modes, order, breaks, and the hour at which we end.
package struct PrepareScreen: Screen {
    private var draft: ProgramDraft
    let people: [Roster.Line]
    let simulated: Bool
    private var isBilingual = false
    private var particulars = Particulars()
    /// The session that this one follows.
    private var follows: Library.PastLine?

    package init(program: Program, people: [Roster.Line], simulated: Bool, client: String = "") {
        draft = ProgramDraft(program)
        self.people = people
        self.simulated = simulated
        particulars.inherit(client: client)
    }

    /// Follows an earlier session; its client is this one's, unless another was named.
    package mutating func follow(_ line: Library.PastLine?) {
        follows = line
        particulars.inherit(client: line?.client)
    }

    private var managers: Int { people.count { $0.role == .manager } }
    private var answering: Int { people.filter { $0.role != .observer }.count }
    package func page(_ context: Context) -> Page {
        let workshop = draft.program.workshop
        let queue = draft.queue(of: answering)
        let end = context.now.addingTimeInterval(Double(draft.minutesToTheEnd(answering)) * 60)
        let hour = Hours.clock(end, utcOffset: context.utcOffset, context.language)
        if let page = particulars.page(context) { return page }
        return Page(
            title: context(
                "\(workshop.name.fr) · préparer", "\(workshop.name[.en]) · prepare"),
            status: context("fin prévue \(hour)", "ends at \(hour)")
                + (queue == 0
                    ? "" : context(" · dont \(queue) min de file", " · \(queue) min of queue included")),
            main: [
                Block(.prose([Run(headcount(people.map(\.role), context), .title)])),
                Block(.table(draft.table(answering, context)), size: .fills),
                Block(
                    .prose([
                        Run(
                            summary(queue, context),
                            draft.talk + queue > workshop.minutes ? .warn : .body)
                    ])),
            ] + following(context) + draft.warnings(answering, managers: managers, context),
            bindings: bindings(context),
            wake: nextMinute(context))
    }

    private func summary(_ queue: Int, _ context: Context) -> String {
        let (talk, whole) = (draft.talk, draft.program.workshop.minutes)
        guard queue > 0 else { return context("\(talk) min sur \(whole).", "\(talk) min out of \(whole).") }
        return context(
            "\(talk) min sur \(whole), plus \(queue) min de file.",
            "\(talk) min out of \(whole), plus \(queue) min of queue.")
    }

    /// Whether the programme goes through what an earlier session left.
    private var reviews: Bool {
        draft.agenda.flatMap { draft.program.steps(of: $0) }.contains {
            if case .review = $0.content { true } else { false }
        }
    }

    /// Which session this one follows, where one was chosen or the programme asks for it.
    private func following(_ context: Context) -> [Block] {
        guard reviews || follows != nil else { return [] }
        let text =
            follows.map { line in
                context("À la suite de : ", "Following: ") + context.label(of: line)
            }
            ?? context(
                "À la suite de : aucune séance. s pour en choisir une.",
                "Following: no session. s to choose one.")
        return [Block(.prose([Run(text, .accent)]))]
    }

    private func bindings(_ context: Context) -> [Binding] {
        // A narrow bar shows how to go on and back before anything else.
        [
            Binding([.enter], context("commencer", "start"), .submit), context.back,
        ] + draft.bindings(context) + [
            Binding(
                [.character("l")],
                isBilingual
                    ? context("une langue", "one language") : context("deux langues", "two languages"),
                .command(.language)),
            Binding(
                [.character("s")], context("à la suite de", "following"), .command(.follow), inBar: reviews),
            Binding(
                [.character("c")],
                context("client, lieu, animation, effacement", "client, place, coach, erasing"),
                .command(.client), inBar: reviews),
            Binding(
                [.character("k")], context("code du coach", "coach's code"), .command(.code), inBar: false),
            context.help,
        ] + context.everywhere
    }

    package mutating func handle(_ intent: Intent, _ turn: inout Turn) {
        if particulars.typing != nil {
            particulars.handle(intent, &turn)
            return
        }
        if draft.handle(intent, &turn) { return }
        switch intent {
        case .command(.client): particulars.typing = .client
        case .command(.follow):
            turn.request(.listPast)
            turn.push(FollowScreen(client: particulars.client, followed: follows?.id))
        case .command(.code): particulars.typing = .code
        case .command(.language): isBilingual.toggle()
        case .submit:
            var preparation = Preparation(
                program: draft.program, people: people, agenda: draft.agenda, projection: .mirrored,
                isSimulated: simulated, language: turn.context.language, isBilingual: isBilingual)
            preparation.follows = follows?.id
            particulars.fill(&preparation)
            turn.push(ProjectionScreen(preparation: preparation))
        case .back: turn.pop()
        default: break
        }
    }
}
