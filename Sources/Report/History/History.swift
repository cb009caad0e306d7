package import Foundation
import Insight
package import Session
package import Workshop

/// The sessions of one client beside one another, oldest first: what was promised, what became of it, what was measured
/// again. Everything has been through the door, as the participants read it.
package struct History: Hashable, Sendable, Encodable {
    /// One session.
    package struct Line: Hashable, Sendable, Encodable {
        /// The file's path.
        package var file: String
        /// The local day, as 2026-11-23; absent when nothing has begun.
        package var date: String?
        package var workshop: String
        package var name: String
        package var simulated: Bool
        package var closed: Bool
        /// Those who answer.
        package var people: Int
        /// Commitments made in it.
        package var commitments: Int
        /// What became of earlier ones: `done`, `underWay`, `dropped`, each absent when it is none.
        package var followed: [String: Int]
        /// Resolved bets of the group; absent when there is none.
        package var bets: Bets?
    }

    /// How right the group was, all its resolved bets together.
    package struct Bets: Hashable, Sendable, Encodable {
        package var resolved: Int
        /// 0 is perfect, 0.25 a coin toss. Source: Brier 1950.
        package var brier: Double
    }

    /// The same thing measured on two days or more.
    package struct Measure: Hashable, Sendable, Encodable {
        package var activity: String
        package var question: String
        /// The item, `item/facet`, or the dimension.
        package var key: String
        package var label: String
        /// `median`, or `mean` of a dimension.
        package var statistic: String
        package var low: Int
        package var high: Int
        /// By day, the oldest first.
        package var values: [Value]
    }

    /// A centre of one day.
    package struct Value: Hashable, Sendable, Encodable {
        package var date: String
        package var value: Double
    }

    package var format = "cids-history"
    package var version = 1
    package var client: String
    package var sessions: [Line]
    package var measures: [Measure]

    /// The history of some sessions with their files.
    package init(
        client: String, sessions: [(file: URL, session: Session)], language: Language,
        utcOffset: (Date) -> Int
    ) {
        // A copy began at the same instant with the same people: the one that went furthest is told.
        let copies = Dictionary(grouping: sessions) { Origin($0.session) }.values
        let dated = copies.compactMap { copies in
            copies.max { History.progress($0.session) < History.progress($1.session) }
        }
        .sorted {
            ($0.session.startedAt ?? .distantFuture, $0.file.path)
                < ($1.session.startedAt ?? .distantFuture, $1.file.path)
        }
        func day(_ session: Session) -> String? {
            session.startedAt.map { Day($0, utcOffset: utcOffset($0)).iso }
        }
        self.client = Clean.line(client)
        self.sessions = dated.map { file, session in
            Line(file: file.path(percentEncoded: false), date: day(session), session, language)
        }
        var measures: [Measure] = []
        var seen: [Inheritance.Centre] = []
        for (_, session) in dated {
            guard let date = day(session) else { continue }
            for centre in session.centres {
                let value = Value(date: date, value: centre.value)
                if let index = seen.firstIndex(where: { $0.isSameMeasure(as: centre) }) {
                    measures[index].values.append(value)
                } else if let label = session.label(of: centre) {
                    seen.append(centre)
                    measures.append(Measure(centre, label: Clean.line(label[language]), value))
                }
            }
        }
        self.measures = measures.filter { $0.values.count > 1 }
    }

    /// What a session and its copies have in common.
    private struct Origin: Hashable {
        var openedAt: Date?
        var startedAt: Date?
        var people: [Person.ID]

        init(_ session: Session) {
            openedAt = session.openedAt
            startedAt = session.startedAt
            people = session.people.map(\.id)
        }
    }

    /// How far a session went.
    private static func progress(_ session: Session) -> Int {
        session.visits.count + session.rounds.count + session.commitments.count
            + (session.closedAt == nil ? 0 : 1_000)
    }
}

extension History.Line {
    fileprivate init(file: String, date: String?, _ session: Session, _ language: Language) {
        let known = (session.inheritance?.wagers ?? []).compactMap { wager in
            session.resolved[wager.id].map { wager.brier(happened: $0) }
        }
        self.init(
            file: file, date: date, workshop: session.program.workshop.id,
            name: Clean.line(session.program.workshop.name[language]), simulated: session.isSimulated,
            closed: session.closedAt != nil, people: session.people.count(where: \.answers),
            commitments: session.reportedCommitments.count,
            followed: Dictionary(grouping: session.followed.values, by: \.fate.rawValue).mapValues(\.count),
            bets: Statistics.mean(known).map { History.Bets(resolved: known.count, brier: $0) })
    }
}

extension History.Measure {
    fileprivate init(_ centre: Inheritance.Centre, label: String, _ value: History.Value) {
        self.init(
            activity: centre.activity, question: centre.question, key: centre.key, label: label,
            statistic: centre.isMean ? "mean" : "median", low: centre.points.min() ?? 0,
            high: centre.points.max() ?? 0, values: [value])
    }
}
