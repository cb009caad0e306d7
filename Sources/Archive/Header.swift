import Foundation

/// The first hundred bytes of a session file, read without SQLite.
struct Header {
    /// « CIDs » in the header of every session file.
    static let applicationID: UInt32 = 0x4349_4473
    /// The format this program writes, and the highest it reads.
    static let format = 1

    var applicationID: UInt32
    var format: Int

    /// Reads and judges the header of a file.
    static func check(_ url: URL) throws(ArchiveError) {
        guard FileManager.default.fileExists(atPath: url.path) else { throw .missing(url) }
        guard let header = Header(of: url), header.applicationID == applicationID, header.format > 0 else {
            throw .notASession(url)
        }
        guard header.format <= format else {
            throw .newerFormat(url, found: header.format, known: format)
        }
    }

    /// The header of a file; nil when the file is no SQLite database.
    init?(of url: URL) {
        guard let file = try? FileHandle(forReadingFrom: url) else { return nil }
        defer { try? file.close() }
        guard let bytes = try? file.read(upToCount: 100).map(Array.init), bytes.count == 100,
            bytes.starts(with: Array("SQLite format 3\0".utf8))
        else { return nil }
        func word(_ at: Int) -> UInt32 { bytes[at..<(at + 4)].reduce(0) { $0 << 8 | UInt32($1) } }
        format = Int(word(60))
        applicationID = word(68)
    }
}
