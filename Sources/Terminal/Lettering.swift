internal import Foundation
package import Page

/// Big letters for headlines, clocks and counts, drawn with half blocks. Lower case is drawn as capitals.
package struct Lettering: Hashable, Sendable {
    /// How big: 4 rows, 8 rows (6 without accents), and twice that.
    package enum Size: Int, CaseIterable, Comparable, Hashable, Sendable {
        case small, large, huge

        package static func < (one: Size, other: Size) -> Bool { one.rawValue < other.rawValue }

        /// The next size down; nil under the smallest, where bold text takes over.
        var smaller: Size? { Size(rawValue: rawValue - 1) }
    }

    private var small: Font
    private var large: Font

    /// No big letters at all: headlines are bold text.
    package static let none = Lettering(small: "", large: "")

    /// Reads both sizes from the texts of their files.
    package init(small: String, large: String) {
        self.init(small: Array(small.utf8), large: Array(large.utf8))
    }

    private init(small: [UInt8], large: [UInt8]) {
        self.small = Font(small)
        self.large = Font(large)
    }

    /// Reads `petite.txt` and `grande.txt` from a folder; a missing file leaves its size out.
    package static func load(from folder: String) -> Lettering {
        Lettering(small: bytes(folder + "/petite.txt"), large: bytes(folder + "/grande.txt"))
    }

    private static func bytes(_ path: String) -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return [] }
        defer { close(file) }
        var out = [UInt8](repeating: 0, count: 1 << 16)
        let count = read(file, &out, out.count)
        return Array(out.prefix(max(0, count)))
    }

    /// A text in big letters at exactly a size; nil when a sign is missing. With `trimmed`, the empty rows kept
    /// for accents go. Without UTF-8 a `#` stands for each point, which takes twice the rows.
    package func draw(
        _ text: String, size: Size, role: Role, trimmed: Bool = false, isASCII: Bool = false
    ) -> [[Cell]]? {
        let font = size == .small ? small : large
        guard var points = font.points(of: text) else { return nil }
        if size == .huge {
            points = points.flatMap { row in
                let wide = row.flatMap { [$0, $0] }
                return [wide, wide]
            }
        }
        if trimmed {
            while points.count > 2, points.prefix(2).allSatisfy({ !$0.contains(true) }) {
                points.removeFirst(2)
            }
        }
        if isASCII {
            return points.map { row in row.map { Cell($0 ? Glyph(base: 0x23) : .space, role, .bold) } }
        }
        return stride(from: 0, to: points.count - 1, by: 2).map { top in
            zip(points[top], points[top + 1]).map { upper, lower in
                let base: UInt32 =
                    switch (upper, lower) {
                    case (true, true): 0x2588
                    case (true, false): 0x2580
                    case (false, true): 0x2584
                    case (false, false): 0x20
                    }
                return Cell(Glyph(base: base), role)
            }
        }
    }

    /// A text in the biggest letters that fit so many columns, at most of a size; nil when none does.
    package func fit(
        _ text: String, width: Int, atMost size: Size?, role: Role, trimmed: Bool = false,
        isASCII: Bool = false
    ) -> [[Cell]]? {
        var size = size
        while let candidate = size {
            if let drawn = draw(text, size: candidate, role: role, trimmed: trimmed, isASCII: isASCII),
                drawn.first?.count ?? 0 <= width
            {
                return drawn
            }
            size = candidate.smaller
        }
        return nil
    }
}

extension Lettering {
    /// A text in big letters on as many rows of them as it takes, cut between words; nil when it takes more than so many,
    /// or when a sign or a word cannot be drawn.
    package func wrap(
        _ text: String, width: Int, size: Size, most: Int, role: Role, isASCII: Bool
    ) -> [[Cell]]? {
        // Half of the words of a long title would be drawn for nothing.
        guard text.count <= most * width / 4, let blank = blank(size, isASCII: isASCII) else { return nil }
        var words: [[[Cell]]] = []
        for word in text.split(separator: " ") {
            let signs = String(word).replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
            guard let drawn = draw(signs, size: size, role: role, isASCII: isASCII),
                columns(drawn) <= width
            else { return nil }
            words.append(drawn)
        }
        guard let lines = lines(of: words.map(columns), blank: blank, width: width), lines.count <= most
        else {
            return nil
        }
        let drawn = lines.map { line in
            words[line].dropFirst().reduce(words[line.lowerBound]) { left, right in
                zip(left, right).map { $0 + Array(repeating: Cell(.space, role), count: blank) + $1 }
            }
        }
        // An accent just under a line of letters would be read as its comma.
        let isAccented = drawn.dropFirst().contains { $0.first?.contains { $0.glyph != .space } ?? false }
        return Array(drawn.joined(separator: isAccented ? [[]] : []))
    }

