import Foundation
import Page
import Screens
import Session
import Testing
import Workshop

/// The demonstration on a given clock: it runs through the named screens and ends by itself.
@Suite struct DemonstrationTests {
    /// A demonstration with the loop's part played by hand: commits applied, wake-ups at their time.
    private struct Watcher {
        var session: Session
        var studio: Studio
        var now = Date(timeIntervalSince1970: 1_795_000_000)
        var random = Randomness(SeededRandom(seed: 3))
        var requests: [Request] = []
        /// Every page seen, as words.
        var seen: [String] = []

        init(isAlone: Bool = true, language: Language = .fr) throws {
            let preparation = Preparation.demonstration(
                try Content.program("decouverte-cids"), language: language)
            session = Session(program: preparation.program)
            studio = Studio(HomeScreen())
            let screen = DemonstrationScreen(now: now, isAlone: isAlone)
            studio.show(screen, over: isAlone ? nil : HomeScreen())
            try session.apply(preparation.changes(random: &random), at: now)
            seen.append(words(page))
        }

        var context: Context {
            Context(
                session: requests.contains(.leaveSession) ? nil : session, now: now, utcOffset: 3600,
                language: .fr, console: .room, library: Library())
        }

        var page: Page { studio.page(context) }
        var isOver: Bool { requests.contains(.leaveSession) }

        mutating func send(_ intent: Intent) throws {
            var turn = Turn(context: context, random: random)
            studio.handle(intent, &turn)
            random = turn.random
            for request in turn.outcome {
                if case .commit(let changes) = request { try session.apply(changes, at: now) }
                requests.append(request)
            }
            seen.append(words(page))
        }

        /// Sleeps until the page wakes.
        mutating func sleep() throws {
            let page = page
            now = try #require(page.wake)
            try send(try #require(page.onWake))
        }

        mutating func press(_ key: Key) throws {
            try send(try #require(page.bindings.first { $0.keys.contains(key) }).intent)
        }
    }

    @Test("It ends by itself in about two minutes", arguments: [Language.fr, .en])
    func endsByItself(language: Language) throws {
        var watcher = try Watcher(language: language)
        let start = watcher.now
        var wakes = 0
        while !watcher.isOver {
            wakes += 1
            try #require(wakes < 500)
            try watcher.sleep()
        }
        let seconds = watcher.now.timeIntervalSince(start)
        #expect((90...150).contains(seconds), "\(seconds) s")
        #expect(watcher.requests.last == .quit)
        #expect(watcher.session.closedAt != nil)
    }

    @Test func visitsTheScreensOfAWorkshop() throws {
        var watcher = try Watcher()
        while !watcher.isOver { try watcher.sleep() }
        var left = watcher.seen[...]
        let landmarks = [
            "Commencer un atelier", "Nous finissons à", "où en est notre équipe", "0 sur 9 réponses",
            "5 sur 9 réponses", "9 sur 9 réponses", "médiane", "À deux.", "Finissez la phrase",
            "1 sur 3 groupes",
            "3 sur 3 groupes", "Notre équipe existe pour que", "Rien encore", "appeler un client", "Merci",
        ]
        for landmark in landmarks {
            let found = left.firstIndex { $0.replacing("\u{A0}", with: " ").contains(landmark) }
            let index = try #require(found, "no « \(landmark) » in its turn")
            left = left[index...]
        }
        for page in watcher.seen where !page.isEmpty && page != watcher.seen.last {
            #expect(page.hasPrefix("Démonstration"))
            #expect(page.contains("SIMULÉ"))
        }
    }

    @Test func aKeyGoesToTheNextScreenAtOnce() throws {
        var watcher = try Watcher()
        var presses = 0
        while !watcher.isOver {
            presses += 1
            try #require(presses < 40)
            let before = watcher.page
            try watcher.press(presses % 2 == 0 ? .enter : .space)
            #expect(watcher.isOver || watcher.page.main != before.main)
        }
        #expect(presses < 20)
        #expect(watcher.session.closedAt != nil)
    }

    @Test func aKeyPressedTwiceOnOneScreenActsOnce() throws {
        var watcher = try Watcher()
        let binding = try #require(watcher.page.bindings.first { $0.keys.contains(.enter) })
        try watcher.send(binding.intent)
        let after = watcher.page
        try watcher.send(binding.intent)
        #expect(watcher.page == after)
    }

    @Test("Escape and q end it anywhere", arguments: [Key.escape, .character("q")], [0, 1, 4, 9, 25])
    func endsAtOnce(key: Key, wakes: Int) throws {
        var watcher = try Watcher()
        for _ in 0..<wakes { try watcher.sleep() }
        try watcher.press(key)
        #expect(watcher.requests.suffix(2) == [.leaveSession, .quit])
    }

    @Test func fromTheHomeScreenItLeadsBackThere() throws {
        var watcher = try Watcher(isAlone: false)
        try watcher.sleep()
        try watcher.press(.escape)
        #expect(watcher.isOver)
        #expect(!watcher.requests.contains(.quit))
        #expect(watcher.page.title == "Atelier CIDs")
        #expect(watcher.page.onWake == nil)
    }

    @Test func theHomeScreenOffersIt() throws {
        var rig = Rig(Studio(HomeScreen()))
        rig.expect("Voir une démonstration deux minutes")
        rig.send(.choose("demonstration"))
        #expect(rig.requests == [.demonstrate])
    }
}
