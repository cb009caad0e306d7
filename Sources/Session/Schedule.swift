public import Foundation
public import Workshop

/// The hours of a session: what is spent, what is left, when we end.
public struct Schedule: Hashable, Sendable {
    /// How an entry stands.
    public enum State: Hashable, Sendable { case done, current, ahead, skipped }

    /// One line of the agenda.
    public struct Line: Hashable, Sendable, Identifiable {
        /// The entry's id.
        public var id: AgendaEntry.ID
        /// Behind us, here, or ahead.
        public var state: State
        /// Talk time given to it.
        public var minutes: Int
        /// Minutes left to it, for the current one; negative when it overruns.
        public var left: Int?
        /// Whether it belongs to the last ten minutes, which nothing else may eat.
        public var isProtected: Bool
    }

    /// One an entry, in the agenda's order.
    public var lines: [Line]
    /// When the session ends, or stops until another day, if everything ahead takes its minutes, the wait for the
    /// keyboard included.
    public var end: Date
    /// Minutes later (+) or earlier (-) than planned.
    public var drift: Int
    /// The entry that would save most by its short variant, and its minutes then; nil when not late.
    public var proposal: (entry: AgendaEntry.ID, minutes: Int)? { proposed.map { ($0.entry, $0.minutes) } }
    private var proposed: Proposal?

    private struct Proposal: Hashable, Sendable {
        var entry: AgendaEntry.ID
        var minutes: Int
    }

    /// The last minutes that commitments, re-reading and ROTI keep.
    public static let protectedMinutes = 10

    /// The schedule of a session at an hour.
    public init(_ session: Session, now: Date) {
        let agenda = session.agenda
        let current = session.place?.entry
        let visited = Set(session.visits.map(\.entry))
        let currentIndex = agenda.firstIndex { $0.id == current }
        let protected = Schedule.protectedEntries(agenda)
        let stretch = Schedule.stretch(around: currentIndex, of: agenda, session.program)
        var ahead = 0.0
        lines = agenda.enumerated().map { index, entry in
            let state: State
            if entry.id == current, session.closedAt == nil {
                state = .current
            } else if entry.isSkipped {
                state = .skipped
            } else if visited.contains(entry.id), index < (currentIndex ?? .max) {
                state = .done
            } else if let currentIndex, index < currentIndex {
                state = .skipped
            } else {
                state = .ahead
            }
            var line = Line(
                id: entry.id, state: state, minutes: entry.minutes, left: nil,
                isProtected: protected.contains(entry.id))
            let whole = Double(session.minutes(of: entry)) * 60
            switch state {
            case .ahead where !stretch.contains(index): break
            case .current:
                let left = whole - Schedule.spent(on: entry.id, in: session, now: now)
                line.left = Int((left / 60).rounded(.up))
                ahead += max(0, left)
            case .ahead: ahead += whole
            case .done, .skipped: break
            }
            return line
        }
        var start = session.startedAt ?? now
        var planned = session.startedAt == nil ? Int(ahead / 60) : session.plannedMinutes
        if stretch.count < agenda.count, session.startedAt != nil {
            let here = agenda[stretch].filter { !$0.isSkipped }
            start = session.visits.first { visit in here.contains { $0.id == visit.entry } }?.at ?? now
            planned = here.reduce(0) { $0 + session.minutes(of: $1) }
        }
        end = session.closedAt ?? now.addingTimeInterval(ahead)
        drift = Int((end.timeIntervalSince(start) / 60 - Double(planned)).rounded())
        if drift >= 2 {
            proposed =
                lines.filter { $0.state == .ahead && !$0.isProtected }
                .compactMap { line -> Proposal? in
                    guard let entry = session.entry(line.id), !entry.isShort,
                        let short = session.program.shortMinutes(of: entry), short < entry.minutes
                    else { return nil }
                    return Proposal(entry: entry.id, minutes: short)
                }
                .max { saving($0, session) < saving($1, session) }
        }
    }

    /// The entries between the last adjournment and the next one.
    private static func stretch(
        around index: Int?, of agenda: [AgendaEntry], _ program: Program
    ) -> Range<Int> {
        let here = index ?? 0
        let stops = agenda.indices.filter { program.adjourns(agenda[$0]) && !agenda[$0].isSkipped }
        let from = stops.last { $0 < here }.map { $0 + 1 } ?? 0
        let to = stops.first { $0 >= here }.map { $0 + 1 } ?? agenda.count
        return from..<max(from, to)
    }

    /// Seconds spent on an entry, all visits together.
    private static func spent(on id: AgendaEntry.ID, in session: Session, now: Date) -> TimeInterval {
        var total = 0.0
        for (index, visit) in session.visits.enumerated() where visit.entry == id {
            let until = index + 1 < session.visits.count ? session.visits[index + 1].at : now
            total += max(0, until.timeIntervalSince(visit.at))
        }
        return total
    }

    private static func protectedEntries(_ agenda: [AgendaEntry]) -> Set<AgendaEntry.ID> {
        var protected: Set<AgendaEntry.ID> = []
        var minutes = 0
        for entry in agenda.reversed() where !entry.isSkipped && minutes < protectedMinutes {
            protected.insert(entry.id)
            minutes += entry.minutes
        }
        return protected
    }

    private func saving(_ proposal: Proposal, _ session: Session) -> Int {
        (session.entry(proposal.entry)?.minutes ?? 0) - proposal.minutes
    }
}

extension Session {
    /// The minutes an entry takes: its talk, and the wait for the keyboard or for slips to be typed.
    func minutes(of entry: AgendaEntry) -> Int {
        entry.minutes + program.queueMinutes(of: entry, people: answering.count)
    }
}

extension Program {
    /// Whether the session stops at an entry until another day.
    public func adjourns(_ entry: AgendaEntry) -> Bool {
        steps(of: entry).contains {
            if case .say(let say) = $0.content { say.adjourns == true } else { false }
        }
    }

    /// Minutes of an entry's short variant: the activity's, in proportion to what the entry has.
    public func shortMinutes(of entry: AgendaEntry) -> Int? {
        guard let activity = activities[entry.activity], let short = activity.shortMinutes,
            activity.minutes > 0
        else { return nil }
        return max(1, entry.minutes * short / activity.minutes)
    }
}
