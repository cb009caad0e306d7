public import Insight
public import Workshop

/// The way through a session: from place to place, with only the phases each step declares.
extension Session {
    /// Where a session begins.
    public var firstPlace: Place? {
        agenda.lazy.compactMap { entryPlace($0) }.first
    }

    /// The first place of an entry; nil when it is skipped or has no step.
    public func entryPlace(_ entry: AgendaEntry) -> Place? {
        guard !entry.isSkipped, let step = program.steps(of: entry).first else { return nil }
        return firstPlace(of: step, entry: entry)
    }

    /// The place after another; nil at the end of the session.
    public func place(after place: Place) -> Place? {
        guard let entry = entry(place.entry) else { return nil }
        if let ask = asked(at: place)?.ask, let next = nextPhase(after: place, ask: ask) { return next }
        // An optional step is not among those kept: what follows it in the activity is what comes next.
        let all = program.activities[entry.activity]?.steps ?? []
        let kept = Set(program.steps(of: entry).map(\.id))
        if let index = all.firstIndex(where: { $0.id == place.step }),
            let next = all[(index + 1)...].first(where: { kept.contains($0.id) })
        {
            return firstPlace(of: next, entry: entry)
        }
        guard let index = agenda.firstIndex(where: { $0.id == entry.id }) else { return nil }
        return agenda[(index + 1)...].lazy.compactMap { self.entryPlace($0) }.first
    }

    /// The place before another, for a key pressed too soon; never back into answering, nor to an activity that was
    /// jumped over.
    public func place(before place: Place) -> Place? {
        if place.phase == .reveal, place.index > 0 {
            var back = place
            back.index -= 1
            return back
        }
        if place.phase == .talk || place.phase == .listen, let ask = asked(at: place)?.ask {
            return lastReveal(of: ask, at: place)
        }
        guard place.phase == .frame, let here = agenda.firstIndex(where: { $0.id == place.entry }) else {
            return nil
        }
        let before = program.steps(of: agenda[here]).prefix { $0.id != place.step }
        if let last = lastPlace(of: before, entry: agenda[here]) { return last }
        for entry in agenda[..<here].reversed() where !entry.isSkipped {
            guard let left = left[entry.id] else { continue }
            let steps = program.steps(of: entry)
            let reached = steps.firstIndex { $0.id == left.step }.map { $0 + 1 } ?? steps.count
            if let last = lastPlace(of: steps.prefix(reached), entry: entry) { return last }
        }
        return nil
    }

    /// Where the last of some steps was left that the room may see again.
    private func lastPlace(of steps: ArraySlice<Step>, entry: AgendaEntry) -> Place? {
        steps.reversed().lazy.compactMap { self.lastPlace(of: $0, entry: entry) }.first
    }

    /// Where a step was left: its talk, or the last page of its latest result; nil where no result of it was shown.
    private func lastPlace(of step: Step, entry: AgendaEntry) -> Place? {
        var place = Place(entry: entry.id, step: step.id)
        guard let ask = asked(at: place)?.ask else { return place }
        guard !isRevealedLater(place) else { return nil }
        place.round = 2
        if round(at: place)?.state == .revealed { return lastReveal(of: ask, at: place) }
        place.round = 1
        guard round(at: place)?.state == .revealed else { return nil }
        guard ask.talk == nil else {
            place.phase = .talk
            return place
        }
        return lastReveal(of: ask, at: place)
    }

    private func lastReveal(of ask: Ask, at place: Place) -> Place {
        var last = place
        last.phase = .reveal
        last.index = max(0, revealCount(ask, at: place) - 1)
        return last
    }

    /// The optional step right after a place, if the entry left it out: offered, never imposed.
    public func optionalStep(after place: Place) -> (step: Step, place: Place)? {
        guard let entry = entry(place.entry), let activity = program.activities[entry.activity],
            let index = activity.steps.firstIndex(where: { $0.id == place.step }),
            index + 1 < activity.steps.count
        else { return nil }
        let next = activity.steps[index + 1]
        guard next.isOptional, !program.steps(of: entry).contains(where: { $0.id == next.id }) else {
            return nil
        }
        return (next, firstPlace(of: next, entry: entry))
    }

    /// How many pages the reveal of an ask has.
    public func revealCount(_ ask: Ask, at place: Place) -> Int { revealTargets(ask, at: place).count }

