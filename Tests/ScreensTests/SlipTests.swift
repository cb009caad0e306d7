import Insight
import Page
import Session
import Testing
import Workshop

@testable import Screens

@Suite struct SlipTests {
    private let ask = Ask(headline: Localized("Mot"), questions: [Fixture.scale])
    private func ballot(_ row: String) throws(SlipRow.Fault) -> Ballot {
        try SlipRow.ballot(row, ask: ask) { $0.literalItems }
    }

    @Test func marksBecomeRatings() throws {
        #expect(
            try ballot("0 n").answers["lettres"]
                == .ratings(["courage": .point(10), "defi": .unknown]))
        // As it is read on the slip: a cross, and ten in two digits.
        #expect(
            try ballot("10 x").answers["lettres"]
                == .ratings(["courage": .point(10), "defi": .unknown]))
        #expect(try ballot(".4").answers["lettres"] == .ratings(["defi": .point(4)]))
    }

    @Test func zeroIsZeroOnAScaleThatHasIt() throws {
        let parts = Ask(
            headline: Localized("Dix parts"),
            questions: [
                Question(
                    id: "q", prompt: Localized("?"), kind: .card,
                    input: .ratings(Scale(low: 0, high: 10), items: .literal(Fixture.letters), facets: []))
            ])
        func ratings(_ row: String) throws -> Answer? {
            try SlipRow.ballot(row, ask: parts) { $0.literalItems }.answers["q"]
        }
        #expect(try ratings("10 0") == .ratings(["courage": .point(10), "defi": .point(0)]))
        #expect(try ratings("07") == .ratings(["courage": .point(0), "defi": .point(7)]))
        #expect(throws: SlipRow.Fault.wrongLength(given: 3, needed: 2)) { try ratings("107") }
    }

    @Test(arguments: [
        ("4", SlipRow.Fault.wrongLength(given: 1, needed: 2)),
        ("456", .wrongLength(given: 3, needed: 2)),
        ("4?", .unknownMark("?", position: 2)),
        ("²4", .unknownMark("²", position: 1)),
    ])
    func aBadRowIsRefusedAtItsPlace(_ row: String, _ fault: SlipRow.Fault) {
        #expect(throws: fault) { try ballot(row) }
    }

    @Test func anOrderMayBeTypedWithoutSpaces() throws {
        let three = ["a", "b", "c"].map { Item(id: $0, label: Localized($0)) }
        #expect(try SlipRow.order("312", items: three) == .order(["c", "a", "b"]))
        #expect(try SlipRow.order("3 1 2", items: three) == .order(["c", "a", "b"]))
        #expect(throws: SlipRow.Fault.noSuchLine("4", lines: 3)) { try SlipRow.order("412", items: three) }
        #expect(throws: SlipRow.Fault.twice(line: 1)) { try SlipRow.order("112", items: three) }
    }

    @Test func tenAndUnknownNeedAScaleThatHasThem() {
        let five = Ask(
            headline: Localized("Mot"),
            questions: [
                Question(
                    id: "q", prompt: Localized("?"), kind: .likert,
                    input: .ratings(Scale(low: 1, high: 5), items: .literal(Fixture.letters), facets: []))
            ])
        #expect(throws: SlipRow.Fault.zero(position: 1)) {
            try SlipRow.ballot("04", ask: five) { $0.literalItems }
        }
        #expect(throws: SlipRow.Fault.offScale(mark: "7", position: 2, scale: 1...5)) {
            try SlipRow.ballot("47", ask: five) { $0.literalItems }
        }
        #expect(throws: SlipRow.Fault.offScale(mark: "10", position: 1, scale: 1...5)) {
            try SlipRow.ballot("10 4", ask: five) { $0.literalItems }
        }
        #expect(throws: SlipRow.Fault.unknownNotOffered(position: 1)) {
            try SlipRow.ballot("n4", ask: five) { $0.literalItems }
        }
    }

    @Test func readAloudGoesItemByItemThenTypesUnseen() throws {
        var rig = try Fixture.room([Fixture.ask(Fixture.scale, modes: [.readAloud])])
        rig.press(.enter)
        rig.expect("Courage")
        rig.press(.enter)
        rig.expect("Défi")
        rig.press(.left)
        rig.expect("Courage")
        rig.press(.enter)
        rig.press(.enter)
        rig.expect("0 sur 5 fiches saisies")
        rig.expect("Coupez l’image du projecteur")
        rig.press(.character("s"))
        for row in ["75", "8", "63", "x.", "48", "9n"] {
            rig.enter(row)
            if row == "8" {
                rig.expect("il en faut 2")
                #expect(rig.session?.rounds.first?.turnout.count == 1)
            }
        }
        rig.expect("5 sur 5 fiches saisies")
        rig.press(.space)
        rig.expect("Réponses")
    }

    @Test func slipsTypedBeforeALaterRevealAreNotReadAloudAgain() throws {
        var rig = try Fixture.room([
            Fixture.ask(Fixture.scale, modes: [.readAloud]),
            Step(id: "texte", content: .say(Say(headline: Localized("Entre-deux")))),
            Step(id: "resultat", content: .reveal(Fixture.scale.id)),
        ])
        for _ in 0..<3 { rig.press(.enter) }
        rig.press(.character("s"))
        for row in ["75", "63", "x.", "48", "9n"] { rig.enter(row) }
        rig.press(.space)
        rig.expect("Entre-deux")
        rig.press(.enter)
        rig.expect("5 sur 5 fiches saisies")
        rig.press(.space)
        rig.expect("Réponses")
    }

    @Test func withTwoLanguagesThePromiseAndTheScaleAreReadInBoth() throws {
        var rig = try Fixture.room([Fixture.ask(Fixture.scale, modes: [.readAloud])])
        try rig.session?.apply(.event(.displayed(bilingual: true)), at: rig.now)
        rig.expect("Votre réponse est enregistrée sans nom")
        rig.expect("Your answer is recorded without name")
        rig.expect("I read aloud.")
        rig.press(.enter)
        rig.expect("pas encore · not yet")
    }

    @Test func theDigitsOfASortOfTheRoomsOwnLinesAreSaid() throws {
        let sort = Question(
            id: "tri", prompt: Localized("Chaque idée"), kind: .sort,
            input: .sorting(
                items: .harvested(question: "phrase", top: nil),
                bins: [
                    Item(id: "fait", label: Localized("connu et fait")),
                    Item(id: "neuf", label: Localized("nouveau")),
                ]))
        var rig = try Fixture.room([
            Fixture.ask(Fixture.sentence, privacy: .shared, modes: [.plenary]),
            Fixture.ask(sort, privacy: .shared, modes: [.paper]),
        ])
        rig.press(.enter)
        for line in ["prévenir", "ouvrir", ""] { rig.enter(line) }
        rig.press(.enter)
        rig.expect("1 connu et fait · 2 nouveau")
    }

    @Test func theCoachsPaneTypesSlipsToo() throws {
        var rig = try Fixture.room([Fixture.ask(Fixture.scale, modes: [.paper])])
        rig.press(.enter)
        rig.studio = Studio(CoachScreen())
        rig.console = .coach
        rig.press(.character("s"))
        rig.enter("75")
        #expect(rig.session?.rounds.first?.turnout.count == 1)
    }

    @Test(arguments: [false, true]) func aCrossInPlaceOfASentenceIsASlipLeftEmpty(inThePane: Bool) throws {
        var rig = try Fixture.room(
            [Fixture.ask(Fixture.sentence, privacy: .shared, modes: [.paper])], projection: .none)
        rig.press(.enter)
        if inThePane {
            rig.studio = Studio(CoachScreen())
            rig.console = .coach
        }
        rig.press(.character("s"))
        rig.expect("« . » ou x pour une fiche vide.")
        for row in ["x", " N "] {
            rig.enter(row)
            rig.expect("comptée comme laissée vide")
        }
        rig.enter("xylophone")
        #expect(!rig.text.contains("laissée vide"))
        rig.enter("nous")
        rig.enter("n'importe qui")
        let round = try #require(rig.session?.rounds.first)
        #expect(round.turnout.count == 5)
        try rig.session?.apply(.event(.revealed(round: round.id)), at: rig.now)
        guard case .disclosed(let disclosed)? = rig.session?.disclosure(of: round.id, to: .room) else {
            Issue.record("nothing is shown")
            return
        }
        #expect(disclosed.passed == 2)
        #expect(disclosed.marginals["phrase"] == .lines(["n'importe qui", "nous", "xylophone"]))
    }

    @Test func aCrossAmongOtherAnswersLeavesItsSentenceEmpty() throws {
        let several = Question(
            id: "mots", prompt: Localized("Des mots"), kind: .text,
            input: .lines(stem: nil, most: 3, limit: 140))
        let ask = Ask(
            headline: Localized("Mot"), questions: [Fixture.scale, several], privacy: .shared,
            modes: [.paper])
        var rig = try Fixture.room([Step(id: "q", content: .ask(ask))])
        rig.press(.enter)
        let session = try #require(rig.session)
        let opened = try #require(session.rounds.first)
        func lines(_ row: String) throws -> Answer? {
            try SlipRow.ballot(row, ask: ask, opened: opened, session: session).answers["mots"]
        }
        #expect(try lines("75 / x") == nil)
        #expect(try lines("75 / oser | x") == .lines(["oser"]))
        #expect(SlipRow.readsCross("75 / oser | x", ask: ask))
        #expect(!SlipRow.readsCross("x5 / oser", ask: ask), "the cross of a box is an answer")
    }

    /// Whoever of the two types the last slip, neither asks for one more.
    @Test func theLastSlipTypedInThePaneEndsTheTypingInTheRoom() throws {
        var rig = try Fixture.room([Fixture.ask(Fixture.scale, privacy: .shared, modes: [.paper])])
        rig.press(.enter)
        rig.press(.character("s"))
        for _ in 0..<4 { rig.enter("45") }
        rig.expect("Fiche 5")
        let round = try #require(rig.session?.rounds.first)
        let last = Ballot(["lettres": .ratings(["courage": .point(4)])])
        try rig.session?.apply(.seal(round: round.id, [last], by: nil), at: rig.now)
        rig.expect("Rallumez l’image du projecteur")
        rig.press(.space)
        #expect(rig.session?.rounds.first?.state == .revealed)
    }
}

