import Workshop

extension Program {
    /// A short CIDs workshop, built by hand.
    static var short: Program {
        let activities = [
            cadre, meteo, boussole, sens, silence, regle, engagements, roti,
            activity(
                "quinze", Localized("15 %", "15%"),
                [Step(id: "idee", content: .say(Say(headline: Localized("15 %", "15%"))))]),
        ]
        let workshop = Workshop(
            id: "decouverte-cids", name: Localized("Découverte CIDs", "CIDs discovery"),
            goal: Localized(
                "Voir les quatre aiguilles de l'équipe, et repartir chacun avec un geste.",
                "See the four needles of the team, and leave with one act each."),
            minutes: 75,
            entries: activities.map { Workshop.Entry(activity: $0.id, minutes: $0.minutes) })
        return Program(
            workshop: workshop, activities: Dictionary(uniqueKeysWithValues: activities.map { ($0.id, $0) }))
    }

    static func activity(
        _ id: String, _ name: Localized, privacy: Privacy = .shared, modes: [CaptureMode] = [.hands],
        _ steps: [Step], coach: CoachNotes = CoachNotes(), minutes: Int = 10
    ) -> Activity {
        Activity(
            id: id, tier: 1, sources: [], name: name, goal: name, minutes: minutes, group: 3...20,
            privacy: privacy, modes: modes, steps: steps, coach: coach)
    }

    private static var cadre: Activity {
        activity(
            "cadre", Localized("Le cadre", "The frame"), modes: [.plenary],
            [
                Step(
                    id: "accord",
                    content: .agreement(
                        Say(
                            headline: Localized("Le cadre", "The frame"),
                            body: [
                                Localized(
                                    "Chacun peut passer, à toute question, sans dire pourquoi.",
                                    "Anyone may pass, on any question, without saying why."),
                                Localized(
                                    "On parle du travail. On ne commente pas les personnes.",
                                    "We talk about work. We do not comment on people."),
                            ])))
            ], minutes: 4)
    }

    private static var meteo: Activity {
        let sky = [
            ("soleil", "Grand soleil", "Clear sky"), ("eclaircies", "Éclaircies", "Bright spells"),
            ("nuages", "Nuages", "Clouds"), ("pluie", "Pluie", "Rain"),
        ]
        let options = sky.map { Item(id: $0.0, label: Localized($0.1, $0.2)) }
        return activity(
            "meteo", Localized("Météo", "Weather"), modes: [.hands, .booth],
            [
                Step(
                    id: "ciel",
                    content: .ask(
                        Ask(
                            headline: Localized("Météo", "Weather"),
                            questions: [
                                Question(
                                    id: "meteo",
                                    prompt: Localized(
                                        "Dans quel ciel arrivez-vous ?", "Under what sky do you arrive?"),
                                    kind: .choice, input: .choices(options: options, most: 1))
                            ])))
            ], minutes: 3)
    }

    private static var boussole: Activity {
        let items = [
            ("courage", "Courage", "Courage"), ("intuition", "Intuition", "Intuition"),
            ("defi", "Défi", "Challenge"), ("sens", "sens commun", "shared sense"),
        ].map { Item(id: $0.0, label: Localized($0.1, $0.2)) }
        let scale = Scale(
            low: 1, high: 10,
            labels: [1: Localized("pas encore", "not yet"), 10: Localized("pleinement", "fully")])
        return activity(
            "cids-boussole", Localized("La boussole", "The compass"), privacy: .discreet,
            modes: [.readAloud, .paper, .booth],
            [
                Step(
                    id: "aiguilles",
                    content: .ask(
                        Ask(
                            headline: Localized("La boussole", "The compass"),
                            questions: [
                                Question(
                                    id: "equipe",
                                    prompt: Localized(
                                        "De 1 à 10, où en est notre équipe aujourd'hui ?",
                                        "From 1 to 10, where is our team today?"),
                                    kind: .scale10,
                                    input: .ratings(scale, items: .literal(items), facets: []),
                                    allowsUnknown: true)
                            ],
                            talk: Talk(
                                prompt: Localized(
                                    "L'aiguille que je voudrais voir bouger d'un point.",
                                    "The needle I would like to see move by one point."),
                                minutes: 3, setting: .pairs, extremesFirst: true), secondRound: true,
                            caution: Localized(
                                "Quatre questions pour parler, pas une mesure.",
                                "Four questions to talk about, not a measurement."))))
            ],
            coach: CoachNotes(
                script: [Localized("Je lis chaque aiguille, vous cochez.", "I read each needle, you tick.")],
                prompts: [
                    Localized(
                        "Qu'est-ce qui en ferait un point de plus ?", "What would make it one point more?")
                ],
                listen: [
                    Localized(
                        "Chacun courageux, personne ensemble.", "Each of us brave, nobody together.")
                ],
                traps: [Localized("Comparer des personnes.", "Comparing people.")]), minutes: 14)
    }

