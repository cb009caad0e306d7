import Page
import Screens
import Session
import Testing
import Workshop

/// The words of the workshop, explained to the room on `g`.
struct GlossaryTests {
    private let terms = [
        Term(
            id: "strates", name: Localized("Strates", "Layers"),
            meaning: [Localized("Des paliers.", "Levels.")],
            origin: Localized("Une auteure.", "An author."), standing: .opinion, activities: ["y"]),
        Term(
            id: "etau", name: Localized("Étau", "Squeeze"),
            meaning: [Localized("Deux demandes.", "Two demands.")],
            origin: Localized("Une auteure.", "An author."), standing: .practice, activities: ["x"]),
    ]

    private func room(_ glossary: [Term]?) throws -> Rig {
        try Fixture.room(
            [Step(id: "mot", content: .say(Say(headline: Localized("Début", "Start"))))], glossary: glossary)
    }

    @Test func theTermsOfTheActivityAtHandStandFirst() throws {
        var rig = try room(terms)
        let activity = try #require(rig.session?.agenda.first?.activity)
        rig.press(.character("g"))
        rig.expect("Étau \nStrates")
        var mine = terms
        mine[0].activities = [activity]
        rig = try room(mine)
        rig.press(.character("g"))
        rig.expect("Strates \nÉtau")
    }

    @Test func aTermSaysWhoseIdeaItIsAndWhatIsKnown() throws {
        var rig = try room(terms)
        rig.press(.character("g"))
        rig.press(.enter)
        rig.expect("Deux demandes.")
        rig.expect("Une auteure.")
        rig.expect("une pratique répandue, peu étudiée")
        rig.press(.down)
        rig.expect("Des paliers.")
        rig.press(.escape)
        rig.press(.escape)
        rig.expect("Début")
    }

    @Test func withoutAWordItSaysSo() throws {
        var rig = try room(nil)
        rig.press(.character("g"))
        rig.expect("Aucun mot à expliquer")
    }

    @Test func fromTheHomeScreenTheWholeLibraryIsRead() {
        var rig = Rig(Studio(HomeScreen()))
        rig.library.glossary = terms
        rig.press(.character("g"))
        #expect(rig.requests.last == .listGlossary)
        rig.expect("Étau \nStrates")
        rig.language = .en
        rig.expect("Layers \nSqueeze")
    }

    @Test func aboutSaysWhatTheFiguresMustNotBeUsedFor() {
        var rig = Rig(Studio(HomeScreen()))
        rig.press(.character("i"))
        rig.expect("Recruter, payer, noter, licencier")
    }
}
