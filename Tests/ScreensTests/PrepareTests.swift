import Foundation
import Page
import Screens
import Session
import Testing
import Workshop

@Suite struct PrepareTests {
    private static let inTheBooth = Fixture.ask(Fixture.scale, modes: [.booth])
    private static let aloud = Step(id: "mot", content: .say(Say(headline: Localized("Mot", "Word"))))

    /// 50 minutes of talk in all.
    private func rig(_ step: Step, people: String = "Ana, Bruno, Chloé, David, Emma, Farid") throws -> Rig {
        Rig(
            Studio(
                PrepareScreen(
                    program: Fixture.program([step]), people: try Roster.parse(typed: people),
                    simulated: false)))
    }

    @Test func theHourOfTheEndCountsTheQueue() throws {
        var rig = try rig(Self.inTheBooth)
        let program = Fixture.program([Self.inTheBooth])
        let queue = program.queueMinutes(of: program.agenda[0], people: 6)
        #expect(queue > 1)
        let end = rig.now.addingTimeInterval(Double(50 + queue) * 60)
        rig.expect(
            "fin prévue \(Hours.clock(end, utcOffset: 3600, .fr)) · dont \(queue) min de file"
                .replacing("\u{A0}", with: " "))
        rig.expect("50 min sur 60, plus \(queue) min de file.")
        rig.language = .en
        rig.expect("ends at \(Hours.clock(end, utcOffset: 3600, .en)) · \(queue) min of queue included")
    }

    @Test func withoutAQueueNothingIsSaidOfIt() throws {
        let rig = try rig(Self.aloud)
        let end = rig.now.addingTimeInterval(50 * 60)
        #expect(rig.page.status == "fin prévue \(Hours.clock(end, utcOffset: 3600, .fr))")
        rig.expect("50 min sur 60.")
    }

    @Test func anotherWayOfAnsweringIsAdvisedOnlyWhereOneIsFaster() throws {
        let people = (1...18).map { "Personne \($0)" }.joined(separator: ", ")
        var rig = try rig(Fixture.ask(Fixture.scale, modes: [.booth]), people: people)
        rig.expect("min de file, et aucune façon de répondre n’est plus rapide.")
        #expect(!rig.text.contains("(m)"))
        rig = try self.rig(Fixture.ask(Fixture.scale, modes: [.booth, .paper]), people: people)
        rig.expect("min de file. Changez « comment » (m).")
        rig.press(.character("m"))
        #expect(!rig.text.contains("(m)"))
    }

    @Test func aMonthIsProposedForTheAnswersAndNothingIsErasedUnasked() throws {
        func kept(_ rig: inout Rig) throws -> Int? {
            rig.press(.enter)
            rig.press(.enter)
            guard case .create(let preparation)? = rig.requests.last else { return -1 }
            var session = Session(program: preparation.program)
            try session.apply(preparation.changes(random: &rig.random), at: rig.now)
            return session.keepsDays
        }
        var unasked = try rig(Self.aloud)
        #expect(try kept(&unasked) == nil)
        var asked = try rig(Self.aloud)
        asked.press(.character("c"))
        for _ in 0..<3 { asked.press(.enter) }
        asked.expect("30 est proposé")
        asked.enter("0")
        asked.expect("De 1 à 3650 jours")
        asked.enter("60")
        #expect(try kept(&asked) == 60)
    }

    @Test func onlyTheClosedSessionsOfTheClientCanBeFollowedAndNoOtherNameIsShown() throws {
        var rig = try rig(Self.aloud)
        rig.library.past = [
            .init(id: "/b", day: "2026-10-12", name: Localized("Culture client"), client: "Müller & Fils"),
            .init(id: "/a", day: "2026-09-01", name: Localized("Le reverse"), client: "Une autre maison"),
        ]
        rig.press(.character("c"))
        rig.enter("muller & fils")
        rig.press(.escape)
        rig.press(.character("s"))
        #expect(rig.requests.last == .listPast)
        rig.expect("12 octobre · Culture client")
        #expect(!rig.text.contains("Le reverse") && !rig.text.contains("Une autre maison"))
        rig.press(.down)
        rig.press(.enter)
        rig.expect("À la suite de : 12 octobre · Culture client")
        rig.press(.enter)
        rig.press(.enter)
        guard case .create(let preparation)? = rig.requests.last else {
            Issue.record("nothing created: \(rig.requests)")
            return
        }
        #expect(preparation.follows == "/b")
        #expect(preparation.client == "muller & fils")
    }

    @Test func aTalkThatOpensTheSessionHasItsClock() throws {
        let talk = Step(id: "parole", content: .talk(Talk(prompt: Localized("Parler"), minutes: 5)))
        let program = Fixture.program([talk])
        let preparation = Preparation(
            program: program, people: try Roster.parse(typed: "Ana, Bruno"), agenda: program.agenda,
            projection: .none, isSimulated: false, language: .fr, isBilingual: false)
        var random = Randomness(SeededRandom(seed: 1))
        let now = Date(timeIntervalSince1970: 1_795_000_000)
        var session = Session(program: program)
        try session.apply(preparation.changes(random: &random, now: now), at: now)
        #expect(session.timerUntil == now.addingTimeInterval(300))
    }

    @Test func aSessionThatFollowsAnotherIsOfTheSameClient() throws {
        var rig = try rig(Self.aloud)
        rig.library.past = [
            .init(id: "/b", day: "2026-10-12", name: Localized("Culture client"), client: "Müller & Fils")
        ]
        rig.press(.character("s"))
        #expect(!rig.text.contains("Müller"))
        rig.press(.down)
        rig.press(.enter)
        rig.press(.enter)
        rig.press(.enter)
        guard case .create(let preparation)? = rig.requests.last else {
            Issue.record("nothing created: \(rig.requests)")
            return
        }
        #expect(preparation.client == "Müller & Fils")
    }

    @Test func observersDoNotQueue() throws {
        let alone = try rig(Self.inTheBooth, people: "Ana, Bruno, Chloé")
        let watched = try rig(Self.inTheBooth, people: "Ana, Bruno, Chloé, Olga (obs), Omar (obs)")
        #expect(alone.page.status == watched.page.status)
    }

    @Test func theModeOfALaterAskIsChosenWhereTheFirstLeavesNoChoice() throws {
        var rig = Rig(
            Studio(
                PrepareScreen(
                    program: Fixture.program([
                        Fixture.ask(Fixture.scale, privacy: .shared, modes: [.plenary]),
                        Fixture.ask(Fixture.scale, privacy: .shared, modes: [.paper, .booth]),
                    ]), people: try Roster.parse(typed: "Ana, Bruno, Chloé, David, Emma, Farid"),
                    simulated: false)))
        rig.expect("sur papier")
        let written = rig.text
        rig.press(.character("m"))
        rig.expect("à l’isoloir")
        rig.press(.character("m"))
        #expect(rig.text == written, "the ways of answering do not come round to what was written")
    }
}
