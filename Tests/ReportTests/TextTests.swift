import Report
import Session
import Testing
import Workshop

/// Lines of a report as the tests write them: no-break spaces are checked apart.
func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }

struct TextTests {
    @Test func linesStayWithinEightyColumns() {
        for language in Language.allCases {
            let options = Report.Options(language: language, isBilingual: true, utcOffset: 3600)
            let text = Report(Room.full(simulated: true).session, options).plainText
            for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
        }
    }

    @Test func resultsAreReadInOneGlance() throws {
        let text = plain(Report(Room.full().session).plainText)
        let expected = """
            La boussole
            -----------

            De 1 à 10, où en est notre équipe aujourd’hui ?

              Médianes sur une échelle de 1 à 10, étendue entre parenthèses.
              Courage : 6 (3 à 8)
              Intuition : 7 (6 à 8)
              Défi : 5,5 (2 à 9), 8 réponses

            Courage · Réponses proches, sauf une : les autres de 4 à 8, médiane 6.
              Échelle de 1 à 10. 1, pas encore : 0 réponse · 3 : 1 réponse ·
              4 : 2 réponses · 5 : 1 réponse · 6 : 2 réponses · 7 : 2 réponses ·
              8 : 1 réponse · 10, pleinement : 0 réponse · Médiane : 6
            """
        #expect(text.contains(expected))
    }

    @Test func theTableOfCommitmentsIsAligned() {
        let text = plain(Report(Room.full().session).plainText)
        let expected = """
            Qui    Fait quoi                 Quand                 Preuve
            -----  ------------------------  --------------------  -------------------------
            Ana    je rappelle moi-même le   dès lundi             la liste des rappels est
                   client après chaque                             au mur
                   devis

            Driss  je retire une signature   avant le 15 décembre  un achat passé sans elle
                   du circuit des petits
                   achats
            """
        #expect(text.contains(expected))
    }

    @Test func frenchKeepsItsNoBreakSpaces() {
        let report = Report(Room.full().session)
        for text in [report.markdown, report.plainText, report.html] {
            for mark in [":", ";", "?", "!", "»"] {
                #expect(!stripped(text).contains(" \(mark)"), "a plain space before \(mark)")
            }
        }
        #expect(report.markdown.contains("Lecteurs de ce compte rendu**\u{A0}:"))
    }

    /// The text without the parts that are not sentences: styles, attributes, rules of tables.
    private func stripped(_ text: String) -> String {
        let text = text.replacing("le samedi ?", with: "")
        guard let style = text.firstRange(of: "<style>"), let end = text.firstRange(of: "</style>") else {
            return text
        }
        // Descriptions join the lines of a twin.
        return text.replacingCharacters(style.lowerBound..<end.upperBound).replacing(" ; ", with: "")
    }
}

extension String {
    fileprivate func replacingCharacters(_ range: Range<String.Index>) -> String {
        var copy = self
        copy.removeSubrange(range)
        return copy
    }
}
