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
        self.small = Font(small)
        self.large = Font(large)
    }

    /// Reads `petite.txt` and `grande.txt` from a folder; a missing file leaves its size out.
    package static func load(from folder: String) -> Lettering {
        func text(_ name: String) -> String {
            guard let data = FileManager.default.contents(atPath: folder + "/" + name) else { return "" }
            return String(decoding: data, as: UTF8.self)
        }
        return Lettering(small: text("petite.txt"), large: text("grande.txt"))
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

/// One size of letters as points.
private struct Font: Hashable {
    private var gap = 1
    private var signs: [Character: [[Bool]]] = [:]

    /// Parses a file: `gap N`, then blocks of a sign and its rows; `#` lines are remarks, a point is a blank.
    init(_ text: String) {
        var sign: Character?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("# ") { continue }
            if line.hasPrefix("gap ") {
                gap = Int(line.dropFirst(4)) ?? 1
            } else if line.isEmpty {
                sign = nil
            } else if let sign {
                signs[sign, default: []].append(line.map { $0 == "█" || $0 == "▀" })
                signs[sign, default: []].append(line.map { $0 == "█" || $0 == "▄" })
            } else {
                sign = line == "space" ? " " : line.first
            }
        }
    }

    /// The rows of points of a text; nil when a sign is missing.
    func points(of text: String) -> [[Bool]]? {
        var rows: [[Bool]] = []
        for character in text.uppercased() {
            guard let drawn = signs[Self.plain(character)] else { return nil }
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
