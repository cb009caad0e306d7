import Insight
import Page
import Terminal
import Testing

@Suite("Hostile text")
struct HostileTests {
    static let texts = [
        "\u{1B}[2J\u{1B}]0;titre\u{7}", "\u{9B}31m", "\u{202E}txet\u{202C}", "\u{2066}a\u{2069}",
        "👩\u{200D}👩\u{200D}👧\u{200D}👦🏽", "\u{200D}\u{200D}", "\u{301}\u{302}",
        "z" + String(repeating: "\u{301}", count: 200),
        "日本語".map { String($0) }.joined(separator: "\u{200D}"), "🇫🇷🇫", "\u{0}\u{1}\u{1F}\u{7F}",
        "العربية עברית", "क्षि", "각", "a\r\nb\u{2028}c\u{85}d", String(repeating: "W", count: 500),
        String(repeating: "日", count: 150), "\u{FEFF}\u{FFFE}\u{10FFFF}", "\u{E000}",
    ]

    @Test("Whatever people type, no control character reaches a cell", arguments: texts)
    func everywhere(text: String) {
        let points = Figure.Points(
            label: text, scale: 1...5, words: [1: text, 5: text], counts: [2: 3], median: 2, unknown: 0)
        let page = Page(
            title: text, status: text,
            main: [
                Block(.headline(text)), Block(.title(text)), Block(.prose([Run(text)])),
                Block(.steps([text])), Block(.quotes([text])), Block(.notice(Notice(.warn, text))),
                Block(
                    .options(
                        Options(
                            rows: [.init(id: "a", label: text, detail: text, isTicked: true)], selected: 0))),
                Block(.field(Field(id: "f", label: text, text: text, hint: text, isMultiline: true))),
                Block(.table(Table(header: [text, text], rows: [.init(id: "r", cells: [text, text])]))),
                Block(.figure(.points(points))),
                Block(.figure(.twoRounds(.init(first: points, second: points)))),
                Block(.figure(.bars(.init(rows: [.init(label: text, count: 2)], unit: text)))),
                Block(
                    .figure(
                        .dumbbell(
                            .init(
                                ends: [text, text], scale: 1...5,
                                rows: [.init(label: text, values: [1, 5], gap: 4)])))),
                Block(.figure(.list(.init(lines: [text], shared: [text])))),
                Block(.figure(.gauge(.init(label: text, value: 9, whole: 3)))),
                Block(.progress(value: -1, whole: 0, between: text, label: text)),
                Block(.display(text, label: text)),
                Block(.clock(seconds: .min, label: text)),
                Block(.scale(points: 1...5, words: [1: text, 3: text], chosen: 3)),
            ], side: [Block(.prose([Run(text)]))], bindings: [Binding([.character("?")], text, .confirm)],
            focus: "f")
        for size in [Support.Size(80, 24), Support.Size(40, 12), Support.Size(121, 37)] {
            for isASCII in [false, true] {
                var stage = Support.stage(page, size, isASCII: isASCII)
                var turns = 0
                repeat {
                    Support.expectSound(stage.frame().canvas)
                    _ = stage.handle(.key(.pageDown))
                    turns += 1
                } while stage.frame().scroll < stage.frame().lastScroll && turns < 6
                Support.expectSound(stage.frame().canvas)
            }
        }
    }
}
