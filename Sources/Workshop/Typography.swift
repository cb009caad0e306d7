/// French and English typography, applied to the texts of the product (never to what people type).
///
/// Rules: typographic apostrophes; in French a no-break space before `: ; ! ? » %`, after `«`, and between
/// a number and its unit `h`, `min`, `€`. The function is idempotent.
public enum Typography {
    /// U+00A0. The narrow one (U+202F) is missing from many terminal fonts.
    public static let noBreakSpace: Character = "\u{A0}"

    /// A French text with its apostrophes and no-break spaces.
    public static func french(_ text: String) -> String {
        var out: [Character] = []
        out.reserveCapacity(text.count + 8)
        for character in text {
            switch character {
            case "'": out.append("’")
            case ":", ";", "!", "?", "»", "%", "€":
                glue(&out, unless: character)
                out.append(character)
            case " " where out.last == "«":
                out.append(noBreakSpace)
            default:
                if out.last == "«", character != noBreakSpace { out.append(noBreakSpace) }
                out.append(character)
            }
        }
        return glueUnits(out)
    }

    /// An English text with typographic apostrophes.
    public static func english(_ text: String) -> String {
        String(text.map { $0 == "'" ? "’" : $0 })
    }

    /// Turns the space before a double punctuation mark into a no-break one, or adds it after a word.
    private static func glue(_ out: inout [Character], unless mark: Character) {
        guard let last = out.last else { return }
        if last == " " {
            out[out.count - 1] = noBreakSpace
        } else if mark == "»" || mark == "!" || mark == "?" || mark == ";" {
            if last != noBreakSpace, !"!?«(".contains(last) { out.append(noBreakSpace) }
        }
    }

    /// « 10 h 16 », « 4 min » : the number does not leave its unit.
    private static func glueUnits(_ characters: [Character]) -> String {
        var out = characters
        for index in out.indices where out[index] == " " {
            guard index > 0, out[index - 1].isNumber else { continue }
            let rest = out[(index + 1)...]
            if rest.starts(with: "h") || rest.starts(with: "min") {
                let unit = rest.starts(with: "min") ? 3 : 1
                let after = rest.dropFirst(unit).first
                guard after.map({ !$0.isLetter }) ?? true else { continue }
                out[index] = noBreakSpace
                let next = index + 1 + unit
                if unit == 1, next + 1 < out.count, out[next] == " ", out[next + 1].isNumber {
                    out[next] = noBreakSpace
                }
            }
        }
        return String(out)
    }
}
