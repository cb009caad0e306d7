internal import Foundation
internal import Page
internal import Workshop

/// From a page to cells. Pure: the same page, size and scroll give the same frame.
struct Layout {
    static let left = 4
    static let leastColumns = 40
    static let leastRows = 12
    /// Text is read best under 64 columns.
    static let measure = 64
    static let sideFrom = 100

    var rows: Int
    var columns: Int
    var language: Language
    var lettering: Lettering
    var isASCII: Bool
    var memo = LineMemo()

    var words: Words { Words(language: language) }

    struct Placed {
        var row: Int
        var column: Int
        var line: Line
    }

    /// The frame of a page. With `following`, the selected row or the cursor is brought into view.
    func frame(_ page: Page, editor: Editor?, scroll: Int, following: Bool) -> Frame {
        guard columns >= Self.leastColumns, rows >= Self.leastRows else { return tooSmall() }
        // Its canvas comes last, from the draft.
        var frame = Frame(canvas: Canvas(rows: 0, columns: columns))
        var draft = Draft(rows: rows, columns: columns)
        drawTop(page, on: &draft)
        memo.begin()
        let bar = memo.bar(page.bindings, width: columns - 2, language: language)
        for (index, line) in bar.enumerated() {
            place(Placed(row: rows - bar.count + index, column: 1, line: line), on: &draft, &frame)
        }
        let free = rows - max(1, bar.count) - 1
        var (content, top) = compose(page, rows: free, editor: editor)
        var body = max(1, free - top)
        var pinned: [Line] = []
        if (content.map { $0.row + 1 }.max() ?? 0) > body, let index = notice(in: page) {
            // What must be seen stays in sight of a page that is scrolled.
            pinned = Array(pinnedLines(of: page.main[index]).prefix(max(0, body - 4)))
            var rest = page
            rest.main.remove(at: index)
            (content, top) = compose(rest, rows: free - pinned.count, editor: editor)
            body = max(1, free - top) - pinned.count
        }
        frame.bodyHeight = body
        frame.fieldWidth = content.lazy.map(\.line).first { $0.cursor != nil }.map { $0.cells.count - 1 }
        frame.contentHeight = content.map { $0.row + 1 }.max() ?? 0
        frame.scroll = min(max(0, scroll), frame.lastScroll)
        if following { frame.scroll = reveal(content, in: frame) }
        let label = labelOutOfSight(content, in: frame)
        for (row, line) in label.enumerated() {
            place(Placed(row: top + row, column: Self.left, line: line), on: &draft, &frame)
        }
        for var item in content {
            item.row -= frame.scroll
            guard item.row >= label.count, item.row < body else { continue }
            item.row += top
            place(item, on: &draft, &frame)
        }
        for (index, line) in pinned.enumerated() {
            place(Placed(row: top + body + index, column: Self.left, line: line), on: &draft, &frame)
        }
        if frame.lastScroll > 0 { drawPosition(of: frame, on: &draft, row: top + body + pinned.count) }
        frame.canvas = memo.canvas(of: draft)
        if isASCII { frame.canvas = frame.canvas.ascii }
        return frame
    }

    private func tooSmall() -> Frame {
        var frame = Frame(canvas: Canvas(rows: rows, columns: columns))
        let lines = Wrap.lines(words.tooSmall(columns, rows), .body, width: max(1, columns - 2))
        for (row, line) in lines.enumerated() {
            frame.canvas.put(line, row: row, column: columns > 2 ? 1 : 0)
        }
        if isASCII { frame.canvas = frame.canvas.ascii }
        return frame
    }

    /// The place on the left, the hour on the right; the last parts of the hour's side give way first.
    private func drawTop(_ page: Page, on draft: inout Draft) {
        let title = Glyphs.width(page.title)
        var text = page.status
        while title + 4 + Glyphs.width(text) > columns, let dot = text.range(of: " · ", options: .backwards) {
            text = String(text[..<dot.lowerBound])
        }
        let status = Wrap.oneLine(text, .quiet, width: max(columns / 2 - 2, columns - 4 - title))
        let room = columns - 2 - (status.isEmpty ? 0 : status.count + 2)
        draft.put(Wrap.oneLine(page.title, .title, width: room, flags: .bold), row: 0, column: 1)
        draft.put(status, row: 0, column: columns - 1 - status.count)
    }

