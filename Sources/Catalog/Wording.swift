import Workshop

/// How faults are said to the person who wrote the file.
enum Wording {
    /// « l'activité « x » n'existe pas ; vouliez-vous dire « y » ? »
    static func unknown(_ french: String, _ english: String, _ word: String, nearest: String?) -> Localized {
        let suggestion = suggest(nearest)
        return Localized(
            "\(french) « \(word) » n'existe pas\(suggestion.fr)",
            "no \(english) “\(word)”\(suggestion.en ?? "")")
    }

    /// What to write instead, where something is near.
    static func suggest(_ nearest: String?, known: [String] = []) -> Localized {
        if let nearest {
            return Localized(" ; vouliez-vous dire « \(nearest) » ?", "; did you mean “\(nearest)”?")
        }
        guard !known.isEmpty else { return Localized("", "") }
        let list = known.joined(separator: ", ")
        return Localized(" ; on attend : \(list)", "; expected: \(list)")
    }

    static func name(_ kind: Tree.Kind) -> Localized {
        switch kind {
        case .nothing: Localized("rien", "nothing")
        case .text: Localized("du texte", "text")
        case .number: Localized("un nombre entier", "a whole number")
        case .flag: Localized("true ou false", "true or false")
        case .list:
            Localized(
                "une liste (des lignes qui commencent par un tiret)", "a list (lines that start with a dash)")
        case .mapping: Localized("des clés", "keys")
        case .localized: Localized("un texte avec fr: et en:", "a text with fr: and en:")
        }
    }

    /// « de 1 à 10 », « au plus 8 », « 3 »
    static func range(_ range: ClosedRange<Int>) -> Localized {
        Localized(
            "de \(range.lowerBound) à \(range.upperBound)", "\(range.lowerBound) to \(range.upperBound)")
    }

    static func list(_ modes: [CaptureMode]) -> String { modes.map(\.rawValue).joined(separator: ", ") }

    static func bytes(_ count: Int) -> Localized {
        let tenths = (count * 10 + (1 << 19)) >> 20
        let (whole, rest) = tenths.quotientAndRemainder(dividingBy: 10)
        return Localized("\(whole),\(rest) Mio", "\(whole).\(rest) MiB")
    }

