package import Foundation
import Workshop

extension ReportFile {
    /// Where reports go unless told otherwise: « Atelier CIDs » in the person's documents, and in it a folder
    /// a client where one is named.
    ///
    /// The documents are `$XDG_DOCUMENTS_DIR`, else what `user-dirs.dirs` says, else `~/Documents`.
    package static func documentsFolder(environment: [String: String], client: String? = nil) -> URL {
        let home = environment["HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? NSHomeDirectory()
        let folder = URL(filePath: documents(home: home, environment), directoryHint: .isDirectory)
            .appending(path: "Atelier CIDs", directoryHint: .isDirectory)
        guard let name = client.map(folderName), !name.isEmpty else { return folder }
        return folder.appending(path: name, directoryHint: .isDirectory)
    }

    private static func documents(home: String, _ environment: [String: String]) -> String {
        if let path = environment["XDG_DOCUMENTS_DIR"], path.hasPrefix("/") { return path }
        let config =
            environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "\(home)/.config"
        if let data = FileManager.default.contents(atPath: "\(config)/user-dirs.dirs"),
            let path = documents(in: String(decoding: data, as: UTF8.self), home: home)
        {
            return path
        }
        return "\(home)/Documents"
    }

    /// The value of `XDG_DOCUMENTS_DIR` in the text of a `user-dirs.dirs` file: `"$HOME/…"` or `"/…"`.
    ///
    /// The last one holds, as in a shell. The home folder itself means that there is none.
    static func documents(in text: String, home: String) -> String? {
        var found: String?
        for line in text.split(whereSeparator: \.isNewline) {
            let line = line.trimmed
            guard line.hasPrefix("XDG_DOCUMENTS_DIR=") else { continue }
            let value = unquoted(line.dropFirst("XDG_DOCUMENTS_DIR=".count))
            if value.hasPrefix("$HOME/") {
                let rest = value.dropFirst("$HOME/".count)
                found = rest.isEmpty ? nil : "\(home)/\(rest)"
            } else if value.hasPrefix("/") {
                found = value
            } else {
                found = nil
            }
        }
        return found
    }

    private static func unquoted(_ value: Substring) -> String {
        var out = ""
        var isEscaped = false
        for character in value.first == "\"" ? value.dropFirst() : value {
            if isEscaped {
                out.append(character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else if character == "\"" {
                break
            } else {
                out.append(character)
            }
        }
        return out
    }

    /// A client's name as the name of one folder: no slash, no leading dot.
    static func folderName(_ client: String) -> String {
        let text = Clean.line(client).replacing("/", with: "-").replacing("\u{FFFD}", with: "")
        let name = String(text.trimmed.drop(while: { $0 == "." || $0.isWhitespace }).prefix(80))
        return name.trimmed
    }
}
