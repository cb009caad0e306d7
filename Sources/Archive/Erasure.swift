package import Foundation
import GRDB
@_spi(Storage) package import Session
import Workshop

extension Archive {
    /// What stands in place of an erased name or text.
    static let erased = "—"

    /// Erases a person: the name, the signed ballots, the commitments with their texts; then vacuums.
    ///
    /// Answers without author stay, as nothing tells whose they are. The id stays: it is random and says nothing.
    /// What comes back are the ids of the texts that still hold the name, for somebody to correct.
    @discardableResult
    package func erase(person id: Person.ID, at now: Date) throws(ArchiveError) -> [String] {
        try catchUp()
        guard let person = session.person(id) else { throw .refused(.unknownPerson) }
        let now = Timestamp.rounded(now)
        var remaining: [String] = []
        try write { db in
            guard try Store.revision(db) == revision else { throw ArchiveError.moved }
            var next = session
            let own = try commitmentTexts(of: id, db) + session.inheritedTexts(of: person)
            let texts = own.map { Change.text(id: $0, body: Archive.erased) }
            // At home, words change only where the report says so.
            let retouches = session.closedAt == nil ? [] : own.map { Change.event(.retouched(text: $0)) }
            let blank = Change.person(Person(id: id, name: Archive.erased, role: person.role))
            // While the name is there to be counted among those who came back.
            let changes = [.event(.personErased(person: id)), blank] + retouches + texts
            for change in changes { try next.apply(change, at: now) }
            try next.absorb(people: [], texts: [:], journal: [], rounds: unsigned(by: id))
            for round in next.rounds where session.round(round.id) != round {
                try Store.put(RoundRow(round, in: next), db)
            }
            try Store.write(changes, leadingTo: next, at: now, revision: revision + 1, db)
            remaining = next.texts.filter { $0.value.folded.contains(person.name.folded) }
                .map(\.key).sorted()
        }
        try reload()
        try vacuum()
        return remaining
    }

    /// The texts of every commitment a person ever made, corrected or withdrawn ones too.
    private func commitmentTexts(of id: Person.ID, _ db: Database) throws -> [String] {
        let bodies = try String.fetchAll(db, sql: "SELECT body FROM journal WHERE kind = 'committed'")
        let texts = try JSON.values(Event.self, from: bodies).flatMap { event in
            if case .committed(let commitment) = event, commitment.person == id {
                [commitment.what, commitment.when, commitment.proof]
            } else {
                [String]()
            }
        }
        return Set(texts).sorted()
    }

    /// The rounds that a person signed, without that person.
    private func unsigned(by id: Person.ID) -> [Round.ID: Session.StoredRound] {
        var rounds: [Round.ID: Session.StoredRound] = [:]
        for round in session.rounds where round.signed[id] != nil {
            var stored = Session.StoredRound(round)
            stored.signed[id] = nil
            if case .named(var people) = stored.turnout {
                people.remove(id)
                stored.turnout = .named(people)
            }
            rounds[round.id] = stored
        }
        return rounds
    }

    /// Erases the whole session; this value cannot be used any more.
    package func eraseSession() throws(ArchiveError) {
        close()
        try Archive.eraseSession(at: url)
    }

    /// Overwrites a session file with zeros, then removes it and what stands beside it; damaged files too.
    package static func eraseSession(at link: URL) throws(ArchiveError) {
        // A link leads to the session itself, and goes with it.
        let url = link.resolvingSymlinksInPath()
        guard FileManager.default.fileExists(atPath: url.path) else { throw .missing(url) }
        guard url.pathExtension == SessionFolder.fileExtension else { throw .notASession(url) }
        try Disk.checkWritable(url)
        for file in Disk.companions(of: url) + [url] { try Disk.overwrite(file) }
        Disk.remove(url)
        if link.path != url.path { unlink(link.path) }
        guard !FileManager.default.fileExists(atPath: url.path) else {
            throw .folderReadOnly(url.deletingLastPathComponent())
        }
    }
}
