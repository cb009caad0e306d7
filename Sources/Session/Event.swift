public import Foundation
public import Workshop

/// What happens in a room. Events hold ids, never names or typed texts.
public enum Event: Hashable, Codable, Sendable {
    case opened(language: Language, simulated: Bool)
    case screened(Projection)
    case displayed(bilingual: Bool)
    case joined(person: Person.ID)
    case left(person: Person.ID)
    /// The service somebody belongs to, by the text of its name.
    case assigned(person: Person.ID, part: Part.ID)
    case agendaSet([AgendaEntry])
    case started
    case entered(Place)
    case roundOpened(Round.Opening)
    /// Pairs, trios or fours, as drawn.
    case grouped(entry: AgendaEntry.ID, step: Step.ID, groups: [[Person.ID]])
    /// Who speaks in which order in a talk, as drawn; drawn again, the last one holds.
    case ordered(entry: AgendaEntry.ID, step: String, people: [Person.ID])
    case revealed(round: Round.ID)
    /// Sheets read too fast are left out of a round, all of them, before anybody looks.
    case hastyExcluded(round: Round.ID)
    /// The coach has read the sentences of a sensitive round again: what may be shown, and how many were changed.
    case reread(Rereading)
    /// What the coach decides of one sentence of a sensitive round, by its place in their alphabetical order.
    case weighed(round: Round.ID, index: Int, Weighing)
    /// A card filled aloud, new or corrected.
    case filled(Card)
    /// A card taken back.
    case cardTakenBack(card: Card.ID)
    /// Sentences joined where they say the same: what is left of them.
    case merged(entry: AgendaEntry.ID, question: String, texts: [String])
    /// What an earlier session left to this one.
    case inherited(Inheritance)
    /// What became of an inherited commitment.
    case followed(Followed)
    /// Whether an inherited bet came true.
    case resolved(wager: String, happened: Bool)
    case timed(round: Round.ID, seconds: Int, count: Int)
    case timerSet(until: Date?)
    case codeSet(CoachCode)
    /// Whose workshop it is: the folder its report goes to.
    case clientNamed(text: String)
    /// Where the session takes place, as the report says it.
    case venueNamed(text: String)
    /// Who leads the session, as the report says it.
    case coachNamed(text: String)
    /// The readers of the report, as named at the frame.
    case readersNamed(text: String)
    /// Whether the room admits the sponsor among the readers, as said at the frame or at the re-reading.
    case sponsorAdmitted(Bool)
    case parked(text: String)
    /// What was said; of an objection, the decision that it was made to, which may be amended and taken afterwards.
    case noted(text: String, entry: AgendaEntry.ID?, decision: Decision.ID? = nil)
    /// A verbatim or a parked note that the room takes back.
    case takenBack(text: String)
    case decided(Decision)
    /// A decision that was noted by mistake, taken back before the close.
    case decisionWithdrawn(decision: Decision.ID)
    case committed(Commitment)
    case withdrawn(commitment: Commitment.ID)
    /// What the room allows the sponsor to read beside decisions and commitments.
    case published(entries: [AgendaEntry.ID])
    /// « Le mot du coach », by its text; nil takes it back.
    case coachWordWritten(text: String?)
    /// A photo of a paperboard, for the participants' report.
    case photoAdded(Photograph)
    /// How long the answers are kept once the session is closed.
    case keptFor(days: Int)
    /// The answers have been kept for as long as was said, and are gone; what a later session needs of them stays, as
    /// the door gave it.
    case answersErased(Inheritance.Remains)
    /// Somebody who was added by mistake, and has answered nothing, is taken off the list.
    case personRemoved(person: Person.ID)
    /// A person is erased: what that person promised goes with the name.
    case personErased(person: Person.ID)
    /// This session puts several rooms together, by the texts of their names.
    case roomsMerged(rooms: [Part.ID])
    case closed
    /// Words that the room had agreed on change afterwards, at home: the report says so.
    case retouched(text: String)
    /// Lines that the report leaves out, as decided at home: decisions and commitments by id, what was said by its text.
    case hidden(lines: [String])

    /// The event's name in the journal.
    public var kind: String {
        switch self {
        case .opened: "opened"
        case .screened: "screened"
        case .displayed: "displayed"
        case .joined: "joined"
        case .left: "left"
        case .assigned: "assigned"
        case .agendaSet: "agendaSet"
        case .started: "started"
        case .entered: "entered"
        case .roundOpened: "roundOpened"
        case .grouped: "grouped"
        case .ordered: "ordered"
        case .revealed: "revealed"
        case .hastyExcluded: "hastyExcluded"
        case .reread: "reread"
        case .weighed: "weighed"
        case .filled: "filled"
        case .cardTakenBack: "cardTakenBack"
        case .merged: "merged"
        case .inherited: "inherited"
        case .followed: "followed"
        case .resolved: "resolved"
        case .timed: "timed"
        case .timerSet: "timerSet"
        case .codeSet: "codeSet"
        case .clientNamed: "clientNamed"
        case .venueNamed: "venueNamed"
        case .coachNamed: "coachNamed"
        case .readersNamed: "readersNamed"
        case .sponsorAdmitted: "sponsorAdmitted"
        case .parked: "parked"
        case .noted: "noted"
        case .takenBack: "takenBack"
        case .decided: "decided"
        case .decisionWithdrawn: "decisionWithdrawn"
        case .committed: "committed"
        case .withdrawn: "withdrawn"
        case .published: "published"
        case .coachWordWritten: "coachWordWritten"
        case .photoAdded: "photoAdded"
        case .keptFor: "keptFor"
        case .answersErased: "answersErased"
        case .personRemoved: "personRemoved"
        case .personErased: "personErased"
        case .roomsMerged: "roomsMerged"
        case .closed: "closed"
        case .retouched: "retouched"
        case .hidden: "hidden"
        }
    }
}

