import Foundation
package import Page
package import Session
package import Workshop

/// The programme before it starts: minutes, modes, order, breaks, and the hour at which we end.
package struct PrepareScreen: Screen {
    let program: Program
    let people: [Roster.Line]
    let simulated: Bool
    private var agenda: [AgendaEntry]
    private var selected = 0
    private var isMoving = false
    private var isBilingual = false
    private var pauses = 0
    private var client = ""
    private var venue = ""
    private var coach = ""
    /// Days as typed; empty: the answers stay until somebody erases them.
    private var days = ""
    private var code = ""
    /// The session that this one follows.
    package var follows: Library.SessionLine?
    /// What is being typed, if anything.
    private var typing: Typing?

    private enum Typing { case client, venue, coach, days, code }

    package init(program: Program, people: [Roster.Line], simulated: Bool) {
        self.program = program
        self.people = people
        self.simulated = simulated
        agenda = program.agenda
    }

    private var managers: Int { people.count { $0.role == .manager } }
    private var answering: Int { people.filter { $0.role != .observer }.count }
    private var talk: Int { agenda.reduce(0) { $0 + $1.minutes } }
    /// Minutes spent waiting for the keyboard or for slips to be typed, besides the talk.
    private var queue: Int { agenda.reduce(0) { $0 + program.queueMinutes(of: $1, people: answering) } }

    package func page(_ context: Context) -> Page {
        let queue = queue
        let end = context.now.addingTimeInterval(Double(talk + queue) * 60)
        let hour = Hours.clock(end, utcOffset: context.utcOffset, context.language)
        if let typing { return typingPage(typing, context) }
        return Page(
            title: context(
                "\(program.workshop.name.fr) · préparer", "\(program.workshop.name[.en]) · prepare"),
            status: context("fin prévue \(hour)", "ends at \(hour)")
                + (queue == 0
                    ? "" : context(" · dont \(queue) min de file", " · \(queue) min of queue included")),
            main: [
                Block(.prose([Run(headcount(people.map(\.role), context), .title)])),
                Block(.table(table(context)), size: .fills),
                Block(
                    .prose([
                        Run(
                            summary(queue, context),
                            talk + queue > program.workshop.minutes ? .warn : .body)
                    ])),
            ] + following(context) + warnings(context),
            bindings: bindings(context),
            wake: nextMinute(context))
    }

    private func typingPage(_ typing: Typing, _ context: Context) -> Page {
        let field: Field
        let why: String
        switch typing {
        case .client:
            field = Field(
                id: "client", label: context("Client", "Client"), text: client,
                hint: context("le dossier du compte rendu", "the report's folder"), limit: 60)
            why = context(
                "Le compte rendu ira dans un dossier à ce nom. Aucun écran de la salle ne le montre.",
                "The report goes to a folder of that name. No screen of the room shows it.")
        case .venue:
            field = Field(id: "venue", label: context("Lieu", "Place"), text: venue, limit: 60)
            why = context(
                "Facultatif. En tête du compte rendu.", "Optional. At the head of the report.")
        case .coach:
            field = Field(
                id: "coach", label: context("Animation", "Led by"), text: coach,
                hint: context("votre nom, comme le compte rendu le dira", "your name, as the report says it"),
                limit: 60)
            why = context(
                "Facultatif. En tête du compte rendu.", "Optional. At the head of the report.")
        case .days:
            field = Field(
                id: "days",
                label: context("Effacer les réponses après (jours)", "Erase the answers after (days)"),
                text: days, hint: context("vide : jamais", "empty: never"), limit: 4)
            why = context(
                "\(Session.daysProposed) est proposé. Décisions, engagements et comptes rendus restent ; plus aucun résultat ne peut être refait.",
                "\(Session.daysProposed) is proposed. Decisions, commitments and reports stay; no result can be made again."
            )
        case .code:
            field = Field(
                id: "code", label: context("Code du coach", "Coach's code"), text: code,
                limit: CoachCode.most, isMasked: true)
            why = context(
                "Facultatif. Il faudra ce code pour reprendre le clavier pendant qu'il circule. Oublié : quittez et reprenez la séance.",
                "Optional. This code will be needed to take the keyboard back while it goes round. Forgotten: leave and resume the session."
            )
        }
        return Page(
            title: field.label, main: [Block(.field(field)), Block(.prose([Run(why)]))],
            bindings: [
                Binding([.enter], context("noter", "note"), .submit),
                Binding([.escape], context("retour", "back"), .back), context.helpInText,
            ] + context.everywhere, focus: field.id)
    }

    private func table(_ context: Context) -> Table {
        let rows = agenda.map { entry in
            let queue = program.queueMinutes(of: entry, people: answering)
            let title = program.title(of: entry)[context.language]
            return Table.Row(
                id: entry.id,
                cells: [
                    isMoving && entry.id == agenda[selected].id ? "↕ \(title)" : title,
                    "\(entry.minutes)\u{A0}min", queue == 0 ? "—" : "\(queue)\u{A0}min", mode(entry, context),
                ])
        }
        return Table(
            header: [
                context("Étape", "Step"), context("Parole", "Talk"), context("File", "Queue"),
                context("Comment", "How"),
            ],
            rows: rows, numeric: [1, 2], selected: selected)
    }

    /// How an entry is answered: the ways of the questions that leave a choice, in their order; of all where none does.
    private func mode(_ entry: AgendaEntry, _ context: Context) -> String {
        var names: [String] = []
        let all = asks(entry)
        let open = all.filter { program.modes(of: $0, in: entry).count > 1 }
        for ask in open.isEmpty ? all : open {
            let name = modeName(program.mode(of: ask, in: entry), context, size: ask.groupSize)
            if !names.contains(name) { names.append(name) }
        }
        guard names.isEmpty else { return names.count > 2 ? "\(names[0]), …" : names.joined(separator: ", ") }
        if entry.activity == "pause" { return "—" }
        return context("à voix haute", "aloud")
    }

    private func asks(_ entry: AgendaEntry) -> [Ask] { program.steps(of: entry).compactMap(\.ask) }

    /// The ways an entry may be answered that differ: as written (nil), then each that some question leaves a choice of.
    private func ways(_ entry: AgendaEntry) -> [CaptureMode?] {
        let asks = asks(entry)
        func modes(_ mode: CaptureMode?) -> [CaptureMode] {
            var entry = entry
            entry.mode = mode
            return asks.map { program.mode(of: $0, in: entry) }
        }
        var ways: [CaptureMode?] = [nil]
        for mode in asks.flatMap({ program.modes(of: $0, in: entry) }) {
            if !ways.contains(where: { modes($0) == modes(mode) }) { ways.append(mode) }
        }
        return ways
    }

    private func summary(_ queue: Int, _ context: Context) -> String {
        let whole = program.workshop.minutes
        guard queue > 0 else { return context("\(talk) min sur \(whole).", "\(talk) min out of \(whole).") }
        return context(
            "\(talk) min sur \(whole), plus \(queue) min de file.",
            "\(talk) min out of \(whole), plus \(queue) min of queue.")
    }

    /// Whether the programme goes through what an earlier session left.
    private var reviews: Bool {
        agenda.flatMap { program.steps(of: $0) }.contains {
            if case .review = $0.content { true } else { false }
        }
    }

    /// Which session this one follows, where one was chosen or the programme asks for it.
    private func following(_ context: Context) -> [Block] {
        guard reviews || follows != nil else { return [] }
        let text =
            follows.map { line in
                context("À la suite de : ", "Following: ") + context.label(of: line)
            }
            ?? context(
                "À la suite de : aucune séance. s pour en choisir une.",
                "Following: no session. s to choose one.")
        return [Block(.prose([Run(text, .accent)]))]
    }

    private func warnings(_ context: Context) -> [Block] {
        var texts: [String] = []
        for entry in agenda {
            let title = program.title(of: entry)[context.language]
            if let activity = program.activities[entry.activity], activity.id != "pause",
                !activity.group.contains(answering)
            {
                texts.append(
                    context(
                        "« \(title) » est pensé pour \(activity.group.lowerBound) à \(activity.group.upperBound) personnes.",
                        "“\(title)” is meant for \(activity.group.lowerBound) to \(activity.group.upperBound) people."
                    ))
            }
            let queue = program.queueMinutes(of: entry, people: answering)
            if queue * 3 > entry.minutes, queue > 2 {
                texts.append(
                    context(
                        "« \(title) » : \(queue) min de file. Changez « comment » (m).",
                        "“\(title)”: \(queue) min of queue. Change “how” (m)."))
            }
        }
        texts += Planner.advice(program, agenda: agenda, people: answering, managers: managers).map {
            words($0, context)
        }
        return texts.prefix(3).map { Block(.notice(Notice(.warn, $0)), size: .optional) }
    }

    /// A piece of the planner's advice.
    private func words(_ advice: Planner.Advice, _ context: Context) -> String {
        func title(_ id: AgendaEntry.ID) -> String {
            agenda.first { $0.id == id }.map { program.title(of: $0)[context.language] } ?? ""
        }
        return switch advice {
        case .tooFew(let id, let needed, let possible):
            context(
                "« \(title(id)) » : \(needed) réponses nécessaires, \(possible) possibles. Rien n'y serait montré.",
                "“\(title(id))”: \(needed) answers needed, \(possible) possible. Nothing of it would be shown."
            )
        case .frameFirst: context("Le cadre vient d'abord.", "The frame comes first.")
        case .sensitiveFirst(let id):
            context(
                "« \(title(id)) » est sensible : commencez par autre chose.",
                "“\(title(id))” is sensitive: start with something else.")
        case .sensitiveTogether(let first, let second):
            context(
                "« \(title(first)) » et « \(title(second)) » sont sensibles : une pause entre les deux (i).",
                "“\(title(first))” and “\(title(second))” are sensitive: a break between them (i).")
        case .longWithoutBreak(let minutes):
            context(
                "\(minutes) min sans pause : ajoutez-en une (i).",
                "\(minutes) min without a break: add one (i).")
        case .noAct(let minutes):
            context(
                "\(minutes) min sans décision ni engagement.",
                "\(minutes) min without a decision or a commitment.")
        case .rotiBeforeCommitments:
            context("Les engagements passent avant le ROTI.", "Commitments come before ROTI.")
        case .queues(let minutes, let whole):
            context(
                "\(minutes) min de file sur \(whole) : passez des questions sur papier (m).",
                "\(minutes) min of queue out of \(whole): take some questions on paper (m).")
        }
    }

    private func bindings(_ context: Context) -> [Binding] {
        context.upDown(context("étape", "step")) + [
            Binding(
                [.right, .character("+")], context("une minute de plus", "one more minute"), .adjust(1),
                inBar: false),
            Binding([.left, .character("-")], "±\u{A0}minutes", .adjust(-1)),
            Binding([.character("m")], context("comment", "how"), .command(.mode)),
            Binding(
                [.character("d")], isMoving ? context("poser", "drop") : context("déplacer", "move"),
                .command(.moveEntry)),
            Binding([.character("i")], context("pause", "break"), .command(.pause)),
            Binding([.character("x")], context("retirer", "remove"), .command(.delete)),
            Binding(
                [.character("l")],
                isBilingual
                    ? context("une langue", "one language") : context("deux langues", "two languages"),
                .command(.language)),
            Binding([.enter], context("commencer", "start"), .submit),
            Binding(
                [.character("s")], context("à la suite de", "following"), .command(.follow), inBar: reviews),
            Binding(
                [.character("c")],
                context("client, lieu, animation, effacement", "client, place, coach, erasing"),
                .command(.client),
                inBar: false),
            Binding(
                [.character("k")], context("code du coach", "coach's code"), .command(.code), inBar: false),
            context.back, context.help,
        ] + context.everywhere
    }

    package mutating func handle(_ intent: Intent, _ turn: inout Turn) {
        if typing != nil {
            type(intent, &turn)
            return
        }
        switch intent {
        case .command(.client): typing = .client
        case .command(.follow): nextSession(&turn)
        case .command(.code): typing = .code
        case .move(let step):
            let target = selected + step
            guard agenda.indices.contains(target) else { return }
            if isMoving { agenda.swapAt(selected, target) }
            selected = target
        case .choose(let id): selected = agenda.firstIndex { $0.id == id } ?? selected
        case .adjust(let step):
            agenda[selected].minutes = min(180, max(1, agenda[selected].minutes + step))
        case .command(.moveEntry): isMoving.toggle()
        case .command(.mode): nextMode(&turn)
        case .command(.language): isBilingual.toggle()
        case .command(.pause):
            pauses += 1
            agenda.insert(
                AgendaEntry(id: "p\(pauses)", activity: "pause", minutes: 10), at: selected + 1)
            selected += 1
        case .command(.delete):
            guard agenda.count > 1 else { return }
            agenda.remove(at: selected)
            selected = min(selected, agenda.count - 1)
        case .submit:
            var preparation = Preparation(
                program: program, people: people, agenda: agenda, projection: .mirrored,
                isSimulated: simulated, language: turn.context.language, isBilingual: isBilingual)
            preparation.code = code
            preparation.follows = follows?.id
            preparation.client = client.onOneLine
            preparation.venue = venue.onOneLine
            preparation.coach = coach.onOneLine
            preparation.keepsDays = Int(days)
            turn.push(ProjectionScreen(preparation: preparation))
        case .back: turn.pop()
        default: break
        }
    }

    private mutating func type(_ intent: Intent, _ turn: inout Turn) {
        switch intent {
        case .set("client", let text): client = text
        case .set("venue", let text): venue = text
        case .set("coach", let text): coach = text
        case .set("days", let text): days = text
        case .set("code", let text): code = text
        case .submit:
            guard typing != .code || code.isEmpty || CoachCode(code, using: &turn.random) != nil else {
                turn.warn(
                    "De \(CoachCode.least) à \(CoachCode.most) lettres ou chiffres, ou rien.",
                    "From \(CoachCode.least) to \(CoachCode.most) letters or digits, or nothing.")
                return
            }
            guard typing != .days || days.isEmpty || Int(days).map(Session.daysAllowed.contains) == true
            else {
                turn.warn(
                    "De \(Session.daysAllowed.lowerBound) à \(Session.daysAllowed.upperBound) jours, ou rien pour les garder.",
                    "From \(Session.daysAllowed.lowerBound) to \(Session.daysAllowed.upperBound) days, or nothing to keep them."
                )
                return
            }
            // What the report says at its head comes one after another.
            switch typing {
            case .client: typing = .venue
            case .venue: typing = .coach
            case .coach:
                typing = .days
                if days.isEmpty { days = "\(Session.daysProposed)" }
            case .days, .code, nil: typing = nil
            }
        case .back:
            if typing == .code { code = "" }
            if typing == .days { days = "" }
            typing = nil
        default: break
        }
    }

    /// The next session of the folder, newest first; after the last, none.
    private mutating func nextSession(_ turn: inout Turn) {
        let sessions = turn.context.library.sessions
        guard !sessions.isEmpty else {
            turn.warn("Il n'y a pas encore de séance à suivre.", "There is no session to follow yet.")
            return
        }
        let index = follows.flatMap { line in sessions.firstIndex { $0.id == line.id } }
        let next = index.map { $0 + 1 } ?? 0
        follows = sessions.indices.contains(next) ? sessions[next] : nil
    }

    private mutating func nextMode(_ turn: inout Turn) {
        let entry = agenda[selected]
        guard !asks(entry).isEmpty else {
            turn.warn("Cette étape se vit à voix haute.", "This step happens aloud.")
            return
        }
        let ways = ways(entry)
        guard ways.count > 1 else {
            turn.warn(
                "Cette étape n'a qu'une façon de répondre.", "This step has only one way of answering.")
            return
        }
        let index = ways.firstIndex(of: entry.mode) ?? 0
        agenda[selected].mode = ways[(index + 1) % ways.count]
    }
}

/// How a capture mode is called in the room.
func modeName(_ mode: CaptureMode, _ context: Context, size: Int = 3) -> String {
    switch mode {
    case .booth: context("à l'isoloir", "in the booth")
    case .paper: context("sur papier", "on paper")
    case .readAloud: context("lecture à voix haute", "read aloud")
    case .groups:
        switch size {
        case 2: context("à deux", "in pairs")
        case 4: context("à quatre", "in fours")
        default: context("en trios", "in threes")
        }
    case .hands: context("à main levée", "show of hands")
    case .plenary: context("à voix haute", "aloud")
    }
}

extension String {
    /// Its words, a space between them.
    fileprivate var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
