import Insight
import Session
import Workshop

/// Several items together: readings, the services of a room, a questionnaire.
extension AskResults {
    /// The sentences that the result leads to.
    func readings(_ question: Question, _ shown: Shown) -> [Report.Block] {
        let french = shown.disclosed.readings(of: question, in: ask, language: .fr)
        let english = shown.disclosed.readings(of: question, in: ask, language: .en)
        return zip(french, english).map { french, english in
            var text = Localized(verbatim: french)
            text.en = english
            return .paragraph(Report.Line(text))
        }
    }

    /// What was announced beside what was answered.
    func comparison(_ question: Question, _ shown: Shown) -> Report.Table? {
        guard let announced = session.prediction(of: question, in: shown.round) else { return nil }
        let both = Language.allCases.compactMap { language in
            Comparison(
                of: question, announced: announced, found: shown.disclosed.marginals[question.id],
                in: language)
        }
        guard let french = both.first, let english = both.last else { return nil }
        func pair(_ words: (Comparison) -> String) -> Localized { Localized(words(french), words(english)) }
        return Report.Table(
            caption: pair(\.sentence),
            header: french.header.indices.map { index in pair { $0.header[index] } },
            rows: french.rows.indices.map { row in
                french.header.indices.map { column in pair { $0.cells($0.rows[row])[column] } }
            })
    }

    /// What each service says, where the door gives it.
    func parts(_ question: Question, _ shown: Shown) -> Report.Table? {
        guard var parts = shown.disclosed.parts[question.id], !parts.isEmpty else { return nil }
        let order = session.rooms
        // Rooms as they were named; services, which have no order, by their names.
        parts.sort { one, other in
            let (first, second) = (one.part ?? "", other.part ?? "")
            let ranks = (order.firstIndex(of: first) ?? 0, order.firstIndex(of: second) ?? 0)
            let names = (session.texts[first] ?? "\u{10FFFF}", session.texts[second] ?? "\u{10FFFF}")
            return ranks.0 == ranks.1 ? names.0 < names.1 : ranks.0 < ranks.1
        }
        let items = session.reportedItems(of: question, in: shown.round)
        var header: [Localized] = []
        var rows: [[Localized]] = parts.map { _ in [] }
        func add(_ name: Localized, _ value: (Marginals) -> Localized?) {
            header.append(name)
            for (index, part) in parts.enumerated() {
                rows[index].append(value(part.marginals) ?? Localized(verbatim: "—"))
            }
        }
        for dimension in question.dimensions {
            add(dimension.label) { marginals in
                guard case .profile(let profile) = marginals else { return nil }
                return profile.rows.first { $0.id == dimension.id }.map { row in
                    both { RoomNumbers.mean(row.mean, in: $0) }
                }
            }
        }
        if question.dimensions.isEmpty, case .ratings(_, _, let facets) = question.input, facets.isEmpty,
            !question.isGrid
        {
            for item in items {
                add(item.label) { marginals in
                    guard case .ratings(let tallies) = marginals,
                        let median = tallies.first(where: { $0.id == item.id })?.median
                    else { return nil }
                    return both { RoomNumbers.median(median, in: $0) }
                }
            }
        }
        guard !header.isEmpty else { return nil }
        return Report.Table(
            caption: session.rooms.isEmpty
                ? Localized("Par service", "By service") : Localized("Salle par salle", "Room by room"),
            header: [
                session.rooms.isEmpty ? Localized("Service", "Service") : Localized("Salle", "Room"),
                Localized("Réponses", "Answers"),
            ] + header,
            rows: zip(parts, rows).map { part, cells in
                let name =
                    part.part.flatMap { session.texts[$0] }.map { Localized(verbatim: $0) }
                    ?? Localized("sans service", "no service")
                return [name, Localized(verbatim: "\(part.n)")] + cells
            })
    }

    /// The dimensions, then of each the item people agree most on and the one that divides them most.
    func profile(_ question: Question, _ profile: Profile, _ items: [Item]) -> [Report.Block] {
        let outcome = Outcome(of: question, items: items, marginals: .profile(profile))
        guard let whole = outcome.figures(in: language).first,
            case .ratings(let scale, _, _) = question.input
        else { return [] }
        var blocks: [Report.Block] = [.result(Report.Result(figure: whole))]
        if let zones = outcome.zones(of: profile, in: language) {
            let title = Localized("Les fiches, place par place", "The sheets, place by place")
            var result = Report.Result(title: title, figure: zones)
            if case .bars(let bars) = zones { result.whole = bars.rows.reduce(0) { $0 + $1.count } }
            blocks.append(.result(result))
        }
        for row in profile.rows {
            guard let dimension = question.dimensions.first(where: { $0.id == row.id }) else { continue }
            let pair = [
                (Wording.closest, row.closest), (Wording.widest, row.widest),
            ]
            let lines = pair.compactMap { name, tally -> Report.Line? in
                guard let tally, let item = items.first(where: { $0.id == tally.id }) else { return nil }
                let agreement = Agreement(tally, scale: scale.points)
                return Report.Line(
                    Localized(
                        "\(item.label.fr) (\(agreement.sentence(.fr)))",
                        "\(item.label[.en]) (\(agreement.sentence(.en)))"),
                    label: Localized(
                        "\(dimension.label.fr), \(name.fr)", "\(dimension.label[.en]), \(name[.en])"))
            }
            if !lines.isEmpty { blocks.append(.list(lines)) }
        }
        blocks.append(.notice(reliability(question, profile)))
        return blocks
    }

    /// Alpha with its interval where there are sheets enough; else that it cannot honestly be told.
    private func reliability(_ question: Question, _ profile: Profile) -> Localized {
        guard !profile.reliability.isEmpty else {
            return Wording.noReliability(lines: profile.rows.count)
        }
        func words(_ language: Language) -> String {
            question.dimensions.compactMap { dimension in
                profile.reliability[dimension.id].map { alpha in
                    let number = { (value: Double) in RoomNumbers.hundredths(value, in: language) }
                    let (low, high) = (alpha.interval.lowerBound, alpha.interval.upperBound)
                    return
                        "\(dimension.label[language]) \(number(alpha.alpha)) (\(number(low))–\(number(high)))"
                }
            }.joined(separator: " · ")
        }
        return Wording.reliability(words(.fr), words(.en))
    }
}
