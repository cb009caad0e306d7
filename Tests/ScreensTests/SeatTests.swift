import Page
import Session
import Testing
import Workshop

@testable import Screens

/// Booths in other terminals, beside the room's: one session, several studios.
@Suite struct SeatTests {
    /// A room that everybody sees and so many seats, of one session.
    private struct House {
        var rig: Rig
        private var studios: [Studio]
        private var current = 0

        init(_ rig: Rig, seats: Int) {
            self.rig = rig
            studios = [rig.studio] + (0..<seats).map { _ in Studio(SeatScreen()) }
        }

        /// Goes to the room's terminal, 0, or to a seat's.
        mutating func go(to terminal: Int) {
            studios[current] = rig.studio
            current = terminal
            rig.studio = studios[terminal]
            rig.console = terminal == 0 ? .room : .seat
        }

        /// At a seat: somebody answers with these keys and drops the ballot in.
        mutating func answer(_ name: Character, _ keys: String, at seat: Int) {
            go(to: seat)
            rig.press(.character(name))
            rig.press(.enter)
            rig.keys(keys)
            rig.press(.enter)
        }

        var round: Round? { rig.session?.rounds.last }
    }

    private func house(
        seats: Int = 2, privacy: Privacy = .discreet, modes: [CaptureMode] = [.booth],
        question: Question = Fixture.scale, isOpen: Bool = true
    ) throws -> House {
        var rig = try Fixture.room([Fixture.ask(question, privacy: privacy, modes: modes)])
        if isOpen { rig.press(.enter) }
        return House(rig, seats: seats)
    }

    private func code(_ text: String, in house: inout House) throws {
        let code = try #require(CoachCode(text, using: &house.rig.random))
        try house.rig.session?.apply(.event(.codeSet(code)), at: house.rig.now)
    }

    // MARK: Waiting

    @Test func aSeatWaitsUntilAQuestionIsOpen() throws {
        var house = try house(isOpen: false)
        house.go(to: 1)
        house.rig.expect("On attend la question")
        house.rig.expect("Dans la salle : a.")
        house.go(to: 0)
        house.rig.press(.enter)
        house.go(to: 1)
        house.rig.expect("Qui répond ?")
        house.rig.expect("Votre réponse est enregistrée sans nom")
    }

    @Test func whatIsNotAnsweredAtAKeyboardIsWaitedFor() throws {
        for mode in [CaptureMode.paper, .hands, .plenary] {
            var house = try house(privacy: .open, modes: [mode])
            house.go(to: 1)
            #expect(house.round?.state == .open)
            house.rig.expect("On attend la question")
        }
    }

    @Test func afterTheLastAnswerASeatThanksAndWaitsForTheNextQuestion() throws {
        var house = try house()
        for name in "abcd" { house.answer(name, "75", at: 1) }
        house.answer("e", "75", at: 2)
        house.rig.expect("Réponse enregistrée. Laissez la place.")
        house.rig.expect("Toutes les réponses sont là.")
        house.go(to: 1)
        house.rig.expect("Merci")
        house.go(to: 0)
        house.rig.press(.space)
        #expect(house.round?.state == .revealed)
        for seat in 1...2 {
            house.go(to: seat)
            house.rig.expect("On attend la question")
            #expect(!house.rig.text.contains("enregistrée"))
            #expect(!house.rig.text.contains("médiane"))
        }
    }

    @Test func aClosedSessionIsOver() throws {
        var house = try house()
        try house.rig.session?.apply(.event(.closed), at: house.rig.now)
        house.go(to: 1)
        house.rig.expect("L’atelier est terminé.")
    }

    // MARK: Answering

    @Test func somebodyChoosesHerselfAnswersAndLeavesThePlace() throws {
        var house = try house()
        house.go(to: 1)
        house.rig.press(.enter)
        house.rig.expect("Choisissez d’abord votre prénom.")
        house.rig.press(.down)
        house.rig.press(.down)
        house.rig.press(.enter)
        #expect(house.rig.page.status == "Bruno")
        house.rig.keys("7")
        house.rig.press(.left)
        // The room does not see a seat: nothing is masked.
        house.rig.expect("→7")
        house.rig.keys("75")
        house.rig.expect("Courage | 7")
        house.rig.press(.enter)
        house.rig.expect("Réponse enregistrée. Laissez la place.")
        #expect(!house.rig.text.contains("Bruno"))
        #expect(house.rig.text.contains("Ana"))
        #expect(house.round?.turnout.count == 1)
    }

    @Test func anInitialFindsEveryNameThatBeginsWithIt() throws {
        var rig = try Fixture.room(
            [Fixture.ask(Fixture.scale, modes: [.booth])], people: "Élise, Bruno, Emma, Eva, Chloé")
        rig.press(.enter)
        var house = House(rig, seats: 1)
        house.go(to: 1)
        for name in ["Élise", "Emma", "Eva", "Élise"] {
            house.rig.press(.character("e"))
            guard case .options(let list)? = house.rig.page.main.last?.content else {
                Issue.record("no list")
                return
            }
            #expect(list.selected.map { list.rows[$0].label } == name)
        }
    }

