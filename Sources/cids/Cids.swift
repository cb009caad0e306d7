import Archive
import ArgumentParser
import Foundation
import Page
import Screens
import Terminal
import Workshop

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Where the program starts.
@main
enum Main {
    static func main() {
        // Nothing to parse: the command line costs 3 ms that the home screen does not need.
        do {
            guard CommandLine.arguments.count > 1 else { return try Home.open(Settings()) }
            var command = try Cids.parseAsRoot()
            try command.run()
        } catch {
            let language = Complaint.language(
                CommandLine.arguments, environment: ProcessInfo.processInfo.environment)
            guard language == .fr, Cids.exitCode(for: error) == .validationFailure else {
                Cids.exit(withError: error)
            }
            _ = write(Complaint.french(Cids.fullMessage(for: error)) + "\n", to: STDERR_FILENO)
            Cids.exit(withError: ExitCode.validationFailure)
        }
    }
}

/// The command line.
struct Cids: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cids",
        abstract: "Animer un atelier depuis un terminal · Facilitate a workshop from a terminal",
        version: Archive.product,
        subcommands: [
            Home.self, Run.self, New.self, Import.self, Resume.self, Edit.self, Sessions.self,
            HistoryCommand.self, Workshops.self,
            Activities.self, Check.self, Simulate.self, Demo.self, ReportCommand.self, Notes.self,
            Seat.self, PrintCommand.self, Erase.self, MergeCommand.self,
        ],
        defaultSubcommand: Home.self)
}

/// What every command may be told.
struct Settings {
    var lang: String?
    var theme: String?
    var plain = false
    var dataDir: String?
    var assets: String?
}

/// What every command takes.
struct GlobalOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Langue · Language: fr, en", valueName: "fr|en"))
    var lang: String?

    @Option(help: ArgumentHelp("Thème · Theme: sombre, claire, contraste, mono", valueName: "name"))
    var theme: String?

    @Flag(help: "Ligne à ligne, pour lecteur d'écran · Line by line, for screen readers")
    var plain = false

    @Option(help: ArgumentHelp("Dossier des données · Data folder", valueName: "dir"))
    var dataDir: String?

    @Option(help: ArgumentHelp("Dossier du contenu · Content folder", valueName: "dir"))
    var assets: String?

    var settings: Settings {
        Settings(lang: lang, theme: theme, plain: plain, dataDir: dataDir, assets: assets)
    }

    func validate() throws {
        if let lang, Language(rawValue: lang) == nil {
            throw ValidationError("--lang : fr ou en · fr or en")
        }
        if let theme, Theme(named: theme) == nil {
            throw ValidationError(
                "--theme : \(Theme.allCases.map(\.rawValue).joined(separator: ", "))")
        }
    }
}

/// A command of ours: does its work, says its failures on stderr in the user's language, exits with 1.
protocol HouseCommand: ParsableCommand {
    var options: GlobalOptions { get }
    func run(in house: House) throws(Failure)
}

extension HouseCommand {
    func run() throws {
        let house = House(options.settings)
        do throws(Failure) {
            try run(in: house)
        } catch {
            complain(error.message[house.language])
            throw ExitCode(1)
        }
    }
}

/// A line on stderr.
func complain(_ text: String) {
    _ = write("cids: \(shown(text))\n", to: STDERR_FILENO)
}

/// A text that cannot steer a terminal, whoever typed what is in it: controls and bidirectional marks show as U+FFFD.
private func shown(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x09, 0x0A: out.append(scalar)
        case 0...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
            out.append("\u{FFFD}")
        default: out.append(scalar)
        }
    }
    return String(out)
}

/// Text on stdout, written whole.
func say(_ text: String) {
    // A pipe or a file is given what there is.
    guard write(isatty(STDOUT_FILENO) == 1 ? shown(text) : text, to: STDOUT_FILENO) else {
        // Nobody reads any more: nothing to say.
        if errno == ENOSPC {
            complain(
                Localized(
                    "la sortie n'a pas été écrite : le disque est plein.",
                    "the output was not written: the disk is full.")[
                        language(option: nil, environment: ProcessInfo.processInfo.environment)])
        } else if errno != EPIPE {
            complain("\(String(cString: strerror(errno))) (stdout)")
        }
        exit(1)
    }
}

/// Writes a text whole; false when the disk is full or nobody reads.
private func write(_ text: String, to descriptor: Int32) -> Bool {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
        let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        bytes = bytes.dropFirst(count)
    }
    return true
}

/// Opens the terminal, full screen or line by line, and runs a studio in it.
///
/// Where the room is `welcomed` and nothing was chosen on this machine yet, how the screen looks is asked first.
func enter(
    _ studio: Studio, desk: Desk, console: Context.Console = .room, welcomed: Bool = false,
    settings: Settings, house: House
) throws {
    let front = try openFront(settings, house: house)
    var studio = studio
    if welcomed, house.preferences == nil, front is TerminalFront { studio.push(LegibilityScreen()) }
    let ending = Loop(front: front, desk: desk, studio: studio, console: console).run()
    switch ending {
    case .quit: return
    case .interrupted: throw ExitCode(130)
    case .terminated(let signal): throw ExitCode(128 + signal)
    case .hungUp: throw ExitCode(0)
    case .erased:
        complain(Desk.erased[desk.language])
        throw ExitCode(1)
    }
}

private func openFront(_ settings: Settings, house: House) throws -> any Front {
    guard !settings.plain, house.environment["CIDS_PLAIN"] == nil else {
        return PlainFront(language: house.language)
    }
    let lettering = house.folders.assets.map {
        Lettering.load(from: $0.appending(path: "Lettering").path(percentEncoded: false))
    }
    do throws(TerminalError) {
        return try TerminalFront(theme: house.theme, language: house.language, lettering: lettering ?? .none)
    } catch {
        if isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 {
            complain(
                Localized(
                    "ce terminal ne permet pas l'écran complet ; mode ligne à ligne.",
                    "this terminal cannot show a full screen; line by line mode.")[house.language])
        }
        return PlainFront(language: house.language)
    }
}
