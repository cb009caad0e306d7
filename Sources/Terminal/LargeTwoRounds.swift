internal import Insight
internal import Page

/// The answers before and after the talk, for the back row: a mark of two lines an answer, and a blank line between points.
enum LargeTwoRounds {
    private static let ring = ["▄▀▀▄ ", "▀▄▄▀ "]
    private static let disc = ["▄██▄ ", "▀██▀ "]
    private static let between = 5

    /// The points under the names of the rounds, the highest first; nil where the window does not hold them so.
    static func lines(_ first: Figure.Points, _ second: Figure.Points, _ room: Room, height: Int) -> [Line]? {
        let low = min(first.scale.lowerBound, second.scale.lowerBound)
        let points = Array((low...max(first.scale.upperBound, second.scale.upperBound)).reversed())
        let name = { (point: Int) in first.words[point] ?? second.words[point] ?? "" }
        let digits = points.map { second.number($0).count }.max() ?? 1
        let names = points.map { Glyphs.width(name($0)) }.max() ?? 0
        let start = digits + 1 + names + between
        let most = max(first.counts.values.max() ?? 0, second.counts.values.max() ?? 0, 3)
        let half = most * ring[0].count + between
        guard points.count * 3 + 1 <= height, start + 2 * half <= room.width else { return nil }
        var header = Line()
        header.put(room.words.firstRound, .title, .bold, at: start)
        header.put(room.words.secondRound, .title, .bold, at: start + half)
        return [header]
            + points.flatMap { point -> [Line] in
                var lines = [Line(), Line(), Line()]
                let number = second.number(point)
                lines[0].put(number, .title, .bold, at: digits - number.count)
                lines[0].put(name(point), .body, at: digits + 1)
                for row in ring.indices {
                    let (before, after) = (first.counts[point] ?? 0, second.counts[point] ?? 0)
                    lines[row].put(String(repeating: ring[row], count: before), .mark, .bold, at: start)
                    lines[row].put(String(repeating: disc[row], count: after), .mark, .bold, at: start + half)
                }
                if (first.counts[point] ?? 0) == 0 { lines[0].put(".", .quiet, at: start) }
                if (second.counts[point] ?? 0) == 0 { lines[0].put(".", .quiet, at: start + half) }
                return lines
            }
    }
}
