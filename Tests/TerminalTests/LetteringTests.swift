import Insight
import Page
import Terminal
import Testing

@Suite("Big letters")
struct LetteringTests {
    private func text(_ cells: [[Cell]]?) -> [String] {
        (cells ?? []).map { $0.map(\.glyph.text).joined() }
    }

    @Test("Every letter of French, the digits and the usual signs exist in every size")
    func complete() {
        for character in "ABCDEFGHIJKLMNOPQRSTUVWXYZÀÂÇÉÈÊËÎÏÔÛÙÜŒ0123456789%:;'-.,…!?+/→€× ’–" {
            for size in Lettering.Size.allCases {
                let drawn = Support.lettering.draw(String(character), size: size, role: .title)
                #expect(drawn != nil, "\(character) \(size)")
                #expect(Set((drawn ?? []).map(\.count)).count == 1, "\(character) is ragged")
            }
        }
    }

    @Test("Two letters never look the same")
    func distinct() {
        var seen: [[String]: Character] = [:]
        for character in "ABCDEFGHIJKLMNPQRSTUVWXYZÀÂÇÉÈÊËÎÏÔÛÙÜŒ0123456789%:;'-.,…!?+/→€×" {
            let drawn = text(Support.lettering.draw(String(character), size: .small, role: .title))
            if let other = seen[drawn] { Issue.record("\(character) looks like \(other)") }
            seen[drawn] = character
        }
    }

    @Test("Lower case is drawn as capitals; a sign we have not makes it plain text")
    func cases() {
        let lower = text(Support.lettering.draw("œuvre", size: .small, role: .title))
        #expect(lower == text(Support.lettering.draw("ŒUVRE", size: .small, role: .title)))
        #expect(lower.count == 4)
        #expect(Support.lettering.draw("日本", size: .small, role: .title) == nil)
        #expect(Lettering.none.draw("A", size: .small, role: .title) == nil)
    }

    @Test("Without room for big letters the smaller ones serve, then none")
    func fit() {
        let wide = Support.lettering.fit("DÉFI", width: 60, atMost: .large, role: .title)
        #expect(wide?.count == 8)
        let narrow = Support.lettering.fit("DÉFI", width: 20, atMost: .large, role: .title)
        #expect(narrow?.count == 4)
        #expect(Support.lettering.fit("DÉFI", width: 8, atMost: .large, role: .title) == nil)
    }

    @Test("Without UTF-8 the letters are made of #")
    func ascii() {
        let drawn = text(
            Support.lettering.draw("I", size: .small, role: .title, trimmed: true, isASCII: true))
        #expect(drawn == ["###", " # ", " # ", " # ", " # ", "###"])
    }

