import Session
import Workshop

extension BoothDraft {
    /// What may wait for Enter.
    enum Pending: Sendable, Equatable {
        case number(Int), unknown, pass
    }

    /// One thing to answer: a question, one of its items, one of its facets, one half of a bet, one pair.
    struct Slot: Sendable, Hashable {
        /// The two halves of a bet.
        enum Half: Sendable, Hashable { case side, confidence }

        var question: Question
        var item: Item?
        var facet: Item?
        var half: Half?
        /// Two items face to face; there is no item then.
        var pair: Pair?

        /// Whether digits give several marks here, one after another.
        var takesSeveral: Bool {
            switch question.input {
            case .dots, .ranking: true
            case .choices(_, let most): most > 1
            case .ratings, .lines, .bets, .shares, .sorting, .pairs: false
            }
        }

        /// The key of its answer, where it is an item's.
        var key: String? { item.map { Answer.key(item: $0.id, facet: facet?.id) } }
    }
}
