import Foundation
import Insight
package import Page
import Session
import Workshop

/// The session on the screen: the stage of the place it stands at, and the keys that act everywhere.
package struct RoomScreen: Screen {
    private var stage: (any Screen)?
    private var token: String?

    package init() {}

    package func page(_ context: Context) -> Page {
        guard let session = context.session else { return Page(title: "") }
        let stage = current(session)
        var page = stage.page(context)
        page.title = page.title.isEmpty ? title(session, context) : page.title
        guard !page.isLocked else {
            // While somebody else has the keyboard, not even Ctrl-Z gives a shell.
            page.bindings.append(context.redraw)
            return page
        }
        if let booth = self.stage as? BoothStage, booth.isAnswering, token != Self.token(session) {
            page.main.insert(
                Block(
                    .notice(
                        Notice(
                            .warn,
                            context(
                                "Les réponses ont été révélées du volet du coach : celle qui était en cours n'a pas été prise.",
                                "The answers were revealed from the coach's pane: the one under way was not taken."
                            )))), at: 0)
        }
        if let subject = subject(session) {
            let quoted = Block(
                .prose([Run(context.language.quoted(subject), .title)]), size: .optional)
            page.main.insert(quoted, at: min(1, page.main.count))
        }
        page.status = status(session, context)
        page.wake = [page.wake, nextMinute(context)].compactMap { $0 }.min()
        let taken = Set(page.bindings.flatMap(\.keys))
        page.bindings += (page.focus == nil ? letters(session, context) : controls(context)).filter {
            // A stage's own meaning of a key goes first.
            !taken.isSuperset(of: $0.keys)
        }
        return page
    }

    /// What the question or the talk is about, where the room wrote it on a card before.
    private func subject(_ session: Session) -> String? {
        guard session.closedAt == nil, let place = session.place else { return nil }
        switch session.step(at: place)?.content {
        case .talk: break
        case .ask where place.phase != .reveal && place.phase != .listen: break
        default: return nil
        }
        return session.subject(at: place)
    }

    /// Keys where letters are commands.
    private func letters(_ session: Session, _ context: Context) -> [Binding] {
        if session.closedAt != nil { return [context.help] + context.everywhere }
        return [optional(session, context)].compactMap(\.self) + [
            context.agenda,
            Binding([.character("e")], context("engagement", "commitment"), .commit, inBar: false),
            Binding([.character("v")], context("verbatim", "verbatim"), .verbatim, inBar: false),
            Binding([.character("p")], context("parking", "parking"), .park, inBar: false),
            Binding([.character("t")], context("minuterie", "timer"), .timer, inBar: false),
            Binding(
                [.character("+")], context("une minute de plus", "one more minute"), .moreTime(minutes: 1),
                inBar: false),
            Binding(
                [.character("-")], context("une minute de moins", "one minute less"), .moreTime(minutes: -1),
                inBar: false),
            Binding(
                [.character("b"), .character(".")], context("écran noir", "blank screen"), .command(.blank),
                inBar: false),
            Binding(
                [.character("!")], context("mise à l'abri", "shelter"), .command(.shelter), inBar: false),
            Binding(
                [.character("c"), .function(2)], context("volet du coach", "coach's pane"), .command(.flip),
                inBar: false),
            context.glossary,
            context.help,
            Binding([.character("q")], context("quitter", "leave"), .command(.quit), inBar: false),
        ] + context.everywhere
    }

    /// The step that may follow this one, and that the programme leaves out: offered at the end, never imposed.
    private func optional(_ session: Session, _ context: Context) -> Binding? {
        guard let place = session.place, let optional = session.optionalStep(after: place),
            session.place(after: place)?.step != place.step
        else { return nil }
        let title = optional.step.ask?.headline[context.language].lowercased() ?? ""
        return Binding(
            [.character("f")],
            title.isEmpty
                ? context("étape facultative", "optional step")
                : context("facultatif : \(title)", "optional: \(title)"), .command(.optional))
    }

    /// Keys where letters are letters.
    private func controls(_ context: Context) -> [Binding] {
        [
            Binding([.control("a")], context("agenda", "agenda"), .command(.agenda)),
            context.helpInText,
            Binding([.control("c")], context("quitter", "leave"), .command(.quit), inBar: false),
        ] + context.everywhere
    }

    private func title(_ session: Session, _ context: Context) -> String {
        guard let place = session.place, let entry = session.entry(place.entry) else { return "" }
        let title = session.program.title(of: entry)[context.language]
        return place.round == 2 ? context("\(title) · 2e tour", "\(title) · second round") : title
    }

    private func status(_ session: Session, _ context: Context) -> String {
        let hour = Hours.clock(context.now, utcOffset: context.utcOffset, context.language)
        guard session.closedAt == nil else { return hour }
        let schedule = Schedule(session, now: context.now)
        let end = Hours.clock(schedule.end, utcOffset: context.utcOffset, context.language)
        let simulated = session.isSimulated ? context("SIMULÉ · ", "SIMULATED · ") : ""
        return simulated + context("\(hour) · fin \(end)", "\(hour) · ends \(end)")
    }

    /// The stage of the place at hand; the one kept, as long as the place has not moved.
    private func current(_ session: Session) -> any Screen {
        if let stage, token == Self.token(session) { return stage }
        return Self.makeStage(session)
    }

    private static func token(_ session: Session) -> String {
        "\(session.place?.token ?? "-") \(session.closedAt != nil)"
    }

    private static func makeStage(_ session: Session) -> any Screen {
        guard session.closedAt == nil else { return EndStage() }
        guard let place = session.place, let step = session.step(at: place) else { return EndStage() }
        switch step.content {
        case .say(let say): return SayStage(say: say)
        case .agreement(let say): return AgreementStage(say: say)
        case .talk(let talk): return TalkStage(talk: talk)
        case .decide(let decide): return DecideStage(decide: decide, session: session)
        case .commit(let prompt): return CommitStage(prompt: prompt)
        case .reread(let prompt): return RereadStage(prompt: prompt)
        case .pause: return PauseStage()
        case .form(let form): return FormStage(form: form, session: session)
        case .merge(let merge): return MergeStage(merge: merge)
        case .run(let run): return RunStage(run: run)
        case .review(let review): return ReviewStage(review: review)
        case .ask, .reveal:
            guard let ask = session.asked(at: place)?.ask else { return EndStage() }
            switch place.phase {
            case .frame: return FrameStage(ask: ask)
            case .answer: return answerStage(ask, place: place, session: session)
            case .reveal, .listen: return RevealStage(ask: ask)
            case .talk: return TalkStage(talk: ask.talk ?? Talk(prompt: ask.headline, minutes: 3))
            }
        }
    }

    private static func answerStage(_ ask: Ask, place: Place, session: Session) -> any Screen {
        guard let round = session.round(at: place) else { return FrameStage(ask: ask) }
        switch round.opening.mode {
        case .booth, .groups: return BoothStage(ask: ask, round: round.id)
        case .paper, .readAloud: return SlipsStage(ask: ask, round: round.id)
        case .hands: return TallyStage(ask: ask, round: round.id, session: session)
        case .plenary:
            if ask.questions.contains(where: \.isText) { return PlenaryStage(ask: ask, round: round.id) }
            if ask.questions.allSatisfy(\.isGrid), ask.predicts == nil {
                return GridStage(ask: ask, round: round.id)
            }
            let isOneRow = ask.questions.allSatisfy { question in
                switch question.input {
                case .ratings, .bets, .shares, .ranking, .sorting, .pairs: true
                case .choices, .lines, .dots: false
                }
            }
            return isOneRow || ask.predicts != nil
                ? RowStage(ask: ask, round: round.id)
                : TallyStage(ask: ask, round: round.id, session: session)
        }
    }

    package mutating func handle(_ intent: Intent, _ turn: inout Turn) {
        guard let session = turn.context.session else { return }
        if stage == nil || token != Self.token(session) {
            stage = Self.makeStage(session)
            token = Self.token(session)
        }
        guard session.closedAt == nil else {
            stage?.handle(intent, &turn)
            return
        }
        switch intent {
        case .command(.agenda): turn.push(AgendaScreen())
        case .command(.glossary): turn.openGlossary()
        case .command(.optional):
            if let place = session.place, let optional = session.optionalStep(after: place) {
                turn.enter(optional.place)
            }
        case .command(.blank): turn.push(BlankScreen())
        case .command(.shelter): turn.push(ShelterScreen())
        case .command(.quit): turn.push(ConfirmScreen(.leave))
        case .command(.flip):
            if turn.context.isSeen {
                turn.warn(
                    "La salle voit cet écran. Ouvrez « cids notes » dans un autre terminal.",
                    "The room sees this screen. Open “cids notes” in another terminal.")
            } else {
                turn.push(CoachScreen(isOverlay: true))
            }
        case .park: turn.push(TextScreen(.parking))
        case .verbatim: turn.push(TextScreen(.verbatim))
        case .commit: turn.push(CommitmentScreen())
        case .timer: turn.toggleTimer()
        case .moreTime(let minutes): turn.addTime(minutes)
        case .advance(let from):
            guard let place = session.place, place.token == from else { return }
            stage?.handle(intent, &turn)
        default: stage?.handle(intent, &turn)
        }
    }
}

