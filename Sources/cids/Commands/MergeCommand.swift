import Archive
import ArgumentParser
import Foundation
import Screens
import Session
import Workshop

/// `cids merge`: several rooms, or two halves of one, as one session to report on.
struct MergeCommand: HouseCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Réunir des salles en une séance · Put rooms together in one session")
    @Argument(help: "Séances closes du même atelier · Closed sessions of one workshop") var sessions: [String]
    @Option(
        help: ArgumentHelp(
            "Noms des salles, dans le même ordre · Names of the rooms, in the same order",
            valueName: "a,b"))
    var labels: String?
    @Option(name: .shortAndLong, help: "Fichier à écrire · File to write") var output: String
    @Flag(help: "Remplacer le fichier · Replace the file") var force = false
    @OptionGroup var options: GlobalOptions

    func run(in house: House) throws(Failure) {
        let files = try sessions.map { name throws(Failure) in try house.find(name) }
        guard files.count > 1 else {
            throw Failure(Localized("donnez au moins deux séances.", "give two sessions at least."))
        }
        let target = try target(apart: files)
        let names = try names(files.count, house.language)
        var rooms: [(label: String, session: Session)] = []
        for (file, name) in zip(files, names) {
            let archive = try explained { () throws(ArchiveError) in try Archive.open(file, readOnly: true) }
            rooms.append((name, archive.session))
            archive.close()
        }
        var random = Randomness(SystemRandomNumberGenerator())
        let merged: (changes: [Change], leftOut: [Localized])
        do throws(MergeFault) { merged = try Session.merging(rooms, using: &random) } catch {
            let file = { (label: String) in
                zip(names, files).first { $0.0 == label }?.1.lastPathComponent ?? label
            }
            throw Failure(error.message(file))
        }
        try write(merged.changes, rooms[0].session, to: target)
        say(target.path(percentEncoded: false) + "\n")
        for title in merged.leftOut {
            complain(
                Localized(
                    "« \(title.fr) » reste salle par salle : on n'y a pas répondu de la même façon, ou pas aux mêmes lignes, ou une salle avait trop peu de réponses.",
                    "“\(title[.en])” stays room by room: it was not answered in the same way, or not on the same lines, or a room had too few answers."
                )[house.language])
        }
    }

    private func target(apart files: [URL]) throws(Failure) -> URL {
        let name = output.hasSuffix(".cids") ? output : output + ".cids"
        let target = URL(filePath: name).standardizedFileURL
        let paths = files.map { $0.resolvingSymlinksInPath().path }
        guard !paths.contains(target.resolvingSymlinksInPath().path) else {
            throw Failure(
                Localized(
                    "« \(name) » est une des séances à réunir. Choisissez un autre nom.",
                    "“\(name)” is one of the sessions to put together. Choose another name."))
        }
        guard force || !FileManager.default.fileExists(atPath: target.path) else {
            throw Failure(
                Localized(
                    "« \(name) » existe déjà. Choisissez un autre nom, ou ajoutez --force.",
                    "“\(name)” is already there. Choose another name, or add --force."))
        }
        return target
    }

    private func names(_ count: Int, _ language: Language) throws(Failure) -> [String] {
        guard let labels else {
            return (1...count).map { Localized("Salle \($0)", "Room \($0)")[language] }
        }
        let names = labels.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        let areNames = names.allSatisfy { (try? Answer.validate(line: $0, limit: Person.nameLimit)) != nil }
        guard names.count == count, Set(names).count == count, areNames else {
            throw Failure(
                Localized(
                    "--labels : \(count) noms différents, de \(Person.nameLimit) caractères au plus, séparés par des virgules.",
                    "--labels: \(count) different names, of at most \(Person.nameLimit) characters, separated by commas."
                ))
        }
        return names
    }

    /// The whole file, or none: it is made beside its place, then put there.
    private func write(_ changes: [Change], _ first: Session, to target: URL) throws(Failure) {
        let beside = target.deletingLastPathComponent().appending(path: ".\(UUID().uuidString).cids")
        let archive = try explained { () throws(ArchiveError) in
            try Archive.create(
                at: beside, program: first.program, changes: changes, now: first.startedAt ?? Date())
        }
        archive.close()
        guard rename(beside.path, target.path) == 0 else {
            try? FileManager.default.removeItem(at: beside)
            throw Failure(
                Localized(
                    "« \(target.path) » ne peut pas être écrit : est-ce un dossier ?",
                    "“\(target.path)” cannot be written: is it a folder?"))
        }
    }
}

extension MergeFault {
    /// What is said, and what to do; `file` names the file of a room.
    fileprivate func message(_ file: (String) -> String) -> Localized {
        switch self {
        case .differentWorkshops:
            Localized("ces séances ne sont pas du même atelier.", "these sessions are not of one workshop.")
        case .differentContent:
            Localized(
                "ces séances n'ont pas eu le même contenu : l'atelier a changé entre les deux.",
                "these sessions did not have the same content: the workshop changed in between.")
        case .notClosed(let label):
            Localized(
                "« \(file(label)) » n'est pas close. Terminez-la d'abord.",
                "“\(file(label))” is not closed. End it first.")
        case .erased(let label):
            Localized(
                "les réponses de « \(file(label)) » ont été effacées : elles ne se réunissent plus.",
                "the answers of “\(file(label))” were erased: they cannot be put together any more.")
        case .merged(let label):
            Localized(
                "« \(file(label)) » réunit déjà des salles. Donnez ces salles-là.",
                "“\(file(label))” puts rooms together already. Give those rooms.")
        case .simulatedWithReal:
            Localized(
                "une séance simulée ne se réunit pas avec une vraie.",
                "a simulated session is not put together with a real one.")
        case .sameSession:
            Localized(
                "deux de ces fichiers sont la même séance, ou sa copie.",
                "two of these files are the same session, or a copy of it.")
        }
    }
}
