internal import CNcurses

/// What one cell can hold: a spacing code point and at most four marks over it.
package struct Glyph: Hashable, Sendable {
    /// The code point; 0 in the second half of a wide character.
    package var base: UInt32
    /// Marks, in order; 0 where there is none.
    package var marks: Marks?
    /// Columns: 1, or 2 for a wide character, or 0 for its second half.
    package var width: UInt8

    /// Marks over a base.
    package struct Marks: Hashable, Sendable {
        package var first: UInt32
        package var second: UInt32 = 0
        package var third: UInt32 = 0
        package var fourth: UInt32 = 0

        /// Adds a mark where there is room; a fifth one is left out.
        mutating func add(_ mark: UInt32) {
            if second == 0 {
                second = mark
            } else if third == 0 {
                third = mark
            } else if fourth == 0 {
                fourth = mark
            }
        }

        var all: [UInt32] { [first, second, third, fourth].filter { $0 != 0 } }
    }

    package static func == (one: Glyph, other: Glyph) -> Bool {
        one.base == other.base && one.width == other.width && one.marks == other.marks
    }

    package init(base: UInt32, width: UInt8 = 1) {
        self.base = base
        self.width = width
    }

    package static let space = Glyph(base: 0x20)
    package static let trailing = Glyph(base: 0, width: 0)
    static let replacement = Glyph(base: 0xFFFD)

    /// The glyph as text, for goldens.
    package var text: String {
        var out = String.UnicodeScalarView()
        for value in [base] + (marks?.all ?? []) {
            if value != 0, let scalar = Unicode.Scalar(value) { out.append(scalar) }
        }
        return String(out)
    }

    mutating func add(mark: UInt32) {
        if marks == nil {
            marks = Marks(first: mark)
        } else {
            marks?.add(mark)
        }
    }
}

/// Text to cells: one table for layout and for painting, applied before curses sees anything.
package enum Glyphs {
    /// The glyphs of a text; a wide character is followed by its second half. Newlines and tabs become spaces.
    package static func of(_ text: String) -> [Glyph] {
        var out: [Glyph] = []
        out.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            guard isPlain(scalar.value) else { return careful(text) }
            out.append(Glyph(base: scalar.value))
        }
        return out
    }

    private static func careful(_ text: String) -> [Glyph] {
        var out: [Glyph] = []
        out.reserveCapacity(text.utf8.count)
        for character in text { append(character, to: &out) }
        return out
    }

    /// Whether a code point alone is always one cell: Latin letters, our punctuation, arrows and shapes.
    private static func isPlain(_ value: UInt32) -> Bool {
        switch value {
        case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x300, 0x2010..<0x2028, 0x2190..<0x2200, 0x2500..<0x25FD,
            0x2713:
            true
        default: false
        }
    }

    /// Columns of a text.
    package static func width(_ text: String) -> Int {
        of(text).count
    }

    /// Columns of one character.
    package static func width(_ character: Character) -> Int {
        var out: [Glyph] = []
        append(character, to: &out)
        return out.count
    }

    /// Adds the cells of one character. A ZWJ, a variation selector or a skin tone ends it.
    static func append(_ character: Character, to out: inout [Glyph]) {
        if let ascii = character.asciiValue, ascii >= 0x20, ascii < 0x7F {
            out.append(Glyph(base: UInt32(ascii)))
            return
        }
        let start = out.count
        var last: Int?
        for scalar in character.unicodeScalars {
            switch kind(scalar) {
            case .ends:
                if out.count > start { return }
                out.append(.replacement)
                return
            case .nothing: continue
            case .blank: out.append(.space)
            case .refused:
                out.append(.replacement)
                last = out.count - 1
            case .flag(let letter):
                out.append(Glyph(base: letter))
                last = out.count - 1
            case .mark:
                if let last {
                    out[last].add(mark: scalar.value)
                } else {
                    var carried = Glyph(base: 0x25CC)
                    carried.add(mark: scalar.value)
                    out.append(carried)
                    last = out.count - 1
                }
            case .spacing(let width):
                out.append(Glyph(base: scalar.value, width: UInt8(width)))
                last = out.count - 1
                if width == 2 { out.append(.trailing) }
            }
        }
    }

    private enum Kind {
        case spacing(Int), mark, flag(UInt32), blank, nothing, ends, refused
    }

    private static func kind(_ scalar: Unicode.Scalar) -> Kind {
        let value = scalar.value
        switch value {
        case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: return .blank
        case 0..<0x20, 0x7F..<0xA0: return .refused
        case 0x20..<0x7F, 0xA1..<0xAD, 0xAE..<0x300: return .spacing(1)
        case 0xA0, 0x2007, 0x202F: return .spacing(1)
        // Invisible: a soft hyphen, zero-width spaces and joiners without effect here.
        case 0xAD, 0x200B, 0x200C, 0x2060, 0xFEFF: return .nothing
        case 0x200D, 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0x1F3FB...0x1F3FF: return .ends
        case 0x1F1E6...0x1F1FF: return .flag(value - 0x1F1E6 + 0x41)
        default: break
        }
        switch scalar.properties.generalCategory {
        case .format, .control, .surrogate, .unassigned, .privateUse, .lineSeparator,
            .paragraphSeparator:
            return .refused
        default: break
        }
        return switch cn_width(value) {
        case 0: .mark
        case 1: .spacing(1)
        case 2: .spacing(2)
        default: .refused
        }
    }
}
