import Catalog
import Foundation
import Testing
import Workshop

@Suite("Library")
struct LibraryTests {
    @Test func theCoachsOwnFileWinsAndTheListingSaysSo() throws {
        let scratch = try Scratch()
        let own = try String(contentsOfFile: "\(Assets.path)/Activities/roti.yaml", encoding: .utf8)
            .replacingOccurrences(of: "fr: ROTI", with: "fr: Essai")
        let file = try scratch.write(own, to: "activities/roti.yaml")
        try scratch.write(plainActivity, to: "activities/essai.yml")
        try scratch.write("", to: "activities/.essai.yaml.swp")
        try scratch.write("", to: "activities/notes.txt")
        let index = scratch.library.index()
        let entries = index.activities.filter { $0.origin == .own }
        expectSame(entries.map(\.id), ["essai", "roti"])
        expectSame(entries.map(\.replacesBuiltIn), [false, true])
        #expect(entries.last?.file == file)
        #expect(index.activities.filter { $0.id == "roti" }.count == 1)
        #expect(try scratch.library.activity("roti").name.fr == "Essai")
        #expect(try scratch.library.program("decouverte-cids").activities["roti"]?.name.fr == "Essai")
    }

    @Test func listingOpensNoFile() throws {
        let scratch = try Scratch()
        try scratch.write(Data([0, 1, 2]), to: "activities/abime.yaml")
        #expect(scratch.library.index().activities.contains { $0.id == "abime" })
    }

    @Test func foldersThatDoNotExistAreEmpty() {
        let index = Catalog(directories: [.own("/nulle/part")]).index()
        #expect(index.activities.isEmpty && index.workshops.isEmpty)
    }

    @Test func unknownIdsProposeTheNearest() {
        #expect(throws: CatalogError.unknownActivity("metéo", nearest: "meteo")) {
            try Assets.library.activity("metéo")
        }
        #expect(throws: CatalogError.unknownWorkshop("decouverte", nearest: nil)) {
            try Assets.library.program("decouverte")
        }
        let message = CatalogError.unknownActivity("metéo", nearest: "meteo").message
        #expect(
            message
                == Localized(
                    "l'activité « metéo » n'existe pas ; vouliez-vous dire « meteo » ?",
                    "no activity “metéo”; did you mean “meteo”?"))
    }

    @Test func pathsAreNotIds() {
        #expect(throws: CatalogError.self) { try Assets.library.activity("../Activities/cadre") }
    }

    @Test func aFileMayBeRunAlone() throws {
        let scratch = try Scratch()
        let file = try scratch.write(plainActivity, to: "essai.yaml")
        let program = try scratch.library.program(file: file)
        expectSame(program.workshop.entries, [Workshop.Entry(activity: "essai", minutes: 10)])
        expectSame(Array(program.activities.keys), ["essai"])
    }

    @Test func aWorkshopFindsTheActivitiesBesideIt() throws {
        let scratch = try Scratch()
        try scratch.write(plainActivity, to: "essai.yaml")
        let text = plainWorkshop.replacingOccurrences(of: "activity: cadre", with: "activity: essai")
        let file = try scratch.write(text, to: "journee.yaml")
        let program = try scratch.library.program(file: file)
        #expect(Set(program.activities.keys) == ["essai", "meteo", "cids-sens-commun"])
    }

    @Test func aWorkshopSaysWhichActivityIsBroken() throws {
        let scratch = try Scratch()
        let broken = try scratch.write("id: cadre\n", to: "activities/cadre.yaml")
        let faults = try scratch.faults(plainWorkshop, in: "workshops/journee.yaml", .en)
        expectSame(faults, ["6:15: the activity “cadre” has errors: cids check \(broken)"])
    }

    @Test func aWorkshopIsListedByItsOwnFileAlone() throws {
        let scratch = try Scratch()
        let text = plainWorkshop.replacingOccurrences(of: "activity: cadre", with: "activity: nulle-part")
        try scratch.write(text, to: "workshops/journee.yaml")
        let listed = try scratch.library.listed("journee")
        #expect(listed.entries.first?.activity == "nulle-part" && listed.minutes > 0)
        #expect(throws: CatalogError.self) { try scratch.library.workshop("journee") }
        try scratch.write("id: journee\n", to: "workshops/journee.yaml")
        #expect(throws: CatalogError.self) { try scratch.library.listed("journee") }
        #expect(throws: CatalogError.unknownWorkshop("journees", nearest: "journee")) {
            try scratch.library.listed("journees")
        }
        let whole = try Assets.library.workshop("decouverte-cids")
        #expect(try Assets.library.listed("decouverte-cids") == whole)
    }

    @Test func whatIsReadIsWhatWasWritten() throws {
        let scratch = try Scratch()
        try scratch.write(plainActivity, to: "activities/essai.yaml")
        let activity = try scratch.library.activity("essai")
        let likert = Scale(
            low: 1, high: 5, labels: [1: Localized("peu", "little"), 5: Localized("beaucoup", "much")])
        let expected = Activity(
            id: "essai", tier: 3, sources: [], name: Localized("Essai", "Trial"),
            goal: Localized("But", "Aim"),
            minutes: 10, group: 3...12, privacy: .shared, modes: [.booth, .paper],
            steps: [
                Step(id: "dire", content: .say(Say(headline: Localized("Dire", "Say")))),
                ask(
                    "demander", Localized("Demander", "Ask"),
                    Question(
                        id: "phrase", prompt: Localized("Une phrase", "A sentence"), kind: .text,
                        input: .lines(stem: nil, most: 1, limit: 140))),
                ask(
                    "choisir", Localized("Choisir", "Choose"),
                    Question(
                        id: "points", prompt: Localized("Vos points", "Your dots"), kind: .dots,
                        input: .dots(items: .harvested(question: "phrase", top: nil), budget: nil, cap: 2))),
                ask(
                    "noter", Localized("Noter", "Rate"),
                    Question(
                        id: "note", prompt: Localized("Combien", "How much"), kind: .likert,
                        input: .ratings(
                            likert,
                            items: .literal([Item(id: "note", label: Localized("Combien", "How much"))]),
                            facets: []))),
                Step(
                    id: "trancher",
                    content: .decide(
                        Decide(
                            prompt: Localized("On garde", "We keep it"), rules: [.consent], proposal: "points"
                        ))),
            ])
        expectSame(activity, expected)
    }

    private func ask(_ id: String, _ headline: Localized, _ question: Question) -> Step {
        Step(id: id, content: .ask(Ask(headline: headline, questions: [question])))
    }
}