@Suite struct TallyTests {
    @Test func countsAreReadByPoint() throws {
        #expect(try Tally.parse("3:2 4:5, 5:1", points: 1...5, most: 9) == [3: 2, 4: 5, 5: 1])
    }

    @Test(arguments: [
        ("", Tally.Fault.empty), ("3:0", .empty), ("3-2", .unreadable("3-2")), ("9:1", .offScale(9, 1...5)),
        ("3:2 3:1", .twice(3)), ("3:9 4:1", .tooMany(given: 10, present: 9)), ("3:", .unreadable("3:")),
        ("3:-1", .unreadable("3:-1")),
    ])
    func aBadCountIsRefused(_ text: String, _ fault: Tally.Fault) {
        #expect(throws: fault) { try Tally.parse(text, points: 1...5, most: 9) }
    }

    @Test func handsAreCountedAndRevealedWithOneKey() throws {
        let question = Question(
            id: "roti", prompt: Localized("Valait-il son temps ?"), kind: .likert,
            input: .ratings(
                Scale(low: 1, high: 5),
                items: .literal([Item(id: "roti", label: Localized("ROTI"))]), facets: []))
        var rig = try Fixture.room([Fixture.ask(question, privacy: .shared, modes: [.hands])])
        rig.press(.enter)
        rig.type("4:3 5:4")
        rig.press(.enter)
        rig.expect("7 mains pour 5 possibles")
        rig.type("4:3 5:2")
        rig.press(.enter)
        rig.expect("médiane 4")
        #expect(rig.session?.rounds.first?.state == .revealed)
    }

