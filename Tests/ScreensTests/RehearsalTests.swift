import Catalog
import Foundation
import Page
import Screens
import Session
import Testing
import Workshop

/// Every activity runs from its first place to its close with simulated people, alone, in both languages.
@Suite struct RehearsalTests {
    /// A simulated room that goes through a program, as it stands at the end.
    private func run(_ program: Program, people: Int, language: Language = .fr, seed: UInt64 = 7) throws
        -> Rig
    {
        var rig = Rig(Studio(HomeScreen()))
        rig.random = Randomness(SeededRandom(seed: seed))
        var session = Session(program: program)
        let preparation = Preparation(
            program: program, people: (1...people).map { Roster.Line(name: "P\($0)") },
            agenda: program.agenda,
            projection: .none, isSimulated: true, language: language, isBilingual: false)
        try session.apply(preparation.changes(random: &rig.random), at: rig.now)
        rig.session = session
        var rehearsal = Rehearsal(random: rig.random)
        var steps = 0
        while let (changes, seconds) = rehearsal.step(rig.context) {
            steps += 1
            try #require(steps < 400, "it stays at \(rig.session?.place?.token ?? "-")")
            rig.now += Double(seconds)
            try rig.session?.apply(changes, at: rig.now)
        }
        #expect(rig.session?.closedAt != nil)
        return rig
    }

    private func alone(_ id: String) throws -> Program {
        let activity = try Content.catalog.activity(id)
        var program = Program(
            workshop: Workshop(
                id: id, name: activity.name, goal: activity.goal, minutes: activity.minutes,
                entries: [.init(activity: id, minutes: activity.minutes)]), activities: [id: activity])
        program.activities["pause"] = try Content.catalog.activity("pause")
        return program
    }

    @Test(arguments: Content.catalog.index().activities.map(\.id))
    func anActivityRunsToItsEnd(id: String) throws {
        for (people, language) in [(6, Language.fr), (12, .en)] {
            let rig = try run(try alone(id), people: people, language: language)
            #expect(rig.session?.rounds.allSatisfy { $0.state == .revealed } == true)
        }
    }

    @Test("Sheets that read as too fast do not keep a simulated room", arguments: 1...24)
    func hastySheetsAreKept(seed: UInt64) throws {
        _ = try run(try alone("cids-miroir"), people: 9, seed: seed)
    }

    @Test("What is proposed is what a simulated room decides")
    func theProposalIsDecided() throws {
        let rig = try run(try alone("cids-defi"), people: 9)
        let session = try #require(rig.session)
        let texts = session.decisions.compactMap { session.texts[$0.text] }
        #expect(!texts.isEmpty && !texts.contains("Essayer pendant six semaines"), "\(texts)")
    }

    @Test("A card as the last step of the last activity does not keep the room", arguments: [1, 3, 8])
    func aFormAtTheEndCloses(most: Int) throws {
        let form = Form(
            prompt: Localized("La carte"), most: most,
            fields: [.init(id: "quoi", label: Localized("Quoi"), kind: .text(limit: 40))])
        let activity = Activity(
            id: "a", tier: 1, sources: ["0-41"], name: Localized("A"), goal: Localized("But"), minutes: 20,
            group: 2...20, privacy: .open, modes: [.plenary],
            steps: [Step(id: "carte", content: .form(form))])
        let program = Program(
            workshop: Workshop(
                id: "a", name: Localized("A"), goal: Localized("But"), minutes: 20,
                entries: [.init(activity: "a", minutes: 20)]), activities: ["a": activity])
        let rig = try run(program, people: 2)
        #expect(rig.session?.cards.count == min(3, most))
    }
}
