import Catalog
import Foundation
import Page
import Screens
import Session
import Testing
import Workshop

import enum Terminal.Input

/// `Docs/keys.md` is made from the bindings of real pages: of every place of every activity, of what opens over them,
/// and of the screens around a session. `CIDS_UPDATE_GOLDENS=1` rewrites it.
@Suite struct KeysTests {
    @Test func documentOfKeysSaysWhatTheScreensSay() throws {
        let made = try document()
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Docs/keys.md").standardized
        if ProcessInfo.processInfo.environment["CIDS_UPDATE_GOLDENS"] == "1" {
            try Data(made.utf8).write(to: file)
            return
        }
        let kept = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        #expect(made == kept, "Docs/keys.md is not what the screens say: CIDS_UPDATE_GOLDENS=1 rewrites it")
    }

    private func document() throws -> String {
        var sections = Sections()
        try around(&sections)
        for id in Content.activities { try places(of: id, &sections) }
        try over(&sections)
        return sections.text
    }

    // MARK: Pages

    /// Home and what comes before a session.
    private func around(_ sections: inout Sections) throws {
        let program = try Content.program("cids-boussole")
        let people = ["Ana", "Luc"].map { Roster.Line(name: $0) }
        let preparation = Preparation(
            program: program, people: people, agenda: program.agenda, projection: .mirrored,
            isSimulated: false,
            language: .fr, isBilingual: false)
        let screens: [(String, any Screen)] = [
            ("Accueil · Home", HomeScreen()),
            ("Démonstration · Demonstration", DemonstrationScreen(now: .now)),
            ("Régler l’écran · Set up the screen", LegibilityScreen()),
            ("Choisir un atelier · Choose a workshop", WorkshopsScreen(simulated: false)),
            ("Bibliothèque · Library", LibraryScreen()),
            ("Choisir une séance · Choose a session", SessionsScreen()),
            ("À la suite de · Following", FollowScreen(client: "", followed: nil)),
            ("Qui est là · Who is here", PeopleScreen(program: program, simulated: false)),
            ("Préparer · Prepare", PrepareScreen(program: program, people: people, simulated: false)),
            ("Qui voit cet écran · Who sees this screen", ProjectionScreen(preparation: preparation)),
            ("Glossaire · Glossary", GlossaryScreen(context(nil, .now, .fr))),
            ("À propos · About", AboutScreen()),
        ]
        for (name, screen) in screens {
            sections.add(name, Language.allCases.map { Studio(screen).page(context(nil, .now, $0)) })
        }
        try composing(&sections)
    }

    /// An activity read in the library, and a workshop made around it.
    private func composing(_ sections: inout Sections) throws {
        let activity = try Content.catalog.activity("cids-boussole")
        let contexts = Language.allCases.map { language in
            var context = context(nil, .now, language)
            context.library.activities = [activity]
            return context
        }
        var card = Studio(LibraryScreen())
        var turn = Turn(context: contexts[0], random: Randomness(SeededRandom(seed: 1)))
        card.handle(.submit, &turn)
        sections.add("Lire une activité · Read an activity", contexts.map(card.page))
        sections.add(
            "Composer un atelier · Compose a workshop",
            contexts.map { Studio(ComposeScreen(around: activity, $0)).page($0) })
    }

    /// Every place that a simulated room comes to, and the booth where it may be opened.
    private func places(of id: String, _ sections: inout Sections) throws {
        // What differs between the ways of answering shows on any activity that allows them all.
        let modes = id == "cids-boussole" ? CaptureMode.allCases.map(Optional.some) : [nil]
        for mode in modes {
            let recording = try Content.record(id, mode: mode)
            var visited: Set<String> = []
            for (index, step) in recording.changes.enumerated() {
                let session = try recording.session(after: index + 1)
                guard visited.insert(session.place?.token ?? "end").inserted else { continue }
                let contexts = Language.allCases.map { context(session, step.at, $0) }
                sections.add(name(session), contexts.map { Studio(RoomScreen()).page($0) })
            }
        }
        try booth(of: id, &sections)
        if id == "cids-boussole" { try seat(of: id, &sections) }
    }

