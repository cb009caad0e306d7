import Terminal
import Testing

@Suite("The text editor, as (text, keys, text) with | for the cursor")
struct EditorTests {
    private func run(
        _ before: String, _ actions: [Editor.Action], limit: Int? = nil, isMultiline: Bool = false
    ) -> String {
        let parts = before.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
        var editor = Editor(
            parts.joined(), cursor: parts[0].count, limit: limit, isMultiline: isMultiline)
        for action in actions { editor.apply(action) }
        let text = Array(editor.text)
        return String(text[..<editor.cursor]) + "|" + String(text[editor.cursor...])
    }

    @Test(
        arguments: [
            ("|", [.insert("é")], "é|"),
            ("a|c", [.insert("b")], "ab|c"),
            ("abc|", [.left, .left, .insert("x")], "ax|bc"),
            ("|abc", [.left], "|abc"),
            ("abc|", [.right], "abc|"),
            ("un deux|", [.wordLeft], "un |deux"),
            ("un deux|", [.wordLeft, .wordLeft], "|un deux"),
            ("|un, deux", [.wordRight, .wordRight], "un, deux|"),
            ("un deux|", [.home], "|un deux"),
            ("|un deux", [.end], "un deux|"),
            ("ab|c", [.backspace], "a|c"),
            ("|abc", [.backspace], "|abc"),
            ("a|bc", [.delete], "a|c"),
            ("abc|", [.delete], "abc|"),
            ("un deux|", [.deleteWord], "un |"),
            ("un deux  |", [.deleteWord], "un |"),
            ("un de|ux", [.deleteToStart], "|ux"),
            ("un de|ux", [.deleteToEnd], "un de|"),
            ("🇫🇷👩‍👩‍👧é|", [.backspace, .backspace], "🇫🇷|"),
            ("un|", [.insert(" "), .insert("d"), .undo], "un |"),
            ("un|", [.insert("d"), .insert("e"), .undo], "un|"),
            ("un|", [.insert("d"), .undo, .redo], "und|"),
            ("un|", [.undo], "un|"),
            ("un|", [.deleteWord, .undo], "un|"),
            ("|", [.paste("un\ndeux\u{1B}[31m")], "un deux[31m|"),
            ("a|b", [.paste("1\t2")], "a1 2|b"),
            ("e|", [.insert("\u{301}")], "e\u{301}|"),
            ("|", [.insert("e"), .insert("\u{301}"), .insert("t"), .undo], "|"),
            ("été|", [.left, .backspace], "é|é"),
            ("e|x\u{301}", [.delete], "e|"),
            ("|", [.insert("👩"), .insert("\u{200D}"), .insert("👧"), .insert("!"), .left], "👩\u{200D}👧|!"),
            ("日本|語", [.left, .insert("x"), .delete], "日x|語"),
            ("deux mots 👍🏽|", [.deleteWord], "deux mots |"),
            ("10 €|", [.wordLeft, .wordLeft], "|10 €"),
            ("l’atelier|", [.wordLeft], "l’|atelier"),
            ("|", [.paste("a\u{200B}b\u{202E}c\u{FEFF}d\u{AD}e\u{0}f\u{7F}g\u{9B}")], "abcdefg|"),
            (
                "|", [.paste("🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}")],
                "🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}|"
            ),
            ("|", [.paste("un\u{2028}deux\u{85}trois\u{B}")], "un deux trois |"),
            ("un deux|", [.paste(" trois"), .undo], "un deux|"),
            ("un deux|", [.deleteToStart, .undo, .undo, .redo], "|"),
            ("un deux|", [.rewrite("trois\nquatre")], "trois quatre|"),
            ("un |deux", [.rewrite("trois"), .undo], "un |deux"),
            ("un |deux", [.rewrite(""), .undo, .redo], "|"),
            ("un deux|", [.up], "un deux|"),
            ("|un deux", [.down], "|un deux"),
        ] as [(String, [Editor.Action], String)])
    func triples(before: String, actions: [Editor.Action], after: String) {
        #expect(run(before, actions) == after)
    }

