internal import Insight
internal import Page

/// Parts of wholes as bars on one scale: a line a part and a column a whole, or a line an item and a column a bin. Bars
/// that start together are compared better than pieces of one bar.
enum StackedFigure {
    static func lines(_ figure: Figure.Stacked, _ room: Room) -> [Line] {
        guard !figure.rows.isEmpty, !figure.parts.isEmpty else { return [Line(room.words.noAnswer, .quiet)] }
        let width = min(room.width, room.width < 150 ? 100 : 180)
        let foot = shifts(figure, width: width) + foot(figure, room)
        var inner = room
        inner.height = room.height.map { max(1, $0 - foot.count - 1) }
        let drawn =
            if figure.rows.count == 1, figure.rows[0].label.isEmpty {
                BarsFigure.bars(bars(figure), inner)
            } else {
                grid(figure, inner, width: width)
            }
        return foot.isEmpty ? drawn : drawn + [Line()] + foot
    }

    private static func bars(_ figure: Figure.Stacked) -> Figure.Bars {
        let rows = zip(figure.parts, figure.rows[0].values).map { Figure.Bars.Row(label: $0, count: $1) }
        return Figure.Bars(rows: rows, unit: figure.unit)
    }

    /// How much changes place from row to row.
    private static func shifts(_ figure: Figure.Stacked, width: Int) -> [Line] {
        figure.shifts.flatMap { Wrap.lines($0, .title, width: width, flags: .bold).map { Line($0) } }
    }

    /// What is counted, and how many answered. Where answers are counted the page says how many there are; the rows that
    /// have fewer say it here.
    private static func foot(_ figure: Figure.Stacked, _ room: Room) -> [Line] {
        let counts = figure.rows.map(\.n)
        guard let least = counts.min(), let most = counts.max() else { return [] }
        let answers = room.words.answers(most)
        guard answers.hasSuffix(figure.unit) else { return [Line("\(figure.unit) · \(answers)", .quiet)] }
        return least < most ? [Line(room.words.answersPerLine(least, most), .quiet)] : []
    }

    private static func grid(_ figure: Figure.Stacked, _ room: Room, width: Int) -> [Line] {
        // Wholes that are compared stand side by side, part by part.
        if figure.shifts.isEmpty {
            let lines = figure.rows.map { ($0.label, $0.values) }
            return BarGrid(lines: lines, columns: figure.parts).lines(room, width: width)
        }
        let lines = figure.parts.enumerated().map { index, part in
            (part, figure.rows.map { $0.values[index] })
        }
        return BarGrid(lines: lines, columns: figure.rows.map(\.label)).lines(room, width: width)
    }
}
