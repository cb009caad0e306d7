internal import Insight
internal import Page
internal import Workshop

/// Several centres on one scale, each with what the answers span, and the words for it.
enum ProfileFigure {
    static func lines(_ figure: Figure.Profile, _ room: Room) -> [Line] {
        guard !figure.rows.isEmpty else { return [Line(room.words.noAnswer, .quiet)] }
        let language = room.words.language
        let width = min(room.width, room.width < 150 ? 110 : 180)
        let numbers = figure.rows.map { figure.number($0.centre, language) }
        let numberWidth = numbers.map { Glyphs.width($0) }.max() ?? 1
        let wordsWidth = min(figure.rows.compactMap { $0.words.map(Glyphs.width) }.max() ?? 0, width / 3)
        let right = wordsWidth > 0 ? wordsWidth + 3 : 0
        let longest = figure.rows.map { Glyphs.width($0.label) }.max() ?? 0
        let spans = figure.scale.count - 1
        let free = width - right - numberWidth - 4
        var labelWidth = min(longest, max(10, free - 25))
        let wraps = { (width: Int) in
            figure.rows.reduce(0) { $0 + Wrap.lines($1.label, .body, width: width).count }
        }
        if let height = room.height, wraps(labelWidth) + 3 > height {
            // Where rows are short the labels take from the track.
            let wider = min(longest, max(labelWidth, free - 2 * spans - 2))
            let saves = wraps(wider) * 3 <= wraps(labelWidth) * 2
            if saves || wraps(wider) + 3 <= height { labelWidth = wider }
        }
        let start = labelWidth + 2 + numberWidth + 2
        let step = min(width < 150 ? 8 : 16, (width - right - start - 2) / max(1, spans))
        var out: [Line] = [Line(legend(figure, room), .quiet), Line()]
        if step >= 2 {
            var header = Line(
                Array(repeating: .blank, count: start)
                    + Array(repeating: Cell(Glyph(base: 0x2D), .quiet), count: spans * step + 1))
            for point in figure.scale {
                header.put(
                    String(point), .title, .bold, at: start + (point - figure.scale.lowerBound) * step)
            }
            out.append(header)
        }
        let labels = figure.rows.map { Wrap.lines($0.label, .body, width: labelWidth) }
        let high = labels.map(\.count).reduce(0, +) + figure.rows.count + 3
        let isApart = room.height.map { $0 >= high } ?? (figure.rows.count <= 5)
        for (index, row) in figure.rows.enumerated() {
            let (labels, number) = (labels[index], numbers[index])
            for (index, cells) in labels.enumerated() {
                var line = Line(cells)
                if index == 0 {
                    line.put(
                        number, .title, .bold, at: labelWidth + 2 + numberWidth - Glyphs.width(number))
                    if step >= 2 { line.put(track(row, figure, step), at: start) }
                    let end = step >= 2 ? start + spans * step + 4 : start
                    if let words = row.words {
                        line.put(
                            Wrap.oneLine(words, .accent, width: max(1, width - end), flags: .bold), at: end)
                    }
                }
                out.append(line)
            }
            if isApart { out.append(Line()) }
        }
        return out
    }

    private static func legend(_ figure: Figure.Profile, _ room: Room) -> String {
        let language = room.words.language
        let centre =
            figure.centre == .mean
            ? Localized("moyenne", "mean") : Localized("médiane", "median")
        let span =
            figure.isWhole
            ? Localized("du plus bas au plus haut", "lowest to highest")
            : Localized("la moitié du milieu", "the middle half")
        return "●\u{A0}\(centre[language])   ├─┤\u{A0}\(span[language])"
    }

    private static func track(_ row: Figure.Profile.Row, _ figure: Figure.Profile, _ step: Int) -> [Cell] {
        let width = (figure.scale.count - 1) * step + 1
        func column(_ value: Double) -> Int {
            let bounded = min(max(value, Double(figure.scale.lowerBound)), Double(figure.scale.upperBound))
            return Int(((bounded - Double(figure.scale.lowerBound)) * Double(step)).rounded())
        }
        var line = Line(Array(repeating: .blank, count: width))
        for point in figure.scale { line.put(".", .quiet, at: (point - figure.scale.lowerBound) * step) }
        let (low, high) = (column(row.span.lowerBound), column(row.span.upperBound))
        if low < high {
            line.put(String(repeating: "─", count: high - low + 1), .mark, at: low)
            line.put("├", .mark, .bold, at: low)
            line.put("┤", .mark, .bold, at: high)
        }
        line.put("●", .mark, .bold, at: column(row.centre))
        return line.cells
    }
}

