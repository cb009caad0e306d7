/// What somebody wants, whatever they pressed, clicked or typed. A target makes a repeat harmless.
package enum Intent: Hashable, Sendable {
    // Moving and choosing
    /// Goes on from a place; ignored when the place has already been left.
    case advance(from: String)
    case back
    /// Moves the selection by so many rows.
    case move(Int)
    /// Chooses an option by its id.
    case choose(String)
    /// Makes the selected thing bigger or smaller.
    case adjust(Int)
    /// The text of a field, as it is now.
    case set(field: String, text: String)
    /// Goes to the next field, or the one before.
    case focus(Int)
    /// Ends the form or confirms.
    case submit
    case confirm
    case refuse
    // The booth
    case digit(Int)
    /// A point of a scale, pointed at: whole, it waits for no other digit.
    case point(Int)
    /// A click where it would tell an answer to whoever sees the screen.
    case pointing
    case unknown
    case pass
    case restart
    // The demonstration
    /// The page woke by itself.
    case elapsed
    // The room
    case reveal(round: String)
    case secondRound(of: String)
    case openBooth(round: String)
    case typeSlips(round: String)
    case rereadSentences
    case timer
    case moreTime(minutes: Int)
    case park, commit, verbatim
    case command(Command)

    /// Commands that exist on many screens or belong to one list.
    package enum Command: String, Hashable, Sendable, CaseIterable {
        /// Puts something in; makes something new, or from what is there; keeps it.
        case add, compose, adapt, save, people
        case agenda, help, glossary, about, blank, flip, redraw, suspend, quit, language, theme
        /// Opens the text in hand in the person's own editor.
        case editor
        case shorten, skip, pause, mode, moveEntry, delete
        case client, code, contacts, follow, order, parts, points, shelter, screen, optional, late, leave,
            observe,
            manager
    }
}
