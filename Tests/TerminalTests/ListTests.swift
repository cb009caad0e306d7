import Foundation
import Page
import Terminal
import Testing

@Suite("Lists in cells")
struct ListTests {
    private static let long = "une phrase assez longue pour passer à la ligne, et même deux fois, ici"

    private func lines(_ content: Block.Content, _ size: Support.Size = Support.Size(64, 40)) -> [String] {
        var stage = Support.stage(Page(title: "x", main: [Block(content)]), size)
        return stage.frame().canvas.text.split(separator: "\n").map(String.init).filter {
            $0.hasPrefix("    ")
        }
    }

    private func options(_ count: Int) -> Options {
        Options(
            rows: (1...count).map { number in
                Options.Row(
                    id: "\(number)", sign: "\(number)", label: Self.long,
                    key: number < 10 ? Character("\(number)") : nil)
            })
    }

    @Test("A wrapped line of a numbered row stands under its text")
    func hanging() {
        let shown = lines(.options(options(2)))
        #expect(shown[0].hasPrefix("    1  une phrase") && shown[1].hasPrefix("       "))
        #expect(!shown[1].dropFirst(7).hasPrefix(" "))
        let table = Table(
            header: [],
            rows: [
                .init(id: "a", sign: "1", cells: [Self.long, "note"]),
                .init(id: "b", sign: "2", cells: ["x"]),
            ])
        let rows = lines(.table(table))
        #expect(rows[0].hasPrefix("    1  une phrase") && rows[0].hasSuffix("note"))
        #expect(rows[1].hasPrefix("       ") && !rows[1].dropFirst(7).hasPrefix(" "))
        #expect(rows.last == "    2  x")
    }

    @Test("What explains a numbered row stands under its text too")
    func details() {
        let row = Options.Row(id: "a", sign: "A", label: "Courage", detail: Self.long)
        let shown = lines(.options(Options(rows: [row])))
        #expect(shown[0] == "    A  Courage" && shown[1].hasPrefix("       une phrase"))
    }

    @Test("Numbers end in one column, and the tenth is as bold as the first")
    func numbers() {
        let shown = lines(.options(options(10)))
        #expect(shown[0].hasPrefix("     1  une phrase"))
        #expect(shown.contains { $0.hasPrefix("    10  une phrase") })
        var stage = Support.stage(
            Page(title: "x", main: [Block(.options(options(10)))]), Support.Size(64, 40))
        let canvas = stage.frame().canvas
        let digits = canvas.rows.filter { $0.count > 6 && $0[6].glyph == .space && $0[5].glyph != .space }
        #expect(digits.count == 10)
        #expect(digits.allSatisfy { $0[5].role == .accent && $0[5].flags.contains(.bold) })
    }

    @Test("A quotation mark hangs before the words of a quote")
    func quotes() {
        let shown = lines(.quotes([Self.long]))
        #expect(shown[0].hasPrefix("      « une phrase"))
        #expect(shown[1].hasPrefix("        ") && !shown[1].dropFirst(8).hasPrefix(" "))
    }
}
