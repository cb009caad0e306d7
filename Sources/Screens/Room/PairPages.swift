import Page
import Session
import Workshop

extension BoothDraft {
    /// The winner of a pair; nil where it was passed over, or not decided.
    func winner(_ slot: Slot) -> Item? {
        guard let pair = slot.pair, case .sorted(let winners) = answers[slot.question.id],
            let winner = winners[pair.id]
        else { return nil }
        return pair.items.first { $0.id == winner }
    }

    /// Keeps the winner of a pair, or that there is none.
    mutating func setWinner(_ winner: Item.ID?, of pair: Pair, _ question: Question) {
        var winners: [String: String] = [:]
        if case .sorted(let given) = answers[question.id] { winners = given }
        winners[pair.id] = winner
        answers[question.id] = .sorted(winners)
    }
}

extension BoothPage {
    /// Two lines face to face, alone on the page.
    func duel(_ slot: BoothDraft.Slot) -> [Block] {
        let winner = draft.winner(slot)
        let rows = (slot.pair?.items ?? []).enumerated().map { index, item in
            Options.Row(
                id: item.id, label: item.label[context.language],
                detail: item.note?[context.language] ?? "",
                isTicked: isMasked ? nil : winner?.id == item.id, key: index == 0 ? "1" : "2")
        }
        return [Block(.options(Options(rows: rows)))] + (isMasked ? [mark, hide] : [])
    }

    /// Arrows and digits both choose; `=` leaves the pair undecided.
    var duelKeys: [Binding] {
        [
            Binding([.left, .character("1")], context("la première", "the first"), .digit(1)),
            Binding([.right, .character("2")], context("la seconde", "the second"), .digit(2)),
            Binding(
                [.character("="), .character("n")], context("je ne sais pas trancher", "I can't decide"),
                .unknown),
        ]
    }
}

extension SlipRow {
    /// The winners of pairs, a mark a pair: the winner's number in the list, a dot or `=` where undecided.
    ///
    /// - Parameter marks: the marks with their place in the row, from 0.
    static func winners(
        _ marks: [(position: Int, mark: String)], _ pairs: [Pair], _ items: [Item]
    ) throws(Fault) -> Answer {
        var winners: [String: String] = [:]
        for (pair, (position, mark)) in zip(pairs, marks) where mark != "." && mark != "=" {
            guard let number = Int(mark) else {
                throw .unknownMark(mark, position: position + 1)
            }
            let numbers = pair.items.map { item in (items.firstIndex { $0.id == item.id } ?? 0) + 1 }
            guard let index = numbers.firstIndex(of: number) else {
                throw .notOfPair(
                    mark: mark, position: position + 1, first: numbers[0], second: numbers[1])
            }
            winners[pair.id] = pair.items[index].id
        }
        return .sorted(winners)
    }
}

extension SlipsPage {
    /// The pairs that the marks of a row stand for: « Paires : 1-2, 1-3, 2-3 »; nil without any.
    var pairsInOrder: String? {
        for question in ask.questions {
            guard case .pairs = question.input else { continue }
            let count = session.items(of: question, in: opened).count
            let pairs = (1...max(1, count)).flatMap { one in
                (1...max(1, count)).filter { $0 > one }.map { "\(one)-\($0)" }
            }
            let list = pairs.joined(separator: ", ")
            return context(
                " Pour chaque paire, le numéro de la préférée, ou = : \(list).",
                " For each pair, the number of the one preferred, or =: \(list).")
        }
        return nil
    }
}
