/// French and English typography, applied to the texts of the product (never to what people type).
///
/// Rules: typographic apostrophes; in French a no-break space before `: ; ! ? » % €`, after `«`, and between
/// a number and its unit `h`, `min`, `%`, `€`. Addresses and clock times (`http://x/?q=1`, `10:30`) stay
/// whole. Runs of spaces keep their width. Both functions are idempotent.
public enum Typography {
    /// U+00A0. The narrow one (U+202F) is missing from many terminal fonts.
    public static let noBreakSpace: Character = "\u{A0}"

    /// A French text with its apostrophes and no-break spaces.
    public static func french(_ text: String) -> String {
        let text = english(text)
        guard mayChange(text) else { return text }
        let characters = Array(text)
        var out: [Character] = []
        out.reserveCapacity(characters.count + 8)
        for (index, character) in characters.enumerated() {
            let next = index + 1 < characters.count ? characters[index + 1] : nil
            if out.last == "«", !isSpace(character), character != "»" { out.append(noBreakSpace) }
            switch character {
            case "\u{202F}":
                out.append(noBreakSpace)
            case " " where out.last == "«":
                out.append(noBreakSpace)
            case ":", ";", "!", "?", "»", "%", "€":
                glue(&out, before: character, next: next)
                out.append(character)
            default:
                out.append(character)
            }
        }
        glueUnits(&out)
        return String(out)
    }

    /// An English text with typographic apostrophes.
    public static func english(_ text: String) -> String {
        let mayHold = text.utf8.withContiguousStorageIfAvailable { $0.contains(UInt8(ascii: "'")) }
        guard mayHold ?? true else { return text }
        var out: [UInt8] = []
        for byte in text.utf8 {
            if byte == UInt8(ascii: "'") { out += "’".utf8 } else { out.append(byte) }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// A quick look at the bytes: most texts of a page have no space to put right.
    private static func mayChange(_ text: String) -> Bool {
        // Nil for a text that is not stored as UTF-8.
        text.utf8.withContiguousStorageIfAvailable { bytes in
            bytes.indices.contains { bytes[$0].isSign && mayChange(bytes, at: $0) }
        } ?? true
    }

    private static func mayChange(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        func byte(_ offset: Int) -> UInt8 {
            bytes.indices.contains(index + offset) ? bytes[index + offset] : 0
        }
        switch bytes[index] {
        case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "%"):
            return true
        // « and »
        case 0xAB, 0xBB: return byte(-1) == 0xC2
        // € and U+202F
        case 0xAC: return byte(-1) == 0x82 && byte(-2) == 0xE2
        case 0xAF: return byte(-1) == 0x80 && byte(-2) == 0xE2
        // A number and what may be its unit, or hours and their minutes.
        case UInt8(ascii: " "):
            return byte(-1).isDigit && (byte(1) == UInt8(ascii: "h") || byte(1) == UInt8(ascii: "m"))
                || byte(-1) == UInt8(ascii: "h") && byte(1).isDigit
        default: return false
        }
    }

    /// Makes the plain space before a mark a no-break one, or adds it where a writer left it out.
    private static func glue(_ out: inout [Character], before mark: Character, next: Character?) {
        guard let last = out.last else { return }
        if last == " " {
            out[out.count - 1] = noBreakSpace
        } else if !last.isWhitespace, lacksSpace(after: last, before: mark, next: next) {
            out.append(noBreakSpace)
        }
    }

    /// Whether a mark standing right after `last` is sure to want a space: not inside an address, a time or
    /// a run of marks. A colon never is.
    private static func lacksSpace(after last: Character, before mark: Character, next: Character?) -> Bool {
        switch mark {
        case "»": last != "«"
        case ";", "!", "?": !"!?«([".contains(last) && endsWord(next)
        case "%", "€": last.isNumber && endsWord(next)
        default: false
        }
    }

    /// Whether nothing that belongs to the same word follows.
    private static func endsWord(_ next: Character?) -> Bool {
        guard let next else { return true }
        return next.isWhitespace || "!?;:.,…»)]”’\"'".contains(next)
    }

    /// « 10 h 16 », « 4 min »: the number does not leave its unit, nor the hour its minutes.
    private static func glueUnits(_ out: inout [Character]) {
        for index in out.indices.dropFirst() where isSpace(out[index]) && out[index - 1].isNumber {
            let rest = out[(index + 1)...]
            guard let unit = ["min", "h"].first(where: { rest.starts(with: $0) }) else { continue }
            let next = index + 1 + unit.count
            if next < out.count, out[next].isLetter || out[next].isNumber { continue }
            out[index] = noBreakSpace
            if unit == "h", next + 1 < out.count, out[next] == " ", out[next + 1].isNumber {
                out[next] = noBreakSpace
            }
        }
    }

    /// A plain space, or a no-break one of either width.
    private static func isSpace(_ character: Character) -> Bool {
        character == " " || character == noBreakSpace || character == "\u{202F}"
    }
}

extension Typography {
    /// A sentence begun and what completes it: « … pour que » and « une famille décide » make « … pour qu’une famille décide ».
    public static func completed(_ stem: String, with line: String, in language: Language) -> String {
        guard let last = stem.last, !"’'".contains(last) else { return stem + line }
        if language == .fr, let first = line.lowercased().first, "aàâäæeéèêëiîïoôöœuùûüy".contains(first),
            let word = stem.split(separator: " ").last, elided.contains(word.lowercased())
        {
            return stem.dropLast() + "’" + line
        }
        return stem + " " + line
    }

    /// Words that lose their last letter before a vowel. An h is left alone: nothing tells whether it is mute.
    private static let elided: Set<String> = [
        "que", "de", "ne", "se", "je", "me", "te", "lorsque", "puisque",
    ]
}

extension UInt8 {
    /// Whether a byte of UTF-8 is neither an ASCII letter nor one of the signs that stand beside them.
    fileprivate var isSign: Bool { self <= UInt8(ascii: "?") || self >= 0x80 }

    fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
