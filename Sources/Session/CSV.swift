import Workshop

/// Rows of comma, semicolon or tab separated text (RFC 4180), as spreadsheets write them.
public struct CSV: Sendable {
    /// One row and the line it starts on, counted from 1.
    public struct Row: Hashable, Sendable {
        /// From 1.
        public var line: Int
        /// Trimmed.
        public var cells: [String]
    }

    /// Why a text is not read.
    public enum Fault: Error, Hashable, Sendable {
        /// A quote that opens a cell and never closes: everything after it would be that cell.
        case unclosedQuote(line: Int)
    }

    /// Rows that say something.
    public var rows: [Row]

    /// What may separate cells.
    public static let separators: Set<Character> = [";", ",", "\t"]

    /// Reads a text. Without given separators there is one: the most frequent of the three on the first line.
    ///
    /// Empty rows are left out; a byte order mark is ignored; cells are trimmed.
    public init(_ text: String, separators given: Set<Character>? = nil) throws(Fault) {
        let body = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
        let first = body.prefix { !$0.isNewline }
        let frequent = Self.separators.sorted().max { a, b in
            first.count { $0 == a } < first.count { $0 == b }
        }
        let separators = given ?? Set(frequent.map { [$0] } ?? [])
        rows = []
        var row = Row(line: 1, cells: [])
        var cell = ""
        var isQuoted = false
        var quote = 1
        var line = 1
        var characters = body.makeIterator()
        var pending = characters.next()
        func end() {
            row.cells.append(cell.trimmed)
            cell = ""
        }
        while let character = pending {
            pending = characters.next()
            if isQuoted {
                if character == "\"" {
                    if pending == "\"" {
                        cell.append("\"")
                        pending = characters.next()
                    } else {
                        isQuoted = false
                    }
                } else {
                    if character.isNewline { line += 1 }
                    cell.append(character)
                }
            } else if character == "\"", cell.allSatisfy(\.isWhitespace) {
                cell = ""
                isQuoted = true
                quote = line
            } else if separators.contains(character) {
                end()
            } else if character.isNewline {
                end()
                if row.cells.contains(where: { !$0.isEmpty }) { rows.append(row) }
                line += 1
                row = Row(line: line, cells: [])
            } else {
                cell.append(character)
            }
        }
        guard !isQuoted else { throw .unclosedQuote(line: quote) }
        end()
        if row.cells.contains(where: { !$0.isEmpty }) { rows.append(row) }
    }
}
