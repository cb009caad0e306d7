import Insight
import Session
import Workshop

/// Makes the sections of a report, in the order of DOMAIN §9.
struct ReportBuilder {
    let session: Session
    let options: Report.Options

    var report: Report {
        var marks = CorrectionMarks(session.correctedTexts, language: options.language)
        return marks.once(markedReport)
    }

    /// Each text that was corrected is marked wherever it stands.
    private var markedReport: Report {
        let workshop = session.program.workshop
        return Report(
            language: options.language, other: options.isBilingual ? options.language.other : nil,
            title: workshop.name, subtitle: subtitle, warning: session.isSimulated ? Wording.simulated : nil,
            sections: [
                frame, onePage, activities, commitments, map(.board), map(.chain), photos, parking, untreated,
                coachWord, roti, limits, glossary, nextDate,
            ].compactMap { $0 })
    }

    var isForSponsor: Bool { options.audience == .sponsor }

    private var date: Day? {
        (session.startedAt ?? session.openedAt).map { Day($0, utcOffset: options.utcOffset) }
    }

    // MARK: Title and frame

    private var subtitle: [Localized] {
        var lines: [Localized] = []
        if let date { lines.append(date.words.capitalised) }
        if let venue = session.venue { lines.append(said(venue, Localized("Lieu", "Place"))) }
        if let coach = session.coach { lines.append(said(coach, Localized("Animation", "Led by"))) }
        lines.append(people)
        if !session.rooms.isEmpty {
            let names = session.rooms.map { text($0).fr }.joined(separator: ", ")
            var line = Localized(verbatim: "Salles réunies\u{A0}: \(names)")
            line.en = "Rooms put together: \(names)"
            lines.append(line)
        }
        lines.append(
            isForSponsor
                ? Localized(
                    "Version du commanditaire : les décisions, les engagements partagés et ce que la salle a choisi de publier",
                    "Sponsor's version: decisions, shared commitments and what the room chose to publish")
                : Localized("Version des participants", "Participants' version"))
        if session.closedAt == nil {
            lines.append(
                Localized(
                    "La séance n'est pas close : ce compte rendu est provisoire.",
                    "The session is not closed: this report is provisional."))
        }
        if let retouches = session.retouches { lines.append(retouches) }
        return lines
    }

    /// « Lieu : Lyon ».
    private func said(_ id: String, _ label: Localized) -> Localized {
        let words = text(id).fr
        var line = Localized(verbatim: "\(label.fr)\(Language.fr.colon) \(words)")
        line.en = "\(label[.en])\(Language.en.colon) \(words)"
        return line
    }

    /// « 9 personnes, dont 1 responsable, et 1 observateur ».
    private var people: Localized {
        let answering = session.people.count(where: \.answers)
        let managers = session.people.count { $0.role == .manager }
        let observers = session.people.count { $0.role == .observer }
        var (french, english) = (
            "\(answering) \(answering < 2 ? "personne" : "personnes")",
            "\(answering) \(answering == 1 ? "person" : "people")"
        )
        if managers > 0 {
            french += ", dont \(managers) \(managers == 1 ? "responsable" : "responsables")"
            english += ", \(managers) of them \(managers == 1 ? "a manager" : "managers")"
        }
        if observers > 0 {
            french += ", et \(observers) en observation"
            english += ", and \(observers) observing"
        }
        return Localized(french, english)
    }

    private var frame: Report.Section? {
        var blocks: [Report.Block] = [
            .paragraph(Report.Line(session.program.workshop.goal, label: Localized("But", "Aim")))
        ]
        let agreed = session.agenda.filter { !$0.isSkipped }.flatMap { session.program.steps(of: $0) }
            .flatMap { step -> [Localized] in
                if case .agreement(let say) = step.content { say.body } else { [] }
            }
        if !agreed.isEmpty { blocks.append(.list(agreed.map { Report.Line($0) })) }
        var readers =
            session.readers.flatMap { session.texts[$0] }.map { Localized(verbatim: $0) }
            ?? Localized("les personnes présentes", "the people present")
        if session.admitsSponsor {
            let sponsor = Localized(
                "le commanditaire, pour les décisions et ce que la salle a coché",
                "the sponsor, for the decisions and what the room ticked")
            // What the room typed keeps its own characters.
            readers.en = "\(readers[.en]); \(sponsor[.en])"
            readers.fr = "\(readers.fr)\u{A0}; \(sponsor.fr)"
        }
        blocks.append(
            .paragraph(
                Report.Line(
                    readers,
                    label: Localized("Lecteurs de ce compte rendu", "Readers of this report"))))
        if let kept { blocks.append(.paragraph(Report.Line(kept))) }
        let promises = promises
        if !promises.isEmpty {
            blocks.append(
                .paragraph(
                    Report.Line(
                        Localized(
                            "Ce qui a été promis avant de répondre :", "What was promised before answering:"))
                ))
            blocks.append(.list(promises))
        }
        return Report.Section(id: "cadre", title: Localized("Le cadre", "The frame"), blocks: blocks)
    }

