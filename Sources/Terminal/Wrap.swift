package import Page

/// Cuts text into lines of at most so many columns, at spaces; U+00A0 holds words together, a « · » where a line ends is
/// left out, and a short last word takes another one with it.
package enum Wrap {
    /// The lines of runs of text. A word longer than a line is broken; a newline starts a line.
    package static func lines(_ runs: [Run], width: Int, flags: Cell.Flags = []) -> [[Cell]] {
        var paragraphs: [[Cell]] = [[]]
        for run in runs {
            for (index, part) in run.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
                .enumerated()
            {
                if index > 0 { paragraphs.append([]) }
                paragraphs[paragraphs.count - 1] += Cell.of(String(part), run.role, flags)
            }
        }
        return paragraphs.flatMap { fold($0, width: max(1, width)) }
    }

    /// The lines of a text in one role.
    package static func lines(
        _ text: String, _ role: Role = .body, width: Int, flags: Cell.Flags = []
    ) -> [[Cell]] {
        lines([Run(text, role)], width: width, flags: flags)
    }

    /// A text on one line; an ellipsis replaces what does not fit.
    package static func oneLine(
        _ text: String, _ role: Role = .body, width: Int, flags: Cell.Flags = []
    ) -> [Cell] {
        let cells = Cell.of(text, role, flags)
        guard cells.count > width else { return cells }
        guard width > 0 else { return [] }
        var kept = Array(cells.prefix(width - 1))
        if kept.last?.glyph.width == 2 { kept[kept.count - 1].glyph = .space }
        while kept.last?.glyph == .space { kept.removeLast() }
        return kept + Cell.of("…", role, flags)
    }

    private static func fold(_ cells: [Cell], width: Int) -> [[Cell]] {
        guard cells.count > width else { return [cells] }
        var lines: [Range<Int>] = []
        var start = 0
        while start < cells.count {
            let limit = start + width
            guard limit < cells.count else {
                lines.append(start..<cells.count)
                break
            }
            // A space just past the edge ends the line too.
            var space = limit
            while space > start, !breaks(cells, at: space) { space -= 1 }
            if space > start {
                lines.append(start..<end(cells, at: space, from: start))
                start = next(cells, after: space)
            } else {
                var end = limit
                // Never between the halves of a wide character.
                if cells[end].glyph.width == 0, end - 1 > start { end -= 1 }
                lines.append(start..<end)
                start = end
            }
        }
        return accompanied(lines, cells, width: width).map { Array(cells[$0]) }
    }

    private static let dot = Glyph(base: 0xB7)

    /// Whether a line may end before a space: not after a « · », which goes where the line ends before it.
    private static func breaks(_ cells: [Cell], at place: Int) -> Bool {
        cells[place].glyph == .space && !(place > 1 && isDot(cells, at: place - 1))
    }

    /// Whether a « · » stands alone between spaces.
    private static func isDot(_ cells: [Cell], at place: Int) -> Bool {
        cells.indices.contains(place) && cells[place].glyph == dot && place > 0
            && cells[place - 1].glyph == .space
            && (place + 1 == cells.count || cells[place + 1].glyph == .space)
    }

    /// Where a line broken at a space ends: without the spaces before it.
    private static func end(_ cells: [Cell], at space: Int, from start: Int) -> Int {
        var end = space
        while end > start, cells[end - 1].glyph == .space { end -= 1 }
        return end
    }

    /// Where the line after a space begins: without more spaces, and without the « · » that the break replaces.
    private static func next(_ cells: [Cell], after space: Int) -> Int {
        var start = space + 1
        while start < cells.count, cells[start].glyph == .space || isDot(cells, at: start) { start += 1 }
        return start
    }

    /// A paragraph whose last line is one short word: the word before it comes down too, where that leaves a line
    /// that is still the longer one.
    private static func accompanied(_ lines: [Range<Int>], _ cells: [Cell], width: Int) -> [Range<Int>] {
        guard lines.count > 1, let last = lines.last, last.count <= max(8, width / 4),
            !cells[last].contains(where: { $0.glyph == .space })
        else { return lines }
        let before = lines[lines.count - 2]
        guard let space = before.last(where: { breaks(cells, at: $0) }) else { return lines }
        let moved = next(cells, after: space)..<last.upperBound
        let kept = before.lowerBound..<end(cells, at: space, from: before.lowerBound)
        guard before.upperBound < last.lowerBound, moved.count <= width, kept.count >= width / 2,
            kept.count >= moved.count
        else { return lines }
        return lines.dropLast(2) + [kept, moved]
    }
}
