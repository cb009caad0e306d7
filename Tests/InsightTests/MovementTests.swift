import Insight
import Testing
import Workshop

@Suite struct MovementTests {
    private func compare(
        _ first: [Int], _ second: [Int], _ scale: ClosedRange<Int> = 1...7
    ) -> Movement? {
        Movement(from: Agreement(first, scale: scale), to: Agreement(second, scale: scale))
    }

    @Test func medianUpAndSpreadNarrower() throws {
        let movement = try #require(compare([2, 2, 4, 4, 5, 5, 7], [4, 4, 5, 5, 5, 5, 6]))
        #expect(movement.medianChange == 1)
        #expect(movement.deviationChange < 0)
        #expect(movement.sentence(.fr) == "médiane 4 → 5, dispersion resserrée")
        #expect(movement.sentence(.en) == "median 4 → 5, spread narrower")
        #expect(movement.words(.fr) == "La médiane passe de 4 à 5 et la dispersion se resserre.")
    }

    @Test func nothingMoved() throws {
        let movement = try #require(compare([3, 4, 5], [3, 4, 5]))
        #expect(movement.spread == .similar)
        #expect(movement.sentence(.fr) == "médiane toujours à 4, dispersion semblable")
        #expect(movement.words(.en) == "The median stays at 4 and the spread stays much the same.")
    }

    @Test func oneStepOfOnePersonIsNoChangeOfSpread() throws {
        let movement = try #require(
            compare([3, 3, 4, 4, 4, 4, 4, 5, 5], [3, 4, 4, 4, 4, 4, 4, 5, 5], 1...5))
        #expect(movement.deviationChange < 0)
        #expect(movement.spread == .similar)
    }

    @Test func wider() throws {
        let movement = try #require(compare([4, 4, 4, 4], [1, 4, 4, 7]))
        #expect(movement.spread == .wider)
        #expect(movement.words(.fr) == "La médiane reste à 4 et la dispersion s’élargit.")
    }

    @Test func underThreeAnswersOnlyTheMedianIsTold() throws {
        let movement = try #require(compare([4], [5, 6]))
        #expect(movement.spread == nil)
        #expect(movement.sentence(.fr) == "médiane 4 → 5,5")
        #expect(movement.words(.fr) == "La médiane passe de 4 à 5,5.")
    }

    @Test func noAnswersNoMovement() {
        #expect(compare([], [4]) == nil)
        #expect(compare([4], []) == nil)
    }
}
