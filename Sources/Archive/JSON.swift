import Foundation
import Session

/// JSON as it is stored: keys sorted, so that equal values have equal bytes.
enum JSON {
    private static let encoder: JSONEncoder = {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .custom { date, encoder in
            var container = encoder.singleValueContainer()
            try container.encode(Timestamp.text(date))
        }
        return encoder
    }()

    private static let decoder: JSONDecoder = {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .custom { decoder in
            let container = try decoder.singleValueContainer()
            guard let date = Timestamp.date(try container.decode(String.self)) else {
                throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an hour")
            }
            return date
        }
        return decoder
    }()

    /// The text of a value.
    static func text(_ value: some Encodable) throws -> String {
        String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    /// The value of a text.
    static func value<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value {
        try decoder.decode(type, from: Data(text.utf8))
    }

    /// The values of many texts, decoded together, which is faster than one by one.
    static func values<Value: Decodable>(_ type: Value.Type, from texts: [String]) throws -> [Value] {
        var values: [Value] = []
        values.reserveCapacity(texts.count)
        var start = 0
        while start < texts.count {
            let chunk = texts[start..<min(texts.count, start + 1000)]
            let decoded = try decoder.decode(
                [Value].self, from: Data("[\(chunk.joined(separator: ","))]".utf8))
            guard decoded.count == chunk.count else {
                throw DecodingError.dataCorrupted(
                    .init(codingPath: [], debugDescription: "not one value a row"))
            }
            values += decoded
            start += chunk.count
        }
        return values
    }
}