    @Test func handsThatWereShownComeBackWithTheirNumbersToBeCorrected() throws {
        let letters = Question(
            id: "lettres", prompt: Localized("Où en sommes-nous ?"), kind: .likert,
            input: .ratings(Scale(low: 1, high: 5), items: .literal(Fixture.letters), facets: []))
        var rig = try Fixture.room([Fixture.ask(letters, privacy: .shared, modes: [.hands])])
        func goBack() {
            while rig.session?.place?.entry == "e1" { rig.press(.enter) }
            rig.press(.character("a"))
            rig.press(.up)
            rig.press(.enter)
        }
        rig.press(.enter)
        rig.enter("2:3 4:2")
        rig.enter("5:5")
        goBack()
        rig.expect("Ces mains ont été comptées.")
        rig.expect("Mains comptées: 2:3 4:2")
        let round = try #require(rig.session?.rounds.first)
        rig.press(.enter)
        rig.expect("Mains comptées: 5:5")
        rig.press(.enter)
        #expect(rig.session?.place?.phase == .reveal)
        #expect(rig.session?.rounds.first == round, "nothing was corrected")
        goBack()
        rig.enter("2:1 4:4")
        rig.press(.control("n"))
        guard
            case .disclosed(let disclosed)? = rig.session?.disclosure(of: round.id, to: .room),
            case .ratings(let tallies)? = disclosed.marginals["lettres"]
        else {
            Issue.record("nothing is shown")
            return
        }
        #expect(tallies.first { $0.id == "courage" }?.counts.filter { $0.value > 0 } == [2: 1, 4: 4])
        #expect(tallies.first { $0.id == "defi" }?.n ?? 0 == 0)
        goBack()
        rig.press(.control("n"))
        rig.press(.control("n"))
        rig.expect("il lui faut au moins une main")
        #expect(rig.session?.place?.phase == .answer)
    }

