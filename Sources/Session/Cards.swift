import Foundation
public import Insight
public import Workshop

/// What cards say: their lines in words, and what they draw together.
extension Session {
    /// The name of a card: its link on a chain, else its first field, and its date where it has one.
    public func title(of card: Card) -> String? {
        guard let form = form(of: card) else { return nil }
        if case .chain(let chain)? = form.drawing {
            guard let from = text(of: chain.from, on: card), let to = text(of: chain.to, on: card) else {
                return nil
            }
            return "\(from) → \(to)"
        }
        guard let first = form.fields.first, let name = words(of: first, on: card, language) else {
            return nil
        }
        let day = form.fields.dropFirst().first { if case .date = $0.kind { true } else { false } }
            .flatMap { text(of: $0.id, on: card) }.flatMap { Day(iso: $0) }
        return day.map { "\(name) (\($0.words(language)))" } ?? name
    }

    /// What the room wrote on the card that the steps before a place are about: the decision examined, the question put.
    public func subject(at place: Place) -> String? {
        guard let entry = entry(place.entry) else { return nil }
        let before = program.steps(of: entry).prefix { $0.id != place.step }
        let recalled = before.last { step in
            if case .form(let form) = step.content { form.isRecalled } else { false }
        }
        return recalled.flatMap { cards(entry: place.entry, step: $0.id).first }.flatMap { title(of: $0) }
    }

    /// What a field of a card says: the label of an option, a duration with its units, a day with its month; nil where
    /// it was left empty.
    public func words(of field: Form.Field, on card: Card, _ language: Language) -> String? {
        text(of: field.id, on: card).map { Session.words(of: field, stored: $0, language) }
    }

    /// What a stored value of a field says; as it is where it cannot be read.
    public static func words(of field: Form.Field, stored value: String, _ language: Language) -> String {
        switch field.kind {
        case .text: return value
        case .date: return Day(iso: value)?.words[language] ?? value
        case .choice(let options):
            return options.first { $0.id == value }?.label[language] ?? value
        case .number:
            return value == Form.Field.unknown
                ? Localized("on ne sait pas", "not known")[language] : value
        case .duration: return Int(value).map { WorkTime(minutes: $0).words(language) } ?? value
        }
    }

    /// What the card of a harvested line says in its second field: « Nous nous engageons à : prévenir d'un retard ».
    public func companion(of item: Item.ID, _ language: Language) -> String? {
        guard let card = cards.first(where: { $0.texts.values.contains(item) }), let form = form(of: card),
            form.fields.count > 1, card.texts[form.fields[0].id] == item,
            let words = words(of: form.fields[1], on: card, language)
        else { return nil }
        return "\(form.fields[1].label[language])\(language == .fr ? "\u{A0}:" : ":") \(words)"
    }

    private func form(of card: Card) -> Form? { form(entry: card.entry, step: card.step) }

    private func form(entry: AgendaEntry.ID, step: Step.ID) -> Form? {
        guard case .form(let form)? = self.step(at: Place(entry: entry, step: step))?.content else {
            return nil
        }
        return form
    }

    // MARK: Drawings

    /// What the filled cards of a form draw; nil without a drawing or before the first card.
    public func drawing(entry: AgendaEntry.ID, step: Step.ID, in language: Language) -> Figure? {
        guard let form = form(entry: entry, step: step), let drawing = form.drawing else { return nil }
        let cards = cards(entry: entry, step: step).filter(isComplete)
        guard !cards.isEmpty else { return nil }
        switch drawing {
        case .chain(let chain):
            return Figure.Chain(
                cards.compactMap { link(chain, form, $0, language) }, client: chain.client,
                managers: managers, score: .none, in: language
            ).map(Figure.chain)
        case .staircase(let staircase):
            return .staircase(
                Figure.Staircase(steps: cards.compactMap { self.step(staircase, form, $0, language) }))
        case .balance(let balance):
            return self.balance(balance, form, cards, language).map(Figure.balance)
        case .board(let board): return self.board(board, form, cards).map(Figure.board)
        }
    }

    /// The people in the room who are known to be managers.
    private var managers: [String] { people.filter { $0.role == .manager }.map(\.name) }

    private func link(
        _ chain: Form.Chain, _ form: Form, _ card: Card, _ language: Language
    ) -> ChainLink? {
        guard let from = text(of: chain.from, on: card), let to = text(of: chain.to, on: card) else {
            return nil
        }
        var link = ChainLink(from: from, to: to)
        if let field = chain.nature.flatMap({ form.field($0) }), case .choice(let options) = field.kind,
            let index = options.firstIndex(where: { $0.id == text(of: field.id, on: card) })
        {
            link.nature = (field.letters(language)[index], options[index].label[language])
        }
        link.delay = chain.delay.flatMap { minutes(of: $0, form, card) }
        return link
    }

    private func minutes(of id: Form.Field.ID, _ form: Form, _ card: Card) -> WorkTime? {
        guard let field = form.field(id), let value = text(of: id, on: card) else { return nil }
        return field.number(stored: value).map { WorkTime(minutes: $0) }
    }

