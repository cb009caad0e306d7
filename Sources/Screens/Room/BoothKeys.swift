import Page
import Session
import Workshop

/// The keys of the booth, and of whoever fills in the same answer aloud.
extension BoothDraft {
    /// What a key does to the answer; why not, where it does nothing.
    mutating func edit(_ intent: Intent, _ turn: inout Turn) {
        switch intent {
        case .digit(let digit):
            let slot = slot
            tell(press(digit), slot, &turn)
        case .point(let point):
            let slot = slot
            tell(mark(point), slot, &turn)
        case .choose(let option):
            let slot = slot
            if let number = number(of: option) { tell(mark(number), slot, &turn) }
        case .pointing:
            turn.warn(
                "La salle verrait où vous pointez : répondez au clavier.",
                "The room would see where you point: answer with the keyboard.")
        case .unknown: _ = unknown()
        case .adjust(let step): if isInGrid { moveRow(step) } else { fill() }
        case .focus(let step): moveCell(step)
        case .pass: pass()
        case .back: back()
        case .restart: restart()
        case .set("line", let text): self.text = text
        case .submit:
            guard let slot else { return }
            switch slot.question.input {
            case .lines:
                if let fault = take(line: text) {
                    turn.notice = Notice(.warn, turn.context.message(fault))
                }
            case .dots: if confirmDigit() == .ignored { next() }
            case .choices(_, let most) where most > 1:
                if confirmDigit() == .ignored { next() }
            case .ranking: if confirmDigit() == .ignored { next() }
            case .ratings where isInGrid:
                let outcome = confirmDigit()
                tell(outcome, slot, &turn)
                if outcome == .ignored { leaveGrid() }
            case .ratings, .choices, .bets, .shares, .sorting, .pairs:
                let outcome = confirmDigit()
                tell(outcome, slot, &turn)
                if outcome == .ignored {
                    turn.warn(
                        "Répondez par un chiffre, ou p pour passer.", "Answer with a digit, or p to pass.")
                }
            }
        default: break
        }
    }

    /// The number that chooses an option of the question at hand; nil where it has none of that id.
    private func number(of option: String) -> Int? {
        guard let slot else { return nil }
        let ids: [String]? =
            switch slot.question.input {
            case .choices(let options, _): options.map(\.id)
            case .sorting(_, let bins): bins.map(\.id)
            case .dots, .ranking: items[slot.question.id]?.map(\.id)
            case .pairs: slot.pair?.items.map(\.id)
            case .bets: slot.half == .side ? ["yes", "no"] : nil
            case .ratings, .shares, .lines: nil
            }
        return ids?.firstIndex(of: option).map { $0 + 1 }
    }

    /// Why a digit was not taken.
    private func tell(_ outcome: Outcome, _ slot: Slot?, _ turn: inout Turn) {
        switch outcome {
        case .full:
            if case .dots(_, _, let cap)? = slot?.question.input {
                turn.warn(
                    "Pas plus de \(cap) ici, ou tout est posé. Entrée pour continuer, r pour recommencer.",
                    "No more than \(cap) here, or all is placed. Enter to go on, r to start again.")
            } else {
                turn.warn(
                    "Tout est choisi. Entrée pour continuer, r pour recommencer.",
                    "All is chosen. Enter to go on, r to start again.")
            }
        case .offScale(let range):
            turn.warn(
                "Entre \(range.lowerBound) et \(range.upperBound).",
                "Between \(range.lowerBound) and \(range.upperBound).")
        case .offStep(let step):
            turn.warn("Les points vont par \(step).", "Points go by \(step).")
        case .ranked(let rank):
            turn.warn(
                "Cette ligne a déjà le rang \(rank) : deux lignes n'ont pas le même. r pour recommencer.",
                "That line has rank \(rank) already: no two lines have the same. r to start again.")
        case .ignored, .waiting, .taken: break
        }
    }
}
