package import Workshop

/// Why there is no full screen; the caller falls back to the plain mode.
package enum TerminalError: Error, Hashable, Sendable {
    /// The input or the output is a file or a pipe.
    case notATerminal
    /// `TERM` is missing, or names a terminal that cannot place text.
    case unknownType(String)
    /// ncurses would not open the terminal.
    case cannotOpen(String)
    /// A screen is already open in this process.
    case alreadyOpen

    /// What happened and what to do, in one sentence.
    package func message(_ language: Language) -> String {
        let french = language == .fr
        return switch self {
        case .notATerminal:
            french
                ? "L’entrée ou la sortie n’est pas un terminal : affichage ligne à ligne."
                : "The input or the output is not a terminal: line-by-line display."
        case .unknownType(let type):
            french
                ? "Le terminal « \(type) » ne sait pas placer du texte : affichage ligne à ligne."
                : "The terminal “\(type)” cannot place text: line-by-line display."
        case .cannotOpen(let type):
            french
                ? "Le terminal « \(type) » est inconnu de ce système (variable TERM) : affichage ligne à ligne."
                : "The terminal “\(type)” is unknown to this system (variable TERM): line-by-line display."
        case .alreadyOpen:
            french ? "L’écran est déjà ouvert." : "The screen is already open."
        }
    }
}
