internal import Page

/// A list to choose from: a mark in the margin, a box where rows are ticked, the key that chooses.
struct OptionLines {
    let options: Options
    private let heads: [[Cell]]
    private let headWidth: Int
    private let measure: Int
    /// Where details stand in one column: when all of them fit beside the labels.
    private let detailAt: Int?

    init(_ options: Options, _ room: Room) {
        self.options = options
        measure = room.measure
        let signWidth = options.rows.map { Glyphs.width($0.sign) }.max() ?? 0
        heads = options.rows.map { Self.head($0, signWidth: signWidth) }
        headWidth = heads.map(\.count).max() ?? 0
        let longest = options.rows.map { Glyphs.width($0.label) }.max() ?? 0
        let detailWidth = options.rows.map { Glyphs.width($0.detail) }.max() ?? 0
        let isBeside =
            detailWidth > 0 && headWidth + longest + 3 + detailWidth <= max(room.measure, min(room.width, 76))
        detailAt = isBeside ? headWidth + longest + 3 : nil
    }

    /// The lines of each row.
    var rows: [[Line]] { options.rows.indices.map { row($0, isSelected: $0 == options.selected) } }

    private static func head(_ row: Options.Row, signWidth: Int) -> [Cell] {
        var head = Rows.sign(row.sign, width: signWidth)
        if let isTicked = row.isTicked { head += Cell.of(isTicked ? "[x] " : "[ ] ", .accent) }
        return head
    }

    /// The lines of a row.
    func row(_ index: Int, isSelected: Bool) -> [Line] {
        let row = options.rows[index]
        let role: Role = isSelected ? .selected : .body
        let labelWidth = max(8, measure - headWidth)
        var out: [Line] = Wrap.lines(row.label, role, width: labelWidth).enumerated().map {
            number, cells in
            var line = Line()
            if number == 0 { line.put(heads[index], at: 0) }
            line.put(cells, at: headWidth)
            return line
        }
        let quiet: Role = isSelected ? .selected : .quiet
        if let detailAt {
            if !row.detail.isEmpty { out[0].put(row.detail, quiet, at: detailAt) }
        } else if !row.detail.isEmpty {
            // Under the label; where nothing stands before that, a step further in.
            let at = headWidth > 0 ? headWidth : 2
            out += Wrap.lines(row.detail, quiet, width: max(8, measure - at)).map { cells in
                var line = Line()
                line.put(cells, at: at)
                return line
            }
        }
        let width = out.map(\.cells.count).max() ?? 0
        return out.enumerated().map { number, line in
            Rows.marked(line, isSelected: isSelected, isFirst: number == 0, width: width, choosing: row.id)
        }
    }
}

/// What rows of lists and tables share: the mark, the highlight, the click.
enum Rows {
    /// The number or the letter of a row, at the right end of its column, and what stands between it and the text.
    static func sign(_ sign: String, width: Int) -> [Cell] {
        guard width > 0 else { return [] }
        let cells = Cell.of(sign, .accent, .bold)
        return Array(repeating: .blank, count: max(0, width - cells.count)) + cells + Cell.of("  ")
    }

    /// The row with its mark in the margin, its highlight and its region.
    static func marked(_ line: Line, isSelected: Bool, isFirst: Bool, width: Int, choosing id: String)
        -> Line
    {
        var cells = line.cells + Array(repeating: .blank, count: max(0, width - line.cells.count))
        if isSelected {
            // One look for the whole row: a moved selection costs few bytes.
            cells = cells.map { Cell($0.glyph, .selected) }
        }
        let mark = Cell.of(isSelected && isFirst ? "▸ " : "  ", isSelected ? .selected : .body)
        let tail = isSelected ? Cell.of(" ", .selected) : []
        var out = Line(mark + cells + tail, indent: -2)
        out.hits = [Hit(columns: 0..<(cells.count + 2), intent: .choose(id))]
        out.isAnchor = isSelected
        return out
    }
}
