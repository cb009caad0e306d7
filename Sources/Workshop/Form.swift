/// A card that the room fills aloud: a challenge, a decision to examine, a question to bet on.
public struct Form: Hashable, Codable, Sendable {
    /// One line of the card.
    public struct Field: Hashable, Codable, Sendable, Identifiable {
        /// What is typed in a field.
        public enum Kind: Hashable, Codable, Sendable {
            /// A text of at most so many characters.
            case text(limit: Int)
            /// A day from tomorrow on, at most so many days ahead.
            case date(within: Int)
            /// One of a few options, by its letter.
            case choice(options: [Item])
            /// A whole number from low to high; with `unknown`, « ? » says that nobody knows.
            case number(low: Int, high: Int, unknown: Bool)
            /// How long something took: see ``WorkTime``.
            case duration
        }

        /// Unique within the card.
        public var id: String
        /// What it asks.
        public var label: Localized
        /// What is typed.
        public var kind: Kind
        /// What a simulated room dictates.
        public var examples: [Localized]

        /// A field of a card.
        public init(id: String, label: Localized, kind: Kind, examples: [Localized] = []) {
            self.id = id
            self.label = label
            self.kind = kind
            self.examples = examples
        }
    }

    /// What the card is for.
    public var prompt: Localized
    /// How many cards may be filled.
    public var most: Int
    /// The lines of the card; the first names it wherever it is listed.
    public var fields: [Field]
    /// What the cards draw together; nil for cards that are read one by one.
    public var drawing: Drawing?
    /// Whether the first line of the card stays above the talks and questions that follow it: they are about it.
    public var isRecalled: Bool

    /// A card to be filled up to `most` times.
    public init(
        prompt: Localized, most: Int = 1, fields: [Field], drawing: Drawing? = nil, isRecalled: Bool = false
    ) {
        self.prompt = prompt
        self.most = most
        self.fields = fields
        self.drawing = drawing
        self.isRecalled = isRecalled
    }

    /// A card of an earlier file says nothing of being recalled.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        prompt = try container.decode(Localized.self, forKey: .prompt)
        most = try container.decode(Int.self, forKey: .most)
        fields = try container.decode([Field].self, forKey: .fields)
        drawing = try container.decodeIfPresent(Drawing.self, forKey: .drawing)
        isRecalled = try container.decodeIfPresent(Bool.self, forKey: .isRecalled) ?? false
    }

    /// A field by id.
    public func field(_ id: Field.ID) -> Field? { fields.first { $0.id == id } }
}

extension Form {
    /// What the cards of a form draw together; each part names the field it is read from.
    public enum Drawing: Hashable, Codable, Sendable {
        /// Who hands on to whom, up to the client.
        case chain(Chain)
        /// The steps of one request, with what each waited and worked.
        case staircase(Staircase)
        /// Two sides, line by line.
        case balance(Balance)
        /// Decisions, each at its level.
        case board(Board)
    }

    /// Whether a line may be left empty: a text after the first, that the drawing can do without.
    public func mayStayEmpty(_ field: Field) -> Bool {
        guard case .text = field.kind, field.id != fields.first?.id else { return false }
        switch drawing {
        case .chain(let chain): return field.id != chain.from && field.id != chain.to
        case .staircase(let staircase): return field.id != staircase.who
        case .board(let board): return field.id != board.decision
        case .balance, nil: return true
        }
    }

    /// A card a link.
    public struct Chain: Hashable, Codable, Sendable {
        /// The field of who hands on, a text.
        public var from: Field.ID
        /// The field of who receives, a text.
        public var to: Field.ID
        /// The field of what sort of thing passes, a choice.
        public var nature: Field.ID?
        /// The field of how long it takes, a duration.
        public var delay: Field.ID?
        /// The word for the external client, in small letters and without an article.
        public var client: Localized
        /// Whether the weak link is the one rated highest, as where a loss is rated; the lowest unless said.
        public var isHighWeak: Bool

