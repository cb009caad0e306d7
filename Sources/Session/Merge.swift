public import Workshop

/// Why sessions cannot be put together.
public enum MergeFault: Error, Hashable, Sendable {
    case differentWorkshops
    /// The same workshop, whose content was not the same.
    case differentContent
    /// The session of this label is not closed.
    case notClosed(String)
    /// The answers of the session of this label are erased.
    case erased(String)
    /// The session of this label puts rooms together already.
    case merged(String)
    case simulatedWithReal
    /// Two of them are the same session, or a copy of it.
    case sameSession
}

extension Session {
    /// Several rooms of the same workshop as one closed session: what begins its file, and the titles of what could not be
    /// put together: asked otherwise or of other items in each room, or told by one room and withheld by another.
    ///
    /// Nobody's answer is tied to more than a room. People of two rooms stay two, whatever their names.
    public static func merging(
        _ rooms: [(label: String, session: Session)], using random: inout some RandomNumberGenerator
    ) throws(MergeFault) -> (changes: [Change], leftOut: [Localized]) {
        guard let first = rooms.first?.session else { return ([], []) }
        for (label, session) in rooms {
            guard session.program.workshop.id == first.program.workshop.id else { throw .differentWorkshops }
            guard session.program.workshop == first.program.workshop,
                session.program.activities == first.program.activities
            else { throw .differentContent }
            guard session.closedAt != nil else { throw .notClosed(label) }
            guard session.answersErasedAt == nil else { throw .erased(label) }
            guard session.rooms.isEmpty else { throw .merged(label) }
            guard session.isSimulated == first.isSimulated else { throw .simulatedWithReal }
        }
        let openings = rooms.flatMap { $0.session.rounds.map(\.id) }
        guard Set(openings).count == openings.count else { throw .sameSession }
        var merge = Merge(rooms: rooms, first: first)
        merge.write(using: &random)
        return (merge.changes, merge.leftOut)
    }
}

/// The changes that put rooms together.
private struct Merge {
    let rooms: [(label: String, session: Session)]
    let first: Session
    var changes: [Change] = []
    var leftOut: [Localized] = []

    mutating func write(using random: inout some RandomNumberGenerator) {
        changes.append(.event(.opened(language: first.language, simulated: first.isSimulated)))
        let labels = rooms.map { text($0.label, &random) }
        changes += [.event(.roomsMerged(rooms: labels)), .event(.agendaSet(first.agenda))]
        let people = rooms.map { arrivals(of: $0.session, in: $0.label, &random) }
        changes.append(.event(.started))
        for entry in first.agenda
        where rooms.contains(where: { $0.session.visits.contains { $0.entry == entry.id } }) {
            if let step = first.program.steps(of: entry).first {
                changes.append(.event(.entered(Place(entry: entry.id, step: step.id))))
            }
            rounds(of: entry, labels, &random)
        }
        for (room, ids) in zip(rooms, people) { agreed(in: room.session, room.label, ids, &random) }
        if rooms.allSatisfy(\.session.admitsSponsor) {
            let published = rooms.map(\.session.published).reduce(first.published) { $0.intersection($1) }
            changes += [.event(.sponsorAdmitted(true)), .event(.published(entries: published.sorted()))]
        }
        changes.append(.event(.closed))
    }

    private mutating func text(_ body: String, _ random: inout some RandomNumberGenerator) -> String {
        let id = Ident.make("t", using: &random)
        changes.append(.text(id: id, body: body))
        return id
    }

    /// The people of a room under new ids, in the order of these.
    private mutating func arrivals(
        of session: Session, in label: String, _ random: inout some RandomNumberGenerator
    ) -> [Person.ID: Person.ID] {
        var ids: [Person.ID: Person.ID] = [:]
        for person in session.people {
            let id = Ident.make("p", using: &random)
            ids[person.id] = id
            changes.append(.person(Person(id: id, name: "\(person.name) (\(label))", role: person.role)))
        }
        changes += ids.values.sorted().map { .event(.joined(person: $0)) }
        return ids
    }

    private mutating func rounds(
        of entry: AgendaEntry, _ labels: [Part.ID], _ random: inout some RandomNumberGenerator
    ) {
        for step in first.program.steps(of: entry) {
            guard let ask = step.ask, ask.predicts == nil else { continue }
            for number in 1...2 {
                let found = zip(labels, rooms).compactMap { label, room -> (Part.ID, Session, Round)? in
                    guard room.session.entry(entry.id)?.activity == entry.activity,
                        let round = room.session.round(entry: entry.id, step: step.id, number: number),
                        round.state == .revealed
                    else { return nil }
                    return (label, room.session, round)
                }
                guard let model = found.first?.2.opening else { continue }
                guard found.allSatisfy({ model.isAskedAlike($0.2.opening) }), speakAlike(found) else {
                    let title = first.program.title(of: entry)
                    if !leftOut.contains(title) { leftOut.append(title) }
                    continue
                }
                join(found, model, ask, labels, &random)
            }
        }
    }

