internal import Page

/// Rows and columns as wide as their content; the first column shrinks and wraps, or the last one where it is longer. Too
/// narrow for that: one row under the other, each value with its header.
enum TableLines {
    private static let between = 3
    private static let leastFirst = 12
    private static let leastLast = 28

    static func of(_ table: Table, _ room: Room) -> [Line] {
        let count = max(table.header.count, table.rows.map(\.cells.count).max() ?? 0)
        guard count > 0 else { return [] }
        var widths = (0..<count).map { column in
            max(
                table.header.indices.contains(column) ? Glyphs.width(table.header[column]) : 0,
                table.rows.map { Glyphs.width(cell($0, column)) }.max() ?? 0)
        }
        let signWidth = table.rows.map { Glyphs.width($0.sign) }.max() ?? 0
        let head = signWidth > 0 ? signWidth + 2 : 0
        widths[0] += head
        let others = widths.dropFirst().reduce(0) { $0 + $1 + between }
        let first = min(widths[0], room.width - 1 - others)
        if first >= min(widths[0], leastFirst + head) {
            widths[0] = first
        } else {
            let last = room.width - 1 - widths.dropLast().reduce(0) { $0 + $1 + between }
            guard count > 1, !table.numeric.contains(count - 1), last >= leastLast else {
                return stacked(table, room)
            }
            widths[count - 1] = last
        }
        var out: [Line] = []
        if table.header.contains(where: { !$0.isEmpty }) {
            let header = Table.Row(id: "", cells: table.header, role: .quiet)
            out += lines(header, widths, table.numeric, signWidth: 0).map { Line($0.cells) }
        }
        let total = widths.reduce(0, +) + between * (count - 1)
        for (index, row) in table.rows.enumerated() {
            for (place, line) in lines(row, widths, table.numeric, signWidth: signWidth).enumerated() {
                out.append(
                    Rows.marked(
                        line, isSelected: index == table.selected, isFirst: place == 0, width: total,
                        choosing: row.id))
            }
        }
        return out
    }

    private static func cell(_ row: Table.Row, _ column: Int) -> String {
        row.cells.indices.contains(column) ? row.cells[column] : ""
    }

    private static func lines(
        _ row: Table.Row, _ widths: [Int], _ numeric: Set<Int>, signWidth: Int
    ) -> [Line] {
        let sign = Rows.sign(row.sign, width: signWidth)
        var out = TextBlocks.hanging(sign, cell(row, 0), row.role, width: widths[0])
        if out.isEmpty { out = [Line()] }
        var at = widths[0] + between
        for column in widths.indices.dropFirst() {
            for (place, cells) in Wrap.lines(cell(row, column), row.role, width: widths[column]).enumerated()
            {
                if place == out.count { out.append(Line()) }
                let shift = numeric.contains(column) ? widths[column] - cells.count : 0
                out[place].put(cells, at: at + shift)
            }
            at += widths[column] + between
        }
        if numeric.contains(0), out.count == 1 {
            let cells = out[0].cells
            let first = Cell.of(cell(row, 0), row.role)
            out[0].cells =
                Array(repeating: .blank, count: max(0, widths[0] - first.count)) + first
                + cells.dropFirst(widths[0])
        }
        return out
    }

    private static func stacked(_ table: Table, _ room: Room) -> [Line] {
        table.rows.enumerated().flatMap { index, row in
            var lines = Wrap.lines(cell(row, 0), row.role, width: room.width - 1, flags: .bold).map {
                Line($0)
            }
            for column in row.cells.indices.dropFirst() where !row.cells[column].isEmpty {
                let header = table.header.indices.contains(column) ? table.header[column] : ""
                let text = header.isEmpty ? row.cells[column] : "\(header) : \(row.cells[column])"
                lines += Wrap.lines(text, row.role, width: max(8, room.width - 3)).map { cells in
                    var line = Line()
                    line.put(cells, at: 2)
                    return line
                }
            }
            let width = lines.map(\.cells.count).max() ?? 0
            return lines.enumerated().map { place, line in
                Rows.marked(
                    line, isSelected: index == table.selected, isFirst: place == 0, width: width,
                    choosing: row.id)
            }
        }
    }
}