    /// A seat: its list, the booth with its way back, its end without a code and with one.
    private func seat(of id: String, _ sections: inout Sections) throws {
        let recording = try Content.record(id, mode: .booth)
        for (index, step) in recording.changes.enumerated() {
            guard let session = try recording.unanswered(after: index) else { continue }
            for keys in [[], [Key.down, .enter], [.control("r")]] {
                var machines = Language.allCases.map { language in
                    var session = session
                    session.speaks(language)
                    return Machine(session, at: step.at, seed: 5, isSeat: true)
                }
                for key in keys {
                    for index in machines.indices { machines[index].press(.key(key)) }
                }
                sections.add("À un poste (cids seat) · At a seat", machines.map(\.page))
            }
        }
    }

    private func booth(of id: String, _ sections: inout Sections) throws {
        let recording = try Content.record(id, mode: .booth)
        for (index, step) in recording.changes.enumerated() {
            guard let session = try recording.unanswered(after: index) else { continue }
            var machines = Language.allCases.map { language in
                var session = session
                session.speaks(language)
                return Machine(session, at: step.at, seed: 5)
            }
            func press(_ input: Input) {
                for index in machines.indices { machines[index].press(input) }
            }
            press(.key(.enter))
            sections.add("Au suivant · Next", machines.map(\.page))
            press(.key(.enter))
            for _ in 0..<60 where machines[0].page.isLocked {
                sections.add("Dans l’isoloir · In the booth", machines.map(\.page))
                // Letters are letters in a sentence: an empty one is passed by Enter.
                press(machines[0].page.focus == nil ? .key(.character("p")) : .key(.enter))
                if machines[0].page.bindings.contains(where: { $0.intent == .move(1) }) { break }
            }
        }
    }

    /// What opens over a session, and the coach's pane.
    private func over(_ sections: inout Sections) throws {
        let recording = try Content.record("cids-boussole")
        var session = try recording.session(after: 3)
        let now = recording.changes[3].at
        try session.apply([.text(id: "t", body: "A"), .event(.parked(text: "t"))], at: now)
        let screens: [(String, any Screen)] = [
            ("Agenda", AgendaScreen()),
            ("Personnes · People", PeopleListScreen()),
            ("Engagement · Commitment", CommitmentScreen()),
            ("Verbatim, parking · Verbatim, parking", TextScreen(.verbatim)),
            ("Mise à l’abri · Shelter", ShelterScreen()),
            ("Écran noir · Blank screen", BlankScreen()),
            ("Volet du coach · Coach’s pane", CoachScreen()),
            ("Carnet du coach · Coach’s notebook", NotebookScreen()),
            ("Retoucher · Retouch", RetouchScreen()),
            ("Aide · Help", HelpScreen(under: Page(title: ""))),
        ]
        for (name, screen) in screens {
            sections.add(name, Language.allCases.map { Studio(screen).page(context(session, now, $0)) })
        }
    }

    private func context(_ session: Session?, _ now: Date, _ language: Language) -> Context {
        var library = Library(sessions: [.init(id: "/s/a", day: "2026-11-21", name: "a")])
        library.workshops = [.init(id: "a", name: Localized("A"), goal: Localized("A"), minutes: 60)]
        library.glossary = [
            Term(
                id: "a", name: Localized("A"), meaning: [Localized("A")], origin: Localized("A"),
                standing: .opinion, activities: ["a"])
        ]
        var session = session
        session?.speaks(language)
        return Context(
            session: session, now: now, utcOffset: 0, language: language, console: .room, library: library)
    }

    private func name(_ session: Session) -> String {
        guard session.closedAt == nil, let place = session.place, let step = session.step(at: place) else {
            return "Fin · End"
        }
        switch step.content {
        case .say, .agreement: return "Carte, cadre · Card, frame"
        case .talk: return "Discussion · Talk"
        case .decide: return "Décider · Decide"
        case .commit: return "Engagements · Commitments"
        case .reread: return "Relecture · Rereading"
        case .pause: return "Pause · Break"
        case .form: return "Fiche à remplir · Form"
        case .merge: return "Rapprocher · Merge"
        case .run: return "Simulation · Simulation"
        case .review: return "Suivi · Review"
        case .ask, .reveal:
            switch place.phase {
            case .frame: return "Une question · A question"
            case .answer: return "Les réponses arrivent · Answers come in"
            case .reveal, .listen: return "Révéler, écouter · Reveal, listen"
            case .talk: return "Discussion · Talk"
            }
        }
    }
}

