import Foundation
import Testing

/// A workshop of one's own, made on the library screen, run to its report.
@Suite(.serialized, .timeLimit(.minutes(2)))
struct ComposeJourney {
    @Test func aWorkshopComposedOnTheScreenRunsToItsReport() async throws {
        try await Stage.run { stage in
            let pane = try stage.cids()
            try await pane.waitFor("Bibliothèque")
            try pane.send("Down", "Down", "Enter")
            try await pane.waitFor("Toutes les activités")
            try pane.type("carte des silos")
            try await pane.waitFor("1 sur")
            try pane.send("Enter")
            try await pane.waitFor("composer")
            try pane.send("Enter")
            try await pane.waitFor("Nouvel atelier")
            try pane.send("a")
            try await pane.waitFor("Toutes les activités")
            try pane.type("meteo check")
            try await pane.waitFor("Aucune activité")
            try pane.send("C-u")
            try pane.type("meteo")
            try await pane.waitFor("Météo")
            try pane.send("Enter")
            try await pane.waitFor("ajouter")
            try pane.send("Enter")
            try await pane.waitFor("Météo")
            try pane.send("s")
            try await pane.waitFor("Nom de l’atelier")
            try pane.enter("Deux liens")
            try await pane.waitFor("Avec quoi la salle repart")
            try pane.enter("Réparer deux passages de relais.")
            try await pane.waitFor("Enregistré dans")
            try pane.send("Enter")
            try await pane.waitFor("Qui est là")
            try pane.kill(SIGTERM)
            _ = try await pane.waitForEnd()
            // Everything after the preparation is the same for a simulated room, and quicker.
            let room = try stage.cids("simulate", "deux-liens", "--participants", "9")
            #expect(try await room.waitForEnd() == .status(0))
            let report = try stage.cids("report", "deux-liens")
            _ = try await report.waitForEnd()
            let text = try report.transcript()
            #expect(text.contains("Deux liens"))
            #expect(text.contains("La carte des silos"))
        }
    }
}
