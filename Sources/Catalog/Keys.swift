import Workshop

/// The keys of the formats, in the order in which people write them.
enum Keys {
    static let activity = [
        "id", "name", "goal", "tier", "sources", "minutes", "shortMinutes", "group", "privacy", "modes",
        "steps",
        "coach",
    ]
    static let group = ["min", "max"]
    static let coach = ["script", "prompts", "listen", "traps"]
    static let localized = ["fr", "en"]

    static let stepKinds = ["say", "agreement", "ask", "talk", "decide", "commit", "reread", "pause"]
    static let step = ["id", "short", "optional"] + stepKinds
    static let say = ["headline", "body"]
    static let ask = [
        "headline", "privacy", "modes", "groupSize", "questions", "listen", "talk", "secondRound", "caution",
    ]
    static let talk = ["prompt", "minutes", "setting", "extremesFirst"]
    static let decide = ["prompt", "rules", "proposal"]

    static let anyQuestion = ["id", "prompt", "input", "followUp"]
    static let item = ["id", "label", "note"]
    static let harvest = ["from", "top"]
    static let cardScale = ["low", "high", "labels"]
    static let fixedScale = ["labels"]

    /// The keys of a question with this input, beside ``anyQuestion``.
    static func input(_ kind: InputKind) -> [String] {
        switch kind {
        case .scale10, .likert, .card: ["items", "facets", "scale", "unknown"]
        case .choice: ["options"]
        case .multi: ["options", "most"]
        case .text: ["stem", "most", "limit"]
        case .dots: ["items", "budget", "cap"]
        }
    }

    /// Every key a question may have, whatever its input.
    static let question =
        anyQuestion + [
            "items", "facets", "scale", "unknown", "options", "most", "stem", "limit", "budget", "cap",
        ]

    static let workshop = ["id", "name", "goal", "minutes", "activities"]
    static let entry = ["activity", "title", "minutes", "mode", "steps"]
}
