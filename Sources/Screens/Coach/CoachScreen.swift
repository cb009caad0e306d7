import Foundation
package import Page
import Session
import Workshop

/// The coach's pane: what to say, what to listen for, who is missing, what comes next; it drives too.
package struct CoachScreen: Screen {
    package let isOverlay: Bool
    private var isTyping = false
    private var row = ""

    package init(isOverlay: Bool = false) { self.isOverlay = isOverlay }

    package func page(_ context: Context) -> Page {
        guard let session = context.session else {
            return Page(title: context("Coach", "Coach"), bindings: context.everywhere)
        }
        if let (round, ask) = slips(session), isTyping {
            var page = SlipsPage(ask: ask, opened: round, row: row, session: session, context: context).page
            page.bindings += [context.helpInText] + context.everywhere
            return page
        }
        let schedule = Schedule(session, now: context.now)
        let end = Hours.clock(schedule.end, utcOffset: context.utcOffset, context.language)
        var title = context("Coach", "Coach")
        if let place = session.place, let entry = session.entry(place.entry) {
            title +=
                " · " + session.program.title(of: entry)[context.language] + " · "
                + phase(place.phase, context)
        }
        var main: [Block] = []
        if let left = context.secondsLeft {
            main.append(Block(.clock(seconds: left, label: context("restent", "left"))))
        }
        main.append(Block(.prose([Run(counts(session, context), .quiet)])))
        main.append(Block(.table(Table(header: [], rows: notes(session, context))), size: .fills))
        return Page(
            title: title, status: context("fin \(end)", "ends \(end)") + Hours.drift(schedule.drift),
            main: main, bindings: bindings(session, context),
            wake: [context.nextSecond, nextMinute(context)].compactMap { $0 }.min())
    }

    /// A round whose slips are waiting to be typed: the one at hand, or one that the room has gone on from.
    private func slips(_ session: Session) -> (Round, Ask)? {
        let waiting = session.roundTaking { round in
            round.opening.mode.usesSlips && round.turnout.count < session.whole(of: round)
        }
        return waiting.flatMap { round in session.ask(of: round).map { (round, $0) } }
    }

    /// A round whose sensitive sentences the room waits for.
    private func sentences(_ session: Session) -> Round.ID? {
        guard let place = session.place, place.phase == .reveal, let round = session.round(at: place),
            session.disclosure(of: round.id, to: .room) == .withheld(.notReread)
        else { return nil }
        return round.id
    }

    private func phase(_ phase: Place.Phase, _ context: Context) -> String {
        switch phase {
        case .frame: context("cadrer", "frame")
        case .answer: context("répondre", "answer")
        case .reveal: context("révéler", "reveal")
        case .listen: context("écouter", "listen")
        case .talk: context("discuter", "discuss")
        }
    }

    private func notes(_ session: Session, _ context: Context) -> [Table.Row] {
        guard let place = session.place, let entry = session.entry(place.entry),
            let activity = session.program.activities[entry.activity]
        else { return [] }
        var rows: [Table.Row] = []
        func add(_ label: String, _ texts: [Localized]) {
            for (index, text) in texts.enumerated() {
                rows.append(
                    Table.Row(
                        id: "\(label)\(index)", cells: [index == 0 ? label : "", text[context.language]]))
            }
        }
        add(context("Maintenant", "Now"), now(session, place))
        if let round = session.round(at: place),
            round.state == .open
        {
            let missing = session.missing(in: round).map(\.name)
            if [.hands, .plenary].contains(round.opening.mode) {
                rows.append(
                    Table.Row(
                        id: "count",
                        cells: [
                            context("Réponses", "Answers"),
                            context(
                                "à taper dans la fenêtre de la salle", "to be typed in the room's window"),
                        ]))
            } else if !missing.isEmpty {
                rows.append(
                    Table.Row(
                        id: "missing",
                        cells: [context("Manquent", "Missing"), missing.joined(separator: ", ")]))
            } else {
                rows.append(
                    Table.Row(
                        id: "count",
                        cells: [
                            context("Réponses", "Answers"),
                            "\(round.turnout.count) / \(session.whole(of: round))",
                        ]))
            }
        }
        if let next = session.agenda.drop(while: { $0.id != entry.id }).dropFirst().first(where: {
            !$0.isSkipped
        }) {
            rows.append(
                Table.Row(
                    id: "next",
                    cells: [
                        context("Ensuite", "Next"),
                        "\(session.program.title(of: next)[context.language]) · \(next.minutes)\u{A0}min",
                    ]))
        }
        add(context("À dire", "Say"), activity.coach.script)
        add(context("Relances", "Prompts"), activity.coach.prompts)
        add(context("À l'écoute", "Listen for"), activity.coach.listen)
        add(context("Pièges", "Traps"), activity.coach.traps)
        return rows
    }

    /// What the step at hand asks of the room, in its own words.
    private func now(_ session: Session, _ place: Place) -> [Localized] {
        if let ask = session.asked(at: place)?.ask {
            switch place.phase {
            case .frame, .answer: return ask.questions.map(\.prompt)
            case .reveal: return ask.questions.compactMap(\.followUp)
            case .listen: return [ask.listen].compactMap(\.self)
            case .talk: return [ask.talk?.prompt].compactMap(\.self)
            }
        }
        switch session.step(at: place)?.content {
        case .say(let say), .agreement(let say): return [say.headline]
        case .talk(let talk): return [talk.prompt]
        case .decide(let decide): return [decide.prompt]
        case .commit(let text), .reread(let text): return [text]
        case .form(let form): return [form.prompt]
        case .merge(let merge): return [merge.prompt]
        case .run(let run): return [run.caption]
        case .ask, .reveal, .review, .pause, nil: return []
        }
    }

    private func counts(_ session: Session, _ context: Context) -> String {
        let notes = session.notes.count { $0.decision == nil }
        return context(
            "Verbatim \(notes) · Parking \(session.parking.count) · Engagements \(session.commitments.count)",
            "Verbatim \(notes) · Parking \(session.parking.count) · Commitments \(session.commitments.count)"
        )
    }

    /// What Space does: it says so where it reveals.
    private func next(_ session: Session, _ context: Context) -> Binding {
        guard let place = session.place, place.phase == .answer, let round = session.round(at: place),
            round.state == .open, place.index >= session.readings(of: round).count,
            !session.isRevealedLater(place)
        else { return context.next(keys: [.space, .enter]) }
        return context.next("révéler", "reveal", keys: [.space, .enter])
    }

    private func bindings(_ session: Session, _ context: Context) -> [Binding] {
        var bindings = [next(session, context)]
        if slips(session) != nil {
            bindings.append(
                Binding(
                    [.character("s")], context("saisir les fiches", "type the slips"), .typeSlips(round: "")))
        }
        if sentences(session) != nil {
            bindings.append(
                Binding(
                    [.character("s")], context("relire les phrases", "read the sentences"), .rereadSentences))
        }
        bindings += [
            Binding([.character("t")], context("minuterie", "timer"), .timer),
            Binding([.character("+")], "+1\u{A0}min", .moreTime(minutes: 1), inBar: false),
            Binding([.character("-")], "−1\u{A0}min", .moreTime(minutes: -1), inBar: false),
            Binding([.character("v")], context("verbatim", "verbatim"), .verbatim),
            Binding([.character("p")], context("parking", "parking"), .park),
            Binding([.character("e")], context("engagement", "commitment"), .commit),
            Binding([.character("n")], context("carnet", "notebook"), .choose("notebook")),
            context.agenda, context.glossary, context.help,
        ]
        if isOverlay {
            bindings.append(
                Binding([.character("c"), .function(2), .escape], context("la salle", "the room"), .back))
        } else {
            bindings.append(context.quit)
        }
        return bindings + context.everywhere
    }

    package mutating func handle(_ intent: Intent, _ turn: inout Turn) {
        guard let session = turn.context.session else {
            if intent == .command(.quit) { turn.request(.quit) }
            return
        }
        switch intent {
        case .command(.quit): turn.request(.quit)
        case .command(.agenda): turn.push(AgendaScreen())
        case .command(.glossary): turn.openGlossary()
        case .park: turn.push(TextScreen(.parking))
        case .verbatim: turn.push(TextScreen(.verbatim))
        case .commit: turn.push(CommitmentScreen())
        case .choose("notebook"): turn.push(NotebookScreen())
        case .timer: turn.toggleTimer()
        case .moreTime(let minutes): turn.addTime(minutes)
        case .typeSlips: isTyping = true
        case .rereadSentences:
            if let round = sentences(session) { turn.push(SentencesScreen(round: round, turn.context)) }
        case .set("row", let text): row = text
        case .back where isTyping: isTyping = false
        case .back where isOverlay: turn.pop()
        case .submit where isTyping: takeRow(session, &turn)
        case .advance(let from): advance(session, from: from, &turn)
        default: break
        }
    }

    private mutating func takeRow(_ session: Session, _ turn: inout Turn) {
        guard let (round, ask) = slips(session) else {
            isTyping = false
            return
        }
        guard !row.isEmpty else {
            turn.warn(
                "Rien n'est tapé. Fiche vide : tapez « . ». Échap pour finir.",
                "Nothing is typed. An empty slip: type “.”. Esc to finish.")
            return
        }
        do throws(SlipRow.Fault) {
            try turn.seal(slip: row, ask: ask, in: round, session)
            row = ""
        } catch {
            turn.notice = Notice(.warn, turn.context.message(error))
        }
    }

    /// Goes on from the room's place: while answers come in, that is the reveal.
    private func advance(_ session: Session, from: String, _ turn: inout Turn) {
        guard session.closedAt == nil, let place = session.place, place.token == from else { return }
        if place.phase == .answer,
            let round = session.round(at: place)
        {
            if place.index < session.readings(of: round).count {
                var next = place
                next.index += 1
                turn.commit(.entered(next))
            } else if session.isRevealedLater(place) {
                turn.enter(session.place(after: place))
            } else {
                turn.askReveal(round, session, durations: (0, 0))
            }
        } else if session.isEmpty(at: place) {
            turn.push(ConfirmScreen(.empty(place)))
        } else {
            turn.enter(session.place(after: place))
        }
    }
}