    /// What each page of a reveal shows.
    ///
    /// A question; each of its items where it rates or bets on several, then all of them together; the profile
    /// of its dimensions, then each of them.
    public func revealTargets(_ ask: Ask, at place: Place) -> [RevealTarget] {
        let round = round(at: place)
        // What is withheld as a whole is said once.
        if let round, round.state == .revealed, case .withheld = disclosure(of: round.id, to: .room) {
            return ask.questions.prefix(1).map { RevealTarget(question: $0) }
        }
        return together(ask)
            + ask.questions.flatMap { question -> [RevealTarget] in
                var pages = pages(of: question, ask: ask, round: round)
                if round != nil, chain(ratedBy: question, entry: place.entry) != nil {
                    var drawn = RevealTarget(question: question)
                    drawn.isChain = true
                    pages.insert(drawn, at: 0)
                }
                guard let round, prediction(of: question, in: round) != nil else { return pages }
                var comparison = RevealTarget(question: question)
                comparison.isComparison = true
                return pages + [comparison]
            }
    }

    /// Several statements about one grid are shown together first.
    private func together(_ ask: Ask) -> [RevealTarget] {
        guard ask.questions.count > 1, ask.questions.allSatisfy(\.isGrid), let first = ask.questions.first
        else { return [] }
        var target = RevealTarget(question: first)
        target.isTogether = true
        return [target]
    }

    private func pages(of question: Question, ask: Ask, round: Round?) -> [RevealTarget] {
        let whole = RevealTarget(question: question)
        guard question.dimensions.isEmpty else {
            return [whole] + question.dimensions.map { RevealTarget(question: question, dimension: $0) }
        }
        let items = round.map { self.items(of: question, in: $0) } ?? question.literalItems
        let each = items.map { RevealTarget(question: question, item: $0) }
        switch question.input {
        // What the room said together was heard: it is shown at once.
        case .ratings where round?.opening.mode == .plenary: return [whole]
        case .ratings(_, _, let facets) where facets.isEmpty && !question.isGrid:
            // Where the room listens, it listens to all of them together: no page more.
            return items.count > 1 && ask.listen == nil ? each + [whole] : each
        case .bets: return each
        case .ratings, .choices, .lines, .dots, .shares, .sorting, .ranking, .pairs: return [whole]
        }
    }

    /// What somebody announced of the result of a question before it was revealed; nil where nobody did.
    public func prediction(of question: Question, in round: Round) -> Marginals? {
        guard round.opening.number == 1, let entry = entry(round.opening.entry),
            let step = program.activities[entry.activity]?.steps.first(where: {
                $0.ask?.predicts == round.opening.step
            }), let announced = self.round(entry: entry.id, step: step.id, number: 1),
            case .disclosed(let disclosed) = disclosure(of: announced.id, to: .room)
        else { return nil }
        return disclosed.marginals[question.predictionID]
    }

    /// Whether the answer phase needs no frame before it: raised hands and plenary typing show the question.
    public func answersAtOnce(_ ask: Ask, entry: AgendaEntry) -> Bool {
        switch program.mode(of: ask, in: entry) {
        case .hands, .plenary: true
        case .booth, .paper, .readAloud, .groups: false
        }
    }

    private func firstPlace(of step: Step, entry: AgendaEntry) -> Place {
        if let ask = step.ask, answersAtOnce(ask, entry: entry) {
            return Place(entry: entry.id, step: step.id, phase: .answer)
        }
        if case .reveal = step.content { return Place(entry: entry.id, step: step.id, phase: .answer) }
        return Place(entry: entry.id, step: step.id)
    }

    private func nextPhase(after place: Place, ask: Ask) -> Place? {
        var next = place
        next.index = 0
        switch place.phase {
        case .frame: next.phase = .answer
        case .answer where isRevealedLater(place) || ask.predicts != nil: return nil
        case .answer: next.phase = .reveal
        case .reveal where place.index + 1 < revealCount(ask, at: place):
            next.index = place.index + 1
        case .reveal where place.round == 1 && ask.listen != nil: next.phase = .listen
        case .reveal where place.round == 1 && ask.talk != nil, .listen where ask.talk != nil:
            next.phase = .talk
        case .reveal, .listen, .talk: return nil
        }
        return next
    }

    /// How a round would open at a place: who is expected, and the lines that become items.
    ///
    /// - Parameter harvested: the ids given to the harvested lines, by question.
    public func opening(
        at place: Place, id: Round.ID, harvested: [Question.ID: [String]]
    ) -> Round.Opening? {
        guard let entry = entry(place.entry), let (ask, step) = asked(at: place) else { return nil }
        let privacy = program.privacy(of: ask, in: entry)
        let people = answering(at: privacy).count
        var opening = Round.Opening(
            id: id, entry: entry.id, step: step, number: place.round, privacy: privacy,
            mode: program.mode(of: ask, in: entry), expected: people, people: people, harvest: harvested,
            isShort: entry.isShort)
        if opening.mode != .plenary { opening.expected = expected(in: opening) }
        if opening.mode == .booth { opening.parts = keptParts(at: privacy) }
        return opening
    }

