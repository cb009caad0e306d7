package import Page

/// Cuts text into lines of at most so many columns, at spaces; U+00A0 holds words together.
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
            while space > start, cells[space].glyph != .space { space -= 1 }
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
        return lines
    }
}
