import Foundation
import Page
import Session
import Workshop

/// A card shown to the room.
struct SayStage: Screen {
    let say: Say

    func page(_ context: Context) -> Page {
        Page(
            title: "",
            main: [Block(.headline(say.headline[context.language]))]
                + say.body.map { Block(.prose(context.both($0))) },
            bindings: [context.next(), backToPlace(context)])
    }

    mutating func handle(_ intent: Intent, _ turn: inout Turn) { turn.stepFrom(intent) }
}

/// The frame of the session, agreed aloud: goal, end, readers, promises.
struct AgreementStage: Screen {
    let say: Say
    private var readers: String?
    private var isNaming = false

    init(say: Say) { self.say = say }

    private func named(_ session: Session?) -> String {
        readers ?? session?.readers.flatMap { session?.texts[$0] } ?? ""
    }

    func page(_ context: Context) -> Page {
        let session = context.session
        let end = session.map { Schedule($0, now: context.now).end } ?? context.now
        let hour = Hours.clock(end, utcOffset: context.utcOffset, context.language)
        var main: [Block] = [
            Block(.headline(say.headline[context.language])),
            Block(.prose([Run(session?.program.workshop.goal[context.language] ?? "", .title)])),
        ]
        main += say.body.map { Block(.prose(context.both($0))) }
        main.append(Block(.prose([Run(context("Nous finissons à \(hour).", "We end at \(hour)."))])))
        if isNaming {
            main.append(
                Block(
                    .field(
                        Field(
                            id: "readers",
                            label: context("Qui lira le compte rendu ?", "Who will read the report?"),
                            text: named(session),
                            hint: context("les personnes présentes", "the people present"),
                            limit: 140))))
            return Page(
                title: "", main: main,
                bindings: [
                    Binding([.enter], context("noter", "note"), .submit),
                    Binding([.escape], context("annuler", "cancel"), .back),
                ], focus: "readers")
        }
        let text = named(session)
        let isAdmitted = session?.admitsSponsor == true
        main.append(
            Block(
                .prose([
                    Run(context("Lecteurs du compte rendu : ", "Readers of the report: ")),
                    Run(
                        text.isEmpty ? context("les personnes présentes", "the people present") : text,
                        .accent),
                ])))
        main.append(
            Block(
                .prose([
                    Run(
                        isAdmitted
                            ? context(
                                "Le commanditaire lira les décisions, et ce que vous cocherez à la relecture. Rien d'autre.",
                                "The sponsor will read the decisions, and what you tick at the re-reading. Nothing else."
                            )
                            : context("Le commanditaire ne lira rien.", "The sponsor will read nothing."))
                ])))
        return Page(
            title: "", main: main,
            bindings: [
                context.next("d'accord", "agreed"),
                Binding([.character("l")], context("lecteurs", "readers"), .focus(1)),
                Binding(
                    [.character("s")],
                    isAdmitted
                        ? context("retirer le commanditaire", "withdraw the sponsor")
                        : context("admettre le commanditaire", "admit the sponsor"),
                    .adjust(isAdmitted ? 0 : 1)),
            ])
    }

    mutating func handle(_ intent: Intent, _ turn: inout Turn) {
        switch intent {
        case .focus:
            isNaming = true
            if named(turn.context.session).isEmpty {
                readers = turn.context("les personnes présentes", "the people present")
            }
        case .adjust(let isAdmitted): turn.commit(.sponsorAdmitted(isAdmitted == 1))
        case .set("readers", let text): readers = text
        case .back where isNaming: isNaming = false
        case .submit where isNaming:
            isNaming = false
            let text = named(turn.context.session).split(whereSeparator: \.isWhitespace).joined(
                separator: " ")
            guard text.contains(where: { !$0.isWhitespace }) else { return }
            let id = turn.newID("t")
            turn.commit([.text(id: id, body: text), .event(.readersNamed(text: id))])
        default: turn.stepFrom(intent)
        }
    }
}

/// Talk against the clock.
struct TalkStage: Screen {
    let talk: Talk

    init(talk: Talk) { self.talk = talk }