        /// Links between what two fields name.
        public init(
            from: Field.ID, to: Field.ID, nature: Field.ID? = nil, delay: Field.ID? = nil, client: Localized,
            isHighWeak: Bool = false
        ) {
            self.from = from
            self.to = to
            self.nature = nature
            self.delay = delay
            self.client = client
            self.isHighWeak = isHighWeak
        }
    }

    /// A card a step.
    public struct Staircase: Hashable, Codable, Sendable {
        /// The field of whose step it is, a text.
        public var who: Field.ID
        /// The field of how long it lay there, a duration.
        public var waited: Field.ID
        /// The field of how long it was worked on, a duration.
        public var worked: Field.ID
        /// The field of what the step did with it, a choice.
        public var outcome: Field.ID
        /// The option of `outcome` that says that it was only handed on.
        public var forwards: Item.ID

        /// Steps with what they waited, worked and did.
        public init(
            who: Field.ID, waited: Field.ID, worked: Field.ID, outcome: Field.ID, forwards: Item.ID
        ) {
            self.who = who
            self.waited = waited
            self.worked = worked
            self.outcome = outcome
            self.forwards = forwards
        }
    }

    /// A card a line, on one of two sides.
    public struct Balance: Hashable, Codable, Sendable {
        /// Where the two sides come from.
        public enum Sides: Hashable, Codable, Sendable {
            /// The two options of a choice of the card.
            case options(of: Field.ID)
            /// An earlier form on the left, this one on the right, and their names.
            case forms(against: Step.ID, left: Localized, right: Localized)
        }

        /// The two sides.
        public var sides: Sides
        /// The field that is set side by side.
        public var line: Field.ID
        /// A difference in lines beyond which the room is told; nil: never.
        public var most: Int?

        /// Lines on two sides.
        public init(sides: Sides, line: Field.ID, most: Int? = nil) {
            self.sides = sides
            self.line = line
            self.most = most
        }
    }

    /// A card a decision.
    public struct Board: Hashable, Codable, Sendable {
        /// The field of the decision, a text.
        public var decision: Field.ID
        /// The field of its level until now, a number.
        public var before: Field.ID?
        /// The field of the level decided, a number of the same range.
        public var decided: Field.ID

        /// Decisions at a level.
        public init(decision: Field.ID, before: Field.ID? = nil, decided: Field.ID) {
            self.decision = decision
            self.before = before
            self.decided = decided
        }
    }
}

extension Form.Field {
    /// What is typed for each option of a choice: its initial where all differ, else A, B, C…
    ///
    /// Empty for what is no choice.
    public func letters(_ language: Language) -> [String] {
        guard case .choice(let options) = kind else { return [] }
        let initials = options.map { String($0.label[language].prefix(1)).uppercased() }
        if Set(initials).count == initials.count, initials.allSatisfy({ $0.allSatisfy(\.isLetter) }) {
            return initials
        }
        return options.indices.map { index in
            Unicode.Scalar(65 + UInt32(index)).map { String(Character($0)) } ?? "\(index + 1)"
        }
    }

    /// The option that was typed, by its letter or its label, in capitals or not; nil for none.
    public func option(typed text: String, _ language: Language) -> Item? {
        guard case .choice(let options) = kind else { return nil }
        let typed = text.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
        let letters = letters(language)
        return options.enumerated().first { index, option in
            letters[index].lowercased() == typed
                || [option.label.fr, option.label[.en]].contains { $0.lowercased() == typed }
        }?.element
    }

    /// The number a stored value holds: a number as it is, a duration in minutes; nil for « ? » and for the rest.
    public func number(stored value: String) -> Int? {
        switch kind {
        case .number, .duration: Int(value)
        case .text, .date, .choice: nil
        }
    }

    /// What « nobody knows » is stored as.
    public static let unknown = "?"
    /// What a line that the room leaves empty is stored as.
    public static let nothing = "—"
}
