import Foundation
import Page
import Session
import Testing
import Workshop

@testable import Screens

/// « CIDs complet », the half day, from the first key to the close with nine people on a mirrored screen.
@Suite struct HalfDayTests {
    @Test func theHalfDayGoesFromTheFirstKeyToTheClose() throws {
        var rig = Rig(Studio(HomeScreen()))
        rig.press(.enter)
        rig.studio = Studio(PeopleScreen(program: try Content.program("cids-complet"), simulated: false))
        rig.type(Content.nine)
        rig.press(.enter)
        rig.expect("204 min sur 210")
        rig.press(.enter)
        rig.expect("Qui voit cet écran ?")
        rig.press(.enter)
        rig.press(.enter)

        compass(&rig)
        mirror(&rig)
        unsaid(&rig)
        challenge(&rig)
        bets(&rig)
        try closing(&rig)
    }

    private func compass(_ rig: inout Rig) {
        rig.enter("1:2 2:5 3:2")
        rig.expect("Éclaircies : 5")
        rig.press(.enter)
        rig.press(.enter)
        for _ in 0..<5 { rig.press(.enter) }
        rig.slips(["7654", "6543", "x9.8", "4n55", "7777", "8642", "5566", "3456", "6789"], of: 9)
        rig.expect("médiane 6")
        for _ in 0..<4 { rig.press(.space) }
        rig.expect("La plus basse : Défi, médiane 5")
        rig.expect("À écouter : sens commun, réponses partagées")
        rig.press(.space)
        rig.press(.space)
    }

    /// The mirror: eight slips, as a manager has none; a guess by hand while they wait to be typed.
    private func mirror(_ rig: inout Rig) {
        rig.expect("On décrit l’équipe, pas les personnes.")
        rig.press(.enter)
        rig.expect("Les responsables ne répondent pas à cette question.")
        #expect(!rig.text.contains("Intuition"), "the dimensions are told before the answers")
        rig.press(.enter)
        rig.expect("0 sur 8 fiches saisies")
        rig.press(.space)
        rig.expect("lequel des quatre sera le plus bas")
        rig.enter("1:4 2:1 3:1 4:3")
        rig.expect("Courage : 4")
        rig.press(.enter)
        rig.slips((0..<8).map(Self.sheet), of: 8)
        // Courage: 2 and 3.33 in turn; the sheets' mean is 2.67.
        rig.expect("La plus basse : Courage")
        rig.expect("Courage : 2,7, par moments (2,0 à 3,3), 8 réponses")
        rig.expect("Intuition : 3,5, souvent (3,0 à 4,0), 8 réponses")
        rig.press(.space)
        rig.expect("Les réponses les plus proches\n« Quand un problème gêne tout le monde")
        rig.expect(
            "Les réponses les plus écartées\n« Quelqu’un dit son désaccord à une personne qui dirige. »")
        rig.expect("Deux camps : 4 réponses à 1, 4 réponses à 5")
        for _ in 0..<4 { rig.press(.space) }
        rig.expect("Un fait.")
        rig.press(.space)
        rig.expect("Tous ensemble.")
        rig.press(.space)

        // The room again, the manager too: nine slips over the twenty-four lines.
        rig.press(.enter)
        rig.expect("24  ")
        rig.slips((0..<9).map { "1 9 \(10 + $0)" }, of: 9)
        rig.expect("Gommettes : 27 en tout")
        rig.expect("Quelqu’un dit son désaccord à une personne qui dirige : 9")
        rig.press(.space)
        rig.expect("Pour la ligne en tête, un seul acte.")
        rig.press(.enter)
        rig.expect("Reprise à")
        rig.press(.enter)
    }

    /// The mirror of one of eight: low in courage, split over the second line of it.
    static func sheet(_ index: Int) -> String {
        let levels: [Character: Int] = [
            "c": 2 + index % 2, "i": 3 + index % 2, "d": index == 3 ? 3 : 4, "s": 4,
        ]
        // The dimension of each line, and the reversed ones, as printed.
        let reversed: Set = [5, 7, 12, 18]
        return "cidiscdscsidicsidcdiscds".enumerated().map { position, letter in
            let level = levels[letter] ?? 3
            switch position {
            case 0: return "3"
            case 8: return index % 2 == 0 ? "1" : "5"
            default: return String(reversed.contains(position) ? 6 - level : level)
            }
        }.joined()
    }

