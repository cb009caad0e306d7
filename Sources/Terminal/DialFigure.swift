internal import Insight
internal import Page

/// One needle a row on a common scale, its number beside it.
enum DialFigure {
    static func lines(_ dial: Figure.Dial, _ room: Room) -> [Line] {
        guard !dial.rows.isEmpty else { return [Line(room.words.noAnswer, .quiet)] }
        if let large = LargeDial.lines(dial, room) { return large }
        let width = min(room.width, room.width < 96 ? 72 : 110)
        guard let axis = Axis(dial.scale, width: max(1, width - 6)) else {
            return dial.rows.flatMap { label($0, room) + [Line(number($0), .title, .bold)] }
        }
        var numbers = Line()
        for point in dial.scale { numbers.put(String(point), .title, .bold, at: axis.column(point)) }
        let ends = [dial.scale.lowerBound, dial.scale.upperBound]
        var out = [numbers] + axis.ends(dial.words.filter { ends.contains($0.key) }, .quiet, within: width)
        let high = out.count + dial.rows.reduce(0) { $0 + label($1, room).count + 2 }
        let isApart = dial.rows.count > 1 && (room.height.map { $0 >= high } ?? (dial.rows.count <= 4))
        for row in dial.rows {
            if isApart { out.append(Line()) }
            out += label(row, room)
            out.append(track(row, dial, axis))
        }
        return out
    }

    private static func label(_ row: Figure.Dial.Row, _ room: Room) -> [Line] {
        guard !row.label.isEmpty else { return [] }
        return Wrap.lines(row.label, .title, width: room.measure, flags: .bold).map { Line($0) }
    }

    private static func track(_ row: Figure.Dial.Row, _ dial: Figure.Dial, _ axis: Axis) -> Line {
        let (low, high) = (axis.column(dial.scale.lowerBound), axis.column(dial.scale.upperBound))
        var line = Line()
        line.put(String(repeating: "─", count: high - low + 1), .quiet, at: low)
        guard let value = row.value else {
            line.put("?", .title, .bold, at: high + 4)
            return line
        }
        line.put("●", .mark, .bold, at: axis.column(value))
        line.put(String(value), .title, .bold, at: high + 4)
        return line
    }

    private static func number(_ row: Figure.Dial.Row) -> String { row.value.map(String.init) ?? "?" }
}
