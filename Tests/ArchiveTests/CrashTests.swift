import Foundation
import GRDB
import Session
import Testing

@testable import Archive

@Suite struct CrashTests {
    @Test func aTransactionCutInTheMiddleIsUndoneAtOpening() throws {
        try Fixture.withFolder { folder in
            let archive = try Fixture.archive(in: folder)
            let sentence = String(repeating: "m", count: 3000)
            try archive.write((0..<50).map { .text(id: "t\($0)", body: sentence) })
            let sound = try Data(contentsOf: archive.url)
            archive.close()

            // A connection with a tiny cache writes pages to the file before it commits.
            let url = folder.appendingPathComponent("coupe.cids")
            let other = try DatabaseQueue(path: archive.url.path)
            try other.inDatabase { db in
                try db.execute(sql: "PRAGMA cache_size = 2; BEGIN IMMEDIATE; UPDATE text SET body = 'pris'")
                try db.execute(sql: "DELETE FROM person; UPDATE meta SET value = 99 WHERE key = 'revision'")
                try FileManager.default.copyItem(at: archive.url, to: url)
                try FileManager.default.copyItem(
                    atPath: archive.url.path + "-journal", toPath: url.path + "-journal")
                try db.execute(sql: "ROLLBACK")
            }
            #expect(try Data(contentsOf: url) != sound, "the copy was taken in the middle")

            let again = try Archive.open(url)
            #expect(again.revision == 2)
            #expect(again.session.people.count == 12)
            #expect(again.session.texts.values.allSatisfy { $0 == sentence })
            #expect(!FileManager.default.fileExists(atPath: url.path + "-journal"))
            try again.write([.event(.closed)])
        }
    }

    @Test func aFailureAfterTheRowsAreWrittenUndoesThem() throws {
        try Fixture.withFolder { folder in
            let archive = try Fixture.archive(in: folder)
            let before = try Data(contentsOf: archive.url)
            try archive.queue.write {
                try $0.execute(
                    sql:
                        "CREATE TEMP TRIGGER stop BEFORE UPDATE ON main.meta BEGIN SELECT raise(ABORT, 'stop'); END"
                )
            }
            #expect(throws: ArchiveError.self) { try archive.write([Fixture.round()]) }
            #expect(archive.session.rounds.isEmpty && archive.revision == 1)
            #expect(try Data(contentsOf: archive.url) == before)
        }
    }
}
