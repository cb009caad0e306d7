internal import Insight
internal import Page

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
    static func large(_ list: Figure.List, _ room: Room) -> [Line]? {
        // A line of letters takes three rows at least, and one between two.
        guard let size = room.title, let height = room.height, list.lines.count * 4 - 1 <= height else {
            return nil
        }
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
