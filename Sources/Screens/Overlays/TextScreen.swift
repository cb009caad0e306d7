package import Page
package import Session
import Workshop

/// One line to type over anything: a parking note, a verbatim, a name, a correction.
package struct TextScreen: Screen {
    package enum Purpose: Hashable, Sendable {
        case parking
        case verbatim
        case latecomer
        case leaver
        /// A first name that was mistyped.
        case renaming(Person.ID)
        case correction(of: String)
        /// A sentence that was answered, put right.
        case rewording(Session.Sentence)
    }

    let purpose: Purpose
    private var text = ""
    /// What it was before anything was typed.
    private var original = ""
    private var isAbandoning = false

    package init(_ purpose: Purpose) { self.purpose = purpose }

    init(_ purpose: Purpose, _ context: Context) {
        self.purpose = purpose
        switch purpose {
        case .correction(let id): text = context.session?.texts[id] ?? ""
        case .rewording(let sentence): text = sentence.body
        case .renaming(let id): text = context.session?.person(id)?.name ?? ""
        case .parking, .verbatim, .latecomer, .leaver: break
        }
        original = text
    }

    package func page(_ context: Context) -> Page {
        let (title, label) = words(context)
        return Page(
            title: title,
            main: [
                Block(.title(title)),
                Block(
                    .field(
                        Field(
                            id: "text", label: label, text: text, limit: limit, allowsExcess: !isName,
                            allowsEditor: !isName))),
            ],
            bindings: [
                Binding([.enter], context("noter", "note"), .submit),
                Binding([.escape], context("retour", "back"), .back), context.helpInText,
            ] + context.everywhere, focus: "text")
    }

    /// Whether a first name is asked for, rather than a sentence.
    private var isName: Bool {
        switch purpose {
        case .latecomer, .leaver, .renaming: true
        case .parking, .verbatim, .correction, .rewording: false
        }
    }

    private var limit: Int { isName ? Person.nameLimit : 280 }

    private func words(_ context: Context) -> (String, String) {
        switch purpose {
        case .parking:
            (context("Parking", "Parking"), context("Pour plus tard", "For later"))
        case .verbatim:
            (context("Verbatim", "Verbatim"), context("Les mots exacts", "The exact words"))
        case .latecomer:
            (context("Quelqu'un arrive", "Somebody arrives"), context("Prénom", "First name"))
        case .leaver:
            (context("Quelqu'un part", "Somebody leaves"), context("Prénom", "First name"))
        case .renaming: (context("Renommer", "Rename"), context("Prénom", "First name"))
        case .correction, .rewording: (context("Corriger", "Correct"), context("Texte", "Text"))
        }
    }

    package mutating func handle(_ intent: Intent, _ turn: inout Turn) {
        switch intent {
        case .set("text", let text):
            self.text = text
            isAbandoning = false
        case .back where text == original || text.isEmpty || isAbandoning: turn.pop()
        case .back:
            isAbandoning = true
            turn.warnOfAbandoning()
        case .submit: submit(&turn)
        default: break
        }
    }

    private func submit(_ turn: inout Turn) {
        guard let session = turn.context.session else { return }
        switch purpose {
        case .latecomer:
            do throws(RosterFault) {
                guard let line = try Roster.parse(typed: text).first else { throw .empty(line: 1) }
                let id: Person.ID
                if let known = session.people.first(where: { $0.name.folded == line.name.folded }) {
                    id = known.id
                    guard !session.present.contains(known.id) else {
                        throw .twice(name: line.name, line: 1)
                    }
                    turn.commit(.joined(person: known.id))
                } else {
                    id = turn.newID("p")
                    turn.commit([
                        .person(Person(id: id, name: line.name, role: line.role)),
                        .event(.joined(person: id)),
                    ])
                }
                turn.replace(with: RecapScreen(person: id))
            } catch {
                turn.notice = Notice(.warn, turn.context.message(error))
            }
        case .leaver:
            let matches = session.presentPeople.filter { $0.name.folded.hasPrefix(text.folded) }
            guard !text.isEmpty, !matches.isEmpty else {
                turn.warn(
                    "Personne ici ne porte ce prénom : tapez son début.",
                    "Nobody here has that name: type its beginning.")
                return
            }
            guard let person = matches.first, matches.count == 1 else {
                turn.warn(
                    "\(matches.count) personnes portent ce prénom. Précisez-le.",
                    "\(matches.count) people have that name. Be more precise.")
                return
            }
            turn.commit(.left(person: person.id))
            turn.pop()
            turn.tell(
                "C'est noté. Ses réponses déjà déposées restent.", "Noted. Answers already dropped in stay.")
        case .renaming(let id): rename(id, session, &turn)
        case .parking, .verbatim, .correction, .rewording: note(session, &turn)
        }
    }

    /// The name alone changes: the answers and the role stay.
    private func rename(_ id: Person.ID, _ session: Session, _ turn: inout Turn) {
        guard var person = session.person(id) else {
            turn.notice = Notice(.warn, turn.context.message(.unknownPerson))
            return
        }
        let name = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        do throws(RosterFault) {
            try Roster.check(name: name)
            guard !session.people.contains(where: { $0.id != id && $0.name.folded == name.folded }) else {
                throw .twice(name: name, line: 1)
            }
        } catch {
            turn.notice = Notice(.warn, turn.context.message(error))
            return
        }
        person.name = name
        if session.person(id) != person { turn.commit([.person(person)]) }
        turn.pop()
        turn.tell("C'est noté.", "Noted.")
    }

    private func note(_ session: Session, _ turn: inout Turn) {
        do throws(AnswerFault) {
            try Answer.validate(line: text, limit: limit)
        } catch {
            turn.notice = Notice(.warn, turn.context.message(error))
            return
        }
        switch purpose {
        case .correction(let id): turn.correct(id, to: text)
        case .rewording(let sentence): turn.reword(sentence, to: text)
        case .parking:
            let id = turn.newID("t")
            turn.commit([.text(id: id, body: text), .event(.parked(text: id))])
        case .verbatim:
            let id = turn.newID("t")
            turn.commit([.text(id: id, body: text), .event(.noted(text: id, entry: session.place?.entry))])
        case .latecomer, .leaver, .renaming: break
        }
        turn.pop()
        turn.tell("C'est noté.", "Noted.")
    }
}

