import Workshop

/// The keys of the formats, in the order in which people write them.
enum Keys {
    static let activity = [
        "id", "name", "goal", "tier", "sources", "subject", "minutes", "shortMinutes", "group", "privacy",
        "modes", "steps", "coach",
    ]
    static let group = ["min", "max"]
    static let coach = ["script", "prompts", "listen", "traps"]
    static let localized = ["fr", "en"]

    static let stepKinds = [
        "say", "agreement", "ask", "talk", "decide", "commit", "reread", "pause", "form", "merge",
        "reveal", "review", "run",
    ]
    static let step = ["id", "short", "optional"] + stepKinds
    static let say = ["headline", "body", "adjourns"]
    static let ask = [
        "headline", "privacy", "modes", "groupSize", "questions", "listen", "talk", "secondRound", "caution",
        "predicts",
    ]
    static let talk = ["prompt", "minutes", "setting", "extremesFirst"]
    static let decide = ["prompt", "rules", "proposal"]
    static let form = ["prompt", "most", "fields", "drawing", "recalled"]
    static let field = [
        "id", "label", "input", "limit", "within", "options", "low", "high", "unknown", "examples",
    ]
    static let drawings = ["chain", "staircase", "balance", "board"]
    static let chain = ["from", "to", "nature", "delay", "client", "weak"]
    static let staircase = ["who", "waited", "worked", "outcome", "forwards"]
    static let balance = ["line", "by", "against", "left", "right", "most"]
    static let board = ["decision", "before", "decided"]
    static let merge = ["prompt", "question"]
    static let run = ["caption", "hours", "demand", "dice", "stations"]
    static let station = ["id", "label", "capacity"]
    static let game = ["give", "gift", "keep", "gain"]

    static let anyQuestion = ["id", "prompt", "input", "followUp", "readings"]
    static let reading = ["if", "fr", "en"]
    static let item = ["id", "label", "note"]
    static let ratedItem = item + ["reverse", "short"]
    static let dimension = ["id", "label", "items"]
    static let band = ["to", "label"]
    static let axes = ["x", "y"]
    static let axis = ["id", "label", "low", "high"]
    static let zone = ["id", "label", "x", "y", "gap"]
    static let harvest = ["from", "top", "draw", "of"]
    static let cardScale = ["low", "high", "labels"]
    static let fixedScale = ["labels"]

    /// The keys of a question with this input, beside ``anyQuestion``.
    static func input(_ kind: InputKind) -> [String] {
        switch kind {
        case .scale10, .likert:
            ["items", "facets", "scale", "unknown", "dimensions", "bands", "axes", "zones"]
        case .card:
            [
                "items", "facets", "scale", "unknown", "dimensions", "bands", "axes", "zones",
                "highestMinority",
            ]
        case .choice: ["options", "game"]
        case .multi: ["options", "most"]
        case .text: ["stem", "most", "limit", "examples"]
        case .dots: ["items", "budget", "cap", "convergence"]
        case .place: ["items", "axes", "zones"]
        case .bet, .pair: ["items"]
        case .rank: ["items", "against"]
        case .points: ["items", "facets", "total", "step"]
        case .matrix: ["items", "facets", "scale", "unknown"]
        case .sort: ["items", "options"]
        }
    }

    /// Every key a question may have, whatever its input.
    static let question =
        anyQuestion + [
            "items", "facets", "scale", "unknown", "options", "most", "stem", "limit", "budget", "cap",
            "dimensions", "bands", "axes", "zones", "convergence", "examples", "total", "step", "game",
            "highestMinority",
            "against",
        ]

    static let workshop = ["id", "name", "goal", "minutes", "activities"]
    static let entry = ["activity", "title", "minutes", "mode", "steps"]

    static let term = ["id", "name", "meaning", "origin", "standing", "sources", "activities"]
}
