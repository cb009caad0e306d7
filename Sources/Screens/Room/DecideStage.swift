import Insight
import Page
import Session
import Workshop

/// A decision: the rule is named first, then the text, then the room says yes or what it risks.
struct DecideStage: Screen {
    /// Characters of a decision: a stem and a sentence.
    private static let limit = 240
    let decide: Decide
    private var rule: Decide.Rule
    private var text: String
    private var isVoting = false
    /// Esc was pressed once: the next one leaves without a decision.
    private var isLeaving = false
    /// The count of fingers as it is typed.
    private var count = ""
    /// The fingers counted, once they are.
    private var fingers: [Int: Int]?
    /// An incomplete count that has been questioned once.
    private var questioned: String?
    /// The objection as it is typed; nil while none is.
    private var objection: String?
    /// Votes taken: one amended re-vote, no more.
    private var votes = 0
    /// The cards to choose from, where several were filled.
    private let cards: [String]
    /// The card chosen by the arrows.
    private var chosen: Int?

    init(decide: Decide, session: Session) {
        self.decide = decide
        let cards = Self.cards(decide, session)
        self.cards = cards.count > 1 ? cards : []
        text = cards.count == 1 ? cards[0] : Self.proposal(decide, session)
        rule = decide.rules.first ?? .consent
    }

    /// The first lines of the cards that the decision is about; none where it is about a question.
    private static func cards(_ decide: Decide, _ session: Session) -> [String] {
        guard let source = decide.proposal, let place = session.place,
            case .form(let form)? = session.step(at: Place(entry: place.entry, step: source))?.content
        else { return [] }
        return session.cards(entry: place.entry, step: source).filter { session.isComplete($0) }
            .compactMap { card in
                form.drawing == nil
                    ? form.fields.first.flatMap { session.words(of: $0, on: card, session.language) }
                    : session.title(of: card)
            }
    }

    /// The winner of the question the decision proposes, if one line leads alone.
    private static func proposal(_ decide: Decide, _ session: Session) -> String {
        guard let question = decide.proposal, let place = session.place else { return "" }
        guard
            let ask = session.rounds.last(where: { round in
                round.opening.entry == place.entry
                    && session.ask(of: round)?.questions.contains { $0.id == question } == true
            }),
            case .disclosed(let disclosed) = session.disclosure(of: ask.id, to: .room),
            let line = leader(of: question, disclosed, in: ask, session)
        else { return "" }
        // A sentence to sign is whole: its beginning goes with it.
        guard let stem = session.stem(of: question, entry: place.entry)?[session.language] else {
            return line
        }
        return Typography.completed(stem, with: line, in: session.language)
    }

    /// The line with the most dots, or the one that wins every duel; nil where none leads alone.
    private static func leader(
        of question: Question.ID, _ disclosed: Disclosed, in round: Round, _ session: Session
    ) -> String? {
        switch disclosed.marginals[question] {
        case .dots(let tallies):
            guard let best = tallies.max(by: { $0.count < $1.count }), best.count > 0,
                tallies.count(where: { $0.count == best.count }) == 1
            else { return nil }
            return session.texts[best.id]
        case .pairs(let tallies):
            guard let asked = session.ask(of: round)?.questions.first(where: { $0.id == question }) else {
                return nil
            }
            let items = session.items(of: asked, in: round)
            let winner = Duels(tallies, items: items.map(\.id)).winner
            return items.first { $0.id == winner }?.label[session.language]
        default: return nil
        }
    }

    func page(_ context: Context) -> Page {
        var main: [Block] = [
            Block(.title(context.beside(decide.prompt))),
            Block(
                .prose([
                    Run(context("Règle : ", "Rule: ")), Run("\(ruleName(rule, context)). ", .title),
                    Run(ruleSentence(rule, context), .accent),
                ])),
        ]
        if isVoting, rule == .fist {
            main.append(Block(.quotes([text])))
            return fistPage(main, context)
        }
        if let objection {
            main.append(Block(.quotes([text])))
            main.append(
                Block(
                    .field(
                        Field(
                            id: "objection",
                            label: context("L'objection, dans ses mots", "The objection, in its own words"),
                            text: objection, limit: Self.limit, allowsExcess: true))))
            return Page(
                title: "", main: main,
                bindings: [
                    Binding([.enter], context("noter, corriger le texte", "note, amend the text"), .submit),
                    Binding([.escape], context("corriger sans la noter", "amend without noting it"), .back),
                ], focus: "objection")
        }
        if isVoting {
            main.append(Block(.quotes([text])))
            main.append(Block(.title(question(rule, context))))
            return Page(
                title: "", main: main,
                bindings: [
                    Binding([.enter], context("c'est décidé", "decided"), .confirm),
                    Binding([.character("o")], objection(rule, context), .refuse),
                    Binding([.character("x")], context("abandonner", "give up"), .pass),
                ])
        }
        main += objections(context)
        if !cards.isEmpty {
            let rows = cards.enumerated().map { index, line in
                Options.Row(id: "\(index)", sign: Outcome.letter(index), label: line)
            }
            main.append(Block(.options(Options(rows: rows, selected: chosen))))
        }
        main.append(
            Block(
                .field(
                    Field(
                        id: "text", label: context("Ce qui est proposé", "What is proposed"), text: text,
                        hint: cards.isEmpty
                            ? ""
                            : context(
                                "une lettre de la liste, ou le texte", "a letter of the list, or the text"),
                        limit: Self.limit, allowsExcess: true, allowsEditor: true))))
        return Page(
            title: "", main: main,
            bindings: [
                Binding([.enter], context("mettre en décision", "put to decision"), .submit),
                Binding(
                    [.tab], context("autre règle", "another rule"), .adjust(1), inBar: decide.rules.count > 1),
                Binding([.down], context("carte d'après", "next card"), .focus(1), inBar: !cards.isEmpty),
                Binding([.up], context("carte d'avant", "card before"), .focus(-1), inBar: false),
                Binding([.escape], context("ne rien décider", "decide nothing"), .back),
            ], focus: "text")
    }

