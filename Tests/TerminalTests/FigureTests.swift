import Insight
import Page
import Terminal
import Testing

@Suite("Figures in cells")
struct FigureTests {
    @Test("Every figure is sound with 0, 1, 3, 8 and 30 answers, at every size", arguments: [0, 1, 3, 8, 30])
    func everyFigure(count: Int) {
        for (name, figure) in Sample.figures(count) {
            for size in Support.sizes {
                var stage = Support.stage(Sample.reveal(figure), size)
                let frame = stage.frame()
                Support.expectSound(frame.canvas)
                #expect(frame.contentHeight > 2, "\(name) at \(size)")
            }
        }
    }

    @Test("Golden figures with 0, 1, 3, 8 and 30 answers", arguments: Sample.figures(0).map(\.name))
    func goldenFigures(name: String) throws {
        let pages = try [0, 1, 3, 8, 30].map { count in
            let figure = try #require(Sample.figures(count).first { $0.name == name }?.figure)
            let text = Support.everything(Sample.reveal(figure), Support.Size(80, 24))
            return "== \(count)\n" + text
        }
        try Support.expectGolden(pages.joined(separator: "\n"), "figures/\(name)")
    }

    @Test("No word of a long label is lost", arguments: Support.sizes)
    func longLabels(size: Support.Size) {
        for (name, figure) in Sample.figures(3) where name != "two-rounds" {
            let text = Support.everything(Sample.reveal(figure), size)
            guard text.contains("Répondre aux") else { continue }
            for word in ["clients", "vingt-quatre", "savons", "encore"] {
                #expect(text.contains(word), "\(word) of \(name) at \(size)")
            }
        }
    }

