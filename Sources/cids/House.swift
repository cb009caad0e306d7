import Archive
import Catalog
import Foundation
import Page
import Screens
import Session
import Workshop

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// What every command needs: folders, content, language.
struct House {
    var folders: Folders
    var language: Language
    var environment: [String: String]
    /// What was chosen on this machine; nil before the first choice.
    var preferences: Preferences?
    /// How the terminal looks: as asked, else as the last time.
    var theme: Theme

    init(_ settings: Settings, environment: [String: String] = ProcessInfo.processInfo.environment) {
        self.environment = environment
        folders = Folders(dataDir: settings.dataDir, assets: settings.assets, environment: environment)
        language = cids.language(option: settings.lang, environment: environment)
        preferences = Preferences.read(from: folders.config)
        theme = settings.theme.flatMap(Theme.init(named:)) ?? preferences?.theme ?? .sombre
    }

    /// Whom to turn to: the lines of `contacts.txt` in the coach's folder, a page of them at most.
    func contacts() -> [String] {
        let file = folders.config.appending(path: "contacts.txt")
        // Asked first: an error made for a file that is seldom there would cost the home screen its start.
        guard FileManager.default.isReadableFile(atPath: file.path(percentEncoded: false)),
            let text = try? String(contentsOf: file, encoding: .utf8), text.utf8.count <= 1 << 14
        else { return [] }
        return text.split(whereSeparator: \.isNewline).map { String($0.prefix(100)) }
            .filter { $0.contains { !$0.isWhitespace } }.prefix(12).map { $0 }
    }

    var sessions: SessionFolder { SessionFolder(folders.sessions) }

    /// The built-in content and the coach's own.
    func catalog() throws(Failure) -> Catalog {
        guard let assets = folders.assets else {
            let places = folders.searched.isEmpty ? "-" : folders.searched.joined(separator: "\n  ")
            throw Failure(
                Localized(
                    "Le contenu des ateliers est introuvable. Cherché dans :\n  \(places)\nIndiquez son dossier avec --assets.",
                    "The workshops' content cannot be found. Looked in:\n  \(places)\nGive its folder with --assets."
                ))
        }
        return Catalog(directories: [
            .builtIn(assets.path(percentEncoded: false)), .own(folders.config.path(percentEncoded: false)),
        ])
    }

    /// Seconds east of Greenwich at a date, by the machine's zone.
    func utcOffset(at date: Date) -> Int {
        var seconds = time_t(date.timeIntervalSince1970)
        var local = tm()
        localtime_r(&seconds, &local)
        return local.tm_gmtoff
    }

    /// The session that a text names: a file, a name, a beginning; nil: the latest open one.
    func find(_ text: String?) throws(Failure) -> URL {
        if let text {
            let file = URL(filePath: text)
            if FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) { return file }
            let matches = try explained { () throws(ArchiveError) in try sessions.matching(text) }
            if matches.count == 1 { return matches[0].url }
            throw Failure.ambiguous(text, matches.map(\.name))
        }
        let summaries = try explained { () throws(ArchiveError) in try sessions.summaries() }
        if let open = summaries.first(where: { $0.state == .open }) { return open.file }
        // A session that is busy or damaged is not a session that does not exist.
        if let error = summaries.first(where: { $0.state == .unreadable })?.error {
            throw Failure(error.message)
        }
        throw Failure(
            Localized(
                "Aucune séance ouverte. Commencez-en une avec : cids",
                "No open session. Start one with: cids"))
    }

    /// The sessions by name only, for the home screen.
    func sessionLines() -> [Library.SessionLine] {
        let files = (try? sessions.list()) ?? []
        return files.map { file in
            Library.SessionLine(
                id: file.url.path(percentEncoded: false), day: file.day ?? "", name: file.name)
        }
    }
}

extension House {
    /// Whether a session is open, and where the latest one stands. Files are opened, a few and without waiting for
    /// whoever holds them: nil where these do not tell.
    func latestOpen() -> (isThere: Bool?, standing: Library.Standing?) {
        let files = (try? sessions.list()) ?? []
        var isEveryOneClosed = files.count <= 8
        for file in files.prefix(8) {
            if (try? SessionFolder.isClosed(file)) == true { continue }
            guard let archive = try? Archive.open(file.url, readOnly: true, patience: 0) else {
                isEveryOneClosed = false
                continue
            }
            defer { archive.close() }
            // It may have been closed since, or held by somebody the moment before.
            guard archive.session.closedAt == nil else { continue }
            return (
                true,
                Library.Standing(
                    archive.session, id: file.url.path(percentEncoded: false), day: file.day ?? "")
            )
        }
        return (isEveryOneClosed ? false : nil, nil)
    }
}

extension Catalog {
    /// A workshop by id or of a YAML file, with the break that a coach may insert anywhere and
    /// the terms that explain it.
    func programWithPause(_ name: String) throws(Failure) -> Program {
        do throws(CatalogError) {
            let isFile = name.hasSuffix(".yaml") || name.hasSuffix(".yml")
            var program = isFile ? try program(file: name) : try program(name)
            if program.activities["pause"] == nil { program.activities["pause"] = try activity("pause") }
            program.glossary = glossary(of: Set(program.activities.keys))
            return program
        } catch {
            throw Failure(error.message)
        }
    }
}

/// Work on session files, its failures in words.
func explained<Result>(_ work: () throws(ArchiveError) -> Result) throws(Failure) -> Result {
    do throws(ArchiveError) { return try work() } catch { throw Failure(error.message) }
}

/// A failure with a message for the person who must act; printed on stderr, exit code 1.
struct Failure: Error {
    var message: Localized

    init(_ message: Localized) { self.message = message }

    static func ambiguous(_ text: String, _ matches: [String]) -> Failure {
        matches.isEmpty
            ? Failure(
                Localized(
                    "Aucune séance ne s’appelle « \(text) ». La liste : cids sessions",
                    "No session is called “\(text)”. The list: cids sessions"))
            : Failure(
                Localized(
                    "« \(text) » désigne plusieurs séances : \(matches.joined(separator: ", ")).",
                    "“\(text)” means several sessions: \(matches.joined(separator: ", "))."))
    }
}
