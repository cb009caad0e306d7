import Page
import Terminal
import Testing
import Workshop

@Suite("A real ncurses without a terminal", .serialized)
struct PaintTests {
    @Test("What the canvas says is what ncurses holds, wide characters and marks too")
    func painted() throws {
        let terminal = try Terminal(
            testRows: 24, columns: 80, type: "xterm-256color", theme: .sombre, language: .fr,
            lettering: Support.lettering)
        defer { terminal.close() }
        #expect(terminal.capability.rows == 24 && terminal.capability.columns == 80)
        #expect(terminal.capability.level == .many)
        var page = Sample.home
        page.main.append(Block(.prose([Run("日本 e\u{301} ● ▲ œ")])))
        for shown in [page, Sample.talk, page] { expectPainted(shown, terminal) }
    }

    @Test("Where a part of a row changed, the rest of it stays, and no wide character is cut")
    func changed() throws {
        let terminal = try Terminal(
            testRows: 24, columns: 80, type: "xterm-256color", theme: .sombre, language: .fr,
            lettering: Support.lettering)
        defer { terminal.close() }
        let texts = [
            "日本 une e\u{301}quipe", "a日本 une équipe", "日本日 une équipe", "日a本 une équipe", "ab日 une équipe",
            "日本",
            "日e\u{301}本", "",
        ]
        for text in texts + texts.reversed() {
            expectPainted(Page(title: "Atelier CIDs", main: [Block(.prose([Run(text)]))]), terminal)
        }
    }

    private func expectPainted(
        _ page: Page, _ terminal: Terminal, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        terminal.draw(page)
        var stage = Support.stage(page)
        let rows = stage.frame().canvas.text.split(separator: "\n", omittingEmptySubsequences: false)
        for (row, text) in rows.enumerated() {
            let seen = terminal.seen(row: row)
            #expect(seen.hasPrefix(text), "row \(row)", sourceLocation: sourceLocation)
            #expect(
                seen.dropFirst(text.count).allSatisfy { $0 == " " }, "row \(row)",
                sourceLocation: sourceLocation)
        }
    }

    @Test("An unknown terminal is an error to fall back from, not the end")
    func unknown() {
        #expect(throws: TerminalError.cannotOpen("no-such-terminal")) {
            _ = try Terminal(
                testRows: 24, columns: 80, type: "no-such-terminal", theme: .sombre, language: .fr)
        }
    }

    @Test("Without colour nothing but attributes is used")
    func mono() throws {
        let terminal = try Terminal(
            testRows: 12, columns: 40, type: "vt100", theme: .sombre, language: .en)
        defer { terminal.close() }
        #expect(terminal.capability.level == .none)
        terminal.draw(Sample.home)
        #expect(terminal.seen(row: 0).contains("Atelier CIDs"))
    }

    /// The types that every Debian machine describes, with the colours each declares.
    @Test(
        "A page shows on the terminals there are, in every theme, changed while it runs",
        arguments: [
            ("xterm", ColourLevel.eight), ("xterm-256color", .many), ("screen", .eight),
            ("screen-256color", .many), ("tmux-256color", .many), ("linux", .eight), ("vt100", .none),
            ("vt220", .none), ("xterm-mono", .none), ("ansi", .eight), ("cygwin", .eight),
            ("rxvt-unicode-256color", .many), ("Eterm-color", .eight),
        ])
    func types(type: String, level: ColourLevel) throws {
        let terminal = try Terminal(testRows: 24, columns: 80, type: type, theme: .sombre, language: .fr)
        defer { terminal.close() }
        #expect(terminal.capability.level == level)
        for theme in Theme.allCases {
            terminal.theme = theme
            terminal.draw(Sample.home)
            #expect(terminal.seen(row: 0).contains("Atelier CIDs"))
        }
    }

    @Test(
        "A window of one column, or of one row, is no reason to stop",
        arguments: [(1, 1), (24, 1), (1, 80), (3, 7)])
    func tiny(rows: Int, columns: Int) throws {
        let terminal = try Terminal(
            testRows: rows, columns: columns, type: "xterm-256color", theme: .sombre, language: .fr)
        defer { terminal.close() }
        terminal.draw(Sample.home)
        terminal.draw(Sample.talk)
        #expect(terminal.capability.columns == columns)
    }
}