    @Test func escapeGoesBackUntilTheAnswerIsSealed() throws {
        var house = try house()
        house.go(to: 1)
        house.rig.press(.character("a"))
        house.rig.press(.enter)
        house.rig.keys("75")
        house.rig.expect("C’est bien cela ?")
        house.rig.press(.escape)
        house.rig.expect("Qui répond ?")
        #expect(house.round?.turnout.count == 0)
        house.rig.expect("Ana")
    }

    @Test func theListLeavesOutWhoDoesNotAnswer() throws {
        var rig = try Fixture.room(
            [Fixture.ask(Fixture.sentence, privacy: .sensitive, modes: [.booth])],
            people: "Ana, Bruno, Chloé, David, Farid, Emma*, Olga (obs)")
        rig.press(.enter)
        var house = House(rig, seats: 1)
        house.go(to: 1)
        house.rig.expect("Farid")
        house.rig.expect("Les responsables ne répondent pas à cette question.")
        for name in ["Emma", "Olga"] { #expect(!house.rig.text.contains(name)) }
    }

    @Test func aSignedAnswerIsSignedByWhoeverChoseHerName() throws {
        var house = try house(privacy: .open)
        house.answer("a", "75", at: 1)
        #expect(house.round?.turnout.count == 1)
        house.rig.expect("Votre réponse est signée dans le fichier")
    }

    @Test func theRoomsBoothAndASeatTakeTheSameRound() throws {
        var house = try house()
        house.rig.press(.enter)
        house.rig.answerInBooth("75")
        house.rig.press(.control("r"))
        house.rig.expect("1 sur 5 réponses")
        house.go(to: 1)
        let left = try #require(house.round.flatMap { house.rig.session?.missing(in: $0) })
        #expect(left.count == 4)
        for person in left { house.answer(try #require(person.initial), "75", at: 1) }
        house.go(to: 0)
        house.rig.expect("5 sur 5 réponses")
        house.rig.press(.space)
        house.rig.expect("Médiane : 7")
    }

    // MARK: Two terminals at once

    @Test(arguments: [Privacy.discreet, .open])
    func whoHasAnsweredAtAnotherSeatIsToldAndNothingIsCountedTwice(privacy: Privacy) throws {
        var house = try house(privacy: privacy)
        house.go(to: 1)
        house.rig.press(.character("a"))
        house.rig.press(.enter)
        house.rig.keys("75")
        house.answer("a", "28", at: 2)
        #expect(house.round?.turnout.count == 1)
        house.go(to: 1)
        house.rig.expect("Cette personne a déjà répondu, sur un autre poste.")
        house.rig.expect("Ce qui était en cours ici n’a pas été pris.")
        // Enter, meant for the ballot, does not pass over it.
        house.rig.send(.submit)
        house.rig.expect("Cette personne a déjà répondu")
        #expect(house.round?.turnout.count == 1)
        house.rig.press(.escape)
        house.rig.expect("Qui répond ?")
    }

    @Test func aNameSelectedHereAndAnsweredElsewhereIsToldToo() throws {
        var house = try house()
        house.go(to: 1)
        house.rig.press(.character("a"))
        house.answer("a", "75", at: 2)
        house.go(to: 1)
        #expect(!house.rig.text.contains("Ana"))
        house.rig.press(.enter)
        house.rig.expect("Ana")
        house.rig.expect("Cette personne a déjà répondu, sur un autre poste.")
        #expect(!house.rig.text.contains("en cours"))
    }

    @Test func whoWasCalledToTheRoomsKeyboardAndAnsweredAtASeatIsNotAskedAgain() throws {
        var house = try house(privacy: .open)
        house.rig.press(.enter)
        let round = try #require(house.round)
        let called = try #require(
            house.rig.session?.missing(in: round).first { house.rig.text.contains("va à \($0.name)") })
        house.answer(try #require(called.initial), "75", at: 1)
        house.go(to: 0)
        house.rig.press(.enter)
        house.rig.expect("Cette personne a déjà répondu, sur un autre poste.")
        house.rig.expect("Le clavier va à")
        #expect(!house.rig.text.contains("va à \(called.name)"))
    }

    @Test func whoeverTypesDuringTheRevealHearsThatNothingOfItWasTaken() throws {
        var house = try house()
        for name in "abcd" { house.answer(name, "75", at: 1) }
        house.go(to: 2)
        house.rig.press(.character("e"))
        house.rig.press(.enter)
        house.rig.keys("7")
        house.go(to: 0)
        house.rig.press(.space)
        house.rig.press(.enter)
        #expect(house.round?.state == .revealed)
        house.go(to: 2)
        house.rig.expect("Emma")
        house.rig.expect("Les réponses viennent d’être révélées. Ce qui était en cours ici n’a pas été pris.")
        #expect(!house.rig.text.contains("médiane"))
        house.rig.press(.escape)
        house.rig.expect("On attend la question")
    }

    @Test func aNameChosenBeforeTheRevealAndNothingMoreHoldsNobodyUp() throws {
        var house = try house()
        house.go(to: 1)
        house.rig.press(.character("e"))
        house.rig.press(.enter)
        let round = try #require(house.round)
        try house.rig.session?.apply(.event(.revealed(round: round.id)), at: house.rig.now)
        house.rig.expect("On attend la question")
    }

    @Test func whoHasLeftTheWorkshopIsNotWaitedFor() throws {
        var house = try house()
        house.go(to: 1)
        house.rig.press(.character("a"))
        house.rig.press(.enter)
        let ana = try #require(house.rig.session?.people.first)
        try house.rig.session?.apply(.event(.left(person: ana.id)), at: house.rig.now)
        house.rig.expect("n’est plus parmi les présents")
        house.rig.press(.escape)
        #expect(!house.rig.text.contains("Ana"))
    }

    // MARK: Groups

    @Test func groupsComeToASeatOneAfterAnother() throws {
        var house = try house(seats: 2, privacy: .shared, modes: [.groups], question: Fixture.sentence)
        #expect(house.round?.opening.expected == 2)
        house.go(to: 1)
        house.rig.press(.enter)
        house.rig.enter("nos clients rêvent")
        house.rig.press(.enter)
        house.rig.expect("Réponse enregistrée. Laissez la place.")
        for seat in 1...2 {
            house.go(to: seat)
            house.rig.expect("Votre groupe est prêt ?")
            house.rig.expect("Une phrase par groupe.")
            house.rig.press(.enter)
            house.rig.type("nos clients dorment")
            house.rig.press(.enter)
            house.rig.expect("C’est bien cela ?")
        }
        house.rig.press(.enter)
        house.rig.expect("Réponse enregistrée. Laissez la place.")
        #expect(house.round?.turnout.count == 2)
        house.go(to: 1)
        house.rig.expect("Tous les groupes ont déjà répondu. Ce qui était en cours ici n’a pas été pris.")
    }

    @Test func theRoomsGroupIsNotLockedInWhenSeatsHaveAnsweredForAll() throws {
        var house = try house(privacy: .shared, modes: [.groups], question: Fixture.sentence)
        house.rig.press(.enter)
        house.rig.press(.enter)
        house.rig.type("oser")
        house.go(to: 1)
        for sentence in ["dire", "faire"] {
            house.rig.press(.enter)
            house.rig.enter(sentence)
            house.rig.press(.enter)
        }
        house.go(to: 0)
        house.rig.press(.enter)
        house.rig.expect("Tous les groupes ont déjà répondu.")
        house.rig.expect("2 sur 2 groupes")
        #expect(!house.rig.page.isLocked)
    }

    // MARK: The lock

    @Test func nothingButTheBoothsKeysActAtASeat() throws {
        var house = try house()
        house.go(to: 1)
        var pages = [Studio(SeatScreen()).page(house.rig.context), house.rig.page]
        house.rig.press(.character("a"))
        house.rig.press(.enter)
        pages.append(house.rig.page)
        house.rig.keys("75")
        pages.append(house.rig.page)
        house.rig.press(.enter)
        house.rig.press(.control("r"))
        pages.append(house.rig.page)
        for page in pages {
            #expect(page.isLocked)
            for binding in page.bindings {
                if case .command(let command) = binding.intent {
                    #expect([.redraw, .leave, .language].contains(command), "\(command)")
                }
            }
        }
        for intent in [
            Intent.command(.quit), .command(.agenda), .advance(from: house.rig.session?.place?.token ?? ""),
            .reveal(round: house.round?.id ?? ""), .command(.flip),
        ] {
            house.rig.send(intent)
        }
        #expect(house.round?.state == .open)
        #expect(!house.rig.requests.contains(.quit))
    }

    @Test func theCoachEndsASeatWithoutACode() throws {
        var house = try house()
        house.go(to: 1)
        house.rig.press(.control("r"))
        house.rig.expect("Fermer ce poste ?")
        house.rig.press(.escape)
        house.rig.expect("Qui répond ?")
        house.rig.press(.control("r"))
        house.rig.press(.enter)
        #expect(house.rig.requests == [.quit])
    }

    @Test func whereThereIsACodeItAloneEndsASeat() throws {
        var house = try house()
        try code("sel7", in: &house)
        house.go(to: 1)
        house.rig.press(.control("r"))
        house.rig.send(.confirm)
        house.rig.enter("sel8")
        house.rig.expect("Ce n’est pas le code.")
        #expect(house.rig.requests.isEmpty)
        house.rig.enter("sel7")
        #expect(house.rig.requests == [.quit])
    }

    @Test func aSeatSpeaksEnglishAndTheOtherLanguageToOnePerson() throws {
        var house = try house()
        try house.rig.session?.apply(.event(.displayed(bilingual: true)), at: house.rig.now)
        house.go(to: 1)
        house.rig.expect("Your answer is recorded without name")
        house.rig.press(.character("a"))
        house.rig.press(.enter)
        house.rig.press(.character("l"))
        house.rig.expect("Where are we?")
        house.rig.keys("75")
        house.rig.press(.enter)
        house.rig.press(.character("b"))
        house.rig.press(.enter)
        house.rig.expect("Où en sommes-nous")
    }
}
