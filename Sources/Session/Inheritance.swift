public import Foundation
import Insight
public import Workshop

/// What an earlier session of the same people left to this one: what was promised, and what was bet.
public struct Inheritance: Hashable, Codable, Sendable {
    /// A commitment of that session; its words are texts of this one.
    public struct Promise: Hashable, Codable, Sendable, Identifiable {
        /// Random.
        public var id: String
        /// The text of the name.
        public var who: String
        /// The text of what.
        public var what: String
        /// The text of when.
        public var when: String
        /// The text of the proof.
        public var proof: String

        /// A commitment; the four texts are ids.
        public init(id: String, who: String, what: String, when: String, proof: String) {
            self.id = id
            self.who = who
            self.what = what
            self.when = when
            self.proof = proof
        }
    }

    /// A bet of the group; nobody's own bet is kept.
    public struct Wager: Hashable, Codable, Sendable, Identifiable {
        /// Random.
        public var id: String
        /// The text of the question.
        public var question: String
        /// How many expected it.
        public var yes: Int
        /// How many did not.
        public var no: Int
        /// The group's mean probability of « yes », 0 to 100 %.
        public var probability: Int

        /// A group's bet.
        public init(id: String, question: String, yes: Int, no: Int, probability: Int) {
            self.id = id
            self.question = question
            self.yes = yes
            self.no = no
            self.probability = probability
        }

        /// The side the group leaned to: true for yes, nil at a coin toss.
        public var side: Bool? { probability == 50 ? nil : probability > 50 }
        /// The group's Brier score, once it is known what happened.
        public func brier(happened: Bool) -> Double {
            Statistics.brier(Double(probability) / 100, happened: happened)
        }
    }

    /// The centre of one thing measured in that session, as the door gave it to the participants.
    public struct Centre: Hashable, Codable, Sendable {
        /// The activity's id.
        public var activity: String
        /// The question's id.
        public var question: Question.ID
        /// The item, `item/facet`, or the dimension.
        public var key: String
        /// Median of an item, mean of a dimension, in points.
        public var value: Double
        /// Whether it is a dimension's mean.
        public var isMean: Bool
        /// The points of the scale.
        public var points: [Int]
    }

    /// What stands beside the results of this session where it measures the same again.
    public struct Earlier: Hashable, Codable, Sendable {
        /// When that session began.
        public var at: Date
        /// How many answered in it.
        public var people: Int
        /// How many of them, by name, come to this session; nobody is named.
        public var same: Int
        /// What the ``marks`` were made with.
        public var salt: String?
        /// What stands for the names of those who answered in it, sorted, so that whoever comes late is counted too.
        ///
        /// Names are few enough to be guessed from them: nil once the session is closed or a person erased.
        public var marks: [String]?
        /// What was measured.
        public var centres: [Centre]
    }

    /// What stays of answers that were erased: nothing that anybody gave alone.
    public struct Remains: Hashable, Codable, Sendable {
        /// What was measured.
        public var centres: [Centre]
        /// What the group bet.
        public var wagers: [Wager]
    }

    /// What was promised and is not done yet.
    public var promises: [Promise]
    /// What was bet.
    public var wagers: [Wager]
    /// What was measured; nil where nothing was, and in files of before it was kept.
    public var earlier: Earlier?

    /// What was left.
    public init(promises: [Promise], wagers: [Wager], earlier: Earlier? = nil) {
        self.promises = promises
        self.wagers = wagers
        self.earlier = earlier
    }
}

/// What became of a commitment.
public enum Fate: String, CaseIterable, Codable, Hashable, Sendable {
    /// « Fait ».
    case done
    /// « En cours ».
    case underWay
    /// « Abandonné parce que ».
    case dropped
}

/// What was said of an inherited commitment.
public struct Followed: Hashable, Codable, Sendable {
    /// The commitment.
    public var promise: Inheritance.Promise.ID
    /// What became of it.
    public var fate: Fate
    /// The text of the reason, where it was dropped.
    public var reason: String?

    /// The fate of a commitment.
    public init(promise: Inheritance.Promise.ID, fate: Fate, reason: String? = nil) {
        self.promise = promise
        self.fate = fate
        self.reason = reason
    }
}

