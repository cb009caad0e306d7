public import Workshop

/// What the sheets of a questionnaire say together, dimension by dimension; never of a sheet alone.
///
/// No total over the dimensions, no rank, no type (DOMAIN §6).
public struct Profile: Hashable, Codable, Sendable {
    /// One dimension.
    public struct Row: Hashable, Codable, Sendable, Identifiable {
        /// The dimension's id.
        public var id: String
        /// Sheets that answered enough of its items to have a score.
        public var n: Int
        /// The mean of the sheets' scores.
        public var mean: Double
        /// What the scores span: all of them from eight sheets on, under that the middle half.
        public var span: ClosedRange<Double>
        /// The item with the closest answers, recoded if it is reversed; nil where none may be told.
        public var closest: RatingTally?
        /// The item with the widest split, recoded if it is reversed; nil where none is split, or may be told.
        public var widest: RatingTally?

        /// One dimension's figures.
        public init(
            id: String, n: Int, mean: Double, span: ClosedRange<Double>, closest: RatingTally? = nil,
            widest: RatingTally? = nil
        ) {
            self.id = id
            self.n = n
            self.mean = mean
            self.span = span
            self.closest = closest
            self.widest = widest
        }
    }

    /// The dimensions in the question's order; those withheld are absent.
    public var rows: [Row]
    /// Cronbach's alpha by dimension, from thirty complete sheets on; empty under that.
    public var reliability: [String: Reliability]
    /// The complete sheets that an alpha would stand on.
    public var sheets: Int
    /// How many sheets stand in each zone of the question's plane; the zones of fewer than two are told together,
    /// under no id. nil without a plane, or where it would tell too much.
    public var zones: [OptionTally]?

    /// The figures of some dimensions.
    public init(rows: [Row], reliability: [String: Reliability] = [:], sheets: Int = 0) {
        self.rows = rows
        self.reliability = reliability
        self.sheets = sheets
    }

    /// From how many sheets on the ends of the scores are shown rather than their middle half.
    public static let leastForRange = 8
    /// Two dimensions closer than this are not read as different (DOMAIN §3.1).
    public static let leastDifference = 0.5

    /// The dimension whose mean is lowest, if it stands apart from all the others.
    public var lowest: Row.ID? {
        let sorted = rows.sorted { $0.mean < $1.mean }
        guard sorted.count > 1, Profile.differ(sorted[1].mean, sorted[0].mean) else { return nil }
        return sorted[0].id
    }

    /// Whether two means, as the room reads them, are far enough apart to be called different.
    public static func differ(_ one: Double, _ other: Double) -> Bool {
        abs((one * 10).rounded() - (other * 10).rounded()) >= leastDifference * 10
    }
}

/// One filled sheet: points by item, without « je ne sais pas » and without those passed over.
public typealias Sheet = [Item.ID: Int]

extension Profile {
    /// Scores sheets; a dimension, or an item, that fewer than `least` sheets answer is left out.
    ///
    /// - Parameters:
    ///   - sheets: the points given, one sheet a person.
    ///   - question: the question, with its dimensions and its scale.
    ///   - items: the items asked, those of the short form if that was used.
    ///   - least: the fewest sheets that may be shown together.
    public init(_ sheets: [Sheet], of question: Question, items: [Item], least: Int) {
        guard case .ratings(let scale, _, _) = question.input else {
            self.init(rows: [])
            return
        }
        let questionnaire = Questionnaire(question: question, items: items, scale: scale.points)
        var rows: [Row] = []
        var reliability: [String: Reliability] = [:]
        var complete = sheets.count
        func verdict(of tally: RatingTally) -> Agreement.Verdict {
            Agreement(tally, scale: scale.points).verdict
        }
        for dimension in question.dimensions {
            let asked = questionnaire.items(of: dimension)
            let scores = sheets.compactMap { questionnaire.score($0, of: dimension) }
            guard scores.count >= max(1, least), let mean = Statistics.mean(scores),
                let span = Statistics.span(scores, isWhole: scores.count >= Profile.leastForRange)
            else { continue }
            let told = asked.map { questionnaire.tally(sheets, of: $0) }
                .filter { $0.n >= least && !questionnaire.isUnanimous($0) }
                .map { ($0, Statistics.averageDeviation($0.values) ?? 0) }
            // Neither may say the contrary of its name: the closest of answers that are all apart is not close.
            let (apart, near) = (
                told.filter { [.divided, .camps].contains(verdict(of: $0.0)) },
                told.filter { [.close, .few].contains(verdict(of: $0.0)) }
            )
            let closest = near.min { $0.1 < $1.1 }?.0
            let widest = apart.max { $0.1 < $1.1 }?.0
            rows.append(
                Row(
                    id: dimension.id, n: scores.count, mean: mean, span: span, closest: closest,
                    widest: widest))
            let matrix = sheets.compactMap { questionnaire.complete($0, of: dimension) }
            complete = min(complete, matrix.count)
            if let alpha = Reliability(matrix), alpha.sheets >= Reliability.leastSheets {
                reliability[dimension.id] = alpha
            }
        }
        self.init(rows: rows, reliability: reliability, sheets: complete)
        zones = Profile.zones(sheets, of: question, questionnaire)
    }

