import Page
import Session
import Workshop

/// The page on which slips are typed, in the room or in the coach's pane.
struct SlipsPage {
    let ask: Ask
    let opened: Round
    let row: String
    let session: Session
    let context: Context

    var page: Page {
        let number = opened.turnout.count + 1
        return Page(
            title: "",
            main: [Block(.title(context("Fiche \(number)", "Slip \(number)")))] + entry
                + SlipsPage.numbered(ask, opened, session, context),
            bindings: [
                Binding([.enter], context("enregistrer", "record"), .submit),
                Binding([.escape], context("finir", "finish"), .back),
            ], focus: "row")
    }

    /// The row to type, and what is typed in it.
    var entry: [Block] {
        let needed = SlipRow.length(ask) { session.items(of: $0, in: opened) }
        return [
            Block(
                .field(
                    Field(
                        id: "row",
                        label: needed.map(countLabel) ?? stem,
                        text: row, limit: lineLimit, allowsExcess: true))),
            Block(.prose([Run(explanation(needed))])),
        ]
    }

    /// Which rating comes first, where each line has several.
    private var order: String {
        if let pairs = pairsInOrder { return pairs }
        for question in ask.questions {
            guard case .ratings(_, _, let facets) = question.input, !facets.isEmpty else { continue }
            let names = facets.map { context("« \($0.label.fr) »", "“\($0.label[.en])”") }
            return context(
                " Pour chaque ligne : \(names.joined(separator: ", puis ")).",
                " For each line: \(names.joined(separator: ", then ")).")
        }
        return ""
    }

    /// What a question's part of a slip looks like.
    private func sample(_ question: Question) -> String {
        SlipSample(
            question: question, items: session.items(of: question, in: opened), language: context.language
        ).shown
    }

    /// What each part of a slip looks like: « 2 / 40 25 20 15 ».
    private var shapes: String { ask.questions.map(sample).joined(separator: " / ") }

    /// « Signes dans l'ordre, 12 sur 24 ».
    private func countLabel(_ needed: Int) -> String {
        let typed = SlipRow.marks(row, needed: needed).count
        return context("Signes dans l'ordre, \(typed) sur \(needed)", "Marks in order, \(typed) of \(needed)")
    }

    /// Characters of the sentence on a slip, or of a row of numbers.
    private var lineLimit: Int? {
        guard ask.questions.count == 1, case .lines(_, 1, let limit) = ask.questions[0].input else {
            return nil
        }
        return limit
    }

    private var stem: String {
        for question in ask.questions {
            switch question.input {
            case .lines where ask.questions.count > 1: break
            case .lines(let stem, _, _): return (stem ?? question.prompt)[context.language]
            case .dots where ask.questions.count > 1, .shares where ask.questions.count > 1,
                .ranking where ask.questions.count > 1:
                break
            case .dots: return context("Numéros", "Numbers")
            case .choices where question.isTicked && ask.questions.count == 1:
                return context("Numéros", "Numbers")
            case .bets: return context("Vos paris", "Your bets")
            case .shares: return context("Points", "Points")
            case .ranking: return context("Ordre", "Order")
            case .ratings where question.isDirected && ask.questions.count == 1:
                return context("Une ligne", "A line")
            case .ratings, .choices, .sorting, .pairs: break
            }
        }
        return ask.questions.count > 1 ? context("La fiche", "The slip") : context("Phrase", "Sentence")
    }

    /// What to type for a slip.
    private func explanation(_ needed: Int?) -> String {
        if let needed {
            let scales = ask.questions.compactMap { question in
                if case .ratings(let scale, _, _) = question.input { scale.points } else { nil }
            }
            let hasTen = scales.contains { $0.contains(10) }
            let unknown =
                ask.questions.contains(where: \.allowsUnknown)
                ? context(", n ou x pour une croix", ", n or x for a cross") : ""
            if hasTen, scales.contains(where: { $0.contains(0) }) {
                // 0 is an answer there: 10 has two digits.
                return context(
                    "\(needed) nombre\(needed > 1 ? "s séparés par des espaces" : "") : un par case, « . » pour une case vide\(unknown).",
                    "\(needed) number\(needed == 1 ? "" : "s separated by spaces"): one per box, “.” for an empty box\(unknown)."
                )
                    + order
            }
            let ten = hasTen ? context(", 0 pour 10", ", 0 for 10") : ""
            return context(
                "\(needed) signe\(needed > 1 ? "s" : "") : un chiffre par case\(ten), « . » pour une case vide\(unknown). Les espaces ne comptent pas.",
                "\(needed) mark\(needed == 1 ? "" : "s"): one digit per box\(ten), “.” for an empty box\(unknown). Spaces do not count."
            )
                + order
        }
        if ask.questions.count > 1 {
            return context(
                "\(ask.questions.count) réponses séparées par / : \(shapes). « . » pour une fiche vide.",
                "\(ask.questions.count) answers separated by /: \(shapes). “.” for an empty slip.")
        }
        if let question = ask.questions.first, question.isDirected {
            let sample = sample(question)
            return context(
                "La lettre de la ligne, puis une case après l'autre, « . » dans la sienne : \(sample). « . » seul pour une fiche vide.",
                "The letter of the line, then one box after another, “.” in its own: \(sample). A single “.” for an empty slip."
            )
        }
        if let question = ask.questions.first, !question.mixes.isEmpty,
            case .shares(_, let total, _) = question.input
        {
            let names = question.mixes.map { $0.label[context.language] }.joined(separator: ", ")
            return context(
                "Colonne par colonne (\(names)), \(total) points dans chacune : \(sample(question)). « . » pour une case vide.",
                "Column by column (\(names)), \(total) points in each: \(sample(question)). “.” for an empty box."
            )
        }
        if let question = ask.questions.first, question.isTicked {
            return context(
                "Les numéros cochés, séparés par des espaces : \(sample(question)). « . » pour une fiche vide.",
                "The numbers ticked, separated by spaces: \(sample(question)). “.” for an empty slip.")
        }
        guard let question = ask.questions.first else { return "" }
        switch question.input {
        case .lines(_, let most, _) where most > 1:
            return context(
                "\(most) phrases au plus, séparées par |. « . » ou x pour une fiche vide.",
                "\(most) sentences at most, separated by |. “.” or x for an empty slip.")
        case .lines:
            return context("« . » ou x pour une fiche vide.", "“.” or x for an empty slip.")
        case .dots:
            return context(
                "Les numéros choisis, séparés par des espaces : \(sample(question)). « . » pour une fiche vide.",
                "The numbers chosen, separated by spaces: \(sample(question)). “.” for an empty slip.")
        case .shares(_, let total, _):
            return context(
                "Les points ligne par ligne, \(total) en tout : \(sample(question)). « . » pour une fiche vide.",
                "The points line by line, \(total) in all: \(sample(question)). “.” for an empty slip.")
        case .ranking:
            return context(
                "Les numéros dans l'ordre, le premier d'abord : \(sample(question)). « . » pour une fiche vide.",
                "The numbers in order, the first first: \(sample(question)). “.” for an empty slip.")
        case .bets:
            return context(
                "Un pari par case, séparés par des espaces : \(sample(question)). « . » pour une case vide.",
                "A bet a box, separated by spaces: \(sample(question)). “.” for an empty box.")
        default:
            return context("« . » pour une fiche vide.", "“.” for an empty slip.")
        }
    }

