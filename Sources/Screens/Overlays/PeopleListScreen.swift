package import Page
import Session
import Workshop

/// Names and roles, on a screen the room does not see.
package struct PeopleListScreen: Screen {
    private var selected = 0
    /// The person that `x` was pressed on once.
    private var leaving: Person.ID?

    package init() {}

    package func page(_ context: Context) -> Page {
        guard let session = context.session else { return Page(title: "") }
        let rows = session.people.map { person in
            Table.Row(
                id: person.id,
                cells: [
                    person.name, role(person.role, context),
                    session.present.contains(person.id) ? context("là", "here") : context("parti", "gone"),
                ])
        }
        return Page(
            title: context("Personnes", "People"),
            main: [
                Block(
                    .table(
                        Table(
                            header: [], rows: rows,
                            selected: rows.isEmpty ? nil : min(selected, rows.count - 1))), size: .fills)
            ],
            bindings: context.upDown(context("choisir", "choose")) + [
                Binding([.character("o")], context("observateur", "observer"), .command(.observe)),
                Binding([.character("m")], context("responsable", "manager"), .command(.manager)),
                Binding(
                    [.character("d")], context("départ ou retour", "leaves or comes back"), .command(.leave)),
                Binding([.character("r")], context("renommer", "rename"), .choose("rename")),
                Binding([.character("x")], context("retirer", "remove"), .command(.delete)),
                context.back, context.help,
            ] + context.everywhere)
    }

    private func role(_ role: Person.Role, _ context: Context) -> String {
        switch role {
        case .participant: context("participe", "takes part")
        case .manager: context("responsable", "manager")
        case .observer: context("observe", "observes")
        }
    }

    package mutating func handle(_ intent: Intent, _ turn: inout Turn) {
        guard let session = turn.context.session, !session.people.isEmpty else { return }
        selected = min(selected, session.people.count - 1)
        var person = session.people[selected]
        switch intent {
        case .move(let step):
            selected = (selected + step + session.people.count) % session.people.count
            leaving = nil
        case .choose("rename"): turn.push(TextScreen(.renaming(person.id), turn.context))
        case .choose(let id): selected = session.people.firstIndex { $0.id == id } ?? selected
        case .command(.observe):
            person.role = person.role == .observer ? .participant : .observer
            turn.commit([.person(person)])
        case .command(.manager):
            person.role = person.role == .manager ? .participant : .manager
            turn.commit([.person(person)])
        case .command(.leave):
            turn.commit(
                session.present.contains(person.id)
                    ? .left(person: person.id) : .joined(person: person.id))
        case .command(.delete): remove(person, session, &turn)
        case .back: turn.pop()
        default: break
        }
    }

    private mutating func remove(_ person: Person, _ session: Session, _ turn: inout Turn) {
        if let stay = session.stay(of: person.id) {
            turn.notice = Notice(.warn, turn.context.message(.personStays(stay)))
            return
        }
        guard leaving == person.id else {
            leaving = person.id
            turn.warn(
                "x encore une fois pour retirer \(person.name), comme si ce prénom n'avait pas été tapé.",
                "x once more to remove \(person.name), as if that name had not been typed.")
            return
        }
        turn.commit(.personRemoved(person: person.id))
        turn.tell("C'est retiré.", "It is removed.")
    }
}
