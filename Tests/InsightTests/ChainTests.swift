import Insight
import Testing
import Workshop

@Suite("Chains")
struct ChainTests {
    static let client = Localized("client", "client")

    static func figure(
        _ links: [(String, String)], scores: [Double?] = [], managers: [String] = [],
        language: Language = .fr
    ) throws -> Figure.Chain {
        let typed = links.enumerated().map { index, link in
            ChainLink(
                from: link.0, to: link.1, score: scores.indices.contains(index) ? scores[index] : nil)
        }
        let chain = Figure.Chain(
            typed, client: client, managers: managers, score: scores.isEmpty ? .none : .mean, in: language)
        return try #require(chain)
    }

    /// No-break spaces as spaces.
    static func plain(_ lines: [String]) -> [String] { lines.map { $0.replacing("\u{A0}", with: " ") } }

    @Test("The chain of DOMAIN §2.6: its weak link, and two links before the client")
    func example() throws {
        let chain = try Self.figure(
            [("Commande", "Atelier"), ("Atelier", "Livraison"), ("Livraison", "client")],
            scores: [2, 3.5, 4])
        #expect(chain.links.map(\.isWeak) == [true, false, false])
        #expect(chain.links.map(\.score) == ["2,0", "3,5", "4,0"])
        #expect(chain.trails == [[0, 1, 2]])
        #expect(chain.warnings.isEmpty)
        #expect(
            Self.plain(chain.facts) == [
                "Le plus loin du client : Commande, à 3 maillons.",
                "Maillon faible : Commande → Atelier, 2,0. Il reste 2 maillons avant le client.",
            ])
    }

    @Test("Distances are shortest paths")
    func hops() {
        let chain = Chain(
            [("A", "B"), ("B", "C"), ("C", "client"), ("A", "C"), ("D", "E")], client: Self.client)
        #expect(chain.nodes.map(\.name) == ["A", "B", "C", "client", "D", "E"])
        #expect(chain.nodes.map(\.hops) == [2, 2, 1, 0, nil, nil])
    }

    @Test(
        "One name, however it is typed",
        arguments: ["Client", "le client", "LES CLIENTS", "Client externe", "l’ client", "client final"])
    func names(name: String) {
        let chain = Chain([("Atelier", "client"), ("l'atelier", name)], client: Self.client)
        #expect(chain.nodes.count == 2)
        #expect(chain.nodes.map(\.isClient) == [false, true])
    }

    @Test("An internal client is not the client")
    func internalClient() throws {
        let chain = try Self.figure([("Ventes", "client interne")])
        #expect(chain.nodes.allSatisfy { !$0.isClient })
        #expect(
            chain.warnings.contains("Aucun maillon ne touche le client. À qui cela sert-il, au bout ?".french)
        )
    }

    @Test("Ends, loops, islands and a boss at the end, each in words")
    func warnings() throws {
        let chain = try Self.figure([
            ("Ventes", "Atelier"), ("Atelier", "client"), ("Atelier", "Archives"), ("Ventes", "mon chef"),
            ("Achats", "Stock"), ("Stock", "Ventes"), ("Ventes", "Achats"), ("Paie", "Emma"),
            ("Atelier", "Zoé"),
        ])
        #expect(
            Self.plain(chain.warnings) == [
                "S’arrête avant le client : Archives. À qui cela va-t-il ensuite ?",
                "Finit chez un manager : mon chef. Et lui, à qui transmet-il ?",
                "S’arrête avant le client : Zoé. À qui cela va-t-il ensuite ?",
                "Tourne en rond : Ventes → Achats → Stock → Ventes.",
                "Sans lien avec le reste : Paie, Emma. Par où cela rejoint-il la chaîne ?",
            ])
        let known = try Self.figure([("Atelier", "client"), ("Atelier", "Zoé")], managers: ["Zoé"])
        #expect(
            Self.plain(known.warnings) == ["Finit chez un manager : Zoé. Et lui, à qui transmet-il ?"])
    }

    @Test("A question and its answer go round in no circle, and hide none")
    func thereAndBack() throws {
        let answered = try Self.figure([
            ("client", "Accueil"), ("Accueil", "Dépôt"), ("Dépôt", "Accueil"), ("Accueil", "client"),
        ])
        #expect(answered.warnings.isEmpty)
        let round = try Self.figure([
            ("A", "B"), ("B", "A"), ("B", "C"), ("C", "A"), ("A", "client"),
        ])
        #expect(Self.plain(round.warnings) == ["Tourne en rond : A → B → C → A."])
    }

    @Test("A flow that leaves the client and comes back to it is no circle")
    func flow() throws {
        let chain = try Self.figure([
            ("client", "Accueil"), ("Accueil", "Dépôt"), ("Dépôt", "Livreur"), ("Livreur", "client"),
        ])
        #expect(chain.warnings.isEmpty)
        #expect(chain.trails == [[0, 1, 2, 3]])
    }

    @Test("A link to itself is said; every link is drawn once")
    func selfLink() throws {
        let chain = try Self.figure([("A", "A"), ("A", "B"), ("C", "B"), ("B", "client")])
        #expect(chain.warnings == ["Se transmet à soi-même : A.".french])
        #expect(chain.trails.joined().sorted() == [0, 1, 2, 3])
    }

    @Test("Where a loss is rated, the highest link is the weak one")
    func loss() throws {
        let links = [("A", 2.0), ("B", 4.0)].map { ChainLink(from: $0.0, to: "client", score: $0.1) }
        let chain = try #require(
            Figure.Chain(
                links, client: Self.client, managers: [], score: .median, isHighWeak: true, in: .fr))
        #expect(chain.links.map(\.isWeak) == [false, true])
    }

    @Test("No weak link among equals, nor where one only is known")
    func noWeakLink() throws {
        let links = [("A", "B"), ("B", "client")]
        #expect(try Self.figure(links, scores: [3, 3]).links.allSatisfy { !$0.isWeak })
        #expect(try Self.figure(links, scores: [nil, 3]).links.allSatisfy { !$0.isWeak })
        let text = try Figure.chain(Self.figure(links, scores: [nil, 3])).words(.fr).joined(separator: "\n")
        #expect(text.contains("non montré"))
    }

    @Test("Natures are counted, and those that start from the client; delays add up")
    func counts() throws {
        func link(_ from: String, _ to: String, _ letter: String, _ label: String, _ minutes: Int)
            -> ChainLink
        {
            ChainLink(
                from: from, to: to, nature: (letter, label), delay: WorkTime(minutes: minutes))
        }
        let chain = try #require(
            Figure.Chain(
                [
                    link("client", "Accueil", "I", "information", 10),
                    link("Direction", "Accueil", "O", "ordre", 420),
                    link("Accueil", "client", "I", "information", 5),
                ], client: Self.client, managers: [], score: .none, in: .fr))
        #expect(
            Self.plain(chain.facts) == [
                "Le plus loin du client : Direction, à 2 maillons.",
                "I, information : 2, dont 1 du client.", "O, ordre : 1, aucun ne part du client.",
                "Délais mis bout à bout : 1 j 15 min.",
            ])
        #expect(Self.plain(chain.links.map(\.note)) == ["I 10 min", "O 1 j", "I 5 min"])
    }
}

