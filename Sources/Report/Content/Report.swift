package import Insight
package import Session
package import Workshop

/// A « compte rendu » as data: what renderers turn into Markdown, text or HTML.
///
/// Everything in it has been through the door (``Session/Session/disclosure(of:to:metrics:)``). Strings are as
/// people typed them: each renderer escapes them for its format.
package struct Report: Hashable, Sendable {
    /// How a report is made.
    package struct Options: Hashable, Sendable {
        package var audience: Audience
        package var language: Language
        /// Whether the texts that exist in the other language stand under those of the first.
        package var isBilingual: Bool
        /// Seconds east of Greenwich, for local days and hours.
        package var utcOffset: Int
        /// « Le mot du coach », a paragraph a line; no section without it.
        package var coachWord: String?

        /// For readers, in a language.
        package init(
            _ audience: Audience = .participants, language: Language = .fr, isBilingual: Bool = false,
            utcOffset: Int = 0, coachWord: String? = nil
        ) {
            self.audience = audience
            self.language = language
            self.isBilingual = isBilingual
            self.utcOffset = utcOffset
            self.coachWord = coachWord
        }
    }

    package var language: Language
    /// The second language, printed under the first; nil for one language alone.
    package var other: Language?
    package var title: Localized
    /// What stands under the title: the date, the people, the version.
    package var subtitle: [Localized]
    /// « Séance simulée », said on top and on every page; nil for a real one.
    package var warning: Localized?
    package var sections: [Section]

    /// The report of a session as it stands now.
    package init(_ session: Session, _ options: Options = Options()) {
        self = ReportBuilder(session: session, options: options).report
    }

    init(
        language: Language, other: Language?, title: Localized, subtitle: [Localized], warning: Localized?,
        sections: [Section]
    ) {
        self.language = language
        self.other = other
        self.title = title
        self.subtitle = subtitle
        self.warning = warning
        self.sections = sections
    }
}

extension Report {
    /// A title, what stands under it, and the sections inside it.
    package struct Section: Hashable, Sendable, Identifiable {
        /// A name for links inside the page; letters, digits and hyphens.
        package var id: String
        package var title: Localized
        package var blocks: [Block]
        package var sections: [Section]

        init(id: String, title: Localized, blocks: [Block], sections: [Section] = []) {
            self.id = id
            self.title = title
            self.blocks = blocks
            self.sections = sections
        }
    }

    /// A piece of a section.
    package enum Block: Hashable, Sendable {
        case paragraph(Line)
        case list([Line])
        /// What somebody said, as it was noted.
        case quotes([Localized])
        /// A question as the room read it.
        case question(Localized)
        /// A caution, or why something is not shown.
        case notice(Localized)
        case table(Table)
        case result(Result)
        case photo(Photo)
    }

    /// A photo with what it shows.
    package struct Photo: Hashable, Sendable {
        package var caption: Localized
        /// A JPEG file in base64.
        package var jpeg: String
    }

    /// A text, after a label where there is one: « Consentement : … ».
    package struct Line: Hashable, Sendable {
        package var label: Localized?
        package var text: Localized

        init(_ text: Localized, label: Localized? = nil) {
            self.label = label?.change(\.withoutStop)
            self.text = text
        }
    }

    /// Rows under a header.
    package struct Table: Hashable, Sendable {
        package var caption: Localized
        package var header: [Localized]
        package var rows: [[Localized]]
    }

    /// What the room said of one item, or of a question that has no items.
    package struct Result: Hashable, Sendable {
        /// The item; nil where the question says it all.
        package var title: Localized?
        /// « Réponses proches : de 6 à 8, médiane 7 », and what moved since the first round.
        package var sentences: [Localized]
        package var figure: Figure?
        /// Why there is no figure.
        package var notice: Localized?
        /// How many answered, where a line under the results says it for all of them.
        var whole: Int?

        init(
            title: Localized? = nil, sentences: [Localized] = [], figure: Figure? = nil,
            notice: Localized? = nil
        ) {
            self.title = title?.change(\.withoutStop)
            self.sentences = sentences
            self.figure = figure
            self.notice = notice
        }
    }
}

extension Report.Result {
    /// The text twin of the figure without the title that is printed already: a line a row, or everything in
    /// one run; the movement between rounds is among the sentences.
    func twin(_ language: Language) -> [String] {
        switch figure {
        case nil: []
        case .points(let points): [run(points, language)]
        case .twoRounds(let rounds):
            [
                (Localized("Premier tour", "First round"), rounds.first),
                (Localized("Deuxième tour", "Second round"), rounds.second),
            ].map { "\($0.0[language])\(language.colon) \(run($0.1, language))" }
        // Its numbers stand in a table.
        case .heat(let heat): heat.words(language, withCells: false)
        case .some(let figure): figure.words(language, of: whole)
        }
    }

    /// « 9 réponses sur une échelle de 1 à 10. 3 : 1 réponse · 4 : 2 réponses ».
    ///
    /// A short part does not break: its number stays with its noun.
    private func run(_ points: Figure.Points, _ language: Language) -> String {
        var points = points
        points.label = nil
        let parts = Figure.points(points).words(language, of: whole).map { part in
            part.count < 32 ? part.replacing(" ", with: "\u{A0}") : part
        }
        return parts.enumerated().reduce("") { run, part in
            part.offset == 0 ? part.element : run + (run.last == "." ? " " : "\u{A0}· ") + part.element
        }
    }
}
