package import Foundation
package import Page
import Session
import Workshop

/// A workshop that runs by itself before whoever watches: simulated people, the real screens, the real model.
package struct DemonstrationScreen: Screen {
    private enum Scene { case home, room, end }

    private var scene = Scene.home
    // The same people at every demonstration: its results were looked at.
    private var rehearsal = Rehearsal(random: Randomness(SeededRandom(seed: 7)))
    /// What is still to come in on the screen at hand.
    private var coming: [Beat] = []
    /// Until when the screen stays as it is.
    private var until: Date
    /// How many times it has changed, so that a key pressed twice acts once.
    private var count = 0
    /// Whether nothing but the demonstration was asked for.
    private let isAlone: Bool

    /// A demonstration that begins; `isAlone`: the program ends with it.
    package init(now: Date, isAlone: Bool = false) {
        self.isAlone = isAlone
        until = now.addingTimeInterval(Self.homeSeconds)
    }

    // MARK: Showing

    package func page(_ context: Context) -> Page {
        var page =
            switch scene {
            case .home: home(context)
            case .room: rehearsal.page(context)
            case .end: end(context)
            }
        let name = context("Démonstration", "Demonstration")
        page.title = [name, page.title].filter { !$0.isEmpty }.joined(separator: " · ")
        page.bindings =
            [
                Binding(
                    [.enter, .space, .right, .pageDown], context("pour avancer", "to go on"),
                    .advance(from: token)),
                Binding([.escape, .character("q")], context("pour finir", "to end"), .command(.quit)),
                context.help,
            ] + context.everywhere
        page.wake = min(until, page.wake ?? until)
        page.onWake = .elapsed
        return page
    }

    private var token: String { "demonstration.\(count)" }

    /// The home screen as a coach who begins sees it: nothing of this machine's sessions is on it.
    private func home(_ context: Context) -> Page {
        var bare = context
        bare.session = nil
        bare.library = Library()
        var page = HomeScreen().page(bare)
        page.title = ""
        page.status = context("SIMULÉ · ", "SIMULATED · ") + page.status
        page.main.append(
            Block(
                .notice(
                    Notice(
                        .warn,
                        context(
                            "Deux minutes de « Découverte CIDs » avec neuf personnes simulées ; rien n'en est gardé.",
                            "Two minutes of “CIDs discovery” with nine simulated people; nothing is kept of it."
                        )))))
        return page
    }

    private func end(_ context: Context) -> Page {
        Page(
            title: "", status: context("SIMULÉ", "SIMULATED"),
            main: [
                Block(.headline(context("Merci", "Thank you"))),
                Block(
                    .prose([
                        Run(
                            context(
                                "D'une vraie séance, le compte rendu serait écrit à cet instant : ce que la salle a répondu, décidé et promis.",
                                "Of a real session the report would be written right now: what the room answered, decided and promised."
                            ))
                    ])),
                Block(
                    .notice(
                        Notice(
                            .warn,
                            context(
                                "Ces neuf personnes étaient simulées ; rien n'en est gardé.",
                                "These nine people were simulated; nothing is kept of them.")))),
            ])
    }

    // MARK: Going on

    package mutating func handle(_ intent: Intent, _ turn: inout Turn) {
        switch intent {
        case .elapsed where turn.context.now >= until: goOn(isHurried: false, &turn)
        case .advance(from: token): goOn(isHurried: true, &turn)
        // Whatever is chosen on the home screen shown here, a workshop is what follows.
        case .choose where scene == .home: goOn(isHurried: true, &turn)
        case .command(.quit), .back: leave(&turn)
        default: break
        }
    }

    /// The next beat; in a hurry, all that was coming here, and the next screen.
    private mutating func goOn(isHurried: Bool, _ turn: inout Turn) {
        count += 1
        guard var session = turn.context.session, scene != .end else { return leave(&turn) }
        if scene == .home {
            scene = .room
        } else {
            let place = session.place
            if isHurried { take(coming.count, &session, &turn) }
            if session.place == place, session.closedAt == nil {
                if coming.isEmpty { prepare(session, turn.context) }
                take(1, &session, &turn)
            }
            if session.closedAt != nil { scene = .end }
        }
        until = turn.context.now.addingTimeInterval(seconds(session))
    }

    private mutating func prepare(_ session: Session, _ context: Context) {
        var context = context
        context.session = session
        coming = rehearsal.step(context)?.changes.beats ?? []
    }

    /// Lets so many beats in.
    private mutating func take(_ number: Int, _ session: inout Session, _ turn: inout Turn) {
        for beat in coming.prefix(number) {
            turn.commit(beat)
            try? session.apply(beat, at: turn.context.now)
        }
        coming.removeFirst(Swift.min(number, coming.count))
    }

    private func leave(_ turn: inout Turn) {
        turn.request(.leaveSession)
        if isAlone { turn.request(.quit) } else { turn.pop() }
    }

    private static let homeSeconds = 6.0

    /// How long what is shown now stays: the time to read it.
    private func seconds(_ session: Session) -> TimeInterval {
        guard scene == .room, let place = session.place else { return 8 }
        switch session.step(at: place)?.content {
        case .ask:
            switch place.phase {
            case .frame: return 10
            case .answer: return coming.isEmpty ? 3 : 1.2
            case .reveal: return place.index == 0 ? 8 : 5
            case .listen: return 8
            case .talk: return 9
            }
        case .commit: return coming.count == 1 ? 7 : 3
        default: return 11
        }
    }
}
