import Insight
import Page
import Terminal
import Testing
import Workshop

@Suite("Grids and columns of points in cells")
struct HeatFigureTests {
    private static let domain: Figure.Heat = {
        let values: [[Double?]] = [
            [nil, 2.0, 3.5, 4.0], [3.5, nil, 3.0, 2.5], [3.0, 3.5, nil, 3.0], [3.5, 3.0, nil, nil],
        ]
        return Figure.Heat(
            rows: Array(Sample.services.prefix(4)), columns: Array(Sample.services.prefix(4)),
            cells: values.enumerated().map { row, line in
                line.enumerated().map { column, value in
                    row == column ? .own : value.map { .mean($0, n: 3 + row % 2) } ?? .withheld
                }
            }, scale: 1...5, isDirected: true)
    }()

    private static let stages: [(String, Figure)] = [
        ("heat", .heat(domain)), ("heat-eight", .heat(Sample.heat(8, answers: 4))),
        (
            "heat-columns",
            .heat(
                Sample.heat(
                    4, answers: 30,
                    columns: ["Les connaissons-nous ?", "Leurs besoins ?", "Une suggestion ?"]))
        ),
        ("stacked-times", .stacked(Sample.stacked(8))),
    ]

    @Test("Golden pages at 80×24", arguments: stages.map(\.0))
    func golden(name: String) throws {
        let figure = try #require(Self.stages.first { $0.0 == name }).1
        var titles: [String] = []
        if case .heat(let heat) = figure { titles = heat.findings(.fr) }
        var page = Sample.reveal(figure)
        page.main = titles.map { Block(.title($0)) } + [Block(.figure(figure), size: .fills)]
        var stage = Support.stage(page)
        Support.expectSound(stage.frame().canvas)
        try Support.expectGolden(stage.frame().canvas.text, "\(name)-80x24")
    }

    @Test("In a vast window a grid is drawn in letters, a shade of three lines beside each mean")
    func vast() {
        let heat = Sample.heat(3, answers: 4)
        var page = Sample.reveal(.heat(heat))
        page.main[1].size = .fills
        var stage = Support.stage(page, Support.Size(200, 60))
        let lines = stage.frame().canvas.text.split(separator: "\n", omittingEmptySubsequences: false).map(
            Array.init)
        let shaded = lines.indices.filter { String(lines[$0]).contains(/[░▒▓]{4}/) }
        #expect(shaded.count == 3 * heat.rows.count)
        let numbers = heat.cells.joined().compactMap(\.value).map { heat.number($0, .fr) }
        #expect(!lines.contains { line in numbers.contains { String(line).contains($0) } }, "not in text")
    }

    @Test("Eight by eight stands in 80 columns and 24 lines, every mean in it")
    func eightByEight() {
        let heat = Sample.heat(8, answers: 4)
        var stage = Support.stage(Sample.reveal(.heat(heat)))
        let text = stage.frame().canvas.text
        for value in heat.cells.joined().compactMap(\.value) {
            #expect(text.contains(heat.number(value, .fr)))
        }
        for name in heat.rows { #expect(text.contains(name)) }
        #expect(text.contains("moyenne de la colonne"))
        #expect(stage.frame().lastScroll == 0 || text.contains("H  Accueil"))
    }

    @Test("Without Unicode the shades are still told apart")
    func ascii() {
        var page = Sample.reveal(.heat(Self.domain))
        page.main = [Block(.figure(.heat(Self.domain)))]
        page.bindings = []
        var stage = Support.stage(page, isASCII: true)
        let text = stage.frame().canvas.text
        #expect(text.allSatisfy { $0.isASCII })
        #expect(text.contains(".2,0") && text.contains("%3,5") && text.contains("%4,0"))
        #expect(!text.contains("?"), "no sign without a twin")
    }

    @Test("Too narrow for columns, each cell is named")
    func narrow() {
        let text = Support.everything(Sample.reveal(.heat(Sample.heat(8, answers: 4))), Support.Size(40, 12))
        #expect(text.contains("Ventes →"))
        #expect(text.contains("Atelier  "))
        #expect(text.contains("4 réponses par case"))
    }
}
