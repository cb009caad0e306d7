import Catalog
import Foundation
import Page
import Screens
import Session
import Terminal
import Testing
import Workshop

/// The pictures of README and LISEZMOI: real screens of a rehearsal, on a given clock, so that the same program gives the
/// same files. `CIDS_UPDATE_GOLDENS=1` draws them again; `Scripts/captures` asks for it.
@Suite struct CaptureTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Docs/captures").standardized

    /// The room while it is captured.
    private struct Room {
        var session: Session?
        // Half past nine in the morning.
        var now = Date(timeIntervalSince1970: 1_794_990_600)
        var random = Randomness(SeededRandom(seed: 7))

        var context: Context {
            Context(
                session: session, now: now, utcOffset: 3600, language: .fr, console: .room, library: Library()
            )
        }

        /// What a screen shows once somebody has asked for these things, one after the other.
        mutating func page(of screen: any Screen, after intents: Intent...) throws -> Page {
            var studio = Studio(screen)
            for intent in intents {
                var turn = Turn(context: context, random: random)
                studio.handle(intent, &turn)
                for case .commit(let changes) in turn.outcome { try session?.apply(changes, at: now) }
            }
            return studio.page(context)
        }
    }

    @Test func picturesShowTheScreensAsTheyAre() throws {
        var program = try Content.catalog.program("decouverte-cids")
        program.activities["pause"] = try Content.catalog.activity("pause")
        let people = try Roster.parse(typed: "Ana, Bruno, Chloé, David, Emma*, Farid, Gaëlle, Hugo, Inès")
        var room = Room()
        try keep(
            "accueil", "L’accueil : commencer, répéter, voir une démonstration", room.page(of: HomeScreen()))
        let prepare = PrepareScreen(program: program, people: people, simulated: true)
        try keep(
            "preparer", "Le programme d’un atelier avant qu’il commence, minute par minute",
            room.page(of: prepare))

        var session = Session(program: program)
        var agenda = program.agenda
        for index in agenda.indices where agenda[index].activity == "cids-boussole" {
            agenda[index].mode = .booth
        }
        let preparation = Preparation(
            program: program, people: people, agenda: agenda, projection: .mirrored, isSimulated: true,
            language: .fr, isBilingual: false)
        try session.apply(preparation.changes(random: &room.random), at: room.now)
        room.session = session
        var rehearsal = Rehearsal(random: room.random)
        while let place = room.session?.place {
            try captureCompass(place, room)
            guard let (changes, seconds) = rehearsal.step(room.context) else { break }
            room.now += Double(seconds)
            try captureBooth(changes, room)
            try room.session?.apply(changes, at: room.now)
        }
    }

    /// The screens of the compass.
    private func captureCompass(_ place: Place, _ room: Room) throws {
        var room = room
        guard let session = room.session, session.entry(place.entry)?.activity == "cids-boussole",
            place.step == "aiguilles"
        else { return }
        switch place.phase {
        case .frame:
            try keep(
                "question", "Une question, et la phrase vraie sur ce que deviennent les réponses",
                room.page(of: RoomScreen()))
        case .reveal where place.index == 0:
            try keep(
                "resultat", "Les réponses révélées d’un coup : un point par réponse, la médiane dessous",
                room.page(of: RoomScreen()))
            try keep(
                "agenda", "L’agenda : où l’on en est, ce qui reste, et l’heure où l’on finit",
                room.page(of: RoomScreen(), after: .command(.agenda)))
        case .talk:
            room.now += 42
            try keep(
                "minuterie", "La discussion à deux, contre une horloge en grands chiffres",
                room.page(of: RoomScreen()))
        case .answer, .reveal, .listen: break
        }
    }

    /// The booth while the fifth person answers: the opening of the round, four ballots, and a digit.
    private func captureBooth(_ changes: [Change], _ room: Room) throws {
        guard
            case .event(.roundOpened(let opening))? = changes.first(where: {
                if case .event(.roundOpened) = $0 { true } else { false }
            }), opening.mode == .booth, opening.step == "aiguilles"
        else { return }
        var room = room
        var ballots = 0
        let some = changes.filter { change in
            if case .seal = change { ballots += 1 }
            return ballots <= 4
        }
        try room.session?.apply(some, at: room.now)
        try keep(
            "isoloir", "L’isoloir : une personne répond au clavier, l’écran ne montre pas ce qu’elle tape",
            room.page(of: RoomScreen(), after: .openBooth(round: opening.id), .submit, .digit(7)))
    }

    /// A page as two pictures, one for each light of a room.
    private func keep(_ name: String, _ title: String, _ page: Page) throws {
        var stage = Stage(rows: 24, columns: 80, language: .fr, lettering: Content.lettering, isASCII: false)
        stage.show(page)
        let canvas = stage.frame().canvas
        for theme in [Theme.sombre, .claire] {
            let svg = Picture(of: canvas, title: title, theme: theme).svg
            let file = Self.folder.appending(path: "\(name)-\(theme.rawValue).svg")
            if ProcessInfo.processInfo.environment["CIDS_UPDATE_GOLDENS"] == "1" {
                try Data(svg.utf8).write(to: file)
                continue
            }
            let kept = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
            #expect(
                svg == kept, "\(name)-\(theme.rawValue).svg is not the screen any more: run Scripts/captures")
        }
    }
}
