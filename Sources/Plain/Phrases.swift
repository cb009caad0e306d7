import Page
import Workshop

/// What plain mode says of its own accord, in the language of the room.
struct Phrases {
    let language: Language

    private func say(_ fr: String, _ en: String) -> String { Localized(fr, en)[language] }

    /// « Prénom : » with the punctuation of the language.
    func labelled(_ label: String, _ text: String) -> String {
        let colon = language == .fr ? "\u{A0}:" : ":"
        let bare = label.hasSuffix(":") ? label : label + colon
        return text.isEmpty ? bare : bare + " " + text
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

    func step(_ number: Int) -> String { say("Étape \(number)", "Step \(number)") }
    func warning(_ text: String) -> String { say("Attention : ", "Warning: ") + text }
    func quote(_ text: String) -> String {
        language == .fr ? "«\u{A0}\(text)\u{A0}»" : "“\(text)”"
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
    var more: String { say("en plus", "more") }
    var less: String { say("en moins", "less") }

    // MARK: Clocks

    func remaining(_ seconds: Int) -> String {
        if seconds <= 0 { return say("temps écoulé", "time is up") }
        let minutes = seconds / 60
        let rest = seconds % 60
        let time =
            switch (minutes, rest) {
            case (0, _): say("\(rest) s", "\(rest) s")
            case (_, 0): "\(minutes)\u{A0}min"
            default: "\(minutes)\u{A0}min\u{A0}\(rest)\u{A0}s"
            }
        let isOne = minutes * 60 + rest == 60 || minutes * 60 + rest == 1
        return say("\(isOne ? "reste" : "restent") \(time)", "\(time) left")
    }

    // MARK: Asking

    var choicePrompt: String { say("Votre choix : ", "Your choice: ") }
    var answerPrompt: String { say("Votre réponse : ", "Your answer: ") }
    func enterChoice(_ label: String) -> String { say("Entrée", "Enter") + ". " + label }
    var manyLines: String {
        say(
            "Plusieurs lignes possibles. Un point seul sur une ligne termine.",
            "Several lines are possible. A full stop alone on a line ends.")
    }
    var fieldHelp: String {
        say(
            "La ligne tapée remplit le champ. Pour un choix, tapez / puis sa lettre ou son numéro.",
            "The line you type fills the field. For a choice, type / then its letter or number.")
    }
    func keeps(_ field: String) -> String {
        say("Entrée garde ce texte, /- l'efface.", "Enter keeps this text, /- clears it.")
    }

    // MARK: Answers that are no answer

    func notUnderstood(_ line: String?) -> String {
        guard let line else { return say("Réponse non comprise.", "Answer not understood.") }
        let quoted = quote(line.count > 40 ? line.prefix(40) + "…" : line)
        return say("Je ne comprends pas ", "I do not understand ") + quoted + "."
    }
    func possible(_ list: [String]) -> String {
        say("Possible : ", "Possible: ") + list.joined(separator: ", ") + "."
    }
    func values(_ low: some CustomStringConvertible, _ high: some CustomStringConvertible) -> String {
        say("\(low) à \(high)", "\(low) to \(high)")
    }
    var rereads: String { say("= pour relire", "= to read again") }
    var enterName: String { say("Entrée", "Enter") }
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
