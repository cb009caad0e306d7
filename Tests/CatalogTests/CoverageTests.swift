import Catalog
import Foundation
import Testing
import Workshop

/// Every idea of the five articles has a home. `Docs/coverage.md` says which; `CIDS_UPDATE_GOLDENS=1` rewrites it.
struct CoverageTests {
    /// A row of `Docs/inventory.csv`: an idea of an article, and where else than in the content it is realised.
    private struct Row {
        var id: String
        var idea: String
        var elsewhere: String
        var activities: [Activity]
        var terms: [Term]

        var isRealised: Bool { !activities.isEmpty || !terms.isEmpty || !elsewhere.isEmpty }
    }

    private static let docs = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Docs").standardized

    private func rows() throws -> [Row] {
        let activities = try Assets.library.index().activities.map { try Assets.library.activity($0.id) }
        let terms = Assets.library.glossary()
        let inventory = try String(contentsOf: Self.docs.appending(path: "inventory.csv"), encoding: .utf8)
        return inventory.split(separator: "\n").dropFirst().map { line in
            let cells = line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
            return Row(
                id: cells[0], idea: cells[1], elsewhere: cells[2],
                activities: activities.filter { $0.sources.contains(cells[0]) },
                terms: terms.filter { $0.sources.contains(cells[0]) })
        }
    }

    @Test func everyIdeaOfTheArticlesHasAHome() throws {
        let rows = try rows()
        #expect(rows.count == 167)
        #expect(rows.filter { !$0.isRealised }.map(\.id) == [])
    }

    @Test func everySourceIsARowOfTheInventory() throws {
        let known = Set(try rows().map(\.id))
        for entry in Assets.library.index().activities {
            #expect(Set(try Assets.library.activity(entry.id).sources).subtracting(known) == [])
        }
        for term in Assets.library.glossary() { #expect(Set(term.sources).subtracting(known) == []) }
    }

    @Test(arguments: [
        (Article.customerCulture, "parcours-culture-client"), (.endOfVertical, "parcours-transversal"),
        (.advantage, "parcours-avantage"), (.reverse, "parcours-reverse"),
        (.findYourCustomer, "parcours-client"),
    ])
    func aWorkshopVisitsEveryActivityOfAnArticle(article: Article, workshop: String) throws {
        let visited = Set(try Assets.library.workshop(workshop).entries.map(\.activity))
        for entry in Assets.library.index().activities
        where try Assets.library.activity(entry.id).articles.contains(article) {
            #expect(visited.contains(entry.id))
        }
    }

    @Test func theDocumentSaysWhatTheContentSays() throws {
        let file = Self.docs.appending(path: "coverage.md")
        let made = try document()
        if ProcessInfo.processInfo.environment["CIDS_UPDATE_GOLDENS"] == "1" {
            try Data(made.utf8).write(to: file)
            return
        }
        let kept = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        #expect(
            made == kept, "Docs/coverage.md is not what the content says: CIDS_UPDATE_GOLDENS=1 rewrites it")
    }

    private func document() throws -> String {
        let rows = try rows()
        var text = """
            # Where each idea of the articles is

            Made from `Docs/inventory.csv` and from the `sources` of the content; a test keeps it true. Ideas are quoted
            in the language of the articles.

            """
        for article in Article.allCases {
            text += """

                ## \(article.title)

                | row | idea | activities | glossary | elsewhere |
                |---|---|---|---|---|

                """
            for row in rows where row.id.hasPrefix("\(article.rawValue)-") {
                let activities = row.activities.map { "`\($0.id)`" }.joined(separator: ", ")
                let terms = row.terms.map { "`\($0.id)`" }.joined(separator: ", ")
                text += "| \(row.id) | \(row.idea) | \(activities) | \(terms) | \(row.elsewhere) |\n"
            }
        }
        return text
    }
}
