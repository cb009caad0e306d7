import Foundation
import Insight
import Page
import Terminal
import Testing
import Workshop

@Suite("Pages in cells")
struct LayoutTests {
    private static let pages: [(String, Page)] = [
        ("home", Sample.home), ("frame", Sample.frame), ("booth", Sample.booth),
        ("waiting", Sample.waiting), ("talk", Sample.talk), ("form", Sample.form("Écrire à Ana")),
        ("reveal", Sample.reveal(.points(Sample.points(9)))),
        ("dumbbell", Sample.reveal(.dumbbell(Sample.dumbbell(4)))),
        ("two-rounds", Sample.reveal(.twoRounds(.init(first: Sample.points(8), second: Sample.points(9))))),
        ("dots", Sample.reveal(.dots(Sample.bars(3)))),
        ("list", Sample.reveal(.list(.init(lines: [Sample.long, "Oser dire non"], shared: ["dire"])))),
    ]

    @Test("A message stays in sight of a long list, wherever it is scrolled", arguments: Support.sizes)
    func pinnedNotice(size: Support.Size) {
        let rows = (1...60).map { Options.Row(id: "\($0)", label: "Ligne \($0)") }
        var page = Page(title: "Liste")
        page.main = [
            Block(.title("Que faut-il corriger ?")), Block(.notice(Notice(.warn, "x encore une fois"))),
            Block(.options(Options(rows: rows, selected: 59)), size: .fills),
        ]
        var stage = Support.stage(page, size)
        let text = stage.frame().canvas.text
        #expect(text.contains("! x encore une fois"))
        #expect(text.contains("▸ Ligne 60"))
    }

    @Test("Golden pages at 80×24", arguments: pages.map(\.0))
    func golden(name: String) throws {
        let page = try #require(Self.pages.first { $0.0 == name }).1
        var stage = Support.stage(page)
        try Support.expectGolden(stage.frame().canvas.text, "\(name)-80x24")
    }

    @Test("Golden pages, the smallest and a large one", arguments: ["frame", "reveal", "booth", "talk"])
    func goldenSizes(name: String) throws {
        let page = try #require(Self.pages.first { $0.0 == name }).1
        for size in [Support.Size(40, 12), Support.Size(120, 36)] {
            var stage = Support.stage(page, size)
            try Support.expectGolden(stage.frame().canvas.text, "\(name)-\(size.columns)x\(size.rows)")
        }
    }

    @Test(
        "Golden reveals of the CIDs exercises",
        arguments: ["profile", "quadrant", "bets", "bets-two-rounds", "convergence"],
        Language.allCases)
    func goldenReveals(name: String, language: Language) throws {
        let page = try #require(CIDsReveals.page(name, language))
        var stage = Support.stage(page, language: language)
        let frame = stage.frame()
        Support.expectSound(frame.canvas)
        try Support.expectGolden(frame.canvas.text, "\(name)-80x24-\(language.rawValue)")
    }

    @Test("A plane in a large window, both languages", arguments: Language.allCases)
    func goldenPlane(language: Language) throws {
        let page = try #require(CIDsReveals.page("quadrant", language))
        var stage = Support.stage(page, Support.Size(120, 36), language: language)
        try Support.expectGolden(stage.frame().canvas.text, "quadrant-120x36-\(language.rawValue)")
    }

