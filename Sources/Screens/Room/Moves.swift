import Foundation
import Page
import Session
import Workshop

/// Going from place to place: the events that go with it.
extension Turn {
    /// Goes to a place, opening its round or starting its clock; at the end, closes the session.
    mutating func enter(_ place: Place?) {
        guard let session = context.session else { return }
        guard let place else {
            push(ConfirmScreen(.close))
            return
        }
        if place.phase == .answer, let ask = session.step(at: place)?.ask {
            enterAnswering(place, ask: ask, session: session)
            return
        }
        commit(.entered(place))
        commit(.timerSet(until: clockEnd(at: place, session: session)))
    }

    private mutating func enterAnswering(_ place: Place, ask: Ask, session: Session) {
        if session.round(entry: place.entry, step: place.step, number: place.round) != nil {
            commit(.entered(place))
            return
        }
        let lines = session.linesToHarvest(ask, entry: place.entry)
        if let (_, empty) = lines.first(where: { $0.value.isEmpty }), empty.isEmpty {
            tell("Rien à départager ici : étape passée.", "Nothing to choose between here: step skipped.")
            var skipped = place
            skipped.phase = .talk
            let next = session.place(after: skipped)
            next.map { enter($0) }
            return
        }
        var harvested: [Question.ID: [String]] = [:]
        var texts: [Change] = []
        for (question, bodies) in lines.sorted(by: { $0.key < $1.key }) {
            // Shuffled, under random ids: nothing of the order of answering is left.
            harvested[question] = bodies.shuffled(using: &random).map { body in
                let id = newID("t")
                texts.append(.text(id: id, body: body))
                return id
            }
        }
        guard let opening = session.opening(at: place, id: newID("r"), harvested: harvested) else { return }
        commit(texts)
        if opening.mode == .groups, session.groups(of: opening) == nil {
            commit(
                .grouped(
                    entry: place.entry, step: place.step,
                    groups: session.drawGroups(size: ask.groupSize, count: opening.expected, using: &random)))
        }
        commit(.roundOpened(opening), .timerSet(until: nil), .entered(place))
        answerIfSimulated(opening, ask: ask)
    }

    /// Shows the answers, all at once.
    mutating func reveal(_ round: Round.ID, durations: (seconds: Int, count: Int)? = nil) {
        guard let session = context.session, let opened = session.round(round) else { return }
        commit(.revealed(round: round))
        if let durations, durations.count > 0 {
            commit(.timed(round: round, seconds: durations.seconds, count: durations.count))
        }
        commit(
            .entered(
                Place(
                    entry: opened.opening.entry, step: opened.opening.step, phase: .reveal,
                    round: opened.opening.number)))
    }

    private func clockEnd(at place: Place, session: Session) -> Date? {
        guard let step = session.step(at: place) else { return nil }
        switch step.content {
        case .talk(let talk): return context.now.addingTimeInterval(Double(talk.minutes) * 60)
        case .ask(let ask):
            guard place.phase == .talk, let talk = ask.talk else { return nil }
            return context.now.addingTimeInterval(Double(talk.minutes) * 60)
        case .pause:
            let minutes = session.entry(place.entry)?.minutes ?? 10
            return context.now.addingTimeInterval(Double(minutes) * 60)
        case .say, .agreement, .decide, .commit, .reread: return nil
        }
    }
}
