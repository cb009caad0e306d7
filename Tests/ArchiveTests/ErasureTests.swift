import Foundation
import GRDB
import Session
import Testing
import Workshop

@testable import Archive

@Suite struct ErasureTests {
    @Test(arguments: [false, true]) func anErasedPersonLeavesNoTrace(closed: Bool) throws {
        try Fixture.withFolder { folder in
            let archive = try Fixture.archive(in: folder)
            let (gone, stays) = (Fixture.people[4], Fixture.people[5])
            try archive.write([Fixture.round("r2", entry: "e2", privacy: .open)])
            try archive.write([.sign(round: "r2", Fixture.ballot(4), by: gone.id)])
            try archive.write([.sign(round: "r2", Fixture.ballot(5), by: stays.id)])
            for (person, word) in [(gone, "Secretgone"), (stays, "Secretstays")] {
                for version in 1...2 {
                    let ids = ["w", "h", "p"].map { "\($0)\(version)\(person.id)" }
                    try archive.write(
                        ids.map { .text(id: $0, body: "\(word) \(version) \($0)") } + [
                            .event(
                                .committed(
                                    Commitment(
                                        id: "c\(person.id)", person: person.id, what: ids[0], when: ids[1],
                                        proof: ids[2])))
                        ])
                }
            }
            try archive.write([.text(id: "n", body: "Dit par éléonore"), .event(.parked(text: "n"))])
            if closed { try archive.write([.event(.closed)]) }
            let before = try Data(contentsOf: archive.url)
            #expect(before.holds(gone.name) && before.holds("Secretgone") && before.holds("Secreteeee"))

            let left = try archive.erase(person: gone.id, at: Fixture.noon)
            #expect(left == ["n"], "the note that names the person is for somebody to correct")
            try archive.write(
                (closed ? [.event(.retouched(text: "n"))] : []) + [.text(id: "n", body: "Dit par quelqu'un")])
            let after = try Data(contentsOf: archive.url)
            for trace in [gone.name, "éléonore", "Secretgone", "Secreteeee"] { #expect(!after.holds(trace)) }
            for kept in [stays.name, "Secretstays", "Secretffff"] { #expect(after.holds(kept)) }
            #expect(!FileManager.default.fileExists(atPath: archive.url.path + "-journal"))
            let again = try Archive.open(archive.url)
            #expect(again.session.person(gone.id)?.name == Archive.erased)
            #expect(again.session.commitments.map(\.person) == [stays.id])
            #expect(again.session.erasedPeople == 1)
            #expect(again.session.rounds[0].turnout == .named([stays.id]))
            #expect(again.session.rounds == archive.session.rounds)
        }
    }

    @Test func aNameTypedByMistakeLeavesTheFile() throws {
        try Fixture.withFolder { folder in
            let archive = try Fixture.archive(in: folder)
            let late = Person(id: "plate", name: "Mélusinette")
            try archive.write([.person(late), .event(.joined(person: late.id))])
            let other = try Archive.open(archive.url)
            try archive.write([.event(.personRemoved(person: late.id))])
            try archive.write([Fixture.round("r2", entry: "e2", privacy: .open)])
            #expect(!(try Data(contentsOf: archive.url)).holds(late.name))
            try other.catchUp()
            for session in [archive.session, other.session, try Archive.open(archive.url).session] {
                #expect(session.people.map(\.id) == Fixture.people.map(\.id))
                #expect(session.answering.count == 12)
            }
            #expect(try SessionFolder(folder).summaries().map(\.participants) == [12])
        }
    }

    @Test func anotherProcessForgetsThePersonToo() throws {
        try Fixture.withFolder { folder in
            let archive = try Fixture.archive(in: folder)
            let gone = Fixture.people[4]
            try archive.write([Fixture.round("r2", entry: "e2", privacy: .open)])
            try archive.write([.sign(round: "r2", Fixture.ballot(4), by: gone.id)])
            let other = try Archive.open(archive.url)
            try archive.erase(person: gone.id, at: Fixture.noon)
            try other.catchUp()
            #expect(other.session.person(gone.id)?.name == Archive.erased)
            #expect(other.session.rounds == archive.session.rounds)
        }
    }

    @Test func erasingNobodyIsRefused() throws {
        try Fixture.withFolder { folder in
            let archive = try Fixture.archive(in: folder)
            #expect(throws: ArchiveError.refused(.unknownPerson)) {
                try archive.erase(person: "p", at: Fixture.noon)
            }
        }
    }

    @Test func anErasedSessionLeavesNoFile() throws {
        try Fixture.withFolder { folder in
            let archive = try Fixture.archive(in: folder)
            // A second name of the same bytes shows what is left of them.
            let witness = folder.appendingPathComponent("temoin")
            try FileManager.default.linkItem(at: archive.url, to: witness)
            try Data("reste".utf8).write(to: URL(fileURLWithPath: archive.url.path + "-journal"))
            try archive.eraseSession()
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["temoin"])
            let bytes = try Data(contentsOf: witness)
            #expect(!bytes.isEmpty && bytes.allSatisfy { $0 == 0 })
        }
    }

