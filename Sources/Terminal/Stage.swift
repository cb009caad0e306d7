package import Page
package import Workshop

/// A page on show: its layout, its scroll, the text being typed, and what keys and clicks mean there. Pure.
package struct Stage {
    package private(set) var page = Page(title: "")
    package private(set) var rows: Int
    package private(set) var columns: Int
    package private(set) var editor: Editor?
    package var isASCII: Bool
    /// The language of the few words that are not the page's: names of keys, « suite ».
    package var language: Language {
        didSet {
            guard language != oldValue else { return }
            laidOut = nil
            memo.forget()
        }
    }
    private let lettering: Lettering
    private var scroll = 0
    private var isFollowing = true
    private var laidOut: Frame?
    private let memo = LineMemo()

    package init(
        rows: Int, columns: Int, language: Language, lettering: Lettering = .none, isASCII: Bool = false
    ) {
        self.rows = rows
        self.columns = columns
        self.language = language
        self.lettering = lettering
        self.isASCII = isASCII
    }

    /// Puts another page on show, or the same one as it is now.
    package mutating func show(_ new: Page) {
        guard new != page else { return }
        let old = page
        page = new
        laidOut = nil
        if old.title != new.title || old.focus != new.focus || kinds(old) != kinds(new) {
            scroll = 0
            isFollowing = true
        } else if selections(old) != selections(new) {
            isFollowing = true
        }
        follow(focus: new.focus, was: old.focus)
    }

    /// The window's new size.
    package mutating func resize(rows: Int, columns: Int) {
        guard rows != self.rows || columns != self.columns else { return }
        self.rows = rows
        self.columns = columns
        isFollowing = true
        laidOut = nil
    }

    /// The page as cells, regions and cursor.
    package mutating func frame() -> Frame {
        if let laidOut { return laidOut }
        let layout = Layout(
            rows: rows, columns: columns, language: language, lettering: lettering, isASCII: isASCII,
            memo: memo)
        let frame = layout.frame(page, editor: editor, scroll: scroll, following: isFollowing)
        scroll = frame.scroll
        isFollowing = false
        laidOut = frame
        return frame
    }

    /// What an input means on this page.
    package mutating func handle(_ input: Input) -> [Intent] {
        switch input {
        case .key(let key): handle(key)
        case .paste(let text): edit(.paste(text)) ?? []
        case .click(let row, let column): click(row: row, column: column)
        case .scroll(let rows):
            scroll(by: rows) ? [] : []
        }
    }

    // MARK: Keys

    private mutating func handle(_ key: Key) -> [Intent] {
        if editor != nil, let typed = typed(key) { return edit(typed) ?? [] }
        if (key == .pageDown || key == .pageUp), scroll(by: (key == .pageDown ? 1 : -1) * pageful()) {
            return []
        }
        if let binding = binding(for: key) { return [binding.intent] }
        if editor != nil {
            if key == .up || key == .down, moveRow(key) { return [] }
            if let action = editing(key) { return edit(action) ?? [] }
        }
        if case .character(let character) = key, let row = row(for: character) { return [.choose(row)] }
        guard !page.isLocked else { return [] }
        switch key {
        case .up, .down: return scroll(by: key == .down ? 1 : -1) ? [] : []
        case .control("z"): return [.command(.suspend)]
        case .control("l"): return [.command(.redraw)]
        case .control("c"): return [.command(.quit)]
        default: return []
        }
    }

    /// The first binding of a key; a letter in capitals by accident counts too.
    private func binding(for key: Key) -> Binding? {
        if let exact = page.bindings.first(where: { $0.keys.contains(key) }) { return exact }
        guard case .character(let character) = key, let lower = character.lowercased().first,
            lower != character
        else { return nil }
        return page.bindings.first { $0.keys.contains(.character(lower)) }
    }

    private func row(for character: Character) -> String? {
        for block in page.main + page.side {
            guard case .options(let options) = block.content else { continue }
            if let row = options.rows.first(where: { $0.key == character }) { return row.id }
        }
        return nil
    }

    /// Keys that are letters in a text.
    private func typed(_ key: Key) -> Editor.Action? {
        switch key {
        case .character(let character): .insert(character)
        case .space: .insert(" ")
        default: nil
        }
    }

    /// Keys that change a text unless the page wants them.
    private func editing(_ key: Key) -> Editor.Action? {
        if key == .enter { return editor?.isMultiline == true ? .insert("\n") : nil }
        return switch TextKey(key) {
        case .left: .left
        case .right: .right
        case .wordLeft: .wordLeft
        case .wordRight: .wordRight
        case .home: .home
        case .end: .end
        case .backspace: .backspace
        case .delete: .delete
        case .deleteWord: .deleteWord
        case .deleteToStart: .deleteToStart
        case .deleteToEnd: .deleteToEnd
        case .undo: .undo
        case .redo: .redo
        // A row of the text, or where there is none a row of the page.
        case .up, .down, nil: nil
        }
    }

    /// Moves the cursor over a row of the text as it is folded; false: it stands at the first or last one.
    private mutating func moveRow(_ key: Key) -> Bool {
        let width = frame().fieldWidth
        guard var text = editor else { return false }
        let before = text.cursor
        text.width = width
        text.apply(key == .up ? .up : .down)
        guard text.cursor != before else { return false }
        editor = text
        laidOut = nil
        isFollowing = true
        return true
    }

    private mutating func edit(_ action: Editor.Action) -> [Intent]? {
        guard var text = editor, let id = page.focus else { return nil }
        editor = nil
        let hasChanged = text.apply(action)
        editor = text
        laidOut = nil
        isFollowing = true
        return hasChanged ? [.set(field: id, text: text.text)] : []
    }

    /// Puts another text in place of the one in hand, cleaned and bounded as a paste; undo takes it back.
    package mutating func rewrite(_ text: String) -> [Intent] { edit(.rewrite(text)) ?? [] }

    // MARK: Clicks and scroll

    private mutating func click(row: Int, column: Int) -> [Intent] {
        let hit = frame().regions.last { $0.row == row && $0.columns.contains(column) }
        guard let intent = hit?.intent else { return [] }
        if page.isMasked { return [.pointing] }
        if page.isLocked, !isOwn(intent) { return [] }
        return [intent]
    }

    /// Whether a locked page offers an intent itself.
    private func isOwn(_ intent: Intent) -> Bool {
        switch intent {
        case .choose, .point: return true
        default: break
        }
        return page.bindings.contains { $0.intent == intent }
    }

    private mutating func pageful() -> Int { max(1, frame().bodyHeight - 2) }

    private mutating func scroll(by rows: Int) -> Bool {
        let frame = frame()
        let next = min(max(0, frame.scroll + rows), frame.lastScroll)
        guard next != frame.scroll else { return false }
        scroll = next
        laidOut = nil
        return true
    }

    // MARK: The field

    private mutating func follow(focus: String?, was: String?) {
        guard let focus, let field = page.focusedField else {
            editor = nil
            return
        }
        if focus == was, var text = editor {
            text.limit = field.ceiling
            text.isMultiline = field.isMultiline
            if text.text != field.text { text.replace(with: field.text) }
            editor = text
        } else {
            editor = Editor(field.text, limit: field.ceiling, isMultiline: field.isMultiline)
        }
    }

    /// The shape of a page: while it stays, so does the scroll.
    private func kinds(_ page: Page) -> [Int] {
        (page.main + page.side).map { block in
            switch block.content {
            case .headline: 0
            case .title: 1
            case .prose: 2
            case .steps: 3
            case .options: 4
            case .field: 5
            case .table: 6
            case .figure: 7
            case .progress: 8
            case .clock: 9
            case .display: 14
            case .scale: 10
            case .notice: 11
            case .quotes: 12
            case .space: 13
            }
        }
    }

    private func selections(_ page: Page) -> [Int?] {
        (page.main + page.side).map { block in
            switch block.content {
            case .options(let options): options.selected
            case .table(let table): table.selected
            default: nil
            }
        }
    }
}
