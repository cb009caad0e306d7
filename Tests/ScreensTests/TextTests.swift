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

    @Test func everyKeyOfATextHasWordsInBothLanguages() {
        for key in TextKey.allCases {
            #expect(!key.keys.isEmpty)
            for own in key.keys { #expect(TextKey(own) == key) }
            #expect(!key.label(.fr).isEmpty && !key.label(.en).isEmpty)
        }
        #expect(TextKey(.control("z")) == nil)
    }
}