    @Test func aDamagedSessionCanBeErasedAndAnotherFileCannot() throws {
        try Fixture.withFolder { folder in
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let damaged = folder.appendingPathComponent("abime.cids")
            try Data("n'importe quoi".utf8).write(to: damaged)
            try Archive.eraseSession(at: damaged)
            #expect(!FileManager.default.fileExists(atPath: damaged.path))
            let other = folder.appendingPathComponent("lettre.txt")
            try Data("précieux".utf8).write(to: other)
            #expect(throws: ArchiveError.notASession(other)) { try Archive.eraseSession(at: other) }
            #expect(throws: ArchiveError.missing(damaged)) { try Archive.eraseSession(at: damaged) }
            #expect(FileManager.default.fileExists(atPath: other.path))
        }
    }

    @Test func whatThePersonHadPromisedTheTimeBeforeGoesToo() throws {
        try Fixture.withFolder { folder in
            let archive = try Fixture.archive(in: folder)
            let gone = Fixture.people[2]
            let words = [
                "w": gone.name.uppercased(), "x": "Engagementdavant", "y": "Avantmardi", "z": "Onleverra",
                "v": "Parcequelemardi",
            ]
            try archive.write(
                words.sorted { $0.key < $1.key }.map { .text(id: $0.key, body: $0.value) } + [
                    .event(
                        .inherited(
                            Inheritance(
                                promises: [.init(id: "h", who: "w", what: "x", when: "y", proof: "z")],
                                wagers: []))),
                    .event(.followed(Followed(promise: "h", fate: .dropped, reason: "v"))),
                ])
            let left = try archive.erase(person: gone.id, at: Fixture.noon)
            #expect(left.isEmpty)
            let after = try Data(contentsOf: archive.url)
            for word in words.values { #expect(!after.holds(word), "« \(word) » can be read") }
            #expect(archive.session.keptPromises.isEmpty)
        }
    }

    /// First names are few: whoever has the file could try them all.
    @Test(arguments: [true, false]) func noMarkOfANameOutlivesTheSessionOrAnErasure(_ isClosed: Bool) throws {
        try Fixture.withFolder { folder in
            let archive = try Fixture.archive(in: folder)
            let names = ["inconnue"] + Fixture.people.filter(\.answers).prefix(2).map(\.name.folded)
            let marks = names.map { String(SHA256.hex(of: "sel \($0)".utf8).prefix(16)) }.sorted()
            let earlier = """
                {"at": 0, "people": 3, "same": 0, "salt": "sel", "marks": \(marks), "centres": []}
                """
            let inheritance = Inheritance(
                promises: [], wagers: [],
                earlier: try JSONDecoder().decode(Inheritance.Earlier.self, from: Data(earlier.utf8)))
            try archive.write([.event(.inherited(inheritance))])
            let before = try Data(contentsOf: archive.url)
            #expect(marks.allSatisfy { before.holds($0) })
            if isClosed {
                try archive.write([.event(.closed)])
            } else {
                let gone = try #require(Fixture.people.first { $0.name.folded == names[1] })
                try archive.erase(person: gone.id, at: Fixture.noon)
            }
            let after = try Data(contentsOf: archive.url)
            for mark in marks { #expect(!after.holds(mark)) }
            let again = try Archive.open(archive.url)
            for session in [archive.session, again.session] {
                #expect(session.inheritance?.earlier?.marks == nil)
                #expect(session.inheritance?.earlier?.same == 2)
            }
        }
    }
}
