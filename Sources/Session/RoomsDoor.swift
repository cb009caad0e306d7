import Insight
import Workshop

/// The door to answers of several rooms put together. Each room has had its own report: what the rooms say together must
/// not tell, by subtraction, what one of them did not say alone.
///
/// Stricter than DESIGN §4, and simpler to be sure of: together is shown what every room shows, or what no room shows;
/// never what some show and some do not. Whole rounds are judged when the rooms are put together (`Merge`).
extension Session {
    /// Whether every room withholds the same of a question.
    func isSilentAlike(_ question: Question, _ ballots: [Ballot], in round: Round) -> Bool {
        // Of a sensitive sentence the coach of each room chose what is shown.
        if question.isText, round.opening.privacy == .sensitive { return true }
        return Set(rooms(ballots).map { silences(of: question, $0, in: round) }).count < 2
    }

    private func rooms(_ ballots: [Ballot]) -> [[Ballot]] {
        Dictionary(grouping: ballots, by: \.part).values.map { $0 }
    }

    /// What a room withholds of a question on its own, by the keys of ``Disclosed/hidden``.
    private func silences(of question: Question, _ own: [Ballot], in round: Round) -> Set<String> {
        let opening = round.opening
        let answers = own.compactMap { $0.answers[question.id] }
        let answered = voices(answers.count { !$0.isPass }, in: opening)
        if !countsByItem(question), answered < threshold(of: opening) { return [question.id] }
        if isUnanimous(answers, of: question, opening) { return [question.id] }
        var hidden: [String: Disclosed.HiddenItem] = [:]
        _ = marginals(
            answers, of: question, items: items(of: question, in: round), opening: opening, hidden: &hidden)
        return Set(hidden.keys)
    }
}

extension Disclosed {
    /// Of a questionnaire the means alone: the items that stand out differ from room to room, and the counts of one
    /// together would tell those of the room that did not show it.
    mutating func keepMeansAlone() {
        for (question, marginals) in marginals {
            guard case .profile(var profile) = marginals else { continue }
            for index in profile.rows.indices {
                profile.rows[index].closest = nil
                profile.rows[index].widest = nil
            }
            profile.zones = nil
            self.marginals[question] = .profile(profile)
        }
    }
}