    /// The sheets of each zone, from eight that have a place on (DOMAIN §3.5); nil where all stand in one, which would
    /// tell everybody's.
    private static func zones(
        _ sheets: [Sheet], of question: Question, _ questionnaire: Questionnaire
    ) -> [OptionTally]? {
        guard let plane = question.plane,
            let across = question.dimensions.first(where: { $0.id == plane.x.id }),
            let up = question.dimensions.first(where: { $0.id == plane.y.id })
        else { return nil }
        let places = sheets.compactMap { sheet -> String? in
            guard let x = questionnaire.score(sheet, of: across), let y = questionnaire.score(sheet, of: up)
            else { return nil }
            return plane.zone(x: x, y: y, gap: y - x)?.id
        }
        guard places.count >= leastForRange else { return nil }
        let counts = Dictionary(grouping: places) { $0 }.mapValues(\.count)
        var told = plane.zones.compactMap { zone in
            counts[zone.id].map { OptionTally(id: zone.id, count: $0) }
        }
        guard told.count > 1 else { return nil }
        var others = told.filter { $0.count < 2 }.map(\.count).reduce(0, +)
        told.removeAll { $0.count < 2 }
        // One person alone under « others » would still be one person alone.
        while others == 1, let smallest = told.min(by: { $0.count < $1.count }) {
            others += smallest.count
            told.removeAll { $0.id == smallest.id }
        }
        if told.isEmpty { return nil }
        return told + (others > 0 ? [OptionTally(id: "", count: others)] : [])
    }
}

/// A question with dimensions and the items asked of it: how one sheet is scored.
public struct Questionnaire: Hashable, Sendable {
    private let question: Question
    private let asked: [Item]
    private let scale: ClosedRange<Int>

    /// A questionnaire with the items that were asked.
    public init(question: Question, items: [Item], scale: ClosedRange<Int>) {
        self.question = question
        asked = items
        self.scale = scale
    }

    /// The items asked of a dimension.
    public func items(of dimension: Question.Dimension) -> [Item] {
        dimension.items.compactMap { id in asked.first { $0.id == id } }
    }

    /// A point as it counts: low + high - x on a reversed item.
    public func recoded(_ point: Int, of item: Item) -> Int {
        item.isReversed ? scale.lowerBound + scale.upperBound - point : point
    }

    /// The score of a sheet on a dimension: the mean of the items answered, recoded; nil under two thirds of
    /// them.
    public func score(_ sheet: Sheet, of dimension: Question.Dimension) -> Double? {
        let items = items(of: dimension)
        let points = items.compactMap { item in sheet[item.id].map { recoded($0, of: item) } }
        guard !items.isEmpty, points.count >= Question.Dimension.leastAnswered(of: items.count) else {
            return nil
        }
        return Statistics.mean(points)
    }

    /// The points of an item over all the sheets, as they were given: the words of the item stand beside them.
    func tally(_ sheets: [Sheet], of item: Item) -> RatingTally {
        var counts: [Int: Int] = [:]
        for sheet in sheets {
            if let point = sheet[item.id] { counts[point, default: 0] += 1 }
        }
        return RatingTally(id: item.id, counts: counts)
    }

    /// Whether everybody gave the same end of the scale.
    func isUnanimous(_ tally: RatingTally) -> Bool {
        tally.counts.count == 1
            && (tally.counts[scale.lowerBound] != nil || tally.counts[scale.upperBound] != nil)
    }

    /// The recoded points of a sheet on all the items of a dimension; nil where one is missing.
    func complete(_ sheet: Sheet, of dimension: Question.Dimension) -> [Double]? {
        let items = items(of: dimension)
        let points = items.compactMap { item in sheet[item.id].map { Double(recoded($0, of: item)) } }
        return points.count == items.count && !items.isEmpty ? points : nil
    }

    /// Whether a sheet looks read too fast (DOMAIN §6.4): nearly the same answer everywhere before recoding,
    /// or a reversed item contradicting the others in every dimension.
    ///
    /// Only for questionnaires with reversed items in every dimension: twenty equal answers of twenty-four, or
    /// as large a part of the items asked; an all-3 sheet has nothing to contradict, and is told by the first rule.
    public func isHasty(_ sheet: Sheet) -> Bool {
        let reversed = asked.filter(\.isReversed)
        guard !reversed.isEmpty else { return false }
        let most = Dictionary(grouping: sheet.values, by: \.self).values.map(\.count).max() ?? 0
        if 24 * most >= 20 * asked.count { return true }
        return !question.dimensions.isEmpty && question.dimensions.allSatisfy { contradicts(sheet, in: $0) }
    }

    /// Whether the reversed item of a dimension stands on the side of the others, though it says the opposite.
    private func contradicts(_ sheet: Sheet, in dimension: Question.Dimension) -> Bool {
        let items = items(of: dimension)
        let middle = Double(scale.lowerBound + scale.upperBound) / 2
        let straight = items.filter { !$0.isReversed }.compactMap { sheet[$0.id] }
        let reversed = items.filter(\.isReversed).compactMap { sheet[$0.id] }
        guard let one = Statistics.mean(straight), let other = Statistics.mean(reversed) else { return false }
        return (one - middle) * (other - middle) > 0 && abs(one - middle) >= 1 && abs(other - middle) >= 1
    }
}
