internal import Insight
internal import Page

/// Items on a plane by their letters, then each letter with its sentence and its zone. The plane keeps as many rows as the
/// window has: its list stands under it or beside it, and where neither fits, the letters with the beginnings of their
/// sentences beside it and the whole list under both.
enum QuadrantFigure {
    private static let leastList = 28
    private static let between = 4
    /// The lines of a plane that are not points: its two names, its axis and its numbers.
    private static let frame = 4

    static func lines(_ figure: Figure.Quadrant, _ room: Room) -> [Line] {
        guard !figure.spots.isEmpty else { return [Line(room.words.noAnswer, .quiet)] }
        let under = list(figure, room, width: room.measure)
        let step = step(figure, width: min(room.width, room.width < 150 ? 90 : 140))
        let usual = Grid(step: step, each: 1, stretch: 1)
        guard let height = room.height else { return plane(figure, room, usual) + [Line()] + under }
        for each in [1, 2] {
            let rows = (figure.scale.count + each - 1) / each
            // One row less, where the name of the horizontal axis stands under its low end.
            let stretch = each > 1 ? 1 : min(3, max(1, (height - frame - 1) / rows))
            let alone = plane(figure, room, Grid(step: step, each: each, stretch: 1))
            // A plane of fewer rows would show nothing: it is better scrolled.
            guard alone.count <= height || each == 2 else { continue }
            let fits = alone.count + 1 + under.count <= height
            if stretch == 1, fits { return alone + [Line()] + under }
            let grid = Grid(step: step, each: each, stretch: stretch)
            if figure.spots.count <= height, let beside = beside(figure, room, grid) { return beside }
            if fits { return alone + [Line()] + under }
            if let short = short(figure, room, each: each) { return short + [Line()] + under }
        }
        return plane(figure, room, Grid(step: step, each: 2, stretch: 1)) + [Line()] + under
    }

    /// The plane with the whole list beside it, the plane as wide as that leaves it; nil where the list is longer.
    private static func beside(_ figure: Figure.Quadrant, _ room: Room, _ grid: Grid) -> [Line]? {
        let widest = Self.step(figure, width: room.width < 150 ? room.width - leastList - between : 140)
        for step in (2...max(2, widest)).reversed() {
            let plane = plane(figure, room, Grid(step: step, each: grid.each, stretch: grid.stretch))
            let left = columns(plane) + between
            let width = min(room.measure, room.width - left)
            guard width >= leastList else { continue }
            let list = list(figure, room, width: width)
            if list.count < plane.count { return joined(plane, list, at: left) }
        }
        return nil
    }

    /// The plane with a line a letter beside it; nil where they do not fit.
    private static func short(_ figure: Figure.Quadrant, _ room: Room, each: Int) -> [Line]? {
        let plane = plane(figure, room, Grid(step: 2, each: each, stretch: 1))
        let left = columns(plane) + between
        let width = room.width - left
        guard width >= leastList / 2, figure.spots.count < plane.count else { return nil }
        let list = figure.spots.map { spot in
            var line = Line(spot.letter, .mark, .bold)
            line.put(Wrap.oneLine(spot.label, .body, width: width - 3), at: 3)
            return line
        }
        return joined(plane, list, at: left)
    }

    /// The columns of a plane under the name of its vertical axis, which goes over the list.
    private static func columns(_ plane: [Line]) -> Int { plane.dropFirst().map(\.cells.count).max() ?? 0 }

    private static func joined(_ plane: [Line], _ list: [Line], at column: Int) -> [Line] {
        var lines = plane
        for (index, line) in list.enumerated() { lines[index + 1].put(line.cells, at: column) }
        return lines
    }

    private static func step(_ figure: Figure.Quadrant, width: Int) -> Int {
        min(width < 96 ? 6 : 10, max(2, (width - 6) / max(1, figure.scale.count)))
    }

    /// How a plane is drawn: columns a point, points a row, and rows a point.
    private struct Grid {
        var step: Int
        var each: Int
        var stretch: Int
    }

