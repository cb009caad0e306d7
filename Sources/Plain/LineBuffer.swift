/// Bytes cut into lines. A line that has no end in sight is dropped whole, so memory stays bounded.
struct LineBuffer {
    enum Line: Hashable {
        case text(String)
        /// The line was longer than `mostBytes`; nothing of it is kept.
        case tooLong
    }

    static let mostBytes = 16_384

    private var bytes: [UInt8] = []
    private var lines: [Line] = []
    private var isDropping = false
    private var hasEnded = false

    /// Whether no more bytes should be read before the lines at hand are used.
    var hasLine: Bool { !lines.isEmpty }

    /// Whether the input has ended and every line was taken.
    var isSpent: Bool { hasEnded && lines.isEmpty }

    mutating func append(_ more: some Sequence<UInt8>) {
        for byte in more {
            if byte == UInt8(ascii: "\n") {
                endLine()
            } else if isDropping {
                continue
            } else if bytes.count == Self.mostBytes {
                isDropping = true
                bytes = []
            } else {
                bytes.append(byte)
            }
        }
    }

    /// The input is over: what stands without a line end is a line.
    mutating func end() {
        if !bytes.isEmpty || isDropping { endLine() }
        hasEnded = true
    }

    mutating func next() -> Line? { lines.isEmpty ? nil : lines.removeFirst() }

    private mutating func endLine() {
        if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
        lines.append(isDropping ? .tooLong : .text(String(decoding: bytes, as: UTF8.self)))
        bytes = []
        isDropping = false
    }
}
