import Catalog
import CustomDump
import Foundation
import Testing
import Workshop

/// Fails with the readable difference of two values.
func expectSame<Value: Equatable>(
    _ first: Value, _ second: Value, sourceLocation: SourceLocation = #_sourceLocation
) {
    if first == second { return }
    Issue.record(Comment(rawValue: diff(first, second) ?? "different"), sourceLocation: sourceLocation)
}

/// A folder of the coach's own files, removed at the end of the test.
final class Scratch {
    let path: String
    var library: Catalog { Catalog(directories: [.builtIn(Assets.path), .own(path)]) }

    init() throws {
        path = NSTemporaryDirectory() + "cids-catalog-" + UUID().uuidString
        for folder in ["activities", "workshops", "glossary"] {
            try FileManager.default.createDirectory(
                atPath: "\(path)/\(folder)", withIntermediateDirectories: true)
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file and gives its path.
    @discardableResult
    func write(_ text: String, to name: String) throws -> String {
        try write(Data(text.utf8), to: name)
    }

    @discardableResult
    func write(_ data: Data, to name: String) throws -> String {
        let file = "\(path)/\(name)"
        try data.write(to: URL(fileURLWithPath: file))
        return file
    }

    /// What is said of a text, as « line:column: message ».
    func faults(_ text: String, in name: String = "activities/essai.yaml", _ language: Language) throws
        -> [String]
    {
        try faults(Data(text.utf8), in: name, language)
    }

    func faults(_ data: Data, in name: String = "activities/essai.yaml", _ language: Language) throws
        -> [String]
    {
        let file = try write(data, to: name)
        return library.check(file).map { String($0.text(language).dropFirst(file.count + 1)) }
    }
}

/// A small activity without a fault; its lines are numbered in the tests.
let plainActivity = """
    id: essai
    name: {fr: Essai, en: Trial}
    goal: {fr: But, en: Aim}
    minutes: 10
    group: {min: 3, max: 12}
    privacy: partage
    modes: [I, P]
    steps:
      - id: dire
        say:
          headline: {fr: Dire, en: Say}
      - id: demander
        ask:
          headline: {fr: Demander, en: Ask}
          questions:
            - id: phrase
              prompt: {fr: Une phrase, en: A sentence}
              input: text
      - id: choisir
        ask:
          headline: {fr: Choisir, en: Choose}
          questions:
            - id: points
              prompt: {fr: Vos points, en: Your dots}
              input: dots
              items: {from: phrase}
      - id: noter
        ask:
          headline: {fr: Noter, en: Rate}
          questions:
            - id: note
              prompt: {fr: Combien, en: How much}
              input: likert
              scale: {labels: {1: {fr: peu, en: little}, 5: {fr: beaucoup, en: much}}}
      - id: trancher
        decide:
          prompt: {fr: On garde, en: We keep it}
          rules: [consent]
          proposal: points

    """

let plainWorkshop = """
    id: journee
    name: {fr: Journée, en: Day}
    goal: {fr: But, en: Aim}
    minutes: 30
    activities:
      - activity: cadre
        minutes: 4
      - activity: meteo
        minutes: 3
        mode: H
      - activity: cids-sens-commun
        minutes: 18
        steps: [phrases, choix-phrases]

    """