    @Test("Every letter of a plane is reached with its sentence and its zone", arguments: Support.sizes)
    func planeWords(size: Support.Size) throws {
        let text = Support.everything(try #require(CIDsReveals.page("quadrant", .fr)), size)
        // A line end may stand for the dot between a sentence and its zone.
        let words = list(of: text).split(whereSeparator: \.isWhitespace).filter { $0 != "·" }
            .joined(separator: " ")
        #expect(words.contains("A dire qu’un délai ne tiendra pas à ouvrir maintenant"))
        #expect(words.contains("B parler des urgences"))
        #expect(words.contains("on ne le voit pas pareil"))
        #expect(words.contains("C dire que la réunion ne sert plus peut attendre"))
    }

    @Test("A low window gives up the definitions of what may be chosen before it hides a choice or a promise")
    func briefChoices() {
        let choices = (1...5).map { number in
            Options.Row(
                id: "\(number)", sign: "\(number)", label: "choix \(number)",
                detail: "une définition du choix \(number) qui ne tient pas à côté de lui")
        }
        let prose = { (text: String) in Block(.prose([Run(text)])) }
        let page = Page(
            title: "Ici",
            main: [
                Block(.headline("Ma marche")), prose("Où suis-je ?"),
                Block(.options(Options(rows: choices))), prose("Écrivez votre réponse dans la case."),
                prose(String(repeating: "Votre réponse est enregistrée sans nom. ", count: 4) + "Fin."),
            ])
        var low = Support.stage(page, Support.Size(64, 20))
        let text = low.frame().canvas.text
        #expect(low.frame().lastScroll == 0 && text.contains("5  choix 5") && text.contains("Fin."))
        #expect(!text.contains("définition"))
        #expect(Support.everything(page, Support.Size(64, 30)).contains("définition du choix 5"))
    }

    @Test("A plane keeps five rows at least, the letters beside it even where its list stands under it")
    func lowPlane() throws {
        var stage = Support.stage(try #require(CIDsReveals.page("quadrant", .fr)), Support.Size(64, 20))
        let lines = stage.frame().canvas.text.split(separator: "\n")
        #expect(lines.count { $0.contains("│ .") } >= 5)
        #expect(lines.contains { $0.contains("│ .") && $0.contains(/A  dire qu’un .+…$/) })
    }

    /// What is read from top to bottom: where the list stands beside the plane, the list alone.
    private func list(of text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
        guard let first = lines.last(where: { String($0).contains("A  dire") }),
            let column = first.indices.first(where: { first[$0...].starts(with: "A  dire") }), column > 4
        else { return text }
        return lines.map { String($0.dropFirst(column)) }.joined(separator: "\n")
    }

    @Test("Closed-up blocks share the lines that are left around the figure, and alike joints stay alike")
    func spread() {
        let block = { (text: String) in Block(.prose([Run(text)])) }
        let page = { (count: Int) in
            Page(
                title: "Ici",
                main: (1...count).map { block("Phrase \($0)") } + [
                    Block(.figure(.list(.init(lines: ["une", "deux"], shared: [])))), block("Après"),
                    block("Enfin"),
                ])
        }
        let rows = { (count: Int) -> [String] in
            var stage = Support.stage(page(count), Support.Size(80, 24))
            return stage.frame().canvas.text.split(separator: "\n", omittingEmptySubsequences: false).map {
                String($0).trimmingCharacters(in: .whitespaces)
            }
        }
        // Sixteen lines in nineteen: three are left for fourteen gaps, twelve of them alike.
        let text = rows(12)
        let figure = text.firstIndex(of: "– une") ?? 0
        #expect(text[figure - 1].isEmpty && text[figure + 2].isEmpty)
        #expect(text[figure - 2] == "Phrase 12" && text[figure - 3] == "Phrase 11")
        #expect(text[figure + 3] == "Après" && text[figure + 4] == "Enfin")
    }

    @Test(
        "Where the fields of a form cannot all stand apart, none does, and the first stands off what is asked"
    )
    func alikeJoints() {
        let fields = (1...6).map { Block(.field(Field(id: "\($0)", label: "Ligne \($0)", text: "dite"))) }
        let page = Page(title: "Ici", main: [Block(.title("Que faut-il ?"))] + fields)
        var stage = Support.stage(page, Support.Size(64, 20))
        let rows = stage.frame().canvas.text.split(separator: "\n", omittingEmptySubsequences: false).map {
            $0.trimmingCharacters(in: .whitespaces)
        }
        // Thirteen lines in sixteen: three are left for six joints.
        let shown = rows[2...].prefix(14)
        #expect(
            Array(shown) == ["Que faut-il ?", ""] + (1...6).flatMap { ["Ligne \($0)", "dite"] })
    }

    @Test("The last gap to close is the one under big letters")
    func underBigLetters() {
        let lines = (1...6).map { Block(.prose([Run("Phrase \($0)")])) }
        let note = Block(.prose([Run("Une note", .quiet)]), size: .optional)
        let page = Page(
            title: "Ici", main: [Block(.headline("Défi"))] + lines + [Block(.space), Block(.space)] + [note])
        var stage = Support.stage(page, Support.Size(80, 22))
        let text = stage.frame().canvas.text.split(separator: "\n", omittingEmptySubsequences: false).map {
            String($0).trimmingCharacters(in: .whitespaces)
        }
        #expect(text.contains("Une note"))
        let question = text.firstIndex(of: "Phrase 1") ?? 0
        #expect(text[question - 1].isEmpty && text[question - 2].contains("▀"))
        #expect(text[question + 1] == "Phrase 2")
    }

    @Test("Two rounds of bets stand side by side, in percent")
    func twoRoundsOfBets() throws {
        var stage = Support.stage(try #require(CIDsReveals.page("bets-two-rounds", .fr)))
        let rows = stage.frame().canvas.text.split(separator: "\n").map { line in
            line.split(separator: " ").joined(separator: " ")
        }
        #expect(rows.contains("8 oui, 1 non : le groupe y croit à 73 %"))
        #expect(rows.contains("De 62 % à 73 %"))
        #expect(rows.contains("80 ○ ○ ○ ● ● ● ● ●"))
        #expect(rows.contains { $0.hasPrefix("100 sûr que oui") })
        #expect(rows.contains { $0.hasPrefix("0 sûr que non") })
    }

    @Test("Golden roles of the home page")
    func goldenRoles() throws {
        var stage = Support.stage(Sample.home)
        try Support.expectGolden(stage.frame().canvas.roles, "home-80x24-roles")
    }

    @Test("Place first, keys last, text from column 5", arguments: Support.sizes)
    func places(size: Support.Size) {
        var stage = Support.stage(Sample.frame, size)
        let lines = stage.frame().canvas.text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.first?.hasPrefix(" La boussole") == true)
        #expect(lines.last?.contains("? aide") == true)
        #expect(lines.dropFirst().dropLast(2).allSatisfy { $0.isEmpty || $0.hasPrefix("    ") })
    }

    @Test("Text stays under 64 columns whatever the width")
    func measure() {
        let page = Page(title: "x", main: [Block(.prose([Run(String(repeating: "mot ", count: 200))]))])
        var stage = Support.stage(page, Support.Size(300, 100))
        for line in stage.frame().canvas.text.split(separator: "\n") { #expect(line.count <= 68) }
    }

    @Test("Too small a window says what it needs, in both languages")
    func tooSmall() {
        var stage = Support.stage(Sample.home, Support.Size(30, 8))
        let text = stage.frame().canvas.text.split(separator: "\n").joined()
        #expect(text.contains("Agrandissez la fenêtre"))
        #expect(text.contains("40 colonnes"))
        var english = Support.stage(Sample.home, Support.Size(30, 8), language: .en)
        #expect(english.frame().canvas.text.contains("Make the window larger"))
        for columns in 1...6 {
            for rows in 1...4 {
                var tiny = Support.stage(Sample.home, Support.Size(columns, rows))
                Support.expectSound(tiny.frame().canvas)
            }
        }
    }

    @Test("Every page is sound at every size, and fits or scrolls")
    func everySize() {
        for (name, page) in Self.pages {
            for columns in [40, 63, 80, 99, 100, 141, 300] {
                for rows in [12, 13, 20, 30, 64, 100] {
                    var stage = Support.stage(page, Support.Size(columns, rows))
                    let frame = stage.frame()
                    Support.expectSound(frame.canvas)
                    if frame.lastScroll > 0 {
                        #expect(frame.canvas.text.contains("▼"), "\(name) \(columns)×\(rows)")
                    }
                }
            }
        }
    }

    @Test("Optional blocks go first; nothing else is ever lost", arguments: Support.sizes)
    func optional(size: Support.Size) {
        var main = (1...6).map { Block(.prose([Run("Phrase numéro \($0).")])) }
        main.insert(Block(.prose([Run("facultatif")]), size: .optional), at: 3)
        let page = Page(title: "x", main: main, bindings: Sample.menu)
        let text = Support.everything(page, size)
        for number in 1...6 { #expect(text.contains("numéro \(number).")) }
        #expect(text.contains("facultatif") == (size.rows > 12))
    }

    @Test("A promise out of view is announced and reached by PageDown, before anything else happens")
    func promise() throws {
        for page in [Sample.question, Sample.questionInTwoLanguages] {
            for size in Support.sizes {
                var stage = Support.stage(page, size)
                var pages = 0
                while !stage.frame().canvas.text.contains("pas à vous."), pages < 20 {
                    #expect(stage.frame().canvas.text.contains("▼ suite"), "\(size), page \(pages)")
                    #expect(stage.handle(.key(.pageDown)) == [], "\(size), page \(pages)")
                    pages += 1
                }
                #expect(pages < 20, "\(size)")
                if size.rows <= 12 { #expect(pages > 0) }
                let text = Support.everything(page, size).split(whereSeparator: \.isWhitespace)
                    .joined(separator: " ")
                #expect(text.contains("Votre réponse est enregistrée sans nom"), "\(size)")
                // Then the key means what the page says.
                while stage.frame().scroll < stage.frame().lastScroll { _ = stage.handle(.key(.pageDown)) }
                #expect(!stage.frame().canvas.text.contains("▼"))
                #expect(stage.handle(.key(.pageDown)) == [.advance(from: "r")])
            }
        }
    }

    @Test("A block that fills pushes the next ones to the bottom")
    func fills() {
        let page = Page(
            title: "x",
            main: [
                Block(.prose([Run("haut")])), Block(.quotes(["milieu"]), size: .fills),
                Block(.prose([Run("bas")])),
            ], bindings: Sample.menu)
        var stage = Support.stage(page)
        let lines = stage.frame().canvas.text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[21] == "    bas")
    }

    @Test("Side blocks stand beside on a wide window, under on a narrow one")
    func side() throws {
        var page = Sample.list(3)
        page.side = [Block(.prose([Run("à côté")]))]
        var wide = Support.stage(page, Support.Size(110, 30))
        let lines = wide.frame().canvas.text.split(separator: "\n")
        #expect(lines.contains { $0.contains("Étape 1") && $0.contains("à côté") })
        var narrow = Support.stage(page)
        let under = narrow.frame().canvas.text
        let first = try #require(under.range(of: "Étape 3"))
        let second = try #require(under.range(of: "à côté"))
        #expect(first.upperBound < second.lowerBound)
    }

    @Test("The help bar takes two lines, drops the last hints, keeps ? and joins neighbours")
    func helpBar() {
        var bindings = (1...12).map {
            Binding([.function($0)], "une commande longue \($0)", .adjust($0))
        }
        bindings.append(Sample.help)
        let page = Page(title: "x", bindings: bindings)
        for size in Support.sizes {
            var stage = Support.stage(page, size)
            let text = stage.frame().canvas.text
            #expect(text.contains("? aide") && text.contains("F1 "))
        }
        var home = Support.stage(Sample.home)
        #expect(home.frame().canvas.text.contains("↑↓ choisir   Entrée ouvrir"))
        var booth = Support.stage(Sample.booth)
        #expect(booth.frame().canvas.text.contains("1–9 répondre"))
    }

    @Test("A table too narrow for its columns tells each value with its header")
    func stackedTable() {
        let table = Table(
            header: ["Étape", "Parole", "Comment"],
            rows: [.init(id: "a", cells: ["Le même sens", "18\u{A0}min", "lecture à voix haute"])],
            numeric: [1], selected: 0)
        let page = Page(title: "x", main: [Block(.table(table))])
        var wide = Support.stage(page)
        #expect(wide.frame().canvas.text.contains("▸ Le même sens   18 min   lecture à voix haute"))
        let narrow = Support.everything(page, Support.Size(40, 12))
        #expect(narrow.contains("Comment : lecture à voix haute"))
    }

    @Test("The last column of a table wraps where it is the long one")
    func lastColumn() {
        let long = "une réponse à la fois, sans voir celle des autres, et sans la donner deux fois"
        let table = Table(
            header: ["Question", "Réponse"],
            rows: [.init(id: "a", cells: ["Comment répond-on ici, au juste ?", long])])
        var stage = Support.stage(Page(title: "x", main: [Block(.table(table))]))
        let text = stage.frame().canvas.text
        #expect(text.contains("Comment répond-on ici, au juste ?   une réponse"))
        let shown = Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
        #expect(shown.isSuperset(of: long.split(separator: " ").map(String.init)))
        #expect(!text.contains("Réponse :"), "not one row under the other")
    }

    @Test("Where only the choice moves, a list is drawn as if it were new")
    func movedChoice() {
        var stage = Support.stage(Sample.list(5, selected: 0))
        _ = stage.frame()
        for selected in [3, 4, 1, nil, 0] as [Int?] {
            let page = Sample.list(5, selected: selected)
            stage.show(page)
            var fresh = Support.stage(page)
            #expect(stage.frame().canvas.rows == fresh.frame().canvas.rows)
        }
    }

    @Test("Without UTF-8 nothing but ASCII is painted")
    func ascii() {
        for (_, page) in Self.pages {
            for size in Support.sizes {
                var stage = Support.stage(page, size, isASCII: true)
                let strange = stage.frame().canvas.text.filter { !$0.isASCII }
                #expect(strange.isEmpty)
            }
        }
    }

    @Test("Phases of one activity keep their places")
    func steady() {
        var before = Sample.talk
        var stage = Support.stage(before)
        let first = stage.frame().canvas.text.split(separator: "\n", omittingEmptySubsequences: false)
        before.main[0] = Block(.clock(seconds: 59, label: ""))
        stage.show(before)
        let second = stage.frame().canvas.text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(first.dropFirst(9) == second.dropFirst(9))
    }
}
