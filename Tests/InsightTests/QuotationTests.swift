import Insight
import Testing
import Workshop

@Suite struct QuotationTests {
    @Test(
        "A quotation within a quotation has the second marks; one that is whole has the first alone",
        arguments: [
            ("oui", "«~oui~»", "“oui”"),
            ("il a dit « non »", "«~il a dit “non”~»", "“il a dit « non »”"),
            ("« non »", "«~non~»", "“non”"),
            ("«\u{A0}non\u{A0}»", "«~non~»", "“non”"),
            ("“no”", "«~no~»", "“no”"),
            ("she said “no”", "«~she said “no”~»", "“she said ‘no’”"),
            ("« oui » et « non »", "«~“oui” et “non”~»", "“« oui » et « non »”"),
            ("«", "«~“~»", "“«”"), ("", "«~~»", "“”"),
        ])
    func nested(text: String, french: String, english: String) {
        #expect(Language.fr.quoted(text).replacing("\u{A0}", with: "~") == french)
        #expect(Language.en.quoted(text) == english)
    }
}
