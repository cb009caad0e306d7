import Insight
import Testing
import Workshop

@Suite struct SharedWordsTests {
    @Test func contentWordsLoseGrammarAndElisions() {
        #expect(
            SharedWords.contentWords(of: "L'équipe et d’autres : jusqu'à l'hiver, pour le Client !", in: .fr)
                == ["équipe", "autres", "hiver", "client"])
        #expect(
            SharedWords.contentWords(of: "The team's clients don't wait, we're late", in: .en)
                == ["team", "clients", "wait", "late"])
    }

    /// « but » is a goal in French and grammar in English.
    @Test func stopWordsAreThoseOfTheLanguage() {
        #expect(SharedWords.contentWords(of: "Notre but", in: .fr) == ["but"])
        #expect(SharedWords.contentWords(of: "but why", in: .en).isEmpty)
    }

    @Test func theWordsOfTheTextsDecideOnTheirLanguage() {
        let french = ["pour que le client soit servi", "quel est le but ?", "le but est clair"]
        #expect(SharedWords(french, in: .en).words == ["but"])
        #expect(SharedWords(["why the car, but", "the car and his car"], in: .fr).words == ["car"])
    }

    @Test func wordsOfHalfOfTheTextsAreShared() {
        let shared = SharedWords(
            [
                "Servir le client avec soin", "Le client d'abord, le client toujours",
                "L'équipe avec le client", "Une équipe qui livre",
            ], in: .fr)
        #expect(shared.words == ["client", "équipe"])
        // servir, client, soin, abord, toujours, équipe, livre
        #expect(shared.vocabulary == 7)
        #expect(shared.share == 2.0 / 7)
    }

    @Test func repeatingAWordDoesNotShareIt() {
        let shared = SharedWords(["client client client", "équipe", "soin"], in: .fr)
        #expect(shared.words.isEmpty)
        #expect(shared.share == 0)
    }

    @Test func jaccardIsTheMeanOverPairs() throws {
        let shared = SharedWords(["alpha beta", "alpha gamma", "delta"], in: .en)
        // 1/3, 0, 0.
        #expect(abs(try #require(shared.jaccard) - 1.0 / 9) < 1e-12)
        #expect(SharedWords(["sens clair", "clair sens"], in: .fr).jaccard == 1)
    }

    @Test func oneTextSharesNothing() {
        let shared = SharedWords(["Servir le client"], in: .fr)
        #expect(shared.words.isEmpty)
        #expect(shared.jaccard == nil)
    }

    @Test func noWordsHaveNoIndex() {
        let none = SharedWords([], in: .fr)
        #expect(none.share == nil)
        #expect(none.jaccard == nil)
        let grammar = SharedWords(["et de la", "???"], in: .fr)
        #expect(grammar.share == nil)
        #expect(grammar.jaccard == 0)
    }

    @Test func composedAndDecomposedAccentsAreOneWord() {
        let shared = SharedWords(["l'\u{E9}quipe", "e\u{301}quipe"], in: .fr)
        #expect(shared.words == ["équipe"])
        #expect(shared.vocabulary == 1)
    }
}
