import Session
import Workshop

/// What somebody is putting in, question by question, item by item: in memory only, until it is sealed.
struct BoothDraft: Sendable {
    /// One thing to answer: a question, one of its items, one of its facets.
    struct Slot: Sendable, Hashable {
        var question: Question
        var item: Item?
        var facet: Item?
    }

    let slots: [Slot]
    let items: [Question.ID: [Item]]
    private(set) var index = 0
    private(set) var answers: [Question.ID: Answer] = [:]
    /// A `1` that may become 10.
    private(set) var pendingDigit: Int?
    var text = ""

    init(ask: Ask, round: Round, session: Session) {
        var slots: [Slot] = []
        var items: [Question.ID: [Item]] = [:]
        for question in ask.questions {
            let all = session.items(of: question, in: round)
            items[question.id] = all
            if case .ratings(_, _, let facets) = question.input {
                for item in all {
                    if facets.isEmpty {
                        slots.append(Slot(question: question, item: item))
                    } else {
                        slots += facets.map { Slot(question: question, item: item, facet: $0) }
                    }
                }
            } else {
                slots.append(Slot(question: question))
            }
        }
        self.slots = slots
        self.items = items
    }

    var slot: Slot? { slots.indices.contains(index) ? slots[index] : nil }
    var isComplete: Bool { index >= slots.count }
    var ballot: Ballot { Ballot(answers) }

    /// The rating of a slot, if given.
    func rating(_ slot: Slot) -> Rating? {
        guard let item = slot.item, case .ratings(let ratings) = answers[slot.question.id] else { return nil }
        return ratings[Answer.key(item: item.id, facet: slot.facet?.id)]
    }

    /// The dots or options chosen so far for a question.
    func chosen(_ question: Question) -> [String] {
        switch answers[question.id] {
        case .choices(let options): options
        case .dots(let dots): dots.flatMap { Array(repeating: $0.key, count: $0.value) }.sorted()
        case .ratings, .lines, nil: []
        }
    }

    /// What a digit did.
    enum Outcome { case ignored, waiting, taken, full }

    /// A digit: a point of the scale, the number of an option, a dot on a numbered line.
    ///
    /// A digit that cannot be continued acts at once; `1` waits when 10 exists.
    mutating func press(_ digit: Int) -> Outcome {
        guard let slot else { return .ignored }
        let top = highest(slot)
        var number = digit
        if let pending = pendingDigit {
            number = pending * 10 + digit
            pendingDigit = nil
            if number > top { number = digit }
        }
        guard number >= lowest(slot), number <= top else { return .ignored }
        if number > 0, number * 10 <= top {
            pendingDigit = number
            return .waiting
        }
        return take(number, slot)
    }

    /// Enter: a waiting digit counts as it is.
    mutating func confirmDigit() -> Outcome {
        guard let slot, let number = pendingDigit else { return .ignored }
        pendingDigit = nil
        return take(number, slot)
    }

    private func lowest(_ slot: Slot) -> Int {
        if case .ratings(let scale, _, _) = slot.question.input { scale.low } else { 1 }
    }

    private func highest(_ slot: Slot) -> Int {
        switch slot.question.input {
        case .ratings(let scale, _, _): scale.high
        case .choices(let options, _): options.count
        case .dots: items[slot.question.id]?.count ?? 0
        case .lines: 0
        }
    }

    private mutating func take(_ number: Int, _ slot: Slot) -> Outcome {
        switch slot.question.input {
        case .ratings:
            set(.point(number), slot)
            advance()
            return .taken
        case .choices(let options, let most):
            let id = options[number - 1].id
            var chosen = chosen(slot.question)
            if most == 1 {
                answers[slot.question.id] = .choices([id])
                advance()
                return .taken
            }
            if let index = chosen.firstIndex(of: id) {
                chosen.remove(at: index)
            } else {
                guard chosen.count < most else { return .full }
                chosen.append(id)
            }
            answers[slot.question.id] = .choices(chosen)
            return .taken
        case .dots(_, let budget, let cap):
            let all = items[slot.question.id] ?? []
            var dots: [String: Int] = [:]
            if case .dots(let given) = answers[slot.question.id] { dots = given }
            let id = all[number - 1].id
            let total = dots.values.reduce(0, +)
            guard total < Question.dotBudget(budget, items: all.count), dots[id, default: 0] < cap else {
                return .full
            }
            dots[id, default: 0] += 1
            answers[slot.question.id] = .dots(dots)
            return .taken
        case .lines: return .ignored
        }
    }

    /// « Je ne sais pas », where it is allowed.
    mutating func unknown() -> Outcome {
        guard let slot, slot.question.allowsUnknown, case .ratings = slot.question.input else {
            return .ignored
        }
        set(.unknown, slot)
        advance()
        return .taken
    }

    /// « Je passe »: nothing is kept for this slot.
    mutating func pass() {
        guard let slot else { return }
        clear(slot)
        text = ""
        advance()
    }

    /// Takes a typed line for the slot, or says why not.
    mutating func take(line: String) -> AnswerFault? {
        guard let slot, case .lines(_, _, let limit) = slot.question.input else { return .wrongShape }
        do throws(AnswerFault) {
            try Answer.validate(line: line, limit: limit)
        } catch {
            return error
        }
        answers[slot.question.id] = .lines([line])
        text = ""
        advance()
        return nil
    }

    /// Goes on from a question that takes several marks.
    mutating func next() { advance() }

    /// Back to the slot before.
    mutating func back() {
        pendingDigit = nil
        guard index > 0 else { return }
        index -= 1
        restoreText()
    }

    /// Everything from the start, empty.
    mutating func restart() {
        index = 0
        answers = [:]
        pendingDigit = nil
        text = ""
    }

    private mutating func advance() {
        pendingDigit = nil
        index = min(index + 1, slots.count)
        restoreText()
    }

    private mutating func restoreText() {
        guard let slot, case .lines(let lines) = answers[slot.question.id] else {
            text = ""
            return
        }
        text = lines.first ?? ""
    }

    private mutating func set(_ rating: Rating, _ slot: Slot) {
        guard let item = slot.item else { return }
        var ratings: [String: Rating] = [:]
        if case .ratings(let given) = answers[slot.question.id] { ratings = given }
        ratings[Answer.key(item: item.id, facet: slot.facet?.id)] = rating
        answers[slot.question.id] = .ratings(ratings)
    }

    private mutating func clear(_ slot: Slot) {
        guard let item = slot.item else {
            answers[slot.question.id] = nil
            return
        }
        guard case .ratings(var ratings) = answers[slot.question.id] else { return }
        ratings[Answer.key(item: item.id, facet: slot.facet?.id)] = nil
        answers[slot.question.id] = .ratings(ratings)
    }
}
