import Archive
import Foundation
import Session
import Testing
import Workshop

/// Commands that print and end, as a shell runs them.
@Suite(.serialized, .timeLimit(.minutes(2)))
struct CommandTests {
    /// What a command came to.
    private struct Outcome {
        var status: Int32
        var printed: String
        var complained: String
    }

    /// Runs a command of the product in the stage's folder.
    private func run(_ arguments: [String], on stage: Stage, locale: String = "C.UTF-8") throws -> Outcome {
        let files = ["in", "out", "err"].map { stage.folder.appending(path: "command.\($0)") }
        try Data().write(to: files[0])
        for file in files.dropFirst() { try? FileManager.default.removeItem(at: file) }
        let environment = stage.environment.merging(["LANG": locale, "LC_ALL": locale]) { $1 }
        let command =
            ["/usr/bin/env", "-i"] + environment.map { "\($0)=\($1)" } + [
                "sh", "-c", "cd \"$1\"; shift; exec \"$@\"", "sh", stage.folder.path, try Product.path(),
            ]
        let status = try Child.run(command + arguments, files: files.map(\.path))
        let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
        return Outcome(status: status, printed: texts[1], complained: texts[2])
    }

    @Test func reportGoesToStandardOutputWhenTheFileIsADash() async throws {
        try await Stage.run { stage in
            let file = try run(["simulate", "decouverte-cids"], on: stage).printed
                .trimmingCharacters(in: .newlines)
            let plain = try run(["report", file], on: stage)
            let dashed = try run(["report", file, "-o", "-"], on: stage)
            #expect(dashed.status == 0)
            #expect(dashed.printed.contains("Découverte CIDs"))
            #expect(dashed.printed == plain.printed)
            #expect(!FileManager.default.fileExists(atPath: stage.folder.appending(path: "-").path))
        }
    }

