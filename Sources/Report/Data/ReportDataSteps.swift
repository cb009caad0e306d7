import Insight
import Session
import Workshop

extension ReportData {
    /// A card that the room filled.
    package struct CardData: Hashable, Sendable, Encodable {
        package var step: String
        /// Its lines, in the form's order.
        package var fields: [FieldData]
    }

    /// A line of a card.
    package struct FieldData: Hashable, Sendable, Encodable {
        package var id: String
        package var label: String
        package var text: String
    }

    /// What became of a commitment of the session that this one follows.
    package struct FollowedData: Hashable, Sendable, Encodable {
        package var who: String
        package var what: String
        /// `done`, `underWay`, `dropped`; absent where it is still to be asked.
        package var fate: String?
        /// Of `dropped`: why.
        package var reason: String?
    }

    /// A bet of the group, resolved or not.
    package struct BetData: Hashable, Sendable, Encodable {
        package var question: String
        /// The group's mean probability, 0 to 100.
        package var probability: Int
        /// Absent where nobody knows yet.
        package var happened: Bool?
        /// 0 is perfect, 0.25 a coin toss; absent where it is not resolved.
        package var brier: Double?
    }

    /// A result beside that of the session that this one follows.
    package struct RepeatedData: Hashable, Sendable, Encodable {
        /// What was measured; absent where the question has one result.
        package var label: String?
        /// `median`, or `mean` of a dimension.
        package var statistic: String
        package var before: Double
        package var after: Double
        /// How many were there both times, and how many there were the larger of the two times.
        package var same: Int
        package var people: Int
        /// `moved`, `still`, or `otherPeople` where too few were there both times to say.
        package var verdict: String

        init(_ measure: RepeatedMeasure, label: String?) {
            self.label = label
            statistic = measure.isMean ? "mean" : "median"
            before = measure.before
            after = measure.after
            same = measure.same
            people = measure.people
            verdict =
                switch measure.verdict {
                case .moved: "moved"
                case .still: "still"
                case .otherPeople: "otherPeople"
                }
        }
    }
}

/// What steps leave besides answers, as ``ReportBuilder`` tells it.
extension ReportDataBuilder {
    /// The cards of an activity, field by field.
    func cards(of entry: AgendaEntry) -> [ReportData.CardData]? {
        let cards = (session.program.activities[entry.activity]?.steps ?? []).flatMap {
            step -> [ReportData.CardData] in
            guard case .form(let form) = step.content else { return [] }
            return session.cards(entry: entry.id, step: step.id).map { card in
                ReportData.CardData(
                    step: step.id,
                    fields: form.fields.compactMap { field in
                        session.words(of: field, on: card, language).map {
                            ReportData.FieldData(
                                id: field.id, label: words(field.label), text: Clean.line($0))
                        }
                    })
            }
        }
        return cards.isEmpty ? nil : cards
    }

    /// What became of last time's commitments, where the activity went through them.
    func followed(in entry: AgendaEntry) -> [ReportData.FollowedData]? {
        let promises = session.keptPromises
        guard !promises.isEmpty, reviews(.commitments, entry) else { return nil }
        return promises.map { promise in
            let followed = session.followed[promise.id]
            return ReportData.FollowedData(
                who: text(promise.who), what: text(promise.what), fate: followed?.fate.rawValue,
                reason: followed?.reason.map(text))
        }
    }

    /// Last time's bets, where the activity went through them.
    func bets(in entry: AgendaEntry) -> [ReportData.BetData]? {
        guard let inheritance = session.inheritance, !inheritance.wagers.isEmpty, reviews(.bets, entry)
        else { return nil }
        return inheritance.wagers.map { wager in
            let happened = session.resolved[wager.id]
            return ReportData.BetData(
                question: text(wager.question), probability: wager.probability, happened: happened,
                brier: happened.map { wager.brier(happened: $0) })
        }
    }

    private func reviews(_ review: Review, _ entry: AgendaEntry) -> Bool {
        session.program.steps(of: entry).contains { $0.content == .review(review) }
    }
}
