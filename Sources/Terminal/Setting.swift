internal import Insight
internal import Page

extension Layout {
    /// How much of a page stands in letters where the window is vast: what is given up, last first.
    enum Level: Int, Comparable, CaseIterable {
        /// Headlines, clocks and counts only, as in other windows.
        case text
        /// The figure alone; what is asked is text.
        case figure
        /// The first thing asked; the rest is text.
        case lead
        case titles
        /// What is asked or told as well.
        case prose
        /// And the sentences of a list.
        case sentences

        static func < (one: Level, other: Level) -> Bool { one.rawValue < other.rawValue }
    }

    /// How tightly to set the blocks; tried from the most generous on.
    struct Setting {
        var letters: Lettering.Size?
        var gap: Int
        var optional: Bool
        /// The most gaps closed up; nil: all of them may be.
        var closes: Int?
        var level = Level.text
        /// Whether headlines are in big letters.
        var headline = true
        /// Whether optional fields stay as far as there are rows for them, those around the one being typed first.
        var keepsFields = false
        /// Whether the page begins just under its first line.
        var isHigh = false
        /// Whether what may be chosen is told without its definitions: the last thing given up, before scrolling.
        var isBare: Bool { !optional && gap == 0 && !keepsFields }
        /// Whether a figure may take a lower form than its own.
        var isLowered = false
        /// Whether the figure must be in letters: what was answered is worth more than what was asked.
        var needsFigure = false
    }

    /// Blocks, and which of their titles are in letters.
    struct Lettered {
        enum Titles {
            case all, none
            case one(Int)

            func hold(_ index: Int) -> Bool {
                switch self {
                case .all: true
                case .none: false
                case .one(let only): index == only
                }
            }
        }

        var blocks: [Block]
        var titles = Titles.all
    }

    /// A window of so many characters has small ones.
    var isVast: Bool { rows >= 44 && columns >= 140 }

    /// Blank rows over the blocks, the first line of the window included.
    func top(_ setting: Setting) -> Int {
        setting.isHigh ? 3 : rows < 14 ? 1 : rows < 20 ? 2 : min(8, rows / 8)
    }

    /// The settings of a page, in their order. A figure in a lower form than its own costs more than closer lines.
    func settings(_ main: [Block]) -> [Setting] {
        let isLarge = rows >= 34 && columns >= 110
        guard isVast else { return isLarge ? Self.large : Self.usual }
        let inLetters = lettered(main)
        return aroundFigure(main, inLetters) + Self.ordered(inLetters + Self.inText([.huge, .large]))
    }

    private static let usual = ordered(inText([.large]))
    private static let large = ordered(inText([.huge, .large]))

    private static func ordered(_ all: [Setting]) -> [Setting] {
        // What is asked leaves the rows to the figure.
        let lowered = all.filter { $0.level <= .titles }.map { setting in
            var setting = setting
            setting.isLowered = true
            return setting
        }
        return all.filter { $0.gap > 0 && $0.optional } + lowered
    }

    /// The settings that leave the figure in letters, where it has such a form.
    private func aroundFigure(_ main: [Block], _ inLetters: [Setting]) -> [Setting] {
        guard mayDrawInLetters(main) else { return [] }
        let alone = [false, true].map { isHigh in
            Setting(letters: .huge, gap: isHigh ? 1 : 2, optional: true, level: .figure, isHigh: isHigh)
        }
        return (inLetters + alone).map { setting in
            var setting = setting
            setting.needsFigure = true
            return setting
        }
    }

    /// Whether the page has a figure that may be drawn in letters.
    private func mayDrawInLetters(_ main: [Block]) -> Bool {
        guard case .figure(let figure) = main.first(where: { $0.size == .fills })?.content else {
            return false
        }
        return FigureLines.hasLetters(figure)
    }

    private static func inText(_ sizes: [Lettering.Size]) -> [Setting] {
        sizes.map { Setting(letters: $0, gap: 2, optional: true) } + [
            Setting(letters: .small, gap: 2, optional: true),
            Setting(letters: .small, gap: 1, optional: true),
            // A blank line or two are worth less than what would be left out.
            Setting(letters: .small, gap: 0, optional: true, closes: 2),
            // So are big letters over a question, but not those of a clock or a count.
            Setting(letters: .small, gap: 0, optional: true, closes: 2, headline: false),
            Setting(letters: .small, gap: 0, optional: false, keepsFields: true),
            Setting(letters: .small, gap: 1, optional: false), Setting(letters: nil, gap: 1, optional: false),
            Setting(letters: nil, gap: 0, optional: false),
        ]
    }

    /// In letters, from all of the page to what is asked first: smaller clocks, then fewer blank rows come before less in letters.
    private func lettered(_ main: [Block]) -> [Setting] {
        let hasSigns = main.contains { block in
            switch block.content {
            case .headline, .progress, .display, .clock: true
            default: false
            }
        }
        let hasSentences = main.contains { $0.size == .fills && $0.sentences != nil }
        let levels: [Level] = (hasSentences ? [.sentences] : []) + [.prose, .titles, .lead]
        let sizes: [Lettering.Size] = hasSigns ? [.huge, .large, .small] : [.huge]
        return levels.flatMap { level in
            [(2, false), (2, true), (1, true)].flatMap { gap, isHigh in
                sizes.map {
                    Setting(letters: $0, gap: gap, optional: true, level: level, isHigh: isHigh)
                }
            }
        }
    }

