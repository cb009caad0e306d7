public import Workshop

/// Something to put right in a file, and where.
public struct Diagnostic: Hashable, Sendable {
    /// How much it matters.
    public enum Severity: String, CaseIterable, Hashable, Sendable {
        /// The file cannot be used.
        case error
        /// The file can be used; it would be better otherwise.
        case warning
    }

    /// The path of the file, as it was given.
    public var file: String
    /// From 1.
    public var line: Int
    /// From 1, in Unicode scalars.
    public var column: Int
    /// Whether the file can still be used.
    public var severity: Severity
    /// What is wrong and what to write instead.
    public var message: Localized

    /// Something to put right at a line and a column of a file.
    public init(file: String, line: Int, column: Int, severity: Severity, message: Localized) {
        self.file = file
        self.line = line
        self.column = column
        self.severity = severity
        self.message = message
    }

    /// « file:line:column: message », as compilers print it and editors read it.
    public func text(_ language: Language) -> String {
        let mark =
            switch (severity, language) {
            case (.error, _): ""
            case (.warning, .fr): "attention\u{A0}: "
            case (.warning, .en): "warning: "
            }
        return "\(file):\(line):\(column): \(mark)\(message[language])"
    }
}