    static func hex(_ scalar: UInt32) -> String {
        let digits = String(scalar, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

extension Fault {
    /// What is wrong and, where it can be said, what to write instead.
    var message: Localized { fileMessage ?? yamlMessage ?? keyMessage ?? activityMessage ?? workshopMessage }

    private var fileMessage: Localized? {
        switch self {
        case .noSuchFile: return Localized("ce fichier n'existe pas", "there is no such file")
        case .notAFile: return Localized("ce n'est pas un fichier", "this is not a file")
        case .unreadable:
            return Localized(
                "le fichier ne peut pas être lu : vérifiez ses droits",
                "the file cannot be read: check its permissions")
        case .tooLarge(let bytes):
            let size = Wording.bytes(bytes)
            return Localized(
                "le fichier est trop gros : \(size.fr), 1 Mio au plus",
                "the file is too large: \(size[.en]), 1 MiB at most")
        case .binary:
            return Localized("ce n'est pas un fichier de texte", "this is not a text file")
        case .notUTF8:
            return Localized(
                "le fichier n'est pas en UTF-8 : enregistrez-le à nouveau dans cet encodage",
                "the file is not in UTF-8: save it again in that encoding")
        case .controlCharacter(let scalar):
            return Localized(
                "caractère de contrôle \(Wording.hex(scalar)) : retirez-le",
                "control character \(Wording.hex(scalar)): remove it")
        case .emptyFile: return Localized("le fichier est vide", "the file is empty")
        default: return nil
        }
    }

    private var yamlMessage: Localized? {
        switch self {
        case .syntax(let problem): return Wording.syntax(problem)
        case .manyDocuments:
            return Localized(
                "un seul document par fichier : retirez « --- » et ce qui suit",
                "one document a file: remove “---” and what follows")
        case .anchor(let name):
            return Localized(
                "les ancres (&\(name)) sont refusées : écrivez le texte là où il sert",
                "anchors (&\(name)) are refused: write the text where it is used")
        case .alias(let name):
            return Localized(
                "les alias (*\(name)) sont refusés : écrivez le texte là où il sert, ou entre guillemets",
                "aliases (*\(name)) are refused: write the text where it is used, or in quotes")
        case .mergeKey:
            return Localized(
                "la clé de fusion (<<) est refusée : écrivez les clés là où elles servent",
                "the merge key (<<) is refused: write the keys where they are used")
        case .tag(let name):
            return Localized("les étiquettes (\(name)) sont refusées", "tags (\(name)) are refused")
        case .complexKey: return Localized("une clé est un seul mot", "a key is a single word")
        case .duplicateKey(let key):
            return Localized("la clé « \(key) » est écrite deux fois", "the key “\(key)” is written twice")
        case .tooDeep:
            return Localized(
                "trop de niveaux les uns dans les autres, \(Limits.depth) au plus : retirez des crochets, des accolades ou du retrait",
                "too many levels within each other, \(Limits.depth) at most: remove brackets, braces or indentation"
            )
        default: return nil
        }
    }

    private var keyMessage: Localized? {
        switch self {
        case .unknownKey(let key, let nearest, let known):
            let suggestion = Wording.suggest(nearest, known: known)
            return Localized(
                "clé inconnue « \(key) »\(suggestion.fr)", "unknown key “\(key)”\(suggestion[.en])")
        case .keyOfAnotherInput(let key, let input):
            return Localized(
                "la clé « \(key) » ne va pas avec input: \(input.rawValue)",
                "the key “\(key)” does not go with input: \(input.rawValue)")
        case .missingKey(let key):
            return Localized("il manque la clé « \(key) »", "the key “\(key)” is missing")
        case .emptyKey(let key):
            return Localized("la clé « \(key) » est vide", "the key “\(key)” is empty")
        case .wrongType(let expected, let found, let excerpt):
            let (wanted, had) = (Wording.name(expected), Wording.name(found))
            return Localized(
                "attendu : \(wanted.fr) ; trouvé : \(had.fr)\(excerpt.map { " (« \($0) »)" } ?? "")",
                "expected \(wanted[.en]), found \(had[.en])\(excerpt.map { " (“\($0)”)" } ?? "")")
        case .notTrue: return Localized("écrivez true, ou retirez la clé", "write true, or remove the key")
        case .unknownWord(let word, let nearest, let known):
            let suggestion = Wording.suggest(nearest, known: known)
            return Localized(
                "mot inconnu « \(word) »\(suggestion.fr)", "unknown word “\(word)”\(suggestion[.en])")
        case .badID(let id):
            return Localized(
                "identifiant « \(id) » : des minuscules sans accent, des chiffres et des tirets, \(Limits.id) au plus",
                "id “\(id)”: lowercase letters without accents, digits and hyphens, \(Limits.id) at most")
        case .notFileName(let id, let file):
            return Localized(
                "l'identifiant « \(id) » n'est pas le nom du fichier, « \(file) »",
                "the id “\(id)” is not the name of the file, “\(file)”")
        case .badSource(let row):
            return Localized(
                "« \(row) » n'est pas une ligne de l'inventaire, comme 0-41",
                "“\(row)” is not a row of the inventory, such as 0-41")
        case .outOfRange(let value, let range):
            let limits = Wording.range(range)
            return Localized("\(value) : attendu \(limits.fr)", "\(value): expected \(limits[.en])")
        case .wrongCount(let count, let range):
            let limits = Wording.range(range)
            return Localized(
                "\(count) dans la liste : attendu \(limits.fr)",
                "\(count) in the list: expected \(limits[.en])")
        default: return textMessage
        }
    }

    private var textMessage: Localized? {
        switch self {
        case .missingFrench:
            return Localized("il manque le texte français (fr:)", "the French text (fr:) is missing")
        case .missingEnglish:
            return Localized("il manque le texte anglais (en:)", "the English text (en:) is missing")
        case .emptyText: return Localized("le texte est vide", "the text is empty")
        case .severalLines:
            return Localized(
                "le texte tient sur une ligne : ouvrez-le par >- au lieu de |, sans ligne vide",
                "the text is one line: open it with >- instead of |, without an empty line")
        case .tooLong(let given, let limit):
            return Localized(
                "le texte est trop long : \(given) caractères, \(limit) au plus",
                "the text is too long: \(given) characters, \(limit) at most")
        case .longHeadline(let text):
            return Localized(
                "« \(text) » : au-delà de \(Limits.shortHeadline) caractères, le titre perd ses grandes lettres",
                "“\(text)”: beyond \(Limits.shortHeadline) characters, the headline loses its big letters")
        case .noStepKind:
            let list = Keys.stepKinds.joined(separator: ", ")
            return Localized(
                "il manque ce que fait l'étape : \(list)", "what the step does is missing: \(list)")
        case .severalStepKinds(let kinds):
            let list = kinds.joined(separator: ", ")
            return Localized(
                "une étape ne fait qu'une chose, et non : \(list)", "a step does one thing, not: \(list)")
        default: return nil
        }
    }
}

extension Wording {
    /// libyaml's words in those of a coach; the rare ones are left as they are.
    fileprivate static func syntax(_ problem: String) -> Localized {
        switch problem {
        case "mapping values are not allowed in this context":
            Localized(
                "« : » au milieu d'un texte : mettez le texte entre guillemets, ou ouvrez-le par >-",
                "“: ” within a text: put the text in quotes, or open it with >-")
        case "found character that cannot start any token":
            Localized(
                "un texte ne commence pas par ce caractère : mettez-le entre guillemets (et pas de tabulation en marge)",
                "a text does not start with this character: put it in quotes (and no tab in the margin)")
        case "did not find expected key":
            Localized(
                "clé attendue ici : vérifiez l'alignement et les guillemets",
                "a key was expected here: check the alignment and the quotes")
        case "did not find expected node content":
            Localized("une valeur était attendue ici", "a value was expected here")
        case "mapping keys are not allowed in this context":
            Localized("une clé ne peut pas commencer ici", "a key cannot start here")
        case "found a tab character that violates indentation":
            Localized(
                "la marge se fait avec des espaces, pas des tabulations",
                "margins are made of spaces, not tabs")
        case "did not find expected '-' indicator":
            Localized(
                "tiret attendu ici : vérifiez l'alignement de la liste",
                "a dash was expected here: check the alignment of the list")
        case "could not find expected ':'":
            Localized("il manque « : » après la clé", "“:” is missing after the key")
        case "found unexpected end of stream":
            Localized("un guillemet n'est pas fermé", "a quotation mark is not closed")
        case "did not find expected ',' or '}'":
            Localized("il manque « , » ou « } »", "“,” or “}” is missing")
        case "did not find expected ',' or ']'":
            Localized("il manque « , » ou « ] »", "“,” or “]” is missing")
        case "found unknown escape character":
            Localized(
                "« \\ » dans un texte : écrivez-le entre apostrophes simples, ou doublez-le",
                "“\\” in a text: write it between single quotes, or double it")
        default:
            Localized("YAML mal formé : \(problem)", "malformed YAML: \(problem)")
        }
    }
}
