/// What a YAML file holds once aliases, tags and repeated keys are refused: texts, lists and keys, each with
/// its place.
struct Tree: Hashable, Sendable {
    indirect enum Content: Hashable, Sendable {
        /// A text as written; plain ones may be read as numbers.
        case scalar(String, plain: Bool)
        case list([Tree])
        case mapping([Field])
        /// Something that was refused, and reported, when the tree was made.
        case refused
    }

    struct Field: Hashable, Sendable {
        var key: String
        var place: Place
        var value: Tree
    }

    /// What a person would call it.
    enum Kind: String, CaseIterable, Hashable, Sendable {
        case nothing
        case text
        case number
        case flag
        case list
        case mapping
        case localized
    }

    var place: Place
    var content: Content

    /// What is there.
    var kind: Kind {
        switch content {
        case .list: .list
        case .mapping: .mapping
        case .refused: .nothing
        case .scalar("", plain: true), .scalar("~", plain: true), .scalar("null", plain: true): .nothing
        case .scalar("true", plain: true), .scalar("false", plain: true): .flag
        case .scalar(let text, plain: true) where Int(text) != nil: .number
        case .scalar: .text
        }
    }

    /// The text as written, shortened for a message.
    var excerpt: String? {
        guard case .scalar(let text, _) = content, kind != .nothing else { return nil }
        let line = text.prefix { !$0.isNewline }
        return line.count > 30 ? line.prefix(29) + "…" : String(line)
    }

    /// The keys, if this is a mapping.
    var fields: [Field]? {
        if case .mapping(let fields) = content { fields } else { nil }
    }

    /// Whether a key is there.
    func has(_ key: String) -> Bool { fields?.contains { $0.key == key } ?? false }
}
