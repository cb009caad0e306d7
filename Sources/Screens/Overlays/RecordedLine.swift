import Page
import Session
import Workshop

/// Something the report will say that people typed: it can be corrected, and most of it taken back.
enum RecordedLine: Hashable, Identifiable {
    case decision(Decision)
    case commitment(Commitment)
    /// A text: heard, or put aside.
    case said(text: String, isParked: Bool)
    /// A photo, by what it shows.
    case photo(Photograph)
    /// A text of a card, under the name of its field.
    case filled(text: String, field: Localized)
    /// A sentence that was answered.
    case answered(Session.Sentence)

    /// What was noted while people talked: commitments, verbatims, parking.
    static func noted(in session: Session) -> [RecordedLine] {
        session.commitments.map(RecordedLine.commitment) + said(in: session)
    }

    /// Verbatims, then parking.
    static func said(in session: Session) -> [RecordedLine] {
        session.notes.map { .said(text: $0.text, isParked: false) }
            + session.parking.map { .said(text: $0, isParked: true) }
    }

    /// Everything that the report quotes of what people typed.
    static func reported(in session: Session) -> [RecordedLine] {
        session.decisions.map(RecordedLine.decision) + noted(in: session) + filled(in: session)
            + answered(in: session) + session.photos.map(RecordedLine.photo)
    }

    /// The sentences of answers, but for those that are lines of a card: they follow it.
    private static func answered(in session: Session) -> [RecordedLine] {
        let cards = session.cards.map { card in
            (entry: card.entry, bodies: Set(card.texts.values.compactMap { session.texts[$0] }))
        }
        return session.sentences.filter { sentence in
            !cards.contains { $0.entry == sentence.entry && $0.bodies.contains(sentence.body) }
        }
        .map(RecordedLine.answered)
    }

    private static func filled(in session: Session) -> [RecordedLine] {
        session.cards.flatMap { card -> [RecordedLine] in
            let step = session.step(at: Place(entry: card.entry, step: card.step))
            guard case .form(let form)? = step?.content else { return [] }
            return form.fields.compactMap { field in
                // A date or an option is chosen, not typed.
                guard case .text = field.kind, let text = card.texts[field.id] else { return nil }
                return .filled(text: text, field: field.label)
            }
        }
    }

    var id: String {
        switch self {
        case .decision(let decision): decision.id
        case .commitment(let commitment): commitment.id
        case .photo(let photo): photo.id
        case .said(let text, _), .filled(let text, _): text
        case .answered(let sentence): sentence.id
        }
    }

    /// The texts it shows.
    var texts: [String] {
        switch self {
        case .decision(let decision): [decision.text]
        case .commitment(let commitment): [commitment.what, commitment.when, commitment.proof]
        case .said(let text, _), .filled(let text, _): [text]
        case .photo(let photo): [photo.caption]
        case .answered(let sentence): sentence.texts
        }
    }

    /// The line of a list.
    ///
    /// - Parameter showsReaders: whether what the sponsor reads is ticked.
    func row(_ session: Session, _ context: Context, showsReaders: Bool) -> Options.Row {
        switch self {
        case .decision(let decision):
            return Options.Row(
                id: id, label: context("Décision : ", "Decision: ") + (session.texts[decision.text] ?? ""),
                detail: decision.isAccepted
                    ? ruleName(decision.rule, context).lowercased() : context("non adoptée", "not adopted"))
        case .commitment(let commitment):
            let who = session.person(commitment.person)?.name ?? "…"
            let texts = [commitment.what, commitment.when, commitment.proof].map { session.texts[$0] ?? "" }
            let colon = context.language == .fr ? "\u{A0}:" : ":"
            return Options.Row(
                id: id, label: "\(who)\(colon) \(texts[0])", detail: "\(texts[1]) · \(texts[2])",
                isTicked: showsReaders ? commitment.isShared : nil)
        case .said(let text, let isParked):
            let isObjection = session.notes.contains { $0.text == text && $0.decision != nil }
            let label =
                isParked
                ? context("Parking : ", "Parking: ")
                : isObjection
                    ? context("Objection : ", "Objection: ") : context("Entendu : ", "Heard: ")
            return Options.Row(id: id, label: label + (session.texts[text] ?? ""))
        case .photo(let photo):
            return Options.Row(
                id: id, label: context("Photo : ", "Photo: ") + (session.texts[photo.caption] ?? ""))
        case .filled(let text, let field):
            let colon = context.language == .fr ? "\u{A0}:" : ":"
            return Options.Row(
                id: id, label: "\(field[context.language])\(colon) \(session.texts[text] ?? "")")
        case .answered(let sentence):
            let title = session.entry(sentence.entry).map { session.program.title(of: $0) }
            return Options.Row(
                id: id, label: context("Réponse : ", "Answer: ") + sentence.body,
                detail: title?[context.language] ?? "")
        }
    }

    /// Opens the line to be worded anew.
    func edit(_ turn: inout Turn) {
        switch self {
        case .decision(let decision): turn.push(TextScreen(.correction(of: decision.text), turn.context))
        case .commitment(let commitment): turn.push(CommitmentScreen(editing: commitment, turn.context))
        case .said(let text, _), .filled(let text, _):
            turn.push(TextScreen(.correction(of: text), turn.context))
        case .photo(let photo): turn.push(TextScreen(.correction(of: photo.caption), turn.context))
        case .answered(let sentence): turn.push(TextScreen(.rewording(sentence), turn.context))
        }
    }

    /// Asks before the line is taken back.
    func confirmRemoval(_ turn: inout Turn) {
        if case .decision(let decision) = self, let session = turn.context.session,
            !session.objections(to: decision.id).isEmpty
        {
            turn.warn(
                "x encore une fois : cette décision et ses objections ne seront pas au compte rendu.",
                "x once more: this decision and its objections will not be in the report.")
        } else if case .decision = self {
            turn.warn(
                "x encore une fois : cette décision ne sera pas au compte rendu.",
                "x once more: this decision will not be in the report.")
        } else {
            turn.warn("x encore une fois pour le retirer.", "x once more to remove it.")
        }
    }

    /// What takes the line back; nil for a field, which is part of its card, and for an answer, which counts.
    var removal: Event? {
        switch self {
        case .filled, .photo, .answered: nil
        case .decision(let decision): .decisionWithdrawn(decision: decision.id)
        case .commitment(let commitment): .withdrawn(commitment: commitment.id)
        case .said(let text, _): .takenBack(text: text)
        }
    }
}
