import Insight
import Testing
import Workshop

/// When a result beside last time's may be called a move (DOMAIN §6.8).
@Suite struct RepeatedMeasureTests {
    private func measure(
        _ before: Double, _ after: Double, isMean: Bool = false, points: Int = 10, same: Int = 8,
        of people: Int = 10
    ) -> RepeatedMeasure {
        RepeatedMeasure(
            label: Localized("Courage", "Courage"), before: before, after: after, isMean: isMean,
            points: points,
            same: same, people: people)
    }

    @Test func aMedianMovesByAWholePoint() {
        #expect(measure(5, 6).verdict == .moved)
        #expect(measure(6, 5).verdict == .moved)
        #expect(measure(5, 5.5).verdict == .still)
    }

    @Test func aMeanOfFivePointsMovesByHalfAPoint() {
        #expect(measure(3.1, 3.6, isMean: true, points: 5).verdict == .moved)
        #expect(
            measure(3.14, 3.56, isMean: true, points: 5).verdict == .moved, "3.1 and 3.6 as they are read")
        #expect(measure(3.1, 3.5, isMean: true, points: 5).verdict == .still)
    }

    @Test func underFourPeopleOfFiveNothingMoves() {
        #expect(measure(2, 9, same: 7).verdict == .otherPeople)
        #expect(measure(2, 9, same: 8).verdict == .moved)
        #expect(measure(2, 9, same: 0, of: 0).verdict == .otherPeople)
    }

    @Test func theSentenceSaysBothAndWhy() {
        #expect(
            measure(5, 7).sentence(.fr)
                == "Courage\u{A0}: médiane 5 la dernière fois, 7 aujourd’hui\u{A0}: cela bouge.")
        #expect(measure(5, 5).sentence(.fr) == "Courage\u{A0}: médiane 5, comme la dernière fois.")
        #expect(measure(5, 7, same: 3).sentence(.en).contains("3 of 10 were there both times"))
    }
}
