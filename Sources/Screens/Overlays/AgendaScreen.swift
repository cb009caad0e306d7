import Foundation
package import Page
import Session
import Workshop

/// Agenda and people, from anywhere: jump, shorten, skip, insert a break, arrivals and departures.
package struct AgendaScreen: Screen {
    private var selected: Int?

    package init() {}

    private func index(_ session: Session) -> Int {
        let current = session.agenda.firstIndex { $0.id == session.place?.entry } ?? 0
        return min(selected ?? current, max(0, session.agenda.count - 1))
    }

    package func page(_ context: Context) -> Page {
        guard let session = context.session else { return Page(title: "") }
        let schedule = Schedule(session, now: context.now)
        let end = Hours.clock(schedule.end, utcOffset: context.utcOffset, context.language)
        let rows = zip(session.agenda, schedule.lines).map { row($0, $1, session, context) }
        var main: [Block] = [
            Block(
                .table(Table(header: [], rows: rows, numeric: [2], selected: index(session))), size: .fills)
        ]
        if let (id, minutes) = schedule.proposal, let entry = session.entry(id) {
            let title = session.program.title(of: entry)[context.language]
            main.append(
                Block(
                    .notice(
                        Notice(
                            .warn,
                            context(
                                "Pour finir plus près de l'heure : raccourcir « \(title) » à \(minutes) min.",
                                "To end closer to the hour: shorten “\(title)” to \(minutes) min.")))))
        }
        return Page(
            title: context("Agenda", "Agenda"),
            status: context("on finit à \(end)", "we end at \(end)") + Hours.drift(schedule.drift),
            main: main, side: [Block(.table(people(session, context)))],
            bindings: context.upDown(context("choisir", "choose")) + [
                Binding([.enter], context("aller à", "go to"), .submit),
                Binding([.character("r")], context("raccourcir", "shorten"), .command(.shorten)),
                Binding([.character("x")], context("sauter", "skip"), .command(.skip)),
                Binding([.character("i")], context("pause ici", "break here"), .command(.pause)),
                Binding(
                    [.character("+")], context("une minute de plus", "one more minute"), .adjust(1),
                    inBar: false),
                Binding(
                    [.character("-")], context("une minute de moins", "one minute less"), .adjust(-1),
                    inBar: false),
                Binding([.character("n")], context("arrivée", "arrival"), .command(.late)),
                Binding([.character("d")], context("départ", "departure"), .command(.leave)),
                Binding(
                    [.character("o")], context("personnes", "people"), .command(.observe),
                    inBar: !context.isSeen),
                Binding([.character("s")], context("écran", "screen"), .command(.screen), inBar: false),
                Binding([.escape, .character("a")], context("retour", "back"), .back),
                context.help,
            ] + context.everywhere,
            wake: nextMinute(context))
    }

    private func row(
        _ entry: AgendaEntry, _ line: Schedule.Line, _ session: Session, _ context: Context
    ) -> Table.Row {
        let mark =
            switch line.state {
            case .done: "✓"
            case .current: "●"
            case .skipped: "–"
            case .ahead: " "
            }
        var note = ""
        if let left = line.left {
            note =
                left >= 0
                ? context("restent \(left) min", "\(left) min left")
                : context("dépassé de \(-left) min", "over by \(-left) min")
        }
        if line.state == .skipped { note = context("sauté", "skipped") }
        if entry.isShort { note = note.isEmpty ? context("court", "short") : note }
        if line.isProtected, note.isEmpty { note = context("protégé", "protected") }
        return Table.Row(
            id: entry.id,
            cells: [
                mark, session.program.title(of: entry)[context.language], "\(entry.minutes)\u{A0}min", note,
            ], role: line.state == .current ? .title : .body)
    }

    private func people(_ session: Session, _ context: Context) -> Table {
        let left = session.people.count { !session.present.contains($0.id) }
        let observers = session.presentPeople.count { $0.role == .observer }
        return Table(
            header: [],
            rows: [
                Table.Row(
                    id: "present", cells: [context("Présents", "Present"), "\(session.answering.count)"]),
                Table.Row(id: "left", cells: [context("Partis", "Gone"), "\(left)"]),
                Table.Row(id: "observers", cells: [context("Observateurs", "Observers"), "\(observers)"]),
            ], numeric: [1])
    }

    package mutating func handle(_ intent: Intent, _ turn: inout Turn) {
        guard let session = turn.context.session else { return }
        let index = index(session)
        var agenda = session.agenda
        guard agenda.indices.contains(index) else { return }
        switch intent {
        case .move(let step): selected = (index + step + agenda.count) % agenda.count
        case .choose(let id): selected = agenda.firstIndex { $0.id == id } ?? index
        case .back: turn.pop()
        case .submit: jump(to: agenda[index], session, &turn)
        case .adjust(let step):
            agenda[index].minutes = max(1, agenda[index].minutes + step)
            turn.commit(.agendaSet(agenda))
        case .command(.shorten):
            guard !agenda[index].isShort else {
                turn.warn(
                    "Cette étape est déjà raccourcie : retirez-lui des minutes (-), ou sautez-la (x).",
                    "This step is short already: take minutes from it (-), or skip it (x).")
                return
            }
            guard let minutes = session.program.shortMinutes(of: agenda[index]) else {
                turn.warn(
                    "Cette étape n'a pas de version courte : retirez-lui des minutes (-), ou sautez-la (x).",
                    "This step has no short version: take minutes from it (-), or skip it (x).")
                return
            }
            agenda[index].isShort = true
            agenda[index].minutes = min(minutes, agenda[index].minutes)
            turn.commit(.agendaSet(agenda))
        case .command(.skip): skip(index, &agenda, session, &turn)
        case .command(.pause):
            agenda.insert(
                AgendaEntry(id: turn.newID("e"), activity: "pause", minutes: 10), at: index + 1)
            turn.commit(.agendaSet(agenda))
        case .command(.screen):
            let all = Projection.allCases
            let index = all.firstIndex(of: session.projection ?? .mirrored) ?? 0
            let next = all[(index + 1) % all.count]
            turn.commit(.screened(next))
            switch next {
            case .none: turn.tell("Écran non projeté : moi seul le vois.", "Not projected: only I see it.")
            case .extended:
                turn.tell(
                    "Écran étendu : la salle voit cette fenêtre.", "Extended: the room sees this window.")
            case .mirrored:
                turn.tell(
                    "Écran dupliqué : la salle voit tout cet écran.",
                    "Mirrored: the room sees all of this screen.")
            }
        case .command(.late): turn.push(TextScreen(.latecomer))
        case .command(.leave): turn.push(TextScreen(.leaver))
        case .command(.observe):
            if turn.context.isSeen {
                turn.warn(
                    "Les noms ne s'affichent pas devant la salle. Ouvrez « cids notes ».",
                    "Names are not shown before the room. Open “cids notes”.")
            } else {
                turn.push(PeopleListScreen())
            }
        default: break
        }
    }

    private func jump(to entry: AgendaEntry, _ session: Session, _ turn: inout Turn) {
        var entry = entry
        if entry.isSkipped {
            entry.isSkipped = false
            turn.commit(.agendaSet(session.agenda.map { $0.id == entry.id ? entry : $0 }))
        }
        turn.pop()
        guard entry.id != session.place?.entry else { return }
        if let place = session.entryPlace(entry) { turn.enter(place, isAnew: true) }
    }

    private func skip(
        _ index: Int, _ agenda: inout [AgendaEntry], _ session: Session, _ turn: inout Turn
    ) {
        agenda[index].isSkipped.toggle()
        turn.commit(.agendaSet(agenda))
        guard agenda[index].isSkipped, agenda[index].id == session.place?.entry else { return }
        let next = agenda[(index + 1)...].lazy.compactMap { session.entryPlace($0) }.first
        turn.pop()
        turn.enter(next)
    }
}
