import Foundation
import Page
import Session
import Workshop

extension Person {
    /// The letter that finds a name in a list: « é » is found by « e ».
    var initial: Character? {
        name.folded.first(where: \.isLetter)
    }
}

/// The keys that find a name by its initial.
enum Initials {
    /// The field they fill, which no page shows: a letter goes on to the next name that begins with it.
    static let field = "initial"

    /// A key an initial of the list; the arrows stand for them in the bar.
    static func bindings(_ people: [Person], _ label: String) -> [Binding] {
        Set(people.compactMap(\.initial)).sorted().map { letter in
            Binding(
                [.character(letter)], label, .set(field: field, text: String(letter)), inBar: false)
        }
    }

    /// The next name with an initial, after the one selected, round the end of the list.
    static func next(_ initial: String, in people: [Person], after selected: Person.ID?) -> Person.ID? {
        let start = people.firstIndex { $0.id == selected }.map { $0 + 1 } ?? 0
        return (people[start...] + people[..<start]).first { $0.initial.map(String.init) == initial }?.id
    }
}
