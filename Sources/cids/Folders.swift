import Foundation
import Workshop

/// Where things are on this machine.
struct Folders {
    /// `$XDG_DATA_HOME/cids`, or `--data-dir`.
    var data: URL
    /// `$XDG_CONFIG_HOME/cids`: the coach's own activities and workshops.
    var config: URL
    /// The built-in content; nil when it cannot be found.
    var assets: URL?
    /// Where `assets` was looked for, for the message.
    var searched: [String]

    var sessions: URL { data.appending(path: "sessions", directoryHint: .isDirectory) }

    init(dataDir: String?, assets: String?, environment: [String: String]) {
        let home = environment["HOME"] ?? NSHomeDirectory()
        func xdg(_ name: String, _ fallback: String) -> URL {
            let value = environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "\(home)/\(fallback)"
            return URL(filePath: value, directoryHint: .isDirectory)
                .appending(path: "cids", directoryHint: .isDirectory)
        }
        data =
            dataDir.map { URL(filePath: $0, directoryHint: .isDirectory) }
            ?? xdg("XDG_DATA_HOME", ".local/share")
        config = xdg("XDG_CONFIG_HOME", ".config")
        let candidates = Folders.candidates(option: assets, environment: environment)
        searched = candidates.map { $0.path(percentEncoded: false) }
        self.assets = candidates.first { folder in
            FileManager.default.fileExists(
                atPath: folder.appending(path: "Workshops").path(percentEncoded: false))
        }
    }

    /// `--assets`, `$CIDS_ASSETS`, beside the executable, `../share/cids` from it, the package's own folder.
    private static func candidates(option: String?, environment: [String: String]) -> [URL] {
        if let option { return [URL(filePath: option, directoryHint: .isDirectory)] }
        var candidates: [URL] = []
        if let variable = environment["CIDS_ASSETS"] {
            candidates.append(URL(filePath: variable, directoryHint: .isDirectory))
        }
        guard let executable = executable() else { return candidates }
        let folder = executable.deletingLastPathComponent()
        candidates.append(folder.appending(path: "Assets"))
        candidates.append(folder.deletingLastPathComponent().appending(path: "share/cids"))
        // A development build: .build/debug/cids, or .build/x86_64-unknown-linux-gnu/debug/cids.
        var above = folder
        for _ in 0..<4 {
            above = above.deletingLastPathComponent()
            let package = above.appending(path: "Package.swift").path(percentEncoded: false)
            if FileManager.default.fileExists(atPath: package) {
                candidates.append(above.appending(path: "Assets"))
            }
        }
        return candidates
    }

    private static func executable() -> URL? {
        #if os(Linux)
            if let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") {
                return URL(filePath: path)
            }
        #endif
        return Bundle.main.executableURL
    }
}

/// The language of the interface: `--lang`, else the locale's, else French.
func language(option: String?, environment: [String: String]) -> Language {
    if let option, let language = Language(rawValue: option) { return language }
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
        guard let value = environment[name], !value.isEmpty else { continue }
        if value.hasPrefix("fr") { return .fr }
        if value.hasPrefix("en") { return .en }
        // C, POSIX, C.UTF-8: a machine without a language; ours is French.
        return .fr
    }
    return .fr
}
