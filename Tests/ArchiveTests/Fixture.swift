import Foundation
import Session
import Workshop

@testable import Archive

/// A small workshop, people and changes that tests play with.
enum Fixture {
    static let noon = Date(timeIntervalSince1970: 1_793_700_000)
    static let names = [
        "Anabelle", "Barnabé", "Célestine", "Dorothée", "Éléonore", "Félicien", "Gwenaëlle", "Hyacinthe",
        "Isidore", "Joséphine", "Kilian-Marie", "Léopoldine",
    ]
    static let people = names.enumerated().map { Person(id: "p\(code($0))", name: $1) }

    static func item(_ id: String) -> Item { Item(id: id, label: Localized(id)) }

    static let ratings = Question(
        id: "note", prompt: Localized("Combien ?"), kind: .likert,
        input: .ratings(
            Scale(low: 1, high: 5), items: .literal(["a", "b", "c"].map(item)), facets: []),
        allowsUnknown: true)
    static let lines = Question(
        id: "phrase", prompt: Localized("Quoi ?"), kind: .text,
        input: .lines(stem: nil, most: 2, limit: 140))
    static let dots = Question(
        id: "points", prompt: Localized("Où ?"), kind: .dots,
        input: .dots(items: .literal(["x", "y", "z", "w"].map(item)), budget: 5, cap: 3))
    static let choice = Question(
        id: "choix", prompt: Localized("Lequel ?"), kind: .multi,
        input: .choices(options: ["u", "v"].map(item), most: 2))

    static let program = Program(
        workshop: Workshop(
            id: "essai-été", name: Localized("Essai"), goal: Localized("Essayer"), minutes: 30,
            entries: [.init(activity: "miroir", minutes: 20), .init(activity: "suite", minutes: 10)]),
        activities: [
            "miroir": activity("miroir", .sensitive), "suite": activity("suite", .open),
        ])

    static func activity(_ id: String, _ privacy: Privacy) -> Activity {
        Activity(
            id: id, tier: 1, sources: [], name: Localized(id), goal: Localized("But"), minutes: 10,
            group: 3...30, privacy: privacy, modes: [.booth, .paper],
            steps: [
                Step(
                    id: "demande",
                    content: .ask(
                        Ask(headline: Localized("Dire"), questions: [ratings, lines, dots, choice]))),
                Step(id: "engager", content: .commit(Localized("Qui fait quoi ?"))),
            ])
    }

    /// The first commit of a session: opened, twelve people in the room, started.
    static let opening: [Change] =
        [.event(.opened(language: .fr, simulated: false))]
        + people.map { .person($0) } + people.map { .event(.joined(person: $0.id)) }
        + [.event(.started), .event(.entered(Place(entry: "e1", step: "demande")))]

    static func round(
        _ id: String = "r1", entry: String = "e1", number: Int = 1, privacy: Privacy = .sensitive,
        mode: CaptureMode = .booth, expected: Int = 12
    ) -> Change {
        .event(
            .roundOpened(
                Round.Opening(
                    id: id, entry: entry, step: "demande", number: number, privacy: privacy, mode: mode,
                    expected: expected, people: 12)))
    }

    /// The ballot of the nth person: all different, in ratings, lines and dots of different lengths.
    static func ballot(_ index: Int) -> Ballot {
        var ratings: [String: Rating] = ["a": .point(index % 5 + 1), "b": .point(5 - index % 5)]
        if index % 3 == 0 { ratings["c"] = .unknown }
        let sentence = "Secret\(code(index)) " + String(repeating: "é mot ", count: index)
        let second = String(repeating: "à dire ", count: 20 - index)
        return Ballot([
            "note": .ratings(ratings),
            "phrase": .lines(index % 4 == 3 ? [] : [sentence, second]),
            "points": .dots(["x": index % 3 + 1, "y": 2 - index % 2]),
            "choix": .choices(index % 2 == 0 ? ["u", "v"] : ["v", "u"]),
        ])
    }

    /// A word of letters for a number, that no other text of the fixture contains.
    static func code(_ index: Int) -> String {
        String(repeating: Character(UnicodeScalar(UInt8(97 + index))), count: 4)
    }

    /// A folder that is gone at the end.
    static func withFolder<Result>(_ work: (URL) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("cids-\(UUID().uuidString)", isDirectory: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try work(folder)
    }

    static func archive(in folder: URL, _ name: String = "essai") throws -> Archive {
        try Archive.create(
            at: folder.appendingPathComponent("\(name).cids"), program: program, changes: opening, now: noon)
    }
}

extension Archive {
    /// Commits at the revision at hand.
    func write(_ changes: [Change], at now: Date = Fixture.noon) throws {
        try commit(changes, expecting: revision, at: now)
    }
}

extension Data {
    /// Whether the bytes contain a text in UTF-8.
    func holds(_ text: String) -> Bool { range(of: Data(text.utf8)) != nil }
}