    /// The page with a clock, whether it runs or not; nil for a page that has no timer, and for one whose figure takes what
    /// rows there are.
    func timed(_ page: Page) -> Page? {
        guard hasTimer(page), !mayDrawInLetters(page.main) else { return nil }
        var timed = page
        timed.main.removeAll { if case .clock = $0.content { true } else { false } }
        // Where no figure is shown, with the line that says when the time is over.
        let hasFigure = page.main.indices.contains { isShown($0, page.main) }
        timed.main.insert(Block(.clock(seconds: 600, label: hasFigure ? "" : " ")), at: 0)
        return timed
    }

    private func hasTimer(_ page: Page) -> Bool {
        page.bindings.contains { $0.intent == .timer && $0.inBar }
    }

    /// The blocks as a level has them; nil where what it has in letters cannot be drawn.
    func lettered(_ main: [Block], _ page: Page, _ room: Room, _ level: Level) -> Lettered? {
        switch level {
        case .text: return Lettered(blocks: main)
        case .figure: return Lettered(blocks: main, titles: .none)
        case .titles: return allInLetters(main, room) ? Lettered(blocks: main) : nil
        case .prose, .sentences:
            let blocks = spoken(main, page)
            return allInLetters(blocks, room) ? Lettered(blocks: blocks) : nil
        case .lead:
            let spoken = spoken(main, page)
            var blocks = main
            guard let only = main.firstIndex(where: \.isTitle) ?? spoken.firstIndex(where: \.isTitle)
            else { return nil }
            blocks[only] = spoken[only]
            return allInLetters([blocks[only]], room) ? Lettered(blocks: blocks, titles: .one(only)) : nil
        }
    }

    /// The blocks with what is asked or told as titles: under a headline or a clock, or before a figure. How to answer
    /// and what stands after a scale, a figure or the options of a booth keep their size, and so does a page with a text
    /// to type, which would move it.
    private func spoken(_ blocks: [Block], _ page: Page) -> [Block] {
        var isAsked = hasTimer(page)
        for block in blocks {
            switch block.content {
            case .headline, .clock, .figure: isAsked = true
            case .field: return blocks
            default: break
            }
        }
        let end = blocks.firstIndex { block in
            switch block.content {
            case .scale, .figure, .notice: true
            case .options: page.isLocked
            case .prose(let runs): runs.first?.role == .accent
            default: false
            }
        }
        guard isAsked else { return blocks }
        return blocks.enumerated().map { index, block in
            guard index < end ?? blocks.count, case .prose(let runs) = block.content, runs.count == 1,
                runs[0].role == .body || runs[0].role == .title
                    || runs[0].role == .quiet && isShown(index + 1, blocks),
                !runs[0].text.contains(where: \.isNewline)
            else { return block }
            return Block(.title(runs[0].text), size: block.size)
        }
    }

    /// Whether a block is what a question led to: its figure, or why there is none.
    private func isShown(_ index: Int, _ blocks: [Block]) -> Bool {
        guard blocks.indices.contains(index) else { return false }
        return switch blocks[index].content {
        case .figure, .notice: true
        default: false
        }
    }

    /// Whether every title of a page can be drawn: one in letters over one in text would turn their weights around.
    private func allInLetters(_ blocks: [Block], _ room: Room) -> Bool {
        blocks.allSatisfy { block in
            guard case .title(let text) = block.content else { return true }
            return BigBlocks.letters(ofTitle: text, room) != nil
        }
    }

    /// Whether a figure is drawn in letters in such a room: otherwise than where there are none.
    func isDrawnInLetters(_ block: Block, _ room: Room) -> Bool {
        memo.lines(of: block.content, room) != memo.lines(of: block.content, room.inText)
    }

    /// Whether the sentences of a block are drawn in letters in such a room.
    func isInLetters(_ block: Block, _ room: Room) -> Bool {
        block.sentences.map { ListFigure.large($0, room) != nil } ?? true
    }
}

extension Block {
    /// The sentences that people wrote, where it shows such a list.
    fileprivate var sentences: Figure.List? {
        if case .figure(.list(let list)) = content, !list.lines.isEmpty { list } else { nil }
    }

    /// What may be chosen without its definitions; nil for other blocks, and for a list that something is selected in.
    var brief: Content? {
        guard case .options(var options) = content, options.selected == nil,
            options.rows.contains(where: { !$0.detail.isEmpty })
        else { return nil }
        for index in options.rows.indices { options.rows[index].detail = "" }
        return .options(options)
    }

    /// Whether it may be drawn on fewer lines than its own: what is a list of sentences is not.
    var hasLowerForm: Bool {
        switch content {
        case .figure(.list), .figure(.staircase), .figure(.balance), .figure(.duel), .figure(.gauge): false
        default: true
        }
    }

    fileprivate var isTitle: Bool { if case .title = content { true } else { false } }
}
