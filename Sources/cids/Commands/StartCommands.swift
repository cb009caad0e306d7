import Archive
import ArgumentParser
import Foundation
import Page
import Screens
import Session
import Workshop

/// `cids`: the home screen.
struct Home: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "home", abstract: "L'accueil · The home screen", shouldDisplay: false)
    @OptionGroup var options: GlobalOptions

    func run() throws { try Self.open(options.settings) }

    static func open(_ settings: Settings) throws {
        let house = House(settings)
        try enter(
            Studio(HomeScreen()), desk: Desk(house: house), welcomed: true, settings: settings, house: house)
    }
}

/// People given on the command line.
struct PeopleOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Prénoms · First names", valueName: "Ana,Luc*,…"))
    var participants: String?

    @Option(help: ArgumentHelp("Prénoms d'un fichier CSV · First names from a CSV file", valueName: "file"))
    var roster: String?

    /// The people named, nil when none is.
    func lines(language: Language) throws(Failure) -> [Roster.Line]? {
        var text = participants
        if let roster { text = try readRoster(roster, language: language) }
        guard let text else { return nil }
        do throws(RosterFault) {
            return try Roster.parse(typed: text)
        } catch {
            let context = Context(
                session: nil, now: Date(), utcOffset: 0, language: language, console: .room,
                library: Library())
            throw Failure(Localized(verbatim: context.message(error)))
        }
    }
}

/// Whose session it is and which one it follows, given on the command line.
struct FollowOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Séance dont celle-ci est la suite · Session that this one follows", valueName: "session"))
    var follows: String?

    @Option(
        help: ArgumentHelp(
            "Client : le dossier des comptes rendus · Client: the folder of the reports", valueName: "name"))
    var client: String?

    /// The client as it was named; nil when none was.
    func name(_ language: Language) throws(Failure) -> String? {
        guard let client else { return nil }
        do throws(AnswerFault) {
            try Answer.validate(line: client, limit: 60)
        } catch {
            let context = Context(
                session: nil, now: Date(), utcOffset: 0, language: language, console: .room,
                library: Library())
            throw Failure(Localized(verbatim: "--client : \(context.message(error))"))
        }
        return client
    }

    /// The session named; nil when none is.
    func line(_ house: House) throws(Failure) -> Library.PastLine? {
        guard let follows else { return nil }
        return try house.past(follows)
    }
}

/// `cids run`: starts a session of a workshop, or of a file.
struct Run: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Commencer une séance · Start a session")
    @Argument(help: "Atelier ou fichier YAML · Workshop or YAML file") var workshop: String?
    @OptionGroup var people: PeopleOptions
    @OptionGroup var following: FollowOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
        let house = House(options.settings)
        let desk = Desk(house: house)
        var studio = Studio(HomeScreen())
        do throws(Failure) {
            if let workshop {
                let program = try house.program(named: workshop)
                let root = HomeScreen()
                if let lines = try people.lines(language: house.language) {
                    var prepare = PrepareScreen(
                        program: program, people: lines, simulated: false,
                        client: try following.name(house.language) ?? "")
                    prepare.follow(try following.line(house))
                    studio.show(prepare, over: root)
                } else {
                    studio.show(
                        PeopleScreen(
                            program: program, simulated: false,
                            client: try following.name(house.language) ?? "",
                            follows: try following.line(house)), over: root)
                }
            } else {
                let notice = desk.listWorkshops()
                studio.show(WorkshopsScreen(simulated: false), over: HomeScreen())
                studio.notice = notice
            }
        } catch {
            complain(error.message[house.language])
            throw ExitCode(1)
        }
        try enter(studio, desk: desk, welcomed: true, settings: options.settings, house: house)
    }
}

/// `cids new`: a session without a screen; prints its file.
struct New: HouseCommand {
    static let configuration = CommandConfiguration(
        abstract: "Créer une séance sans écran · Create a session without a screen")
    @Argument(help: "Atelier ou fichier YAML · Workshop or YAML file") var workshop: String
    @OptionGroup var people: PeopleOptions
    @OptionGroup var following: FollowOptions
    @OptionGroup var options: GlobalOptions

    func run(in house: House) throws(Failure) {
        let program = try house.program(named: workshop)
        guard let lines = try people.lines(language: house.language), !lines.isEmpty else {
            throw Failure(
                Localized(
                    "il faut des participants : --participants \"Ana, Luc\" ou --roster FICHIER.csv",
                    "participants are needed: --participants \"Ana, Luke\" or --roster FILE.csv"))
        }
        var random = Randomness(SystemRandomNumberGenerator())
        var preparation = Preparation(
            program: program, people: lines, agenda: program.agenda, projection: .mirrored,
            isSimulated: false, language: house.language, isBilingual: false)
        let followed = try following.line(house)
        preparation.follows = followed?.id
        preparation.client = try following.name(house.language) ?? followed?.client ?? ""
        let desk = Desk(house: house)
        try desk.create(preparation, random: &random, now: Date())
        if let url = desk.archive?.url { say(url.path(percentEncoded: false) + "\n") }
    }
}

