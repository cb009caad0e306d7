import Foundation

/// A terminal with one program in it: what it shows, what is typed, how it ends.
struct Pane: Sendable {
    /// How a program ended.
    enum End: Hashable, Sendable {
        case status(Int32)
        case signal(Int32)
    }

    /// How long a condition is waited for when the journey does not say: generous for a busy machine.
    static let patience = Duration.seconds(20)

    let stage: Stage
    let name: String

    // MARK: Seeing

    /// The screen as text: a line a row, without the blanks at the end of each.
    func screen() throws -> String {
        try stage.tmux(["capture-pane", "-p", "-t", name])
    }

    /// All that was ever printed, for programs that print lines: what scrolled away, then the screen.
    func transcript() throws -> String {
        try stage.tmux(["capture-pane", "-p", "-J", "-S", "-", "-t", name])
    }

    /// Waits until the screen shows a text, and answers the screen.
    @discardableResult
    func waitFor(_ text: String, timeout: Duration = patience) async throws -> String {
        try await waitFor("« \(text) »", timeout: timeout) { $0.contains(text) }
    }

    /// Waits until the screen no longer shows a text.
    @discardableResult
    func waitUntilGone(_ text: String, timeout: Duration = patience) async throws -> String {
        try await waitFor("screen without « \(text) »", timeout: timeout) { !$0.contains(text) }
    }

    /// Waits until a condition holds on the screen, and answers the screen.
    @discardableResult
    func waitFor(
        _ what: String, timeout: Duration = patience, _ holds: (String) throws -> Bool
    ) async throws -> String {
        let screen = try await poll(timeout) { () -> String? in
            let screen = try self.screen()
            return try holds(screen) ? screen : nil
        }
        guard let screen else { throw JourneyError.notSeen(what, after: timeout, screen: try self.screen()) }
        return screen
    }

    // MARK: Typing

    /// Presses keys by their tmux names: `Enter`, `Escape`, `Space`, `Up`, `PageDown`, `C-l`, `F2`, `a`.
    func send(_ keys: String...) throws {
        try stage.tmux(["send-keys", "-t", name] + keys)
    }

    /// Types a text, letter for letter.
    func type(_ text: String) throws {
        try stage.tmux(["send-keys", "-t", name, "-l", "--", text])
    }

    /// Types a text, then Enter.
    func enter(_ line: String) throws {
        if !line.isEmpty { try type(line) }
        try send("Enter")
    }

    /// Pastes a text of any length, bracketed where the program asked for it.
    func paste(_ text: String) throws {
        let buffer = "paste-\(name)"
        try stage.tmux(["load-buffer", "-b", buffer, "-"], input: Data(text.utf8))
        try stage.tmux(["paste-buffer", "-p", "-r", "-d", "-b", buffer, "-t", name])
    }

    func resize(columns: Int, rows: Int) throws {
        try stage.tmux(["resize-window", "-t", name, "-x", "\(columns)", "-y", "\(rows)"])
    }

    // MARK: Ending

    /// The program's process; 0 before it has begun.
    func pid() throws -> Int32 { read("pid") ?? 0 }

    /// Sends the program a signal: `SIGTERM`, `SIGHUP`, `SIGKILL`, `SIGINT`.
    func kill(_ signal: Int32) throws {
        let pid = try pid()
        guard pid > 1, try end() == nil else { return }
        Foundation.kill(pid, signal)
    }

    /// Sends the program a signal again and again until its process is gone.
    func killUntilItIsGone(_ signal: Int32, timeout: Duration = patience) async throws {
        let pid = try pid()
        let gone = try await poll(timeout) { pid > 1 && Foundation.kill(pid, signal) != 0 ? true : nil }
        if gone == nil { throw JourneyError.notSeen("end", after: timeout, screen: "") }
    }

    /// Closes the terminal under the program, as when its window is closed.
    func hangUp() throws {
        try stage.tmux(["kill-session", "-t", name])
    }

    /// How the program ended; nil while it runs.
    func end() throws -> End? {
        // A shell says 128 and the signal's number.
        read("end").map { $0 > 128 ? .signal($0 - 128) : .status($0) }
    }

    /// The number the pane's shell left in a file.
    private func read(_ kind: String) -> Int32? {
        let file = stage.folder.appending(path: "\(name).\(kind)")
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
        return Int32(text.trimmingCharacters(in: .whitespacesAndNewlines))
    }

    /// Waits until the program has ended, and answers how.
    func waitForEnd(timeout: Duration = patience) async throws -> End {
        let end = try await poll(timeout) { try self.end() }
        guard let end else { throw JourneyError.notSeen("end", after: timeout, screen: try screen()) }
        return end
    }

    /// Any tmux format of the pane: `#{cursor_x}`, `#{alternate_on}`, `#{pane_width}`.
    func format(_ format: String) throws -> String {
        try stage.tmux(["display-message", "-p", "-t", name, format])
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Asks until there is an answer or the time is over; cancelling the test ends it at once.
    private func poll<Value>(_ timeout: Duration, _ ask: () throws -> Value?) async throws -> Value? {
        let deadline = ContinuousClock.now + timeout
        while true {
            if let value = try ask() { return value }
            guard ContinuousClock.now < deadline else { return nil }
            try await Task.sleep(for: .milliseconds(15))
        }
    }
}
