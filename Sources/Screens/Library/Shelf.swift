import Foundation
import Workshop

/// Looking for an activity: what is typed, and one way of narrowing at a time.
struct Shelf: Hashable, Sendable {
    /// A way of narrowing what is shown.
    enum Facet: Int, CaseIterable, Hashable, Sendable {
        case all, subject, article, minutes, people, privacy, input
    }

    /// One value of a facet.
    struct Value: Sendable {
        var label: String
        var holds: @Sendable (Activity) -> Bool
    }

    var search = ""
    private(set) var facet = Facet.all
    private var value = 0

    /// The activities that fit, in the order of their names.
    func found(_ context: Context) -> [Activity] {
        let value = self.value(context)
        let whole = search.split(whereSeparator: \.isWhitespace).joined(separator: " ").folded
        let sought = whole.split(separator: " ").map(String.init)
        return context.library.activities.filter { activity in
            guard value?.holds(activity) != false else { return false }
            guard !sought.isEmpty else { return true }
            let text = words(of: activity, context).folded
            return sought.allSatisfy { text.contains($0) }
        }
        // A name that was typed comes before what only speaks of it.
        .map { activity in
            let name = activity.name[context.language].folded
            let rank =
                whole.isEmpty || name.contains(whole) ? 0 : sought.allSatisfy { name.contains($0) } ? 1 : 2
            return (rank, activity.name.alphabetKey(context.language), activity)
        }
        .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
        .map(\.2)
    }

    /// What narrows now, in words: « Sujet : culture client ».
    func label(_ context: Context) -> String {
        guard let value = value(context) else { return context("Toutes les activités", "All activities") }
        return context("\(facet.name.fr) : \(value.label)", "\(facet.name[.en]): \(value.label)")
    }

    /// The next way of narrowing, or the one before.
    mutating func turn(_ step: Int) {
        let count = Facet.allCases.count
        facet = Facet(rawValue: (facet.rawValue + step + count) % count) ?? .all
        value = 0
    }

    /// The next value, or the one before.
    mutating func narrow(_ step: Int, _ context: Context) {
        let count = facet.values(context).count
        if count > 0 { value = (value + step + count) % count }
    }

    private func value(_ context: Context) -> Value? {
        let values = facet.values(context)
        return values.indices.contains(value) ? values[value] : nil
    }

    /// Everything of an activity that somebody may remember.
    private func words(of activity: Activity, _ context: Context) -> String {
        let language = context.language
        let parts =
            [activity.id, activity.name[language], activity.goal[language]]
            + activity.articles.map(\.title) + [activity.subject?.name[language] ?? ""]
            + (activity.prompts + activity.coach.script).map { $0[language] }
        return parts.joined(separator: "\n")
    }
}

extension Shelf.Facet {
    /// What it is called.
    var name: Localized {
        switch self {
        case .all: Localized("Tout", "All")
        case .subject: Localized("Sujet", "Subject")
        case .article: Localized("Article", "Article")
        case .minutes: Localized("Durée", "Time")
        case .people: Localized("Groupe", "Group")
        case .privacy: Localized("Confidentialité", "Privacy")
        case .input: Localized("Réponse", "Answer")
        }
    }

    /// Its values; none where nothing is narrowed.
    func values(_ context: Context) -> [Shelf.Value] {
        switch self {
        case .all: []
        case .subject:
            Subject.allCases.map { subject in
                Shelf.Value(label: subject.name[context.language]) { $0.subject == subject }
            }
        case .article:
            Article.allCases.map { article in
                Shelf.Value(label: article.title) { $0.articles.contains(article) }
            }
        case .minutes:
            [1...15, 16...30, 31...45, 46...180].map { span in
                let label =
                    span.upperBound > 45
                    ? context("plus de 45 min", "over 45 min")
                    : context(
                        "\(span.lowerBound) à \(span.upperBound) min",
                        "\(span.lowerBound) to \(span.upperBound) min")
                return Shelf.Value(label: label) { span.contains($0.minutes) }
            }
        case .people:
            [3, 5, 9, 16, 30].map { count in
                Shelf.Value(label: context("\(count) personnes", "\(count) people")) {
                    $0.group.contains(count)
                }
            }
        case .privacy:
            Privacy.allCases.map { privacy in
                Shelf.Value(label: privacy.promise[context.language]) { $0.privacy == privacy }
            }
        case .input:
            InputKind.allCases.map { kind in
                Shelf.Value(label: kind.words[context.language]) {
                    $0.asks.contains { $0.questions.contains { $0.kind == kind } }
                }
            }
        }
    }
}

extension Privacy {
    /// How far an answer is protected, in a few words.
    var promise: Localized {
        switch self {
        case .open: Localized("public", "public")
        case .shared: Localized("montré sans auteur", "shown without author")
        case .discreet: Localized("ensemble seulement", "together only")
        case .sensitive:
            Localized("sensible : ensemble, à partir de cinq", "sensitive: together, from five on")
        }
    }
}

extension InputKind {
    /// What people do to answer, in a word or two.
    var words: Localized {
        switch self {
        case .likert: Localized("accord de 1 à 5", "agreement from 1 to 5")
        case .scale10: Localized("notes de 1 à 10", "ratings from 1 to 10")
        case .card: Localized("cartes", "cards")
        case .choice: Localized("un choix", "one choice")
        case .multi: Localized("plusieurs choix", "several choices")
        case .text: Localized("phrases", "sentences")
        case .dots: Localized("gommettes", "dots")
        case .place: Localized("carte à deux axes", "map of two axes")
        case .bet: Localized("paris", "bets")
        case .points: Localized("points à répartir", "points to share out")
        case .sort: Localized("tri dans des cases", "sorting into boxes")
        case .rank: Localized("classement", "ranking")
        case .pair: Localized("duels", "duels")
        case .matrix: Localized("grille", "grid")
        }
    }
}