    /// The numbered lines that slips refer to, where they were written in the room.
    static func numbered(_ ask: Ask, _ opened: Round, _ session: Session, _ context: Context) -> [Block] {
        var shown: [Items] = []
        return ask.questions.flatMap { question -> [Block] in
            let isNamed =
                question.isDirected
                || question.input.items != nil && question.literalItems.isEmpty && question.against == nil
            guard isNamed else { return boxes(question, context) }
            // Several questions about one list need it once.
            if let source = question.input.items {
                guard !shown.contains(source) else { return boxes(question, context) }
                shown.append(source)
            }
            let items = session.items(of: question, in: opened)
            let rows = items.enumerated().map { index, item in
                let sign = question.isDirected ? letter(index) : "\(index + 1)"
                return Options.Row(id: item.id, sign: sign, label: item.label[context.language])
            }
            return boxes(question, context) + stemBlock(question, session, context) + [
                Block(.options(Options(rows: rows)), size: .fills)
            ]
        }
    }

    /// What the digits of an answer stand for: « 1 jamais · 5 presque toujours », or the boxes of a sort.
    static func legend(_ question: Question, _ context: Context) -> [Block] {
        guard case .ratings(let scale, _, let facets) = question.input, question.kind != .place else {
            return boxes(question, context)
        }
        var blocks: [Block] = []
        if !scale.labels.isEmpty {
            let words = scale.labels.sorted { $0.key < $1.key }
                .map { "\($0.key) \(context.beside($0.value))".replacing(" ", with: "\u{A0}") }
            blocks.append(Block(.prose([Run(words.joined(separator: " · "), .quiet)])))
        }
        if !facets.isEmpty {
            blocks.append(
                Block(.steps(facets.map { context.beside($0.label) }), each: context("Case", "Box")))
        }
        return blocks
    }

    /// What may be chosen, by its number, in sight before anybody is alone with it: never left out of a low window.
    static func options(_ question: Question, _ context: Context) -> [Block] {
        guard case .choices(let options, _) = question.input else { return [] }
        return [numbered(options, context, size: .natural)]
    }

    /// The written lines that a slip answers one by one, or names by their numbers.
    static func lines(_ question: Question, _ context: Context) -> [Block] {
        let items = question.literalItems
        // The boxes of a sort and the lettered lines of a grid are shown by ``numbered(_:_:_:_:)``.
        guard items.count > 1, question.kind != .sort, !question.isDirected else { return [] }
        return [numbered(items, context, size: .optional)]
    }

    private static func numbered(_ items: [Item], _ context: Context, size: Block.Size) -> Block {
        let rows = items.enumerated().map { index, item in
            Options.Row(
                id: item.id, sign: "\(index + 1)", label: context.beside(item.label),
                detail: context.showsBoth ? "" : item.note?[context.language] ?? "")
        }
        return Block(.options(Options(rows: rows)), size: size)
    }

    /// What the digits of a sort stand for: printed slips may not be at hand.
    static func boxes(_ question: Question, _ context: Context) -> [Block] {
        guard case .sorting(_, let bins) = question.input else { return [] }
        if bins.contains(where: { $0.note != nil }) {
            let rows = bins.enumerated().map { index, bin in
                Options.Row(
                    id: bin.id, sign: "\(index + 1)", label: context.beside(bin.label),
                    detail: bin.note?[context.language] ?? "")
            }
            return [Block(.options(Options(rows: rows)))]
        }
        let named = bins.enumerated().map { "\($0 + 1)\u{A0}\(context.beside($1.label))" }
        return [Block(.prose([Run(named.joined(separator: " · "))]))]
    }
}

extension Question {
    /// Whether answers name, by their numbers, lines that were written in the room: no printed slip has them, and they are
    /// in no order before the round opens.
    var namesLater: Bool {
        guard isNumbered, case .harvested? = input.items else { return false }
        return true
    }

    /// Whether answers name its lines by their numbers.
    var isNumbered: Bool {
        switch input {
        case .dots, .ranking: true
        case .ratings, .choices, .lines, .bets, .shares, .sorting, .pairs: false
        }
    }
}
