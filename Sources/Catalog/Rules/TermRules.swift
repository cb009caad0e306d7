import Workshop

/// What must hold between a term and the activities it names.
enum TermRules {
    /// The activities that do not exist; `find` is asked once for each.
    static func findings(_ term: Term, places: Places, find: (String) -> WorkshopRules.Found) -> [Finding] {
        term.activities.compactMap { id in
            guard case .missing(let nearest) = find(id) else { return nil }
            return Finding(.unknownActivity(id, nearest: nearest), at: places["term", "activities", id])
        }
    }
}
