import Workshop

/// What must hold between the parts of an activity once each could be read.
struct ActivityRules {
    let activity: Activity
    let places: Places
    private(set) var findings: [Finding] = []

    init(_ activity: Activity, places: Places) {
        self.activity = activity
        self.places = places
    }

    /// All the faults of an activity.
    static func findings(_ activity: Activity, places: Places) -> [Finding] {
        var rules = ActivityRules(activity, places: places)
        rules.checkModes()
        rules.checkGroup()
        rules.checkTime()
        rules.checkReferences()
        return rules.findings
    }

    private mutating func report(_ fault: Fault, at place: Place) {
        findings.append(Finding(fault, at: place))
    }

    // MARK: Privacy

    private mutating func checkModes() {
        for mode in activity.modes where !mode.isAllowed(at: activity.privacy) {
            report(.modeNotAllowed(mode, activity.privacy), at: places["activity", "modes"])
        }
        for step in activity.steps {
            guard let ask = step.ask else { continue }
            if !ask.modes.isEmpty {
                let privacy = activity.privacy(of: ask)
                for mode in ask.modes where !mode.isAllowed(at: privacy) {
                    report(.modeNotAllowed(mode, privacy), at: places["step", step.id, "modes"])
                }
            } else if let privacy = ask.privacy {
                for mode in activity.modes where !mode.isAllowed(at: privacy) {
                    report(.inheritedModeNotAllowed(mode, privacy), at: places["step", step.id, "privacy"])
                }
            }
            if ask.questions.contains(where: \.isText), activity.modes(of: ask).contains(.hands) {
                report(.textByHand, at: places["step", step.id, "modes"])
            }
        }
    }

    private mutating func checkGroup() {
        let asks = activity.steps.filter { !$0.isOptional }.compactMap(\.ask)
        guard let privacy = asks.map({ activity.privacy(of: $0) }).max() else { return }
        if activity.group.lowerBound < privacy.threshold, activity.group != Limits.group {
            report(.groupUnderThreshold(privacy), at: places["activity", "group"])
        }
    }

    // MARK: Time

    private mutating func checkTime() {
        let usual = activity.steps.filter { !$0.isOptional }
        let talk = usual.reduce(0) { $0 + $1.talkMinutes }
        if activity.minutes > 0, talk > activity.minutes {
            report(.talkOverruns(talk: talk, minutes: activity.minutes), at: places["activity", "minutes"])
        }
        guard let short = activity.shortMinutes else {
            for step in activity.steps where !step.inShort && !places.saw("activity", "shortMinutes") {
                report(.shortWithoutMinutes, at: places["step", step.id, "short"])
            }
            return
        }
        let place = places["activity", "shortMinutes"]
        if activity.minutes > 0, short >= activity.minutes { report(.shortNotShorter, at: place) }
        let shortTalk = usual.filter(\.inShort).reduce(0) { $0 + $1.talkMinutes }
        if shortTalk > short { report(.shortTalkOverruns(talk: shortTalk, minutes: short), at: place) }
    }

    // MARK: References

    private mutating func checkReferences() {
        var asked: [Question] = []
        for step in activity.steps {
            switch step.content {
            case .ask(let ask):
                for question in ask.questions { check(question, of: step, after: asked) }
                asked += ask.questions
            case .decide(let decide):
                check(decide, of: step, after: asked)
            case .say, .agreement, .talk, .commit, .reread, .pause:
                break
            }
        }
    }

    private mutating func check(_ question: Question, of step: Step, after asked: [Question]) {
        guard let (source, top) = question.harvest else { return }
        let place = places["question", question.id, "from"]
        guard let found = find(source, after: asked, at: place) else { return }
        guard found.isText else { return report(.notText(source), at: place) }
        if top != nil, !asked.contains(where: { $0.isDots && $0.source == source }) {
            report(.notDotted(source), at: places["question", question.id, "top"])
        }
        checkKept(source, by: step, at: place)
    }

    private mutating func check(_ decide: Decide, of step: Step, after asked: [Question]) {
        guard let source = decide.proposal else { return }
        let place = places["step", step.id, "proposal"]
        guard let found = find(source, after: asked, at: place) else { return }
        if case .ratings = found.input { return report(.notAProposal(source), at: place) }
        checkKept(source, by: step, at: place)
    }

    /// The question, if it was asked before; one that could not be read is not reported again.
    private mutating func find(_ id: String, after asked: [Question], at place: Place) -> Question? {
        if let found = asked.first(where: { $0.id == id }) { return found }
        let all = activity.asks.flatMap(\.questions).map(\.id)
        if all.contains(id) {
            report(.laterQuestion(id), at: place)
        } else if !places.saw("question", id) {
            report(.unknownQuestion(id, nearest: nearest(to: id, among: all)), at: place)
        }
        return nil
    }

    private mutating func checkKept(_ question: String, by step: Step, at place: Place) {
        guard let source = activity.step(asking: question), source.id != step.id else { return }
        if source.isOptional, !step.isOptional {
            report(.dependsOnOptional(question: question), at: place)
        } else if activity.shortMinutes != nil, step.inShort, !source.inShort {
            report(.droppedInShort(question: question), at: place)
        }
    }
}
