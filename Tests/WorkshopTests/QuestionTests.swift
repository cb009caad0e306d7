import Testing
import Workshop

@Suite struct QuestionTests {
    @Test(arguments: [(0, 3), (1, 3), (9, 3), (12, 3), (13, 4), (20, 4), (21, 5), (100, 10)])
    func dotsAreThreeOrTheRootOfTheItems(items: Int, dots: Int) {
        #expect(Question.dotBudget(nil, items: items) == dots)
    }

    @Test func aGivenBudgetStands() {
        #expect(Question.dotBudget(1, items: 100) == 1)
    }

    @Test func scalesCountTheirPoints() {
        #expect(Scale(low: 1, high: 5).count == 5)
        #expect(Scale(low: 0, high: 10).count == 11)
        #expect(Scale(low: 3, high: 3).points == 3...3)
        // Judged elsewhere; here it must not trap.
        #expect(Scale(low: 5, high: 1).points == 5...5)
    }

    @Test func literalItemsAreThoseOfTheDefinition() {
        let item = Item(id: "a", label: Localized("a"))
        func question(_ items: Items) -> Question {
            Question(
                id: "q", prompt: Localized("?"), kind: .dots, input: .dots(items: items, budget: nil, cap: 1))
        }
        #expect(question(.literal([item])).literalItems == [item])
        #expect(question(.harvested(question: "p", top: nil)).literalItems.isEmpty)
    }

    @Test func boothTimeGrowsWithItemsOnlyWhereEachIsAnswered() {
        func seconds(_ kind: InputKind, _ items: Int) -> Int {
            Question(id: "q", prompt: Localized("?"), kind: kind, input: .lines(stem: nil, most: 1, limit: 1))
                .boothSeconds(items: items)
        }
        #expect(seconds(.likert, 24) == 24 * seconds(.likert, 1))
        #expect(seconds(.scale10, 0) == seconds(.scale10, 1))
        #expect(seconds(.dots, 20) == seconds(.dots, 3))
    }
}
