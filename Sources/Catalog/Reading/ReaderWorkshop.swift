import Workshop

extension Reader {
    /// The workshop of a file; harmless values where something could not be read.
    mutating func workshop(_ tree: Tree) -> Workshop? {
        guard let fields = fields(tree, Keys.workshop) else { return nil }
        places.note(fields.place, "workshop")
        for field in fields.list { places.note(field.value.place, "workshop", field.key) }
        let id = id(required("id", in: fields))
        let name = text(required("name", in: fields), Limits.name)
        let goal = text(required("goal", in: fields), Limits.goal)
        let minutes = required("minutes", in: fields).flatMap { number($0, Limits.workshopMinutes) } ?? 0
        let entries = required("activities", in: fields).map { self.entries($0) } ?? []
        return Workshop(id: id, name: name, goal: goal, minutes: minutes, entries: entries)
    }

    private mutating func entries(_ tree: Tree) -> [Workshop.Entry] {
        // Entries are told apart by their rank among those read.
        var entries: [Workshop.Entry] = []
        for tree in list(tree, Limits.entries) {
            guard let fields = fields(tree, Keys.entry) else { continue }
            let rank = "\(entries.count)"
            places.note(fields.place, "entry", rank)
            for field in fields.list { places.note(field.value.place, "entry", rank, field.key) }
            let activity = id(required("activity", in: fields))
            let title = optionalText("title", in: fields, Limits.name)
            let minutes = required("minutes", in: fields).flatMap { number($0, Limits.minutes) } ?? 0
            let mode = optional("mode", in: fields).flatMap { word($0, as: CaptureMode.self) }
            let steps = optional("steps", in: fields).map { kept($0, rank: rank) }
            entries.append(
                Workshop.Entry(activity: activity, title: title, minutes: minutes, mode: mode, steps: steps))
        }
        return entries
    }

    private mutating func kept(_ tree: Tree, rank: String) -> [String] {
        var ids: [String] = []
        for tree in list(tree, Limits.steps) {
            let id = id(tree)
            guard !id.isEmpty else { continue }
            guard !ids.contains(id) else {
                report(.repeated(id), at: tree.place)
                continue
            }
            places.note(tree.place, "entry", rank, "step", id)
            ids.append(id)
        }
        return ids
    }
}
