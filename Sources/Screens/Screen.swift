package import Foundation
package import Page
package import Session
package import Workshop

/// A screen: its state, the page it shows, and what it does with an intent.
package protocol Screen: Sendable {
    /// What the screen shows now.
    func page(_ context: Context) -> Page
    /// What somebody wants; changes go through the turn.
    mutating func handle(_ intent: Intent, _ turn: inout Turn)
}

/// What a screen may look at.
package struct Context: Sendable {
    /// Which terminal this is.
    package enum Console: Hashable, Sendable {
        /// The one the room sees, or the only one.
        case room
        /// The coach's pane.
        case coach
        /// A booth beside the room's, which the room does not see.
        case seat
    }

    package var session: Session?
    package var now: Date
    /// Seconds east of Greenwich, now.
    package var utcOffset: Int
    package var language: Language
    package var console: Console
    package var library: Library
    /// How the terminal looks.
    package var theme = Theme.sombre
    /// Whether lines are typed whole, with no keys inside a text: plain mode.
    package var isLineByLine = false
    /// Whether the person has chosen an editor of texts.
    package var hasEditor = false

    package init(
        session: Session?, now: Date, utcOffset: Int, language: Language, console: Console,
        library: Library
    ) {
        self.session = session
        self.now = now
        self.utcOffset = utcOffset
        self.language = session?.language ?? language
        self.console = console
        self.library = library
    }

    /// A text of the interface in the language at hand.
    package func callAsFunction(_ fr: String, _ en: String) -> String {
        switch language {
        case .fr: Typography.french(fr)
        case .en: Typography.english(en)
        }
    }

    /// Whether the room sees what this terminal shows.
    package var isSeen: Bool {
        console == .room && (session?.projection ?? .mirrored) != .none
    }
}

/// What can be started or resumed, by name only: no file is opened to show it.
package struct Library: Hashable, Sendable {
    package struct WorkshopLine: Hashable, Sendable, Identifiable {
        package var id: String
        package var name: Localized
        package var goal: Localized
        package var minutes: Int
        /// Whether it is the coach's own.
        package var isOwn: Bool

        package init(
            id: String, name: Localized, goal: Localized, minutes: Int, isOwn: Bool = false
        ) {
            self.id = id
            self.name = name
            self.goal = goal
            self.minutes = minutes
            self.isOwn = isOwn
        }
    }

    package struct SessionLine: Hashable, Sendable, Identifiable {
        /// The file's path.
        package var id: String
        /// The day in the file's name, `AAAA-MM-JJ`.
        package var day: String
        package var name: String

        package init(id: String, day: String, name: String) {
            self.id = id
            self.day = day
            self.name = name
        }
    }

    /// A closed session that another may follow, as its file says.
    package struct PastLine: Hashable, Sendable, Identifiable {
        /// The file's path.
        package var id: String
        /// The day it took place, `AAAA-MM-JJ`; empty when it never began.
        package var day: String
        /// The workshop's name.
        package var name: Localized
        /// Whose it was; nil: nobody's name was given.
        package var client: String?

        package init(id: String, day: String, name: Localized, client: String?) {
            self.id = id
            self.day = day
            self.name = name
            self.client = client
        }
    }

    /// How far the session is that would be resumed. Its file has to be read, so it is known after the first paint.
    package struct Standing: Hashable, Sendable, Identifiable {
        /// The file's path.
        package var id: String
        /// The day in the file's name, `AAAA-MM-JJ`.
        package var day: String
        /// The activity it stands at, from 1, and how many are not skipped.
        package var step: Int
        package var steps: Int

        package init(id: String, day: String, step: Int, steps: Int) {
            self.id = id
            self.day = day
            self.step = step
            self.steps = steps
        }
    }

    package var workshops: [WorkshopLine]
    package var sessions: [SessionLine]
    /// The closed sessions, once asked for: the newest first.
    package var past: [PastLine] = []
    /// The activities of the whole library, once asked for.
    package var activities: [Activity] = []
    /// The terms of the whole library, once asked for.
    package var glossary: [Term] = []
    /// Whom to turn to, as the coach wrote it.
    package var contacts: [String] = []
    /// The latest open session; nil when there is none, or it was not looked for yet.
    package var resumable: Standing?
    /// Whether a session is open; nil before it was looked for.
    package var hasOpen: Bool?

    package init(workshops: [WorkshopLine] = [], sessions: [SessionLine] = []) {
        self.workshops = workshops
        self.sessions = sessions
    }
}

