public import Foundation
public import Workshop

/// What happens in a room: a value folded from a journal, with its rounds.
public struct Session: Sendable {
    /// The workshop as it was when the session opened.
    public let program: Program
    /// The language of the screens.
    public private(set) var language: Language = .fr
    /// Whether the people are simulated: everything that comes out says so.
    public private(set) var isSimulated = false
    /// Whether English stands under the French.
    public private(set) var isBilingual = false
    /// nil until the first question of a session is answered.
    public private(set) var projection: Projection?
    /// When the file was made.
    public private(set) var openedAt: Date?
    /// When the room began: what the schedule counts from.
    public private(set) var startedAt: Date?
    /// When it ended; nothing is added afterwards.
    public private(set) var closedAt: Date?
    /// Everybody who ever joined, in that order; then those who never did, by id.
    public internal(set) var people: [Person] = []
    /// Those in the room now.
    public internal(set) var present: Set<Person.ID> = []
    /// The services people belong to.
    public internal(set) var parts: [Person.ID: Part.ID] = [:]
    /// The activities in order, as the coach has them now.
    public private(set) var agenda: [AgendaEntry] = []
    /// Minutes of the agenda when the session started, waits included: what drift is measured against.
    public private(set) var plannedMinutes = 0
    /// Where the room stands.
    public private(set) var place: Place?
    /// Where the session has been, with the hour of arrival: the source of the schedule.
    public private(set) var visits: [(entry: AgendaEntry.ID, at: Date)] = []
    /// Where each activity was left, or is.
    private(set) var left: [AgendaEntry.ID: Place] = [:]
    /// Every round opened, in order.
    public internal(set) var rounds: [Round] = []
    /// When the running clock ends; nil: none runs.
    public private(set) var timerUntil: Date?
    /// The clock of each place that the room went on from, as it stood then.
    public private(set) var clocks: [Place: LeftClock] = [:]
    /// The groups drawn, by `entry/step`.
    var groups: [String: [[Person.ID]]] = [:]
    /// Typed and harvested texts, by id.
    public private(set) var texts: [String: String] = [:]
    /// The coach's code, if one was set.
    public private(set) var code: CoachCode?
    /// The text that names the client; never on a screen the room sees.
    public private(set) var client: String?
    /// The text that says where the session takes place.
    public private(set) var venue: String?
    /// The text that names who leads it.
    public private(set) var coach: String?
    /// The text that names the readers of the report.
    public private(set) var readers: String?
    /// Whether the sponsor is a reader of the report; the door is closed to the sponsor otherwise.
    public private(set) var admitsSponsor = false
    /// Texts put aside for later.
    public private(set) var parking: [String] = []
    /// What was said, word for word.
    public private(set) var notes: [Note] = []
    /// What was put to decision.
    public private(set) var decisions: [Decision] = []
    /// Who does what by when.
    public private(set) var commitments: [Commitment] = []
    /// The cards filled aloud, in the order first filled.
    public private(set) var cards: [Card] = []
    /// Who speaks in which order, by the talk's `entry/step`.
    public internal(set) var speakingOrders: [String: [Person.ID]] = [:]
    /// What is left of sentences once joined, by `entry/question`.
    public private(set) var merges: [String: [String]] = [:]
    /// What an earlier session left; nil where this one follows none.
    public internal(set) var inheritance: Inheritance?
    /// What became of inherited commitments, by their ids.
    public private(set) var followed: [Inheritance.Promise.ID: Followed] = [:]
    /// Whether inherited bets came true, by their ids.
    public private(set) var resolved: [Inheritance.Wager.ID: Bool] = [:]
    /// What was decided of sensitive sentences so far, by round, in their alphabetical order.
    public private(set) var weighings: [Round.ID: [Int: Weighing]] = [:]
    /// The re-readings of sensitive sentences, by round.
    public private(set) var rereadings: [Round.ID: Rereading] = [:]
    /// How many days the answers are kept after the close; nil: until somebody erases them.
    public private(set) var keepsDays: Int?
    /// When the answers were erased; nil: they are here.
    public private(set) var answersErasedAt: Date?
    /// What stays of them for the session that follows.
    private(set) var remains: Inheritance.Remains?
    /// How many people were erased.
    public private(set) var erasedPeople = 0
    /// The rooms put together here, by the texts of their names; empty: one room, this one.
    public private(set) var rooms: [Part.ID] = []
    /// The text of « le mot du coach ».
    public private(set) var coachWord: String?
    /// Photos of paperboards, in the order in which they were added.
    public private(set) var photos: [Photograph] = []
    /// The most photos of a session.
    public static let mostPhotos = 12
    /// Texts whose words were changed after the close.
    public private(set) var retouched: Set<String> = []
    /// Decisions, commitments and texts of what was said that the report leaves out since the close.
    public private(set) var hidden: Set<String> = []
    /// Activities whose results the sponsor may read.
    public private(set) var published: Set<AgendaEntry.ID> = []
    /// Seconds people took, by round: a sum and a count, never one by one.
    public private(set) var durations: [Round.ID: (seconds: Int, count: Int)] = [:]

