import Foundation
import Testing
import Workshop

@testable import Catalog

/// A part of a JSON Schema.
struct Schema {
    var value: [String: Any]

    static func read(_ name: String) throws -> Schema {
        let url = URL(fileURLWithPath: "\(Assets.path)/Schema/\(name).schema.json")
        let value = try JSONSerialization.jsonObject(with: Data(contentsOf: url))
        return Schema(value: try #require(value as? [String: Any]))
    }

    subscript(_ path: String...) -> Schema {
        Schema(value: path.reduce(value) { $0[$1] as? [String: Any] ?? [:] })
    }

    var keys: Set<String> { Set(self["properties"].value.keys) }
    var isClosed: Bool { value["additionalProperties"] as? Bool == false }

    func range(_ low: String, _ high: String) -> ClosedRange<Int>? {
        guard let low = value[low] as? Int, let high = value[high] as? Int else { return nil }
        return low...high
    }

    func words(_ key: String = "enum") -> Set<String> { Set(value[key] as? [String] ?? []) }
}

@Suite("Schemas")
struct SchemaTests {
    @Test func theKeysOfActivitiesAreThoseOfTheLoader() throws {
        let schema = try Schema.read("activity")
        let parts: [(Schema, [String])] = [
            (schema, Keys.activity), (schema["properties", "group"], Keys.group),
            (schema["properties", "coach"], Keys.coach), (schema["$defs", "text"], Keys.localized),
            (schema["$defs", "step"], Keys.step), (schema["$defs", "say"], Keys.say),
            (schema["$defs", "ask"], Keys.ask), (schema["$defs", "talk"], Keys.talk),
            (schema["$defs", "decide"], Keys.decide), (schema["$defs", "question"], Keys.question),
            (schema["$defs", "item"], Keys.item), (schema["$defs", "harvest"], Keys.harvest),
            (schema["$defs", "scale"], Keys.cardScale), (schema["$defs", "ratedItem"], Keys.ratedItem),
            (schema["$defs", "dimension"], Keys.dimension), (schema["$defs", "band"], Keys.band),
            (schema["$defs", "axis"], Keys.axis), (schema["$defs", "zone"], Keys.zone),
            (schema["$defs", "form"], Keys.form), (schema["$defs", "field"], Keys.field),
            (schema["$defs", "drawing"], Keys.drawings), (schema["$defs", "chain"], Keys.chain),
            (schema["$defs", "staircase"], Keys.staircase), (schema["$defs", "balance"], Keys.balance),
            (schema["$defs", "board"], Keys.board), (schema["$defs", "fieldOption"], ["id", "label"]),
            (schema["$defs", "merge"], Keys.merge), (schema["$defs", "run"], Keys.run),
            (schema["$defs", "station"], Keys.station),
            (schema["$defs", "question", "properties", "readings", "items"], Keys.reading),
            (schema["$defs", "question", "properties", "game"], Keys.game),
            (schema["$defs", "question", "properties", "axes"], Keys.axes),
        ]
        for (part, keys) in parts {
            #expect(part.keys == Set(keys))
            #expect(part.isClosed)
        }
        let oneOf = schema["$defs", "step"].value["oneOf"] as? [[String: [String]]]
        #expect(oneOf?.compactMap { $0["required"]?.first } == Keys.stepKinds)
    }

    @Test func theKeysOfWorkshopsAreThoseOfTheLoader() throws {
        let schema = try Schema.read("workshop")
        #expect(schema.keys == Set(Keys.workshop))
        #expect(schema["$defs", "entry"].keys == Set(Keys.entry))
        #expect(schema.isClosed && schema["$defs", "entry"].isClosed)
    }

    @Test func theKeysOfTermsAreThoseOfTheLoader() throws {
        let schema = try Schema.read("term")
        #expect(schema.keys == Set(Keys.term))
        #expect(schema.isClosed)
        #expect(schema["properties", "standing"].words() == Set(Term.Standing.allCases.map(\.rawValue)))
    }

    @Test(arguments: InputKind.allCases)
    func theKeysOfAnInputAreThoseOfTheLoader(kind: InputKind) throws {
        let conditions = try Schema.read("activity")["$defs", "question"].value["allOf"] as? [[String: Any]]
        let condition = try #require(
            conditions?.map(Schema.init).first {
                $0["if", "properties", "input"].value["const"] as? String == kind.rawValue
            })
        let refused = condition["then", "properties"].value.filter { $0.value as? Bool == false }
        let allowed = Set(Keys.question).subtracting(refused.keys)
        #expect(allowed == Set(Keys.anyQuestion + Keys.input(kind)))
    }

