import Foundation
import Insight
import Session
import Testing
import Workshop

@testable import Report

struct HTMLTests {
    @Test func everyPageIsWellFormedAndNeedsNothingElse() throws {
        let session = Room.full(simulated: true).session
        let pages = [
            Report(session, .init(isBilingual: true, coachWord: "Merci.")).html,
            Report(session, .init(.sponsor, language: .en)).html, Print.slips(.short).html,
            Print.script(.short).html, Print.cards(session).html, Print.cards(session, perPage: 2).html,
        ]
        for page in pages {
            #expect(try Markup(page).faults == [])
            #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\""))
            for foreign in ["<script", "<link", "<img", "url(", "@import", " src="] {
                #expect(!page.contains(foreign), "\(foreign)")
            }
            #expect(!page.contains("{{"), "a template was not filled")
        }
    }

    @Test func figuresHaveATitleADescriptionAndTheirWords() throws {
        let html = plain(Report(Room.full().session).html)
        #expect(html.components(separatedBy: "<svg").count == 8)
        #expect(html.contains("<title id=\"activite-3-f3-t\">Courage</title>"))
        #expect(html.contains("Échelle de 1 à 10. 1, pas encore : 0 réponse"))
        #expect(html.contains("<p class=\"twin\">Échelle de 1 à 10. 1, pas encore"))
        #expect(html.contains("<th role=\"columnheader\" scope=\"col\">Qui</th>"))
        #expect(html.contains("<th role=\"rowheader\" scope=\"row\" dir=\"auto\">Ana</th>"))
        #expect(html.contains("<main id=\"texte\">"))
    }

    @Test func idsAreUnique() {
        let html = Report(Room.full().session).html
        let ids = html.matches(of: #/ id="([^"]+)"/#).map { String($0.output.1) }
        #expect(Set(ids).count == ids.count)
        for link in html.matches(of: #/href="#([^"]+)"/#) { #expect(ids.contains(String(link.output.1))) }
    }

    @Test func theSecondLanguageIsMarked() {
        let html = Report(Room.full().session, .init(isBilingual: true)).html
        #expect(html.contains("<span class=\"other\" lang=\"en\">Under what sky do you arrive?</span>"))
    }

    @Test func eachMarkStandsOnItsPoint() throws {
        let points = Figure.Points(
            label: "Courage", scale: 1...5, words: [1: "<jamais>", 5: "toujours"], counts: [2: 3, 5: 1],
            median: 2, unknown: 0)
        let svg = try #require(Figure.points(points).drawing(.fr)).svg(
            id: "f", title: "a & b", description: "\"c\"", .fr)
        // Sixteen units of margin, then four steps over 408.
        #expect(svg.components(separatedBy: "cx=\"118\"").count == 4)
        #expect(svg.components(separatedBy: "cx=\"424\"").count == 2)
        #expect(svg.contains("&lt;jamais&gt;") && svg.contains("a &amp; b"))
        #expect(svg.contains("médiane 2"))
    }

    @Test func manyAnswersStayWithinTheDrawing() throws {
        let points = Figure.Points(
            label: nil, scale: 1...10, words: [:], counts: [3: 300], median: 3, unknown: 0)
        let drawing = try #require(Figure.points(points).drawing(.fr))
        #expect(drawing.height < 320)
        let bars = Figure.Bars(
            rows: [
                .init(label: String(repeating: "mot ", count: 30), count: 400), .init(label: "b", count: 0),
            ],
            unit: "gommettes")
        let svg = try #require(Figure.dots(bars).drawing(.fr)).svg(id: "f", title: "t", description: "d", .fr)
        let widths = svg.matches(of: #/ width="([0-9.]+)" height="16"/#).compactMap { Double($0.output.1) }
        #expect(widths.allSatisfy { $0 <= 404 })
    }
}
