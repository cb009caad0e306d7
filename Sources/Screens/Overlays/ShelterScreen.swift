package import Page

/// « Mise à l'abri »: everything stops, nothing of the workshop is on the screen, people come first.
package struct ShelterScreen: Screen {
    private var showsContacts = false

    package init() {}

    package func page(_ context: Context) -> Page {
        var main: [Block] = [
            Block(.headline(context("Un instant", "A moment"))),
            Block(
                .prose([
                    Run(
                        context(
                            "On s'arrête. Rien ne presse, rien n'est noté.",
                            "We stop. There is no hurry, nothing is written down."), .title)
                ])),
        ]
        if showsContacts {
            main.append(
                context.library.contacts.isEmpty
                    ? Block(
                        .prose([
                            Run(
                                context(
                                    "Parlez-en au coach, à part, quand vous voudrez.",
                                    "Talk to the coach, apart, whenever you wish."))
                        ]))
                    : Block(.steps(context.library.contacts)))
        } else if !context.isSeen {
            main.append(
                Block(
                    .steps([
                        context("Ralentissez. Parlez bas, asseyez-vous.", "Slow down. Speak low, sit down."),
                        context(
                            "« Merci de l'avoir dit. On ne va pas en débattre ici. »",
                            "“Thank you for saying it. We will not debate it here.”"),
                        context(
                            "Proposez une pause à tous, et un moment à part à la personne.",
                            "Offer everybody a break, and the person a moment apart."),
                        context(
                            "Harcèlement, sécurité, santé : donnez le canal officiel (c), n'enquêtez pas.",
                            "Harassment, safety, health: give the official channel (c), do not investigate."),
                    ])))
        }
        return Page(
            title: " ", main: main,
            bindings: [
                Binding([.enter, .escape, .character("!")], context("reprendre", "go on"), .back),
                Binding(
                    [.character("c")],
                    showsContacts
                        ? context("cacher les contacts", "hide the contacts")
                        : context("contacts", "contacts"),
                    .command(.contacts)),
            ] + context.everywhere)
    }

    package mutating func handle(_ intent: Intent, _ turn: inout Turn) {
        switch intent {
        case .command(.contacts): showsContacts.toggle()
        case .back: turn.pop()
        default: break
        }
    }
}