    /// What was objected so far: what the text is amended for.
    private func objections(_ context: Context) -> [Block] {
        guard let session = context.session, let place = session.place,
            let decision = session.openDecision(in: place.entry)
        else { return [] }
        let lines = session.objections(to: decision).compactMap { session.texts[$0.text] }
        return lines.map { line in
            Block(
                .prose([Run(context("Objection : ", "Objection: "), .accent), Run(line)]), size: .optional)
        }
    }

    /// The vote of the fingers: what each number means, then the count; once counted, what it says.
    private func fistPage(_ main: [Block], _ context: Context) -> Page {
        var main = main
        guard let fingers else {
            let rows = Fist.words.enumerated().map { number, words in
                Options.Row(id: "\(number)", sign: "\(number)", label: context.beside(words))
            }
            main.append(Block(.options(Options(rows: rows))))
            main.append(
                Block(
                    .field(
                        Field(
                            id: "count", label: context("Mains comptées", "Hands counted"), text: count,
                            hint: context("exemple : 5:3 4:4 2:1", "for example: 5:3 4:4 2:1"), limit: 60))))
            return Page(
                title: "", main: main,
                bindings: [
                    Binding([.enter], context("montrer", "show"), .submit),
                    Binding([.escape], context("corriger le texte", "amend the text"), .refuse),
                ], focus: "count")
        }
        let low = Fist.low(fingers)
        main.append(Block(.title(Fist.verdict(fingers, context))))
        main.append(Block(.figure(Fist.figure(fingers, context.language)), size: .fills))
        var bindings: [Binding] = []
        if low == 0 {
            bindings.append(Binding([.enter], context("c'est décidé", "decided"), .confirm))
        } else if votes < 2 {
            bindings.append(
                Binding(
                    [.enter, .character("o")], context("corriger, puis revoter", "amend, then vote again"),
                    .refuse))
        }
        bindings.append(
            Binding(
                low > 0 && votes > 1 ? [.enter, .character("x")] : [.character("x")],
                context("ne pas décider", "do not decide"), .pass))
        return Page(title: "", main: main, bindings: bindings)
    }

    private mutating func countFingers(_ turn: inout Turn) {
        do throws(Tally.Fault) {
            let people = turn.context.session?.answering.count ?? 0
            let counted = try Tally.parse(count, points: 0...5, most: people)
            let hands = counted.values.reduce(0, +)
            if hands < people, questioned != count {
                questioned = count
                turn.warn(
                    "\(hands) mains pour \(people) présents : quelqu'un passe-t-il ? Entrée pour continuer.",
                    "\(hands) hands for \(people) present: is somebody passing? Enter to go on.")
                return
            }
            fingers = counted
            votes += 1
            count = ""
        } catch {
            turn.notice = Notice(.warn, turn.context.message(error))
        }
    }

