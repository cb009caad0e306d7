/// File names that every disk and every shell takes: small letters, digits and dashes.
enum FileName {
    /// A safe form of a name: accents folded, at most 60 characters, never empty.
    static func safe(_ name: String) -> String {
        var out = ""
        for character in name.lowercased() {
            let folded = folds[character] ?? String(character)
            for letter in folded {
                let isSafe = ("a"..."z").contains(letter) || ("0"..."9").contains(letter)
                if isSafe {
                    out.append(letter)
                } else if let last = out.last, last != "-" {
                    out.append("-")
                }
            }
        }
        out = String(out.prefix(60))
        while out.last == "-" { out.removeLast() }
        return out.isEmpty ? "atelier" : out
    }

    /// Letters with accents, by the letters that stand for them.
    private static let folds: [Character: String] = {
        let families = [
            "a": "àáâãäå", "ae": "æ", "c": "ç", "e": "èéêë", "i": "ìíîï", "n": "ñ", "o": "òóôõöø",
            "oe": "œ", "ss": "ß", "u": "ùúûü", "y": "ýÿ",
        ]
        var folds: [Character: String] = [:]
        for (plain, accented) in families { for character in accented { folds[character] = plain } }
        return folds
    }()
}