    private func drawPosition(of frame: Frame, on draft: inout Draft, row: Int) {
        let first = frame.scroll + 1
        let last = min(frame.contentHeight, frame.scroll + frame.bodyHeight)
        let isMore = frame.scroll < frame.lastScroll
        let arrow = isMore ? "\(frame.scroll > 0 ? "▲" : "")▼ \(words.more)" : "▲"
        let text = "\(arrow) · \(words.position(first...last, of: frame.contentHeight))"
        draft.put(Wrap.oneLine(text, .accent, width: columns - Self.left - 1), row: row, column: Self.left)
    }

    private func place(_ item: Placed, on draft: inout Draft, _ frame: inout Frame) {
        let column = max(0, item.column + item.line.indent)
        draft.put(item.line.cells, row: item.row, column: column)
        for hit in item.line.hits {
            frame.regions.append(
                Region(
                    row: item.row,
                    columns: (hit.columns.lowerBound + column)..<(hit.columns.upperBound + column),
                    intent: hit.intent))
        }
        if let cursor = item.line.cursor {
            frame.cursor = Frame.Place(row: item.row, column: min(columns - 1, column + cursor))
        }
    }

    // MARK: Blocks

    /// Blocks and their rows, and the rows left blank over them.
    private func compose(_ page: Page, rows: Int, editor: Editor?) -> (content: [Placed], top: Int) {
        guard isVast, let timed = timed(page) else {
            let (content, setting) = compose(page, rows: rows, editor: editor, level: nil)
            return (content, top(setting))
        }
        // A timer that is started or stopped must not change the size of what is asked.
        let level = compose(timed, rows: rows, editor: editor, level: nil).setting.level
        var (content, setting) = compose(page, rows: rows, editor: editor, level: level)
        if (content.map { $0.row + 1 }.max() ?? rows) > rows - top(setting) {
            (content, setting) = compose(page, rows: rows, editor: editor, level: nil)
        }
        return (content, top(setting))
    }

    /// The blocks in the first setting that the window holds; with a level, in the first one of that level.
    private func compose(_ page: Page, rows: Int, editor: Editor?, level: Level?) -> (
        content: [Placed], setting: Setting
    ) {
        let isBeside = columns >= Self.sideFrom && !page.side.isEmpty
        let sideWidth = isBeside ? min(64, max(26, columns / 3)) : 0
        let width = columns - Self.left - 2 - (isBeside ? sideWidth + 3 : 0)
        let main = isBeside ? page.main : page.main + page.side
        let side = isBeside ? page.side : []
        var mainSheets = [[Line]?](repeating: nil, count: main.count)
        var sideSheets = [[Line]?](repeating: nil, count: side.count)
        var best: (content: [Placed], setting: Setting) = ([], Setting(letters: nil, gap: 0, optional: false))
        var known = [Lettered??](repeating: nil, count: Level.allCases.count)
        for setting in settings(main) where level.map({ $0 == setting.level }) ?? true {
            if setting.keepsFields, !main.contains(where: \.isOptionalField) { continue }
            var room = Room(
                measure: min(Self.measure, width), width: width, height: nil, letters: setting.letters,
                lettering: lettering, words: words, isASCII: isASCII, editor: editor, focus: page.focus)
            room.headline =
                setting.headline
                ? setting.letters.map { min($0, self.rows < 30 ? .small : self.rows < 56 ? .large : .huge) }
                : nil
            room.title = setting.level > .text ? .small : nil
            let level = setting.level.rawValue
            let lettered = known[level] ?? lettered(main, page, room, setting.level)
            known[level] = .some(lettered)
            guard let lettered else { continue }
            let body = max(1, rows - top(setting))
            var sideRoom = room
            sideRoom.title = nil
            sideRoom.width = sideWidth
            sideRoom.measure = min(Self.measure, sideWidth)
            guard
                var placed = stack(
                    lettered.blocks, room, setting, body: body, column: Self.left, titles: lettered.titles,
                    drawn: &mainSheets),
                let beside = stack(
                    side, sideRoom, setting, body: body, column: columns - sideWidth - 2, titles: .all,
                    drawn: &sideSheets)
            else { continue }
            placed += beside
            if (placed.map { $0.row + 1 }.max() ?? 0) <= body { return (placed, setting) }
            // What must scroll anyway keeps its air.
            if setting.gap > 0 { best = (placed, setting) }
        }
        return best
    }