    @Test("A clock says 2:45")
    func clock() {
        let drawn = text(Support.lettering.draw("2:45", size: .small, role: .title, trimmed: true))
        #expect(
            drawn == [
                "▄▀▀▄ ▄ █  █ █▀▀▀",
                "  ▄▀   ▀▀▀█ ▀▀▀▄",
                "▄█▄▄ ▀    █ ▄▄▄▀",
            ])
    }

    @Test("A title in a vast window stands in letters, cut between words; where they do not fit it is text")
    func titlesOfAVastWindow() throws {
        let lettering = Support.lettering
        let two = try #require(
            lettering.wrap(
                "Nos clients attendent", width: 80, size: .small, most: 3, role: .title, isASCII: false))
        let one = try #require(lettering.draw("Nos clients", size: .small, role: .title))
        #expect(two.count == 2 * one.count)
        #expect(Array(two.prefix(one.count)) == one)
        #expect(two.allSatisfy { $0.count <= 80 })
        #expect(
            lettering.wrap("Nos clients", width: 20, size: .small, most: 3, role: .title, isASCII: false)
                == nil)
        #expect(lettering.wrap("日本", width: 80, size: .small, most: 3, role: .title, isASCII: false) == nil)
    }

    @Test("A short last word of a title does not stand alone")
    func lastWordOfATitle() throws {
        let lettering = Support.lettering
        let whole = try #require(lettering.draw("un fait pas un avis", size: .small, role: .title)?.first)
        let drawn = try #require(
            lettering.wrap(
                "un fait pas un avis", width: whole.count - 1, size: .small, most: 3, role: .title,
                isASCII: false))
        let first = try #require(lettering.draw("un fait pas", size: .small, role: .title))
        #expect(Array(drawn.prefix(first.count)) == first)
        #expect(drawn.count == 2 * first.count)
    }

    @Test("An accent stands apart from the line of letters above it, and all lines alike")
    func accents() throws {
        let lettering = Support.lettering
        func wrap(_ text: String) -> [[Cell]]? {
            lettering.wrap(text, width: 40, size: .small, most: 4, role: .title, isASCII: false)
        }
        let plain = try #require(wrap("un fait pas un avis"))
        let accented = try #require(wrap("un fait pas un été"))
        let high = try #require(lettering.draw("un", size: .small, role: .title)).count
        #expect(plain.count % high == 0)
        #expect((accented.count + 1) % (high + 1) == 0)
        for between in stride(from: high, to: accented.count, by: high + 1) {
            let isBlank = accented[between].allSatisfy { $0.glyph == .space }
            #expect(isBlank)
        }
    }

    // MARK: A vast window

    private func vast(_ page: Page) -> String {
        var stage = Support.stage(page, Support.Size(200, 60))
        let frame = stage.frame()
        Support.expectSound(frame.canvas)
        #expect(frame.lastScroll == 0)
        return frame.canvas.text
    }

    @Test("In a vast window the question is in letters, how to answer is text")
    func vastQuestion() {
        let text = vast(Sample.question)
        #expect(!text.contains("où en est notre équipe"))
        #expect(text.contains("Écrivez votre réponse dans la case"))
    }

    @Test("In a vast window a headline too long for one row takes several")
    func vastHeadline() {
        let text = vast(
            Page(
                title: "Ici", main: [Block(.headline("de laisser l’équipe décider, et de répondre de tout"))])
        )
        #expect(!text.contains("équipe"))
    }

    @Test("In a vast window what is counted is in letters, as the count is")
    func vastCount() {
        let count = Block(.progress(value: 5, whole: 9, between: "sur", label: "fiches saisies"))
        let text = vast(Page(title: "Ici", main: [count]))
        #expect(!text.contains("fiches") && !text.contains("sur"))
        let pause = vast(Page(title: "Ici", main: [Block(.display("10 h 30", label: "Reprise à"))]))
        #expect(!pause.contains("Reprise"))
    }

    @Test("In a vast booth what follows the answers is text")
    func vastBooth() {
        var page = Page(
            title: "1 sur 3",
            main: [
                Block(.headline("Défi")), Block(.prose([Run("Qu’est-ce qui s’est perdu\u{A0}?")])),
                Block(.options(Options(rows: [.init(id: "rien", label: "rien", key: "1")]))),
                Block(.prose([Run("Cachez le clavier de la main.")])),
            ])
        #expect(!vast(page).contains("Cachez le clavier"))
        page.isLocked = true
        let text = vast(page)
        #expect(text.contains("Cachez le clavier") && !text.contains("perdu"))
    }

    @Test("Titles of one page are all in letters, or the first alone")
    func vastTitles() {
        let page = { (second: String) in
            Page(title: "Ici", main: [Block(.title("Qui le voit")), Block(.title(second))])
        }
        #expect(!vast(page("Et pourquoi")).contains("Qui le voit"))
        let mixed = vast(page("日本"))
        #expect(!mixed.contains("Qui le voit") && mixed.contains("日本"))
        let many = (1...16).map { Block(.title("Et la raison numéro \($0), pourquoi est-elle là ?")) }
        let long = vast(Page(title: "Ici", main: [Block(.title("Qui le voit"))] + many))
        #expect(!long.contains("Qui le voit") && long.contains("numéro 1,") && long.contains("numéro 16,"))
    }

    @Test("What is asked gives its letters to the figure, the figure never to what is asked")
    func vastFigure() {
        var wasText = false
        for rows in 2...11 {
            let bars = Figure.Bars(
                rows: (1...rows).map {
                    .init(
                        label: "une raison de plus" + String(repeating: "!", count: $0),
                        count: $0 % 2 == 0 ? 11 : 12)
                },
                unit: "gommettes")
            let page = Page(
                title: "Ici",
                main: [
                    Block(.prose([Run("Quels sujets nous coûtent le plus, tant que nous les taisons ici")])),
                    Block(.figure(.dots(bars)), size: .fills),
                    Block(.title("Et lequel d’entre eux pourrait-on ouvrir dès la semaine prochaine")),
                ])
            let text = vast(page)
            #expect(!text.contains(/\s1[12]\s\s/), "\(rows) counts in letters")
            let isText = text.contains("nous coûtent") || text.contains("pourrait-on ouvrir")
            #expect(isText || !wasText, "\(rows) rows")
            wasText = isText
        }
        #expect(wasText)
    }

    @Test("The numbers of a scale are text where their letters would touch")
    func vastScale() {
        let profile = { (label: String) in
            Figure.Profile(
                rows: [.init(label: label, centre: 9, span: 7...10, words: nil, n: 9)], scale: 0...14,
                centre: .mean, isWhole: true)
        }
        let text = { (label: String) in
            vast(Page(title: "Ici", main: [Block(.figure(.profile(profile(label))), size: .fills)]))
        }
        #expect(!text("Respect").contains(/9 +10/))
        #expect(text("Respect de tout ce que les uns et les autres savent faire d’utile").contains(/9 +10/))
    }

    /// A reveal of so many long sentences, with the timer's key and, if it runs, its clock.
    private func sentences(_ count: Int, seconds: Int?) -> Page {
        let list = Figure.List(
            lines: (1...count).map {
                "\($0) oser dire non à une date que personne ici ne peut tenir, et le dire tôt"
            },
            shared: [])
        let clock = seconds.map { [Block(.clock(seconds: $0, label: ""))] } ?? []
        return Page(
            title: "Ici",
            main: [
                Block(.prose([Run("Qu’est-ce que nous voulons tenir", .quiet)])),
                Block(.figure(.list(list)), size: .fills), Block(.title("Et ensuite, que fait-on")),
            ] + clock, bindings: [Binding([.character("t")], "minuterie", .timer)])
    }

    @Test("Many sentences go back to text before what is asked does, and the page moves up before that")
    func vastSentences() {
        var rows: Set<Int> = []
        var wasText = false
        for count in 1...18 {
            var page = sentences(count, seconds: nil)
            page.bindings = []
            let text = vast(page)
            #expect(!text.contains("Qu’est-ce que nous voulons"), "\(count)")
            #expect(!text.contains("Et ensuite"), "\(count)")
            let isText = text.contains("oser dire non")
            #expect(isText || !wasText)
            wasText = isText
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            rows.insert(lines.dropFirst().firstIndex { !$0.isEmpty } ?? 0)
        }
        #expect(wasText && rows.count > 1)
    }

    @Test("Over a figure no rows are kept for what is said when the time is over")
    func vastTimerOverFigure() {
        let notes = (1...30).map { count in
            Block(.prose([Run(Array(repeating: "note", count: count).joined(separator: "\n"), .accent)]))
        }
        let isInLetters = { (page: Page) in !self.vast(page).contains("oser dire non") }
        let stopped = notes.count { note in
            var page = sentences(1, seconds: nil)
            page.main.insert(note, at: 2)
            return isInLetters(page)
        }
        let running = notes.count { note in
            var page = sentences(1, seconds: nil)
            page.bindings = []
            page.main.insert(note, at: 2)
            page.main.insert(Block(.clock(seconds: 599, label: "")), at: 0)
            return isInLetters(page)
        }
        #expect(stopped == running)
        #expect((1..<notes.count).contains(stopped))
    }

    @Test("A timer that starts or stops does not change the size of what is asked", arguments: 1...24)
    func vastTimer(count: Int) {
        let asked = { (text: String) in
            [text.contains("Qu’est-ce que nous voulons"), text.contains("Et ensuite")]
        }
        let stopped = asked(vast(sentences(count, seconds: nil)))
        #expect(asked(vast(sentences(count, seconds: 599))) == stopped)
        #expect(asked(vast(sentences(count, seconds: -5))) == stopped)
        var talk = Page(
            title: "Ici", main: [Block(.prose([Run("Ce qui nous aiderait demain")]))],
            bindings: [Binding([.character("t")], "minuterie", .timer)])
        #expect(!vast(talk).contains("nous aiderait"))
        talk.main.insert(Block(.clock(seconds: 90, label: "")), at: 0)
        #expect(!vast(talk).contains("nous aiderait"))
    }

    @Test("In a vast window sentences, bars and the numbers of a scale are in letters")
    func vastFigures() {
        let bars = Figure.Bars(
            rows: [.init(label: "Grand soleil", count: 2), .init(label: "Orage", count: 1)], unit: "réponses")
        let list = Figure.List(lines: ["oser dire non", "un essai"], shared: [])
        for figure in [Figure.bars(bars), .dots(bars), .list(list)] {
            var page = Sample.reveal(figure)
            page.main[1].size = .fills
            let text = vast(page)
            #expect(!text.contains("Grand soleil") && !text.contains("oser dire non"))
        }
        var page = Sample.reveal(.points(Sample.points(8)))
        let numbers = (1...10).map { Substring(String($0)) }
        let hasNumbers = { (text: String) in
            text.split(separator: "\n").contains { $0.split(separator: " ") == numbers }
        }
        #expect(hasNumbers(vast(page)))
        page.main[1].size = .fills
        #expect(!hasNumbers(vast(page)))
    }
}
