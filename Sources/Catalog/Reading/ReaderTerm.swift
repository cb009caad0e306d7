import Workshop

extension Reader {
    /// The term of a file; harmless values where something could not be read.
    mutating func term(_ tree: Tree) -> Term? {
        guard let fields = fields(tree, Keys.term) else { return nil }
        places.note(fields.place, "term")
        for field in fields.list { places.note(field.value.place, "term", field.key) }
        let id = id(required("id", in: fields))
        let name = text(required("name", in: fields), Limits.name)
        let meaning =
            required("meaning", in: fields).map { list($0, Limits.meaning).map { text($0, Limits.coach) } }
            ?? []
        let origin = text(required("origin", in: fields), Limits.line)
        let standing = required("standing", in: fields).flatMap { word($0, as: Term.Standing.self) }
        return Term(
            id: id, name: name, meaning: meaning, origin: origin, standing: standing ?? .opinion,
            sources: sources(optional("sources", in: fields)),
            activities: required("activities", in: fields).map { explained($0) } ?? [])
    }

    private mutating func explained(_ tree: Tree) -> [String] {
        var ids: [String] = []
        for tree in list(tree, Limits.explained) {
            let id = id(tree)
            guard !id.isEmpty else { continue }
            places.note(tree.place, "term", "activities", id)
            if ids.contains(id) { report(.repeated(id), at: tree.place) } else { ids.append(id) }
        }
        return ids
    }
}
