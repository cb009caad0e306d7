import Workshop

extension Reader {
    /// The activity of a file; harmless values where something could not be read.
    mutating func activity(_ tree: Tree) -> Activity? {
        guard let fields = fields(tree, Keys.activity) else { return nil }
        places.note(fields.place, "activity")
        for field in fields.list { places.note(field.value.place, "activity", field.key) }

        let id = id(required("id", in: fields))
        let name = text(required("name", in: fields), Limits.name)
        let goal = text(required("goal", in: fields), Limits.goal)
        let tier = optionalNumber("tier", in: fields, Limits.tier) ?? 3
        let sources = sources(optional("sources", in: fields))
        let subject = optional("subject", in: fields).flatMap { word($0, as: Subject.self) }
        let minutes = required("minutes", in: fields).flatMap { number($0, Limits.minutes) } ?? 0
        let short = optionalNumber("shortMinutes", in: fields, Limits.minutes)
        let group = group(required("group", in: fields))
        let privacy = required("privacy", in: fields).flatMap { word($0, as: Privacy.self) }
        let modes = required("modes", in: fields).map { words($0, Limits.modes, as: CaptureMode.self) } ?? []
        let steps = required("steps", in: fields).map { self.steps($0) } ?? []
        let coach = optional("coach", in: fields).map { notes($0) } ?? CoachNotes()
        return Activity(
            id: id, tier: tier, sources: sources, subject: subject, name: name, goal: goal, minutes: minutes,
            shortMinutes: short, group: group, privacy: privacy ?? .open, modes: modes, steps: steps,
            coach: coach)
    }

    /// Rows of the inventory of sources.
    mutating func sources(_ tree: Tree?) -> [String] {
        guard let tree else { return [] }
        return list(tree, Limits.sources).compactMap { tree in
            guard case .scalar(let text, _) = tree.content, text.isSource else {
                if tree.content != .refused { report(.badSource(tree.excerpt ?? ""), at: tree.place) }
                return nil
            }
            return text
        }
    }

    private mutating func group(_ tree: Tree?) -> ClosedRange<Int> {
        guard let tree, let fields = fields(tree, Keys.group) else { return Limits.group }
        let low = required("min", in: fields).flatMap { number($0, Limits.group) }
        let high = required("max", in: fields).flatMap { number($0, Limits.group) }
        guard let low, let high else { return Limits.group }
        guard low <= high else {
            report(.groupReversed, at: fields.place)
            return Limits.group
        }
        return low...high
    }

    private mutating func notes(_ tree: Tree) -> CoachNotes {
        guard let fields = fields(tree, Keys.coach) else { return CoachNotes() }
        return CoachNotes(
            script: texts("script", in: fields, Limits.coachLines, Limits.coach),
            prompts: texts("prompts", in: fields, Limits.coachLines, Limits.coach),
            listen: texts("listen", in: fields, Limits.coachLines, Limits.coach),
            traps: texts("traps", in: fields, Limits.coachLines, Limits.coach))
    }
}

extension String {
    /// A row of the inventory of sources: `0-41`.
    fileprivate var isSource: Bool {
        let parts = split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count == 1, parts[1].utf8.count == 2 else { return false }
        return parts.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    }
}
