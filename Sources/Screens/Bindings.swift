import Page

/// The keys that mean the same everywhere (DESIGN §6), written once.
extension Context {
    var help: Binding { Binding([.character("?"), .function(1)], self("aide", "help"), .command(.help)) }
    /// Where letters are letters.
    var helpInText: Binding { Binding([.function(1)], self("aide", "help"), .command(.help)) }
    var quit: Binding { Binding([.character("q")], self("quitter", "quit"), .command(.quit)) }
    var back: Binding { Binding([.escape], self("retour", "back"), .back) }
    var agenda: Binding { Binding([.character("a")], self("agenda", "agenda"), .command(.agenda)) }
    var glossary: Binding {
        Binding([.character("g")], self("glossaire", "glossary"), .command(.glossary), inBar: false)
    }
    var redraw: Binding {
        Binding([.control("l")], self("redessiner", "redraw"), .command(.redraw), inBar: false)
    }
    var suspend: Binding {
        Binding([.control("z")], self("suspendre", "suspend"), .command(.suspend), inBar: false)
    }

    var nextTheme: Binding {
        Binding([.control("t")], self("thème suivant", "next theme"), .command(.theme), inBar: false)
    }

    /// Keys of the whole product that the bar does not need to repeat.
    var everywhere: [Binding] { [nextTheme, redraw, suspend] }

    /// Up and down in a list.
    func upDown(_ label: String) -> [Binding] {
        [
            Binding([.up, .character("k")], label, .move(-1)),
            Binding([.down, .character("j")], label, .move(1)),
        ]
    }

    /// Up and down where letters are typed.
    func upDownFields() -> [Binding] {
        [
            Binding([.down, .tab], self("champ suivant", "next field"), .focus(1)),
            Binding([.up, .backTab], self("champ précédent", "previous field"), .focus(-1), inBar: false),
        ]
    }
}

extension Turn {
    /// The terms of the open session, or those of the library, read now.
    mutating func openGlossary() {
        if context.session == nil { request(.listGlossary) }
        push(GlossaryScreen(context))
    }
}