@Suite("Staircases and balances")
struct StaircaseTests {
    @Test("The staircase of DOMAIN §2.6: six days, forty minutes of work, two steps that only hand on")
    func example() {
        func step(_ who: String, _ waited: Int, _ worked: Int, _ forwards: Bool) -> Figure.Staircase.Step {
            .init(
                who: who, waited: WorkTime(minutes: waited), worked: WorkTime(minutes: worked),
                outcome: "", forwards: forwards)
        }
        let stairs = Figure.Staircase(steps: [
            step("conseiller", 0, 10, true), step("chef d’équipe", 840, 10, true),
            step("direction", 1640, 20, false),
        ])
        #expect(stairs.lead.minutes == 6 * WorkTime.day)
        #expect(stairs.touch.minutes == 40)
        #expect(
            ChainTests.plain(stairs.facts(.fr)) == [
                "Total : 6 j ; travail : 40 min, soit 2 % du total.",
                "3 marches, dont 2 ne font que transmettre.",
            ])
    }

    @Test("No time at all has no share; a little is not nothing")
    func share() {
        let none = Figure.Staircase(steps: [
            .init(
                who: "a", waited: WorkTime(minutes: 0), worked: WorkTime(minutes: 0), outcome: "",
                forwards: false)
        ])
        #expect(none.share == nil)
        let little = Figure.Staircase(steps: [
            .init(
                who: "a", waited: WorkTime(minutes: 4200), worked: WorkTime(minutes: 5), outcome: "",
                forwards: false)
        ])
        #expect(little.facts(.en)[0].contains("<1%"))
    }

    @Test("A side is told to be short only beyond the difference", arguments: [(2, false), (3, true)])
    func balance(count: Int, isTold: Bool) {
        let lines = (0..<count).map { "ligne \($0)" }
        let balance = Figure.Balance(
            left: .init(name: "A", lines: lines), right: .init(name: "B", lines: []), most: 2, in: .fr)
        #expect((balance.warning != nil) == isTold)
    }
}

extension String {
    /// With French typography, as the product writes it.
    fileprivate var french: String { Typography.french(self) }
}
