import Archive
import Catalog
import Foundation
import Page
import Report
import Screens
import Session
import Workshop

/// Does what screens ask of the outside world: files, content, reports. Knows nothing of the terminal.
final class Desk {
    let house: House
    var language: Language
    var theme: Theme
    private(set) var archive: Archive?
    var library: Library
    private var catalog: Catalog?
    /// Where the session of a demonstration stands, as long as it runs.
    private var scratch: ScratchFolder?

    init(house: House, archive: Archive? = nil) {
        self.house = house
        language = house.language
        theme = house.theme
        self.archive = archive
        library = Library(sessions: house.sessionLines())
        library.contacts = house.contacts()
    }

    /// What the screens see now.
    func context(_ console: Context.Console, now: Date) -> Context {
        var context = Context(
            session: archive?.session, now: now, utcOffset: house.utcOffset(at: now), language: language,
            console: console, library: library)
        context.theme = theme
        return context
    }

    /// What a commit came to.
    enum Commit {
        case done
        /// Another process wrote first; the session is up to date now, and the intent is to be handled again.
        case moved
        case refused(Notice)
    }

    /// Writes changes down, all or nothing.
    func commit(_ changes: [Change], at now: Date) -> Commit {
        guard let archive else { return .refused(Notice(.warn, "-")) }
        do throws(ArchiveError) {
            try archive.commit(changes, expecting: archive.revision, at: now)
            if changes.contains(.event(.closed)) { house.learn(from: archive.session) }
            return .done
        } catch .moved {
            do throws(ArchiveError) {
                try archive.catchUp()
                return .moved
            } catch {
                return .refused(Notice(.warn, error.message[language]))
            }
        } catch .refused(let fault) {
            return .refused(Notice(.warn, context(.room, now: now).message(fault)))
        } catch {
            return .refused(Notice(.warn, error.message[language]))
        }
    }

    /// Whether the file of the open session has gone while its folder is still there: not a stick pulled out.
    var isErased: Bool {
        guard let url = archive?.url else { return false }
        let files = FileManager.default
        return !files.fileExists(atPath: url.path(percentEncoded: false))
            && files.fileExists(atPath: url.deletingLastPathComponent().path(percentEncoded: false))
    }

    /// What is said when ``isErased``.
    static let erased = Localized(
        "La séance qui était ouverte ici a été effacée ou déplacée dans un autre terminal : rien ne peut plus y être ajouté. Commencez-en une autre, ou reprenez-la d'une copie.",
        "The session that was open here was erased or moved in another terminal: nothing more can be added to it. Start another, or resume it from a copy."
    )

    /// Takes in what another process wrote; whether there was something, or a message.
    func catchUp() -> Notice? {
        do throws(ArchiveError) {
            try archive?.catchUp()
            return nil
        } catch {
            return Notice(.warn, error.message[language])
        }
    }

    func listWorkshops() -> Notice? {
        do throws(Failure) {
            let catalog = try openCatalog()
            library.workshops = catalog.index().workshops.compactMap { entry in
                guard let workshop = try? catalog.listed(entry.id) else { return nil }
                return Library.WorkshopLine(
                    id: entry.id, name: workshop.name, goal: workshop.goal, minutes: workshop.minutes,
                    isOwn: entry.origin == .own)
            }
            return nil
        } catch {
            return Notice(.warn, error.message[language])
        }
    }

    func listGlossary() -> Notice? {
        do throws(Failure) {
            library.glossary = try openCatalog().glossary()
            return nil
        } catch {
            return Notice(.warn, error.message[language])
        }
    }

    func program(_ id: String) throws(Failure) -> Program {
        var program = try openCatalog().programWithPause(id)
        program.pace = house.pace()
        return program
    }

    func openCatalog() throws(Failure) -> Catalog {
        if let catalog { return catalog }
        let opened = try house.catalog()
        catalog = opened
        return opened
    }

    /// Creates a session file and holds it.
    func create(_ preparation: Preparation, random: inout Randomness, now: Date) throws(Failure) {
        var preparation = preparation
        if let follows = preparation.follows {
            preparation.inherited = try inherited(
                from: follows, for: preparation, random: &random)
        }
        do throws(ArchiveError) {
            archive = try Archive.create(
                in: house.sessions, program: preparation.program,
                changes: preparation.changes(random: &random, now: now), now: now)
            library.sessions = house.sessionLines()
        } catch {
            throw Failure(error.message)
        }
    }