    func page(_ context: Context) -> Page {
        var main: [Block] = []
        if let left = context.secondsLeft {
            main.append(
                Block(.clock(seconds: left, label: left > 0 ? "" : context("C'est l'heure.", "Time."))))
        }
        main.append(Block(.prose(context.both(talk.prompt))))
        if !setting(context).isEmpty {
            main.append(Block(.prose(context.both({ setting($0) }, .accent))))
        }
        if let session = context.session, let place = session.place,
            let groups = session.drawnGroups(entry: place.entry, step: place.groupName)
        {
            main.append(context.block(of: groups, size: .optional))
        }
        let order =
            context.session.flatMap { session in
                session.place.map { session.speakingOrder(entry: $0.entry, step: $0.groupName) }
            } ?? []
        if !order.isEmpty {
            main.append(Block(.prose([Run(order.map(\.name).joined(separator: " → "), .title)])))
        }
        return Page(
            title: "", main: main,
            bindings: [
                context.next(),
                Binding(
                    [.character("o")],
                    order.isEmpty
                        ? context("ordre de parole", "speaking order")
                        : context("retirer au sort", "draw again"),
                    .command(.order), inBar: talk.setting == .plenary),
                Binding([.character("+")], context("une minute", "one minute"), .moreTime(minutes: 1)),
                Binding([.character("-")], context("une de moins", "one less"), .moreTime(minutes: -1)),
                Binding(
                    [.character("t")],
                    context.secondsLeft == nil ? context("minuterie", "timer") : context("arrêter", "stop"),
                    .timer),
                backToPlace(context),
            ],
            wake: context.nextSecond)
    }

    /// How people sit, unless the prompt has said it, and who speaks when.
    private func setting(_ context: Context) -> String {
        let place =
            switch talk.setting {
            case .alone: context("Chacun de son côté, en silence.", "On your own, in silence.")
            case .pairs: context("À deux.", "In pairs.")
            case .trios: context("À trois.", "In threes.")
            case .fours: context("À quatre.", "In fours.")
            case .services: context("Par service.", "By department.")
            case .plenary: context("Tous ensemble.", "All together.")
            }
        let isSaid = talk.prompt[context.language].lowercased().contains(place.dropLast().lowercased())
        let order =
            talk.extremesFirst
            ? context(
                "Qui veut prête sa voix aux réponses éloignées ; la ou le responsable parle en dernier.",
                "Whoever wishes speaks for the answers furthest apart; the manager speaks last.") : ""
        return [isSaid ? "" : place, order].filter { !$0.isEmpty }.joined(separator: " ")
    }

    mutating func handle(_ intent: Intent, _ turn: inout Turn) {
        guard intent == .command(.order), let session = turn.context.session, let place = session.place
        else { return turn.stepFrom(intent) }
        let step = place.groupName
        let people = session.drawSpeakingOrder(entry: place.entry, step: step, using: &turn.random)
        turn.commit(.ordered(entry: place.entry, step: step, people: people))
    }
}

/// A break: when we start again, in the biggest letters.
struct PauseStage: Screen {
    func page(_ context: Context) -> Page {
        let until = context.session?.timerUntil ?? context.now
        let hour = Hours.clock(until, utcOffset: context.utcOffset, context.language)
        var main: [Block] = [
            Block(.display(hour, label: context("Reprise à", "We start again at")))
        ]
        if let left = context.secondsLeft { main.append(Block(.clock(seconds: left, label: ""))) }
        return Page(
            title: context("Pause", "Break"), main: main,
            bindings: [
                context.next("reprendre", "start again", keys: [.enter, .pageDown]),
                Binding([.character("+")], context("une minute", "one minute"), .moreTime(minutes: 1)),
                Binding([.character("-")], context("une de moins", "one less"), .moreTime(minutes: -1)),
            ],
            wake: context.nextSecond)
    }

    mutating func handle(_ intent: Intent, _ turn: inout Turn) { turn.stepFrom(intent) }
}

extension Context {
    /// Groups by the names of who is in them.
    func block(of groups: [[Person]], size: Block.Size = .natural) -> Block {
        Block(
            .steps(groups.map { $0.map(\.name).joined(separator: ", ") }), size: size,
            each: self("Groupe", "Group"))
    }
}

/// One step back, for a key pressed too soon.
func backToPlace(_ context: Context) -> Binding {
    Binding([.escape, .pageUp], context("revenir", "back"), .back, inBar: false)
}

extension Turn {
    /// Next or back from a stage that asks nothing.
    mutating func stepFrom(_ intent: Intent) {
        guard let session = context.session, let place = session.place else { return }
        switch intent {
        case .advance: enter(session.place(after: place))
        case .back: if let before = session.place(before: place) { enter(before) }
        default: break
        }
    }
}
