internal import Page

/// A text to type: its label, then an underlined stretch that grows with the text.
enum FieldLines {
    static func of(_ field: Field, _ room: Room) -> [Line] {
        let hasFocus = room.focus == field.id
        let width = max(8, room.measure - 1)
        var out = Wrap.lines(field.label, hasFocus ? .title : .body, width: room.measure, flags: .bold)
            .map { Line($0) }
        if field.label.isEmpty { out = [] }
        let editor = hasFocus ? room.editor : nil
        var characters = editor?.characters ?? Array(field.text)
        if field.isMasked { characters = characters.map { $0.isNewline ? $0 : "•" } }
        let (rows, place) = fold(characters, cursor: editor?.cursor ?? 0, width: width)
        let isEmpty = characters.isEmpty
        for (index, row) in rows.enumerated() {
            var line = Line(
                Array(repeating: Cell(.space, .body, .underline), count: width + 1))
            let cells =
                isEmpty
                ? Wrap.oneLine(field.hint, .quiet, width: width, flags: .underline)
                : row.map { Cell($0, .body, .underline) }
            line.put(cells, at: 0)
            if editor != nil {
                line.isAnchor = index == place.row
                if index == place.row { line.cursor = place.column }
            }
            out.append(line)
        }
        if let limit = field.limit, characters.count * 5 >= limit * 4 {
            out.append(Line("\(characters.count)/\(limit)", characters.count >= limit ? .warn : .quiet))
        }
        return out
    }

    /// Lines of exactly what was typed, broken where they are full, and the cursor's place in them.
    private static func fold(_ characters: [Character], cursor: Int, width: Int) -> (
        rows: [[Glyph]], place: (row: Int, column: Int)
    ) {
        var rows: [[Glyph]] = [[]]
        // Where each character begins, so that the cursor follows a word that goes to the next line.
        var starts: [(row: Int, column: Int)] = []
        starts.reserveCapacity(characters.count + 1)
        var wordStart: Int?
        for (index, character) in characters.enumerated() {
            starts.append((rows.count - 1, rows[rows.count - 1].count))
            if character.isNewline {
                rows.append([])
                wordStart = nil
                continue
            }
            var glyphs: [Glyph] = []
            Glyphs.append(character, to: &glyphs)
            if rows[rows.count - 1].count + glyphs.count > width {
                if character == " " {
                    rows.append([])
                    wordStart = nil
                    continue
                }
                if let wordStart, starts[wordStart].column > 0 {
                    let from = starts[wordStart].column
                    let moved = Array(rows[rows.count - 1][from...])
                    rows[rows.count - 1].removeSubrange(from...)
                    rows.append(moved)
                    for word in wordStart...index {
                        starts[word] = (rows.count - 1, starts[word].column - from)
                    }
                } else {
                    rows.append([])
                    starts[index] = (rows.count - 1, 0)
                }
            }
            if character == " " { wordStart = nil } else if wordStart == nil { wordStart = index }
            rows[rows.count - 1] += glyphs
        }
        starts.append((rows.count - 1, rows[rows.count - 1].count))
        let place = starts[min(cursor, starts.count - 1)]
        return (rows, (place.row, min(place.column, width)))
    }
}
