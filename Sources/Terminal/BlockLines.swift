internal import Page

/// From a block to its lines; one file a family does the work.
enum BlockLines {
    static func of(_ content: Block.Content, _ room: Room) -> [Line] {
        switch content {
        case .headline(let text): BigBlocks.headline(text, room)
        case .title(let text):
            BigBlocks.title(text, room)
        case .prose(let runs): Wrap.lines(runs, width: room.measure).map { Line($0) }
        case .steps(let steps): TextBlocks.steps(steps, room)
        case .options(let options): OptionLines(options, room).rows.flatMap(\.self)
        case .field(let field): FieldLines.of(field, room)
        case .table(let table): TableLines.of(table, room)
        case .figure(let figure): FigureLines.of(figure, room)
        case .progress(let value, let whole, let between, let label):
            BigBlocks.progress(value, whole, between, label, room)
        case .display(let text, let label): BigBlocks.display(text, label, room)
        case .clock(let seconds, let label): BigBlocks.clock(seconds, label, room)
        case .scale(let points, let words, let chosen): ScaleLines.of(points, words, chosen, room)
        case .notice(let notice): TextBlocks.notice(notice, room)
        case .quotes(let quotes): TextBlocks.quotes(quotes, room)
        case .space: [Line()]
        }
    }
}

/// Text in lists and messages.
enum TextBlocks {
    /// Numbered, with the following lines under the first letter.
    static func steps(_ steps: [String], _ room: Room) -> [Line] {
        let digits = String(steps.count).count
        return steps.enumerated().flatMap { index, step in
            hanging(Rows.sign(String(index + 1), width: digits), step, .body, width: room.measure)
        }
    }

    static func notice(_ notice: Notice, _ room: Room) -> [Line] {
        let role: Role = notice.kind == .good ? .good : .warn
        return hanging(
            notice.kind == .good ? "✓ " : "! ", role, notice.text, role, width: room.measure, flags: .bold)
    }

    static func quotes(_ quotes: [String], _ room: Room) -> [Line] {
        quotes.flatMap { quote -> [Line] in
            // The quotation mark hangs before the words.
            let text = room.words.quoted(quote)
            let mark = text.prefix { "«“\u{A0}".contains($0) }
            return hanging(
                "  " + mark, .body, String(text.dropFirst(mark.count)), .body, width: room.measure)
        }
    }

    /// A mark, then a text whose lines stand under each other.
    static func hanging(
        _ mark: String, _ markRole: Role, _ text: String, _ role: Role, width: Int, flags: Cell.Flags = []
    ) -> [Line] {
        hanging(Cell.of(mark, markRole, flags), text, role, width: width, flags: flags)
    }

    /// A mark of its own cells, then a text whose lines stand under each other.
    static func hanging(
        _ mark: [Cell], _ text: String, _ role: Role, width: Int, flags: Cell.Flags = []
    ) -> [Line] {
        Wrap.lines(text, role, width: width - mark.count, flags: flags).enumerated().map { index, cells in
            Line((index == 0 ? mark : Array(repeating: .blank, count: mark.count)) + cells)
        }
    }
}

/// Big letters, and bold text where they do not fit.
enum BigBlocks {
    static func headline(_ text: String, _ room: Room) -> [Line] {
        if let letters = room.lettering.fit(
            text, width: room.width, atMost: room.headline, role: .title, isASCII: room.isASCII)
        {
            return letters.map { Line($0) }
        }
        return title(text, room)
    }

    /// In letters over a few rows of them, where the window is vast; bold text elsewhere.
    static func title(_ text: String, _ room: Room) -> [Line] {
        if let rows = letters(ofTitle: text, room) { return rows.map { Line($0) } }
        return Wrap.lines(text, .title, width: room.measure, flags: .bold).map { Line($0) }
    }

    /// A title in letters; nil where the window is not vast, or the title too long or of signs that cannot be drawn.
    static func letters(ofTitle text: String, _ room: Room) -> [[Cell]]? {
        room.title.flatMap { size in
            room.lettering.wrap(
                text, width: room.width, size: size, most: 6, role: .title, isASCII: room.isASCII)
        }
    }

    static func display(_ text: String, _ label: String, _ room: Room) -> [Line] {
        caption(label, .title, room, flags: .bold) + [Line()] + signs(text, .title, room)
    }

    static func clock(_ seconds: Int, _ label: String, _ room: Room) -> [Line] {
        var lines = signs(room.words.time(seconds), seconds < 0 ? .warn : .title, room)
        if !label.isEmpty {
            lines.append(Line())
            lines += Wrap.lines(label, .quiet, width: room.measure).map { Line($0) }
        }
        return lines
    }

    /// A few signs in the biggest letters there is room for, without the rows kept for accents.
    private static func signs(_ text: String, _ role: Role, _ room: Room) -> [Line] {
        room.lettering.fit(
            text, width: room.width, atMost: room.letters, role: role, trimmed: true, isASCII: room.isASCII
        )?.map { Line($0) } ?? [Line(text, role, .bold)]
    }

    static func progress(_ value: Int, _ whole: Int, _ between: String, _ label: String, _ room: Room)
        -> [Line]
    {
        var lines =
            digits(value, whole, between, room) ?? [Line("\(value) \(between) \(whole)", .title, .bold)]
        if !label.isEmpty {
            lines.append(Line())
            lines += caption(label, .quiet, room)
        }
        return lines
    }

    /// What is said of big signs: in letters too where the window is vast.
    private static func caption(_ text: String, _ role: Role, _ room: Room, flags: Cell.Flags = []) -> [Line]
    {
        let letters = room.title.flatMap { size in
            room.lettering.wrap(
                text, width: room.width, size: size, most: 2, role: role, isASCII: room.isASCII)
        }
        return (letters ?? Wrap.lines(text, role, width: room.measure, flags: flags)).map { Line($0) }
    }

    /// What stands between two counts: « sur ».
    private static func middle(_ text: String, _ room: Room) -> [[Cell]] {
        let letters = room.title.flatMap { size in
            room.lettering.draw(text, size: size, role: .quiet, trimmed: true, isASCII: room.isASCII)
        }
        let margin: [Cell] = Array(repeating: .blank, count: letters == nil ? 3 : 6)
        return (letters ?? [Cell.of(text, .quiet)]).map { margin + $0 + margin }
    }

    private static func digits(_ value: Int, _ whole: Int, _ between: String, _ room: Room) -> [Line]? {
        let middle = middle(between, room)
        let middleWidth = middle.first?.count ?? 0
        var size = room.letters
        while let candidate = size {
            let draw = { (number: Int) in
                room.lettering.draw(
                    String(number), size: candidate, role: .title, trimmed: true, isASCII: room.isASCII)
            }
            if let first = draw(value), let second = draw(whole), let one = first.first,
                let two = second.first,
                one.count + middleWidth + two.count <= room.width
            {
                let top = (first.count - middle.count + 1) / 2
                return zip(first, second).enumerated().map { row, pair in
                    let gap =
                        middle.indices.contains(row - top)
                        ? middle[row - top] : Array(repeating: .blank, count: middleWidth)
                    return Line(pair.0 + gap + pair.1)
                }
            }
            size = candidate.smaller
        }
        return nil
    }
}
