import Foundation
package import Page
import Session
package import Workshop

/// A workshop of the coach's own: activities from the library in their order, and the planner's warnings at once.
package struct ComposeScreen: Screen {
    private var draft: ProgramDraft
    /// The id of the coach's workshop that is written again; nil: a new one.
    private var file: String?
    private var name: String
    private var goal: String
    /// How many people it is made for: queues and warnings follow from it.
    private var people = 9
    /// Whether what is shown is in the file.
    private var isSaved = false
    private var typing: Typing?
    /// Whether Esc was pressed on something unsaved.
    private var isLeaving = false

    private enum Typing { case people, name, goal }

    /// A workshop to adapt; the coach's own is written again, a built-in one stays as it is.
    package init(adapting program: Program, _ context: Context) {
        draft = ProgramDraft(program)
        let line = context.library.workshops.first { $0.id == program.workshop.id }
        file = line?.isOwn == true ? program.workshop.id : nil
        name = program.workshop.name[context.language]
        goal = program.workshop.goal[context.language]
        isSaved = file != nil
    }

    /// A new workshop around an activity: the frame before it, the commitments, the re-reading and ROTI after it.
    package init(around activity: Activity? = nil, _ context: Context) {
        let all = Dictionary(context.library.activities.map { ($0.id, $0) }) { first, _ in first }
        let entries = ["cadre", "engagements", "relecture", "roti"].compactMap { all[$0] }
            .map { Workshop.Entry(activity: $0.id, minutes: $0.minutes) }
        draft = ProgramDraft(
            Program(
                workshop: Workshop(
                    id: "", name: Localized(""), goal: Localized(""), minutes: 0, entries: entries),
                activities: all))
        name = ""
        goal = ""
        if let activity { draft.insert(activity) }
    }

    /// Puts in what was picked in the library.
    mutating func receive(_ activity: Activity) {
        draft.insert(activity)
        isSaved = false
    }

    /// The workshop is in the coach's folder under this id.
    mutating func saved(as id: String) { (file, isSaved, isLeaving) = (id, true, false) }

    package func page(_ context: Context) -> Page {
        if let typing { return typingPage(typing, context) }
        let queue = draft.queue(of: people)
        let title = name.isEmpty ? context("Nouvel atelier", "New workshop") : name
        return Page(
            title: context("\(title) · composer", "\(title) · compose"),
            status: Hours.length(draft.talk + queue),
            main: [
                Block(.prose([Run(context("Pour \(people) personnes", "For \(people) people"), .title)])),
                Block(.table(draft.table(people, context)), size: .fills),
            ] + draft.warnings(people, managers: 0, context),
            bindings: [Binding([.character("a")], context("ajouter", "add"), .command(.add))]
                + draft.bindings(context) + [
                    Binding(
                        [.character("n")], context("combien de personnes", "how many people"),
                        .command(.people)),
                    Binding([.character("s")], context("enregistrer", "save"), .command(.save)),
                    Binding([.enter], context("préparer", "prepare"), .submit, inBar: isSaved),
                    context.back, context.help,
                ] + context.everywhere)
    }

    private func typingPage(_ typing: Typing, _ context: Context) -> Page {
        let field: Field
        let why: String
        switch typing {
        case .people:
            field = Field(
                id: "people", label: context("Combien de personnes ?", "How many people?"),
                text: people == 0 ? "" : "\(people)", limit: 3)
            why = context(
                "Les files d'attente et les conseils en dépendent.", "The queues and the advice depend on it."
            )
        case .name:
            field = Field(
                id: "name", label: context("Nom de l'atelier", "Name of the workshop"), text: name, limit: 60)
            why = context(
                "Il sera dans la liste des ateliers, et en tête du compte rendu.",
                "It will be in the list of workshops, and at the head of the report.")
        case .goal:
            field = Field(
                id: "goal", label: context("Avec quoi la salle repart", "What the room leaves with"),
                text: goal,
                limit: 160)
            why = context(
                "Une phrase, pour vous et pour la salle.", "One sentence, for you and for the room.")
        }
        return Page(
            title: field.label, main: [Block(.field(field)), Block(.prose([Run(why)]))],
            bindings: [
                Binding([.enter], context("noter", "note"), .submit),
                Binding([.escape], context("retour", "back"), .back), context.helpInText,
            ] + context.everywhere, focus: field.id)
    }

    package mutating func handle(_ intent: Intent, _ turn: inout Turn) {
        if typing != nil {
            type(intent, &turn)
            return
        }
        let before = draft.agenda
        if draft.handle(intent, &turn) {
            if draft.agenda != before { (isSaved, isLeaving) = (false, false) }
            return
        }
        switch intent {
        case .command(.add):
            turn.request(.listActivities)
            turn.push(LibraryScreen(isPicking: true))
        case .command(.people): typing = .people
        case .command(.save): typing = .name
        case .submit:
            guard let file, isSaved else {
                typing = .name
                return
            }
            turn.request(.prepare(workshop: file, simulated: false))
        case .back where isSaved || isLeaving: turn.pop()
        case .back:
            isLeaving = true
            turn.warn(
                "Cet atelier n'est pas enregistré (s). Échap encore pour l'abandonner.",
                "This workshop is not saved (s). Esc again to drop it.")
        default: break
        }
    }

    private mutating func type(_ intent: Intent, _ turn: inout Turn) {
        switch intent {
        case .set("people", let text):
            people = Int(text).map { min(max($0, 0), 200) } ?? (text.isEmpty ? 0 : people)
        case .set("name", let text): (name, isSaved) = (text, isSaved && text == name)
        case .set("goal", let text): (goal, isSaved) = (text, isSaved && text == goal)
        case .submit: submit(&turn)
        case .back:
            if people == 0 { people = 9 }
            typing = nil
        default: break
        }
    }

    private mutating func submit(_ turn: inout Turn) {
        switch typing {
        case .people:
            guard people > 0 else {
                turn.warn("De 1 à 200 personnes.", "From 1 to 200 people.")
                return
            }
            typing = nil
        case .name:
            guard name.contains(where: { $0.isLetter || $0.isNumber }) else {
                turn.warn("Donnez-lui un nom.", "Give it a name.")
                return
            }
            typing = .goal
        case .goal:
            guard goal.contains(where: \.isLetter) else {
                turn.warn(
                    "Une phrase : la salle doit savoir pourquoi.", "One sentence: the room has to know why.")
                return
            }
            typing = nil
            turn.request(.save(workshop(turn.context), over: file))
        case nil: break
        }
    }

    /// The workshop as it is to be written. A text that stayed as it was keeps its other language.
    private func workshop(_ context: Context) -> Workshop {
        let original = draft.program.workshop
        func text(_ typed: String, _ before: Localized) -> Localized {
            let typed = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            return typed == before[context.language] ? before : Localized(typed)
        }
        let minutes = draft.talk + draft.queue(of: people)
        return draft.workshop(
            id: file ?? "", name: text(name, original.name), goal: text(goal, original.goal),
            minutes: min(480, minutes))
    }
}
