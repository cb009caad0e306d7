import Foundation
import GRDB
import Session
import Testing
import Workshop

@testable import Archive

@Suite struct SealedFileTests {
    /// A file where twelve people answered twice: who gave what, in which order, at what times.
    private func file(
        in folder: URL, _ name: String, giving: [Int], order: [Int], seconds: [Double], mode: CaptureMode,
        close: Bool
    ) throws -> Data {
        let archive = try Fixture.archive(in: folder, name)
        defer { archive.close() }
        // Two rounds at once, as an ask may stay open while the workshop goes on.
        try archive.write([Fixture.round("r1", mode: mode), Fixture.round("r2", number: 2, mode: mode)])
        for (turn, seat) in order.enumerated() {
            let (round, person) = seat < 12 ? ("r1", seat) : ("r2", seat - 12)
            let by = mode == .booth ? Fixture.people[person].id : nil
            try archive.write(
                [.seal(round: round, [Fixture.ballot(giving[person])], by: by)],
                at: Fixture.noon.addingTimeInterval(seconds[turn]))
            // What else happens meanwhile takes pages: they must not depend on how full the round is by then.
            if turn % 6 == 5 {
                let note = Change.text(id: "t\(turn)", body: String(repeating: "note ", count: 700))
                try archive.write([note, .event(.parked(text: "t\(turn)"))])
            }
        }
        let open = try Data(contentsOf: archive.url)
        guard close else { return open }
        let later = Fixture.noon.addingTimeInterval(3600)
        try archive.write([.event(.revealed(round: "r1"))], at: later)
        try archive.write([.event(.closed)], at: later)
        return try Data(contentsOf: archive.url)
    }

    @Test(arguments: [CaptureMode.booth, .paper], [false, true])
    func whoGaveWhatAndWhenLeavesTheSameBytes(mode: CaptureMode, close: Bool) throws {
        try Fixture.withFolder { folder in
            let plain = Array(0..<12)
            let seats = Array(0..<24)
            let reference = try file(
                in: folder, "reference", giving: plain, order: seats, seconds: seats.map { Double($0) },
                mode: mode, close: close)
            var random = SystemRandomNumberGenerator()
            for trial in 0..<8 {
                let giving = trial == 0 ? plain.reversed() : plain.shuffled(using: &random)
                let order = trial == 1 ? seats.reversed() : seats.shuffled(using: &random)
                let seconds = seats.map { _ in Double.random(in: 0...3000, using: &random) }.sorted()
                let other = try file(
                    in: folder, "trial\(trial)", giving: giving, order: order, seconds: seconds, mode: mode,
                    close: close)
                #expect(other == reference, "given \(giving), in the order \(order)")
            }
        }
    }

    @Test func sameBytesWhenSealedTogether() throws {
        try Fixture.withFolder { folder in
            let files = try [Array(0..<12), Array((0..<12).reversed())].map { order in
                let archive = try Fixture.archive(in: folder, "s\(order[0])")
                try archive.write([Fixture.round(mode: .paper)])
                try archive.write([.seal(round: "r1", order.map(Fixture.ballot), by: nil)])
                return try Data(contentsOf: archive.url)
            }
            #expect(files[0] == files[1])
        }
    }

    @Test func theFileKeepsItsSizeWhileAnswersCome() throws {
        try Fixture.withFolder { folder in
            let archive = try Fixture.archive(in: folder)
            try archive.write([Fixture.round()])
            let size = try Data(contentsOf: archive.url).count
            for (index, person) in Fixture.people.enumerated() {
                try archive.write([.seal(round: "r1", [Fixture.ballot(index)], by: person.id)])
                #expect(try Data(contentsOf: archive.url).count == size)
            }
        }
    }

    @Test func aBallotLargerThanPlannedIsKeptAll() throws {
        try Fixture.withFolder { folder in
            let archive = try Fixture.archive(in: folder)
            try archive.write([Fixture.round(mode: .paper, expected: 200)])
            let capacity = try #require(try body(of: "r1", in: archive)).utf8.count
            let family = String(repeating: "👨‍👩‍👧‍👦", count: 140)
            let long = Ballot(["phrase": .lines([family, family])])
            for _ in 0..<12 {
                try archive.write([.seal(round: "r1", Array(repeating: long, count: 10), by: nil)])
            }
            let size = try #require(try body(of: "r1", in: archive)).utf8.count
            #expect(size > capacity && size % capacity == 0)
            #expect(try Archive.open(archive.url).session.rounds == archive.session.rounds)
        }
    }

    @Test func sealingLeavesNoRowInTheJournal() throws {
        try Fixture.withFolder { folder in
            let archive = try Fixture.archive(in: folder)
            try archive.write([Fixture.round()])
            let before = try journal(of: archive)
            for (index, person) in Fixture.people.enumerated() {
                try archive.write([.seal(round: "r1", [Fixture.ballot(index)], by: person.id)])
            }
            #expect(try journal(of: archive) == before)
            for row in before {
                #expect(!row.contains("Secret") && !row.contains("ratings") && !row.contains("dots"))
            }
        }
    }

    @Test func noNameStandsNextToAnAnswer() throws {
        try Fixture.withFolder { folder in
            let archive = try Fixture.archive(in: folder)
            try archive.write([Fixture.round()])
            for (index, person) in Fixture.people.enumerated() {
                try archive.write([.seal(round: "r1", [Fixture.ballot(index)], by: person.id)])
            }
            try archive.write([.event(.revealed(round: "r1"))])
            let body = try #require(try body(of: "r1", in: archive))
            for name in Fixture.names { #expect(!body.contains(name)) }
            let answers = try #require(body.range(of: "\"sealed\":"))
            for person in Fixture.people { #expect(!body[answers.lowerBound...].contains(person.id)) }
            #expect(body[answers.lowerBound...].contains("Secret"))
            // In the whole file a name stands once: in its own row.
            let bytes = try Data(contentsOf: archive.url)
            for name in Fixture.names {
                let first = try #require(bytes.range(of: Data(name.utf8)))
                #expect(bytes[first.upperBound...].range(of: Data(name.utf8)) == nil)
            }
        }
    }

    private func journal(of archive: Archive) throws -> [String] {
        try archive.queue.read { try String.fetchAll($0, sql: "SELECT kind || at || body FROM journal") }
    }

    private func body(of round: String, in archive: Archive) throws -> String? {
        try archive.queue.read {
            try String.fetchOne($0, sql: "SELECT body FROM round WHERE id = ?", arguments: [round])
        }
    }
}
