public import Workshop

extension Figure {
    /// Who hands on to whom, in the order of the way to the client, with what is known of each link.
    public struct Chain: Hashable, Sendable {
        /// Somebody who hands on or receives.
        public struct Node: Hashable, Sendable {
            /// The name as it was typed.
            public var name: String
            /// Whether it is the external client.
            public var isClient: Bool

            /// A named node.
            public init(name: String, isClient: Bool) {
                self.name = name
                self.isClient = isClient
            }
        }

        /// One link.
        public struct Link: Hashable, Sendable {
            /// The node that hands on, by its place in `nodes`.
            public var from: Int
            /// The node that receives.
            public var to: Int
            /// What is known of it, short: « I 10 min ».
            public var note: String
            /// What is known of it, in words: « information, 10 min »; empty for nothing.
            public var words: String
            /// Its centre, as read in the room; nil where it was not rated or is withheld.
            public var score: String?
            /// Whether no other link is rated worse.
            public var isWeak: Bool

            /// A link between two nodes.
            public init(
                from: Int, to: Int, note: String = "", words: String = "", score: String? = nil,
                isWeak: Bool = false
            ) {
                self.from = from
                self.to = to
                self.note = note
                self.words = words
                self.score = score
                self.isWeak = isWeak
            }
        }

        /// Everybody on the chain.
        public var nodes: [Node]
        /// The links in the order typed.
        public var links: [Link]
        /// The links by their place, as a reader follows them.
        public var trails: [[Int]]
        /// What is counted: the way to the client, the delays, the weak link.
        public var facts: [String]
        /// What is wrong with its shape, each with a question to ask.
        public var warnings: [String]
        /// Whether its links are rated.
        public var isRated: Bool

        /// A chain with what follows of it.
        public init(
            nodes: [Node], links: [Link], trails: [[Int]], facts: [String], warnings: [String],
            isRated: Bool
        ) {
            self.nodes = nodes
            self.links = links
            self.trails = trails
            self.facts = facts
            self.warnings = warnings
            self.isRated = isRated
        }
    }
}

extension Figure.Chain {
    /// « Ventes → Atelier ».
    public func title(_ link: Link) -> String { "\(nodes[link.from].name) → \(nodes[link.to].name)" }

    /// What the mark of the weak link stands for.
    public static func weak(_ language: Language) -> String {
        Localized("maillon faible", "weak link")[language]
    }

    /// What stands for a link whose answers are too few to be told.
    public static func withheld(_ language: Language) -> String {
        Localized("non montré", "not shown")[language]
    }

    func words(_ language: Language) -> [String] {
        guard !links.isEmpty else { return [Localized("Aucun maillon.", "No link.")[language]] }
        let lines = trails.joined().map { index -> String in
            let link = links[index]
            let parts = [
                link.words, link.score ?? "",
                isRated && link.score == nil ? Self.withheld(language) : "",
                link.isWeak ? Self.weak(language) : "",
            ].filter { !$0.isEmpty }
            return parts.isEmpty
                ? title(link) : Phrase.pair(title(link), parts.joined(separator: ", "), language)
        }
        return facts + warnings + lines
    }
}

/// One link as a room typed it.
public struct ChainLink: Sendable {
    /// Who hands on.
    public var from: String
    /// Who receives.
    public var to: String
    /// What sort of thing passes, and the letter for it; nil where the card has no such line.
    public var nature: (letter: String, label: String)?
    /// How long it takes; nil where the card has no such line.
    public var delay: WorkTime?
    /// Its centre; nil where it was not rated or is withheld.
    public var score: Double?

    /// A link between two names.
    public init(
        from: String, to: String, nature: (letter: String, label: String)? = nil, delay: WorkTime? = nil,
        score: Double? = nil
    ) {
        self.from = from
        self.to = to
        self.nature = nature
        self.delay = delay
        self.score = score
    }
}

extension Figure.Chain {
    /// How the centres of links are read.
    public enum Score: Hashable, Sendable {
        /// Nobody rated them.
        case none
        /// A median, to 0.5.
        case median
        /// A mean of several facets, to 0.1.
        case mean
    }

    /// The drawing of links; nil without any.
    ///
    /// - Parameters:
    ///   - client: the word for the external client.
    ///   - managers: the names of managers in the room, where they are known.
    ///   - isHighWeak: whether the weak link is the one rated highest.
    public init?(
        _ typed: [ChainLink], client: Localized, managers: [String], score: Score,
        isHighWeak: Bool = false, in language: Language
    ) {
        guard !typed.isEmpty else { return nil }
        let chain = Insight.Chain(typed.map { ($0.from, $0.to) }, client: client)
        let tenths = typed.map { $0.score.map { Int(($0 * 10).rounded()) } }
        let rated = tenths.compactMap(\.self)
        let weakest = Set(rated).count > 1 ? (isHighWeak ? rated.max() : rated.min()) : nil
        let links = zip(chain.links, typed).enumerated().map { index, pair in
            let (ends, link) = pair
            let delay = link.delay?.words(language)
            return Link(
                from: ends.from, to: ends.to,
                note: [link.nature?.letter, delay].compactMap(\.self).joined(separator: "\u{A0}"),
                words: [link.nature?.label, delay].compactMap(\.self).joined(separator: ", "),
                score: link.score.map { value in
                    score == .mean
                        ? RoomNumbers.mean(value, in: language) : RoomNumbers.median(value, in: language)
                },
                isWeak: weakest != nil && tenths[index] == weakest)
        }
        let nodes = chain.nodes.map { node in
            Node(
                name: node.isClient ? client[language].uppercased() : node.name, isClient: node.isClient)
        }
        self.init(
            nodes: nodes, links: links, trails: chain.trails, facts: [], warnings: [],
            isRated: score != .none)
        facts = Self.way(chain, nodes, language)
        if score == .none { facts += Self.natures(typed, chain, language) + Self.delays(typed, language) }
        facts += weakLinks(chain, language)
        warnings = Self.warnings(chain, nodes, managers: managers, language)
    }

