import Catalog
import Foundation
import Testing
import Workshop

/// A workshop that a coach saves is the one that is read again.
struct WorkshopTextTests {
    @Test(arguments: BuiltInTests.index.workshops)
    func everyWorkshopSurvivesBeingWritten(entry: Catalog.Entry) throws {
        try expectTheSame(try Assets.library.workshop(entry.id))
    }

    @Test func textsThatLookLikeYAMLStayTexts() throws {
        for text in [
            "oui : non", "- tiret", "#1 « l'équipe »", "\"guillemets\" \\ barre", "123", "null", "é\u{1F600}",
        ] {
            try expectTheSame(
                Workshop(
                    id: "a-moi", name: Localized(text), goal: Localized(text),
                    minutes: 30,
                    entries: [
                        Workshop.Entry(
                            activity: "cids-boussole", title: Localized(text, text), minutes: 20,
                            mode: .paper,
                            steps: ["aiguilles"]),
                        Workshop.Entry(activity: "roti", minutes: 3),
                    ]))
        }
    }

    private func expectTheSame(_ workshop: Workshop) throws {
        let scratch = try Scratch()
        let file = try scratch.write(try WorkshopText.yaml(of: workshop), to: "\(workshop.id).yaml")
        #expect(try Assets.library.program(file: file).workshop == workshop)
    }
}
