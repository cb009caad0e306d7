import Foundation

extension String {
    /// The text as people look for it: without accents, in small letters.
    public var folded: String {
        folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    }
}
