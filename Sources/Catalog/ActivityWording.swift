import Workshop

/// What is wrong with an activity or a workshop once its file can be read.
extension Fault {
    var activityMessage: Localized? {
        switch self {
        case .duplicateID(let id):
            return Localized("l'identifiant « \(id) » est déjà pris", "the id “\(id)” is already taken")
        case .repeated(let word):
            return Localized("« \(word) » est écrit deux fois", "“\(word)” is written twice")
        case .modeNotAllowed(let mode, let privacy):
            return Localized(
                "le niveau « \(privacy.rawValue) » n'admet pas le mode \(mode.rawValue)",
                "the level “\(privacy.rawValue)” does not allow mode \(mode.rawValue)")
        case .inheritedModeNotAllowed(let mode, let privacy):
            return Localized(
                "le niveau « \(privacy.rawValue) » n'admet pas le mode \(mode.rawValue) de l'activité : écrivez modes: ici",
                "the level “\(privacy.rawValue)” does not allow mode \(mode.rawValue) of the activity: write modes: here"
            )
        case .textByHand:
            return Localized(
                "une phrase ne se donne pas à main levée : retirez le mode H",
                "a sentence is not given by a show of hands: remove mode H")
        case .gridByHands:
            return Localized(
                "une grille, ou des points sur plusieurs colonnes, ne se donnent pas à main levée : retirez le mode H",
                "a grid, or points over several columns, are not given by a show of hands: remove mode H")
        case .labelOutOfScale(let point, let points):
            let limits = Wording.range(points)
            return Localized(
                "\(point) n'est pas sur l'échelle, \(limits.fr)",
                "\(point) is not on the scale, \(limits[.en])")
        case .scaleEnd(let point):
            return Localized(
                "il manque un mot pour le point \(point)", "a word for point \(point) is missing")
        case .groupReversed:
            return Localized("min doit être plus petit que max", "min must be smaller than max")
        case .groupUnderThreshold(let privacy):
            return Localized(
                "au niveau « \(privacy.rawValue) », rien ne se montre à moins de \(privacy.threshold) réponses",
                "at level “\(privacy.rawValue)”, nothing is shown with fewer than \(privacy.threshold) answers"
            )
        case .mostOverOptions(let most, let options):
            return Localized(
                "\(most) choix au plus, pour \(options) options",
                "\(most) choices at most, for \(options) options")
        case .capOverBudget:
            return Localized("cap dépasse budget", "cap is over budget")
        default: return referenceMessage
        }
    }