    @Test("In several lines, newlines stay and the cursor moves between them")
    func multiline() {
        #expect(run("|", [.paste("un\r\ndeux")], isMultiline: true) == "un\ndeux|")
        #expect(run("un\ndeux|", [.up], isMultiline: true) == "un|\ndeux")
        #expect(run("u|n\ndeux", [.down], isMultiline: true) == "un\nd|eux")
        #expect(run("un\nde|ux", [.home], isMultiline: true) == "un\n|deux")
        #expect(run("u|n\ndeux", [.end], isMultiline: true) == "un|\ndeux")
        #expect(run("u|n", [.up], isMultiline: true) == "|un")
        #expect(run("e|\n\u{301}s", [.delete], isMultiline: true) == "e\u{301}|s")
    }

    @Test("Up and down go over the rows that the field shows, and keep their column")
    func rows() {
        func run(_ before: String, _ actions: [Editor.Action]) -> String {
            let parts = before.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
            var editor = Editor(parts.joined(), cursor: parts[0].count)
            editor.width = 10
            for action in actions { editor.apply(action) }
            let text = Array(editor.text)
            return String(text[..<editor.cursor]) + "|" + String(text[editor.cursor...])
        }
        // « un deux », « trois », « quatre cinq » would be over: « quatre », « cinq »
        #expect(run("un deux trois quatre cinq|", [.up]) == "un deux trois quat|re cinq")
        #expect(run("un deu|x anticonstitutionnel", [.down]) == "un deux antico|nstitutionnel")
        #expect(run("un deux anticonstitutionn|el", [.up, .up]) == "un deux| anticonstitutionnel")
        #expect(run("un deux troi|s un deux", [.down, .up]) == "un deux troi|s un deux")
        #expect(run("un deux tr|ois", [.down]) == "un deux trois|")
        #expect(run("un de|ux trois", [.up]) == "|un deux trois")
        #expect(run("日本語日本|語日本語", [.down]) == "日本語日本語日本語|")
        var short = Editor("abcdefgh\nij\nklmnopqr", cursor: 6, isMultiline: true)
        short.apply(.down)
        #expect(short.cursor == 11)
        short.apply(.down)
        #expect(short.cursor == 18)
    }

    @Test("What finds no room is counted, never dropped without a word")
    func refused() {
        var editor = Editor("abc", limit: 5)
        editor.apply(.paste("defgh"))
        #expect(editor.text == "abcde" && editor.refused == 3)
        editor.apply(.insert("x"))
        #expect(editor.refused == 4)
        editor.apply(.insert("\u{301}"))
        #expect(editor.text == "abcde\u{301}" && editor.refused == 0)
        editor.apply(.paste("xy"))
        editor.apply(.left)
        #expect(editor.refused == 0)
        editor.apply(.rewrite("123456789"))
        #expect(editor.text == "12345" && editor.refused == 4)
        var over = Editor("abcdef", limit: 3)
        over.apply(.paste("x"))
        #expect(over.text == "abcdef" && over.refused == 1)
        over.apply(.backspace)
        #expect(over.text == "abcde")
    }

    @Test("A limit stops typing and pasting, and counts characters as people do")
    func limit() {
        #expect(run("abc|", [.insert("d")], limit: 3) == "abc|")
        #expect(run("|", [.paste("👩‍👩‍👧éàx")], limit: 3) == "👩‍👩‍👧éà|")
        #expect(run("ab|", [.backspace, .insert("c"), .insert("d")], limit: 2) == "ac|")
    }

    @Test("A megabyte pasted is bounded, at once", .timeLimit(.minutes(1)))
    func megabyte() {
        var editor = Editor("", limit: 200)
        editor.apply(.paste(String(repeating: "mot ", count: 262_144)))
        #expect(editor.characters.count == 200)
        #expect(editor.refused == 4 * 262_144 - 200)
        var free = Editor("")
        free.apply(.paste(String(repeating: "mot ", count: 262_144)))
        #expect(free.characters.count <= 100_000)
    }
}
