/// How far an answer is protected. Raw values are the words of the YAML files.
public enum Privacy: String, CaseIterable, Codable, Hashable, Sendable, Comparable {
    /// Signed; replaceable until the reveal.
    case open = "public"
    /// Shown one by one, without author.
    case shared = "partage"
    /// Aggregate only.
    case discreet = "discret"
    /// Judgments on managers, care, wish, fear.
    case sensitive = "sensible"

    /// The fewest answers that may be shown together (DOMAIN §2.4).
    public var threshold: Int {
        switch self {
        case .open: 1
        case .shared: 3
        case .discreet: 4
        case .sensitive: 5
        }
    }

    /// Whether an answer keeps its author.
    public var isSigned: Bool { self == .open }

    /// From the least to the most protected.
    public static func < (lhs: Privacy, rhs: Privacy) -> Bool { lhs.threshold < rhs.threshold }
}

/// How answers are taken in the room. Raw values are the letters of the YAML files and of the slips.
public enum CaptureMode: String, CaseIterable, Codable, Hashable, Sendable {
    /// Isoloir: one at a time on the one keyboard.
    case booth = "I"
    /// Papier: slips, typed afterwards.
    case paper = "P"
    /// Lecture à voix haute: one large item at a time, everyone ticks their own slip.
    case readAloud = "L"
    /// Groupes: pairs or trios agree on one entry.
    case groups = "G"
    /// À main levée: fingers or cards at "three", the coach types the tally.
    case hands = "H"
    /// Animateur: the coach types while the room speaks.
    case plenary = "A"

    /// Whether slips of paper are typed by the coach in this mode.
    public var usesSlips: Bool { self == .paper || self == .readAloud }

    /// Whether a level allows the mode: what must stay private is never answered by hand or aloud.
    public func isAllowed(at privacy: Privacy) -> Bool {
        switch self {
        case .hands: privacy <= .shared
        case .plenary: privacy <= .shared
        case .booth, .paper, .readAloud, .groups: true
        }
    }
}
