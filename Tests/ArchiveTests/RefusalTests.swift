import Foundation
import GRDB
import Session
import Testing
import Workshop

@testable import Archive

@Suite struct RefusalTests {
    private func bytes(_ url: URL) throws -> Data { try Data(contentsOf: url) }

    @Test func aMissingFile() throws {
        let url = URL(fileURLWithPath: "/nowhere/at/all.cids")
        #expect(throws: ArchiveError.missing(url)) { try Archive.open(url) }
    }

    @Test(arguments: ["", "Bonjour", "SQLite format 3\0" + String(repeating: "x", count: 500)])
    func aFileOfAnotherKindIsLeftUntouched(content: String) throws {
        try Fixture.withFolder { folder in
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let url = folder.appendingPathComponent("autre.cids")
            try Data(content.utf8).write(to: url)
            #expect(throws: ArchiveError.notASession(url)) { try Archive.open(url) }
            #expect(try bytes(url) == Data(content.utf8))
        }
    }

    @Test func anotherDatabase() throws {
        try Fixture.withFolder { folder in
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let url = folder.appendingPathComponent("autre.cids")
            let other = try DatabaseQueue(path: url.path)
            try other.write { try $0.execute(sql: "CREATE TABLE t (a)") }
            try other.close()
            #expect(throws: ArchiveError.notASession(url)) { try Archive.open(url) }
        }
    }

    @Test func aNewerFormatIsNamedAndLeftUntouched() throws {
        try Fixture.withFolder { folder in
            let archive = try Fixture.archive(in: folder)
            try archive.queue.write { try $0.execute(sql: "PRAGMA user_version = 7") }
            archive.close()
            let before = try bytes(archive.url)
            let error = #expect(throws: ArchiveError.self) { try Archive.open(archive.url) }
            #expect(error == .newerFormat(archive.url, found: 7, known: 1))
            let message = try #require(error?.message)
            #expect(message.fr.contains("format 7") && message.fr.contains("format 1"))
            #expect(message[.en].contains("format 7") && message[.en].contains("format 1"))
            #expect(message.fr.contains(archive.url.path))
            #expect(try bytes(archive.url) == before)
        }
    }

