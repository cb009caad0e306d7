import Workshop

/// What must hold between a workshop and the activities it names.
struct WorkshopRules {
    /// What the library answers to an id.
    enum Found {
        case activity(Activity)
        /// Not looked for: nothing is said of it.
        case unread
        case broken(file: String)
        case missing(nearest: String?)
    }

    /// All the faults of a workshop; `find` is asked once an entry.
    static func findings(_ workshop: Workshop, places: Places, find: (String) -> Found) -> [Finding] {
        var findings: [Finding] = []
        for (index, entry) in workshop.entries.enumerated() where !entry.activity.isEmpty {
            let place = places["entry", "\(index)", "activity"]
            switch find(entry.activity) {
            case .activity(let activity):
                findings += check(entry, rank: "\(index)", of: activity, places: places)
            case .unread: break
            case .broken(let file):
                findings.append(Finding(.brokenActivity(entry.activity, file: file), at: place))
            case .missing(let nearest):
                findings.append(Finding(.unknownActivity(entry.activity, nearest: nearest), at: place))
            }
        }
        let sum = workshop.entries.reduce(0) { $0 + $1.minutes }
        if workshop.minutes > 0, sum > workshop.minutes {
            let place = places["workshop", "minutes"]
            findings.append(Finding(.entriesOverrun(sum: sum, minutes: workshop.minutes), at: place))
        }
        return findings
    }

    private static func check(
        _ entry: Workshop.Entry, rank: String, of activity: Activity, places: Places
    ) -> [Finding] {
        var findings: [Finding] = []
        let ids = activity.steps.map(\.id)
        for id in entry.steps ?? [] where !ids.contains(id) {
            let fault = Fault.unknownStep(id, activity: activity.id, nearest: nearest(to: id, among: ids))
            findings.append(Finding(fault, at: places["entry", rank, "step", id]))
        }
        let kept = activity.steps(keptBy: entry)
        let keptIDs = Set(kept.map(\.id))
        for step in kept {
            for source in step.sources {
                guard let asking = activity.step(asking: source), !keptIDs.contains(asking.id) else {
                    continue
                }
                let fault = Fault.droppedInEntry(question: source, step: step.id)
                findings.append(Finding(fault, at: places["entry", rank, "step", step.id]))
            }
        }
        if let mode = entry.mode {
            let offered = kept.compactMap(\.ask).flatMap { activity.modes(of: $0) }
            if !offered.contains(mode) {
                let list = CaptureMode.allCases.filter(offered.contains)
                let fault = Fault.modeNotOffered(mode, activity: activity.id, offered: list)
                findings.append(Finding(fault, at: places["entry", rank, "mode"]))
            }
        }
        let talk = kept.reduce(0) { $0 + $1.talkMinutes }
        if entry.minutes > 0, talk > entry.minutes {
            let fault = Fault.talkOverruns(talk: talk, minutes: entry.minutes)
            findings.append(Finding(fault, at: places["entry", rank, "minutes"]))
        }
        return findings
    }
}
