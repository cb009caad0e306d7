import ArgumentParser
import Foundation
import Workshop

/// What the command line itself objects to, in French: ArgumentParser speaks English only.
enum Complaint {
    /// The full text of an error of the command line, line by line; a line we do not know stays as it is.
    static func french(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            for (english, french) in sentences {
                guard let parts = parts(of: line, after: english) else { continue }
                return filled(french, with: parts)
            }
            return String(line)
        }.joined(separator: "\n")
    }

    /// The language of somebody whose command line cannot be read.
    static func language(_ arguments: [String], environment: [String: String]) -> Language {
        let option = zip(arguments, arguments.dropFirst()).first { $0.0 == "--lang" }?.1
        let joined = arguments.first { $0.hasPrefix("--lang=") }.map { String($0.dropFirst(7)) }
        return cids.language(option: option ?? joined, environment: environment)
    }

    /// `#` stands for what the person typed, or for the name of an option. The first that matches counts.
    private static let sentences = [
        (
            "Error: Unknown option '#'. Did you mean '#'?",
            "Erreur : l'option « # » n'existe pas. Vouliez-vous écrire « # » ?"
        ),
        ("Error: Unknown option '#'", "Erreur : l'option « # » n'existe pas."),
        ("Error: Missing expected argument '#'", "Erreur : il manque « # »."),
        ("Error: Missing value for '#'", "Erreur : il manque la valeur de « # »."),
        ("Error: Unexpected argument '#'", "Erreur : « # » est de trop."),
        ("Error: # unexpected arguments: '#'", "Erreur : # arguments de trop : « # »."),
        (
            "Error: The value '#' is invalid for '#'. Please provide one of #.",
            "Erreur : « # » ne va pas pour « # ». Choisissez entre #."
        ),
        (
            "Error: The value '#' is invalid for '#'. Please provide one of the following:",
            "Erreur : « # » ne va pas pour « # ». Choisissez dans cette liste :"
        ),
        ("Error: The value '#' is invalid for '#'", "Erreur : « # » ne va pas pour « # »."),
        (
            "Error: The option '#' does not take any value, but '#' was specified.",
            "Erreur : l'option « # » ne prend pas de valeur ; « # » est de trop."
        ),
        ("Error: #", "Erreur : #"), ("Help:  #", "Aide : #"), ("Usage: #", "Usage : #"),
        ("  See '#' for more information.", "  Pour en savoir plus : #"),
    ]

    /// What stands in a line where a sentence has its `#`; nil when the line is another sentence.
    private static func parts(of line: Substring, after sentence: String) -> [String]? {
        var pieces = sentence.split(separator: "#", omittingEmptySubsequences: false)[...]
        guard let first = pieces.popFirst(), line.hasPrefix(first) else { return nil }
        var rest = line.dropFirst(first.count)
        var parts: [String] = []
        while let piece = pieces.popFirst() {
            // The last piece ends the line, whatever looks like it before.
            let found = pieces.isEmpty ? rest.ranges(of: piece).last : rest.firstRange(of: piece)
            let end = piece.isEmpty ? rest.endIndex : found?.lowerBound
            guard let end, !pieces.isEmpty || rest[end...] == piece else { return nil }
            parts.append(String(rest[..<end]))
            rest = rest[end...].dropFirst(piece.count)
        }
        return parts
    }

    private static func filled(_ sentence: String, with parts: [String]) -> String {
        var parts = parts[...]
        return Typography.french(sentence).split(separator: "#", omittingEmptySubsequences: false)
            .enumerated().map { ($0 == 0 ? "" : list(parts.popFirst() ?? "")) + $1 }.joined()
    }

    /// « 'a', 'b' or 'c' » and « b', 'c » in our words; anything else as it is.
    private static func list(_ text: String) -> String {
        guard text.hasPrefix("'") else { return text.replacing("', '", with: "\u{A0}», «\u{A0}") }
        return text.replacing("' or '", with: "' ou '").replacing("' and '", with: "' et '")
            .replacing("'", with: "")
    }
}
