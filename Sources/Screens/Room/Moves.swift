import Foundation
import Page
import Session
import Workshop

extension Session {
    /// The talk a place is, if it is one.
    func talk(at place: Place) -> Talk? {
        switch step(at: place)?.content {
        case .talk(let talk): talk
        case .ask, .reveal: place.phase == .talk ? asked(at: place)?.ask.talk : nil
        case .say, .agreement, .decide, .commit, .reread, .pause, .form, .merge, .review, .run, nil: nil
        }
    }
}

extension Session {
    /// When the clock of a place ends that starts now; nil where none runs by itself.
    func clockEnd(at place: Place, from now: Date) -> Date? {
        if let talk = talk(at: place) { return now.addingTimeInterval(Double(talk.minutes) * 60) }
        guard case .pause = step(at: place)?.content else { return nil }
        // A break of its own lasts as long as the agenda says; one inside an activity, a few minutes.
        let entry = entry(place.entry)
        let isAlone = entry.map { program.steps(of: $0).count == 1 } ?? true
        let minutes = isAlone ? entry?.minutes ?? 10 : 5
        return now.addingTimeInterval(Double(minutes) * 60)
    }

    /// When the clock of a place ends that the room comes back to: a break at the hour that was said, another clock with
    /// the time that was left of it. nil where it was stopped, or never ran.
    func clockEnd(backAt place: Place, from now: Date) -> Date? {
        guard let left = clocks[place] else { return clockEnd(at: place, from: now) }
        if case .pause = step(at: place)?.content { return left.until }
        return left.until.map { now.addingTimeInterval($0.timeIntervalSince(left.at)) }
    }
}

extension Place {
    /// Under which name the groups of a talk are drawn: the groups that answer an ask are others.
    var groupName: String { phase == .talk ? "\(step).talk" : step }
}

extension Talk.Setting {
    /// How many people sit together; nil where nobody is drawn.
    var groupSize: Int? {
        switch self {
        case .alone, .services, .plenary: nil
        case .pairs: 2
        case .trios: 3
        case .fours: 4
        }
    }
}

/// Going from place to place: the events that go with it.
extension Turn {
    /// Goes to a place, opening its round or starting its clock; at the end, closes the session.
    ///
    /// - Parameter isAnew: whether a clock that already ran there starts again, rather than go on.
    mutating func enter(_ place: Place?, isAnew: Bool = false) {
        guard let session = context.session else { return }
        guard let place else {
            push(ConfirmScreen(.close))
            return
        }
        if place.phase == .answer, let ask = session.asked(at: place)?.ask {
            enterAnswering(place, ask: ask, session: session)
            return
        }
        if place.phase == .frame, let ask = session.step(at: place)?.ask,
            session.linesToHarvest(ask, entry: place.entry).values.contains(where: \.isEmpty)
        {
            skip(place, session)
            return
        }
        if let size = session.talk(at: place)?.setting.groupSize {
            let name = place.groupName
            if session.drawnGroups(entry: place.entry, step: name) == nil {
                let count = session.groupCount(size: size)
                let groups =
                    session.seatedGroups(entry: place.entry, count: count)
                    ?? (size == 4 ? session.joinedGroups(entry: place.entry, count: count) : nil)
                    ?? session.drawGroups(count: count, using: &random)
                commit(.grouped(entry: place.entry, step: name, groups: groups))
            }
        }
        commit(.entered(place))
        let end =
            isAnew
            ? session.clockEnd(at: place, from: context.now)
            : session.clockEnd(backAt: place, from: context.now)
        if end != session.timerUntil { commit(.timerSet(until: end)) }
    }

    /// On to what comes after the question of this place, its talk left out.
    mutating func skipQuestion() {
        guard let session = context.session, var place = session.place else { return }
        place.phase = .talk
        enter(session.place(after: place))
    }

    /// Passes over a step that has nothing to ask about.
    private mutating func skip(_ place: Place, _ session: Session) {
        warn("Rien à départager ici : étape passée.", "Nothing to choose between here: step skipped.")
        var skipped = place
        skipped.phase = .talk
        enter(session.place(after: skipped))
    }

    private mutating func enterAnswering(_ place: Place, ask: Ask, session: Session) {
        if let round = session.round(at: place) {
            var place = place
            if round.state == .revealed, case .reveal = session.step(at: place)?.content {
                place.phase = .reveal
            }
            commit(.entered(place))
            return
        }
        // A result to reveal of a question that was never asked is nothing to reveal.
        let isNeverAsked =
            if case .reveal = session.step(at: place)?.content { place.round == 1 } else { false }
        let lines = session.linesToHarvest(ask, entry: place.entry)
        if isNeverAsked || session.lacksLines(lines, for: ask) {
            skip(place, session)
            return
        }
        // A second round is about the same lines, under the same ids: that is what makes it comparable.
        var harvested: [Question.ID: [String]] = [:]
        if place.round == 2 {
            var first = place
            first.round = 1
            harvested = session.round(at: first)?.opening.harvest ?? [:]
        }
        var texts: [Change] = []
        let twins = session.twins(ask)
        for (question, bodies) in lines.sorted(by: { $0.key < $1.key })
        where harvested[question] == nil && twins[question] == nil {
            // Under random ids, the best of them shuffled: nothing of the order of answering is left, nor of their ranks.
            let isCard = !session.cards(entry: place.entry, harvestedBy: question, in: ask).isEmpty
            // In full they come in the order of the alphabet, and keep their letters from step to step.
            let isWhole = ask.questions.first { $0.id == question }?.input.items.map(\.isWhole) ?? false
            harvested[question] = (isCard || isWhole ? bodies : bodies.shuffled(using: &random)).map { body in
                let id = newID("t")
                texts.append(.text(id: id, body: body))
                return id
            }
        }
        // Two orders of the same lines are comparable under the same ids.
        for (question, twin) in twins where harvested[twin] != nil { harvested[question] = harvested[twin] }
        guard var opening = session.opening(at: place, id: newID("r"), harvested: harvested) else { return }
        opening.drawn = session.draw(ask, at: place, using: &random)
        commit(texts)
        if opening.mode == .groups, session.groups(of: opening) == nil {
            let groups =
                session.seatedGroups(entry: place.entry, count: opening.expected)
                ?? session.drawGroups(count: opening.expected, using: &random)
            commit(.grouped(entry: place.entry, step: opening.step, groups: groups))
        }
        commit(.roundOpened(opening), .entered(place))
        if session.timerUntil != nil { commit(.timerSet(until: nil)) }
        answerIfSimulated(opening, ask: ask)
    }

    /// Shows the answers, all at once.
    mutating func reveal(_ round: Round.ID, durations: (seconds: Int, count: Int)? = nil) {
        guard let session = context.session, let opened = session.round(round) else { return }
        commit(.revealed(round: round))
        // The clock of the talk that filled the waiting is over.
        if session.timerUntil != nil { commit(.timerSet(until: nil)) }
        if let durations, durations.count > 0 {
            commit(.timed(round: round, seconds: durations.seconds, count: durations.count))
        }
        var place = Place(
            entry: opened.opening.entry, step: opened.opening.step, phase: .reveal,
            round: opened.opening.number)
        if let here = session.place, here.entry == place.entry,
            session.asked(at: here)?.step == opened.opening.step
        {
            place.step = here.step
        }
        commit(.entered(place))
    }
}
