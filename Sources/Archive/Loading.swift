import Foundation
import GRDB
@_spi(Storage) import Session
import Workshop

/// What is read from a session file, all of it or what came since.
struct Loaded {
    var revision: Int
    var people: [Person]
    var texts: [String: String]
    var journal: [Entry]
    var rounds: [Round.ID: Session.StoredRound]
    /// The last row of the journal.
    var last: Int
    /// A fingerprint of each round's body, to know which changed.
    var fingerprints: [Round.ID: Int]

    /// Reads the journal after a row, and the rounds whose fingerprint differs.
    init(_ db: Database, after seq: Int = 0, fingerprints known: [Round.ID: Int] = [:]) throws {
        revision = try Store.revision(db)
        people = try Loaded.people(db)
        texts = [:]
        let textRows = try Row.fetchCursor(db, sql: "SELECT id, body FROM text")
        while let row = try textRows.next() { texts[row[0]] = row[1] as String }
        (journal, last) = try Loaded.journal(db, after: seq)
        rounds = [:]
        fingerprints = known
        let roundRows = try Row.fetchCursor(db, sql: "SELECT id, rtrim(body) FROM round")
        while let row = try roundRows.next() {
            let id: String = row[0]
            let body: String = row[1]
            let fingerprint = Loaded.fingerprint(of: body)
            guard fingerprints[id] != fingerprint else { continue }
            fingerprints[id] = fingerprint
            rounds[id] = try RoundRow.stored(from: body)
        }
    }

    /// A hash of the bytes; that of a `String` would first normalise it, which takes longer than all the rest.
    private static func fingerprint(of body: String) -> Int {
        var hasher = Hasher()
        var body = body
        body.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        return hasher.finalize()
    }

    private static func people(_ db: Database) throws -> [Person] {
        try Row.fetchAll(db, sql: "SELECT id, name, role FROM person ORDER BY id").map { row in
            guard let role = Person.Role(rawValue: row[2]) else {
                throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "role")
            }
            return Person(id: row[0], name: row[1], role: role)
        }
    }

    private static func journal(_ db: Database, after seq: Int) throws -> ([Entry], last: Int) {
        var hours: [Date] = []
        var bodies: [String] = []
        var last = seq
        let rows = try Row.fetchCursor(
            db, sql: "SELECT seq, at, body FROM journal WHERE seq > ? ORDER BY seq", arguments: [seq])
        while let row = try rows.next() {
            guard let at = Timestamp.date(row[1]) else {
                throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "journal.at")
            }
            last = row[0]
            hours.append(at)
            bodies.append(row[2])
        }
        let events = try JSON.values(Event.self, from: bodies)
        return (zip(hours, events).map { Entry(at: $0, event: $1) }, last)
    }
}

extension Store {
    /// The program frozen when the session opened, if it still is what was frozen.
    static func program(_ db: Database, at url: URL) throws -> Program {
        let text = try meta("program", db)
        guard SHA256.hex(of: text.utf8) == (try meta("sha256", db)) else {
            throw ArchiveError.damaged(url, detail: "SHA-256")
        }
        return try JSON.value(Program.self, from: text)
    }
}
