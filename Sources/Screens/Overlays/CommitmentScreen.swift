package import Page
import Session
import Workshop

/// The form of a commitment: who, what, when, proof. Vague verbs are questioned once.
package struct CommitmentScreen: Screen {
    private enum FieldID: String, CaseIterable { case who, what, when, proof }

    private var editing: Commitment?
    private var texts: [FieldID: String] = [:]
    /// What they were before anything was typed.
    private var original: [FieldID: String] = [:]
    private var isAbandoning = false
    private var focus = FieldID.who
    private var questioned: String?

    package init() {}

    init(editing commitment: Commitment, _ context: Context) {
        editing = commitment
        let session = context.session
        texts = [
            .who: session?.person(commitment.person)?.name ?? "",
            .what: session?.texts[commitment.what] ?? "", .when: session?.texts[commitment.when] ?? "",
            .proof: session?.texts[commitment.proof] ?? "",
        ]
        original = texts
        focus = .what
    }

    package func page(_ context: Context) -> Page {
        Page(
            title: context("Engagement", "Commitment"),
            main: FieldID.allCases.map { id in
                Block(
                    .field(
                        Field(
                            id: id.rawValue, label: label(id, context), text: texts[id] ?? "",
                            hint: hint(id, context), limit: id == .who ? Person.nameLimit : 140,
                            allowsExcess: id != .who, allowsEditor: id != .who)))
            },
            bindings: [
                Binding(
                    [.enter],
                    focus == .proof ? context("noter", "note") : context("continuer", "go on"),
                    .submit),
                Binding([.escape], context("retour", "back"), .back),
            ] + context.upDownFields() + [context.helpInText] + context.everywhere,
            focus: focus.rawValue)
    }

    private func label(_ id: FieldID, _ context: Context) -> String {
        switch id {
        case .who: context("Qui", "Who")
        case .what: context("Fait quoi", "Does what")
        case .when: context("Quand", "When")
        case .proof: context("On le verra à", "We will see it by")
        }
    }

    private func hint(_ id: FieldID, _ context: Context) -> String {
        switch id {
        case .who: context("un prénom de la salle", "a first name in the room")
        case .what: context("un geste que l'on peut voir", "a gesture one can see")
        case .when: context("vendredi en huit", "a week on Friday")
        case .proof: context("ce qui aura changé", "what will have changed")
        }
    }

    package mutating func handle(_ intent: Intent, _ turn: inout Turn) {
        switch intent {
        case .set(let field, let text):
            if let id = FieldID(rawValue: field) { texts[id] = text }
            isAbandoning = false
        case .focus(let step): move(step)
        case .choose(let field): focus = FieldID(rawValue: field) ?? focus
        case .back
        where isAbandoning || texts.allSatisfy { $0.value.isEmpty || original[$0.key] == $0.value }:
            turn.pop()
        case .back:
            isAbandoning = true
            turn.warnOfAbandoning()
        case .submit: submit(&turn)
        default: break
        }
    }

    private mutating func move(_ step: Int) {
        let all = FieldID.allCases
        guard let index = all.firstIndex(of: focus) else { return }
        focus = all[(index + step + all.count) % all.count]
    }

    private mutating func submit(_ turn: inout Turn) {
        guard focus == .proof else {
            move(1)
            return
        }
        guard let session = turn.context.session, let person = owner(session, &turn) else { return }
        for id in [FieldID.what, .when, .proof] {
            do throws(AnswerFault) {
                try Answer.validate(line: texts[id] ?? "", limit: 140)
            } catch {
                focus = id
                turn.notice = Notice(.warn, "\(label(id, turn.context)) — \(turn.context.message(error))")
                return
            }
        }
        let what = texts[.what] ?? ""
        if let verb = VagueVerb.found(in: what), questioned != what {
            questioned = what
            focus = .what
            turn.warn(
                "« \(verb) » : qu'est-ce qu'on verrait ? Précisez, ou confirmez tel quel.",
                "“\(verb)”: what would one see? Be precise, or confirm as it is.")
            return
        }
        let mine = session.commitments.filter { $0.person == person.id && $0.id != editing?.id }
        guard mine.count < Commitment.mostPerPerson else {
            turn.notice = Notice(.warn, turn.context.message(.tooManyCommitments))
            return
        }
        record(person, session, &turn)
    }

    private mutating func owner(_ session: Session, _ turn: inout Turn) -> Person? {
        let typed = (texts[.who] ?? "").folded
        let people = session.people.filter(\.answers)
        let exact = people.filter { $0.name.folded == typed }
        let matches = exact.isEmpty ? people.filter { $0.name.folded.hasPrefix(typed) } : exact
        if !typed.isEmpty, matches.count == 1 { return matches.first }
        focus = .who
        if typed.isEmpty || matches.isEmpty {
            turn.warn(
                "Un engagement a un nom : tapez un prénom de la salle.",
                "A commitment has a name: type a first name in the room.")
        } else {
            turn.warn(
                "Plusieurs prénoms commencent ainsi : continuez à taper.",
                "Several names start like that: go on typing.")
        }
        return nil
    }

    private func record(_ person: Person, _ session: Session, _ turn: inout Turn) {
        if let editing, session.closedAt != nil {
            retouch(editing, person, &turn)
            return
        }
        var ids: [FieldID: String] = [:]
        for id in [FieldID.what, .when, .proof] {
            let text = turn.newID("t")
            ids[id] = text
            turn.commit([.text(id: text, body: texts[id] ?? "")])
        }
        turn.commit(
            .committed(
                Commitment(
                    id: editing?.id ?? turn.newID("c"), person: person.id, what: ids[.what] ?? "",
                    when: ids[.when] ?? "", proof: ids[.proof] ?? "", isShared: editing?.isShared ?? false)))
        turn.pop()
        turn.tell("\(person.name) s'y engage.", "\(person.name) commits to it.")
    }
}

extension CommitmentScreen {
    /// At home its words can be put right; whose it is was said in the room.
    private func retouch(_ commitment: Commitment, _ person: Person, _ turn: inout Turn) {
        guard person.id == commitment.person else {
            turn.warn(
                "Après la séance, un engagement ne change plus de personne.",
                "After the session a commitment does not change hands.")
            return
        }
        for (id, text) in [
            (FieldID.what, commitment.what), (.when, commitment.when), (.proof, commitment.proof),
        ] {
            turn.correct(text, to: texts[id] ?? "")
        }
        turn.pop()
    }
}

/// Verbs that promise without showing (DOMAIN §3.4 `actes`).
enum VagueVerb {
    private static let stems = [
        "amélior", "favoris", "promouvoir", "promeu", "sensibilis", "communiqu", "optimis", "renforc",
        "encourag", "développ", "réfléchir à", "essayer de",
        "improv", "promot", "rais awareness", "raise awareness", "communicat", "optimiz", "strengthen",
        "encourage", "think about", "try to",
    ]

    /// The first vague verb of a text, as it is written there.
    static func found(in text: String) -> String? {
        let lower = text.lowercased()
        for stem in stems {
            if stem.contains(" ") {
                if lower.contains(stem) { return stem }
            } else if let word = lower.split(whereSeparator: { !$0.isLetter }).first(where: {
                $0.hasPrefix(stem)
            }) {
                return String(word)
            }
        }
        return nil
    }
}
