public import Workshop

/// Finding things in a session.
extension Session {
    /// Those present who answer, in the order they joined.
    public var answering: [Person] {
        people.filter { present.contains($0.id) && $0.answers }
    }

    /// Those present, observers too.
    public var presentPeople: [Person] { people.filter { present.contains($0.id) } }

    /// A person by id.
    public func person(_ id: Person.ID) -> Person? { people.first { $0.id == id } }

    /// An agenda entry by id.
    public func entry(_ id: AgendaEntry.ID) -> AgendaEntry? { agenda.first { $0.id == id } }

    /// A round by id.
    public func round(_ id: Round.ID) -> Round? { rounds.first { $0.id == id } }

    /// The round of an ask, first or second.
    public func round(entry: AgendaEntry.ID, step: Step.ID, number: Int) -> Round? {
        rounds.last { $0.opening.entry == entry && $0.opening.step == step && $0.opening.number == number }
    }

    /// Those present who answer at a level: a manager's judgment has no place among the answers that may be
    /// about that manager (DOMAIN §0 bis 4).
    public func answering(at privacy: Privacy) -> [Person] {
        privacy == .sensitive ? answering.filter { $0.role != .manager } : answering
    }

    /// The step of a place.
    public func step(at place: Place) -> Step? {
        guard let entry = entry(place.entry), let activity = program.activities[entry.activity] else {
            return nil
        }
        return activity.steps.first { $0.id == place.step }
    }

    /// The ask of a place, and the step it belongs to: an earlier one where the place only reveals it.
    public func asked(at place: Place) -> (ask: Ask, step: Step.ID)? {
        guard let step = step(at: place) else { return nil }
        switch step.content {
        case .ask(let ask): return (ask, step.id)
        case .reveal(let id):
            return self.step(at: Place(entry: place.entry, step: id))?.ask.map { ($0, id) }
        case .say, .agreement, .talk, .decide, .commit, .reread, .pause, .form, .merge, .review, .run:
            return nil
        }
    }

    /// The round of the ask of a place, if it was opened.
    public func round(at place: Place) -> Round? {
        asked(at: place).flatMap { round(entry: place.entry, step: $0.step, number: place.round) }
    }

    /// Whether an ask is revealed by a later step, so that the room goes on while its slips are typed.
    public func isRevealedLater(_ place: Place) -> Bool {
        guard let entry = entry(place.entry) else { return false }
        return program.steps(of: entry).contains { $0.content == .reveal(place.step) }
    }

    /// The ask a round belongs to.
    public func ask(of round: Round) -> Ask? {
        step(at: Place(entry: round.opening.entry, step: round.opening.step))?.ask
    }

    /// The items of a question in a round: written in the activity, or harvested when the round opened.
    public func items(of question: Question, in round: Round) -> [Item] {
        if let drawn = round.opening.drawn[question.id] {
            return drawn.compactMap { id in question.literalItems.first { $0.id == id } }
        }
        guard let ids = round.opening.harvest[question.id] else {
            let entry = entry(round.opening.entry)
            return (entry.flatMap { borrowed(by: question, in: $0) } ?? question)
                .literalItems(short: round.opening.isShort)
        }
        return ids.map { id in Item(id: id, label: Localized(verbatim: texts[id] ?? "…")) }
    }

    /// The earlier question whose written items a question takes up, such as dots over the items of a mirror.
    func borrowed(by question: Question, in entry: AgendaEntry) -> Question? {
        guard case .harvested(let source, nil)? = question.input.items else { return nil }
        let asked = program.activities[entry.activity]?.asks.flatMap(\.questions) ?? []
        return asked.first { $0.id == source && !$0.literalItems.isEmpty }
    }

    /// How many answers a round can have now: people who answer at its level, or groups of them.
    public func expected(in opening: Round.Opening) -> Int {
        let people = answering(at: opening.privacy).count
        switch opening.mode {
        case .groups:
            let place = Place(entry: opening.entry, step: opening.step)
            return Session.groupCount(of: people, size: step(at: place)?.ask?.groupSize ?? 3)
        case .plenary: return Int.max
        case .booth, .paper, .readAloud, .hands: return people
        }
    }

    /// How many a round waits for in all, now; never fewer than have answered.
    public func whole(of round: Round) -> Int {
        max(expected(in: round.opening), round.turnout.count)
    }

    /// Those a booth round still waits for.
    public func missing(in round: Round) -> [Person] {
        guard case .named(let answered) = round.turnout else { return [] }
        return answering(at: round.opening.privacy).filter { !answered.contains($0.id) }
    }

    /// Those who may have the keyboard: who is waited for, then, where answers are signed, who may change hers.
    public func choosable(in round: Round) -> [Person] {
        let missing = missing(in: round)
        return missing.isEmpty && round.opening.privacy.isSigned
            ? answering(at: round.opening.privacy) : missing
    }

    /// Whether a booth round still waits for somebody, or a group.
    public func awaitsAnswers(_ round: Round) -> Bool {
        switch round.turnout {
        case .named: !missing(in: round).isEmpty
        case .counted(let count): count < max(expected(in: round.opening), round.opening.expected)
        }
    }

    /// The latest round of a kind that takes answers: at the place at hand, or the room has gone on from it and
    /// reveals it later.
    public func roundTaking(_ isMeant: (Round) -> Bool) -> Round? {
        guard closedAt == nil, let place else { return nil }
        return rounds.last { round in
            let asked = Place(entry: round.opening.entry, step: round.opening.step, phase: .answer)
            return round.state == .open && isMeant(round)
                && (place.phase == .answer && round.id == self.round(at: place)?.id
                    || round.opening.entry == place.entry && isRevealedLater(asked))
        }
    }

    /// The cards filled at a step, in the order first filled.
    public func cards(entry: AgendaEntry.ID, step: Step.ID) -> [Card] {
        cards.filter { $0.entry == entry && $0.step == step }
    }

    /// Whether all the lines of a card are filled.
    public func isComplete(_ card: Card) -> Bool {
        guard case .form(let form)? = step(at: Place(entry: card.entry, step: card.step))?.content else {
            return false
        }
        return form.fields.allSatisfy { card.texts[$0.id] != nil }
    }

    /// The cards that a question takes its items from; none where it takes sentences.
    public func cards(entry: AgendaEntry.ID, harvestedBy question: Question.ID, in ask: Ask) -> [Card] {
        guard let input = ask.questions.first(where: { $0.id == question })?.input,
            case .harvested(let source, _)? = input.items
        else { return [] }
        return cards(entry: entry, step: source)
    }

    /// The objections made to a decision, in the order in which they came.
    public func objections(to decision: Decision.ID) -> [Note] { notes.filter { $0.decision == decision } }

    /// The decision of an entry that objections were made to, and that is not taken yet.
    public func openDecision(in entry: AgendaEntry.ID) -> Decision.ID? {
        let taken = Set(decisions.map(\.id))
        return notes.last { note in
            note.entry == entry && note.decision.map { !taken.contains($0) } ?? false
        }?.decision
    }

    /// What a field of a card holds; nil where it was left empty.
    public func text(of field: Form.Field.ID, on card: Card) -> String? {
        card.texts[field].flatMap { texts[$0] }.flatMap { $0 == Form.Field.nothing ? nil : $0 }
    }
}

extension Localized {
    /// A text that people typed, left as it is in both languages.
    public init(verbatim text: String) {
        self.init("", nil)
        fr = text
    }
}
