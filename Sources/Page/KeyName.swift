package import Workshop

extension Key {
    /// The name shown for a key: « Entrée », « Espace », « Ctrl-L ».
    package func name(_ language: Language) -> String {
        let french = language == .fr
        return switch self {
        case .character(let character): String(character)
        case .control(let character): "Ctrl-\(character.uppercased())"
        case .function(let number): "F\(number)"
        case .enter: french ? "Entrée" : "Enter"
        case .escape: french ? "Échap" : "Esc"
        case .space: french ? "Espace" : "Space"
        case .tab: "Tab"
        case .backTab: french ? "Maj-Tab" : "Shift-Tab"
        case .backspace: french ? "Retour arrière" : "Backspace"
        case .delete: french ? "Suppr" : "Del"
        case .up: "↑"
        case .down: "↓"
        case .left: "←"
        case .right: "→"
        case .home: french ? "Début" : "Home"
        case .end: french ? "Fin" : "End"
        case .pageUp: french ? "Page préc." : "PgUp"
        case .pageDown: french ? "Page suiv." : "PgDn"
        case .wordLeft: "Ctrl-←"
        case .wordRight: "Ctrl-→"
        case .wordBackspace: french ? "Alt-Retour arrière" : "Alt-Backspace"
        }
    }
}
