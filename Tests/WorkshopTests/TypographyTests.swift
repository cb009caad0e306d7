import Testing
import Workshop

@Suite struct TypographyTests {
    /// Written, and as it should stand; `~` is a no-break space.
    static let french: [(String, String)] = [
        ("L'équipe", "L’équipe"),
        ("« Oui »", "«~Oui~»"),
        ("«Oui»", "«~Oui~»"),
        ("« Quoi ? » dit-il", "«~Quoi~?~» dit-il"),
        ("«?»", "«~?~»"),
        ("«»", "«»"),
        ("Réponses : 4 ; médiane : 3", "Réponses~: 4~; médiane~: 3"),
        ("Prêts ?", "Prêts~?"),
        ("Prêts?", "Prêts~?"),
        ("Prêts ?!", "Prêts~?!"),
        ("Stop!!", "Stop~!!"),
        ("(Prêts?)", "(Prêts~?)"),
        ("Oui (?)", "Oui (?)"),
        ("Prêts\u{202F}?", "Prêts~?"),
        ("Prêts\u{A0}?", "Prêts~?"),
        ("Stylo; papier", "Stylo~; papier"),
        ("15 %", "15~%"),
        ("15%", "15~%"),
        ("50 €, pas 60€.", "50~€, pas 60~€."),
        ("10 h 16", "10~h~16"),
        ("10\u{A0}h 16", "10~h~16"),
        ("à 10 h, puis", "à 10~h, puis"),
        ("fin 12 h 10 (+14 min)", "fin 12~h~10 (+14~min)"),
        ("4 min", "4~min"),
        ("2 h 30 min", "2~h~30~min"),
        ("4 minutes, 3 hommes, 6 mois", "4 minutes, 3 hommes, 6 mois"),
        ("16 hier", "16 hier"),
        ("10:30", "10:30"),
        ("http://x", "http://x"),
        ("voir http://x/?q=1;r=2!a%20b", "voir http://x/?q=1;r=2!a%20b"),
        ("http://x/a5%20b", "http://x/a5%20b"),
        ("aaa : http://x", "aaa~: http://x"),
        ("? aide   q quitter   ! fin", "? aide   q quitter  ~! fin"),
        ("ligne\n? suite", "ligne\n? suite"),
        ("", ""),
        ("Mots partagés…", "Mots partagés…"),
    ]

    private func visible(_ text: String) -> String {
        String(text.map { $0 == Typography.noBreakSpace ? "~" : $0 })
    }

    @Test(arguments: french)
    func frenchIsSet(written: String, set: String) {
        #expect(visible(Typography.french(written)) == set)
    }

    @Test(arguments: french)
    func frenchIsIdempotent(written: String, set: String) {
        let once = Typography.french(written)
        #expect(Typography.french(once) == once)
    }

    @Test func twiceIsOnceWhateverTheText() {
        let alphabet = Array("a1 «»?!:;%€'h(\u{A0}\u{202F}m in")
        var seed: UInt64 = 11
        for _ in 0..<2_000 {
            let text = String(
                (0..<12).map { _ in
                    seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                    return alphabet[Int(seed >> 33) % alphabet.count]
                })
            let once = Typography.french(text)
            #expect(Typography.french(once) == once, "\(text)")
        }
    }

    @Test func englishHasApostrophesOnly() {
        #expect(Typography.english("I don't know: 15% at 10 h?") == "I don’t know: 15% at 10 h?")
    }

    @Test func localizedTextsAreSetOnTheWayIn() {
        let text = Localized("C'est prêt ?", "It's ready?")
        #expect(text[.fr] == "C’est prêt\u{A0}?")
        #expect(text[.en] == "It’s ready?")
    }

    @Test func frenchStandsInForMissingEnglish() {
        #expect(Localized("Oui")[.en] == "Oui")
        #expect(Localized("Oui").map { $0 + " !" } == Localized("Oui !"))
    }

    @Test(arguments: [
        (
            "Notre équipe existe pour que", "une famille décide",
            "Notre équipe existe pour qu’une famille décide"
        ),
        ("Nous avons besoin de", "Écoute", "Nous avons besoin d’Écoute"),
        ("Je", "ose", "J’ose"), ("pour que", "nos clients dorment", "pour que nos clients dorment"),
        ("pour que", "hier compte", "pour que hier compte"), ("jusqu’", "à demain", "jusqu’à demain"),
        ("le", "oui", "le oui"),
    ])
    func aSentenceIsCompletedAsItIsSaid(stem: String, line: String, whole: String) {
        #expect(Typography.completed(stem, with: line, in: .fr) == whole)
    }

    @Test func englishDropsNothing() {
        #expect(Typography.completed("so that we", with: "end on time", in: .en) == "so that we end on time")
    }
}