/// Items on a plane by their letters, then each letter with its sentence and its zone: beside the plane where that
/// leaves the plane more rows, under it elsewhere.
enum QuadrantFigure {
    private static let leastList = 28
    private static let between = 4

    static func lines(_ figure: Figure.Quadrant, _ room: Room) -> [Line] {
        guard !figure.spots.isEmpty else { return [Line(room.words.noAnswer, .quiet)] }
        let under = list(figure, room, width: room.measure)
        let step = step(figure, width: min(room.width, room.width < 150 ? 90 : 140))
        let rows = room.height.map { $0 - under.count - 5 } ?? figure.scale.count
        let each = each(figure, rows: rows)
        if let beside = beside(figure, room, under: each) { return beside }
        return plane(figure, room, step: step, each: each) + [Line()] + under
    }

    /// The plane with its list beside it; nil where that shows no more of the plane, or has no room.
    private static func beside(_ figure: Figure.Quadrant, _ room: Room, under each: Int) -> [Line]? {
        guard let height = room.height, each > 1 || room.width >= 150 else { return nil }
        let widest = step(figure, width: room.width < 150 ? room.width - leastList - between : 140)
        for step in (2...max(2, widest)).reversed() {
            let closer = Self.each(figure, rows: height - 4)
            let plane = plane(figure, room, step: step, each: closer)
            let left = (plane.map(\.cells.count).max() ?? 0) + between
            let width = min(room.measure, room.width - left)
            guard width >= leastList, closer < each || each == 1, plane.count <= height else { continue }
            let list = list(figure, room, width: width)
            guard list.count <= height else { continue }
            return (0..<max(plane.count, list.count)).map { index in
                var line = plane.indices.contains(index) ? plane[index] : Line()
                if list.indices.contains(index) { line.put(list[index].cells, at: left) }
                return line
            }
        }
        return nil
    }

    private static func step(_ figure: Figure.Quadrant, width: Int) -> Int {
        min(width < 96 ? 6 : 10, max(2, (width - 6) / max(1, figure.scale.count)))
    }

    /// Points a row: two where the window is low, five where it is very low.
    private static func each(_ figure: Figure.Quadrant, rows: Int) -> Int {
        [1, 2, 5].first { (figure.scale.count + $0 - 1) / $0 <= rows } ?? 5
    }

    private static func plane(_ figure: Figure.Quadrant, _ room: Room, step: Int, each: Int) -> [Line] {
        let width = (figure.scale.count - 1) * step + 1
        var out = [Line("↑ \(figure.y.label) (\(figure.y.high))", .quiet)]
        for top in stride(from: figure.scale.upperBound, through: figure.scale.lowerBound, by: -each) {
            let band = Double(top) - Double(each) + 0.5..<Double(top) + 0.5
            var line = Line()
            let number = String(top)
            line.put(number, .title, .bold, at: 2 - number.count)
            line.put("│", .quiet, at: 3)
            for point in figure.scale {
                line.put(".", .quiet, at: 5 + (point - figure.scale.lowerBound) * step)
            }
            var taken: Set<Int> = []
            for spot in figure.spots where band.contains(spot.y) {
                var at = 5 + Int(((spot.x - Double(figure.scale.lowerBound)) * Double(step)).rounded())
                while taken.contains(at) { at += 1 }
                taken.insert(at)
                line.put(spot.letter, .mark, .bold, at: at)
            }
            out.append(line)
        }
        var axis = Line("   └" + String(repeating: "─", count: width + 2), .quiet)
        axis.put("→", .quiet, at: 5 + width + 1)
        out.append(axis)
        var numbers = Line()
        for point in figure.scale {
            numbers.put(String(point), .title, .bold, at: 5 + (point - figure.scale.lowerBound) * step)
        }
        out.append(numbers)
        let name = "\(figure.x.label) (\(figure.x.high))"
        return out
            + FigureLines.ends(
                Line("     \(figure.x.low)", .quiet), name,
                width: min(room.width, max(width + 5, Glyphs.width(name))))
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
