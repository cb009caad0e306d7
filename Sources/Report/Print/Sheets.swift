package import Workshop

/// Pages to be printed on A4: one value, as HTML and as plain text with form feeds between pages.
package struct Sheets: Hashable, Sendable {
    package var title: Localized
    package var html: String
    /// 80 columns, at most ``linesPerPage`` lines a page.
    package var plainText: String

    /// A4 at six lines an inch, with a margin.
    static let linesPerPage = 64
}

/// What is printed for a day in a room.
package enum Print {}

/// Pieces of equal size on pages of fixed-width characters: two columns, to be cut apart.
enum Cuttings {
    /// Columns of one piece.
    static let width = 38
    /// Lines of one piece, four a page.
    static let height = 31

    /// The pages of some pieces: two rows of two where all are short, else one row of two.
    static func pages(_ pieces: [[String]]) -> String {
        let isTall = pieces.contains { $0.count > height }
        let rowHeight = isTall ? Sheets.linesPerPage - 1 : height
        let rows = stride(from: 0, to: pieces.count, by: 2).flatMap { index -> [[String]] in
            let left = chunks(pieces[index], of: rowHeight)
            let right = index + 1 < pieces.count ? chunks(pieces[index + 1], of: rowHeight) : []
            return (0..<max(left.count, right.count)).map { part in
                beside(
                    part < left.count ? left[part] : [], part < right.count ? right[part] : [],
                    height: rowHeight)
            }
        }
        guard !isTall else {
            return rows.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\u{0C}")
        }
        let cut = String(repeating: "- ", count: 40)
        return stride(from: 0, to: rows.count, by: 2).map { index in
            let page =
                index + 1 < rows.count
                ? rows[index] + [String(cut.dropLast())] + rows[index + 1] : rows[index]
            return page.joined(separator: "\n") + "\n"
        }.joined(separator: "\u{0C}")
    }

    private static func chunks(_ lines: [String], of size: Int) -> [[String]] {
        guard lines.count > size else { return [lines] }
        return stride(from: 0, to: lines.count, by: size).map {
            Array(lines[$0..<min(lines.count, $0 + size)])
        }
    }

    private static func beside(_ left: [String], _ right: [String], height: Int) -> [String] {
        (0..<height).map { line in
            let first = Columns.pad(line < left.count ? left[line] : "", to: width)
            let second = line < right.count ? right[line] : ""
            var text = Substring("\(first)  : \(second)")
            while text.last == " " { text.removeLast() }
            return String(text)
        }
    }
}
