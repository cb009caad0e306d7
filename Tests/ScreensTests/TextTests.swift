import Page
import Screens
import Testing
import Workshop

/// What is said and offered wherever a text is typed.
@Suite struct TextTests {
    @Test func helpOfAPageWithAFieldShowsTheKeysOfTheText() {
        var rig = Rig(Studio(TextScreen(.verbatim)))
        rig.press(.function(1))
        rig.expect("Dans le texte")
        rig.expect("Ctrl-_ | défaire")
        rig.expect("Ctrl-Y | refaire")
        rig.expect("Ctrl-← Ctrl-→ | un mot")
        rig.expect("Ctrl-W Alt-Retour arrière | effacer le mot d’avant")
    }

    @Test func keysThatThePageTakesAreNotShownForTheText() {
        var rig = Rig(Studio(CommitmentScreen()))
        rig.press(.function(1))
        rig.expect("Dans le texte")
        #expect(!rig.text.contains("une ligne"))
    }

    @Test func helpOfAPageWithoutAFieldOrInPlainModeShowsNone() {
        var rig = Rig(Studio(HomeScreen()))
        rig.send(.command(.help))
        #expect(!rig.text.contains("Dans le texte"))
        let help = HelpScreen(under: TextScreen(.verbatim).page(rig.context))
        var plain = rig.context
        plain.isLineByLine = true
        #expect(words(help.page(rig.context)).contains("Dans le texte"))
        #expect(!words(help.page(plain)).contains("Dans le texte"))
    }

    @Test func sentencesMayBePastedWholeAndShortenedNamesMayNot() throws {
        func field(_ page: Page, _ id: String) throws -> Field {
            try #require(
                page.main.compactMap { block -> Field? in
                    if case .field(let field) = block.content, field.id == id { field } else { nil }
                }.first)
        }
        let context = Rig(Studio(HomeScreen())).context
        #expect(try field(TextScreen(.parking).page(context), "text").allowsExcess)
        #expect(try !field(TextScreen(.latecomer).page(context), "text").allowsExcess)
        let commitment = CommitmentScreen().page(context)
        #expect(try !field(commitment, "who").allowsExcess)
        for id in ["what", "when", "proof"] { #expect(try field(commitment, id).allowsExcess) }
    }

    /// A page with nothing but a field.
    private struct Typed: Screen {
        var field: Field
        var isLocked = false

        func page(_ context: Context) -> Page {
            Page(title: "", main: [Block(.field(field))], focus: field.id, isLocked: isLocked)
        }

        mutating func handle(_ intent: Intent, _ turn: inout Turn) {}
    }

    @Test func textOfTheCoachMayBeOpenedInAnEditor() {
        var rig = Rig(Studio(TextScreen(.verbatim)))
        rig.type("au départ")
        rig.press(.control("e"))
        #expect(rig.requests == [.edit(text: "au départ")])
        rig.press(.function(1))
        rig.expect("Ctrl-E | éditeur")
        rig.expect("Début Ctrl-A Fin | début, fin")
    }

    @Test func nothingThatAParticipantTypesNorAnythingMaskedIsOpenedInAnEditor() {
        func offers(_ screen: some Screen, isLineByLine: Bool = false) -> Bool {
            var context = Rig(Studio(HomeScreen())).context
            context.isLineByLine = isLineByLine
            var studio = Studio(screen)
            var turn = Turn(context: context, random: Rig(Studio(screen)).random)
            studio.handle(.command(.editor), &turn)
            let isOffered = studio.page(context).bindings.contains { $0.intent == .command(.editor) }
            #expect(isOffered == !turn.outcome.isEmpty)
            return isOffered
        }
        var field = Field(id: "line", label: "", text: "secret", allowsEditor: true)
        #expect(offers(Typed(field: field)))
        #expect(!offers(Typed(field: field), isLineByLine: true))
        #expect(!offers(Typed(field: field, isLocked: true)))
        field.isMasked = true
        #expect(!offers(Typed(field: field)))
        field = Field(id: "line", label: "", text: "secret")
        #expect(!offers(Typed(field: field)))
        #expect(!offers(TextScreen(.latecomer)))
        #expect(!offers(HomeScreen()))
    }

    @Test func everyKeyOfATextHasWordsInBothLanguages() {
        for key in TextKey.allCases {
            #expect(!key.keys.isEmpty)
            for own in key.keys { #expect(TextKey(own) == key) }
            #expect(!key.label(.fr).isEmpty && !key.label(.en).isEmpty)
        }
        #expect(TextKey(.control("z")) == nil)
    }
}