    /// Whether every room that answered says something alone, or none does: what one withholds and another tells would
    /// be told by the difference.
    private func speakAlike(_ found: [(Part.ID, Session, Round)]) -> Bool {
        Set(voices(found).map(\.isEnough)).count < 2
    }

    /// Of each room that answered, whether it says something alone.
    private func voices(_ found: [(Part.ID, Session, Round)]) -> [(room: Part.ID, isEnough: Bool)] {
        found.compactMap { room, session, round in
            let given = session.voices(kept(session, round).count { !$0.isPass }, in: round.opening)
            return given == 0 ? nil : (room, given >= session.threshold(of: round.opening))
        }
    }

    /// The ballots of a round without the sheets that were left out as read too fast.
    private func kept(_ session: Session, _ round: Round) -> [Ballot] {
        round.ballots.filter { !round.excludesHasty || !session.isHasty($0, in: round) }
    }

    private mutating func join(
        _ found: [(Part.ID, Session, Round)], _ model: Round.Opening, _ ask: Ask, _ labels: [Part.ID],
        _ random: inout some RandomNumberGenerator
    ) {
        var opening = model
        opening.id = Ident.make("r", using: &random)
        // Rooms too small to say anything alone are never shown side by side: no ballot says which one it comes from.
        let areTold = voices(found).allSatisfy(\.isEnough)
        opening.parts = areTold ? labels : []
        opening.isMerged = true
        opening.expected = found.reduce(0) { $0 + max($1.2.opening.expected, $1.2.turnout.count) }
        opening.people = found.reduce(0) { $0 + $1.2.opening.people }
        let ballots = found.flatMap { label, session, round in
            kept(session, round).map { Ballot($0.answers, part: areTold ? label : nil) }
        }
        changes += [
            .event(.roundOpened(opening)), .seal(round: opening.id, ballots, by: nil),
            .event(.revealed(round: opening.id)),
        ]
        let readings = found.compactMap { _, session, round in
            session.rereadings[round.id].map { (session, $0) }
        }
        // Sentences that one coach did not read again are shown for no room.
        guard !readings.isEmpty, readings.count == found.count else { return }
        let shown = readings.flatMap { session, reading in reading.shown.compactMap { session.texts[$0] } }
            .sorted()
        changes.append(
            .event(
                .reread(
                    Rereading(
                        round: opening.id, shown: shown.map { text($0, &random) },
                        reworded: readings.reduce(0) { $0 + $1.1.reworded },
                        setAside: readings.reduce(0) { $0 + $1.1.setAside }))))
    }

    /// What a room decided, promised and noted, each with its name.
    private mutating func agreed(
        in session: Session, _ label: String, _ people: [Person.ID: Person.ID],
        _ random: inout some RandomNumberGenerator
    ) {
        let words = { (id: String) in session.texts[id] ?? "…" }
        var decisions: [Decision.ID: Decision.ID] = [:]
        for decision in session.decisions where !session.hidden.contains(decision.id) {
            let known = decision.id
            var decision = decision
            decision.id = Ident.make("d", using: &random)
            decisions[known] = decision.id
            decision.text = text("\(words(decision.text)) (\(label))", &random)
            changes.append(.event(.decided(decision)))
        }
        for commitment in session.commitments where !session.hidden.contains(commitment.id) {
            guard let person = people[commitment.person] else { continue }
            let texts = [commitment.what, commitment.when, commitment.proof].map { text(words($0), &random) }
            changes.append(
                .event(
                    .committed(
                        Commitment(
                            id: Ident.make("c", using: &random), person: person, what: texts[0],
                            when: texts[1],
                            proof: texts[2], isShared: commitment.isShared))))
        }
        for note in session.notes where !session.hidden.contains(note.text) {
            let id = text("\(words(note.text)) (\(label))", &random)
            let decision = note.decision.flatMap { decisions[$0] }
            changes.append(.event(.noted(text: id, entry: note.entry, decision: decision)))
        }
        for parked in session.parking where !session.hidden.contains(parked) {
            changes.append(.event(.parked(text: text("\(words(parked)) (\(label))", &random))))
        }
        for card in session.cards where first.entry(card.entry) != nil {
            changes.append(.event(.filled(copy(card, words, &random))))
        }
    }

    private mutating func copy(
        _ card: Card, _ words: (String) -> String, _ random: inout some RandomNumberGenerator
    ) -> Card {
        var card = card
        card.id = Ident.make("k", using: &random)
        for (field, id) in card.texts.sorted(by: { $0.key < $1.key }) {
            card.texts[field] = text(words(id), &random)
        }
        return card
    }
}

extension Round.Opening {
    /// Whether another room was asked the same, of the same items, at the same level and in the same way.
    fileprivate func isAskedAlike(_ other: Self) -> Bool {
        harvest.isEmpty && other.harvest.isEmpty && privacy == other.privacy && mode == other.mode
            && isShort == other.isShort && drawn == other.drawn
    }
}
