/// A language of the product.
public enum Language: String, CaseIterable, Codable, Hashable, Sendable {
    /// French, the first language of the product.
    case fr
    /// English.
    case en
}

/// A text in French and, where it exists, in English. Typography is put right on the way in.
public struct Localized: Hashable, Codable, Sendable {
    /// The French text; always there.
    public var fr: String
    /// The English text, where someone wrote it.
    public var en: String?

    /// A text in both languages, its typography put right (see ``Typography``).
    public init(_ fr: String, _ en: String? = nil) {
        self.fr = Typography.french(fr)
        self.en = en.map(Typography.english)
    }

    /// The text in a language; the French one where the English is missing.
    public subscript(_ language: Language) -> String {
        switch language {
        case .fr: fr
        case .en: en ?? fr
        }
    }

    /// The same change made to both languages.
    public func map(_ change: (String) -> String) -> Localized {
        Localized(change(fr), en.map(change))
    }
}
