import Page
import Testing
import Workshop

@Suite struct KeyNameTests {
    private static let keys: [Key] = [
        .character("a"), .control("l"), .function(2), .enter, .escape, .space, .tab, .backTab, .backspace,
        .delete, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
        .wordLeft, .wordRight, .wordBackspace,
    ]

    @Test(arguments: Language.allCases)
    func everyKeyHasANameOfItsOwn(language: Language) {
        let names = Self.keys.map { $0.name(language) }
        #expect(Set(names).count == names.count)
        #expect(!names.contains(""))
    }

    @Test func keysAreNamedAsTheyArePrintedOnTheKeyboard() {
        #expect(Key.enter.name(.fr) == "Entrée")
        #expect(Key.enter.name(.en) == "Enter")
        #expect(Key.control("l").name(.fr) == "Ctrl-L")
        #expect(Key.function(2).name(.en) == "F2")
    }
}
