import Workshop

/// A small SVG drawing, made element by element; everything written in it is escaped here.
///
/// Shapes differ as well as colours. The ink is the page's (`currentColor`), so that it follows light, dark
/// and print; the sheet of styles colours the class `accent`.
struct Drawing {
    /// Units across; a figure is never shown wider than this many pixels.
    static let width = 440.0

    /// What a mark looks like; the sizes differ, so that marks in one place are all seen.
    enum Mark: CaseIterable {
        case disc, ring, diamond
    }

    /// The bottom of what is drawn so far.
    var height = 0.0
    private var elements: [String] = []

    mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, isStrong: Bool = false) {
        elements.append(
            """
            <line x1="\(format(x1))" y1="\(format(y1))" x2="\(format(x2))" y2="\(format(y2))" \
            stroke="currentColor" stroke-width="\(isStrong ? 3 : 1)"\(isStrong ? " class=\"accent\"" : "")/>
            """)
    }

    mutating func text(
        _ text: String, _ x: Double, _ y: Double, anchor: String = "start", isQuiet: Bool = false
    ) {
        elements.append(
            """
            <text x="\(format(x))" y="\(format(y))" text-anchor="\(anchor)" fill="currentColor" \
            font-size="\(isQuiet ? 13 : 15)">\(Drawing.escaped(text))</text>
            """)
    }

    mutating func bar(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
        elements.append(
            """
            <rect x="\(format(x))" y="\(format(y))" width="\(format(width))" height="\(format(height))" \
            fill="currentColor" class="accent"/>
            """)
    }

    /// An outlined rectangle.
    mutating func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
        elements.append(
            """
            <rect x="\(format(x))" y="\(format(y))" width="\(format(width))" height="\(format(height))" \
            fill="none" stroke="currentColor" stroke-width="2" class="accent"/>
            """)
    }

    mutating func mark(_ mark: Mark, _ x: Double, _ y: Double, radius: Double) {
        let place = "cx=\"\(format(x))\" cy=\"\(format(y))\""
        switch mark {
        case .disc:
            elements.append(
                "<circle \(place) r=\"\(format(radius))\" fill=\"currentColor\" class=\"accent\"/>")
        case .ring:
            elements.append(
                """
                <circle \(place) r="\(format(radius))" fill="none" stroke="currentColor" \
                stroke-width="2" class="accent"/>
                """)
        case .diamond:
            polygon([(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)], isFilled: false)
        }
    }

    /// A triangle that points up to (x, y).
    mutating func pointer(_ x: Double, _ y: Double) {
        polygon([(x, y), (x + 6, y + 10), (x - 6, y + 10)], isFilled: true)
    }

    private mutating func polygon(_ points: [(Double, Double)], isFilled: Bool) {
        let path = points.map { "\(format($0.0)),\(format($0.1))" }.joined(separator: " ")
        let paint =
            isFilled
            ? "fill=\"currentColor\"" : "fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\""
        elements.append("<polygon points=\"\(path)\" \(paint)/>")
    }

    /// The whole element, with its title and its description for those who cannot see it.
    ///
    /// `id` is a name that nothing else on the page has.
    func svg(id: String, title: String, description: String, _ language: Language) -> String {
        """
        <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="\(id)-t \(id)-d" \
        lang="\(language.rawValue)" viewBox="0 0 \(format(Drawing.width)) \(format(height.rounded(.up)))" \
        width="\(format(Drawing.width))" height="\(format(height.rounded(.up)))">
        <title id="\(id)-t">\(Drawing.escaped(title))</title>
        <desc id="\(id)-d">\(Drawing.escaped(description))</desc>
        \(elements.joined(separator: "\n"))
        </svg>
        """
    }

    /// Text for an element or an attribute.
    static func escaped(_ text: String) -> String {
        var out = ""
        for character in Clean.line(text) {
            switch character {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            case "'": out += "&#39;"
            default: out.append(character)
            }
        }
        return out
    }

    /// A coordinate to a tenth, without a locale.
    private func format(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(Double(tenths) / 10)"
    }
}
