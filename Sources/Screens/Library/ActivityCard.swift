import Page
import Workshop

/// An activity as a coach reads it before choosing it: purpose, limits, steps, script.
struct ActivityCard {
    let activity: Activity
    /// Whether Enter puts it into the programme at hand, rather than into a new one.
    let isPicking: Bool

    func page(_ context: Context) -> Page {
        Page(
            title: context("Bibliothèque", "Library"),
            main: [
                Block(.title(activity.name[context.language])),
                Block(.prose([Run(activity.goal[context.language])])),
                Block(.prose([Run(facts(context), .quiet)])),
            ] + asked(context)
                + told(context("À dire", "To say"), activity.coach.script, context)
                + told(context("Relances", "Prompts"), activity.coach.prompts, context)
                + noted(context("À l'écoute", "Listen for"), activity.coach.listen, context)
                + noted(context("Pièges", "Traps"), activity.coach.traps, context),
            bindings: [
                Binding(
                    [.enter], isPicking ? context("ajouter", "add") : context("composer", "compose"), .submit),
                Binding([.right], context("suivante", "next"), .move(1)),
                Binding([.left], context("précédente", "previous"), .move(-1)),
                context.back, context.help,
            ] + context.everywhere)
    }

    /// Minutes, people, privacy, how it is answered, where it comes from.
    private func facts(_ context: Context) -> String {
        var minutes = "\(activity.minutes)\u{A0}min"
        if let short = activity.shortMinutes {
            minutes += context(" (courte : \(short) min)", " (short: \(short) min)")
        }
        let people = context(
            "\(activity.group.lowerBound) à \(activity.group.upperBound) personnes",
            "\(activity.group.lowerBound) to \(activity.group.upperBound) people")
        let modes = activity.modes.map { modeName($0, context) }.joined(separator: ", ")
        let facts =
            [minutes, people, activity.privacy.promise[context.language], modes]
            + activity.articles.map { context("« \($0.title) »", "“\($0.title)”") }
        return facts.filter { !$0.isEmpty }.joined(separator: " · ")
    }

    /// What the room is asked, in order.
    private func asked(_ context: Context) -> [Block] {
        let prompts = activity.prompts
        guard !prompts.isEmpty else { return [] }
        return [
            Block(.title(context("Déroulé", "Steps"))), Block(.steps(prompts.map { $0[context.language] })),
        ]
    }

    /// What is said aloud.
    private func told(_ title: String, _ lines: [Localized], _ context: Context) -> [Block] {
        guard !lines.isEmpty else { return [] }
        return [Block(.title(title)), Block(.quotes(lines.map { $0[context.language] }))]
    }

    /// What the coach keeps in mind.
    private func noted(_ title: String, _ lines: [Localized], _ context: Context) -> [Block] {
        guard !lines.isEmpty else { return [] }
        return [Block(.title(title))] + lines.map { Block(.prose([Run($0[context.language])])) }
    }
}

extension Activity {
    /// What the room reads and is asked, in order.
    var prompts: [Localized] {
        steps.flatMap { step -> [Localized] in
            switch step.content {
            case .ask(let ask): ask.questions.map(\.prompt)
            case .talk(let talk): [talk.prompt]
            case .decide(let decide): [decide.prompt]
            case .form(let form): [form.prompt]
            case .commit(let prompt), .reread(let prompt): [prompt]
            case .merge(let merge): [merge.prompt]
            case .say(let say), .agreement(let say): [say.headline]
            case .run(let run): [run.caption]
            case .pause, .reveal, .review: []
            }
        }
    }
}
