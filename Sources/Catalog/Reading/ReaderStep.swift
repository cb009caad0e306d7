import Workshop

extension Reader {
    /// The steps of an activity; those that cannot be read are left out.
    mutating func steps(_ tree: Tree) -> [Step] {
        var seen = Set<String>()
        let steps: [Step] = list(tree, Limits.steps).compactMap { tree in
            guard let fields = fields(tree, Keys.step) else { return nil }
            let id = id(required("id", in: fields))
            if !id.isEmpty, !seen.insert(id).inserted, let field = fields["id"] {
                report(.duplicateID(id), at: field.value.place)
            }
            places.note(fields.place, "step", id)
            for key in ["short", "optional"] {
                if let field = fields[key] { places.note(field.place, "step", id, key) }
            }
            let inShort = flag("short", in: fields, otherwise: true)
            let isOptional = flag("optional", in: fields, otherwise: false)
            guard let content = content(fields, step: id) else { return nil }
            return Step(id: id, content: content, inShort: inShort, isOptional: isOptional)
        }
        return steps.map { step in
            guard var ask = step.ask, let source = ask.predicts else { return step }
            var step = step
            let questions = steps.first { $0.id == source }?.ask?.questions ?? []
            ask.questions = questions.compactMap(\.prediction)
            step.content = .ask(ask)
            return step
        }
    }

    private mutating func content(_ fields: Fields, step: String) -> Step.Content? {
        let kinds = fields.list.map(\.key).filter(Keys.stepKinds.contains)
        guard let kind = kinds.first else {
            report(.noStepKind, at: fields.place)
            return nil
        }
        guard kinds.count == 1 else {
            report(.severalStepKinds(kinds), at: fields.place)
            return nil
        }
        guard let tree = optional(kind, in: fields) else { return nil }
        switch kind {
        case "say": return say(tree).map(Step.Content.say)
        case "agreement": return say(tree).map(Step.Content.agreement)
        case "ask": return ask(tree, step: step).map(Step.Content.ask)
        case "talk": return talk(tree, step: step).map(Step.Content.talk)
        case "decide": return decide(tree, step: step).map(Step.Content.decide)
        case "commit": return .commit(text(tree, Limits.line))
        case "reread": return .reread(text(tree, Limits.line))
        case "form": return form(tree, step: step).map(Step.Content.form)
        case "merge": return merge(tree, step: step).map(Step.Content.merge)
        case "reveal":
            places.note(tree.place, "step", step, "reveal")
            let source = id(tree)
            return source.isEmpty ? nil : .reveal(source)
        case "run": return run(tree).map(Step.Content.run)
        case "review": return word(tree, as: Review.self).map(Step.Content.review)
        default:
            guard tree.kind == .flag, flag(kind, in: fields, otherwise: true) else {
                report(.notTrue, at: tree.place)
                return nil
            }
            return .pause
        }
    }

    private mutating func headline(_ fields: Fields) -> Localized {
        let tree = required("headline", in: fields)
        let headline = text(tree, Limits.headline)
        if let tree {
            for text in [headline.fr, headline.en ?? ""] where text.count > Limits.shortHeadline {
                report(.longHeadline(text), at: tree.place)
            }
        }
        return headline
    }

    private mutating func say(_ tree: Tree) -> Say? {
        guard let fields = fields(tree, Keys.say) else { return nil }
        return Say(
            headline: headline(fields), body: texts("body", in: fields, Limits.bodyLines, Limits.line),
            adjourns: flag("adjourns", in: fields, otherwise: false) ? true : nil)
    }

