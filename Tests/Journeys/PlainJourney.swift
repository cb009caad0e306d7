import Foundation
import Testing

/// The line-by-line mode in a real terminal: what a screen reader hears, and that the booth leaves no trace.
@Suite(.serialized, .timeLimit(.minutes(3)))
struct PlainJourney {
    private let people = "Ana, Bruno, Chloé, Luc"

    @Test func dumbTerminalSpeaksLineByLine() async throws {
        try await Stage.run { stage in
            let room = try stage.cids(environment: ["TERM": "dumb"])
            try await room.waitForLast("1. Commencer un atelier")
            try room.enter("zz")
            try await room.waitForLast("Je ne comprends pas « zz »")
            try room.enter("q")
            #expect(try await room.waitForEnd() == .status(0))
        }
    }

    @Test func boothIsAnsweredWithoutATraceInTheTranscript() async throws {
        try await Stage.run { stage in
            let room = try await booth(stage)
            for number in 0..<4 {
                try await room.waitForLast("Le clavier va à")
                try room.enter("")
                for question in 1...4 {
                    try await room.waitForLast("\(question) sur 4")
                    try room.enter(["9", "10", "1", "5"][(number + question) % 4])
                }
                try await room.waitForLast("C’est bien cela ?")
                try room.enter("")
                if number < 3 { try await room.waitForLast("Réponse enregistrée.") }
            }
            try await room.waitForLast("4 sur 4 réponses")
            let before = try room.transcript()
            #expect(before.contains("La frappe ne s’affiche pas."))
            #expect(before.contains("Courage, masqué."))
            for line in before.split(separator: "\n") where line.hasPrefix("Votre réponse") {
                #expect(!line.contains { $0.isNumber } && !line.hasSuffix("n"), "\(line)")
            }
            try room.enter("1")
            let result = try await room.waitForLast("La boussole · Courage")
            #expect(!result.contains("\u{1B}"))
            try await room.waitForLast("4 réponses")
        }
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
    func signalInTheBoothGivesTheTerminalBackItsEcho(signal: Int32) async throws {
        try await Stage.run { stage in
            // The shell outlives the program, and tells what state its terminal was left in.
            let script = "\"$@\"; echo \"fin $?\"; stty -a | grep -o ' [-]*echo ' | head -n 1; read x"
            let room = try await booth(stage, shell: script)
            try await room.waitForLast("Le clavier va à")
            try room.enter("")
            try await room.waitForLast("1 sur 4")
            try room.type("7")
            let program = try Int32(
                #require(
                    String(contentsOf: stage.folder.appending(path: "program"), encoding: .utf8)
                        .split(separator: "\n").first.map(String.init)))
            kill(try #require(program), signal)
            let screen = try await room.waitFor("fin \(128 + signal)")
            #expect(try await room.waitFor(" echo").contains(" echo"))
            #expect(!screen.contains("-echo"))
        }
    }

    /// Opens the workshop line by line, up to the first person of the booth.
    private func booth(_ stage: Stage, shell: String? = nil) async throws -> Pane {
        let start = "echo $$ > '\(stage.folder.path)/program'; exec \"$@\""
        let command =
            try [Product.path(), "run", "decouverte-cids", "--participants", people, "--plain"]
        let room =
            if let shell {
                try stage.open(["sh", "-c", shell, "sh", "sh", "-c", start, "sh"] + command)
            } else {
                try stage.open(command)
            }
        for (seen, line) in [
            ("Votre choix", "3"),
            ("lecture à voix haute. (sélection)", "m"),
            ("Comment : sur papier. (sélection)", "m"), ("Comment : à l’isoloir. (sélection)", ""),
            ("Qui voit cet écran ?", "1"), ("Lecteurs du compte rendu", ""), ("Mains comptées", "1:2 2:2"),
            ("4 réponses sur 4", ""), ("Intuition :", ""), ("Votre réponse est enregistrée sans nom", ""),
            ("0 sur 4 réponses", ""),
        ] {
            try await room.waitForLast(seen)
            try room.enter(line)
        }
        return room
    }
}

extension Pane {
    /// Waits until a text stands after all that was typed before: below it only what follows it.
    @discardableResult
    fileprivate func waitForLast(_ text: String) async throws -> String {
        try await waitFor("« \(text) » below the last prompt") { _ in
            let lines = try transcript().replacing("\u{A0}", with: " ").split(
                separator: "\n", omittingEmptySubsequences: false)
            let prompts = lines.indices.filter {
                lines[$0].hasPrefix("Votre choix :") || lines[$0].hasPrefix("Votre réponse :")
                    || lines[$0].hasPrefix("Mains comptées")
            }
            guard let last = prompts.last else { return false }
            let start = prompts.dropLast().last ?? lines.startIndex
            let said = lines[start...last].joined(separator: " ").split(separator: " ")
            return said.joined(separator: " ").contains(text)
        }
    }
}
