import Session
import Workshop

/// A count of raised hands: `3:2 4:5 5:1`, two threes, five fours and a five.
enum Tally {
    enum Fault: Error, Hashable {
        case empty
        case unreadable(String)
        case offScale(Int, ClosedRange<Int>)
        case twice(Int)
        case tooMany(given: Int, present: Int)
    }

    /// Reads the counts by point or option number.
    static func parse(_ text: String, points: ClosedRange<Int>, most: Int) throws(Fault) -> [Int: Int] {
        var counts: [Int: Int] = [:]
        for part in text.split(whereSeparator: { $0.isWhitespace || $0 == "," || $0 == ";" }) {
            let sides = part.split(separator: ":", omittingEmptySubsequences: false)
            guard sides.count == 2, let point = Int(sides[0]), let count = Int(sides[1]),
                (0...999).contains(count)
            else { throw .unreadable(String(part)) }
            guard points.contains(point) else { throw .offScale(point, points) }
            guard counts[point] == nil else { throw .twice(point) }
            counts[point] = count
        }
        let total = counts.values.reduce(0, +)
        guard total > 0 else { throw .empty }
        guard total <= most else { throw .tooMany(given: total, present: most) }
        return counts.filter { $0.value > 0 }
    }
}

extension Context {
    func message(_ fault: Tally.Fault) -> String {
        switch fault {
        case .empty:
            self(
                "Tapez le compte des mains, par exemple 1:2 2:5 ; Ctrl-N si personne ne lève la main.",
                "Type the count of hands, such as 1:2 2:5; Ctrl-N if nobody raises a hand."
            )
        case .unreadable(let part):
            self(
                "« \(part) » ne se lit pas : écrivez le numéro, « : », puis le nombre de mains. Exemple : 4:5.",
                "“\(part)” cannot be read: write the point, a colon, the number of hands. Example: 4:5.")
        case .offScale(let value, let points):
            self(
                "\(value) n'est pas entre \(points.lowerBound) et \(points.upperBound).",
                "\(value) is not between \(points.lowerBound) and \(points.upperBound).")
        case .twice(let value): self("\(value) est compté deux fois.", "\(value) is counted twice.")
        case .tooMany(let given, let present):
            self(
                "\(given) mains pour \(present) possibles. Recomptez, ou ajoutez la personne arrivée (Ctrl-A : agenda).",
                "\(given) hands for \(present) possible. Count again, or add whoever arrived (Ctrl-A: agenda)."
            )
        }
    }
}
