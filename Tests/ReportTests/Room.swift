import Foundation
import Session
import Testing
import Workshop

/// A hand-built session: nine people around a short CIDs workshop.
struct Room {
    var session: Session
    var now = Date(timeIntervalSince1970: 1_795_255_200)
    private var texts = 0

    init(_ program: Program = .short, simulated: Bool = false) {
        session = Session(program: program)
        let names = ["Ana", "Boris", "Chloé", "Driss", "Élise", "Farid", "Gaëlle", "Hugo", "Inès"]
        for (index, name) in names.enumerated() {
            apply(
                .person(Person(id: "p\(index + 1)", name: name, role: index == 8 ? .manager : .participant)))
        }
        event(.opened(language: .fr, simulated: simulated))
        for index in names.indices { event(.joined(person: "p\(index + 1)")) }
        event(.started)
    }

    mutating func apply(_ change: Change, sourceLocation: SourceLocation = #_sourceLocation) {
        now += 60
        do { try session.apply(change, at: now) } catch {
            Issue.record("refused: \(error)", sourceLocation: sourceLocation)
        }
    }

    mutating func event(_ event: Event, sourceLocation: SourceLocation = #_sourceLocation) {
        apply(.event(event), sourceLocation: sourceLocation)
    }

    /// Types a text; gives its id.
    mutating func text(_ body: String) -> String {
        texts += 1
        apply(.text(id: "t\(texts)", body: body))
        return "t\(texts)"
    }

    mutating func enter(_ entry: String, _ step: String) {
        event(.entered(Place(entry: entry, step: step)))
    }

    /// A whole round: opened, answered, and revealed unless told otherwise.
    mutating func round(
        _ entry: String, _ step: String, number: Int = 1, _ privacy: Privacy, _ mode: CaptureMode,
        expected: Int = 9, harvest: [String: [String]] = [:], reveal: Bool = true,
        _ ballots: [[String: Answer]],
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        enter(entry, step)
        let id = "r-\(entry)-\(step)-\(number)"
        event(
            .roundOpened(
                Round.Opening(
                    id: id, entry: entry, step: step, number: number, privacy: privacy, mode: mode,
                    expected: expected, people: 9, harvest: harvest)), sourceLocation: sourceLocation)
        apply(.seal(round: id, ballots.map { Ballot($0) }, by: nil), sourceLocation: sourceLocation)
        if reveal { event(.revealed(round: id), sourceLocation: sourceLocation) }
    }

    mutating func commit(
        _ person: String, _ what: String, _ when: String, _ proof: String, shared: Bool = true
    ) {
        let commitment = Commitment(
            id: "c-\(person)-\(texts)", person: person, what: text(what), when: text(when),
            proof: text(proof),
            isShared: shared)
        event(.committed(commitment))
    }
}

extension Room {
    /// Everything a usual session holds, and two rounds that must never be seen: one withheld, one open.
    static func full(simulated: Bool = false, closed: Bool = true) -> Room {
        var room = Room(simulated: simulated)
        let venue = room.text("Lyon, salle 2")
        let coach = room.text("Nora B.")
        room.event(.venueNamed(text: venue))
        room.event(.coachNamed(text: coach))
        room.enter("e1", "accord")
        let readers = room.text("l'équipe, et Mme Moreau de la direction")
        room.event(.readersNamed(text: readers))
        room.event(.sponsorAdmitted(true))
        room.round(
            "e2", "ciel", .shared, .hands,
            [String](repeating: "soleil", count: 4).ballots("meteo")
                + ["eclaircies", "eclaircies", "pluie"].ballots("meteo")
                + ["nuages", "nuages"].ballots("meteo"))
        let needles: [[String: Int]] = [
            ["courage": 3, "intuition": 6, "defi": 2, "sens": 10],
            ["courage": 4, "intuition": 7, "defi": 2, "sens": 10],
            ["courage": 4, "intuition": 6, "defi": 3, "sens": 10],
            ["courage": 5, "intuition": 7, "defi": 8, "sens": 10],
            ["courage": 6, "intuition": 6, "defi": 9, "sens": 10],
            ["courage": 6, "intuition": 8, "defi": 8, "sens": 10],
            ["courage": 7, "intuition": 7, "defi": 2, "sens": 10],
            ["courage": 7, "intuition": 6, "defi": 9, "sens": 10],
            ["courage": 8, "intuition": 7, "sens": 10],
        ]
        room.round(
            "e3", "aiguilles", .discreet, .readAloud,
            needles.map { ["equipe": .ratings($0.mapValues { .point($0) })] })
        let note = room.text("On a raccourci le devis sans demander, et le client a rappelé.")
        room.event(.noted(text: note, entry: "e3"))
        room.round(
            "e4", "phrases", .shared, .groups, expected: 3,
            [
                "le client reparte avec une réponse, pas avec un numéro",
                "une famille sache quoi faire le soir même",
                "le client reparte tranquille",
            ].map { ["phrase": .lines([$0])] })
        let options = [
            room.text("le client reparte avec une réponse, pas avec un numéro"),
            room.text("une famille sache quoi faire le soir même"),
            room.text("le client reparte tranquille"),
        ]
        room.round(
            "e4", "choix", .shared, .hands, harvest: ["points": options],
            [
                [options[0], options[1]], [options[0], options[1]], [options[0], options[2]],
                [options[0], options[1]], [options[0], options[2]], [options[1], options[2]],
                [options[0], options[1]], [options[0]], [options[0], options[1]],
            ].map { ["points": .dots(Dictionary(uniqueKeysWithValues: $0.map { ($0, 1) }))] })
        let sentence = room.text("Notre équipe existe pour que le client reparte avec une réponse.")
        room.event(
            .decided(Decision(id: "d1", entry: "e4", rule: .consent, text: sentence, isAccepted: true)))
        // Withheld for want of answers, then a round still open.
        room.round(
            "e5", "silence", .sensitive, .paper,
            ["SECRET-A", "SECRET-B", "SECRET-C"].map { ["phrase": .lines([$0])] })
        room.round(
            "e6", "note", .shared, .hands, reveal: false, [["regle": .lines(["PAS-ENCORE"])]])
        room.enter("e7", "gestes")
        room.commit(
            "p1", "je rappelle moi-même le client après chaque devis", "dès lundi",
            "la liste des rappels est au mur")
        room.commit(
            "p4", "je retire une signature du circuit des petits achats", "avant le 15 décembre",
            "un achat passé sans elle", shared: false)
        let parked = room.text("Qui répond le samedi ?")
        room.event(.parked(text: parked))
        room.round(
            "e8", "note", .shared, .hands,
            [5, 4, 4, 4, 3, 5, 4, 2, 4].map { ["temps": .ratings(["temps": .point($0)])] })
        if closed { room.event(.closed) }
        return room
    }
}

extension [String] {
    /// A ballot an option.
    func ballots(_ question: String) -> [[String: Answer]] { map { [question: .choices([$0])] } }
}
