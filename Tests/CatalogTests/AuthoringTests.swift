import Foundation
import Testing
import Workshop

@testable import Catalog

@Suite("Docs/authoring.md")
struct AuthoringTests {
    private static let text =
        (try? String(
            contentsOf: URL(fileURLWithPath: Assets.path).deletingLastPathComponent()
                .appendingPathComponent("Docs/authoring.md"), encoding: .utf8)) ?? ""

    private static let examples = text.components(separatedBy: "```yaml\n").dropFirst().map {
        $0.components(separatedBy: "```")[0]
    }

    @Test func itsExamplesAreFaultlessAndRun() throws {
        try #require(Self.examples.count == 3)
        let scratch = try Scratch()
        let activity = try scratch.write(Self.examples[0], to: "activities/retour-client.yaml")
        let workshop = try scratch.write(Self.examples[1], to: "workshops/une-heure-client.yaml")
        let term = try scratch.write(Self.examples[2], to: "glossary/pacte.yaml")
        expectSame(scratch.library.check(term).map { $0.text(.fr) }, [])
        #expect(scratch.library.glossary(of: ["retour-client"]).map(\.id) == ["pacte"])
        expectSame(scratch.library.check(activity).map { $0.text(.fr) }, [])
        expectSame(scratch.library.check(workshop).map { $0.text(.fr) }, [])
        #expect(try scratch.library.program("une-heure-client").activities.count == 4)
        #expect(try scratch.library.activity("retour-client").languages == [.fr, .en])
    }

    @Test func everyKeyIsExplained() {
        let keys =
            Keys.activity + Keys.coach + Keys.step + Keys.say + Keys.ask + Keys.talk + Keys.decide
            + Keys.question
            + Keys.workshop + Keys.entry + Keys.term
        for key in keys { #expect(Self.text.contains("`\(key)"), "\(key)") }
    }

    @Test func everyWordIsExplained() {
        let words =
            Privacy.allCases.map(\.rawValue) + CaptureMode.allCases.map(\.rawValue)
            + InputKind.allCases.map(\.rawValue) + Talk.Setting.allCases.map(\.rawValue)
            + Decide.Rule.allCases.map(\.rawValue) + Term.Standing.allCases.map(\.rawValue)
        for word in words { #expect(Self.text.contains("`\(word)`"), "\(word)") }
    }
}
