import Foundation
import Workshop

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A folder of this process, removed with its content when it is released.
final class ScratchFolder {
    let url: URL

    private static let prefix = "cids-scratch-"

    init() throws(Failure) {
        Self.sweep()
        let parent = FileManager.default.temporaryDirectory
        url = parent.appending(
            path: "\(Self.prefix)\(getpid())-\(UInt32.random(in: 0 ... .max))", directoryHint: .isDirectory)
        do {
            try FileManager.default.createDirectory(
                at: url, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        } catch {
            let path = parent.path(percentEncoded: false)
            throw Failure(
                Localized(
                    "Rien ne peut être écrit dans \(path). Libérez de la place, ou indiquez un autre dossier dans TMPDIR.",
                    "Nothing can be written in \(path). Free some space, or give another folder in TMPDIR."))
        }
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// Removes what processes left that were killed before they could.
    private static func sweep() {
        let parent = FileManager.default.temporaryDirectory
        let names = (try? FileManager.default.contentsOfDirectory(atPath: parent.path(percentEncoded: false)))
        for name in names ?? [] where name.hasPrefix(prefix) {
            guard let pid = Int32(name.dropFirst(prefix.count).prefix { $0 != "-" }), pid > 0,
                kill(pid, 0) == -1, errno == ESRCH
            else { continue }
            try? FileManager.default.removeItem(at: parent.appending(path: name))
        }
    }
}
