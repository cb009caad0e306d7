package import Foundation
package import Page
package import Session

/// The first question of a session: who sees this screen?
package struct ProjectionScreen: Screen {
    let preparation: Preparation
    // Mirrored is what a laptop does when it is plugged in, and the only answer that cannot expose anybody.
    private var selected = Projection.allCases.firstIndex(of: .mirrored) ?? 0

    package init(preparation: Preparation) { self.preparation = preparation }

    package func page(_ context: Context) -> Page {
        let rows = Projection.allCases.map { projection in
            Options.Row(
                id: projection.rawValue, label: name(projection, context), detail: detail(projection, context)
            )
        }
        return Page(
            title: context("L'écran", "The screen"),
            main: [
                Block(.title(context("Qui voit cet écran ?", "Who sees this screen?"))),
                Block(.options(Options(rows: rows, selected: selected))),
            ],
            bindings: context.upDown(context("choisir", "choose"))
                + [Binding([.enter], context("commencer", "start"), .submit), context.back, context.help]
                + context.everywhere)
    }

    private func name(_ projection: Projection, _ context: Context) -> String {
        switch projection {
        case .none: context("Non projeté", "Not projected")
        case .extended: context("Étendu", "Extended")
        case .mirrored: context("Dupliqué", "Mirrored")
        }
    }

    private func detail(_ projection: Projection, _ context: Context) -> String {
        switch projection {
        case .none: context("moi seul le vois", "only I see it")
        case .extended:
            context("la salle voit cette fenêtre, moi une autre", "the room sees this window, I see another")
        case .mirrored: context("la salle voit tout cet écran", "the room sees all of this screen")
        }
    }

    package mutating func handle(_ intent: Intent, _ turn: inout Turn) {
        let count = Projection.allCases.count
        switch intent {
        case .move(let step): selected = (selected + step + count) % count
        case .choose(let id):
            selected = Projection.allCases.firstIndex { $0.rawValue == id } ?? selected
            create(&turn)
        case .submit: create(&turn)
        case .back: turn.pop()
        default: break
        }
    }

    private func create(_ turn: inout Turn) {
        var preparation = preparation
        preparation.projection = Projection.allCases[selected]
        turn.request(.create(preparation))
    }
}

extension Preparation {
    /// Everything a new session is born with: people under random ids, the agenda, the first place and its clock.
    ///
    /// - Parameter now: when it begins; nil: no clock runs yet.
    package func changes(random: inout some RandomNumberGenerator, now: Date? = nil) -> [Change] {
        var changes: [Change] = [.event(.opened(language: language, simulated: isSimulated))]
        changes.append(.event(.screened(projection)))
        if isBilingual { changes.append(.event(.displayed(bilingual: true))) }
        if let code = CoachCode(code, using: &random) { changes.append(.event(.codeSet(code))) }
        let names: [(String, (String) -> Event)] = [
            (client, Event.clientNamed), (venue, Event.venueNamed), (coach, Event.coachNamed),
        ]
        for (name, event) in names where !name.isEmpty {
            let id = Ident.make("t", using: &random)
            changes += [.text(id: id, body: name), .event(event(id))]
        }
        if let keepsDays { changes.append(.event(.keptFor(days: keepsDays))) }
        var parts: [String: Part.ID] = [:]
        for line in people {
            let id = Ident.make("p", using: &random)
            changes.append(.person(Person(id: id, name: line.name, role: line.role)))
            changes.append(.event(.joined(person: id)))
            guard !line.part.isEmpty else { continue }
            let part = parts[line.part.lowercased()] ?? Ident.make("t", using: &random)
            if parts.updateValue(part, forKey: line.part.lowercased()) == nil {
                changes.append(.text(id: part, body: line.part))
            }
            changes.append(.event(.assigned(person: id, part: part)))
        }
        changes += inherited
        changes.append(.event(.agendaSet(agenda)))
        changes.append(.event(.started))
        var session = Session(program: program)
        try? session.apply(.event(.agendaSet(agenda)), at: .distantPast)
        if var place = session.firstPlace {
            // A round opens from its frame, when somebody says so.
            if place.phase == .answer { place.phase = .frame }
            changes.append(.event(.entered(place)))
            if let end = now.flatMap({ session.clockEnd(at: place, from: $0) }) {
                changes.append(.event(.timerSet(until: end)))
            }
        }
        return changes
    }
}