    /// Until when the answers are kept, or that they are gone.
    private var kept: Localized? {
        if let erased = session.answersErasedAt {
            let day = Day(erased, utcOffset: options.utcOffset).words
            return Localized(
                "Les réponses ont été effacées le \(day.fr), comme convenu.",
                "The answers were erased on \(day[.en]), as agreed.")
        }
        guard let end = session.answersExpireAt else { return nil }
        let day = Day(end, utcOffset: options.utcOffset).words
        return Localized(
            "Les réponses seront effacées de l'ordinateur de l'atelier à partir du \(day.fr). Les décisions, les engagements et les notes y restent.",
            "The answers will be erased from the workshop's computer from \(day[.en]) on. Decisions, commitments and notes stay."
        )
    }

    /// What was promised in each mode, in the order met; where one mode was promised two things, of which activities.
    private var promises: [Report.Line] {
        var told: [(mode: CaptureMode, promise: Localized, titles: [Localized])] = []
        for round in session.rounds {
            guard case .disclosed = session.disclosure(of: round.id, to: options.audience) else { continue }
            let opening = round.opening
            let promise = Wording.promise(opening.privacy, opening.mode)
            let title = session.entry(opening.entry).map { session.program.title(of: $0) }
            let index =
                told.firstIndex { $0.mode == opening.mode && $0.promise == promise } ?? told.count
            if index == told.count { told.append((opening.mode, promise, [])) }
            if let title, !told[index].titles.contains(title) { told[index].titles.append(title) }
        }
        // That they were shown to all is no promise: what the file keeps is said once.
        for kept in told where kept.promise == Wording.unlinked {
            told.removeAll { $0.mode == kept.mode && $0.promise == Wording.unnamed }
        }
        return told.map { line in
            var label = Wording.mode(line.mode).capitalised
            if told.count(where: { $0.mode == line.mode }) > 1 {
                let titles = { (language: Language) in
                    line.titles.map { $0[language] }.joined(separator: ", ")
                }
                label = Localized("\(label.fr) (\(titles(.fr)))", "\(label[.en]) (\(titles(.en)))")
            }
            return Report.Line(line.promise, label: label)
        }
    }

    // MARK: One page

    private var onePage: Report.Section? {
        Report.Section(
            id: "en-une-page", title: Localized("En une page", "In one page"), blocks: [],
            sections: [
                Report.Section(
                    id: "decisions", title: Localized("Décisions", "Decisions"),
                    blocks: session.reportedDecisions.isEmpty
                        ? [
                            .paragraph(
                                Report.Line(
                                    Localized("Aucune décision n'a été prise.", "No decision was taken.")))
                        ]
                        : [.list(session.reportedDecisions.map(lineWithContext))]),
                Report.Section(
                    id: "gestes", title: Localized("Engagements", "Commitments"),
                    blocks: shown.isEmpty
                        ? [.paragraph(Report.Line(noCommitment))]
                        : [
                            .list(
                                shown.map { commitment in
                                    Report.Line(
                                        whatAndWhen(commitment), label: name(commitment.person))
                                })
                        ]),
            ] + [surprises].compactMap(\.self))
    }

    private var noCommitment: Localized {
        isForSponsor
            ? Localized("Aucun engagement partagé.", "No shared commitment.")
            : Localized("Aucun engagement.", "No commitment.")
    }

    // MARK: Activities

    private var activities: Report.Section? {
        let sections = session.agenda.enumerated().compactMap { index, entry in
            entry.activity == ReportBuilder.feeling
                ? nil : section(of: entry, id: "activite-\(index + 1)")
        }
        guard !sections.isEmpty else { return nil }
        return Report.Section(
            id: "activites", title: Localized("Activité par activité", "Activity by activity"), blocks: [],
            sections: sections)
    }

    /// The activity in which the room says what its time was worth: a feeling, told apart from results.
    private static let feeling = "roti"

    private var roti: Report.Section? {
        let sections = session.agenda.filter { $0.activity == ReportBuilder.feeling }.enumerated()
            .compactMap { section(of: $0.element, id: "ressenti-\($0.offset + 1)") }
        guard !sections.isEmpty else { return nil }
        return Report.Section(
            id: "ressenti", title: Localized("Le ressenti (ROTI)", "How it felt (ROTI)"),
            blocks: sections.flatMap(\.blocks), sections: sections.flatMap(\.sections))
    }

    // MARK: Commitments, parking, the rest

    private var shown: [Commitment] {
        session.reportedCommitments.filter { !isForSponsor || $0.isShared }
    }

