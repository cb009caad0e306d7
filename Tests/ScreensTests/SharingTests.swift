import Insight
import Page
import Session
import Testing
import Workshop

@testable import Screens

/// Points, bins and orders, in the booth, on paper and aloud.
@Suite struct SharingTests {
    private static let lines = ["Comment", "Quoi", "Pourquoi"].enumerated().map { index, name in
        Item(id: "l\(index)", label: Localized(name))
    }
    private static let points = Question(
        id: "temps", prompt: Localized("Où va le temps ?"), kind: .points,
        input: .shares(items: .literal(lines), total: 100, step: 5))
    private static let bins = Question(
        id: "tri", prompt: Localized("Où va la phrase ?"), kind: .sort,
        input: .sorting(
            items: .literal(Array(lines.prefix(2))),
            bins: [Item(id: "x", label: Localized("avant")), Item(id: "y", label: Localized("après"))]))
    private static let order = Question(
        id: "ordre", prompt: Localized("Dans quel ordre ?"), kind: .rank,
        input: .ranking(items: .literal(lines)))

    private func room(
        _ question: Question, _ mode: CaptureMode, projection: Projection = .none
    ) throws -> Rig {
        var rig = try Fixture.room(
            [Fixture.ask(question, privacy: .shared, modes: [mode])], people: "Ana, Bo, Cy",
            projection: projection)
        rig.press(.enter)
        return rig
    }

    private func marginals(_ rig: Rig, _ question: Question) throws -> Disclosed {
        let session = try #require(rig.session)
        guard case .disclosed(let disclosed) = session.disclosure(of: session.rounds[0].id, to: .room) else {
            throw TestFailure()
        }
        return disclosed
    }
    private struct TestFailure: Error {}

    @Test func pointsAreCountedDownAndTheRestIsOneKey() throws {
        var rig = try room(Self.points, .booth)
        rig.press(.enter)
        rig.press(.enter)
        rig.expect("Reste 100")
        rig.keys("40")
        rig.expect("Reste 60")
        rig.keys("7")
        rig.press(.enter)
        rig.expect("Les points vont par 5.")
        rig.keys("0")
        rig.press(.character("="))
        rig.expect("C’est bien cela ?")
        rig.expect("Pourquoi | 60")
        rig.press(.enter)
        #expect(rig.session?.rounds[0].turnout.count == 1)
    }

    @Test func pointsThatDoNotMakeTheWholeAreNotDroppedIn() throws {
        var rig = try room(Self.points, .booth)
        rig.press(.enter)
        rig.press(.enter)
        for _ in 0..<3 {
            rig.keys("30")
        }
        rig.press(.enter)
        rig.expect("90 points : il en faut 100 en tout.")
        #expect(rig.session?.rounds[0].turnout.count == 0)
    }

    @Test func onAMirroredScreenNothingOfThePointsShows() throws {
        var rig = try room(Self.points, .booth, projection: .mirrored)
        rig.press(.enter)
        rig.press(.enter)
        let empty = rig.text
        rig.keys("40")
        #expect(!rig.text.contains("40") && !rig.text.contains("Reste"))
        rig.press(.enter)
        rig.press(.left)
        // Answered or passed, a line looks the same.
        #expect(rig.text == empty.replacing("     \u{20}", with: "     •"))
        // « All the rest » waits for Enter, as a number does.
        rig.keys("=")
        #expect(rig.text == empty.replacing("     \u{20}", with: "     •"))
    }

    @Test func aLineWithoutPointsCountsAsNone() throws {
        var rig = try room(Self.points, .paper)
        rig.press(.enter)
        for row in ["40 35 25", "100 . .", "50 50 0"] { rig.enter(row) }
        rig.press(.space)
        guard case .shares(let tallies) = try marginals(rig, Self.points).marginals["temps"] else {
            Issue.record("no shares")
            return
        }
        #expect(tallies.map(\.median) == [50, 35, 0])
        // 50, 35 and 0 brought back to a hundred: 58.8 and 41.2, in whole points.
        rig.expect("59")
        rig.expect("41")
    }

    @Test(arguments: [
        ("40 35", "Cette ligne a 2 signes, il en faut 3"), ("40 40 40", "120 points : il en faut 100"),
        ("40 30 trente", "n’est ni un chiffre"),
    ])
    func aRowThatCannotBeReadSaysWhy(row: String, words: String) throws {
        var rig = try room(Self.points, .paper)
        rig.press(.enter)
        rig.enter(row)
        rig.expect(words)
    }

    @Test func theLastPlaceOfAnOrderFillsItself() throws {
        var rig = try room(Self.order, .booth)
        rig.press(.enter)
        rig.press(.enter)
        rig.keys("3")
        rig.keys("3")
        rig.keys("1")
        rig.expect("1 Pourquoi · 2 Comment · 3 Quoi")
    }

    @Test func binsAreTypedAsMarksAndShownItemByItem() throws {
        var rig = try room(Self.bins, .paper)
        rig.press(.enter)
        rig.enter("13")
        rig.expect("n’est pas entre 1 et 2")
        for row in ["12", "1.", "22"] { rig.enter(row) }
        rig.press(.space)
        rig.expect("Comment (3 réponses) · avant : 2 · après : 1")
        rig.expect("Quoi : 2 réponses : il en faut 3")
        #expect(try marginals(rig, Self.bins).hidden["tri/l1"] == .tooFew(given: 2, needed: 3))
    }

    @Test func theRoomMaySharePointsAloud() throws {
        var rig = try room(Self.points, .plenary)
        rig.enter("20 30 50")
        rig.expect("Comment : 20")
        rig.expect("Pourquoi : 50")
    }

    @Test func aSlipOfSeveralKindsIsTypedInParts() throws {
        let choice = Question(
            id: "devine", prompt: Localized("Oui ?"), kind: .choice,
            input: .choices(options: Array(Self.lines.prefix(2)), most: 1))
        let step = Step(
            id: "melange",
            content: .ask(
                Ask(
                    headline: Localized("Mot"), questions: [choice, Self.points], privacy: .shared,
                    modes: [.paper])))
        var rig = try Fixture.room([step], people: "Ana, Bo, Cy", projection: .none)
        rig.press(.enter)
        rig.press(.enter)
        rig.expect("2 réponses séparées par /")
        rig.enter("1 40 30 30")
        rig.expect("Cette ligne a 1 partie, il en faut 2")
        rig.enter("3 / 40 30 30")
        rig.expect("n’est pas entre 1 et 2")
        for row in ["1 / 40 30 30", "2/100 0 0", ". / 50 50 ."] { rig.enter(row) }
        #expect(rig.session?.rounds[0].turnout.count == 3)
        rig.press(.space)
        #expect(try marginals(rig, choice).hidden["devine"] == .tooFew(given: 2, needed: 3))
        rig.press(.space)
        rig.expect("Comment : 63")
    }
}
