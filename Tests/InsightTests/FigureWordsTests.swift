import CustomDump
import Insight
import Testing
import Workshop

private let before = Figure.Points(
    label: "Courage", scale: 1...10, words: [1: "pas encore", 10: "pleinement"],
    counts: [3: 1, 4: 2, 6: 2, 7: 2, 8: 2], median: 6, unknown: 1)
private let after = Figure.Points(
    label: "Courage", scale: 1...10, words: [1: "pas encore", 10: "pleinement"], counts: [6: 4, 7: 5],
    median: 7, unknown: 0)

private let figures: [Figure] = [
    .points(before),
    .points(.init(label: nil, scale: 0...0, words: [:], counts: [:], median: nil, unknown: 3)),
    .bars(.init(rows: [.init(label: "Oui", count: 6), .init(label: "Non", count: 0)], unit: "réponses")),
    .dots(.init(rows: [.init(label: "Raccourcir le devis", count: 7)], unit: "gommettes")),
    .dumbbell(
        .init(
            ends: ["on le dit", "on le fait"], scale: 1...5,
            rows: [
                .init(label: "Écouter le client", values: [4, 2.5], gap: -2, answers: [8, 7], unknown: 2),
                .init(label: "Fêter les essais", values: [nil, 3], gap: nil),
            ])),
    .twoRounds(.init(first: before, second: after)),
    .list(.init(lines: ["L'équipe: d'abord", "Une équipe"], shared: ["équipe"])),
    .list(.init(lines: [])),
    .gauge(.init(label: "mots partagés (indicatif)", value: 3, whole: 12)),
    .stacked(
        .init(
            parts: ["client", "manager"],
            rows: [
                .init(label: "hier", values: [2, 5], n: 7), .init(label: "demain", values: [4, 3], n: 7),
            ],
            unit: "réponses")),
    .stacked(
        .init(
            parts: ["client", "manager"], rows: [.init(label: "", values: [60, 40], n: 8)], unit: "points")),
    .ranks(
        .init(
            rows: [
                .init(label: "Délai", median: 1.5, points: 12), .init(label: "Prix", median: 2, points: 9),
            ],
            agreement: "Ordres proches", n: 6)),
    .profile(
        .init(
            rows: [
                .init(label: "Courage", centre: 3.44, span: 2.7...3.95, words: "par moments", n: 9),
                .init(label: "Intuition", centre: 4, span: 4...4, words: nil, n: 1),
            ], scale: 1...5, centre: .mean, isWhole: false)),
    .profile(
        .init(
            rows: [.init(label: "Défi", centre: 6.5, span: 3...10, words: nil, n: 9)], scale: 1...10,
            centre: .median, isWhole: true)),
    .quadrant(
        .init(
            x: .init(label: "Risque ressenti", low: "aucun", high: "très fort"),
            y: .init(label: "Importance", low: "très faible", high: "très forte"), scale: 1...10,
            spots: [
                .init(
                    letter: "A", label: "les délais", x: 3.5, y: 8, zone: "à ouvrir maintenant",
                    isDivided: false, n: 9),
                .init(letter: "B", label: "le lundi", x: 5, y: 5.5, zone: nil, isDivided: true, n: 1),
            ])),
    .points(
        .init(
            label: "Martin renouvelle", scale: 0...10, words: [5: "pile ou face"], counts: [3: 1, 8: 2],
            median: nil, unknown: 0, isPercent: true)),
    .dial(
        .init(
            rows: [.init(label: "Aide", value: 5), .init(label: "Ne sait pas", value: nil)], scale: 1...5,
            words: [5: "toujours"])),
    .duel(
        .init(
            rows: [
                .init(label: "Crédit", wins: 2, duels: 2, voices: 11, given: 16, against: [nil, 5, 6]),
                .init(label: "Voix", wins: 1, duels: 2, voices: 7, given: 15, against: [3, nil, 4]),
                .init(label: "Quartier", wins: 0, duels: 2, voices: 5, given: 15, against: [2, 3, nil]),
            ], verdict: ["A, « Crédit », gagne tous ses duels."], n: 8)),
    .chain(
        .init(
            nodes: [
                .init(name: "Atelier", isClient: false), .init(name: "Livraison", isClient: false),
                .init(name: "CLIENT", isClient: true),
            ],
            links: [
                .init(from: 0, to: 1, words: "information, 10 min", score: "2,0", isWeak: true),
                .init(from: 1, to: 2, score: "4,0"),
            ], trails: [[0, 1]], facts: ["Deux maillons."], warnings: ["Une boucle."], isRated: true)),
    .staircase(
        .init(steps: [
            .init(
                who: "conseiller", waited: WorkTime(minutes: 10), worked: WorkTime(minutes: 20),
                outcome: "a transmis", forwards: true)
        ])),
    .balance(
        .init(
            left: .init(name: "L’équipe", lines: ["prévenir", "noter", "dire"]),
            right: .init(name: "La manager", lines: []), most: 2, in: .fr)),
    .board(
        .init(
            scale: 1...7,
            rows: [
                .init(label: "Prix", before: 3, decided: 5), .init(label: "Congés", before: nil, decided: 6),
            ])),
]

