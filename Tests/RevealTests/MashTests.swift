import Foundation
import Page
import Screens
import Session
import Terminal
import Testing
import Workshop

import enum Terminal.Input

/// Keys at random, as a participant leaning on the keyboard gives them. The seed is fixed; `CIDS_MASH=10000` presses
/// that many keys at every place instead of the few that a run of all tests has time for.
@Suite struct MashTests {
    private static let asked = ProcessInfo.processInfo.environment["CIDS_MASH"].flatMap(Int.init)

    @Test(
        "In the booth nothing but the booth answers: nothing revealed, nothing lost, no way out",
        arguments: Content.activities)
    func booth(id: String) throws {
        let recording = try Content.record(id, mode: .booth)
        var fingers = Fingers(seed: 23)
        for (index, step) in recording.changes.enumerated() {
            guard let session = try recording.unanswered(after: index),
                let round = session.place.flatMap({ session.round(at: $0)?.id })
            else { continue }
            var machine = Machine(session, at: step.at, seed: 5)
            machine.press(.key(.enter))
            try #require(machine.page.isLocked, "\(id): the booth does not open")
            try mash(&machine, round: round, keys: Self.asked ?? 400, &fingers)
        }
    }

    @Test(
        "At a seat nothing but the booth answers either, and only the coach's code ends it",
        arguments: ["cids-boussole", "raison-etre", "poids", "cids-defi"])
    func seat(id: String) throws {
        let recording = try Content.record(id, mode: .booth)
        var fingers = Fingers(seed: 31)
        var seats = 0
        for (index, step) in recording.changes.enumerated() {
            guard let session = try recording.unanswered(after: index),
                let round = session.place.flatMap({ session.round(at: $0)?.id })
            else { continue }
            var machine = Machine(session, at: step.at, seed: 5, isSeat: true)
            try #require(machine.page.isLocked, "\(id): the seat is not locked")
            try mash(&machine, round: round, keys: Self.asked ?? 400, &fingers)
            seats += 1
        }
        #expect(seats > 0, "\(id): nothing is asked at a seat")
    }

    private func mash(
        _ machine: inout Machine, round: Round.ID, keys: Int, _ fingers: inout Fingers
    ) throws {
        let place = machine.session.place
        var answers = 0
        for _ in 0..<keys {
            let input = fingers.next()
            machine.press(input)
            let now = try #require(machine.session.round(round))
            #expect(now.turnout.count >= answers, "an answer is lost")
            answers = now.turnout.count
            try #require(now.state == .open, "revealed by \(input)")
            try #require(machine.session.place == place, "left by \(input)")
            try #require(
                machine.requests.allSatisfy { $0 == .redraw }, "\(input) asks for \(machine.requests)")
            // Everybody has answered: the keyboard is the coach's again.
            guard answers < machine.session.whole(of: now) else { return }
            try #require(machine.page.isLocked, "the way out of the booth is \(input)")
            #expect(!showsResult(machine.page), "a result before its reveal")
        }
    }

    @Test(
        "In the coach's hands they crash nothing, lose no answer and reveal none before its time",
        arguments: Content.activities)
    func everywhere(id: String) throws {
        let recording = try Content.record(id)
        var fingers = Fingers(seed: 42)
        var visited: Set<String> = []
        for index in recording.changes.indices {
            let session = try recording.session(after: index + 1)
            guard visited.insert(session.place?.token ?? "").inserted else { continue }
            var machine = Machine(session, at: recording.changes[index].at, seed: 5)
            var before = machine.session
            for number in 0..<(Self.asked ?? 40) {
                let input = fingers.next()
                if number % 10 == 9 {
                    machine.resize(rows: fingers.number(1...70), columns: fingers.number(1...220))
                }
                machine.press(input)
                let after = machine.session
                for round in before.rounds {
                    let now = try #require(after.round(round.id), "a round is gone by \(input)")
                    #expect(now.turnout.count >= round.turnout.count, "an answer is lost by \(input)")
                    #expect(round.state == .open || now.state != .open, "closed again by \(input)")
                }
                if let place = after.place, place.phase == .answer, after.closedAt == nil,
                    let round = after.round(at: place), round.state == .open, round.opening.mode != .plenary
                {
                    #expect(!showsResult(machine.page), "a result before its reveal, by \(input)")
                }
                before = after
                // Left: it is resumed, as it stands.
                if machine.requests.contains(.leaveSession) || machine.requests.contains(.quit) {
                    machine = Machine(machine.session, at: recording.changes[index].at, seed: 5)
                }
            }
        }
    }

    private func showsResult(_ page: Page) -> Bool {
        page.main.contains { block in
            switch block.content {
            case .figure, .quotes: true
            default: false
            }
        }
    }
}

/// Ten fingers without a plan.
private struct Fingers {
    private var random: SeededRandom

    init(seed: UInt64) { random = SeededRandom(seed: seed) }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

    mutating func next() -> Input {
        switch number(0...99) {
        case 0..<25: .key(.character(one(of: Array("0123456789"))))
        case 25..<50: .key(.character(one(of: Array("abcdefghijklmnopqrstuvwxyzABCQ?!+-./|=é€漢👩🏽"))))
        case 50..<68: .key(.enter)
        case 68..<74: .key(.space)
        case 74..<79: .key(.escape)
        case 79..<90:
            .key(
                one(of: [
                    .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .tab, .backTab, .backspace,
                    .delete,
                ]))
        case 90..<94: .key(.control(one(of: Array("abcdefghijklmnopqrstuvwxyz_\\"))))
        case 94..<95: .key(.function(number(1...12)))
        case 95..<96: .key(number(0...1) == 0 ? .wordRight : .wordLeft)
        case 96..<97: .paste("une ligne\nune autre\u{1B}[2J\u{202E}")
        case 97..<98: .scroll(number(-3...3))
        default: .click(row: number(0...23), column: number(0...79))
        }
    }

    private mutating func one<Element>(of all: [Element]) -> Element {
        all[Int.random(in: all.indices, using: &random)]
    }
}
