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

/// The command line.
@main
struct Cids: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cids",
        abstract: "Animer un atelier depuis un terminal · Facilitate a workshop from a terminal",
        version: Archive.product,
        subcommands: [
            Home.self, Run.self, New.self, Import.self, Resume.self, Sessions.self, Workshops.self,
            Activities.self, Check.self, Simulate.self, ReportCommand.self, Notes.self, Print.self,
            Erase.self,
        ],
        defaultSubcommand: Home.self)
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

    func validate() throws {
        if let lang, Language(rawValue: lang) == nil {
            throw ValidationError("--lang : fr ou en · fr or en")
        }
        if let theme, Theme(rawValue: theme) == nil {
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
        let house = House(options)
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
    FileHandle.standardError.write(Data("cids: \(text)\n".utf8))
}

/// Text on stdout, written whole.
func say(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
}

/// Opens the terminal, full screen or line by line, and runs a studio in it.
func enter(_ studio: Studio, desk: Desk, console: Context.Console = .room, options: GlobalOptions, house: House)
    throws
{
    let front = try openFront(options: options, house: house)
    let ending = Loop(front: front, desk: desk, studio: studio, console: console).run()
    switch ending {
    case .quit: return
    case .interrupted: throw ExitCode(130)
    case .terminated(let signal): throw ExitCode(128 + signal)
    case .hungUp: throw ExitCode(0)
    }
}

private func openFront(options: GlobalOptions, house: House) throws -> any Front {
    guard !options.plain, house.environment["CIDS_PLAIN"] == nil else {
        return PlainFront(language: house.language)
    }
    let theme = options.theme.flatMap(Theme.init(rawValue:)) ?? .sombre
    let lettering = house.folders.assets.map { Lettering.load(from: $0.appending(path: "Lettering").path(percentEncoded: false)) }
    do throws(TerminalError) {
        return try TerminalFront(theme: theme, language: house.language, lettering: lettering ?? .none)
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
