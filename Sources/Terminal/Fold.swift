/// A text being typed in lines of a width: exactly what was typed, broken where a line is full.
struct Fold {
    /// The cells of each line.
    private(set) var rows: [[Glyph]] = [[]]
    /// Where each character begins, and where the next one would: the cursor follows a word that goes to the next line.
    private var starts: [(row: Int, column: Int)] = []
    private let width: Int

    init(_ characters: [Character], width: Int) {
        self.width = width
        starts.reserveCapacity(characters.count + 1)
        var wordStart: Int?
        for (index, character) in characters.enumerated() {
            starts.append(end)
            if character.isNewline {
                rows.append([])
                wordStart = nil
                continue
            }
            var glyphs: [Glyph] = []
            Glyphs.append(character, to: &glyphs)
            if rows[rows.count - 1].count + glyphs.count > width {
                if character == " " {
                    // It hangs in the margin.
                    rows.append([])
                    wordStart = nil
                    continue
                }
                breakLine(before: index, wordStart)
            }
            if character == " " { wordStart = nil } else if wordStart == nil { wordStart = index }
            rows[rows.count - 1] += glyphs
        }
        starts.append(end)
    }

    private var end: (row: Int, column: Int) { (rows.count - 1, rows[rows.count - 1].count) }

    /// Begins a line with the word at hand, or inside it where it fills a line by itself.
    private mutating func breakLine(before index: Int, _ wordStart: Int?) {
        guard let wordStart, starts[wordStart].column > 0 else {
            rows.append([])
            starts[index] = end
            return
        }
        let from = starts[wordStart].column
        let moved = Array(rows[rows.count - 1][from...])
        rows[rows.count - 1].removeSubrange(from...)
        rows.append(moved)
        for word in wordStart...index {
            starts[word] = (rows.count - 1, starts[word].column - from)
        }
    }

    /// Where the cursor stands after so many characters.
    func place(of cursor: Int) -> (row: Int, column: Int) {
        let place = starts[min(cursor, starts.count - 1)]
        return (place.row, min(place.column, width))
    }

    /// How many characters stand before the place in a row that is nearest to a column, on its left if it can be.
    func cursor(row: Int, column: Int) -> Int {
        let inRow = starts.indices.filter { starts[$0].row == row }
        return inRow.last { starts[$0].column <= column } ?? inRow.first ?? 0
    }
}
