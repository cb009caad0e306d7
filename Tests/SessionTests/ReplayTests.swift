import CustomDump
import Foundation
@_spi(Storage) import Session
import Testing
import Workshop

@Suite struct ReplayTests {
    private func text(_ session: Session) -> String { String(customDumping: session) }

    /// A realistic session, commit by commit: people, rounds, notes, a second round, a latecomer, the end.
    private func story() throws -> (Program, [[Change]]) {
        let ask = Ask(
            headline: Localized("Dire"), questions: [Fixture.rating(), Fixture.lines], secondRound: true)
        let program = Fixture.program([
            Fixture.activity("miroir", [Step(id: "demande", content: .ask(ask))]),
            Fixture.activity("suite", [Fixture.say("dire")], minutes: 20, short: 8),
        ])
        var story: [[Change]] = [
            [.event(.opened(language: .fr, simulated: false)), .event(.screened(.mirrored))]
        ]
        // Announced in one order, come in another.
        story.append((0..<6).reversed().map { .person(Fixture.person($0)) })
        story += [3, 0, 5, 1].map { [.event(.joined(person: Fixture.person($0).id))] }
        story.append([.event(.started), .event(.entered(Place(entry: "e1", step: "demande")))])
        for number in 1...2 {
            let id = "r\(number)"
            story.append([.event(.roundOpened(Fixture.opening(id, number: number, expected: 4)))])
            for index in [0, 1, 3, 5] {
                let ballot = Ballot([
                    "note": .ratings(["a": .point(index % 5 + 1), "b": .unknown]),
                    "phrase": .lines(["Phrase \(index) \(number)"]),
                ])
                story.append([.seal(round: id, [ballot], by: Fixture.person(index).id)])
            }
            story.append([
                .event(.revealed(round: id)), .event(.timed(round: id, seconds: 100 * number, count: 4)),
            ])
        }
        story += [
            [.event(.joined(person: "p02")), .event(.left(person: "p03")), .event(.joined(person: "p03"))],
            [.text(id: "t1", body: "Une idée"), .event(.parked(text: "t1"))],
            [.text(id: "t2", body: "Une note"), .event(.noted(text: "t2", entry: "e1"))],
            [
                .text(id: "t3", body: "Une objection"),
                .event(.noted(text: "t3", entry: "e1", decision: "d1")),
            ],
            [.event(.timerSet(until: Fixture.minutes(30)))],
            [
                .event(
                    .committed(Commitment(id: "c1", person: "p04", what: "t1", when: "t2", proof: "t1"))),
                .event(
                    .committed(Commitment(id: "c2", person: "p00", what: "t1", when: "t2", proof: "t1"))),
            ],
            [
                .event(
                    .decided(Decision(id: "d1", entry: "e1", rule: .consent, text: "t1", isAccepted: true))),
                .event(
                    .decided(Decision(id: "d2", entry: "e1", rule: .median, text: "t2", isAccepted: true))),
                .event(
                    .decided(Decision(id: "d1", entry: "e1", rule: .owner, text: "t2", isAccepted: false))),
            ],
            [
                .event(.withdrawn(commitment: "c2")), .event(.decisionWithdrawn(decision: "d2")),
                .event(.readersNamed(text: "t2")),
            ],
            [
                .event(.agendaSet(program.agenda.reversed())),
                .event(.entered(Place(entry: "e2", step: "dire"))),
            ],
            [
                .person(Person(id: "p00", name: "Corrigé", role: .manager)),
                .event(.displayed(bilingual: true)),
            ],
            [
                .event(.timerSet(until: nil)), .event(.sponsorAdmitted(true)),
                .event(.published(entries: ["e1", "e2"])), .event(.closed),
            ],
            [
                .event(.retouched(text: "t1")), .text(id: "t1", body: "Une idée corrigée"),
                .event(.hidden(lines: ["t2"])), .text(id: "t9", body: "Merci."),
                .event(.coachWordWritten(text: "t9")),
                .text(id: "t8", body: "/9j/"),
                .event(.photoAdded(Photograph(id: "f1", caption: "t9", image: "t8"))),
                .event(.personErased(person: "p00")),
                .event(.published(entries: ["e1"])),
            ],
        ]
        return (program, story)
    }

    private func stored(_ session: Session) -> [Round.ID: Session.StoredRound] {
        Dictionary(uniqueKeysWithValues: session.rounds.map { ($0.id, Session.StoredRound($0)) })
    }

    @Test func everyPrefixOfAJournalReplaysToTheSessionOfThatMoment() throws {
        let (program, story) = try story()
        var live = Session(program: program)
        var journal: [Entry] = []
        for (index, changes) in story.enumerated() {
            let now = Fixture.minutes(Double(index))
            try live.apply(changes, at: now)
            for case .event(let event) in changes { journal.append(Entry(at: now, event: event)) }
            let rebuilt = try Session(
                program: program, people: live.people.shuffled(), texts: live.texts, journal: journal,
                rounds: stored(live))
            #expect(diff(text(rebuilt), text(live)) == nil, "after commit \(index)")
        }
        #expect(live.people.map(\.id) == ["p03", "p00", "p05", "p01", "p02", "p04"])
    }

    @Test func aJournalCutAnywhereIsAValidSession() throws {
        let (program, story) = try story()
        var whole = Session(program: program)
        var journal: [Entry] = []
        for changes in story {
            try whole.apply(changes, at: Fixture.noon)
            for case .event(let event) in changes { journal.append(Entry(at: Fixture.noon, event: event)) }
        }
        for count in 0...journal.count {
            let session = try Session(
                program: program, people: whole.people, texts: whole.texts,
                journal: Array(journal.prefix(count)), rounds: stored(whole))
            #expect(session.present.isSubset(of: Set(session.people.map(\.id))))
            for round in session.rounds {
                #expect(round.turnout.count == 4)
                if round.state == .open {
                    #expect(session.disclosure(of: round.id, to: .room) == .withheld(.notRevealed))
                }
            }
            if let place = session.place { #expect(session.step(at: place) != nil) }
            _ = Schedule(session, now: Fixture.minutes(10))
        }
    }

    @Test func whatCameSinceIsTakenIn() throws {
        let (program, story) = try story()
        var live = Session(program: program)
        var follower = live
        for (index, changes) in story.enumerated() {
            let now = Fixture.minutes(Double(index))
            try live.apply(changes, at: now)
            let since = changes.compactMap { change -> Entry? in
                if case .event(let event) = change { Entry(at: now, event: event) } else { nil }
            }
            try follower.absorb(people: live.people, texts: live.texts, journal: since, rounds: stored(live))
            #expect(diff(text(follower), text(live)) == nil, "after commit \(index)")
        }
    }

    @Test func aNoteOfAnEarlierVersionIsNoObjection() throws {
        let line = #"{"noted":{"entry":"e1","text":"t2"}}"#
        let event = try JSONDecoder().decode(Event.self, from: Data(line.utf8))
        #expect(event == .noted(text: "t2", entry: "e1"))
    }

    @Test func eventsSurviveJSON() throws {
        let (_, story) = try story()
        for case .event(let event) in story.joined() {
            let data = try JSONEncoder().encode(event)
            #expect(try JSONDecoder().decode(Event.self, from: data) == event)
            #expect(String(decoding: data, as: UTF8.self).hasPrefix("{\"\(event.kind)\":"))
        }
    }
}
