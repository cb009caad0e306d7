/// One ASCII character for each that we use, where the locale is not UTF-8. Widths never change.
enum ASCII {
    private static let letters: [Character: Character] = {
        var out: [Character: Character] = [
            "●": "*", "○": "o", "◉": "@", "▲": "^", "△": "^", "▸": ">", "›": ">", "▼": "v", "✓": "x",
            "…": "~", "’": "'", "‘": "'", "“": "\"", "”": "\"", "«": "\"", "»": "\"", "–": "-", "—": "-",
            "−": "-", "·": "-", "•": "*", "×": "x", "→": ">", "←": "<", "↑": "^", "↓": "v", "█": "#",
            "▀": "\"", "▄": "_", "░": ".", "▒": ":", "▓": "%", "▪": ":", "─": "-", "│": "|", "┐": "|",
            "┘": "|", "┌": "|",
            "└": "|", "├": "[", "┤": "]", "Δ": "d", "€": "E", "°": "o", "œ": "o", "Œ": "O", "æ": "a",
            "Æ": "A", "ß": "s",
            "◌": " ", "≥": ">", "≤": "<",
        ]
        let plain: [(Character, String)] = [
            ("a", "àâäáãå"), ("c", "ç"), ("e", "éèêë"), ("i", "îïíì"), ("o", "ôöóòõø"), ("u", "ùûüú"),
            ("y", "ÿý"), ("n", "ñ"), ("A", "ÀÂÄÁÃÅ"), ("C", "Ç"), ("E", "ÉÈÊË"), ("I", "ÎÏÍÌ"),
            ("O", "ÔÖÓÒÕØ"), ("U", "ÙÛÜÚ"), ("Y", "ŸÝ"), ("N", "Ñ"),
        ]
        for (letter, accented) in plain {
            for character in accented { out[character] = letter }
        }
        return out
    }()

    /// The code points that have one.
    static var signs: [UInt32] { letters.keys.compactMap { $0.unicodeScalars.first?.value } }

    /// The nearest ASCII glyph; `?` when there is none.
    static func glyph(for glyph: Glyph) -> Glyph {
        if glyph.base == 0 { return .space }
        if glyph.base < 0x7F { return Glyph(base: glyph.base) }
        guard let scalar = Unicode.Scalar(glyph.base), let letter = letters[Character(scalar)],
            let value = letter.asciiValue
        else { return Glyph(base: 0x3F) }
        return Glyph(base: UInt32(value))
    }
}
