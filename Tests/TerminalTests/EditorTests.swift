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
        var free = Editor("")
        free.apply(.paste(String(repeating: "mot ", count: 262_144)))
        #expect(free.characters.count <= 100_000)
    }
}