    @Test func damageIsFoundAndNeverWrittenOver() throws {
        try Fixture.withFolder { folder in
            let archive = try Fixture.archive(in: folder)
            for index in 0..<200 {
                try archive.write([.text(id: "t\(index)", body: String(repeating: "m", count: 300))])
            }
            archive.close()
            let sound = try bytes(archive.url)
            var found = 0
            for page in 1..<(sound.count / 4096) {
                var broken = sound
                broken.replaceSubrange(
                    (page * 4096)..<(page * 4096 + 600), with: Data(repeating: 0xA5, count: 600))
                try broken.write(to: archive.url)
                do {
                    try Archive.open(archive.url).close()
                } catch ArchiveError.damaged {
                    found += 1
                } catch {
                    Issue.record("\(error)")
                }
                #expect(try bytes(archive.url) == broken)
            }
            #expect(found > 0)
            // Cut short, as by a stick pulled out.
            try sound.prefix(sound.count / 2).write(to: archive.url)
            #expect { try Archive.open(archive.url) } throws: {
                if case ArchiveError.damaged = $0 { true } else { false }
            }
        }
    }

    @Test func aProgramThatChangedIsDamage() throws {
        try Fixture.withFolder { folder in
            let archive = try Fixture.archive(in: folder)
            try archive.queue.write {
                try $0.execute(
                    sql: "UPDATE meta SET value = replace(value, 'Essayer', 'Tricher') WHERE key = 'program'")
            }
            archive.close()
            #expect(throws: ArchiveError.damaged(archive.url, detail: "SHA-256")) {
                try Archive.open(archive.url)
            }
        }
    }

    @Test func aRowThatMakesNoSenseIsDamage() throws {
        let breakages = [
            "UPDATE journal SET body = '{}' WHERE seq = 3",
            "UPDATE journal SET body = '{\"closed\":{}},{\"closed\":{}}' WHERE seq = 3",
            "UPDATE journal SET at = 'hier' WHERE seq = 3",
            "UPDATE person SET role = 'roi'", "DELETE FROM person", "DELETE FROM meta WHERE key = 'revision'",
            "UPDATE round SET body = 'rien'", "DROP TABLE text",
        ]
        for sql in breakages {
            try Fixture.withFolder { folder in
                let archive = try Fixture.archive(in: folder)
                try archive.write([Fixture.round()])
                try archive.queue.write { try $0.execute(sql: sql) }
                archive.close()
                let error = #expect(throws: ArchiveError.self, "\(sql)") { try Archive.open(archive.url) }
                guard case .damaged = error else {
                    Issue.record("\(sql): \(String(describing: error))")
                    return
                }
            }
        }
    }

    @Test func aFileOrAFolderThatMayNotBeWritten() throws {
        try Fixture.withFolder { folder in
            let archive = try Fixture.archive(in: folder)
            archive.close()
            chmod(archive.url.path, 0o400)
            #expect(throws: ArchiveError.readOnly(archive.url)) { try Archive.open(archive.url) }
            let reader = try Archive.open(archive.url, readOnly: true)
            #expect(reader.session.people.count == 12)
            #expect(throws: ArchiveError.readOnly(archive.url)) { try reader.write([.event(.closed)]) }
            reader.close()
            chmod(archive.url.path, 0o600)
            chmod(folder.path, 0o500)
            defer { chmod(folder.path, 0o700) }
            let standing = archive.url.deletingLastPathComponent()
            #expect(throws: ArchiveError.folderReadOnly(standing)) { try Archive.open(archive.url) }
            #expect(throws: ArchiveError.folderReadOnly(standing)) {
                try Fixture.archive(in: folder, "autre")
            }
        }
    }

    @Test func aFileThatExistsIsNotReplaced() throws {
        try Fixture.withFolder { folder in
            let archive = try Fixture.archive(in: folder)
            let before = try bytes(archive.url)
            #expect(throws: ArchiveError.exists(archive.url)) { try Fixture.archive(in: folder) }
            #expect(try bytes(archive.url) == before)
        }
    }

    @Test func aRefusedBeginningLeavesNoFile() throws {
        try Fixture.withFolder { folder in
            let url = folder.appendingPathComponent("essai.cids")
            #expect(throws: ArchiveError.refused(.unknownPerson)) {
                try Archive.create(
                    at: url, program: Fixture.program, changes: [.event(.joined(person: "p"))],
                    now: Fixture.noon)
            }
            #expect(!FileManager.default.fileExists(atPath: url.path))
        }
    }

    @Test func aFileHeldTooLongByAnother() throws {
        try Fixture.withFolder { folder in
            let archive = try Fixture.archive(in: folder)
            archive.close()
            let patient = try Archive.open(archive.url, patience: 0.05)
            var configuration = Configuration()
            configuration.allowsUnsafeTransactions = true
            let other = try DatabaseQueue(path: archive.url.path, configuration: configuration)
            try other.inDatabase { try $0.execute(sql: "BEGIN EXCLUSIVE") }
            #expect(throws: ArchiveError.busy(archive.url)) { try patient.write([.event(.closed)]) }
            #expect(throws: ArchiveError.busy(archive.url)) { try patient.hasMoved() }
            #expect(throws: ArchiveError.busy(archive.url)) { try Archive.open(archive.url, patience: 0.05) }
            try other.inDatabase { try $0.execute(sql: "ROLLBACK") }
            try patient.write([.event(.closed)])
        }
    }

    @Test func aFullDiskLeavesTheSessionAsItWas() throws {
        try Fixture.withFolder { folder in
            let archive = try Fixture.archive(in: folder)
            let before = try bytes(archive.url)
            try archive.queue.inDatabase {
                let pages = try #require(try Int.fetchOne($0, sql: "PRAGMA page_count"))
                try $0.execute(sql: "PRAGMA max_page_count = \(pages + 2)")
            }
            let long = Change.text(id: "t", body: String(repeating: "long ", count: 20_000))
            #expect(throws: ArchiveError.full(archive.url)) { try archive.write([long]) }
            #expect(try bytes(archive.url) == before)
            #expect(archive.revision == 1 && archive.session.texts.isEmpty)
            try archive.queue.inDatabase { try $0.execute(sql: "PRAGMA max_page_count = 100000") }
            try archive.write([long])
            #expect(try Archive.open(archive.url).session.texts.count == 1)
        }
    }

    @Test func everyErrorSaysWhereAndInBothLanguages() {
        let url = URL(fileURLWithPath: "/tmp/l'été: 100%/a#b.cids")
        let errors: [ArchiveError] = [
            .missing(url), .exists(url), .notASession(url), .newerFormat(url, found: 2, known: 1),
            .damaged(url, detail: "x"), .readOnly(url), .folderReadOnly(url), .busy(url), .full(url),
            .failed(url, detail: "x"),
        ]
        for error in errors {
            #expect(error.message.fr.contains(url.path), "\(error.message.fr)")
            #expect(error.message.en?.contains(url.path) == true)
        }
        let faults: [SessionFault] = [
            .closed, .unknownRound, .roundNotOpen, .alreadyAnswered, .unknownPerson, .unknownEntry,
            .unknownText, .wrongPrivacy, .invalid(question: "q", .emptyText), .unknownQuestion("q"),
            .moreThanExpected(given: 3, expected: 2), .tooManyCommitments, .emptyText,
        ]
        for fault in faults {
            #expect(!ArchiveError.refused(fault).message.fr.isEmpty)
            #expect(ArchiveError.refused(fault).message.en != nil)
        }
        #expect(ArchiveError.moved.message.en != nil)
    }
}
