public import Workshop

/// The shared-word index: how far texts use the same words. Rough, always shown as « indicatif ».
///
/// Ours (DOMAIN §2.5). Inflections are not merged: « équipe » and « équipes » are two words. Words are
/// counted a text, so that a text that repeats one does not weigh more. Where a person may give several
/// texts, this counts texts, not authors.
public struct SharedWords: Hashable, Sendable {
    /// How many texts there are.
    public let texts: Int
    /// The distinct content words of all the texts.
    public let vocabulary: Int
    /// The content words that at least half of the texts use, and at least two; most used first, then by
    /// alphabet.
    public let words: [String]
    /// The mean over all pairs of texts of |shared words| / |words of either|, 0 (nothing) to 1 (the same).
    ///
    /// Source: Jaccard 1901. Two texts without any content word count as 0. nil under two texts.
    public let jaccard: Double?

    /// The share of content words that at least half of the texts use, 0 to 1; nil without content words.
    public var share: Double? { vocabulary > 0 ? Double(words.count) / Double(vocabulary) : nil }

    /// Under so many texts, words that come back say nothing of what a room has in common.
    public static let leastTexts = 5

    /// Compares texts, all in one language: that of their grammatical words, else the one given.
    public init(_ lines: [String], in language: Language) {
        let language = StopWords.language(of: lines) ?? language
        let sets = lines.map { Set(SharedWords.contentWords(of: $0, in: language)) }
        var uses: [String: Int] = [:]
        for word in sets.joined() { uses[word, default: 0] += 1 }
        texts = lines.count
        vocabulary = uses.count
        words = uses.filter { $0.value >= 2 && 2 * $0.value >= lines.count }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map(\.key)
        jaccard = SharedWords.meanJaccard(sets)
    }

    /// The words of a text that carry meaning, in lower case with their accents, in the order written.
    ///
    /// Words end at anything but a letter, apostrophes included (« l'équipe » gives « équipe »); single
    /// letters and the commonest grammatical words of both languages are left out.
    public static func contentWords(of text: String, in language: Language) -> [String] {
        let common = StopWords.of(language)
        return text.lowercased().split { !$0.isLetter }
            .map(String.init)
            .filter { $0.count > 1 && !common.contains($0) }
    }

    private static func meanJaccard(_ sets: [Set<String>]) -> Double? {
        guard sets.count > 1 else { return nil }
        var sum = 0.0
        for (index, one) in sets.enumerated() {
            for other in sets[(index + 1)...] {
                let shared = one.count { other.contains($0) }
                let either = one.count + other.count - shared
                if either > 0 { sum += Double(shared) / Double(either) }
            }
        }
        return sum / Double(sets.count * (sets.count - 1) / 2)
    }
}