    /// The services that answers of a level may keep now: all of those present, or none.
    private func keptParts(at privacy: Privacy) -> [Part.ID] {
        let counts = Dictionary(grouping: answering(at: privacy)) { parts[$0.id] }.mapValues(\.count)
        let named = counts.keys.compactMap(\.self).sorted()
        guard named.count > 1, counts.values.allSatisfy({ $0 >= privacy.threshold }) else { return [] }
        return named
    }

    /// The lines that an ask harvests from earlier rounds of the same entry, by question.
    public func linesToHarvest(_ ask: Ask, entry: AgendaEntry.ID) -> [Question.ID: [String]] {
        var lines: [Question.ID: [String]] = [:]
        for question in ask.questions {
            if case .harvested(let from, let top)? = question.input.items,
                self.entry(entry).flatMap({ borrowed(by: question, in: $0) }) == nil
            {
                lines[question.id] = harvest(from, top: top, entry: entry)
            }
        }
        return lines
    }

    /// The items to draw for a round of an ask: those of its first round again, else by chance.
    public func draw(
        _ ask: Ask, at place: Place, using random: inout some RandomNumberGenerator
    ) -> [Question.ID: [Item.ID]] {
        var first = place
        first.round = 1
        if let earlier = round(at: first) { return earlier.opening.drawn }
        var drawn: [Question.ID: [Item.ID]] = [:]
        for question in ask.questions {
            guard case .drawn(let count, let bank)? = question.input.items else { continue }
            drawn[question.id] = Array(bank.map(\.id).shuffled(using: &random).prefix(count))
        }
        return drawn
    }

    /// The sentences of a question as the room has them now, to be joined or chosen from.
    public func sentences(of question: Question.ID, entry: AgendaEntry.ID) -> [String] {
        harvest(question, top: nil, entry: entry)
    }

    private func harvest(_ question: Question.ID, top: Int?, entry: AgendaEntry.ID) -> [String] {
        let filled = cards(entry: entry, step: question).filter(isComplete)
        if !filled.isEmpty { return filled.compactMap { title(of: $0) } }
        if let merged = merges["\(entry)/\(question)"] { return merged.compactMap { texts[$0] } }
        let sources = rounds.reversed().filter { $0.opening.entry == entry }
        for round in sources {
            guard case .disclosed(let disclosed) = disclosure(of: round.id, to: .room),
                let marginals = disclosed.marginals[question]
            else { continue }
            switch marginals {
            case .lines(let lines): return top.map { Array(lines.prefix($0)) } ?? lines
            case .dots(let tallies):
                let best = tallies.enumerated().sorted {
                    ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
                }
                // Dots lie on sentences of the room, or on lines of the activity.
                let written =
                    ask(of: round)?.questions.first { $0.id == question }
                    .map { items(of: $0, in: round) } ?? []
                return best.prefix(top ?? tallies.count).compactMap { best in
                    texts[best.element.id]
                        ?? written.first { $0.id == best.element.id }?.label[language]
                }
            case .ratings, .choices, .bets, .profile, .shares, .sorted, .ranks, .pairs: continue
            }
        }
        return []
    }

    /// The stem that the sentences a question takes up complete; nil where they have none.
    public func stem(of question: Question, entry: AgendaEntry.ID) -> Localized? {
        guard case .harvested(let source, _)? = question.input.items else { return nil }
        return stem(of: source, entry: entry)
    }

    /// The stem of a text question, or of the one whose sentences a question of dots takes up.
    public func stem(of id: Question.ID, entry: AgendaEntry.ID) -> Localized? {
        let activity = self.entry(entry).flatMap { program.activities[$0.activity] }
        guard let question = activity?.asks.flatMap(\.questions).first(where: { $0.id == id }) else {
            return nil
        }
        if case .lines(let stem, _, _) = question.input { return stem }
        guard case .harvested(let source, _)? = question.input.items, source != id else { return nil }
        return stem(of: source, entry: entry)
    }
}

/// One page of a reveal.
public struct RevealTarget: Hashable, Sendable {
    /// The question.
    public var question: Question
    /// The item shown; nil for all of them together.
    public var item: Item?
    /// The dimension shown; nil for all of them together.
    public var dimension: Question.Dimension?
    /// Whether it shows what was announced beside what was answered.
    public var isComparison = false
    /// Whether it shows all the grids of the ask in one.
    public var isTogether = false
    /// Whether it shows the links that the question rates, drawn as their chain.
    public var isChain = false

    /// A page of a question.
    public init(question: Question, item: Item? = nil, dimension: Question.Dimension? = nil) {
        self.question = question
        self.item = item
        self.dimension = dimension
    }
}
