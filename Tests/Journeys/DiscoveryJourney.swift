import Foundation
import Testing

/// « Découverte CIDs » in a real terminal, 80×24, from the first key to the compte rendu: nine people, one late,
/// one leaving, one passing, an observer, a second round, a `kill -9` in the booth and a resume.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct DiscoveryJourney {
    @Test func theWholeWorkshopFromTheFirstKeyToTheReport() async throws {
        try await Stage.run { stage in
            var room = try stage.cids()
            try await room.waitFor("Commencer un atelier")
            try room.send("Enter")
            try await room.waitFor("Découverte CIDs")
            try room.send("Enter")
            try await room.waitFor("Qui est là ?")
            try room.enter("Ana, Bruno, Chloé, David, Emma*, Farid, Gaëlle, Hugo, Inès, Olga (obs)")
            try await room.waitFor("9 personnes · 1 responsable · 1 observateur")
            // The compass in the booth, so that the kill falls in somebody's entry.
            try room.send("Down", "Down", "m", "m")
            try await room.waitFor("à l’isoloir")
            try room.send("Enter")
            try await room.waitFor("Qui voit cet écran ?")
            try room.send("Enter")

            // Cadre, météo by hand.
            try await room.waitFor("Lecteurs du compte rendu")
            try room.send("Enter")
            try await room.waitFor("Mains comptées")
            try room.enter("1:2 2:5 3:3")
            try await room.waitFor("10 mains pour 9 possibles")
            try room.send("C-u")
            try room.enter("1:2 2:5 3:2")
            try await room.waitFor("9 réponses sur 9")
            try room.send("Enter")

            // The compass: one late, then everybody in the booth, one passing, one kill.
            try await room.waitFor("Intuition")
            try room.send("a")
            try await room.waitFor("on finit à")
            try room.send("n")
            try await room.waitFor("Quelqu’un arrive")
            try room.enter("Karim")
            try await room.waitFor("Bienvenue, Karim.")
            try room.send("Enter", "Escape")
            try await room.waitFor("Intuition")
            try room.send("Enter")
            try await room.waitFor("Votre réponse est enregistrée sans nom")
            try room.send("Enter")
            try await room.waitFor("réponses")
            try room.send("Enter")
            for number in 0..<10 {
                try await room.waitFor("Le clavier va à")
                if number == 4 {
                    try room.send("Enter", "7", "Enter", "6", "Enter")
                    try await room.waitFor("3 sur 4")
                    try room.kill(SIGKILL)
                    _ = try await room.waitForEnd()
                    room = try stage.cids("resume")
                    try await room.waitFor("ouvrir l’isoloir")
                    try room.send("Enter")
                    try await room.waitFor("Le clavier va à")
                }
                try room.send("Enter")
                try await room.waitFor("1 sur 4")
                let keys = number == 2 ? ["p", "p", "p", "p"] : ["\(3 + number % 6)", "7", "5", "8"]
                for key in keys { try room.send(key, "Enter") }
                let page = try await room.waitFor("C’est bien cela ?")
                #expect(!page.contains("7"), "a masked review shows a value:\n\(page)")
                try room.send("Enter")
                if number < 9 { try await room.waitFor("Réponse enregistrée.") }
            }
            try await room.waitFor("révéler")
            try room.send("Space")
            try await room.waitFor("La boussole · Courage")
            try room.send("2")
            try await room.waitFor("Un deuxième tour ?")
            try room.send("Enter")
            try await room.waitFor("ouvrir l’isoloir")

            // The second round, with somebody gone: nine of nine.
            try room.send("a")
            try await room.waitFor("on finit à")
            try room.send("d")
            try await room.waitFor("Quelqu’un part")
            try room.enter("Hugo")
            try await room.waitFor("C’est noté")
            try room.send("Escape")
            try await room.waitFor("ouvrir l’isoloir")
            try room.send("Enter")
            for _ in 0..<9 {
                try await room.waitFor("Le clavier va à")
                try room.send("Enter")
                try await room.waitFor("1 sur 4")
                for key in ["6", "7", "6", "8"] { try room.send(key, "Enter") }
                try await room.waitFor("C’est bien cela ?")
                try room.send("Enter")
            }
            try await room.waitFor("révéler")
            try room.send("Space")
            try await room.waitFor("La boussole · Courage")
            for _ in 0..<4 { try room.send("Space") }

            // The gestures aloud.
            try await room.waitFor("Dès cette semaine, on pourrait")
            try room.enter("Ouvrir la réunion par un client")
            try await room.waitFor("Ouvrir la réunion par un client »")
            try room.send("Enter")

            // The same direction, in trios.
            try await room.waitFor("Le même sens")
            try room.send("Enter")
            try await room.waitFor("À trois")
            try room.send("Enter")
            try await room.waitFor("Une phrase par groupe")
            try room.send("Enter")
            try await room.waitFor("groupes")
            try room.send("Enter")
            for sentence in ["nos clients dorment", "nos clients décident vite", "chacun soit fier"] {
                try await room.waitFor("le clavier au")
                try room.send("Enter")
                try await room.waitFor("Finissez la phrase")
                try room.enter(sentence)
                try await room.waitFor("C’est bien cela ?")
                try room.send("Enter")
            }
            try await room.waitFor("révéler")
            try room.send("Space")
            try await room.waitFor("– nos clients décident vite")
            try room.send("Space")
            try await room.waitFor("Mains comptées")
            try room.enter("1:9 2:6 3:3")
            try await room.waitFor("18 gommettes")
            try room.send("Space")
            try await room.waitFor("À quatre")
            try room.send("Space")
            try await room.waitFor("Ce qui est proposé")
            try room.send("Enter")
            try await room.waitFor("Voyez-vous un risque")
            try room.send("Enter")

            // 15 %, commitments, re-reading, ROTI.
            try await room.waitFor("15 %")
            try room.send("Enter")
            try await room.waitFor("en silence")
            try room.send("Enter")
            try await room.waitFor("À trois")
            try room.send("Enter")
            try await room.waitFor("Dès cette semaine, je")
            try room.enter("Appeler un client le vendredi")
            try await room.waitFor("Appeler un client le vendredi »")
            try room.send("Enter")
            try await room.waitFor("écrivez un engagement")
            try room.send("Enter")
            try await room.waitFor("noter un engagement")
            try room.send("e")
            for text in ["Ana", "appeler un client", "chaque vendredi", "le compte au tableau"] {
                try room.enter(text)
            }
            try await room.waitFor("Ana s’y engage.")
            try room.send("Enter")
            try await room.waitFor("Ana : appeler un client")
            try room.send("Enter")
            try await room.waitFor("Mains comptées")
            try room.enter("4:6 5:3")
            try await room.waitFor("9 réponses")
            try room.send("Space")
            try await room.waitFor("Clore l’atelier ?")
            try room.send("Enter")
            try await room.waitFor("Compte rendu écrit dans")
            try room.send("q")
            #expect(try await room.waitForEnd() == .status(0))

            let documents = stage.folder.appending(path: "Documents")
            let files =
                FileManager.default.enumerator(atPath: documents.path)?.compactMap { $0 as? String } ?? []
            #expect(Set(files.map { ($0 as NSString).pathExtension }).isSuperset(of: ["md", "txt", "html"]))
            let markdown = try #require(files.first { $0.hasSuffix(".md") })
            let report = try String(contentsOf: documents.appending(path: markdown), encoding: .utf8)
            #expect(report.contains("appeler un client"))
            #expect(report.contains("nos clients"))
        }
    }

    @Test func plainModeStartsChoosesAndLeaves() async throws {
        try await Stage.run { stage in
            let room = try stage.cids("--plain")
            try await room.waitFor("1. Commencer un atelier")
            try room.enter("1")
            try await room.waitFor("Découverte CIDs")
        }
    }

    @Test func aSmallWindowSaysSoAndRecovers() async throws {
        try await Stage.run { stage in
            let room = try stage.cids(columns: 30, rows: 8)
            try await room.waitFor("Agrandissez la fenêtre")
            try room.resize(columns: 80, rows: 24)
            try await room.waitFor("Commencer un atelier")
        }
    }

    @Test(arguments: [SIGTERM, SIGHUP])
    func aSignalEndsTheProgramAndGivesTheTerminalBack(signal: Int32) async throws {
        try await Stage.run { stage in
            let path = try Product.path()
            let room = try stage.open(["sh", "-c", "'\(path)'; echo fin $?; stty -a; read x"])
            try await room.waitFor("Commencer un atelier")
            let shell = try room.pid()
            let find = try stage.open(["sh", "-c", "pgrep -P \(shell); read x"])
            let program = try await find.waitFor("a process") {
                Int32($0.split(separator: "\n").first ?? "") != nil
            }
            kill(try #require(Int32(program.split(separator: "\n")[0])), signal)
            let after = try await room.waitFor("fin \(128 + signal)")
            #expect(try room.format("#{alternate_on}") == "0")
            let settings = try await room.waitFor("icanon")
            #expect(!settings.contains("-icanon") && !settings.contains("-echo "), "\(after)")
        }
    }
}
