internal import Insight
internal import Page

/// Two or three positions of the same thing on one scale, joined by a line, and the median gap.
enum DumbbellFigure {
    private static let shapes = ["●", "○", "▲"]

    static func lines(_ figure: Figure.Dumbbell, _ room: Room) -> [Line] {
        guard !figure.rows.isEmpty else { return [Line(room.words.noAnswer, .quiet)] }
        let width = min(room.width, room.width < 150 ? 100 : 180)
        let values = figure.rows.map { valuesText($0, room) }
        let valueWidth = values.map { Glyphs.width($0) }.max() ?? 0
        let gaps = figure.rows.map { gapText($0, room) }
        let head = legend(figure, room)
        let large = room.height.flatMap { height in
            LargeDumbbell.lines(figure, values: values, gaps: gaps, room, height: height - head.count)
        }
        if let large { return head + large }
        let gapWidth = gaps.map { Glyphs.width($0) }.max() ?? 0
        let right = valueWidth + 2 + (gapWidth > 0 ? gapWidth + 2 : 0)
        let longest = figure.rows.map { Glyphs.width($0.label) }.max() ?? 0
        let label = min(longest, width < 96 ? 24 : 44)
        // Beside its track where at least a third of the label's width is left for it, else above it.
        let track = Track(figure.scale, width: max(8, width - label - 2 - right))
        let beside = Track(figure.scale, width: width - label - 2 - right)
        let isBeside = beside != nil && width - (beside?.width ?? 0) - 2 - right >= min(longest, 14)
        guard let axis = isBeside ? beside : Track(figure.scale, width: width - right) ?? track else {
            return plain(figure, values, gaps, room)
        }
        let labelWidth = isBeside ? min(longest, width - axis.width - 2 - right) : 0
        let start = isBeside ? labelWidth + 2 : 0
        var out = head
        var header = Line()
        header.put(axis.header, at: start)
        out.append(header)
        let wrapped = figure.rows.map { row in
            var labels = Wrap.lines(row.label, .body, width: isBeside ? max(1, labelWidth) : width).map {
                Line($0)
            }
            if labels.isEmpty { labels = [Line()] }
            if !isBeside { labels.append(Line()) }
            return labels
        }
        let high = out.count + wrapped.reduce(0) { $0 + $1.count } + figure.rows.count - 1
        let isApart = room.height.map { $0 >= high } ?? false
        for index in figure.rows.indices {
            let row = figure.rows[index]
            var labels = wrapped[index]
            if isApart, index > 0 { out.append(Line()) }
            let at = isBeside ? 0 : labels.count - 1
            labels[at].put(axis.row(row.values), at: start)
            labels[at].put(values[index], .body, at: start + axis.width + 2)
            labels[at].put(gaps[index], .title, .bold, at: start + axis.width + 2 + valueWidth + 2)
            out += labels
        }
        return out
    }

    /// What each shape stands for, and what the last column is.
    private static func legend(_ figure: Figure.Dumbbell, _ room: Room) -> [Line] {
        var entries = zip(shapes, figure.ends).map { "\($0)\u{A0}\($1)" }
        entries.append("◉\u{A0}\(room.words.together)")
        if figure.rows.contains(where: { $0.gap != nil }) {
            entries.append(
                "Δ\u{A0}\(figure.rows.contains(where: isApart) ? room.words.gapApart : room.words.gap)")
        }
        return FigureLines.legend(entries, .quiet, width: max(room.measure, min(room.width, 76))) + [Line()]
    }

    /// Whether a gap says otherwise than the difference of the two medians beside it.
    private static func isApart(_ row: Figure.Dumbbell.Row) -> Bool {
        guard let gap = row.gap, let first = row.values.first ?? nil, let last = row.values.last ?? nil else {
            return false
        }
        return gap != last - first
    }

    private static func valuesText(_ row: Figure.Dumbbell.Row, _ room: Room) -> String {
        row.values.map { $0.map { room.words.number($0) } ?? room.words.withheld }.joined(separator: " → ")
    }

    private static func gapText(_ row: Figure.Dumbbell.Row, _ room: Room) -> String {
        guard let gap = row.gap else { return "" }
        return "Δ\u{A0}\(gap > 0 ? "+" : "")\(room.words.number(gap))"
    }

    /// Without room for a track, words and numbers.
    private static func plain(
        _ figure: Figure.Dumbbell, _ values: [String], _ gaps: [String], _ room: Room
    ) -> [Line] {
        legend(figure, room)
            + figure.rows.enumerated().flatMap { index, row in
                Wrap.lines(row.label, .body, width: room.measure).map { Line($0) }
                    + [Line("  \(values[index])  \(gaps[index])", .body, .bold)]
            }
    }

    /// A scale as a ruler: a column a point, several between them.
    private struct Track {
        var scale: ClosedRange<Int>
        var step: Int

        init?(_ scale: ClosedRange<Int>, width: Int) {
            let spans = max(1, scale.count - 1)
            let digits = max(String(scale.lowerBound).count, String(scale.upperBound).count)
            let step = min(width < 96 ? 5 : 14, (width - digits) / spans)
            guard step > digits - 1, step >= 1 else { return nil }
            self.scale = scale
            self.step = step
        }

        var width: Int { (scale.count - 1) * step + String(scale.upperBound).count }

        func column(_ value: Double) -> Int {
            let bounded = min(max(value, Double(scale.lowerBound)), Double(scale.upperBound))
            return Int(((bounded - Double(scale.lowerBound)) * Double(step)).rounded())
        }

        var header: [Cell] {
            var line = Line(
                Array(repeating: Cell(Glyph(base: 0x2D), .quiet), count: (scale.count - 1) * step + 1))
            for point in scale {
                let text = String(point)
                if step > text.count || point == scale.lowerBound || point == scale.upperBound {
                    line.put(text, .title, .bold, at: (point - scale.lowerBound) * step)
                }
            }
            return line.cells
        }

        func row(_ values: [Double?]) -> [Cell] {
            var line = Line(Array(repeating: .blank, count: width))
            for point in scale { line.put(".", .quiet, at: (point - scale.lowerBound) * step) }
            let places = values.enumerated().compactMap { index, value in
                value.map { (column: column($0), shape: shapes[min(index, shapes.count - 1)]) }
            }
            if let first = places.map(\.column).min(), let last = places.map(\.column).max(), first < last {
                line.put(String(repeating: "─", count: last - first - 1), .mark, at: first + 1)
            }
            for place in places {
                let isShared = places.filter { $0.column == place.column }.count > 1
                line.put(isShared ? "◉" : place.shape, .mark, .bold, at: place.column)
            }
            return line.cells
        }
    }
}
