/// A table in fixed-width characters: columns as wide as they need, cells wrapped, within a width.
struct TextTable {
    var header: [String]
    var rows: [[String]]
    var width: Int

    /// The header, a rule, and the rows; rows of several lines are set apart by an empty one.
    var lines: [String] {
        let widths = widths
        let wrapped = rows.map { render($0, widths) }
        let isTall = wrapped.contains { $0.count > 1 }
        var lines = render(header, widths)
        lines.append(widths.map { String(repeating: "-", count: $0) }.joined(separator: "  "))
        for (index, row) in wrapped.enumerated() {
            if isTall, index > 0 { lines.append("") }
            lines += row
        }
        return lines
    }

    private func render(_ cells: [String], _ widths: [Int]) -> [String] {
        let columns = zip(cells, widths).map { Columns.wrap($0, to: $1) }
        let height = columns.map(\.count).max() ?? 0
        return (0..<height).map { line in
            let parts = zip(columns, widths).map { column, width in
                Columns.pad(line < column.count ? column[line] : "", to: width)
            }
            var text = Substring(parts.joined(separator: "  "))
            while text.last == " " { text.removeLast() }
            return String(text)
        }
    }

    /// The widest column gives way until the row fits.
    private var widths: [Int] {
        var widths = header.indices.map { column in
            ([header[column]] + rows.map { column < $0.count ? $0[column] : "" })
                .map { Columns.count($0) }.max() ?? 0
        }
        let room = width - 2 * max(0, widths.count - 1)
        while widths.reduce(0, +) > room, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
            widths[widest] > 4
        {
            widths[widest] -= 1
        }
        return widths
    }
}
