import Foundation
import Insight
import Session
import Testing
import Workshop

@testable import Report

/// Grids and columns of points: in the reports, in data and on slips.
struct GridReportTests {
    private static func item(_ id: String) -> Item { Item(id: id, label: Localized(id, "\(id)-en")) }

    private static func grid(_ id: String, _ prompt: String) -> Question {
        Question(
            id: id, prompt: Localized(prompt), kind: .matrix,
            input: .ratings(
                Scale(low: 1, high: 5), items: .literal(["Ventes", "Atelier", "Achats"].map(item)), facets: []
            ))
    }

    private static let mix = Question(
        id: "frise", prompt: Localized("Dix jetons"), kind: .points,
        input: .shares(items: .literal(["un", "deux"].map(item)), total: 10, step: 1),
        mixes: ["hier", "demain"].map(item))

    private static let program: Program = {
        let questions = [grid("temps", "À temps"), grid("contraintes", "Nos contraintes")]
        let steps = [
            Step(id: "carte", content: .ask(Ask(headline: Localized("La carte"), questions: questions))),
            Step(id: "jetons", content: .ask(Ask(headline: Localized("Jetons"), questions: [mix]))),
        ]
        return Program(
            workshop: Workshop(
                id: "essai", name: Localized("Essai"), goal: Localized("But"), minutes: 60,
                entries: [.init(activity: "silos", minutes: 30)]),
            activities: [
                "silos": Activity(
                    id: "silos", tier: 1, sources: [], name: Localized("Silos"), goal: Localized("But"),
                    minutes: 30, shortMinutes: nil, group: 3...30, privacy: .shared, modes: [.paper],
                    steps: steps)
            ])
    }()

    private static func ratings(_ cells: [String: Int]) -> Answer { .ratings(cells.mapValues { .point($0) }) }

    /// Three people of Ventes, three of Atelier, two of Achats: too few for their row.
    private static let session: Session = {
        var room = Room(program)
        let rows: [[String: Int]] =
            [["Ventes/Atelier": 2, "Ventes/Achats": 4], ["Ventes/Atelier": 2, "Ventes/Achats": 4]]
            + [["Ventes/Atelier": 3, "Ventes/Achats": 4]]
            + (0..<3).map { _ in ["Atelier/Ventes": 4, "Atelier/Achats": 5] }
            + (0..<2).map { _ in ["Achats/Ventes": 1, "Achats/Atelier": 1] }
        room.round(
            "e1", "carte", .shared, .paper, rows.map { ["temps": ratings($0), "contraintes": ratings($0)] })
        room.round(
            "e1", "jetons", .shared, .paper,
            (0..<4).map { _ in
                ["frise": .dots(["un/hier": 8, "deux/hier": 2, "un/demain": 3, "deux/demain": 7])]
            })
        return room.session
    }()

    @Test func theReportHasTheGridInOneAndEachStatementInATable() {
        let text = plain(Report(Self.session).markdown)
        #expect(text.contains("Moyenne des 2 phrases"))
        #expect(text.contains("Maillon à traiter : Ventes → Atelier 2,3, retour 4,0."))
        #expect(text.contains("| Ventes | — | 2,3 | 4,0 |"))
        #expect(text.contains("| Achats | · | · | — |"), "two answers are too few")
        #expect(text.contains("| Moyenne | 4,0 | 2,3 | 4,5 |"), "the withheld 1s are no part of the means")
        #expect(text.contains("Une case se montre à partir de 3 réponses."))
        #expect(text.contains("Entre « hier » et « demain », écart : 5 sur 10."))
    }

    @Test func theDrawingSaysEveryMeanAndIsWellFormed() throws {
        let html = Report(Self.session).html
        #expect(try Markup(html).faults == [])
        #expect(html.contains("<svg") && html.contains(">2,3</text>") && html.contains(">A Ventes</text>"))
        let english = plain(Report(Self.session, .init(language: .en)).plainText)
        #expect(english.contains("Link to treat: Ventes-en → Atelier-en 2.3, back 4.0."))
    }

    @Test func dataNamesRowsAndColumns() throws {
        let text = ReportData(Self.session, .init(.participants)).json
        let root = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let activities = try #require(root["activities"] as? [[String: Any]])
        let results = try #require(activities.first?["results"] as? [[String: Any]])
        func items(_ question: String) -> [[String: Any]] {
            results.flatMap { $0["questions"] as? [[String: Any]] ?? [] }
                .first { $0["id"] as? String == question }?["items"] as? [[String: Any]] ?? []
        }
        let cell = try #require(
            items("temps").first { $0["id"] as? String == "Ventes" && $0["facet"] as? String == "Atelier" })
        #expect((cell["statistics"] as? [String: Double])?["mean"] == 2.3)
        let withheld = try #require(
            items("temps").first { $0["id"] as? String == "Achats" && $0["facet"] as? String == "Ventes" })
        #expect(withheld["counts"] == nil && withheld["withheld"] != nil)
        let points = try #require(
            items("frise").first { $0["id"] as? String == "un" && $0["facet"] as? String == "demain" })
        #expect((points["statistics"] as? [String: Double])?["median"] == 3)
    }

    @Test func aSlipHasALetterARowAndAColumnAWhole() throws {
        var harvested = Self.grid("temps", "À temps")
        harvested.input = .ratings(
            Scale(low: 1, high: 5), items: .harvested(question: "services", top: nil), facets: [])
        let slip = Slip(
            Ask(headline: Localized("La carte"), questions: [harvested]), title: Localized("La carte"))
        let lines = slip.lines([.fr], width: 40)
        #expect(lines.map(plain).contains("La lettre de ma ligne : ____"))
        #expect(lines.contains("[   ]  1  A …") && lines.contains("[   ]  8  H …"))
        let columns = Slip(
            Ask(headline: Localized("Jetons"), questions: [Self.mix]), title: Localized("Jetons")
        ).lines([.fr], width: 40)
        #expect(columns.contains("hier | demain") && columns.contains("[   ] [   ]  2  deux"))
        #expect(columns.contains { plain($0) == "10 dans chaque colonne." })
    }
}
