import Foundation
import Page
import Screens
import Session
import Testing
import Workshop

/// « Découverte CIDs » from the first key to the report, with nine people on a mirrored screen.
@Suite struct DiscoveryTests {
    @Test func theWholeWorkshopTakesAtMost45KeysBesidesTyping() throws {
        var rig = Rig(Studio(HomeScreen()))
        rig.press(.enter)
        #expect(rig.requests.last == .listWorkshops)
        // The desk reads the workshop and shows its preparation.
        rig.presses += 1
        rig.studio = Studio(PeopleScreen(program: try Content.program("decouverte-cids"), simulated: false))
        rig.type(Content.nine)
        rig.press(.enter)
        rig.expect("9 personnes · 1 responsable")
        rig.expect("71 min sur 75")
        rig.press(.enter)
        rig.expect("Qui voit cet écran ?")
        rig.press(.enter)

        // Cadre, météo by hand.
        rig.expect("les personnes présentes")
        rig.press(.enter)
        rig.type("1:2 2:5 3:2")
        rig.press(.enter)
        rig.press(.enter)

        // The compass, read aloud; slips typed with the projector off.
        rig.expect("Courage")
        rig.press(.enter)
        rig.press(.enter)
        for _ in 0..<4 { rig.press(.enter) }
        rig.expect("0 sur 9 fiches saisies")
        rig.press(.character("s"))
        for row in ["7654", "6543", "09.8", "4n55", "7777", "8642", "5566", "3456", "6789"] { rig.enter(row) }
        rig.expect("9 sur 9 fiches saisies")
        rig.press(.space)
        rig.expect("9 réponses")
        for _ in 0..<4 { rig.press(.space) }
        // The four needles together.
        rig.expect("Un fait, pas un avis.")
        rig.expect("Médianes sur une échelle de 1 à 10")
        rig.press(.space)
        rig.expect("À deux.")
        rig.press(.space)
        rig.enter("Ouvrir la réunion par un client")
        rig.press(.enter)

        // The same direction, in trios.
        rig.press(.enter)
        rig.expect("À trois")
        rig.press(.enter)
        rig.press(.enter)
        rig.expect("0 sur 3 groupes")
        rig.press(.enter)
        for sentence in ["nos clients dorment tranquilles", "nos clients décident vite", "chacun soit fier"] {
            rig.presses += 3  // the group's own keys: start, confirm, drop in
            rig.send(.submit)
            rig.type(sentence)
            rig.send(.submit)
            rig.send(.submit)
        }
        rig.presses -= 9
        rig.expect("3 sur 3 groupes")
        rig.press(.space)
        rig.expect("nos clients décident vite")
        rig.press(.space)
        rig.type("1:9 2:6 3:3")
        rig.press(.enter)
        rig.press(.space)
        rig.expect("À quatre")
        rig.press(.space)
        rig.expect("Consentement. Adopté si personne ne voit de risque")
        rig.press(.enter)
        rig.expect("Voyez-vous un risque pour le groupe ?")
        rig.press(.enter)

        // 15 %, in silence, in trios, then aloud.
        for _ in 0..<3 { rig.press(.enter) }
        rig.enter("Appeler un client le vendredi")
        rig.press(.enter)

        // Engagements, relecture, ROTI.
        for _ in 0..<3 where !rig.page.bindings.contains(where: { $0.intent == .commit && $0.inBar }) {
            rig.press(.enter)
        }
        rig.press(.character("e"))
        for text in ["ana", "appeler un client", "chaque vendredi", "le compte au tableau"] {
            rig.enter(text)
        }
        rig.press(.enter)
        rig.expect("Ana : appeler un client")
        rig.press(.enter)
        rig.type("4:6 5:3")
        rig.press(.enter)
        rig.press(.space)
        rig.expect("Clore l’atelier ?")
        rig.press(.enter)
        rig.expect("Merci")
        #expect(rig.requests.last == .report(file: nil))
        #expect(rig.session?.closedAt != nil)
        #expect(rig.presses <= 45, "\(rig.presses) presses")
    }

    @Test func aRehearsalRunsToItsEnd() throws {
        let program = try Content.program("decouverte-cids")
        var rig = Rig(Studio(HomeScreen()))
        var session = Session(program: program)
        let preparation = Preparation(
            program: program, people: try Roster.parse(typed: Content.nine), agenda: program.agenda,
            projection: .none, isSimulated: true, language: .en, isBilingual: false)
        try session.apply(preparation.changes(random: &rig.random), at: rig.now)
        rig.session = session
        var rehearsal = Rehearsal(random: rig.random)
        var steps = 0
        while let (changes, seconds) = rehearsal.step(rig.context) {
            steps += 1
            try #require(steps < 500)
            rig.now += Double(seconds)
            try rig.session?.apply(changes, at: rig.now)
        }
        #expect(rig.session?.closedAt != nil)
        #expect(rig.session?.rounds.allSatisfy { $0.state == .revealed } == true)
        #expect(rig.session?.commitments.count == 2)
    }
}