    /// Blocks one under the other; nil where that closes more gaps than it may, or leaves sentences in text that should be in
    /// letters. `drawn` keeps the sheets that no setting changes.
    private func stack(
        _ all: [Block], _ room: Room, _ setting: Setting, body: Int, column: Int, titles: Lettered.Titles,
        drawn: inout [[Line]?]
    ) -> [Placed]? {
        var blocks: [Block] = []
        var sheets: [[Line]] = []
        let kept = setting.keepsFields ? fieldsAround(all, room, body: body) : []
        for (index, block) in all.enumerated()
        where setting.optional || block.size != .optional || kept.contains(index) {
            blocks.append(block)
            if setting.isBare, let brief = block.brief {
                sheets.append(memo.lines(of: brief, room))
                continue
            }
            if let sheet = drawn[index] {
                sheets.append(sheet)
                continue
            }
            var room = room
            if !titles.hold(index), case .title = block.content { room.title = nil }
            let sheet = memo.lines(of: block.content, room)
            sheets.append(sheet)
            switch block.content {
            case .headline, .title, .progress, .display, .clock: break
            default: drawn[index] = sheet
            }
        }
        if setting.gap == 0, let first = sheets.first, first.count > 1 {
            // The row for accents over big letters is one that the page lacks.
            sheets[0] = Array(first.drop { $0.cells.allSatisfy { $0.glyph == .space } })
        }
        var gaps = blocks.indices.map { gap(before: $0, blocks, setting) }
        if setting.gap == 0 {
            let closed = spread(body - height(sheets, gaps), over: &gaps, blocks, sheets)
            if let most = setting.closes, closed > most { return nil }
        }
        if let filler = blocks.firstIndex(where: { $0.size == .fills }) {
            let left = body - height(sheets, gaps)
            if setting.level == .sentences {
                var wide = room
                wide.height = sheets[filler].count + left
                guard left > 0, isInLetters(blocks[filler], wide) else { return nil }
            }
            if setting.needsFigure {
                var wide = room
                wide.height = max(1, sheets[filler].count + left)
                guard isDrawnInLetters(blocks[filler], wide) else { return nil }
            }
            // What is too high may have a lower form.
            if left > 0 || setting.isLowered && left < 0 && blocks[filler].hasLowerForm {
                var wide = room
                wide.height = max(1, sheets[filler].count + left)
                sheets[filler] = memo.lines(of: blocks[filler].content, wide)
                let missing = (wide.height ?? 0) - sheets[filler].count
                if missing > 0 { sheets[filler] += Array(repeating: Line(), count: missing) }
            }
        }
        var out: [Placed] = []
        var row = 0
        for (index, sheet) in sheets.enumerated() where !sheet.isEmpty {
            if row > 0 { row += gaps[index] }
            let mustBeSeen = answersField(index, blocks, room)
            for var line in sheet {
                line.isAnchor = line.isAnchor || mustBeSeen
                out.append(Placed(row: row, column: column, line: line))
                row += 1
            }
        }
        return out
    }

    private func height(_ sheets: [[Line]], _ gaps: [Int]) -> Int {
        var row = 0
        for (index, sheet) in sheets.enumerated() where !sheet.isEmpty {
            if row > 0 { row += gaps[index] }
            row += sheet.count
        }
        return row
    }

    /// Shares the lines that closed-up blocks leave.
    /// - Returns: how many gaps stay closed for want of lines.
    private func spread(_ spare: Int, over gaps: inout [Int], _ blocks: [Block], _ sheets: [[Line]]) -> Int {
        let airy = Setting(letters: nil, gap: 1, optional: false)
        let joints = blocks.indices.dropFirst().filter {
            !sheets[$0].isEmpty && gap(before: $0, blocks, airy) > 0
        }
        for joint in Rhythm.open(joints, of: blocks, atMost: max(0, spare)) { gaps[joint] = 1 }
        return joints.count - max(0, min(spare, joints.count))
    }

    /// Whether a block is a message about the text being typed, which a long text would push out of the window.
    private func answersField(_ index: Int, _ blocks: [Block], _ room: Room) -> Bool {
        guard index > 0, case .notice = blocks[index].content,
            case .field(let field) = blocks[index - 1].content
        else { return false }
        return field.id == room.focus
    }

    /// Blank lines before a block: one, two after big letters and before what is answered, none after a title.
    private func gap(before index: Int, _ blocks: [Block], _ setting: Setting) -> Int {
        guard index > 0, setting.gap > 0 else { return 0 }
        if case .space = blocks[index].content { return 0 }
        switch (blocks[index - 1].content, blocks[index].content) {
        case (.title, .prose), (.title, .quotes), (.title, .steps): return setting.gap > 1 ? 1 : 0
        case (.headline, _), (.progress, _), (.display, _), (.clock, _): return setting.gap
        case (_, .field), (_, .scale), (_, .options), (_, .figure): return setting.gap
        default: return 1
        }
    }
}
