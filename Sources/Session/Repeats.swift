import Foundation
public import Insight
public import Workshop

extension Session {
    /// What was measured here, as the door gives it to the participants; of two rounds, the last one.
    package var centres: [Inheritance.Centre] {
        if let remains { return remains.centres }
        var centres: [Inheritance.Centre] = []
        for round in rounds {
            guard let ask = ask(of: round), let entry = entry(round.opening.entry), ask.predicts == nil,
                case .disclosed(let disclosed) = disclosure(of: round.id, to: .participants)
            else { continue }
            for question in ask.questions {
                for centre in disclosed.centres(of: question, in: entry.activity) {
                    centres.removeAll { $0.isSameMeasure(as: centre) }
                    centres.append(centre)
                }
            }
        }
        return centres
    }

    /// What a centre is of: « La boussole CIDs · Courage ».
    package func label(of centre: Inheritance.Centre) -> Localized? {
        guard let activity = program.activities[centre.activity],
            let question = activity.steps.lazy.compactMap(\.ask).flatMap(\.questions)
                .first(where: { $0.id == centre.question }),
            case .ratings(_, .literal(let items), _) = question.input
        else { return nil }
        guard let label = label(centre.key, question, items) else { return activity.name }
        return Localized(
            "\(activity.name.fr) · \(label.fr)", "\(activity.name[.en]) · \(label[.en])")
    }

    /// What was measured here, for the session that follows; nil where nothing was disclosed.
    ///
    /// - Parameter salt: a random text of this inheritance alone, so that its marks match those of no other.
    func earlier(meeting names: [String], salt: String) -> Inheritance.Earlier? {
        guard let startedAt else { return nil }
        let centres = centres
        guard !centres.isEmpty else { return nil }
        let before = Set(people.filter(\.answers).map(\.name.folded))
        return Inheritance.Earlier(
            at: startedAt, people: before.count, same: before.intersection(names.map(\.folded)).count,
            salt: salt, marks: before.map { Session.mark($0, salt) }.sorted(), centres: centres)
    }

    /// What stands for a name: the same name gives the same mark, and whoever guesses the name can tell.
    private static func mark(_ folded: String, _ salt: String) -> String {
        String(SHA256.hex(of: "\(salt) \(folded)".utf8).prefix(16))
    }

    /// How many of those of the earlier session came to this one, whenever they came.
    func same(as earlier: Inheritance.Earlier) -> Int {
        guard let salt = earlier.salt, let marks = earlier.marks else { return earlier.same }
        let came = Set(arrived.filter(\.answers).map { Session.mark($0.name.folded, salt) })
        // Whoever was erased since is counted still.
        return max(earlier.same, came.intersection(marks).count)
    }

    /// The results of a question beside those of the session that this one follows; empty where one of the two is
    /// withheld, and where it was not measured then.
    ///
    /// - Parameter key: only that item or dimension.
    public func repeated(
        _ question: Question, in round: Round, to audience: Audience, key: String? = nil
    ) -> [RepeatedMeasure] {
        guard let earlier = inheritance?.earlier, let entry = entry(round.opening.entry),
            case .disclosed(let disclosed) = disclosure(of: round.id, to: audience)
        else { return [] }
        let items = items(of: question, in: round)
        let same = same(as: earlier)
        let people = max(earlier.people, arrived.count(where: \.answers))
        return disclosed.centres(of: question, in: entry.activity).compactMap { now in
            guard key == nil || now.key == key,
                let then = earlier.centres.first(where: { $0.isSameMeasure(as: now) })
            else { return nil }
            return RepeatedMeasure(
                label: key == nil ? label(now.key, question, items) : nil, before: then.value,
                after: now.value, isMean: now.isMean, points: now.points.count, same: same, people: people)
        }
    }

    private func label(_ key: String, _ question: Question, _ items: [Item]) -> Localized? {
        if let dimension = question.dimensions.first(where: { $0.id == key }) { return dimension.label }
        if items.count == 1, case .ratings(_, _, let facets) = question.input, facets.isEmpty { return nil }
        let parts = key.split(separator: "/").map(String.init)
        guard let item = items.first(where: { $0.id == parts.first }) else { return nil }
        guard parts.count == 2, case .ratings(_, _, let facets) = question.input,
            let facet = facets.first(where: { $0.id == parts[1] })
        else { return item.label }
        return Localized(
            "\(item.label.fr), \(facet.label.fr)", "\(item.label[.en]), \(facet.label[.en])")
    }
}

extension Inheritance.Centre {
    /// Whether two centres are of the same question, item and scale.
    package func isSameMeasure(as other: Self) -> Bool {
        (activity, question, key, isMean, points) == (
            other.activity, other.question, other.key, other.isMean, other.points
        )
    }
}

extension Disclosed {
    /// The medians of a question's items, or the means of its dimensions; none where items come from the room.
    fileprivate func centres(of question: Question, in activity: String) -> [Inheritance.Centre] {
        guard case .ratings(let scale, .literal, _) = question.input else { return [] }
        let points = Array(scale.points)
        func centre(_ key: String, _ value: Double, isMean: Bool) -> Inheritance.Centre {
            Inheritance.Centre(
                activity: activity, question: question.id, key: key, value: value, isMean: isMean,
                points: points)
        }
        switch marginals[question.id] {
        case .ratings(let tallies):
            return tallies.compactMap { tally in
                tally.median.map { centre(tally.id, $0, isMean: false) }
            }
        case .profile(let profile):
            return profile.rows.map { centre($0.id, $0.mean, isMean: true) }
        default: return []
        }
    }
}
