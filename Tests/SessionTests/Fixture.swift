import Foundation
import Session
import Workshop

/// A small program, people and sessions that tests play with.
enum Fixture {
    static let noon = Date(timeIntervalSince1970: 1_793_700_000)

    static func minutes(_ minutes: Double) -> Date { noon.addingTimeInterval(minutes * 60) }

    static func item(_ id: String) -> Item { Item(id: id, label: Localized(id)) }

    static func rating(_ id: String = "note", items: [String] = ["a", "b"], facets: [String] = []) -> Question
    {
        Question(
            id: id, prompt: Localized("Combien ?"), kind: .likert,
            input: .ratings(
                Scale(low: 1, high: 5), items: .literal(items.map(item)), facets: facets.map(item)),
            allowsUnknown: true)
    }

    static let lines = Question(
        id: "phrase", prompt: Localized("Quoi ?"), kind: .text,
        input: .lines(stem: nil, most: 2, limit: 140))
    static let choice = Question(
        id: "choix", prompt: Localized("Lequel ?"), kind: .multi,
        input: .choices(options: ["u", "v"].map(item), most: 1))
    static let dots = Question(
        id: "points", prompt: Localized("Où ?"), kind: .dots,
        input: .dots(items: .harvested(question: "phrase", top: nil), budget: 5, cap: 3))

    static func say(_ id: String, inShort: Bool = true, isOptional: Bool = false) -> Step {
        Step(
            id: id, content: .say(Say(headline: Localized(id))), inShort: inShort, isOptional: isOptional)
    }

    static func activity(
        _ id: String, _ steps: [Step], privacy: Privacy = .sensitive, modes: [CaptureMode] = [.booth],
        minutes: Int = 10, short: Int? = nil
    ) -> Activity {
        Activity(
            id: id, tier: 1, sources: [], name: Localized(id), goal: Localized("But"), minutes: minutes,
            shortMinutes: short, group: 3...30, privacy: privacy, modes: modes, steps: steps)
    }

    static func program(_ activities: [Activity], minutes: [Int]? = nil) -> Program {
        Program(
            workshop: Workshop(
                id: "essai", name: Localized("Essai"), goal: Localized("Essayer"), minutes: 60,
                entries: activities.enumerated().map { index, activity in
                    .init(activity: activity.id, minutes: minutes?[index] ?? activity.minutes)
                }),
            activities: Dictionary(uniqueKeysWithValues: activities.map { ($0.id, $0) }))
    }

    /// One activity with one ask.
    static func program(
        asking questions: [Question], privacy: Privacy = .sensitive, mode: CaptureMode = .booth,
        secondRound: Bool = false
    ) -> Program {
        let ask = Ask(headline: Localized("Dire"), questions: questions, secondRound: secondRound)
        return program([
            activity("miroir", [Step(id: "demande", content: .ask(ask))], privacy: privacy, modes: [mode])
        ])
    }

    static func person(_ index: Int) -> Person {
        Person(id: "p\(index < 10 ? "0" : "")\(index)", name: "Nom \(index)")
    }

    /// A session of so many people who have joined and started.
    static func session(_ program: Program, people: Int) throws -> Session {
        var session = Session(program: program)
        var changes: [Change] = [.event(.opened(language: .fr, simulated: false))]
        for index in 0..<people {
            changes += [.person(person(index)), .event(.joined(person: person(index).id))]
        }
        changes.append(.event(.started))
        try session.apply(changes, at: noon)
        return session
    }

    static func opening(
        _ id: String = "r1", number: Int = 1, privacy: Privacy = .sensitive, mode: CaptureMode = .booth,
        expected: Int, people: Int? = nil, step: String = "demande"
    ) -> Round.Opening {
        Round.Opening(
            id: id, entry: "e1", step: step, number: number, privacy: privacy, mode: mode,
            expected: expected, people: people ?? expected)
    }

    /// A session with one round, answered by these ballots and revealed.
    static func revealed(
        _ questions: [Question], _ ballots: [Ballot], privacy: Privacy = .sensitive,
        mode: CaptureMode = .paper, people: Int? = nil, expected: Int? = nil
    ) throws -> Session {
        let people = people ?? ballots.count
        var session = try session(program(asking: questions, privacy: privacy, mode: mode), people: people)
        let opening = opening(privacy: privacy, mode: mode, expected: expected ?? people, people: people)
        try session.apply(
            [
                .event(.roundOpened(opening)), .seal(round: "r1", ballots, by: nil),
                .event(.revealed(round: "r1")),
            ], at: noon)
        return session
    }

    /// Ballots that rate items a and b.
    static func rated(_ values: [(a: Int?, b: Int?)]) -> [Ballot] {
        values.map { value in
            var ratings: [String: Rating] = [:]
            if let a = value.a { ratings["a"] = .point(a) }
            if let b = value.b { ratings["b"] = .point(b) }
            return Ballot(["note": .ratings(ratings)])
        }
    }
}

extension Disclosure {
    /// What is disclosed, if it is.
    var content: Disclosed? { if case .disclosed(let disclosed) = self { disclosed } else { nil } }
}
