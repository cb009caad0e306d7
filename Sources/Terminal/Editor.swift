/// A text being typed, its cursor, and what can be undone. Pure; the cursor moves by whole characters.
package struct Editor: Hashable, Sendable {
    /// What a key does to the text.
    package enum Action: Hashable, Sendable {
        case insert(Character), paste(String)
        /// Another text in place of all of it.
        case rewrite(String)
        case left, right, wordLeft, wordRight, home, end, up, down
        case backspace, delete, deleteWord, deleteToStart, deleteToEnd
        case undo, redo
    }

    package private(set) var characters: [Character]
    /// How many characters stand before the cursor.
    package private(set) var cursor: Int
    package var limit: Int?
    package var isMultiline: Bool
    /// Columns of the field, for going up and down; nil: a line is as long as it is.
    package var width: Int?
    /// How many characters typed or pasted last found no room.
    package private(set) var refused = 0
    /// The column that going up and down keeps to, over shorter lines.
    private var column: Int?
    private var past: [Snapshot] = []
    private var future: [Snapshot] = []
    private var wasTyping = false

    private struct Snapshot: Hashable, Sendable {
        var characters: [Character]
        var cursor: Int
    }

    /// A text without limit still stops here: a paste of megabytes is an accident.
    private static let most = 100_000
    private static let undoDepth = 100

    package init(_ text: String, cursor: Int? = nil, limit: Int? = nil, isMultiline: Bool = false) {
        characters = Array(text)
        self.cursor = min(max(0, cursor ?? characters.count), characters.count)
        self.limit = limit
        self.isMultiline = isMultiline
    }

    package var text: String { String(characters) }

    /// Replaces the text, when the page knows better; the cursor stays where it can.
    package mutating func replace(with text: String) {
        let isAtEnd = cursor == characters.count
        characters = Array(text)
        cursor = isAtEnd ? characters.count : min(cursor, characters.count)
        past = []
        future = []
        wasTyping = false
        refused = 0
        column = nil
    }

    /// Applies one action; answers whether the text changed.
    @discardableResult
    package mutating func apply(_ action: Action) -> Bool {
        let before = Snapshot(characters: characters, cursor: cursor)
        let alreadyRefused = refused
        refused = 0
        if action != .up, action != .down { column = nil }
        switch action {
        case .undo: return undo()
        case .redo: return redo()
        case .insert(let character):
            insert(clean(String(character)))
            if refused > 0 { refused += alreadyRefused }
        case .paste(let text): insert(clean(text))
        case .rewrite(let text):
            characters = []
            cursor = 0
            insert(clean(text))
        case .left: cursor = max(0, cursor - 1)
        case .right: cursor = min(characters.count, cursor + 1)
        case .wordLeft: cursor = wordStart(before: cursor)
        case .wordRight: cursor = wordEnd(after: cursor)
        case .home: cursor = lineStart(of: cursor)
        case .end: cursor = lineEnd(of: cursor)
        case .up: moveRow(by: -1)
        case .down: moveRow(by: 1)
        case .backspace: remove(max(0, cursor - 1)..<cursor)
        case .delete: remove(cursor..<min(characters.count, cursor + 1))
        case .deleteWord: remove(wordStart(before: cursor)..<cursor)
        case .deleteToStart: remove(lineStart(of: cursor)..<cursor)
        case .deleteToEnd: remove(cursor..<lineEnd(of: cursor))
        }
        var isTyping = false
        if case .insert(let character) = action { isTyping = !character.isWhitespace }
        guard characters != before.characters else {
            wasTyping = false
            return false
        }
        // A word typed in one go is undone in one go.
        if !(isTyping && wasTyping) { past.append(before) }
        if past.count > Self.undoDepth { past.removeFirst() }
        future = []
        wasTyping = isTyping
        return true
    }

    private mutating func undo() -> Bool {
        guard let snapshot = past.popLast() else { return false }
        future.append(Snapshot(characters: characters, cursor: cursor))
        return restore(snapshot)
    }

    private mutating func redo() -> Bool {
        guard let snapshot = future.popLast() else { return false }
        past.append(Snapshot(characters: characters, cursor: cursor))
        return restore(snapshot)
    }

    private mutating func restore(_ snapshot: Snapshot) -> Bool {
        characters = snapshot.characters
        cursor = snapshot.cursor
        wasTyping = false
        return true
    }

    /// Newlines become spaces in a single line; control characters and those that show as nothing go.
    private func clean(_ text: String) -> [Character] {
        text.compactMap { character in
            if character.isNewline { return isMultiline ? "\n" : " " }
            if character == "\t" { return " " }
            return isHidden(character) ? nil : character
        }
    }

    /// Control characters, marks of direction, soft hyphens; not what joins a letter or a picture to the one before.
    private func isHidden(_ character: Character) -> Bool {
        guard let first = character.unicodeScalars.first else { return true }
        switch first.value {
        case 0x200C, 0x200D, 0xE0020...0xE007F: return false
        default: break
        }
        let properties = first.properties
        return properties.generalCategory == .control
            || properties.generalCategory == .format && properties.isDefaultIgnorableCodePoint
    }

    private mutating func insert(_ more: [Character]) {
        let most = max(characters.count, min(limit ?? Self.most, Self.most))
        // The first may join the letter before it, and then takes no room.
        let tried = more.prefix(most - characters.count + 1)
        characters.insert(contentsOf: tried, at: cursor)
        cursor += tried.count
        settle(tried)
        let excess = min(max(0, characters.count - most), cursor)
        remove(cursor - excess..<cursor)
        refused = more.count - tried.count + excess
    }

    /// A mark joins the letter before it: the count of characters is not the sum.
    private mutating func settle(_ changed: ArraySlice<Character> = []) {
        let next = characters.dropFirst(cursor).prefix(1)
        guard changed.contains(where: joins) || next.contains(where: joins) else { return }
        let head = String(characters[..<cursor]).utf8.count
        characters = Array(String(characters))
        cursor = 0
        var length = 0
        while length < head {
            length += characters[cursor].utf8.count
            cursor += 1
        }
    }

    private func joins(_ character: Character) -> Bool {
        guard let first = character.unicodeScalars.first else { return false }
        return first.value >= 0x300
    }

    private mutating func remove(_ range: Range<Int>) {
        characters.removeSubrange(range)
        cursor = range.lowerBound
        settle()
    }

    private func isWord(_ character: Character) -> Bool {
        !character.isWhitespace && !character.isPunctuation
    }

    private func wordStart(before place: Int) -> Int {
        var place = place
        while place > 0, !isWord(characters[place - 1]) { place -= 1 }
        while place > 0, isWord(characters[place - 1]) { place -= 1 }
        return place
    }

    private func wordEnd(after place: Int) -> Int {
        var place = place
        while place < characters.count, !isWord(characters[place]) { place += 1 }
        while place < characters.count, isWord(characters[place]) { place += 1 }
        return place
    }

    private func lineStart(of place: Int) -> Int {
        var place = place
        while place > 0, !characters[place - 1].isNewline { place -= 1 }
        return place
    }

    private func lineEnd(of place: Int) -> Int {
        var place = place
        while place < characters.count, !characters[place].isNewline { place += 1 }
        return place
    }

    /// Over a line as the field folds the text; past the first and the last one, to the start and the end.
    private mutating func moveRow(by step: Int) {
        let fold = Fold(characters, width: width ?? .max)
        guard isMultiline || fold.rows.count > 1 else { return }
        let place = fold.place(of: cursor)
        let row = place.row + step
        guard fold.rows.indices.contains(row) else {
            cursor = row < 0 ? 0 : characters.count
            return
        }
        column = column ?? place.column
        cursor = fold.cursor(row: row, column: column ?? 0)
    }
}
