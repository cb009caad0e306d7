import Foundation
import Session
import Testing
import Workshop

@testable import Archive

@Suite struct BallotTextTests {
    private func read(_ text: String) throws -> Ballot {
        var reader = JSONReader(text)
        let ballot = try BallotText.ballot(&reader)
        try reader.end()
        return ballot
    }

    private let odd = [
        "", "é", "👨‍👩‍👧‍👦", "a\"b\\c/d", "\u{1F}\u{0}\n\t", "e\u{301}", "\u{2028}", "𝄞", "{}[],:", " ", "\u{85}",
    ]

    private func word(_ random: inout some RandomNumberGenerator) -> String {
        odd[Int.random(in: odd.indices, using: &random)]
    }

    private func randomBallot(_ random: inout some RandomNumberGenerator) -> Ballot {
        var answers: [String: Answer] = [:]
        for index in 0..<Int.random(in: 0...4, using: &random) {
            let words = (0..<Int.random(in: 0...3, using: &random)).map { _ in
                word(&random) + word(&random)
            }
            let keys = Set(words)
            let number = Int.random(in: -3...1000, using: &random)
            answers["q\(index)" + word(&random)] =
                switch Int.random(in: 0...3, using: &random) {
                case 0: .lines(words)
                case 1: .choices(words)
                case 2: .dots(Dictionary(uniqueKeysWithValues: keys.map { ($0, number) }))
                default:
                    .ratings(
                        Dictionary(
                            uniqueKeysWithValues: keys.map {
                                ($0, Bool.random(using: &random) ? .unknown : .point(number))
                            }))
                }
        }
        return Ballot(answers)
    }

    @Test func anyBallotIsReadBackAndIsJSON() throws {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<500 {
            let ballot = randomBallot(&random)
            let text = BallotText.text(ballot)
            #expect(try read(text) == ballot)
            #expect(BallotText.text(try read(text)).utf8.elementsEqual(text.utf8))
            #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(text.utf8)) }
        }
    }

    @Test func theTextIsPlain() {
        let ballot = Ballot([
            "b": .ratings(["y": .unknown, "x": .point(3)]), "a": .lines(["L'été", "\""]),
            "c": .dots(["z": 2]), "d": .choices([]),
        ])
        #expect(
            BallotText.text(ballot)
                == #"{"a":{"lines":["L'été","\""]},"b":{"ratings":{"x":3,"y":null}},"c":{"dots":{"z":2}},"d":{"choices":[]}}"#
        )
    }

    @Test func whatOthersWriteIsReadToo() throws {
        let text = " {\n\t\"q\" : { \"lines\" : [ \"\\u00e9\\ud834\\udd1e\\/\\b\\f\\n\" , \"b\" ] } }\r\n "
        #expect(try read(text) == Ballot(["q": .lines(["é𝄞/\u{8}\u{C}\n", "b"])]))
    }

    @Test(arguments: [
        "", "{", "null", "[]", "{\"q\"}", "{\"q\":{}", "{\"q\":{\"lines\":[\"a]}}",
        "{\"q\":{\"lines\":[\"a\",]}}",
        "{\"q\":{\"other\":[]}}", "{\"q\":{\"dots\":{\"a\":1.5}}}",
        "{\"q\":{\"dots\":{\"a\":99999999999999999999}}}",
        "{\"q\":{\"dots\":{\"a\":-}}}", "{\"q\":{\"lines\":[\"\\ud834\"]}}", "{\"q\":{\"lines\":[\"\\x\"]}}",
        "{\"q\":{\"lines\":[\"\\u12\"]}}", "{\"q\":{\"lines\":[\"a\nb\"]}}", "{} {}",
        "{\"q\":{\"ratings\":{\"a\":nul}}}",
    ])
    func whatIsNoBallotIsRefused(text: String) {
        #expect(throws: JSONReader.Fault.self) { try read(text) }
    }

    @Test func noByteMakesTheReaderFall() {
        let text = Array(BallotText.text(Fixture.ballot(9)).utf8)
        for index in text.indices {
            _ = try? read(String(decoding: text[..<index], as: UTF8.self))
            for byte in [UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "{"), 0xFF, 0] {
                var broken = text
                broken[index] = byte
                _ = try? read(String(decoding: broken, as: UTF8.self))
            }
        }
    }
}
