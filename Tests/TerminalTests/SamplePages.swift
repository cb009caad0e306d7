import Insight
import Page

/// Pages of the product's own kind, for goldens and figures.
enum Sample {
    static let clock = "10\u{A0}h\u{A0}24 · fin 12\u{A0}h\u{A0}10"
    static let long =
        "Répondre aux clients sous vingt-quatre heures, même quand la réponse est "
        + "«\u{A0}nous ne savons pas encore\u{A0}»"

    static let help = Binding([.character("?")], "aide", .command(.help))
    static let room: [Binding] = [
        Binding([.space, .pageDown], "suivant", .advance(from: "x")),
        Binding([.character("2")], "deuxième tour", .secondRound(of: "r")),
        Binding([.character("t")], "minuterie", .timer), Binding([.character("v")], "verbatim", .verbatim),
        Binding([.character("e")], "engagement", .commit), help,
        Binding([.character("p")], "parking", .park, inBar: false),
    ]
    static let menu: [Binding] = [
        Binding([.up], "choisir", .move(-1)), Binding([.down], "choisir", .move(1)),
        Binding([.enter], "ouvrir", .confirm), help, Binding([.character("q")], "quitter", .command(.quit)),
    ]

    static let home = Page(
        title: "Atelier CIDs", status: "10\u{A0}h\u{A0}02",
        main: [
            Block(.headline("CIDs")),
            Block(
                .options(
                    Options(
                        rows: [
                            .init(id: "start", label: "Commencer un atelier"),
                            .init(
                                id: "resume", label: "Reprendre la séance du 21 novembre, étape 4 sur 8"),
                            .init(id: "rehearse", label: "Répéter avec des participants simulés"),
                            .init(id: "library", label: "Bibliothèque"),
                            .init(id: "reports", label: "Comptes rendus"),
                        ], selected: 0))),
        ], bindings: menu)

    static let frame = Page(
        title: "La boussole · 1 sur 4", status: clock,
        main: [
            Block(.headline("Courage")),
            Block(.prose([Run("Dire ou faire ce qui compte malgré un risque pour soi.")])),
            Block(.space),
            Block(.prose([Run("De 1 à 10, où en est notre équipe aujourd’hui\u{A0}?", .title)])),
            Block(
                .prose([
                    Run(
                        "Votre réponse est enregistrée sans nom, sans heure et sans ordre\u{A0}: "
                            + "le fichier ne la relie pas à vous.", .quiet)
                ]), size: .optional),
        ], bindings: [Binding([.enter], "répondre", .openBooth(round: "r")), help])

    /// A framed question as the room sees it: items with their definitions, how to answer, the promise.
    static let question = framed(languages: 1)
    static let questionInTwoLanguages = framed(languages: 2)

    private static func framed(languages: Int) -> Page {
        func both(_ french: String, _ english: String, _ role: Role = .body) -> Block {
            Block(.prose([Run(french, role)] + (languages > 1 ? [Run("\n" + english, .quiet)] : [])))
        }
        let items = ["Courage", "Intuition", "Défi", "Sens commun"].map {
            Table.Row(id: $0, cells: [$0, "Dire ou faire ce qui compte malgré un risque pour soi."])
        }
        return Page(
            title: "La boussole", status: clock,
            main: [
                Block(.headline("La boussole")),
                both(
                    "De 1 à 10, où en est notre équipe aujourd’hui\u{A0}?",
                    "From 1 to 10, where is our team today?"),
                Block(.table(Table(header: [], rows: items))),
                both(
                    "Écrivez votre réponse dans la case, sans signer. Case vide\u{A0}: je passe.",
                    "Write your answer in the box, unsigned. Empty box: I pass.", .accent),
                both(
                    "Votre réponse est enregistrée sans nom, sans heure et sans ordre\u{A0}: "
                        + "le fichier ne la relie pas à vous.",
                    "Your answer is recorded without name, hour or order: the file does not link it to you."),
            ],
            bindings: [
                Binding([.enter, .pageDown], "répondre", .advance(from: "r")),
                Binding([.left], "revenir", .back), Binding([.character("a")], "agenda", .command(.agenda)),
                help,
            ])
    }

