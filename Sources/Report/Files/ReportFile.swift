package import Foundation
package import Session
import Workshop

/// Names and writes the files of reports: the only part of this target that touches a disk.
package enum ReportFile {
    /// « 2026-11-21-decouverte-cids.md », « …-commanditaire.html », « …-simulation.txt »; « …-2.md » for the second
    /// session of a workshop on a day, which its file says.
    package static func name(
        of session: Session, in file: URL? = nil, as format: ReportFormat, _ options: Report.Options
    ) -> String {
        let date = (session.startedAt ?? session.openedAt).map {
            Day($0, utcOffset: options.utcOffset).iso
        }
        let version =
            options.audience == .sponsor ? Localized("commanditaire", "sponsor")[options.language] : nil
        let simulated = session.isSimulated ? "simulation" : nil
        let number = file.flatMap { Self.number(of: session, in: $0) }
        let codes = format == .codebook ? Localized("codes", "codebook")[options.language] : nil
        let parts = [
            date, slug(session.program.workshop.name[options.language]), number, version, simulated, codes,
        ]
        return parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "-")
            + ".\(format.fileExtension)"
    }

    /// The number at the end of a session's file: « 2 » of `2026-11-21-decouverte-cids-2.cids`.
    private static func number(of session: Session, in file: URL) -> String? {
        let name = file.deletingPathExtension().lastPathComponent
        guard let id = name.range(of: session.program.workshop.id + "-", options: .backwards) else {
            return nil
        }
        let number = name[id.upperBound...]
        return Int(number) == nil ? nil : String(number)
    }

    /// A text in lower case letters, digits and hyphens, its accents dropped: « Le même sens » is `le-meme-sens`.
    package static func slug(_ text: String) -> String {
        var out = ""
        let folded = text.lowercased().replacing("œ", with: "oe").replacing("æ", with: "ae")
            .decomposedStringWithCanonicalMapping
        for scalar in folded.unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9": out.unicodeScalars.append(scalar)
            case _ where scalar.properties.generalCategory == .nonspacingMark: break
            default: if !out.isEmpty, out.last != "-" { out.append("-") }
            }
        }
        while out.last == "-" { out.removeLast() }
        return out.count > 60 ? slug(String(out.prefix(60))) : out
    }

    /// Writes a text into a folder, which is made if it is missing; gives the file.
    package static func write(
        _ text: String, named name: String, in folder: URL, replacing: Bool = false
    ) throws(ReportError) -> URL {
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .notWritable(path: folder.path(percentEncoded: false))
        }
        let file = folder.appending(path: name, directoryHint: .notDirectory)
        try write(text, to: file, replacing: replacing)
        return file
    }

    /// Writes a text whole or not at all: into a neighbour file first, then under its name.
    package static func write(_ text: String, to file: URL, replacing: Bool = false) throws(ReportError) {
        try write(Data(text.utf8), to: file, replacing: replacing)
    }

    /// Writes bytes whole or not at all.
    package static func write(_ data: Data, to file: URL, replacing: Bool = false) throws(ReportError) {
        try AtomicFile(path: file.path(percentEncoded: false)).write(Array(data), replacing: replacing)
    }
}
