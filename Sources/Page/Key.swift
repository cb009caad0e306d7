/// A key as people name it, whatever bytes the terminal sends for it.
package enum Key: Hashable, Sendable {
    case character(Character)
    /// A letter held with Ctrl, lower case.
    case control(Character)
    case function(Int)
    case enter, escape, space, tab, backTab, backspace, delete
    case up, down, left, right, home, end, pageUp, pageDown
    /// An arrow with Ctrl or Alt, and Backspace with Alt: over a whole word.
    case wordLeft, wordRight, wordBackspace
}
