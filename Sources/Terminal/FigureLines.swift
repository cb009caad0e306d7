internal import Insight
internal import Page

/// From a figure to cells. Digits and labels are always printed; marks differ by shape, never by colour alone.
enum FigureLines {
    static func of(_ figure: Figure, _ room: Room) -> [Line] {
        switch figure {
        case .points(let points): PointsFigure.lines(points, room)
        case .bars(let bars): BarsFigure.bars(bars, room)
        case .dots(let bars): BarsFigure.dots(bars, room)
        case .dumbbell(let dumbbell): DumbbellFigure.lines(dumbbell, room)
        case .twoRounds(let rounds): TwoRoundsFigure.lines(rounds.first, rounds.second, room)
        case .list(let list): ListFigure.lines(list, room)
        case .gauge(let gauge): GaugeFigure.lines(gauge, room)
        case .profile(let profile): ProfileFigure.lines(profile, room)
        case .quadrant(let quadrant): QuadrantFigure.lines(quadrant, room)
        case .stacked(let stacked): StackedFigure.lines(stacked, room)
        case .ranks(let ranks): RanksFigure.lines(ranks, room)
        case .dial(let dial): DialFigure.lines(dial, room)
        case .duel(let duel): DuelFigure.lines(duel, room)
        case .heat(let heat): HeatFigure.lines(heat, room)
        case .chain(let chain): ChainFigure.lines(chain, room)
        case .staircase(let staircase): StaircaseFigure.lines(staircase, room)
        case .balance(let balance): BalanceFigure.lines(balance, room)
        case .board(let board): BoardFigure.lines(board, room)
        }
    }

    /// Whether a figure may be drawn in letters where the window is vast.
    static func hasLetters(_ figure: Figure) -> Bool {
        switch figure {
        case .bars, .dots, .dumbbell, .profile, .stacked, .ranks, .dial, .heat, .chain, .board: true
        case .points, .twoRounds, .list, .gauge, .quadrant, .duel, .staircase, .balance: false
        }
    }

    /// The parts of a legend in lines; a part is cut only where it would take most of a line.
    static func legend(_ parts: [String], _ role: Role, width: Int) -> [Line] {
        let whole = parts.map { Glyphs.width($0) <= width * 2 / 3 ? $0.replacing(" ", with: "\u{A0}") : $0 }
        // The blanks between parts stay with the part before them.
        return Wrap.lines(whole.joined(separator: "\u{A0}\u{A0} "), role, width: width).map { Line($0) }
    }

    /// Two texts at the ends of one line, the right one a line lower where they would touch.
    static func ends(_ left: Line, _ right: String, width: Int) -> [Line] {
        let cells = Wrap.oneLine(right, .quiet, width: width)
        let at = width - cells.count
        if left.cells.count + 2 <= at {
            var line = left
            line.put(cells, at: at)
            return [line]
        }
        var under = Line()
        under.put(cells, at: max(0, at))
        return [left, under]
    }
}

/// Every answer as a mark under its point, the median under them.
enum PointsFigure {
    private static let mostRows = 8

    static func lines(_ points: Figure.Points, _ room: Room) -> [Line] {
        var out: [Line] = []
        if let label = points.label, !label.isEmpty {
            out += Wrap.lines(label, .title, width: room.measure, flags: .bold).map { Line($0) } + [Line()]
        }
        let count = points.counts.values.reduce(0, +)
        let width = min(room.width, room.width < 96 ? 72 : 190)
        if let axis = Axis(points.scale, width: width) {
            out += across(points, axis, count: count, width: max(width, axis.width), room, above: out.count)
        } else {
            out += down(points, room)
            out += FigureLines.ends(medianText(points, room), room.words.answers(count), width: width)
        }
        if points.unknown > 0 { out.append(Line(room.words.unknown(points.unknown), .quiet)) }
        return out
    }

