import Session
import Workshop

/// The sentences of a report that are the product's own.
enum Wording {
    static let simulated = Localized(
        "Séance simulée : aucune de ces réponses ne vient d'une personne.",
        "Simulated session: none of these answers comes from a person.")

    static let limits = Localized(
        """
        Ces chiffres décrivent ce que les personnes présentes ont répondu ce jour-là, dans cette salle. Ils \
        n'ont pas été validés sur une population. Ils servent à parler et à choisir un acte, pas à évaluer \
        quelqu'un. Ne les comparez pas à une autre équipe.
        """,
        """
        These figures describe what the people present answered that day, in that room. They have not been \
        validated on a population. They serve to talk and to choose an act, not to assess anybody. Do not \
        compare them with another team.
        """)

    static let unanimous = Localized(
        "Réponses convergentes. Le chiffre n'est pas montré : il dirait ce que chacun a répondu.",
        "Converging answers. The number is not shown: it would tell what each person answered.")

    static func tooFew(given: Int, needed: Int) -> Localized {
        // Where one is enough, nobody was to be protected.
        if given == 0, needed < 2 { return Localized("Aucune réponse.", "No answer.") }
        let french =
            switch given {
            case 0: "Aucune réponse"
            case 1: "1 réponse"
            default: "\(given) réponses"
            }
        let english = given == 1 ? "1 answer" : "\(given == 0 ? "No" : "\(given)") answers"
        return Localized(
            "\(french) : il en fallait \(needed) pour que personne ne soit exposé. Rien n'est montré.",
            "\(english): \(needed) were needed so that nobody is exposed. Nothing is shown.")
    }

    /// A question that could not be asked: too few could have answered it.
    static func tooFew(possible: Int, needed: Int) -> Localized {
        let people = Localized(
            possible < 2 ? "\(possible) personne pouvait" : "\(possible) personnes pouvaient",
            possible == 1 ? "1 person" : "\(possible) people")
        return Localized(
            "Rien n'est montré : il fallait \(needed) réponses, et \(people.fr) répondre.",
            "Nothing is shown: \(needed) answers were needed, and \(people[.en]) could answer.")
    }

    static let notAsked = Localized("Pas demandé ce jour-là.", "Not asked that day.")

    static let erased = Localized(
        "Les réponses ont été effacées, comme convenu.", "The answers were erased, as agreed.")
    static let notReread = Localized(
        "Les phrases n'ont pas été relues avant d'être montrées : aucune ne l'est.",
        "The sentences were not read again before being shown: none is.")

    /// What the coach changed before the room saw the sentences.
    static func reread(reworded: Int, setAside: Int) -> Localized {
        Localized(
            "Phrases relues par le coach avant d'être montrées : \(reworded) reformulée\(reworded > 1 ? "s" : ""), \(setAside) mise\(setAside > 1 ? "s" : "") de côté. Les phrases d'origine ont été détruites à la clôture.",
            "Sentences read again by the coach before being shown: \(reworded) reworded, \(setAside) put aside. The original sentences were destroyed at the close."
        )
    }

    /// Sheets left out as read too fast.
    static func excluded(_ sheets: Int) -> Localized {
        Localized(
            "\(sheets) fiche\(sheets > 1 ? "s" : "") lue\(sheets > 1 ? "s" : "") trop vite, écartée\(sheets > 1 ? "s" : "") par règle avant que personne regarde.",
            "\(sheets) sheet\(sheets > 1 ? "s" : "") read too fast, left out by rule before anybody looked.")
    }

    static let closest = Localized("les réponses les plus proches", "the closest answers")
    static let widest = Localized("les réponses les plus écartées", "the answers furthest apart")

    /// Too few sheets for an alpha that would mean anything (DOMAIN §6.6).
    ///
    /// Two means close to each other are as good as equal; it is said where there are more than two to compare.
    static func noReliability(lines: Int) -> Localized {
        let close =
            lines > 2
            ? Localized(
                " Entre deux lignes, moins d'un demi-point ne veut rien dire.",
                " Between two lines, less than half a point means nothing.")
            : Localized("", "")
        return Localized(
            "Trop peu de fiches complètes pour dire si ces moyennes sont fiables : il en faut 30.\(close.fr)",
            "Too few complete sheets to say whether these means are reliable: 30 are needed.\(close[.en])"
        )
    }

    /// Alphas with their intervals, and what they are not.
    static func reliability(_ french: String, _ english: String) -> Localized {
        Localized(
            "Cohérence interne (alpha, intervalle de Feldt à 95 %) : \(french). Elle ne dit rien de la validité.",
            "Internal consistency (alpha, Feldt's 95% interval): \(english). It says nothing of validity.")
    }

