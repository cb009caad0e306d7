extension StringProtocol {
    /// The text without spaces and newlines at its ends.
    public var trimmed: String {
        var slice = self[...]
        while slice.first?.isWhitespace == true { slice = slice.dropFirst() }
        while slice.last?.isWhitespace == true { slice = slice.dropLast() }
        return String(slice)
    }

    /// A sentence as a part of another, or before a colon: without its full stop.
    public var withoutStop: String {
        String(hasSuffix(".") && !hasSuffix("..") ? dropLast() : self[...])
    }
}
