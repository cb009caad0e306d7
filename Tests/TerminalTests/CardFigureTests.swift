import Insight
import Terminal
import Testing
import Workshop

@Suite("What cards draw, in cells")
struct CardFigureTests {
    static let names = [
        "Ventes", "Bureau d’études", "Atelier de découpe et de montage", "Contrôle", "Livraison",
        "Service après-vente", "Comptabilité",
    ]

    /// So many links one after the other up to the client, the names coming back with a number beyond seven.
    static func chain(_ count: Int, rated: Bool = false) -> Figure.Chain {
        func name(_ index: Int) -> String {
            index < names.count ? names[index] : "\(names[index % names.count]) \(index / names.count + 1)"
        }
        let links = (0..<count).map { index -> ChainLink in
            var link = ChainLink(from: name(index), to: index + 1 == count ? "client" : name(index + 1))
            if rated, index != 3 { link.score = 2 + Double((index * 7 + 1) % 5) / 2 }
            return link
        }
        return Figure.Chain(
            links, client: Localized("client", "client"), managers: [], score: rated ? .mean : .none, in: .fr)
            ?? Figure.Chain(nodes: [], links: [], trails: [], facts: [], warnings: [], isRated: rated)
    }

    static func staircase(_ count: Int) -> Figure.Staircase {
        Figure.Staircase(
            steps: (0..<count).map { index in
                .init(
                    who: names[index % names.count], waited: WorkTime(minutes: index * 420 + 10),
                    worked: WorkTime(minutes: 5 + index), outcome: index % 3 == 2 ? "a décidé" : "a transmis",
                    forwards: index % 3 != 2)
            })
    }

    static func balance(_ count: Int) -> Figure.Balance {
        let long = "prévenir d’un retard dès qu’on le sent venir, et dire ce que l’on propose à la place"
        return Figure.Balance(
            left: .init(name: "L’équipe s’engage", lines: (0..<count).map { $0 % 3 == 1 ? long : "noter" }),
            right: .init(name: "Le ou la manager s’engage", lines: (0..<count / 3).map { "ligne \($0 + 1)" }),
            most: 2, in: .fr)
    }

    static func board(_ count: Int) -> Figure.Board {
        Figure.Board(
            scale: 1...7,
            rows: (0..<count).map { index in
                .init(
                    label: index % 4 == 3
                        ? "Choisir un fournisseur, jusqu’à 2 000 € et sans appel d’offres"
                        : "Décision \(index + 1)",
                    before: index % 5 == 4 ? nil : index % 7 + 1,
                    decided: index % 3 == 2 ? nil : (index * 3) % 7 + 1)
            })
    }

    private func text(_ figure: Figure, _ size: Support.Size = Support.Size(80, 24), isASCII: Bool = false)
        -> String
    {
        var stage = Support.stage(Sample.reveal(figure), size, isASCII: isASCII)
        return stage.frame().canvas.text
    }

    @Test("As the room sees them", arguments: [0, 1, 3, 8, 30])
    func goldens(count: Int) throws {
        try Support.expectGolden(text(.chain(Self.chain(count))), "chain-\(count)-80x24")
        try Support.expectGolden(text(.staircase(Self.staircase(count))), "staircase-\(count)-80x24")
        try Support.expectGolden(text(.balance(Self.balance(count))), "balance-\(count)-80x24")
        try Support.expectGolden(text(.board(Self.board(count))), "board-\(count)-80x24")
    }

    @Test("Rated links, one withheld, ties")
    func rated() throws {
        try Support.expectGolden(text(.chain(Self.chain(6, rated: true))), "chain-rated-80x24")
    }

    @Test("A chain stands upright where the window holds it, each link in words; else on one line")
    func upright() throws {
        let link = ChainLink(
            from: "client", to: "Accueil", nature: ("I", "information"), delay: WorkTime(minutes: 90),
            score: 4)
        let chain = try #require(
            Figure.Chain([link], client: Localized("client", "client"), managers: [], score: .median, in: .fr)
        )
        #expect(text(.chain(chain)).contains(/CLIENT\n +↓  information, 1\sh\s30\smin · 4\n +Accueil\n/))
        let long = text(.chain(Self.chain(30, rated: true)), Support.Size(80, 36))
        #expect(long.contains("[Ventes] →2,5→ [Bureau d’études]"))
    }

    @Test("Branches, a flow from the client, and all that is wrong with a chain")
    func warnings() throws {
        let pairs = [
            ("client", "Accueil"), ("Accueil", "Dépôt"), ("Dépôt", "Stock"), ("Stock", "Accueil"),
            ("Accueil", "client"), ("Direction", "Accueil"), ("Accueil", "mon chef"), ("Paie", "Paie"),
        ]
        let links = pairs.map { pair in
            ChainLink(
                from: pair.0, to: pair.1, nature: ("I", "information"), delay: WorkTime(minutes: 90))
        }
        let chain = try #require(
            Figure.Chain(
                links, client: Localized("client", "client"), managers: [], score: .none, in: .fr))
        try Support.expectGolden(text(.chain(chain), Support.Size(120, 36)), "chain-warnings-120x36")
        try Support.expectGolden(text(.chain(chain), Support.Size(64, 20)), "chain-warnings-64x20")
    }

    @Test("Without UTF-8, marks keep their shapes")
    func ascii() throws {
        let figures: [(String, Figure)] = [
            ("chain", .chain(Self.chain(3, rated: true))), ("staircase", .staircase(Self.staircase(3))),
            ("balance", .balance(Self.balance(3))), ("board", .board(Self.board(3))),
        ]
        for (name, figure) in figures {
            let text = text(figure, isASCII: true)
            let isPlain = text.allSatisfy(\.isASCII)
            #expect(isPlain, "\(name)")
            try Support.expectGolden(text, "\(name)-ascii-80x24")
        }
    }
}