/// All that a chart shows, in pieces, as its words would say them.
private func pieces(of figure: Figure, in language: Language) -> [String] {
    let colon = language == .fr ? " :" : ":"
    func answers(_ count: Int) -> String {
        switch language {
        case .fr: count < 2 ? "\(count) réponse" : "\(count) réponses"
        case .en: count == 1 ? "\(count) answer" : "\(count) answers"
        }
    }
    func pieces(of points: Figure.Points) -> [String] {
        func value(_ point: Int) -> String {
            guard points.isPercent else { return "\(point)" }
            return language == .fr ? "\(point * 10) %" : "\(point * 10)%"
        }
        var all = [points.label].compactMap { $0 } + points.words.map { "\(value($0.key)), \($0.value)" }
        for (point, count) in points.counts {
            let name = points.words[point].map { "\(value(point)), \($0)" } ?? value(point)
            all.append("\(name)\(colon) \(answers(count))")
        }
        all += [points.median].compactMap { $0.map { "\(colon) \(RoomNumbers.median($0, in: language))" } }
        all += [points.scale.lowerBound, points.scale.upperBound].map { "\(points.isPercent ? $0 * 10 : $0)" }
        let n = points.counts.values.reduce(0, +)
        return all + [n, points.unknown].filter { $0 > 0 }.map(answers)
    }
    switch figure {
    case .points(let points): return pieces(of: points)
    case .bars(let bars), .dots(let bars):
        return bars.rows.map { "\($0.label)\(colon) \($0.count)" }
            + ["\(bars.rows.reduce(0) { $0 + $1.count })"]
    case .dumbbell(let dumbbell):
        let bounds = ["\(dumbbell.scale.lowerBound)", "\(dumbbell.scale.upperBound)"]
        return dumbbell.ends + bounds
            + dumbbell.rows.flatMap { row -> [String] in
                let values = zip(dumbbell.ends, row.values).compactMap { end, value in
                    value.map { "\(end) \(RoomNumbers.median($0, in: language))" }
                }
                let gap = [row.gap].compactMap { $0.map { RoomNumbers.difference($0, in: language) } }
                let unknown = row.unknown > 0 ? ["\(row.unknown)"] : []
                return [row.label] + values + gap + row.answers.map(answers) + unknown
            }
    case .twoRounds(let rounds): return pieces(of: rounds.first) + pieces(of: rounds.second)
    case .list(let list): return list.lines + list.shared
    case .gauge(let gauge): return ["\(gauge.value)", "\(gauge.whole)"]
    case .profile(let profile):
        return profile.rows.flatMap { row -> [String] in
            [
                row.label, profile.number(row.centre, language), profile.span(of: row, language),
                answers(row.n),
            ]
                + [row.words].compactMap(\.self)
        }
    case .stacked(let stacked):
        let rows = stacked.rows.flatMap { row -> [String] in
            [row.label, answers(row.n)] + row.values.map(String.init)
        }
        return stacked.parts + rows.filter { !$0.isEmpty } + stacked.shifts
    case .dial(let dial):
        return ["\(dial.scale.lowerBound)", "\(dial.scale.upperBound)"]
            + dial.rows.flatMap { [$0.label, dial.value($0, in: language)] }
    case .ranks(let ranks):
        return [ranks.agreement].compactMap(\.self) + [answers(ranks.n)]
            + ranks.rows.flatMap { [$0.label, RoomNumbers.median($0.median, in: language)] }
    case .duel(let duel):
        return duel.verdict + [answers(duel.n)]
            + duel.rows.flatMap { row in
                [row.label, "\(row.wins)", "\(row.voices)", "\(row.given)"]
                    + row.against.compactMap { $0.map { "\($0)" } }
            }
    case .heat(let heat):
        return [heat.title].compactMap(\.self) + heat.rows + heat.columns
            + heat.cells.joined().compactMap(\.value).map { RoomNumbers.mean($0, in: language) }
            + heat.columns.indices.compactMap(heat.columnMean).map { RoomNumbers.mean($0, in: language) }
            + heat.findings(language) + [heat.foot(language)]
    case .chain(let chain):
        return chain.facts + chain.warnings + chain.nodes.map(\.name)
            + chain.links.flatMap { [$0.words, $0.score ?? ""] }.filter { !$0.isEmpty }
            + [Figure.Chain.weak(language)]
    case .staircase(let staircase):
        return staircase.facts(language).map(plain)
            + staircase.steps.flatMap { step in
                [step.who, step.waited.words(language), step.worked.words(language), step.outcome]
            }.map(plain)
    case .balance(let balance):
        return [balance.warning].compactMap(\.self).map(plain)
            + [balance.left, balance.right].flatMap { ["\($0.name) (\($0.lines.count))"] + $0.lines }
    case .board(let board):
        let ends = Figure.Board.ends(language)
        return ["\(board.scale.lowerBound)", "\(board.scale.upperBound)"]
            + board.rows.flatMap { row in
                [row.label] + [row.before.map { "\(ends.before) \($0)" }].compactMap(\.self)
                    + [row.decided.map { "\(ends.decided) \($0)" }].compactMap(\.self)
            }
    case .quadrant(let quadrant):
        return [quadrant.x.low, quadrant.x.high, quadrant.y.low, quadrant.y.high]
            + quadrant.spots.flatMap { spot -> [String] in
                [spot.letter, spot.label] + [spot.x, spot.y].map { RoomNumbers.median($0, in: language) }
                    + [spot.zone].compactMap(\.self) + [answers(spot.n)]
            }
    }
}

