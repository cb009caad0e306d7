internal import Insight
internal import Page

/// Items in the group's order, the median rank beside each.
enum RanksFigure {
    static func lines(_ figure: Figure.Ranks, _ room: Room) -> [Line] {
        guard !figure.rows.isEmpty else { return [Line(room.words.noAnswer, .quiet)] }
        var out: [Line] = []
        if let agreement = figure.agreement { out += [Line(agreement, .title, .bold), Line()] }
        let foot = [Line(), Line(room.words.answers(figure.n), .quiet)]
        if let large = large(figure, room, around: out.count + foot.count) { return out + large + foot }
        for (index, row) in figure.rows.enumerated() {
            let head = index < 9 ? " \(index + 1). " : "\(index + 1). "
            let elsewhere = row.other.map { " · " + Figure.Ranks.elsewhere($0, room.words.language) } ?? ""
            let tail = " (\(room.words.median)\u{A0}\(room.words.number(row.median)))\(elsewhere)"
            let lines = Wrap.lines([Run(row.label), Run(tail, .quiet)], width: room.measure - 4)
            for (place, cells) in lines.enumerated() {
                var line = Line()
                if place == 0 { line.put(head, .mark, .bold, at: 0) }
                line.put(cells, at: 4)
                out.append(line)
            }
        }
        return out + foot
    }

    /// In a vast window, the items in letters with their medians; a place in another list beside them.
    /// - Parameter around: the lines that stand above and below.
    private static func large(_ figure: Figure.Ranks, _ room: Room, around: Int) -> [Line]? {
        let others = figure.rows.map { row in
            row.other.map { Figure.Ranks.elsewhere($0, room.words.language) } ?? ""
        }
        guard room.inFigures != nil, let height = room.height,
            let rows = LargeRows(
                labels: figure.rows.enumerated().map { "\($0 + 1). \($1.label)" },
                numbers: figure.rows.map { room.words.number($0.median) },
                least: max(Glyphs.width(room.words.median), others.map { Glyphs.width($0) }.max() ?? 0),
                height: height - around - 1, in: room), rows.isLettered
        else { return nil }
        var header = Line()
        header.put(room.words.median, .quiet, at: max(0, rows.start - LargeRows.between - 7))
        return [header] + rows.lines { [[], Cell.of(others[$0], .quiet)] }
    }
}
