import CustomDump
import Report
import Session
import Testing
import Workshop

struct PrintTests {
    @Test func aSlipAsksWithoutKnowingWhoAnswers() {
        let pages = Print.slips(.short).plainText.split(separator: "\u{0C}")
        // The compass is read aloud, the silence is on paper; nothing else uses slips.
        #expect(pages.count == 2)
        let slip = plain(String(pages[0])).split(separator: "\n", omittingEmptySubsequences: false).prefix(22)
            .map { String($0.prefix(38)) }
        expectNoDifference(
            slip.map { $0.replacing(#/ +$/#, with: "") }.joined(separator: "\n"),
            """
            La boussole
            The compass
            (ne pas signer)
            (do not sign)

            De 1 à 10, où en est notre équipe
            aujourd’hui ?
            From 1 to 10, where is our team today?
            1 pas encore … 10 pleinement
            1 not yet … 10 fully

            [   ]  1  Courage
            [   ]  2  Intuition
            [   ]  3  Défi
                      Challenge
            [   ]  4  sens commun
                      shared sense

            Case vide : je passe. Croix : je ne
            sais pas.
            Empty box: I pass. Cross: I don’t
            know.
            """)
    }

    @Test func fourSlipsAreOnAPage() {
        let slips = Print.slips(.short, languages: [.fr])
        #expect(slips.html.components(of: "<article").count == 8)
        #expect(!slips.html.contains("do not sign"))
        for page in slips.plainText.split(separator: "\u{0C}") {
            #expect(page.components(of: "ne pas signer").count == 4)
            #expect(page.split(separator: "\n", omittingEmptySubsequences: false).count <= 65)
            #expect(page.split(separator: "\n").allSatisfy { $0.count <= 80 })
        }
    }

    @Test func aStepIsOnSlipsOnlyWhereTheAgendaKeepsIt() throws {
        var program = Program.short
        var activity = try #require(program.activities["cids-courage"])
        activity.steps[0].isOptional = true
        program.activities["cids-courage"] = activity
        let kept = { (agenda: [AgendaEntry]) in
            plain(Print.slips(program, agenda: agenda, languages: [.fr]).plainText)
        }
        #expect(!kept(program.agenda).contains("Le silence"))
        var agenda = program.agenda
        let index = try #require(agenda.firstIndex { $0.activity == "cids-courage" })
        agenda[index].steps = ["silence"]
        #expect(kept(agenda).contains("Le silence"))
        agenda[index].isSkipped = true
        #expect(!kept(agenda).contains("Le silence"))
    }

    @Test func theRunningOrderTellsHoursAndWords() {
        let script = Print.script(.short, start: 10 * 60, people: 9)
        let text = plain(script.plainText)
        #expect(text.contains("De 10 h 00 à 11 h 22, 82 min"))
        #expect(
            text.contains(
                """
                10 h 07 – 10 h 21 · La boussole
                ===============================

                14 min, et 2 min de file. La boussole

                - Demander, question lue à voix haute, fiche non signée : De 1 à 10, où en est
                  notre équipe aujourd’hui ?
                - Parler à deux, 3 min : L’aiguille que je voudrais voir bouger d’un point. Les
                  plus éloignés d’abord, le responsable en dernier.
                - Deuxième tour : si la discussion a bougé les réponses

                À dire

                - Je lis chaque aiguille, vous cochez.
                """))
        for page in script.plainText.split(separator: "\u{0C}") {
            #expect(page.split(separator: "\n", omittingEmptySubsequences: false).count <= 65)
        }
        #expect(Print.script(.short, language: .en).plainText.contains("9:07 – 9:21 · The compass"))
    }

    @Test func aCardHoldsItsOwnersCommitmentsAlone() {
        let cards = Print.cards(Room.full().session, utcOffset: 3600)
        #expect(cards.html.components(of: "<article").count == 2)
        let text = plain(cards.plainText)
        #expect(text.contains("Ana") && text.contains("Driss") && !text.contains("Boris"))
        #expect(text.contains("samedi 21 novembre 2026"))
        #expect(text.contains("On en reparle vers le samedi 2 janvier"))
        #expect(Print.cards(Room().session).plainText.isEmpty)
    }
}

extension StringProtocol {
    /// The places where a text stands.
    fileprivate func components(of text: String) -> [Range<Index>] { ranges(of: text) }
}
