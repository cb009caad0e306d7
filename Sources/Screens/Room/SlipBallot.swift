import Session
import Workshop

/// Reading a whole slip as it is typed, whatever it holds.
extension SlipRow {
    /// The ballot of a typed row: marks, or a sentence where the ask is made of one.
    static func ballot(
        _ row: String, ask: Ask, opened: Round, session: Session
    ) throws(Fault) -> Ballot {
        let items = { (question: Question) in session.items(of: question, in: opened) }
        if length(ask, items: items) != nil { return try ballot(row, ask: ask, items: items) }
        if row == "." { return Ballot([:]) }
        guard ask.questions.count > 1 else {
            guard let question = ask.questions.first else { throw .text(.wrongShape) }
            if isCross(row, for: question) { return Ballot([:]) }
            return Ballot([question.id: try answer(row, to: question, items: items(question))])
        }
        // Several kinds of answers on one slip: a part a question, between strokes.
        let parts = row.split(
            separator: "/", maxSplits: ask.questions.count - 1, omittingEmptySubsequences: false)
        guard parts.count == ask.questions.count else {
            throw .wrongParts(given: parts.count, needed: ask.questions.count)
        }
        var answers: [Question.ID: Answer] = [:]
        for (question, part) in zip(ask.questions, parts) {
            let text = part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if text.isEmpty || text == "." || isCross(text, for: question) { continue }
            answers[question.id] = try answer(text, to: question, items: items(question))
        }
        return Ballot(answers)
    }

    /// Whether a cross stands where a sentence is asked: as in a box, nothing was written.
    private static func isCross(_ text: String, for question: Question) -> Bool {
        question.isText && isCross(text)
    }

    private static func isCross(_ text: some StringProtocol) -> Bool {
        ["x", "n"].contains(text.lowercased().filter { !$0.isWhitespace })
    }

    /// Whether a cross of a row was read as a sentence that nobody wrote: whoever types it is told.
    static func readsCross(_ row: String, ask: Ask) -> Bool {
        guard ask.questions.contains(where: \.isText) else { return false }
        guard ask.questions.count > 1 else { return row.split(separator: "|").contains(where: isCross) }
        let parts = row.split(
            separator: "/", maxSplits: ask.questions.count - 1, omittingEmptySubsequences: false)
        return zip(ask.questions, parts).contains { question, part in
            question.isText && part.split(separator: "|").contains(where: isCross)
        }
    }

    /// The sentences of a slip, between bars where it may hold several.
    private static func sentences(_ row: String, most: Int) -> [String] {
        guard most > 1, row.contains("|") else { return [row] }
        return row.split(separator: "|").map {
            $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        .filter { !$0.isEmpty && !isCross($0) }
    }

    /// The answer to one question, as it is typed.
    private static func answer(
        _ row: String, to question: Question, items: [Item]
    ) throws(Fault) -> Answer {
        let answer: Answer
        switch question.input {
        case .lines(_, let most, _):
            answer = .lines(sentences(row, most: most))
        case .dots: answer = try dots(row, items: items)
        case .bets: answer = try bets(row, items: items)
        case .shares: answer = try shares(row, question: question, items: items)
        case .ratings where question.isDirected:
            answer = try grid(row, question: question, items: items)
        case .ranking: answer = try order(row, items: items)
        case .choices(let options, _) where question.isTicked:
            answer = try ticks(row, options: options)
        case .ratings, .choices, .sorting, .pairs:
            let alone = Ask(headline: question.prompt, questions: [question])
            let ballot = try ballot(row, ask: alone) { _ in items }
            answer = ballot.answers[question.id] ?? .pass(on: question)
        }
        do throws(AnswerFault) {
            if case .lines(let lines) = answer, case .lines(_, _, let limit) = question.input {
                for line in lines { try Answer.validate(line: line, limit: limit) }
            }
            try answer.validate(for: question, items: items)
        } catch {
            throw .text(error)
        }
        return answer
    }
}

extension Turn {
    /// Puts a typed slip into its round, and says what of it was read otherwise than it stands.
    mutating func seal(slip row: String, ask: Ask, in opened: Round, _ session: Session) throws(SlipRow.Fault)
    {
        let ballot = try SlipRow.ballot(row, ask: ask, opened: opened, session: session)
        commit([.seal(round: opened.id, [ballot], by: nil)])
        guard SlipRow.readsCross(row, ask: ask) else { return }
        tell(
            "Une croix à la place d'une phrase : comptée comme laissée vide.",
            "A cross in place of a sentence: counted as left empty.")
    }
}
