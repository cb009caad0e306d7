import Testing
import Workshop

@testable import Insight

private func item(_ id: String) -> Item { Item(id: id, label: Localized(id)) }

private let services = ["Ventes", "Atelier", "Logistique", "Comptabilité"].map(item)

private func matrix(_ items: [Item], facets: [Item] = [], scale: ClosedRange<Int> = 1...5) -> Question {
    Question(
        id: "vecu", prompt: Localized("Vécu"), kind: .matrix,
        input: .ratings(
            Scale(low: scale.lowerBound, high: scale.upperBound), items: .literal(items), facets: facets))
}

/// The grid of DOMAIN §2.6: « Ventes - 2,0 3,5 4,0 » and so on.
private let domain: [[Double?]] = [
    [nil, 2.0, 3.5, 4.0], [3.5, nil, 3.0, 2.5], [3.0, 3.5, nil, 3.0], [3.5, 3.0, 3.0, nil],
]

private func heat(_ values: [[Double?]], scale: ClosedRange<Int> = 1...5, isDirected: Bool = true)
    -> Figure.Heat
{
    let names = values.indices.map { services[$0].label.fr }
    return Figure.Heat(
        rows: names, columns: Array(names.prefix(values.first?.count ?? 0)),
        cells: values.enumerated().map { row, line in
            line.enumerated().map { column, value in
                if isDirected, row == column { return .own }
                return value.map { .mean($0, n: 4) } ?? .withheld
            }
        }, scale: scale, isDirected: isDirected)
}

private func plain(_ lines: [String]) -> [String] {
    lines.map { $0.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ") }
}

@Suite struct HeatTests {
    @Test func theStrongestAsymmetryIsThatOfTheDomain() throws {
        let widest = try #require(heat(domain).widestLink)
        #expect(widest.from == 0 && widest.to == 1)
        #expect(widest.value == 2 && widest.back == 3.5 && widest.gap == 1.5)
        #expect(
            plain(heat(domain).findings(.fr)).last
                == "Écart le plus fort : Ventes → Atelier 2,0, retour 3,5.")
    }

    @Test func linksToTreatAreLowOrFarApart() {
        // 2,5 is low enough, 1,5 is far enough apart (DOMAIN §3.4).
        #expect(heat(domain).linksToTreat.map { [$0.from, $0.to] } == [[0, 1], [1, 3]])
        #expect(
            plain(heat(domain).findings(.fr)).first
                == "Maillons à traiter : Ventes → Atelier 2,0, retour 3,5 ; Atelier → Comptabilité 2,5, retour 3,0."
        )
        let far = heat([[nil, 4.5], [3.0, nil]])
        #expect(far.linksToTreat.count == 1, "neither is low, the two are 1.5 apart")
        let fine = heat([[nil, 4.0], [2.6, nil]])
        #expect(fine.linksToTreat.isEmpty, "2.6 is not low, 1.4 is not far")
        #expect(plain(fine.findings(.fr)).first?.hasPrefix("Aucun maillon à traiter") == true)
    }

    @Test func marksFollowTheScale() {
        #expect(heat(domain).lowMark == 2.5 && heat(domain).gapMark == 1.5)
        // 2,5 of 1 to 5 stands at 3/8 of it: 4,4 of 1 to 10.
        #expect(heat(domain, scale: 1...10).lowMark == 4.4)
    }

    @Test func whatIsReadIsWhatIsJudged() {
        // 2.54 is printed 2,5.
        #expect(heat([[nil, 2.54], [3.0, nil]]).linksToTreat.count == 1)
        #expect(heat([[nil, 2.56], [3.0, nil]]).linksToTreat.isEmpty)
    }

    @Test func aColumnMeanIsMadeOfWhatIsShownAlone() throws {
        var values = domain
        let whole = try #require(heat(values).columnMean(0))
        #expect(abs(whole - (3.5 + 3 + 3.5) / 3) < 1e-12)
        values[1][0] = nil
        let rest = try #require(heat(values).columnMean(0))
        #expect(abs(rest - 3.25) < 1e-12, "nothing of the withheld cell is left in it")
        #expect(heat([[nil, 2], [nil, nil]]).columnMean(0) == nil)
        #expect(heat(values).withheldCount == 1)
        #expect(
            plain([heat(values).foot(.fr)]) == ["4 réponses par case. 1 case vide, hors des moyennes."]
        )
    }

    @Test func aLinkWithOneDirectionWithheldHasNoGap() {
        let one = heat([[nil, 2.0], [nil, nil]])
        #expect(one.links.map(\.gap) == [0])
        #expect(one.widestLink == nil)
        #expect(plain(one.findings(.fr)) == ["Maillon à traiter : Ventes → Atelier 2,0."])
    }

    @Test func manyLinksAreCountedBeyondThree() {
        let all = heat(
            (0..<4).map { row in (0..<4).map { row == $0 ? nil : 1.0 + Double($0) / 10 } })
        #expect(plain(all.findings(.fr)).first?.hasSuffix(" ; et 3 de plus.") == true)
    }

    @Test func theFigureOfAMatrixIsTheMeanOfEachCell() throws {
        let question = matrix(Array(services.prefix(2)))
        let outcome = Outcome(
            of: question, items: Array(services.prefix(2)),
            marginals: .ratings([RatingTally(id: "Ventes/Atelier", counts: [1: 1, 2: 1, 5: 1])]))
        guard case .heat(let heat)? = outcome.figures(in: .fr).first else {
            Issue.record("no heat map")
            return
        }
        #expect(heat.cell(0, 0) == .own && heat.cell(1, 0) == .withheld)
        #expect(heat.cell(0, 1) == .mean(8.0 / 3, n: 3))
        #expect(outcome.findings.isEmpty && outcome.overview(in: .fr) == nil)
    }

    @Test func facetsAreColumnsAndHaveNoLinks() {
        let question = matrix(Array(services.prefix(2)), facets: [item("a"), item("b")], scale: 0...2)
        let outcome = Outcome(
            of: question, items: Array(services.prefix(2)),
            marginals: .ratings([
                RatingTally(id: "Ventes/a", counts: [0: 3]), RatingTally(id: "Ventes/b", counts: [2: 3]),
            ]))
        guard case .heat(let heat)? = outcome.figures(in: .fr).first else {
            Issue.record("no heat map")
            return
        }
        #expect(!heat.isDirected && heat.columns == ["a", "b"] && heat.links.isEmpty)
        #expect(plain(heat.findings(.fr)) == ["La plus basse est à 0,0 : « Ventes », pour « a »."])
    }

    @Test func severalStatementsMakeOneGridWhereAllAreShown() throws {
        let items = Array(services.prefix(2))
        let outcomes = [[2, 4], [3, 5], [1, 3]].enumerated().map { index, values in
            var tallies = [RatingTally(id: "Ventes/Atelier", counts: [values[0]: 4])]
            if index > 0 { tallies.append(RatingTally(id: "Atelier/Ventes", counts: [values[1]: 3])) }
            return Outcome(of: matrix(items), items: items, marginals: .ratings(tallies))
        }
        guard case .heat(let whole)? = Outcome.together(outcomes, in: .fr) else {
            Issue.record("no heat map")
            return
        }
        #expect(whole.cell(0, 1) == .mean(2, n: 4), "the mean of 2, 3 and 1")
        #expect(whole.cell(1, 0) == .withheld, "one statement does not show it")
        #expect(Outcome.together([outcomes[0]], in: .fr) == nil, "one statement is no mean of several")
    }
}

