import Page
import Session
import Workshop

/// Something the report will say that people typed: it can be corrected, and most of it taken back.
enum RecordedLine: Hashable, Identifiable {
    case decision(Decision)
    case commitment(Commitment)
    /// A text: heard, or put aside.
    case said(text: String, isParked: Bool)

    /// What was noted while people talked: commitments, verbatims, parking.
    static func noted(in session: Session) -> [RecordedLine] {
        session.commitments.map(RecordedLine.commitment) + said(in: session)
    }

    /// Verbatims, then parking.
    static func said(in session: Session) -> [RecordedLine] {
        session.notes.map { .said(text: $0.text, isParked: false) }
            + session.parking.map { .said(text: $0, isParked: true) }
    }

    var id: String {
        switch self {
        case .decision(let decision): decision.id
        case .commitment(let commitment): commitment.id
        case .said(let text, _): text
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
            let label = isParked ? context("Parking : ", "Parking: ") : context("Entendu : ", "Heard: ")
            return Options.Row(id: id, label: label + (session.texts[text] ?? ""))
        }
    }

    /// Opens the line to be worded anew.
    func edit(_ turn: inout Turn) {
        switch self {
        case .decision(let decision): turn.push(TextScreen(.correction(of: decision.text), turn.context))
        case .commitment(let commitment): turn.push(CommitmentScreen(editing: commitment, turn.context))
        case .said(let text, _): turn.push(TextScreen(.correction(of: text), turn.context))
        }
    }

    /// What takes the line back; nil for a decision, which the room took.
    var removal: Event? {
        switch self {
        case .decision: nil
        case .commitment(let commitment): .withdrawn(commitment: commitment.id)
        case .said(let text, _): .takenBack(text: text)
        }
    }
}
