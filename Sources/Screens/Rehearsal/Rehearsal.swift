import Foundation
import Insight
package import Page
package import Session
import Workshop

extension Turn {
    /// In a rehearsal, the simulated people answer as soon as the round opens.
    mutating func answerIfSimulated(_ opening: Round.Opening, ask: Ask) {
        guard var session = context.session, session.isSimulated else { return }
        for change in changes { try? session.apply(change, at: context.now) }
        guard let round = session.round(opening.id) else { return }
        let people = session.answering
        // Sentences are said by several, anything else is what the room gives together.
        let plenary = ask.questions.contains(where: \.isText) ? min(3, people.count) : 1
        let count = opening.mode == .plenary ? plenary : opening.expected
        let simulation = Simulation(people: count, language: session.language, using: &random)
        let ballots = simulation.ballots(
            count, ask: ask, items: { session.items(of: $0, in: round) }, using: &random)
        switch opening.mode {
        case .booth where opening.privacy.isSigned:
            commit(zip(people, ballots).map { .sign(round: opening.id, $1, by: $0.id) })
        case .booth:
            commit(zip(people, ballots).map { .seal(round: opening.id, [$1], by: $0.id) })
        case .paper, .readAloud, .groups, .hands, .plenary:
            commit([.seal(round: opening.id, ballots, by: nil)])
        }
    }
}

