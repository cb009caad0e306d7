/// Something that can be rated, dotted or listed: an item, an option, a facet or a group.
public struct Item: Hashable, Codable, Sendable, Identifiable {
    /// Unique among its siblings.
    public var id: String
    /// The words people see.
    public var label: Localized
    /// A second line: a definition, the wording of a point.
    public var note: Localized?

    /// An item with its id, its label and an optional note.
    public init(id: String, label: Localized, note: Localized? = nil) {
        self.id = id
        self.label = label
        self.note = note
    }
}

/// A scale of whole points with words at some of them.
public struct Scale: Hashable, Codable, Sendable {
    /// The lowest point; 0 or 1.
    public var low: Int
    /// The highest point; at most 10.
    public var high: Int
    /// Words for points; the two ends at least.
    public var labels: [Int: Localized]

    /// A scale from `low` to `high`.
    public init(low: Int, high: Int, labels: [Int: Localized] = [:]) {
        self.low = low
        self.high = high
        self.labels = labels
    }

    /// The points, lowest first.
    public var points: ClosedRange<Int> { low...max(low, high) }
    /// How many points there are; the A of the dispersion formulas.
    public var count: Int { points.count }
}

/// The kinds of input people meet (DOMAIN §2.2). Raw values are the words of the YAML files.
public enum InputKind: String, CaseIterable, Codable, Hashable, Sendable {
    /// A point of a scale of labelled points, item by item.
    case likert
    /// A whole number from 1 to 10.
    case scale10
    /// One card of a deck, case by case.
    case card
    /// One option.
    case choice
    /// Up to some options.
    case multi
    /// Short texts.
    case text
    /// Dots shared out over items.
    case dots
}

/// Where the items of a question come from.
public enum Items: Hashable, Codable, Sendable {
    /// Written in the activity.
    case literal([Item])
    /// The lines given to an earlier question of the same activity; the `top` most dotted ones, or all.
    case harvested(question: String, top: Int?)

    /// The literal items; none where they are harvested in the room.
    public var literal: [Item] {
        if case .literal(let items) = self { items } else { [] }
    }
}

/// The shape of what a question asks; it decides the shape of its ``Answer``.
public enum Input: Hashable, Codable, Sendable {
    /// A point of a scale for each item, and for each facet of it where facets are given.
    case ratings(Scale, items: Items, facets: [Item])
    /// One option, or up to `most` options, for each item.
    case choices(options: [Item], most: Int)
    /// One or several short texts of at most `limit` characters, each completing a stem.
    case lines(stem: Localized?, most: Int, limit: Int)
    /// `budget` dots over the items, at most `cap` on one. A nil budget is max(3, round(√items)).
    case dots(items: Items, budget: Int?, cap: Int)
}

/// A question: what is asked, in which form, and how its result is drawn.
public struct Question: Hashable, Codable, Sendable, Identifiable {
    /// Unique within the activity.
    public var id: String
    /// What is asked.
    public var prompt: Localized
    /// How it is asked, and typed.
    public var kind: InputKind
    /// The shape of the answer, with its items, options or limits.
    public var input: Input
    /// Whether « je ne sais pas » is offered.
    public var allowsUnknown: Bool
    /// What to ask once the result is shown.
    public var followUp: Localized?

    /// A question with its input.
    public init(
        id: String, prompt: Localized, kind: InputKind, input: Input, allowsUnknown: Bool = false,
        followUp: Localized? = nil
    ) {
        self.id = id
        self.prompt = prompt
        self.kind = kind
        self.input = input
        self.allowsUnknown = allowsUnknown
        self.followUp = followUp
    }

    /// The items named in the definition; none where they are harvested in the room.
    public var literalItems: [Item] {
        switch input {
        case .ratings(_, let items, _), .dots(let items, _, _): items.literal
        case .choices, .lines: []
        }
    }

    /// Seconds a person needs in the booth, hand-over included (DOMAIN §2.2, estimates).
    public func boothSeconds(items count: Int) -> Int {
        let perItem =
            switch kind {
            case .likert: 7
            case .scale10: 10
            case .card: 6
            case .choice: 8
            case .multi: 15
            case .text: 45
            case .dots: 25
            }
        switch kind {
        case .likert, .scale10, .card: return perItem * max(1, count)
        case .choice, .multi, .text, .dots: return perItem
        }
    }
}