extension Session {
    /// What this session leaves to the next: its commitments, those it inherited that are still under way, the
    /// group's bets, and what was measured, as the door gives them to the participants.
    ///
    /// The changes begin the next session with it; nil where there is nothing to leave.
    ///
    /// - Parameters:
    ///   - names: those who answer in the next session.
    ///   - simulated: whether that one is simulated: real and simulated results do not stand side by side.
    public func legacy(
        meeting names: [String], simulated: Bool = false, using random: inout some RandomNumberGenerator
    ) -> [Change]? {
        var changes: [Change] = []
        func text(_ body: String) -> String {
            let id = Ident.make("t", using: &random)
            changes.append(.text(id: id, body: body))
            return id
        }
        var promises: [Inheritance.Promise] = []
        for commitment in commitments {
            guard let name = person(commitment.person)?.name else { continue }
            let words = [commitment.what, commitment.when, commitment.proof].map { texts[$0] ?? "—" }
            promises.append(
                Inheritance.Promise(
                    id: Ident.make("h", using: &random), who: text(name), what: text(words[0]),
                    when: text(words[1]), proof: text(words[2])))
        }
        for promise in keptPromises
        where [nil, .underWay].contains(followed[promise.id]?.fate) {
            let words = [promise.who, promise.what, promise.when, promise.proof].map { texts[$0] ?? "—" }
            promises.append(
                Inheritance.Promise(
                    id: Ident.make("h", using: &random), who: text(words[0]), what: text(words[1]),
                    when: text(words[2]), proof: text(words[3])))
        }
        let wagers = groupBets.map { bet in
            Inheritance.Wager(
                id: Ident.make("h", using: &random), question: text(bet.label), yes: bet.yes, no: bet.no,
                probability: bet.probability)
        }
        let earlier =
            simulated == isSimulated
            ? earlier(meeting: names, salt: Ident.make("s", using: &random)) : nil
        guard !promises.isEmpty || !wagers.isEmpty || earlier != nil else { return nil }
        return changes + [
            .event(.inherited(Inheritance(promises: promises, wagers: wagers, earlier: earlier)))
        ]
    }

    /// The group's bets: its questions, how many were on each side, its mean probability in per cent.
    var groupBets: [(label: String, yes: Int, no: Int, probability: Int)] {
        if let remains {
            return remains.wagers.map { (texts[$0.question] ?? "—", $0.yes, $0.no, $0.probability) }
        }
        // What nobody could tell yet waits for the next time.
        let waiting = (inheritance?.wagers ?? []).filter { resolved[$0.id] == nil }
        return lastBets.compactMap { label, tally in
            tally.probability.map { (label, tally.yes, tally.no, Int(($0 * 100).rounded())) }
        } + waiting.map { (texts[$0.question] ?? "—", $0.yes, $0.no, $0.probability) }
    }

    /// The bets of the last round of each ask that asked for some, with what they were about.
    private var lastBets: [(label: String, tally: BetTally)] {
        rounds.flatMap { round -> [(label: String, tally: BetTally)] in
            let opening = round.opening
            let later = rounds.contains { other in
                other.opening.entry == opening.entry && other.opening.step == opening.step
                    && other.opening.number > opening.number && other.state == .revealed
            }
            guard !later, let ask = ask(of: round),
                case .disclosed(let disclosed) = disclosure(of: round.id, to: .participants)
            else { return [] }
            return ask.questions.flatMap { question -> [(label: String, tally: BetTally)] in
                guard case .bets(let tallies) = disclosed.marginals[question.id] else { return [] }
                let items = items(of: question, in: round)
                return tallies.compactMap { tally in
                    items.first { $0.id == tally.id }.map { ($0.label[language], tally) }
                }
            }
        }
    }
}

extension Session {
    /// The texts of what somebody of that name had promised the time before, and of why it was dropped.
    package func inheritedTexts(of person: Person) -> [String] {
        let name = person.name.folded
        return (inheritance?.promises ?? []).filter { (texts[$0.who] ?? "").folded == name }
            .flatMap { [$0.who, $0.what, $0.when, $0.proof, followed[$0.id]?.reason].compactMap(\.self) }
    }

    /// What was promised the time before, but for those who were erased since.
    package var keptPromises: [Inheritance.Promise] {
        (inheritance?.promises ?? []).filter { texts[$0.who] != Round.blank }
    }
}
