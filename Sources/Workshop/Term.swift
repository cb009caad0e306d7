internal import Foundation

/// A model, a method or a word of the workshops, as the glossary explains it.
public struct Term: Hashable, Codable, Sendable, Identifiable {
    /// What is known about it.
    public enum Standing: String, CaseIterable, Codable, Hashable, Sendable {
        /// Somebody's conviction: to talk about, not to take for granted.
        case opinion
        /// Used by many; its effect has been little studied, or not at all.
        case practice
        /// Studied by research, within the limits that the meaning gives.
        case studied
        /// A definition: there is nothing to prove.
        case definition

        /// What is known about it, in words for the room.
        public var words: Localized {
            switch self {
            case .opinion: Localized("une opinion, à discuter", "an opinion, to be discussed")
            case .practice:
                Localized("une pratique répandue, peu étudiée", "a widespread practice, little studied")
            case .studied: Localized("étudié par la recherche", "studied by research")
            case .definition: Localized("une définition", "a definition")
            }
        }
    }

    /// The id of its file, such as `contrainte`.
    public var id: String
    /// The words it explains.
    public var name: Localized
    /// What it means here, a sentence or two a line.
    public var meaning: [Localized]
    /// Whose idea it is, and where it comes from.
    public var origin: Localized
    /// What is known about it.
    public var standing: Standing
    /// The rows of the inventory of sources it answers, such as `4-01`.
    public var sources: [String]
    /// The ids of the activities it helps to understand.
    public var activities: [String]

    /// A term and what it means.
    public init(
        id: String, name: Localized, meaning: [Localized], origin: Localized, standing: Standing,
        sources: [String] = [], activities: [String] = []
    ) {
        self.id = id
        self.name = name
        self.meaning = meaning
        self.origin = origin
        self.standing = standing
        self.sources = sources
        self.activities = activities
    }
}

extension Sequence<Term> {
    /// In the order of a dictionary of that language: without case, accents and signs.
    public func alphabetical(_ language: Language) -> [Term] {
        sorted { ($0.name.alphabetKey(language), $0.id) < ($1.name.alphabetKey(language), $1.id) }
    }
}

extension Localized {
    /// What it is sorted by in a dictionary of that language: without case, accents and signs.
    public func alphabetKey(_ language: Language) -> String {
        self[language].folded
            .filter { $0.isLetter || $0.isNumber || $0 == " " }
    }
}
