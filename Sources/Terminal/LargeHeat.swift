internal import Insight
internal import Page

/// A grid of means for the back row of a vast window.
enum LargeHeat {
    private static let shade = 4
    private static let between = 4

    /// What stands in a cell: its number, and how full its shade is; no shade for what is no mean.
    struct Cell {
        var text: String
        var shade: String? = nil
    }

    /// A line of the grid.
    struct Row {
        var name: String
        var cells: [Cell]
    }

    /// The columns under their signs, numbers in letters with a shade of three lines beside them; nil where the window is
    /// not vast, or does not hold the grid so.
    static func lines(_ rows: [Row], signs: [String], _ room: Room) -> [Line]? {
        guard room.inFigures != nil, let height = room.height, rows.count * 4 <= height else { return nil }
        let numbers = rows.map { $0.cells.map { LargeRows.number($0.text, in: room) } }
        let widest = numbers.joined().map { $0.map(\.count).max() ?? 0 }.max() ?? 0
        let step = shade + 1 + widest + between
        guard
            let frame = LargeRows(
                labels: rows.map(\.name), numbers: rows.map { _ in "" }, least: step * signs.count,
                height: height - 4, in: room)
        else { return nil }
        var header = Array(repeating: Line(), count: 3)
        for (column, sign) in signs.enumerated() {
            for (line, cells) in LargeRows.number(sign, in: room).prefix(3).enumerated() {
                header[line].put(cells, at: frame.start + step * column + shade + 1)
            }
        }
        return header + [Line()]
            + frame.lines { row in
                var lines = Array(repeating: Line(), count: 3)
                for (column, cell) in rows[row].cells.enumerated() {
                    let at = step * column
                    for line in lines.indices {
                        let full = String(repeating: cell.shade ?? " ", count: shade)
                        lines[line].put(full, .body, at: at)
                    }
                    for (line, cells) in numbers[row][column].prefix(3).enumerated() {
                        lines[line].put(cells, at: at + shade + 1)
                    }
                }
                return lines.map(\.cells)
            }
    }
}
