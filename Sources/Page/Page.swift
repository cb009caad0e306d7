package import Foundation
package import Insight

/// What a key or a click does, and the words the help shows for it: the only source of keys.
package struct Binding: Hashable, Sendable {
    /// The keys, the one shown in the help bar first.
    package var keys: [Key]
    /// A word or two: « révéler ».
    package var label: String
    package var intent: Intent
    /// Whether the help bar shows it; the `?` overlay shows all.
    package var inBar: Bool

    package init(_ keys: [Key], _ label: String, _ intent: Intent, inBar: Bool = true) {
        self.keys = keys
        self.label = label
        self.intent = intent
        self.inBar = inBar
    }
}

/// Roles of text. A theme maps them to colours; no role is told by colour alone.
package enum Role: String, Hashable, Sendable, CaseIterable {
    case body, title, quiet, accent, good, warn, selected, mark
}

/// A stretch of text in one role.
package struct Run: Hashable, Sendable {
    package var text: String
    package var role: Role

    package init(_ text: String, _ role: Role = .body) {
        self.text = text
        self.role = role
    }
}

/// A screen as meaning: what to show, never how. Terminal and plain mode render the same value.
package struct Page: Hashable, Sendable {
    /// Where we are: « La boussole · 1 sur 4 ». First line, left.
    package var title: String
    /// The hour and the hour of the end. First line, right.
    package var status: String
    package var main: [Block]
    /// Beside the main blocks when the window is wide, under them otherwise.
    package var side: [Block]
    package var bindings: [Binding]
    /// When the page changes by itself (a running clock, the next minute); nil: never.
    package var wake: Date?
    /// What is asked when the page wakes, as if somebody had pressed a key; nil: it is only shown anew.
    package var onWake: Intent?
    /// The id of the field that takes the letters, if any.
    package var focus: String?
    /// Whether only this page's bindings act and nothing else (suspend, redraw) does: the booth.
    package var isLocked: Bool
    /// Whether a room sees the screen of somebody who answers: a click would tell the answer, and asks for
    /// ``Intent/pointing`` instead of what it aims at.
    package var isMasked = false

    package init(
        title: String, status: String = "", main: [Block] = [], side: [Block] = [],
        bindings: [Binding] = [], wake: Date? = nil, focus: String? = nil, isLocked: Bool = false
    ) {
        self.title = title
        self.status = status
        self.main = main
        self.side = side
        self.bindings = bindings
        self.wake = wake
        self.focus = focus
        self.isLocked = isLocked
    }
}

extension Page {
    /// The field that takes the letters.
    package var focusedField: Field? {
        guard let focus else { return nil }
        for block in main + side {
            if case .field(let field) = block.content, field.id == focus { return field }
        }
        return nil
    }
}

/// A piece of a page.
package struct Block: Hashable, Sendable {
    /// How a block behaves when space is short or plenty.
    package enum Size: Hashable, Sendable {
        /// As high as its content.
        case natural
        /// Takes what is left.
        case fills
        /// The first to go when the window is small.
        case optional
    }

    package var content: Content
    package var size: Size
    /// What each line of the steps is called where it is said aloud: « Groupe »; empty: a point.
    package var each: String

    package init(_ content: Content, size: Size = .natural, each: String = "") {
        self.content = content
        self.size = size
        self.each = each
    }

    package enum Content: Hashable, Sendable {
        /// A word or two, in big letters when the window allows.
        case headline(String)
        /// A bold line or two.
        case title(String)
        /// A paragraph, wrapped under 64 columns.
        case prose([Run])
        /// Numbered or ticked things to do, in order.
        case steps([String])
        case options(Options)
        case field(Field)
        case table(Table)
        case figure(Figure)
        /// « 5 sur 9 » in big digits, with what is counted under it.
        case progress(value: Int, whole: Int, between: String, label: String)
        /// A few signs in the biggest letters, with what they are over them: « Reprise à », « 10 h 30 ».
        case display(String, label: String)
        /// A clock in the biggest digits: seconds left, negative when time is over.
        case clock(seconds: Int, label: String)
        /// The points of a scale to answer on, with words at its ends; `chosen` is never set on a masked page.
        case scale(points: ClosedRange<Int>, words: [Int: String], chosen: Int?)
        case notice(Notice)
        /// What people said or wrote, one a row.
        case quotes([String])
        /// A blank line more than the usual one.
        case space
    }
}

