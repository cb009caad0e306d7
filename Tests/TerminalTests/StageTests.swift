import Foundation
import Page
import Terminal
import Testing

@Suite("Keys and clicks on a page")
struct StageTests {
    private func type(_ text: String, on stage: inout Stage) -> [Intent] {
        text.flatMap { stage.handle(.key($0 == " " ? .space : .character($0))) }
    }

    @Test("A key means its first binding; a capital by accident counts")
    func bindings() {
        var stage = Support.stage(Sample.waiting)
        #expect(stage.handle(.key(.space)) == [.reveal(round: "r")])
        #expect(stage.handle(.key(.character("?"))) == [.command(.help)])
        #expect(stage.handle(.key(.character("x"))) == [])
        var room = Support.stage(Sample.talk)
        #expect(room.handle(.key(.character("T"))) == [.timer])
    }

    @Test("In a field letters are letters, and Enter keeps its meaning")
    func field() {
        var stage = Support.stage(Sample.form(""))
        #expect(
            type("q é", on: &stage) == [
                .set(field: "what", text: "q"), .set(field: "what", text: "q "),
                .set(field: "what", text: "q é"),
            ])
        #expect(stage.handle(.key(.backspace)) == [.set(field: "what", text: "q ")])
        #expect(stage.handle(.key(.left)) == [])
        #expect(stage.handle(.key(.enter)) == [.submit])
        #expect(stage.handle(.key(.escape)) == [.back])
    }

    @Test("What a page looks like does not depend on the pages before it")
    func kept() {
        var stage = Support.stage(Sample.home)
        let lists = [0, 1, 2, 1, nil, 0].map { Sample.list(6, selected: $0) }
        let pages =
            lists + [Sample.talk, Sample.list(7, selected: 1), Sample.home, Sample.list(6, selected: 1)]
        for (number, page) in (pages + pages.reversed()).enumerated() {
            stage.show(page)
            var fresh = Support.stage(page)
            #expect(stage.frame() == fresh.frame(), "\(number)")
        }
    }

    @Test("In several lines Enter is a newline unless the page wants it")
    func multiline() {
        var page = Sample.form("un", isMultiline: true)
        page.bindings.removeAll { $0.keys == [.enter] }
        var stage = Support.stage(page)
        #expect(stage.handle(.key(.enter)) == [.set(field: "what", text: "un\n")])
    }

    @Test("A paste never submits, and outside a field is ignored")
    func paste() {
        var stage = Support.stage(Sample.form("a"))
        #expect(stage.handle(.paste("b\nc\n")) == [.set(field: "what", text: "ab c ")])
        var other = Support.stage(Sample.waiting)
        #expect(other.handle(.paste(" q\n")) == [])
    }

    @Test("Another text takes the place of the one in hand, and nothing where there is none")
    func rewrite() {
        var stage = Support.stage(Sample.form("a"))
        #expect(stage.rewrite("b\nc") == [.set(field: "what", text: "b c")])
        #expect(stage.rewrite("b c") == [])
        #expect(stage.handle(.key(.control("_"))) == [.set(field: "what", text: "a")])
        var other = Support.stage(Sample.waiting)
        #expect(other.rewrite("b") == [])
    }

    @Test("The page wins over the editor; the same text leaves the cursor alone")
    func pageWins() {
        var stage = Support.stage(Sample.form("abc"))
        _ = stage.handle(.key(.left))
        stage.show(Sample.form("abc", limit: 90))
        #expect(stage.editor?.cursor == 2)
        stage.show(Sample.form("xyz"))
        #expect(stage.editor?.text == "xyz")
        var page = Sample.form("xyz")
        page.focus = "who"
        stage.show(page)
        #expect(stage.editor?.text == "Ana")
        #expect(stage.handle(.key(.backspace)) == [.set(field: "who", text: "An")])
    }

    @Test("A masked field shows dots only")
    func masked() {
        var stage = Support.stage(Sample.form("secret", isMasked: true))
        let text = stage.frame().canvas.text
        #expect(text.contains("••••••"))
        #expect(!text.contains("secret"))
    }

    @Test("A sentence is counted beside its label, and under it once it is long; what finds no room is said")
    func count() throws {
        func stage(_ text: String, allowsExcess: Bool = true, isMasked: Bool = false) -> Stage {
            Support.stage(
                Page(
                    title: "Verbatim",
                    main: [
                        Block(
                            .field(
                                Field(
                                    id: "text", label: "Les mots exacts", text: text, limit: 40,
                                    allowsExcess: allowsExcess, isMasked: isMasked)))
                    ], focus: "text"), Support.Size(40, 12))
        }
        func lines(_ stage: Stage) -> [String] {
            var stage = stage
            return stage.frame().canvas.text.split(separator: "\n").map {
                $0.trimmingCharacters(in: .whitespaces)
            }
        }
        #expect(lines(stage("")).contains("Les mots exacts"))
        #expect(lines(stage("mot")).contains("Les mots exacts             3 / 40"))
        #expect(lines(stage("mot", allowsExcess: false)).contains("Les mots exacts"))
        #expect(lines(stage("mot", isMasked: true)).contains("Les mots exacts"))
        let long = lines(stage(String(repeating: "mot ", count: 50)))
        #expect(long.contains("200 / 40"))
        var full = stage(String(repeating: "x", count: 38), allowsExcess: false)
        #expect(lines(full).contains("Les mots exacts            38 / 40"))
        _ = full.handle(.paste("abcd"))
        #expect(lines(full).contains { $0.contains("n’ont pas tenu") })
        _ = full.handle(.key(.left))
        #expect(!lines(full).contains { $0.contains("tenu") })
    }

    @Test("A message about a text that fills the window is seen with its cursor")
    func message() throws {
        var page = Sample.form(String(repeating: "mot ", count: 75), limit: 400)
        page.main.insert(Block(.notice(Notice(.warn, "Raccourcissez la phrase."))), at: 1)
        var stage = Support.stage(page, Support.Size(40, 12))
        #expect(stage.frame().canvas.text.contains("Raccourcissez la phrase."))
        #expect(stage.frame().cursor != nil)
        _ = stage.handle(.key(.home))
        let first = try #require(stage.frame().cursor)
        #expect(stage.handle(.key(.right)) == [])
        let next = try #require(stage.frame().cursor)
        #expect(next.row == first.row && next.column == first.column + 1)
        var full = Support.stage(
            Sample.form(String(repeating: "mot ", count: 75), limit: 300), Support.Size(40, 12))
        _ = full.handle(.paste("encore"))
        #expect(full.frame().canvas.text.contains("tenu"))
    }

    @Test("Up and down move in a sentence that is folded, else they scroll the page")
    func rows() throws {
        var stage = Support.stage(Sample.form(String(repeating: "mot ", count: 20), limit: 400))
        let end = try #require(stage.frame().cursor)
        #expect(stage.handle(.key(.up)) == [])
        let above = try #require(stage.frame().cursor)
        #expect(above.row == end.row - 1 && above.column == end.column)
        _ = stage.handle(.key(.down))
        #expect(stage.frame().cursor == end)
        var short = Support.stage(Sample.form("un mot"))
        let place = short.frame().cursor
        _ = short.handle(.key(.up))
        #expect(short.frame().cursor == place)
    }

    @Test("The cursor follows the text across lines")
    func cursor() throws {
        let text = String(repeating: "mot ", count: 30)
        var stage = Support.stage(Sample.form(text, limit: 400))
        let end = try #require(stage.frame().cursor)
        _ = stage.handle(.key(.home))
        let start = try #require(stage.frame().cursor)
        #expect(start.column == 4)
        #expect(end.row > start.row)
        for column in [40, 64, 300] {
            stage.resize(rows: 12, columns: column)
            _ = stage.handle(.key(.end))
            let place = try #require(stage.frame().cursor)
            #expect(place.column < column && place.row < 12)
        }
    }

    @Test("A click on a row chooses it, on a hint does what it says")
    func clicks() throws {
        var stage = Support.stage(Sample.home)
        let lines = stage.frame().canvas.text.split(separator: "\n", omittingEmptySubsequences: false)
        let row = try #require(lines.firstIndex { $0.contains("Bibliothèque") })
        #expect(stage.handle(.click(row: row, column: 6)) == [.choose("library")])
        let bar = lines.count - 1
        let help = try #require(Array(lines[bar]).firstIndex(of: "?"))
        #expect(stage.handle(.click(row: bar, column: help)) == [.command(.help)])
        #expect(stage.handle(.click(row: 1, column: 1)) == [])
        #expect(stage.handle(.click(row: 900, column: 900)) == [])
        var booth = Support.stage(Sample.booth)
        let digits = booth.frame().canvas.text.split(separator: "\n", omittingEmptySubsequences: false)
        let scale = try #require(digits.firstIndex { $0.contains("1    2") })
        let seven = try #require(Array(digits[scale]).firstIndex(of: "7"))
        #expect(booth.handle(.click(row: scale, column: seven)) == [.point(7)])
        let ten = try #require(digits[scale].ranges(of: "10").first)
        let column = digits[scale].distance(from: digits[scale].startIndex, to: ten.lowerBound)
        #expect(booth.handle(.click(row: scale, column: column)) == [.point(10)])
        var masked = Sample.booth
        masked.isMasked = true
        booth.show(masked)
        #expect(booth.handle(.click(row: scale, column: seven)) == [.pointing])
        #expect(booth.handle(.click(row: scale - 1, column: seven)) == [])
    }

    @Test("On a locked page only its own keys act")
    func locked() {
        var stage = Support.stage(Sample.booth)
        #expect(stage.handle(.key(.character("7"))) == [.digit(7)])
        for key in [Key.control("z"), .control("c"), .control("l"), .character("q"), .escape, .enter] {
            #expect(stage.handle(.key(key)) == [], "\(key)")
        }
        var open = Support.stage(Sample.waiting)
        #expect(open.handle(.key(.control("z"))) == [.command(.suspend)])
        #expect(open.handle(.key(.control("c"))) == [.command(.quit)])
        #expect(open.handle(.key(.control("l"))) == [.command(.redraw)])
    }

    @Test("PageDown scrolls to the end, then does what the page says")
    func pageDown() {
        var stage = Support.stage(Sample.list(30, selected: nil))
        var pages = 0
        while stage.handle(.key(.pageDown)) == [], pages < 50 { pages += 1 }
        #expect(pages == 1)
        #expect(stage.frame().canvas.text.contains("Étape 30"))
        #expect(stage.handle(.key(.pageUp)) == [])
        #expect(stage.frame().canvas.text.contains("Étape 1\n"))
        var short = Support.stage(Sample.list(3))
        #expect(short.handle(.key(.pageDown)) == [.advance(from: "list")])
    }

    @Test("The window follows the selection, and says where it is")
    func follow() {
        var stage = Support.stage(Sample.list(30))
        #expect(stage.frame().canvas.text.contains("▼ suite (↓) · lignes 1–"))
        for selected in 0..<30 {
            stage.show(Sample.list(30, selected: selected))
            #expect(stage.frame().canvas.text.contains("▸ Étape \(selected + 1)"))
        }
        #expect(stage.frame().canvas.text.contains("▲ · lignes"))
        for selected in (0..<30).reversed() {
            stage.show(Sample.list(30, selected: selected))
            #expect(stage.frame().canvas.text.contains("▸ Étape \(selected + 1)"))
        }
        #expect(stage.frame().scroll == 0)
    }

    @Test("The wheel scrolls without moving the selection; another page starts at its top")
    func wheel() {
        var stage = Support.stage(Sample.list(30))
        #expect(stage.handle(.scroll(3)) == [])
        #expect(stage.frame().scroll == 3)
        #expect(stage.handle(.scroll(-9)) == [])
        #expect(stage.frame().scroll == 0)
        _ = stage.handle(.scroll(6))
        var other = Sample.list(30)
        other.title = "Autre"
        stage.show(other)
        #expect(stage.frame().scroll == 0)
    }

    @Test("A row's own key chooses it")
    func rowKeys() {
        let page = Page(
            title: "x",
            main: [Block(.options(Options(rows: [.init(id: "oui", label: "Oui", key: "o")])))])
        var stage = Support.stage(page)
        #expect(stage.handle(.key(.character("o"))) == [.choose("oui")])
    }
}
