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
        let known = last?.draft.columns == columns ? last : nil
        return Canvas(
            columns: columns,
            rows: rows.indices.map { row in
                if let known, known.draft.rows.indices.contains(row), known.draft.rows[row] == rows[row] {
                    return known.canvas.rows[row]
                }
                return draw(rows[row])
            })
    }

    private func draw(_ pieces: [Piece]) -> [Cell] {
        var canvas = Canvas(rows: 1, columns: columns)
        for piece in pieces { canvas.put(piece.cells, row: 0, column: piece.column) }
        return canvas.rows[0]
    }
}
