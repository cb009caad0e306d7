package import Page
package import Workshop

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What came from the person: an intent, or the end of the input.
package enum PlainEvent: Hashable, Sendable {
    case intent(Intent)
    case ended
}

/// The line-by-line terminal: pages printed as lines, lines read as intents. No escape sequence, ever.
///
/// The loop draws, polls `fileDescriptors`, then calls `read()` and draws again until it answers nothing:
/// one line at a time, because a line means something on the page that was shown before it.
package final class PlainTerminal {
    private var dialogue: Dialogue
    private var buffer = LineBuffer()
    private var isPromptOpen = false
    private var isClosed = false
    private var hasSaidEnd = false
    private var isBroken = false
    private let input: Int32
    private let output: Int32
    private let isTerminal: Bool
    private var pipeBefore: (@convention(c) (Int32) -> Void)?

    /// Speaks on standard input and output, or on the descriptors given.
    package init(language: Language, input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO) {
        dialogue = Dialogue(language: language)
        self.input = input
        self.output = output
        isTerminal = isatty(input) == 1
        pipeBefore = signal(SIGPIPE, SIG_IGN)
        if isTerminal { Echo.start(on: input) }
    }

    deinit { close() }

    /// The language of the few words that are not the page's.
    package var language: Language {
        get { dialogue.language }
        set { dialogue.language = newValue }
    }

    /// What to poll for input.
    package var fileDescriptors: [Int32] { isClosed ? [] : [input] }

    /// Whether a line or the end is at hand: do not wait in `poll`.
    package var isReady: Bool { buffer.hasLine || (buffer.isSpent || isBroken) && !hasSaidEnd }

    /// Says what is new on the page, then asks.
    package func draw(_ page: Page) {
        guard !isClosed else { return }
        say(dialogue.show(page))
        if isTerminal { Echo.set(isSilent: dialogue.isSilent, isLocked: dialogue.isLocked) }
        ask()
    }

    /// What the next line means; nothing when no line is complete. `.ended` comes once, at the end.
    package func read() -> [PlainEvent] {
        while !isClosed {
            if !buffer.hasLine { fill() }
            guard let line = buffer.next() else { break }
            isPromptOpen = false
            switch line {
            case .tooLong:
                say(dialogue.refuseLongLine())
            case .text(let text):
                let reply = dialogue.take(text)
                say(reply.lines)
                if !reply.intents.isEmpty { return reply.intents.map(PlainEvent.intent) }
            }
            ask()
        }
        guard isReady, !hasSaidEnd else { return [] }
        hasSaidEnd = true
        return [.ended]
    }

    /// Shows what is typed again and ends the last line. Harmless twice.
    package func close() {
        guard !isClosed else { return }
        if isPromptOpen, isTerminal { write("\n") }
        isClosed = true
        if isTerminal { Echo.stop() }
        signal(SIGPIPE, pipeBefore ?? SIG_DFL)
    }

    // MARK: Lines out

    private func say(_ lines: [String]) {
        guard !lines.isEmpty else { return }
        let start = isPromptOpen && isTerminal ? "\n" : ""
        write(start + lines.joined(separator: "\n") + "\n")
        isPromptOpen = false
    }

    /// The prompt, once; on a line of its own where no typed line end will follow it.
    private func ask() {
        guard !isPromptOpen, !buffer.isSpent, !dialogue.prompt.isEmpty else { return }
        write(isTerminal ? dialogue.prompt : dialogue.prompt + "\n")
        isPromptOpen = true
    }

    private func write(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty, !isBroken {
            let count = bytes.withUnsafeBytes { systemWrite(output, $0.baseAddress, $0.count) }
            if count > 0 {
                bytes = bytes.dropFirst(count)
            } else if errno == EAGAIN {
                var wait = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
                _ = poll(&wait, 1, 1000)
            } else if errno != EINTR {
                isBroken = true
            }
        }
    }

    // MARK: Bytes in

    /// Reads what is there without waiting, up to a whole line.
    private func fill() {
        var chunk = [UInt8](repeating: 0, count: 4096)
        while !buffer.hasLine, !buffer.isSpent {
            var wait = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
            guard poll(&wait, 1, 0) > 0 else { return }
            let count = chunk.withUnsafeMutableBytes { systemRead(input, $0.baseAddress, $0.count) }
            if count > 0 {
                buffer.append(chunk[..<count])
            } else if count < 0, errno == EINTR {
                continue
            } else if count < 0, errno == EAGAIN {
                return
            } else {
                buffer.end()
            }
        }
    }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}

private func systemRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(descriptor, bytes, count)
}