@Suite struct MixTests {
    private let styles = ["a", "b", "c"].map(item)
    private let times = ["hier", "aujourd’hui"].map(item)

    private func outcome(_ values: [String: Int], total: Int = 100) -> Outcome {
        var question = Question(
            id: "frise", prompt: Localized("Frise"), kind: .points,
            input: .shares(items: .literal(styles), total: total, step: 5))
        question.mixes = times
        return Outcome(
            of: question, items: styles,
            marginals: .shares(
                values.sorted { $0.key < $1.key }.map { RatingTally(id: $0.key, counts: [$0.value: 3]) }))
    }

    /// DOMAIN §3.3: ½ Σ|differences|. 60/30/10 to 20/30/50 is ½ (40 + 0 + 40) = 40.
    @Test func theDistanceIsHalfTheSumOfTheDifferences() throws {
        let figure = outcome([
            "a/hier": 60, "b/hier": 30, "c/hier": 10, "a/aujourd’hui": 20, "b/aujourd’hui": 30,
            "c/aujourd’hui": 50,
        ]).figures(in: .fr).first
        guard case .stacked(let stacked)? = figure else {
            Issue.record("no stack")
            return
        }
        #expect(
            outcome([
                "a/hier": 60, "b/hier": 30, "c/hier": 10, "a/aujourd’hui": 20, "b/aujourd’hui": 30,
                "c/aujourd’hui": 50,
            ]).distance == 40)
        #expect(stacked.rows.map(\.label) == ["hier", "aujourd’hui"])
        #expect(stacked.rows.map(\.values) == [[60, 30, 10], [20, 30, 50]])
        #expect(
            plain(stacked.shifts)
                == ["Entre « hier » et « aujourd’hui », écart : 40 sur 100."])
    }

    @Test func mediansAreBroughtBackToTheWholeColumnByColumn() {
        // Medians of 40, 20 and 20 make 80: they stand for 50, 25 and 25.
        guard
            case .stacked(let stacked)? = outcome(["a/hier": 40, "b/hier": 20, "c/hier": 20])
                .figures(in: .fr).first
        else {
            Issue.record("no stack")
            return
        }
        #expect(stacked.rows.map(\.values) == [[50, 25, 25]], "the column without answers is left out")
        #expect(stacked.shifts.isEmpty)
        #expect(
            outcome(["a/hier": 40, "b/hier": 20, "c/hier": 20]).parts
                == ["a/hier": 50, "b/hier": 25, "c/hier": 25])
        #expect(outcome(["a/hier": 40, "b/hier": 20, "c/hier": 20]).distance == nil)
    }

    /// Hamilton's apportionment: the largest remainders are rounded up, so that the whole is kept.
    @Test(arguments: [
        ([30, 25, 40], [32, 26, 42]), ([10, 10, 10], [34, 33, 33]), ([0, 0, 35], [0, 0, 100]),
        ([0, 0, 0], [0, 0, 0]),
    ])
    func partsAreWholePointsThatKeepTheWhole(medians: [Int], points: [Int]) {
        let figure = outcome(["a/hier": medians[0], "b/hier": medians[1], "c/hier": medians[2]])
            .figures(in: .fr).first
        guard case .stacked(let stacked)? = figure else {
            Issue.record("no stack")
            return
        }
        #expect(stacked.rows.map(\.values) == [points])
    }

    @Test func nothingThatMovesIsSaidSo() {
        let same = ["hier", "aujourd’hui"].reduce(into: [String: Int]()) {
            $0["a/\($1)"] = 50
            $0["b/\($1)"] = 50
            $0["c/\($1)"] = 0
        }
        guard case .stacked(let stacked)? = outcome(same).figures(in: .fr).first else { return }
        #expect(plain(stacked.shifts) == ["Entre « hier » et « aujourd’hui », aucun écart."])
    }
}
