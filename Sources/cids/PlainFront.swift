import Page
import Plain
import Workshop

/// The line-by-line mode as a front of the loop.
final class PlainFront: Front {
    private let terminal: PlainTerminal
    private var page = Page(title: "")
    private var events: [FrontEvent] = []

    init(language: Language) { terminal = PlainTerminal(language: language) }

    var descriptors: [Int32] { terminal.fileDescriptors }
    var patience: Duration? { nil }
    // A line answers what was said last.
    var readsSelection: Bool { true }
    var saysChanges: Bool { true }
    var isLineByLine: Bool { true }
    var isStale: Bool { false }
    var language: Language {
        get { terminal.language }
        set { terminal.language = newValue }
    }
    // Lines have no colours.
    var theme = Theme.mono
    var hasColours: Bool { false }
    var isReady: Bool { !events.isEmpty || terminal.isReady }

    func next() -> FrontEvent? {
        // The page shown is the one a line answers to: say what is new before the next line is read.
        if events.isEmpty {
            terminal.draw(page)
            events = terminal.read().map { event in
                switch event {
                case .intent(let intent): .intent(intent)
                case .ended: .ended(.hungUp)
                }
            }
        }
        return events.isEmpty ? nil : events.removeFirst()
    }

    func show(_ page: Page) { self.page = page }
    func paint() { terminal.draw(page) }
    func redraw() {}
    func suspend() {}
    func lend(to command: [String]) -> Int32? { nil }
    func rewrite(_ text: String) {}
    func close() { terminal.close() }
}