    private static func across(
        _ points: Figure.Points, _ axis: Axis, count: Int, width: Int, _ room: Room, above: Int
    ) -> [Line] {
        let highest = points.scale.map { points.counts[$0] ?? 0 }.max() ?? 0
        let ends = axis.ends(
            points.words.filter { [points.scale.lowerBound, points.scale.upperBound].contains($0.key) },
            .quiet, within: room.width)
        // The numbers are in letters too where the window is vast and the answers leave the rows for it.
        let isTall = room.height.map { $0 - above - ends.count >= 4 * highest + 9 } ?? false
        var out = (isTall ? letters(points, axis, room) : nil) ?? [numbers(points, axis)]
        out += ends
        let allowed = room.height.map { max(4, $0 - above - out.count - 2) } ?? mostRows
        if highest > allowed {
            // Too many for a mark each: the numbers say it.
            var marks = Line()
            var counts = Line()
            for point in points.scale {
                let here = points.counts[point] ?? 0
                guard here > 0 else { continue }
                marks.put("●", .mark, .bold, at: axis.column(point))
                let text = axis.step > String(here).count + 1 ? "×\(here)" : String(here)
                counts.put(text, .body, .bold, at: max(0, axis.column(point) - (text.count - 1) / 2))
            }
            out += [marks, counts]
        } else {
            let disc = disc(axis, room, highest: highest, allowed: allowed)
            let isApart = disc.count > 1 && highest * (disc.count + 1) < allowed
            for row in 0..<max(1, highest) {
                if isApart { out.append(Line()) }
                for mark in disc {
                    var line = Line()
                    for point in points.scale where (points.counts[point] ?? 0) > row {
                        line.put(mark, .mark, .bold, at: max(0, axis.column(point) - (mark.count - 1) / 2))
                    }
                    out.append(line)
                }
            }
            if isApart { out.append(Line()) }
        }
        guard let median = points.median, count > 0 else {
            return out + [Line(room.words.answers(count), .quiet)]
        }
        let at = axis.column(median)
        let words = "\(room.words.median)\u{A0}\(room.words.number(median))"
        // The count of answers keeps its place at the end of the line.
        let before = width - Glyphs.width(room.words.answers(count)) - 2
        var line = Line()
        if at + 2 + Glyphs.width(words) <= before || at - 1 < Glyphs.width(words) {
            line.put("▲ ", .accent, .bold, at: at)
            line.put(words, .body, .bold, at: at + 2)
        } else {
            line.put("▲", .accent, .bold, at: at)
            line.put(words, .body, .bold, at: max(0, at - 1 - Glyphs.width(words)))
        }
        return out + FigureLines.ends(line, room.words.answers(count), width: width)
    }

    private static func numbers(_ points: Figure.Points, _ axis: Axis) -> Line {
        var line = Line()
        for point in points.scale { line.put(points.number(point), .title, .bold, at: axis.column(point)) }
        return line
    }

    /// The numbers of the scale in letters, each over its column; nil where they would touch.
    private static func letters(_ points: Figure.Points, _ axis: Axis, _ room: Room) -> [Line]? {
        guard let size = room.title else { return nil }
        var lines: [Line] = []
        for point in points.scale {
            let text = points.number(point)
            guard
                let drawn = room.lettering.draw(
                    text, size: size, role: .title, trimmed: true, isASCII: room.isASCII),
                let width = drawn.first?.count, width + 2 <= axis.step
            else { return nil }
            if lines.isEmpty { lines = drawn.map { _ in Line() } }
            guard lines.count == drawn.count else { return nil }
            for index in lines.indices {
                lines[index].put(drawn[index], at: max(0, axis.column(point) + text.count / 2 - width / 2))
            }
        }
        return lines + [Line()]
    }

    /// From the back row an answer is a disc, where there are rows for discs.
    private static func disc(_ axis: Axis, _ room: Room, highest: Int, allowed: Int) -> [String] {
        guard room.width >= 96, axis.step >= 8, room.height != nil else { return ["●"] }
        if room.title != nil, axis.step >= 12, highest * 5 < allowed {
            return [" ▄████▄ ", "████████", "████████", " ▀████▀ "]
        }
        if highest * 3 < allowed { return ["▄██▄", "▀██▀"] }
        // Without a row between them, half of one keeps answers apart.
        return highest * 2 <= allowed ? ["▄▄▄▄", "████"] : ["●"]
    }

    private static func medianText(_ points: Figure.Points, _ room: Room) -> Line {
        guard let median = points.median else { return Line() }
        return Line("▲ \(room.words.median)\u{A0}\(room.words.number(median))", .body, .bold)
    }

