/// What the coach reads before and during an activity.
public struct CoachNotes: Hashable, Codable, Sendable {
    /// Sentences to say aloud.
    public var script: [Localized]
    /// « Relances ».
    public var prompts: [Localized]
    /// « À l'écoute ».
    public var listen: [Localized]
    /// « Pièges ».
    public var traps: [Localized]

    /// The four lists; each may be empty.
    public init(
        script: [Localized] = [], prompts: [Localized] = [], listen: [Localized] = [],
        traps: [Localized] = []
    ) {
        self.script = script
        self.prompts = prompts
        self.listen = listen
        self.traps = traps
    }
}

/// An exercise: its purpose, its limits, and the steps that lead a room through it.
public struct Activity: Hashable, Codable, Sendable, Identifiable {
    /// The id of its file, such as `cids-boussole`.
    public var id: String
    /// 1 must ship, 2 full product, 3 content pack.
    public var tier: Int
    /// Rows of the inventory of sources, such as `0-41`.
    public var sources: [String]
    /// What it is about; nil where nobody said.
    public var subject: Subject?
    /// The title people see.
    public var name: Localized
    /// One sentence: what the room gets out of it.
    public var goal: Localized
    /// Talk time in minutes.
    public var minutes: Int
    /// Talk time of the short variant in minutes; nil where there is none.
    public var shortMinutes: Int?
    /// How many people it is good for.
    public var group: ClosedRange<Int>
    /// The level of its asks, unless an ask says otherwise.
    public var privacy: Privacy
    /// The capture modes it allows, the first by default.
    public var modes: [CaptureMode]
    /// The steps in their order, the optional ones included.
    public var steps: [Step]
    /// What the coach reads.
    public var coach: CoachNotes

    /// An activity with everything it declares.
    public init(
        id: String, tier: Int, sources: [String], subject: Subject? = nil, name: Localized, goal: Localized,
        minutes: Int, shortMinutes: Int? = nil, group: ClosedRange<Int>, privacy: Privacy,
        modes: [CaptureMode],
        steps: [Step], coach: CoachNotes = CoachNotes()
    ) {
        self.id = id
        self.tier = tier
        self.sources = sources
        self.subject = subject
        self.name = name
        self.goal = goal
        self.minutes = minutes
        self.shortMinutes = shortMinutes
        self.group = group
        self.privacy = privacy
        self.modes = modes
        self.steps = steps
        self.coach = coach
    }

    /// The asks of the activity, in order.
    public var asks: [Ask] { steps.compactMap(\.ask) }
}

/// One step of an activity.
public struct Step: Hashable, Codable, Sendable, Identifiable {
    /// What a step does.
    public enum Content: Hashable, Codable, Sendable {
        /// Something to the room.
        case say(Say)
        /// The frame of the session: goal, hour of the end, readers, promises; agreed aloud.
        case agreement(Say)
        /// Questions answered in one ballot.
        case ask(Ask)
        /// Talk against a clock.
        case talk(Talk)
        /// A decision under a rule named before.
        case decide(Decide)
        /// Who, what, when, proof.
        case commit(Localized)
        /// Decisions and commitments read and corrected together.
        case reread(Localized)
        /// A break.
        case pause
        /// A card filled aloud.
        case form(Form)
        /// Near-duplicates joined by letters.
        case merge(Merge)
        /// The result of an earlier ask, revealed here; its slips are typed meanwhile.
        case reveal(Step.ID)
        /// What an earlier session left, gone through again.
        case review(Review)
        /// A line of stations, run before the room.
        case run(ProductionRun)
    }

    /// Unique within the activity.
    public var id: String
    /// What the step does.
    public var content: Content
    /// Whether the short variant keeps it.
    public var inShort: Bool
    /// Whether it is offered only when the coach asks for it (`o`), as the optional levels of the compass.
    public var isOptional: Bool

    /// A step, kept by the short variant unless said otherwise.
    public init(id: String, content: Content, inShort: Bool = true, isOptional: Bool = false) {
        self.id = id
        self.content = content
        self.inShort = inShort
        self.isOptional = isOptional
    }

    /// The ask, if the step is one.
    public var ask: Ask? {
        if case .ask(let ask) = content { ask } else { nil }
    }
}

/// A card shown to the room.
public struct Say: Hashable, Codable, Sendable {
    /// Big words, one line.
    public var headline: Localized
    /// Lines under the headline.
    public var body: [Localized]
    /// Whether the session stops here until another day; nil: it does not.
    public var adjourns: Bool?

    /// A card with a headline and its lines.
    public init(headline: Localized, body: [Localized] = [], adjourns: Bool? = nil) {
        self.headline = headline
        self.body = body
        self.adjourns = adjourns
    }
}

/// Questions answered in one ballot, with the soft phases around them.
public struct Ask: Hashable, Codable, Sendable {
    /// Big word of the frame.
    public var headline: Localized
    /// The questions of the ballot, in order; what is compared person by person stands together here.
    public var questions: [Question]
    /// nil: the activity's.
    public var privacy: Privacy?
    /// Empty: the activity's.
    public var modes: [CaptureMode]
    /// How many people a group has in mode G: 2, 3 or 4.
    public var groupSize: Int
    /// Whether the room listens to the extremes before it talks, and what to ask them.
    public var listen: Localized?
    /// The talk once the result is shown.
    public var talk: Talk?
    /// Whether a second round is offered.
    public var secondRound: Bool
    /// « quatre questions pour parler, pas une mesure » and the like, under the result.
    public var caution: Localized?
    /// The earlier ask whose result is announced here before it is revealed; nil for an ask of its own.
    public var predicts: Step.ID?

