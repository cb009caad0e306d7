import Page
import Session
import Workshop

/// The beginning of the sentences that a question takes up, before their list.
func stemBlock(_ question: Question, _ session: Session, _ context: Context) -> [Block] {
    guard let entry = session.place?.entry, let stem = session.stem(of: question, entry: entry) else {
        return []
    }
    return [Block(.prose([Run(stemLine(stem[context.language]), .quiet)]))]
}

/// Raised hands: the question for the room, the count for the coach, in one screen; Enter reveals.
struct TallyStage: Screen {
    let ask: Ask
    let round: Round.ID
    private var text = ""
    /// An incomplete count that has been questioned once.
    private var questioned: String?
    /// Counts of the targets already taken, where the ask has several.
    private var taken: [[Int: Int]] = []
    /// What was counted for each target, where the round is revealed already: shown again to be corrected.
    private var counted: [[Int: Int]] = []

    init(ask: Ask, round: Round.ID, session: Session) {
        self.ask = ask
        self.round = round
        guard let opened = session.round(round), opened.state == .revealed,
            case .disclosed(let disclosed) = session.disclosure(of: round, to: .room)
        else { return }
        counted = targets(session, opened).map { $0.counts(in: disclosed, opened, session) }
        text = Self.typed(counted.first ?? [:])
    }

