import Workshop

/// What was given so far, slot by slot.
extension BoothDraft {
    /// The rating of a slot, if given.
    func rating(_ slot: Slot) -> Rating? {
        guard let item = slot.item, case .ratings(let ratings) = answers[slot.question.id] else { return nil }
        return ratings[Answer.key(item: item.id, facet: slot.facet?.id)]
    }

    /// The side and the confidence given for an item, as far as they are.
    func bet(_ slot: Slot) -> (isYes: Bool?, confidence: Int?) {
        guard let item = slot.item?.id, case .bets(let bets) = answers[slot.question.id], let bet = bets[item]
        else { return (slot.item.flatMap { sides[$0.id] }, nil) }
        return (bet.isYes, bet.confidence)
    }

    /// The dots or options chosen so far for a question.
    func chosen(_ question: Question) -> [String] {
        switch answers[question.id] {
        case .choices(let options): options
        case .dots(let dots): dots.flatMap { Array(repeating: $0.key, count: $0.value) }.sorted()
        case .order(let items): items
        case .ratings, .lines, .bets, .sorted, nil: []
        }
    }

    /// The points given to a line; nil where it was not reached.
    func points(_ slot: Slot) -> Int? {
        guard let key = slot.key, case .dots(let points) = answers[slot.question.id] else { return nil }
        return points[key]
    }

    /// The points still to be placed in the column of a slot.
    func pointsLeft(_ slot: Slot) -> Int {
        guard case .shares(_, let total, _) = slot.question.input else { return 0 }
        guard case .dots(let points) = answers[slot.question.id] else { return total }
        return slots.filter { $0.question.id == slot.question.id && $0.facet == slot.facet }
            .reduce(total) { $0 - ($1.key.flatMap { points[$0] } ?? 0) }
    }

    /// The bin an item was put in.
    func bin(_ slot: Slot) -> String? {
        guard let item = slot.item?.id, case .sorted(let bins) = answers[slot.question.id] else { return nil }
        return bins[item]
    }

    /// The lines given so far to a question that takes several.
    func typed(_ slot: Slot) -> [String] {
        guard case .lines(_, let most, _) = slot.question.input, most > 1,
            case .lines(let lines) = answers[slot.question.id]
        else { return [] }
        return lines
    }
}
