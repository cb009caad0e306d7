import Page
import Session
import Workshop

/// The planner's advice in words.
extension ProgramDraft {
    /// What a programme should not do, the most pressing three; for so many people who answer, managers among them.
    func warnings(_ people: Int, managers: Int, _ context: Context) -> [Block] {
        var texts: [String] = []
        for entry in agenda {
            let title = program.title(of: entry)[context.language]
            if let activity = program.activities[entry.activity], activity.id != "pause",
                !activity.group.contains(people)
            {
                texts.append(
                    context(
                        "« \(title) » est pensé pour \(activity.group.lowerBound) à \(activity.group.upperBound) personnes.",
                        "“\(title)” is meant for \(activity.group.lowerBound) to \(activity.group.upperBound) people."
                    ))
            }
            let queue = program.queueMinutes(of: entry, people: people)
            if queue * 3 > entry.minutes, queue > 2 {
                texts.append(
                    fasterWays(entry, people).isEmpty
                        ? context(
                            "« \(title) » : \(queue) min de file, et aucune façon de répondre n'est plus rapide.",
                            "“\(title)”: \(queue) min of queue, and no way of answering is faster.")
                        : context(
                            "« \(title) » : \(queue) min de file. Changez « comment » (m).",
                            "“\(title)”: \(queue) min of queue. Change “how” (m)."))
            }
        }
        texts += Planner.advice(program, agenda: agenda, people: people, managers: managers).map {
            words($0, people, context)
        }
        // The most pressing one is always in sight.
        return texts.prefix(3).enumerated().map { index, text in
            Block(.notice(Notice(.warn, text)), size: index == 0 ? .natural : .optional)
        }
    }

    /// The ways of answering an entry that leave so many people less to wait than the one it has.
    private func fasterWays(_ entry: AgendaEntry, _ people: Int) -> [CaptureMode?] {
        let queue = program.queueMinutes(of: entry, people: people)
        return ways(entry).filter { way in
            var other = entry
            other.mode = way
            return program.queueMinutes(of: other, people: people) < queue
        }
    }

    /// What can be done about queues, as far as it can.
    private func cure(_ people: Int, _ context: Context) -> String {
        let ways = agenda.flatMap { fasterWays($0, people) }
        if ways.contains(.paper) || ways.contains(.readAloud) {
            return context("passez des questions sur papier (m)", "take some questions on paper (m)")
        }
        return ways.isEmpty
            ? context("retirez une étape (x)", "remove a step (x)")
            : context("changez « comment » (m)", "change “how” (m)")
    }

    /// A piece of the planner's advice.
    private func words(_ advice: Planner.Advice, _ people: Int, _ context: Context) -> String {
        func title(_ id: AgendaEntry.ID) -> String {
            agenda.first { $0.id == id }.map { program.title(of: $0)[context.language] } ?? ""
        }
        return switch advice {
        case .tooFew(let id, let needed, let possible):
            context(
                "« \(title(id)) » : \(needed) réponses nécessaires, \(possible) possibles. Rien n'y serait montré.",
                "“\(title(id))”: \(needed) answers needed, \(possible) possible. Nothing of it would be shown."
            )
        case .frameFirst: context("Le cadre vient d'abord.", "The frame comes first.")
        case .sensitiveFirst(let id):
            context(
                "« \(title(id)) » est sensible : commencez par autre chose.",
                "“\(title(id))” is sensitive: start with something else.")
        case .sensitiveTogether(let first, let second):
            context(
                "« \(title(first)) » et « \(title(second)) » sont sensibles : une pause entre les deux (i).",
                "“\(title(first))” and “\(title(second))” are sensitive: a break between them (i).")
        case .longWithoutBreak(let minutes):
            context(
                "\(minutes) min sans pause : ajoutez-en une (i).",
                "\(minutes) min without a break: add one (i).")
        case .noAct(let minutes):
            context(
                "\(minutes) min sans décision ni engagement.",
                "\(minutes) min without a decision or a commitment.")
        case .logicFirst(let id):
            context(
                "« \(title(id)) » vient avant ce qui se décide : nul ne planifie ce qu'il ne peut expliquer.",
                "“\(title(id))” comes before what is decided: nobody plans what they cannot explain.")
        case .rotiBeforeCommitments:
            context("Les engagements passent avant le ROTI.", "Commitments come before ROTI.")
        case .queues(let minutes, let whole):
            context(
                "\(minutes) min de file sur \(whole) : \(cure(people, context)).",
                "\(minutes) min of queue out of \(whole): \(cure(people, context)).")
        }
    }
}
