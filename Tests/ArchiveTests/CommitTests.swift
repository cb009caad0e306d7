import CustomDump
import Foundation
import GRDB
import Session
import Testing
import Workshop

@testable import Archive

@Suite struct CommitTests {
    /// Everything a session says, as text.
    private func dump(_ session: Session) -> String { String(customDumping: session) }

    /// The changes of a whole session, commit by commit.
    private var story: [[Change]] {
        let person = Fixture.people[2].id
        return [
            [Fixture.round(), Fixture.round("r2", entry: "e2", privacy: .open)],
            [.event(.timerSet(until: Fixture.noon.addingTimeInterval(61.23456)))],
            Fixture.people.enumerated().map {
                .seal(round: "r1", [Fixture.ballot($0)], by: $1.id)
            },
            [.sign(round: "r2", Fixture.ballot(1), by: person)],
            [.sign(round: "r2", Fixture.ballot(2), by: person)],
            [.event(.revealed(round: "r1")), .event(.timed(round: "r1", seconds: 300, count: 12))],
            [.text(id: "t1", body: "Une “note” / une autre"), .event(.noted(text: "t1", entry: "e1"))],
            [.text(id: "t2", body: "Lire"), .event(.readersNamed(text: "t2")), .event(.parked(text: "t1"))],
            [.person(Person(id: "pzz", name: "Zoé", role: .observer)), .event(.joined(person: "pzz"))],
            [
                .event(.left(person: Fixture.people[0].id)),
                .event(.entered(Place(entry: "e2", step: "engager"))),
            ],
            [
                .text(id: "w", body: "Quoi"), .text(id: "h", body: "Quand"), .text(id: "p", body: "Preuve"),
                .event(
                    .committed(Commitment(id: "c1", person: person, what: "w", when: "h", proof: "p"))),
            ],
            [
                .event(
                    .decided(
                        Decision(id: "d1", entry: "e1", rule: .consent, text: "t1", isAccepted: true))),
                .event(.published(entries: ["e1"])), .event(.screened(.extended)),
                .event(.displayed(bilingual: true)),
                .event(
                    .agendaSet([
                        AgendaEntry(id: "e1", activity: "miroir", minutes: 5),
                        AgendaEntry(id: "e2", activity: "suite", minutes: 7, isShort: true),
                    ])),
            ],
        ] + putRight + [
            [.event(.closed)],
            [.event(.retouched(text: "t1")), .text(id: "t1", body: "Corrigé")],
        ]
    }

    /// What a coach puts right in the room: hands, a name, a decision.
    private var putRight: [[Change]] {
        let late = Person(id: "plate", name: "Mélusinette")
        return [
            [Fixture.round("r3", entry: "e2", privacy: .open, mode: .hands)],
            [.seal(round: "r3", [Fixture.ballot(1), Fixture.ballot(2)], by: nil)],
            [.event(.revealed(round: "r3"))],
            [
                .recount(round: "r3", [Fixture.ballot(3)]),
                .event(.entered(Place(entry: "e1", step: "demande"))),
            ],
            [.person(late), .event(.joined(person: late.id))],
            [Fixture.round("r4", entry: "e2", number: 2, privacy: .open, expected: 12)],
            [.event(.personRemoved(person: late.id))],
            [
                .text(id: "o", body: "Un risque"),
                .event(.noted(text: "o", entry: "e1", decision: "d2")),
            ],
            [.event(.decided(Decision(id: "d2", entry: "e1", rule: .consent, text: "t1", isAccepted: true)))],
            [.event(.decisionWithdrawn(decision: "d2"))],
        ]
    }

    @Test func whatIsReadBackIsWhatWasWritten() throws {
        try Fixture.withFolder { folder in
            let archive = try Fixture.archive(in: folder)
            for (index, changes) in story.enumerated() {
                try archive.write(changes, at: Fixture.noon.addingTimeInterval(Double(index) * 7.7777777))
                let again = try Archive.open(archive.url)
                #expect(diff(dump(again.session), dump(archive.session)) == nil)
                #expect(again.revision == archive.revision)
                again.close()
            }
            #expect(archive.session.closedAt != nil)
            #expect(archive.session.rounds[0].turnout.count == 12)
        }
    }

    @Test func anotherProcessCatchesUp() throws {
        try Fixture.withFolder { folder in
            let room = try Fixture.archive(in: folder)
            let notes = try Archive.open(room.url)
            for changes in story {
                #expect(try notes.hasMoved() == false)
                try room.write(changes)
                #expect(try notes.hasMoved())
                #expect(try notes.catchUp())
                #expect(diff(dump(notes.session), dump(room.session)) == nil)
                #expect(try notes.catchUp() == false)
            }
        }
    }

