package import Page

/// What the product is, what its figures are, and what they must not be used for (DOMAIN §6.12).
package struct AboutScreen: Screen {
    package init() {}

    package func page(_ context: Context) -> Page {
        Page(
            title: context("À propos", "About"),
            main: [
                Block(.title("Atelier CIDs")),
                Block(
                    .prose([
                        Run(
                            context(
                                "Des conversations structurées avec des chiffres. Sans réseau, sans compte : tout reste sur cet ordinateur.",
                                "Structured conversations with figures. No network, no account: everything stays on this computer."
                            ))
                    ])),
                Block(.title(context("Ce que ces chiffres sont", "What these figures are"))),
                Block(
                    .prose([
                        Run(
                            context(
                                "Ce que les personnes présentes ont répondu ce jour-là. Aucun questionnaire n'a été validé sur une population.",
                                "What the people present answered that day. No questionnaire has been validated on a population."
                            ))
                    ])),
                Block(
                    .title(context("Ce à quoi ils ne doivent pas servir", "What they must not be used for"))),
                Block(
                    .prose([
                        Run(
                            context(
                                "Recruter, payer, noter, licencier quelqu'un, ni comparer des responsables ou des équipes.",
                                "To hire, pay, appraise or dismiss anybody, nor to compare managers or teams."
                            ))
                    ])),
                Block(
                    .prose([
                        Run(
                            context(
                                "Les modèles, leurs auteurs et ce qu'on en sait : dans le glossaire (g).",
                                "The models, whose they are and what is known of them: in the glossary (g)."),
                            .quiet)
                    ])),
            ],
            bindings: [
                Binding([.escape, .enter], context("retour", "back"), .back), context.glossary, context.help,
            ] + context.everywhere)
    }

    package mutating func handle(_ intent: Intent, _ turn: inout Turn) {
        switch intent {
        case .back: turn.pop()
        case .command(.glossary): turn.openGlossary()
        default: break
        }
    }
}