extension Binding {
    /// A key of a text, as it is shown.
    fileprivate init(_ key: TextKey, _ language: Language) {
        self.init(key.keys, key.label(language), .command(.help))
    }
}

/// The keys of screens, a section a screen; what many sections share stands once, at the top.
private struct Sections {
    private static let order = [
        "Accueil · Home", "Démonstration · Demonstration", "Régler l’écran · Set up the screen",
        "Choisir un atelier · Choose a workshop",
        "Choisir une séance · Choose a session", "Qui est là · Who is here", "Préparer · Prepare",
        "Qui voit cet écran · Who sees this screen", "Carte, cadre · Card, frame",
        "Une question · A question", "Les réponses arrivent · Answers come in", "Au suivant · Next",
        "Dans l’isoloir · In the booth", "À un poste (cids seat) · At a seat",
        "Révéler, écouter · Reveal, listen", "Discussion · Talk",
    ]

    private var names = order
    private var rows: [String: [[String]]] = [:]

    /// Adds what a page offers that its section does not say yet. The pages are the same in each language.
    mutating func add(_ name: String, _ pages: [Page]) {
        if !names.contains(name) { names.append(name) }
        for (french, english) in zip(pages[0].bindings, pages[1].bindings) {
            guard let row = row(french, english), rows[name]?.contains(row) != true else { continue }
            rows[name, default: []].append(row)
        }
    }

    private func row(_ french: Binding, _ english: Binding) -> [String]? {
        // The initials of the people of a list.
        if case .set = french.intent { return nil }
        if french.keys.allSatisfy(isDigit) {
            // « 1 à 5 répondre » is one hint for five keys.
            guard french.inBar, let one = verb(french.label), let other = verb(english.label) else {
                return nil
            }
            return ["chiffres (digits)", one, other]
        }
        let keys = zip(french.keys, english.keys).map { one, other in
            one.name(.fr) == other.name(.en) ? one.name(.fr) : "\(one.name(.fr)) (\(other.name(.en)))"
        }
        return [keys.joined(separator: ", "), french.label, english.label]
    }

    private func isDigit(_ key: Key) -> Bool {
        if case .character(let character) = key { character.isNumber } else { false }
    }

    /// « à 5 répondre » without the number.
    private func verb(_ label: String) -> String? {
        let words = label.split(separator: " ").filter { !["à", "to", "…"].contains($0) && Int($0) == nil }
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    var text: String {
        let everywhere = shared(by: 20)
        let inSession = shared(by: 6).filter { !everywhere.contains($0) }
        var lines = [
            "# Touches · Keys", "",
            "Tiré des écrans eux-mêmes ; un test le garde exact. · Made from the screens themselves; a test keeps it true.",
        ]
        func table(_ name: String, _ rows: [[String]]) {
            lines += ["", "## \(name)", "", "| touche · key | français | English |", "|---|---|---|"]
            lines += rows.map { row in
                "| " + row.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
            }
        }
        table("Presque partout · Almost everywhere", everywhere)
        table("Pendant une séance · During a session", inSession)
        table(
            "Dans un texte · In a text", TextKey.allCases.compactMap { row(.init($0, .fr), .init($0, .en)) })
        for name in names {
            let own = (rows[name] ?? []).filter { !everywhere.contains($0) && !inSession.contains($0) }
            if !own.isEmpty { table(name, own) }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The rows that stand in so many sections at least, as they come.
    private func shared(by count: Int) -> [[String]] {
        var out: [[String]] = []
        for name in names {
            for row in rows[name] ?? [] where !out.contains(row) {
                if names.count(where: { rows[$0]?.contains(row) == true }) >= count { out.append(row) }
            }
        }
        return out
    }
}
