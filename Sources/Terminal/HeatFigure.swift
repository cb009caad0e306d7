internal import Insight
internal import Page

/// Means in a grid: the number in each cell with a shade beside it, fuller where the number is higher.
enum HeatFigure {
    private static let shades: [String] = [" ", "░", "▒", "▓", "█"]
    /// Columns for the names of rows, at least and at most.
    private static let label = 10...36

    static func lines(_ figure: Figure.Heat, _ room: Room) -> [Line] {
        let title = figure.title.map { [Line($0, .title, .bold)] } ?? []
        guard figure.answers != nil, !figure.columns.isEmpty else {
            return title + [Line(room.words.noAnswer, .quiet)]
        }
        let language = room.words.language
        let scale = room.words.scale(figure.scale.lowerBound, figure.scale.upperBound)
        let foot = Wrap.lines("\(scale) · \(figure.foot(language))", .quiet, width: room.width).map {
            Line($0)
        }
        if let large = large(figure, room, around: title.count + foot.count + 1) {
            return title + large + [Line()] + foot
        }
        // A shade and « 3,5 », or « 10,0 », and two blanks.
        let cell = (figure.scale.upperBound > 9 ? 5 : 4) + 2
        let label = min(longest(figure), room.width - cell * figure.columns.count)
        guard label >= Self.label.lowerBound else { return title + list(figure, room) + foot }
        var out = title
        if !figure.isDirected { out += legend(figure, room) }
        out.append(header(figure, room, label: label, cell: cell))
        for row in figure.rows.indices {
            let name = figure.isDirected ? "\(sign(row))  \(figure.rows[row])" : figure.rows[row]
            out += line(name, room, label: label, cell: cell, columns: figure.columns.count) {
                put(figure.cell(row, $0), figure, room)
            }
        }
        let mean = room.words.columnMeans
        out += line(mean, room, label: label, cell: cell, columns: figure.columns.count, role: .quiet) {
            column in
            (figure.columnMean(column).map { " " + figure.number($0, language) } ?? "", .body)
        }
        return out + foot
    }

    /// - Parameter around: the lines that stand above and below the grid.
    private static func large(_ figure: Figure.Heat, _ room: Room, around: Int) -> [Line]? {
        let language = room.words.language
        let legend = figure.isDirected ? [Line(room.words.whoRates, .quiet)] : legend(figure, room)
        var inner = room
        inner.height = room.height.map { $0 - around - legend.count }
        let rows = figure.rows.indices.map { row in
            let name = figure.isDirected ? "\(sign(row))  \(figure.rows[row])" : figure.rows[row]
            let cells = figure.columns.indices.map { column in
                switch figure.cell(row, column) {
                case .own: LargeHeat.Cell(text: "—")
                case .withheld: LargeHeat.Cell(text: "·")
                case .mean(let value, _):
                    LargeHeat.Cell(text: figure.number(value, language), shade: shade(value, figure))
                }
            }
            return LargeHeat.Row(name: name, cells: cells)
        }
        let means = figure.columns.indices.map { column in
            LargeHeat.Cell(text: figure.columnMean(column).map { figure.number($0, language) } ?? "")
        }
        return LargeHeat.lines(
            rows + [LargeHeat.Row(name: room.words.columnMeans, cells: means)],
            signs: figure.columns.indices.map(sign), inner
        ).map { legend + $0 }
    }

    private static func sign(_ index: Int) -> String { Outcome.letter(index) }

    private static func longest(_ figure: Figure.Heat) -> Int {
        let names = figure.rows.map { Glyphs.width($0) + (figure.isDirected ? 3 : 0) }
        return min(max(names.max() ?? 0, 24), label.upperBound)
    }

    private static func put(_ cell: Figure.Heat.Cell, _ figure: Figure.Heat, _ room: Room) -> (String, Role) {
        switch cell {
        case .own: (" —", .quiet)
        case .withheld: (" ·", .quiet)
        case .mean(let value, _): (shade(value, figure) + figure.number(value, room.words.language), .body)
        }
    }

    private static func shade(_ value: Double, _ figure: Figure.Heat) -> String {
        let length = Double(max(1, figure.scale.count - 1))
        let part = (value - Double(figure.scale.lowerBound)) / length
        return shades[min(shades.count - 1, max(0, Int((part * Double(shades.count - 1)).rounded())))]
    }

    private static func header(_ figure: Figure.Heat, _ room: Room, label: Int, cell: Int) -> Line {
        var line = Line()
        if figure.isDirected { line.put(room.words.whoRates, .quiet, at: 0) }
        for column in figure.columns.indices {
            line.put(sign(column), .title, .bold, at: label + cell * column + 3)
        }
        return line
    }

    private static func legend(_ figure: Figure.Heat, _ room: Room) -> [Line] {
        let names = figure.columns.enumerated().map { "\(sign($0))\u{A0}\($1)" }
        return Wrap.lines(names.joined(separator: "   "), .quiet, width: room.width).map { Line($0) } + [
            Line()
        ]
    }

    private static func line(
        _ name: String, _ room: Room, label: Int, cell: Int, columns: Int, role: Role = .body,
        _ text: (Int) -> (String, Role)
    ) -> [Line] {
        var lines = Wrap.lines(name, role, width: label).map { Line($0) }
        if lines.isEmpty { lines = [Line()] }
        for column in 0..<columns {
            let (words, role) = text(column)
            lines[0].put(words, role, at: label + cell * column + 2)
        }
        return lines
    }

    /// Where the window is too narrow for columns: a row, then its cells by name.
    private static func list(_ figure: Figure.Heat, _ room: Room) -> [Line] {
        figure.rows.indices.flatMap { row -> [Line] in
            let name = figure.isDirected ? figure.rows[row] + " →" : figure.rows[row]
            let cells = figure.columns.indices.filter { figure.cell(row, $0) != .own }.flatMap { column in
                let (words, role) = put(figure.cell(row, column), figure, room)
                return Wrap.lines(
                    figure.columns[column] + "  " + words, role, width: max(8, room.width - 2)
                ).map { cells in
                    var line = Line()
                    line.put(cells, at: 2)
                    return line
                }
            }
            return Wrap.lines(name, .title, width: room.width, flags: .bold).map { Line($0) } + cells
        }
    }
}
