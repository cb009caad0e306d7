public import Workshop

/// What the room is told first about one item: how close the answers are, and what moved.
public struct Finding: Hashable, Sendable, Identifiable {
    /// The item's key: its id, or `item/facet` (``Answer/key(item:facet:)``).
    public let id: String
    /// The item; with facets, the item and the facet.
    public let label: Localized
    /// The answers of the last round.
    public let agreement: Agreement
    /// Since the first round, where there were two with answers.
    public let movement: Movement?

    /// What is known of one item.
    public init(id: String, label: Localized, agreement: Agreement, movement: Movement? = nil) {
        self.id = id
        self.label = label
        self.agreement = agreement
        self.movement = movement
    }

    /// The headline, without the item and without a full stop: « Réponses proches : de 6 à 8, médiane 7 ».
    public func headline(_ language: Language) -> String { agreement.sentence(language) }
}