    private static func plane(_ figure: Figure.Quadrant, _ room: Room, _ grid: Grid) -> [Line] {
        let (step, each) = (grid.step, grid.each)
        let width = (figure.scale.count - 1) * step + 1
        let low = figure.scale.lowerBound
        var marks: [Mark] = []
        var out = [Line("↑ \(figure.y.label) (\(figure.y.high))", .quiet)]
        for top in stride(from: figure.scale.upperBound, through: low, by: -each) {
            for row in 0..<grid.stretch where top > low || row == 0 {
                let point = Double(top) - Double(row) / Double(grid.stretch)
                let half = 0.5 / Double(grid.stretch)
                let band = point - Double(each - 1) - half..<point + half
                var line = Line()
                line.put("│", .quiet, at: 3)
                if row == 0 {
                    let number = String(top)
                    line.put(number, .title, .bold, at: 2 - number.count)
                    for point in figure.scale { line.put(".", .quiet, at: 5 + (point - low) * step) }
                }
                var taken: Set<Int> = []
                for spot in figure.spots where band.contains(spot.y) {
                    var at = 5 + Int(((spot.x - Double(low)) * Double(step)).rounded())
                    while taken.contains(at) { at += 1 }
                    taken.insert(at)
                    line.put(spot.letter, .mark, .bold, at: at)
                    marks.append(Mark(letter: spot.letter, row: out.count, column: at))
                }
                out.append(line)
            }
        }
        enlarge(marks, in: &out, room)
        var axis = Line("   └" + String(repeating: "─", count: width + 2), .quiet)
        axis.put("→", .quiet, at: 5 + width + 1)
        out.append(axis)
        var numbers = Line()
        for point in figure.scale { numbers.put(String(point), .title, .bold, at: 5 + (point - low) * step) }
        out.append(numbers)
        let name = "\(figure.x.label) (\(figure.x.high))"
        return out
            + FigureLines.ends(
                Line("     \(figure.x.low)", .quiet), name,
                width: min(room.width, max(width + 5, Glyphs.width(name))))
    }

    private struct Mark {
        var letter: String
        var row: Int
        var column: Int
    }

    /// Letters of three rows in a vast window, where they touch neither each other nor the edges.
    private static func enlarge(_ marks: [Mark], in lines: inout [Line], _ room: Room) {
        guard let size = room.inFigures, marks.count <= 26 else { return }
        for (index, mark) in marks.enumerated() {
            guard
                let drawn = room.lettering.draw(
                    mark.letter, size: size, role: .mark, trimmed: true, isASCII: room.isASCII),
                let width = drawn.first?.count, drawn.count == 3, mark.row > 1, mark.row + 1 < lines.count,
                !marks.enumerated().contains(where: { other, near in
                    other != index && abs(near.row - mark.row) <= 3
                        && abs(near.column - mark.column) <= width + 1
                })
            else { continue }
            for (row, cells) in drawn.enumerated() {
                lines[mark.row - 1 + row].put(cells, at: max(4, mark.column - width / 2))
            }
        }
    }

    private static func list(_ figure: Figure.Quadrant, _ room: Room, width: Int) -> [Line] {
        figure.spots.flatMap { words($0, room, width: width) }
    }

    /// A letter, then its sentence in lines under each other; a zone is not cut.
    private static func words(_ spot: Figure.Quadrant.Spot, _ room: Room, width: Int) -> [Line] {
        var runs = [Run(spot.label)]
        let whole = { (text: String) in
            Glyphs.width(text) <= 24 ? text.replacing(" ", with: "\u{A0}") : text
        }
        if let zone = spot.zone { runs.append(Run(" · \(whole(zone))", .accent)) }
        if spot.isDivided { runs.append(Run(" · \(whole(room.words.divided))", .warn)) }
        return Wrap.lines(runs, width: width - 3).enumerated().map { index, cells in
            var line = Line()
            if index == 0 { line.put(spot.letter, .mark, at: 0) }
            line.put(cells, at: 3)
            return line
        }
    }
}