    @Test("Points: a mark an answer, digits, median and count", arguments: Support.sizes)
    func points(size: Support.Size) {
        let figure = Figure.Points(
            label: nil, scale: 1...10, words: [:], counts: [3: 1, 4: 2, 6: 1, 7: 2], median: 5, unknown: 1)
        let text = Support.everything(Sample.reveal(.points(figure)), size)
        #expect(text.contains("médiane 5"))
        #expect(text.contains("6 réponses"))
        #expect(text.contains("je ne sais pas : 1"))
        if size.rows > 12 { #expect(text.filter { $0 == "●" }.count == 6) }
    }

    @Test("Answers piled up do not run into each other", arguments: 1...14)
    func pile(highest: Int) {
        let figure = Figure.Points(
            label: nil, scale: 1...10, words: [:], counts: [3: 1, 6: highest], median: 6, unknown: 0)
        for size in [Support.Size(120, 36), Support.Size(200, 60)] {
            var stage = Support.stage(Sample.reveal(.points(figure)), size)
            let rows = stage.frame().canvas.text.split(separator: "\n", omittingEmptySubsequences: false)
            for (upper, lower) in zip(rows, rows.dropFirst())
            where upper.contains("▀██▀") || upper.contains("▀████▀") {
                #expect(!lower.contains("▄██▄") && !lower.contains("▄████▄"), "\(highest) at \(size)")
            }
        }
    }

    @Test("Many rows of parts stand in columns, the largest marked")
    func stackedTable() {
        let rows = [[5.0, 1, 0], [2, 2, 0], [0, 0, 6], [1, 0, 0]].enumerated().map { index, values in
            Figure.Stacked.Row(label: "Ligne \(index + 1)", values: values, n: 6)
        }
        let figure = Figure.Stacked(parts: ["clair", "flou", "disputé"], rows: rows, unit: "réponses")
        var stage = Support.stage(Sample.reveal(.stacked(figure)))
        let text = stage.frame().canvas.text
        #expect(text.contains("Ligne 1    ▸5    1    ."))
        #expect(text.contains("Ligne 2    ▸2   ▸2    ."))
        #expect(text.contains("Ligne 3     .    .   ▸6"))
        #expect(text.contains("A clair   B flou   C disputé"))
        #expect(text.contains("6 réponses") && !text.contains("· 6"))
    }

    @Test("Bars of parts come closer where the window is low, the numbers beside their label")
    func stackedLow() {
        let rows = ["Un", "Deux", "Trois"].map { Figure.Stacked.Row(label: $0, values: [5, 4], n: 9) }
        let figure = Figure.Stacked(parts: ["oui", "je ne sais pas"], rows: rows, unit: "réponses")
        let bar = "AAAA"
        for (lines, expected) in [(0, 9), (5, 3), (7, 3)] {
            var page = Sample.reveal(.stacked(figure))
            page.main[1].size = .fills
            page.main += Array(repeating: Block(.space), count: lines)
            var stage = Support.stage(page, Support.Size(80, lines == 0 ? 36 : 24))
            let text = stage.frame().canvas.text.split(separator: "\n")
            #expect(stage.frame().lastScroll == 0)
            #expect(text.filter { $0.contains(bar) }.count == expected)
            if lines > 0 { #expect(text.contains { $0.contains("Trois  ") && $0.hasSuffix("A 5   B 4") }) }
        }
    }

    @Test("A legend is cut between its parts")
    func legend() {
        let rows = [Figure.Stacked.Row(label: "", values: [1, 2, 3], n: 6)]
        let figure = Figure.Stacked(
            parts: ["sert directement le client", "permet de le servir", "prépare demain pour lui"],
            rows: rows,
            unit: "réponses")
        let text = Support.everything(Sample.reveal(.stacked(figure)), Support.Size(80, 24))
            .replacing("\u{A0}", with: " ")
        #expect(text.contains("\n    C prépare demain pour lui"))
    }

    @Test("Points: the count of answers keeps its place, the median gives way", arguments: [1...5, 1...10])
    func answersPlace(scale: ClosedRange<Int>) throws {
        for median in scale {
            let figure = Figure.Points(
                label: nil, scale: scale, words: [:], counts: [median: 3], median: Double(median), unknown: 0)
            var stage = Support.stage(Sample.reveal(.points(figure)))
            let lines = stage.frame().canvas.text.split(separator: "\n")
            let answers = try #require(lines.first { $0.contains("3 réponses") })
            #expect(answers.count == 4 + 72)
            #expect(answers.contains("médiane \(median)"))
        }
    }

    @Test("Dial: a needle on its scale, its number beside it")
    func dial() {
        let dial = Figure.Dial(
            rows: [.init(label: "", value: 4)], scale: 1...5, words: [1: "jamais", 5: "presque toujours"])
        var stage = Support.stage(Sample.reveal(.dial(dial)))
        let text = stage.frame().canvas.text
        #expect(text.contains("1           2           3           4           5"))
        #expect(text.contains("────────────────────────────────────●────────────   4"))
        #expect(text.contains("jamais") && text.contains("presque toujours"))
    }

    @Test("Points: a pile too high is a number")
    func pile() {
        let figure = Figure.Points(
            label: nil, scale: 1...10, words: [:], counts: [4: 30], median: 4, unknown: 0)
        var stage = Support.stage(Sample.reveal(.points(figure)))
        #expect(stage.frame().canvas.text.contains("×30"))
    }

    @Test("Points: the median stands under its place, halves between")
    func medianPlace() throws {
        let figure = Figure.Points(
            label: nil, scale: 1...10, words: [:], counts: [6: 1, 7: 1], median: 6.5, unknown: 0)
        var stage = Support.stage(Sample.reveal(.points(figure)))
        let lines = stage.frame().canvas.text.split(separator: "\n").map(Array.init)
        let digits = try #require(lines.first { String($0).contains("1    2") })
        let median = try #require(lines.first { $0.contains("▲") })
        let six = try #require(digits.firstIndex(of: "6"))
        let seven = try #require(digits.firstIndex(of: "7"))
        let place = try #require(median.firstIndex(of: "▲"))
        #expect(six < place && place < seven)
        #expect(String(median).contains("médiane 6,5"))
    }

    @Test("Dumbbells: shapes differ, one for both ends together, and numbers say the same")
    func dumbbell() {
        let figure = Figure.Dumbbell(
            ends: ["on le dit", "on le fait"], scale: 1...5,
            rows: [
                .init(label: "Écouter", values: [5, 3], gap: -2),
                .init(label: "Fêter", values: [3, 3], gap: 0),
                .init(label: "Oser", values: [4, nil], gap: nil),
            ])
        var stage = Support.stage(Sample.reveal(.dumbbell(figure)))
        let text = stage.frame().canvas.text
        #expect(text.contains("○─────────●"))
        #expect(text.contains("5 → 3"))
        #expect(text.contains("Δ −2"))
        #expect(text.contains("◉"))
        #expect(text.contains("4 → —"))
    }

    @Test("Bars and dots print their counts")
    func counts() {
        let bars = Figure.Bars(
            rows: [.init(label: "Oui", count: 3), .init(label: "Non", count: 0)], unit: "réponses")
        for figure in [Figure.bars(bars), .dots(bars)] {
            let text = Support.everything(Sample.reveal(figure), Support.Size(80, 24))
            #expect(text.contains("Oui  3  "))
            #expect(text.contains("Non  0"))
            // How many have answered stands on the page; dots are not people.
            if case .dots = figure { #expect(text.contains("3 réponses")) }
        }
    }

    @Test("Without answers a figure says so", arguments: Support.sizes)
    func empty(size: Support.Size) {
        for (name, figure) in Sample.figures(0) where !["gauge", "two-rounds"].contains(name) {
            let text = Support.everything(Sample.reveal(figure), size)
            #expect(text.contains("aucune réponse"), "\(name) at \(size)")
        }
    }
}
