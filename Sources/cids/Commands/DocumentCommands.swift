import Archive
import ArgumentParser
import Foundation
import Report
import Session
import Workshop

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension House {
    /// Where reports go: the documents folder, so that people find them.
    func documents(for client: String?) -> URL {
        ReportFile.documentsFolder(environment: environment, client: client)
    }

    /// How a session is reported to an audience.
    func reportOptions(_ session: Session, _ audience: Audience) -> Report.Options {
        Report.Options(
            audience, language: session.language, isBilingual: session.isBilingual,
            utcOffset: utcOffset(at: session.startedAt ?? Date()),
            coachWord: session.coachWord.flatMap { session.texts[$0] })
    }
}

/// Writes the report in every form: the participants', and the sponsor's where the room admitted them. Gives the path of
/// the documents, without the client's name: a room may read it.
///
/// - Parameter replacing: whether those that are there are written again.
func writeReports(
    of session: Session, in file: URL?, house: House, replacing: Bool = true
) throws(Failure) -> String {
    // What was written while the answers were there is worth more than what could be written now.
    guard session.answersErasedAt == nil else {
        throw Failure(
            Localized(
                "les réponses ont été effacées, comme convenu : les comptes rendus déjà écrits restent tels quels.",
                "the answers were erased, as agreed: the reports already written stay as they are."))
    }
    let folder = house.documents(for: session.client.flatMap { session.texts[$0] })
    let audiences: [Audience] = session.admitsSponsor ? [.participants, .sponsor] : [.participants]
    do throws(ReportError) {
        for audience in audiences {
            let options = house.reportOptions(session, audience)
            for format in ReportFormat.kept {
                let name = ReportFile.name(of: session, in: file, as: format, options)
                let path = folder.appending(path: name).path(percentEncoded: false)
                if !replacing, FileManager.default.fileExists(atPath: path) { continue }
                _ = try ReportFile.write(
                    try format.text(of: session, options), named: name, in: folder, replacing: replacing)
            }
        }
    } catch {
        throw Failure(error.message)
    }
    return house.documents(for: nil).path(percentEncoded: false)
}

/// Writes a text where `-o` says, or on stdout: without it, and for `-`.
func deliver(
    _ text: String, to output: String?, force: Bool, _ language: Language
) throws(Failure) {
    guard let output, output != "-" else {
        say(text)
        return
    }
    try deliver(Data(text.utf8), toFile: output, force: force, language)
}

/// Writes bytes where `-o` says; asks whoever is at a terminal before a file is replaced.
func deliver(_ data: Data, toFile output: String, force: Bool, _ language: Language) throws(Failure) {
    let file = URL(filePath: output)
    do throws(ReportError) {
        return try ReportFile.write(data, to: file, replacing: force)
    } catch {
        guard case .exists = error else { throw Failure(error.message) }
    }
    guard isatty(0) == 1, isatty(2) == 1 else {
        throw Failure(
            Localized(
                "« \(output) » existe déjà ; rien n'a été écrit. Donnez un autre nom, ou ajoutez --force.",
                "“\(output)” already exists; nothing was written. Give another name, or add --force."))
    }
    let question = Localized(
        "« \(output) » existe déjà. Le remplacer ? Tapez oui : ",
        "“\(output)” already exists. Replace it? Type yes: ")
    FileHandle.standardError.write(Data(question[language].utf8))
    guard ["oui", "yes"].contains(readLine()?.lowercased() ?? "") else {
        throw Failure(Localized("rien n'a été écrit.", "nothing was written."))
    }
    do throws(ReportError) {
        try ReportFile.write(data, to: file, replacing: true)
    } catch {
        throw Failure(error.message)
    }
}

/// The words of `--format`: documents for people, a calendar, data for programs.
enum ReportForm: String, CaseIterable, ExpressibleByArgument {
    case md, txt, html, pdf, ics, eml, json, csv, codebook

    /// The form in which the text is made; a PDF is a printed page.
    var format: ReportFormat {
        switch self {
        case .md: .markdown
        case .txt: .text
        case .html, .pdf: .html
        case .ics: .calendar
        case .eml: .mail
        case .json: .json
        case .csv: .csv
        case .codebook: .codebook
        }
    }
}

