import Foundation
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A terminal that takes nothing any more, as when a connection hangs.
@Suite(.serialized, .timeLimit(.minutes(2)))
struct FrozenJourney {
    @Test func anotherSignalEndsWhatCannotBeToldTheFirst() async throws {
        try await Stage.run { stage in
            let room = try stage.cids()
            try await room.waitFor("Commencer un atelier")
            let terminal = open(try room.format("#{pane_tty}"), O_RDWR | O_NOCTTY)
            try #require(terminal >= 0)
            defer { close(terminal) }
            tcflow(terminal, TCOOFF)
            // What is drawn now is never taken.
            try room.send("Down")
            try await room.killUntilItIsGone(SIGTERM)
            var settings = termios()
            #expect(tcgetattr(terminal, &settings) == 0)
            #expect(settings.c_lflag & tcflag_t(ICANON | ECHO) == tcflag_t(ICANON | ECHO))
            tcflow(terminal, TCOON)
            #expect(try await room.waitForEnd() == .signal(SIGTERM))
        }
    }
}