    // Ids seen, so that a long journal folds in one pass.
    private var personIDs: Set<Person.ID> = []
    var arrivedIDs: Set<Person.ID> = []
    /// Those who were taken off the list: their rows stay in the file, without a name.
    var removedIDs: Set<Person.ID> = []
    /// Who was there while a round took answers.
    var attendance: [Round.ID: Attendance] = [:]
    private var openRounds: Set<Round.ID> = []
    /// Everybody who ever joined, in that order.
    var arrived: ArraySlice<Person> { people.prefix(arrivedIDs.count) }
    private var decisionIDs: Set<Decision.ID> = []
    private var roundIndex: [Round.ID: Int] = [:]

    /// An empty session of a program.
    public init(program: Program) {
        self.program = program
        agenda = program.agenda
    }

    /// Rebuilds a session from what is stored.
    @_spi(Storage)
    public init(
        program: Program, people: [Person], texts: [String: String], journal: [Entry],
        rounds stored: [Round.ID: StoredRound]
    ) throws(SessionFault) {
        self.init(program: program)
        try absorb(people: people, texts: texts, journal: journal, rounds: stored)
    }

    /// Takes in what was stored since: people and texts new or changed, later events, rounds as they are now.
    @_spi(Storage)
    public mutating func absorb(
        people: [Person], texts: [String: String], journal: [Entry], rounds stored: [Round.ID: StoredRound]
    ) throws(SessionFault) {
        self.texts.merge(texts) { $1 }
        for person in people { put(person) }
        for entry in journal { try apply(.event(entry.event), at: entry.at) }
        for (id, round) in stored {
            guard let index = roundIndex[id] else { continue }
            rounds[index].turnout = round.turnout
            rounds[index].sealed = round.sealed
            rounds[index].signed = round.signed
        }
    }

    /// Applies a change, or refuses it and stays as it was.
    public mutating func apply(_ change: Change, at now: Date) throws(SessionFault) {
        guard closedAt == nil || change.isAllowedAfterClose else { throw .closed }
        switch change {
        case .event(let event): try apply(event, at: now)
        case .person(let person): put(person)
        case .text(let id, let body):
            guard body.contains(where: { !$0.isWhitespace }) else { throw .emptyText }
            // What the room agreed on does not change unsaid.
            let isAgreed = closedAt != nil && id != coachWord && (texts[id] ?? body) != body
            guard !isAgreed || retouched.contains(id) else { throw .closed }
            texts[id] = body
        case .seal(let round, let ballots, let person):
            try seal(ballots, by: person, in: round)
        case .recount(let round, let ballots): try recount(ballots, in: round)
        case .sign(let round, let ballot, let person):
            try sign(ballot, by: person, in: round)
        case .reword(let round, let question, let line, let text):
            try reword(line, of: question, in: round, as: text)
        }
    }

    /// Applies several changes, all or none.
    public mutating func apply(_ changes: [Change], at now: Date) throws(SessionFault) {
        var copy = self
        for change in changes { try copy.apply(change, at: now) }
        self = copy
    }

