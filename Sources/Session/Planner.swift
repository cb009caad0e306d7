public import Workshop

/// What a programme should not do, seen before it starts (DOMAIN §5, §8). Advice: a coach may know better.
public enum Planner {
    /// One piece of advice.
    public enum Advice: Hashable, Sendable {
        /// The frame does not come first.
        case frameFirst
        /// A sensitive activity opens the session, before people have arrived.
        case sensitiveFirst(AgendaEntry.ID)
        /// Too few people for anything of an activity to be shown.
        case tooFew(AgendaEntry.ID, needed: Int, possible: Int)
        /// Two sensitive activities without a break between them.
        case sensitiveTogether(AgendaEntry.ID, AgendaEntry.ID)
        /// So many minutes without a break.
        case longWithoutBreak(minutes: Int)
        /// Nothing is promised in so many minutes.
        case noAct(minutes: Int)
        /// ROTI comes before the commitments.
        case rotiBeforeCommitments
        /// Something is decided before the logic of it is told.
        case logicFirst(AgendaEntry.ID)
        /// Too large a part of the time is spent waiting for the keyboard or for slips.
        case queues(minutes: Int, of: Int)
    }

    /// People sit this long at most, in minutes, and leave no such time without an act.
    public static let longest = 90
    /// The most of the time that may be spent in queues, in per cent.
    public static let mostQueue = 40

    /// The advice for an agenda and so many people who answer, the most pressing first.
    ///
    /// - Parameter managers: how many of the people are managers, who do not answer sensitive questions.
    public static func advice(
        _ program: Program, agenda: [AgendaEntry], people: Int, managers: Int = 0
    ) -> [Advice] {
        let entries = agenda.filter { !$0.isSkipped }
        return tooFew(program, entries, people, managers) + order(program, entries)
            + sensitive(program, entries) + spells(program, entries, people)
            + queues(program, entries, people)
    }

    private static func tooFew(
        _ program: Program, _ entries: [AgendaEntry], _ people: Int, _ managers: Int
    ) -> [Advice] {
        entries.compactMap { entry in
            for ask in program.steps(of: entry).compactMap(\.ask) {
                let privacy = program.privacy(of: ask, in: entry)
                let mode = program.mode(of: ask, in: entry)
                let possible = privacy == .sensitive ? people - managers : people
                guard mode != .hands, mode != .plenary, possible < privacy.threshold else { continue }
                return .tooFew(entry.id, needed: privacy.threshold, possible: possible)
            }
            return nil
        }
    }

    private static func order(_ program: Program, _ entries: [AgendaEntry]) -> [Advice] {
        func index(of matches: (Step.Content) -> Bool) -> Int? {
            entries.firstIndex { program.steps(of: $0).contains { matches($0.content) } }
        }
        var advice: [Advice] = []
        let frame = index { if case .agreement = $0 { true } else { false } }
        if let frame, frame > 0 { advice.append(.frameFirst) }
        let act = entries.firstIndex {
            $0.activity != "logique" && program.steps(of: $0).contains { isCommit($0) }
        }
        if let act, let logic = entries.firstIndex(where: { $0.activity == "logique" }), act < logic {
            advice.append(.logicFirst(entries[logic].id))
        }
        let promised = entries.lastIndex { program.steps(of: $0).contains { isCommit($0) } }
        if let promised, let roti = entries.firstIndex(where: { $0.activity == "roti" }), roti < promised {
            advice.append(.rotiBeforeCommitments)
        }
        return advice
    }

    private static func sensitive(_ program: Program, _ entries: [AgendaEntry]) -> [Advice] {
        var advice: [Advice] = []
        var last: AgendaEntry.ID?
        var isFirst = true
        for entry in entries {
            if isBreak(entry, program) {
                last = nil
                continue
            }
            let asks = program.steps(of: entry).compactMap(\.ask)
            let isSensitive = asks.contains { program.privacy(of: $0, in: entry) == .sensitive }
            if isSensitive {
                if isFirst { advice.append(.sensitiveFirst(entry.id)) }
                if let last { advice.append(.sensitiveTogether(last, entry.id)) }
                last = entry.id
            }
            // The frame alone does not make people ready.
            if !asks.isEmpty { isFirst = false }
        }
        return advice
    }

    /// Spells between breaks, and between acts.
    private static func spells(_ program: Program, _ entries: [AgendaEntry], _ people: Int) -> [Advice] {
        var (sitting, longestSitting, idle, longestIdle) = (0, 0, 0, 0)
        for entry in entries {
            let minutes = entry.minutes + program.queueMinutes(of: entry, people: people)
            idle += minutes
            if isBreak(entry, program) {
                sitting = 0
                idle -= minutes
            } else {
                sitting += minutes
                longestSitting = max(longestSitting, sitting)
            }
            longestIdle = max(longestIdle, idle)
            if program.steps(of: entry).contains(where: { isCommit($0) }) { idle = 0 }
        }
        var advice: [Advice] = []
        if longestSitting > longest + 15 { advice.append(.longWithoutBreak(minutes: longestSitting)) }
        if longestIdle > longest + 15 { advice.append(.noAct(minutes: longestIdle)) }
        return advice
    }

    private static func queues(_ program: Program, _ entries: [AgendaEntry], _ people: Int) -> [Advice] {
        let queue = entries.reduce(0) { $0 + program.queueMinutes(of: $1, people: people) }
        let whole = entries.reduce(queue) { $0 + $1.minutes }
        return queue * 100 > whole * mostQueue ? [.queues(minutes: queue, of: whole)] : []
    }

    private static func isCommit(_ step: Step) -> Bool {
        switch step.content {
        case .commit, .decide: true
        default: false
        }
    }

    private static func isBreak(_ entry: AgendaEntry, _ program: Program) -> Bool {
        let steps = program.steps(of: entry)
        return program.adjourns(entry) || !steps.isEmpty && steps.allSatisfy { $0.content == .pause }
    }
}
