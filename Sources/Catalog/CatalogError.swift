public import Workshop

/// Why an activity or a workshop cannot be given.
public enum CatalogError: Error, Hashable, Sendable {
    /// No activity has this id; the nearest one is proposed.
    case unknownActivity(String, nearest: String?)
    /// No workshop has this id; the nearest one is proposed.
    case unknownWorkshop(String, nearest: String?)
    /// The file has errors: all of them, and its warnings.
    case invalid(file: String, [Diagnostic])

    /// What to tell the person who must act.
    public var message: Localized {
        switch self {
        case .unknownActivity(let id, let nearest):
            Wording.unknown("l'activité", "activity", id, nearest: nearest)
        case .unknownWorkshop(let id, let nearest):
            Wording.unknown("l'atelier", "workshop", id, nearest: nearest)
        case .invalid(_, let diagnostics):
            Localized(
                diagnostics.map { $0.text(.fr) }.joined(separator: "\n"),
                diagnostics.map { $0.text(.en) }.joined(separator: "\n"))
        }
    }
}
