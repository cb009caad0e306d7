import Insight
import Page
import Workshop

/// What plain mode says of its own accord, in the language of the room.
struct Phrases {
    let language: Language

    private func say(_ fr: String, _ en: String) -> String { Localized(fr, en)[language] }

    /// « Prénom : Ana » with the punctuation of the language; the text alone where there is no label.
    func labelled(_ label: String, _ text: String) -> String {
        guard !label.isEmpty else { return text }
        let colon = label.last.map { ":?…".contains($0) } == true ? "" : language == .fr ? "\u{A0}:" : ":"
        return label + colon + (text.isEmpty ? "" : " " + text)
    }

    var introduction: [String] {
        [
            say(
                "Mode ligne par ligne. Tapez le numéro ou la lettre d'un choix, puis Entrée.",
                "Line-by-line mode. Type the number or the letter of a choice, then Enter."),
            say("Le signe = relit toute la page.", "The = sign reads the whole page again."),
        ]
    }

    // MARK: Blocks

    /// « Groupe 2 »; « Point 2 » where the lines have no name.
    func step(_ number: Int, of each: String) -> String {
        "\(each.isEmpty ? say("Point", "Point") : each) \(number)"
    }
    func warning(_ text: String) -> String { say("Attention : ", "Warning: ") + text }
    func quote(_ text: String) -> String {
        language.quoted(text)
    }
    var ticked: String { say("coché", "ticked") }
    var unticked: String { say("non coché", "not ticked") }
    var selected: String { say("sélection", "selected") }
    var empty: String { say("vide", "empty") }
    var maskedText: String { say("saisi, masqué", "typed, hidden") }
    func scale(from low: Int, to high: Int) -> String {
        say("De \(low) à \(high).", "From \(low) to \(high).")
    }
    func chosen(_ value: Int) -> String { say("Réponse : \(value).", "Answer: \(value).") }
    var silent: String { say("La frappe ne s'affiche pas.", "What you type does not show.") }

    /// Signs that stand for a word on a screen, as the word; other texts as they are, nothing for a dash.
    func spoken(_ text: String) -> String {
        switch text {
        case "—", "–", " ": return ""
        case "✓": return say("fait", "done")
        case "●": return say("en cours", "under way")
        case "•": return say("masqué", "hidden")
        default: break
        }
        if text.hasPrefix("↕ ") { return say("en déplacement, ", "being moved, ") + text.dropFirst(2) }
        return text
    }

    /// « ●● » beside an option: dots put there.
    func dots(_ detail: String) -> String {
        guard !detail.isEmpty, detail.allSatisfy({ $0 == "●" }) else { return detail }
        let count = detail.count
        return say("\(count) gommette\(count > 1 ? "s" : "")", "\(count) dot\(count > 1 ? "s" : "")")
    }

    /// « ± minutes » as what one of its two keys does.
    func directed(_ label: String, _ intent: Intent) -> String {
        let bare = label.drop { $0 == "±" || $0.isWhitespace }
        let isLess =
            switch intent {
            case .adjust(let step), .moreTime(let step): step < 0
            default: false
            }
        return bare + ", " + (isLess ? say("en moins", "less") : say("en plus", "more"))
    }

    // MARK: Clocks

    /// « Il reste 2 min 30 s »; the label says it where it is a sentence.
    func clock(_ seconds: Int, label: String) -> String {
        if label.hasSuffix(".") { return seconds > 0 ? label + " " + remaining(seconds) : label }
        return labelled(label, remaining(seconds))
    }

    private func remaining(_ seconds: Int) -> String {
        if seconds <= 0 { return say("Le temps est écoulé.", "Time is up.") }
        let minutes = seconds / 60
        let parts = [
            minutes > 0 ? "\(minutes)\u{A0}min" : "", seconds % 60 > 0 ? "\(seconds % 60)\u{A0}s" : "",
        ]
        let time = parts.filter { !$0.isEmpty }.joined(separator: "\u{A0}")
        return say("Il reste \(time).", "\(time) left.")
    }

    // MARK: Asking

    var choicePrompt: String { say("Votre choix : ", "Your choice: ") }
    var answerPrompt: String { say("Votre réponse : ", "Your answer: ") }
    func enterChoice(_ label: String) -> String { enterName + ". " + label }
    var enterName: String { say("Entrée", "Enter") }
    var manyLines: String {
        say(
            "Plusieurs lignes possibles. Un point seul sur une ligne termine.",
            "Several lines are possible. A full stop alone on a line ends.")
    }
    var fieldHelp: String {
        say(
            "La ligne tapée remplit le champ. Pour un choix, tapez / puis son numéro ou son nom.",
            "The line you type fills the field. For a choice, type / then its number or name.")
    }
    var keeps: String {
        say("Entrée garde le texte, /- l'efface.", "Enter keeps the text, /- clears it.")
    }

    // MARK: Answers that are no answer

    func notUnderstood(_ line: String?) -> String {
        guard let line else { return say("Réponse non comprise.", "Answer not understood.") }
        let quoted = quote(line.count > 40 ? line.prefix(40) + "…" : line)
        return say("Je ne comprends pas ", "I do not understand ") + quoted + "."
    }
    var enterDoesNothing: String {
        say("Entrée ne fait rien ici.", "Enter does nothing here.")
    }
    func possible(_ list: [String]) -> String {
        say("Possible : ", "Possible: ") + list.joined(separator: ", ") + "."
    }
    func values(_ low: some CustomStringConvertible, _ high: some CustomStringConvertible) -> String {
        say("\(low) à \(high)", "\(low) to \(high)")
    }
    var rereads: String { say("= pour relire", "= to read again") }
    var nothingChanged: String { say("Rien n'a changé.", "Nothing has changed.") }
    func cut(to limit: Int) -> String {
        say(
            "Texte trop long : les \(limit) premiers caractères sont gardés.",
            "Text too long: the first \(limit) characters are kept.")
    }
    var lineTooLong: String {
        say(
            "Ligne trop longue : elle n'a pas été prise en compte.",
            "Line too long: it was not taken into account.")
    }
}
