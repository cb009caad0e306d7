import Foundation
import Session
import Testing
import Workshop

@testable import Archive

@Suite struct FolderTests {
    private let paris = TimeZone(secondsFromGMT: 3600)

    private func create(
        in folder: SessionFolder, day: Int, name: String? = nil, changes: [Change] = Fixture.opening
    )
        throws -> Archive
    {
        try Archive.create(
            in: folder, name: name, program: Fixture.program, changes: changes,
            now: Fixture.noon.addingTimeInterval(Double(day) * 86_400), zone: try #require(paris))
    }

    @Test func filesAreNamedByDayAndWorkshop() throws {
        try Fixture.withFolder { url in
            let folder = SessionFolder(url)
            #expect(try folder.list().isEmpty)
            for _ in 1...3 { try create(in: folder, day: 0).close() }
            try create(in: folder, day: -40, name: "../Ça & là/ Œuvre ").close()
            try create(in: folder, day: 1, name: "日本").close()
            let names = try folder.list().map(\.name)
            #expect(
                Set(names) == [
                    "2026-11-03-essai-ete", "2026-11-03-essai-ete-2", "2026-11-03-essai-ete-3",
                    "2026-09-24-ca-la-oeuvre", "2026-11-04-atelier",
                ])
            #expect(names.first == "2026-11-04-atelier" && names.last == "2026-09-24-ca-la-oeuvre")
        }
    }

    @Test func whetherASessionIsClosedIsReadWithoutTheSession() throws {
        try Fixture.withFolder { url in
            let folder = SessionFolder(url)
            let archive = try create(in: folder, day: 0)
            let file = try #require(try folder.list().first)
            #expect(try !SessionFolder.isClosed(file))
            try archive.write([.event(.closed)])
            #expect(try SessionFolder.isClosed(file))
            try Data("pas une base".utf8).write(to: file.url)
            #expect(throws: ArchiveError.self) { try SessionFolder.isClosed(file) }
        }
    }

    @Test func newestFirstWithoutOpeningAnything() throws {
        try Fixture.withFolder { url in
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
            let names = [
                "2026-01-02-a.cids", "2026-03-01-b.cids", "notes.txt", ".2026-05-05-x.cids", "sans-jour.cids",
                "2026-03-01-c.cids", "2026-03-01-c.cids-journal",
            ]
            for (index, name) in names.enumerated() {
                let file = url.appendingPathComponent(name)
                try Data("pas une base".utf8).write(to: file)
                try FileManager.default.setAttributes(
                    [.modificationDate: Fixture.noon.addingTimeInterval(Double(-index))],
                    ofItemAtPath: file.path)
            }
            try FileManager.default.createDirectory(
                at: url.appendingPathComponent("2026-09-09-dossier.cids"), withIntermediateDirectories: true)
            let files = try SessionFolder(url).list()
            #expect(files.map(\.name) == ["2026-03-01-b", "2026-03-01-c", "2026-01-02-a", "sans-jour"])
            #expect(files.map(\.day) == ["2026-03-01", "2026-03-01", "2026-01-02", nil])
        }
    }

    @Test func aNameOrAPrefixFindsFiles() throws {
        try Fixture.withFolder { url in
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
            for name in ["2026-01-02-culture", "2026-01-02-culture-2", "2026-02-02-codir"] {
                try Data().write(to: url.appendingPathComponent("\(name).cids"))
            }
            let folder = SessionFolder(url)
            #expect(try folder.matching("2026-01-02-culture").map(\.name) == ["2026-01-02-culture"])
            #expect(try folder.matching("2026-01-02-culture-2.cids").map(\.name) == ["2026-01-02-culture-2"])
            #expect(try folder.matching("cul").count == 2)
            #expect(try folder.matching("2026-02").map(\.name) == ["2026-02-02-codir"])
            #expect(try folder.matching("rien").isEmpty)
        }
    }

    @Test func summariesSayWhatStandsInEachFile() throws {
        try Fixture.withFolder { url in
            let folder = SessionFolder(url)
            let observer = Person(id: "pobs", name: "Zoé", role: .observer)
            try create(in: folder, day: 0, changes: Fixture.opening + [.person(observer)]).close()
            let simulated = try create(
                in: folder, day: 1, changes: [.event(.opened(language: .en, simulated: true))])
            try simulated.write([.event(.closed)])
            simulated.close()
            let broken = url.appendingPathComponent("2026-11-09-abime.cids")
            try Data("rien".utf8).write(to: broken)

            let summaries = try folder.summaries()
            #expect(summaries.map(\.state) == [.unreadable, .closed, .open])
            #expect(summaries.map(\.workshop) == ["", "essai-été", "essai-été"])
            #expect(summaries.map(\.simulated) == [false, true, false])
            #expect(summaries.map(\.participants) == [0, 0, 12])
            #expect(summaries[2].opened == Fixture.noon)
            #expect(summaries[0].error == .notASession(broken))
        }
    }

    @Test func listingsOfAProtectedFolderStillRead() throws {
        try Fixture.withFolder { url in
            let folder = SessionFolder(url)
            let archive = try create(in: folder, day: 0)
            archive.close()
            chmod(archive.url.path, 0o400)
            chmod(url.path, 0o500)
            defer { chmod(url.path, 0o700) }
            #expect(try folder.summaries().map(\.participants) == [12])
        }
    }
}
