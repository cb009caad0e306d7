package import Page
package import Workshop

/// The conversation of plain mode: pages in, lines out; typed lines in, intents out. Nothing is redrawn.
package struct Dialogue: Sendable {
    /// What a typed line gives.
    package struct Reply: Hashable, Sendable {
        package var intents: [Intent]
        /// Said at once: what is possible, or that a text was cut.
        package var lines: [String]
    }

    /// The language of the few words that are not the page's.
    package var language: Language
    /// The most characters of a text typed over several lines.
    package static let mostText = 20_000

    private var page: Page?
    private var heard = Heard()
    private var clocks: [String: Int] = [:]
    private var promptSaid = ""
    /// Whether a line was understood since the last page: silence would then leave a doubt.
    private var owesAnswer = false

    package init(language: Language) {
        self.language = language
    }

    /// What to say before the next line is typed: « Prénom : ». Ends with a space.
    package var prompt: String { page.map { Reading($0, phrases).prompt } ?? "" }

    /// Whether what is typed next must not show.
    package var isSilent: Bool { page?.isSilent ?? false }

    private var phrases: Phrases { Phrases(language: language) }

    // MARK: Saying

    /// The lines to print for a page: all of it when its title is new, what changed otherwise.
    package mutating func show(_ new: Page) -> [String] {
        var lines = page == nil ? phrases.introduction : []
        let isElsewhere = page?.title != new.title
        if isElsewhere {
            heard = Heard()
            clocks = [:]
            lines += heading(of: new)
        }
        let reading = Reading(new, phrases)
        let said = lines.count
        lines += news(in: reading)
        page = new
        heard = Heard(reading.utterances)
        if owesAnswer, lines.count == said, !isElsewhere, reading.prompt == promptSaid {
            lines.append(phrases.nothingChanged)
        }
        owesAnswer = false
        promptSaid = reading.prompt
        return lines
    }

    private func heading(of page: Page) -> [String] {
        var lines = [""]
        for text in [page.title, page.status] where !text.isEmpty {
            lines += PlainText.wrapped(PlainText.sanitised(text))
        }
        return lines
    }

    private mutating func news(in reading: Reading) -> [String] {
        let fresh = heard.news(in: reading.utterances)
        var left = fresh[...]
        var seen: [String: Int] = [:]
        var lines: [String] = []
        for item in reading.items {
            switch item {
            case .say(let utterance):
                guard left.first == utterance else { continue }
                left.removeFirst()
                lines += utterance.lines
            case .clock(let label, let seconds):
                seen[label] = seconds
                guard Self.isAnnounced(seconds, after: clocks[label]) else { continue }
                let time = phrases.remaining(seconds)
                lines += PlainText.wrapped(label.isEmpty ? time : phrases.labelled(label, time))
            }
        }
        clocks = seen
        return lines
    }

    /// Whether a clock speaks: when it starts or gains time, each whole minute, at ten seconds, at the end.
    static func isAnnounced(_ seconds: Int, after last: Int?) -> Bool {
        guard let last, seconds <= last else { return true }
        func crosses(_ mark: Int) -> Bool { last > mark && seconds <= mark }
        if crosses(0) || crosses(10) { return true }
        guard seconds > 0 else { return false }
        return (seconds + 59) / 60 < (last + 59) / 60
    }

    // MARK: Hearing

    /// What a typed line means on the page shown last.
    package mutating func take(_ typed: String) -> Reply {
        guard let page else { return Reply(intents: [], lines: []) }
        let reading = Reading(page, phrases)
        let hearing = Hearing(page: page, choices: reading.choices)
        let line = PlainText.sanitised(typed)
        switch hearing.meaning(of: line) {
        case .intents(let intents):
            owesAnswer = true
            return Reply(intents: intents, lines: [])
        case .reread:
            heard = Heard()
            clocks = [:]
            return Reply(intents: [], lines: heading(of: page) + news(in: reading))
        case .text(let text): return fill(text, on: page, reading.choices)
        case .clear:
            guard let field = page.activeField else { return Reply(intents: [], lines: []) }
            setText("", of: field)
            owesAnswer = true
            return Reply(intents: [.set(field: field.id, text: "")], lines: [])
        case .unknown:
            let what = phrases.notUnderstood(page.isSilent || line.isEmpty ? nil : line)
            let text = what + " " + phrases.possible(hearing.possible(phrases))
            return Reply(intents: [], lines: PlainText.wrapped(text))
        }
    }

    /// Says that a line was dropped because it had no end in sight.
    package func refuseLongLine() -> [String] { PlainText.wrapped(phrases.lineTooLong) }

    /// A line for the field that takes the letters, and what follows it.
    private mutating func fill(_ line: String, on page: Page, _ choices: Choices) -> Reply {
        guard let field = page.activeField else { return Reply(intents: [], lines: []) }
        if field.isMultiline, line == "." {
            owesAnswer = true
            return Reply(intents: [submission(choices)].compactMap { $0 }, lines: [])
        }
        let isMore = field.isMultiline && !field.text.isEmpty
        let whole = isMore ? field.text + "\n" + line : line
        let limit = min(field.limit ?? Self.mostText, Self.mostText)
        let text = String(whole.prefix(limit))
        let warning = whole.count > limit ? PlainText.wrapped(phrases.cut(to: limit)) : []
        setText(text, of: field)
        var intents: [Intent] = [.set(field: field.id, text: text)]
        if !field.isMultiline {
            owesAnswer = true
            let isLast = page.fields.last?.id == field.id
            if isLast {
                intents += [choices.choice(for: .enter)?.intent ?? submission(choices)].compactMap { $0 }
            } else {
                intents.append(.focus(1))
            }
        }
        return Reply(intents: intents, lines: warning)
    }

    private func submission(_ choices: Choices) -> Intent? {
        choices.all.first { $0.intent == .submit || $0.intent == .confirm }?.intent
            ?? choices.choice(for: .enter)?.intent
    }

    /// Keeps what was typed, so that the page that shows it is no news.
    private mutating func setText(_ text: String, of field: Field) {
        guard var page else { return }
        for blocks in [\Page.main, \Page.side] {
            for index in page[keyPath: blocks].indices {
                guard case .field(var held) = page[keyPath: blocks][index].content, held.id == field.id
                else { continue }
                held.text = text
                page[keyPath: blocks][index].content = .field(held)
                if let utterance = Reading.field(held, isActive: false, phrases) { heard.note(utterance) }
            }
        }
        self.page = page
    }
}
