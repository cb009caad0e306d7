/// Something that can be rated, dotted or listed: an item, an option, a facet or a group.
public struct Item: Hashable, Codable, Sendable, Identifiable {
    /// Unique among its siblings.
    public var id: String
    /// The words people see.
    public var label: Localized
    /// A second line: a definition, the wording of a point.
    public var note: Localized?
    /// Whether it says the opposite of its dimension: scored as low + high - x.
    public var isReversed: Bool
    /// Whether the short form keeps it.
    public var inShort: Bool

    /// An item with its id, its label and an optional note; scored as it is and kept by the short form unless
    /// said otherwise.
    public init(
        id: String, label: Localized, note: Localized? = nil, isReversed: Bool = false, inShort: Bool = true
    ) {
        self.id = id
        self.label = label
        self.note = note
        self.isReversed = isReversed
        self.inShort = inShort
    }

    /// An item; what an earlier version did not write has its usual value.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decode(String.self, forKey: .id)
        label = try container.decode(Localized.self, forKey: .label)
        note = try container.decodeIfPresent(Localized.self, forKey: .note)
        isReversed = try container.decodeIfPresent(Bool.self, forKey: .isReversed) ?? false
        inShort = try container.decodeIfPresent(Bool.self, forKey: .inShort) ?? true
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
    /// Two ratings of each item, drawn on a plane.
    case place
    /// Yes or no to each item, with a confidence.
    case bet
    /// Points shared out over items, all of them.
    case points
    /// Each item into one bin.
    case sort
    /// Items in order.
    case rank
    /// The winner of each pair of items.
    case pair
    /// Items that rate each other, or that are rated under several columns, in one grid.
    case matrix
}

/// Where the items of a question come from.
public enum Items: Hashable, Codable, Sendable {
    /// Written in the activity.
    case literal([Item])
    /// The lines given to an earlier question of the same activity; the `top` most dotted ones, or all.
    case harvested(question: String, top: Int?)
    /// So many of a bank, drawn by chance when the round opens.
    case drawn(Int, of: [Item])

    /// Whether they are all the lines given to an earlier question.
    public var isWhole: Bool { if case .harvested(_, nil) = self { true } else { false } }

    /// The items written in the activity, a whole bank included; none where they are harvested in the room.
    public var literal: [Item] {
        switch self {
        case .literal(let items), .drawn(_, let items): items
        case .harvested: []
        }
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
    /// Yes or no to each item, with a confidence of 50 to 100 %.
    case bets(items: Items)
    /// All of `total` points over the items, by steps.
    case shares(items: Items, total: Int, step: Int)
    /// Each item into one of the bins.
    case sorting(items: Items, bins: [Item])
    /// All the items in order, the first most.
    case ranking(items: Items)
    /// Every pair of the items, one of the two preferred.
    case pairs(items: Items)

    /// Where the items come from; nil where there are none.
    public var items: Items? {
        switch self {
        case .ratings(_, let items, _), .dots(let items, _, _), .bets(let items), .shares(let items, _, _),
            .sorting(let items, _), .ranking(let items), .pairs(let items):
            items
        case .choices, .lines: nil
        }
    }
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
    /// What several items measure together; empty where each item stands for itself.
    public var dimensions: [Dimension]
    /// Words for the centre of an item or of a dimension, from low to high.
    public var bands: [Band]
    /// The plane on which two ratings of an item are drawn.
    public var plane: Plane?
    /// The percentage of voters on one line from which the room reads « convergent ».
    public var convergence: Int?
    /// Sentences that simulated people write, so that a rehearsal reads like a room.
    public var examples: [Localized]
    /// Whether the room may play cards for points, the highest minority scoring nothing.
    public var highestMinority: Bool = false
    /// The payoffs of a choice between two options, where it is a game.
    public var game: Game?
    /// Sentences that the result may lead to.
    public var readings: [Reading]
    /// Of an order, the earlier question of the same ask whose order each person's is compared with.
    public var against: Question.ID?
    /// What points are shared out for, one whole each (« aujourd'hui », « souhaité »); empty where there is one whole.
    public var mixes: [Item]

    /// A question with its input.
    public init(
        id: String, prompt: Localized, kind: InputKind, input: Input, allowsUnknown: Bool = false,
        followUp: Localized? = nil, dimensions: [Dimension] = [], bands: [Band] = [], plane: Plane? = nil,
        convergence: Int? = nil, examples: [Localized] = [], game: Game? = nil,
        readings: [Reading] = [], against: String? = nil, mixes: [Item] = []
    ) {
        self.id = id
        self.prompt = prompt
        self.kind = kind
        self.input = input
        self.allowsUnknown = allowsUnknown
        self.followUp = followUp
        self.dimensions = dimensions
        self.bands = bands
        self.plane = plane
        self.convergence = convergence
        self.examples = examples
        self.game = game
        self.readings = readings
        self.against = against
        self.mixes = mixes
    }

    /// A question; what an earlier version did not write is absent.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decode(String.self, forKey: .id)
        prompt = try container.decode(Localized.self, forKey: .prompt)
        kind = try container.decode(InputKind.self, forKey: .kind)
        input = try container.decode(Input.self, forKey: .input)
        allowsUnknown = try container.decode(Bool.self, forKey: .allowsUnknown)
        followUp = try container.decodeIfPresent(Localized.self, forKey: .followUp)
        dimensions = try container.decodeIfPresent([Dimension].self, forKey: .dimensions) ?? []
        bands = try container.decodeIfPresent([Band].self, forKey: .bands) ?? []
        plane = try container.decodeIfPresent(Plane.self, forKey: .plane)
        convergence = try container.decodeIfPresent(Int.self, forKey: .convergence)
        examples = try container.decodeIfPresent([Localized].self, forKey: .examples) ?? []
        highestMinority = try container.decodeIfPresent(Bool.self, forKey: .highestMinority) ?? false
        game = try container.decodeIfPresent(Game.self, forKey: .game)
        readings = try container.decodeIfPresent([Reading].self, forKey: .readings) ?? []
        against = try container.decodeIfPresent(String.self, forKey: .against)
        mixes = try container.decodeIfPresent([Item].self, forKey: .mixes) ?? []
    }

    /// Whether options are given by their numbers, one mark each being too few: several, or more than nine.
    public var isTicked: Bool {
        if case .choices(let options, let most) = input { most > 1 || options.count > 9 } else { false }
    }

    /// Whether sentences are asked for.
    public var isText: Bool {
        if case .lines = input { true } else { false }
    }

    /// The items named in the definition; none where they are harvested in the room.
    public var literalItems: [Item] { input.items?.literal ?? [] }

    /// The items named in the definition that a form has: all of them, or those of the short form.
    public func literalItems(short: Bool) -> [Item] {
        short ? literalItems.filter(\.inShort) : literalItems
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
            case .place, .bet: 12
            case .points: 45 * max(1, mixes.count)
            case .sort: 5
            // A digit a cell; of a grid of items, one's own row.
            case .matrix: 5 * max(1, columns([]).count)
            case .rank: 40
            case .pair: 4
            }
        switch kind {
        case .likert, .scale10, .card, .place, .bet, .sort, .matrix: return perItem * max(1, count)
        case .choice, .multi, .text, .dots, .points, .rank: return perItem
        case .pair: return perItem * max(1, count * (count - 1) / 2)
        }
    }
}
