import Workshop

/// Small pieces of sentence that several files of this target need.
enum Phrase {
    /// « 0 réponse », « 1 réponse », « 2 réponses »; English says "0 answers".
    static func answers(_ count: Int) -> Localized {
        Localized(
            count < 2 ? "\(count) réponse" : "\(count) réponses",
            count == 1 ? "\(count) answer" : "\(count) answers")
    }

    /// A text with a small first letter, to stand inside a sentence.
    static func lowercased(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }

    /// A text with a capital first letter.
    static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}

extension Phrase {
    /// « Médiane : 6 »; English has no space before the colon. A sentence loses its full stop there.
    static func pair(_ name: String, _ value: String, _ language: Language) -> String {
        let name = name.hasSuffix(".") && !name.hasSuffix("..") ? String(name.dropLast()) : name
        return switch language {
        case .fr: "\(name)\(Typography.noBreakSpace): \(value)"
        case .en: "\(name): \(value)"
        }
    }
}