    /// Counts as they are typed: `1:2 2:5`.
    private static func typed(_ counts: [Int: Int]) -> String {
        counts.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value)" }.joined(separator: " ")
    }

    /// What was counted for the target at hand, if it was.
    private var before: [Int: Int]? {
        counted.indices.contains(taken.count) ? counted[taken.count] : nil
    }

    /// What hands are raised for, one after another: a question, or each of its items.
    private func targets(_ session: Session, _ opened: Round) -> [HandTarget] {
        ask.questions.flatMap { question -> [HandTarget] in
            switch question.input {
            case .pairs:
                return Pair.all(session.items(of: question, in: opened)).map {
                    HandTarget(question: question, pair: $0)
                }
            case .ratings, .sorting: break
            case .choices, .lines, .dots, .bets, .shares, .ranking: return [HandTarget(question: question)]
            }
            return session.items(of: question, in: opened).map { HandTarget(question: question, item: $0) }
        }
    }

    func page(_ context: Context) -> Page {
        guard let session = context.session, let opened = session.round(round) else { return Page(title: "") }
        let targets = targets(session, opened)
        guard targets.indices.contains(taken.count) else { return Page(title: "") }
        let (question, item, pair) = (
            targets[taken.count].question, targets[taken.count].item, targets[taken.count].pair
        )
        var main: [Block] = [
            Block(
                .headline((targets.count > 1 ? item?.label ?? ask.headline : ask.headline)[context.language]))
        ]
        main.append(Block(.prose(context.both(question.prompt))))
        switch question.input {
        case .ratings(let scale, _, _):
            let worded = scale.points.compactMap { point in
                scale.labels[point].map {
                    Options.Row(id: "\(point)", sign: "\(point)", label: context.beside($0))
                }
            }
            if worded.count == scale.count {
                main.append(Block(.options(Options(rows: worded))))
            } else {
                main.append(
                    Block(
                        .scale(
                            points: scale.points, words: scale.labels.mapValues { context.beside($0) },
                            chosen: nil)))
            }
        case .choices(let options, _):
            main.append(Block(.options(Options(rows: numbered(options, context)))))
        case .dots(_, let budget, _):
            let items = session.items(of: question, in: opened)
            main += stemBlock(question, session, context)
            main.append(Block(.options(Options(rows: numbered(items, context)))))
            let dots = Question.dotBudget(budget, items: items.count)
            main.append(
                Block(
                    .prose([
                        Run(
                            context(
                                dots == 1 ? "1 gommette chacun." : "\(dots) gommettes chacun.",
                                dots == 1 ? "1 dot each." : "\(dots) dots each."), .accent)
                    ])))
        case .sorting(_, let bins):
            main.append(Block(.options(Options(rows: numbered(bins, context)))))
        case .pairs: main.append(Block(.options(Options(rows: numbered(pair?.items ?? [], context)))))
        case .lines, .bets, .shares, .ranking: break
        }
        main.append(
            Block(.prose(context.both { promise(opened.opening.privacy, .hands, $0) }), size: .optional))
        if before != nil {
            main.append(
                Block(
                    .prose([
                        Run(
                            context(
                                "Ces mains ont été comptées. Corrigez les nombres s'il le faut.",
                                "These hands were counted. Correct the numbers if need be."), .accent)
                    ])))
        }
        main.append(
            Block(
                .field(
                    Field(
                        id: "tally", label: context("Mains comptées", "Hands counted"), text: text,
                        hint: context(
                            "1:2 2:5 … : le numéro, puis combien", "1:2 2:5 …: the number, then how many"),
                        limit: 120))))
        return Page(
            title: "", main: main,
            bindings: bindings(isLast: taken.count + 1 >= targets.count, context), focus: "tally")
    }

    private func bindings(isLast: Bool, _ context: Context) -> [Binding] {
        let isAlone = isLast && taken.isEmpty && before == nil
        return [
            Binding(
                [.enter],
                !isLast
                    ? context("suivant", "next")
                    : before == nil ? context("révéler", "reveal") : context("montrer", "show"),
                .submit),
            Binding(
                [.control("n")],
                isAlone
                    ? context("passer la question", "skip the question") : context("aucune main", "no hand"),
                .pass, inBar: !isAlone),
        ]
            + (taken.isEmpty
                ? []
                : [Binding([.escape], context("corriger la précédente", "correct the one before"), .back)])
    }

    private func numbered(_ items: [Item], _ context: Context) -> [Options.Row] {
        items.enumerated().map { index, item in
            Options.Row(
                id: item.id, sign: "\(index + 1)", label: context.beside(item.label),
                detail: item.note?[context.language] ?? "")
        }
    }

    mutating func handle(_ intent: Intent, _ turn: inout Turn) {
        guard let session = turn.context.session, let opened = session.round(round) else { return }
        let targets = targets(session, opened)
        switch intent {
        case .set("tally", let text): self.text = text
        case .submit where opened.turnout.count > 0 && opened.state == .open:
            // Simulated hands are already counted.
            turn.reveal(round)
        case .submit where before.map(Self.typed) == text:
            take(before ?? [:], of: targets, opened, session, &turn)
        case .submit:
            guard targets.indices.contains(taken.count) else { return }
            let people = people(session, opened)
            do throws(Tally.Fault) {
                let (points, most) = limits(targets[taken.count].question, opened, session, people: people)
                let counts = try Tally.parse(text, points: points, most: most)
                let hands = counts.values.reduce(0, +)
                if hands < people, questioned != text {
                    questioned = text
                    turn.warn(
                        "\(hands) pour \(people) présents : quelqu'un passe-t-il ? Entrée pour continuer.",
                        "\(hands) for \(people) present: is somebody passing? Enter to go on.")
                    return
                }
                take(counts, of: targets, opened, session, &turn)
            } catch {
                turn.notice = Notice(.warn, turn.context.message(error))
            }
        case .pass: take([:], of: targets, opened, session, &turn)
        case .back:
            if let last = taken.popLast() {
                text = Self.typed(last)
                questioned = nil
            }
        default: break
        }
    }

    /// Goes on with the hands counted for what they were raised for; after the last, seals and reveals.
    private mutating func take(
        _ counts: [Int: Int], of targets: [HandTarget], _ opened: Round, _ session: Session,
        _ turn: inout Turn
    ) {
        guard taken.count < targets.count else { return }
        guard taken.count + 1 == targets.count else {
            taken.append(counts)
            text = Self.typed(before ?? [:])
            return
        }
        guard !counts.isEmpty || taken.contains(where: { !$0.isEmpty }) else {
            if opened.state == .revealed {
                turn.warn(
                    "Ce résultat a été montré : il lui faut au moins une main.",
                    "This result was shown: it needs one hand at least.")
            } else {
                turn.push(ConfirmScreen(.unanswered(session.place)))
            }
            return
        }
        taken.append(counts)
        text = ""
        let ballots = ballots(targets, opened, session, people: people(session, opened))
        if opened.state == .open {
            turn.commit([.seal(round: round, ballots, by: nil)])
        } else if taken != counted {
            turn.commit([.recount(round: round, ballots)])
        }
        turn.reveal(round)
    }

    /// How many may raise a hand: of hands counted already, as many as were there.
    private func people(_ session: Session, _ opened: Round) -> Int {
        let here = session.answering.count
        return opened.state == .open ? here : max(here, opened.opening.expected)
    }

    private func limits(
        _ question: Question, _ opened: Round, _ session: Session, people: Int
    ) -> (ClosedRange<Int>, Int) {
        switch question.input {
        case .ratings(let scale, _, _): return (scale.points, people)
        case .choices(let options, let most): return (1...max(1, options.count), people * most)
        case .dots(_, let budget, _):
            let items = session.items(of: question, in: opened)
            return (1...max(1, items.count), people * Question.dotBudget(budget, items: items.count))
        case .sorting(_, let bins): return (1...max(1, bins.count), people)
        case .pairs: return (1...2, people)
        case .lines, .bets, .shares, .ranking: return (1...1, people)
        }
    }

    /// Deals the counts out as ballots: only the counts mean something, and the door gives nothing else.
    private func ballots(
        _ targets: [HandTarget], _ opened: Round, _ session: Session, people: Int
    ) -> [Ballot] {
        var ballots = Array(repeating: Ballot([:]), count: people)
        for (target, counts) in zip(targets, taken) {
            let marks = counts.sorted { $0.key < $1.key }.flatMap {
                Array(repeating: $0.key, count: $0.value)
            }
            for (index, mark) in marks.enumerated() {
                let answer = ballots[index % people].answers[target.question.id]
                ballots[index % people].answers[target.question.id] = add(
                    mark, to: answer, target, opened, session)
            }
        }
        return ballots.filter { !$0.isPass }
    }

    private func add(
        _ mark: Int, to answer: Answer?, _ target: HandTarget, _ opened: Round,
        _ session: Session
    ) -> Answer {
        switch target.question.input {
        case .ratings:
            var ratings: [String: Rating] = [:]
            if case .ratings(let given) = answer { ratings = given }
            if let item = target.item { ratings[item.id] = .point(mark) }
            return .ratings(ratings)
        case .choices(let options, _):
            var chosen: [String] = []
            if case .choices(let given) = answer { chosen = given }
            return .choices(chosen + [options[mark - 1].id])
        case .dots:
            var dots: [String: Int] = [:]
            if case .dots(let given) = answer { dots = given }
            dots[session.items(of: target.question, in: opened)[mark - 1].id, default: 0] += 1
            return .dots(dots)
        case .lines: return .lines([])
        case .sorting(_, let bins):
            var sorted: [String: String] = [:]
            if case .sorted(let given) = answer { sorted = given }
            if let item = target.item { sorted[item.id] = bins[mark - 1].id }
            return .sorted(sorted)
        case .pairs:
            var winners: [String: String] = [:]
            if case .sorted(let given) = answer { winners = given }
            if let pair = target.pair { winners[pair.id] = pair.items[mark - 1].id }
            return .sorted(winners)
        case .bets, .shares, .ranking: return .pass(on: target.question)
        }
    }
}
