internal import CNcurses
package import Page

/// What came from the person, before the page gives it a meaning.
package enum Input: Hashable, Sendable {
    case key(Key)
    case paste(String)
    case click(row: Int, column: Int)
    /// The wheel: rows down, negative up.
    case scroll(Int)

    /// The meaning of a shim's code; nil for keys we do not know.
    init?(code: UInt32) {
        switch Int(code) {
        case CN_KEY_UP: self = .key(.up)
        case CN_KEY_DOWN: self = .key(.down)
        case CN_KEY_LEFT: self = .key(.left)
        case CN_KEY_RIGHT: self = .key(.right)
        case CN_KEY_HOME: self = .key(.home)
        case CN_KEY_END: self = .key(.end)
        case CN_KEY_PAGE_UP: self = .key(.pageUp)
        case CN_KEY_PAGE_DOWN: self = .key(.pageDown)
        case CN_KEY_BACKSPACE: self = .key(.backspace)
        case CN_KEY_DELETE: self = .key(.delete)
        case CN_KEY_ENTER: self = .key(.enter)
        case CN_KEY_BACK_TAB: self = .key(.backTab)
        case CN_KEY_WORD_LEFT: self = .key(.wordLeft)
        case CN_KEY_WORD_RIGHT: self = .key(.wordRight)
        case CN_KEY_WORD_ERASE: self = .key(.wordBackspace)
        case CN_KEY_SCROLL_UP: self = .scroll(-3)
        case CN_KEY_SCROLL_DOWN: self = .scroll(3)
        case (CN_FUNCTION + 1)...(CN_FUNCTION + 24): self = .key(.function(Int(code) - CN_FUNCTION))
        default: return nil
        }
    }

    /// The meaning of a code point typed by itself.
    init?(point: UInt32) {
        switch point {
        case 0x0D, 0x0A: self = .key(.enter)
        case 0x09: self = .key(.tab)
        case 0x1B: self = .key(.escape)
        case 0x20: self = .key(.space)
        case 0x08, 0x7F: self = .key(.backspace)
        case 0x01...0x1A:
            guard let scalar = Unicode.Scalar(point + 0x60) else { return nil }
            self = .key(.control(Character(scalar)))
        case 0x1C...0x1F:
            guard let scalar = Unicode.Scalar(point + 0x40) else { return nil }
            self = .key(.control(Character(scalar)))
        case 0x21...0x7E: self = .key(.character(Character(Unicode.Scalar(UInt8(point)))))
        default:
            guard let scalar = Unicode.Scalar(point), scalar.properties.generalCategory != .control else {
                return nil
            }
            self = .key(.character(Character(scalar)))
        }
    }
}
