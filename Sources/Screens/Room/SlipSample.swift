import Session
import Workshop

/// What might be typed for a question: well formed for this very question, its lines, budget and scale.
struct SlipSample {
    let question: Question
    let items: [Item]
    let language: Language

    /// Beyond so many marks a sample says no more than it began to.
    private static let most = 8

    /// The sample, whole: it can be typed as it stands.
    var text: String {
        switch question.input {
        case .ratings where question.isDirected:
            "B " + items.indices.map { $0 == 1 ? "." : points($0) }.joined(separator: " ")
        case .ratings: question.cells(of: items).indices.map(points).joined()
        case .choices(let options, let most) where question.isTicked:
            most > 1 && options.count > 2 ? "1 3" : "1"
        case .choices(let options, _): "\(min(2, options.count))"
        case .sorting(_, let bins): items.indices.map { "\($0 % max(1, bins.count) + 1)" }.joined()
        case .pairs: Pair.all(items).map { pair in "\(number(pair.items[0]))" }.joined()
        case .lines(_, let most, _):
            if most > 1 {
                language == .fr ? "une phrase | une autre" : "one sentence | another"
            } else {
                language == .fr ? "la phrase" : "the sentence"
            }
        case .dots(_, let budget, let cap): dots(Question.dotBudget(budget, items: items.count), cap)
        case .bets:
            items.indices.map {
                ($0.isMultiple(of: 2) ? language == .fr ? "o" : "y" : "n")
                    + ($0.isMultiple(of: 2) ? "80" : "65")
            }
            .joined(separator: " ")
        case .shares(_, let total, let step): shares(total, step)
        case .ranking: order.joined(separator: " ")
        }
    }

    /// The sample as it is shown: its beginning where there are many marks.
    var shown: String {
        let text = text
        guard !text.contains(" "), text.count > Self.most, question.input.isMarks else { return text }
        return "\(text.prefix(Self.most))…"
    }

    /// A point of the scale, not always the same.
    private func points(_ index: Int) -> String {
        guard case .ratings(let scale, _, _) = question.input else { return "" }
        let middle = (scale.low + scale.high) / 2
        let value = min(scale.high, max(scale.low, middle + [0, 1, -1][index % 3]))
        // Ten is one mark where 0 is no point.
        return value > 9 ? scale.points.contains(0) ? "9" : "0" : "\(value)"
    }

    private func number(_ item: Item) -> Int { (items.firstIndex { $0.id == item.id } ?? 0) + 1 }

    private func dots(_ budget: Int, _ cap: Int) -> String {
        var left = budget
        var out: [String] = []
        for line in items.indices.reversed() {
            let placed = min(left, cap)
            out += Array(repeating: "\(line + 1)", count: placed)
            left -= placed
        }
        return out.joined(separator: " ")
    }

    /// The total over the lines, the last taking what is left; in each column where there are several.
    private func shares(_ total: Int, _ step: Int) -> String {
        let lines = items.count
        guard lines > 0, step > 0 else { return "" }
        let each = total / lines / step * step
        let column = Array(repeating: "\(each)", count: lines - 1) + ["\(total - each * (lines - 1))"]
        let columns = max(1, question.mixes.count)
        return Array(repeating: column.joined(separator: " "), count: columns).joined(separator: " | ")
    }

    private var order: [String] {
        let numbers = items.indices.map { "\($0 + 1)" }
        return Array(numbers.suffix(1) + numbers.dropLast())
    }
}

extension Input {
    /// Whether a slip answers with one mark a box, without spaces.
    fileprivate var isMarks: Bool {
        switch self {
        case .ratings, .choices, .sorting, .pairs: true
        case .lines, .dots, .bets, .shares, .ranking: false
        }
    }
}
