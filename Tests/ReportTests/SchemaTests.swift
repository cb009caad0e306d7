import Foundation
import Report
import Session
import Testing

/// The JSON of a report is what its schema says, and the schema knows no key that is never written.
struct ReportSchemaTests {
    private typealias Object = [String: Any]

    private let schema: Object

    init() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Assets/Schema/report.schema.json")
        schema = try #require(
            JSONSerialization.jsonObject(with: Data(contentsOf: file.standardizedFileURL)) as? Object)
    }

    @Test(arguments: [Audience.participants, .sponsor])
    func reportsFollowTheirSchema(audience: Audience) throws {
        for session in [
            try DataTests().followUp(), Room.full().session, Room.full(closed: false).session, Room().session,
        ] {
            let text = ReportData(session, .init(audience)).json
            let json = try JSONSerialization.jsonObject(with: Data(text.utf8))
            #expect(faults(json, schema, at: "report") == [])
        }
    }

    @Test func theSchemaRefusesWhatIsNotThere() throws {
        let text = ReportData(Room.full().session).json
        var json = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? Object)
        json["authors"] = ["Ana"]
        json["limits"] = nil
        json["audience"] = "everybody"
        #expect(
            faults(json, schema, at: "report") == [
                "report.audience: everybody", "report: without limits", "report: authors",
            ])
    }

    /// What a value has that the schema does not allow: the few words of JSON Schema that ours is written in.
    private func faults(_ value: Any, _ schema: Object, at path: String) -> [String] {
        if let name = schema["$ref"] as? String {
            let definitions = self.schema["$defs"] as? Object ?? [:]
            let target = definitions[String(name.dropFirst("#/$defs/".count))] as? Object
            return target.map { faults(value, $0, at: path) } ?? ["\(path): no definition \(name)"]
        }
        if let constant = schema["const"] {
            return "\(constant)" == "\(value)" ? [] : ["\(path): \(value)"]
        }
        if let words = schema["enum"] as? [Any] {
            return words.contains { "\($0)" == "\(value)" } ? [] : ["\(path): \(value)"]
        }
        switch (schema["type"] as? String, value) {
        case ("object", let object as Object):
            let known = schema["properties"] as? Object ?? [:]
            let required = schema["required"] as? [String] ?? []
            return object.sorted { $0.key < $1.key }.flatMap { key, value -> [String] in
                if let part = known[key] as? Object { return faults(value, part, at: "\(path).\(key)") }
                if let rest = schema["additionalProperties"] as? Object {
                    return faults(value, rest, at: "\(path).\(key)")
                }
                return []
            } + required.filter { object[$0] == nil }.map { "\(path): without \($0)" }
                + object.keys.sorted().filter {
                    known[$0] == nil && schema["additionalProperties"] as? Bool == false
                }.map { "\(path): \($0)" }
        case ("array", let list as [Any]):
            let part = schema["items"] as? Object ?? [:]
            return list.enumerated().flatMap { faults($0.element, part, at: "\(path)[\($0.offset)]") }
        case ("string", is String), ("integer", is Int), ("number", is Double), ("boolean", is Bool):
            return []
        default: return ["\(path): not \(schema["type"] ?? "?")"]
        }
    }
}