    /// What nobody says: written by eight, read again by the coach, dotted, placed on the plane.
    private func unsaid(_ rig: inout Rig) {
        rig.press(.enter)
        rig.expect("Ici, on n’ose pas…")
        rig.expect("Le coach relit les phrases avant la salle")
        rig.press(.enter)
        let written = [
            "avouer un retard de Paul", "dire non", "parler du lundi", "refuser", "se taire", "zut",
        ]
        rig.slips(written + [".", "."], of: 8, isReread: true)
        rig.expect("Le coach relit les phrases, hors de l’écran")
        for sentence in written { #expect(!rig.text.contains(sentence)) }
        rig.press(.character("s"))
        rig.expect("Coupez l’image du projecteur.")
        for sentence in written { #expect(!rig.text.contains(sentence)) }
        rig.press(.enter)
        rig.expect("avouer un retard de Paul")
        rig.press(.character("r"))
        rig.enter("avouer un retard")
        for key in [Key.enter, .enter, .enter, .enter] { rig.press(key) }
        rig.press(.character("x"))
        rig.expect("5 à montrer, dont 1 reformulée, 1 de côté.")
        rig.press(.enter)
        rig.expect("avouer un retard\ndire non\nparler du lundi\nrefuser\nse taire")
        rig.expect("1 reformulée, 1 mise de côté par le coach.")
        #expect(!rig.text.contains("Paul") && !rig.text.contains("zut"))

        rig.press(.space)
        rig.press(.enter)
        let lines = rig.numbered
        #expect(Set(lines) == ["avouer un retard", "dire non", "parler du lundi", "refuser", "se taire"])
        let first = (lines.firstIndex(of: "refuser") ?? 0) + 1
        let second = (lines.firstIndex(of: "dire non") ?? 0) + 1
        let third = (lines.firstIndex(of: "se taire") ?? 0) + 1
        rig.slips(
            Array(repeating: "\(first) \(first) \(second)", count: 6)
                + Array(repeating: "\(third) \(second)", count: 3), of: 9)
        rig.expect("refuser : 12\ndire non : 9\nse taire : 3")

        rig.press(.space)
        rig.expect("Les responsables ne répondent pas à cette question.")
        rig.press(.enter)
        // The three most dotted ones: risk, then importance.
        #expect(Set(rig.numbered) == ["refuser", "dire non", "se taire"])
        let pairs = ["refuser": "39", "dire non": "88", "se taire": "26"]
        rig.slips(
            Array(repeating: rig.numbered.compactMap { pairs[$0] }.joined(separator: " "), count: 8), of: 8)
        rig.expect("refuser : risque ressenti 3, importance 9, à ouvrir maintenant (8 réponses)")
        rig.expect("dire non : risque ressenti 8, importance 8, à préparer avec le coach (8 réponses)")
        rig.expect("se taire : risque ressenti 2, importance 6, peut attendre (8 réponses)")
        rig.press(.space)
        rig.press(.space)
        rig.expect("15 % du courage")
        rig.press(.space)
        rig.enter("Dire non à une demande lundi")
        rig.expect("Voyez-vous un risque pour le groupe ?")
        rig.press(.enter)
        rig.press(.enter)
    }

    /// A challenge of the right size: trios, a plane, dots by hand, five fingers, a card.
    private func challenge(_ rig: inout Rig) {
        rig.expect("Un seul défi à la fin")
        rig.press(.enter)
        rig.press(.enter)
        rig.expect("0 sur 3 groupes")
        rig.press(.enter)
        let sentences = ["appelions chaque client", "livrions sans rappel", "répondions le jour même"]
        for sentence in sentences {
            rig.send(.submit)
            rig.type(sentence)
            rig.send(.submit)
            rig.send(.submit)
        }
        rig.expect("3 sur 3 groupes")
        rig.press(.space)
        rig.expect(sentences.joined(separator: "\n"))
        rig.press(.space)
        rig.expect("Certaines de ces phrases parlent-elles du même défi ?")
        rig.press(.enter)
        rig.press(.enter)
        let pairs = [
            "répondions le jour même": "46", "livrions sans rappel": "85", "appelions chaque client": "28",
        ]
        rig.slips(
            Array(repeating: rig.numbered.compactMap { pairs[$0] }.joined(separator: " "), count: 9), of: 9)
        rig.expect(
            "répondions le jour même : notre capacité 4, difficulté 6, écart médian +2, zone de défi (9 réponses)"
        )
        rig.expect(
            "livrions sans rappel : notre capacité 8, difficulté 5, écart médian −3, zone de routine (9 réponses)"
        )
        rig.expect(
            "appelions chaque client : notre capacité 2, difficulté 8, écart médian +6, zone de casse (9 réponses)"
        )
        rig.press(.space)
        rig.expect("Qui le voit facile, qui le voit hors de portée ?")
        rig.press(.space)
        rig.press(.space)
        let best = (rig.numbered.firstIndex(of: "répondions le jour même") ?? 0) + 1
        rig.enter((1...3).map { "\($0):\($0 == best ? 15 : 6)" }.joined(separator: " "))
        rig.expect("répondions le jour même : 15")
        rig.press(.space)
        rig.expect("Règle : Vote à cinq doigts.")
        rig.expect("Et si, d’ici six semaines, nous répondions le jour même")
        rig.press(.enter)
        rig.enter("5:2 4:4 3:2 2:1")
        rig.expect("1 sous trois doigts. Que faudrait-il pour un trois ?")
        rig.press(.enter)
        rig.press(.enter)
        rig.enter("5:2 4:4 3:3")
        rig.expect("Adopté : personne sous trois doigts.")
        rig.press(.enter)

        for text in [
            "la moitié des devis", "le compte au tableau", "18 décembre", "trois devis", "la réunion",
            "sous un quart",
        ] { rig.enter(text) }
        rig.expect("C’est noté.")
        #expect(
            rig.session?.cards.first.flatMap { rig.session?.texts[$0.texts["echeance"] ?? ""] }
                == "2026-12-18")
        // The card is shown whole before the room goes on.
        rig.expect("vendredi 18 décembre 2026")
        rig.press(.enter)
        rig.press(.enter)
        rig.expect("Reprise à")
        rig.press(.enter)
    }

    /// Two bets on dated questions, in two rounds, and the signs behind them.
    private func bets(_ rig: inout Rig) {
        rig.press(.enter)
        for (question, day) in [("Martin renouvelle ?", "31/3/2027"), ("La livraison part ?", "1er mars")] {
            rig.enter(question)
            rig.enter(day)
        }
        rig.expect("Carte 3")
        rig.expect("La livraison part ? (1er mars)")
        rig.press(.enter)
        rig.expect("mercredi 31 mars 2027")
        rig.press(.enter)
        rig.press(.enter)
        // In the order of the cards: the slips are printed so.
        #expect(rig.numbered == ["Martin renouvelle ? (31 mars)", "La livraison part ? (1er mars)"])
        rig.slips(
            [
                "o80 n60", "o75 n70", "o60 o55", "n65 n90", "o50 .", "o90 n80", "o70 n65", "o65 o60",
                "n55 n75",
            ], of: 9)
        // (80 + 75 + 60 + 35 + 50 + 90 + 70 + 65 + 45) / 9 = 63.3.
        rig.expect("6 oui, 2 non, 1 à pile ou face : le groupe y croit à 63 %")
        rig.press(.space)
        // (40 + 30 + 55 + 10 + 20 + 35 + 60 + 25) / 8 = 34.4.
        rig.expect("2 oui, 6 non : le groupe y croit à 34 %")
        rig.expect("Une hypothèse à vérifier à sa date, pas une prévision.")
        rig.press(.space)
        rig.expect("Quel petit signe vous a fait pencher ?")
        rig.press(.character("2"))
        rig.expect("Un deuxième tour ?")
        rig.press(.enter)
        rig.slips(Array(repeating: "o80 n70", count: 9), of: 9)
        rig.expect("9 oui, 0 non : le groupe y croit à 80 %")
        rig.press(.space)
        rig.press(.space)
        rig.press(.enter)
        rig.slips(["un appel", "deux devis", "un silence"] + Array(repeating: ".", count: 6), of: 9)
        rig.expect("deux devis\nun appel\nun silence")
        rig.press(.space)
    }

    /// Commitments, the reading of it all, the last hands, the close.
    private func closing(_ rig: inout Rig) throws {
        for _ in 0..<3 where !rig.page.bindings.contains(where: { $0.intent == .commit && $0.inBar }) {
            rig.press(.enter)
        }
        rig.press(.character("e"))
        for text in ["ana", "dire non lundi", "lundi", "le courriel envoyé"] { rig.enter(text) }
        rig.press(.enter)
        rig.expect("Dire non à une demande lundi")
        rig.expect("nous répondions le jour même")
        rig.expect("Ana : dire non lundi")
        rig.press(.enter)
        rig.enter("4:6 5:3")
        rig.press(.space)
        rig.expect("Clore l’atelier ?")
        rig.press(.enter)
        rig.expect("Merci")
        let session = try #require(rig.session)
        #expect(session.closedAt != nil && rig.requests.last == .report(file: nil))
        #expect(session.rounds.count == 15 && session.rounds.allSatisfy { $0.state == .revealed })
        #expect(session.decisions.map(\.isAccepted) == [true, true])
        #expect(session.decisions.last?.fingers == [5: 2, 4: 4, 3: 3])
        // Nothing is left of what was worded anew or put aside.
        #expect(!String(reflecting: session).contains("Paul") && !String(reflecting: session).contains("zut"))
    }

    @Test(arguments: [5, 9, 16], Language.allCases)
    func aRehearsalOfTheHalfDayRunsToItsClose(people: Int, language: Language) throws {
        let program = try Content.program("cids-complet")
        let names = (1...people).map { "P\($0)\($0 == 1 ? "*" : "")" }.joined(separator: ", ")
        var rig = Rig(Studio(HomeScreen()))
        rig.language = language
        var session = Session(program: program)
        let preparation = Preparation(
            program: program, people: try Roster.parse(typed: names), agenda: program.agenda,
            projection: .none, isSimulated: true, language: language, isBilingual: false)
        try session.apply(preparation.changes(random: &rig.random), at: rig.now)
        rig.session = session
        var rehearsal = Rehearsal(random: rig.random)
        var steps = 0
        while let (changes, seconds) = rehearsal.step(rig.context) {
            steps += 1
            try #require(steps < 1_000, "stands at \(rig.session?.place?.token ?? "nowhere")")
            rig.now += Double(seconds)
            try rig.session?.apply(changes, at: rig.now)
        }
        let end = try #require(rig.session)
        #expect(end.closedAt != nil)
        #expect(end.rounds.allSatisfy { $0.state == .revealed })
        let asked = Set(end.rounds.map(\.opening.entry))
        #expect(asked.isSuperset(of: ["e2", "e3", "e7", "e9", "e12"]))
        // Four who are not managers are too few for what nobody says: it is spoken.
        #expect(asked.contains("e6") == (people > 5))
        #expect(end.cards.count == 4 && end.decisions.count == 2 && !end.commitments.isEmpty)
    }
}

extension Rig {
    /// The numbered lines on the screen, without their numbers.
    var numbered: [String] {
        page.main.flatMap { block -> [String] in
            guard case .options(let options) = block.content else { return [] }
            return options.rows.map { row in
                let line = row.label.drop { $0.isNumber || $0 == " " }
                return String(line).replacing("\u{A0}", with: " ")
            }
        }
    }

    /// Types the slips with the projector off, then reveals.
    mutating func slips(
        _ rows: [String], of whole: Int, isReread: Bool = false,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        expect("0 sur \(whole) fiches saisies", sourceLocation: sourceLocation)
        press(.character("s"), sourceLocation: sourceLocation)
        for row in rows { enter(row, sourceLocation: sourceLocation) }
        expect("\(whole) sur \(whole) fiches saisies", sourceLocation: sourceLocation)
        expect(
            isReread ? "Gardez l’image coupée" : "Rallumez l’image du projecteur",
            sourceLocation: sourceLocation)
        press(.space, sourceLocation: sourceLocation)
    }
}