/// A service, or any other part of a room: by the text of its name.
public enum Part {
    /// The id of the text that names it.
    public typealias ID = String
}

/// How the room sees this screen.
public enum Projection: String, Codable, Hashable, Sendable, CaseIterable {
    /// Not projected: the person at the keyboard alone sees it.
    case none
    /// Extended: the room sees another window.
    case extended
    /// Mirrored: the room sees this screen.
    case mirrored
}

/// Where the session stands: entry, step, phase, and which item of it.
public struct Place: Hashable, Codable, Sendable {
    /// The phases of a step. A step that is not an ask has only `frame`.
    public enum Phase: String, Codable, Hashable, Sendable {
        case frame
        case answer
        case reveal
        case listen
        case talk
    }

    /// The activity.
    public var entry: AgendaEntry.ID
    /// The step of it.
    public var step: Step.ID
    /// The phase of the step.
    public var phase: Phase
    /// Which item is read aloud or revealed.
    public var index: Int
    /// 1 or 2: first or second round.
    public var round: Int

    /// A place in the session.
    public init(
        entry: AgendaEntry.ID, step: Step.ID, phase: Phase = .frame, index: Int = 0, round: Int = 1
    ) {
        self.entry = entry
        self.step = step
        self.phase = phase
        self.index = index
        self.round = round
    }

    /// A name for the place, for intents that must not act twice.
    public var token: String { "\(entry)/\(step)/\(phase.rawValue)/\(index)/\(round)" }
}

/// A decision, with the rule named before the vote.
public struct Decision: Hashable, Codable, Sendable, Identifiable {
    /// Random.
    public var id: String
    /// The activity.
    public var entry: AgendaEntry.ID
    /// Named before the vote.
    public var rule: Decide.Rule
    /// The text decided on.
    public var text: String
    /// Whether it was accepted under the rule.
    public var isAccepted: Bool
    /// How many showed each number of fingers, by number; nil where no fingers were counted.
    public var fingers: [Int: Int]?

    /// A decision on a text.
    public init(
        id: String, entry: AgendaEntry.ID, rule: Decide.Rule, text: String, isAccepted: Bool,
        fingers: [Int: Int]? = nil
    ) {
        self.id = id
        self.entry = entry
        self.rule = rule
        self.text = text
        self.isAccepted = isAccepted
        self.fingers = fingers
    }
}

/// Who does what by when, and how it will be seen. Replaces an earlier one of the same id.
public struct Commitment: Hashable, Codable, Sendable, Identifiable {
    /// Random.
    public var id: String
    /// Who.
    public var person: Person.ID
    /// The text of what.
    public var what: String
    /// The text of when: people say « avant le 12 mars » as well as a date.
    public var when: String
    /// The text of the proof.
    public var proof: String
    /// Whether its owner lets the sponsor read it.
    public var isShared: Bool

    /// A commitment; the three texts are ids.
    public init(
        id: String, person: Person.ID, what: String, when: String, proof: String, isShared: Bool = true
    ) {
        self.id = id
        self.person = person
        self.what = what
        self.when = when
        self.proof = proof
        self.isShared = isShared
    }

    /// More than two a person is refused with a smile (DOMAIN §3.4).
    public static let mostPerPerson = 2
}

/// What becomes of one sensitive sentence.
public enum Weighing: Hashable, Codable, Sendable {
    /// Shown as it was written.
    case shown
    /// Shown in other words: a text.
    case reworded(String)
    /// Put aside.
    case aside
}

/// The sentences of a sensitive round, as the coach lets the room see them.
public struct Rereading: Hashable, Codable, Sendable {
    /// The round.
    public var round: Round.ID
    /// The texts the room may see.
    public var shown: [String]
    /// How many of them the coach worded anew.
    public var reworded: Int
    /// How many were put aside.
    public var setAside: Int

    /// What a re-reading left.
    public init(round: Round.ID, shown: [String], reworded: Int, setAside: Int) {
        self.round = round
        self.shown = shown
        self.reworded = reworded
        self.setAside = setAside
    }
}

/// A card that the room filled aloud. Replaces an earlier one of the same id.
public struct Card: Hashable, Codable, Sendable, Identifiable {
    /// Random.
    public var id: String
    /// The activity.
    public var entry: AgendaEntry.ID
    /// The step that asked for it.
    public var step: Step.ID
    /// The texts by field; dates as `AAAA-MM-JJ`; fields left empty are absent.
    public var texts: [String: String]

    /// A card with its texts.
    public init(id: String, entry: AgendaEntry.ID, step: Step.ID, texts: [String: String]) {
        self.id = id
        self.entry = entry
        self.step = step
        self.texts = texts
    }
}

/// One line of the journal.
public struct Entry: Hashable, Sendable {
    /// When.
    public var at: Date
    /// What.
    public var event: Event

    /// An event and its hour.
    public init(at: Date, event: Event) {
        self.at = at
        self.event = event
    }
}

/// A photo of a paperboard.
public struct Photograph: Hashable, Codable, Sendable, Identifiable {
    /// Random.
    public var id: String
    /// The text of what it shows.
    public var caption: String
    /// The text that is its JPEG file, in base64.
    public var image: String

    /// A photo with its texts.
    public init(id: String, caption: String, image: String) {
        self.id = id
        self.caption = caption
        self.image = image
    }
}
