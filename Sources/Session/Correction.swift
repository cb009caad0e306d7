import Insight
public import Workshop

/// What people wrote as answers, put right once the session is closed.
extension Session {
    /// A sentence that somebody gave, wherever the report quotes it.
    public struct Sentence: Hashable, Identifiable, Sendable {
        /// The activity.
        public var entry: AgendaEntry.ID
        /// What it says.
        public var body: String
        /// The texts that say it: items made of it, and the same sentence read again by the coach.
        public var texts: [String] = []
        /// The answers that hold it.
        public var answers: [Place] = []

        /// An answer to a question of a round.
        public struct Place: Hashable, Sendable {
            /// The round.
            public var round: Round.ID
            /// The question of it.
            public var question: Question.ID
        }

        /// Where, and what.
        public var id: String { "\(entry)/\(body)" }
    }

    /// The sentences that the participants' report quotes, activity by activity; none before the close. What it does not
    /// show cannot be changed either.
    public var sentences: [Sentence] {
        guard closedAt != nil, answersErasedAt == nil else { return [] }
        var found: [Sentence.ID: Sentence] = [:]
        var order: [Sentence.ID] = []
        func add(_ entry: AgendaEntry.ID, _ body: String, _ change: (inout Sentence) -> Void) {
            guard body != Round.blank else { return }
            var sentence = Sentence(entry: entry, body: body)
            if let known = found[sentence.id] { sentence = known } else { order.append(sentence.id) }
            change(&sentence)
            found[sentence.id] = sentence
        }
        let marks = Dictionary(grouping: self.marks) { texts[$0] ?? "" }
        for round in rounds {
            guard let ask = ask(of: round),
                case .disclosed(let disclosed) = disclosure(of: round.id, to: .participants)
            else { continue }
            let entry = round.opening.entry
            for question in ask.questions {
                if case .lines(let lines) = disclosed.marginals[question.id] {
                    let read = rereadings[round.id]?.shown ?? []
                    for line in Set(lines).sorted() {
                        add(entry, line) { sentence in
                            let place = Sentence.Place(round: round.id, question: question.id)
                            if read.isEmpty { sentence.answers.append(place) }
                            sentence.texts += read.filter { texts[$0] == line }
                        }
                    }
                }
                guard disclosed.marginals[question.id] != nil else { continue }
                for id in round.opening.harvest[question.id] ?? [] {
                    guard let body = texts[id] else { continue }
                    add(entry, body) { $0.texts.append(id) }
                }
            }
        }
        return order.compactMap { id in
            guard var sentence = found[id] else { return nil }
            sentence.texts = Set(sentence.texts + (marks[sentence.body] ?? [])).sorted()
            return sentence
        }
    }

    /// Texts that say that an answer was changed after the close.
    private var marks: [String] {
        retouched.subtracting(agreedTexts).filter { ![nil, Round.blank].contains(texts[$0]) }.sorted()
    }

    /// Texts of what was decided, promised, noted or filled in aloud, and of photos: no answers.
    var agreedTexts: Set<String> {
        var ids = Set(decisions.map(\.text) + notes.map(\.text) + parking + photos.map(\.caption))
        ids.formUnion(commitments.flatMap { [$0.what, $0.when, $0.proof] })
        ids.formUnion(cards.flatMap(\.texts.values))
        return ids
    }

    /// The sentences that read otherwise than when the session closed.
    public var correctedSentences: Set<String> { Set(marks.compactMap { texts[$0] }) }

    /// Puts a sentence right in the answers that hold it: their number and their order say no more than before.
    mutating func reword(
        _ line: String, of question: Question.ID, in id: Round.ID, as text: String
    ) throws(SessionFault) {
        guard closedAt != nil else { throw .notClosed }
        guard text.contains(where: { !$0.isWhitespace }) else { throw .emptyText }
        // What the room answered does not change unsaid.
        guard correctedSentences.contains(text) else { throw .closed }
        rounds[try index(of: id)].reword(line, of: question, as: text)
    }
}

extension Round {
    fileprivate mutating func reword(_ line: String, of question: Question.ID, as text: String) {
        func put(_ ballot: Ballot) -> Ballot {
            guard case .lines(let lines) = ballot.answers[question], lines.contains(line) else {
                return ballot
            }
            var ballot = ballot
            ballot.answers[question] = .lines(lines.map { $0 == line ? text : $0 })
            return ballot
        }
        signed = signed.mapValues(put)
        let before = sealed
        sealed = []
        for ballot in before { file(put(ballot)) }
    }
}
