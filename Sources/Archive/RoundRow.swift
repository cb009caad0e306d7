import Foundation
@_spi(Storage) import Session
import Workshop

/// The row of a round: who has answered, sorted, and the answers, sorted; padded so that its size tells nothing.
///
/// SQLite keeps the traces of growth: where a row moved, when a page was taken. A body that has its full size
/// from the opening on is overwritten in place, so the file is the same in whatever order answers came.
struct RoundRow {
    var id: Round.ID
    var state: String
    var body: String

    /// The row of a round of a session.
    init(_ round: Round, in session: Session) {
        id = round.id
        state = round.state.rawValue
        let json = RoundRow.json(Session.StoredRound(round))
        body = RoundRow.padded(json, to: RoundRow.capacity(of: round, in: session))
    }

    /// The body as JSON whose bytes depend on what was given, never on who came when.
    private static func json(_ round: Session.StoredRound) -> String {
        let turnout =
            switch round.turnout {
            case .named(let people): "\"answered\":\(BallotText.array(people.sorted()))"
            case .counted(let count): "\"count\":\(count)"
            }
        let sealed = round.sealed.map(BallotText.text).joined(separator: ",")
        let signed = BallotText.object(round.signed, BallotText.text)
        return "{\(turnout),\"sealed\":[\(sealed)],\"signed\":\(signed)}"
    }

    /// The stored part of a round, from its body.
    static func stored(from body: String) throws -> Session.StoredRound {
        var round = Session.StoredRound(turnout: .counted(0), sealed: [], signed: [:])
        var reader = JSONReader(body)
        try reader.object { key, reader in
            switch key {
            case "answered": round.turnout = .named(Set(try reader.strings()))
            case "count": round.turnout = .counted(try reader.int())
            case "sealed": try reader.array { round.sealed.append(try BallotText.ballot(&$0)) }
            case "signed":
                try reader.object { person, reader in
                    round.signed[person] = try BallotText.ballot(&reader)
                }
            default: throw JSONReader.Fault(offset: 0)
            }
        }
        try reader.end()
        return round
    }

    private static func padded(_ json: String, to capacity: Int) -> String {
        let length = json.utf8.count
        let size = (length + capacity - 1) / capacity * capacity
        return json + String(decoding: Array(repeating: 0x20, count: size - length), as: UTF8.self)
    }
}

extension RoundRow {
    /// People who may still come while a round is open.
    private static let latecomers = 6
    /// An id in quotes, with its comma.
    private static let idSize = 24

    /// Bytes kept for a round from its opening on; computed from the opening alone, whoever is taken off the list since.
    static func capacity(of round: Round, in session: Session) -> Int {
        let opening = round.opening
        let slots = round.places + latecomers
        var ballot = 2
        for question in session.ask(of: round)?.questions ?? [] {
            let ids =
                opening.harvest[question.id].map { $0.map(\.utf8.count) }
                ?? session.items(of: question, in: round).map(\.id.utf8.count)
            ballot += size(of: question, items: ids)
        }
        // The service that goes with a ballot, its key and its braces.
        if !opening.parts.isEmpty { ballot += idSize + 12 }
        let size = 64 + slots * (ballot + 2 * idSize)
        return (size + 1023) / 1024 * 1024
    }

    /// The most bytes an answer takes as JSON; a typed character counts four.
    private static func size(of question: Question, items: [Int]) -> Int {
        let frame = question.id.utf8.count + 32
        switch question.input {
        case .ratings(_, _, let facets):
            let columns = question.isDirected ? items : facets.map(\.id.utf8.count)
            return frame + keys(items, under: columns).reduce(0) { $0 + $1 + 8 }
        case .choices(let options, let most):
            return frame + most * ((options.map(\.id.utf8.count).max() ?? 0) + 3)
        case .lines(_, let most, let limit): return frame + most * (limit * 4 + 3)
        case .sorting(_, let bins):
            let bin = (bins.map(\.id.utf8.count).max() ?? 0) + 3
            return frame + items.reduce(0) { $0 + $1 + 6 + bin }
        case .pairs:
            // Each item stands in as many pairs as there are others, and may win them all.
            let others = max(0, items.count - 1)
            return frame + items.reduce(0) { $0 + ($1 + 6) * others * 2 }
        case .shares:
            return frame + keys(items, under: question.mixes.map(\.id.utf8.count)).reduce(0) { $0 + $1 + 9 }
        case .dots, .bets, .ranking: return frame + items.reduce(0) { $0 + $1 + 9 }
        }
    }

    /// The sizes of the keys of items under columns.
    private static func keys(_ items: [Int], under columns: [Int]) -> [Int] {
        columns.isEmpty ? items : items.flatMap { item in columns.map { item + 1 + $0 } }
    }
}
