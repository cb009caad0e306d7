import Catalog
import Testing
import Workshop

/// A faultless questionnaire, plane, card and game; each mistake changes one line of it.
private let measured = """
    id: essai
    name: {fr: Essai, en: Trial}
    goal: {fr: Essayer., en: Try.}
    minutes: 20
    group: {min: 5, max: 12}
    privacy: partage
    modes: [P, I]
    steps:
      - id: miroir
        ask:
          headline: {fr: Miroir, en: Mirror}
          questions:
            - id: items
              prompt: {fr: Combien ?, en: How much?}
              input: likert
              scale: {labels: {1: {fr: peu, en: little}, 5: {fr: beaucoup, en: much}}}
              items:
                - {id: a1, label: {fr: Un, en: One}}
                - {id: a2, label: {fr: Deux, en: Two}, reverse: true}
                - {id: b1, label: {fr: Trois, en: Three}, short: false}
                - {id: b2, label: {fr: Quatre, en: Four}}
              dimensions:
                - {id: a, label: {fr: A, en: A}, items: [a1, a2]}
                - {id: b, label: {fr: B, en: B}, items: [b1, b2]}
              bands:
                - {to: 2.4, label: {fr: peu, en: little}}
                - {label: {fr: beaucoup, en: much}}
              readings:
                - {if: a > b + 1, fr: "{a} contre {b}.", en: "{a} to {b}."}
      - id: jeu
        ask:
          headline: {fr: Jeu, en: Game}
          questions:
            - id: choix
              prompt: {fr: Que faire ?, en: What to do?}
              input: choice
              options: [{id: oui, label: {fr: Oui, en: Yes}}, {id: non, label: {fr: Non, en: No}}]
              game: {give: oui, gift: 2, keep: non, gain: 3}
            - id: parts
              prompt: {fr: Où ?, en: Where?}
              input: points
              items: [{id: x, label: {fr: X, en: X}}, {id: y, label: {fr: Y, en: Y}}]
      - id: plus-tard
        reveal: miroir
      - id: fiche
        form:
          prompt: {fr: La carte, en: The card}
          fields: [{id: quoi, label: {fr: Quoi, en: What}}]
      - id: plan
        ask:
          headline: {fr: Plan, en: Plane}
          questions:
            - id: place
              prompt: {fr: Où ?, en: Where?}
              input: place
              items: {from: fiche}
              axes:
                x: {id: risque, label: {fr: R, en: R}, low: {fr: bas, en: low}, high: {fr: haut, en: high}}
                y: {id: enjeu, label: {fr: E, en: E}, low: {fr: bas, en: low}, high: {fr: haut, en: high}}
              zones: [{id: z, label: {fr: ici, en: here}, x: [1, 6]}]

    """

@Suite("Faults of what is measured")
struct MeasureFaultTests {
    @Test func aFaultlessFileHasNothingToSay() throws {
        expectSame(try Scratch().faults(measured, .fr), [])
    }

    @Test func theAxesOfAQuestionnaireAreItsDimensions() throws {
        let axes = """
                      axes:
                        x: {id: a, label: {fr: A, en: A}, low: {fr: peu, en: little}, high: {fr: fort, en: much}}
                        y: {id: b, label: {fr: B, en: B}, low: {fr: peu, en: little}, high: {fr: fort, en: much}}
                      zones: [{id: z, label: {fr: ici, en: here}, x: [1, 3]}]

            """
        let line = "          bands:\n"
        #expect(measured.contains(line))
        let text = measured.replacing(line, with: axes + line)
        expectSame(try Scratch().faults(text, .fr), [])
        let wrong = text.replacing("y: {id: b,", with: "y: {id: c,")
        #expect(try Scratch().faults(wrong, .fr).joined().contains("n’est aucune des dimensions"))
    }

    @Test func aPredictionNamesAnAskRevealedLater() throws {
        let step = "  - id: pronostic\n    ask: {headline: {fr: Avant, en: Before}, predicts: jeu}\n"
        let line = "  - id: plus-tard\n"
        #expect(measured.contains(line))
        func faults(_ step: String) throws -> String {
            try Scratch().faults(measured.replacing(line, with: step + line), .fr).joined(separator: "\n")
                .replacing("\u{A0}", with: " ")
        }
        #expect(try faults(step).contains("ajoutez plus loin une étape reveal: jeu"))
        #expect(try faults(step.replacing("jeu", with: "miroir")) == "")
        #expect(try faults(step.replacing("jeu", with: "fiche")).contains("aucune étape « fiche »"))
        let more = step.replacing("predicts: jeu", with: "predicts: miroir, modes: [I]")
        #expect(try faults(more).contains("retirez « modes »"))
    }