    static let booth = Page(
        title: "La boussole · 1 sur 4",
        main: [
            Block(.title("Courage")),
            Block(.prose([Run("De 1 à 10, où en est notre équipe aujourd’hui\u{A0}?")])),
            Block(.scale(points: 1...10, words: [1: "pas encore", 10: "pleinement"], chosen: nil)),
            Block(.prose([Run("Cachez le clavier de la main.", .quiet)])),
        ],
        bindings: (1...9).map { Binding([.character(Character(String($0)))], "répondre", .digit($0)) } + [
            Binding([.character("n")], "je ne sais pas", .unknown),
            Binding([.character("p")], "je passe", .pass), Binding([.left], "revenir", .back),
            Binding([.character("r")], "recommencer", .restart),
        ], isLocked: true)

    static let waiting = Page(
        title: "La boussole", status: clock,
        main: [Block(.progress(value: 5, whole: 9, between: "sur", label: "réponses"))],
        bindings: [Binding([.space], "révéler", .reveal(round: "r")), help])

    static let talk = Page(
        title: "La boussole · Défi", status: clock,
        main: [
            Block(.clock(seconds: 165, label: "")),
            Block(
                .prose([
                    Run("L’aiguille que je voudrais voir bouger d’un point, et le geste qui suffirait.")
                ])),
        ], bindings: room)

    static func form(_ text: String, isMasked: Bool = false, isMultiline: Bool = false, limit: Int? = 120)
        -> Page
    {
        Page(
            title: "Engagement",
            main: [
                Block(
                    .field(
                        Field(
                            id: "what", label: "Quoi\u{A0}?", text: text, hint: "un geste, une date",
                            limit: limit, isMasked: isMasked, isMultiline: isMultiline))),
                Block(.field(Field(id: "who", label: "Qui\u{A0}?", text: "Ana"))),
                Block(.notice(Notice(.warn, "Rien n’est encore enregistré."))),
            ],
            bindings: [
                Binding([.enter], "valider", .submit), Binding([.tab], "suivant", .focus(1)),
                Binding([.escape], "retour", .back), Binding([.character("q")], "quitter", .command(.quit)),
            ], focus: "what")
    }

    static func list(_ count: Int, selected: Int? = 0, isLocked: Bool = false) -> Page {
        Page(
            title: "Liste", status: clock,
            main: [
                Block(
                    .options(
                        Options(
                            rows: (0..<count).map { .init(id: "row\($0)", label: "Étape \($0 + 1)") },
                            selected: selected)))
            ], bindings: menu + [Binding([.pageDown], "suivant", .advance(from: "list"))], isLocked: isLocked)
    }

    static func reveal(_ figure: Figure) -> Page {
        Page(
            title: "La boussole · Courage", status: clock,
            main: [
                Block(.prose([Run("Réponses partagées\u{A0}: de 3 à 8, la moitié entre 4 et 7")])),
                Block(.figure(figure)),
                Block(
                    .prose([Run("Qu’est-ce qui en ferait un point de plus\u{A0}?")]), size: .optional),
            ], bindings: room)
    }

    // MARK: Figures

    /// So many answers spread over the scale, always the same way.
    static func points(_ count: Int, scale: ClosedRange<Int> = 1...10, label: String? = nil)
        -> Figure.Points
    {
        var counts: [Int: Int] = [:]
        var seed = 7
        for _ in 0..<count {
            seed = (seed * 31 + 11) % 97
            counts[scale.lowerBound + seed % scale.count, default: 0] += 1
        }
        let values = counts.sorted { $0.key < $1.key }.flatMap { Array(repeating: $0.key, count: $0.value) }
        return Figure.Points(
            label: label, scale: scale,
            words: [scale.lowerBound: "pas encore", scale.upperBound: "pleinement"], counts: counts,
            median: values.isEmpty ? nil : Double(values[values.count / 2]), unknown: count > 3 ? 2 : 0)
    }