    private static var sens: Activity {
        activity(
            "cids-sens-commun", Localized("Le même sens", "The same direction"), modes: [.groups, .hands],
            [
                Step(
                    id: "phrases",
                    content: .ask(
                        Ask(
                            headline: Localized("La phrase", "The sentence"),
                            questions: [
                                Question(
                                    id: "phrase",
                                    prompt: Localized(
                                        "Finissez la phrase, avec qui, et quoi.",
                                        "Finish the sentence, with who, and what."),
                                    kind: .text,
                                    input: .lines(
                                        stem: Localized(
                                            "Notre équipe existe pour que", "Our team exists so that"),
                                        most: 1,
                                        limit: 140))
                            ], modes: [.groups]))),
                Step(
                    id: "choix",
                    content: .ask(
                        Ask(
                            headline: Localized("Deux points", "Two dots"),
                            questions: [
                                Question(
                                    id: "points",
                                    prompt: Localized(
                                        "Quelles phrases pourriez-vous dire à un client ?",
                                        "Which sentences could you say to a client?"),
                                    kind: .dots,
                                    input: .dots(
                                        items: .harvested(question: "phrase", top: nil), budget: 2, cap: 1))
                            ], modes: [.hands, .paper]))),
                Step(
                    id: "garder",
                    content: .decide(
                        Decide(
                            prompt: Localized("Voyez-vous un risque ?", "Do you see a risk?"),
                            rules: [.consent], proposal: "points"))),
            ], minutes: 18)
    }

    private static var silence: Activity {
        activity(
            "cids-courage", Localized("Ce que personne ne dit", "What nobody says"), privacy: .sensitive,
            modes: [.paper],
            [
                Step(
                    id: "silence",
                    content: .ask(
                        Ask(
                            headline: Localized("Le silence", "The silence"),
                            questions: [
                                Question(
                                    id: "phrase",
                                    prompt: Localized("Ce qu'on ne dit pas ici", "What is not said here"),
                                    kind: .text, input: .lines(stem: nil, most: 1, limit: 140))
                            ])))
            ])
    }

    private static var regle: Activity {
        activity(
            "regle", Localized("La règle", "The rule"),
            [
                Step(
                    id: "note",
                    content: .ask(
                        Ask(
                            headline: Localized("La règle", "The rule"),
                            questions: [
                                Question(
                                    id: "regle", prompt: Localized("Une règle d'ici", "A rule of ours"),
                                    kind: .text, input: .lines(stem: nil, most: 1, limit: 140))
                            ])))
            ])
    }

    private static var engagements: Activity {
        activity(
            "engagements", Localized("Engagements", "Commitments"), modes: [.plenary],
            [Step(id: "gestes", content: .commit(Localized("Qui fait quoi ?", "Who does what?")))])
    }

    private static var roti: Activity {
        let scale = Scale(
            low: 1, high: 5,
            labels: [
                1: Localized("du temps perdu", "time lost"),
                3: Localized("autant que le temps donné", "as much as the time given"),
                5: Localized("bien plus", "far more"),
            ])
        return activity(
            "roti", Localized("ROTI", "ROTI"),
            [
                Step(
                    id: "note",
                    content: .ask(
                        Ask(
                            headline: Localized("ROTI", "ROTI"),
                            questions: [
                                Question(
                                    id: "temps",
                                    prompt: Localized(
                                        "Le temps passé ensemble, pour vous ?",
                                        "The time spent together, for you?"),
                                    kind: .likert,
                                    input: .ratings(
                                        scale,
                                        items: .literal([
                                            Item(
                                                id: "temps",
                                                label: Localized("Ce temps ensemble", "This time together"))
                                        ]), facets: []))
                            ],
                            caution: Localized(
                                "Un ressenti, pas une mesure de qualité.",
                                "A feeling, not a measure of quality."))))
            ], minutes: 3)
    }
}
