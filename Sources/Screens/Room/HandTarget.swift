import Insight
import Session
import Workshop

/// What hands are raised for at one time: a question, one of its items, or one of its pairs.
struct HandTarget {
    var question: Question
    var item: Item?
    var pair: Pair?

    /// The hands counted for it, by the number of the point or of the line.
    func counts(in disclosed: Disclosed, _ opened: Round, _ session: Session) -> [Int: Int] {
        guard let marginals = disclosed.marginals[question.id] else { return [:] }
        switch marginals {
        case .ratings(let tallies):
            let tally = tallies.first { $0.id == item?.id }
            return tally?.counts.filter { $0.value > 0 } ?? [:]
        case .choices(let tallies):
            guard case .choices(let options, _) = question.input else { return [:] }
            return numbered(options) { id in tallies.first { $0.id == id }?.count }
        case .dots(let tallies):
            let items = session.items(of: question, in: opened)
            return numbered(items) { id in tallies.first { $0.id == id }?.count }
        case .sorted(let tallies):
            guard case .sorting(_, let bins) = question.input else { return [:] }
            let tally = tallies.first { $0.id == item?.id }
            return numbered(bins) { tally?.counts[$0] }
        case .pairs(let tallies):
            let tally = tallies.first { $0.id == pair?.id }
            return numbered(pair?.items ?? []) { tally?.counts[$0] }
        case .lines, .bets, .shares, .ranks, .profile: return [:]
        }
    }

    /// What was counted of some lines, by their numbers from 1; those of which nothing was are absent.
    private func numbered(_ items: [Item], _ count: (Item.ID) -> Int?) -> [Int: Int] {
        var counts: [Int: Int] = [:]
        for (index, item) in items.enumerated() {
            if let count = count(item.id), count > 0 { counts[index + 1] = count }
        }
        return counts
    }
}
