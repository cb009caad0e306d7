internal import Page

/// A text to type: its label with the count beside it, then an underlined stretch that grows with the text.
enum FieldLines {
    static func of(_ field: Field, _ room: Room) -> [Line] {
        let hasFocus = room.focus == field.id
        let width = max(8, room.measure - 1)
        let editor = hasFocus ? room.editor : nil
        var characters = editor?.characters ?? Array(field.text)
        var out = label(field, hasFocus, room)
        if field.isMasked { characters = characters.map { $0.isNewline ? $0 : "•" } }
        let fold = Fold(characters, width: width)
        let place = fold.place(of: editor?.cursor ?? 0)
        let isEmpty = characters.isEmpty
        var lines: [Line] = []
        for (index, row) in fold.rows.enumerated() {
            var line = Line(
                Array(repeating: Cell(.space, .body, .underline), count: width + 1))
            let cells =
                isEmpty
                // In parentheses: where colours are few nothing else tells it from what was typed.
                ? Wrap.oneLine(
                    field.hint.isEmpty ? "" : "(\(field.hint))", .quiet, width: width, flags: .underline)
                : row.map { Cell($0, .body, .underline) }
            line.put(cells, at: 0)
            if editor != nil {
                line.isAnchor = index == place.row
                if index == place.row { line.cursor = place.column }
            }
            lines.append(line)
        }
        if let count = count(field, characters.count, hasFocus) {
            // Beside the label it moves nothing when it appears; a long text may hide the label.
            let column = width + 1 - count.cells.count
            if let last = out.last, last.cells.count + 2 <= column, lines.count <= 5 {
                out[out.count - 1].put(count.cells, at: column)
            } else {
                lines.append(count)
            }
        }
        if let editor, editor.refused > 0 {
            let words = room.words.refused(
                editor.refused, limit: field.allowsExcess ? nil : field.limit)
            lines += Wrap.lines(words, .warn, width: room.measure, flags: .bold).map { cells in
                var line = Line(cells)
                line.isAnchor = true
                return line
            }
        }
        return out + lines
    }

    private static func label(_ field: Field, _ hasFocus: Bool, _ room: Room) -> [Line] {
        guard !field.label.isEmpty else { return [] }
        return Wrap.lines(field.label, hasFocus ? .title : .body, width: room.measure, flags: .bold)
            .map { cells in
                var line = Line(cells)
                line.isLabel = hasFocus
                return line
            }
    }

    /// « 37 / 140 »: while a sentence is typed, and wherever the limit is near.
    private static func count(_ field: Field, _ typed: Int, _ hasFocus: Bool) -> Line? {
        guard let limit = field.limit else { return nil }
        let isNear = typed * 5 >= limit * 4
        let isWritten = field.allowsExcess && hasFocus && typed > 0 && !field.isMasked
        guard isNear || isWritten else { return nil }
        let isOver = typed > limit || !field.allowsExcess && typed == limit
        return Line("\(typed) / \(limit)", isOver ? .warn : .quiet, isOver ? .bold : [])
    }
}
