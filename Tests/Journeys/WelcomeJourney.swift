import Foundation
import Testing

@Suite("The first start on a machine")
struct WelcomeJourney {
    @Test("The room's screen is asked about once; the theme chosen is there the next time")
    func onceAndKept() async throws {
        try await Stage.run(isNew: true) { stage in
            let first = try stage.cids()
            try await first.waitFor("Du fond de la salle, lisez-vous cette ligne")
            try first.send("2")
            try await first.waitFor("▸ 2  salle claire")
            try first.send("Enter")
            try await first.waitFor("Commencer un atelier")
            try first.send("q")
            let kept = stage.folder.appending(path: "config/cids/preferences.json")
            #expect(try String(contentsOf: kept, encoding: .utf8) == "{\"theme\":\"claire\"}")
            let second = try stage.cids()
            try await second.waitFor("Commencer un atelier")
            // Round and back: what is kept is what is seen.
            for theme in ["contraste", "sans couleurs", "salle sombre", "salle claire"] {
                try second.send("C-t")
                try await second.waitFor("✓ \(theme)")
            }
            try second.send("q")
            _ = try await second.waitForEnd()
            #expect(try String(contentsOf: kept, encoding: .utf8) == "{\"theme\":\"claire\"}")
        }
    }

    @Test("A folder that cannot be written does not stop anybody, and is said")
    func unwritableFolder() async throws {
        try await Stage.run(isNew: true) { stage in
            // A file where the folder should be: no rights needed, root is stopped too.
            try Data().write(to: stage.folder.appending(path: "config/cids"))
            let pane = try stage.cids()
            try await pane.waitFor("Du fond de la salle")
            try pane.send("Enter")
            try await pane.waitFor("Ce choix ne sera pas retenu")
            try await pane.waitFor("Commencer un atelier")
            try pane.send("q")
        }
    }

    @Test("A terminal without colours says that themes change nothing")
    func withoutColours() async throws {
        try await Stage.run { stage in
            let pane = try stage.cids(environment: ["NO_COLOR": "1"])
            try await pane.waitFor("Commencer un atelier")
            try pane.send("C-t")
            try await pane.waitFor("Ce terminal est sans couleurs")
            try pane.send("q")
        }
    }
}
