internal import Page

/// Rows of a figure for the back row: a label, its number, and three lines to draw on. In a vast window numbers are in
/// letters, and labels too where it holds them so.
struct LargeRows {
    static let between = 5
    private static let high = 3

    /// The column where what is drawn begins.
    let start: Int
    /// How many columns it may take.
    let space: Int
    /// Whether the labels are in letters.
    var isLettered: Bool { above > 0 }
    private let labels: [[[Cell]]]
    private let numbers: [[[Cell]]]
    /// The lines of a row above the three to draw on.
    private let above: Int

    /// nil where the window does not hold all rows so.
    /// - Parameters:
    ///   - least: the fewest columns to draw on.
    ///   - height: the lines there are for all rows.
    init?(labels: [String], numbers: [String], least: Int, height: Int, in room: Room) {
        guard !labels.isEmpty, labels.count * (Self.high + 1) - 1 <= height else { return nil }
        let drawn = numbers.map { Self.number($0, in: room) }
        let numberWidth = drawn.map(Self.columns).max() ?? 0
        let left = room.width - numberWidth - 2 * Self.between - least
        let widest = min(room.width * 3 / 5, left)
        let inLetters = labels.compactMap { label in
            room.inFigures.flatMap { size in
                room.lettering.wrap(
                    label, width: widest, size: size, most: 3, role: .body, isASCII: room.isASCII)
            }
        }
        let inText = labels.map { Wrap.lines($0, .body, width: max(1, min(room.measure, left))) }
        let forms = [(inLetters, 1), (inText, 0)].filter { form in
            form.0.count == labels.count && Self.height(form.0, above: form.1) <= height
        }
        guard left >= 24, let (labels, above) = forms.first else { return nil }
        (self.labels, self.above, self.numbers) = (labels, above, drawn)
        start = (labels.map(Self.columns).max() ?? 0) + numberWidth + 2 * Self.between
        space = room.width - start
    }

    /// A number in letters in a vast window, else in text, between two blank lines.
    static func number(_ text: String, in room: Room) -> [[Cell]] {
        let drawn = room.inFigures.flatMap { size in
            room.lettering.draw(text, size: size, role: .title, trimmed: true, isASCII: room.isASCII)
        }
        guard let drawn else { return [[], Cell.of(text, .title, .bold), []] }
        // A dash or a dot keeps its height over the line.
        return Array(repeating: [], count: max(0, high - drawn.count)) + drawn
    }

    private static func columns(_ drawn: [[Cell]]) -> Int { drawn.map(\.count).max() ?? 0 }

    private static func height(_ labels: [[[Cell]]], above: Int) -> Int {
        labels.reduce(labels.count - 1) { $0 + max(above + high, $1.count) }
    }

    /// The rows, a blank line between two; `draw` gives up to three lines of cells for each.
    func lines(_ draw: (Int) -> [[Cell]]) -> [Line] {
        var out: [Line] = []
        for (index, label) in labels.enumerated() {
            if index > 0 { out.append(Line()) }
            var lines = Array(repeating: Line(), count: max(above + Self.high, label.count))
            // A label in one line of text stands in the middle of what is drawn.
            let first = above == 0 && label.count == 1 ? 1 : 0
            for (row, cells) in label.enumerated() { lines[first + row].put(cells, at: 0) }
            for (row, cells) in numbers[index].enumerated() where above + row < lines.count {
                lines[above + row].put(cells, at: start - Self.between - cells.count)
            }
            for (row, cells) in draw(index).prefix(Self.high).enumerated() {
                lines[above + row].put(cells, at: start)
            }
            out += lines
        }
        return out
    }
}
