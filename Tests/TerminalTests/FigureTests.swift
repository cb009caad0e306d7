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

    @Test(
        "In a vast window each row of a profile has a disc of three lines over its value, its number in letters"
    )
    func vastProfile() {
        let figure = Sample.profile(3)
        var page = Sample.reveal(.profile(figure))
        page.main[1].size = .fills
        var stage = Support.stage(page, Support.Size(200, 60))
        let lines = stage.frame().canvas.text.split(separator: "\n").map(Array.init)
        let middles = lines.indices.filter {
            String(lines[$0]).contains("████") && !String(lines[$0]).contains("▄██▄")
        }
        let discs = middles.filter { index in
            zip(lines[index - 1], lines[index + 1]).contains { $0 == "█" && $1 == "█" }
        }
        #expect(discs.count >= figure.rows.count)
    }

    @Test(
        "Positions are marks of three lines on a ruler where there are lines for them", arguments: [120, 200])
    func largeDumbbell(columns: Int) {
        let figure = Figure.Dumbbell(
            ends: ["on le dit", "on le fait"], scale: 1...5,
            rows: [
                .init(label: "Un seul interlocuteur", values: [4, 2], gap: -2),
                .init(label: "Une réponse", values: [3, 3], gap: 0),
            ])
        var page = Sample.reveal(.dumbbell(figure))
        page.main[1].size = .fills
        var stage = Support.stage(page, Support.Size(columns, columns == 120 ? 36 : 60))
        let text = stage.frame().canvas.text
        #expect(text.contains(/█▀▀█ +▄██▄/), "two shapes, each at its place")
        #expect(text.contains(/█  █─+████/))
        #expect(text.contains("█▒▒█"), "one shape for both")
        #expect(text.contains("Δ −2"))
    }

    @Test(
        "Large figures say and draw what small ones do, in any number of answers", arguments: [1, 3, 6, 12])
    func large(count: Int) throws {
        for name in ["dial", "two-rounds", "ranks", "board", "dumbbell-three", "profile", "heat-columns"] {
            let figure = try #require(Sample.figures(count).first { $0.name == name }?.figure)
            var page = Sample.reveal(figure)
            page.main[1].size = .fills
            for size in [Support.Size(120, 36), Support.Size(200, 60)] {
                var stage = Support.stage(page, size)
                let frame = stage.frame()
                Support.expectSound(frame.canvas)
                #expect(frame.lastScroll == 0 || count > 6, "\(name) of \(count) at \(size)")
            }
        }
    }

    @Test("The two rounds are discs and rings beside their points in a vast window")
    func vastRounds() {
        let points = { (counts: [Int: Int]) in
            Figure.Points(label: nil, scale: 1...5, words: [:], counts: counts, median: 3, unknown: 0)
        }
        var page = Sample.reveal(.twoRounds(.init(first: points([2: 2, 4: 1]), second: points([3: 3]))))
        page.main[1].size = .fills
        var stage = Support.stage(page, Support.Size(120, 36))
        let text = stage.frame().canvas.text
        #expect(text.contains(/4 +▄▀▀▄ +\.\n +▀▄▄▀\n/))
        #expect(text.contains(/3 +\. +▄██▄ ▄██▄ ▄██▄\n +▀██▀ ▀██▀ ▀██▀\n/))
        #expect(text.contains("médiane 3 → 3"))
    }

    @Test("Dots are discs of two lines where the window has the lines and the columns for them")
    func discs() {
        let bars = Figure.Bars(
            rows: [.init(label: "un", count: 4), .init(label: "deux", count: 0)], unit: "gommettes")
        var page = Sample.reveal(.dots(bars))
        page.main[1].size = .fills
        var stage = Support.stage(page)
        #expect(stage.frame().canvas.text.contains(/un    4  ▄██▄ ▄██▄ ▄██▄ ▄██▄\n +▀██▀ ▀██▀ ▀██▀ ▀██▀\n/))
        page.main += Array(repeating: Block(.space), count: 9)
        var low = Support.stage(page)
        #expect(low.frame().canvas.text.contains("un    4  ● ● ● ●"))
    }

    @Test("Parts stand in columns under their names, each with its bar on one scale")
    func stackedGrid() {
        let rows = [[5, 1, 0], [2, 2, 0], [0, 0, 6]].enumerated().map { index, values in
            Figure.Stacked.Row(label: "Ligne \(index + 1)", values: values, n: 6)
        }
        let figure = Figure.Stacked(
            parts: ["clair", "plutôt flou", "disputé"], rows: rows, unit: "réponses")
        var page = Sample.reveal(.stacked(figure))
        page.main[1].size = .fills
        var stage = Support.stage(page)
        let lines = stage.frame().canvas.text.split(separator: "\n").map(String.init)
        let header = lines.first { $0.contains("clair") } ?? ""
        #expect(!lines.contains { $0.contains("réponses") }, "the page says how many answered")
        let first = lines.first { $0.contains("Ligne 1") } ?? ""
        for (name, number) in [("clair", "5"), ("plutôt flou", "1"), ("disputé", "0")] {
            let column = header.firstRange(of: name).map {
                header.distance(from: header.startIndex, to: $0.lowerBound)
            }
            #expect(column.map { String(Array(first)[$0]) } == number, "\(name) over its number")
        }
        let bars = lines.joined().split { $0 != "█" }.map(\.count)
        let unit = (bars.max() ?? 0) / 6
        #expect(unit >= 2 && Set(bars) == Set([5, 1, 2, 6].map { $0 * unit }))
    }

    @Test("Wholes that are compared stand side by side, part by part, and say what is counted")
    func stackedWholes() {
        let figure = Figure.Stacked(
            parts: ["produire", "inventer"],
            rows: [
                .init(label: "aujourd’hui", values: [75, 25], n: 9),
                .init(label: "souhaité", values: [40, 60], n: 9),
            ],
            unit: "points", shifts: ["Écart : 35 sur 100."])
        let text = Support.everything(Sample.reveal(.stacked(figure)), Support.Size(80, 24))
        #expect(text.contains(/produire +75 [█▄]+ +40 [█▄]+/))
        #expect(text.contains(/inventer +25 [█▄]+ +60 [█▄]+/))
        #expect(text.contains("Écart : 35 sur 100.") && text.contains("points · 9 réponses"))
    }

    @Test("Where a window has no columns for bars the numbers stay, under letters told in a legend")
    func stackedNarrow() {
        let parts = [
            "sert directement le client", "permet de le servir", "exigé", "prépare demain",
            "sans effet visible",
        ]
        let rows = [[12, 2, 4, 1, 1], [1, 13, 0, 3, 3]].enumerated().map { index, values in
            Figure.Stacked.Row(
                label: "remplir le tableau de bord numéro \(index + 1)", values: values, n: 20 - index)
        }
        let figure = Figure.Stacked(parts: parts, rows: rows, unit: "réponses")
        let text = Support.everything(Sample.reveal(.stacked(figure)), Support.Size(44, 24))
            .replacing("\u{A0}", with: " ")
        #expect(text.contains(/remplir le +▸12 +2 +4 +1 +1/))
        #expect(!text.contains("█") && !text.contains("▄"))
        #expect(text.contains("\n    D prépare demain"), "a legend is cut between its parts")
        #expect(text.contains("de 19 à 20 réponses par ligne"))
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
