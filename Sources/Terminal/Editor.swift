/// A text being typed, its cursor, and what can be undone. Pure; the cursor moves by whole characters.
package struct Editor: Hashable, Sendable {
    /// What a key does to the text.
    package enum Action: Hashable, Sendable {
        case insert(Character), paste(String)
        case left, right, wordLeft, wordRight, home, end, up, down
        case backspace, delete, deleteWord, deleteToStart, deleteToEnd
        case undo, redo
    }

    package private(set) var characters: [Character]
    /// How many characters stand before the cursor.
    package private(set) var cursor: Int
    package var limit: Int?
    package var isMultiline: Bool
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
    }

    /// Applies one action; answers whether the text changed.
    @discardableResult
    package mutating func apply(_ action: Action) -> Bool {
        let before = Snapshot(characters: characters, cursor: cursor)
        switch action {
        case .undo: return undo()
        case .redo: return redo()
        case .insert(let character): insert(clean(String(character)))
        case .paste(let text): insert(clean(text))
        case .left: cursor = max(0, cursor - 1)
        case .right: cursor = min(characters.count, cursor + 1)
        case .wordLeft: cursor = wordStart(before: cursor)
        case .wordRight: cursor = wordEnd(after: cursor)
        case .home: cursor = lineStart(of: cursor)
        case .end: cursor = lineEnd(of: cursor)
        case .up: moveLine(up: true)
        case .down: moveLine(up: false)
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

    /// Newlines become spaces in a single line; other control characters go.
    private func clean(_ text: String) -> [Character] {
        var room = max(0, min(limit ?? Self.most, Self.most) - characters.count)
        var out: [Character] = []
        for character in text {
            guard room > 0 else { break }
            if character.isNewline {
                out.append(isMultiline ? "\n" : " ")
            } else if character == "\t" {
                out.append(" ")
            } else if character.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) {
                out.append(character)
            } else {
                continue
            }
            room -= 1
        }
        return out
    }

    private mutating func insert(_ more: [Character]) {
        characters.insert(contentsOf: more, at: cursor)
        cursor += more.count
        // A mark joins the letter before it: the count of characters is not the sum.
        guard more.contains(where: joins) else { return }
        let head = Array(String(characters[..<cursor]))
        characters = head + characters[cursor...]
        cursor = head.count
    }

    private func joins(_ character: Character) -> Bool {
        guard let first = character.unicodeScalars.first else { return false }
        return first.value >= 0x300
    }

    private mutating func remove(_ range: Range<Int>) {
        characters.removeSubrange(range)
        cursor = range.lowerBound
    }

    private func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }

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

    private mutating func moveLine(up: Bool) {
        let start = lineStart(of: cursor)
        let column = cursor - start
        if up {
            guard start > 0 else {
                cursor = 0
                return
            }
            let above = lineStart(of: start - 1)
            cursor = min(above + column, start - 1)
        } else {
            let end = lineEnd(of: cursor)
            guard end < characters.count else {
                cursor = characters.count
                return
            }
            cursor = min(end + 1 + column, lineEnd(of: end + 1))
        }
    }
}
