package import Session
package import Workshop

extension Print {
    /// Take-home cards: each person's own commitments, for those who made some.
    ///
    /// `perPage` is four, or two for larger ones.
    package static func cards(
        _ session: Session, language: Language = .fr, utcOffset: Int = 0, perPage: Int = 4
    ) -> Sheets {
        let cards = session.people.compactMap { Card($0, in: session, utcOffset: utcOffset) }
        let isLarge = perPage == 2
        let title = Localized(
            "Mes engagements · \(session.program.workshop.name.fr)",
            "My commitments · \(session.program.workshop.name[.en])")
        let size = isLarge ? 2 : 4
        let pages = stride(from: 0, to: cards.count, by: size).map { index in
            Array(cards[index..<min(cards.count, index + size)])
        }
        return Sheets(
            title: title,
            html: Templates.render(
                "sheets",
                [
                    "lang": language.rawValue, "title": title[language], "kind": "cut",
                    "style": Stylesheet.common + Stylesheet.cuttings,
                    "body": pages.map { page in
                        Templates.render(
                            "cards",
                            [
                                "layout": isLarge ? "halves" : "four",
                                "pieces": page.map { $0.values(language) },
                            ])
                    }.joined(separator: "\n"),
                ]),
            plainText: Cuttings.pages(cards.map { $0.lines(language, width: Cuttings.width) }))
    }
}

/// One person's card.
private struct Card {
    private let name: String
    private let heading: [Localized]
    private let warning: Localized?
    private let commitments: [(what: String, when: String, proof: String)]
    private let next: Localized?

    init?(_ person: Person, in session: Session, utcOffset: Int) {
        let own = session.reportedCommitments.filter { $0.person == person.id }
        guard !own.isEmpty else { return nil }
        let text = { session.texts[$0] ?? "…" }
        name = Clean.line(person.name)
        commitments = own.map {
            (Clean.line(text($0.what)), Clean.line(text($0.when)), Clean.line(text($0.proof)))
        }
        let day = (session.startedAt ?? session.openedAt).map { Day($0, utcOffset: utcOffset) }
        heading = [session.program.workshop.name, day?.words].compactMap { $0 }
        warning = session.isSimulated ? Localized("Séance simulée", "Simulated session") : nil
        next = day?.adding(days: 42).words.prefixed(
            Localized("On en reparle vers le ", "We talk about it again around "))
    }

    private static let labels = (
        what: Localized("Je m'engage", "I commit"), when: Localized("Quand", "When"),
        proof: Localized("On le verra à", "It will show in")
    )

    func values(_ language: Language) -> [String: Any] {
        [
            "name": name, "heading": heading.map { $0[language] }.joined(separator: " · "),
            "warning": warning?[language] ?? false, "next": next?[language] ?? false,
            "commitments": commitments.map { commitment -> [String: Any] in
                [
                    "what": commitment.what, "when": commitment.when, "proof": commitment.proof,
                    "whatLabel": Card.labels.what[language], "whenLabel": Card.labels.when[language],
                    "proofLabel": Card.labels.proof[language],
                ]
            },
        ]
    }

    func lines(_ language: Language, width: Int) -> [String] {
        let wrap = { (text: String) in Columns.wrap(text, to: width) }
        var lines = warning.map { wrap("** \($0[language]) **") } ?? []
        lines += wrap(name) + [String(repeating: "=", count: min(width, Columns.count(name)))]
        lines += heading.flatMap { wrap($0[language]) }
        for commitment in commitments {
            lines.append("")
            for (label, text) in [
                (Card.labels.what, commitment.what), (Card.labels.when, commitment.when),
                (Card.labels.proof, commitment.proof),
            ] {
                lines += wrap("\(label[language])\(language.colon) \(text)")
            }
        }
        return lines + [""] + (next.map { wrap($0[language]) } ?? [])
    }
}

extension Localized {
    /// The text after another one.
    fileprivate func prefixed(_ prefix: Localized) -> Localized {
        var copy = self
        copy.fr = prefix.fr + fr
        copy.en = en.map { prefix[.en] + $0 }
        return copy
    }
}