    mutating func handle(_ intent: Intent, _ turn: inout Turn) {
        switch intent {
        case .set("count", let text): count = text
        case .set("objection", let text):
            objection = text
            isLeaving = false
        case .submit where objection != nil: noteObjection(&turn)
        case .back where objection != nil:
            guard objection?.isEmpty == true || isLeaving else {
                isLeaving = true
                turn.warnOfAbandoning()
                return
            }
            amend(&turn)
        case .refuse where isVoting && rule == .consent: objection = ""
        case .submit where isVoting && rule == .fist && fingers == nil: countFingers(&turn)
        case .adjust:
            let index = decide.rules.firstIndex(of: rule) ?? 0
            rule = decide.rules.isEmpty ? rule : decide.rules[(index + 1) % decide.rules.count]
        case .set("text", let text):
            self.text = text
            isLeaving = false
        case .focus(let step) where !isVoting && !cards.isEmpty:
            let next =
                chosen.map { ($0 + step + cards.count) % cards.count } ?? (step > 0 ? 0 : cards.count - 1)
            chosen = next
            text = cards[next]
        case .submit:
            // A letter stands for its card, which can still be amended.
            if let index = cards.indices.first(where: { Outcome.letter($0) == text.uppercased() }) {
                chosen = index
                text = cards[index]
                return
            }
            do throws(AnswerFault) {
                try Answer.validate(line: text, limit: Self.limit)
                isVoting = true
            } catch {
                turn.notice = Notice(.warn, turn.context.message(error))
            }
        case .refuse: amend(&turn)
        case .confirm: record(accepted: true, &turn)
        case .pass: record(accepted: false, &turn)
        case .back:
            guard isLeaving else {
                isLeaving = true
                turn.warn(
                    "Échap encore une fois pour ne rien décider.", "Esc once more to decide nothing.")
                return
            }
            next(&turn)
        default: turn.stepFrom(intent)
        }
    }

    /// Back to the text, to be amended before another vote.
    private mutating func amend(_ turn: inout Turn) {
        isVoting = false
        isLeaving = false
        fingers = nil
        objection = nil
        if rule == .consent {
            turn.tell(
                "Qu'est-ce qui lèverait l'objection ? Corrigez le texte.",
                "What would lift the objection? Amend the text.")
        } else {
            turn.tell("Corrigez le texte.", "Amend the text.")
        }
    }

    /// Keeps what was objected with the decision that it is made to, whatever becomes of it.
    private mutating func noteObjection(_ turn: inout Turn) {
        guard let objection, let session = turn.context.session, let place = session.place else { return }
        do throws(AnswerFault) {
            try Answer.validate(line: objection, limit: Self.limit)
        } catch {
            turn.notice = Notice(.warn, turn.context.message(error))
            return
        }
        let decision = session.openDecision(in: place.entry) ?? turn.newID("d")
        let id = turn.newID("t")
        turn.commit([
            .text(id: id, body: objection),
            .event(.noted(text: id, entry: place.entry, decision: decision)),
        ])
        amend(&turn)
    }

    private func record(accepted: Bool, _ turn: inout Turn) {
        guard let session = turn.context.session, let place = session.place else { return }
        let decision = session.openDecision(in: place.entry) ?? turn.newID("d")
        let textID = turn.newID("t")
        turn.commit([
            .text(id: textID, body: text),
            .event(
                .decided(
                    Decision(
                        id: decision, entry: place.entry, rule: rule, text: textID,
                        isAccepted: accepted, fingers: fingers))),
        ])
        next(&turn)
    }

    private func next(_ turn: inout Turn) {
        guard let session = turn.context.session, let place = session.place else { return }
        turn.enter(session.place(after: place))
    }

    private func question(_ rule: Decide.Rule, _ context: Context) -> String {
        switch rule {
        case .consent: context("Voyez-vous un risque pour le groupe ?", "Do you see a risk for the group?")
        case .majority: context("Qui est pour ? Comptez les mains.", "Who is for it? Count the hands.")
        case .median: context("La médiane vous va-t-elle ?", "Does the median suit you?")
        case .owner: context("Que décide la personne responsable ?", "What does the owner decide?")
        case .fist: ""
        }
    }

    private func objection(_ rule: Decide.Rule, _ context: Context) -> String {
        rule == .consent ? context("une objection", "an objection") : context("corriger", "amend")
    }
}

/// The name of a rule of decision.
func ruleName(_ rule: Decide.Rule, _ context: Context) -> String {
    switch rule {
    case .consent: context("Consentement", "Consent")
    case .majority: context("Majorité", "Majority")
    case .median: context("Médiane", "Median")
    case .owner: context("La personne responsable", "The owner")
    case .fist: context("Vote à cinq doigts", "Fist of five")
    }
}

/// A rule in a sentence the room can check.
func ruleSentence(_ rule: Decide.Rule, _ context: Context) -> String {
    switch rule {
    case .consent:
        context(
            "Adopté si personne ne voit de risque pour le groupe.",
            "Adopted if nobody sees a risk for the group.")
    case .majority: context("Adopté si plus de la moitié est pour.", "Adopted if more than half are for it.")
    case .median: context("La valeur du milieu l'emporte.", "The middle value wins.")
    case .owner: context("Une personne décide, après avoir écouté.", "One person decides, having listened.")
    case .fist:
        context(
            "Adopté si personne ne montre moins de trois doigts. À « trois », tous ensemble.",
            "Adopted if nobody shows fewer than three fingers. At “three”, all together.")
    }
}