    @Test func aReadingMayUseTheQuestionsBeforeIt() throws {
        let reading =
            "readings: [{if: choix.share(oui) > 50 and x > y, fr: '{choix.n} en tout.', en: '{x}.'}]"
        let line = "items: [{id: x, label: {fr: X, en: X}}, {id: y, label: {fr: Y, en: Y}}]\n"
        #expect(measured.contains(line))
        let text = measured.replacing(line, with: line + "          " + reading + "\n")
        expectSame(try Scratch().faults(text, .fr), [])
        let wrong = text.replacing("choix.share(oui)", with: "choix.share(ouii)")
        let faults = try Scratch().faults(wrong, .fr).joined()
        #expect(faults.contains("choix.share(ouii)") && faults.contains("choix.share(oui)\u{A0}"))
    }

    @Test(arguments: [
        Mistake(
            "an item that is none", "items: [a1, a2]}", "items: [a1, a3]}", "23:58",
            "l'élément « a3 » n'existe pas ; vouliez-vous dire « a1 » ?", "no item “a3”; did you mean “a1”?"),
        Mistake(
            "an item in two dimensions", "items: [b1, b2]}", "items: [a1, b2]}", "24:54",
            "« a1 » est écrit deux fois", "“a1” is written twice"),
        Mistake(
            "bands upside down", "{to: 2.4, label: {fr: peu, en: little}}\n            - {label",
            "{to: 2.4, label: {fr: peu, en: little}}\n            - {to: 2, label",
            [
                (
                    "27:15", "les bandes vont du plus bas au plus haut ; la dernière n'a pas de « to »",
                    "bands go from low to high; the last has no “to”"
                ),
                (
                    "26:13", "les bandes vont du plus bas au plus haut ; la dernière n'a pas de « to »",
                    "bands go from low to high; the last has no “to”"
                ),
            ]),
        Mistake(
            "a condition that cannot be read", "if: a > b + 1", "if: a > b +", "29:20",
            "la condition « a > b + » ne se lit pas, au caractère 8",
            "the condition “a > b +” cannot be read, at character 8"),
        Mistake(
            "a value that is none", "if: a > b + 1", "if: a > c + 1", "29:20",
            "la valeur « c » n'existe pas ; vouliez-vous dire « a » ?", "no value “c”; did you mean “a”?"),
        Mistake(
            "an item where only dimensions are read", "if: a > b + 1", "if: a1 > b + 1", "29:20",
            "« a1 » : cette question a des dimensions, dont on ne lit que les moyennes et n",
            "“a1”: this question has dimensions, of which only the means and n can be read"),
        Mistake(
            "a minus without spaces", "if: a > b + 1", "if: a-b > 1", "29:20",
            "« a-b » se lit comme un seul nom : mettez des espaces autour du moins",
            "“a-b” reads as one name: put spaces around the minus sign"),
        Mistake(
            "a brace that stays open", "{a} contre {b}.", "{a} contre {b.", "29:35",
            "une accolade est ouverte et jamais fermée : {n}", "a brace is opened and never closed: {n}"),
        Mistake(
            "a value that is none, in a sentence", "{a} to {b}.", "{a} to {c}.", "29:58",
            "la valeur « c » n'existe pas ; vouliez-vous dire « a » ?", "no value “c”; did you mean “a”?"),
        Mistake(
            "a game of other options", "give: oui", "give: ouii", "38:24",
            "l'élément « ouii » n'existe pas ; vouliez-vous dire « oui » ?",
            "no item “ouii”; did you mean “oui”?"),
        Mistake(
            "steps that do not make the whole", "input: points", "input: points\n          step: 7", "42:17",
            "100 points ne se partagent pas par pas de 7", "100 points cannot be shared out by steps of 7"),
        Mistake(
            "a reveal of nothing", "reveal: miroir", "reveal: miroirs", "44:13",
            "aucune étape « miroirs » avec ask avant celle-ci",
            "no step “miroirs” with an ask before this one"),
        Mistake(
            "a zone from high to low", "x: [1, 6]", "x: [6, 1]", "60:58",
            "le premier nombre dépasse le second", "the first number is over the second"),
    ])
    func isSaidAtItsPlaceInBothLanguages(_ mistake: Mistake) throws {
        #expect(measured.contains(mistake.old))
        let text = measured.replacing(mistake.old, with: mistake.new)
        let scratch = try Scratch()
        expectSame(try scratch.faults(text, .fr).sorted(), mistake.expected(.fr).sorted())
        expectSame(try scratch.faults(text, .en).sorted(), mistake.expected(.en).sorted())
    }
}
