import Workshop

/// Reads trees into values. What cannot be read is reported and replaced by something harmless, so that the
/// rest of the file is read too.
struct Reader {
    private(set) var findings: [Finding] = []
    var places = Places()
    /// The questions of the ask being read that stand before the one at hand.
    var askedBefore: [Question] = []
    /// Texts without English, reported only where others have it.
    private var withoutEnglish: [Place] = []
    private var hasEnglish = false

    mutating func report(_ fault: Fault, at place: Place) {
        if !isFull { findings.append(Finding(fault, at: place)) }
    }

    private var isFull: Bool { findings.count >= Limits.findings }

    /// To call at the end: a file in French only is a choice, a forgotten translation is not.
    mutating func reportMissingEnglish() {
        guard hasEnglish else { return }
        for place in withoutEnglish { report(.missingEnglish, at: place) }
        withoutEnglish = []
    }

    private mutating func wrongType(_ expected: Tree.Kind, _ tree: Tree) {
        if tree.content == .refused { return }
        report(.wrongType(expected: expected, found: tree.kind, excerpt: tree.excerpt), at: tree.place)
    }

    // MARK: Keys

    /// The keys of a mapping; unknown ones are reported.
    mutating func fields(_ tree: Tree, _ known: [String], expected: Tree.Kind = .mapping) -> Fields? {
        guard let list = tree.fields else {
            wrongType(expected, tree)
            return nil
        }
        for field in list where !known.contains(field.key) && !isFull {
            let near = nearest(to: field.key, among: known)
            report(.unknownKey(field.key, nearest: near, known: near == nil ? known : []), at: field.place)
        }
        return Fields(place: tree.place, list: list)
    }

    /// What a key holds, if it is there; an empty one is reported.
    mutating func optional(_ key: String, in fields: Fields) -> Tree? {
        guard let field = fields[key], field.value.content != .refused else { return nil }
        guard field.value.kind != .nothing else {
            report(.emptyKey(key), at: field.place)
            return nil
        }
        return field.value
    }

    /// What a key holds; reported when it is not there.
    mutating func required(_ key: String, in fields: Fields) -> Tree? {
        if fields[key] == nil { report(.missingKey(key), at: fields.place) }
        return optional(key, in: fields)
    }

    // MARK: Values

    /// A text on one line in its languages; empty when it cannot be read.
    mutating func text(_ tree: Tree?, _ limit: Int) -> Localized {
        guard let tree, let fields = fields(tree, Keys.localized, expected: .localized) else {
            return Localized("")
        }
        var french = ""
        if let field = fields["fr"] {
            french = string(field.value, limit) ?? ""
        } else {
            report(.missingFrench, at: fields.place)
        }
        let english = fields["en"].flatMap { string($0.value, limit) }
        if fields["en"] == nil { withoutEnglish.append(fields.place) } else { hasEnglish = true }
        return Localized(french, english)
    }

    /// A text that may be left out.
    mutating func optionalText(_ key: String, in fields: Fields, _ limit: Int) -> Localized? {
        optional(key, in: fields).map { text($0, limit) }
    }

    /// A list of texts; empty when the key is not there.
    mutating func texts(_ key: String, in fields: Fields, _ count: ClosedRange<Int>, _ limit: Int)
        -> [Localized]
    {
        optional(key, in: fields).map { list($0, count).map { text($0, limit) } } ?? []
    }

    private mutating func string(_ tree: Tree, _ limit: Int) -> String? {
        guard case .scalar(let raw, _) = tree.content, tree.kind != .nothing else {
            let isEmpty = tree.kind == .nothing && tree.content != .refused
            if isEmpty { report(.emptyText, at: tree.place) } else { wrongType(.text, tree) }
            return nil
        }
        let text = raw.trimmed
        guard !text.isEmpty else {
            report(.emptyText, at: tree.place)
            return nil
        }
        guard !text.contains(where: \.isNewline) else {
            report(.severalLines, at: tree.place)
            return nil
        }
        if let scalar = text.unicodeScalars.first(where: Characters.isControl) {
            report(.controlCharacter(scalar.value), at: tree.place)
            return nil
        }
        guard text.count <= limit else {
            report(.tooLong(given: text.count, limit: limit), at: tree.place)
            return nil
        }
        return text
    }

    /// A whole number within a range.
    mutating func number(_ tree: Tree, _ range: ClosedRange<Int>) -> Int? {
        guard tree.kind == .number, case .scalar(let text, _) = tree.content, let value = Int(text) else {
            wrongType(.number, tree)
            return nil
        }
        guard range.contains(value) else {
            report(.outOfRange(value, range), at: tree.place)
            return nil
        }
        return value
    }

    /// A number that may be left out.
    mutating func optionalNumber(_ key: String, in fields: Fields, _ range: ClosedRange<Int>) -> Int? {
        optional(key, in: fields).flatMap { number($0, range) }
    }

    /// `true` or `false`; the given value when the key is not there.
    mutating func flag(_ key: String, in fields: Fields, otherwise: Bool) -> Bool {
        guard let tree = optional(key, in: fields) else { return otherwise }
        guard tree.kind == .flag, case .scalar(let text, _) = tree.content else {
            wrongType(.flag, tree)
            return otherwise
        }
        return text == "true"
    }

    /// A word of the formats.
    mutating func word<Word>(_ tree: Tree, as type: Word.Type = Word.self) -> Word?
    where Word: CaseIterable & RawRepresentable, Word.RawValue == String {
        guard case .scalar(let text, _) = tree.content, tree.kind != .nothing else {
            wrongType(.text, tree)
            return nil
        }
        if let word = Word(rawValue: text) { return word }
        let known = Word.allCases.map(\.rawValue)
        let near = nearest(to: text, among: known)
        report(.unknownWord(text, nearest: near, known: near == nil ? known : []), at: tree.place)
        return nil
    }

    /// Words of the formats, none twice.
    mutating func words<Word>(_ tree: Tree, _ count: ClosedRange<Int>, as type: Word.Type = Word.self)
        -> [Word]
    where Word: CaseIterable & RawRepresentable & Hashable, Word.RawValue == String {
        var seen = Set<Word>()
        return list(tree, count).compactMap { tree in
            guard let word = word(tree, as: Word.self) else { return nil }
            guard seen.insert(word).inserted else {
                report(.repeated(word.rawValue), at: tree.place)
                return nil
            }
            return word
        }
    }

    /// An identifier; empty when it cannot be read.
    mutating func id(_ tree: Tree?) -> String {
        guard let tree else { return "" }
        guard case .scalar(let text, _) = tree.content, tree.kind != .nothing else {
            wrongType(.text, tree)
            return ""
        }
        guard text.isIdentifier else {
            report(.badID(text), at: tree.place)
            return ""
        }
        return text
    }

    /// The elements of a list, at most as many as allowed.
    mutating func list(_ tree: Tree, _ count: ClosedRange<Int>) -> [Tree] {
        guard case .list(let trees) = tree.content else {
            wrongType(.list, tree)
            return []
        }
        if !count.contains(trees.count) { report(.wrongCount(trees.count, count), at: tree.place) }
        return Array(trees.prefix(count.upperBound))
    }
}

/// The keys of one mapping.
struct Fields {
    var place: Place
    var list: [Tree.Field]

    subscript(_ key: String) -> Tree.Field? { list.first { $0.key == key } }
}

extension String {
    /// Lowercase letters, digits, and single hyphens between them.
    var isIdentifier: Bool {
        guard (1...Limits.id).contains(utf8.count) else { return false }
        return split(separator: "-", omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty
                && part.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
        }
    }
}
