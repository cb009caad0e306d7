import Catalog
import Foundation
import Testing
import Workshop

/// The assets of this checkout.
enum Assets {
    static let path = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Assets").path
    static let library = Catalog(directories: [.builtIn(path)])
}

@Suite("Built-in files")
struct BuiltInTests {
    static let index = Assets.library.index()

    @Test func theLibraryHoldsWhatTheWorkshopNeeds() {
        let needed: Set<String> = [
            "cadre", "meteo", "cids-boussole", "cids-sens-commun", "quinze-pourcent", "engagements",
            "relecture",
            "roti", "pause",
        ]
        #expect(needed.isSubset(of: Set(Self.index.activities.map(\.id))))
        #expect(Self.index.workshops.map(\.id).contains("decouverte-cids"))
    }

    @Test(arguments: index.activities + index.workshops + index.terms)
    func everyFileIsFaultless(entry: Catalog.Entry) {
        #expect(Assets.library.check(entry.file).map { $0.text(.fr) } == [])
        #expect(entry.origin == .builtIn)
        #expect(!entry.replacesBuiltIn)
    }

    @Test(arguments: index.activities)
    func everyActivityIsCompleteAndBilingual(entry: Catalog.Entry) throws {
        let activity = try Assets.library.activity(entry.id)
        #expect(activity.id == entry.id)
        #expect(activity.languages == [.fr, .en])
        #expect(!activity.coach.script.isEmpty)
        #expect(!activity.coach.traps.isEmpty)
        #expect(!activity.coach.listen.isEmpty)
    }

    @Test(arguments: index.workshops)
    func everyWorkshopFitsItsMinutes(entry: Catalog.Entry) throws {
        let program = try Assets.library.program(entry.id)
        #expect(program.workshop.languages == [.fr, .en])
        #expect(program.workshop.entries.reduce(0) { $0 + $1.minutes } <= program.workshop.minutes)
        #expect(Set(program.activities.keys) == Set(program.workshop.entries.map(\.activity)))
    }

    @Test func everyTermIsBilingualAndKept() {
        let terms = Assets.library.glossary()
        #expect(terms.map(\.id) == Self.index.terms.map(\.id))
        for term in terms { #expect(term.languages == [.fr, .en], "\(term.id)") }
        #expect(Assets.library.glossary(of: ["atelier-20"]).contains { $0.id == "contrainte" })
        #expect(Assets.library.glossary(of: ["meteo"]).isEmpty)
    }

    @Test func theDiscoveryLastsSeventyOneMinutesOfItsSeventyFive() throws {
        let workshop = try Assets.library.workshop("decouverte-cids")
        #expect(workshop.minutes == 75)
        #expect(workshop.entries.map(\.minutes) == [4, 3, 14, 18, 15, 10, 4, 3])
        #expect(
            workshop.entries.map(\.mode) == [nil, .hands, .readAloud, .groups, .plenary, nil, nil, .hands])
        let sameDirection = workshop.entries[3]
        #expect(sameDirection.title == Localized("Le même sens", "The same direction"))
        #expect(sameDirection.steps?.contains("bon-sens") == false)
    }
}
