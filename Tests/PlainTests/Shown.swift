import Page
import Plain
import Workshop

/// Lines as one text, to compare with a text in the test.
func text(_ lines: [String]) -> String { lines.joined(separator: "\n") }

/// A dialogue that has shown pages, and what it said of the last one.
struct Shown {
    var dialogue: Dialogue
    var said: String = ""

    init(_ pages: Page..., language: Language = .fr) {
        dialogue = Dialogue(language: language)
        for page in pages { said = text(dialogue.show(page)) }
    }

    mutating func then(_ page: Page) -> String { text(dialogue.show(page)) }
    mutating func intents(_ line: String) -> [Intent] { dialogue.take(line).intents }
    mutating func reply(_ line: String) -> String { text(dialogue.take(line).lines) }
}

enum Pages {
    static let home = Page(
        title: "Atelier CIDs", status: "10 h 02",
        main: [
            .init(.headline("CIDs")),
            .init(
                .options(
                    Options(
                        rows: [
                            .init(id: "start", label: "Commencer un atelier"),
                            .init(id: "resume", label: "Reprendre la séance", detail: "étape 4 sur 8"),
                        ], selected: 0))),
        ],
        bindings: [
            Binding([.up], "choisir", .move(-1)), Binding([.down], "choisir", .move(1), inBar: false),
            Binding([.enter], "ouvrir", .submit),
            Binding([.character("?"), .function(1)], "aide", .command(.help)),
            Binding([.character("q")], "quitter", .command(.quit)),
            Binding([.control("l")], "redessiner", .command(.redraw), inBar: false),
        ])

    static func booth(_ question: String, masked: Bool = true) -> Page {
        Page(
            title: "La boussole · 1 sur 4",
            main: [
                .init(.title(question)),
                .init(.scale(points: 1...10, words: [1: "pas encore", 10: "pleinement"], chosen: nil)),
            ],
            bindings: (0...9).map { Binding([.character(Character("\($0)"))], "répondre", .digit($0)) } + [
                Binding([.character("n")], "je ne sais pas", .unknown),
                Binding([.character("p")], "je passe", .pass),
                Binding([.left], "revenir", .back),
                Binding([.character("r")], "recommencer", .restart),
            ],
            isLocked: masked)
    }

    static func name(_ text: String = "", people: [String] = []) -> Page {
        Page(
            title: "Participants",
            main: [
                .init(.quotes(people)),
                .init(.field(Field(id: "name", label: "Prénom", text: text, hint: "un seul"))),
            ],
            bindings: [Binding([.enter], "ajouter", .submit), Binding([.escape], "retour", .back)],
            focus: "name")
    }

    static func talk(_ seconds: Int, notice: String? = nil) -> Page {
        Page(
            title: "Défi",
            main: [.init(.clock(seconds: seconds, label: "Minuterie"))]
                + (notice.map { [.init(.notice(.init(.good, $0)))] } ?? []),
            bindings: [
                Binding([.space, .pageDown], "suivant", .advance(from: "defi")),
                Binding([.character("+")], "une minute", .moreTime(minutes: 1)),
                Binding([.character("-")], "une minute", .moreTime(minutes: -1), inBar: false),
                Binding([.character("2")], "deuxième tour", .secondRound(of: "defi")),
                Binding([.character("t")], "arrêter", .timer),
            ])
    }
}
