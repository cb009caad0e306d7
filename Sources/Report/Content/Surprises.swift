import Insight
import Session
import Workshop

/// A result that stands out, by rule and never by taste.
struct Surprise: Hashable {
    /// What makes it stand out, in the order in which a room should look at them.
    enum Kind: Int, Comparable, Hashable {
        /// « Deux camps ».
        case camps
        /// A median personal gap of two points or more between the first facet and the last.
        case gap
        /// A median that moved by a point or more from one round to the next.
        case movement

        static func < (one: Kind, other: Kind) -> Bool { one.rawValue < other.rawValue }
    }

    var kind: Kind
    /// How much, among those of its kind.
    var size: Double
    /// The item.
    var label: Localized
    /// What is said of it, with its numbers.
    var text: Localized

    /// The most that stand on one page.
    static let most = 3

    /// Those to show: camps, then gaps, then movements, the largest first; one a label.
    static func chosen(among all: [Surprise]) -> [Surprise] {
        let ranked = all.enumerated().sorted { one, other in
            let (first, second) = (one.element, other.element)
            if first.kind != second.kind { return first.kind < second.kind }
            return first.size != second.size ? first.size > second.size : one.offset < other.offset
        }.map(\.element)
        var labels: Set<Localized> = []
        return Array(ranked.filter { labels.insert($0.label).inserted }.prefix(most))
    }
}

extension AskResults {
    /// What stands out in this ask, as far as the audience may know.
    var surprises: [Surprise] {
        guard let shown else { return [] }
        return ask.questions.flatMap { question -> [Surprise] in
            guard case .ratings(_, _, let facets) = question.input, question.dimensions.isEmpty,
                case .ratings(let last) = shown.disclosed.marginals[question.id]
            else { return [] }
            let items = session.reportedItems(of: question, in: shown.round)
            let outcome = outcome(question, items, last, before: shown.first, keys: Set(last.map(\.id)))
            return outcome.findings.compactMap(surprise) + gaps(question, items, facets, shown)
        }
    }

    private func surprise(_ finding: Finding) -> Surprise? {
        if finding.agreement.verdict == .camps {
            return Surprise(
                kind: .camps, size: finding.agreement.polarisation ?? 0, label: finding.label,
                text: both { finding.headline($0) })
        }
        guard let movement = finding.movement, abs(movement.medianChange) >= 1 else { return nil }
        return Surprise(
            kind: .movement, size: abs(movement.medianChange), label: finding.label,
            text: both { movement.words($0) })
    }

    private func gaps(
        _ question: Question, _ items: [Item], _ facets: [Item], _ shown: Shown
    ) -> [Surprise] {
        guard let first = facets.first?.label, let last = facets.last?.label, !question.isGrid else {
            return []
        }
        let gaps = shown.disclosed.gaps(of: question)
        return items.compactMap { item in
            guard let gap = gaps[item.id], abs(gap) >= 2 else { return nil }
            return Surprise(
                kind: .gap, size: abs(gap), label: item.label,
                text: both { language in
                    let points = RoomNumbers.median(abs(gap), in: language)
                    return Localized(
                        "écart médian de \(points) points entre « \(first.fr) » et « \(last.fr) »",
                        "median gap of \(points) points between “\(first[.en])” and “\(last[.en])”")[language]
                })
        }
    }
}

extension ReportBuilder {
    /// The results that stand out, on the first page.
    var surprises: Report.Section? {
        let found = session.agenda.flatMap { entry in
            asks(of: entry).flatMap { results in
                results.surprises.map { surprise -> Surprise in
                    var surprise = surprise
                    let title = session.program.title(of: entry)
                    surprise.label = Localized(
                        "\(surprise.label.fr) (\(title.fr))", "\(surprise.label[.en]) (\(title[.en]))")
                    return surprise
                }
            }
        }
        let chosen = Surprise.chosen(among: found)
        guard !chosen.isEmpty else { return nil }
        return Report.Section(
            id: "surprises", title: Localized("Ce qui surprend", "What stands out"),
            blocks: [
                .list(chosen.map { Report.Line($0.text, label: $0.label) }),
                .notice(
                    Localized(
                        "Choisi par règle : les deux camps d'abord, puis les écarts d'au moins deux points, puis les médianes qui ont bougé d'un point.",
                        "Chosen by rule: two camps first, then gaps of two points or more, then medians that moved by a point."
                    )),
            ])
    }
}
