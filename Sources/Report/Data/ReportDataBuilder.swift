import Insight
import Session
import Workshop

/// Reads a session through the door for programs, as ``ReportBuilder`` does for people.
struct ReportDataBuilder {
    let session: Session
    let options: Report.Options

    private var isForSponsor: Bool { options.audience == .sponsor }
    var language: Language { options.language }

    var data: ReportData {
        let answering = session.people.filter(\.answers)
        let day = (session.startedAt ?? session.openedAt).map { Day($0, utcOffset: options.utcOffset).iso }
        return ReportData(
            audience: isForSponsor ? "sponsor" : "participants", language: language.rawValue,
            session: ReportData.Meeting(
                workshop: session.program.workshop.id, name: words(session.program.workshop.name), date: day,
                simulated: session.isSimulated, closed: session.closedAt != nil,
                place: session.venue.map(text), ledBy: session.coach.map(text),
                follows: session.inheritance?.earlier.map { Day($0.at, utcOffset: options.utcOffset).iso },
                people: answering.count,
                managers: answering.count { $0.role == .manager },
                corrected: session.corrected > 0 ? session.corrected : nil,
                leftOut: session.leftOut > 0 ? session.leftOut : nil),
            activities: session.agenda.compactMap(part),
            decisions: session.reportedDecisions.map(decision),
            commitments: session.reportedCommitments.filter { !isForSponsor || $0.isShared }.map(commitment),
            parking: isForSponsor ? nil : session.reportedParking.map(text),
            coachWord: isForSponsor ? nil : coachWord, limits: words(Wording.limits))
    }

    /// Line by line; nil for the sponsor, who reads what the room ticked and nothing else.
    private var coachWord: String? {
        let lines = (options.coachWord ?? "").split(whereSeparator: \.isNewline).map {
            Clean.line(String($0))
        }
        .filter { $0.contains { !$0.isWhitespace } }
        return isForSponsor || lines.isEmpty ? nil : lines.joined(separator: "\n")
    }

    // MARK: What was agreed

    private func decision(_ decision: Decision) -> ReportData.DecisionData {
        let entry = session.entry(decision.entry)
        // The sponsor is not told in which activity: its title may not be theirs to read.
        let isTold = !isForSponsor || session.published.contains(decision.entry)
        let objections = isForSponsor ? [] : session.reportedObjections(to: decision)
        return ReportData.DecisionData(
            activity: isTold ? entry?.activity : nil, text: text(decision.text),
            rule: decision.rule.rawValue, accepted: decision.isAccepted,
            fingers: decision.fingers.map { counts($0.filter { $0.value > 0 }) },
            objections: objections.isEmpty ? nil : objections.map { text($0.text) })
    }

    private func commitment(_ commitment: Commitment) -> ReportData.CommitmentData {
        ReportData.CommitmentData(
            who: Clean.line(session.person(commitment.person)?.name ?? "…"), what: text(commitment.what),
            when: text(commitment.when), proof: text(commitment.proof))
    }

    // MARK: Results

    private func part(_ entry: AgendaEntry) -> ReportData.Part? {
        if isForSponsor, !session.published.contains(entry.id) { return nil }
        let results = (session.program.activities[entry.activity]?.steps ?? []).flatMap { step in
            step.ask.map { self.results(entry, step, $0) } ?? []
        }
        let notes = isForSponsor ? [] : session.reportedNotes(of: entry.id)
        let part = ReportData.Part(
            activity: entry.activity, title: words(session.program.title(of: entry)), results: results,
            cards: cards(of: entry), notes: notes.isEmpty ? nil : notes.map { text($0.text) },
            followed: followed(in: entry), bets: bets(in: entry))
        let isEmpty = results.isEmpty && part.cards == nil && part.notes == nil && part.followed == nil
        return isEmpty && part.bets == nil ? nil : part
    }

    /// The rounds that the text reports show, and why the others are not there.
    private func results(_ entry: AgendaEntry, _ step: Step, _ ask: Ask) -> [ReportData.ResultData] {
        let read = AskResults(
            session: session, audience: options.audience, language: language, entry: entry, step: step,
            ask: ask)
        let rounds = [1, 2].compactMap { session.round(entry: entry.id, step: step.id, number: $0) }
        return rounds.compactMap { round in
            if let shown = read.shown {
                if shown.round.id == round.id {
                    return result(ask, round, shown.disclosed, beside: shown.first)
                }
                if let first = shown.first {
                    return result(ask, round, first, beside: shown.disclosed)
                }
            }
            return withheld(round)
        }
    }

    /// A round that is not shown: its reason; nil before the reveal, and for the sponsor.
    private func withheld(_ round: Round) -> ReportData.ResultData? {
        guard !isForSponsor else { return nil }
        let reason: ReportData.Withheld
        switch session.disclosure(of: round.id, to: options.audience) {
        case .withheld(.tooFew(let given, let needed)):
            reason = .init(reason: "tooFew", given: given, needed: needed)
        case .withheld(.erased): reason = .init(reason: "erased")
        case .withheld(.notReread): reason = .init(reason: "notReread")
        case .withheld(.unknownRound), .withheld(.notRevealed), .withheld(.notForSponsor): return nil
        // The difference with the other round would tell an answer.
        case .disclosed: reason = .init(reason: "notCompared")
        }
        return frame(round, n: nil, expected: nil, withheld: reason, [])
    }

    private func frame(
        _ round: Round, n: Int?, expected: Int?, withheld: ReportData.Withheld?,
        _ questions: [ReportData.QuestionData]
    ) -> ReportData.ResultData {
        ReportData.ResultData(
            step: round.opening.step, round: round.opening.number,
            privacy: round.opening.privacy.rawValue, mode: round.opening.mode.rawValue, n: n,
            expected: expected, withheld: withheld, questions: questions)
    }

    /// - Parameter other: the other round, where both are shown: what one withholds is told in neither.
    private func result(
        _ ask: Ask, _ round: Round, _ disclosed: Disclosed, beside other: Disclosed?
    ) -> ReportData.ResultData {
        let questions = ask.questions.map { question -> ReportData.QuestionData in
            var reader = QuestionReader(
                question: question, items: session.items(of: question, in: round), disclosed: disclosed,
                language: language)
            reader.hiddenBeside = Set(other?.hidden.keys ?? [:].keys)
            reader.service = { id in session.texts[id].map(Clean.line) }
            var data = reader.data
            let repeated = session.repeated(question, in: round, to: options.audience)
            if !repeated.isEmpty {
                data.repeated = repeated.map { .init($0, label: $0.label.map(words)) }
            }
            return data
        }
        let expected = disclosed.mode == .plenary ? nil : disclosed.expected
        var result = frame(round, n: disclosed.n, expected: expected, withheld: nil, questions)
        result.excluded = disclosed.excluded > 0 ? disclosed.excluded : nil
        result.reworded = disclosed.reworded > 0 ? disclosed.reworded : nil
        result.setAside = disclosed.setAside > 0 ? disclosed.setAside : nil
        return result
    }

    // MARK: Words

    func text(_ id: String) -> String { Clean.line(session.texts[id] ?? "…") }
    func words(_ text: Localized) -> String { Clean.line(text[language]) }
    private func counts(_ counts: [Int: Int]) -> [String: Int] {
        Dictionary(counts.map { ("\($0.key)", $0.value) }) { one, _ in one }
    }
}
