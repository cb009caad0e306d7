internal import Page

/// A stretch of a line that a click turns into an intent.
struct Hit: Hashable, Sendable {
    var columns: Range<Int>
    var intent: Intent
}

/// One line of a block, before it has a place in the window. Column 0 is the text's; negative `indent` reaches
/// into the margin.
struct Line: Hashable, Sendable {
    var cells: [Cell] = []
    var indent = 0
    var hits: [Hit] = []
    /// The cursor's column, in a field.
    var cursor: Int?
    /// Whether the window should scroll to show this line: the selected row, the cursor.
    var isAnchor = false
    /// Whether it names the field being typed, and stays in sight with the cursor.
    var isLabel = false

    init(_ cells: [Cell] = [], indent: Int = 0) {
        self.cells = cells
        self.indent = indent
    }

    init(_ text: String, _ role: Role = .body, _ flags: Cell.Flags = [], indent: Int = 0) {
        self.init(Cell.of(text, role, flags), indent: indent)
    }

    /// Puts cells at a column, over blanks where the line was shorter.
    mutating func put(_ more: [Cell], at column: Int) {
        guard column >= 0 else { return }
        if cells.count < column + more.count {
            cells += Array(repeating: .blank, count: column + more.count - cells.count)
        }
        cells.replaceSubrange(column..<(column + more.count), with: more)
    }

    /// Puts a text at a column.
    mutating func put(_ text: String, _ role: Role = .body, _ flags: Cell.Flags = [], at column: Int) {
        put(Cell.of(text, role, flags), at: column)
    }

    /// Whether columns are still blank.
    func isBlank(_ columns: Range<Int>) -> Bool {
        columns.allSatisfy { !cells.indices.contains($0) || cells[$0].glyph == .space }
    }
}

/// What a block needs to know to become lines.
struct Room {
    /// Columns for text.
    var measure: Int
    /// Columns for figures and big letters.
    var width: Int
    /// Rows a block that fills may take; nil: as many as it needs.
    var height: Int?
    /// The biggest letters allowed.
    var letters: Lettering.Size?
    /// The biggest letters allowed in a headline, which never outweighs the page.
    var headline: Lettering.Size?
    /// The letters of titles; nil: text.
    var title: Lettering.Size?
    var lettering: Lettering
    var words: Words
    var isASCII: Bool
    /// The letters in a figure; nil: text. Without UTF-8 letters take twice the rows, which figures are not drawn for.
    var inFigures: Lettering.Size? { isASCII ? nil : title }
    /// The same without letters for titles and figures.
    var inText: Room {
        var room = self
        room.title = nil
        return room
    }
    /// The editor of the field that has the focus.
    var editor: Editor?
    var focus: String?
}