    private func step(
        _ staircase: Form.Staircase, _ form: Form, _ card: Card, _ language: Language
    ) -> Figure.Staircase.Step? {
        guard let who = text(of: staircase.who, on: card),
            let waited = minutes(of: staircase.waited, form, card),
            let worked = minutes(of: staircase.worked, form, card),
            let outcome = form.field(staircase.outcome), let done = text(of: outcome.id, on: card)
        else { return nil }
        return Figure.Staircase.Step(
            who: who, waited: waited, worked: worked,
            outcome: Session.words(of: outcome, stored: done, language), forwards: done == staircase.forwards)
    }

    private func balance(
        _ balance: Form.Balance, _ form: Form, _ cards: [Card], _ language: Language
    ) -> Figure.Balance? {
        func lines(_ cards: [Card]) -> [String] {
            cards.compactMap { text(of: balance.line, on: $0) }
        }
        switch balance.sides {
        case .options(let id):
            guard let field = form.field(id), case .choice(let options) = field.kind, options.count == 2
            else { return nil }
            let sides = options.map { option in
                Figure.Balance.Side(
                    name: option.label[language],
                    lines: lines(cards.filter { text(of: id, on: $0) == option.id }))
            }
            return Figure.Balance(left: sides[0], right: sides[1], most: balance.most, in: language)
        case .forms(let against, let left, let right):
            guard let entry = cards.first?.entry else { return nil }
            let others = self.cards(entry: entry, step: against).filter(isComplete)
            return Figure.Balance(
                left: .init(name: left[language], lines: lines(others)),
                right: .init(name: right[language], lines: lines(cards)), most: balance.most, in: language)
        }
    }

    private func board(_ board: Form.Board, _ form: Form, _ cards: [Card]) -> Figure.Board? {
        guard let decided = form.field(board.decided), case .number(let low, let high, _) = decided.kind
        else { return nil }
        func level(_ id: Form.Field.ID, _ card: Card) -> Int? {
            form.field(id).flatMap { field in text(of: id, on: card).flatMap { field.number(stored: $0) } }
        }
        let rows = cards.compactMap { card in
            text(of: board.decision, on: card).map { label in
                Figure.Board.Row(
                    label: label, before: board.before.flatMap { level($0, card) },
                    decided: level(board.decided, card))
            }
        }
        return Figure.Board(scale: low...high, rows: rows)
    }

    // MARK: Rated links

    /// Whether the highest rating of a question is the weak one: what is lost on each link.
    package func isHighWeak(_ question: Question, in round: Round) -> Bool {
        chain(ratedBy: question, entry: round.opening.entry)?.isHighWeak == true
    }

    /// The chain whose links a question rates; nil where it rates something else.
    func chain(ratedBy question: Question, entry: AgendaEntry.ID) -> Form.Chain? {
        guard case .ratings(_, .harvested(let source, _), _) = question.input, question.plane == nil,
            case .chain(let chain)? = form(entry: entry, step: source)?.drawing
        else { return nil }
        return chain
    }

    /// The chain that a question rates, with the centre of each link as the room may read it: the median, or the mean
    /// of its facets (DOMAIN §3.6). nil where the question rates something else.
    ///
    /// - Parameter marginals: what the door gives of the question; a link that misses a facet has no centre.
    public func chain(
        of question: Question, in round: Round, _ marginals: Marginals?, _ language: Language
    ) -> Figure? {
        guard let chain = chain(ratedBy: question, entry: round.opening.entry),
            case .ratings(_, .harvested(let source, _), let facets) = question.input,
            let form = form(entry: round.opening.entry, step: source),
            case .ratings(let tallies)? = marginals
        else { return nil }
        var cards = cards(entry: round.opening.entry, step: source).filter(isComplete)
        let links = items(of: question, in: round).compactMap { item -> ChainLink? in
            var link: ChainLink
            if let index = cards.firstIndex(where: { title(of: $0) == item.label[language] }),
                let known = self.link(chain, form, cards.remove(at: index), language)
            {
                link = known
            } else {
                // A card corrected since: what was rated is what it said then.
                let ends = item.label[language].components(separatedBy: " → ")
                guard ends.count == 2 else { return nil }
                link = ChainLink(from: ends[0], to: ends[1])
            }
            let keys =
                facets.isEmpty ? [item.id] : facets.map { Answer.key(item: item.id, facet: $0.id) }
            let centres = keys.compactMap { key -> Double? in
                guard let tally = tallies.first(where: { $0.id == key }) else { return nil }
                return facets.isEmpty ? tally.median : Statistics.mean(tally.values.map(Double.init))
            }
            link.score = centres.count == keys.count ? Statistics.mean(centres) : nil
            return link
        }
        return Figure.Chain(
            links, client: chain.client, managers: managers, score: facets.isEmpty ? .median : .mean,
            isHighWeak: chain.isHighWeak, in: language
        ).map(Figure.chain)
    }
}