    static func bars(_ count: Int) -> Figure.Bars {
        Figure.Bars(
            rows: (0..<count).map {
                Figure.Bars.Row(label: $0 % 2 == 0 ? "Choix \($0 + 1)" : long, count: ($0 * 7 + 3) % 31)
            }, unit: "gommettes")
    }

    static func dumbbell(_ count: Int, ends: [String] = ["on le dit", "on le fait"]) -> Figure.Dumbbell {
        let labels = ["Écouter le client", "Répondre sous 24\u{A0}h", long]
        return Figure.Dumbbell(
            ends: ends, scale: 1...5,
            rows: (0..<count).map { index in
                var values: [Double?] = [Double(1 + index % 5), Double(1 + (index * 2) % 5)]
                if ends.count > 2 { values.append(Double(1 + (index * 3) % 5)) }
                if index == 4 { values[1] = nil }
                let gap = index == 4 ? nil : Double((index * 2) % 5 - index % 5)
                return Figure.Dumbbell.Row(label: labels[index % 3], values: values, gap: gap)
            })
    }

    /// Three lines, one of them long, that all prefer in the order written but for every third answer.
    static func duel(_ count: Int) -> Figure.Duel {
        let minority = count / 3
        let (most, least) = (count - minority, minority)
        let row = { (label: String, against: [Int?], wins: Int) in
            Figure.Duel.Row(
                label: label, wins: count == 0 ? 0 : wins, duels: 2,
                voices: against.compactMap(\.self).reduce(0, +), given: 2 * count, against: against)
        }
        return Figure.Duel(
            rows: [
                row(long, [nil, most, most], 2), row("Un seul interlocuteur", [least, nil, most], 1),
                row("Le quartier", [least, least, nil], 0),
            ],
            verdict: [count == 0 ? "Aucun gagnant : des duels sont à égalité." : "A gagne tous ses duels."],
            n: count)
    }

    /// So many needles; the last one does not know.
    static func dial(_ count: Int) -> Figure.Dial {
        Figure.Dial(
            rows: (0..<count).map { index in
                .init(
                    label: index == 0 ? long : "Point \(index)",
                    value: index + 1 == count ? nil : index % 5 + 1)
            }, scale: 1...5, words: [1: "jamais", 5: "presque toujours"])
    }

    /// Three dimensions of so many sheets, two of them level.
    static func profile(_ count: Int) -> Figure.Profile {
        Figure.Profile(
            rows: count == 0
                ? []
                : [
                    .init(label: "Courage", centre: 2.7, span: 1.8...3.5, words: "par moments", n: count),
                    .init(label: long, centre: 4, span: 4...4, words: nil, n: count),
                    .init(label: "Défi", centre: 4, span: 1...5, words: "souvent", n: count),
                ], scale: 1...5, centre: .mean, isWhole: count > 7)
    }

    /// So many items on a plane, three at one place.
    static func quadrant(_ count: Int) -> Figure.Quadrant {
        let spots = (0..<count).map { index -> Figure.Quadrant.Spot in
            let letter = index < 26 ? String(UnicodeScalar(UInt8(65 + index))) : "\(index + 1)"
            let label = index == 0 ? long : "Défi \(index + 1)"
            let x = index < 3 ? 6.5 : Double(index % 10 + 1)
            let y = index < 3 ? 8 : Double(index * 3 % 10 + 1)
            return Figure.Quadrant.Spot(
                letter: letter, label: label, x: x, y: y, zone: index == 1 ? nil : "zone de défi",
                isDivided: index == 2, n: 9)
        }
        return Figure.Quadrant(
            x: .init(label: "Notre capacité", low: "presque rien en main", high: "tout en main"),
            y: .init(label: "Difficulté", low: "facile", high: "très difficile"), scale: 1...10, spots: spots)
    }

