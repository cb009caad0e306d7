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
    /// The seconds of the clocks shown last, in order.
    private var clocks: [Int] = []
    /// The choices said last.
    private var ending: [Utterance] = []
    /// The advice that need not be said again.
    private var advice: [Utterance] = []
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

    /// Whether participants hold the keyboard: no key of the terminal's own may end or suspend the program.
    package var isLocked: Bool { page?.isLocked ?? false }

    private var phrases: Phrases { Phrases(language: language) }

    // MARK: Saying

    /// The lines to print for a page: all of it when its title is new, what changed otherwise.
    package mutating func show(_ whole: Page) -> [String] {
        let new = whole.discreet
        var lines = page == nil ? phrases.introduction : []
        let isElsewhere = page?.title != new.title
        if isElsewhere {
            heard = Heard()
            clocks = []
            lines += heading(of: new)
        }
        let reading = Reading(new, phrases)
        let news = news(in: reading)
        lines += news
        page = new
        if owesAnswer, news.isEmpty, !isElsewhere, reading.prompt == promptSaid {
            // The same fault twice gives the same page: its message is said again.
            let notices = reading.notices.flatMap(\.lines)
            lines += notices.isEmpty ? [phrases.nothingChanged] : notices
        }
        owesAnswer = false
        promptSaid = reading.prompt
        return lines
    }

    private func heading(of page: Page) -> [String] {
        var lines = [""]
        for text in [page.title, page.status] where text.contains(where: { !$0.isWhitespace }) {
            lines += PlainText.wrapped(PlainText.sanitised(text))
        }
        return lines
    }

    /// What was not said yet. The list of what can be done is said whole as soon as any of it changed.
    private mutating func news(in reading: Reading) -> [String] {
        var left = heard.news(in: reading.utterances)[...]
        var seen: [Int] = []
        var lines: [String] = []
        func say(_ utterance: Utterance) {
            guard left.first == utterance else { return }
            left.removeFirst()
            lines += utterance.lines
        }
        for item in reading.body {
            switch item {
            case .say(let utterance): say(utterance)
            case .clock(let label, let seconds):
                let last = seen.count < clocks.count ? clocks[seen.count] : nil
                seen.append(seconds)
                guard Self.isAnnounced(seconds, after: last) else { continue }
                lines += PlainText.wrapped(phrases.clock(seconds, label: label))
            }
        }
        let hasNewChoices = reading.ending != ending
        if hasNewChoices { left = reading.rows[...] }
        for row in reading.rows { say(row) }
        if hasNewChoices { lines += reading.ending.flatMap(\.lines) }
        heard = Heard(reading.utterances)
        clocks = seen
        ending = reading.ending
        lines += reading.advice.filter { !advice.contains($0) }.flatMap(\.lines)
        // How fields work is said once; the rest, each time it becomes true again.
        let isKnown = advice.contains(Utterance(phrases.fieldHelp))
        advice = reading.advice + (isKnown ? [Utterance(phrases.fieldHelp)] : [])
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
            // A selection that moves is drawn later: its page is not the answer yet.
            owesAnswer = !intents.contains { if case .move = $0 { true } else { false } }
            return Reply(intents: intents, lines: [])
        case .reread:
            heard = Heard()
            clocks = []
            ending = []
            advice = []
            return Reply(intents: [], lines: heading(of: page) + news(in: reading))
        case .text(let text): return fill(text, on: page, reading.choices)
        case .clear:
            guard let field = page.activeField else { return Reply(intents: [], lines: []) }
            setText("", of: field)
            owesAnswer = true
            return Reply(intents: [.set(field: field.id, text: "")], lines: [])
        case .unknown:
            let what =
                line.isEmpty ? phrases.enterDoesNothing : phrases.notUnderstood(page.isSilent ? nil : line)
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
            return Reply(intents: submission(choices), lines: [])
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
                intents += choices.choice(for: .enter)?.intents ?? submission(choices)
            } else {
                intents.append(.focus(1))
            }
        }
        return Reply(intents: intents, lines: warning)
    }

    private func submission(_ choices: Choices) -> [Intent] {
        let ending = choices.all.first { $0.intents == [.submit] || $0.intents == [.confirm] }
        return (ending ?? choices.choice(for: .enter))?.intents ?? []
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
