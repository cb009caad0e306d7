package import Workshop

/// What a key does in a text that is being typed, in every field: the terminal obeys it, the help shows it.
package enum TextKey: Hashable, Sendable, CaseIterable {
    case left, right, wordLeft, wordRight, up, down, home, end
    case backspace, delete, deleteWord, deleteToStart, deleteToEnd
    case undo, redo

    /// The keys, the one that every keyboard has first. A page's own bindings come before them.
    package var keys: [Key] {
        switch self {
        case .left: [.left, .control("b")]
        case .right: [.right, .control("f")]
        case .wordLeft: [.wordLeft]
        case .wordRight: [.wordRight]
        case .up: [.up]
        case .down: [.down]
        case .home: [.home, .control("a")]
        case .end: [.end, .control("e")]
        case .backspace: [.backspace]
        case .delete: [.delete, .control("d")]
        case .deleteWord: [.control("w"), .wordBackspace]
        case .deleteToStart: [.control("u")]
        case .deleteToEnd: [.control("k")]
        case .undo: [.control("_")]
        case .redo: [.control("y")]
        }
    }

    /// The words of the help for it. Two that share them stand on one line there.
    package func label(_ language: Language) -> String {
        let (fr, en) =
            switch self {
            case .left, .right: ("un caractère", "one character")
            case .wordLeft, .wordRight: ("un mot", "one word")
            case .up, .down: ("une ligne", "one line")
            case .home, .end: ("début, fin", "start, end")
            case .backspace, .delete: ("effacer un caractère", "erase a character")
            case .deleteWord: ("effacer le mot d’avant", "erase the word before")
            case .deleteToStart: ("effacer jusqu’au début", "erase to the start")
            case .deleteToEnd: ("effacer jusqu’à la fin", "erase to the end")
            case .undo: ("défaire", "undo")
            case .redo: ("refaire", "redo")
            }
        return language == .fr ? fr : en
    }

    /// What a key does in a text; nil: nothing.
    package init?(_ key: Key) {
        guard let found = Self.allCases.first(where: { $0.keys.contains(key) }) else { return nil }
        self = found
    }
}
