import Workshop

/// What a room needs while it is there, and nobody may read later.
extension Session {
    /// What people wrote at the most protected level does not outlive the session: only what the coach let the
    /// room see stays (DOMAIN §0 bis 6).
    mutating func destroySensitiveSentences() {
        for index in rounds.indices where rounds[index].holdsSentences {
            guard let ask = ask(of: rounds[index]) else { continue }
            let questions = ask.questions.filter(\.isText).map(\.id)
            if !questions.isEmpty { rounds[index].blank(Set(questions)) }
        }
    }

    /// Keeps how many people came back, and not what their names can be guessed from.
    mutating func forgetMarks() {
        guard var earlier = inheritance?.earlier, earlier.marks != nil else { return }
        earlier.same = same(as: earlier)
        (earlier.salt, earlier.marks) = (nil, nil)
        inheritance?.earlier = earlier
    }
}
