import Foundation
import Insight
import Page
import Plain
import Testing
import Workshop

/// Pages as lines: read the expected texts aloud.
struct SayingTests {
    @Test func firstPageSaysHowToAnswerThenReadsInOrder() {
        #expect(
            Shown(Pages.home).said == """
                Mode ligne par ligne. Tapez le numéro ou la lettre d’un choix, puis Entrée.
                Le signe = relit toute la page.

                Atelier CIDs
                10 h 02
                CIDs
                1. Commencer un atelier (sélection)
                2. Reprendre la séance, étape 4 sur 8
                Entrée. ouvrir
                3. aide (?)
                4. quitter (q)
                """)
    }

    /// Where a line is text, a key is typed after a stroke: what a sentence says of it can be typed as it is said.
    @Test func keysOfASentenceAreSaidAsTheyAreTyped() {
        var page = Page(
            title: "Météo",
            main: [
                .init(.field(Field(id: "tally", label: "Mains comptées", text: ""))),
                .init(
                    .notice(
                        .init(.warn, "Ctrl-N si personne, Ctrl-A : agenda, Échap pour finir, Ctrl-Nord."))),
            ],
            bindings: [
                Binding([.enter], "révéler", .submit), Binding([.control("n")], "aucune main", .pass),
                Binding([.control("a")], "agenda", .command(.agenda), inBar: false),
                Binding([.escape], "finir", .back),
            ], focus: "tally")
        var shown = Shown(page)
        let said = shown.said.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(said.contains("Attention : /1 si personne, /Ctrl-A : agenda, /2 pour finir, Ctrl-Nord."))
        #expect(shown.said.contains("/1. aucune main"))
        #expect(shown.intents("/1") == [.pass])
        #expect(shown.intents("/Ctrl-A") == [.command(.agenda)])
        #expect(shown.intents("/2") == [.back])
        page.focus = nil
        #expect(Shown(page).said.contains("Ctrl-N si personne"), "a key by its name where lines are commands")
    }

    @Test func linesHaveTheNameOfWhatTheyAre() {
        let page = Page(
            title: "En trios",
            main: [
                .init(.steps(["Ana, Luc", "Zoé, Max"]), each: "Groupe"), .init(.steps(["Relire"])),
            ], bindings: [Binding([.enter], "suivant", .submit)])
        let said = Shown(page).said.replacing("\u{A0}", with: " ")
        #expect(said.contains("Groupe 1 : Ana, Luc\nGroupe 2 : Zoé, Max\nPoint 1 : Relire"))
    }

    @Test func englishSpeaksEnglish() {
        let shown = Shown(Pages.talk(60), language: .en)
        #expect(shown.said.contains("Line-by-line mode."))
        #expect(shown.said.contains("Minuterie: 1\u{A0}min left."))
        #expect(shown.dialogue.prompt == "Your choice: ")
    }

    @Test func boothSaysItsQuestionAndThatTypingIsHidden() {
        var shown = Shown(Pages.home)
        #expect(
            shown.then(Pages.booth("Où en est notre équipe ?")) == """

                La boussole · 1 sur 4
                Où en est notre équipe ?
                De 1 à 10. 1\u{A0}: pas encore. 10\u{A0}: pleinement.
                n. je ne sais pas
                p. je passe
                r. recommencer
                /1. revenir
                La frappe ne s’affiche pas.
                """)
        #expect(shown.dialogue.isSilent)
        #expect(shown.dialogue.prompt == "Votre réponse\u{A0}: ")
    }

    @Test func nextQuestionIsSaidWithoutItsUnchangedChoices() {
        var shown = Shown(Pages.booth("Courage ?"))
        var next = Pages.booth("Défi ?")
        next.title = "La boussole · 2 sur 4"
        #expect(
            shown.then(next) == """

                La boussole · 2 sur 4
                Défi ?
                De 1 à 10. 1\u{A0}: pas encore. 10\u{A0}: pleinement.
                """)
    }

    @Test func unchangedPageSaysNothing() {
        var shown = Shown(Pages.talk(150))
        #expect(shown.then(Pages.talk(150)) == "")
    }

    @Test func changeIsAnnouncedOnce() {
        var shown = Shown(Pages.talk(150))
        #expect(shown.then(Pages.talk(149, notice: "C’est noté.")) == "C’est noté.")
        #expect(shown.then(Pages.talk(148, notice: "C’est noté.")) == "")
        #expect(shown.then(Pages.talk(147)) == "")
    }

    @Test func sameWordsFromTwoPeopleAreBothSaid() {
        var shown = Shown(Pages.name(people: ["Rien"]))
        #expect(shown.then(Pages.name(people: ["Rien", "Rien"])) == "«\u{A0}Rien\u{A0}»")
    }

    @Test func movedSelectionSaysTheRowItReached() {
        var shown = Shown(Pages.home)
        var moved = Pages.home
        moved.main[1].content = .options(
            Options(
                rows: [
                    .init(id: "start", label: "Commencer un atelier"),
                    .init(id: "resume", label: "Reprendre la séance", detail: "étape 4 sur 8"),
                ], selected: 1))
        #expect(shown.then(moved) == "2. Reprendre la séance, étape 4 sur 8 (sélection)")
    }

    @Test func clockSpeaksAtTheStartEachMinuteTenSecondsAndTheEnd() {
        var shown = Shown(Pages.talk(181))
        var said: [Int: String] = [:]
        for seconds in (-120...180).reversed() {
            let line = shown.then(Pages.talk(seconds))
            if !line.isEmpty { said[seconds] = line }
        }
        #expect(
            said == [
                180: "Minuterie\u{A0}: Il reste 3\u{A0}min.", 120: "Minuterie\u{A0}: Il reste 2\u{A0}min.",
                60: "Minuterie\u{A0}: Il reste 1\u{A0}min.", 10: "Minuterie\u{A0}: Il reste 10\u{A0}s.",
                0: "Minuterie\u{A0}: Le temps est écoulé.",
            ])
    }

    @Test func sleepingComputerStillSaysTheMinuteItMissed() {
        var shown = Shown(Pages.talk(150))
        #expect(shown.then(Pages.talk(95)) == "Minuterie\u{A0}: Il reste 1\u{A0}min\u{A0}35\u{A0}s.")
        #expect(shown.then(Pages.talk(155)) == "Minuterie\u{A0}: Il reste 2\u{A0}min\u{A0}35\u{A0}s.")
        #expect(shown.then(Pages.talk(-5)) == "Minuterie\u{A0}: Le temps est écoulé.")
    }

    @Test func columnsOfSignsAreSaidWithoutTheirPadding() {
        let table = Table(
            header: ["", " A ", " B "], rows: [.init(id: "a", cells: ["A  Ventes", " — ", " 3 "])])
        let shown = Shown(Page(title: "Grille", main: [.init(.table(table))]))
        #expect(shown.said.contains("A Ventes. B\u{A0}: 3."), "\(shown.said)")
    }

    @Test func tableRowsSayTheirColumns() {
        let table = Table(
            header: ["Étape", "Parole", "File"],
            rows: [
                .init(id: "a", cells: ["Cadre", "4 min", "—"]),
                .init(id: "b", cells: ["La boussole", "14 min", "3 min"]),
            ], selected: 1)
        let page = Page(
            title: "Préparer", main: [.init(.table(table))],
            bindings: [
                Binding([.down], "étape", .move(1)), Binding([.character("2")], "deux langues", .pass),
            ])
        var shown = Shown(Pages.home)
        #expect(
            shown.then(page) == """

                Préparer
                1. Cadre. Parole\u{A0}: 4 min.
                2. La boussole. Parole\u{A0}: 14 min. File\u{A0}: 3 min. (sélection)
                3. deux langues
                """)
        #expect(shown.intents("2") == [.choose("b")])
        #expect(shown.intents("3") == [.pass])
    }

    @Test func figuresAreSaidInTheirOwnWords() {
        let figure = Figure.bars(.init(rows: [.init(label: "Soleil", count: 2)], unit: "réponses"))
        let shown = Shown(Page(title: "Météo", main: [.init(.figure(figure))]))
        for line in figure.words(.fr) { #expect(shown.said.contains(line)) }
    }

    @Test func hostileTextReachesTheReaderHarmless() {
        let hostile = "a\u{1B}[2J\u{7}b\u{202E}c\u{9B}d\u{2066}e\r\nf"
        let page = Page(
            title: hostile, status: hostile,
            main: [
                .init(.title(hostile)), .init(.prose([Run(hostile)])), .init(.quotes([hostile])),
                .init(.steps([hostile])), .init(.headline(hostile)), .init(.notice(.init(.warn, hostile))),
                .init(.field(Field(id: "f", label: hostile, text: hostile, hint: hostile))),
                .init(.table(Table(header: [], rows: [.init(id: "r", cells: [hostile, hostile])]))),
                .init(.options(Options(rows: [.init(id: "o", label: hostile, detail: hostile)]))),
                .init(.display(hostile, label: hostile)),
                .init(.clock(seconds: 5, label: hostile)),
                .init(.progress(value: 1, whole: 2, between: hostile, label: hostile)),
                .init(.scale(points: 1...5, words: [1: hostile], chosen: 2)),
            ],
            bindings: [Binding([.character("x")], hostile, .back)], focus: "f")
        var shown = Shown(page)
        let all = shown.said + shown.dialogue.prompt + shown.reply("/" + hostile) + shown.reply("/=")
        let bad = all.unicodeScalars.filter {
            $0.value < 0x20 && $0 != "\n" || (0x7F...0x9F).contains($0.value)
                || (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value)
        }
        #expect(bad.isEmpty, "\(bad.map { String($0.value, radix: 16) })")
        #expect(all.contains("a\u{FFFD}[2J\u{FFFD}b\u{FFFD}c"))
    }

    @Test(arguments: 40..<72)
    func hourIsNeverCutFromItsSentenceOrItsMinutes(columns: Int) {
        let before = String(repeating: "x", count: columns)
        let shown = Shown(
            Page(title: "T", main: [.init(.prose([Run("\(before) Nous finissons à 10\u{A0}h\u{A0}16.")]))]))
        #expect(shown.said.split(separator: "\n").contains { $0.hasSuffix("10\u{A0}h\u{A0}16.") })
        #expect(shown.said.replacing("\n", with: " ").contains("Nous finissons à 10\u{A0}h\u{A0}16."))
    }

    @Test func linesWrapAt72ColumnsAndKeepNoBreakSpaces() {
        let text = Array(repeating: "dix\u{A0}mots de plus", count: 30).joined(separator: " ")
        let long = String(repeating: "x", count: 200)
        let wide = String(repeating: "漢", count: 100)
        let shown = Shown(
            Page(title: "T", main: [.init(.prose([Run(text + " " + long + " " + wide)]))]))
        let lines = shown.said.split(separator: "\n").dropFirst(2)
        #expect(lines.allSatisfy { $0.count <= 72 && !$0.hasSuffix("dix") && !$0.hasPrefix("\u{A0}") })
        #expect(lines.allSatisfy { $0.reduce(0) { $0 + ($1 == "漢" ? 2 : 1) } <= 72 })
        let joined = lines.joined().filter { $0 == "x" || $0 == "漢" }
        #expect(joined.filter { $0 == "漢" }.count == 100)
        #expect(joined.filter { $0 == "x" }.count == 200 + 30)
    }
}
