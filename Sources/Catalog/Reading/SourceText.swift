import Foundation

/// The text of a file, once it is known to be a text of a reasonable size.
struct SourceText {
    var text: String
    var findings: [Finding] = []

    /// Reads a file, or says why it cannot be one of ours.
    static func read(file: String) -> Result<SourceText, Fault> {
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: file, isDirectory: &isDirectory) else {
            return .failure(.noSuchFile)
        }
        let path = URL(fileURLWithPath: file).resolvingSymlinksInPath().path
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        guard !isDirectory.boolValue, attributes?[.type] as? FileAttributeType == .typeRegular else {
            return .failure(.notAFile)
        }
        guard let handle = FileHandle(forReadingAtPath: path) else { return .failure(.unreadable) }
        defer { try? handle.close() }
        guard let data = try? handle.read(upToCount: Limits.fileBytes + 1) ?? Data() else {
            return .failure(.unreadable)
        }
        guard data.count <= Limits.fileBytes else {
            let size = (attributes?[.size] as? NSNumber)?.intValue ?? data.count
            return .failure(.tooLarge(bytes: max(size, data.count)))
        }
        return decode(Array(data))
    }

    /// Turns bytes into text.
    static func decode(_ bytes: [UInt8]) -> Result<SourceText, Fault> {
        if bytes.contains(0) { return .failure(.binary) }
        guard var text = String(validating: bytes, as: UTF8.self) else { return .failure(.notUTF8) }
        if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
        text.makeContiguousUTF8()
        return .success(SourceText(text: text, findings: controls(in: text)))
    }

    /// The control characters of the source: none has a good reason to be there.
    private static func controls(in text: String) -> [Finding] {
        var findings: [Finding] = []
        var place = Place.start
        for scalar in text.unicodeScalars where findings.count < Limits.findings {
            if scalar == "\n" {
                place = Place(line: place.line + 1, column: 1)
                continue
            }
            if scalar != "\t", scalar != "\r", Characters.isControl(scalar) {
                findings.append(Finding(.controlCharacter(scalar.value), at: place))
            }
            place.column += 1
        }
        return findings
    }
}

/// Characters that no text of a workshop may hold.
enum Characters {
    /// Controls, line separators and the marks that make a line read as another.
    static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        // A byte order mark in the middle, and the code points that are no characters.
        if scalar.value == 0xFEFF || scalar.value & 0xFFFE == 0xFFFE { return true }
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .surrogate: return true
        case .format: return scalar.properties.isBidiControl
        default: return false
        }
    }
}
