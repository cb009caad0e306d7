public import Workshop

/// Who hands on to whom, as a graph: how far each is from the client, and what is wrong with its shape.
///
/// Names are the same whatever their capitals, their articles and the spaces around them. Distances are shortest
/// paths, counted in links (breadth first).
public struct Chain: Sendable {
    /// Somebody who hands on or receives.
    public struct Node: Hashable, Sendable {
        /// The name as it was first typed.
        public let name: String
        /// Whether it is the external client.
        public let isClient: Bool
        /// Links from here to the client by the shortest path; nil where none leads there.
        public fileprivate(set) var hops: Int?
    }

    /// The nodes in the order in which they were first named.
    public private(set) var nodes: [Node] = []
    /// From node to node, in the order typed.
    public private(set) var links: [(from: Int, to: Int)] = []

    /// Links between names.
    ///
    /// - Parameter client: the word for the external client, in either language.
    public init(_ pairs: [(from: String, to: String)], client: Localized) {
        var indices: [String: Int] = [:]
        let clients = Set([client.fr, client[.en]].map { Chain.key($0) })
        func index(of name: String) -> Int {
            let key = Chain.key(name)
            let isClient = clients.contains(key) || clients.contains(Chain.plain(key))
            // All the ways of naming the client are one.
            let known = isClient ? "\u{0}" : key
            if let index = indices[known] { return index }
            indices[known] = nodes.count
            nodes.append(Node(name: name, isClient: isClient, hops: nil))
            return nodes.count - 1
        }
        for pair in pairs { links.append((index(of: pair.from), index(of: pair.to))) }
        let end = nodes.firstIndex(where: \.isClient)
        for index in nodes.indices {
            nodes[index].hops = end.flatMap { path(from: index, to: $0) }.map { $0.count - 1 }
        }
    }

    // MARK: Names

    private static let articles: Set<String> = [
        "le", "la", "les", "l", "un", "une", "notre", "nos", "mon", "ma", "mes", "au", "aux", "à", "the",
        "our", "my", "a", "an",
    ]
    private static let qualifiers: Set<String> = [
        "externe", "externes", "final", "finale", "finaux", "external", "end",
    ]

    /// What two names have in common when they name the same.
    private static func key(_ name: String) -> String {
        let words = name.lowercased().split { $0.isWhitespace || $0 == "'" || $0 == "’" }.map(String.init)
        let kept = words.drop { articles.contains($0) }
        return (kept.isEmpty ? words[...] : kept).joined(separator: " ")
    }

    /// Without « externe » or « final », and in the singular.
    private static func plain(_ key: String) -> String {
        let words = key.split(separator: " ").map(String.init).filter { !qualifiers.contains($0) }
        return words.map { $0.count > 3 && $0.hasSuffix("s") ? String($0.dropLast()) : $0 }
            .joined(separator: " ")
    }

    // MARK: Shape

    /// The shortest path between two nodes, both ends included; the way back to itself for one node.
    ///
    /// - Parameter straight: whether the end may be reached by a link of the start itself.
    private func path(
        from start: Int, to end: Int, avoiding avoided: Int? = nil, straight: Bool = true
    ) -> [Int]? {
        if start == end, avoided == nil { return [start] }
        var before: [Int: Int] = [:]
        var queue = [start]
        var next = 0
        while next < queue.count {
            let node = queue[next]
            next += 1
            for link in links where link.from == node && link.to != avoided && before[link.to] == nil {
                if !straight, node == start, link.to == end { continue }
                before[link.to] = node
                if link.to == end {
                    var path = [end]
                    var at = node
                    while at != start {
                        path.append(at)
                        at = before[at] ?? start
                    }
                    return path.reversed().reduce(into: [start]) { $0.append($1) }
                }
                queue.append(link.to)
            }
        }
        return nil
    }

