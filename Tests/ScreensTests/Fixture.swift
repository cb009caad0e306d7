import Foundation
import Page
import Screens
import Session
import Testing
import Workshop

/// A small program with one ask of each kind, for tests that must not depend on the content.
enum Fixture {
    static func ask(
        _ question: Question, privacy: Privacy = .discreet, modes: [CaptureMode], secondRound: Bool = false
    ) -> Step {
        Step(
            id: question.id,
            content: .ask(
                Ask(
                    headline: Localized("Mot", "Word"), questions: [question], privacy: privacy, modes: modes,
                    secondRound: secondRound)))
    }

    static let letters = [
        Item(id: "courage", label: Localized("Courage", "Courage")),
        Item(id: "defi", label: Localized("Défi", "Challenge")),
    ]

    static let scale = Question(
        id: "lettres", prompt: Localized("Où en sommes-nous ?", "Where are we?"), kind: .scale10,
        input: .ratings(
            Scale(low: 1, high: 10, labels: [1: Localized("pas encore", "not yet")]),
            items: .literal(letters),
            facets: []), allowsUnknown: true)

    static let sentence = Question(
        id: "phrase", prompt: Localized("Une phrase", "A sentence"), kind: .text,
        input: .lines(stem: nil, most: 1, limit: 140))

    static let dots = Question(
        id: "points", prompt: Localized("Laquelle ?", "Which?"), kind: .dots,
        input: .dots(items: .harvested(question: "phrase", top: nil), budget: 2, cap: 1))

    static func program(_ steps: [Step], minutes: Int = 20, short: Int? = nil) -> Program {
        func activity(_ id: String, _ steps: [Step], short: Int? = nil) -> Activity {
            Activity(
                id: id, tier: 1, sources: ["0-41"], name: Localized(id), goal: Localized("But"),
                minutes: minutes, shortMinutes: short, group: 2...20, privacy: .discreet, modes: [.booth],
                steps: steps)
        }
        let close = Step(id: "mot", content: .say(Say(headline: Localized("Fin", "End"))))
        let pause = Step(id: "pause", content: .pause)
        return Program(
            workshop: Workshop(
                id: "essai", name: Localized("Essai", "Trial"), goal: Localized("But", "Goal"), minutes: 60,
                entries: [
                    .init(activity: "a", minutes: minutes), .init(activity: "b", minutes: 20),
                    .init(activity: "c", minutes: 10),
                ]),
            activities: [
                "a": activity("a", steps, short: short), "b": activity("b", [close], short: 10),
                "c": activity("c", [close]), "pause": activity("pause", [pause]),
            ])
    }

    /// A room that has just begun.
    static func room(
        _ steps: [Step], people: String = "Ana, Bruno, Chloé, David, Emma*",
        projection: Projection = .mirrored, glossary: [Term]? = nil
    ) throws -> Rig {
        var program = program(steps)
        program.glossary = glossary
        var rig = Rig(Studio(HomeScreen()))
        var session = Session(program: program)
        let preparation = Preparation(
            program: program, people: try Roster.parse(typed: people), agenda: program.agenda,
            projection: projection, isSimulated: false, language: .fr, isBilingual: false)
        try session.apply(preparation.changes(random: &rig.random), at: rig.now)
        rig.session = session
        rig.studio = Studio(RoomScreen())
        return rig
    }
}

extension Rig {
    /// Digits and letters one after another.
    mutating func keys(_ keys: String) {
        for character in keys { press(.character(character)) }
    }

    /// Answers one after another, each ended by Enter where the booth waits for it.
    mutating func answers(_ typed: String) {
        for character in typed {
            press(.character(character))
            if text.contains("Puis Entrée.") || text.contains("Then Enter.") { press(.enter) }
        }
    }

    /// From the waiting page: one person answers with these keys and drops the ballot in.
    mutating func answerInBooth(_ typed: String) {
        press(.enter)
        answers(typed)
        press(.enter)
    }
}