    @Test func theWordsAreThoseOfTheTypes() throws {
        let schema = try Schema.read("activity")
        let defs = schema["$defs"]
        #expect(schema["properties", "privacy"].words() == Set(Privacy.allCases.map(\.rawValue)))
        #expect(defs["ask", "properties", "privacy"].words() == Set(Privacy.allCases.map(\.rawValue)))
        #expect(defs["mode"].words() == Set(CaptureMode.allCases.map(\.rawValue)))
        #expect(defs["question", "properties", "input"].words() == Set(InputKind.allCases.map(\.rawValue)))
        #expect(defs["talk", "properties", "setting"].words() == Set(Talk.Setting.allCases.map(\.rawValue)))
        #expect(
            defs["decide", "properties", "rules", "items"].words()
                == Set(Decide.Rule.allCases.map(\.rawValue)))
    }

    @Test func theLimitsAreThoseOfTheLoader() throws {
        let schema = try Schema.read("activity")
        let numbers: [(ClosedRange<Int>, [String])] = [
            (Limits.tier, ["properties", "tier"]), (Limits.minutes, ["properties", "minutes"]),
            (Limits.minutes, ["properties", "shortMinutes"]),
            (Limits.group, ["properties", "group", "properties", "min"]),
            (Limits.groupSize, ["$defs", "ask", "properties", "groupSize"]),
            (Limits.talkMinutes, ["$defs", "talk", "properties", "minutes"]),
            (Limits.scaleLow, ["$defs", "scale", "properties", "low"]),
            (Limits.scaleHigh, ["$defs", "scale", "properties", "high"]),
            (Limits.top, ["$defs", "harvest", "properties", "top"]),
            (Limits.most, ["$defs", "question", "properties", "most"]),
            (Limits.characters, ["$defs", "question", "properties", "limit"]),
            (Limits.budget, ["$defs", "question", "properties", "budget"]),
            (Limits.cap, ["$defs", "question", "properties", "cap"]),
            (Limits.share, ["$defs", "question", "properties", "convergence"]),
            (Limits.cards, ["$defs", "form", "properties", "most"]),
            (Limits.fieldCharacters, ["$defs", "field", "properties", "limit"]),
            (Limits.days, ["$defs", "field", "properties", "within"]),
        ]
        for (limit, path) in numbers {
            let part = path.reduce(schema) { $0[$1] }
            #expect(part.range("minimum", "maximum") == limit, "\(path)")
        }
        let lists: [(ClosedRange<Int>, [String])] = [
            (Limits.steps, ["properties", "steps"]), (Limits.modes, ["properties", "modes"]),
            (Limits.sources, ["properties", "sources"]),
            (Limits.questions, ["$defs", "ask", "properties", "questions"]),
            (Limits.options, ["$defs", "question", "properties", "options"]),
            (Limits.facets, ["$defs", "question", "properties", "facets"]),
            (Limits.bodyLines, ["$defs", "say", "properties", "body"]),
            (Limits.rules, ["$defs", "decide", "properties", "rules"]),
            (Limits.dimensions, ["$defs", "question", "properties", "dimensions"]),
            (Limits.bands, ["$defs", "question", "properties", "bands"]),
            (Limits.zones, ["$defs", "question", "properties", "zones"]),
            (Limits.dimensionItems, ["$defs", "dimension", "properties", "items"]),
            (Limits.formFields, ["$defs", "form", "properties", "fields"]),
            (Limits.coachLines, ["properties", "coach", "properties", "script"]),
        ]
        for (limit, path) in lists {
            let part = path.reduce(schema) { $0[$1] }
            #expect(part.range("minItems", "maxItems") == limit, "\(path)")
        }
        let texts: [(Int, [String])] = [
            (Limits.name, ["properties", "name"]), (Limits.goal, ["properties", "goal"]),
            (Limits.headline, ["$defs", "say", "properties", "headline"]),
            (Limits.line, ["$defs", "question", "properties", "prompt"]),
            (Limits.stem, ["$defs", "question", "properties", "stem"]),
            (Limits.label, ["$defs", "item", "properties", "label"]),
            (Limits.note, ["$defs", "item", "properties", "note"]),
            (Limits.item, ["$defs", "ratedItem", "properties", "label"]),
        ]
        for (limit, path) in texts {
            let part = path.reduce(schema) { $0[$1] }
            #expect(part["properties", "fr"].value["maxLength"] as? Int == limit, "\(path)")
        }
        let workshop = try Schema.read("workshop")
        #expect(workshop["properties", "minutes"].range("minimum", "maximum") == Limits.workshopMinutes)
        #expect(workshop["properties", "activities"].range("minItems", "maxItems") == Limits.entries)
        let term = try Schema.read("term")
        #expect(term["properties", "meaning"].range("minItems", "maxItems") == Limits.meaning)
        #expect(term["properties", "activities"].range("minItems", "maxItems") == Limits.explained)
    }

    @Test func everyBuiltInFileNamesItsSchema() throws {
        let index = Assets.library.index()
        for (entries, name) in [
            (index.activities, "activity"), (index.workshops, "workshop"), (index.terms, "term"),
        ] {
            for entry in entries {
                let text = try String(contentsOfFile: entry.file, encoding: .utf8)
                #expect(text.hasPrefix("# yaml-language-server: $schema=../Schema/\(name).schema.json\n"))
            }
        }
    }
}
