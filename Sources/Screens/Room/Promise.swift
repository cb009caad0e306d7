import Page
import Session
import Workshop

/// All that is promised before anybody answers: on the room's frame, and again on every seat.
func promises(
    _ ask: Ask, _ privacy: Privacy, _ mode: CaptureMode, keepsParts: Bool, _ session: Session,
    _ context: Context
) -> [Block] {
    // Of a choice nothing but the count can be shown.
    let isCounted =
        ask.questions.allSatisfy { if case .choices = $0.input { true } else { false } }
        && privacy == .shared && mode != .groups && mode != .hands && mode != .plenary
    var sentences: [(Context) -> String] = [{ isCounted ? countPromise($0) : promise(privacy, mode, $0) }]
    if privacy == .sensitive { sentences += sensitiveRules(ask, session) }
    if keepsParts {
        sentences.append {
            $0(
                "Votre service, et lui seul, est gardé avec votre réponse : chacun compte au moins \(privacy.threshold) personnes.",
                "Your service, and nothing else, is kept with your answer: each has at least \(privacy.threshold) people."
            )
        }
    }
    return sentences.map { Block(.prose(context.both($0))) }
}

private func countPromise(_ context: Context) -> String {
    context(
        "Votre réponse est enregistrée sans nom, sans heure et sans ordre ; seul le compte est montré. Une réponse unanime peut vous trahir.",
        "Your answer is recorded without name, time or order; only the count is shown. A unanimous answer may give you away."
    )
}

/// What else must be known before a sensitive answer: who does not answer, and who reads first.
private func sensitiveRules(_ ask: Ask, _ session: Session) -> [(Context) -> String] {
    var sentences: [(Context) -> String] = []
    if ask.questions.contains(where: \.isText) {
        sentences.append {
            $0(
                "Le coach relit les phrases avant la salle ; il dira combien il en a changé ou mis de côté.",
                "The coach reads the sentences before the room does, and will say how many were changed or put aside."
            )
        }
    }
    if session.answering.contains(where: { $0.role == .manager }) {
        sentences.append {
            $0(
                "Les responsables ne répondent pas à cette question.",
                "Managers do not answer this question.")
        }
    }
    return sentences
}

/// The one true sentence of a level in a mode, shown before anybody answers (DOMAIN §0 bis 5).
func promise(_ privacy: Privacy, _ mode: CaptureMode, _ context: Context) -> String {
    switch (privacy, mode) {
    case (_, .plenary):
        context(
            "Ce qui est dit ici est noté tel quel, sans nom.",
            "What is said here is written as it is, without a name.")
    case (.open, .groups):
        context(
            "La réponse du groupe est notée telle quelle, sans nom.",
            "The group's answer is written as it is, without names.")
    case (.open, .hands), (.shared, .hands):
        context(
            "La salle voit les mains ; seul le compte est enregistré.",
            "The room sees the hands; only the count is recorded.")
    case (.open, .booth):
        context(
            "Votre réponse est signée dans le fichier, et montrée sans votre prénom. Vous pouvez la changer jusqu'à ce qu'elle soit révélée.",
            "Your answer is signed in the file, and shown without your name. You can change it until it is revealed."
        )
    case (.shared, .groups):
        context(
            "La réponse du groupe est enregistrée sans nom et montrée telle quelle, dans le désordre. Votre style peut vous trahir.",
            "The group's answer is recorded without names and shown as it is, shuffled. Your style may give you away."
        )
    case (.shared, .booth):
        context(
            "Votre réponse est enregistrée sans nom, sans heure et sans ordre, et montrée à tous. Votre style ou une réponse unanime peuvent vous trahir.",
            "Your answer is recorded without name, time or order, and shown to everybody. Your style or a unanimous answer may give you away."
        )
    case (.open, _), (.shared, _):
        context(
            "Votre réponse est enregistrée sans nom, sans heure et sans ordre, et montrée à tous. Votre style ou votre écriture peuvent vous trahir.",
            "Your answer is recorded without name, time or order, and shown to everybody. Your style or your handwriting may give you away."
        )
    case (.discreet, .booth), (.sensitive, .booth):
        context(
            "Votre réponse est enregistrée sans nom, sans heure et sans ordre : le fichier ne la relie pas à vous. Votre style ou une réponse unanime peuvent vous trahir.",
            "Your answer is recorded without name, time or order: the file does not link it to you. Your style or a unanimous answer may give you away."
        )
    case (.discreet, _), (.sensitive, _):
        context(
            "Votre réponse est enregistrée sans nom, sans heure et sans ordre : le fichier ne la relie pas à vous. Votre écriture ou une réponse unanime peuvent vous trahir.",
            "Your answer is recorded without name, time or order: the file does not link it to you. Your handwriting or a unanimous answer may give you away."
        )
    }
}
