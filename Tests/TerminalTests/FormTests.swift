import Foundation
import Page
import Terminal
import Testing

@Suite("Forms in cells")
struct FormTests {
    private static let small = Support.Size(64, 20)

    private func form(_ count: Int, focused: Int, filled: String = "dite") -> Page {
        let fields = (1...count).map { number in
            Block(
                .field(Field(id: "\(number)", label: "Ligne \(number)", text: filled)),
                size: number == focused ? .natural : .optional)
        }
        return Page(title: "Carte", main: [Block(.title("Que faut-il ?"))] + fields, focus: "\(focused)")
    }

    private func rows(_ stage: inout Stage) -> [String] {
        stage.frame().canvas.text.split(separator: "\n", omittingEmptySubsequences: false).map {
            $0.trimmingCharacters(in: .whitespaces)
        }
    }

    @Test("A small window shows the field being typed and those around it, as many as fit", arguments: 1...9)
    func fieldsAround(focused: Int) {
        var stage = Support.stage(form(9, focused: focused), Self.small)
        let shown = rows(&stage).compactMap { $0.hasPrefix("Ligne ") ? Int($0.dropFirst(6)) : nil }
        #expect(shown.count == 7)
        #expect(shown.contains(focused))
        #expect(zip(shown, shown.dropFirst()).allSatisfy { $1 == $0 + 1 })
        #expect(stage.frame().cursor != nil)
    }

    @Test("The field being typed stays off what is asked, however many fields there are")
    func offThePrompt() {
        var stage = Support.stage(form(9, focused: 1), Self.small)
        let shown = rows(&stage)
        let prompt = shown.firstIndex(of: "Que faut-il ?") ?? 0
        #expect(shown[prompt + 1].isEmpty && shown[prompt + 2] == "Ligne 1")
    }

    @Test("The line being typed and the name of its field are seen, wherever the cursor is in a long text")
    func labelAndCursor() throws {
        let text = (1...60).map { "phrase \($0) de ce que l’équipe a écrit ;" }.joined(separator: " ")
        for size in [Self.small, Support.Size(80, 24), Support.Size(40, 12)] {
            var page = Page(title: "x", main: [Block(.prose([Run("Que faut-il changer ici ?")]))])
            page.main.append(Block(.field(Field(id: "t", label: "Ce qui est proposé", text: text))))
            page.main.append(Block(.notice(Notice(.warn, "Trop long, de beaucoup."))))
            page.focus = "t"
            var stage = Support.stage(page, size)
            for _ in 0..<120 {
                let frame = stage.frame()
                let cursor = try #require(frame.cursor, "\(size)")
                let shown = rows(&stage)
                let label = try #require(shown.firstIndex(of: "Ce qui est proposé"), "\(size)")
                #expect(label < cursor.row, "\(size)")
                _ = stage.handle(.key(.up))
            }
            #expect(stage.frame().scroll <= 3)
        }
    }

    @Test("All lines of a long name are seen while its field is typed")
    func longLabel() {
        let label = "On (A décide sans demander · B prévient après · C prévient avant · D demande et attend)"
        var page = Page(
            title: "x", main: (1...14).map { Block(.prose([Run("Phrase \($0)")])) })
        page.main.append(Block(.field(Field(id: "t", label: label, text: ""))))
        page.focus = "t"
        var stage = Support.stage(page, Self.small)
        let text = stage.frame().canvas.text
        #expect(text.contains("On (A décide") && text.contains("demande et attend)"))
        #expect(stage.frame().cursor != nil)
    }

    @Test("What may be typed is told from what was typed by more than its colour")
    func hint() {
        let page = { (text: String) in
            Page(
                title: "Ici",
                main: [Block(.field(Field(id: "quand", label: "Quand", text: text, hint: "9 décembre")))])
        }
        var empty = Support.stage(page(""))
        #expect(empty.frame().canvas.text.contains("(9 décembre)"))
        var typed = Support.stage(page("9 décembre"))
        let text = typed.frame().canvas.text
        #expect(text.contains("9 décembre") && !text.contains("("))
    }
}
