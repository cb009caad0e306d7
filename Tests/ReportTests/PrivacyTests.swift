import Foundation
import Report
import Session
import Testing
import Workshop

/// What must not leave the room does not, in any format.
struct PrivacyTests {
    private func texts(
        _ session: Session, _ audience: Audience, _ formats: [ReportFormat] = [.markdown, .text, .html]
    ) throws -> [String] {
        let options = Report.Options(audience, isBilingual: true, coachWord: "Merci.")
        // On one line: the plain text wraps.
        return try formats.map { format in
            plain(try format.text(of: session, options)).split(whereSeparator: \.isWhitespace).joined(
                separator: " ")
        }
    }

    @Test func roundsWithheldOrOpenAreNeverQuoted() throws {
        for audience in [Audience.participants, .sponsor, .room] {
            for text in try texts(Room.full(closed: false).session, audience, ReportFormat.allCases) {
                #expect(!text.contains("SECRET"))
                #expect(!text.contains("PAS-ENCORE"))
                #expect(!text.contains("Une règle d’ici"), "an open question is not even asked")
            }
        }
    }

    @Test func aWithheldResultSaysWhyInPlainWords() throws {
        for text in try texts(Room.full().session, .participants) {
            #expect(
                text.contains(
                    "3 réponses : il en fallait 5 pour que personne ne soit exposé. Rien n’est montré."))
        }
    }

    @Test func unanimityIsNotANumber() throws {
        for text in try texts(Room.full().session, .participants) {
            #expect(text.contains("Réponses convergentes."))
            #expect(!text.contains("toutes à 10"))
        }
    }

    @Test func theSponsorReadsDecisionsAndSharedCommitmentsAlone() throws {
        for text in try texts(Room.full().session, .sponsor) {
            #expect(text.contains("Notre équipe existe pour que le client reparte avec une réponse."))
            #expect(text.contains("je rappelle moi-même le client"))
            for kept in [
                "Driss", "je retire une signature", "Dans quel ciel", "Courage", "On a raccourci", "samedi ?",
                "une famille", "Ce que personne ne dit", "Le temps passé", "Activité par activité", "15 %",
            ] {
                #expect(!text.contains(kept), "the sponsor reads « \(kept) »")
            }
        }
    }

    @Test func theSponsorReadsWhatTheRoomTicked() throws {
        var room = Room.full(closed: false)
        room.event(.published(entries: ["e3", "e5", "e6"]))
        for text in try texts(room.session, .sponsor) {
            #expect(text.contains("De 1 à 10, où en est notre équipe"))
            #expect(text.contains("Réponses convergentes."))
            // Ticked, but withheld, open, or somebody's words.
            for kept in [
                "Ce que personne ne dit", "SECRET", "PAS-ENCORE", "On a raccourci", "Dans quel ciel",
            ] {
                #expect(!text.contains(kept), "the sponsor reads « \(kept) »")
            }
        }
    }

    @Test func aSecondRoundWithOneAnswerMoreHidesTheFirst() throws {
        let alone = twoRounds([3, 4, 4, 5, 6, 6, 7, 7], [5, 5, 5, 6, 6, 6, 7, 7, 8])
        for text in try texts(alone, .participants) {
            #expect(text.contains("Il y a eu deux tours, à une réponse près."))
            #expect(!text.contains("Premier tour"))
        }
        let both = twoRounds([3, 4, 4, 5, 6, 6, 7, 7, 9], [5, 5, 5, 6, 6, 6, 7, 7, 8])
        for text in try texts(both, .participants) {
            #expect(text.contains("Premier tour : 9 réponses sur 9 ; deuxième : 9 réponses sur 9"))
            #expect(text.contains("La médiane reste à 6"))
            #expect(!text.contains("Il y a eu deux tours"))
        }
    }

    @Test func anItemUnanimousInTheSecondRoundDoesNotFallBackOnTheFirst() throws {
        let session = twoRounds([3, 4, 4, 5, 6, 6, 7, 7, 9], [Int](repeating: 10, count: 9))
        for text in try texts(session, .participants) {
            #expect(text.contains("Réponses convergentes."))
            #expect(!text.contains("médiane 6"))
        }
    }

    private func twoRounds(_ first: [Int], _ second: [Int]) -> Session {
        var room = Room()
        for (number, points) in [first, second].enumerated() {
            room.round(
                "e3", "aiguilles", number: number + 1, .discreet, .readAloud,
                points.map { ["equipe": .ratings(["courage": .point($0)])] })
        }
        return room.session
    }

    @Test func aSponsorWhomTheRoomDidNotAdmitReadsNothing() {
        var room = Room()
        room.event(.published(entries: ["e3"]))
        for format in ReportFormat.allCases {
            #expect(throws: ReportError.notAReader) { try format.text(of: room.session, .init(.sponsor)) }
        }
    }

    @Test func aSimulatedSessionSaysSoInEveryFormat() throws {
        let session = Room.full(simulated: true).session
        for text in try texts(session, .participants) + texts(session, .sponsor) {
            #expect(text.contains("Séance simulée"))
        }
        #expect(Print.cards(session).html.contains("Séance simulée"))
        #expect(Print.cards(session).plainText.contains("Séance simulée"))
    }
}