/// Something only the outside world can do.
package enum Request: Hashable, Sendable {
    /// Write changes down; at most one commit a turn, all or nothing.
    case commit([Change])
    /// Fill in the library's workshops.
    case listWorkshops
    /// Fill in the library's past sessions: their files are opened.
    case listPast
    /// Fill in the library's activities.
    case listActivities
    /// Fill in the library's glossary.
    case listGlossary
    /// Read a workshop, then show its preparation.
    case prepare(workshop: String, simulated: Bool)
    /// Read a workshop, then show it to be adapted; nil: a new one.
    case compose(workshop: String?)
    /// Write a workshop of the coach's own, over the one of an id, or under an id that is free.
    case save(Workshop, over: String?)
    /// Read names from a CSV file.
    case readRoster(path: String)
    case create(Preparation)
    /// Create the session of the demonstration where nothing stays of it, then show it.
    case demonstrate
    /// Open a session file; nil: the latest open one.
    case resume(file: String?)
    /// Open a closed session to retouch its report.
    case retouch(file: String)
    /// Look whether an image file can be read, before it is asked what it shows.
    case checkPhoto(path: String)
    /// Read an image file into the open session, with what it shows.
    case addPhoto(path: String, caption: String)
    case leaveSession
    /// Write the compte rendu of the open session, or of a file.
    case report(file: String?)
    case language(Language)
    /// Look otherwise, from now on and the next time.
    case theme(Theme)
    /// Open the text in hand in the person's own editor, then put in its place what became of it.
    case edit(text: String)
    case redraw
    case suspend
    case quit
}

/// A session about to be created.
package struct Preparation: Hashable, Sendable {
    package var program: Program
    package var people: [Roster.Line]
    package var agenda: [AgendaEntry]
    package var projection: Projection
    package var isSimulated: Bool
    package var language: Language
    package var isBilingual: Bool
    /// Whose workshop it is; empty: nobody's name.
    package var client = ""
    /// Where it takes place and who leads it, for the report; empty: not said.
    package var venue = ""
    package var coach = ""
    /// How many days the answers are kept after the close; nil: until somebody erases them.
    package var keepsDays: Int?
    /// The coach's code as typed; empty: none.
    package var code = ""
    /// The file of the session that this one follows; nil: none.
    package var follows: String?
    /// What that session leaves, as the changes that bring it in.
    package var inherited: [Change] = []

    package init(
        program: Program, people: [Roster.Line], agenda: [AgendaEntry], projection: Projection,
        isSimulated: Bool, language: Language, isBilingual: Bool
    ) {
        self.program = program
        self.people = people
        self.agenda = agenda
        self.projection = projection
        self.isSimulated = isSimulated
        self.language = language
        self.isBilingual = isBilingual
    }
}

/// A source of randomness, the system's or a seeded one.
package struct Randomness: RandomNumberGenerator, Sendable {
    private var base: any RandomNumberGenerator & Sendable

    package init(_ base: any RandomNumberGenerator & Sendable) { self.base = base }

    package mutating func next() -> UInt64 { base.next() }
}

/// One intent's worth of consequences.
package struct Turn {
    package let context: Context
    package var random: Randomness
    package private(set) var changes: [Change] = []
    package private(set) var requests: [Request] = []
    private(set) var moves: [Move] = []
    package var notice: Notice?

    enum Move {
        case push(any Screen)
        case replace(any Screen)
        case pop
        /// Gives the session to follow, nil for none, to the screen below.
        case follow(Library.PastLine?)
        /// Gives an activity to the screen below.
        case pick(Activity)
        case home
    }

    package init(context: Context, random: Randomness) {
        self.context = context
        self.random = random
    }

    mutating func commit(_ changes: [Change]) { self.changes += changes }
    mutating func commit(_ events: Event...) { changes += events.map(Change.event) }
    mutating func request(_ request: Request) { requests.append(request) }
    mutating func push(_ screen: any Screen) { moves.append(.push(screen)) }
    mutating func replace(with screen: any Screen) { moves.append(.replace(screen)) }
    mutating func pop() { moves.append(.pop) }
    mutating func follow(_ line: Library.PastLine?) { moves.append(.follow(line)) }
    mutating func pick(_ activity: Activity) { moves.append(.pick(activity)) }
    mutating func goHome() { moves.append(.home) }
    mutating func warn(_ fr: String, _ en: String) { notice = Notice(.warn, context(fr, en)) }
    mutating func tell(_ fr: String, _ en: String) { notice = Notice(.good, context(fr, en)) }
    mutating func newID(_ kind: Character) -> String { Ident.make(kind, using: &random) }

    /// Everything the outside world has to do, the commit first.
    package var outcome: [Request] { (changes.isEmpty ? [] : [.commit(changes)]) + requests }
}
