import Page
import Session
import Workshop

/// Going on from a step where nothing was done yet: that is asked first.
extension Session {
    /// Whether a step that leaves something behind has left nothing yet.
    func isEmpty(at place: Place) -> Bool {
        guard let entry = entry(place.entry) else { return false }
        let steps = program.steps(of: entry)
        switch step(at: place)?.content {
        case .decide:
            let decisions = steps.filter { if case .decide = $0.content { true } else { false } }
            let rank = decisions.firstIndex { $0.id == place.step } ?? 0
            return self.decisions.count { $0.entry == place.entry } <= rank
        case .form: return cards(entry: place.entry, step: place.step).isEmpty
        // Where something was asked as well, a promise is one way to end among others.
        case .commit: return commitments.isEmpty && steps.allSatisfy { $0.ask == nil }
        case .review(.commitments): return !keptPromises.isEmpty && followed.isEmpty
        case .review(.bets): return inheritance?.wagers.isEmpty == false && resolved.isEmpty
        case .say, .agreement, .ask, .talk, .reread, .pause, .merge, .reveal, .run, nil: return false
        }
    }
}

extension Turn {
    /// Next or back; next from where nothing was done only once that is confirmed.
    mutating func stepUnlessEmpty(_ intent: Intent) {
        guard case .advance = intent, let session = context.session, let place = session.place,
            session.isEmpty(at: place)
        else { return stepFrom(intent) }
        push(ConfirmScreen(.empty(place)))
    }
}
