import Insight
import Session
import Workshop

/// One activity, in the order of its steps.
extension ReportBuilder {
    func section(of entry: AgendaEntry, id: String) -> Report.Section? {
        if isForSponsor, !session.published.contains(entry.id) { return nil }
        let title = session.program.title(of: entry)
        var (asked, kept) = pieces(of: entry)
        let notes = isForSponsor ? [] : session.reportedNotes(of: entry.id)
        if !notes.isEmpty {
            kept.append(.paragraph(Report.Line(Localized("Entendu :", "Heard:"))))
            kept.append(.quotes(notes.map { text($0.text) }))
        }
        guard !asked.isEmpty || !kept.isEmpty else { return nil }
        // One ask that has the name of its activity, or nothing beside it, needs no title of its own.
        let isPlain =
            asked.count == 1 && (kept.isEmpty && asked[0].isShown || asked[0].title == title)
        var sections =
            isPlain
            ? []
            : asked.enumerated().map { index, ask in
                Report.Section(id: "\(id)-\(index + 1)", title: ask.title, blocks: ask.blocks)
            }
        // What an activity leaves after its asks stands at its end, under its own title.
        if !asked.isEmpty, !kept.isEmpty {
            sections.append(
                Report.Section(
                    id: "\(id)-suite", title: Localized("Ce qu'on en garde", "What we keep"),
                    blocks: kept))
        }
        return Report.Section(
            id: id, title: title, blocks: isPlain ? asked[0].blocks : asked.isEmpty ? kept : [],
            sections: sections)
    }

    /// What an ask gave, after what was filled in before it.
    private struct Asked {
        var title: Localized
        var isShown: Bool
        var blocks: [Report.Block]
    }

    /// The asks, then what is left after the last one.
    private func pieces(of entry: AgendaEntry) -> (asked: [Asked], kept: [Report.Block]) {
        let steps = session.program.activities[entry.activity]?.steps ?? []
        let lastDecision = steps.last { if case .decide = $0.content { true } else { false } }?.id
        let lastRun = steps.last { if case .run = $0.content { true } else { false } }?.id
        var asked: [Asked] = []
        var waiting: [Report.Block] = []
        func add(_ step: Step) {
            guard let ask = step.ask, let results = results(of: step, in: entry) else { return }
            let blocks = results.blocks
            guard !blocks.isEmpty else { return }
            asked.append(
                Asked(title: ask.headline, isShown: results.shown != nil, blocks: waiting + blocks))
            waiting = []
        }
        // The room saw it where a later step revealed it.
        let later = session.program.steps(of: entry).compactMap { step in
            if case .reveal(let source) = step.content { source } else { nil }
        }
        for step in steps {
            switch step.content {
            case .ask: if !later.contains(step.id) { add(step) }
            case .reveal(let source):
                if later.contains(source), let step = steps.first(where: { $0.id == source }) { add(step) }
            case .form(let form):
                if !Map.isMap(form) { waiting += blocks(of: form, step, in: entry) }
            // A decision does not know its step.
            case .decide: if step.id == lastDecision { waiting += decisions(of: entry) }
            case .review(let review): waiting += blocks(of: review)
            case .run: if step.id == lastRun { waiting += runs(of: entry) }
            case .say, .agreement, .talk, .commit, .reread, .pause, .merge: continue
            }
        }
        if lastDecision == nil { waiting += decisions(of: entry) }
        return (asked, waiting)
    }

    /// What an ask gave, but for a prediction: what was announced stands beside what was answered.
    private func results(of step: Step, in entry: AgendaEntry) -> AskResults? {
        guard let ask = step.ask, ask.predicts == nil else { return nil }
        return AskResults(
            session: session, audience: options.audience, language: options.language, entry: entry,
            step: step, ask: ask, utcOffset: options.utcOffset)
    }

    /// The asks of an activity.
    func asks(of entry: AgendaEntry) -> [AskResults] {
        (session.program.activities[entry.activity]?.steps ?? []).compactMap { results(of: $0, in: entry) }
    }
}

