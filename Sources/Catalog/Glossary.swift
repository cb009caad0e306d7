public import Workshop

extension Catalog {
    /// The terms that explain some activities, or all of them, by id. A file with a fault is left out: `cids check`
    /// says what it is.
    public func glossary(of activities: Set<String>? = nil) -> [Term] {
        let index = index()
        let known = Set(index.activities.map(\.id))
        let terms = index.terms.compactMap { entry -> Term? in
            // Whether an activity stands there is enough; it is not read.
            let document = Document.read(file: entry.file) { id in
                known.contains(id) ? .broken(file: id) : .missing(nearest: nil)
            }
            guard document.isUsable, case .term(let term) = document.content else { return nil }
            return term
        }
        return terms.filter { term in activities.map { !$0.isDisjoint(with: term.activities) } ?? true }
    }
}