/// `cids report`: the compte rendu of a session.
struct ReportCommand: HouseCommand {
    enum Reader: String, CaseIterable, ExpressibleByArgument {
        case participants
        case sponsor
    }

    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Le compte rendu d'une séance · The report of a session")
    @Argument(help: "Fichier, nom ou début de nom · File, name or its beginning") var session: String?
    @Option(
        help: ArgumentHelp(
            "md, txt, html, pdf, ics, eml ; pour un programme · for programs: json, csv, codebook",
            discussion:
                "pdf : avec un navigateur de cet ordinateur, et -o. ics : engagements et relecture, pour un agenda. eml : brouillon de courriel, compte rendu joint. pdf: with a browser of this computer, and -o. ics: commitments and review, for a diary. eml: a draft e-mail, the report attached."
        )) var format = ReportForm.md
    @Option(help: "participants, sponsor") var audience = Reader.participants
    @Option(name: .shortAndLong, help: "Fichier à écrire · File to write") var output: String?
    @Flag(help: "Remplacer le fichier · Replace the file") var force = false
    @OptionGroup var options: GlobalOptions

    func run(in house: House) throws(Failure) {
        let url = try house.find(session)
        let opened = try explained { () throws(ArchiveError) in
            try Archive.open(url, readOnly: true).session
        }
        var how = house.reportOptions(opened, audience == .sponsor ? .sponsor : .participants)
        if options.lang != nil { how.language = house.language }
        let text: String
        do throws(ReportError) {
            text = try format.format.text(of: opened, how)
        } catch {
            throw Failure(error.message)
        }
        guard format == .pdf else { return try deliver(text, to: output, force: force, house.language) }
        guard let output, output != "-" else { throw Self.noFile }
        try deliver(Browser(house.environment).pdf(of: text), toFile: output, force: force, house.language)
    }

    private static let noFile = Failure(
        Localized(
            "un PDF va dans un fichier : ajoutez -o compte-rendu.pdf.",
            "a PDF goes to a file: add -o report.pdf."))
}

/// `cids print`: slips, conducteur, take-home cards, on A4.
struct PrintCommand: HouseCommand {
    enum What: String, CaseIterable, ExpressibleByArgument {
        case slips
        case script
        case cards
    }

    enum Form: String, CaseIterable, ExpressibleByArgument {
        case html
        case txt
    }

    static let configuration = CommandConfiguration(
        commandName: "print",
        abstract: "Imprimer fiches, conducteur ou cartes · Print slips, running order or cards")
    @Argument(help: "Atelier, fichier YAML ou séance · Workshop, YAML file or session") var subject: String
    @Option(
        help: ArgumentHelp(
            "slips, script, cards",
            discussion:
                "Fiches : dans les langues de la séance ; d'un atelier, dans les deux, ou celle de --lang. Slips: in the session's languages; of a workshop, in both, or in that of --lang."
        )) var what = What.slips
    @Option(help: "html, txt") var format = Form.html
    @Option(name: .shortAndLong, help: "Fichier à écrire · File to write") var output: String?
    @Flag(help: "Remplacer le fichier · Replace the file") var force = false
    @OptionGroup var options: GlobalOptions

    func run(in house: House) throws(Failure) {
        let sheets: Sheets
        switch what {
        case .slips:
            if let session = try session(in: house) {
                let chosen = options.lang == nil ? session.language : house.language
                sheets = Print.slips(
                    session.program, agenda: session.agenda,
                    languages: languages(chosen, isBilingual: session.isBilingual))
            } else {
                // Nobody has said yet whether the room will be shown one language or two.
                sheets = Print.slips(
                    try house.program(named: subject),
                    languages: languages(house.language, isBilingual: options.lang == nil))
            }
        case .script:
            if let session = try session(in: house) {
                sheets = Print.script(session.program, agenda: session.agenda, language: house.language)
            } else {
                sheets = Print.script(try house.program(named: subject), language: house.language)
            }
        case .cards:
            guard let session = try session(in: house) else {
                throw Failure(
                    Localized(
                        "les cartes portent les engagements d'une séance : donnez son fichier ou son nom (cids sessions).",
                        "cards carry the commitments of a session: give its file or name (cids sessions)."))
            }
            sheets = Print.cards(session, language: house.language)
        }
        try deliver(
            format == .html ? sheets.html : sheets.plainText, to: output, force: force, house.language)
    }

    private func languages(_ first: Language, isBilingual: Bool) -> [Language] {
        isBilingual ? [first, first == .fr ? .en : .fr] : [first]
    }

    /// The session that the subject names; nil when it names a workshop.
    private func session(in house: House) throws(Failure) -> Session? {
        let isFile = subject.hasSuffix(".cids")
        let matches = (try? house.sessions.matching(subject)) ?? []
        guard isFile || !matches.isEmpty, !subject.hasSuffix(".yaml") else { return nil }
        // A workshop's id is also how its sessions are called: the day is what tells them apart.
        if !isFile, what != .cards, subject.first?.isNumber != true { return nil }
        let url = try house.find(subject)
        return try explained { () throws(ArchiveError) in try Archive.open(url, readOnly: true).session }
    }
}
