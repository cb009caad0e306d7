import Foundation
import Page
import Testing

@testable import Terminal

/// A window as an SVG picture.
@Suite struct PictureTests {
    private func svg(_ canvas: Canvas, theme: Theme = .sombre, title: String = "Écran") -> String {
        Picture(of: canvas, title: title, theme: theme).svg
    }

    @Test func textIsEscapedAndStaysText() {
        var canvas = Canvas(rows: 1, columns: 20)
        canvas.put("a < b & c > d", row: 0, column: 0)
        let svg = svg(canvas, title: "Qui & quoi <1>")
        #expect(svg.contains(">a &lt; b &amp; c &gt; d</text>"))
        #expect(svg.contains("<title id=\"title\">Qui &amp; quoi &lt;1&gt;</title>"))
    }

    @Test func aWideCharacterTakesTwoCells() {
        var canvas = Canvas(rows: 1, columns: 10)
        canvas.put("日本", row: 0, column: 1)
        #expect(svg(canvas).contains("<text x=\"21\" y=\"26\" textLength=\"36\""))
        #expect(svg(canvas).contains(">日本</text>"))
    }

    @Test func whatStandsApartIsPlacedApart() {
        var canvas = Canvas(rows: 2, columns: 20)
        canvas.put("un mot", row: 1, column: 0)
        canvas.put("loin", row: 1, column: 10)
        let svg = svg(canvas)
        #expect(svg.contains("<text x=\"12\" y=\"45\" textLength=\"54\""))
        #expect(svg.contains(">un mot</text>"))
        #expect(svg.contains("<text x=\"102\" y=\"45\" textLength=\"36\""))
    }

    @Test("Roles have the colours of the theme", arguments: [Theme.sombre, .claire, .contraste])
    func rolesHaveTheirColours(theme: Theme) {
        for role in Role.allCases {
            var canvas = Canvas(rows: 1, columns: 10)
            canvas.put("mot", role, row: 0, column: 0)
            let style = theme.style(of: role, level: .many)
            let (red, green, blue) = Palette.rgb(style.foreground)
            let colour = "#" + [red, green, blue].map { String(format: "%02x", $0) }.joined()
            let text = svg(canvas, theme: theme).split(separator: "\n").first { $0.hasPrefix("<text") } ?? ""
            #expect(text.contains("fill=\"\(colour)\""), "\(role)")
            #expect(text.contains("class=\"b\"") == style.isBold, "\(role)")
        }
    }

    @Test func aSelectedLineHasItsGround() {
        var canvas = Canvas(rows: 1, columns: 10)
        canvas.put("un  deux", .selected, row: 0, column: 0)
        #expect(svg(canvas).contains("<rect x=\"12\" y=\"12\" width=\"72\" height=\"19\" fill=\"#000087\""))
    }

    @Test func bigLettersAreDrawnWithoutSeams() {
        var canvas = Canvas(rows: 1, columns: 10)
        canvas.put("██▀▄", row: 0, column: 0)
        let svg = svg(canvas)
        #expect(svg.contains("<rect x=\"12\" y=\"12\" width=\"18\" height=\"19\""))
        #expect(svg.contains("<rect x=\"30\" y=\"12\" width=\"9\" height=\"9\""))
        #expect(svg.contains("<rect x=\"39\" y=\"21\" width=\"9\" height=\"10\""))
        #expect(!svg.contains("█"))
    }

    @Test func aPlaceToTypeIsUnderlinedBeforeItHasWords() {
        var canvas = Canvas(rows: 1, columns: 10)
        canvas.put(Array(repeating: Cell(.space, .body, .underline), count: 8), row: 0, column: 0)
        #expect(svg(canvas).contains("<rect x=\"12\" y=\"28\" width=\"72\" height=\"1\""))
    }

    @Test func theSameCanvasGivesTheSameBytes() {
        var canvas = Canvas(rows: 3, columns: 20)
        canvas.put("Révéler", .accent, [.bold, .underline], row: 1, column: 2)
        #expect(svg(canvas) == svg(canvas))
    }
}
