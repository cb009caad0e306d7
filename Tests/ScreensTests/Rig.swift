import Catalog
import Foundation
import Insight
import Page
import Screens
import Session
import Testing
import Workshop

/// A room without a terminal or a file: keys go in through the page's own bindings, pages come out.
struct Rig {
    var session: Session?
    var studio: Studio
    var now = Date(timeIntervalSince1970: 1_795_000_000)
    var random = Randomness(SeededRandom(seed: 7))
    var language = Language.fr
    var console = Context.Console.room
    var library = Library()
    var theme = Theme.sombre
    /// Keys pressed, text typed in fields apart.
    var presses = 0
    var requests: [Request] = []
    /// Every page shown so far.
    var seen: [Page] = []

    init(_ studio: Studio, session: Session? = nil) {
        self.studio = studio
        self.session = session
    }

    var context: Context {
        var context = Context(
            session: session, now: now, utcOffset: 3600, language: language, console: console,
            library: library)
        context.theme = theme
        return context
    }

    var page: Page { studio.page(context) }
    var text: String { words(page) }

    mutating func send(_ intent: Intent) {
        var turn = Turn(context: context, random: random)
        var attempt = studio
        attempt.handle(intent, &turn)
        random = turn.random
        for request in turn.outcome {
            switch request {
            case .commit(let changes):
                do {
                    var next = session
                    try next?.apply(changes, at: now)
                    session = next
                } catch {
                    studio.notice = Notice(.warn, context.message(error))
                    return
                }
            case .create(let preparation):
                var next = Session(program: preparation.program)
                do {
                    try next.apply(preparation.changes(random: &random), at: now)
                } catch {
                    Issue.record("a new session is refused: \(error)")
                }
                session = next
                requests.append(request)
                studio = Studio(RoomScreen())
                seen.append(page)
                return
            case .theme(let chosen):
                theme = chosen
                requests.append(request)
            default: requests.append(request)
            }
        }
        studio = attempt
        now += 5
        seen.append(page)
        expectNothingOfAnOpenRound()
    }

    /// While answers come in no page may draw any: what was typed aloud is the one exception.
    private func expectNothingOfAnOpenRound() {
        guard let session, let place = session.place, place.phase == .answer,
            let round = session.round(entry: place.entry, step: place.step, number: place.round),
            round.state == .open, round.opening.mode != .plenary
        else { return }
        let shown = page.main.contains { block in
            switch block.content {
            case .figure, .quotes: true
            default: false
            }
        }
        #expect(!shown, "a result before its reveal:\n\(text)")
    }

    /// Presses a key that the page offers; anything else is a failure of the test.
    mutating func press(_ key: Key, sourceLocation: SourceLocation = #_sourceLocation) {
        guard let binding = page.bindings.first(where: { $0.keys.contains(key) }) else {
            Issue.record("no key \(key) on:\n\(text)", sourceLocation: sourceLocation)
            return
        }
        presses += 1
        send(binding.intent)
    }

    /// Types into the focused field.
    mutating func type(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
        guard let focus = page.focus else {
            Issue.record("no field to type in:\n\(self.text)", sourceLocation: sourceLocation)
            return
        }
        send(.set(field: focus, text: text))
    }

    /// Types and confirms: what a coach does without thinking of keys.
    mutating func enter(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
        type(text, sourceLocation: sourceLocation)
        guard let binding = page.bindings.first(where: { $0.keys.contains(.enter) }) else { return }
        send(binding.intent)
    }

    /// Expects words on the page; no-break spaces read as spaces.
    func expect(_ fragment: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let text = text.replacing("\u{A0}", with: " ")
        #expect(text.contains(fragment), "not on:\n\(text)", sourceLocation: sourceLocation)
    }
}

/// What a row goes by, before it.
private func signed(_ sign: String) -> String { sign.isEmpty ? "" : "\(sign)  " }

/// Everything a page says, as words.
func words(_ page: Page) -> String {
    var lines = [page.title, page.status]
    for block in page.main + page.side {
        switch block.content {
        case .headline(let text), .title(let text): lines.append(text)
        case .prose(let runs): lines.append(runs.map(\.text).joined())
        case .steps(let steps): lines += steps
        case .options(let options):
            lines += options.rows.map { row in
                let tick = row.isTicked.map { $0 ? "[x] " : "[ ] " } ?? ""
                return signed(row.sign) + "\(tick)\(row.label) \(row.detail)"
            }
        case .field(let field): lines.append("\(field.label): \(field.isMasked ? "•" : field.text)")
        case .table(let table):
            lines.append(table.header.joined(separator: " | "))
            lines += table.rows.map { signed($0.sign) + $0.cells.joined(separator: " | ") }
        case .figure(let figure): lines += figure.words(.fr)
        case .progress(let value, let whole, let between, let label):
            lines.append("\(value) \(between) \(whole) \(label)")
        case .display(let text, let label): lines.append("\(label) \(text)")
        case .clock(let seconds, let label): lines.append("\(seconds) s \(label)")
        case .scale(let points, let words, let chosen):
            lines.append(
                "\(points.lowerBound)–\(points.upperBound) \(words.values.sorted()) \(chosen.map { "→\($0)" } ?? "")"
            )
        case .notice(let notice): lines.append("! \(notice.text)")
        case .quotes(let quotes): lines += quotes
        case .space: break
        }
    }
    return lines.joined(separator: "\n")
}

/// The built-in content.
enum Content {
    static let catalog = Catalog(directories: [
        .builtIn(
            URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Assets").standardized
                .path(percentEncoded: false))
    ])

    static func program(_ id: String) throws -> Program {
        var program = try catalog.program(id)
        program.activities["pause"] = try catalog.activity("pause")
        return program
    }

    /// Nine people, a manager among them.
    static let nine = "Ana, Bruno, Chloé, David, Emma*, Farid, Gaëlle, Hugo, Inès"
}
