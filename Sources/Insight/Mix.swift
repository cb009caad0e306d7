import Workshop

/// One whole shared out by several people: the median of each line, brought back to the whole.
struct Mix {
    /// What it is the whole of; nil where there is one whole only.
    let column: Item?
    /// Whole points in the order of the items; they make the total, unless every median is 0.
    let values: [Int]
    /// How many shared it out.
    let n: Int

    /// nil where nobody did, or where the door withholds it.
    init?(items: [Item], column: Item?, tallies: [RatingTally], total: Int) {
        let lines = items.map { item in
            tallies.first { $0.id == Answer.key(item: item.id, facet: column?.id) }
        }
        guard let n = lines.compactMap({ $0?.n }).max(), n > 0 else { return nil }
        let medians = lines.map { $0?.median ?? 0 }
        let sum = medians.reduce(0, +)
        self.column = column
        self.n = n
        values =
            sum > 0
            ? Self.whole(medians.map { $0 * Double(total) / sum }, total: total) : medians.map { _ in 0 }
    }

    /// Whole numbers that keep the total: the largest remainders are rounded up, the first of equals first (Hamilton's
    /// apportionment). What is read from a memory or a feeling has no decimals.
    private static func whole(_ exact: [Double], total: Int) -> [Int] {
        var out = exact.map { Int($0) }
        let order = exact.indices.sorted { left, right in
            let (one, other) = (exact[left] - Double(out[left]), exact[right] - Double(out[right]))
            return one == other ? left < right : one > other
        }
        for index in order.prefix(max(0, total - out.reduce(0, +))) { out[index] += 1 }
        return out
    }

    /// How much changes place between two wholes: half the sum of the absolute differences (DOMAIN §3.2, §3.3).
    ///
    /// Range: 0 to the whole.
    func distance(to other: Mix) -> Double {
        Double(zip(values, other.values).reduce(0) { $0 + abs($1.0 - $1.1) }) / 2
    }

    /// « Entre « aujourd'hui » et « souhaité », écart : 35 sur 100. »
    func shift(to other: Mix, of total: Int, in language: Language) -> String {
        let moved = RoomNumbers.median(distance(to: other), in: language)
        let from = language.quoted(column?.label[language] ?? "")
        let to = language.quoted(other.column?.label[language] ?? "")
        if moved == "0" {
            return Localized("Entre \(from) et \(to), aucun écart.", "Between \(from) and \(to), no gap.")[
                language]
        }
        return Localized(
            "Entre \(from) et \(to), écart : \(moved) sur \(total).",
            "Between \(from) and \(to), gap: \(moved) of \(total).")[language]
    }
}