    /// What an earlier session leaves to the next.
    private func inherited(
        from file: String, for preparation: Preparation, random: inout Randomness
    ) throws(Failure) -> [Change] {
        do throws(ArchiveError) {
            let earlier = try Archive.open(URL(filePath: file), readOnly: true)
            defer { earlier.close() }
            let names = preparation.people.filter { $0.role != .observer }.map(\.name)
            guard
                let legacy = earlier.session.legacy(
                    meeting: names, simulated: preparation.isSimulated, using: &random)
            else { return [] }
            return legacy
        } catch {
            throw Failure(error.message)
        }
    }

    func open(_ file: String?) throws(Failure) {
        let url = try house.find(file)
        do throws(ArchiveError) { archive = try Archive.open(url) } catch { throw Failure(error.message) }
    }

    /// Opens a session whose report can be retouched.
    func openClosed(_ file: String) throws(Failure) {
        try open(file)
        guard archive?.session.closedAt == nil else { return }
        leave()
        throw Failure(
            Localized(
                "cette séance n'est pas close. Reprenez-la : on corrige dans le carnet ou à la relecture.",
                "this session is not closed. Resume it: correct in the notebook or at the re-reading."))
    }

    /// Creates the session of the demonstration in a folder of its own, away from the coach's.
    func demonstrate(random: inout Randomness, now: Date) throws(Failure) {
        let preparation = try Preparation.demonstration(program("decouverte-cids"), language: language)
        let folder = try ScratchFolder()
        do throws(ArchiveError) {
            archive = try Archive.create(
                in: SessionFolder(folder.url), program: preparation.program,
                changes: preparation.changes(random: &random, now: now), now: now)
            scratch = folder
        } catch {
            throw Failure(error.message)
        }
    }

    /// Removes what a demonstration left, if one was under way.
    func endDemonstration() {
        guard scratch != nil else { return }
        archive?.close()
        archive = nil
        scratch = nil
    }

    func leave() {
        endDemonstration()
        archive?.close()
        archive = nil
        library.sessions = house.sessionLines()
        lookAtLatest()
    }

    /// Looks where the session stands that would be resumed: for the home screen, once it is painted.
    func lookAtLatest() {
        guard archive == nil, !library.sessions.isEmpty else { return }
        (library.hasOpen, library.resumable) = house.latestOpen()
    }

    /// Writes the compte rendu, of the open session or of a file, where people find it; says where.
    func report(_ file: String?) -> Notice {
        do throws(Failure) {
            var session = archive?.session
            if let file {
                do throws(ArchiveError) {
                    session = try Archive.open(URL(filePath: file), readOnly: true).session
                } catch {
                    throw Failure(error.message)
                }
            }
            guard let session else { return Notice(.warn, "-") }
            let folder = try writeReports(
                of: session, in: file.map { URL(filePath: $0) } ?? archive?.url, house: house)
            return Notice(
                .good,
                Localized(
                    "Compte rendu écrit dans \(folder)", "Report written in \(folder)")[language])
        } catch {
            return Notice(.warn, error.message[language])
        }
    }

    func readRoster(_ path: String) throws(Failure) -> String {
        let expanded = path.hasPrefix("~/") ? (house.environment["HOME"] ?? "") + path.dropFirst(1) : path
        return try cids.readRoster(expanded, language: language)
    }
}

/// Reads names from a CSV file and gives them as they would be typed.
func readRoster(_ path: String, language: Language) throws(Failure) -> String {
    let url = URL(filePath: path)
    guard let data = try? Data(contentsOf: url), data.count <= 1 << 20 else {
        throw Failure(
            Localized(
                "Le fichier « \(path) » ne peut pas être lu. Vérifiez son chemin.",
                "The file “\(path)” cannot be read. Check its path."))
    }
    guard let text = String(data: data, encoding: .utf8) ?? String(data: data, encoding: .windowsCP1252)
    else {
        throw Failure(
            Localized(
                "« \(path) » n’est pas un texte. Enregistrez-le en CSV UTF-8.",
                "“\(path)” is not text. Save it as CSV UTF-8."))
    }
    do throws(RosterFault) {
        let lines = try Roster.parse(csv: text)
        return lines.map { line in
            // What separates names in a typed list cannot stand inside one.
            let name = line.name.split(whereSeparator: { ",;".contains($0) || $0.isWhitespace })
                .joined(separator: " ")
            let marked =
                switch line.role {
                case .participant: name
                case .manager: name + "*"
                case .observer: name + " (obs)"
                }
            return line.part.isEmpty ? marked : "\(marked) @\(line.part)"
        }.joined(separator: ", ")
    } catch {
        let context = Context(
            session: nil, now: Date(), utcOffset: 0, language: language, console: .room, library: Library())
        throw Failure(Localized(verbatim: "\(path) — \(context.message(error))"))
    }
}
