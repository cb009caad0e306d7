package import Session
package import Workshop

extension Print {
    /// The « conducteur »: hours, minutes, what to say, prompts, what to listen for, traps.
    ///
    /// `start` is in minutes after midnight. With `people`, how many are expected, it says how long slips or
    /// the keyboard take. `agenda` is the coach's own; nil is the workshop's.
    package static func script(
        _ program: Program, agenda: [AgendaEntry]? = nil, start: Int = 9 * 60, people: Int? = nil,
        language: Language = .fr
    ) -> Sheets {
        let entries = (agenda ?? program.agenda).filter { !$0.isSkipped }
        var minute = start
        let sections = entries.enumerated().map { index, entry in
            defer { minute += entry.minutes }
            return ScriptSection(
                program: program, entry: entry, index: index + 1, start: minute, people: people
            ).section
        }
        let total = entries.reduce(0) { $0 + $1.minutes }
        let hours = Localized(
            "De \(clock(start, .fr)) à \(clock(start + total, .fr)), \(total) min",
            "From \(clock(start, .en)) to \(clock(start + total, .en)), \(total) min")
        let title = Localized(
            "Conducteur · \(program.workshop.name.fr)", "Running order · \(program.workshop.name[.en])")
        let report = Report(
            language: language, other: nil, title: title, subtitle: [hours, program.workshop.goal],
            warning: nil, sections: sections)
        return Sheets(title: title, html: report.html(style: Stylesheet.script), plainText: report.plainPages)
    }

    /// « 10 h 16 », "10:16".
    static func clock(_ minutes: Int, _ language: Language) -> String {
        let (hour, minute) = (minutes / 60 % 24, minutes % 60)
        let padded = minute < 10 ? "0\(minute)" : "\(minute)"
        return language == .fr ? "\(hour)\u{A0}h\u{A0}\(padded)" : "\(hour):\(padded)"
    }
}

/// One activity of the conducteur.
private struct ScriptSection {
    let program: Program
    let entry: AgendaEntry
    let index: Int
    let start: Int
    let people: Int?

    var section: Report.Section {
        let title = program.title(of: entry)
        let hours = { (language: Language) in
            let from = Print.clock(start, language)
            let to = Print.clock(start + entry.minutes, language)
            return "\(from) – \(to)"
        }
        let activity = program.activities[entry.activity]
        var blocks: [Report.Block] = [.paragraph(Report.Line(minutes))]
        let steps = program.steps(of: entry).flatMap(lines)
        if !steps.isEmpty { blocks.append(.list(steps)) }
        if let coach = activity?.coach {
            blocks += notes(Localized("À dire", "To say"), coach.script)
            blocks += notes(Localized("Relances", "Prompts"), coach.prompts)
            blocks += notes(Localized("À l'écoute", "Listen for"), coach.listen)
            blocks += notes(Localized("Pièges", "Traps"), coach.traps)
        }
        return Report.Section(
            id: "etape-\(index)",
            title: Localized("\(hours(.fr)) · \(title.fr)", "\(hours(.en)) · \(title[.en])"), blocks: blocks)
    }

    private var minutes: Localized {
        let queue = people.map { program.queueMinutes(of: entry, people: $0) } ?? 0
        let goal = program.activities[entry.activity]?.goal ?? program.workshop.goal
        var (french, english) = ("\(entry.minutes) min", "\(entry.minutes) min")
        if queue > 0 {
            french += ", et \(queue) min de file"
            english += ", and \(queue) min of queue"
        }
        return Localized("\(french). \(goal.fr)", "\(english). \(goal[.en])")
    }

    private func notes(_ label: Localized, _ lines: [Localized]) -> [Report.Block] {
        guard !lines.isEmpty else { return [] }
        return [
            .question(label), .list(lines.map { Report.Line($0) }),
        ]
    }

