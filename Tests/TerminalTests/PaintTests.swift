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
        for shown in [page, Sample.talk, page] {
            terminal.draw(shown)
            var stage = Support.stage(shown)
            let rows = stage.frame().canvas.text.split(separator: "\n", omittingEmptySubsequences: false)
            for (row, text) in rows.enumerated() {
                let seen = terminal.seen(row: row)
                #expect(seen.hasPrefix(text), "row \(row)")
                #expect(seen.dropFirst(text.count).allSatisfy { $0 == " " })
            }
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
}