    /// Ways that come back to where they left without the client, the shortest of each knot: « A, B, C, A ».
    ///
    /// There and back between two is no circle: a question has its answer.
    public var loops: [[Int]] {
        let client = nodes.firstIndex(where: \.isClient)
        var seen: Set<Int> = []
        return nodes.indices.compactMap { node in
            guard node != client, !seen.contains(node),
                let loop = loop(from: node, avoiding: client ?? -1)
            else { return nil }
            // Whoever can be reached and can come back belongs to the same knot.
            for other in nodes.indices
            where other == node
                || path(from: node, to: other, avoiding: client ?? -1) != nil
                    && path(from: other, to: node, avoiding: client ?? -1) != nil
            {
                seen.insert(other)
            }
            return loop
        }
    }

    /// The shortest way back to a node through at least two others, or its link to itself.
    private func loop(from node: Int, avoiding avoided: Int) -> [Int]? {
        if links.contains(where: { $0.from == node && $0.to == node }) { return [node, node] }
        let next = Set(links.filter { $0.from == node && $0.to != avoided }.map(\.to)).sorted()
        return next.compactMap { path(from: $0, to: node, avoiding: avoided, straight: false) }
            .min { $0.count < $1.count }.map { [node] + $0 }
    }

    /// Nodes that nobody links to the rest: those apart from the client, or from the biggest part without one.
    public var islands: [[Int]] {
        var parts: [[Int]] = []
        for node in nodes.indices where !parts.joined().contains(node) {
            var part = [node]
            var next = 0
            while next < part.count {
                for link in links {
                    for (one, other) in [(link.from, link.to), (link.to, link.from)]
                    where one == part[next] && !part.contains(other) {
                        part.append(other)
                    }
                }
                next += 1
            }
            parts.append(part.sorted())
        }
        let main =
            parts.firstIndex { $0.contains { nodes[$0].isClient } }
            ?? parts.indices.max { (parts[$0].count, $1) < (parts[$1].count, $0) }
        return parts.enumerated().filter { $0.offset != main }.map(\.element)
    }

    /// Nodes that hand on to nobody, and are not the client; those of islands apart.
    public var ends: [Int] {
        let apart = Set(islands.joined())
        return nodes.indices.filter { node in
            !nodes[node].isClient && !apart.contains(node) && !links.contains { $0.from == node }
        }
    }

    /// The links in the order in which a reader follows them: each once, from whoever receives from nobody on to the
    /// client; what the client sets going comes first.
    public var trails: [[Int]] {
        var left = Set(links.indices)
        var trails: [[Int]] = []
        let sources = nodes.indices.filter { node in !links.contains { $0.to == node && $0.from != node } }
        let client = nodes.indices.filter { nodes[$0].isClient }
        while !left.isEmpty {
            let start =
                (client + sources).first { node in left.contains { links[$0].from == node } }
                ?? left.min().map { links[$0].from }
            guard var node = start else { return trails }
            var trail: [Int] = []
            var last = -1
            while let link = next(from: node, after: last, among: left) {
                trail.append(link)
                left.remove(link)
                last = link
                node = links[link].to
                if nodes[node].isClient { break }
            }
            trails.append(trail)
        }
        return trails
    }

    /// The next link to follow: the first typed after the last one, else the first.
    private func next(from node: Int, after last: Int, among left: Set<Int>) -> Int? {
        let ways = left.filter { links[$0].from == node }.sorted()
        return ways.first { $0 > last } ?? ways.first
    }

    /// Whether a name is that of a manager by its words alone: « mon chef », « la direction ».
    public static func isManager(_ name: String) -> Bool {
        let words = key(name).split(separator: " ").map(String.init)
        let known: Set<String> = [
            "chef", "cheffe", "manager", "manageuse", "patron", "patronne", "directeur", "directrice",
            "direction", "boss", "director", "management",
        ]
        return words.contains { known.contains($0) }
    }

    /// Whether two names are of the same.
    public static func isSame(_ one: String, _ other: String) -> Bool { key(one) == key(other) }
}
