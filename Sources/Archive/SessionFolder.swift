package import Foundation
import GRDB
package import Session
package import Workshop

/// The folder of session files, and what stands in it.
package struct SessionFolder: Hashable, Sendable {
    package let url: URL

    /// A folder; it need not exist yet.
    package init(_ url: URL) {
        self.url = url
    }

    /// A session file as its directory entry shows it.
    package struct File: Hashable, Sendable {
        package var url: URL
        /// The file's name without its extension: `2026-11-03-decouverte-cids`.
        package var name: String
        /// `AAAA-MM-JJ`; nil when the name does not begin with a day.
        package var day: String?
        /// When it was last written to.
        package var modified: Date
    }

    /// What stands in one session file.
    package struct Summary: Hashable, Sendable {
        /// How far a session is. Raw values are the words of `sessions --json`.
        package enum State: String, Codable, Hashable, Sendable {
            case open
            case closed
            /// The file cannot be read; ``Summary/error`` says why.
            case unreadable
        }

        package var file: URL
        package var name: String
        /// The workshop's id.
        package var workshop: String
        package var state: State
        package var simulated: Bool
        /// People who joined, without observers.
        package var participants: Int
        package var opened: Date?
        package var error: ArchiveError?
    }

    /// The extension of session files.
    package static let fileExtension = "cids"

    /// The session files, newest first; no database is opened.
    package func list() throws(ArchiveError) -> [File] {
        guard FileManager.default.fileExists(atPath: url.path) else { return [] }
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: url.path)
        } catch {
            throw .folderReadOnly(url)
        }
        let suffix = ".\(SessionFolder.fileExtension)"
        let files = names.filter { $0.hasSuffix(suffix) && !$0.hasPrefix(".") }.compactMap { name -> File? in
            let file = url.appendingPathComponent(name, isDirectory: false)
            guard let modified = Disk.modified(file) else { return nil }
            let stem = String(name.dropLast(suffix.count))
            return File(url: file, name: stem, day: SessionFolder.day(of: stem), modified: modified)
        }
        return files.sorted { ($0.day ?? "", $0.modified, $0.name) > ($1.day ?? "", $1.modified, $1.name) }
    }

    /// The session files that a text names: a name, or the beginning of one or of what follows its day.
    package func matching(_ text: String) throws(ArchiveError) -> [File] {
        let files = try list()
        let stem = text.hasSuffix(".cids") ? String(text.dropLast(5)) : text
        let exact = files.filter { $0.name == stem }
        guard exact.isEmpty else { return exact }
        return files.filter { file in
            file.name.hasPrefix(stem) || (file.day != nil && file.name.dropFirst(11).hasPrefix(stem))
        }
    }

    /// What stands in each file, newest first; each is opened. A file that cannot be read is listed as such.
    package func summaries() throws(ArchiveError) -> [Summary] {
        try list().map { file in
            do throws(ArchiveError) {
                return try SessionFolder.summary(of: file)
            } catch {
                return Summary(
                    file: file.url, name: file.name, workshop: "", state: .unreadable, simulated: false,
                    participants: 0, opened: nil, error: error)
            }
        }
    }

    /// What stands in one file.
    package static func summary(of file: File) throws(ArchiveError) -> Summary {
        try Header.check(file.url)
        let isReadOnly = !Disk.isWritable(file.url)
        return try ArchiveError.explained(at: file.url) {
            let queue = try Store.connect(file.url, readOnly: isReadOnly, patience: Archive.patience)
            return try queue.read { db in
                var summary = Summary(
                    file: file.url, name: file.name, workshop: try Store.meta("workshop", db), state: .open,
                    simulated: false, participants: 0, opened: nil, error: nil)
                let rows = try Row.fetchAll(
                    db, sql: "SELECT kind, at, body FROM journal WHERE kind IN ('opened', 'closed')")
                for row in rows {
                    if row[0] == "closed" {
                        summary.state = .closed
                    } else if case .opened(_, let simulated) = try JSON.value(Event.self, from: row[2]) {
                        summary.opened = Timestamp.date(row[1])
                        summary.simulated = simulated
                    }
                }
                summary.participants =
                    try Int.fetchOne(
                        db,
                        sql: """
                            SELECT count(*) FROM person WHERE role <> 'observer' AND id NOT IN (
                                SELECT json_extract(body, '$.personRemoved.person') FROM journal
                                WHERE kind = 'personRemoved')
                            """) ?? 0
                return summary
            }
        }
    }

    /// Whether the session in a file is closed: one question to its journal, without waiting for whoever holds it.
    package static func isClosed(_ file: File) throws(ArchiveError) -> Bool {
        try Header.check(file.url)
        return try ArchiveError.explained(at: file.url) {
            let queue = try Store.connect(file.url, readOnly: true, patience: 0)
            defer { try? queue.close() }
            return try queue.read { db in
                try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM journal WHERE kind = 'closed')")
                    ?? false
            }
        }
    }

    private static func day(of name: String) -> String? {
        let day = name.prefix(10)
        let isDay =
            day.count == 10
            && zip(day, "dddd-dd-dd").allSatisfy { character, kind in
                kind == "d" ? ("0"..."9").contains(character) : character == kind
            }
        return isDay && (name.count == 10 || name.dropFirst(10).first == "-") ? String(day) : nil
    }
}

extension SessionFolder {
    /// A file name that is free: the day, then a safe form of the name, then -2, -3…
    package func freeURL(name: String, day: String) -> URL {
        let stem = "\(day)-\(FileName.safe(name))"
        var number = 1
        while true {
            let candidate = url.appendingPathComponent(
                number == 1 ? "\(stem).cids" : "\(stem)-\(number).cids", isDirectory: false)
            if !FileManager.default.fileExists(atPath: candidate.path) { return candidate }
            number += 1
        }
    }
}

extension Archive {
    /// Makes a session in a folder, named by the day and `name`, else the workshop's id; never by a client.
    package static func create(
        in folder: SessionFolder, name: String? = nil, program: Program, changes: [Change], now: Date,
        zone: TimeZone = .current, product: String = Archive.product
    ) throws(ArchiveError) -> Archive {
        let day = Timestamp.day(now, in: zone)
        while true {
            let url = folder.freeURL(name: name ?? program.workshop.id, day: day)
            do throws(ArchiveError) {
                return try create(at: url, program: program, changes: changes, now: now, product: product)
            } catch .exists {
                // Somebody took the name in between.
                continue
            }
        }
    }
}
