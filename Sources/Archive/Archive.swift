package import Foundation
import GRDB
@_spi(Storage) package import Session
package import Workshop

/// One session and its file: the value on the screen is what is on the disk.
///
/// Used from one thread. Several processes may hold one file; see ``commit(_:expecting:at:)``.
package final class Archive {
    /// The version of the product written into new files.
    package static let product = "1.0.0"
    /// Seconds to wait for another program that holds the file.
    package static let patience: TimeInterval = 3

    package let url: URL
    /// The session as it was at ``revision``.
    package private(set) var session: Session
    /// How many commits the file has had, as far as this value has read.
    package private(set) var revision: Int
    /// Whether the file was opened to be read only.
    package let isReadOnly: Bool

    let queue: DatabaseQueue
    private var last: Int
    private var fingerprints: [Round.ID: Int]

    private init(_ url: URL, _ queue: DatabaseQueue, _ program: Program, _ loaded: Loaded, readOnly: Bool)
        throws
    {
        self.url = url
        self.queue = queue
        isReadOnly = readOnly
        session = try Session(
            program: program, people: loaded.people, texts: loaded.texts, journal: loaded.journal,
            rounds: loaded.rounds)
        revision = loaded.revision
        last = loaded.last
        fingerprints = loaded.fingerprints
    }

    /// Opens a session file; with `readOnly`, for a report from a protected stick, and commits are refused.
    package static func open(
        _ url: URL, readOnly: Bool = false, patience: TimeInterval = Archive.patience
    ) throws(ArchiveError) -> Archive {
        try Header.check(url)
        if !readOnly { try Disk.checkWritable(url) }
        return try ArchiveError.explained(at: url) {
            let queue = try Store.connect(url, readOnly: readOnly, patience: patience)
            return try queue.read { db in
                let verdict = try String.fetchOne(db, sql: "PRAGMA quick_check(1)")
                guard verdict == "ok" else { throw ArchiveError.damaged(url, detail: verdict ?? "?") }
                let program = try Store.program(db, at: url)
                return try Archive(url, queue, program, Loaded(db), readOnly: readOnly)
            }
        }
    }

    /// Makes a session file and opens it; the file is there with all the changes, or not at all.
    package static func create(
        at url: URL, program: Program, changes: [Change], now: Date, product: String = Archive.product
    ) throws(ArchiveError) -> Archive {
        let now = Timestamp.rounded(now)
        let changes = changes.map(\.rounded)
        let session = try applied(changes, to: Session(program: program), at: now)
        try Disk.claim(url)
        do throws(ArchiveError) {
            try ArchiveError.explained(at: url) {
                let queue = try Store.connect(url, readOnly: false, patience: patience)
                try queue.inTransaction(.immediate) { db in
                    try Store.make(db, program: program, product: product)
                    try Store.write(changes, leadingTo: session, at: now, revision: 1, db)
                    return .commit
                }
                try queue.close()
            }
            return try open(url)
        } catch {
            Disk.remove(url)
            throw error
        }
    }

    private static func applied(
        _ changes: [Change], to session: Session, at now: Date
    ) throws(ArchiveError) -> Session {
        var next = session
        do throws(SessionFault) {
            try next.apply(changes, at: now)
        } catch {
            throw .refused(error)
        }
        return next
    }

    /// Writes changes in one transaction, then takes them in; or does neither.
    ///
    /// ``ArchiveError/moved`` when another process wrote since `revision`: catch up and decide again.
    /// ``ArchiveError/refused(_:)`` when the session does not allow a change.
    package func commit(
        _ changes: [Change], expecting revision: Int, at now: Date
    ) throws(ArchiveError) {
        guard !changes.isEmpty else { return }
        let now = Timestamp.rounded(now)
        let changes = changes.map(\.rounded)
        var next = session
        var last = last
        try write { db in
            guard revision == self.revision, try Store.revision(db) == revision else {
                throw ArchiveError.moved
            }
            next = try Archive.applied(changes, to: session, at: now)
            try Store.write(changes, leadingTo: next, at: now, revision: revision + 1, db)
            last = try Int.fetchOne(db, sql: "SELECT max(seq) FROM journal") ?? 0
        }
        let isClosing = session.closedAt == nil && next.closedAt != nil
        session = next
        self.revision = revision + 1
        self.last = last
        // The session is closed on disk whatever comes of this: a vacuum only gives back empty pages.
        if isClosing { try? vacuum() }
    }

    /// Takes in what other processes wrote since; true when there was something.
    @discardableResult
    package func catchUp() throws(ArchiveError) -> Bool {
        guard try hasMoved() else { return false }
        try ArchiveError.explained(at: url) {
            let loaded = try queue.read { try Loaded($0, after: last, fingerprints: fingerprints) }
            var next = session
            try next.absorb(
                people: loaded.people, texts: loaded.texts, journal: loaded.journal, rounds: loaded.rounds)
            session = next
            revision = loaded.revision
            last = loaded.last
            fingerprints = loaded.fingerprints
        }
        return true
    }

    /// Whether another process wrote since this value last read: one row is looked at.
    package func hasMoved() throws(ArchiveError) -> Bool {
        try ArchiveError.explained(at: url) { try queue.read { try Store.revision($0) } != revision }
    }

    /// Lets go of the file.
    package func close() {
        try? queue.close()
    }

    /// Runs a write transaction, all or nothing.
    func write(_ work: (Database) throws -> Void) throws(ArchiveError) {
        guard !isReadOnly else { throw .readOnly(url) }
        try ArchiveError.explained(at: url) {
            try queue.inTransaction(.immediate) { db in
                try work(db)
                return .commit
            }
        }
    }

    /// Rewrites the file without what was deleted.
    func vacuum() throws(ArchiveError) {
        try ArchiveError.explained(at: url) { try queue.vacuum() }
    }

    /// Takes in the file as it is now, from the first row on.
    func reload() throws(ArchiveError) {
        try ArchiveError.explained(at: url) {
            let loaded = try queue.read { try Loaded($0) }
            session = try Session(
                program: session.program, people: loaded.people, texts: loaded.texts,
                journal: loaded.journal, rounds: loaded.rounds)
            revision = loaded.revision
            last = loaded.last
            fingerprints = loaded.fingerprints
        }
    }
}

extension Change {
    /// The change with its hours as they will be read back.
    fileprivate var rounded: Change {
        if case .event(.timerSet(let until?)) = self {
            .event(.timerSet(until: Timestamp.rounded(until)))
        } else {
            self
        }
    }
}
