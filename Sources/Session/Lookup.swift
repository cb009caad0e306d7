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

    /// The step of a place.
    public func step(at place: Place) -> Step? {
        guard let entry = entry(place.entry), let activity = program.activities[entry.activity] else {
            return nil
        }
        return activity.steps.first { $0.id == place.step }
    }

    /// The ask a round belongs to.
    public func ask(of round: Round) -> Ask? {
        step(at: Place(entry: round.opening.entry, step: round.opening.step))?.ask
    }

    /// The items of a question in a round: written in the activity, or harvested when the round opened.
    public func items(of question: Question, in round: Round) -> [Item] {
        guard let ids = round.opening.harvest[question.id] else { return question.literalItems }
        return ids.map { id in Item(id: id, label: Localized(verbatim: texts[id] ?? "…")) }
    }

    /// How many answers can come in a mode now: people who answer, or groups of them.
    public func expected(in mode: CaptureMode, step: Step.ID, entry: AgendaEntry.ID) -> Int {
        let people = answering.count
        switch mode {
        case .groups:
            let size = self.step(at: Place(entry: entry, step: step))?.ask?.groupSize ?? 3
            return groupCount(size: size)
        case .plenary: return Int.max
        case .booth, .paper, .readAloud, .hands: return people
        }
    }

    /// How many a round waits for in all, now; never fewer than have answered.
    public func whole(of round: Round) -> Int {
        max(
            expected(in: round.opening.mode, step: round.opening.step, entry: round.opening.entry),
            round.turnout.count)
    }

    /// Those a booth round still waits for.
    public func missing(in round: Round) -> [Person] {
        guard case .named(let answered) = round.turnout else { return [] }
        return answering.filter { !answered.contains($0.id) }
    }
}

extension Localized {
    /// A text that people typed, left as it is in both languages.
    public init(verbatim text: String) {
        self.init("", nil)
        fr = text
    }
}
