internal import Insight
internal import Page

/// A chain: each trail upright, what is known of a link beside its arrow; on one line after the other where the window is
/// too low. Then what follows of it.
enum ChainFigure {
    static func lines(_ figure: Figure.Chain, _ room: Room) -> [Line] {
        guard !figure.links.isEmpty else { return [Line(room.words.noAnswer, .quiet)] }
        let foot = foot(figure, room)
        let high = (room.height ?? 16) - foot.count
        // A name a trail begins with, then an arrow and a name a link.
        let least = figure.trails.reduce(figure.trails.count - 1) { $0 + 2 * $1.count + 1 }
        if least * 4 <= high, let large = large(figure, room), large.count <= high { return large + foot }
        if least <= high {
            let upright = figure.trails.enumerated().flatMap { index, trail in
                (index > 0 ? [Line()] : []) + self.upright(figure, trail, room)
            }
            if upright.count <= high { return upright + foot }
        }
        return figure.trails.flatMap { rows(figure, $0, room) } + legend(figure, room) + foot
    }

    private static func foot(_ figure: Figure.Chain, _ room: Room) -> [Line] {
        var out = [Line()]
        for fact in figure.facts {
            out += Wrap.lines(fact, .body, width: room.measure).map { Line($0) }
        }
        for warning in figure.warnings { out += TextBlocks.notice(Notice(.warn, warning), room) }
        return out
    }

    // MARK: Upright

    /// A name a line, and between two what is known of the link.
    private static func upright(_ figure: Figure.Chain, _ trail: [Int], _ room: Room) -> [Line] {
        var out: [Line] = []
        for (place, index) in trail.enumerated() {
            let link = figure.links[index]
            if place == 0 { out += name(figure, link.from, room) }
            var line = Line()
            line.put("↓", link.isWeak ? .warn : .mark, .bold, at: 2)
            line.put(known(of: link, in: figure, room), at: 5)
            out += fold(line, width: room.width) + name(figure, link.to, room)
        }
        return out
    }

    private static func name(_ figure: Figure.Chain, _ index: Int, _ room: Room) -> [Line] {
        let node = figure.nodes[index]
        let role: Role = node.isClient ? .accent : .title
        return Wrap.lines(node.name, role, width: room.width, flags: .bold).map { Line($0) }
    }

    /// « information, 10 min · 4 ▲ maillon faible »
    private static func known(of link: Figure.Chain.Link, in figure: Figure.Chain, _ room: Room) -> [Cell] {
        let language = room.words.language
        var out = Cell.of(link.words)
        if figure.isRated {
            if !out.isEmpty { out += Cell.of(" · ", .quiet) }
            out +=
                link.score.map { Cell.of($0, .title, .bold) }
                ?? Cell.of(Figure.Chain.withheld(language), .quiet)
        }
        if link.isWeak { out += Cell.of("  ▲ \(Figure.Chain.weak(language))", .warn, .bold) }
        return out
    }

    /// The same in letters, where the window is vast; nil where a line of it would not be drawn.
    private static func large(_ figure: Figure.Chain, _ room: Room) -> [Line]? {
        guard let size = room.title else { return nil }
        var out: [Line] = []
        func add(_ text: String, _ role: Role, at column: Int) -> Bool {
            guard
                let drawn = room.lettering.wrap(
                    text, width: room.width - column, size: size, most: 1, role: role, isASCII: room.isASCII)
            else { return false }
            if !out.isEmpty { out.append(Line()) }
            out += drawn.map { cells in
                var line = Line()
                line.put(cells, at: column)
                return line
            }
            return true
        }
        func add(_ index: Int) -> Bool {
            let node = figure.nodes[index]
            return add(node.name, node.isClient ? .accent : .title, at: 0)
        }
        for trail in figure.trails {
            for (place, index) in trail.enumerated() {
                let link = figure.links[index]
                let known = [link.words, figure.isRated ? link.score ?? "" : ""].filter { !$0.isEmpty }
                guard place > 0 || add(link.from),
                    add("→ " + known.joined(separator: " · "), link.isWeak ? .warn : .mark, at: 8),
                    add(link.to)
                else { return nil }
            }
        }
        return out
    }

    // MARK: On one line

    private static func legend(_ figure: Figure.Chain, _ room: Room) -> [Line] {
        let language = room.words.language
        var out: [Line] = []
        if figure.links.contains(where: \.isWeak) {
            out.append(Line("▲ \(Figure.Chain.weak(language))", .quiet))
        }
        if figure.isRated, figure.links.contains(where: { $0.score == nil }) {
            out.append(Line("— \(Figure.Chain.withheld(language))", .quiet))
        }
        return out
    }

    /// `[Ventes] → [Atelier] → ((CLIENT))`; a line that goes on begins with its arrow.
    private static func rows(_ figure: Figure.Chain, _ trail: [Int], _ room: Room) -> [Line] {
        guard let first = trail.first else { return [] }
        var out: [Line] = []
        var line = Line()
        func put(_ cells: [Cell], in line: inout Line) { line.put(cells, at: line.cells.count) }
        func finish() {
            out += fold(line, width: room.width)
        }
        put(node(figure, figure.links[first].from), in: &line)
        for index in trail {
            let link = figure.links[index]
            let step = arrow(link, isRated: figure.isRated) + node(figure, link.to)
            if line.cells.count + step.count > room.width {
                finish()
                line = Line(Array(repeating: .blank, count: 3))
                put(Array(step.drop { $0.glyph == .space }), in: &line)
            } else {
                put(step, in: &line)
            }
        }
        finish()
        return out
    }

    /// A name longer than the window is broken, never cut.
    private static func fold(_ line: Line, width: Int) -> [Line] {
        guard line.cells.count > width, width > 0 else { return [line] }
        return stride(from: 0, to: line.cells.count, by: width).map { start in
            Line(Array(line.cells[start..<min(start + width, line.cells.count)]))
        }
    }

    private static func node(_ figure: Figure.Chain, _ index: Int) -> [Cell] {
        let node = figure.nodes[index]
        return node.isClient
            ? Cell.of("((\(node.name)))", .accent, .bold) : Cell.of("[\(node.name)]", .title, .bold)
    }

    private static func arrow(_ link: Figure.Chain.Link, isRated: Bool) -> [Cell] {
        let inner = isRated ? link.score ?? "—" : link.note
        let mark = link.isWeak ? "▲" : ""
        let text = inner.isEmpty ? " → " : " →\(inner)\(mark)→ "
        return Cell.of(text, link.isWeak ? .warn : .mark, .bold)
    }
}