    /// The words of each line. A short last word takes another one with it.
    private func lines(of widths: [Int], blank: Int, width: Int) -> [Range<Int>]? {
        guard !widths.isEmpty else { return nil }
        var lines: [Range<Int>] = []
        var (start, used) = (0, widths[0])
        for index in widths.indices.dropFirst() {
            if used + blank + widths[index] <= width {
                used += blank + widths[index]
                continue
            }
            lines.append(start..<index)
            (start, used) = (index, widths[index])
        }
        lines.append(start..<widths.count)
        if let last = lines.last, let before = lines.dropLast().last, last.count == 1, before.count > 2,
            widths[last.lowerBound] <= width / 4,
            widths[before.upperBound - 1] + blank + widths[last.lowerBound] <= width / 2
        {
            lines[lines.count - 2] = before.lowerBound..<(before.upperBound - 1)
            lines[lines.count - 1] = (before.upperBound - 1)..<last.upperBound
        }
        return lines
    }

    private func columns(_ drawn: [[Cell]]) -> Int { drawn.first?.count ?? 0 }

    /// Columns between two words.
    private func blank(_ size: Size, isASCII: Bool) -> Int? {
        let one = draw("I", size: size, role: .body, isASCII: isASCII).map(columns)
        let two = draw("I I", size: size, role: .body, isASCII: isASCII).map(columns)
        guard let one, let two else { return nil }
        return two - 2 * one
    }
}

/// One size of letters: where each sign stands in its file, drawn when it is asked for.
private struct Font: Hashable {
    private let bytes: [UInt8]
    private var gap = 1
    private var places: [Character: Range<Int>] = [:]

    /// Indexes a file: `gap N`, then blocks of a sign and its rows; `# ` lines are remarks, a point is a blank.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var sign: Character?
        var start = 0
        var line = 0
        while line < bytes.count {
            let end = bytes[line...].firstIndex(of: 0x0A) ?? bytes.count
            if line == end {
                if let sign { places[sign] = start..<line }
                sign = nil
            } else if sign == nil, bytes[line] == 0x23, line + 1 < end, bytes[line + 1] == 0x20 {
                // A remark.
            } else if sign == nil {
                let text = String(decoding: bytes[line..<end], as: UTF8.self)
                if text.hasPrefix("gap ") {
                    gap = Int(text.dropFirst(4)) ?? 1
                } else {
                    sign = text == "space" ? " " : text.first
                    start = min(end + 1, bytes.count)
                }
            }
            line = end + 1
        }
        if let sign { places[sign] = start..<bytes.count }
    }

    /// The points of a sign: two rows of them for each row of half blocks.
    private func sign(_ character: Character) -> [[Bool]]? {
        guard let place = places[character] else { return nil }
        var rows: [[Bool]] = []
        for line in bytes[place].split(separator: 0x0A) {
            var upper: [Bool] = []
            var lower: [Bool] = []
            var at = line.startIndex
            while at < line.endIndex {
                // U+2580 ▀, U+2584 ▄ and U+2588 █ differ by their third byte; a blank is one byte.
                let isBlock = line[at] == 0xE2 && at + 2 < line.endIndex
                let last = isBlock ? line[at + 2] : 0
                upper.append(last == 0x80 || last == 0x88)
                lower.append(last == 0x84 || last == 0x88)
                at += isBlock ? 3 : 1
            }
            rows += [upper, lower]
        }
        return rows
    }

    /// The rows of points of a text; nil when a sign is missing.
    func points(of text: String) -> [[Bool]]? {
        var rows: [[Bool]] = []
        for character in text.uppercased() {
            guard let drawn = sign(Self.plain(character)) else { return nil }
            if rows.isEmpty {
                rows = drawn
                continue
            }
            guard drawn.count == rows.count else { return nil }
            for (index, row) in drawn.enumerated() {
                rows[index] += Array(repeating: false, count: gap) + row
            }
        }
        return rows.isEmpty ? nil : rows
    }

    private static func plain(_ character: Character) -> Character {
        switch character {
        case "’", "‘": "'"
        case "–", "—", "−", "\u{2011}": "-"
        case "\u{A0}", "\u{202F}": " "
        default: character
        }
    }
}
