import Foundation
import Page
import Screens
import Session
import Terminal
import Testing
import Workshop

/// What the room reads when an activity reveals: nine simulated people, 80×24, both languages, every page.
///
/// The goldens stand in `Golden/`, one file an activity and language. `CIDS_UPDATE_GOLDENS=1` rewrites them, to be read
/// before they are accepted.
@Suite struct RevealTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()

    @Test(arguments: Content.activities, Language.allCases)
    func everyRevealReadsAsAccepted(id: String, language: Language) throws {
        let shown = try pages(of: id, language).joined(separator: "\n")
        let file = Self.folder.appending(path: "Golden/\(id)-\(language.rawValue).txt")
        if ProcessInfo.processInfo.environment["CIDS_UPDATE_GOLDENS"] == "1" {
            try? FileManager.default.removeItem(at: file)
            if !shown.isEmpty { try Data(shown.utf8).write(to: file) }
            return
        }
        let accepted = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) } ?? ""
        #expect(
            shown == accepted,
            "\(id) in \(language.rawValue) differs: CIDS_UPDATE_GOLDENS=1 rewrites it, to be read")
    }

    /// The pages of the reveals, each under the name of its place.
    private func pages(of id: String, _ language: Language) throws -> [String] {
        let program = try Content.program(id)
        var random = Randomness(SeededRandom(seed: 7))
        var now = Date(timeIntervalSince1970: 1_795_000_000)
        var session = Session(program: program)
        let names = ["Ana", "Bruno", "Chloé", "David", "Emma", "Farid", "Gaëlle", "Hugo", "Inès"]
        let preparation = Preparation(
            program: program, people: names.map { Roster.Line(name: $0) }, agenda: program.agenda,
            projection: .mirrored, isSimulated: true, language: language, isBilingual: false)
        try session.apply(preparation.changes(random: &random), at: now)
        var rehearsal = Rehearsal(random: random)
        let room = Studio(RoomScreen())
        var pages: [String] = []
        var steps = 0
        while true {
            let context = Context(
                session: session, now: now, utcOffset: 3600, language: language, console: .room,
                library: Library())
            if let place = session.place, place.phase == .reveal, session.closedAt == nil {
                pages.append("== \(place.token)\n\(drawn(room.page(context), language))\n")
            }
            guard let (changes, seconds) = rehearsal.step(context) else { return pages }
            steps += 1
            try #require(steps < 400, "\(id) stays at \(session.place?.token ?? "-")")
            now += Double(seconds)
            try session.apply(changes, at: now)
        }
    }

    private func drawn(_ page: Page, _ language: Language) -> String {
        var stage = Stage(
            rows: 24, columns: 80, language: language, lettering: Content.lettering, isASCII: false)
        stage.show(page)
        return stage.frame().canvas.text
    }
}