    private var referenceMessage: Localized? {
        switch self {
        case .unknownQuestion(let id, let nearest):
            return Wording.unknown("la question", "question", id, nearest: nearest)
        case .laterQuestion(let id):
            return Localized(
                "la question « \(id) » n'est pas posée avant cette étape",
                "the question “\(id)” is not asked before this step")
        case .notText(let id):
            return Localized(
                "« \(id) » ne donne rien à reprendre : il y faut input: text, dots, des éléments écrits, ou une étape form",
                "“\(id)” gives nothing to take up: it needs input: text, dots, written items, or a form step")
        case .notDotted(let id):
            return Localized(
                "top: les phrases de « \(id) » n'ont pas encore reçu de gommettes",
                "top: the sentences of “\(id)” have not been given dots yet")
        case .droppedInShort(let id):
            return Localized(
                "la variante courte garde cette étape sans la question « \(id) » dont elle dépend",
                "the short variant keeps this step without the question “\(id)” it depends on")
        case .dependsOnOptional(let id):
            return Localized(
                "cette étape dépend de la question « \(id) », qui est dans une étape facultative",
                "this step depends on the question “\(id)”, which is in an optional step")
        case .notAProposal(let id):
            return Localized(
                "la question « \(id) » ne donne pas de texte à décider : dots, text, choice ou multi",
                "the question “\(id)” gives no text to decide on: dots, text, choice or multi")
        case .unknownItem(let id, let nearest):
            return Wording.unknown("l'élément", "item", id, nearest: nearest)
        case .keyOfAnotherField(let key, let input):
            return Localized(
                "la clé « \(key) » ne va pas avec un champ input: \(input)",
                "the key “\(key)” does not go with a field of input: \(input)")
        case .fieldOfAnotherKind(let id, let needed):
            return Localized(
                "le champ « \(id) » ne convient pas à ce dessin : il y faut input: \(needed)",
                "the field “\(id)” does not suit this drawing: it needs input: \(needed)")
        case .notOneDrawing:
            return Localized(
                "un seul dessin par carte : chain, staircase, balance ou board",
                "one drawing a card: chain, staircase, balance or board")
        case .noSuchForm(let id):
            return Localized(
                "« \(id) » n'est pas une étape form de plus haut qui a le même champ",
                "“\(id)” is no form step above this one that has the same field")
        case .notTheSameRange:
            return Localized(
                "« before » et « decided » vont du même nombre au même nombre",
                "“before” and “decided” go from the same number to the same number")
        case .bandOrder:
            return Localized(
                "les bandes vont du plus bas au plus haut ; la dernière n'a pas de « to »",
                "bands go from low to high; the last has no “to”")
        case .stepOutOfTotal(let step, let total):
            return Localized(
                "\(total) points ne se partagent pas par pas de \(step)",
                "\(total) points cannot be shared out by steps of \(step)")
        case .pairsOutOfRange:
            return Localized(
                "« pair » oppose 2 à 7 lignes : les lignes prises ailleurs viennent de gommettes, avec « top », ou d'une liste écrite de 2 à 7",
                "“pair” opposes 2 to 7 lines: those taken from elsewhere come from dots, with “top”, or from a written list of 2 to 7"
            )
        case .notTheSameOrder(let id):
            return Localized(
                "« \(id) » n'est pas un classement des mêmes lignes, posé avant dans la même étape",
                "“\(id)” is not an order of the same lines, asked before in the same step")
        case .smallBank(let draw, let bank):
            return Localized(
                "\(draw) à tirer, et la liste n'en a que \(bank)",
                "\(draw) to draw, and the list has only \(bank)")
        case .badExpression(let source, let position):
            return Localized(
                "la condition « \(source) » ne se lit pas, au caractère \(position)",
                "the condition “\(source)” cannot be read, at character \(position)")
        case .unknownMeasure(let name, let nearest):
            return Wording.unknown("la valeur", "value", name, nearest: nearest)
        case .itemOfDimension(let name):
            return Localized(
                "« \(name) » : cette question a des dimensions, dont on ne lit que les moyennes et n",
                "“\(name)”: this question has dimensions, of which only the means and n can be read")
        case .gluedMinus(let name):
            return Localized(
                "« \(name) » se lit comme un seul nom : mettez des espaces autour du moins",
                "“\(name)” reads as one name: put spaces around the minus sign")
        case .openBrace:
            return Localized(
                "une accolade est ouverte et jamais fermée : {n}", "a brace is opened and never closed: {n}")
        case .spanReversed:
            return Localized("le premier nombre dépasse le second", "the first number is over the second")
        case .noSuchAsk(let id):
            return Localized(
                "aucune étape « \(id) » avec ask avant celle-ci",
                "no step “\(id)” with an ask before this one")
        case .noSuchDimension(let id):
            return Localized(
                "l'axe « \(id) » n'est aucune des dimensions de la question",
                "the axis “\(id)” is none of the question's dimensions")
        case .keyBesidePrediction(let key):
            return Localized(
                "un pronostic reprend les questions de l'étape annoncée : retirez « \(key) »",
                "a prediction takes the questions of the step it announces: remove “\(key)”")
        case .predictionWithoutReveal(let id):
            return Localized(
                "un pronostic vient avant le résultat : ajoutez plus loin une étape reveal: \(id)",
                "a prediction comes before the result: add a step reveal: \(id) further on")
        case .nothingToPredict(let id):
            return Localized(
                "rien à annoncer dans « \(id) » : il faut des notes sans facettes, des dimensions ou un choix",
                "nothing to predict in “\(id)”: it takes ratings without facets, dimensions or a choice")
        case .revealedTwice(let id):
            return Localized(
                "l'étape « \(id) » est déjà révélée plus haut", "the step “\(id)” is already revealed above")
        case .dimensionsOutOfRatings:
            return Localized(
                "les dimensions vont avec des éléments écrits ici, sans facets",
                "dimensions go with items written here, without facets")
        case .convergenceNeedsCap:
            return Localized(
                "convergence compte des personnes : il faut cap: 1",
                "convergence counts people: it needs cap: 1")
        case .talkOverruns(let talk, let minutes):
            return Localized(
                "\(talk) min de parole pour \(minutes) min", "\(talk) minutes of talk for \(minutes) minutes")
        case .shortTalkOverruns(let talk, let minutes):
            return Localized(
                "variante courte : \(talk) min de parole pour \(minutes) min",
                "short variant: \(talk) minutes of talk for \(minutes) minutes")
        case .shortNotShorter:
            return Localized(
                "shortMinutes doit être plus petit que minutes", "shortMinutes must be smaller than minutes")
        case .shortWithoutMinutes:
            return Localized(
                "short: false ne sert à rien sans shortMinutes",
                "short: false is of no use without shortMinutes")
        default: return nil
        }
    }

    var workshopMessage: Localized {
        switch self {
        case .unknownActivity(let id, let nearest):
            return Wording.unknown("l'activité", "activity", id, nearest: nearest)
        case .brokenActivity(let id, let file):
            return Localized(
                "l'activité « \(id) » a des erreurs : cids check \(file)",
                "the activity “\(id)” has errors: cids check \(file)")
        case .unknownStep(let id, let activity, let nearest):
            let suggestion = Wording.suggest(nearest)
            return Localized(
                "l'étape « \(id) » n'est pas dans « \(activity) »\(suggestion.fr)",
                "the step “\(id)” is not in “\(activity)”\(suggestion[.en])")
        case .modeNotOffered(let mode, let activity, let offered):
            let list = Wording.list(offered)
            return Localized(
                "« \(activity) » n'offre pas le mode \(mode.rawValue)\(offered.isEmpty ? "" : " ; on attend : \(list)")",
                "“\(activity)” does not offer mode \(mode.rawValue)\(offered.isEmpty ? "" : "; expected: \(list)")"
            )
        case .droppedInEntry(let question, let step):
            return Localized(
                "l'étape « \(step) » est gardée sans la question « \(question) » dont elle dépend",
                "the step “\(step)” is kept without the question “\(question)” it depends on")
        case .entriesOverrun(let sum, let minutes):
            return Localized(
                "les activités durent \(sum) min, l'atelier \(minutes)",
                "the activities last \(sum) minutes, the workshop \(minutes)")
        default:
            return Localized("erreur", "error")
        }
    }
}
