import Insight
import Page
import Session
import Workshop

/// The reveal, and listening to it: one result a page, all at once, the plain words before the numbers.
struct RevealStage: Screen {
    let ask: Ask
    /// Whether the answers are shown service by service.
    private var isByPart = false
    /// Whether the cards are played for points; off by default (DOMAIN §3.2).
    private var countsPoints = false
    /// Which question's result stays in sight while the room listens.
    private var heardIndex = 0
    /// Sentences still wait to be read: the next key that goes on leaves them.
    private var isLeaving = false

    init(ask: Ask) { self.ask = ask }

    func page(_ context: Context) -> Page {
        guard let session = context.session, let place = session.place,
            let round = session.round(at: place)
        else { return Page(title: "") }
        let targets = session.revealTargets(ask, at: place)
        let index = min(place.index, targets.count - 1)
        guard targets.indices.contains(index) else { return Page(title: "") }
        let target = place.phase == .listen ? heard(targets) : targets[index]
        var main: [Block] = []
        if place.phase == .listen, let listen = ask.listen {
            main.append(Block(.title(listen[context.language])))
        }
        let result = Result(session: session, round: round, ask: ask, context: context)
        main += result.prompt(target)
        let parts = result.parts(target)
        main += isByPart && !parts.isEmpty ? parts : result.blocks(target)
        let points = result.points(target)
        if countsPoints, let points { main.append(Block(.prose([Run(points, .accent)]))) }
        let asked =
            target.isComparison
            ? Localized(
                "Qu'est-ce qui avait été bien vu ? Qu'est-ce qui surprend ?",
                "What had been foreseen? What is a surprise?") : target.question.followUp
        if let asked, place.phase == .reveal, result.isShown {
            // What the room talks about next is read from the back row too.
            main.append(Block(.title(context.beside(asked))))
        }
        if let caution = ask.caution, index == targets.count - 1 || place.phase == .listen {
            main.append(Block(.prose([Run(caution[context.language], .quiet)]), size: .optional))
        }
        var bindings = [context.next(keys: [.space, .enter, .pageDown])]
        if place.phase == .listen, questions(targets).count > 1 {
            bindings += [
                Binding([.right], context("autre question", "other question"), .move(1)),
                Binding(
                    [.left], context("question d'avant", "question before"), .move(-1), inBar: false),
            ]
        }
        if result.waitsForReading {
            bindings.append(
                Binding(
                    [.character("s")], context("relire les phrases", "read the sentences"), .rereadSentences))
        }
        if !parts.isEmpty {
            bindings.append(
                Binding(
                    [.character("s")],
                    isByPart
                        ? context("tous ensemble", "all together") : context("par service", "by service"),
                    .command(.parts)))
        }
        if points != nil {
            bindings.append(
                Binding([.character("d")], context("points", "points"), .command(.points), inBar: false))
        }
        if canRepeat(session, place) {
            bindings.append(
                Binding(
                    [.character("2")], context("deuxième tour", "second round"), .secondRound(of: round.id)))
        }
        bindings += [
            Binding([.character("t")], context("minuterie", "timer"), .timer),
            Binding([.character("v")], context("verbatim", "verbatim"), .verbatim),
            Binding([.character("e")], context("engagement", "commitment"), .commit),
            backToPlace(context),
        ]
        if let left = context.secondsLeft {
            main.append(Block(.clock(seconds: left, label: "")))
        }
        let title = (target.dimension?.label ?? shortItem(target)).map { label in
            let name =
                session.entry(place.entry).map { session.program.title(of: $0)[context.language] } ?? ""
            return "\(name) · \(label[context.language])"
        }
        return Page(title: title ?? "", main: main, bindings: bindings, wake: context.nextSecond)
    }

    /// The item of a page, where it is short enough for the first line.
    private func shortItem(_ target: RevealTarget) -> Localized? {
        target.item.flatMap { $0.label.fr.count <= 24 ? $0.label : nil }
    }

    /// The questions that have a result, in order.
    private func questions(_ targets: [RevealTarget]) -> [Question] {
        targets.filter { !$0.isComparison && !$0.isChain && !$0.isTogether }.map(\.question)
            .reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }

    /// What the room listens to: all the items of a question together, of the first one unless the coach turns on.
    private func heard(_ targets: [RevealTarget]) -> RevealTarget {
        let questions = questions(targets)
        guard let question = questions.isEmpty ? nil : questions[heardIndex % questions.count] else {
            return targets[0]
        }
        return targets.count { $0.question == question } > 1
            ? RevealTarget(question: question)
            : targets.first { $0.question == question } ?? targets[0]
    }

    private func canRepeat(_ session: Session, _ place: Place) -> Bool {
        var second = place
        second.round = 2
        return ask.secondRound && place.round == 1 && session.round(at: second) == nil
    }

    mutating func handle(_ intent: Intent, _ turn: inout Turn) {
        guard let session = turn.context.session, let place = session.place else { return }
        if case .advance = intent, !isLeaving, let round = session.round(at: place),
            Result(session: session, round: round, ask: ask, context: turn.context).waitsForReading
        {
            isLeaving = true
            turn.warn(
                "Les phrases attendent d'être relues (s) ; sans cela, rien de cette fiche n'est montré, chiffres compris. Espace encore une fois pour s'en passer.",
                "The sentences wait to be read (s); without that nothing of this slip is shown, numbers included. Space once more to do without."
            )
            return
        }
        if intent == .command(.parts) {
            isByPart.toggle()
        } else if intent == .command(.points) {
            countsPoints.toggle()
        } else if case .move(let step) = intent, place.phase == .listen {
            let count = questions(session.revealTargets(ask, at: place)).count
            guard count > 1 else { return }
            heardIndex = (heardIndex + step + count) % count
        } else if intent == .rereadSentences, let round = session.round(at: place) {
            turn.push(SentencesScreen(round: round.id, turn.context))
        } else if case .secondRound = intent, canRepeat(session, place) {
            var second = place
            second.phase = .answer
            second.index = 0
            second.round = 2
            turn.push(ConfirmScreen(.secondRound(second)))
        } else {
            turn.stepFrom(intent)
        }
    }
}
