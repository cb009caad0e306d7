/// What an activity is about. Raw values are the words of the YAML files.
public enum Subject: String, CaseIterable, Codable, Hashable, Sendable {
    /// Courage, intuition, challenge, shared sense.
    case cids
    /// Management styles, postures, delegation.
    case styles
    /// What the customer sees of how we work.
    case customer = "culture-client"
    /// Across departments.
    case cross = "transversalite"
    /// The manager helped by those who are managed.
    case upward = "reverse-management"
    /// The chain of customers and its flow.
    case flow = "chaine"
    /// What every session needs: its frame, its moods, its decisions, its end.
    case facilitation = "animation"

    /// What people read.
    public var name: Localized {
        switch self {
        case .cids: Localized("les CIDs", "CIDs")
        case .styles: Localized("styles et délégation", "styles and delegation")
        case .customer: Localized("culture client", "customer culture")
        case .cross: Localized("transversalité", "working across")
        case .upward: Localized("reverse management", "reverse management")
        case .flow: Localized("chaîne des clients", "client chain")
        case .facilitation: Localized("animation", "facilitation")
        }
    }
}

/// One of the articles the content is drawn from; its raw value is the first figure of a source, as in `2-24`.
public enum Article: Int, CaseIterable, Hashable, Sendable {
    case customerCulture = 0
    case endOfVertical = 1
    case advantage = 2
    case reverse = 3
    case findYourCustomer = 4

    /// Its title, in the language it is written in.
    public var title: String {
        switch self {
        case .customerCulture: "La culture client au cœur du management 3.0"
        case .endOfVertical: "La fin de l'organisation verticale"
        case .advantage: "Management 2.0, source d'avantage concurrentiel"
        case .reverse: "Le reverse management"
        case .findYourCustomer: "Pensez 2.0 et cherchez votre client !"
        }
    }
}

extension Activity {
    /// The articles it draws from, in their order.
    public var articles: [Article] {
        Article.allCases.filter { article in sources.contains { $0.hasPrefix("\(article.rawValue)-") } }
    }
}
