import Foundation
package import Page
import Workshop

/// The first screen. No client's, session's or person's name on it until asked.
package struct HomeScreen: Screen {
    private var selected = 0

    package init() {}

    private enum Choice: String {
        case start, resume, rehearse, library, reports, demonstration, display
    }

    private func choices(_ context: Context) -> [Choice] {
        context.library.sessions.isEmpty
            ? [.start, .rehearse, .library, .demonstration, .display]
            : [.start, .resume, .rehearse, .library, .reports, .demonstration, .display]
    }

    package func page(_ context: Context) -> Page {
        let rows = choices(context).map { choice in
            Options.Row(
                id: choice.rawValue, label: label(choice, context),
                detail: detail(choice, context))
        }
        return Page(
            title: "Atelier CIDs",
            status: Hours.clock(context.now, utcOffset: context.utcOffset, context.language),
            main: [
                Block(.headline("CIDs")),
                Block(.space, size: .optional),
                Block(.options(Options(rows: rows, selected: min(selected, rows.count - 1)))),
            ],
            bindings: context.upDown(context("choisir", "choose"))
                + [
                    Binding([.enter, .right], context("ouvrir", "open"), .submit),
                    context.glossary,
                    Binding([.character("i")], context("à propos", "about"), .command(.about), inBar: false),
                    context.help,
                    Binding([.character("q"), .escape], context("quitter", "quit"), .command(.quit)),
                    Binding(
                        [.character("l")], context("English", "français"), .command(.language)),
                ] + context.everywhere,
            wake: nextMinute(context))
    }

    private func label(_ choice: Choice, _ context: Context) -> String {
        switch choice {
        case .start: return context("Commencer un atelier", "Start a workshop")
        case .resume:
            let latest = context.library.resumable?.day ?? context.library.sessions.first?.day ?? ""
            guard !latest.isEmpty, context.library.hasOpen != false else {
                return context("Reprendre une séance", "Resume a session")
            }
            let day = Hours.day(latest, context.language)
            return context("Reprendre la séance du \(day)", "Resume the session of \(day)")
        case .rehearse:
            return context("Répéter avec des participants simulés", "Rehearse with simulated participants")
        case .library: return context("Bibliothèque", "Library")
        case .demonstration: return context("Voir une démonstration", "Watch a demonstration")
        case .reports: return context("Comptes rendus", "Reports")
        case .display: return context("Régler l'écran de la salle", "Set up the room's screen")
        }
    }

    private func detail(_ choice: Choice, _ context: Context) -> String {
        switch choice {
        case .resume:
            context.library.hasOpen == false
                ? context("toutes sont closes", "all are closed") : context.standing(of: nil)
        case .demonstration: context("deux minutes", "two minutes")
        case .start, .rehearse, .library, .reports, .display: ""
        }
    }

    package mutating func handle(_ intent: Intent, _ turn: inout Turn) {
        let choices = choices(turn.context)
        switch intent {
        case .move(let step):
            selected = (min(selected, choices.count - 1) + step + choices.count) % choices.count
        case .choose(let id):
            guard let choice = Choice(rawValue: id) else { return }
            open(choice, &turn)
        case .submit: open(choices[min(selected, choices.count - 1)], &turn)
        case .command(.language): turn.request(.language(turn.context.language == .fr ? .en : .fr))
        case .command(.glossary): turn.openGlossary()
        case .command(.about): turn.push(AboutScreen())
        case .command(.quit), .back: turn.request(.quit)
        default: break
        }
    }

    private func open(_ choice: Choice, _ turn: inout Turn) {
        switch choice {
        case .start:
            turn.request(.listWorkshops)
            turn.push(WorkshopsScreen(simulated: false))
        case .resume: turn.request(.resume(file: nil))
        case .rehearse:
            turn.request(.listWorkshops)
            turn.push(WorkshopsScreen(simulated: true))
        case .library:
            turn.request(.listActivities)
            turn.push(LibraryScreen())
        case .demonstration: turn.request(.demonstrate)
        case .reports:
            turn.request(.listWorkshops)
            turn.push(SessionsScreen())
        case .display: turn.push(LegibilityScreen())
        }
    }
}

/// When the hour on the screen changes.
func nextMinute(_ context: Context) -> Date {
    let seconds = context.now.timeIntervalSince1970
    return Date(timeIntervalSince1970: (seconds / 60).rounded(.down) * 60 + 60)
}
