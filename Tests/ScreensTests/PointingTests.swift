import Page
import Session
import Testing
import Workshop

@testable import Screens

/// Answers given with the mouse, where nobody else sees the screen.
@Suite struct PointingTests {
    private func booth(_ question: Question, _ projection: Projection = .none) throws -> Rig {
        var rig = try Fixture.room([Fixture.ask(question, modes: [.booth])], projection: projection)
        for _ in 0..<3 { rig.press(.enter) }
        return rig
    }

    @Test func aPointIsWholeAtOnce() throws {
        var rig = try booth(Fixture.scale)
        rig.send(.point(1))
        rig.expect("Défi")
        rig.send(.point(10))
        rig.expect("Courage | 1")
        rig.expect("Défi | 10")
    }

    @Test func aPointTakesThePlaceOfADigitThatWaited() throws {
        var rig = try booth(Fixture.scale)
        rig.keys("1")
        rig.send(.point(4))
        rig.send(.point(11))
        rig.expect("Défi")
        rig.send(.point(5))
        rig.expect("Courage | 4")
    }

    private static let items = ["a", "b", "c"].map { Item(id: $0, label: Localized($0)) }
    private static let lines = Items.literal(items)

    @Test(arguments: [
        (InputKind.choice, Input.choices(options: items, most: 1)),
        (.multi, .choices(options: items, most: 2)),
        (.dots, .dots(items: lines, budget: 2, cap: 1)), (.bet, .bets(items: lines)),
        (.sort, .sorting(items: lines, bins: items)), (.rank, .ranking(items: lines)),
        (.pair, .pairs(items: lines)),
    ])
    func everyRowOfAQuestionCanBeChosen(kind: InputKind, input: Input) throws {
        var rig = try booth(Question(id: "q", prompt: Localized("?"), kind: kind, input: input))
        let start = rig.page
        let rows = start.main.flatMap { block -> [String] in
            if case .options(let options) = block.content { options.rows.map(\.id) } else { [] }
        }
        #expect(rows.count > 1)
        for row in rows {
            rig.send(.choose(row))
            #expect(rig.page != start, "\(row)")
            rig.keys("r")
            #expect(rig.page == start)
        }
        rig.send(.choose("nobody"))
        #expect(rig.page == start)
    }

    @Test func nothingIsPointedAtBeforeTheRoom() throws {
        var rig = try booth(Fixture.scale, .mirrored)
        #expect(rig.page.isMasked)
        rig.send(.pointing)
        rig.expect("La salle verrait où vous pointez")
        rig.expect("Courage")
        #expect(try !booth(Fixture.scale).page.isMasked)
    }
}
