internal import CNcurses
internal import Foundation
package import Page
package import Workshop

/// Something that happened at the terminal, with its meaning on the page shown.
package enum TerminalEvent: Hashable, Sendable {
    case intents([Intent])
    /// The window has another size, or must be repainted: draw the page again.
    case resized
    /// Ctrl-Z or SIGTSTP: save what must be, then call ``Terminal/suspend()``.
    case suspendRequested
    /// The session is over: save, ``Terminal/close()``, leave.
    case ended(Ending)

    package enum Ending: Hashable, Sendable {
        /// SIGTERM, SIGHUP, SIGINT or SIGQUIT, by number.
        case signal(Int32)
        /// The terminal is gone: nothing more can be read or shown.
        case hungUp
    }
}

/// The real terminal. One at a time; closed by ``close()``, at the latest when released. No threads: poll
/// ``fileDescriptors``, then ``read()``, then ``next()`` until nil, then ``draw(_:)`` once.
package final class Terminal {
    /// What this terminal can show.
    package struct Capability: Hashable, Sendable {
        package var level: ColourLevel
        /// False: only ASCII is painted.
        package var isUTF8: Bool
        package var rows: Int
        package var columns: Int
    }

    package private(set) var capability: Capability
    private var stage: Stage
    private var styles: [(looks: UInt32, pair: Int32, takesBold: Bool)]
    /// What the font of this terminal has no sign for.
    private let missing: Set<UInt32>
    /// How roles look; another one shows at the next ``draw(_:)``.
    package var theme: Theme {
        didSet {
            guard theme != oldValue else { return }
            styles = Self.styles(theme, capability.level)
            repaint()
        }
    }
    private var painted: Canvas?
    private var paintedPage: Page?
    private var queue: [Pending] = []
    private var head = 0
    private var paste: Paste?
    private var isOpen = true
    /// Whether a key may have changed what is seen of the page, a scroll or a cursor, since it was drawn.
    package private(set) var isStale = false

    private enum Pending {
        case input(Input)
        case event(TerminalEvent)
    }

    /// Why the full screen cannot be used here; nil: it can.
    package static func canRun() -> TerminalError? {
        guard cn_is_terminal() else { return .notATerminal }
        let type = ProcessInfo.processInfo.environment["TERM"] ?? ""
        return ["", "dumb", "unknown"].contains(type) ? .unknownType(type) : nil
    }

    /// Takes the terminal over.
    package init(theme: Theme, language: Language, lettering: Lettering, mouse: Bool = true)
        throws(TerminalError)
    {
        if let reason = Self.canRun() { throw reason }
        let isUTF8 = cn_locale()
        // Colours are there for a theme chosen later, whatever the first one is.
        let wantsColour = !Theme.isColourRefused
        guard cn_start(wantsColour, mouse) else {
            cn_stop()
            throw .cannotOpen(ProcessInfo.processInfo.environment["TERM"] ?? "")
        }
        missing = Set(ASCII.signs.filter { !cn_shows($0) })
        // Big letters are half blocks, which most fonts of the Linux console lack: bold text takes over.
        let canDraw = missing.isDisjoint(with: [0x2580, 0x2584, 0x2588])
        (capability, stage) = Self.prepare(
            language, canDraw ? lettering : .none, isUTF8: isUTF8, wantsColour: wantsColour)
        self.theme = theme
        styles = Self.styles(theme, capability.level)
    }

    /// A real ncurses on no terminal at all, for tests.
    package init(
        testRows rows: Int, columns: Int, type: String, theme: Theme, language: Language,
        lettering: Lettering = .none
    ) throws(TerminalError) {
        _ = cn_locale()
        guard cn_open_test(Int32(rows), Int32(columns), type, theme != .mono) else {
            cn_stop()
            throw .cannotOpen(type)
        }
        missing = []
        (capability, stage) = Self.prepare(language, lettering, isUTF8: true, wantsColour: theme != .mono)
        self.theme = theme
        styles = Self.styles(theme, capability.level)
    }

    deinit {
        if isOpen { cn_stop() }
    }

    private static func prepare(
        _ language: Language, _ lettering: Lettering, isUTF8: Bool, wantsColour: Bool
    ) -> (Capability, Stage) {
        let level = wantsColour ? ColourLevel(colours: Int(cn_colours())) : .none
        let size = size()
        let capability = Capability(level: level, isUTF8: isUTF8, rows: size.rows, columns: size.columns)
        let stage = Stage(
            rows: size.rows, columns: size.columns, language: language, lettering: lettering,
            isASCII: !isUTF8)
        return (capability, stage)
    }

    /// How roles look by a theme, their pairs of colours named.
    private static func styles(_ theme: Theme, _ level: ColourLevel) -> [(
        looks: UInt32, pair: Int32, takesBold: Bool
    )] {
        Role.allCases.sorted { $0.place < $1.place }.map { role in
            let style = theme.style(of: role, level: level)
            var looks: UInt32 = 0
            if style.isBold { looks |= UInt32(CN_BOLD) }
            if style.isReverse { looks |= UInt32(CN_REVERSE) }
            if style.isUnderlined { looks |= UInt32(CN_UNDERLINE) }
            var pair: Int32 = 0
            if level != .none, theme != .mono {
                pair = Int32(role.place + 1)
                if !cn_pair(pair, Int32(style.foreground), Int32(style.background)) { pair = 0 }
            }
            return (looks: looks, pair: pair, takesBold: style.takesBold)
        }
    }

    private static func size() -> (rows: Int, columns: Int) {
        var rows: Int32 = 0
        var columns: Int32 = 0
        cn_size(&rows, &columns)
        return (Int(rows), Int(columns))
    }

    /// What to wait on with poll(2): keys and signals. A signal also interrupts the wait (EINTR): read then too.
    package var fileDescriptors: [Int32] { [cn_tty(), cn_signal_pipe()].filter { $0 >= 0 } }

    /// How long to wait on them at most before ``read()``: a paste whose end does not come. Nil: as long as it takes.
    package var patience: Duration? { paste?.patience(at: .now) }

    // MARK: Reading

    /// Takes everything that has come, without waiting. Then ask ``next()`` until nil.
    package func read() {
        guard isOpen else { return }
        queue.removeSubrange(..<head)
        head = 0
        readSignals()
        readKeys()
        checkSize()
    }

    /// The next thing that happened, by the meaning it has on the page shown now: when an intent has led to
    /// another page, ``show(_:)`` it before asking for more.
    package func next() -> TerminalEvent? {
        while head < queue.count {
            let pending = queue[head]
            head += 1
            switch pending {
            case .event(let event): return event
            case .input(let input):
                // A click aims at what the person saw.
                if case .click = input, paintedPage != stage.page { continue }
                var intents = stage.handle(input)
                isStale = true
                if intents.contains(.command(.suspend)) { return .suspendRequested }
                if intents.contains(.command(.redraw)) {
                    repaint()
                    return .resized
                }
                gather(&intents)
                if !intents.isEmpty { return .intents(intents) }
            }
        }
        return nil
    }

    /// A text typed or pasted in one go is one change: only its last state counts.
    private func gather(_ intents: inout [Intent]) {
        guard intents.count == 1, case .set(let field, _) = intents[0] else { return }
        while head < queue.count, case .input(let input) = queue[head], isText(input) {
            head += 1
            for case .set(let other, let text) in stage.handle(input) where other == field {
                intents[0] = .set(field: field, text: text)
            }
        }
    }

    private func isText(_ input: Input) -> Bool {
        switch input {
        case .key(.character), .key(.space), .paste: true
        default: false
        }
    }

    private func readSignals() {
        var signal: Int32 = 0
        while true {
            switch Int(cn_signal_read(&signal)) {
            case 0: return
            case CN_ENDED: queue.append(.event(.ended(.signal(signal))))
            case CN_STOP_ASKED: queue.append(.event(.suspendRequested))
            case CN_CONTINUED:
                cn_continue()
                painted = nil
                queue.append(.event(.resized))
            default: cn_refit()
            }
        }
    }

    private func readKeys() {
        while true {
            let input = cn_read()
            switch Int(input.kind) {
            case CN_TEXT:
                if let input = Input(point: input.value) { queue.append(.input(input)) }
            case CN_KEY:
                if let input = Input(code: input.value) { queue.append(.input(input)) }
            case CN_CLICK:
                queue.append(.input(.click(row: Int(input.row), column: Int(input.column))))
            case CN_PASTE:
                guard readPaste() else { return }
            case CN_CLOSED:
                queue.append(.event(.ended(.hungUp)))
                return
            default: return
            }
        }
    }

    /// Takes what has come of a paste; false: more is on its way.
    private func readPaste() -> Bool {
        var piece = [UInt8](repeating: 0, count: 65_536)
        var paste = self.paste ?? Paste(at: .now)
        self.paste = nil
        while true {
            var count = 0
            var isOver = cn_paste(&piece, piece.count, &count)
            let now = ContinuousClock.now
            paste.take(piece.prefix(count), at: now)
            if !isOver, count == 0, paste.patience(at: now) == .zero {
                cn_paste_end()
                isOver = true
            }
            if isOver {
                queue.append(.input(.paste(paste.text)))
                return true
            }
            if count == 0 {
                self.paste = paste
                return false
            }
        }
    }

    private func checkSize() {
        let size = Self.size()
        guard size.rows != capability.rows || size.columns != capability.columns else { return }
        capability.rows = size.rows
        capability.columns = size.columns
        stage.resize(rows: size.rows, columns: size.columns)
        // Terminals reflow as they like: nothing of the old picture is relied upon.
        repaint()
        queue.append(.event(.resized))
    }

    // MARK: Showing

    /// The language of names of keys and of figures.
    package var language: Language {
        get { stage.language }
        set { stage.language = newValue }
    }

    /// Makes a page the one that keys are about; nothing is painted yet.
    package func show(_ page: Page) { stage.show(page) }

    /// Puts another text in place of the one in hand; what that means on the page.
    package func rewrite(_ text: String) -> [Intent] {
        isStale = true
        return stage.rewrite(text)
    }

    /// Shows a page: only what changed of its rows, in one write.
    package func draw(_ page: Page) {
        guard isOpen else { return }
        stage.show(page)
        let frame = stage.frame()
        for (row, cells) in frame.canvas.rows.enumerated() {
            if let painted, painted.columns == frame.canvas.columns, painted.rows.indices.contains(row) {
                guard let change = Canvas.change(from: painted.rows[row], to: cells) else { continue }
                put(cells[change], row: row)
            } else {
                put(cells[...], row: row)
            }
        }
        cn_cursor(Int32(frame.cursor?.row ?? -1), Int32(frame.cursor?.column ?? -1))
        cn_flush()
        painted = frame.canvas
        paintedPage = page
        isStale = false
    }

    /// Shows nothing at all until the next ``draw(_:)``.
    package func blank() {
        guard isOpen else { return }
        let canvas = Canvas(rows: capability.rows, columns: capability.columns)
        for (row, cells) in canvas.rows.enumerated() { put(cells[...], row: row) }
        painted = canvas
        paintedPage = nil
        cn_cursor(-1, -1)
        cn_flush()
    }

    /// Repaints everything at the next ``draw(_:)``: something else wrote on the screen.
    package func repaint() {
        painted = nil
        cn_redraw()
    }

    private func put(_ cells: ArraySlice<Cell>, row: Int) {
        let line = cells.map { cell in
            let style = styles[cell.role.place]
            var looks = style.looks
            if cell.flags.contains(.bold), style.takesBold { looks |= UInt32(CN_BOLD) }
            if cell.flags.contains(.underline) { looks |= UInt32(CN_UNDERLINE) }
            if cell.flags.contains(.reverse) { looks ^= UInt32(CN_REVERSE) }
            let glyph = missing.contains(cell.glyph.base) ? ASCII.glyph(for: cell.glyph) : cell.glyph
            let marks = glyph.marks
            return cn_cell(
                base: glyph.base,
                marks: (marks?.first ?? 0, marks?.second ?? 0, marks?.third ?? 0, marks?.fourth ?? 0),
                looks: looks, pair: style.pair)
        }
        line.withUnsafeBufferPointer {
            cn_row(Int32(row), Int32(cells.startIndex), $0.baseAddress, Int32($0.count))
        }
    }

    /// What ncurses holds for a row, for tests.
    package func seen(row: Int) -> String {
        var points = [UInt32](repeating: 0, count: capability.columns * 6)
        let count = Int(cn_seen(Int32(row), &points, Int32(points.count)))
        var out = String.UnicodeScalarView()
        for value in points.prefix(count) {
            if let scalar = Unicode.Scalar(value) { out.append(scalar) }
        }
        return String(out)
    }

    // MARK: Leaving

    /// Gives the terminal back, stops, and takes it again when the person continues us. Draw afterwards.
    package func suspend() {
        guard isOpen else { return }
        cn_suspend()
        painted = nil
        checkSize()
    }

    /// Gives the terminal to a program, waits for it, and takes the terminal again. Draw afterwards.
    /// - Returns: its exit status, 128 and a number where a signal ended it; nil where it could not start.
    package func lend(to command: [String]) -> Int32? {
        guard isOpen else { return nil }
        var arguments = command.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        let status = cn_lend(&arguments)
        painted = nil
        checkSize()
        return status < 0 ? nil : status
    }

    /// Gives the terminal back as it was, and prints what was written to stderr meanwhile.
    package func close() {
        guard isOpen else { return }
        isOpen = false
        cn_stop()
    }
}
