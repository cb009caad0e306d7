import Archive
import ArgumentParser
import Foundation
import Page
import Screens
import Session
import Workshop

/// `cids sessions`: what there is, newest first.
struct Sessions: HouseCommand {
    static let configuration = CommandConfiguration(abstract: "Lister les séances · List the sessions")
    @Flag(help: "JSON") var json = false
    @OptionGroup var options: GlobalOptions

    /// One session in the JSON list; stable.
    private struct Line: Encodable {
        var file: String
        var name: String
        var workshop: String
        var state: String
        var simulated: Bool
        var participants: Int
        var opened: String?
    }

    func run(in house: House) throws(Failure) {
        let erased = house.eraseExpired(now: Date())
        if erased > 0 { complain(Retention.words(erased)[house.language]) }
        let summaries: [SessionFolder.Summary]
        do throws(ArchiveError) { summaries = try house.sessions.summaries() } catch {
            throw Failure(error.message)
        }
        if json {
            let lines = summaries.map { summary in
                Line(
                    file: summary.file.path(percentEncoded: false), name: summary.name,
                    workshop: summary.workshop, state: summary.state.rawValue, simulated: summary.simulated,
                    participants: summary.participants,
                    opened: summary.opened.map { $0.ISO8601Format() })
            }
            try printJSON(lines)
            return
        }
        for summary in summaries {
            let state =
                switch summary.state {
                case .open: Localized("ouverte", "open")
                case .closed: Localized("close", "closed")
                case .unreadable: summary.error?.message ?? Localized("illisible", "unreadable")
                }
            let simulated = summary.simulated ? Localized(" · simulée", " · simulated")[house.language] : ""
            say("\(summary.name)  \(state[house.language])\(simulated)\n")
        }
        if summaries.isEmpty { say(Localized("Aucune séance.", "No session.")[house.language] + "\n") }
    }
}

/// Prints a value as JSON with sorted keys.
func printJSON(_ value: some Encodable) throws(Failure) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
        say(String(decoding: try encoder.encode(value), as: UTF8.self) + "\n")
    } catch {
        throw Failure(Localized(verbatim: "\(error)"))
    }
}

/// `cids import`: answers collected elsewhere, a row a person, all of the file or nothing.
struct Import: HouseCommand {
    static let configuration = CommandConfiguration(
        abstract: "Importer des réponses · Import answers")
    @Argument(help: "Fichier, nom ou début de nom · File, name or its beginning") var session: String
    @Option(help: ArgumentHelp("Question", valueName: "activity/question")) var question: String
    @Argument(help: "Fichier CSV · CSV file") var file: String
    @OptionGroup var options: GlobalOptions

    func run(in house: House) throws(Failure) {
        let desk = Desk(house: house)
        try desk.open(session)
        guard let session = desk.archive?.session else { return }
        let parts = question.split(separator: "/").map(String.init)
        guard parts.count == 2, let target = find(parts[0], parts[1], in: session) else {
            throw Failure(
                Localized(
                    "la question « \(question) » n'est pas dans cette séance. Écrivez activité/question.",
                    "the question “\(question)” is not in this session. Write activity/question."))
        }
        guard let data = try? Data(contentsOf: URL(filePath: file)),
            let text = String(data: data, encoding: .utf8)
        else {
            throw Failure(
                Localized(
                    "« \(file) » ne peut pas être lu comme un texte UTF-8.",
                    "“\(file)” cannot be read as UTF-8 text."))
        }
        var random = SystemRandomNumberGenerator()
        var changes: [Change] = []
        var round = session.round(entry: target.entry.id, step: target.step.id, number: 1)
        if round == nil {
            let place = Place(entry: target.entry.id, step: target.step.id, phase: .answer)
            guard
                var opening = session.opening(at: place, id: Ident.make("r", using: &random), harvested: [:])
            else { return }
            opening.mode = .paper
            changes.append(.event(.roundOpened(opening)))
            var after = session
            try? after.apply(changes, at: Date())
            round = after.round(opening.id)
        }
        guard let round else { return }
        let items = session.items(of: target.question, in: round)
        let csv = try csv(text)
        let ballots: [Ballot]
        do throws(ImportFault) {
            ballots = try AnswerImport.ballots(csv, question: target.question, items: items)
        } catch {
            throw Failure(message(error, context: desk.context(.room, now: Date())))
        }
        changes.append(.seal(round: round.id, ballots, by: nil))
        if case .refused(let notice) = desk.commit(changes, at: Date()) {
            throw Failure(Localized(verbatim: "\(file) — \(notice.text)"))
        }
        say(
            Localized("\(ballots.count) réponses prises.", "\(ballots.count) answers taken.")[house.language]
                + "\n")
    }

    private func csv(_ text: String) throws(Failure) -> CSV {
        do throws(CSV.Fault) {
            return try CSV(text)
        } catch {
            switch error {
            case .unclosedQuote(let line):
                throw Failure(
                    Localized(
                        "\(file):\(line): un guillemet s'ouvre et ne se ferme pas. Fermez-le ou retirez-le.",
                        "\(file):\(line): a quotation mark opens and does not close. Close it or remove it."))
            }
        }
    }

    private func find(
        _ activity: String, _ question: String, in session: Session
    ) -> (entry: AgendaEntry, step: Step, question: Question)? {
        for entry in session.agenda where entry.activity == activity {
            for step in session.program.steps(of: entry) {
                if let found = step.ask?.questions.first(where: { $0.id == question }) {
                    return (entry, step, found)
                }
            }
        }
        return nil
    }

    private func message(_ fault: ImportFault, context: Context) -> Localized {
        switch fault {
        case .noRows: Localized("\(file) : aucune ligne de réponses.", "\(file): no row of answers.")
        case .unknownColumn(let name, let column):
            Localized(
                "\(file):1:\(column): « \(name) » n'est pas un élément de la question.",
                "\(file):1:\(column): “\(name)” is not an item of the question.")
        case .repeatedColumn(let name, let column):
            Localized(
                "\(file):1:\(column): « \(name) » a déjà une colonne.",
                "\(file):1:\(column): “\(name)” already has a column.")
        case .wrongLength(let line, let given, let needed):
            Localized(
                "\(file):\(line): \(given) colonnes, il en faut \(needed).",
                "\(file):\(line): \(given) columns, \(needed) are needed.")
        case .unreadable(let line, let column, let cell):
            Localized(
                "\(file):\(line):\(column): « \(cell) » n'est pas une réponse possible.",
                "\(file):\(line):\(column): “\(cell)” is not a possible answer.")
        case .invalid(let line, let column, let fault):
            Localized(verbatim: "\(file):\(line):\(column): \(context.message(fault))")
        }
    }
}
