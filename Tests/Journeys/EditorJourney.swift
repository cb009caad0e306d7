import Foundation
import Testing

/// The person's own editor on a text in hand: `Ctrl-E`.
@Suite(.serialized, .timeLimit(.minutes(3)))
struct EditorJourney {
    /// Where a verbatim is typed, with an editor that is a shell script.
    private func verbatim(_ stage: Stage, editor script: String?) async throws -> Pane {
        let temporary = stage.folder.appending(path: "temporary", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true)
        var variables = ["TMPDIR": temporary.path, "OUT": stage.folder.path]
        if let script {
            let file = stage.folder.appending(path: "editor")
            try Data(script.utf8).write(to: file)
            variables["EDITOR"] = "sh \(file.path)"
        }
        let room = try stage.cids(
            "run", "decouverte-cids", "--participants", "Ana,Luc,Max", environment: variables)
        try await room.waitFor("fin prévue")
        try room.send("Enter")
        try await room.waitFor("Qui voit")
        try room.send("Enter")
        try await room.waitFor("a agenda")
        try room.send("v")
        try await room.waitFor("Les mots exacts")
        try room.type("Au départ")
        try await room.waitFor("9 / 280")
        return room
    }

    private func leftovers(_ stage: Stage) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: stage.folder.path + "/temporary")
    }

    /// The screen as one line of words: messages wrap.
    private func waitFor(_ words: String, in room: Pane) async throws {
        try await room.waitFor("« \(words) »") { screen in
            screen.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(words)
        }
    }

    @Test func editorHasTheTerminalAndItsTextComesBack() async throws {
        try await Stage.run { stage in
            let room = try await verbatim(
                stage,
                editor: """
                    stat -c '%a %n' "$(dirname "$1")" "$1" > "$OUT/seen"
                    cat "$1"; printf 'Votre ligne ? '; read line; printf '%s\\n' "$line" >> "$1"
                    """)
            try await room.waitFor("Ctrl-E éditeur")
            try room.send("C-e")
            try await room.waitFor("Votre ligne ?")
            try room.enter("et la suite")
            try await room.waitFor("Au départ et la suite")
            let seen = try String(contentsOf: stage.folder.appending(path: "seen"), encoding: .utf8)
                .split(separator: "\n")
            try #require(seen.count == 2)
            #expect(seen[0].hasPrefix("700 ") && seen[1].hasPrefix("600 "))
            #expect(try leftovers(stage) == [])
            try room.send("C-_")
            try await room.waitUntilGone("et la suite")
            try room.send("C-y")
            try await room.waitFor("Au départ et la suite")
            try room.send("Enter")
            try await room.waitFor("C’est noté.")
        }
    }

    @Test func editorThatFailsLeavesTheTextAsItWas() async throws {
        try await Stage.run { stage in
            let room = try await verbatim(stage, editor: ". \"$OUT/what\"")
            let faults = [
                ("echo perdu > \"$1\"; exit 3", "sur une erreur (3)"),
                ("head -c 1048576 /dev/zero | tr '\\0' a > \"$1\"", "est trop grand"),
                ("printf '\\377\\376x' > \"$1\"", "pas du texte en UTF-8"),
                ("rm \"$1\"", "pas laissé de fichier"),
                ("exit 127", "ne se lance pas"),
                ("kill -9 $$", "sur une erreur (137)"),
            ]
            for (script, message) in faults {
                try Data(script.utf8).write(to: stage.folder.appending(path: "what"))
                try room.send("C-e")
                try await waitFor(message, in: room)
                let screen = try room.screen()
                #expect(screen.contains("Au départ") && screen.contains("9 / 280"), "\(screen)")
                #expect(try leftovers(stage) == [], "after \(script)")
            }
            // The text goes on being typed where it was.
            try room.type(" encore")
            try await room.waitFor("Au départ encore")
        }
    }

    @Test func withoutAnEditorAMessageSaysHowToChooseOne() async throws {
        try await Stage.run { stage in
            let room = try await verbatim(stage, editor: nil)
            #expect(try !room.screen().contains("Ctrl-E"))
            try room.send("C-e")
            try await waitFor("Aucun éditeur n’est choisi.", in: room)
            #expect(try room.screen().contains("Au départ"))
        }
    }

    @Test func programThatIsEndedWhileTheEditorIsOpenLeavesNoFile() async throws {
        try await Stage.run { stage in
            let room = try await verbatim(stage, editor: "printf 'ouvert'; read line")
            try room.send("C-e")
            try await room.waitFor("ouvert")
            #expect(try leftovers(stage).count == 1)
            try room.kill(SIGTERM)
            #expect(try await room.waitForEnd() == .signal(SIGTERM))
            #expect(try leftovers(stage) == [])
        }
    }
}