    /// A long scale stands upright, only its given points told.
    private static func down(_ points: Figure.Points, _ room: Room) -> [Line] {
        points.scale.reversed().compactMap { point -> Line? in
            let here = points.counts[point] ?? 0
            guard here > 0 || points.scale.count <= 12 else { return nil }
            var line = Line()
            let number = points.number(point)
            line.put(number, .title, .bold, at: max(0, 4 - number.count))
            line.put(Marks.row("●", here, width: min(20, room.width - 14)), at: 6)
            return line
        }
    }
}

/// Marks in a row, each an answer; numbers when there is no room for them.
enum Marks {
    static func row(_ mark: String, _ count: Int, width: Int) -> [Cell] {
        if count == 0 { return Cell.of(".", .quiet) }
        if count * 2 - 1 <= width {
            return Cell.of(Array(repeating: mark, count: count).joined(separator: " "), .mark, .bold)
        }
        return Cell.of("\(mark) ×\(count)", .mark, .bold)
    }
}

/// First and second round in two columns, a row a point.
enum TwoRoundsFigure {
    static func lines(_ first: Figure.Points, _ second: Figure.Points, _ room: Room) -> [Line] {
        let words = room.words
        var out: [Line] = []
        if let label = second.label ?? first.label, !label.isEmpty {
            out += Wrap.lines(label, .title, width: room.measure, flags: .bold).map { Line($0) } + [Line()]
        }
        if let height = room.height,
            let large = LargeTwoRounds.lines(first, second, room, height: height - out.count - 3)
        {
            return out + large + [Line()] + foot(first, second, room, width: min(room.width, 110))
        }
        let scale =
            min(
                first.scale.lowerBound, second.scale.lowerBound)...max(
                first.scale.upperBound, second.scale.upperBound)
        let digits = scale.map { second.number($0).count }.max() ?? 1
        let names = scale.compactMap { point in first.words[point] ?? second.words[point] }
        let labelWidth = min(names.map { Glyphs.width($0) }.max() ?? 0, max(0, room.width / 3 - digits))
        let start = digits + 1 + labelWidth + (labelWidth > 0 ? 2 : 1)
        let half = min(28, max(6, (room.width - start) / 2))
        var header = Line()
        header.put(Wrap.oneLine(words.firstRound, .quiet, width: half - 1), at: start)
        header.put(Wrap.oneLine(words.secondRound, .quiet, width: half - 1), at: start + half)
        out.append(header)
        for point in scale.reversed() {
            let one = first.counts[point] ?? 0
            let two = second.counts[point] ?? 0
            guard scale.count <= 12 || one > 0 || two > 0 else { continue }
            var line = Line()
            let number = second.number(point)
            line.put(number, .title, .bold, at: digits - number.count)
            let name = first.words[point] ?? second.words[point] ?? ""
            line.put(Wrap.oneLine(name, .body, width: labelWidth), at: digits + 1)
            line.put(Marks.row("○", one, width: half - 2), at: start)
            line.put(Marks.row("●", two, width: half - 2), at: start + half)
            out.append(line)
        }
        var foot = Line()
        for (points, at) in [(first, start), (second, start + half)] {
            let count = points.counts.values.reduce(0, +)
            guard first.median != nil || second.median != nil || count == 0 else { continue }
            let text = points.median.map { "▲ \(words.number($0))" } ?? "▲ —"
            foot.put(Wrap.oneLine(text, .accent, width: half - 1, flags: .bold), at: at)
            if count == 0 { foot.put(Wrap.oneLine(words.withheld, .quiet, width: half - 1), at: at) }
        }
        if !foot.cells.isEmpty { out.append(foot) }
        return out + self.foot(first, second, room, width: min(room.width, start + 2 * half))
    }

    /// How the median moved, and how many answered in the second round.
    private static func foot(
        _ first: Figure.Points, _ second: Figure.Points, _ room: Room, width: Int
    ) -> [Line] {
        let words = room.words
        var out: [Line] = []
        if let before = first.median, let after = second.median {
            let text = "\(words.median)\u{A0}\(words.number(before)) → \(words.number(after))"
            let counts = second.counts.values.reduce(0, +)
            out += FigureLines.ends(Line(text, .body, .bold), words.answers(counts), width: width)
        }
        if second.unknown > 0 { out.append(Line(words.unknown(second.unknown), .quiet)) }
        return out
    }
}