    private mutating func ask(_ tree: Tree, step: String) -> Ask? {
        guard let fields = fields(tree, Keys.ask) else { return nil }
        for field in fields.list { places.note(field.value.place, "step", step, field.key) }
        let headline = headline(fields)
        if let source = optional("predicts", in: fields) {
            for field in fields.list where !["headline", "predicts"].contains(field.key) {
                report(.keyBesidePrediction(field.key), at: field.place)
            }
            // What it asks is that of the ask it names, once that is known.
            return Ask(
                headline: headline, questions: [], privacy: .open, modes: [.plenary], predicts: id(source))
        }
        let privacy = optional("privacy", in: fields).flatMap { word($0, as: Privacy.self) }
        let modes = optional("modes", in: fields).map { words($0, Limits.modes, as: CaptureMode.self) } ?? []
        let size = optionalNumber("groupSize", in: fields, Limits.groupSize) ?? 3
        askedBefore = []
        for tree in required("questions", in: fields).map({ list($0, Limits.questions) }) ?? [] {
            if let question = question(tree) { askedBefore.append(question) }
        }
        let questions = askedBefore
        return Ask(
            headline: headline, questions: questions, privacy: privacy, modes: modes, groupSize: size,
            listen: optionalText("listen", in: fields, Limits.line),
            talk: optional("talk", in: fields).flatMap { talk($0, step: step) },
            secondRound: flag("secondRound", in: fields, otherwise: false),
            caution: optionalText("caution", in: fields, Limits.line))
    }

    private mutating func talk(_ tree: Tree, step: String) -> Talk? {
        guard let fields = fields(tree, Keys.talk) else { return nil }
        places.note(fields.place, "step", step, "talk")
        let prompt = text(required("prompt", in: fields), Limits.line)
        let minutes = required("minutes", in: fields).flatMap { number($0, Limits.talkMinutes) } ?? 0
        let setting = optional("setting", in: fields).flatMap { word($0, as: Talk.Setting.self) }
        let extremesFirst = flag("extremesFirst", in: fields, otherwise: false)
        return Talk(
            prompt: prompt, minutes: minutes, setting: setting ?? .plenary, extremesFirst: extremesFirst)
    }

    private mutating func run(_ tree: Tree) -> ProductionRun? {
        guard let fields = fields(tree, Keys.run) else { return nil }
        let caption = text(required("caption", in: fields), Limits.line)
        let hours = required("hours", in: fields).flatMap { number($0, Limits.hours) } ?? 1
        let isRolled = flag("dice", in: fields, otherwise: false)
        let demand =
            (isRolled ? optional("demand", in: fields) : required("demand", in: fields))
            .flatMap { decimal($0) } ?? 0
        let lines = required("stations", in: fields).map { list($0, Limits.stations) } ?? []
        let stations = lines.compactMap { tree -> ProductionRun.Station? in
            guard let fields = self.fields(tree, Keys.station) else { return nil }
            return ProductionRun.Station(
                id: id(required("id", in: fields)), label: text(required("label", in: fields), Limits.word),
                capacity: required("capacity", in: fields).flatMap { decimal($0) } ?? 0)
        }
        return ProductionRun(
            caption: caption, hours: hours, demand: demand, stations: stations, isRolled: isRolled)
    }

    private mutating func merge(_ tree: Tree, step: String) -> Merge? {
        guard let fields = fields(tree, Keys.merge) else { return nil }
        let prompt = text(required("prompt", in: fields), Limits.line)
        let question = required("question", in: fields)
        if let question { places.note(question.place, "step", step, "question") }
        let source = id(question)
        return source.isEmpty ? nil : Merge(prompt: prompt, question: source)
    }

    private mutating func decide(_ tree: Tree, step: String) -> Decide? {
        guard let fields = fields(tree, Keys.decide) else { return nil }
        let prompt = text(required("prompt", in: fields), Limits.line)
        let rules = required("rules", in: fields).map { words($0, Limits.rules, as: Decide.Rule.self) } ?? []
        let proposal = optional("proposal", in: fields)
        if let proposal { places.note(proposal.place, "step", step, "proposal") }
        let source = proposal.map { id($0) } ?? ""
        return Decide(prompt: prompt, rules: rules, proposal: source.isEmpty ? nil : source)
    }
}
