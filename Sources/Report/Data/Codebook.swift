import Workshop

/// What the columns, the measures and the codes of the CSV mean, as a table of the same dialect.
extension ReportData {
    /// The codebook: a row a column, then the measures of this table, the codes, and the questions with their items.
    package var codebook: String {
        let language = Language(rawValue: language) ?? .fr
        func row(_ kind: Localized, _ name: String, _ meaning: String) -> [Cell] {
            [.text(kind[language]), .text(name), .text(meaning)]
        }
        let header = [
            Localized("genre", "kind"), Localized("nom", "name"), Localized("sens", "meaning"),
        ].map { Cell.text($0[language]) }
        let columns = Codebook.columns.map { row(Codebook.column, $0.name, $0.meaning[language]) }
        let used = Set(rows.compactMap { $0.dropLast().last }.compactMap(Codebook.measure))
        let measures = Codebook.measures.filter { used.contains($0.name) }
            .map { row(Codebook.measureKind, $0.name, $0.meaning[language]) }
        let codes = Codebook.codes.map { row(Codebook.code, $0.name, $0.meaning[language]) }
        let questions = activities.flatMap { activity in
            // A second round asks the same again.
            activity.results.filter { $0.round == 1 }.flatMap(\.questions).flatMap { question -> [[Cell]] in
                let name = "\(activity.activity)/\(question.id)"
                let items = (question.items ?? []).reduce(into: [ItemData]()) { known, item in
                    if !known.contains(where: { $0.id == item.id }) { known.append(item) }
                }
                return [row(Codebook.question, name, question.prompt)]
                    + items.map { row(Codebook.item, "\(name)/\($0.id)", $0.label) }
            }
        }
        return table([header] + columns + measures + codes + questions)
    }
}

/// The meanings, in the order in which they are given.
enum Codebook {
    typealias Meaning = (name: String, meaning: Localized)

    static let column = Localized("colonne", "column")
    static let measureKind = Localized("mesure", "measure")
    static let code = Localized("code", "code")
    static let question = Localized("question", "question")
    static let item = Localized("énoncé", "item")

    /// The measure that a cell names, without what it counts: `count:4` is `count:`.
    static func measure(_ cell: ReportData.Cell) -> String? {
        guard case .text(let name) = cell else { return nil }
        return name.firstIndex(of: ":").map { String(name[...$0]) } ?? name
    }

    static let columns: [Meaning] = [
        (
            "activity",
            Localized(
                "L'activité, par son nom dans la bibliothèque.", "The activity, by its id in the library.")
        ),
        ("step", Localized("L'étape de l'activité.", "The step of the activity.")),
        ("round", Localized("1 ou 2 : premier ou deuxième tour.", "1 or 2: first or second round.")),
        ("question", Localized("La question.", "The question.")),
        (
            "item",
            Localized(
                "L'énoncé, l'option ou la dimension ; un numéro pour les décisions, engagements et notes.",
                "The item, option or dimension; a number for decisions, commitments and notes.")
        ),
        (
            "facet",
            Localized(
                "La facette notée, la colonne d'une grille ou l'autre énoncé d'une paire.",
                "The facet rated, the column of a grid, or the other item of a pair.")
        ),
        (
            "part",
            Localized("Le service ; « - » pour ceux qui n'en ont pas.", "The service; “-” for those of none.")
        ),
        ("measure", Localized("Ce que dit la valeur.", "What the value says.")),
        ("value", Localized("Un nombre ou un texte.", "A number or a text.")),
    ]

