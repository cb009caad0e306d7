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