/// Thirty seconds for somebody who arrives late: where we are, the promise, the right to pass.
struct RecapScreen: Screen {
    let person: Person.ID

    func page(_ context: Context) -> Page {
        let session = context.session
        let name = session?.person(person)?.name ?? ""
        let here =
            session?.place.flatMap { session?.entry($0.entry) }
            .flatMap { session?.program.title(of: $0)[context.language] } ?? ""
        let end = session.map { Schedule($0, now: context.now).end } ?? context.now
        let hour = Hours.clock(end, utcOffset: context.utcOffset, context.language)
        return Page(
            title: context("Bienvenue", "Welcome"),
            main: [
                Block(.title(context("Bienvenue, \(name).", "Welcome, \(name)."))),
                Block(.prose([Run(session?.program.workshop.goal[context.language] ?? "")])),
                Block(
                    .steps([
                        context("Nous en sommes à : \(here).", "We are at: \(here)."),
                        context(
                            "On décrit l'équipe, jamais les personnes. « Je passe » est une réponse.",
                            "We describe the team, never people. “I pass” is an answer."),
                        context(
                            "Ce qui est déjà révélé reste tel quel.",
                            "What is already revealed stays as it is."),
                        context("Nous finissons à \(hour).", "We end at \(hour)."),
                    ])),
            ],
            bindings: [
                Binding([.enter, .escape, .space], context("reprendre", "go on"), .back),
                Binding(
                    [.character("r")], context("corriger le prénom", "correct the name"), .choose("rename")),
            ])
    }

    mutating func handle(_ intent: Intent, _ turn: inout Turn) {
        switch intent {
        case .back: turn.pop()
        case .choose("rename"): turn.push(TextScreen(.renaming(person), turn.context))
        default: break
        }
    }
}

extension Turn {
    /// Words a text anew; after the close, what the room had agreed on says that it was changed.
    mutating func correct(_ text: String, to body: String) {
        guard let session = context.session, session.texts[text] != body else { return }
        guard session.closedAt != nil else { return commit([.text(id: text, body: body)]) }
        // What was answered about a card's line is about it still.
        let entry = session.cards.first { $0.texts.values.contains(text) }?.entry
        let twin = session.sentences.first { $0.entry == entry && $0.body == session.texts[text] }
        commit([.event(.retouched(text: text)), .text(id: text, body: body)])
        if let twin { reword(twin, to: body) }
    }

    /// Words a sentence anew everywhere it is quoted, and says so.
    mutating func reword(_ sentence: Session.Sentence, to body: String) {
        guard sentence.body != body else { return }
        // The mark is a text of its own where no text said it yet, or where it marks the same words of another activity.
        let mark = newID("t")
        let elsewhere = context.session?.sentences.filter { $0.id != sentence.id }.flatMap(\.texts) ?? []
        let own = sentence.texts.filter { !elsewhere.contains($0) }
        let texts = own.isEmpty ? [mark] : own
        commit(
            texts.flatMap { text -> [Change] in
                let change = Change.text(id: text, body: body)
                let event = Change.event(.retouched(text: text))
                return text == mark ? [change, event] : [event, change]
            }
                + sentence.answers.map {
                    .reword(round: $0.round, question: $0.question, line: sentence.body, as: body)
                })
    }

    /// What was typed is dropped by a second Esc, never by one.
    mutating func warnOfAbandoning() {
        warn("Échap encore une fois pour abandonner ce texte.", "Esc once more to drop this text.")
    }
}
