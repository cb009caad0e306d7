import Session
import Workshop

/// What the report says of a session once the coach has put it right at home.
extension Session {
    /// The decisions that stand in the report.
    var reportedDecisions: [Decision] { decisions.filter { !hidden.contains($0.id) } }
    /// The commitments that stand in the report.
    var reportedCommitments: [Commitment] { commitments.filter { !hidden.contains($0.id) } }
    /// What was said and stands in the report.
    var reportedNotes: [Note] { notes.filter { !hidden.contains($0.text) } }
    /// The objections to a decision that stand in the report with it.
    func reportedObjections(to decision: Decision) -> [Note] {
        reportedNotes.filter { $0.decision == decision.id }
    }

    /// What was heard in an activity and stands in the report by itself.
    func reportedNotes(of entry: AgendaEntry.ID) -> [Note] {
        let told = Set(reportedDecisions.map(\.id))
        return reportedNotes.filter { note in
            note.entry == entry && !(note.decision.map(told.contains) ?? false)
        }
    }

    /// What was parked and stands in the report.
    var reportedParking: [String] { parking.filter { !hidden.contains($0) } }

    /// The photos that stand in the participants' report.
    var reportedPhotos: [Photograph] { photos.filter { !hidden.contains($0.id) } }

    /// How many decisions, commitments and notes the report leaves out since the close.
    var leftOut: Int {
        decisions.count + commitments.count + notes.count + parking.count
            - reportedDecisions.count - reportedCommitments.count - reportedNotes.count
            - reportedParking.count
    }

    /// How many lines read otherwise than when the session closed.
    var corrected: Int {
        let lines =
            decisions.map { [$0.text] } + commitments.map { [$0.what, $0.when, $0.proof] }
            + notes.map { [$0.text] } + parking.map { [$0] } + cards.flatMap { $0.texts.values.map { [$0] } }
        let filled = Set(cards.flatMap(\.texts.values).filter(retouched.contains).compactMap { texts[$0] })
        return lines.count { $0.contains(where: retouched.contains) }
            + correctedSentences.subtracting(filled).count
    }

    /// What is marked as corrected, as it reads now.
    var correctedTexts: Set<String> {
        Set(retouched.compactMap { texts[$0] }).union(correctedSentences)
    }

    /// The items of a question as the report names them: marked where they were corrected.
    func reportedItems(of question: Question, in round: Round) -> [Item] {
        items(of: question, in: round).map { item in
            guard retouched.contains(item.id) else { return item }
            return Item(id: item.id, label: Wording.corrected(item.label.fr))
        }
    }

    /// A sentence as the report quotes it: marked where it was corrected.
    func reported(sentence: String) -> Localized {
        correctedSentences.contains(sentence) ? Wording.corrected(sentence) : Localized(verbatim: sentence)
    }

    /// « Après la séance : 2 lignes corrigées, 1 ligne retirée, 1 personne effacée. »; nil where nothing was touched.
    var retouches: Localized? {
        var (french, english): ([String], [String]) = ([], [])
        if corrected > 0 {
            french.append(corrected == 1 ? "1 ligne corrigée" : "\(corrected) lignes corrigées")
            english.append(corrected == 1 ? "1 line corrected" : "\(corrected) lines corrected")
        }
        if leftOut > 0 {
            french.append(leftOut == 1 ? "1 ligne retirée" : "\(leftOut) lignes retirées")
            english.append(leftOut == 1 ? "1 line left out" : "\(leftOut) lines left out")
        }
        if erasedPeople > 0 {
            french.append(erasedPeople == 1 ? "1 personne effacée" : "\(erasedPeople) personnes effacées")
            english.append(erasedPeople == 1 ? "1 person erased" : "\(erasedPeople) people erased")
        }
        guard !french.isEmpty else { return nil }
        return Localized(
            "Après la séance : \(french.joined(separator: ", ")).",
            "After the session: \(english.joined(separator: ", ")).")
    }
}
