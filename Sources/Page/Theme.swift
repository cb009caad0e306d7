/// The look of the product in a kind of room. Each terminal maps roles to colours by it.
package enum Theme: String, CaseIterable, Hashable, Sendable {
    case sombre, claire, contraste, mono

    /// The theme of a name as people type it, in either language; nil for others.
    package init?(named name: String) {
        switch name.lowercased() {
        case "sombre", "dark": self = .sombre
        case "claire", "clair", "light": self = .claire
        case "contraste", "contrast": self = .contraste
        case "mono": self = .mono
        default: return nil
        }
    }

    /// The next one, round and round.
    package var next: Theme {
        let all = Self.allCases
        return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
    }
}
