import Foundation
import Testing

/// The demonstration in a real terminal: it goes on by itself, and whatever ends it, nothing of it stays.
@Suite(.serialized, .timeLimit(.minutes(2)))
struct DemonstrationJourney {
    private static func files(in folder: URL) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))) ?? []
    }

    /// The demonstration with a temporary folder of its own, once its session is there.
    private func demonstration(_ stage: Stage) async throws -> (pane: Pane, scratch: URL) {
        let scratch = stage.folder.appending(path: "scratch")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        let pane = try stage.cids(
            "demo", environment: ["TMPDIR": scratch.path(percentEncoded: false)])
        try await pane.waitFor("avec neuf personnes")
        #expect(Self.files(in: scratch).count == 1)
        return (pane, scratch)
    }

    @Test func goesOnByItselfAndEndsOnEscape() async throws {
        try await Stage.run { stage in
            let (pane, scratch) = try await demonstration(stage)
            try await pane.waitFor("Démonstration · Le cadre")
            try pane.send("Enter")
            try await pane.waitFor("De 1 à 10")
            try pane.send("Space")
            try await pane.waitFor("réponses")
            try pane.send("Escape")
            #expect(try await pane.waitForEnd() == .status(0))
            #expect(Self.files(in: scratch).isEmpty)
            #expect(Self.files(in: stage.sessions).isEmpty)
        }
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
    func aSignalLeavesNothing(signal: Int32) async throws {
        try await Stage.run { stage in
            let (pane, scratch) = try await demonstration(stage)
            try pane.kill(signal)
            _ = try await pane.waitForEnd()
            #expect(Self.files(in: scratch).isEmpty)
        }
    }

    @Test func theHomeScreenLeadsToItAndBack() async throws {
        try await Stage.run { stage in
            let pane = try stage.cids()
            try await pane.waitFor("Voir une démonstration")
            try pane.send("Down", "Down", "Down", "Enter")
            try await pane.waitFor("avec neuf personnes")
            try pane.send("q")
            try await pane.waitFor("Atelier CIDs")
            try pane.send("q")
            #expect(try await pane.waitForEnd() == .status(0))
        }
    }
}