    static let measures: [Meaning] = [
        (
            "audience",
            Localized(
                "La version : participants ou commanditaire (sponsor).",
                "The version: participants or sponsor.")
        ),
        ("language", Localized("La langue des libellés.", "The language of the labels.")),
        ("workshop", Localized("L'atelier.", "The workshop.")),
        ("name", Localized("Le titre de l'atelier.", "The title of the workshop.")),
        ("date", Localized("Le jour, AAAA-MM-JJ.", "The day, YYYY-MM-DD.")),
        ("simulated", Localized("true pour une séance simulée.", "true for a simulated session.")),
        ("closed", Localized("true quand la séance est close.", "true once the session is closed.")),
        ("people", Localized("Personnes qui répondent.", "People who answer.")),
        ("managers", Localized("Responsables parmi elles.", "Managers among them.")),
        ("title", Localized("Le titre de l'activité.", "The title of the activity.")),
        (
            "privacy",
            Localized("Le niveau de confidentialité annoncé.", "The privacy level that was announced.")
        ),
        ("mode", Localized("Comment on a répondu.", "How people answered.")),
        (
            "n",
            Localized(
                "Réponses qui disent quelque chose (groupes en mode G).",
                "Answers that say something (groups in mode G).")
        ),
        ("expected", Localized("Réponses possibles.", "Answers that could come.")),
        (
            "excluded",
            Localized("Fiches lues trop vite, écartées par règle.", "Sheets read too fast, left out by rule.")
        ),
        ("reworded", Localized("Phrases reformulées par le coach.", "Sentences worded anew by the coach.")),
        ("setAside", Localized("Phrases mises de côté par le coach.", "Sentences put aside by the coach.")),
        ("withheld", Localized("Pourquoi rien n'est montré.", "Why nothing is shown.")),
        (
            "given",
            Localized(
                "Réponses données, quand il y en a trop peu.", "Answers given, where there are too few.")
        ),
        ("needed", Localized("Réponses qu'il fallait.", "Answers that were needed.")),
        ("input", Localized("Le genre de réponse.", "The kind of answer.")),
        ("prompt", Localized("La question posée.", "The question asked.")),
        ("scaleLow", Localized("Le bas de l'échelle.", "The low end of the scale.")),
        ("scaleHigh", Localized("Le haut de l'échelle.", "The high end of the scale.")),
        (
            "against",
            Localized(
                "Le classement auquel celui-ci est comparé.", "The order that this one is compared with.")
        ),
        ("label", Localized("L'énoncé en toutes lettres.", "The item in words.")),
        ("line", Localized("Une phrase, par ordre alphabétique.", "A sentence, in alphabetical order.")),
        ("unknown", Localized("« Je ne sais pas ».", "“I don't know”.")),
        ("count", Localized("Choix, gommettes ou voix.", "Choices, dots or voices.")),
        (
            "count:",
            Localized(
                "Réponses en ce point, ce rang, ce montant, cette boîte ou pour ce gagnant (après les deux points).",
                "Answers at this point, rank, amount or box, or for this winner (after the colon).")
        ),
        ("median", Localized("Médiane.", "Median.")),
        ("low", Localized("La plus basse réponse.", "The lowest answer.")),
        ("high", Localized("La plus haute réponse.", "The highest answer.")),
        ("mean", Localized("Moyenne, au dixième.", "Mean, to a tenth.")),
        ("spanLow", Localized("Bas des scores, au dixième.", "Low end of the scores, to a tenth.")),
        ("spanHigh", Localized("Haut des scores, au dixième.", "High end of the scores, to a tenth.")),
        (
            "averageDeviation",
            Localized(
                "Écart moyen à la médiane, en points (AD).", "Mean distance from the median, in points (AD).")
        ),
        ("polarisation", Localized("0 : aucune ; 1 : deux camps égaux.", "0: none; 1: two equal camps.")),
        (
            "rwg",
            Localized(
                "Accord au-delà du hasard, de 0 à 1 (James, Demaree et Wolf).",
                "Agreement beyond chance, 0 to 1 (James, Demaree & Wolf).")
        ),
        (
            "agreementA",
            Localized(
                "Accord A, de -1 (deux bouts) à 1 (un seul point) (van der Eijk).",
                "Agreement A, -1 (two ends) to 1 (one point) (van der Eijk).")
        ),
        (
            "gap",
            Localized(
                "Médiane des écarts de chacun, dernière facette moins la première.",
                "Median of each person's difference, last facet minus first.")
        ),
        (
            "alpha",
            Localized(
                "Alpha de Cronbach, à partir de trente fiches.", "Cronbach's alpha, from thirty sheets on.")
        ),
        ("alphaLow", Localized("Bas de l'intervalle de Feldt à 95 %.", "Low end of Feldt's 95% interval.")),
        (
            "alphaHigh",
            Localized("Haut de l'intervalle de Feldt à 95 %.", "High end of Feldt's 95% interval.")
        ),
        (
            "kendallW",
            Localized(
                "Accord des classements, de 0 à 1 (W de Kendall).",
                "Agreement of the orders, 0 to 1 (Kendall's W).")
        ),
        (
            "tauB",
            Localized(
                "Médiane des tau-b de chacun avec l'autre classement.",
                "Median of each person's tau-b with the other order.")
        ),
        (
            "borda",
            Localized(
                "Points de Borda : somme des énoncés classés après.",
                "Borda points: sum of the items ranked after.")
        ),
        ("wins", Localized("Duels gagnés.", "Duels won.")),
        ("winRate", Localized("Part des voix données.", "Share of the voices given.")),
        ("order", Localized("Énoncés, du plus au moins gagnant.", "Items, those that win most first.")),
        (
            "winner",
            Localized(
                "L'énoncé qui bat tous les autres (Condorcet).", "The item that beats all others (Condorcet)."
            )
        ),
        ("cycle", Localized("Énoncés qui se battent en rond.", "Items that beat one another in a round.")),
        (
            "probability",
            Localized(
                "Probabilité que le groupe donne à « oui ».", "The probability that the group gives to “yes”."
            )
        ),
        ("yes", Localized("Paris pour « oui ».", "Bets on “yes”.")),
        ("no", Localized("Paris pour « non ».", "Bets on “no”.")),
        (
            "sharedWords",
            Localized(
                "Part des mots que la moitié des auteurs emploie ; indicatif.",
                "Share of the words that half the authors use; indicative.")
        ),
        (
            "jaccard",
            Localized(
                "Ressemblance moyenne de deux phrases, de 0 à 1 ; indicatif.",
                "Mean likeness of two sentences, 0 to 1; indicative.")
        ),
        ("decision", Localized("Une décision.", "A decision.")),
        ("rule", Localized("La règle nommée avant le vote.", "The rule named before the vote.")),
        ("accepted", Localized("true : adoptée.", "true: adopted.")),
        (
            "fingers:",
            Localized(
                "Personnes qui ont montré tant de doigts (après les deux points).",
                "People who showed so many fingers (after the colon).")
        ),
        (
            "objection",
            Localized("Une objection entendue avant la décision.", "An objection heard before the decision.")
        ),
        ("who", Localized("Qui s'engage.", "Who commits.")),
        ("what", Localized("À quoi.", "To what.")),
        ("when", Localized("Pour quand.", "By when.")),
        ("proof", Localized("À quoi cela se verra.", "How it will be seen.")),
        ("parking", Localized("Mis au parking.", "Parked for later.")),
        ("card", Localized("Le champ d'une fiche remplie ensemble.", "The field of a card filled together.")),
        ("note", Localized("Une phrase entendue.", "A sentence heard.")),
        (
            "fate",
            Localized(
                "Ce qu'il en est de l'engagement : `done`, `underWay`, `dropped` ; vide : à demander.",
                "What became of the commitment: `done`, `underWay`, `dropped`; empty: to be asked.")
        ),
        ("reason", Localized("Pourquoi il a été abandonné.", "Why it was dropped.")),
        ("bet", Localized("Un pari de la dernière fois.", "A bet of last time.")),
        ("happened", Localized("true : c'est arrivé.", "true: it happened.")),
        (
            "brier",
            Localized(
                "Score de Brier du groupe : 0 est parfait, 0,25 vaut pile ou face (Brier 1950).",
                "The group's Brier score: 0 is perfect, 0.25 a coin toss (Brier 1950).")
        ),
        ("repeated", Localized("Ce qui a été mesuré deux fois.", "What was measured twice.")),
        ("statistic", Localized("`median` ou `mean` (moyenne).", "`median` or `mean`.")),
        ("before", Localized("La dernière fois.", "Last time.")),
        ("after", Localized("Cette fois.", "This time.")),
        ("same", Localized("Personnes présentes les deux fois.", "People there both times.")),
        (
            "both",
            Localized("Personnes, la plus nombreuse des deux fois.", "People, the larger of the two times.")
        ),
        (
            "verdict",
            Localized(
                "`moved` : cela bouge ; `still` : trop peu ; `otherPeople` : trop peu des mêmes personnes.",
                "`moved`: it moves; `still`: too little; `otherPeople`: too few of the same people.")
        ),
        ("limits", Localized("Ce que ces chiffres ne disent pas.", "What these figures do not say.")),
    ]

