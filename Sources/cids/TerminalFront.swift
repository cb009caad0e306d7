import Page
import Terminal
import Workshop

/// The full-screen terminal as a front of the loop.
final class TerminalFront: Front {
    private let terminal: Terminal
    private var page = Page(title: "")
    private var events: [FrontEvent] = []
    private var hasRead = false

    init(theme: Theme, language: Language, lettering: Lettering) throws(TerminalError) {
        terminal = try Terminal(theme: theme, language: language, lettering: lettering)
    }

    var descriptors: [Int32] { terminal.fileDescriptors }
    var patience: Duration? { terminal.patience }
    // A key means the same wherever the selection stands.
    var readsSelection: Bool { false }
    var saysChanges: Bool { false }
    var isLineByLine: Bool { false }
    var isStale: Bool { terminal.isStale }
    var language: Language {
        get { terminal.language }
        set { terminal.language = newValue }
    }
    var theme: Theme {
        get { terminal.theme }
        set { terminal.theme = newValue }
    }
    var hasColours: Bool { terminal.capability.level > .none }
    var isReady: Bool { !events.isEmpty }

    func next() -> FrontEvent? {
        if !events.isEmpty { return events.removeFirst() }
        if !hasRead {
            terminal.read()
            hasRead = true
        }
        while let event = terminal.next() {
            switch event {
            case .intents(let intents):
                guard let first = intents.first else { continue }
                events += intents.dropFirst().map(FrontEvent.intent)
                return .intent(first)
            case .resized: return .resized
            case .suspendRequested: return .intent(.command(.suspend))
            case .ended(.signal(let number)):
                return .ended(number == 2 ? .interrupted : .terminated(signal: number))
            case .ended(.hungUp): return .ended(.hungUp)
            }
        }
        hasRead = false
        return nil
    }

    func show(_ page: Page) {
        self.page = page
        terminal.show(page)
    }

    func paint() { terminal.draw(page) }
    func redraw() { terminal.repaint() }
    func suspend() { terminal.suspend() }
    func lend(to command: [String]) -> Int32? { terminal.lend(to: command) }
    func rewrite(_ text: String) { events += terminal.rewrite(text).map(FrontEvent.intent) }
    func close() { terminal.close() }
}
