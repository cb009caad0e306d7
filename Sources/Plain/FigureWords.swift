import Insight
import Workshop

/// The one seam between plain mode and the words of a figure.
func figureWords(_ figure: Figure, _ language: Language) -> [String] {
    let french = language == .fr
    switch figure {
    case .points(let points): return pointsWords(points, french)
    case .bars(let bars), .dots(let bars):
        return bars.rows.map { "\($0.label) : \($0.count) \(bars.unit)" }
    case .dumbbell(let dumbbell):
        return dumbbell.rows.map { row in
            let ends = zip(dumbbell.ends, row.values).map { end, value in
                "\(end) \(value.map(number) ?? "–")"
            }
            return "\(row.label) : " + ends.joined(separator: ", ")
        }
    case .twoRounds(let rounds):
        return [french ? "1er tour" : "First round"] + pointsWords(rounds.first, french)
            + [french ? "2e tour" : "Second round"] + pointsWords(rounds.second, french)
    case .list(let list):
        return list.lines
            + (list.shared.isEmpty
                ? []
                : [(french ? "Mots partagés : " : "Shared words: ") + list.shared.joined(separator: ", ")])
    case .gauge(let gauge):
        return ["\(gauge.label) : \(gauge.value) \(french ? "sur" : "of") \(gauge.whole)"]
    }
}

private func pointsWords(_ points: Figure.Points, _ french: Bool) -> [String] {
    let counts = points.scale.compactMap { point in
        points.counts[point].flatMap { $0 > 0 ? "\(point) × \($0)" : nil }
    }
    var lines = [(points.label.map { $0 + " : " } ?? "") + counts.joined(separator: ", ")]
    if let median = points.median { lines.append((french ? "Médiane " : "Median ") + number(median)) }
    return lines
}

private func number(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) : String(value)
}
