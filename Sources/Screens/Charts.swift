import Insight
import Workshop

/// From counts to figures and the sentence above them, for the screens.
struct Charts {
    let question: Question
    let items: [Item]
    let language: Language
    var gaps: [String: Double] = [:]
    var before: Marginals?

    func finding(_ marginals: Marginals) -> String? { nil }
    func figures(_ marginals: Marginals) -> [Figure] { [] }
}

func median(_ values: [Int]) -> Double? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2)
        ? Double(sorted[middle - 1] + sorted[middle]) / 2 : Double(sorted[middle])
}
