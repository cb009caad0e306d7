import Testing
import Workshop

@Suite struct FormulaTests {
    private let values = [
        "aval": 45.0, "amont": 30, "sens-commun": 7, "n": 9, "zero": 0, "atleast(aval,4)": 80, "equipe.n": 5,
    ]

    @Test(arguments: [
        ("aval / amont", 1.5), ("1 + 2 * 3", 7), ("(1 + 2) * 3", 9), ("10 - 4 - 3", 3), ("8 / 4 / 2", 1),
        ("sens-commun - 2", 5), ("aval - amont", 15), ("aval > amont", 1), ("aval < amont", 0),
        ("n >= 9 and aval / amont <= 1.5", 1), ("n < 5 or zero = 0", 1), ("n < 5 and zero = 0 or 1 > 0", 1),
        ("  n  ", 9), ("atleast( aval , 4 ) / 2", 40), ("equipe.n + 0.5", 5.5),
    ])
    func isComputed(source: String, value: Double) throws {
        #expect(try Formula(source).value(values) == value)
    }

    @Test(arguments: ["aval / zero", "aval / (amont - amont)", "absent + 1", "absent < 1"])
    func whatCannotBeComputedHasNoValue(source: String) throws {
        let expression = try Formula(source)
        #expect(expression.value(values) == nil && !expression.holds(values))
    }

    @Test(arguments: [
        ("", 1), ("1 +", 4), ("(1", 3), ("1 2", 3), ("a ! b", 3), ("1..2", 5), ("- 1", 1), ("é", 1),
        ("share(a", 8), ("share()", 7), ("share(a,)", 9),
    ])
    func whatCannotBeReadSaysWhere(source: String, position: Int) {
        #expect(throws: Formula.Fault(position: position)) { try Formula(source) }
    }

    @Test func aReadingGivesItsNumbersOrNothing() {
        let reading = Reading(
            condition: "aval < 2 * amont",
            text: Localized("{aval / amont} fois plus, {n} réponses.", "{aval / amont} times more."))
        let number = { (_: String, value: Double) in "\(value)" }
        #expect(reading.sentence(values, .fr, number: number) == "1.5 fois plus, 9.0 réponses.")
        #expect(reading.sentence(values.merging(["aval": 90]) { $1 }, .fr, number: number) == nil)
        let broken = Reading(condition: "n > 0", text: Localized("{aval / zero}"))
        #expect(broken.sentence(values, .fr, number: number) == nil)
    }
}