    @Test(arguments: ["choix", "points"]) func optionsAndDotsCountedByHandComeBackToo(
        _ id: String
    ) throws {
        let items = [
            Item(id: "soleil", label: Localized("Soleil")), Item(id: "pluie", label: Localized("Pluie")),
        ]
        let question = Question(
            id: id, prompt: Localized("Quel temps ?"), kind: id == "choix" ? .choice : .dots,
            input: id == "choix"
                ? .choices(options: items, most: 1) : .dots(items: .literal(items), budget: 1, cap: 1))
        var rig = try Fixture.room([Fixture.ask(question, privacy: .shared, modes: [.hands])])
        rig.press(.enter)
        rig.enter("1:2 2:3")
        while rig.session?.place?.entry == "e1" { rig.press(.enter) }
        rig.press(.character("a"))
        rig.press(.up)
        rig.press(.enter)
        rig.expect("Mains comptées: 1:2 2:3")
    }

    @Test func handsThatNobodyRaisesLeaveOneLineOutAndAMistakeIsCorrected() throws {
        let letters = Question(
            id: "lettres", prompt: Localized("Où en sommes-nous ?"), kind: .likert,
            input: .ratings(Scale(low: 1, high: 5), items: .literal(Fixture.letters), facets: []))
        var rig = try Fixture.room([Fixture.ask(letters, privacy: .shared, modes: [.hands])])
        rig.press(.enter)
        rig.enter("2:5")
        rig.expect("Défi")
        rig.press(.escape)
        rig.expect("Mains comptées: 2:5")
        rig.enter("4:3 3:2")
        rig.press(.control("n"))
        #expect(rig.session?.rounds.first?.state == .revealed)
        rig.expect("médiane 4")
    }

    @Test func handsThatNobodyEverRaisesSkipTheQuestionOnceItIsConfirmed() throws {
        let letters = Question(
            id: "lettres", prompt: Localized("Où en sommes-nous ?"), kind: .likert,
            input: .ratings(Scale(low: 1, high: 5), items: .literal(Fixture.letters), facets: []))
        var rig = try Fixture.room([Fixture.ask(letters, privacy: .shared, modes: [.hands])])
        rig.press(.enter)
        rig.press(.control("n"))
        rig.press(.control("n"))
        rig.expect("Passer cette question, sans résultat ?")
        rig.press(.escape)
        rig.expect("Défi")
        rig.press(.control("n"))
        rig.press(.enter)
        #expect(rig.session?.rounds.first?.state == .open)
        #expect(rig.session?.place?.entry != nil && rig.session?.place?.step != "lettres")
    }

