import Foundation
import Testing

/// A machine of one's own for a journey: a temporary home, and terminals on a private tmux server.
///
/// Everything it starts ends with it: at the end of `Stage.run`, when the test fails, is cancelled, or when
/// the process of the tests itself dies.
final class Stage: Sendable {
    /// The temporary folder that holds all of it.
    let folder: URL
    private let opened = Counter()
    private let calls = Counter()

    /// Runs a journey on a fresh stage and cleans up whatever happens.
    /// - Parameter isNew: whether nothing was ever chosen on this machine.
    static func run<Value: Sendable>(
        isNew: Bool = false, _ journey: (Stage) async throws -> Value
    ) async throws -> Value {
        let stage = try Stage(isNew: isNew)
        defer { stage.close() }
        return try await journey(stage)
    }

    private init(isNew: Bool) throws {
        folder = FileManager.default.temporaryDirectory
            .appending(path: "cids-\(UUID().uuidString.prefix(8))", directoryHint: .isDirectory)
        for name in ["data", "config", "cache", "Documents", "home"] {
            try FileManager.default.createDirectory(
                at: folder.appending(path: name), withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        }
        if !isNew { try choose(theme: "sombre") }
    }

    deinit { close() }

    /// What was chosen on this machine before.
    private func choose(theme: String) throws {
        let folder = folder.appending(path: "config/cids", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data("{\"theme\":\"\(theme)\"}".utf8).write(to: folder.appending(path: "preferences.json"))
    }

    /// The folder of the sessions' files.
    var sessions: URL { folder.appending(path: "data/cids/sessions", directoryHint: .isDirectory) }

    /// What the program sees of the world: nothing of the machine but the path.
    var environment: [String: String] {
        [
            "HOME": folder.appending(path: "home").path,
            "XDG_DATA_HOME": folder.appending(path: "data").path,
            "XDG_CONFIG_HOME": folder.appending(path: "config").path,
            "XDG_CACHE_HOME": folder.appending(path: "cache").path,
            "XDG_DOCUMENTS_DIR": folder.appending(path: "Documents").path,
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
            "LANG": "C.UTF-8",
            "LC_ALL": "C.UTF-8",
            "TERM": "tmux-256color",
            "SWIFT_BACKTRACE": "enable=no",
        ]
    }

    /// Opens a terminal with the product in it: `cids` and its arguments.
    func cids(
        _ arguments: String..., columns: Int = 80, rows: Int = 24, environment more: [String: String] = [:]
    ) throws -> Pane {
        try open([try Product.path()] + arguments, columns: columns, rows: rows, environment: more)
    }

    /// Opens a terminal with a program in it, which is not run through a shell.
    /// - Parameter more: variables added to the environment, or put in place of it: `["TERM": "dumb"]`.
    func open(
        _ command: [String], columns: Int = 80, rows: Int = 24, environment more: [String: String] = [:]
    ) throws -> Pane {
        let name = "pane\(opened.next())"
        let variables = environment.merging(more) { $1 }.map { "\($0)=\($1)" }.sorted()
        let server = "\(folder.path)/tmux"
        // The options come first, in the same start, so that no pane lives without them. What ends the
        // server when the tests' process dies is a shell that the server itself keeps.
        let watchdog =
            "while kill -0 \(getpid()) 2>/dev/null; do sleep 1; done; tmux -S '\(server)' kill-server; rm -rf '\(folder.path)'"
        let isFirst = name == "pane1"
        let options =
            isFirst
            ? [
                "start-server", ";", "set-option", "-g", "status", "off", ";",
                "set-option", "-sg", "escape-time", "0", ";", "set-option", "-g", "history-limit", "50000",
                ";",
            ] : []
        _ = try tmux(
            options + ["new-session", "-d", "-s", name, "-x", "\(columns)", "-y", "\(rows)", "--"]
                + ["/usr/bin/env", "-i"] + variables + wrapped(command, name: name))
        if isFirst { _ = try tmux(["run-shell", "-b", watchdog]) }
        return Pane(stage: self, name: name)
    }

    /// The program under a shell that leaves its process id and its exit status in files: tmux itself sometimes
    /// misses the end of a program on a busy machine.
    private func wrapped(_ command: [String], name: String) -> [String] {
        let inner = "echo $$ > '\(folder.path)/\(name).pid'; exec \"$@\""
        let outer = "sh -c \(quoted(inner)) sh \"$@\"; echo $? > '\(folder.path)/\(name).end'; sleep 1000"
        return ["sh", "-c", outer, "sh"] + command
    }

    private func quoted(_ text: String) -> String {
        "'" + text.replacingOccurrences(of: "'", with: "'\\''") + "'"
    }

    /// Ends every program and removes the folder. Harmless twice.
    func close() {
        _ = try? tmux(["kill-server"])
        try? FileManager.default.removeItem(at: folder)
    }

    /// Runs a tmux command on the stage's own server and answers what it printed.
    @discardableResult
    func tmux(_ arguments: [String], input: Data? = nil) throws -> String {
        let number = calls.next()
        let files = ["in", "out", "err"].map { folder.appending(path: "tmux-\(number).\($0)").path }
        defer { for file in files { unlink(file) } }
        try (input ?? Data()).write(to: URL(filePath: files[0]))
        let command = ["tmux", "-u", "-S", folder.appending(path: "tmux").path, "-f", "/dev/null"]
        let status = try Child.run(command + arguments, files: files)
        func text(_ file: String) -> String {
            String(decoding: (try? Data(contentsOf: URL(filePath: file))) ?? Data(), as: UTF8.self)
        }
        guard status == 0 else { throw JourneyError.tmux(arguments, text(files[2])) }
        return text(files[1])
    }
}

/// Why a journey could not go on.
enum JourneyError: Error, CustomStringConvertible {
    case tmux([String], String)
    case notBuilt(String)
    case notSeen(String, after: Duration, screen: String)

    var description: String {
        switch self {
        case .tmux(let arguments, let message): "tmux \(arguments.joined(separator: " ")): \(message)"
        case .notBuilt(let path): "no program at \(path): run `swift build --product cids` first"
        case .notSeen(let what, let time, let screen): "no \(what) after \(time); on the screen:\n\(screen)"
        }
    }
}

/// Where the built program is.
enum Product {
    /// `$CIDS_BINARY`, or `cids` beside the tests' own executable.
    static func path() throws -> String {
        if let path = ProcessInfo.processInfo.environment["CIDS_BINARY"] { return path }
        let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        let package = URL(filePath: #filePath).appending(path: "../../..").standardizedFileURL
        let places = [
            tests.deletingLastPathComponent().appending(path: "cids").path,
            package.appending(path: ".build/debug/cids").path,
        ]
        guard let path = places.first(where: FileManager.default.isExecutableFile(atPath:)) else {
            throw JourneyError.notBuilt(places[0])
        }
        return path
    }
}

/// A number that goes up.
private final class Counter: @unchecked Sendable {
    private let lock = NSLock()
    private var value = 0

    func next() -> Int {
        lock.withLock {
            value += 1
            return value
        }
    }
}
