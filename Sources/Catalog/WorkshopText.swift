public import Workshop
import Yams

/// A workshop as the text of a YAML file.
public enum WorkshopText {
    /// The text that is read back as the same workshop.
    ///
    /// - Throws: what Yams says where it cannot write.
    public static func yaml(of workshop: Workshop) throws -> String {
        let root = mapping([
            ("id", Node(workshop.id)), ("name", node(workshop.name)), ("goal", node(workshop.goal)),
            ("minutes", Node(String(workshop.minutes))),
            ("activities", Node(workshop.entries.map(node))),
        ])
        return try Yams.serialize(node: root, width: -1, allowUnicode: true)
    }

    private static func node(_ entry: Workshop.Entry) -> Node {
        var pairs = [("activity", Node(entry.activity))]
        if let title = entry.title { pairs.append(("title", node(title))) }
        pairs.append(("minutes", Node(String(entry.minutes))))
        if let mode = entry.mode { pairs.append(("mode", Node(mode.rawValue))) }
        if let steps = entry.steps { pairs.append(("steps", Node(steps.map { Node($0) }))) }
        return mapping(pairs)
    }

    private static func node(_ text: Localized) -> Node {
        mapping([("fr", quoted(text.fr))] + (text.en.map { [("en", quoted($0))] } ?? []))
    }

    /// A text that stays a text, whatever it looks like.
    private static func quoted(_ text: String) -> Node { Node(text, Tag(.str), .doubleQuoted) }

    private static func mapping(_ pairs: [(String, Node)]) -> Node {
        Node(pairs.map { (Node($0.0), $0.1) })
    }
}