extension Turn {
    /// Starts a three-minute clock, or stops the one that runs.
    mutating func toggleTimer() {
        guard let session = context.session else { return }
        commit(.timerSet(until: session.timerUntil == nil ? context.now.addingTimeInterval(180) : nil))
    }

    /// Gives time to the clock, or takes it back; never below now.
    mutating func addTime(_ minutes: Int) {
        guard let until = context.session?.timerUntil else { return }
        let base = max(until, context.now)
        commit(.timerSet(until: max(context.now, base.addingTimeInterval(Double(minutes) * 60))))
    }
}

extension Context {
    /// « Entrée suivant », from the place at hand and from no other.
    func next(_ fr: String = "suivant", _ en: String = "next", keys: [Key] = [.enter, .space, .pageDown])
        -> Binding
    {
        Binding(keys, self(fr, en), .advance(from: session?.place?.token ?? ""))
    }

    /// Seconds left on the session's clock; nil when none runs.
    var secondsLeft: Int? {
        session?.timerUntil.map { Int($0.timeIntervalSince(now).rounded(.up)) }
    }

    /// When a running clock changes.
    var nextSecond: Date? {
        guard let until = session?.timerUntil else { return nil }
        let left = until.timeIntervalSince(now)
        return now.addingTimeInterval(max(0.001, left - (left.rounded(.up) - 1)))
    }

    /// The same screen in English, where the session shows both languages.
    private var english: Context? {
        guard session?.isBilingual == true, language == .fr else { return nil }
        var english = self
        english.language = .en
        return english
    }

    /// Whether English stands under the French.
    var showsBoth: Bool { english != nil }

    /// A sentence of the interface, English under it when both are shown.
    func both(_ sentence: (Context) -> String, _ role: Role = .body) -> [Run] {
        [Run(sentence(self), role)] + (english.map { [Run("\n" + sentence($0), .quiet)] } ?? [])
    }

    /// A few words in one line, both languages when both are shown: « pas encore · not yet ».
    func beside(_ text: Localized) -> String {
        guard showsBoth, let english = text.en, english != text.fr else { return text[language] }
        return "\(text.fr) · \(english)"
    }

    /// French large, English under it, when both are shown.
    func both(_ text: Localized) -> [Run] {
        guard session?.isBilingual == true, let english = text.en, language == .fr else {
            return [Run(text[language])]
        }
        return [Run(text.fr), Run("\n" + english, .quiet)]
    }
}
