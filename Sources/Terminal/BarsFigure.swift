internal import Insight
internal import Page

/// A row a label with its count: as a bar, or as the dots that people gave.
enum BarsFigure {
    static func bars(_ bars: Figure.Bars, _ room: Room) -> [Line] {
        let most = bars.rows.map(\.count).max() ?? 0
        let widest = room.width < 96 ? 4 : room.width < 150 ? 6 : 10
        return rows(bars, room, columns: 3, isThick: true) { count, width, mark in
            guard count > 0 else { return [] }
            let length = most <= width ? count : max(1, count * width / max(1, most))
            // A short bar for few answers stays readable from the back of a room.
            let scale = most > 0 ? min(widest, max(1, width / most)) : 1
            return Cell.of(String(repeating: mark, count: most <= width ? length * scale : length), .mark)
        }
    }

    static func dots(_ bars: Figure.Bars, _ room: Room) -> [Line] {
        rows(bars, room, columns: 2) { count, width, _ in
            guard count > 0 else { return [] }
            let isWide = bars.rows.allSatisfy { $0.count * 2 - 1 <= width }
            if isWide || count <= width {
                let dots = Array(repeating: "●", count: count)
                return Cell.of(dots.joined(separator: isWide ? " " : ""), .mark, .bold)
            }
            return Cell.of("● ×", .mark, .bold)
        }
    }

    /// - Parameter columns: what an answer takes where there is room; few answers leave more of it to the labels.
    ///   `isThick`: what is drawn may take a second line. Rows stand apart where the window has the height; where it has
    ///   not, bars are lower than their row, so that they do not run into one another.
    private static func rows(
        _ bars: Figure.Bars, _ room: Room, columns: Int, isThick: Bool = false,
        draw: (Int, Int, String) -> [Cell]
    ) -> [Line] {
        let width = min(room.width, room.width < 150 ? 100 : 180)
        if let large = LargeBars.lines(bars, room, isThick: isThick) { return large }
        let digits = bars.rows.map { String($0.count).count }.max() ?? 1
        let longest = bars.rows.map { Glyphs.width($0.label) }.max() ?? 0
        let free = width - digits - 4 - columns * (bars.rows.map(\.count).max() ?? 0)
        let labelWidth = min(longest, max(12, width * 45 / 100, min(free, width * 3 / 4)))
        let start = labelWidth + 2 + digits + 2
        let space = max(1, width - start)
        var out: [Line] = []
        let labels = bars.rows.map { Wrap.lines($0.label, .body, width: max(1, labelWidth)) }
        let spare = (room.height ?? 0) - labels.map(\.count).reduce(0, +) - (isThick ? 0 : 2)
        let isApart = spare >= bars.rows.count - 1
        let isDouble = isThick && spare >= 2 * bars.rows.count - 1
        for (position, row) in bars.rows.enumerated() {
            if isApart, position > 0 { out.append(Line()) }
            let bar = draw(row.count, space, isApart || room.isASCII ? "█" : "▄")
            for index in 0..<max(labels[position].count, isDouble ? 2 : 1) {
                var line = Line(labels[position].indices.contains(index) ? labels[position][index] : [])
                if index == 0 {
                    let number = String(row.count)
                    line.put(number, .title, .bold, at: labelWidth + 2 + digits - number.count)
                }
                if index == 0 || isDouble && index == 1 && !bar.isEmpty { line.put(bar, at: start) }
                out.append(line)
            }
        }
        let total = bars.rows.reduce(0) { $0 + $1.count }
        // Under bars the page says how many have answered; dots are not people.
        if isThick, total > 0 { return out }
        if !out.isEmpty { out.append(Line()) }
        let text = bars.unit.isEmpty ? String(total) : "\(total)\u{A0}\(bars.unit)"
        out.append(Line(Wrap.oneLine(total == 0 ? room.words.noAnswer : text, .quiet, width: width)))
        return out
    }
}

/// Sentences, the words that many share in bold and told again under them.
enum ListFigure {
    static func lines(_ list: Figure.List, _ room: Room) -> [Line] {
        guard !list.lines.isEmpty else { return [Line(room.words.noAnswer, .quiet)] }
        if let large = large(list, room) { return large }
        let words = Set(list.shared.map { $0.lowercased() })
        let head = Cell.of("– ", .quiet)
        var out: [Line] = list.lines.flatMap { text -> [Line] in
            Wrap.lines(runs(of: text, words), width: room.measure - 2).enumerated().map {
                index, cells in
                Line(
                    (index == 0 ? head : Array(repeating: .blank, count: 2))
                        + cells.map { Cell($0.glyph, $0.role, $0.role == .mark ? .bold : []) })
            }
        }
        if !list.shared.isEmpty {
            out.append(Line())
            out += Wrap.lines(room.words.shared(list.shared), .quiet, width: room.measure).map { Line($0) }
        }
        return out
    }

    /// Sentences in letters where the window is vast and holds all of them; the words that many share are told under
    /// them.
    private static func large(_ list: Figure.List, _ room: Room) -> [Line]? {
        guard let size = room.title, let height = room.height else { return nil }
        var out: [Line] = []
        for text in list.lines {
            guard
                let rows = room.lettering.wrap(
                    text, width: room.width - 4, size: size, most: 4, role: .body, isASCII: room.isASCII)
            else { return nil }
            if !out.isEmpty { out.append(Line()) }
            for (index, cells) in rows.enumerated() {
                // Beside the first row of letters, under the one for accents.
                var line = index == 2 ? Line("–", .quiet) : Line()
                line.put(cells, at: 4)
                out.append(line)
            }
            guard out.count <= height else { return nil }
        }
        if !list.shared.isEmpty {
            out.append(Line())
            out += Wrap.lines(room.words.shared(list.shared), .quiet, width: room.measure).map { Line($0) }
        }
        return out.count <= height ? out : nil
    }

    /// The text with its shared words apart; a word is letters and figures between other things.
    private static func runs(of text: String, _ words: Set<String>) -> [Run] {
        var out: [Run] = []
        var (plain, word) = ("", "")
        func close() {
            if !word.isEmpty, words.contains(word.lowercased()) {
                if !plain.isEmpty { out.append(Run(plain)) }
                out.append(Run(word, .mark))
                plain = ""
            } else {
                plain += word
            }
            word = ""
        }
        for character in text {
            if character.isLetter || character.isNumber {
                word.append(character)
            } else {
                close()
                plain.append(character.isNewline ? " " : character)
            }
        }
        close()
        if !plain.isEmpty { out.append(Run(plain)) }
        return out
    }
}

/// How much of a whole.
enum GaugeFigure {
    static func lines(_ gauge: Figure.Gauge, _ room: Room) -> [Line] {
        var out = Wrap.lines(gauge.label, .body, width: room.measure).map { Line($0) }
        let text = room.words.outOf(gauge.value, gauge.whole)
        let width = min(40, max(8, room.width - Glyphs.width(text) - 5))
        let whole = max(0, gauge.whole)
        let value = min(max(0, gauge.value), whole)
        let full = whole == 0 ? 0 : value * width / whole
        var line = Line("[", .quiet)
        line.put(String(repeating: "█", count: full), .mark, at: 1)
        line.put(String(repeating: "·", count: width - full), .quiet, at: 1 + full)
        line.put("]", .quiet, at: 1 + width)
        line.put(text, .title, .bold, at: width + 4)
        out.append(line)
        return out
    }
}
