package import Page

/// A window as an SVG picture: the cells as they are painted, in the colours of a theme. The text stays text, each
/// stretch of it set to the width of its own cells, so that the picture holds whatever monospace font shows it.
package struct Picture {
    private let canvas: Canvas
    private let title: String
    private let styles: [Style]

    private static let cell = (width: 9, height: 19)
    private static let margin = 12
    private static let baseline = 14
    private static let fonts =
        "ui-monospace,'DejaVu Sans Mono','Cascadia Mono',Menlo,Consolas,'Liberation Mono',monospace"

    /// A picture of a canvas; `title` is what is read aloud in its place.
    package init(of canvas: Canvas, title: String, theme: Theme) {
        self.canvas = canvas
        self.title = title
        styles = Role.allCases.sorted { $0.place < $1.place }.map { theme.style(of: $0, level: .many) }
    }

    /// The picture as a file. The same canvas gives the same text, byte for byte.
    package var svg: String {
        let width = canvas.columns * Self.cell.width + 2 * Self.margin
        let height = canvas.rows.count * Self.cell.height + 2 * Self.margin
        let size = "width=\"\(width)\" height=\"\(height)\""
        var lines = [
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(width) \(height)\" \(size) role=\"img\" aria-labelledby=\"title\">",
            "<title id=\"title\">\(escaped(title))</title>",
            "<style>text{font:15px \(Self.fonts);white-space:pre}.b{font-weight:bold}</style>",
            "<rect x=\"1\" y=\"1\" width=\"\(width - 2)\" height=\"\(height - 2)\" rx=\"8\" fill=\"\(ground)\" stroke=\"#808080\"/>",
        ]
        for (row, cells) in canvas.rows.enumerated() {
            for stretch in stretches(cells) { lines += drawing(of: stretch, row: row) }
        }
        return (lines + ["</svg>"]).joined(separator: "\n") + "\n"
    }

    // MARK: Stretches

    /// Cells side by side that are drawn alike.
    private struct Stretch {
        var column: Int
        var cells: [Cell]
    }

    private func stretches(_ cells: [Cell]) -> [Stretch] {
        var out: [Stretch] = []
        for (column, cell) in cells.enumerated() {
            if let last = out.last?.cells.last, last.role == cell.role, last.flags == cell.flags,
                block(last) == block(cell)
            {
                out[out.count - 1].cells.append(cell)
            } else {
                out.append(Stretch(column: column, cells: [cell]))
            }
        }
        return out
    }

    /// The words of a stretch: two spaces are a gap, which is a place and not characters.
    private func words(_ stretch: Stretch) -> [Stretch] {
        var out: [Stretch] = []
        var spaces = 2
        for (offset, cell) in stretch.cells.enumerated() {
            guard cell.glyph != .space else {
                spaces += 1
                continue
            }
            if spaces >= 2 {
                out.append(Stretch(column: stretch.column + offset, cells: [cell]))
            } else {
                out[out.count - 1].cells += Array(repeating: .blank, count: spaces) + [cell]
            }
            spaces = 0
        }
        return out
    }

    // MARK: Drawing

    private func drawing(of stretch: Stretch, row: Int) -> [String] {
        guard let cell = stretch.cells.first else { return [] }
        let looks = looks(of: cell)
        var out: [String] = []
        if looks.background != ground {
            out.append(rectangle(stretch, row: row, block: .whole, fill: looks.background))
        }
        if looks.isUnderlined { out.append(underline(stretch, row: row, fill: looks.foreground)) }
        if let block = block(cell) {
            out.append(rectangle(stretch, row: row, block: block, fill: looks.foreground))
        } else {
            out += words(stretch).map { text($0, row: row, looks: looks) }
        }
        return out
    }

    private func text(_ stretch: Stretch, row: Int, looks: Looks) -> String {
        let (x, y) = origin(stretch, row: row)
        let width = stretch.cells.count * Self.cell.width
        let text = escaped(stretch.cells.map(\.glyph.text).joined())
        let style = looks.isBold ? " class=\"b\"" : ""
        return
            "<text x=\"\(x)\" y=\"\(y + Self.baseline)\" textLength=\"\(width)\" lengthAdjust=\"spacingAndGlyphs\" fill=\"\(looks.foreground)\"\(style)>\(text)</text>"
    }

    /// A line under all the cells of a stretch: that of a text stops at its words, and a place to type has none yet.
    private func underline(_ stretch: Stretch, row: Int, fill: String) -> String {
        let (x, y) = origin(stretch, row: row)
        let width = stretch.cells.count * Self.cell.width
        return
            "<rect x=\"\(x)\" y=\"\(y + Self.baseline + 2)\" width=\"\(width)\" height=\"1\" fill=\"\(fill)\" shape-rendering=\"crispEdges\"/>"
    }

    /// Big letters are drawn: glyphs of fonts leave seams between them.
    private enum Block { case whole, upper, lower }

    private func block(_ cell: Cell) -> Block? {
        switch cell.glyph.text {
        case "█": .whole
        case "▀": .upper
        case "▄": .lower
        default: nil
        }
    }

    private func rectangle(_ stretch: Stretch, row: Int, block: Block, fill: String) -> String {
        let (x, y) = origin(stretch, row: row)
        let half = Self.cell.height / 2
        let (top, height) =
            switch block {
            case .whole: (0, Self.cell.height)
            case .upper: (0, half)
            case .lower: (half, Self.cell.height - half)
            }
        let width = stretch.cells.count * Self.cell.width
        return
            "<rect x=\"\(x)\" y=\"\(y + top)\" width=\"\(width)\" height=\"\(height)\" fill=\"\(fill)\" shape-rendering=\"crispEdges\"/>"
    }

    private func origin(_ stretch: Stretch, row: Int) -> (x: Int, y: Int) {
        (Self.margin + stretch.column * Self.cell.width, Self.margin + row * Self.cell.height)
    }

    // MARK: Colours

    private struct Looks {
        var foreground: String
        var background: String
        var isBold: Bool
        var isUnderlined: Bool
    }

    private var ground: String { colour(styles[Role.body.place].background, or: "#ffffff") }

    private func looks(of cell: Cell) -> Looks {
        let style = styles[cell.role.place]
        var looks = Looks(
            foreground: colour(style.foreground, or: "#000000"),
            background: colour(style.background, or: ground),
            isBold: style.isBold || cell.flags.contains(.bold),
            isUnderlined: style.isUnderlined || cell.flags.contains(.underline))
        if style.isReverse != cell.flags.contains(.reverse) {
            swap(&looks.foreground, &looks.background)
        }
        return looks
    }

    /// A colour of the palette; the other one where the theme leaves it to the terminal.
    private func colour(_ colour: Int, or other: String) -> String {
        guard colour >= 0 else { return other }
        let (red, green, blue) = Palette.rgb(colour)
        let digits = String(red << 16 | green << 8 | blue, radix: 16)
        return "#" + String(repeating: "0", count: 6 - digits.count) + digits
    }

    private func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