    static let codes: [Meaning] =
        Privacy.allCases.map { ("privacy = \($0.rawValue)", privacy($0)) }
        + CaptureMode.allCases.map { ("mode = \($0.rawValue)", Wording.mode($0).capitalised) }
        + [
            (
                "withheld = tooFew",
                Localized(
                    "Trop peu de réponses pour que personne ne soit exposé.",
                    "Too few answers for nobody to be exposed.")
            ),
            (
                "withheld = unanimous",
                Localized(
                    "Toutes les réponses au même bout : le chiffre dirait celle de chacun.",
                    "All answers at the same end: the number would tell each of them.")
            ),
            (
                "withheld = notReread",
                Localized(
                    "Des phrases sensibles que le coach n'a pas relues.",
                    "Sensitive sentences that the coach has not read again.")
            ),
            (
                "withheld = notCompared",
                Localized(
                    "L'autre tour le dirait par différence.", "The other round would tell it by subtraction.")
            ),
        ]

    private static func privacy(_ privacy: Privacy) -> Localized {
        switch privacy {
        case .open:
            Localized("Signé ; visible dès la première réponse.", "Signed; seen from the first answer on.")
        case .shared:
            Localized(
                "Sans nom ; à partir de \(privacy.threshold) réponses.",
                "Without names; from \(privacy.threshold) answers on.")
        case .discreet:
            Localized(
                "Sans nom, en nombres seulement ; à partir de \(privacy.threshold) réponses.",
                "Without names, as numbers alone; from \(privacy.threshold) answers on.")
        case .sensitive:
            Localized(
                "Sans nom, sur des jugements ; à partir de \(privacy.threshold) réponses.",
                "Without names, about judgments; from \(privacy.threshold) answers on.")
        }
    }
}