    /// An ask; phases that are nil or false are left out.
    public init(
        headline: Localized, questions: [Question], privacy: Privacy? = nil, modes: [CaptureMode] = [],
        groupSize: Int = 3, listen: Localized? = nil, talk: Talk? = nil, secondRound: Bool = false,
        caution: Localized? = nil, predicts: Step.ID? = nil
    ) {
        self.headline = headline
        self.questions = questions
        self.privacy = privacy
        self.modes = modes
        self.groupSize = groupSize
        self.listen = listen
        self.talk = talk
        self.secondRound = secondRound
        self.caution = caution
        self.predicts = predicts
    }
}

/// Talk against a clock.
public struct Talk: Hashable, Codable, Sendable {
    /// How people sit for it.
    public enum Setting: String, CaseIterable, Codable, Hashable, Sendable {
        /// Each for oneself, in silence.
        case alone
        /// In twos.
        case pairs
        /// In threes.
        case trios
        /// In fours.
        case fours
        /// Each service together; nobody is drawn.
        case services
        /// All together.
        case plenary
    }

    /// What to talk about.
    public var prompt: Localized
    /// Length in minutes, extendable in the room.
    public var minutes: Int
    /// How people sit.
    public var setting: Setting
    /// Whether « extremes first, authority last » is announced.
    public var extremesFirst: Bool

    /// A talk of some minutes.
    public init(prompt: Localized, minutes: Int, setting: Setting = .plenary, extremesFirst: Bool = false) {
        self.prompt = prompt
        self.minutes = minutes
        self.setting = setting
        self.extremesFirst = extremesFirst
    }
}

/// A decision and the rules it may be taken under; one is named before the vote.
public struct Decide: Hashable, Codable, Sendable {
    /// A rule of decision.
    public enum Rule: String, CaseIterable, Codable, Hashable, Sendable {
        /// Nobody has a reasoned objection.
        case consent
        /// More than half.
        case majority
        /// The middle answer is taken.
        case median
        /// The one who owns the subject decides, having heard the room.
        case owner
        /// Fist of five: adopted when nobody shows fewer than three fingers (DOMAIN §4.4).
        case fist
    }

    /// What is to be decided.
    public var prompt: Localized
    /// The rules offered, the proposed one first.
    public var rules: [Rule]
    /// The question whose winner is proposed as the text to decide on, if any.
    public var proposal: String?

    /// A decision with the rules offered, the first proposed.
    public init(prompt: Localized, rules: [Rule], proposal: String? = nil) {
        self.prompt = prompt
        self.rules = rules
        self.proposal = proposal
    }
}

/// Sentences to be joined where they say the same.
public struct Merge: Hashable, Codable, Sendable {
    /// What the room is asked.
    public var prompt: Localized
    /// The question whose sentences they are.
    public var question: Question.ID

    /// Sentences of a question to be joined.
    public init(prompt: Localized, question: Question.ID) {
        self.prompt = prompt
        self.question = question
    }
}

/// What of an earlier session is gone through again. Raw values are the words of the YAML files.
public enum Review: String, CaseIterable, Codable, Hashable, Sendable {
    /// Commitments: done, under way, or dropped because.
    case commitments
    /// Bets: come true or not, and the score of the group.
    case bets
}

/// A sequence of activities with minutes.
public struct Workshop: Hashable, Codable, Sendable, Identifiable {
    /// One activity in a workshop.
    public struct Entry: Hashable, Codable, Sendable {
        /// The id of the activity.
        public var activity: String
        /// Another title than the activity's name.
        public var title: Localized?
        /// Talk time in minutes.
        public var minutes: Int
        /// The capture mode it ships with; nil: each ask's first.
        public var mode: CaptureMode?
        /// The ids of the steps it keeps; nil: all that are not optional.
        public var steps: [String]?

        /// An activity for some minutes.
        public init(
            activity: String, title: Localized? = nil, minutes: Int, mode: CaptureMode? = nil,
            steps: [String]? = nil
        ) {
            self.activity = activity
            self.title = title
            self.minutes = minutes
            self.mode = mode
            self.steps = steps
        }
    }

    /// The id of its file, such as `decouverte-cids`.
    public var id: String
    /// The title people see.
    public var name: Localized
    /// One sentence: what the room leaves with.
    public var goal: Localized
    /// The whole, in minutes.
    public var minutes: Int
    /// The activities in their order.
    public var entries: [Entry]

    /// A workshop of some minutes.
    public init(id: String, name: Localized, goal: Localized, minutes: Int, entries: [Entry]) {
        self.id = id
        self.name = name
        self.goal = goal
        self.minutes = minutes
        self.entries = entries
    }
}

/// A workshop together with the activities it uses: what a session freezes when it opens.
public struct Program: Hashable, Codable, Sendable {
    /// The workshop.
    public var workshop: Workshop
    /// The activities by id.
    public var activities: [String: Activity]
    /// The terms that explain its activities; none in files of before there was a glossary.
    public var glossary: [Term]?
    /// How long people take, where it has been learned; nil: as estimated.
    public var pace: Pace?

    /// A workshop and its activities.
    public init(workshop: Workshop, activities: [String: Activity]) {
        self.workshop = workshop
        self.activities = activities
    }
}
