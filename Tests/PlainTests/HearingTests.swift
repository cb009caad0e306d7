import Foundation
import Page
import Plain
import Testing
import Workshop

/// Typed lines as intents.
struct HearingTests {
    @Test(arguments: [
        ("1", [Intent.choose("start")]), ("2", [.choose("resume")]), (" 2. ", [.choose("resume")]),
        ("", [.submit]), ("3", [.command(.help)]), ("?", [.command(.help)]), ("F1", [.command(.help)]),
        ("Q", [.command(.quit)]), ("quitter", [.command(.quit)]), ("ctrl-l", [.command(.redraw)]),
        ("5", []), ("0", []), ("zz", []), ("-1", []), ("1 2", []),
    ])
    func homeIsChosenByNumberLetterKeyOrName(line: String, intents: [Intent]) {
        var shown = Shown(Pages.home)
        #expect(shown.intents(line) == intents)
    }

    @Test(arguments: [
        ("7", [Intent.digit(7)]), ("10", [.digit(1), .digit(0)]), ("1", [.digit(1), .submit]),
        ("n", [.unknown]), ("P", [.pass]), ("r", [.restart]), ("/1", [.back]), ("←", [.back]),
        ("0", []), ("11", []), ("07", []), ("99999999999999999999", []), ("", []),
    ])
    func scaleIsAnsweredByItsPoints(line: String, intents: [Intent]) {
        var shown = Shown(Pages.booth("Courage ?"))
        #expect(shown.intents(line) == intents)
    }

    @Test func oneIsWholeOnAShortScaleAndEnterIsTheBindingOfThePage() {
        var page = Pages.booth("Météo ?")
        page.main[1].content = .scale(points: 1...5, words: [:], chosen: nil)
        var shown = Shown(page)
        #expect(shown.intents("1") == [.digit(1)])
        page.main[1].content = .scale(points: 1...10, words: [:], chosen: nil)
        page.bindings.append(Binding([.enter], "valider", .confirm, inBar: false))
        shown = Shown(page)
        #expect(shown.intents("1") == [.digit(1), .confirm])
    }

    @Test func optionsInTheBoothAreAnsweredByTheirDigits() {
        var page = Pages.booth("Lequel ?")
        page.main[1].content = .options(
            Options(rows: [.init(id: "a", label: "Oui", key: "1"), .init(id: "b", label: "Non", key: "2")]))
        var shown = Shown(page)
        #expect(shown.said.contains("1. Oui\n2. Non\n"))
        #expect(shown.intents("2") == [.digit(2)])
        #expect(shown.intents("3") == [])
        #expect(shown.intents("p") == [.pass])
    }

