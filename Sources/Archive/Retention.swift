package import Foundation
import GRDB
@_spi(Storage) import Session

extension Archive {
    /// When the answers of a closed session are to be erased; nil: never, or they are gone. The session is not read.
    package static func expiry(of url: URL) throws(ArchiveError) -> Date? {
        try Header.check(url)
        return try ArchiveError.explained(at: url) {
            let queue = try Store.connect(url, readOnly: true, patience: 0)
            defer { try? queue.close() }
            return try queue.read { db in
                var (days, closed): (Int?, Date?) = (nil, nil)
                let rows = try Row.fetchAll(
                    db,
                    sql:
                        "SELECT kind, at, body FROM journal WHERE kind IN ('keptFor', 'closed', 'answersErased') ORDER BY seq"
                )
                for row in rows {
                    switch row[0] as String {
                    case "closed": closed = Timestamp.date(row[1])
                    case "answersErased": return nil
                    default:
                        if case .keptFor(let kept) = try JSON.value(Event.self, from: row[2]) { days = kept }
                    }
                }
                guard let days, let closed else { return nil }
                return closed.addingTimeInterval(Double(days) * 86_400)
            }
        }
    }

    /// Erases every answer and the sentences that became items; then vacuums. Counts of who answered, decisions,
    /// commitments and notes stay, and the medians, means and group bets that a later session stands beside.
    package func eraseAnswers(at now: Date) throws(ArchiveError) {
        try catchUp()
        let now = Timestamp.rounded(now)
        var random = SystemRandomNumberGenerator()
        let changes = session.erasingAnswers(using: &random)
        var next = session
        do throws(SessionFault) { try next.apply(changes, at: now) } catch { throw .refused(error) }
        try write { [next] db in
            guard try Store.revision(db) == revision else { throw ArchiveError.moved }
            for round in next.rounds { try Store.put(RoundRow(round, in: next), db) }
            for id in session.answerTexts { try Store.put(text: id, Archive.erased, db) }
            try Store.write(changes, leadingTo: next, at: now, revision: revision + 1, db)
        }
        try reload()
        try vacuum()
    }
}
