import Page
import Workshop

/// What came from the person at this terminal.
enum FrontEvent {
    case intent(Intent)
    case resized
    /// The terminal is gone, or a signal asks us to leave.
    case ended(Ending)
}

/// Why the loop ends.
enum Ending: Equatable {
    case quit
    case interrupted
    case terminated(signal: Int32)
    case hungUp
    /// The session of a coach's pane is no longer there.
    case erased
}

/// A terminal of either kind: pages go in, intents come out.
protocol Front: AnyObject {
    /// What to poll for input.
    var descriptors: [Int32] { get }
    /// How long to poll at most, whatever the page wants; nil: as long as it takes.
    var patience: Duration? { get }
    /// Whether something is already at hand: do not wait.
    var isReady: Bool { get }
    /// The next event; nil when nothing is left.
    func next() -> FrontEvent?
    /// Whether what comes next may mean something else once the selection has moved.
    var readsSelection: Bool { get }
    /// Whether a change is said anew rather than seen: what can be known is best known before the first page.
    var saysChanges: Bool { get }
    /// Whether lines are typed whole, with no keys inside a text.
    var isLineByLine: Bool { get }
    /// The language of what the page does not say itself: a session may have another than the machine.
    var language: Language { get set }
    /// How roles look.
    var theme: Theme { get set }
    /// Whether a theme makes a difference here.
    var hasColours: Bool { get }
    /// Makes a page current without painting it: keys mean what it says from now on.
    func show(_ page: Page)
    /// Whether the current page looks otherwise than painted, though it is the same: it was scrolled.
    var isStale: Bool { get }
    /// Paints the current page.
    func paint()
    func redraw()
    func suspend()
    /// Gives the terminal to a program and waits for it: its exit status, nil where it could not start.
    func lend(to command: [String]) -> Int32?
    /// Puts another text in place of the one being typed; its meaning comes from ``next()``.
    func rewrite(_ text: String)
    func close()
}