    static let notCompared = Localized(
        """
        Il y a eu deux tours, à une réponse près. Seul le deuxième est montré : la différence dirait ce qu'une \
        personne a répondu.
        """,
        """
        There were two rounds, one answer apart. Only the second is shown: the difference would tell what one \
        person answered.
        """)

    /// Only the first round can be shown: the second was under its threshold.
    static let firstRoundOnly = Localized(
        "Le deuxième tour n'a pas eu assez de réponses pour être montré : voici le premier.",
        "The second round did not have enough answers to be shown: here is the first.")

    static func mode(_ mode: CaptureMode) -> Localized {
        switch mode {
        case .booth: Localized("au clavier, une personne à la fois", "at the keyboard, one person at a time")
        case .paper: Localized("sur fiche non signée", "on unsigned slips")
        case .readAloud:
            Localized("question lue à voix haute, fiche non signée", "question read aloud, unsigned slips")
        case .groups: Localized("en petits groupes", "in small groups")
        case .hands: Localized("à main levée", "by show of hands")
        case .plenary: Localized("dit à voix haute", "said aloud")
        }
    }

    /// What was promised before anybody answered, now that it is done (DOMAIN §0 bis 5).
    static func promise(_ privacy: Privacy, _ mode: CaptureMode) -> Localized {
        switch (privacy, mode) {
        case (_, .plenary):
            Localized(
                "Ce qui a été dit est noté tel quel, sans nom.",
                "What was said is written as it was, without a name.")
        case (_, .hands):
            Localized(
                "La salle a vu les mains ; seul le compte est enregistré.",
                "The room saw the hands; only the count is recorded.")
        case (.open, .groups):
            Localized(
                "La phrase de chaque groupe est notée telle quelle, sans nom.",
                "Each group's sentence is written as it was, without names.")
        case (.open, .booth):
            Localized(
                "Les réponses sont signées dans le fichier de la séance, et montrées sans nom.",
                "Answers are signed in the session's file, and shown without names.")
        case (.shared, .groups):
            Localized(
                "La phrase de chaque groupe est enregistrée sans nom, et montrée dans le désordre.",
                "Each group's sentence is recorded without names, and shown shuffled.")
        case (.open, _), (.shared, _): unnamed
        case (.discreet, _), (.sensitive, _): unlinked
        }
    }

    /// Why a median gap is not the gap of the medians.
    static let gap = Localized(
        "L'écart médian se lit personne par personne : il peut différer de l'écart entre les deux médianes.",
        "The median gap is read person by person: it may differ from the gap between the two medians.")

    static let unnamed = Localized(
        "Les réponses sont enregistrées sans nom, sans heure et sans ordre, et montrées à tous.",
        "Answers are recorded without name, hour or order, and shown to everybody.")
    static let unlinked = Localized(
        "Les réponses sont enregistrées sans nom, sans heure et sans ordre : le fichier ne les relie à personne.",
        "Answers are recorded without name, hour or order: the file links them to nobody.")

    /// Where a photo is that a text cannot show.
    static let inThePage = Localized("(photo dans la version HTML)", "(photo in the HTML version)")

    static func review(_ review: Review) -> Localized {
        switch review {
        case .commitments:
            Localized("les engagements de la dernière fois", "the commitments of last time")
        case .bets: Localized("les paris de la dernière fois", "the bets of last time")
        }
    }

    static func rule(_ rule: Decide.Rule) -> Localized {
        switch rule {
        case .consent: Localized("par consentement", "by consent")
        case .majority: Localized("à la majorité", "by majority")
        case .median: Localized("par la médiane", "by the median")
        case .owner: Localized("par la personne responsable", "by the owner")
        case .fist: Localized("au vote à cinq doigts", "by a fist of five")
        }
    }

    /// What stands after a text that no longer reads as the room left it.
    static let correctionMark = Localized(" (corrigé après la séance)", " (corrected after the session)")

    /// A text that no longer reads as the room left it.
    static func corrected(_ text: String) -> Localized {
        var marked = Localized(verbatim: text + correctionMark.fr)
        marked.en = text + correctionMark[.en]
        return marked
    }
}

extension Localized {
    /// The text with a capital first letter, in both languages.
    var capitalised: Localized { change { $0.prefix(1).uppercased() + $0.dropFirst() } }

    /// A change that typography has no part in.
    func change(_ change: (String) -> String) -> Localized {
        var copy = self
        copy.fr = change(fr)
        copy.en = en.map(change)
        return copy
    }
}
