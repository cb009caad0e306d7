import Session
import Workshop

/// Reading what a slip says of a grid whose items rate each other.
extension SlipRow {
    /// A line of the grid, or several: its letter, then a mark a box, a dot in its own: `B 3 . 2 4`.
    ///
    /// Spaces do not count. Lines left out are passes.
    static func grid(_ row: String, question: Question, items: [Item]) throws(Fault) -> Answer {
        guard case .ratings(let scale, _, _) = question.input else { throw .text(.wrongShape) }
        let last = letter(max(0, items.count - 1))
        var ratings: [String: Rating] = [:]
        var seen: Set<Int> = []
        var rest = row.filter { !$0.isWhitespace }[...]
        while let head = rest.first {
            rest = rest.dropFirst()
            let sign = head.uppercased()
            guard let index = items.indices.first(where: { letter($0) == sign }) else {
                throw .noSuchRow(String(head), last: last)
            }
            guard seen.insert(index).inserted else { throw .rowTwice(sign) }
            // Letters of lines come before those of marks: `n` and `x` are marks.
            let marks = Array(rest.prefix { !isLine($0, items) })
            rest = rest.dropFirst(marks.count)
            guard marks.count == items.count else {
                throw .rowLength(row: sign, given: marks.count, needed: items.count)
            }
            for (column, mark) in marks.enumerated() {
                guard column != index else {
                    guard mark == "." else { throw .ownBox(row: sign) }
                    continue
                }
                if let rating = try rating(String(mark), column + 1, scale, question) {
                    ratings[Answer.key(item: items[index].id, facet: items[column].id)] = rating
                }
            }
        }
        return .ratings(ratings)
    }

    private static func isLine(_ mark: Character, _ items: [Item]) -> Bool {
        let sign = mark.uppercased()
        return sign != "N" && sign != "X" && items.indices.contains { letter($0) == sign }
    }
}