@Suite struct FigureWordsTests {
    @Test(arguments: figures, Language.allCases)
    func wordsSayAllThatTheChartShows(figure: Figure, language: Language) {
        let lines = figure.words(language)
        #expect(!lines.isEmpty)
        #expect(lines.allSatisfy { !$0.isEmpty && !$0.contains("\n") })
        let text = plain(lines.joined(separator: "\n"))
        for piece in pieces(of: figure, in: language) {
            #expect(text.contains(piece), "missing: \(piece)")
        }
    }

    @Test func pointsInFrench() {
        expectNoDifference(
            figures[0].words(.fr).map(plain),
            [
                "Courage",
                "9 réponses sur une échelle de 1 à 10.",
                "1, pas encore : 0 réponse",
                "3 : 1 réponse",
                "4 : 2 réponses",
                "6 : 2 réponses",
                "7 : 2 réponses",
                "8 : 2 réponses",
                "10, pleinement : 0 réponse",
                "Médiane : 6",
                "Je ne sais pas : 1 réponse",
            ])
    }

    @Test func pointsWithoutAnswers() {
        expectNoDifference(
            figures[1].words(.fr).map(plain),
            ["Aucune réponse sur une échelle de 0 à 0.", "Je ne sais pas : 3 réponses"])
    }

