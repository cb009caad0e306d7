import Foundation
import Session
import Testing
import Workshop

@testable import Report

/// A report is on the disk whole, or it is not there.
struct FileTests {
    private let folder = FileManager.default.temporaryDirectory.appending(
        path: "cids-report-\(UInt64.random(in: 0 ... .max))", directoryHint: .isDirectory)

    private func contents() -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))) ?? [])
            .sorted()
    }

    @Test func aFileIsNamedAfterItsDayAndWorkshop() {
        let session = Room.full().session
        #expect(
            ReportFile.name(of: session, as: .markdown, .init(utcOffset: 3600))
                == "2026-11-21-decouverte-cids.md")
        #expect(
            ReportFile.name(of: session, as: .html, .init(.sponsor))
                == "2026-11-21-decouverte-cids-commanditaire.html")
        #expect(
            ReportFile.name(of: Room.full(simulated: true).session, as: .text, .init(language: .en))
                == "2026-11-21-cids-discovery-simulation.txt")
        let second = URL(filePath: "/s/2026-11-21-decouverte-cids-2.cids")
        #expect(
            ReportFile.name(of: session, in: second, as: .markdown, .init(utcOffset: 3600))
                == "2026-11-21-decouverte-cids-2.md")
        let first = URL(filePath: "/s/2026-11-21-decouverte-cids.cids")
        #expect(
            ReportFile.name(of: session, in: first, as: .markdown, .init(utcOffset: 3600))
                == "2026-11-21-decouverte-cids.md")
        #expect(ReportFile.slug("  L'été à Œ-ville / 15 % ../ ") == "l-ete-a-oe-ville-15")
    }

    @Test func aFileIsWrittenWholeAndPrivate() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = try ReportFile.write("Bonjour\n", named: "a.md", in: folder)
        #expect(try String(contentsOf: file, encoding: .utf8) == "Bonjour\n")
        #expect(contents() == ["a.md"])
        let mode = try FileManager.default.attributesOfItem(atPath: file.path(percentEncoded: false))[
            .posixPermissions]
        #expect(mode as? Int == 0o600)
    }

    @Test func aFileThatExistsIsKeptUnlessToldOtherwise() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = try ReportFile.write("un", named: "a.md", in: folder)
        #expect(throws: ReportError.exists(path: file.path(percentEncoded: false))) {
            try ReportFile.write("deux", to: file)
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == "un")
        try ReportFile.write("deux", to: file, replacing: true)
        #expect(try String(contentsOf: file, encoding: .utf8) == "deux")
        #expect(contents() == ["a.md"])
    }

    @Test func aFullDiskLeavesNoHalfFile() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let older = try ReportFile.write("avant", named: "a.md", in: folder)
        for name in ["a.md", "b.md"] {
            let path = folder.appending(path: name).path(percentEncoded: false)
            var file = AtomicFile(path: path)
            nonisolated(unsafe) var calls = 0
            file.output = { descriptor, bytes in
                calls += 1
                guard calls == 1 else {
                    errno = ENOSPC
                    return -1
                }
                return write(descriptor, bytes.baseAddress, min(4, bytes.count))
            }
            #expect(throws: ReportError.diskFull(path: path)) {
                try file.write(Array("beaucoup de texte".utf8), replacing: true)
            }
        }
        #expect(contents() == ["a.md"])
        #expect(try String(contentsOf: older, encoding: .utf8) == "avant")
    }

    @Test func aFolderOrAFileInTheWayIsSaid() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = try ReportFile.write("x", named: "a.md", in: folder)
        let path = folder.path(percentEncoded: false)
        #expect(throws: ReportError.isDirectory(path: path)) {
            try ReportFile.write("x", to: URL(filePath: path), replacing: true)
        }
        #expect(throws: ReportError.self) { try ReportFile.write("x", named: "b.md", in: file) }
        let inside = "\(path)nowhere/b.md"
        #expect(throws: ReportError.notWritable(path: inside)) {
            try ReportFile.write("x", to: URL(filePath: inside))
        }
    }

    @Test func everyErrorSaysWhatToDoInBothLanguages() {
        let path = "/clé/\u{1B}a.md"
        let errors: [ReportError] = [
            .exists(path: path), .isDirectory(path: path), .notWritable(path: path), .diskFull(path: path),
            .failed(path: path, reason: "EIO"),
        ]
        for error in errors {
            for language in Language.allCases {
                #expect(error.message[language].contains("/clé/\u{FFFD}a.md"))
                #expect(error.message[language].hasSuffix("."))
            }
            #expect(error.message.fr != error.message[.en])
        }
    }

    @Test func documentsAreWhereTheDesktopSaysTheyAre() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let home = "/home/ana"
        #expect(
            ReportFile.documents(in: "XDG_DOCUMENTS_DIR=\"$HOME/Mes documents\"\n", home: home)
                == "/home/ana/Mes documents")
        #expect(
            ReportFile.documents(in: "# rien\nXDG_DOCUMENTS_DIR=\"/srv/docs\"", home: home) == "/srv/docs")
        #expect(
            ReportFile.documents(in: "XDG_DOCUMENTS_DIR=\"$HOME/a \\\"b\\\"\"", home: home)
                == "/home/ana/a \"b\"")
        #expect(ReportFile.documents(in: "XDG_DOCUMENTS_DIR=\"$HOME/\"", home: home) == nil)
        #expect(ReportFile.documents(in: "XDG_DOWNLOAD_DIR=\"/x\"", home: home) == nil)
        _ = try ReportFile.write("XDG_DOCUMENTS_DIR=\"$HOME/Écrits\"", named: "user-dirs.dirs", in: folder)
        let config = folder.path(percentEncoded: false)
        let path = { (environment: [String: String], client: String?) in
            ReportFile.documentsFolder(environment: environment, client: client).path(percentEncoded: false)
        }
        #expect(path(["HOME": home, "XDG_CONFIG_HOME": config], nil) == "/home/ana/Écrits/Atelier CIDs/")
        #expect(path(["HOME": home], nil) == "/home/ana/Documents/Atelier CIDs/")
        #expect(
            path(["HOME": home], "../Maison / Fils") == "/home/ana/Documents/Atelier CIDs/-Maison - Fils/")
        #expect(path(["HOME": home], " . ") == "/home/ana/Documents/Atelier CIDs/")
    }

    @Test func daysAreCountedAsTheCalendarDoes() {
        let day = { (seconds: Double, offset: Int) in
            Day(Date(timeIntervalSince1970: seconds), utcOffset: offset)
        }
        #expect(day(0, 0).iso == "1970-01-01")
        #expect(day(-1, 0).iso == "1969-12-31")
        #expect(day(951_782_400, 0).iso == "2000-02-29")
        // 23 h 30 in Greenwich is tomorrow in Paris.
        #expect(day(1_795_303_800, 0).iso == "2026-11-21")
        #expect(day(1_795_303_800, 3600).iso == "2026-11-22")
        #expect(day(1_795_303_800, 3600).words.fr == "dimanche 22\u{A0}novembre 2026")
        #expect(day(1_795_303_800, 3600).words[.en] == "Sunday 22\u{A0}November 2026")
        #expect(day(1_795_303_800, 3600).adding(days: 42).iso == "2027-01-03")
        #expect(day(1_793_500_000, 0).words.fr == "dimanche 1er\u{A0}novembre 2026")
    }
}
