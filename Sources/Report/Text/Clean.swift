/// Text made safe for any format: nothing in it can end a line, move a cursor or turn the writing round.
enum Clean {
    /// The text on one line, its controls and bidirectional overrides shown as U+FFFD.
    static func line(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { replacement(of: $0) != nil }) else { return text }
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { out.append(replacement(of: scalar) ?? scalar) }
        return String(out)
    }

    /// What stands in the place of a scalar that no report may hold; nil for all others.
    private static func replacement(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        // Tab, line feed, carriage return, next line, line and paragraph separators.
        case 0x09...0x0D, 0x85, 0x2028, 0x2029: " "
        // C0, DEL, C1; bidirectional marks, embeddings, overrides and isolates; the byte order mark; tags.
        case 0...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF,
            0xFFF9...0xFFFB, 0xE0000...0xE007F:
            "\u{FFFD}"
        default: nil
        }
    }
}

/// Columns of a page of fixed-width characters.
enum Columns {
    /// How wide a text is: two columns for wide scripts and emoji, one for anything else.
    static func count(_ text: some StringProtocol) -> Int { text.reduce(0) { $0 + width($1) } }

    /// The lines of a text, broken at spaces only: a no-break space holds. A longer word is cut.
    static func wrap(_ text: String, to width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        func end() {
            lines.append(line)
            line = ""
            used = 0
        }
        for word in text.split(separator: " ") {
            let columns = count(word)
            if used > 0, used + 1 + columns > width { end() }
            if used > 0 {
                line += " "
                used += 1
            }
            for character in word {
                let step = self.width(character)
                if used + step > width, used > 0 { end() }
                line.append(character)
                used += step
            }
        }
        if used > 0 || lines.isEmpty { end() }
        return lines
    }

    /// The text with spaces up to a width.
    static func pad(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - count(text)))
    }

    private static func width(_ character: Character) -> Int {
        guard let first = character.unicodeScalars.first else { return 0 }
        switch first.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        return switch first.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            2
        default: 1
        }
    }
}