    @Test func barsAndDots() {
        expectNoDifference(
            figures[2].words(.fr).map(plain), ["Réponses : 6 en tout", "Oui : 6", "Non : 0"])
        expectNoDifference(figures[3].words(.en), ["Gommettes: 7 in all", "Raccourcir le devis: 7"])
    }

    @Test func aSentenceLosesItsFullStopBeforeItsCount() {
        let bars = Figure.bars(
            Figure.Bars(
                rows: [.init(label: "Une règle est corrigée.", count: 3), .init(label: "Et…", count: 1)],
                unit: "gommettes"))
        expectNoDifference(
            bars.words(.fr).map(plain),
            ["Gommettes : 4 en tout", "Une règle est corrigée : 3", "Et… : 1"])
    }

    @Test func dumbbellInFrench() {
        expectNoDifference(
            figures[4].words(.fr).map(plain),
            [
                "Médianes sur une échelle de 1 à 5 : on le dit, on le fait.",
                "Écouter le client : on le dit 4 (8 réponses) ; on le fait 2,5 (7 réponses) ; "
                    + "écart médian −2 ; 2 « je ne sais pas »",
                "Fêter les essais : on le dit sans médiane ; on le fait 3",
            ])
    }

    @Test func twoRoundsInEnglish() {
        expectNoDifference(
            figures[5].words(.en),
            [
                "Courage",
                "First round: 9 answers on a scale from 1 to 10.",
                "1, pas encore: 0 answers",
                "3: 1 answer",
                "4: 2 answers",
                "6: 2 answers",
                "7: 2 answers",
                "8: 2 answers",
                "10, pleinement: 0 answers",
                "Median: 6",
                "I don’t know: 1 answer",
                "Second round: 9 answers on a scale from 1 to 10.",
                "1, pas encore: 0 answers",
                "6: 4 answers",
                "7: 5 answers",
                "10, pleinement: 0 answers",
                "Median: 7",
                "The median goes from 6 to 7 and the spread narrows.",
            ])
    }

    /// The product's typography is for its own texts.
    @Test func typedLinesAreLeftAlone() {
        expectNoDifference(
            figures[6].words(.fr).map(plain),
            [
                "2 réponses :", "L'équipe: d'abord", "Une équipe",
                "Mots communs à la moitié des réponses au moins (indicatif) : équipe",
            ])
    }

    @Test func emptyListAndGauge() {
        #expect(figures[7].words(.fr) == ["Aucune réponse."])
        #expect(figures[8].words(.fr).map(plain) == ["Mots partagés (indicatif) : 3 sur 12"])
    }

    @Test func meansAreReadToTheTenthAndTheMiddleHalfIsNamed() {
        expectNoDifference(
            figures[12].words(.fr).map(plain),
            [
                "Moyennes sur une échelle de 1 à 5, moitié du milieu entre parenthèses.",
                "Courage : 3,4, par moments (2,7 à 4,0), 9 réponses",
                "Intuition : 4,0 (4,0 à 4,0), 1 réponse",
            ])
        expectNoDifference(
            figures[13].words(.en),
            [
                "Medians on a scale from 1 to 10, range in brackets.",
                "Défi: 6.5 (3 to 10), 9 answers",
            ])
    }

    @Test func aPlaneIsReadSpotBySpot() {
        expectNoDifference(
            figures[14].words(.fr).map(plain),
            [
                "Médianes sur deux échelles de 1 à 10 : Risque ressenti (de « aucun » à « très fort »), "
                    + "Importance (de « très faible » à « très forte »).",
                "A. les délais : risque ressenti 3,5, importance 8, à ouvrir maintenant (9 réponses)",
                "B. le lundi : risque ressenti 5, importance 5,5, on ne le voit pas pareil (1 réponse)",
            ])
    }

    @Test func betsAreReadInPercent() {
        expectNoDifference(
            figures[15].words(.en),
            [
                "Martin renouvelle", "3 answers on a scale from 0 to 100%.", "30%: 1 answer",
                "50%, pile ou face: 0 answers", "80%: 2 answers",
            ])
    }
}
