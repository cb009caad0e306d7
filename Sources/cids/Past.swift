import Archive
import Foundation
import Screens
import Session
import Workshop

/// Closed sessions, read from their files.
extension House {
    /// All of them, the newest first; what cannot be opened now is left out.
    func past() -> [Library.PastLine] {
        let lines = ((try? sessions.list()) ?? []).compactMap { file -> Library.PastLine? in
            guard let archive = try? Archive.open(file.url, readOnly: true, patience: 0) else { return nil }
            defer { archive.close() }
            return past(archive.session, in: file.url)
        }
        return lines.sorted { $0.day > $1.day }
    }

    /// The session that a text names.
    ///
    /// - Throws: where there is none, several, or it is not closed: what it leaves is not settled yet.
    func past(_ text: String) throws(Failure) -> Library.PastLine {
        let url = try find(text)
        let session = try explained { () throws(ArchiveError) in
            let archive = try Archive.open(url, readOnly: true)
            defer { archive.close() }
            return archive.session
        }
        guard let line = past(session, in: url) else {
            throw Failure(
                Localized(
                    "« \(url.lastPathComponent) » n'est pas close : terminez-la avant d'en commencer la suite.",
                    "“\(url.lastPathComponent)” is not closed: end it before you start what follows it."))
        }
        return line
    }

    private func past(_ session: Session, in file: URL) -> Library.PastLine? {
        guard session.closedAt != nil else { return nil }
        return Library.PastLine(
            id: file.path(percentEncoded: false),
            day: session.startedAt.map { Day($0, utcOffset: utcOffset(at: $0)).iso } ?? "",
            name: session.program.workshop.name, client: session.clientName)
    }
}

extension Session {
    /// The client as it was named; nil where none was.
    var clientName: String? { client.flatMap { texts[$0] } }
}
