import Foundation
import Testing

/// The room on a projector and the coach's pane in a second terminal: each follows the other, and either may die.
@Suite(.serialized, .timeLimit(.minutes(3)))
struct TwoTerminalsJourney {
    @Test func thePaneDrivesTheRoomAndTheRoomThePane() async throws {
        try await Stage.run { stage in
            let room = try stage.cids("run", "decouverte-cids", "--participants", "Ana, Bruno, Chloé, David")
            try await room.waitFor("4 personnes")
            try room.send("Enter")
            try await room.waitFor("Qui voit cet écran ?")
            try room.send("Enter")
            try await room.waitFor("Lecteurs du compte rendu")
            let coach = try stage.cids("notes", columns: 100, rows: 30)
            try await coach.waitFor("Coach · Le cadre")

            // The pane goes on, the room follows; then the room, and the pane follows.
            try coach.send("Space")
            try await room.waitFor("Mains comptées")
            try room.enter("1:2 2:2")
            try await room.waitFor("Éclaircies")
            try await coach.waitFor("Météo · révéler")
            try room.send("Enter")
            // A key means the place that its own screen shows.
            try await coach.waitFor("Coach · La boussole")
            try coach.send("Space")
            try await room.waitFor("Votre réponse est enregistrée sans nom")
            try await coach.waitFor("De 1 à 10, où en est notre équipe")
            try coach.send("Space")
            try await room.waitFor("1 sur 4")

            // What the coach notes stays off the projector.
            try coach.send("v")
            try await coach.waitFor("Les mots exacts")
            try coach.enter("on ne se le dit jamais")
            try await coach.waitFor("Verbatim 1")
            #expect(!(try room.screen().contains("jamais")))

            // Slips are typed in both at once, the room counts them all and shows no answer.
            try room.send("Space", "Space", "Space", "Space")
            try await room.waitFor("fiches saisies")
            for screen in [room, coach] {
                try screen.send("s")
                try await screen.waitFor("Fiche 1")
            }
            for (ofRoom, ofPane) in [("7654", "6543"), ("09.8", "4n55")] {
                try coach.enter(ofPane)
                try room.enter(ofRoom)
                if ofRoom == "7654" { for screen in [room, coach] { try await screen.waitFor("Fiche 3") } }
            }
            let counted = try await room.waitFor("4 sur 4") {
                // The digits are big letters: the words under them and the key that has gone say it.
                $0.contains("fiches saisies") && !$0.contains("saisir les fiches")
            }
            #expect(!counted.contains("7654"))

            // A storm of sizes in both, then the pane dies: the room holds.
            for size in [(40, 12), (200, 50), (10, 3), (80, 24)] {
                try room.resize(columns: size.0, rows: size.1)
                try coach.resize(columns: size.0, rows: size.1)
            }
            try await room.waitFor("fiches saisies")
            try coach.kill(SIGKILL)
            _ = try await coach.waitForEnd()
            try room.send("Space")
            try await room.waitFor("La boussole · Courage")

            // The room dies too: a new pane and a new room stand where it stood.
            try room.kill(SIGKILL)
            _ = try await room.waitForEnd()
            let again = try stage.cids("resume")
            try await again.waitFor("La boussole · Courage")
            let pane = try stage.cids("notes")
            try await pane.waitFor("La boussole · révéler")
            try pane.send("Space")
            try await again.waitFor("La boussole · Intuition")
            try pane.send("q")
            #expect(try await pane.waitForEnd() == .status(0))
        }
    }
}
