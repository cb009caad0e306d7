import Foundation
import Session
package import Workshop

extension Preparation {
    /// Two minutes of a workshop: its frame, a question in the booth, sentences of groups, commitments. Nine people,
    /// all simulated.
    package static func demonstration(_ program: Program, language: Language) -> Preparation {
        let names = ["Ana", "Bruno", "Chloé", "David", "Emma", "Farid", "Gaëlle", "Hugo", "Inès"]
        let kept: [String: (mode: CaptureMode?, steps: [String]?)] = [
            "cadre": (nil, nil), "cids-boussole": (.booth, ["aiguilles"]),
            "cids-sens-commun": (.groups, ["phrases"]), "engagements": (nil, ["engagements"]),
        ]
        let agenda = program.agenda.compactMap { entry -> AgendaEntry? in
            guard let part = kept[entry.activity] else { return nil }
            var entry = entry
            entry.mode = part.mode
            entry.steps = part.steps
            return entry
        }
        return Preparation(
            program: program, people: names.map { Roster.Line(name: $0) }, agenda: agenda,
            projection: .none, isSimulated: true, language: language, isBilingual: false)
    }
}

/// What comes in at once; a demonstration shows one beat after the other.
typealias Beat = [Change]

extension [Change] {
    /// The changes as a room sees them come: each answer and each commitment on its own.
    var beats: [Beat] {
        var beats: [Beat] = []
        var current: Beat = []
        func flush() {
            if !current.isEmpty { beats.append(current) }
            current = []
        }
        for change in self {
            switch change {
            case .seal(let round, let ballots, nil):
                flush()
                beats += ballots.map { [.seal(round: round, [$0], by: nil)] }
            case .seal, .sign:
                flush()
                beats.append([change])
            case .event(.committed):
                current.append(change)
                flush()
            case .event, .person, .text, .recount, .reword: current.append(change)
            }
        }
        flush()
        return beats
    }
}
