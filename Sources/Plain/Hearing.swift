import Page
import Workshop

/// What a typed line means on a page.
struct Hearing {
    /// A line understood, or not.
    enum Meaning: Hashable {
        case intents([Intent])
        /// Read the whole page again.
        case reread
        /// A line of text for the field.
        case text(String)
        /// Empties the field.
        case clear
        case unknown
    }

    let page: Page
    let choices: Choices

    func meaning(of line: String) -> Meaning {
        switch choices.manner {
        case .text: text(line)
        case .digits: answer(line)
        case .list: command(line)
        }
    }

    /// What to type, for somebody who typed something else.
    func possible(_ phrases: Phrases) -> [String] {
        var list: [String] = []
        if let answers = page.answers {
            list.append(phrases.values(answers.lowerBound, answers.upperBound))
        }
        let slash = choices.manner == .text ? "/" : ""
        let tags = choices.all.compactMap(\.tag)
        let numbered = choices.manner == .list ? "" : "/"
        let numbers = tags.filter { $0.hasPrefix(numbered) }.compactMap { Int($0.dropFirst(numbered.count)) }
            .sorted()
        if let low = numbers.first, let high = numbers.last {
            list.append(
                low == high
                    ? numbered + String(low) : phrases.values(numbered + String(low), numbered + String(high))
            )
        }
        let letters = choices.all.filter(\.isListed).compactMap(\.letter)
        list += letters.filter { !$0.isNumber }.map { slash + String($0) }
        if choices.choice(for: .enter) != nil { list.append(phrases.enterName) }
        return list + [slash + phrases.rereads]
    }

    // MARK: Manners

    private func text(_ line: String) -> Meaning {
        if line.isEmpty, page.activeField?.isMultiline != true {
            return choices.choice(for: .enter).map { .intents($0.intents) } ?? .unknown
        }
        guard line.hasPrefix("/") else { return .text(line) }
        let rest = String(line.dropFirst())
        if rest.hasPrefix("/") { return .text(rest) }
        return rest == "-" ? .clear : command(rest)
    }

    /// An answer by its number, and Enter where a longer one could begin the same way.
    private func answer(_ line: String) -> Meaning {
        let bare = line.trimmed
        guard let answers = page.answers else { return sequence(bare) ?? command(line) }
        guard let value = Int(bare), bare.allSatisfy({ $0.isASCII && $0.isNumber }) else {
            return command(line)
        }
        guard answers.contains(value), String(value) == bare else { return .unknown }
        let goesOn = answers.contains { $0 > value && String($0).hasPrefix(bare) }
        let confirm = choices.choice(for: .enter)?.intents ?? [.submit]
        return .intents(Choices.digits(of: value) + (goesOn ? confirm : []))
    }

    /// A row of keys typed at once, as when slips are entered: « 7 3 x . »
    private func sequence(_ line: String) -> Meaning? {
        let keys = line.filter { !$0.isWhitespace }
        guard keys.count > 0, keys.count <= 64 else { return nil }
        var intents: [Intent] = []
        for key in keys {
            guard let choice = choices.choice(for: .character(key)) else { return nil }
            intents += choice.intents
        }
        return .intents(intents)
    }

    /// A number, a letter, the name of a key, a label or yes and no.
    private func command(_ line: String) -> Meaning {
        let bare = line.trimmed
        if bare.isEmpty {
            let space = line.isEmpty ? nil : choices.choice(for: .space)
            return (space ?? choices.choice(for: .enter)).map { .intents($0.intents) } ?? .unknown
        }
        if bare == "=", choices.choice(for: .character("="))?.letter != "=" { return .reread }
        var word = bare.hasPrefix("/") ? String(bare.dropFirst()) : bare
        if word.hasSuffix("."), word.count > 1 { word.removeLast() }
        let slashed = "/" + word
        let tags = choices.manner == .list ? [word] : [slashed, bare]
        if let choice = tags.lazy.compactMap({ choices.choice(tagged: $0) }).first {
            return .intents(choice.intents)
        }
        if word.count == 1, let character = word.first,
            let choice = choices.choice(for: .character(character))
        {
            return .intents(choice.intents)
        }
        let lower = word.lowercased()
        if let choice = choices.all.first(where: { $0.answers(to: lower) }) {
            return .intents(choice.intents)
        }
        let agreed: Intent? =
            switch lower {
            case "o", "oui", "y", "yes": .confirm
            case "n", "non", "no": .refuse
            default: nil
            }
        return agreed.flatMap { intent in choices.all.first { $0.intents == [intent] } }
            .map { .intents($0.intents) } ?? .unknown
    }
}

extension Choice {
    /// Whether a word names it: its letter in the other case, its key in either language, its label.
    fileprivate func answers(to word: String) -> Bool {
        if label.lowercased() == word { return true }
        return keys.contains { key in
            Language.allCases.contains { key.name($0).lowercased() == word }
                || key == .escape && word == "esc"
        }
    }
}
