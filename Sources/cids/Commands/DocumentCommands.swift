import Archive
import ArgumentParser
import Foundation
import Report
import Session
import Workshop

extension House {
    /// Where reports go: the documents folder, so that people find them.
    func documents(for client: String?) -> URL {
        ReportFile.documentsFolder(environment: environment, client: client)
    }

    /// How a session is reported to an audience.
    func reportOptions(_ session: Session, _ audience: Audience) -> Report.Options {
        Report.Options(
            audience, language: session.language, isBilingual: session.isBilingual,
            utcOffset: utcOffset(at: session.startedAt ?? Date()))
    }
}

/// Writes the participants' report in every form; gives the folder's path.
func writeReports(of session: Session, in file: URL?, house: House) throws(Failure) -> String {
    let options = house.reportOptions(session, .participants)
    let report = Report(session, options)
    let folder = house.documents(for: session.client.flatMap { session.texts[$0] })
    do throws(ReportError) {
        for format in ReportFormat.allCases {
            _ = try ReportFile.write(
                report.rendered(as: format),
                named: ReportFile.name(of: session, in: file, as: format, options),
                in: folder, replacing: true)
        }
    } catch {
        throw Failure(error.message)
    }
    return folder.path(percentEncoded: false)
}

/// Writes a text where `-o` says, or on stdout: without it, and for `-`.
func deliver(_ text: String, to output: String?, force: Bool) throws(Failure) {
    guard let output, output != "-" else {
        say(text)
        return
    }
    do throws(ReportError) {
        try ReportFile.write(text, to: URL(filePath: output), replacing: force)
    } catch {
        throw Failure(error.message)
    }
}

/// The words of `--format`: documents for people, data for programs.
enum ReportForm: String, CaseIterable, ExpressibleByArgument {
    case md, txt, html, json, csv

    /// A session's report in this form.
    func text(of session: Session, _ options: Report.Options) -> String {
        switch self {
        case .md: Report(session, options).rendered(as: .markdown)
        case .txt: Report(session, options).rendered(as: .text)
        case .html: Report(session, options).rendered(as: .html)
        case .json: ReportData(session, options).rendered(as: .json)
        case .csv: ReportData(session, options).rendered(as: .csv)
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
    @Option(help: "md, txt, html ; pour un programme · for programs: json, csv") var format = ReportForm.md
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
        try deliver(format.text(of: opened, how), to: output, force: force)
    }
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
        try deliver(format == .html ? sheets.html : sheets.plainText, to: output, force: force)
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
        if !isFile, subject.first?.isNumber != true { return nil }
        let url = try house.find(subject)
        return try explained { () throws(ArchiveError) in try Archive.open(url, readOnly: true).session }
    }
}