    private func lines(_ step: Step) -> [Report.Line] {
        switch step.content {
        case .say(let say): [Report.Line(say.headline, label: Localized("Montrer", "Show"))]
        case .agreement(let say): [Report.Line(say.headline, label: Localized("Convenir", "Agree"))]
        case .ask(let ask):
            [Report.Line(prompts(ask), label: mode(ask))] + (isRevealedLater(step) ? [] : phases(of: ask))
        case .talk(let talk): [line(talk)]
        case .decide(let decide): [Report.Line(decide.prompt, label: label(decide))]
        case .commit(let prompt): [Report.Line(prompt, label: Localized("S'engager", "Commit"))]
        case .reread(let prompt): [Report.Line(prompt, label: Localized("Relire", "Read again"))]
        case .pause: [Report.Line(Localized("pause", "break"))]
        case .form(let form): [Report.Line(form.prompt, label: Localized("Remplir", "Fill in"))]
        case .merge(let merge): [Report.Line(merge.prompt, label: Localized("Réunir", "Join"))]
        case .reveal(let source):
            program.activities[entry.activity]?.steps.first { $0.id == source }?.ask
                .map { [Report.Line($0.headline, label: Localized("Révéler", "Reveal"))] + phases(of: $0) }
                ?? []
        case .run(let run): [Report.Line(run.caption, label: Localized("Simuler", "Simulate"))]
        case .review(let review): [Report.Line(Wording.review(review), label: Localized("Revoir", "Review"))]
        }
    }

    /// Whether a later step shows what an ask gave.
    private func isRevealedLater(_ step: Step) -> Bool {
        program.steps(of: entry).contains { $0.content == .reveal(step.id) }
    }

    /// What the phases of an ask say once it is answered.
    private func phases(of ask: Ask) -> [Report.Line] {
        let followUps = ask.questions.compactMap(\.followUp)
        var lines = followUps.map { Report.Line($0, label: Localized("Révéler", "Reveal")) }
        if let listen = ask.listen {
            lines.append(Report.Line(listen, label: Localized("Écouter", "Listen")))
        }
        if let talk = ask.talk { lines.append(line(talk)) }
        if ask.secondRound {
            lines.append(
                Report.Line(
                    Localized("si la discussion a bougé les réponses", "if the talk has moved the answers"),
                    label: Localized("Deuxième tour", "Second round")))
        }
        return lines
    }

    private func line(_ talk: Talk) -> Report.Line {
        let order = Localized(
            "Les plus éloignés d'abord, le responsable en dernier.", "The furthest first, authority last.")
        let prompt =
            talk.extremesFirst
            ? Localized("\(talk.prompt.fr) \(order.fr)", "\(talk.prompt[.en]) \(order[.en])") : talk.prompt
        return Report.Line(prompt, label: label(talk))
    }

    private func mode(_ ask: Ask) -> Localized {
        let mode = Wording.mode(program.mode(of: ask, in: entry))
        return Localized("Demander, \(mode.fr)", "Ask, \(mode[.en])")
    }

    private func prompts(_ ask: Ask) -> Localized {
        Localized(
            ask.questions.map(\.prompt.fr).joined(separator: " "),
            ask.questions.map { $0.prompt[.en] }.joined(separator: " "))
    }

    private func label(_ talk: Talk) -> Localized {
        let setting =
            switch talk.setting {
            case .alone: Localized("seul", "alone")
            case .pairs: Localized("à deux", "in pairs")
            case .trios: Localized("à trois", "in threes")
            case .fours: Localized("à quatre", "in fours")
            case .services: Localized("par service", "by department")
            case .plenary: Localized("tous ensemble", "all together")
            }
        return Localized(
            "Parler \(setting.fr), \(talk.minutes) min", "Talk \(setting[.en]), \(talk.minutes) min")
    }

    private func label(_ decide: Decide) -> Localized {
        let rules = decide.rules.map(Wording.rule)
        return Localized(
            "Décider " + rules.map(\.fr).joined(separator: " ou "),
            "Decide " + rules.map { $0[.en] }.joined(separator: " or "))
    }
}
