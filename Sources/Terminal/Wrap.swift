package import Page

/// Cuts text into lines of at most so many columns, at spaces; U+00A0 holds words together, no line begins with « · »,
/// and a short last word takes another one with it.
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
        var lines: [[Cell]] = []
        var start = 0
        while start < cells.count {
            let limit = start + width
            guard limit < cells.count else {
                lines.append(Array(cells[start...]))
                break
            }
            // A space just past the edge ends the line too.
            var space = limit
            while space > start, !breaks(cells, at: space) { space -= 1 }
            if space > start {
                var end = space
                while end > start, cells[end - 1].glyph == .space { end -= 1 }
                lines.append(Array(cells[start..<end]))
                start = space + 1
                while start < cells.count, cells[start].glyph == .space { start += 1 }
            } else {
                var end = limit
                // Never between the halves of a wide character.
                if cells[end].glyph.width == 0, end - 1 > start { end -= 1 }
                lines.append(Array(cells[start..<end]))
                start = end
            }
        }
        return accompanied(lines, width: width)
    }

    private static let dot = Glyph(base: 0xB7)

    /// Whether a line may end before a space: not where a « · » follows, which belongs to what stands before it.
    private static func breaks(_ cells: [Cell], at place: Int) -> Bool {
        cells[place].glyph == .space
            && !(cells.indices.contains(place + 1) && cells[place + 1].glyph == dot)
    }

    /// A paragraph whose last line is one short word: the word before it comes down too, where that leaves a line
    /// that is still the longer one.
    private static func accompanied(_ lines: [[Cell]], width: Int) -> [[Cell]] {
        guard lines.count > 1, let last = lines.last, last.count <= max(8, width / 4),
            !last.contains(where: { $0.glyph == .space })
        else { return lines }
        let before = lines[lines.count - 2]
        guard let space = before.indices.last(where: { breaks(before, at: $0) }),
            before.count - space + last.count <= width, space >= width / 2,
            space >= before.count - space + last.count
        else { return lines }
        var end = space
        while end > 0, before[end - 1].glyph == .space { end -= 1 }
        let moved = Array(before[(space + 1)...])
        return lines.dropLast(2) + [
            Array(before[..<end]), moved + [Cell(.space, last[0].role, last[0].flags)] + last,
        ]
    }
}
