import Catalog
import CustomDump
import Foundation
import Report
import Screens
import Session
import Testing
import Workshop

/// One report of each form, of a simulated session on a given day: `Docs/examples`, for whoever wants to see what they will
/// get. `CIDS_UPDATE_GOLDENS=1` writes them again; `Scripts/examples` asks for it.
@Suite struct ExampleTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../..").standardized
    private static let folder = root.appending(path: "Docs/examples")

    /// Who reads which forms, in which language.
    private static let readings: [(ReportFormat, Audience, Language)] =
        ReportFormat.allCases.map { ($0, .participants, .fr) }
        + [(.html, .sponsor, .fr), (.html, .participants, .en), (.csv, .participants, .en)]

    @Test func examplesAreWhatTheProgramWrites() throws {
        let session = try simulated()
        var names: Set<String> = ["README.md"]
        for (format, audience, language) in Self.readings {
            let options = Report.Options(
                audience, language: language, utcOffset: 3600,
                coachWord: language == .fr
                    ? "Vous avez dit tout haut ce qui se disait dans le couloir. Gardez la phrase au mur."
                    : "You said aloud what was said in the corridor. Keep the sentence on the wall.")
            let name = ReportFile.name(of: session, as: format, options)
            #expect(names.insert(name).inserted, "two examples of one name")
            try keep(try format.text(of: session, options), as: name)
        }
        let there = try FileManager.default.contentsOfDirectory(
            atPath: Self.folder.path(percentEncoded: false))
        #expect(Set(there) == names)
    }

    private func keep(_ text: String, as name: String) throws {
        let file = Self.folder.appending(path: name)
        if ProcessInfo.processInfo.environment["CIDS_UPDATE_GOLDENS"] == "1" {
            try Data(text.utf8).write(to: file)
        }
        let kept = try? String(decoding: Data(contentsOf: file), as: UTF8.self)
        expectNoDifference(text, kept ?? "")
    }

    /// Half a morning of nine people, played by the program.
    private func simulated() throws -> Session {
        let assets = Self.root.appending(path: "Assets").path(percentEncoded: false)
        let catalog = Catalog(directories: [.builtIn(assets)])
        var program = try catalog.program("decouverte-cids")
        program.activities["pause"] = try catalog.activity("pause")
        program.glossary = catalog.glossary(of: Set(program.activities.keys))
        var random = Randomness(SeededRandom(seed: 11))
        // Half past nine in the morning.
        var now = Date(timeIntervalSince1970: 1_794_990_600)
        var preparation = Preparation(
            program: program,
            people: try Roster.parse(typed: "Ana, Bruno, Chloé, David, Emma*, Farid, Gaëlle, Hugo, Inès"),
            agenda: program.agenda, projection: .none, isSimulated: true, language: .fr, isBilingual: false)
        preparation.client = "Maison Zéphyr"
        preparation.venue = "Lyon, salle 2"
        preparation.coach = "Nora B."
        var session = Session(program: program)
        try session.apply(preparation.changes(random: &random), at: now)
        var rehearsal = Rehearsal(random: random)
        while let (changes, seconds) = rehearsal.step(
            Context(
                session: session, now: now, utcOffset: 3600, language: .fr, console: .room,
                library: Library()))
        {
            now += Double(seconds)
            try session.apply(changes, at: now)
        }
        return session
    }
}
