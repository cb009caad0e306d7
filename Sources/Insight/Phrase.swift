import Workshop

/// Small pieces of sentence that several files of this target need.
enum Phrase {
    /// « 0 réponse », « 1 réponse », « 2 réponses »; English says "0 answers".
    static func answers(_ count: Int) -> Localized {
        Localized(
            count < 2 ? "\(count) réponse" : "\(count) réponses",
            count == 1 ? "\(count) answer" : "\(count) answers")
    }

    /// A count in a sentence: « deux », in digits from ten on.
    static func number(_ count: Int) -> Localized {
        let french = ["zéro", "une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"]
        let english = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
        guard french.indices.contains(count) else { return Localized("\(count)", "\(count)") }
        return Localized(french[count], english[count])
    }

    /// A text with a small first letter, to stand inside a sentence.
    static func lowercased(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }

    /// A text with a capital first letter.
    static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}

extension Phrase {
    /// « Médiane : 6 »; English has no space before the colon, and a sentence loses its full stop there.
    static func pair(_ name: String, _ value: String, _ language: Language) -> String {
        let name = name.withoutStop
        switch language {
        case .fr: return "\(name)\(Typography.noBreakSpace): \(value)"
        case .en: return "\(name): \(value)"
        }
    }
}
