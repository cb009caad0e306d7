internal import Insight
internal import Page

/// Items in the group's order, the median rank beside each.
enum RanksFigure {
    static func lines(_ figure: Figure.Ranks, _ room: Room) -> [Line] {
        guard !figure.rows.isEmpty else { return [Line(room.words.noAnswer, .quiet)] }
        var out: [Line] = []
        if let agreement = figure.agreement { out += [Line(agreement, .title, .bold), Line()] }
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
        return out + [Line(), Line(room.words.answers(figure.n), .quiet)]
    }
}