    @Test func aCommitOnAnOldRevisionWritesNothing() throws {
        try Fixture.withFolder { folder in
            let room = try Fixture.archive(in: folder)
            let booth = try Archive.open(room.url)
            try room.write([Fixture.round()])
            let before = try Data(contentsOf: room.url)
            let seal = Change.seal(round: "r1", [Fixture.ballot(0)], by: Fixture.people[0].id)
            #expect(throws: ArchiveError.moved) { try booth.write([seal]) }
            #expect(throws: ArchiveError.moved) {
                try room.commit([seal], expecting: room.revision - 1, at: Fixture.noon)
            }
            #expect(try Data(contentsOf: room.url) == before)
            #expect(booth.session.rounds.isEmpty)
            try booth.catchUp()
            try booth.write([seal])
            try room.catchUp()
            #expect(room.session.rounds[0].turnout == .named([Fixture.people[0].id]))
        }
    }

    @Test func sealingAfterTheRevealOfAnotherProcessIsRefused() throws {
        try Fixture.withFolder { folder in
            let room = try Fixture.archive(in: folder)
            try room.write([Fixture.round()])
            let booth = try Archive.open(room.url)
            try room.write([.event(.revealed(round: "r1"))])
            let seal = Change.seal(round: "r1", [Fixture.ballot(0)], by: Fixture.people[0].id)
            #expect(throws: ArchiveError.moved) { try booth.write([seal]) }
            try booth.catchUp()
            #expect(throws: ArchiveError.refused(.roundNotOpen)) { try booth.write([seal]) }
        }
    }

    @Test func aRefusalLeavesFileAndValueAsTheyWere() throws {
        try Fixture.withFolder { folder in
            let archive = try Fixture.archive(in: folder)
            let bytes = try Data(contentsOf: archive.url)
            let value = dump(archive.session)
            #expect(throws: ArchiveError.refused(.unknownText)) {
                try archive.write([.text(id: "t", body: "Un"), .event(.parked(text: "other"))])
            }
            #expect(try Data(contentsOf: archive.url) == bytes)
            #expect(dump(archive.session) == value)
            try archive.write([.text(id: "t", body: "Un"), .event(.parked(text: "t"))])
            #expect(try Archive.open(archive.url).session.parking == ["t"])
        }
    }

    @Test func nothingToWriteIsNoCommit() throws {
        try Fixture.withFolder { folder in
            let archive = try Fixture.archive(in: folder)
            try archive.write([])
            #expect(archive.revision == 1)
        }
    }

    @Test func closingGivesBackEmptyPages() throws {
        try Fixture.withFolder { folder in
            let archive = try Fixture.archive(in: folder)
            try archive.write([.text(id: "t", body: String(repeating: "long ", count: 20_000))])
            try archive.write([.text(id: "t", body: "court")])
            let before = try Data(contentsOf: archive.url).count
            try archive.write([.event(.closed)])
            #expect(try Data(contentsOf: archive.url).count < before)
            #expect(try archive.hasMoved() == false)
        }
    }

    @Test func theFileIsWhatItClaimsToBe() throws {
        try Fixture.withFolder { folder in
            let archive = try Fixture.archive(in: folder)
            let header = try #require(Header(of: archive.url))
            #expect(header.applicationID == Header.applicationID && header.format == Header.format)
            let mode = try FileManager.default.attributesOfItem(atPath: archive.url.path)[.posixPermissions]
            #expect(mode as? Int == 0o600)
            let folderMode = try FileManager.default.attributesOfItem(atPath: folder.path)[.posixPermissions]
            #expect(folderMode as? Int == 0o700)
            let answers = try archive.queue.inDatabase { db in
                try ["journal_mode", "synchronous", "secure_delete", "foreign_keys", "temp_store"].map {
                    try String.fetchOne(db, sql: "PRAGMA \($0)")
                }
            }
            #expect(answers == ["delete", "3", "1", "1", "2"])
            let keys = try archive.queue.read {
                try String.fetchAll($0, sql: "SELECT key FROM meta ORDER BY 1")
            }
            #expect(keys == ["format", "product", "program", "revision", "sha256", "workshop"])
        }
    }

    @Test func equalSessionsHaveEqualFiles() throws {
        try Fixture.withFolder { folder in
            let files = try ["a", "b"].map { name in
                let archive = try Fixture.archive(in: folder, name)
                for changes in story { try archive.write(changes) }
                return try Data(contentsOf: archive.url)
            }
            #expect(files[0] == files[1])
        }
    }
}
