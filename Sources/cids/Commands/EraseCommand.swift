import Archive
import ArgumentParser
import Foundation
import Session
import Workshop

/// `cids erase`: a whole session, or one participant of it; overwritten, then removed.
struct Erase: HouseCommand {
    static let configuration = CommandConfiguration(
        abstract: "Effacer une séance, ou un participant · Erase a session, or a participant")
    @Argument(help: "Fichier, nom ou début de nom · File, name or its beginning") var session: String
    @Option(
        help: ArgumentHelp(
            "Seulement cette personne · This person alone", valueName: "prénom"))
    var participant: String?
    @Flag(help: "Sans demander · Without asking") var force = false
    @OptionGroup var options: GlobalOptions

    func run(in house: House) throws(Failure) {
        let url = try house.find(session)
        if let participant {
            try erase(participant, in: url, house)
        } else {
            try erase(url, house)
        }
    }

    private func erase(_ url: URL, _ house: House) throws(Failure) {
        let name = url.lastPathComponent
        // A damaged file can be erased too; nothing is known of it.
        let archive = try? Archive.open(url, readOnly: true)
        let session = archive?.session
        archive?.close()
        if let session, session.closedAt == nil {
            say(
                Localized(
                    "Cette séance n'est pas close : un autre terminal l'a peut-être à l'écran.\n",
                    "This session is not closed: another terminal may have it on its screen.\n")[
                        house.language])
        }
        guard
            confirmed(
                Localized("Effacer « \(name) » pour toujours ?", "Erase “\(name)” for ever?"), house)
        else { return }
        try explained { () throws(ArchiveError) in try Archive.eraseSession(at: url) }
        say(Localized("« \(name) » est effacé.", "“\(name)” is erased.")[house.language] + "\n")
        let folder = house.documents(for: session?.clientName)
        guard session != nil, FileManager.default.fileExists(atPath: folder.path(percentEncoded: false))
        else {
            return
        }
        say(
            Localized(
                "Les comptes rendus déjà écrits restent : \(folder.path(percentEncoded: false))\n",
                "Reports already written stay: \(folder.path(percentEncoded: false))\n")[house.language])
    }

    /// The name, the signed answers and the commitments of a person; what has no author stays.
    private func erase(_ typed: String, in url: URL, _ house: House) throws(Failure) {
        let archive = try explained { () throws(ArchiveError) in try Archive.open(url) }
        let person = try find(typed, in: archive.session)
        say(Erase.stays[house.language] + "\n")
        guard
            confirmed(
                Localized(
                    "Effacer \(person.name) de « \(url.lastPathComponent) » : son prénom, ses réponses signées et ses engagements ?",
                    "Erase \(person.name) from “\(url.lastPathComponent)”: the name, the signed answers and the commitments?"
                ), house)
        else { return }
        let texts = try explained { () throws(ArchiveError) in
            try archive.erase(person: person.id, at: Date())
        }
        // Others may have written the name in an answer that the report quotes.
        let quoted = archive.session.sentences.map(\.body)
            .filter { $0.folded.contains(person.name.folded) }
        let left = Set(texts.compactMap { archive.session.texts[$0] } + quoted).sorted()
        var lines = [
            Localized(
                "\(person.name) est effacé de la séance.", "\(person.name) is erased from the session."),
            Localized(
                "Les comptes rendus déjà écrits ou envoyés ne changent pas : réécrivez-les avec cids report.",
                "Reports already written or sent do not change: write them again with cids report."),
        ]
        if !left.isEmpty {
            lines.append(
                Localized(
                    "Ce prénom se lit encore dans ces textes, à corriger (cids edit) :",
                    "The name can still be read in these texts, to be corrected (cids edit):"))
            lines += left.map { Localized(verbatim: "  \($0)") }
        }
        for line in lines { say(line[house.language] + "\n") }
    }

    private static let stays = Localized(
        "Les réponses sans nom resteront : rien ne dit lesquelles sont à qui.",
        "The answers without a name will stay: nothing tells which ones are whose.")

    private func find(_ typed: String, in session: Session) throws(Failure) -> Person {
        let people = session.people.filter {
            $0.name.folded == typed.folded
        }
        // « Léa » and « Lea » may both be there: what is written exactly wins.
        let exact = people.filter { $0.name == typed }
        let found = people.count > 1 ? exact : people
        guard !people.isEmpty else {
            let names = session.people.map(\.name).joined(separator: ", ")
            throw Failure(
                Localized(
                    "personne ne s'appelle « \(typed) » dans cette séance. Il y a : \(names).",
                    "nobody is called “\(typed)” in this session. There are: \(names)."))
        }
        guard let person = found.first, found.count == 1 else {
            throw Failure(
                Localized(
                    "\(people.count) personnes s'appellent « \(typed) » dans cette séance. Écrivez le prénom comme à l'inscription.",
                    "\(people.count) people are called “\(typed)” in this session. Write the name as it was entered."
                ))
        }
        return person
    }

    private func confirmed(_ question: Localized, _ house: House) -> Bool {
        guard !force else { return true }
        say(question[house.language] + Localized(" Tapez oui : ", " Type yes: ")[house.language])
        if ["oui", "yes"].contains(readLine()?.lowercased() ?? "") { return true }
        say(Localized("Rien n'est effacé.", "Nothing is erased.")[house.language] + "\n")
        return false
    }
}
