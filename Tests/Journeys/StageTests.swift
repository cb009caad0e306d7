import Foundation
import Testing

/// The kit itself, on programs of one line.
@Suite(.serialized, .timeLimit(.minutes(2)))
struct StageTests {
    private let greeter = [
        "sh", "-c",
        "printf 'Prénom ? '; read x; printf 'Bonjour %s (%s)\\n' \"$x\" \"$(stty size)\"; read y; exit 3",
    ]

    @Test func programIsStartedTypedToResizedAndSeenToEnd() async throws {
        try await Stage.run { stage in
            let pane = try stage.open(greeter)
            try await pane.waitFor("Prénom ?")
            try pane.resize(columns: 100, rows: 30)
            try pane.enter("Élodie")
            try await pane.waitFor("Bonjour Élodie (30 100)")
            try pane.send("Enter")
            #expect(try await pane.waitForEnd() == .status(3))
        }
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGKILL])
    func programIsKilled(signal: Int32) async throws {
        try await Stage.run { stage in
            let pane = try stage.open(greeter)
            try await pane.waitFor("Prénom ?")
            try pane.kill(signal)
            #expect(try await pane.waitForEnd() == .signal(signal))
        }
    }

    @Test func closedTerminalEndsTheProgram() async throws {
        try await Stage.run { stage in
            let pane = try stage.open(greeter)
            try await pane.waitFor("Prénom ?")
            let pid = try pane.pid()
            let other = try stage.open([
                "sh", "-c", "while kill -0 \(pid) 2>/dev/null; do :; done; echo parti; read x",
            ])
            try pane.hangUp()
            try await other.waitFor("parti")
        }
    }

    @Test func twoTerminalsShareOneHomeAndNothingOfTheMachine() async throws {
        try await Stage.run { stage in
            let one = try stage.open(["sh", "-c", "echo bonjour > \"$XDG_DATA_HOME/mot\"; echo dit; read x"])
            try await one.waitFor("dit")
            let two = try stage.open(["sh", "-c", "cat \"$XDG_DATA_HOME/mot\"; env; read x"], columns: 120)
            let screen = try await two.waitFor("bonjour")
            #expect(!screen.contains("TMUX"))
            #expect(try one.format("#{pane_width}x#{pane_height}") == "80x24")
            #expect(try two.format("#{pane_width}x#{pane_height}") == "120x24")
        }
    }

    @Test func longPasteArrivesWhole() async throws {
        try await Stage.run { stage in
            let pane = try stage.open(["sh", "-c", "stty -echo; echo prêt; wc -l"])
            try await pane.waitFor("prêt")
            try pane.paste(String(repeating: "une ligne\n", count: 3000))
            try pane.send("C-d")
            try await pane.waitFor("3000")
        }
    }

    @Test func textThatNeverComesFailsAtTheDeadlineWithTheScreen() async throws {
        try await Stage.run { stage in
            let pane = try stage.open(greeter)
            try await pane.waitFor("Prénom ?")
            let error = await #expect(throws: JourneyError.self) {
                try await pane.waitFor("jamais", timeout: .milliseconds(100))
            }
            #expect("\(try #require(error))".contains("Prénom ?"))
        }
    }

    @Test func nothingIsLeftBehind() async throws {
        let (folder, pid) = try await Stage.run { stage in
            let pane = try stage.open(greeter)
            try await pane.waitFor("Prénom ?")
            return (stage.folder, try pane.pid())
        }
        #expect(!FileManager.default.fileExists(atPath: folder.path))
        let deadline = ContinuousClock.now + .seconds(10)
        while kill(pid, 0) == 0, ContinuousClock.now < deadline { await Task.yield() }
        #expect(kill(pid, 0) == -1)
    }
}
