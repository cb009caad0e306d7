import Page
import Terminal
import Testing

@Suite("Text to cells")
struct GlyphTests {
    private func text(_ string: String) -> String { Glyphs.of(string).map(\.text).joined(separator: "|") }

    @Test(
        "A character takes the columns ncurses gives it",
        arguments: [
            ("a", 1), ("é", 1), ("e\u{301}", 1), ("œ", 1), ("€", 1), ("●", 1), ("日本", 4), ("한", 2), ("🙂", 2),
            ("", 0), ("\u{A0}", 1), ("ｆ", 2), ("…", 1), ("▀", 1),
        ])
    func widths(string: String, columns: Int) {
        #expect(Glyphs.width(string) == columns)
    }

    @Test("What a cell cannot hold is shown otherwise, never sent to the terminal")
    func degraded() {
        #expect(text("👩\u{200D}👩\u{200D}👧") == "👩|")
        #expect(text("👍🏽") == "👍|")
        #expect(text("🇫🇷") == "F|R")
        #expect(text("❤\u{FE0F}") == "❤")
        #expect(text("\u{1B}[31m") == "\u{FFFD}|[|3|1|m")
        #expect(text("a\u{7}b") == "a|\u{FFFD}|b")
        #expect(text("\u{202E}abc") == "\u{FFFD}|a|b|c")
        #expect(text("\u{301}a") == "◌\u{301}|a")
        #expect(text("a\tb\nc") == "a| |b| |c")
        #expect(text("\u{9B}2J") == "\u{FFFD}|2|J")
        #expect(text("a\u{200B}b\u{AD}c") == "a|b|c")
    }

    @Test("The short way for plain text gives what the careful way gives")
    func shortcut() {
        for value in UInt32(0x20)..<0x3000 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let alone = Glyphs.of(String(Character(scalar)))
            let careful = Array(Glyphs.of(String(Character(scalar)) + "日").dropLast(2))
            if scalar.properties.isVariationSelector || scalar.properties.isJoinControl { continue }
            #expect(alone == careful, "U+\(String(value, radix: 16))")
        }
    }

    @Test("At most four marks stay over a base")
    func marks() {
        let glyphs = Glyphs.of("z" + String(repeating: "\u{301}", count: 40))
        #expect(glyphs.count == 1)
        #expect(glyphs.first?.text.unicodeScalars.count == 5)
    }

    @Test("Whatever is put on a canvas, rows keep their width and halves stay together")
    func canvas() {
        var canvas = Canvas(rows: 2, columns: 5)
        canvas.put("日本語", row: 0, column: 0)
        canvas.put("日", row: 1, column: 4)
        canvas.put("x", row: 7, column: 0)
        canvas.put("abc", row: 1, column: -1)
        #expect(canvas.text == "日本\nbc")
        Support.expectSound(canvas)
    }

    @Test("An overwritten half of a wide character leaves no orphan")
    func overwritten() {
        var canvas = Canvas(rows: 2, columns: 6)
        canvas.put("日本語", row: 0, column: 0)
        canvas.put("x", row: 0, column: 1)
        canvas.put("日本語", row: 1, column: 0)
        canvas.put("x", row: 1, column: 2)
        Support.expectSound(canvas)
        #expect(canvas.text == " x本語\n日x 語")
    }
}

@Suite("Wrapping")
struct WrapTests {
    private func wrap(_ text: String, _ width: Int) -> [String] {
        Wrap.lines(text, width: width).map { $0.map(\.glyph.text).joined() }
    }

    @Test("Lines end at spaces and hold no more than their width")
    func words() {
        #expect(wrap("un deux trois", 7) == ["un deux", "trois"])
        #expect(wrap("un deux trois", 8) == ["un deux", "trois"])
        #expect(wrap("un deux", 20) == ["un deux"])
        #expect(wrap("", 5) == [""])
    }

    @Test("An unbreakable space keeps words together")
    func unbreakable() {
        #expect(wrap("où en est-on\u{A0}?", 13) == ["où en", "est-on\u{A0}?"])
    }

    @Test("A word longer than a line is broken, a wide one between characters")
    func longWords() {
        #expect(wrap("abcdefgh", 3) == ["abc", "def", "gh"])
        #expect(wrap("日本語", 5) == ["日本", "語"])
        #expect(wrap("ab cdefghij", 4) == ["ab", "cdef", "ghij"])
    }

    @Test("A middle dot goes where a line ends before it or after it")
    func middleDot() {
        #expect(wrap("près de chez elles · 2 voix", 17) == ["près de chez", "elles · 2 voix"])
        for width in 18...20 {
            #expect(wrap("près de chez elles · 2 voix", width) == ["près de chez elles", "2 voix"])
        }
        #expect(wrap("1\u{A0}jamais · 5\u{A0}toujours", 15) == ["1\u{A0}jamais", "5\u{A0}toujours"])
        #expect(wrap("un·deux trois", 8) == ["un·deux", "trois"], "a dot inside a word stays")
    }

    @Test("A short last word brings back the middle dot that a line end had taken the place of")
    func lastWordAfterDot() {
        #expect(
            wrap("près de chez elles, ailleurs · loin", 28) == ["près de chez elles,", "ailleurs · loin"])
    }

    @Test("A short last word takes another one with it, where the line before stays the longer one")
    func lastWord() {
        #expect(
            wrap("un fait de cette semaine, pas un avis.", 34) == [
                "un fait de cette semaine, pas", "un avis.",
            ])
        #expect(
            wrap("un fait de la semaine, pas un jugement.", 32) == [
                "un fait de la semaine, pas un", "jugement.",
            ])
        #expect(wrap("incompréhensible oui.", 18) == ["incompréhensible", "oui."])
    }

    @Test("A newline starts a line, an empty one too")
    func newlines() {
        #expect(wrap("a\nb\n\nc", 10) == ["a", "b", "", "c"])
        #expect(wrap("a\r\nb", 10) == ["a", "b"])
    }

    @Test("One line takes an ellipsis where it must be cut")
    func ellipsis() {
        let line = Wrap.oneLine("un texte trop long", width: 9).map(\.glyph.text).joined()
        #expect(line == "un texte…")
        #expect(Wrap.oneLine("court", width: 9).count == 5)
        #expect(Wrap.oneLine("日本語", width: 4).count <= 4)
    }
}