    /// So many items in order, the second and the third level.
    static func ranks(_ count: Int) -> Figure.Ranks {
        let rows = (0..<min(count, 10)).map { index -> Figure.Ranks.Row in
            let label = index == 1 ? long : "Besoin \(index + 1)"
            let median = index == 2 ? 2 : Double(index + 1)
            return Figure.Ranks.Row(label: label, median: median, points: 30 - 3 * index)
        }
        return Figure.Ranks(rows: rows, agreement: count < 3 ? nil : "Ordres proches", n: count)
    }

    static let services = [
        "Ventes", "Atelier", "Logistique", "Comptabilité", "Ressources humaines", "Achats", "Qualité",
        "Accueil",
    ]

    /// Services that rate each other, or three columns; one cell withheld, one link low, two directions far apart.
    static func heat(_ count: Int, answers: Int, columns: [String]? = nil) -> Figure.Heat {
        let names = Array(services.prefix(count - 1)) + [count == 8 ? services[7] : long]
        return Figure.Heat(
            rows: names, columns: columns ?? names,
            cells: names.indices.map { row in
                (columns ?? names).indices.map { column in
                    if columns == nil, row == column { return .own }
                    if answers == 0 || row == 2 && column == 0 { return .withheld }
                    return .mean(1 + Double((row * 7 + column * 5) % 41) / 10, n: answers)
                }
            }, scale: 1...5, isDirected: columns == nil)
    }

    /// One whole a time, over three parts.
    static func stacked(_ answers: Int) -> Figure.Stacked {
        Figure.Stacked(
            parts: ["clients", long, "hiérarchie"],
            rows: answers == 0
                ? []
                : [
                    .init(label: "il y a cinq ans", values: [20, 30, 50], n: answers),
                    .init(label: "aujourd’hui", values: [35, 30, 35], n: answers),
                    .init(label: "souhaité", values: [60, 40, 0], n: answers),
                ],
            unit: "points, médianes ramenées à 100",
            shifts: answers == 0
                ? [] : ["Entre « aujourd’hui » et « souhaité », écart : 35 sur 100."])
    }

    /// Every kind of figure with so many answers or rows.
    static func figures(_ count: Int) -> [(name: String, figure: Figure)] {
        [
            ("points", .points(points(count))),
            ("points-label", .points(points(count, label: long))),
            ("points-five", .points(points(count, scale: 1...5))),
            ("points-long", .points(points(count, scale: 0...100))),
            (
                "points-pile",
                .points(
                    Figure.Points(
                        label: nil, scale: 1...10, words: [:], counts: [4: count],
                        median: count == 0 ? nil : 4, unknown: 0))
            ),
            ("bars", .bars(bars(count))), ("dots", .dots(bars(count))),
            ("dumbbell", .dumbbell(dumbbell(count))),
            ("dumbbell-three", .dumbbell(dumbbell(count, ends: ["moi", "l’équipe", "l’organisation"]))),
            ("two-rounds", .twoRounds(.init(first: points(count), second: points(count, scale: 1...10)))),
            (
                "list",
                .list(
                    .init(
                        lines: (0..<count).map { "\($0 + 1). \(long)" }, shared: ["clients", "réponse"]))
            ),
            ("profile", .profile(profile(count))), ("quadrant", .quadrant(quadrant(count))),
            ("ranks", .ranks(ranks(count))),
            ("heat", .heat(heat(3, answers: count))),
            ("heat-columns", .heat(heat(3, answers: count, columns: ["connus", long]))),
            ("stacked", .stacked(stacked(count))),
            ("gauge", .gauge(.init(label: long, value: count, whole: 30))),
            ("dial", .dial(dial(count))),
            ("duel", .duel(duel(count))),
            ("chain", .chain(CardFigureTests.chain(count, rated: true))),
            ("staircase", .staircase(CardFigureTests.staircase(count))),
            ("balance", .balance(CardFigureTests.balance(count))),
            ("board", .board(CardFigureTests.board(count))),
        ]
    }
}