    private mutating func apply(_ event: Event, at now: Date) throws(SessionFault) {
        switch event {
        case .opened(let language, let simulated):
            self.language = language
            isSimulated = simulated
            openedAt = now
        case .screened(let projection): self.projection = projection
        case .displayed(let bilingual): isBilingual = bilingual
        case .joined(let id):
            try known(person: id)
            arrive(id)
            present.insert(id)
            for round in openRounds { attendance[round]?.later.insert(id) }
        case .left(let id):
            try known(person: id)
            present.remove(id)
        case .assigned(let id, let part):
            try known(person: id)
            try known(part)
            parts[id] = part
        case .agendaSet(let entries):
            agenda = entries.map { entry in
                var entry = entry
                // A file that was tampered with must not overflow the schedule.
                entry.minutes = min(1_440, max(0, entry.minutes))
                return entry
            }
        case .started:
            startedAt = now
            plannedMinutes = agenda.filter { !$0.isSkipped }.reduce(0) { $0 + minutes(of: $1) }
        case .entered(let place):
            guard agenda.contains(where: { $0.id == place.entry }) else { throw .unknownEntry }
            if self.place?.entry != place.entry { visits.append((place.entry, now)) }
            if let here = self.place, here != place { clocks[here] = LeftClock(until: timerUntil, at: now) }
            self.place = place
            left[place.entry] = place
        case .roundOpened(let opening):
            guard agenda.contains(where: { $0.id == opening.entry }) else { throw .unknownEntry }
            guard opening.mode.isAllowed(at: opening.privacy) else { throw .wrongPrivacy }
            guard roundIndex[opening.id] == nil else { throw .roundNotOpen }
            roundIndex[opening.id] = rounds.count
            rounds.append(Round(opening))
            openRounds.insert(opening.id)
            attendance[opening.id] = Attendance(atOpening: present)
        case .grouped(let entry, let step, let groups): self.groups["\(entry)/\(step)"] = groups
        case .ordered(let entry, let step, let people): speakingOrders["\(entry)/\(step)"] = people
        case .revealed(let id):
            let index = try index(of: id)
            rounds[index].state = .revealed
            openRounds.remove(id)
        case .hastyExcluded(let id):
            let index = try index(of: id)
            guard rounds[index].state == .open else { throw .roundNotOpen }
            rounds[index].excludesHasty = true
        case .reread(let reading):
            let index = try index(of: reading.round)
            guard rounds[index].state == .revealed else { throw .roundNotRevealed }
            for text in reading.shown { try known(text) }
            rereadings[reading.round] = reading
        case .weighed(let id, let place, let weighing):
            guard rounds[try index(of: id)].state == .revealed else { throw .roundNotRevealed }
            if case .reworded(let text) = weighing { try known(text) }
            weighings[id, default: [:]][place] = weighing
        case .filled(let card):
            guard agenda.contains(where: { $0.id == card.entry }) else { throw .unknownEntry }
            for text in card.texts.values.sorted() { try known(text) }
            if let index = cards.firstIndex(where: { $0.id == card.id }) {
                cards[index] = card
            } else {
                cards.append(card)
            }
        case .cardTakenBack(let id): cards.removeAll { $0.id == id }
        case .merged(let entry, let question, let texts):
            guard agenda.contains(where: { $0.id == entry }) else { throw .unknownEntry }
            for text in texts { try known(text) }
            merges["\(entry)/\(question)"] = texts
        case .inherited(let inheritance):
            for promise in inheritance.promises {
                for text in [promise.who, promise.what, promise.when, promise.proof] { try known(text) }
            }
            for wager in inheritance.wagers { try known(wager.question) }
            self.inheritance = inheritance
        case .followed(let followed):
            guard inheritance?.promises.contains(where: { $0.id == followed.promise }) == true else {
                throw .unknownText
            }
            if let reason = followed.reason { try known(reason) }
            self.followed[followed.promise] = followed
        case .resolved(let wager, let happened):
            guard inheritance?.wagers.contains(where: { $0.id == wager }) == true else { throw .unknownText }
            resolved[wager] = happened
        case .timed(let id, let seconds, let count):
            _ = try index(of: id)
            let before = durations[id] ?? (0, 0)
            durations[id] = (before.seconds + seconds, before.count + count)
        case .timerSet(let until): timerUntil = until
        case .codeSet(let code): self.code = code
        case .clientNamed(let text):
            try known(text)
            client = text
        case .venueNamed(let text):
            try known(text)
            venue = text
        case .coachNamed(let text):
            try known(text)
            coach = text
        case .readersNamed(let text):
            try known(text)
            readers = text
        case .sponsorAdmitted(let isAdmitted): admitsSponsor = isAdmitted
        case .parked(let text):
            try known(text)
            parking.append(text)
        case .noted(let text, let entry, let decision):
            try known(text)
            notes.append(Note(text: text, entry: entry, decision: decision))
        case .takenBack(let text):
            parking.removeAll { $0 == text }
            notes.removeAll { $0.text == text }
        case .decided(let decision):
            try known(decision.text)
            if !decisionIDs.insert(decision.id).inserted { decisions.removeAll { $0.id == decision.id } }
            decisions.append(decision)
        case .decisionWithdrawn(let id):
            decisions.removeAll { $0.id == id }
            notes.removeAll { $0.decision == id }
        case .committed(let commitment):
            try known(person: commitment.person)
            for text in [commitment.what, commitment.when, commitment.proof] { try known(text) }
            let others = commitments.filter { $0.id != commitment.id && $0.person == commitment.person }
            guard others.count < Commitment.mostPerPerson else { throw .tooManyCommitments }
            if let index = commitments.firstIndex(where: { $0.id == commitment.id }) {
                commitments[index] = commitment
            } else {
                commitments.append(commitment)
            }
        case .withdrawn(let id): commitments.removeAll { $0.id == id }
        case .published(let entries):
            // At home the coach may take back what the room ticked, and tick nothing in its place.
            guard closedAt == nil || published.isSuperset(of: entries) else { throw .closed }
            published = Set(entries)
        case .keptFor(let days): keepsDays = days
        case .personRemoved(let id): try remove(person: id)
        case .personErased(let id):
            try known(person: id)
            erasedPeople += 1
            forgetMarks()
            commitments.removeAll { $0.person == id }
        case .answersErased(let remains):
            guard closedAt != nil else { throw .notClosed }
            for wager in remains.wagers { try known(wager.question) }
            answersErasedAt = now
            self.remains = remains
            for index in rounds.indices { rounds[index].eraseAnswers() }
        case .roomsMerged(let rooms):
            for room in rooms { try known(room) }
            self.rooms = rooms
        case .coachWordWritten(let text):
            if let text { try known(text) }
            coachWord = text
        case .photoAdded(let photo):
            try known(photo.caption)
            try known(photo.image)
            guard photos.count < Session.mostPhotos else { throw .tooManyPhotos }
            photos.append(photo)
        case .closed:
            closedAt = now
            destroySensitiveSentences()
            forgetMarks()
        case .retouched(let text):
            guard closedAt != nil else { throw .notClosed }
            try known(text)
            retouched.insert(text)
        case .hidden(let lines):
            guard closedAt != nil else { throw .notClosed }
            hidden = Set(lines)
        }
    }

    private func known(_ text: String) throws(SessionFault) {
        guard texts[text] != nil else { throw .unknownText }
    }

    func index(of round: Round.ID) throws(SessionFault) -> Int {
        guard let index = roundIndex[round] else { throw .unknownRound }
        return index
    }

    func known(person: Person.ID) throws(SessionFault) {
        guard personIDs.contains(person), !removedIDs.contains(person) else { throw .unknownPerson }
    }

    /// Adds a person among those who have not come yet, or replaces the one of the same id.
    private mutating func put(_ person: Person) {
        if personIDs.insert(person.id).inserted {
            let waiting = people[arrivedIDs.count...]
            people.insert(person, at: waiting.firstIndex { $0.id > person.id } ?? people.endIndex)
        } else if let index = people.firstIndex(where: { $0.id == person.id }) {
            people[index] = person
        }
    }

    /// Moves a person who comes for the first time to the end of those who came.
    private mutating func arrive(_ id: Person.ID) {
        let place = arrivedIDs.count
        guard arrivedIDs.insert(id).inserted, let index = people.firstIndex(where: { $0.id == id })
        else { return }
        people.insert(people.remove(at: index), at: place)
    }
}
