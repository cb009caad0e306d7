package import Page
import Workshop

/// « Du fond de la salle, lisez-vous cette ligne ? »: the look of the screen, chosen in the room itself.
package struct LegibilityScreen: Screen {
    package init() {}

    package func page(_ context: Context) -> Page {
        let themes = Theme.allCases
        let rows = zip(themes, "1234").map { theme, key in
            Options.Row(id: theme.rawValue, label: context(theme), key: key)
        }
        return Page(
            title: context("L'écran de la salle", "The room's screen"),
            main: [
                Block(.headline(context("Lisible ?", "Legible?")), size: .optional),
                Block(
                    .title(
                        context(
                            "Du fond de la salle, lisez-vous cette ligne ?",
                            "From the back of the room, can you read this line?"))),
                Block(
                    .prose([
                        Run(
                            context(
                                "Non : agrandissez les caractères du terminal (souvent Ctrl\u{A0}+). 80 colonnes suffisent.",
                                "No: enlarge the terminal's letters (often Ctrl\u{A0}+). 80 columns are enough."
                            ))
                    ])),
                Block(.options(Options(rows: rows, selected: themes.firstIndex(of: context.theme)))),
                Block(
                    .prose([
                        Run(context("Ces signes doivent être nets : ", "These signs must be sharp: ")),
                        Run("é è ç œ « » ● ▲ █ ░", .mark),
                    ])),
            ],
            bindings: context.upDown(context("thème", "theme")) + [
                Binding([.enter, .space], context("c'est lisible", "it can be read"), .submit),
                Binding([.escape], context("retour", "back"), .back, inBar: false),
                context.help,
            ] + context.everywhere)
    }

    package mutating func handle(_ intent: Intent, _ turn: inout Turn) {
        let themes = Theme.allCases
        let current = themes.firstIndex(of: turn.context.theme) ?? 0
        switch intent {
        case .move(let step):
            turn.request(.theme(themes[(current + step + themes.count) % themes.count]))
        case .choose(let id):
            if let theme = Theme(rawValue: id) { turn.request(.theme(theme)) }
        case .submit, .back:
            // Kept even as it was: the question is asked once.
            turn.request(.theme(turn.context.theme))
            turn.pop()
        default: break
        }
    }
}

extension Context {
    /// The name of a theme: « salle sombre ».
    package func callAsFunction(_ theme: Theme) -> String {
        switch theme {
        case .sombre: self("salle sombre", "dark room")
        case .claire: self("salle claire", "light room")
        case .contraste: self("contraste", "high contrast")
        case .mono: self("sans couleurs", "without colours")
        }
    }
}