/// `cids resume`: opens a session where it was left.
struct Resume: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Reprendre une séance · Resume a session")
    @Argument(help: "Fichier, nom ou début de nom · File, name or its beginning") var session: String?
    @OptionGroup var options: GlobalOptions

    func run() throws {
        let house = House(options.settings)
        let desk = try house.desk(holding: session)
        var studio = Studio(HomeScreen())
        studio.show(RoomScreen())
        try enter(studio, desk: desk, settings: options.settings, house: house)
    }
}

/// `cids edit`: the report of a closed session, put right at home.
struct Edit: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Retoucher un compte rendu · Retouch a report")
    @Argument(help: "Fichier, nom ou début de nom · File, name or its beginning") var session: String
    @OptionGroup var options: GlobalOptions

    func run() throws {
        let house = House(options.settings)
        let desk = Desk(house: house)
        do throws(Failure) { try desk.openClosed(session) } catch {
            complain(error.message[house.language])
            throw ExitCode(1)
        }
        var studio = Studio(HomeScreen())
        studio.show(RetouchScreen(), over: HomeScreen())
        try enter(studio, desk: desk, settings: options.settings, house: house)
    }
}

/// `cids notes`: the coach's pane, in a second terminal.
struct Notes: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Le volet du coach, dans un second terminal · The coach's pane, in a second terminal")
    @Argument(help: "Fichier, nom ou début de nom · File, name or its beginning") var session: String?
    @OptionGroup var options: GlobalOptions

    func run() throws {
        let house = House(options.settings)
        let desk = try house.desk(holding: session)
        try enter(
            Studio(CoachScreen()), desk: desk, console: .coach, settings: options.settings, house: house)
    }
}

/// `cids seat`: a booth, in another terminal.
struct Seat: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Un isoloir, dans un autre terminal · A booth, in another terminal")
    @Argument(help: "Fichier, nom ou début de nom · File, name or its beginning") var session: String?
    @OptionGroup var options: GlobalOptions

    func run() throws {
        let house = House(options.settings)
        let desk = try house.desk(holding: session)
        try enter(
            Studio(SeatScreen()), desk: desk, console: .seat, settings: options.settings, house: house)
    }
}

/// `cids simulate`: a whole session through the real model, without a terminal.
struct Simulate: HouseCommand {
    static let configuration = CommandConfiguration(
        abstract: "Simuler une séance entière · Simulate a whole session")
    @Argument(help: "Atelier ou fichier YAML · Workshop or YAML file") var workshop: String
    @Option(help: "Nombre de participants · Number of participants") var participants = 9
    @Option(help: "Graine · Seed") var seed: UInt64 = 1
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        guard (1...Roster.limit).contains(participants) else {
            throw ValidationError("--participants : 1 à \(Roster.limit) · 1 to \(Roster.limit)")
        }
    }

    func run(in house: House) throws(Failure) {
        let program = try house.program(named: workshop)
        var random = Randomness(SeededRandom(seed: seed))
        let people = (1...participants).map { number in
            Roster.Line(name: "P\(number)", role: number == 1 && participants > 3 ? .manager : .participant)
        }
        let preparation = Preparation(
            program: program, people: people, agenda: program.agenda, projection: .none,
            isSimulated: true, language: house.language, isBilingual: false)
        let desk = Desk(house: house)
        var now = Date()
        try desk.create(preparation, random: &random, now: now)
        var rehearsal = Rehearsal(random: random)
        // Every place is visited a few times at most; a session that does not end is a fault to be told.
        for _ in 0..<5_000 {
            guard let (changes, seconds) = rehearsal.step(desk.context(.room, now: now)) else {
                if let url = desk.archive?.url { say(url.path(percentEncoded: false) + "\n") }
                return
            }
            now += Double(seconds)
            guard !changes.isEmpty else { continue }
            if case .refused(let notice) = desk.commit(changes, at: now) {
                throw Failure(Localized(verbatim: notice.text))
            }
        }
        throw Failure(
            Localized("la simulation n'avance plus.", "the simulation does not get any further."))
    }
}

/// `cids demo`: two minutes of a workshop that run by themselves.
struct Demo: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Voir une démonstration, deux minutes · Watch a demonstration, two minutes")
    @OptionGroup var options: GlobalOptions

    func run() throws {
        let house = House(options.settings)
        let desk = Desk(house: house)
        var random = Randomness(SystemRandomNumberGenerator())
        do throws(Failure) {
            try desk.demonstrate(random: &random, now: Date())
        } catch {
            complain(error.message[house.language])
            throw ExitCode(1)
        }
        try enter(
            Studio(DemonstrationScreen(now: Date(), isAlone: true)), desk: desk, settings: options.settings,
            house: house)
    }
}

extension House {
    /// A desk with a session open on it; a failure is said, and ends the command.
    func desk(holding session: String?) throws -> Desk {
        let desk = Desk(house: self)
        do throws(Failure) {
            try desk.open(session)
        } catch {
            complain(error.message[language])
            throw ExitCode(1)
        }
        return desk
    }

    /// A workshop by id, or of a YAML file.
    func program(named name: String) throws(Failure) -> Program {
        var program = try catalog().programWithPause(name)
        program.pace = pace()
        return program
    }
}
