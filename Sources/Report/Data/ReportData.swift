import Foundation
package import Session

/// A « compte rendu » for programs: counts and statistics question by question, under stable names (Docs/json.md).
///
/// Everything in it has been through the door (``Session/Session/disclosure(of:to:metrics:)``): what is withheld is a
/// reason and nothing else. Keys are only ever added.
package struct ReportData: Hashable, Sendable, Encodable {
    package var format = "cids-report"
    package var version = 1
    /// `participants` or `sponsor`.
    package var audience: String
    /// The language of the labels.
    package var language: String
    package var session: Meeting
    package var activities: [Part]
    package var decisions: [DecisionData]
    package var commitments: [CommitmentData]
    /// Absent from the sponsor's version.
    package var parking: [String]?
    /// What the coach adds at home; absent without it, and from the sponsor's version.
    package var coachWord: String?
    /// What these figures are, and are not.
    package var limits: String

    /// The data of a session as it stands now.
    package init(_ session: Session, _ options: Report.Options = Report.Options()) {
        self = ReportDataBuilder(session: session, options: options).data
    }

    init(
        audience: String, language: String, session: Meeting, activities: [Part], decisions: [DecisionData],
        commitments: [CommitmentData], parking: [String]?, coachWord: String?, limits: String
    ) {
        self.audience = audience
        self.language = language
        self.session = session
        self.activities = activities
        self.decisions = decisions
        self.commitments = commitments
        self.parking = parking
        self.coachWord = coachWord
        self.limits = limits
    }
}

extension ReportData {
    /// JSON with sorted keys; numbers have a point whatever the locale.
    package var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        // Strings, whole numbers and finite numbers: there is nothing that cannot be encoded.
        let data = (try? encoder.encode(self)) ?? Data()
        return String(decoding: data, as: UTF8.self) + "\n"
    }
}

extension ReportData {
    /// The session itself.
    package struct Meeting: Hashable, Sendable, Encodable {
        package var workshop: String
        package var name: String
        /// The local day, as 2026-11-23; absent when nothing has begun.
        package var date: String?
        package var simulated: Bool
        package var closed: Bool
        /// Where it took place and who led it; each absent where it was not said.
        package var place: String?
        package var ledBy: String?
        /// The day of the session that this one follows, where something was measured there; absent without one.
        package var follows: String?
        /// Those who answer, and those of them who manage.
        package var people: Int
        package var managers: Int
        /// Lines that read otherwise than at the close; absent when there is none.
        package var corrected: Int?
        /// Lines left out since the close; absent when there is none.
        package var leftOut: Int?
    }

    /// One activity of the agenda that has a result.
    package struct Part: Hashable, Sendable, Encodable {
        package var activity: String
        package var title: String
        package var results: [ResultData]
        /// What the room wrote on cards; absent without any.
        package var cards: [CardData]?
        /// Sentences noted in the room; absent without any, and from the sponsor's version.
        package var notes: [String]?
        /// Last time's commitments and bets, where the activity went through them.
        package var followed: [FollowedData]?
        package var bets: [BetData]?
    }

    /// One round of an ask.
    package struct ResultData: Hashable, Sendable, Encodable {
        package var step: String
        /// 1 or 2.
        package var round: Int
        /// `public`, `partage`, `discret`, `sensible`.
        package var privacy: String
        /// I, P, L, G, H or A.
        package var mode: String
        /// Answers that say something; groups where groups answered. Absent where the round is withheld.
        package var n: Int?
        /// How many could come; absent where the room spoke, or where the round is withheld.
        package var expected: Int?
        /// Sheets left out by rule as read too fast; sensitive sentences worded anew, or put aside, by the coach.
        package var excluded: Int?
        package var reworded: Int?
        package var setAside: Int?
        package var withheld: Withheld?
        package var questions: [QuestionData]
    }

    /// Why something is not there.
    package struct Withheld: Hashable, Sendable, Encodable {
        /// `tooFew`, `unanimous`, `notReread`, `notCompared`.
        package var reason: String
        /// Of `tooFew`: answers given, and those that are needed.
        package var given: Int?
        package var needed: Int?
    }

    /// What a question gave.
    package struct QuestionData: Hashable, Sendable, Encodable {
        package var id: String
        /// The word of the YAML files: `likert`, `rank`, `pair`…
        package var input: String
        package var prompt: String
        /// The lowest and the highest point, where there is a scale.
        package var scale: [Int]?
        /// The order that this one is compared with.
        package var against: String?
        package var withheld: Withheld?
        package var items: [ItemData]?
        /// Sentences, in alphabetical order.
        package var lines: [String]?
        package var statistics: [String: Double]?
        /// Of pairs: the items, those that win most first; absent where a pair is withheld.
        package var order: [String]?
        /// Of pairs: the item that beats all others.
        package var winner: String?
        /// Of pairs: a round in which each beats the next and the last the first.
        package var cycle: [String]?
        /// The same by service.
        package var parts: [ServiceData]?
        /// Beside the session that this one follows.
        package var repeated: [RepeatedData]?
    }

    /// An item, an option, a dimension, a facet of an item, or a pair.
    package struct ItemData: Hashable, Sendable, Encodable {
        package var id: String
        package var label: String
        /// The facet rated; of a pair, the other item; of an item of a dimension, `closest` or `widest`.
        package var facet: String?
        /// Answers that the counts are made of.
        package var n: Int?
        /// « Je ne sais pas ».
        package var unknown: Int?
        /// How often an option was chosen, or dots.
        package var count: Int?
        /// Answers by point, rank, amount, bin, probability, or winner.
        package var counts: [String: Int]?
        package var statistics: [String: Double]?
        package var withheld: Withheld?
    }

    /// What one service says.
    package struct ServiceData: Hashable, Sendable, Encodable {
        /// nil for those of no service.
        package var name: String?
        package var n: Int
        package var items: [ItemData]
    }

    /// A decision, as the text reports have it.
    package struct DecisionData: Hashable, Sendable, Encodable {
        package var activity: String?
        package var text: String
        package var rule: String
        package var accepted: Bool
        /// How many showed each number of fingers.
        package var fingers: [String: Int]?
        /// What was objected before it was taken; for the participants.
        package var objections: [String]?
    }

    /// A commitment; the sponsor reads those that are shared.
    package struct CommitmentData: Hashable, Sendable, Encodable {
        package var who: String
        package var what: String
        package var when: String
        package var proof: String
    }
}
