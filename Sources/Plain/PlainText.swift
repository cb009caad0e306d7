/// Text made safe and narrow for a line printer: no control reaches the reader, no line is too long.
enum PlainText {
    /// Where lines wrap, in columns.
    static let width = 72

    /// The text with every control character and bidirectional override shown as U+FFFD.
    static func sanitised(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isHostile) else { return text }
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == "\t" {
                out.append(" ")
            } else {
                out.append(isHostile(scalar) ? "\u{FFFD}" : scalar)
            }
        }
        return String(out)
    }

    /// The lines of a text as people typed it: cut at line breaks, each one sanitised.
    static func lines(of text: String) -> [String] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { sanitised(String($0)) }
    }

    /// The text at 72 columns, broken at spaces only: a no-break space holds. A longer word is cut.
    /// - Parameter indent: columns of margin from the second line on.
    static func wrapped(_ text: String, indent: Int = 0) -> [String] {
        let margin = String(repeating: " ", count: indent)
        var lines: [String] = []
        var line = ""
        var used = 0
        func end() {
            lines.append(line)
            line = margin
            used = indent
        }
        for word in text.split(separator: " ", omittingEmptySubsequences: true) {
            let columns = word.reduce(0) { $0 + self.columns($1) }
            let isFirst = used == (lines.isEmpty ? 0 : indent)
            if !isFirst, used + 1 + columns > width { end() }
            if used != (lines.isEmpty ? 0 : indent) {
                line += " "
                used += 1
            }
            for character in word {
                let step = self.columns(character)
                if used + step > width { end() }
                line.append(character)
                used += step
            }
        }
        if used > (lines.isEmpty ? 0 : indent) || lines.isEmpty { lines.append(line) }
        return lines
    }

    /// Columns of a character: two for the wide scripts and emoji, one otherwise.
    static func columns(_ character: Character) -> Int {
        guard let first = character.unicodeScalars.first else { return 0 }
        return switch first.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            2
        default: 1
        }
    }

    /// Controls (C0, DEL, C1), line and paragraph separators, bidirectional marks and overrides.
    private static func isHostile(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x061C, 0xFEFF: true
        case 0xE0000...0xE007F: true
        default: false
        }
    }
}
