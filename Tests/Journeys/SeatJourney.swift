import Foundation
import Testing

/// A room and two seats in three terminals: a whole question answered at the seats, revealed in the room.
@Suite(.serialized, .timeLimit(.minutes(3)))
struct SeatJourney {
    @Test func twoSeatsAnswerAWholeQuestionAndTheRoomRevealsIt() async throws {
        try await Stage.run { stage in
            let room = try stage.cids("run", "decouverte-cids", "--participants", "Ana, Bruno, Chloé, David")
            try await room.waitFor("4 personnes")
            try room.send("Down", "Down", "m", "m")
            try await room.waitFor("à l’isoloir")
            try room.send("Enter")
            try await room.waitFor("Qui voit cet écran ?")
            try room.send("Enter")
            try await room.waitFor("Lecteurs du compte rendu")

            let left = try stage.cids("seat")
            let right = try stage.cids("seat", columns: 100, rows: 30)
            for seat in [left, right] {
                try await seat.waitFor("On attend la question")
                try await seat.waitFor("Le cadre")
            }
            try room.send("Enter")
            try await room.waitFor("Mains comptées")
            try await left.waitFor("Météo")
            try room.enter("1:2 2:2")
            try await room.waitFor("4 réponses")
            #expect(!(try left.screen().contains("réponses")))
            try room.send("Enter")
            try await room.waitFor("Intuition")
            try room.send("Enter")
            try await room.waitFor("Votre réponse est enregistrée sans nom")
            try room.send("Enter")
            try await room.waitFor("ouvrir l’isoloir")

            // One after another at each seat, both at once; Ana is chosen at both.
            for seat in [left, right] {
                try await seat.waitFor("Qui répond ?")
                try seat.send("a", "Enter")
                try await seat.waitFor("1 sur 4")
            }
            try await answer(["7", "7", "5", "8"], at: left, "7")
            let told = try await right.waitFor("Cette personne a déjà répondu")
            #expect(!told.contains("enregistrée"))
            try right.send("C-c", "C-z", "q", "Escape")
            for (seat, name) in [(right, "b"), (left, "c"), (right, "d")] {
                try await seat.waitFor("Qui répond ?")
                try seat.send(name, "Enter")
                try await seat.waitFor("1 sur 4")
                try await answer(["6", "7", "6", "8"], at: seat, "6")
            }
            for seat in [left, right] { try await seat.waitFor("Toutes les réponses sont là.") }
            try await room.waitFor("réponses")
            try room.send("Space")
            try await room.waitFor("La boussole · Courage")
            try await room.waitFor("4 réponses")
            for seat in [left, right] {
                let waiting = try await seat.waitFor("On attend la question")
                #expect(!waiting.contains("médiane") && !waiting.contains("enregistrée"))
            }

            // The coach closes one, a signal the other.
            try left.send("C-r")
            try await left.waitFor("Fermer ce poste ?")
            try left.send("Enter")
            #expect(try await left.waitForEnd() == .status(0))
            try right.kill(SIGTERM)
            #expect(try await right.waitForEnd() == .signal(SIGTERM))
        }
    }

    @Test func aSeatWithoutASessionSaysWhy() async throws {
        try await Stage.run { stage in
            let seat = try stage.cids("seat")
            try await seat.waitFor("cids:")
            #expect(try await seat.waitForEnd() == .status(1))
        }
    }

    @Test func noKeyOfTheTerminalLeavesASeatInPlainMode() async throws {
        try await Stage.run { stage in
            let file = try stage.cids("new", "decouverte-cids", "--participants", "Ana, Bruno, Chloé, David")
            #expect(try await file.waitForEnd() == .status(0))
            let seat = try stage.cids("seat", "--plain")
            try await seat.waitFor("On attend la question")
            try await seat.waitFor("Votre choix")
            try seat.send("C-c", "C-z", "C-d", "C-u")
            try seat.enter("1")
            try await seat.waitFor("Ce qui a été déposé")
            try seat.enter("oui")
            #expect(try await seat.waitForEnd() == .status(0))
        }
    }

    /// Answers the four letters, reads them again and drops the ballot in.
    private func answer(_ keys: [String], at seat: Pane, _ first: String) async throws {
        for key in keys { try seat.send(key) }
        let review = try await seat.waitFor("C’est bien cela ?")
        #expect(review.contains("Courage       \(first)"), "\(review)")
        try seat.send("Enter")
        try await seat.waitFor("Réponse enregistrée. Laissez la place.")
    }
}
