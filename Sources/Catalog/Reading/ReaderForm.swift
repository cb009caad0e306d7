import Workshop

/// Cards filled aloud, and what they draw.
extension Reader {
    /// A form step.
    mutating func form(_ tree: Tree, step: String) -> Form? {
        guard let fields = fields(tree, Keys.form) else { return nil }
        let prompt = text(required("prompt", in: fields), Limits.line)
        let most = optionalNumber("most", in: fields, Limits.cards) ?? 1
        var seen = Set<String>()
        let lines = required("fields", in: fields).map { list($0, Limits.formFields) } ?? []
        let read = lines.compactMap { tree -> Form.Field? in
            guard let field = field(tree) else { return nil }
            if !field.id.isEmpty, !seen.insert(field.id).inserted {
                report(.duplicateID(field.id), at: tree.place)
            }
            return field
        }
        guard !read.isEmpty else { return nil }
        let isRecalled = flag("recalled", in: fields, otherwise: false)
        var form = Form(prompt: prompt, most: most, fields: read, isRecalled: isRecalled)
        if let tree = optional("drawing", in: fields) { form.drawing = drawing(tree, of: form, step: step) }
        return form
    }

    /// What is typed in a field of a card, as the files say it.
    enum FieldInput: String, CaseIterable {
        case text
        case date
        case choice
        case number
        case duration

        /// The keys that go with it, beside those of every field.
        var keys: [String] {
            switch self {
            case .text: ["limit"]
            case .date: ["within"]
            case .choice: ["options"]
            case .number: ["low", "high", "unknown"]
            case .duration: []
            }
        }
    }

    private mutating func field(_ tree: Tree) -> Form.Field? {
        guard let fields = fields(tree, Keys.field) else { return nil }
        let id = id(required("id", in: fields))
        let label = text(required("label", in: fields), Limits.stem)
        let input = optional("input", in: fields).flatMap { word($0, as: FieldInput.self) } ?? .text
        let allowed = ["id", "label", "input", "examples"] + input.keys
        for field in fields.list where !allowed.contains(field.key) && Keys.field.contains(field.key) {
            report(.keyOfAnotherField(field.key, input: input.rawValue), at: field.place)
        }
        let kind: Form.Field.Kind
        switch input {
        case .text:
            kind = .text(limit: optionalNumber("limit", in: fields, Limits.fieldCharacters) ?? 140)
        case .date: kind = .date(within: optionalNumber("within", in: fields, Limits.days) ?? 365)
        case .choice:
            guard let tree = required("options", in: fields) else { return nil }
            kind = .choice(options: fieldOptions(tree))
        case .number:
            let low = required("low", in: fields).flatMap { number($0, Limits.fieldNumber) } ?? 0
            let high = required("high", in: fields).flatMap { number($0, Limits.fieldNumber) } ?? low
            if high < low { report(.outOfRange(high, low...Limits.fieldNumber.upperBound), at: tree.place) }
            kind = .number(
                low: low, high: max(low, high), unknown: flag("unknown", in: fields, otherwise: false))
        case .duration: kind = .duration
        }
        return Form.Field(
            id: id, label: label, kind: kind,
            examples: texts("examples", in: fields, Limits.examples, Limits.line))
    }

    private mutating func fieldOptions(_ tree: Tree) -> [Item] {
        var seen = Set<String>()
        return list(tree, Limits.fieldOptions).compactMap { tree in
            guard let fields = fields(tree, ["id", "label"]) else { return nil }
            let id = id(required("id", in: fields))
            if !id.isEmpty, !seen.insert(id).inserted { report(.duplicateID(id), at: tree.place) }
            return Item(id: id, label: text(required("label", in: fields), Limits.word))
        }
    }

    // MARK: Drawings

    private mutating func drawing(_ tree: Tree, of form: Form, step: String) -> Form.Drawing? {
        guard let kinds = fields(tree, Keys.drawings) else { return nil }
        guard kinds.list.count == 1, let kind = kinds.list.first else {
            report(.notOneDrawing, at: tree.place)
            return nil
        }
        switch kind.key {
        case "chain": return chain(kind.value, form).map(Form.Drawing.chain)
        case "staircase": return staircase(kind.value, form).map(Form.Drawing.staircase)
        case "balance": return balance(kind.value, form, step: step).map(Form.Drawing.balance)
        default: return board(kind.value, form).map(Form.Drawing.board)
        }
    }