    /// « Le plus loin du client : Ventes, à 3 maillons. »
    private static func way(_ chain: Insight.Chain, _ nodes: [Node], _ language: Language) -> [String] {
        let known = chain.nodes.enumerated().compactMap { index, node in node.hops.map { (index, $0) } }
        guard let far = known.max(by: { ($0.1, $1.0) < ($1.1, $0.0) }), far.1 > 0 else { return [] }
        let (name, hops) = (nodes[far.0].name, far.1)
        return [
            Localized(
                "Le plus loin du client : \(name), à \(hops) \(hops == 1 ? "maillon" : "maillons").",
                "Farthest from the client: \(name), \(hops) \(hops == 1 ? "link" : "links") away.")[language]
        ]
    }

    /// « information : 3, dont 1 part du client ».
    private static func natures(
        _ typed: [ChainLink], _ chain: Insight.Chain, _ language: Language
    ) -> [String] {
        var labels: [String] = []
        for label in typed.compactMap({ $0.nature?.label }) where !labels.contains(label) {
            labels.append(label)
        }
        return labels.map { label in
            let indices = typed.indices.filter { typed[$0].nature?.label == label }
            let fromClient = indices.count { chain.nodes[chain.links[$0].from].isClient }
            let letter = typed[indices[0]].nature?.letter ?? ""
            let tail =
                fromClient == 0
                ? Localized("aucun ne part du client", "none starts from the client")
                : Localized("dont \(fromClient) du client", "\(fromClient) of them from the client")
            return Phrase.pair("\(letter), \(label)", "\(indices.count), \(tail[language]).", language)
        }
    }

    /// « Délais mis bout à bout : 2 j 1 h. »
    private static func delays(_ typed: [ChainLink], _ language: Language) -> [String] {
        let delays = typed.compactMap(\.delay)
        guard !delays.isEmpty else { return [] }
        let total = WorkTime(minutes: delays.reduce(0) { $0 + $1.minutes }).words(language)
        return [
            Localized("Délais mis bout à bout : \(total).", "Delays put end to end: \(total).")[language]
        ]
    }

    private func weakLinks(_ chain: Insight.Chain, _ language: Language) -> [String] {
        links.filter(\.isWeak).map { link in
            let head = Phrase.pair(
                Phrase.capitalised(Self.weak(language)), "\(title(link)), \(link.score ?? "")", language)
            guard let hops = chain.nodes[link.to].hops else { return head + "." }
            let tail =
                hops == 0
                ? Localized("C'est le client qui reçoit.", "It is the client who receives.")
                : Localized(
                    hops == 1
                        ? "Il reste un maillon avant le client."
                        : "Il reste \(hops) maillons avant le client.",
                    hops == 1
                        ? "One link is left before the client."
                        : "\(hops) links are left before the client.")
            return "\(head). \(tail[language])"
        }
    }

    private static func warnings(
        _ chain: Insight.Chain, _ nodes: [Node], managers: [String], _ language: Language
    ) -> [String] {
        func name(_ index: Int) -> String { nodes[index].name }
        func list(_ indices: [Int]) -> String {
            indices.map(name).joined(separator: ", ")
        }
        var out: [Localized] = []
        if !chain.nodes.contains(where: \.isClient) {
            out.append(
                Localized(
                    "Aucun maillon ne touche le client. À qui cela sert-il, au bout ?",
                    "No link touches the client. Whom does it serve, in the end?"))
        }
        for end in chain.ends {
            let isManager =
                Insight.Chain.isManager(name(end))
                || managers.contains { Insight.Chain.isSame($0, name(end)) }
            out.append(
                isManager
                    ? Localized(
                        "Finit chez un manager : \(name(end)). Et lui, à qui transmet-il ?",
                        "Ends at a manager: \(name(end)). And whom do they hand on to?")
                    : Localized(
                        "S'arrête avant le client : \(name(end)). À qui cela va-t-il ensuite ?",
                        "Stops before the client: \(name(end)). Where does it go next?"))
        }
        for loop in chain.loops {
            let way = loop.map(name).joined(separator: " → ")
            out.append(
                loop.count == 2
                    ? Localized(
                        "Se transmet à soi-même : \(name(loop[0])).", "Hands on to itself: \(name(loop[0])).")
                    : Localized("Tourne en rond : \(way).", "Goes round in a circle: \(way)."))
        }
        for island in chain.islands {
            out.append(
                Localized(
                    "Sans lien avec le reste : \(list(island)). Par où cela rejoint-il la chaîne ?",
                    "Without a link to the rest: \(list(island)). Where does it join the chain?"))
        }
        return out.map { $0[language] }
    }
}
