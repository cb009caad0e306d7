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
        let labelWidth = min(longest, max(10, width - right - numberWidth - 4 - 25))
        let start = labelWidth + 2 + numberWidth + 2
        let spans = figure.scale.count - 1
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
        for (row, number) in zip(figure.rows, numbers) {
            let labels = Wrap.lines(row.label, .body, width: labelWidth)
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
            if figure.rows.count <= 5, room.height.map({ $0 > 2 * figure.rows.count + 4 }) ?? true {
                out.append(Line())
            }
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

/// Items on a plane by their letters, then each letter with its sentence and its zone.
enum QuadrantFigure {
    static func lines(_ figure: Figure.Quadrant, _ room: Room) -> [Line] {
        guard !figure.spots.isEmpty else { return [Line(room.words.noAnswer, .quiet)] }
        let points = figure.scale.count
        let step = min(6, max(2, (min(room.width, 90) - 6) / max(1, points)))
        let width = (points - 1) * step + 1
        let list = figure.spots.flatMap { words($0, room) }
        // Two points a row where the window is low, five where it is very low.
        let rows = room.height.map { $0 - list.count - 5 } ?? points
        let each = [1, 2, 5].first { (points + $0 - 1) / $0 <= rows } ?? 5
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
        out += FigureLines.ends(
            Line("     \(figure.x.low)", .quiet), "\(figure.x.label) (\(figure.x.high))",
            width: min(room.width, width + 5))
        return out + [Line()] + list
    }

    private static func words(_ spot: Figure.Quadrant.Spot, _ room: Room) -> [Line] {
        var runs = [Run("\(spot.letter)  ", .mark), Run(spot.label)]
        if let zone = spot.zone { runs.append(Run(" · \(zone)", .accent)) }
        if spot.isDivided { runs.append(Run(" · \(room.words.divided)", .warn)) }
        return Wrap.lines(runs, width: room.measure).map { Line($0) }
    }
}