// MARK: Decisions

extension ReportBuilder {
    private func decisions(of entry: AgendaEntry) -> [Report.Block] {
        session.reportedDecisions.filter { $0.entry == entry.id }.flatMap { decision -> [Report.Block] in
            let rule = rule(of: decision)
            let label =
                decision.isAccepted
                ? Localized(
                    "Décision \(verb(of: decision).fr) \(rule.fr)",
                    "Decision \(verb(of: decision)[.en]) \(rule[.en])")
                : Localized("Décision non adoptée \(rule.fr)", "Decision not adopted \(rule[.en])")
            // What was objected aloud is the room's own, as what it said is.
            let objections = isForSponsor ? [] : session.reportedObjections(to: decision)
            let told = objections.map { note in
                Report.Line(text(note.text), label: Localized("Objection entendue", "Objection heard"))
            }
            return ([Report.Line(text(decision.text), label: label)] + told).map { .paragraph($0) }
        }
    }

    /// A decision away from its activity: whose it is, all that it says, and how it was taken.
    func lineWithContext(_ decision: Decision) -> Report.Line {
        let rule = rule(of: decision)
        let outcome =
            decision.isAccepted
            ? Localized(
                "\(verb(of: decision).fr) \(rule.fr)", "\(verb(of: decision)[.en]) \(rule[.en])")
            : Localized("non adoptée \(rule.fr)", "not adopted \(rule[.en])")
        var line = text(decision.text)
        if let french = card(of: decision, .fr), let english = card(of: decision, .en) {
            // What the room typed keeps its own characters.
            line = Localized(verbatim: french)
            line.en = english
        }
        let label =
            session.entry(decision.entry).map { entry in
                let title = session.program.title(of: entry)
                return Localized(
                    "\(title.fr) (\(outcome.fr))", "\(title[.en]) (\(outcome[.en]))")
            } ?? outcome.capitalised
        return Report.Line(line, label: label)
    }

    /// All the lines of the card that was put to decision: its first line alone says too little. nil where the text was
    /// changed, or was no card's.
    private func card(of decision: Decision, _ language: Language) -> String? {
        guard let entry = session.entry(decision.entry), let typed = session.texts[decision.text],
            !session.retouched.contains(decision.text)
        else { return nil }
        for step in session.program.activities[entry.activity]?.steps ?? [] {
            guard case .form(let form) = step.content, form.drawing == nil, form.fields.count > 1,
                let first = form.fields.first
            else { continue }
            for card in session.cards(entry: entry.id, step: step.id)
            where session.words(of: first, on: card, session.language) == typed {
                return form.fields.compactMap { field in
                    words(of: field, on: card).map {
                        "\(field.label[language])\(language.colon) \($0[language])"
                    }
                }.joined(separator: "\u{A0}· ")
            }
        }
        return nil
    }

    /// One person takes a decision; a room adopts it.
    private func verb(of decision: Decision) -> Localized {
        decision.rule == .owner ? Localized("prise", "taken") : Localized("adoptée", "adopted")
    }

    /// « au vote à cinq doigts, 3 mains à 5 doigts, 4 à 4 ».
    private func rule(of decision: Decision) -> Localized {
        let rule = Wording.rule(decision.rule)
        let hands = (decision.fingers ?? [:]).sorted { $0.key > $1.key }.filter { $0.value > 0 }
        guard let most = hands.first else { return rule }
        let others = hands.dropFirst()
        let french = [
            "\(most.value) \(most.value < 2 ? "main" : "mains") à \(most.key) \(most.key < 2 ? "doigt" : "doigts")"
        ]
        let english = [
            "\(most.value) \(most.value == 1 ? "hand" : "hands") with \(most.key) \(most.key == 1 ? "finger" : "fingers")"
        ]
        return Localized(
            "\(rule.fr), " + (french + others.map { "\($0.value) à \($0.key)" }).joined(separator: ", "),
            "\(rule[.en]), " + (english + others.map { "\($0.value) with \($0.key)" }).joined(separator: ", ")
        )
    }
}