    @Test func keysOfDigitsKeepTheirNumberAndSpaceIsTyped() {
        var shown = Shown(Pages.talk(60))
        #expect(
            shown.said.contains(
                "1. suivant\n2. deuxième tour\n3. une minute, en plus (+)\n4. une minute, en moins (-)\n5. arrêter (t)"
            ))
        #expect(shown.intents("2") == [.secondRound(of: "defi")])
        #expect(shown.intents(" ") == [.advance(from: "defi")])
        #expect(shown.intents("espace") == [.advance(from: "defi")])
        #expect(shown.intents("+") == [.moreTime(minutes: 1)])
        #expect(shown.intents("-") == [.moreTime(minutes: -1)])
        #expect(shown.reply("").hasPrefix("Entrée ne fait rien ici. Possible\u{A0}: 1 à 5, +, -, t"))
    }

    @Test func yesAndNoAreUnderstoodWhereAPageAsks() {
        let page = Page(
            title: "?",
            bindings: [Binding([.enter], "révéler", .confirm), Binding([.escape], "attendre", .refuse)])
        var shown = Shown(page)
        #expect(shown.intents("oui") == [.confirm])
        #expect(shown.intents("non") == [.refuse])
        #expect(shown.intents("no") == [.refuse])
        #expect(shown.intents("échap") == [.refuse])
    }

    @Test func typedLineFillsTheFieldAndSubmits() {
        var shown = Shown(Pages.name())
        #expect(shown.dialogue.prompt == "Prénom (un seul)\u{A0}: ")
        #expect(shown.intents("Ana") == [.set(field: "name", text: "Ana"), .submit])
        #expect(shown.then(Pages.name(people: ["Ana"])) == "«\u{A0}Ana\u{A0}»")
        #expect(shown.intents("q") == [.set(field: "name", text: "q"), .submit])
        #expect(shown.intents("1") == [.set(field: "name", text: "1"), .submit])
        #expect(shown.intents("//1") == [.set(field: "name", text: "/1"), .submit])
        #expect(shown.intents("") == [.submit])
        #expect(shown.intents("/1") == [.back])
        #expect(shown.intents("/retour") == [.back])
        #expect(shown.intents("/esc") == [.back])
        #expect(shown.intents("/-") == [.set(field: "name", text: "")])
        #expect(shown.intents("a\u{1B}[Db") == [.set(field: "name", text: "a\u{FFFD}[Db"), .submit])
    }

    @Test func whatWasTypedIsNotReadBackOnTheSamePage() {
        var shown = Shown(Pages.name())
        _ = shown.intents("Ana")
        #expect(!shown.then(Pages.name("Ana")).contains("Prénom\u{A0}: Ana"))
    }

    @Test func fieldsOfAFormFollowEachOther() {
        func form(_ focus: String) -> Page {
            Page(
                title: "Engagement",
                main: ["qui", "quoi"].map { .init(.field(Field(id: $0, label: $0, text: ""))) },
                bindings: [
                    Binding([.enter], "noter", .submit), Binding([.up], "champ précédent", .focus(-1)),
                ],
                focus: focus)
        }
        var shown = Shown(form("qui"))
        #expect(shown.said.contains("quoi\u{A0}: vide"))
        #expect(shown.intents("Ana") == [.set(field: "qui", text: "Ana"), .focus(1)])
        _ = shown.then(form("quoi"))
        #expect(shown.dialogue.prompt == "quoi\u{A0}: ")
        #expect(shown.intents("appeler") == [.set(field: "quoi", text: "appeler"), .submit])
        #expect(shown.intents("/1") == [.focus(-1)])
    }

    @Test func textOfSeveralLinesEndsWithAFullStop() {
        let page = Page(
            title: "Note",
            main: [.init(.field(Field(id: "n", label: "Note", text: "", isMultiline: true)))],
            bindings: [Binding([.control("s")], "noter", .submit)], focus: "n")
        var shown = Shown(page)
        #expect(shown.said.contains("Un point seul sur une ligne termine."))
        #expect(shown.intents("un") == [.set(field: "n", text: "un")])
        #expect(shown.intents("") == [.set(field: "n", text: "un\n")])
        #expect(shown.intents("deux") == [.set(field: "n", text: "un\n\ndeux")])
        #expect(shown.intents(".") == [.submit])
    }

    @Test func tooLongATextIsCutAndSaidSo() {
        let page = Page(
            title: "Note", main: [.init(.field(Field(id: "n", label: "Note", text: "", limit: 3)))],
            bindings: [Binding([.enter], "noter", .submit)], focus: "n")
        var shown = Shown(page)
        let reply = shown.dialogue.take("abcd")
        #expect(reply.intents == [.set(field: "n", text: "abc"), .submit])
        #expect(text(reply.lines) == "Texte trop long\u{A0}: les 3 premiers caractères sont gardés.")
    }

    @Test func equalsReadsThePageAgain() {
        var shown = Shown(Pages.home, Pages.talk(150))
        #expect(shown.reply("=") == shown.said)
    }

    @Test func choiceThatChangesNothingSaysSo() {
        var shown = Shown(Pages.talk(150))
        _ = shown.intents("t")
        #expect(shown.then(Pages.talk(150)) == "Rien n’a changé.")
        #expect(shown.then(Pages.talk(150)) == "")
    }

    @Test func sameFaultTwiceIsSaidTwice() {
        var shown = Shown(Pages.talk(150, notice: "Personne n’a encore répondu."))
        _ = shown.intents("t")
        #expect(
            shown.then(Pages.talk(150, notice: "Personne n’a encore répondu."))
                == "Personne n’a encore répondu.")
    }
}
