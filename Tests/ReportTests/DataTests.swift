import Foundation
import Session
import Testing
import Workshop

@testable import Report

/// JSON and CSV: the numbers of a session, and nothing that the door withholds.
struct DataTests {
    private typealias Object = [String: Any]

    private func json(_ session: Session, _ audience: Audience = .participants) throws -> Object {
        let text = ReportData(session, .init(audience)).json
        return try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? Object)
    }

    private func list(_ object: Object, _ key: String) -> [Object] { object[key] as? [Object] ?? [] }

    private func results(_ object: Object, _ activity: String) -> [Object] {
        list(object, "activities").filter { $0["activity"] as? String == activity }.flatMap {
            list($0, "results")
        }
    }

    private func items(_ result: Object, _ question: String) throws -> [Object] {
        list(try #require(list(result, "questions").first { $0["id"] as? String == question }), "items")
    }

    private func number(_ object: Object, _ name: String) -> Double? {
        (object["statistics"] as? Object)?[name] as? Double
    }

    /// The usual session, followed by one that goes through its promises and measures again.
    func followUp() throws -> Session {
        let first = Room.full().session
        var program = Program.short
        program.activities["quinze"] = Program.activity(
            "quinze", Localized("Revue"),
            [
                Step(id: "revue", content: .review(.commitments)),
                Step(
                    id: "carte",
                    content: .form(
                        Form(
                            prompt: Localized("Une règle"),
                            fields: [
                                Form.Field(id: "regle", label: Localized("La règle"), kind: .text(limit: 100))
                            ]))),
            ])
        var room = Room(program)
        let names = room.session.people.map(\.name)
        var random = SystemRandomNumberGenerator()
        for change in try #require(first.legacy(meeting: names, using: &random)) { room.apply(change) }
        let promises = try #require(room.session.inheritance?.promises)
        let reason = room.text("le client\u{1B} a changé d'avis")
        room.event(.followed(Followed(promise: promises[0].id, fate: .dropped, reason: reason)))
        room.round(
            "e3", "aiguilles", .discreet, .readAloud,
            (0..<9).map { ["equipe": .ratings(["courage": .point(7 + $0 % 3), "intuition": .point(6)])] })
        return room.session
    }

    @Test func whatBecameOfPromisesAndWhatWasMeasuredAgainIsInTheData() throws {
        let data = try json(followUp())
        #expect((data["session"] as? Object)?["follows"] as? String == "2026-11-21")
        let review = try #require(list(data, "activities").first { $0["followed"] != nil })
        let followed = list(review, "followed")
        #expect(followed.map { $0["fate"] as? String } == ["dropped", nil])
        #expect(followed.first?["reason"] as? String == "le client\u{FFFD} a changé d'avis")
        let result = try #require(results(data, "cids-boussole").first)
        let question = try #require(list(result, "questions").first)
        let courage = try #require(list(question, "repeated").first)
        #expect(courage["before"] as? Double == 6)
        #expect(courage["after"] as? Double == 8)
        #expect(courage["verdict"] as? String == "moved")
        #expect(list(try json(followUp(), .sponsor), "activities").isEmpty)
    }

    /// A follow-up of a session that bet, whose bet came true.
    private func resolved() throws -> Session {
        var program = Program.short
        program.activities["quinze"] = Program.activity(
            "quinze", Localized("Revue"), [Step(id: "paris", content: .review(.bets))])
        var room = Room(program)
        let question = room.text("=Un client de plus ?")
        let wager = Inheritance.Wager(id: "h1", question: question, yes: 6, no: 3, probability: 64)
        room.event(.inherited(Inheritance(promises: [], wagers: [wager])))
        room.event(.resolved(wager: "h1", happened: true))
        return room.session
    }

    @Test func theScoreOfABetIsInEveryExport() throws {
        let session = try resolved()
        #expect(Report(session).plainText.contains("Brier 0,13"))
        let review = try #require(list(try json(session), "activities").first { $0["bets"] != nil })
        let bet = try #require(list(review, "bets").first)
        #expect(bet["happened"] as? Bool == true)
        #expect(abs(try #require(bet["brier"] as? Double) - 0.1296) < 1e-9)
        let rows = rows(ReportData(session, .init(language: .en)).csv)
        func value(_ measure: String) -> String? { rows.first { $0[7] == measure }?[8] }
        #expect(value("bet") == "'=Un client de plus ?" && value("probability") == "0.64")
        #expect(value("happened") == "true" && value("brier")?.hasPrefix("0.1296") == true)
    }

    @Test func theTableHoldsWhatTheDocumentHolds() throws {
        let rows = rows(ReportData(try followUp(), .init(language: .en)).csv)
        func values(_ measure: String) -> [String] { rows.filter { $0[7] == measure }.map { $0[8] } }
        #expect(
            values("fate") == ["dropped", ""] && values("reason") == ["le client\u{FFFD} a changé d'avis"])
        #expect(values("before").first == "6" && values("after").first == "8")
        #expect(values("verdict").first == "moved")
        let usual = self.rows(ReportData(Room.full().session, .init(language: .en)).csv)
        #expect(usual.contains { $0[7] == "note" && $0[8].contains("On a raccourci le devis") })
        let sponsor = self.rows(ReportData(Room.full().session, .init(.sponsor, language: .en)).csv)
        #expect(!sponsor.contains { $0[7] == "note" || $0[7] == "card" })
    }

    @Test func notesAndTheCoachsWordAreForTheParticipantsAlone() throws {
        func text(_ audience: Audience) -> String {
            ReportData(Room.full().session, .init(audience, coachWord: "Merci.\nÀ bientôt.")).json
        }
        for word in ["On a raccourci le devis", "Merci."] {
            #expect(text(.participants).contains(word))
            #expect(!text(.sponsor).contains(word))
        }
        #expect(text(.sponsor).contains("Lyon, salle 2"))
    }

    /// The rows of a CSV text as written, without the door's own reader: RFC 4180, CRLF.
    private func rows(_ csv: String) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var cell = ""
        var isQuoted = false
        var scalars = Array(csv.unicodeScalars).dropFirst()
        while let scalar = scalars.popFirst() {
            switch (scalar, isQuoted) {
            case ("\"", true) where scalars.first == "\"":
                cell.append("\"")
                scalars.removeFirst()
            case ("\"", _): isQuoted.toggle()
            case (",", false):
                row.append(cell)
                cell = ""
            case ("\r", false): #expect(scalars.first == "\n")
            case ("\n", false):
                rows.append(row + [cell])
                (row, cell) = ([], "")
            default: cell.unicodeScalars.append(scalar)
            }
        }
        #expect(row.isEmpty && cell.isEmpty && !isQuoted, "the last row ends too")
        return rows
    }

    @Test func ratingsHaveCountsAndStatisticsUnderStableNames() throws {
        let data = try json(Room.full().session)
        #expect(data["format"] as? String == "cids-report" && data["version"] as? Int == 1)
        let result = try #require(results(data, "cids-boussole").first)
        #expect(result["n"] as? Int == 9 && result["expected"] as? Int == 9)
        #expect(result["privacy"] as? String == "discret" && result["mode"] as? String == "L")
        let courage = try #require(items(result, "equipe").first { $0["id"] as? String == "courage" })
        #expect(courage["counts"] as? [String: Int] == ["3": 1, "4": 2, "5": 1, "6": 2, "7": 2, "8": 1])
        #expect(courage["n"] as? Int == 9 && courage["unknown"] as? Int == 0)
        #expect(number(courage, "median") == 6)
        #expect(number(courage, "low") == 3 && number(courage, "high") == 8)
        // |3-6| + 2|4-6| + |5-6| + 2·1 + |8-6| = 12 over nine.
        #expect(number(courage, "averageDeviation") == 1.3333)
        // Three of 1-4 and three of 7-10 among nine: 4 · 3 · 3 / 81.
        #expect(number(courage, "polarisation") == 0.4444)
        // s² = 25/9 against 99/12.
        #expect(number(courage, "rwg") == 0.6633)
        #expect(number(courage, "agreementA") != nil)
    }

    @Test func whatIsWithheldIsAReasonAndNothingElse() throws {
        let data = try json(Room.full().session)
        let boussole = try #require(results(data, "cids-boussole").first)
        let sens = try #require(items(boussole, "equipe").first { $0["id"] as? String == "sens" })
        #expect(Set(sens.keys) == ["id", "label", "withheld"])
        #expect((sens["withheld"] as? Object)?["reason"] as? String == "unanimous")
        let silence = try #require(results(data, "cids-courage").first)
        #expect(
            (silence["withheld"] as? Object)?["reason"] as? String == "tooFew"
                && (silence["withheld"] as? Object)?["given"] as? Int == 3
                && (silence["withheld"] as? Object)?["needed"] as? Int == 5)
        #expect(list(silence, "questions").isEmpty && silence["n"] == nil)
    }

    @Test(arguments: [Audience.participants, .sponsor, .room])
    func noByteTellsWhatIsSealedOrWithheld(audience: Audience) throws {
        var room = Room.full(closed: false)
        room.event(.published(entries: ["e3", "e5", "e6"]))
        for format in [ReportFormat.json, .csv, .codebook] {
            let text = try format.text(of: room.session, .init(audience))
            #expect(!text.contains("SECRET") && !text.contains("PAS-ENCORE"))
            #expect(!text.contains("regle"), "an open question is not even asked")
            // Everybody put « sens » at 10: no count of ten or nine tells it.
            #expect(!text.contains("\"10\"") && !text.contains("count:10"))
        }
    }

    @Test func theSponsorReadsWhatTheTextReportGives() throws {
        var room = Room.full(closed: false)
        for text in try [ReportFormat.json, .csv].map({ try $0.text(of: room.session, .init(.sponsor)) }) {
            #expect(text.contains("je rappelle moi-même le client"))
            for kept in [
                "Driss", "je retire une signature", "samedi", "Courage", "boussole", "tooFew", "raccourci",
            ] {
                #expect(!text.contains(kept), "the sponsor reads « \(kept) »")
            }
        }
        #expect(try json(room.session, .sponsor)["parking"] == nil)
        room.event(.published(entries: ["e3", "e5"]))
        let data = try json(room.session, .sponsor)
        #expect(results(data, "cids-boussole").count == 1)
        #expect(results(data, "cids-courage").isEmpty, "not even that it is withheld")
    }

    @Test func decisionsCommitmentsAndParkingAreThoseOfTheTextReport() throws {
        let data = try json(Room.full().session)
        let decision = try #require(list(data, "decisions").first)
        #expect(decision["rule"] as? String == "consent" && decision["accepted"] as? Bool == true)
        #expect(decision["activity"] as? String == "cids-sens-commun")
        #expect(list(data, "commitments").map { $0["who"] as? String } == ["Ana", "Driss"])
        #expect(data["parking"] as? [String] == ["Qui répond le samedi ?"])
    }

    // MARK: Rounds

    private func twoRounds(_ first: [[String: Int]], _ second: [[String: Int]]) throws -> [Object] {
        var room = Room()
        for (number, sheets) in [first, second].enumerated() {
            room.round(
                "e3", "aiguilles", number: number + 1, .discreet, .readAloud,
                sheets.map { ["equipe": .ratings($0.mapValues { .point($0) })] })
        }
        return results(try json(room.session), "cids-boussole")
    }

    @Test func roundsThatMayNotBeComparedAreNotBothTold() throws {
        let points = [3, 4, 4, 5, 6, 6, 7, 7]
        let results = try twoRounds(
            points.map { ["courage": $0] }, (points + [8]).map { ["courage": $0] })
        #expect(results.map { $0["round"] as? Int } == [1, 2])
        #expect((results[0]["withheld"] as? Object)?["reason"] as? String == "notCompared")
        #expect(list(results[0], "questions").isEmpty)
        #expect(try items(results[1], "equipe").contains { $0["n"] as? Int == 9 })
    }

    @Test func whatOneRoundWithholdsTheOtherDoesNotTell() throws {
        let points = [3, 4, 4, 5, 6, 6, 7, 7, 9]
        let results = try twoRounds(
            points.map { ["courage": $0, "defi": $0] }, points.map { ["courage": 10, "defi": $0] })
        for (result, reason) in zip(results, ["notCompared", "unanimous"]) {
            let all = try items(result, "equipe")
            let courage = try #require(all.filter { $0["id"] as? String == "courage" }.first)
            #expect((courage["withheld"] as? Object)?["reason"] as? String == reason)
            #expect(courage["counts"] == nil && courage["statistics"] == nil)
            #expect(all.contains { $0["id"] as? String == "defi" && $0["counts"] != nil })
        }
    }

    // MARK: Orders and pairs

    private static let lines = ["a", "b", "c", "d", "e"].map { Item(id: $0, label: Localized("Ligne \($0)")) }

    private func room(_ questions: [Question], _ ballots: [[String: Answer]]) -> Session {
        let ask = Ask(
            headline: Localized("Ordres"), questions: questions, privacy: .sensitive, modes: [.paper])
        let activity = Program.activity(
            "ordres", Localized("Ordres", "Orders"), privacy: .sensitive, modes: [.paper],
            [Step(id: "q", content: .ask(ask))])
        var room = Room(
            Program(
                workshop: Workshop(
                    id: "w", name: Localized("W"), goal: Localized("But"), minutes: 10,
                    entries: [.init(activity: "ordres", minutes: 10)]), activities: ["ordres": activity]))
        room.round("e1", "q", .sensitive, .paper, ballots)
        return room.session
    }

    /// DOMAIN §10.3: six rankings of five, W 0.767, Borda 21 19 13 4 3.
    @Test func ordersHaveKendallBordaAndTau() throws {
        let ranks = [
            [1, 2, 3, 4, 5], [2, 1, 3, 5, 4], [1, 3, 2, 4, 5], [1, 2, 4, 3, 5], [3, 1, 2, 5, 4],
            [1, 2, 3, 5, 4],
        ]
        let rank = { (id: String, against: String?) in
            Question(
                id: id, prompt: Localized(id), kind: .rank, input: .ranking(items: .literal(Self.lines)),
                against: against)
        }
        let ballots = ranks.map { ranks -> [String: Answer] in
            let order = zip(ranks, Self.lines.map(\.id)).sorted { $0.0 < $1.0 }.map(\.1)
            return ["client": .order(order), "sommet": .order(order.reversed())]
        }
        let session = room([rank("client", nil), rank("sommet", "client")], ballots)
        let result = try #require(results(try json(session), "ordres").first)
        let questions = list(result, "questions")
        #expect(questions.map { number($0, "kendallW") } == [0.7667, 0.7667])
        #expect(questions.map { number($0, "tauB") } == [nil, -1])
        #expect(try items(result, "client").map { number($0, "borda") } == [21, 19, 13, 4, 3])
        #expect(ReportData(session, .init(language: .en)).csv.contains("ordres,q,1,sommet,,,,tauB,-1\r\n"))
    }

    @Test func amountsThatWouldTellAnEndThatAllGaveAreNotTold() throws {
        let question = Question(
            id: "temps", prompt: Localized("?"), kind: .points,
            input: .shares(items: .literal(Array(Self.lines.prefix(3))), total: 100, step: 5))
        let sheets = [[50, 50], [40, 60], [30, 70], [20, 80], [60, 40]].map { points -> [String: Answer] in
            ["temps": .dots(["a": points[0], "b": points[1]])]
        }
        let result = try #require(results(try json(room([question], sheets)), "ordres").first)
        for item in try items(result, "temps") {
            #expect(item["counts"] == nil)
            #expect((item["statistics"] as? Object)?.keys.sorted() == ["median"])
        }
        let mixed = sheets + [["temps": .dots(["a": 40, "b": 40, "c": 20])]]
        let told = try #require(results(try json(room([question], mixed)), "ordres").first)
        #expect(try items(told, "temps").allSatisfy { $0["counts"] != nil })
    }

    @Test func pairsHaveVoicesAndTheirOrderOnlyWhereNoneIsWithheld() throws {
        let question = Question(
            id: "duel", prompt: Localized("?"), kind: .pair,
            input: .pairs(items: .literal(Array(Self.lines.prefix(3)))))
        let ballots = (0..<6).map { index -> [String: Answer] in
            [
                "duel": .sorted([
                    "a/b": index < 4 ? "a" : "b", "a/c": index < 5 ? "a" : "c", "b/c": index < 3 ? "b" : "c",
                ])
            ]
        }
        let result = try #require(results(try json(room([question], ballots)), "ordres").first)
        let duel = try #require(list(result, "questions").first)
        #expect(duel["winner"] as? String == "a" && duel["cycle"] == nil)
        #expect(duel["order"] as? [String] == ["a", "b", "c"])
        let first = try #require(items(result, "duel").first)
        #expect(first["facet"] as? String == "b" && first["counts"] as? [String: Int] == ["a": 4, "b": 2])
        let alike = ballots.map { ballot -> [String: Answer] in
            guard case .sorted(var winners) = ballot["duel"] else { return ballot }
            winners["a/c"] = "a"
            return ["duel": .sorted(winners)]
        }
        let text = ReportData(room([question], alike)).json
        #expect(text.contains("unanimous"))
        for name in ["winner", "order", "wins"] { #expect(!text.contains("\"\(name)\"")) }
    }

    // MARK: Form

    @Test func jsonIsStableWithSortedKeysAndPoints() throws {
        let session = Room.full().session
        let text = ReportData(session).json
        #expect(text == ReportData(session).json)
        #expect(text.hasSuffix("}\n") && text.contains("1.3333") && !text.contains("1,3333"))
        var keys: [String] = []
        for line in text.split(separator: "\n") where line.hasPrefix("  \"") {
            keys.append(String(line.dropFirst(3).prefix { $0 != "\"" }))
        }
        #expect(keys == keys.sorted() && keys.first == "activities" && keys.last == "version")
    }

    @Test func csvIsOneTableWithCRLF() {
        let csv = ReportData(Room.full().session, .init(language: .en)).csv
        let rows = rows(csv)
        #expect(
            rows.first == [
                "activity", "step", "round", "question", "item", "facet", "part", "measure", "value",
            ])
        #expect(rows.allSatisfy { $0.count == 9 })
        #expect(
            rows.contains(["cids-boussole", "aiguilles", "1", "equipe", "courage", "", "", "median", "6"]))
        #expect(
            rows.contains(["cids-boussole", "aiguilles", "1", "equipe", "courage", "", "", "count:4", "2"]))
        #expect(
            rows.contains([
                "cids-boussole", "aiguilles", "1", "equipe", "sens", "", "", "withheld", "unanimous",
            ]))
        #expect(csv.hasPrefix("\u{FEFF}"))
        let bare = csv.replacing("\r\n", with: "")
        #expect(!bare.contains("\n") && !bare.contains("\r"))
    }

    @Test func aFrenchSpreadsheetOpensItWithoutAsking() {
        let csv = ReportData(Room.full().session).csv
        #expect(csv.hasPrefix("\u{FEFF}activity;step;round;"))
        #expect(
            csv.contains("cids-boussole;aiguilles;1;equipe;courage;;;averageDeviation;1,3333\r\n"))
    }

    @Test(arguments: Language.allCases)
    func theCodebookSaysWhatEachMeasureMeans(language: Language) {
        let data = ReportData(Room.full().session, .init(language: language))
        let names = data.rows.compactMap { $0.dropLast().last }.compactMap(Codebook.measure)
        let known = Set(Codebook.measures.map(\.name))
        #expect(Set(names).subtracting(known) == [], "every measure of the table is in the codebook")
        #expect(data.codebook.contains("Courage"))
        #expect(!data.codebook.contains("tauB"), "what the table has not is not explained")
    }

    @Test(arguments: [
        ("=1+1", "'=1+1"), ("+33 6", "'+33 6"), ("-2", "'-2"), ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "' =1"), ("  =1", "'  =1"), ("＝1", "'＝1"), ("a \"b\", c", "a \"b\", c"), ("a=b", "a=b"),
        ("deux\nlignes", "deux lignes"),
    ])
    func noCellCanBeRunByASpreadsheet(typed: String, cell: String) {
        var room = Room()
        let id = room.text(typed)
        room.event(.parked(text: id))
        let values = rows(ReportData(room.session, .init(language: .en)).csv).filter { $0[7] == "parking" }
            .map { $0[8] }
        #expect(values == [cell])
    }

    @Test func numbersOfOursStayNumbers() {
        var room = Room()
        room.round(
            "e3", "aiguilles", .discreet, .readAloud,
            (0..<8).map { ["equipe": .ratings(["courage": .point($0 < 4 ? 1 : 10)])] })
        #expect(
            rows(ReportData(room.session, .init(language: .en)).csv).contains(
                ["cids-boussole", "aiguilles", "1", "equipe", "courage", "", "", "agreementA", "-1"]))
    }
}
