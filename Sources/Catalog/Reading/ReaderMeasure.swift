import Workshop

/// What several items measure together, and planes.
extension Reader {
    /// The dimensions of a question; their items must be its own.
    mutating func dimensions(_ tree: Tree, of question: Question) -> [Question.Dimension] {
        let known = question.literalItems.map(\.id)
        var seen = Set<String>()
        var placed = Set<String>()
        return list(tree, Limits.dimensions).compactMap { tree in
            guard let fields = fields(tree, Keys.dimension) else { return nil }
            let id = id(required("id", in: fields))
            if !id.isEmpty, !seen.insert(id).inserted, let field = fields["id"] {
                report(.duplicateID(id), at: field.value.place)
            }
            let label = text(required("label", in: fields), Limits.label)
            let items = required("items", in: fields).map { list($0, Limits.dimensionItems) } ?? []
            let ids = items.compactMap { tree -> String? in
                let item = self.id(tree)
                guard !item.isEmpty else { return nil }
                if !known.contains(item) {
                    report(.unknownItem(item, nearest: nearest(to: item, among: known)), at: tree.place)
                } else if !placed.insert(item).inserted {
                    report(.repeated(item), at: tree.place)
                }
                return item
            }
            return Question.Dimension(id: id, label: label, items: ids)
        }
    }

    /// Words for centres: each band ends higher than the one before, the last has no end.
    mutating func bands(_ tree: Tree) -> [Band] {
        var bands: [Band] = []
        for tree in list(tree, Limits.bands) {
            guard let fields = fields(tree, Keys.band) else { continue }
            let to = optional("to", in: fields).flatMap { decimal($0) }
            if let last = bands.last, last.to == nil || to.map({ $0 <= last.to ?? 0 }) ?? false {
                report(.bandOrder, at: fields.place)
            }
            bands.append(Band(to: to, label: text(required("label", in: fields), Limits.label)))
        }
        if let last = bands.last, last.to != nil { report(.bandOrder, at: tree.place) }
        return bands
    }

    /// Sentences with the conditions that lead to them.
    mutating func readings(_ tree: Tree, of question: Question) -> [Reading] {
        list(tree, Limits.readings).compactMap { tree in
            guard let fields = fields(tree, Keys.reading), let condition = required("if", in: fields) else {
                return nil
            }
            guard case .scalar(let source, _) = condition.content else {
                report(
                    .wrongType(expected: .text, found: condition.kind, excerpt: condition.excerpt),
                    at: condition.place)
                return nil
            }
            guard source.count <= Limits.expression else {
                report(.tooLong(given: source.count, limit: Limits.expression), at: condition.place)
                return nil
            }
            check(source, of: question, at: condition.place)
            let words = Tree(place: tree.place, content: .mapping(fields.list.filter { $0.key != "if" }))
            let text = text(words, Limits.line)
            for (key, words) in [("fr", text.fr), ("en", text.en ?? "")] {
                let place = fields[key]?.value.place ?? tree.place
                for part in Reading.expressions(in: words) { check(part, of: question, at: place) }
                if Reading.hasOpenBrace(words) { report(.openBrace, at: place) }
            }
            return Reading(condition: source, text: text)
        }
    }

    /// An expression that can be read, of names that the question has.
    private mutating func check(_ source: String, of question: Question, at place: Place) {
        do throws(Formula.Fault) {
            let expression = try Formula(source)
            // The names of what a room types are known only there.
            guard question.input.items.map({ !$0.literal.isEmpty }) ?? true else { return }
            let known = askedBefore.reduce(question.measures) { $0.union($1.measuresElsewhere) }
            let openEnded = askedBefore.filter { $0.input.items.map { $0.literal.isEmpty } ?? false }
            for name in expression.names.sorted() where !known.contains(name) {
                if openEnded.contains(where: { name.hasPrefix("\($0.id).") }) { continue }
                report(unknown(name, of: question, among: known), at: place)
            }
        } catch {
            report(.badExpression(source, position: error.position), at: place)
        }
    }

    /// Why a name has no value here.
    private func unknown(_ name: String, of question: Question, among known: Set<String>) -> Fault {
        let words = name.split { !($0.isLetter || $0.isNumber || $0 == "-") }.map(String.init)
        if !question.dimensions.isEmpty,
            question.input.items?.literal.contains(where: { words.contains($0.id) }) == true
        {
            return .itemOfDimension(name)
        }
        let sides = name.split(separator: "-").map(String.init)
        if sides.count == 2, sides.allSatisfy(known.contains) { return .gluedMinus(name) }
        return .unknownMeasure(name, nearest: nearest(to: name, among: Array(known)))
    }

    /// The ratings of a place: two axes, each from 1 to 10.
    mutating func place(_ fields: Fields, on plane: Plane?, question: String) -> Input? {
        guard let plane,
            let items = required("items", in: fields).map({ items($0, question: question) })
        else { return nil }
        let labels = [plane.x, plane.y].map { Item(id: $0.id, label: $0.label) }
        return .ratings(Scale(low: 1, high: 10), items: items, facets: labels)
    }

    /// The plane of a place.
    mutating func plane(_ fields: Fields) -> Plane? {
        guard let axes = required("axes", in: fields).flatMap({ self.fields($0, Keys.axes) }),
            let x = required("x", in: axes).flatMap({ axis($0) }),
            let y = required("y", in: axes).flatMap({ axis($0) })
        else { return nil }
        let zones = optional("zones", in: fields).map { list($0, Limits.zones) } ?? []
        return Plane(x: x, y: y, zones: zones.compactMap { zone($0) })
    }

    private mutating func axis(_ tree: Tree) -> Plane.Axis? {
        guard let fields = fields(tree, Keys.axis) else { return nil }
        return Plane.Axis(
            id: id(required("id", in: fields)), label: text(required("label", in: fields), Limits.label),
            low: text(required("low", in: fields), Limits.word),
            high: text(required("high", in: fields), Limits.word))
    }

    private mutating func zone(_ tree: Tree) -> Plane.Zone? {
        guard let fields = fields(tree, Keys.zone) else { return nil }
        return Plane.Zone(
            id: id(required("id", in: fields)), label: text(required("label", in: fields), Limits.label),
            x: span("x", in: fields), y: span("y", in: fields), gap: span("gap", in: fields))
    }

    private mutating func span(_ key: String, in fields: Fields) -> ClosedRange<Double>? {
        guard let tree = optional(key, in: fields) else { return nil }
        let ends = list(tree, 2...2).compactMap { decimal($0) }
        guard ends.count == 2, ends[0] <= ends[1] else {
            if ends.count == 2 { report(.spanReversed, at: tree.place) }
            return nil
        }
        return ends[0]...ends[1]
    }

    /// A number with at most some decimals, such as 2.4 or -3.
    mutating func decimal(_ tree: Tree) -> Double? {
        guard case .scalar(let text, plain: true) = tree.content, let value = Double(text), abs(value) <= 100
        else {
            report(.wrongType(expected: .number, found: tree.kind, excerpt: tree.excerpt), at: tree.place)
            return nil
        }
        return value
    }
}