    @Test func reportsForProgramsAreJSONAndCSV() async throws {
        try await Stage.run { stage in
            let file = try run(["simulate", "decouverte-cids"], on: stage).printed
                .trimmingCharacters(in: .newlines)
            let json = try run(["report", file, "--format", "json"], on: stage)
            #expect(json.status == 0)
            let data = try JSONSerialization.jsonObject(with: Data(json.printed.utf8)) as? [String: Any]
            #expect(data?["format"] as? String == "cids-report")
            #expect((data?["session"] as? [String: Any])?["simulated"] as? Bool == true)
            let csv = try run(["report", file, "--format", "csv", "--audience", "sponsor"], on: stage)
            #expect(
                csv.printed.hasPrefix(
                    "\u{FEFF}activity;step;round;question;item;facet;part;measure;value\r\n"))
            #expect(csv.printed.contains(";audience;sponsor\r\n"))
            let wrong = try run(["report", file, "--format", "xml"], on: stage)
            #expect(wrong.status == 64)
            #expect(
                wrong.complained.contains("Choisissez dans cette liste")
                    && wrong.complained.contains("- ics\n"))
            let nowhere = try run(["report", file, "--format", "pdf"], on: stage)
            #expect(nowhere.status == 1)
            #expect(nowhere.complained.contains("ajoutez -o compte-rendu.pdf"))
        }
    }

    @Test func homeSaysHowFarTheSessionToResumeIs() async throws {
        try await Stage.run { stage in
            _ = try run(["new", "decouverte-cids", "--participants", "Ana,Luc"], on: stage)
            let home = try stage.cids()
            try await home.waitFor("étape 1 sur 8")
            try home.send("Down", "Down", "Down", "Down", "Enter")
            try await home.waitFor("· Découverte CIDs")
        }
    }

    @Test(arguments: [
        (["report", "--forse"], "l’option « --forse » n’existe pas. Vouliez-vous écrire « --force » ?"),
        (["--foo"], "l’option « --foo » n’existe pas."),
        (["print"], "il manque « <subject> »."),
        (["report", "--format"], "il manque la valeur de « --format <format> »."),
        (["un-mot"], "« un-mot » est de trop."),
        (["report", "a", "b", "c"], "2 arguments de trop : « b », « c »."),
        (
            ["print", "x", "--what", "l'an"],
            "« l'an » ne va pas pour « --what <what> ». Choisissez entre slips, script ou cards."
        ),
        (["simulate", "x", "--seed", "y"], "« y » ne va pas pour « --seed <seed> »."),
        (["--plain=oui"], "l’option « --plain » ne prend pas de valeur ; « oui » est de trop."),
        (["--theme", "rose"], "--theme : sombre"),
    ])
    func commandLineThatIsNotUnderstoodIsExplainedInFrench(arguments: [String], message: String) async throws
    {
        try await Stage.run { stage in
            let outcome = try run(arguments, on: stage)
            let lines = outcome.complained.replacing("\u{A0}", with: " ").split(separator: "\n")
            #expect(outcome.status == 64)
            #expect(outcome.printed.isEmpty)
            #expect(lines.first?.hasPrefix("Erreur : \(message)") == true, "\(outcome.complained)")
            #expect(lines.contains { $0.hasPrefix("Usage : cids ") })
            #expect(lines.last?.hasPrefix("  Pour en savoir plus : cids ") == true)
        }
    }

    @Test func commandLineThatIsNotUnderstoodIsExplainedInEnglishToWhoeverReadsIt() async throws {
        try await Stage.run { stage in
            for outcome in [
                try run(["--foo", "--lang", "en"], on: stage), try run(["--foo", "--lang=en"], on: stage),
                try run(["--foo"], on: stage, locale: "en_GB.UTF-8"),
            ] {
                #expect(outcome.status == 64)
                #expect(outcome.complained.hasPrefix("Error: Unknown option '--foo'"))
            }
        }
    }

    @Test func helpIsNoError() async throws {
        try await Stage.run { stage in
            let outcome = try run(["report", "--help"], on: stage)
            #expect(outcome.status == 0)
            #expect(outcome.printed.contains("USAGE: cids report"))
        }
    }

    @Test func slipsAreInTheLanguageChosenOrTheSessionsAndInBothWhereNobodySaid() async throws {
        try await Stage.run { stage in
            func slips(_ arguments: String...) throws -> String {
                try run(["print", "--format", "txt"] + arguments, on: stage).printed
            }
            let french = "(ne pas signer)"
            let english = "(do not sign)"
            let both = try slips("decouverte-cids")
            #expect(both.contains(french) && both.contains(english))
            let one = try slips("decouverte-cids", "--lang", "en")
            #expect(!one.contains(french) && one.contains(english))
            let file = try run(["simulate", "decouverte-cids"], on: stage).printed
                .trimmingCharacters(in: .newlines)
            let session = try slips(file)
            #expect(session.contains(french) && !session.contains(english))
            #expect(!session.contains("Trois niveaux"))
        }
    }

    @Test func aParticipantIsErasedAndNobodyElse() async throws {
        try await Stage.run { stage in
            let file = try run(["simulate", "decouverte-cids"], on: stage).printed
                .trimmingCharacters(in: .newlines)
            let nobody = try run(["erase", file, "--participant", "Zoé", "--force"], on: stage)
            #expect(nobody.status == 1 && nobody.complained.contains("personne ne s’appelle"))
            let asked = try run(["erase", file, "--participant", "p2"], on: stage)
            #expect(asked.printed.contains("Rien n’est effacé"))
            #expect(try run(["report", file], on: stage).printed.contains("P2"))
            let gone = try run(["erase", file, "--participant", "p2", "--force"], on: stage)
            #expect(gone.status == 0 && gone.printed.contains("P2 est effacé de la séance."))
            let report = try run(["report", file], on: stage).printed
            #expect(!report.contains("P2") && report.contains("P1"))
            #expect(report.contains("Après la séance\u{A0}: 1 personne effacée."))
        }
    }

    @Test func roomsArePutTogetherInAFileOfTheirOwn() async throws {
        try await Stage.run { stage in
            let rooms = try [1, 2].map { seed in
                try run(["simulate", "decouverte-cids", "--seed", "\(seed)"], on: stage).printed
                    .trimmingCharacters(in: .newlines)
            }
            let both = ["merge"] + rooms + ["-o", "les-deux", "--labels", "Lyon,Nantes"]
            #expect(try run(both, on: stage).status == 0)
            let report = try run(["report", "les-deux.cids"], on: stage).printed
            #expect(report.contains("Lyon") && report.contains("Nantes") && report.contains("P1 (Nantes)"))
            #expect(try run(both, on: stage).complained.contains("existe déjà"))
            #expect(try run(both + ["--force"], on: stage).status == 0)
            let twice = ["merge", rooms[0], rooms[0], "-o", "x"]
            #expect(try run(twice, on: stage).complained.contains("sont la même séance"))
            let alone = try run(["merge", rooms[0], "-o", "x"], on: stage)
            #expect(alone.status == 1 && alone.complained.contains("au moins deux"))
            let itself = try run(["merge"] + rooms + ["-o", rooms[0], "--force"], on: stage)
            #expect(itself.status == 1 && itself.complained.contains("une des séances à réunir"))
            #expect(!FileManager.default.fileExists(atPath: stage.folder.appending(path: "x.cids").path))
        }
    }

    @Test func sessionErasedElsewhereLeavesTheScreensItWasOn() async throws {
        try await Stage.run { stage in
            let file = try run(["new", "decouverte-cids", "--participants", "Ana,Luc"], on: stage).printed
                .trimmingCharacters(in: .newlines)
            let room = try stage.cids("resume", file)
            let coach = try stage.cids("notes", file)
            try await room.waitFor("Lecteurs du compte rendu")
            try await coach.waitFor("Coach")
            #expect(try run(["erase", file, "--force"], on: stage).status == 0)
            let home = try await room.waitFor("effacée ou déplacée dans")
            #expect(home.contains("Commencer un atelier"))
            #expect(!home.contains("Lecteurs du compte rendu"))
            try room.send("Enter")
            try await room.waitFor("Quel atelier ?")
            #expect(try await coach.waitForEnd() == .status(1))
            #expect(try coach.screen().contains("effacée ou déplacée"))
        }
    }

    // MARK: Time, files, names

    /// A session of this workshop, closed so many days ago with a delay; whoever wrote it is the library's own code.
    private func closed(daysAgo: Double, keptFor days: Int, on stage: Stage) throws -> URL {
        let file = try run(["new", "decouverte-cids", "--participants", "Ana,Luc,Zoé,Yan"], on: stage)
            .printed.trimmingCharacters(in: .newlines)
        let url = URL(filePath: file)
        let archive = try Archive.open(url)
        defer { archive.close() }
        let entry = try #require(archive.session.agenda.first { $0.activity == "quinze-pourcent" })
        let step = try #require(
            archive.session.program.steps(of: entry).first { $0.ask?.questions.first?.isText == true })
        let question = try #require(step.ask?.questions.first?.id)
        let opening = Round.Opening(
            id: "r1", entry: entry.id, step: step.id, number: 1, privacy: .shared, mode: .paper, expected: 4,
            people: 4)
        let lines = ["Aaaaphrase", "Bbbbphrase", "Ccccphrase"]
        let changes: [Change] = [
            .text(id: "k1", body: "Mot du parking"), .event(.parked(text: "k1")),
            .event(.roundOpened(opening)),
            .seal(round: "r1", lines.map { Ballot([question: .lines([$0])]) }, by: nil),
            .event(.revealed(round: "r1")), .event(.keptFor(days: days)), .event(.closed),
        ]
        try archive.commit(
            changes, expecting: archive.revision, at: Date().addingTimeInterval(-daysAgo * 86_400))
        return url
    }

    private func holds(_ file: URL, _ word: String) throws -> Bool {
        try Data(contentsOf: file).range(of: Data(word.utf8)) != nil
    }

    @Test func answersAreKeptForAsLongAsWasSaidAndNoLonger() async throws {
        try await Stage.run { stage in
            let file = try closed(daysAgo: 29.9, keptFor: 30, on: stage)
            _ = try run(["sessions"], on: stage)
            #expect(try holds(file, "Aaaaphrase"), "the delay is not over")
            #expect(try run(["report", file.path], on: stage).printed.contains("Aaaaphrase"))
            _ = try run(["erase", file.path, "--force"], on: stage)

            let old = try closed(daysAgo: 30.1, keptFor: 30, on: stage)
            let outcome = try run(["sessions"], on: stage)
            #expect(outcome.complained.contains("ont été effacées, comme convenu"))
            for word in ["Aaaaphrase", "Bbbbphrase", "Ccccphrase"] { #expect(try !holds(old, word)) }
            #expect(try holds(old, "Mot du parking"))
            let report = try run(["report", old.path], on: stage).printed
            #expect(report.contains("comme convenu") && report.contains("Mot du parking"))
            #expect(!report.contains("Aaaaphrase"))
            // What was written before they went stays.
            let documents = try FileManager.default.subpathsOfDirectory(
                atPath: stage.folder.appending(path: "Documents").path)
            let page = try #require(documents.first { $0.hasSuffix(".md") })
            let written = try String(
                contentsOf: stage.folder.appending(path: "Documents/\(page)"), encoding: .utf8)
            #expect(written.contains("Aaaaphrase"))
            #expect(try run(["sessions"], on: stage).complained.isEmpty, "once")
        }
    }

    @Test func aFileThatIsThereIsReplacedOnlyWhenAsked() async throws {
        try await Stage.run { stage in
            let file = try run(["simulate", "decouverte-cids"], on: stage).printed
                .trimmingCharacters(in: .newlines)
            _ = try run(["report", file, "-o", "a.md"], on: stage)
            let again = try run(["report", file, "-o", "a.md"], on: stage)
            #expect(again.status == 1 && again.complained.contains("ajoutez --force"))
            #expect(try run(["report", file, "-o", "a.md", "--force"], on: stage).status == 0)
            let device = try run(["report", file, "-o", "/dev/null", "--force"], on: stage)
            #expect(device.status == 1 && device.complained.contains("n’est pas un fichier"))
        }
    }

    @Test func aNameThatMeansSeveralSessionsIsNotUnknown() async throws {
        try await Stage.run { stage in
            for _ in 0..<2 { _ = try run(["simulate", "decouverte-cids"], on: stage) }
            for command in [
                ["history"], ["report"], ["edit"], ["erase"], ["resume"], ["print", "--what", "cards"],
                ["new", "suivi-six-semaines", "--participants", "Ana,Luc", "--follows"],
            ] {
                let outcome = try run(command + ["decouverte"], on: stage)
                #expect(outcome.status == 1, "\(command)")
                #expect(
                    outcome.complained.contains("désigne plusieurs séances"),
                    "\(command): \(outcome.complained)")
            }
            let unknown = try run(["print", "--what", "cards", "rien-de-tel"], on: stage)
            #expect(unknown.complained.contains("donnez son fichier ou son nom"))
        }
    }

    @Test func whatIsTypedCannotSteerATerminal() async throws {
        try await Stage.run { stage in
            for client in ["A\u{1B}[31mcme", "A\u{202E}cme", String(repeating: "x", count: 61), "A\nB"] {
                let outcome = try run(
                    ["new", "decouverte-cids", "--participants", "Ana,Luc", "--client", client], on: stage)
                #expect(outcome.status == 1 && outcome.complained.contains("--client"), "\(client)")
                #expect(!outcome.complained.contains("\u{1B}"))
            }
            let unknown = try run(["history", "A\u{1B}[31mcme"], on: stage)
            #expect(unknown.status == 1 && !unknown.complained.contains("\u{1B}"))
        }
    }

    @Test func aSessionMadeWithoutAScreenHasItsClientAndFollowsAnother() async throws {
        try await Stage.run { stage in
            let first = try run(
                ["new", "decouverte-cids", "--participants", "Ana,Luc", "--client", "Acme"], on: stage)
            #expect(first.status == 0)
            let file = URL(filePath: first.printed.trimmingCharacters(in: .newlines))
            let open = try run(
                ["new", "suivi-six-semaines", "--participants", "Ana,Luc", "--follows", file.path], on: stage)
            #expect(open.status == 1 && open.complained.contains("n’est pas close"))
            let archive = try Archive.open(file)
            try archive.commit([.event(.closed)], expecting: archive.revision, at: Date())
            archive.close()
            let next = try run(
                ["new", "suivi-six-semaines", "--participants", "Ana,Luc", "--follows", file.path], on: stage)
            #expect(next.status == 0)
            let history = try run(["history", "acme"], on: stage)
            #expect(history.printed.contains("Découverte CIDs") && history.printed.contains("Suivi"))
        }
    }
}
