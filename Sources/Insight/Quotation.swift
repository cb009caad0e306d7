public import Workshop

extension Language {
    /// A text between the quotation marks of the language, those inside it being of the second kind.
    ///
    /// A text that is one quotation already does not get a second pair.
    public func quoted(_ text: String) -> String {
        var inner = text.trimmed
        for (open, close) in [("«", "»"), ("“", "”"), ("\"", "\"")] {
            guard inner.count > 2, inner.hasPrefix(open), inner.hasSuffix(close) else { continue }
            let between = inner.dropFirst().dropLast()
            if !between.contains(where: { "\(open)\(close)".contains($0) }) {
                inner = between.trimmed
            }
        }
        switch self {
        case .fr:
            if inner.contains("«") {
                for space in ["\u{A0}", "\u{202F}", " "] {
                    inner = inner.replacing("«" + space, with: "“").replacing(space + "»", with: "”")
                }
                inner = inner.replacing("«", with: "“").replacing("»", with: "”")
            }
            return "«\u{A0}\(inner)\u{A0}»"
        case .en:
            if inner.contains("“") {
                inner = inner.replacing("“", with: "‘").replacing("”", with: "’")
            }
            return "“\(inner)”"
        }
    }
}