/// Drives a simulated session from its first place to its close with the same intents a coach would use.
package struct Rehearsal {
    private var room = Studio(RoomScreen())
    private var random: Randomness
    /// Steps that have left their traces.
    private var filled: Set<Step.ID> = []

    package init(random: Randomness) { self.random = random }

    /// What the room's screen shows.
    package func page(_ context: Context) -> Page { room.page(context) }

    /// What comes next from here: changes to commit, and how long it took in the room; nil when closed.
    package mutating func step(_ context: Context) -> (changes: [Change], seconds: Int)? {
        guard let session = context.session, session.closedAt == nil else { return nil }
        var all: [Change] = []
        for intent in intents(session, context) {
            var turn = Turn(context: context, random: random)
            room.handle(intent, &turn)
            random = turn.random
            for case .commit(let changes) in turn.outcome { all += changes }
            // One commit a step: what follows looks at the session as it is then.
            if !all.isEmpty { break }
        }
        // What the room leaves at a place comes before it goes on, and before it closes.
        return (reread(session) + extras(session, context) + all, seconds(session))
    }

    private func intents(_ session: Session, _ context: Context) -> [Intent] {
        guard let place = session.place, let step = session.step(at: place) else { return [] }
        let next = Intent.advance(from: place.token)
        switch step.content {
        case .decide(let decide):
            let fingers = decide.rules.first == .fist ? fingers(session.answering.count) : []
            return proposal(session, context) + [.submit] + fingers + [.confirm]
        case .form(let form):
            // A line a step, as each is written down before the next.
            let cards = session.cards(entry: place.entry, step: place.step)
            let begun = cards.last { !session.isComplete($0) }
            let field =
                begun.map { card in form.fields.first { card.texts[$0.id] == nil } }
                ?? (cards.count < min(3, form.most) ? form.fields.first : nil)
            // The filled cards are shown before the room goes on, or the session closes.
            guard let field else { return [.submit, next, .confirm] }
            return [.set(field: field.id, text: value(of: field, session, context)), .submit]
        case .merge: return [.submit, .confirm]
        case .ask where place.phase == .answer, .reveal where place.phase == .answer:
            guard let round = session.round(at: place) else { return [next] }
            switch round.opening.mode {
            case .hands, .plenary: return [.submit, .confirm]
            // Reading aloud goes item by item first; a reveal there is ignored, and a next after it too.
            // Sheets read too fast are kept.
            case .booth, .groups, .paper, .readAloud: return [next, .reveal(round: round.id), .confirm]
            }
        // What the room promises comes before it goes on, though nothing is there yet: that is asked, and the close too.
        case .commit, .review: return [next, .confirm, .confirm]
        case .say, .agreement, .ask, .talk, .reread, .pause, .reveal, .run:
            return [next, .confirm]
        }
    }

    /// What a simulated room puts to the vote: what is proposed already, the first card, else a text of its own.
    private func proposal(_ session: Session, _ context: Context) -> [Intent] {
        let main = room.page(context).main
        let isProposed = main.contains { block in
            if case .field(let field) = block.content {
                field.id == "text" && !field.text.isEmpty
            } else {
                false
            }
        }
        guard !isProposed else { return [] }
        let hasCards = main.contains { if case .options = $0.content { true } else { false } }
        let own = session.language == .fr ? "Essayer pendant six semaines" : "Try for six weeks"
        return [.set(field: "text", text: hasCards ? "A" : own)]
    }

    /// A count of fingers that adopts.
    private func fingers(_ people: Int) -> [Intent] {
        let high = people / 2
        let count = high > 0 ? "4:\(high) 3:\(people - high)" : "3:\(people)"
        return [.set(field: "count", text: count), .submit]
    }

    /// What a simulated room dictates for a field of a card.
    private func value(of field: Form.Field, _ session: Session, _ context: Context) -> String {
        let complete = session.cards.count {
            $0.entry == session.place?.entry && $0.step == session.place?.step && session.isComplete($0)
        }
        let example =
            field.examples.isEmpty
            ? nil : field.examples[complete % field.examples.count][session.language]
        switch field.kind {
        case .date(let within):
            return Day(context.now, utcOffset: context.utcOffset).adding(days: min(28, within)).iso
        case .text(let limit): return example.map { String($0.prefix(limit)) } ?? "…"
        case .choice:
            let letters = field.letters(session.language)
            return example ?? letters[complete % letters.count]
        case .number(let low, let high, _): return example ?? "\(low + complete * 3 % (high - low + 1))"
        case .duration: return example ?? ["10 min", "2 h", "1 d"][complete % 3]
        }
    }

    /// What two people promise.
    private static let promises = [
        (
            what: Localized("appeler un client chaque vendredi", "call a client every Friday"),
            when: nil,
            proof: Localized("le compte des appels au tableau", "the count of calls on the board")
        ),
        (
            what: Localized("finir chaque réunion à l’heure", "end every meeting on time"),
            when: Localized("dès lundi", "from Monday on") as Localized?,
            proof: Localized("l’heure de fin, notée au mur", "the hour it ended, written on the wall")
        ),
    ]

    /// What is heard while people talk.
    private static let heard = [
        Localized("C'est la première fois qu'on se le dit.", "It is the first time we say it."),
        Localized("On croyait que c'était à vous de le faire.", "We thought it was yours to do."),
        Localized("Le client, lui, n'a pas de service.", "The client has no department."),
        Localized("On peut essayer sans demander.", "We can try without asking."),
    ]

    /// What a room leaves besides answers: commitments, a verbatim, something parked.
    private mutating func extras(_ session: Session, _ context: Context) -> [Change] {
        guard let place = session.place, let step = session.step(at: place),
            filled.insert("\(place.entry)/\(place.step)").inserted
        else { return [] }
        let french = session.language == .fr
        func text(_ fr: String, _ en: String) -> (id: String, change: Change) {
            let id = Ident.make("t", using: &random)
            return (id, .text(id: id, body: french ? fr : en))
        }
        switch step.content {
        case .commit:
            // Two more people each time, none beyond what one may promise.
            let free = session.answering.filter { person in
                session.commitments.count { $0.person == person.id } == 0
            }
            return zip(free, Self.promises).enumerated().flatMap { index, pair -> [Change] in
                let (person, promise) = pair
                let what = text(promise.what.fr, promise.what[.en])
                let day = Day(context.now, utcOffset: context.utcOffset).adding(days: 14)
                let when = text(
                    promise.when?.fr ?? "avant le \(day.words(.fr))",
                    promise.when?[.en] ?? "by \(day.words(.en))")
                let proof = text(promise.proof.fr, promise.proof[.en])
                let commitment = Commitment(
                    id: Ident.make("c", using: &random), person: person.id, what: what.id, when: when.id,
                    proof: proof.id, isShared: index == 0)
                return [what.change, when.change, proof.change, .event(.committed(commitment))]
            }
        case .agreement: return [.event(.sponsorAdmitted(true))]
        case .reread: return [.event(.published(entries: published(session)))]
        case .ask where filled.insert(place.entry).inserted:
            let words = Self.heard[session.notes.count % Self.heard.count]
            let said = text(words.fr, words[.en])
            return [said.change, .event(.noted(text: said.id, entry: place.entry))]
        case .say, .ask, .talk, .decide, .pause, .form, .merge, .reveal, .review, .run:
            return []
        }
    }

    /// What a simulated room lets the sponsor read: its first results.
    private func published(_ session: Session) -> [AgendaEntry.ID] {
        session.agenda.first { entry in
            session.rounds.contains { $0.opening.entry == entry.id && $0.state == .revealed }
        }.map { [$0.id] } ?? []
    }

    /// The simulated coach shows every sensitive sentence.
    private mutating func reread(_ session: Session) -> [Change] {
        guard let place = session.place, place.phase == .reveal, let round = session.round(at: place),
            session.disclosure(of: round.id, to: .room) == .withheld(.notReread),
            case .disclosed(let disclosed) = session.disclosure(of: round.id, to: .coach)
        else { return [] }
        var texts: [Change] = []
        var shown: [String] = []
        for case .lines(let lines) in disclosed.marginals.values {
            for line in lines {
                let id = Ident.make("t", using: &random)
                texts.append(.text(id: id, body: line))
                shown.append(id)
            }
        }
        let reading = Rereading(round: round.id, shown: shown.sorted(), reworded: 0, setAside: 0)
        return texts + [.event(.reread(reading))]
    }

    private func seconds(_ session: Session) -> Int {
        guard let place = session.place else { return 60 }
        return place.phase == .talk ? 180 : 45
    }
}
