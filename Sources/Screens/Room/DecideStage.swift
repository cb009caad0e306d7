import Insight
import Page
import Session
import Workshop

/// A decision: the rule is named first, then the text, then the room says yes or what it risks.
struct DecideStage: Screen {
    let decide: Decide
    private var rule: Decide.Rule
    private var text: String
    private var isVoting = false
    /// Esc was pressed once: the next one leaves without a decision.
    private var isLeaving = false

    init(decide: Decide, session: Session) {
        self.decide = decide
        text = Self.proposal(decide, session)
        rule = decide.rules.first ?? .consent
    }

    /// The winner of the question the decision proposes, if one line leads alone.
    private static func proposal(_ decide: Decide, _ session: Session) -> String {
        guard let question = decide.proposal, let place = session.place,
            let ask = session.rounds.last(where: { round in
                round.opening.entry == place.entry
                    && session.ask(of: round)?.questions.contains { $0.id == question } == true
            }),
            case .disclosed(let disclosed) = session.disclosure(of: ask.id, to: .room),
            case .dots(let tallies) = disclosed.marginals[question],
            let best = tallies.max(by: { $0.count < $1.count }), best.count > 0,
            tallies.count(where: { $0.count == best.count }) == 1
        else { return "" }
        return session.texts[best.id] ?? ""
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
        main.append(
            Block(
                .field(
                    Field(
                        id: "text", label: context("Ce qui est proposé", "What is proposed"), text: text,
                        limit: 200))))
        return Page(
            title: "", main: main,
            bindings: [
                Binding([.enter], context("mettre en décision", "put to decision"), .submit),
                Binding(
                    [.tab], context("autre règle", "another rule"), .adjust(1), inBar: decide.rules.count > 1),
                Binding([.escape], context("ne rien décider", "decide nothing"), .back),
            ], focus: "text")
    }

    mutating func handle(_ intent: Intent, _ turn: inout Turn) {
        switch intent {
        case .adjust:
            let index = decide.rules.firstIndex(of: rule) ?? 0
            rule = decide.rules.isEmpty ? rule : decide.rules[(index + 1) % decide.rules.count]
        case .set("text", let text):
            self.text = text
            isLeaving = false
        case .submit:
            do throws(AnswerFault) {
                try Answer.validate(line: text, limit: 200)
                isVoting = true
            } catch {
                turn.notice = Notice(.warn, turn.context.message(error))
            }
        case .refuse:
            isVoting = false
            turn.tell(
                "Qu'est-ce qui lèverait l'objection ? Corrigez le texte.",
                "What would lift the objection? Amend the text.")
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

    private func record(accepted: Bool, _ turn: inout Turn) {
        guard let place = turn.context.session?.place else { return }
        let textID = turn.newID("t")
        turn.commit([
            .text(id: textID, body: text),
            .event(
                .decided(
                    Decision(
                        id: turn.newID("d"), entry: place.entry, rule: rule, text: textID,
                        isAccepted: accepted))),
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
    }
}
