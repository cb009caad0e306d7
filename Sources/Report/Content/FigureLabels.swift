import Insight

extension Figure {
    /// The figure with the names of what it shows, and the sentences about them, changed; in the order in which it is read.
    func relabelled(_ change: (String) -> String) -> Figure {
        switch self {
        case .points(let points): return .points(points.relabelled(change))
        case .twoRounds(var rounds):
            rounds.first = rounds.first.relabelled(change)
            rounds.second = rounds.second.relabelled(change)
            return .twoRounds(rounds)
        case .bars(var bars):
            bars.rows.change(\.label, change)
            return .bars(bars)
        case .dots(var dots):
            dots.rows.change(\.label, change)
            return .dots(dots)
        case .dumbbell(var dumbbell):
            dumbbell.rows.change(\.label, change)
            return .dumbbell(dumbbell)
        case .profile(var profile):
            profile.rows.change(\.label, change)
            return .profile(profile)
        case .quadrant(var quadrant):
            quadrant.spots.change(\.label, change)
            return .quadrant(quadrant)
        case .stacked(var stacked):
            stacked.rows.change(\.label, change)
            stacked.shifts = stacked.shifts.map(change)
            return .stacked(stacked)
        case .ranks(var ranks):
            ranks.rows.change(\.label, change)
            return .ranks(ranks)
        case .dial(var dial):
            dial.rows.change(\.label, change)
            return .dial(dial)
        case .duel(var duel):
            duel.verdict = duel.verdict.map(change)
            duel.rows.change(\.label, change)
            return .duel(duel)
        case .heat(var heat):
            heat.rows = heat.rows.map(change)
            heat.columns = heat.columns.map(change)
            return .heat(heat)
        case .chain(var chain):
            chain.nodes.change(\.name, change)
            chain.facts = chain.facts.map(change)
            chain.warnings = chain.warnings.map(change)
            return .chain(chain)
        case .list(var list):
            list.lines = list.lines.map(change)
            return .list(list)
        // What cards draw is never marked.
        case .gauge, .staircase, .balance, .board: return self
        }
    }
}

extension Figure.Points {
    fileprivate func relabelled(_ change: (String) -> String) -> Self {
        var points = self
        points.label = label.map(change)
        return points
    }
}

extension Array {
    /// Changes one text of each element.
    fileprivate mutating func change(
        _ text: WritableKeyPath<Element, String>, _ change: (String) -> String
    ) {
        for index in indices { self[index][keyPath: text] = change(self[index][keyPath: text]) }
    }
}
