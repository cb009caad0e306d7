public import Foundation

extension Session {
    /// The days proposed to the coach; a month, for whoever wants to look again.
    public static let daysProposed = 30
    /// What the coach may choose.
    public static let daysAllowed = 1...3650

    /// When the answers are to be erased; nil: never, not yet closed, or erased already.
    public var answersExpireAt: Date? {
        guard let closedAt, let keepsDays, answersErasedAt == nil else { return nil }
        return closedAt.addingTimeInterval(Double(keepsDays) * 86_400)
    }

    /// The texts that are answers: sentences that became items, and those that were read again. What the room decided,
    /// promised, noted or filled in aloud is not among them.
    @_spi(Storage) public var answerTexts: [String] {
        var ids = Set(rounds.flatMap { $0.opening.harvest.values.flatMap(\.self) })
        ids.formUnion(rereadings.values.flatMap(\.shown))
        ids.formUnion(merges.values.flatMap(\.self))
        for weighing in weighings.values.flatMap(\.values) {
            if case .reworded(let text) = weighing { ids.insert(text) }
        }
        ids.formUnion(retouched)
        return ids.subtracting(agreedTexts).sorted()
    }

    /// The changes that erase the answers, and keep what a later session needs of them.
    public func erasingAnswers(using random: inout some RandomNumberGenerator) -> [Change] {
        var changes: [Change] = []
        var wagers: [Inheritance.Wager] = []
        for bet in groupBets {
            let question = Ident.make("t", using: &random)
            changes.append(.text(id: question, body: bet.label))
            wagers.append(
                Inheritance.Wager(
                    id: Ident.make("h", using: &random), question: question, yes: bet.yes, no: bet.no,
                    probability: bet.probability))
        }
        return changes + [.event(.answersErased(Inheritance.Remains(centres: centres, wagers: wagers)))]
    }
}