    @Test func anIncompleteCountOfHandsIsQuestionedOnce() throws {
        let sky = Question(
            id: "ciel", prompt: Localized("Quel temps ?"), kind: .choice,
            input: .choices(
                options: [
                    Item(id: "soleil", label: Localized("Soleil")),
                    Item(id: "pluie", label: Localized("Pluie")),
                ], most: 1))
        var rig = try Fixture.room([Fixture.ask(sky, privacy: .shared, modes: [.hands])])
        rig.press(.enter)
        rig.type("1:2")
        rig.press(.enter)
        rig.expect("2 pour 5 présents")
        #expect(rig.session?.rounds.first?.state == .open)
        rig.press(.enter)
        rig.expect("2 réponses sur 5")
    }

    @Test func dotsByHandKeepTheirTotals() throws {
        var rig = try Fixture.room([
            Fixture.ask(Fixture.sentence, privacy: .shared, modes: [.plenary]),
            Fixture.ask(Fixture.dots, privacy: .shared, modes: [.hands]),
        ])
        rig.press(.enter)
        rig.enter("une phrase")
        rig.enter("une autre")
        rig.expect("une phrase")
        rig.press(.enter)  // ends the list
        rig.type("1:5 2:3")
        rig.press(.enter)
        guard let round = rig.session?.rounds.last,
            case .disclosed(let disclosed) = rig.session?.disclosure(of: round.id, to: .room),
            case .dots(let tallies) = disclosed.marginals["points"]
        else {
            Issue.record("nothing disclosed")
            return
        }
        #expect(tallies.map(\.count) == [5, 3])
    }

    /// Two sentences at most: one after another in the booth, between bars on a slip.
    @Test func severalSentencesAreTakenWhereTheyAreAskedFor() throws {
        var two = Fixture.sentence
        two.input = .lines(stem: nil, most: 2, limit: 140)
        var rig = try Fixture.room([Fixture.ask(two, privacy: .shared, modes: [.paper])])
        rig.press(.enter)
        rig.press(.character("s"))
        for row in ["un | deux", "trois", "a | b | c", "quatre|cinq", ".", "six"] { rig.enter(row) }
        rig.expect("5 sur 5 fiches saisies")
        rig.press(.space)
        rig.expect("cinq\ndeux\nquatre\nsix\ntrois\nun")
    }

    @Test func theBoothTakesOneSentenceAfterAnother() throws {
        var two = Fixture.sentence
        two.input = .lines(stem: nil, most: 2, limit: 140)
        var rig = try Fixture.room(
            [Fixture.ask(two, privacy: .shared, modes: [.booth])], people: "Ana, Bruno, Chloé",
            projection: .none)
        rig.press(.enter)
        rig.press(.enter)
        for lines in [["un", "deux"], ["trois", ""], ["quatre", "cinq"]] {
            rig.press(.enter)
            for line in lines { rig.enter(line) }
            rig.expect("C’est bien cela ?")
            rig.press(.enter)
        }
        rig.press(.space)
        rig.expect("cinq\ndeux\nquatre\ntrois\nun")
    }

    /// Ten options, three at most: numbers, as one mark could not tell ten from one.
    @Test func severalTicksAreTypedByTheirNumbers() throws {
        let options = (1...10).map { Item(id: "o\($0)", label: Localized("Option \($0)")) }
        let ticks = Question(
            id: "coches", prompt: Localized("Lesquelles ?"), kind: .multi,
            input: .choices(options: options, most: 3))
        var rig = try Fixture.room([Fixture.ask(ticks, privacy: .shared, modes: [.paper])])
        rig.press(.enter)
        rig.press(.character("s"))
        rig.expect("Les numéros cochés, séparés par des espaces")
        rig.enter("11")
        rig.expect("11")
        rig.enter("1 2 3 4")
        rig.enter("2 2")
        #expect(rig.session?.rounds.last?.turnout.count == 0)
        for row in ["10", "1 10", ".", "3 10 2", "10"] { rig.enter(row) }
        rig.press(.space)
        rig.expect("Option 10")
        guard
            case .disclosed(let disclosed)? = rig.session?.disclosure(
                of: rig.session?.rounds.last?.id ?? "", to: .room),
            case .choices(let tallies)? = disclosed.marginals["coches"]
        else { return #expect(Bool(false), "no result") }
        #expect(
            tallies.filter { $0.count > 0 }.map { "\($0.id):\($0.count)" } == [
                "o1:1", "o2:1", "o3:1", "o10:4",
            ])
    }
}
