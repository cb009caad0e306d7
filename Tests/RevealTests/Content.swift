import Catalog
import Foundation
import Screens
import Session
import Terminal
import Workshop

/// The built-in content.
enum Content {
    private static let assets = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Assets").standardized
    static let catalog = Catalog(directories: [.builtIn(assets.path(percentEncoded: false))])
    static let lettering = Lettering.load(
        from: assets.appending(path: "Lettering").path(percentEncoded: false))
    static let activities = catalog.index().activities.map(\.id)

    /// An activity alone, as `cids run` makes it.
    static func program(_ id: String) throws -> Program {
        let activity = try catalog.activity(id)
        var program = Program(
            workshop: Workshop(
                id: id, name: activity.name, goal: activity.goal, minutes: activity.minutes,
                entries: [.init(activity: id, minutes: activity.minutes)]), activities: [id: activity])
        program.activities["pause"] = try catalog.activity("pause")
        return program
    }

    /// Nine people about to run an activity, and everything a simulated room then did, place after place.
    struct Recording {
        var program: Program
        var changes: [(at: Date, changes: [Change])]

        /// The session after so many commits; with what is left out, as if it had not happened.
        func session(after count: Int, without isLeftOut: (Change) -> Bool = { _ in false }) throws -> Session
        {
            var session = Session(program: program)
            for (at, changes) in changes.prefix(count) {
                for change in changes where !isLeftOut(change) {
                    if case .event(.opened(let language, _)) = change {
                        try session.apply(.event(.opened(language: language, simulated: false)), at: at)
                    } else {
                        try session.apply(change, at: at)
                    }
                }
            }
            return session
        }

        /// The room as it was when a question was opened for the booth, its simulated answers taken away; nil where
        /// no such question is opened by this commit.
        func unanswered(after index: Int) throws -> Session? {
            for case .event(.roundOpened(let opening)) in changes[index].changes where opening.mode == .booth
            {
                let session = try session(after: index + 1) { change in
                    switch change {
                    case .seal(opening.id, _, _), .sign(opening.id, _, _): true
                    default: false
                    }
                }
                guard session.place?.phase == .answer, session.round(opening.id)?.turnout.count == 0 else {
                    return nil
                }
                return session
            }
            return nil
        }
    }

    /// A simulated room that goes through an activity from its first place to its close.
    /// - Parameter mode: how answers are taken where the ask allows it.
    static func record(_ id: String, mode: CaptureMode? = nil) throws -> Recording {
        let program = try program(id)
        var agenda = program.agenda
        for index in agenda.indices { agenda[index].mode = mode }
        var random = Randomness(SeededRandom(seed: 7))
        var now = Date(timeIntervalSince1970: 1_795_000_000)
        let names = ["Ana", "Bruno", "Chloé", "David", "Emma", "Farid", "Gaëlle", "Hugo", "Inès"]
        var preparation = Preparation(
            program: program, people: names.map { Roster.Line(name: $0) }, agenda: agenda,
            projection: .mirrored, isSimulated: true, language: .fr, isBilingual: false)
        preparation.code = "sesame20261123"
        let opening = preparation.changes(random: &random)
        var session = Session(program: program)
        try session.apply(opening, at: now)
        var recording = Recording(program: program, changes: [(now, opening)])
        var rehearsal = Rehearsal(random: random)
        for _ in 0..<400 {
            let context = Context(
                session: session, now: now, utcOffset: 3600, language: .fr, console: .room,
                library: Library())
            guard let (changes, seconds) = rehearsal.step(context) else { break }
            now += Double(seconds)
            try session.apply(changes, at: now)
            recording.changes.append((now, changes))
        }
        return recording
    }
}

extension Session {
    /// The same session in another language.
    mutating func speaks(_ language: Language) {
        try? apply(.event(.opened(language: language, simulated: isSimulated)), at: .distantPast)
    }
}
