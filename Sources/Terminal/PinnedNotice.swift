internal import Page

/// A message that stays in sight of a page that is scrolled.
extension Layout {
    /// The last message of a page, where it is not about the text being typed, which it follows.
    func notice(in page: Page) -> Int? {
        guard page.focus == nil else { return nil }
        return page.main.lastIndex { if case .notice = $0.content { true } else { false } }
    }

    func pinnedLines(of block: Block) -> [Line] {
        let width = columns - Self.left - 2
        let room = Room(
            measure: min(Self.measure, width), width: width, height: nil, letters: nil, lettering: lettering,
            words: words, isASCII: isASCII, editor: nil, focus: nil)
        return memo.lines(of: block.content, room)
    }
}
