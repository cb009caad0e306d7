public import Workshop

extension Activity {
    /// The languages in which all its texts exist; French always.
    public var languages: [Language] {
        Language.allCases.filter { $0 == .fr || texts.allSatisfy { $0.en != nil } }
    }

    /// Every text of the activity, in the order of the file.
    var texts: [Localized] {
        [name, goal] + steps.flatMap(\.texts) + coach.script + coach.prompts + coach.listen + coach.traps
    }
}

extension Workshop {
    /// The languages in which its own texts exist; French always.
    public var languages: [Language] {
        Language.allCases.filter { $0 == .fr || texts.allSatisfy { $0.en != nil } }
    }

    var texts: [Localized] { [name, goal] + entries.compactMap(\.title) }
}

extension Term {
    /// The languages in which all its texts exist; French always.
    public var languages: [Language] {
        Language.allCases.filter { $0 == .fr || ([name, origin] + meaning).allSatisfy { $0.en != nil } }
    }
}

extension Step {
    fileprivate var texts: [Localized] {
        switch content {
        case .say(let say), .agreement(let say): [say.headline] + say.body
        case .ask(let ask):
            [ask.headline] + ask.questions.flatMap(\.texts)
                + [ask.listen, ask.talk?.prompt, ask.caution].compactMap(\.self)
        case .talk(let talk): [talk.prompt]
        case .decide(let decide): [decide.prompt]
        case .commit(let text), .reread(let text): [text]
        case .form(let form): form.texts
        case .merge(let merge): [merge.prompt]
        case .run(let run): [run.caption] + run.stations.map(\.label)
        case .pause, .reveal, .review: []
        }
    }
}

extension Question {
    fileprivate var texts: [Localized] {
        let parts: [Localized] =
            switch input {
            case .ratings(let scale, let items, let facets):
                scale.labels.values + (items.literal + facets).flatMap(\.texts)
            case .choices(let options, _): options.flatMap(\.texts)
            case .lines(let stem, _, _): stem.map { [$0] } ?? []
            case .dots(let items, _, _), .bets(let items), .shares(let items, _, _), .ranking(let items),
                .pairs(let items):
                items.literal.flatMap(\.texts)
            case .sorting(let items, let bins): (items.literal + bins).flatMap(\.texts)
            }
        let plane = self.plane.map { plane in
            [plane.x, plane.y].flatMap { [$0.label, $0.low, $0.high] } + plane.zones.map(\.label)
        }
        return [prompt] + parts + (plane ?? []) + dimensions.map(\.label) + bands.map(\.label) + examples
            + readings.map(\.text) + mixes.flatMap(\.texts)
            + [followUp].compactMap(\.self)
    }
}

extension Item {
    fileprivate var texts: [Localized] { [label] + [note].compactMap(\.self) }
}
