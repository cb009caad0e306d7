import Workshop

/// The grammatical words that say nothing of what a text is about, in lower case.
enum StopWords {
    /// Those of both languages, as a room may mix them, but for what says something in the language of the texts.
    static func of(_ language: Language) -> Set<String> {
        switch language {
        case .fr: french.union(english.subtracting(["but", "an", "don", "ours"]))
        case .en: english.union(french.subtracting(["car", "son", "comment", "pour", "ton", "moi", "est"]))
        }
    }

    /// The language that texts are written in, by their grammatical words; nil where neither has more.
    static func language(of texts: [String]) -> Language? {
        let words = texts.flatMap { $0.lowercased().split { !$0.isLetter } }.map(String.init)
        let (inFrench, inEnglish) = (
            words.count { french.contains($0) && !english.contains($0) },
            words.count { english.contains($0) && !french.contains($0) }
        )
        return inFrench == inEnglish ? nil : inFrench > inEnglish ? .fr : .en
    }

    private static let french = words(
        """
        le la les un une deux des du de au aux ce cet cette ces ça cela ceci celui celle ceux
        je tu il elle on nous vous ils elles me te se moi toi lui leur leurs eux soi
        mon ma mes ton ta tes son sa ses notre nos votre vos
        et ou où mais donc or ni car que qu qui quoi dont quand si comme comment pourquoi
        quel quels quelle quelles lequel laquelle chaque là ici
        dans en sur sous par pour sans avec chez vers entre à dès plus moins très trop bien
        ne pas non oui tout tous toute toutes même aussi encore alors ainsi
        être est es suis sommes êtes sont était étaient sera seront soit été
        avoir ai as avons avez ont avait avaient aura auront eu
        fait faire fais faut peut peux peuvent doit doivent va vont jusqu lorsqu puisqu quelqu aujourd hui
        """)

    private static let english = words(
        """
        the an this that these those and or but nor so if then than as of at by for from in into on onto
        to up out off with without about over under between
        you he she it we they me him her us them my your his its our their mine yours ours theirs
        who whom whose which what when where why how there here
        is are was were be been being am do does did done doing has have had having
        will would shall should can could may might must
        not no yes all any each every some such more most very too just also only own same other
        don doesn didn isn aren wasn weren won ll re ve
        """)

    private static func words(_ list: String) -> Set<String> {
        Set(list.split { $0.isWhitespace }.map(String.init))
    }
}
