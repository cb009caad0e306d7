import Archive
import ArgumentParser
import Foundation
import Report
import Screens
import Session
import Workshop

/// `cids history`: the sessions of a client beside one another.
struct HistoryCommand: HouseCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: "Les séances d'un client, l'une à côté de l'autre · A client's sessions side by side")
    @Argument(
        help: ArgumentHelp(
            "Nom du client, ou une de ses séances · The client's name, or one of the sessions",
            valueName: "client"))
    var client: String
    @Flag(help: "JSON") var json = false
    @OptionGroup var options: GlobalOptions

    func run(in house: House) throws(Failure) {
        let files = try explained { () throws(ArchiveError) in try house.sessions.list() }
        var sessions: [(file: URL, session: Session)] = []
        for file in files {
            do throws(ArchiveError) {
                let archive = try Archive.open(file.url, readOnly: true)
                sessions.append((file.url, archive.session))
                archive.close()
            } catch {
                // The others are still worth reading.
                complain("\(file.name) · \(error.message[house.language])")
            }
        }
        let wanted = try name(house, among: sessions)
        let mine = sessions.filter {
            $0.session.clientName.map(FollowScreen.folded) == FollowScreen.folded(wanted)
        }
        guard let written = mine.first?.session.clientName else {
            let known = Set(sessions.compactMap(\.session.clientName)).sorted()
            throw Failure(
                Localized(
                    "aucune séance de « \(wanted) ». Clients connus : \(known.isEmpty ? "aucun" : known.joined(separator: ", ")).",
                    "no session of “\(wanted)”. Known clients: \(known.isEmpty ? "none" : known.joined(separator: ", "))."
                ))
        }
        let history = History(
            client: written, sessions: mine, language: house.language,
            utcOffset: { house.utcOffset(at: $0) })
        if json { try printJSON(history) } else { say(history.text(house.language)) }
    }

    /// The client's name as typed, or that of the session typed.
    private func name(
        _ house: House, among sessions: [(file: URL, session: Session)]
    ) throws(Failure) -> String {
        if sessions.contains(where: {
            $0.session.clientName.map(FollowScreen.folded) == FollowScreen.folded(client)
        }) {
            return client
        }
        let isFile = FileManager.default.fileExists(atPath: client)
        let named = try explained { () throws(ArchiveError) in try house.sessions.matching(client) }
        // Neither a file nor the beginning of a name: a client, whom nobody knows maybe.
        guard isFile || !named.isEmpty else { return client }
        let file = try house.find(client)
        guard
            let session = sessions.first(where: { $0.file.standardizedFileURL == file.standardizedFileURL })
        else { return client }
        guard let name = session.session.clientName else {
            throw Failure(
                Localized(
                    "la séance « \(file.lastPathComponent) » n'a pas de client. Nommez-le en préparant la prochaine (c).",
                    "the session “\(file.lastPathComponent)” has no client. Name one when preparing the next (c)."
                ))
        }
        return name
    }
}
