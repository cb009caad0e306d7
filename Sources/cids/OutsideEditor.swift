import Foundation
import Workshop

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A text opened in the editor that the person chose, in a private file that does not outlive it.
struct OutsideEditor {
    /// What the person wrote in `VISUAL` or `EDITOR`: a command, options included.
    let command: String
    /// Where the file stands meanwhile: in memory where the system offers it.
    let place: URL

    /// Beyond it is not a text that somebody typed.
    static let most = 1 << 18

    /// Nil where no editor is chosen.
    init?(_ environment: [String: String]) {
        let chosen = ["VISUAL", "EDITOR"].compactMap { environment[$0] }
        guard let command = chosen.first(where: { $0.contains { !$0.isWhitespace } }) else { return nil }
        self.command = command
        let memory = environment["XDG_RUNTIME_DIR"]
            .flatMap { access($0, W_OK | X_OK) == 0 ? URL(filePath: $0, directoryHint: .isDirectory) : nil }
        place = memory ?? FileManager.default.temporaryDirectory
    }

    /// Opens a text, waits, and answers what became of it.
    /// - Parameter run: runs a program on the person's terminal; its exit status, nil where it could not start.
    func edit(_ text: String, run: ([String]) -> Int32?) throws(Failure) -> String {
        var template = place.appending(path: "cids-XXXXXX").path(percentEncoded: false).utf8CString.map { $0 }
        guard mkdtemp(&template) != nil else { throw Self.notWritten(place) }
        let folder = URL(
            filePath: String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self),
            directoryHint: .isDirectory)
        // With what the editor put beside the file: a copy, a lock.
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "texte.txt").path(percentEncoded: false)
        let isWritten = FileManager.default.createFile(
            atPath: path, contents: Data((text + "\n").utf8), attributes: [.posixPermissions: 0o600])
        guard isWritten else { throw Self.notWritten(place) }
        // The person's own words for their editor, options included, as every program takes them.
        switch run(["/bin/sh", "-c", "exec \(command) \"$1\"", "sh", path]) {
        case 0: return try read(path)
        case nil, 126, 127: throw notStarted
        case .some(let status): throw failed(status)
        }
    }

    private func read(_ path: String) throws(Failure) -> String {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        guard attributes?[.type] as? FileAttributeType == .typeRegular,
            let size = attributes?[.size] as? Int, size <= Self.most
        else { throw attributes == nil ? Self.gone : Self.tooLong }
        guard let data = FileManager.default.contents(atPath: path),
            let text = String(data: data, encoding: .utf8)
        else { throw Self.notText }
        // An editor ends the last line; the text has no such end.
        return String(text.reversed().drop(while: \.isNewline).reversed())
    }
}

extension OutsideEditor {
    static let none = Failure(
        "Aucun éditeur n’est choisi. Quittez, tapez par exemple export EDITOR=nano, puis reprenez la séance.",
        "No editor is chosen. Leave, type for instance export EDITOR=nano, then resume the session.")

    private var notStarted: Failure {
        Failure(
            "L’éditeur « \(command) » ne se lance pas : vérifiez EDITOR. Le texte est comme avant.",
            "The editor “\(command)” does not start: check EDITOR. The text is as it was.")
    }

    private func failed(_ status: Int32) -> Failure {
        Failure(
            "L’éditeur « \(command) » s’est arrêté sur une erreur (\(status)). Le texte est comme avant.",
            "The editor “\(command)” ended with an error (\(status)). The text is as it was.")
    }

    private static func notWritten(_ place: URL) -> Failure {
        let path = place.path(percentEncoded: false)
        return Failure(
            "Impossible d’écrire un fichier provisoire dans \(path). Le texte est comme avant.",
            "A temporary file cannot be written in \(path). The text is as it was.")
    }

    private static let gone = Failure(
        "L’éditeur n’a pas laissé de fichier. Le texte est comme avant.",
        "The editor left no file. The text is as it was.")

    private static let tooLong = Failure(
        "Le fichier rendu par l’éditeur est trop grand pour un texte (\(most / 1024) Kio au plus). Le texte est comme avant.",
        "The file from the editor is too big for a text (\(most / 1024) KiB at most). The text is as it was.")

    private static let notText = Failure(
        "Le fichier rendu par l’éditeur n’est pas du texte en UTF-8. Le texte est comme avant.",
        "The file from the editor is not text in UTF-8. The text is as it was.")
}

extension Failure {
    fileprivate init(_ fr: String, _ en: String) {
        self.init(Localized(Typography.french(fr), Typography.english(en)))
    }
}
