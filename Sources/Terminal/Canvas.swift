package import Page

/// One cell of the window: what it holds and how it looks.
package struct Cell: Hashable, Sendable {
    /// Looks beside the role's own.
    package struct Flags: OptionSet, Hashable, Sendable {
        package let rawValue: UInt8

        package init(rawValue: UInt8) { self.rawValue = rawValue }

        package static let bold = Flags(rawValue: 1)
        package static let underline = Flags(rawValue: 2)
        package static let reverse = Flags(rawValue: 4)
    }

    package var glyph: Glyph
    package var role: Role
    package var flags: Flags

    package init(_ glyph: Glyph, _ role: Role = .body, _ flags: Flags = []) {
        self.glyph = glyph
        self.role = role
        self.flags = flags
    }

    /// By number: a role is a string by name, slow to compare for every cell of a window.
    package static func == (one: Cell, other: Cell) -> Bool {
        one.glyph == other.glyph && one.role.place == other.role.place
            && one.flags.rawValue == other.flags.rawValue
    }

    package static let blank = Cell(.space)

    /// The cells of a text in one role.
    package static func of(_ text: String, _ role: Role = .body, _ flags: Flags = []) -> [Cell] {
        Glyphs.of(text).map { Cell($0, role, flags) }
    }
}

/// A grid of cells: the whole window, before any terminal. Whatever is put outside it is left out.
package struct Canvas: Hashable, Sendable {
    package let columns: Int
    package private(set) var rows: [[Cell]]

    package init(rows: Int, columns: Int) {
        self.columns = max(0, columns)
        self.rows = Array(repeating: Array(repeating: .blank, count: max(0, columns)), count: max(0, rows))
    }

    /// A canvas of rows drawn before, each of so many cells.
    init(columns: Int, rows: [[Cell]]) {
        self.columns = columns
        self.rows = rows
    }

    /// Puts cells from a place on; a wide character that would straddle an edge becomes a blank.
    package mutating func put(_ cells: [Cell], row: Int, column: Int) {
        guard rows.indices.contains(row) else { return }
        put(cells, at: column, in: &rows[row])
    }

    private func put(_ cells: [Cell], at column: Int, in line: inout [Cell]) {
        for (offset, cell) in cells.enumerated() {
            let at = column + offset
            guard at >= 0, at < columns else { continue }
            var cell = cell
            switch cell.glyph.base {
            // Unbreakable spaces have done their work; fonts and terminals disagree about them.
            case 0xA0, 0x2007, 0x202F: cell.glyph = .space
            default: break
            }
            if cell.glyph.width == 2, at + 1 >= columns { cell.glyph = .space }
            if cell.glyph.width == 0, at == 0 || line[at - 1].glyph.width != 2 { cell.glyph = .space }
            // An overwritten half takes the other one with it.
            let was = line[at].glyph.width
            if was == 0, cell.glyph.width != 0 { line[at - 1].glyph = .space }
            if was == 2, at + 1 < columns { line[at + 1].glyph = .space }
            line[at] = cell
        }
    }

    /// The columns that differ between two rows of as many, no wide character cut in two; nil: none.
    static func change(from old: [Cell], to new: [Cell]) -> Range<Int>? {
        guard old != new, var first = new.indices.first(where: { old[$0] != new[$0] }),
            var last = new.indices.last(where: { old[$0] != new[$0] })
        else { return nil }
        func isTrailing(_ column: Int) -> Bool {
            old[column].glyph.width == 0 || new[column].glyph.width == 0
        }
        while first > 0, isTrailing(first) { first -= 1 }
        while last + 1 < new.count, isTrailing(last + 1) { last += 1 }
        return first..<(last + 1)
    }

    /// Puts a text in one role.
    package mutating func put(
        _ text: String, _ role: Role = .body, _ flags: Cell.Flags = [], row: Int, column: Int
    ) {
        put(Cell.of(text, role, flags), row: row, column: column)
    }

    /// The canvas as lines of text, without the blanks at their ends.
    package var text: String {
        rows.map { row in trimmed(row.map(\.glyph.text).joined()) }.joined(separator: "\n")
    }

    /// The same shape with a letter a cell for its role: `.` body, `T` title, `q` quiet, `a` accent, `g` good,
    /// `w` warn, `s` selected, `m` mark.
    package var roles: String {
        rows.map { row in
            row.map { cell in
                switch cell.role {
                case .body: cell.glyph == .space ? " " : "."
                case .title: "T"
                case .quiet: "q"
                case .accent: "a"
                case .good: "g"
                case .warn: "w"
                case .selected: "s"
                case .mark: "m"
                }
            }.joined()
        }.map(trimmed).joined(separator: "\n")
    }

    /// The canvas with nothing but ASCII, cell for cell.
    package var ascii: Canvas {
        var out = self
        for row in out.rows.indices {
            for column in out.rows[row].indices {
                out.rows[row][column].glyph = ASCII.glyph(for: rows[row][column].glyph)
            }
        }
        return out
    }

    private func trimmed(_ text: String) -> String {
        var end = text.endIndex
        while end > text.startIndex {
            let before = text.index(before: end)
            guard text[before] == " " else { break }
            end = before
        }
        return String(text[..<end])
    }
}
