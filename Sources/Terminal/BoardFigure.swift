internal import Insight
internal import Page

/// A board of decisions: the levels across, a line a decision, before and decided marked by their shapes.
enum BoardFigure {
    static func lines(_ figure: Figure.Board, _ room: Room) -> [Line] {
        guard !figure.rows.isEmpty else { return [Line(room.words.noAnswer, .quiet)] }
        let (before, decided) = Figure.Board.ends(room.words.language)
        var out = [
            Line("●\u{A0}\(before)   ○\u{A0}\(decided)   ◉\u{A0}\(room.words.together)", .quiet), Line(),
        ]
        if let large = large(figure, room, around: out.count) { return out + large }
        let step = 4
        let track = (figure.scale.count - 1) * step + String(figure.scale.upperBound).count
        let widest = figure.rows.map { Glyphs.width($0.label) }.max() ?? 0
        let isBeside = room.width - track - 3 >= min(widest, 24)
        let start = isBeside ? min(widest, room.width - track - 3) + 3 : 0
        var header = Line()
        for point in figure.scale {
            header.put(String(point), .title, .bold, at: start + (point - figure.scale.lowerBound) * step)
        }
        out.append(header)
        for row in figure.rows {
            var lines = Wrap.lines(row.label, .body, width: isBeside ? start - 3 : room.measure)
                .map { Line($0) }
            let cells = marks(row, figure.scale, step)
            if isBeside {
                lines[0].put(cells, at: start)
            } else {
                lines.append(Line(cells))
            }
            out += lines
        }
        return out
    }

    /// - Parameter around: the lines that stand above.
    private static func large(_ figure: Figure.Board, _ room: Room, around: Int) -> [Line]? {
        guard let height = room.height else { return nil }
        let known = { (level: Int?) in level.flatMap { figure.scale.contains($0) ? Double($0) : nil } }
        let rows = figure.rows.map { row in
            Figure.Dumbbell.Row(label: row.label, values: [known(row.before), known(row.decided)], gap: nil)
        }
        let values = figure.rows.map { row in
            "\(row.before.map(String.init) ?? "—") → \(row.decided.map(String.init) ?? "—")"
        }
        return LargeDumbbell.lines(
            Figure.Dumbbell(ends: [], scale: figure.scale, rows: rows), values: values,
            gaps: values.map { _ in "" }, room, height: height - around)
    }

    private static func marks(_ row: Figure.Board.Row, _ scale: ClosedRange<Int>, _ step: Int) -> [Cell] {
        var line = Line()
        let column = { (point: Int) in (point - scale.lowerBound) * step }
        for point in scale { line.put(".", .quiet, at: column(point)) }
        let known = [row.before, row.decided].compactMap(\.self).filter(scale.contains)
        if let low = known.min(), let high = known.max(), low < high {
            line.put(
                String(repeating: "─", count: column(high) - column(low) - 1), .mark, at: column(low) + 1)
            if row.decided == high { line.put(">", .mark, at: column(high) - 1) }
            if row.decided == low { line.put("<", .mark, at: column(low) + 1) }
        }
        if known.count == 2, known[0] == known[1] {
            line.put("◉", .mark, .bold, at: column(known[0]))
            return line.cells
        }
        if let before = row.before, scale.contains(before) { line.put("●", .mark, .bold, at: column(before)) }
        if let decided = row.decided, scale.contains(decided) {
            line.put("○", .mark, .bold, at: column(decided))
        }
        return line.cells
    }
}
