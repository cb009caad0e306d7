import Page
import Session

/// What a session is told before it starts besides its programme: what stands at the head of the report, how long the
/// answers stay, the coach's code.
struct Particulars: Hashable, Sendable {
    /// One of them.
    enum Entry { case client, venue, coach, days, code }

    private(set) var client = ""
    private var venue = ""
    private var coach = ""
    /// Days as typed; empty: the answers stay until somebody erases them.
    private var days = ""
    private var code = ""
    /// What is being typed, if anything.
    var typing: Entry?

    /// Takes the name of a client where none was typed.
    mutating func inherit(client name: String?) {
        if client.isEmpty { client = name ?? "" }
    }

    /// Tells a preparation.
    func fill(_ preparation: inout Preparation) {
        preparation.code = code
        preparation.client = client.onOneLine
        preparation.venue = venue.onOneLine
        preparation.coach = coach.onOneLine
        preparation.keepsDays = Int(days)
    }

    /// Where one is being typed: nil when none is.
    func page(_ context: Context) -> Page? {
        guard let typing else { return nil }
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

    /// Takes what is typed; after the client, what else the report says at its head comes one after another.
    mutating func handle(_ intent: Intent, _ turn: inout Turn) {
        switch intent {
        case .set("client", let text): client = text
        case .set("venue", let text): venue = text
        case .set("coach", let text): coach = text
        case .set("days", let text): days = text
        case .set("code", let text): code = text
        case .submit: submit(&turn)
        case .back:
            if typing == .code { code = "" }
            if typing == .days { days = "" }
            typing = nil
        default: break
        }
    }

    private mutating func submit(_ turn: inout Turn) {
        switch typing {
        case .client: typing = .venue
        case .venue: typing = .coach
        case .coach:
            typing = .days
            if days.isEmpty { days = "\(Session.daysProposed)" }
        case .days:
            guard days.isEmpty || Int(days).map(Session.daysAllowed.contains) == true else {
                turn.warn(
                    "De \(Session.daysAllowed.lowerBound) à \(Session.daysAllowed.upperBound) jours, ou rien pour les garder.",
                    "From \(Session.daysAllowed.lowerBound) to \(Session.daysAllowed.upperBound) days, or nothing to keep them."
                )
                return
            }
            typing = nil
        case .code:
            guard code.isEmpty || CoachCode(code, using: &turn.random) != nil else {
                turn.warn(
                    "De \(CoachCode.least) à \(CoachCode.most) lettres ou chiffres, ou rien.",
                    "From \(CoachCode.least) to \(CoachCode.most) letters or digits, or nothing.")
                return
            }
            typing = nil
        case nil: break
        }
    }
}

extension String {
    /// Its words, a space between them.
    fileprivate var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
