/// A window before it is drawn: which cells go where.
struct Draft {
    private struct Piece: Equatable {
        var column: Int
        var cells: [Cell]
    }

    private let columns: Int
    private var rows: [[Piece]]

    init(rows: Int, columns: Int) {
        self.columns = columns
        self.rows = Array(repeating: [], count: max(0, rows))
    }

    /// Puts cells from a place on, over what was put before.
    mutating func put(_ cells: [Cell], row: Int, column: Int) {
        guard rows.indices.contains(row) else { return }
        rows[row].append(Piece(column: column, cells: cells))
    }

    /// The window drawn. A row made of the same pieces as in an earlier window is that very row: it is neither drawn nor
    /// looked at again, since arrays that share their cells are equal at once.
    func canvas(after last: (draft: Draft, canvas: Canvas)?) -> Canvas {
        var canvas = Canvas(rows: rows.count, columns: columns)
        for (row, pieces) in rows.enumerated() {
            if let last, last.draft.columns == columns, last.draft.rows.indices.contains(row),
                last.draft.rows[row] == pieces
            {
                canvas.keep(row, of: last.canvas)
            } else {
                for piece in pieces { canvas.put(piece.cells, row: row, column: piece.column) }
            }
        }
        return canvas
    }
}
