import Insight
import Testing
import Workshop

@Suite struct AgreementTests {
    private func sentence(_ values: [Int], _ scale: ClosedRange<Int> = 1...10) -> String {
        plain(Agreement(values, scale: scale).sentence(.fr))
    }

    private func english(_ values: [Int], _ scale: ClosedRange<Int> = 1...10) -> String {
        Agreement(values, scale: scale).sentence(.en)
    }

    /// Burke & Dunlap 2002 round A/6 to 0.8, 1.2, 1.5 and 1.8 for 5, 7, 9 and 11 points.
    @Test(arguments: [(5, 0.8), (7, 1.2), (9, 1.5), (11, 1.8)])
    func cutOffIsThatOfBurkeAndDunlap(points: Int, cutOff: Double) {
        #expect(abs(Double(points) / 6 - cutOff) < 0.05)
        // Two answers of three at one point and one d points off: AD = d/3.
        for distance in 1..<points {
            let isClose = Double(distance) / 3 <= Double(points) / 6
            let verdict = Agreement([1, 1, 1 + distance], scale: 1...points).verdict
            #expect((verdict == .close) == isClose)
        }
    }

    @Test func theCutOffItselfIsClose() {
        // AD = 10/12 on five points, exactly A/6.
        let values = [1, 1, 1, 1, 1, 1, 1, 1, 4, 4, 4, 2]
        #expect(Statistics.averageDeviation(values) == 5.0 / 6)
        #expect(Agreement(values, scale: 1...5).verdict == .close)
    }

    @Test func verdictsOfTheSamples() {
        let verdicts = Sample.all.map { Agreement($0.values, scale: 1...5).verdict }
        #expect(verdicts == [.close, .camps, .divided, .camps, .close])
    }

    @Test func underThreeAnswersNothingIsJudged() {
        for values in [[], [1], [1, 10]] {
            #expect(Agreement(values, scale: 1...10).verdict == .few)
        }
    }

    @Test func sentencesOfCloseRooms() {
        #expect(sentence([6, 7, 7, 8]) == "Réponses proches : de 6 à 8, médiane 7")
        #expect(sentence([6, 6, 7, 7]) == "Réponses proches : de 6 à 7, médiane 6,5")
        #expect(english([6, 6, 7, 7]) == "Answers close: from 6 to 7, median 6.5")
    }

    @Test func sentencesOfDividedRooms() {
        #expect(
            sentence([2, 4, 5, 5, 6, 6, 7, 9, 10])
                == "Réponses partagées : de 2 à 10, la moitié entre 5 et 7")
        #expect(
            english([2, 4, 5, 5, 6, 6, 7, 9, 10]) == "Answers divided: from 2 to 10, half between 5 and 7")
        #expect(
            sentence([1, 1, 6, 6, 6, 6, 6, 10, 10], 1...10) == "Réponses partagées : de 1 à 10, la moitié à 6"
        )
        #expect(sentence([1, 6, 10]) == "Réponses partagées : de 1 à 10, médiane 6")
        #expect(sentence([5, 5, 5, 9, 9, 9]) == "Réponses partagées : 3 réponses à 5, 3 réponses à 9")
    }

    @Test func sentencesOfCamps() {
        #expect(
            sentence([1, 2, 4, 4, 7, 8, 9, 9, 10]) == "Deux camps : 4 réponses de 1 à 4, 5 de 7 à 10")
        #expect(
            sentence([1, 1, 1, 5, 5, 3], 1...5)
                == "Deux camps : 3 réponses à 1, 2 réponses à 5, 1 entre les deux")
        #expect(sentence([2, 2, 3, 9, 9]) == "Deux camps : 3 réponses de 2 à 3, 2 réponses à 9")
        #expect(english([1, 4, 7, 10]) == "Two camps: 2 answers from 1 to 4, 2 from 7 to 10")
    }

    @Test func sentencesOfSmallRooms() {
        #expect(sentence([]) == "Aucune réponse")
        #expect(sentence([4]) == "Une seule réponse : 4")
        #expect(sentence([7, 3]) == "Deux réponses : 3 et 7")
        #expect(sentence([4, 4]) == "Deux réponses : 4 et 4")
        #expect(english([]) == "No answers")
        #expect(english([4]) == "One answer only: 4")
        #expect(english([7, 3]) == "Two answers: 3 and 7")
    }

    @Test func everybodyTheSameIsSaidWithoutARange() {
        #expect(sentence([4, 4, 4]) == "Réponses proches : toutes à 4")
        #expect(english([4, 4, 4]) == "Answers close: all at 4")
        #expect(sentence([1, 1, 1], 1...1) == "Réponses proches : toutes à 1")
    }

    /// One dissenter among six: close by AD, but nobody is told that 1 is near 5.
    @Test func closeAnswersOverAWideRangeSaySo() {
        #expect(
            sentence([5, 5, 5, 5, 1, 5], 1...5)
                == "Réponses proches, sauf une : les autres à 5")
    }

    /// « Close but for five » of twelve is not close.
    @Test func whereMoreThanAQuarterStandApartAnswersAreDivided() {
        #expect(
            sentence([2, 3, 3, 6, 6, 6, 6, 6, 6, 6, 6, 9])
                == "Réponses partagées : de 2 à 9, la moitié à 6")
        #expect(
            sentence([3, 3, 3, 6, 6, 6, 6, 6, 6, 6, 6, 8])
                == "Réponses proches, sauf trois : les autres de 6 à 8, médiane 6")
    }

    /// The answers drawn in SCREENS.md: AD 1.4 of the 1.7 allowed, although both ends are used.
    @Test func theSketchedRevealIsCloseByTheRule() {
        #expect(
            sentence([3, 4, 4, 6, 6, 7, 7, 8, 8])
                == "Réponses proches, sauf une : les autres de 4 à 8, médiane 6")
    }

    @Test func frenchSentencesAreWellSet() {
        for sample in Sample.all {
            let sentence = Agreement(sample.values, scale: 1...5).sentence(.fr)
            #expect(sentence.contains("\u{A0}:"))
            #expect(Typography.french(sentence) == sentence)
        }
    }
}

/// The text with plain spaces, to be compared by people.
func plain(_ text: String) -> String {
    String(text.map { $0 == Typography.noBreakSpace ? " " : $0 })
}