/// A list to choose from. One row is selected; rows may be ticked.
package struct Options: Hashable, Sendable {
    package struct Row: Hashable, Sendable {
        package var id: String
        package var label: String
        package var detail: String
        /// nil: not a row to tick.
        package var isTicked: Bool?
        /// The number or the letter it goes by, shown before it: its key, unless told otherwise; empty: none.
        package var sign: String
        /// The key that chooses it at once: a letter or a digit.
        package var key: Character?

        package init(
            id: String, sign: String = "", label: String, detail: String = "", isTicked: Bool? = nil,
            key: Character? = nil
        ) {
            self.id = id
            self.sign = sign.isEmpty ? key.map(String.init) ?? "" : sign
            self.label = label
            self.detail = detail
            self.isTicked = isTicked
            self.key = key
        }
    }

    package var rows: [Row]
    /// nil where nothing is selected (a choice starts empty: no default answer).
    package var selected: Int?

    package init(rows: [Row], selected: Int? = nil) {
        self.rows = rows
        self.selected = selected
    }
}

/// A text to type.
package struct Field: Hashable, Sendable {
    package var id: String
    package var label: String
    package var text: String
    /// Greyed words that show what is expected while the field is empty.
    package var hint: String
    /// The most characters; nil without limit.
    package var limit: Int?
    /// The most characters that can be typed at all.
    package var ceiling: Int? { limit.map { allowsExcess ? $0 + 2_000 : $0 } }
    /// Whether more than the limit may be typed or pasted, to be shortened: a sentence to write, which is counted
    /// from its first character on.
    package var allowsExcess: Bool
    /// Whether what is typed shows as dots.
    package var isMasked: Bool
    /// Whether it may be opened in the person's own editor: a text of the coach, never one that a participant types.
    package var allowsEditor: Bool
    /// Whether Enter makes a new line; the page then offers another key to submit.
    package var isMultiline: Bool

    package init(
        id: String, label: String, text: String, hint: String = "", limit: Int? = nil,
        allowsExcess: Bool = false, isMasked: Bool = false, allowsEditor: Bool = false,
        isMultiline: Bool = false
    ) {
        self.id = id
        self.label = label
        self.text = text
        self.hint = hint
        self.limit = limit
        self.allowsExcess = allowsExcess
        self.isMasked = isMasked
        self.allowsEditor = allowsEditor
        self.isMultiline = isMultiline
    }
}

/// Rows and columns. The selected row is marked; columns are as wide as their content, the first one shrinks.
package struct Table: Hashable, Sendable {
    package struct Row: Hashable, Sendable {
        package var id: String
        /// The number or the letter it goes by, shown before its first cell; empty: none.
        package var sign: String
        package var cells: [String]
        package var role: Role

        package init(id: String, sign: String = "", cells: [String], role: Role = .body) {
            self.id = id
            self.sign = sign
            self.cells = cells
            self.role = role
        }
    }

    package var header: [String]
    package var rows: [Row]
    /// Columns aligned right (numbers).
    package var numeric: Set<Int>
    package var selected: Int?

    package init(header: [String], rows: [Row], numeric: Set<Int> = [], selected: Int? = nil) {
        self.header = header
        self.rows = rows
        self.numeric = numeric
        self.selected = selected
    }
}

/// A message that must be seen.
package struct Notice: Hashable, Sendable {
    package enum Kind: Hashable, Sendable { case good, warn }
    package var kind: Kind
    package var text: String

    package init(_ kind: Kind, _ text: String) {
        self.kind = kind
        self.text = text
    }
}
