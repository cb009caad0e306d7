import Foundation
import Page
import Screens
import Session
import Terminal
import Workshop

import enum Terminal.Input

/// The program without a terminal or a file: real screens, real layout, real meaning of keys, a session in memory.
struct Machine {
    var session: Session
    private(set) var stage: Stage
    /// What was asked of the outside world, commits apart.
    private(set) var requests: [Request] = []
    private var studio: Studio
    private let console: Context.Console
    private var now: Date
    private var random: Randomness

    init(
        _ session: Session, at now: Date, seed: UInt64, rows: Int = 24, columns: Int = 80,
        isSeat: Bool = false
    ) {
        self.session = session
        studio = isSeat ? Studio(SeatScreen()) : Studio(RoomScreen())
        console = isSeat ? .seat : .room
        self.now = now
        random = Randomness(SeededRandom(seed: seed))
        stage = Stage(rows: rows, columns: columns, language: session.language, lettering: Content.lettering)
        stage.show(page)
    }

    var page: Page { studio.page(context) }

    private var context: Context {
        Context(
            session: session, now: now, utcOffset: 3600, language: session.language, console: console,
            library: Library())
    }

    mutating func press(_ input: Input) {
        for intent in stage.handle(input) {
            handle(intent)
            stage.show(page)
        }
        now += 0.05
    }

    /// Another window size; everything is laid out anew.
    mutating func resize(rows: Int, columns: Int) {
        stage.resize(rows: rows, columns: columns)
        _ = stage.frame()
    }

    private mutating func handle(_ intent: Intent) {
        var turn = Turn(context: context, random: random)
        var attempt = studio
        attempt.handle(intent, &turn)
        random = turn.random
        for case .commit(let changes) in turn.outcome {
            do {
                var next = session
                try next.apply(changes, at: now)
                session = next
            } catch {
                studio.notice = Notice(.warn, context.message(error))
                return
            }
        }
        requests += turn.outcome.filter { if case .commit = $0 { false } else { true } }
        studio = attempt
    }
}
