public import Workshop

/// What one person, group or slip put in: an answer to each question of the ask. It has no author.
public struct Ballot: Hashable, Codable, Sendable {
    /// The answers by question; a pass is an empty answer or none.
    public var answers: [Question.ID: Answer]
    /// The service it comes from, where the round keeps services; set by the session alone.
    public var part: Part.ID?

    /// A ballot with its answers.
    public init(_ answers: [Question.ID: Answer], part: Part.ID? = nil) {
        self.answers = answers
        self.part = part
    }

    /// Whether everything was passed.
    public var isPass: Bool { answers.values.allSatisfy(\.isPass) }
}

/// Who has answered, or how many.
public enum Turnout: Hashable, Codable, Sendable {
    case named(Set<Person.ID>)
    case counted(Int)

    /// How many have answered.
    public var count: Int {
        switch self {
        case .named(let people): people.count
        case .counted(let count): count
        }
    }
}

/// One round of answers to an ask.
public struct Round: Hashable, Sendable, Identifiable {
    /// How a round begins: everything about it but the answers.
    public struct Opening: Hashable, Codable, Sendable {
        /// Random.
        public var id: String
        /// Where it was asked.
        public var entry: AgendaEntry.ID
        /// The ask.
        public var step: Step.ID
        /// 1 or 2.
        public var number: Int
        /// How far its answers are protected.
        public var privacy: Privacy
        /// How its answers are taken.
        public var mode: CaptureMode
        /// How many answers can come: people present, or groups.
        public var expected: Int
        /// How many people stand behind them.
        public var people: Int
        /// The texts that became items, by question.
        public var harvest: [Question.ID: [String]]
        /// Whether the short form of the questions is asked.
        public var isShort: Bool
        /// The items drawn from a bank, by question, in the order drawn.
        public var drawn: [Question.ID: [Item.ID]]
        /// The services kept with the answers: fixed here, and only where each, and those of no service, are
        /// nobody or enough people for the level.
        public var parts: [Part.ID]
        /// Whether its parts are rooms whose answers were put together afterwards (``Session/merging(_:using:)``).
        public var isMerged = false

        /// The opening of a round.
        public init(
            id: String, entry: AgendaEntry.ID, step: Step.ID, number: Int, privacy: Privacy,
            mode: CaptureMode, expected: Int, people: Int, harvest: [Question.ID: [String]] = [:],
            isShort: Bool = false, parts: [Part.ID] = [], drawn: [Question.ID: [Item.ID]] = [:]
        ) {
            self.id = id
            self.entry = entry
            self.step = step
            self.number = number
            self.privacy = privacy
            self.mode = mode
            self.expected = expected
            self.people = people
            self.harvest = harvest
            self.isShort = isShort
            self.parts = parts
            self.drawn = drawn
        }