    /// The id of a field that the form has, of the kind that the drawing reads.
    private mutating func field(_ tree: Tree?, _ form: Form, _ needed: FieldInput) -> Form.Field.ID? {
        guard let tree else { return nil }
        let id = id(tree)
        guard !id.isEmpty else { return nil }
        guard let field = form.field(id) else {
            report(.unknownItem(id, nearest: nearest(to: id, among: form.fields.map(\.id))), at: tree.place)
            return nil
        }
        let isRight =
            switch (field.kind, needed) {
            case (.text, .text), (.date, .date), (.choice, .choice), (.number, .number),
                (.duration, .duration):
                true
            default: false
            }
        guard isRight else {
            report(.fieldOfAnotherKind(id, needed: needed.rawValue), at: tree.place)
            return nil
        }
        return id
    }

    private mutating func chain(_ tree: Tree, _ form: Form) -> Form.Chain? {
        guard let fields = fields(tree, Keys.chain) else { return nil }
        let from = field(required("from", in: fields), form, .text)
        let to = field(required("to", in: fields), form, .text)
        let nature = field(optional("nature", in: fields), form, .choice)
        let delay = field(optional("delay", in: fields), form, .duration)
        let client = text(required("client", in: fields), Limits.word)
        let weak = optional("weak", in: fields).flatMap { word($0, as: WeakEnd.self) }
        guard let from, let to else { return nil }
        return Form.Chain(
            from: from, to: to, nature: nature, delay: delay, client: client, isHighWeak: weak == .high)
    }

    /// Which end of a scale the weak link is at.
    private enum WeakEnd: String, CaseIterable {
        case low
        case high
    }

    private mutating func staircase(_ tree: Tree, _ form: Form) -> Form.Staircase? {
        guard let fields = fields(tree, Keys.staircase) else { return nil }
        let who = field(required("who", in: fields), form, .text)
        let waited = field(required("waited", in: fields), form, .duration)
        let worked = field(required("worked", in: fields), form, .duration)
        let outcome = field(required("outcome", in: fields), form, .choice)
        let forwards = required("forwards", in: fields)
        guard let who, let waited, let worked, let outcome, let forwards else { return nil }
        let option = id(forwards)
        if case .choice(let options)? = form.field(outcome)?.kind,
            !options.contains(where: { $0.id == option })
        {
            report(
                .unknownItem(option, nearest: nearest(to: option, among: options.map(\.id))),
                at: forwards.place)
        }
        return Form.Staircase(
            who: who, waited: waited, worked: worked, outcome: outcome, forwards: option)
    }

    private mutating func balance(_ tree: Tree, _ form: Form, step: String) -> Form.Balance? {
        guard let fields = fields(tree, Keys.balance) else { return nil }
        let line = field(required("line", in: fields), form, .text)
        let most = optionalNumber("most", in: fields, Limits.imbalance)
        if let by = optional("by", in: fields) {
            for key in ["against", "left", "right"] {
                if let field = fields[key] {
                    report(.keyOfAnotherField(key, input: "choice"), at: field.place)
                }
            }
            let id = field(by, form, .choice)
            if let id, case .choice(let options)? = form.field(id)?.kind, options.count != 2 {
                report(.wrongCount(options.count, 2...2), at: by.place)
            }
            guard let id, let line else { return nil }
            return Form.Balance(sides: .options(of: id), line: line, most: most)
        }
        let against = required("against", in: fields)
        let left = text(required("left", in: fields), Limits.word)
        let right = text(required("right", in: fields), Limits.word)
        guard let against, let line else { return nil }
        places.note(against.place, "step", step, "against")
        return Form.Balance(
            sides: .forms(against: id(against), left: left, right: right), line: line, most: most)
    }

    private mutating func board(_ tree: Tree, _ form: Form) -> Form.Board? {
        guard let fields = fields(tree, Keys.board) else { return nil }
        let decision = field(required("decision", in: fields), form, .text)
        let before = field(optional("before", in: fields), form, .number)
        let decided = field(required("decided", in: fields), form, .number)
        guard let decision, let decided else { return nil }
        if let before, !isSameRange(form.field(before), form.field(decided)) {
            report(.notTheSameRange, at: tree.place)
        }
        return Form.Board(decision: decision, before: before, decided: decided)
    }

    private func isSameRange(_ one: Form.Field?, _ other: Form.Field?) -> Bool {
        guard case .number(let low, let high, _)? = one?.kind,
            case .number(let floor, let top, _)? = other?.kind
        else { return false }
        return low == floor && high == top
    }
}

extension Form {
    /// Every text of the card.
    var texts: [Localized] {
        [prompt]
            + fields.flatMap { field -> [Localized] in
                let options: [Item] = if case .choice(let options) = field.kind { options } else { [] }
                return [field.label] + options.map(\.label) + field.examples
            } + names
    }

    private var names: [Localized] {
        switch drawing {
        case .chain(let chain): [chain.client]
        case .balance(let balance):
            if case .forms(_, let left, let right) = balance.sides { [left, right] } else { [] }
        case .staircase, .board, nil: []
        }
    }
}