    private var commitments: Report.Section? {
        guard !shown.isEmpty else { return nil }
        let title = Localized("Qui fait quoi", "Who does what")
        let table = Report.Table(
            caption: Localized("Les engagements pris", "The commitments made"),
            header: [
                Localized("Qui", "Who"), Localized("Fait quoi", "Does what"), Localized("Quand", "When"),
                Localized("Preuve", "Proof"),
            ],
            rows: shown.map { commitment in
                [
                    name(commitment.person), text(commitment.what), text(commitment.when),
                    text(commitment.proof),
                ]
            })
        return Report.Section(id: "engagements", title: title, blocks: [.table(table)])
    }

    private var parking: Report.Section? {
        guard !isForSponsor, !session.reportedParking.isEmpty else { return nil }
        return Report.Section(
            id: "parking", title: Localized("Mis au parking", "Parked for later"),
            blocks: [.list(session.reportedParking.map { Report.Line(text($0)) })])
    }

    /// Paperboards: nothing of them has been through the door, and faces may be on them.
    private var photos: Report.Section? {
        let photos = session.reportedPhotos.compactMap { photo in
            session.texts[photo.image].map { Report.Photo(caption: text(photo.caption), jpeg: $0) }
        }
        guard !isForSponsor, !photos.isEmpty else { return nil }
        return Report.Section(
            id: "photos", title: Localized("Les tableaux", "The paperboards"),
            blocks: photos.map { .photo($0) })
    }

    private var untreated: Report.Section? {
        guard !isForSponsor else { return nil }
        let visited = Set(session.visits.map(\.entry))
        let entries = session.agenda.filter { entry in
            guard !isPause(entry) else { return false }
            let hasResult = session.rounds.contains { $0.opening.entry == entry.id && $0.state == .revealed }
            return !visited.contains(entry.id) || entry.isSkipped && !hasResult
        }
        guard !entries.isEmpty else { return nil }
        return Report.Section(
            id: "non-traite", title: Localized("Ce qui n'a pas été traité", "What was not covered"),
            blocks: [.list(entries.map { Report.Line(session.program.title(of: $0)) })])
    }

    private func isPause(_ entry: AgendaEntry) -> Bool {
        let steps = session.program.activities[entry.activity]?.steps ?? []
        return !steps.isEmpty && steps.allSatisfy { $0.content == .pause }
    }

    private var coachWord: Report.Section? {
        // The sponsor reads what was decided, and what the room ticked: nothing else.
        guard !isForSponsor else { return nil }
        let lines = (options.coachWord ?? "").split(whereSeparator: \.isNewline).map(String.init)
            .filter { $0.contains { !$0.isWhitespace } }
        guard !lines.isEmpty else { return nil }
        return Report.Section(
            id: "coach", title: Localized("Le mot du coach", "A word from the coach"),
            blocks: lines.map { .paragraph(Report.Line(Localized(verbatim: $0))) })
    }

    private var limits: Report.Section? {
        Report.Section(
            id: "limites", title: Localized("Limites de la mesure", "Limits of these figures"),
            blocks: [.paragraph(Report.Line(Wording.limits))])
    }

    private var nextDate: Report.Section? {
        guard let next = date?.adding(days: 42).words else { return nil }
        let aim =
            !shown.isEmpty
            ? Localized("relire ces engagements", "read these commitments again")
            : session.reportedDecisions.contains(where: \.isAccepted)
                ? Localized("voir ce que ces décisions ont donné", "see what came of these decisions")
                : Localized("en reparler", "talk about it again")
        return Report.Section(
            id: "prochaine-date", title: Localized("Prochaine date", "Next date"),
            blocks: [
                .paragraph(
                    Report.Line(
                        Localized(
                            "Proposition : \(next.fr), dans six semaines, pour \(aim.fr).",
                            "Proposed: \(next[.en]), in six weeks, to \(aim[.en]).")))
            ])
    }

    /// What was typed, marked where it no longer reads as the room left it.
    func text(_ id: String) -> Localized {
        let text = session.texts[id] ?? "…"
        return session.retouched.contains(id) ? Wording.corrected(text) : Localized(verbatim: text)
    }

    /// « rappeler un client (lundi) ».
    private func whatAndWhen(_ commitment: Commitment) -> Localized {
        let (what, when) = (text(commitment.what), text(commitment.when))
        var both = Localized(verbatim: "\(what.fr) (\(when.fr))")
        // What people typed has no other language; that it was corrected has.
        if what.en != nil || when.en != nil { both.en = "\(what[.en]) (\(when[.en]))" }
        return both
    }

    private func name(_ id: Person.ID) -> Localized {
        Localized(verbatim: session.person(id)?.name ?? "…")
    }
}

extension Language {
    /// The language that is not this one.
    var other: Language { self == .fr ? .en : .fr }
}