        /// An opening; what an earlier version did not write has its usual value.
        public init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            id = try container.decode(String.self, forKey: .id)
            entry = try container.decode(String.self, forKey: .entry)
            step = try container.decode(String.self, forKey: .step)
            number = try container.decode(Int.self, forKey: .number)
            privacy = try container.decode(Privacy.self, forKey: .privacy)
            mode = try container.decode(CaptureMode.self, forKey: .mode)
            expected = try container.decode(Int.self, forKey: .expected)
            people = try container.decode(Int.self, forKey: .people)
            harvest = try container.decode([Question.ID: [String]].self, forKey: .harvest)
            isShort = try container.decodeIfPresent(Bool.self, forKey: .isShort) ?? false
            parts = try container.decodeIfPresent([Part.ID].self, forKey: .parts) ?? []
            drawn = try container.decodeIfPresent([Question.ID: [Item.ID]].self, forKey: .drawn) ?? [:]
            isMerged = try container.decodeIfPresent(Bool.self, forKey: .isMerged) ?? false
        }
    }

    /// A round opens, then is revealed once and for all.
    public enum State: String, Codable, Hashable, Sendable {
        case open
        case revealed
    }

    /// How it began, without those who were taken off the list since.
    public internal(set) var opening: Opening
    /// How many answers it had room for when it opened: what its place in the file is made for.
    public let places: Int
    /// Open until the reveal.
    public internal(set) var state: State = .open
    /// Whether the sheets read too fast were left out, before anybody looked.
    public internal(set) var excludesHasty = false
    /// Who has answered, or how many; never what.
    public internal(set) var turnout: Turnout
    /// Answers without author, sorted by the bytes of their canonical form: the order says nothing.
    @_spi(Storage) public internal(set) var sealed: [Ballot] = []
    /// Answers of a `public` round, replaceable until the reveal.
    @_spi(Storage) public internal(set) var signed: [Person.ID: Ballot] = [:]

    /// Random.
    public var id: String { opening.id }

    init(_ opening: Opening) {
        self.opening = opening
        places = max(opening.people, opening.expected == Int.max ? 0 : opening.expected)
        turnout = opening.mode == .booth && !opening.isMerged ? .named([]) : .counted(0)
    }

    /// The ballots, whoever they come from, for the door alone.
    var ballots: [Ballot] {
        sealed + signed.sorted { $0.key < $1.key }.map(\.value)
    }

    /// Whether sentences may be in it that must not outlive the session.
    public var holdsSentences: Bool { opening.privacy == .sensitive }

    /// What stands where a sentence was destroyed: that somebody wrote is still counted.
    static let blank = "—"

    /// Leaves nothing of the sentences of some questions.
    mutating func blank(_ questions: Set<Question.ID>) {
        sealed = sealed.map { ballot in
            var ballot = ballot
            for question in questions {
                guard let answer = ballot.answers[question], !answer.isPass else { continue }
                ballot.answers[question] = .lines([Round.blank])
            }
            return ballot
        }
        sealed.sort { Round.canonical($0).utf8.lexicographicallyPrecedes(Round.canonical($1).utf8) }
    }

    /// Leaves nothing of what was answered; how many did stays.
    mutating func eraseAnswers() {
        sealed = []
        signed = [:]
    }

    /// Puts a ballot without author in its place among the others, which its content alone decides.
    mutating func file(_ ballot: Ballot) {
        let key = Round.canonical(ballot).utf8
        var (low, high) = (0, sealed.count)
        while low < high {
            let middle = (low + high) / 2
            let isBefore = Round.canonical(sealed[middle]).utf8.lexicographicallyPrecedes(key)
            if isBefore { low = middle + 1 } else { high = middle }
        }
        sealed.insert(ballot, at: low)
    }

    /// A form of a ballot that depends on its content alone; different ballots have different forms.
    @_spi(Storage) public static func canonical(_ ballot: Ballot) -> String {
        ballot.answers.sorted { $0.key < $1.key }
            .map { question, answer in "\(question)=\(canonical(answer))" }
            .joined(separator: "\u{1E}") + (ballot.part.map { "\u{1D}\($0)" } ?? "")
    }

    private static func canonical(_ answer: Answer) -> String {
        switch answer {
        case .ratings(let ratings):
            "r"
                + ratings.sorted { $0.key < $1.key }
                .map { "\($0.key):\($0.value.value.map(String.init) ?? "?")" }.joined(separator: "\u{1F}")
        case .choices(let options): "c" + options.joined(separator: "\u{1F}")
        case .lines(let lines): "l" + lines.joined(separator: "\u{1F}")
        case .dots(let dots):
            "d"
                + dots.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value)" }
                .joined(separator: "\u{1F}")
        case .sorted(let bins):
            "s" + bins.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value)" }.joined(separator: "\u{1F}")
        case .order(let items): "o" + items.joined(separator: "\u{1F}")
        case .bets(let bets):
            "b"
                + bets.sorted { $0.key < $1.key }
                .map { "\($0.key):\($0.value.isYes ? "y" : "n")\($0.value.confidence)" }
                .joined(separator: "\u{1F}")
        }
    }
}
