import Foundation
import Session
import Testing

@testable import Archive

@Suite struct SHA256Tests {
    // FIPS 180-4 examples and the NIST long messages.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (
            "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
            "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
        ),
    ])
    func publishedVectors(message: String, digest: String) {
        #expect(SHA256.hex(of: message.utf8) == digest)
    }

    @Test func aMillionLetters() {
        #expect(
            SHA256.hex(of: repeatElement(UInt8(ascii: "a"), count: 1_000_000))
                == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test(arguments: [
        (55, "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
        (56, "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"),
        (64, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
    ])
    func lengthsAroundABlock(count: Int, digest: String) {
        #expect(SHA256.hex(of: repeatElement(UInt8(ascii: "a"), count: count)) == digest)
    }
}

@Suite struct TimestampTests {
    @Test(arguments: [
        (0.0, "1970-01-01T00:00:00.000Z"), (951_782_400, "2000-02-29T00:00:00.000Z"),
        (-0.001, "1969-12-31T23:59:59.999Z"), (1_793_700_000.125, "2026-11-03T10:00:00.125Z"),
        (4_107_542_399.999, "2100-02-28T23:59:59.999Z"), (4_107_542_400, "2100-03-01T00:00:00.000Z"),
    ])
    func hoursAsText(seconds: Double, text: String) {
        let date = Date(timeIntervalSince1970: seconds)
        #expect(Timestamp.text(date) == text)
        #expect(Timestamp.date(text) == Timestamp.rounded(date))
    }

    @Test func thereAndBackForAnyHour() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<2000 {
            let date = Timestamp.rounded(
                Date(timeIntervalSince1970: .random(in: -2e9...4e9, using: &random)))
            #expect(Timestamp.date(Timestamp.text(date)) == date)
        }
    }

    @Test(arguments: ["", "2026-11-03", "2026-11-03T09:20:00.12xZ", "2026-13-03T09:20:00.125Z", "demain"])
    func whatIsNoHour(text: String) { #expect(Timestamp.date(text) == nil) }

    @Test func theDayIsThatOfThePlace() throws {
        let late = try #require(Timestamp.date("2026-12-31T23:30:00.000Z"))
        #expect(Timestamp.day(late, in: try #require(TimeZone(secondsFromGMT: 3600))) == "2027-01-01")
        #expect(Timestamp.day(late, in: try #require(TimeZone(secondsFromGMT: -3600))) == "2026-12-31")
    }
}

@Suite struct StorageDoorTests {
    /// Stored rounds have one reader: whoever else imports them opens a second door to answers.
    @Test func onlyArchiveImportsTheStorageInterface() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Sources")
        let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path)
            .filter { $0.hasSuffix(".swift") }
        var importers: Set<String> = []
        for path in paths {
            let text = try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
            let imports = text.split(separator: "\n").contains {
                $0.contains("@_spi") && $0.contains("import")
            }
            if imports, let target = path.split(separator: "/").first { importers.insert(String(target)) }
        }
        #expect(importers == ["Archive"])
    }
}
