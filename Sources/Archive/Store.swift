import Foundation
import GRDB
@_spi(Storage) import Session
import Workshop

/// The connection to one session file: how it is opened, its tables, its rows.
enum Store {
    /// Opens a connection, sets what durability and erasure need, and checks that it took.
    static func connect(_ url: URL, readOnly: Bool, patience: TimeInterval) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = readOnly
        configuration.busyMode = .timeout(patience)
        configuration.foreignKeysEnabled = true
        configuration.label = "session"
        let queue = try DatabaseQueue(path: url.path, configuration: configuration)
        try queue.inDatabase { db in
            for (name, _, value) in pragmas where !(readOnly && name == "journal_mode") {
                try db.execute(sql: "PRAGMA \(name) = \(value)")
            }
            for (name, expected, _) in pragmas {
                let actual = try String.fetchOne(db, sql: "PRAGMA \(name)")
                guard actual == expected else {
                    throw ArchiveError.failed(url, detail: "PRAGMA \(name) = \(actual ?? "?")")
                }
            }
        }
        return queue
    }

    /// What every connection sets: the name, the answer expected, the value given.
    ///
    /// `temp_store` keeps the copy that `VACUUM` makes in memory: no trace in a folder of temporary files.
    private static let pragmas = [
        ("journal_mode", "delete", "DELETE"), ("synchronous", "3", "EXTRA"), ("secure_delete", "1", "ON"),
        ("foreign_keys", "1", "ON"), ("temp_store", "2", "MEMORY"),
    ]

    /// Makes the tables of an empty file, and freezes the program.
    static func make(_ db: Database, program: Program, product: String) throws {
        try db.execute(
            sql: """
                PRAGMA application_id = \(Header.applicationID);
                PRAGMA user_version = \(Header.format);
                CREATE TABLE meta (key TEXT PRIMARY KEY NOT NULL, value NOT NULL);
                CREATE TABLE journal (
                    seq INTEGER PRIMARY KEY, at TEXT NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL);
                CREATE TABLE person (
                    id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL,
                    consent INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
                CREATE TABLE text (id TEXT PRIMARY KEY NOT NULL, body TEXT NOT NULL) WITHOUT ROWID;
                CREATE TABLE round (id TEXT PRIMARY KEY NOT NULL, state TEXT NOT NULL, body TEXT NOT NULL);
                """)
        let text = try JSON.text(program)
        let meta: [(String, any DatabaseValueConvertible)] = [
            ("format", Header.format), ("product", product), ("program", text), ("revision", 0),
            ("sha256", SHA256.hex(of: text.utf8)), ("workshop", program.workshop.id),
        ]
        for (key, value) in meta {
            try db.execute(sql: "INSERT INTO meta (key, value) VALUES (?, ?)", arguments: [key, value])
        }
    }

    /// The revision: how many commits the file has had.
    static func revision(_ db: Database) throws -> Int {
        let statement = try db.cachedStatement(sql: "SELECT value FROM meta WHERE key = 'revision'")
        guard let revision = try Int.fetchOne(statement) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "no revision")
        }
        guard (0..<1 << 53).contains(revision) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "revision \(revision)")
        }
        return revision
    }

    /// A value of the `meta` table.
    static func meta(_ key: String, _ db: Database) throws -> String {
        guard
            let value = try String.fetchOne(db, sql: "SELECT value FROM meta WHERE key = ?", arguments: [key])
        else { throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "no \(key)") }
        return value
    }

    /// Writes changes as rows, `session` being what they lead to.
    static func write(
        _ changes: [Change], leadingTo session: Session, at now: Date, revision: Int, _ db: Database
    ) throws {
        var touched: Set<Round.ID> = []
        var texts: [String: String] = [:]
        for change in changes {
            switch change {
            case .event(let event):
                try append(event, at: now, db)
                switch event {
                case .roundOpened(let opening): touched.insert(opening.id)
                case .revealed(let round): touched.insert(round)
                // What was written at the most protected level is blanked where it stands.
                case .closed:
                    touched.formUnion(session.rounds.filter(\.holdsSentences).map(\.id))
                    try forgetMarks(of: session, db)
                case .personErased: try forgetMarks(of: session, db)
                case .personRemoved(let id): try unname(person: id, db)
                default: break
                }
            case .person(let person): try put(person, db)
            case .text(let id, let body): texts[id] = body
            case .seal(let round, _, _), .recount(let round, _), .sign(let round, _, _),
                .reword(let round, _, _, _):
                touched.insert(round)
            }
        }
        for (id, body) in texts.sorted(by: { $0.key < $1.key }) { try put(text: id, body, db) }
        for id in touched.sorted() {
            if let round = session.round(id) { try put(RoundRow(round, in: session), db) }
        }
        try set(revision: revision, db)
    }

    private static func append(_ event: Event, at now: Date, _ db: Database) throws {
        try db.cachedStatement(sql: "INSERT INTO journal (at, kind, body) VALUES (?, ?, ?)")
            .execute(arguments: [Timestamp.text(now), event.kind, try JSON.text(event)])
    }

    /// Writes what was inherited anew, as the session keeps it: no mark of a name stays in the journal.
    private static func forgetMarks(of session: Session, _ db: Database) throws {
        guard let inheritance = session.inheritance, inheritance.earlier != nil else { return }
        let event = Event.inherited(inheritance)
        try db.execute(
            sql: "UPDATE journal SET body = ? WHERE kind = ?",
            arguments: [try JSON.text(event), event.kind])
    }

    /// Leaves the row of somebody who was taken off the list, which the journal speaks of, without the name.
    private static func unname(person id: Person.ID, _ db: Database) throws {
        try db.execute(
            sql: "UPDATE person SET name = ? WHERE id = ?", arguments: [Archive.erased, id])
    }

    static func put(_ person: Person, _ db: Database) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO person (id, name, role) VALUES (?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET name = excluded.name, role = excluded.role
                """
        ).execute(arguments: [person.id, person.name, person.role.rawValue])
    }

    static func put(text id: String, _ body: String, _ db: Database) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO text (id, body) VALUES (?, ?)
                ON CONFLICT (id) DO UPDATE SET body = excluded.body
                """
        ).execute(arguments: [id, body])
    }

    static func put(_ row: RoundRow, _ db: Database) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO round (id, state, body) VALUES (?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET state = excluded.state, body = excluded.body
                """
        ).execute(arguments: [row.id, row.state, row.body])
    }

    static func set(revision: Int, _ db: Database) throws {
        try db.cachedStatement(sql: "UPDATE meta SET value = ? WHERE key = 'revision'")
            .execute(arguments: [revision])
    }
}
