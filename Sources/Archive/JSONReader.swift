/// Reads JSON of a known shape straight into values, in one pass.
///
/// A round is read and written at each answer; `JSONDecoder` takes thirty times as long for it.
struct JSONReader {
    /// The text is not JSON of the expected shape.
    struct Fault: Error {
        /// Where reading stopped, in bytes.
        var offset: Int
    }

    private let bytes: [UInt8]
    private var index = 0

    /// A reader at the beginning of a text.
    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// Reads an object, handing over each key with the reader standing before its value.
    mutating func object(_ member: (String, inout JSONReader) throws -> Void) throws {
        try sequence(UInt8(ascii: "{"), UInt8(ascii: "}")) { reader in
            let key = try reader.string()
            try reader.expect(UInt8(ascii: ":"))
            try member(key, &reader)
        }
    }

    /// Reads an array, the reader standing before each element in turn.
    mutating func array(_ element: (inout JSONReader) throws -> Void) throws {
        try sequence(UInt8(ascii: "["), UInt8(ascii: "]"), element)
    }

    /// Reads an array of strings.
    mutating func strings() throws -> [String] {
        var strings: [String] = []
        try array { strings.append(try $0.string()) }
        return strings
    }

    /// Reads `null` if it stands here.
    mutating func null() throws -> Bool {
        guard try peek() == UInt8(ascii: "n") else { return false }
        for byte in "null".utf8 { try expect(byte) }
        return true
    }

    /// Reads a whole number.
    mutating func int() throws -> Int {
        let isNegative = try peek() == UInt8(ascii: "-")
        if isNegative { index += 1 }
        let start = index
        var value = 0
        while index < bytes.count, (48...57).contains(bytes[index]) {
            let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, more) = tens.addingReportingOverflow(Int(bytes[index] - 48))
            guard !overflow, !more else { throw fault }
            value = sum
            index += 1
        }
        guard index > start else { throw fault }
        return isNegative ? -value : value
    }

    /// Reads a string.
    mutating func string() throws -> String {
        try expect(UInt8(ascii: "\""))
        var start = index
        var text = ""
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\""):
                text += String(decoding: bytes[start..<index], as: UTF8.self)
                index += 1
                return text
            case UInt8(ascii: "\\"):
                text += String(decoding: bytes[start..<index], as: UTF8.self)
                index += 1
                text.unicodeScalars.append(try escaped())
                start = index
            case 0..<0x20: throw fault
            default: index += 1
            }
        }
        throw fault
    }

    /// Checks that nothing but blanks is left.
    mutating func end() throws {
        skipBlanks()
        guard index == bytes.count else { throw fault }
    }

    private var fault: Fault { Fault(offset: index) }

    private mutating func sequence(
        _ open: UInt8, _ close: UInt8, _ element: (inout JSONReader) throws -> Void
    ) throws {
        try expect(open)
        if try peek() == close {
            index += 1
            return
        }
        while true {
            try element(&self)
            if try peek() == close {
                index += 1
                return
            }
            try expect(UInt8(ascii: ","))
        }
    }

    private mutating func skipBlanks() {
        while index < bytes.count {
            let byte = bytes[index]
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
            index += 1
        }
    }

    private mutating func peek() throws -> UInt8 {
        skipBlanks()
        guard index < bytes.count else { throw fault }
        return bytes[index]
    }

    private mutating func expect(_ byte: UInt8) throws {
        guard try peek() == byte else { throw fault }
        index += 1
    }

    /// Reads what follows a backslash.
    private mutating func escaped() throws -> Unicode.Scalar {
        guard index < bytes.count else { throw fault }
        let byte = bytes[index]
        index += 1
        switch byte {
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "u"):
            let unit = try hexadecimal()
            if let scalar = Unicode.Scalar(unit) { return scalar }
            try expect(UInt8(ascii: "\\"))
            try expect(UInt8(ascii: "u"))
            let low = try hexadecimal()
            guard (0xD800..<0xDC00).contains(unit), (0xDC00..<0xE000).contains(low),
                let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
            else { throw fault }
            return scalar
        default: throw fault
        }
    }

    private mutating func hexadecimal() throws -> UInt32 {
        guard index + 4 <= bytes.count,
            let value = UInt32(String(decoding: bytes[index..<(index + 4)], as: UTF8.self), radix: 16)
        else { throw fault }
        index += 4
        return value
    }
}
