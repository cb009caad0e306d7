package import Session
package import Workshop

/// What a refusal says to the person who must act.
extension Context {
    package func message(_ fault: RosterFault) -> String {
        switch fault {
        case .empty(let line): self("Ligne \(line) : le prénom est vide.", "Line \(line): the name is empty.")
        case .tooLong(let line, let limit):
            self(
                "Ligne \(line) : un prénom a \(limit) caractères au plus. Raccourcissez-le.",
                "Line \(line): a name has at most \(limit) characters. Shorten it.")
        case .controlCharacter(let line):
            self(
                "Ligne \(line) : un caractère invisible ne peut pas être gardé. Retapez ce prénom.",
                "Line \(line): an invisible character cannot be kept. Type that name again.")
        case .twice(let name, let line):
            self(
                "Ligne \(line) : « \(name) » y est déjà. Ajoutez une initiale pour les distinguer.",
                "Line \(line): “\(name)” is already there. Add an initial to tell them apart.")
        case .unknownRole(let role, let line):
            self(
                "Ligne \(line) : « \(role) » n'est pas un rôle. Écrivez participant, responsable ou observateur.",
                "Line \(line): “\(role)” is not a role. Write participant, manager or observer.")
        case .unclosedQuote(let line):
            self(
                "Ligne \(line) : un guillemet s'ouvre et ne se ferme pas. Fermez-le ou retirez-le.",
                "Line \(line): a quotation mark opens and does not close. Close it or remove it.")
        case .tooMany(let given, let limit):
            self(
                "\(given) personnes : \(limit) au plus. Faites deux séances.",
                "\(given) people: at most \(limit). Make it two sessions.")
        }
    }

    package func message(_ fault: AnswerFault) -> String {
        switch fault {
        case .wrongShape:
            self("Cette réponse n'a pas la forme attendue.", "This answer does not have the expected form.")
        case .unknownItem(let item):
            self("« \(item) » n'est pas dans la liste.", "“\(item)” is not in the list.")
        case .outOfScale(_, let value, let scale):
            self(
                "\(value) n'est pas sur l'échelle : de \(scale.lowerBound) à \(scale.upperBound).",
                "\(value) is not on the scale: from \(scale.lowerBound) to \(scale.upperBound).")
        case .unknownNotAllowed:
            self("« Je ne sais pas » n'est pas proposé ici.", "“I don't know” is not offered here.")
        case .unknownOption(let option):
            self("« \(option) » n'est pas un choix proposé.", "“\(option)” is not one of the choices.")
        case .repeatedOption:
            self("Le même choix est donné deux fois.", "The same choice is given twice.")
        case .tooMany(let given, let most):
            self("\(given) réponses : \(most) au plus.", "\(given) answers: at most \(most).")
        case .emptyText: self("La phrase est vide.", "The sentence is empty.")
        case .tooLong(let given, let limit):
            self(
                "\(given) caractères : \(limit) au plus. Raccourcissez la phrase.",
                "\(given) characters: at most \(limit). Shorten the sentence.")
        case .controlCharacter:
            self(
                "Un caractère invisible ne peut pas être gardé. Retapez la phrase.",
                "An invisible character cannot be kept. Type the sentence again.")
        case .negativeDots: self("Une gommette au moins.", "At least one dot.")
        case .overCap(_, let cap):
            self(
                "\(cap) gommette\(cap > 1 ? "s" : "") au plus sur la même ligne.",
                "At most \(cap) dot\(cap == 1 ? "" : "s") on one line.")
        case .overBudget(let given, let budget):
            self("\(given) gommettes : \(budget) en tout.", "\(given) dots: \(budget) in all.")
        case .wrongTotal(let given, let total, let column?):
            self(
                "« \(column.fr) » : \(given) points, il en faut \(total).",
                "“\(column[.en])”: \(given) points, \(total) are needed.")
        case .wrongTotal(let given, let total, nil):
            self(
                "\(given) points : il en faut \(total) en tout.",
                "\(given) points: \(total) are needed in all.")
        case .offStep(_, let value, let step):
            self(
                "\(value) : les points vont par \(step).", "\(value): points go by \(step).")
        case .incompleteOrder(let given, let needed):
            self(
                "\(given) ligne\(given > 1 ? "s" : "") classée\(given > 1 ? "s" : "") : il les faut toutes les \(needed), chacune une fois.",
                "\(given) line\(given == 1 ? "" : "s") in order: all \(needed) are needed, each once.")
        case .repeatedItem(let item):
            self(
                "« \(item) » est classé deux fois : chaque ligne a un seul rang.",
                "“\(item)” is in the order twice: each line has one rank.")
        case .tiedRank(let rank):
            self(
                "Le rang \(rank) est donné deux fois : deux lignes n'ont pas le même.",
                "Rank \(rank) is given twice: no two lines have the same.")
        case .missingRank(let rank, let last):
            self(
                "Le rang \(rank) manque : les rangs vont de 1 à \(last), sans trou.",
                "Rank \(rank) is missing: ranks go from 1 to \(last) without a gap.")
        case .pairWithItself(let item):
            self(
                "« \(item) » est opposé à lui-même : une paire a deux lignes différentes.",
                "“\(item)” stands against itself: a pair has two different lines.")
        case .confidenceOutOfRange(_, let value):
            self(
                "Confiance \(value) : elle va de 50, pile ou face, à 100, certitude.",
                "Confidence \(value): it goes from 50, a coin toss, to 100, certainty.")
        }
    }

    /// What a refused change says.
    package func message(_ fault: SessionFault) -> String {
        switch fault {
        case .closed:
            self("La séance est close : rien n'y est ajouté.", "The session is closed: nothing is added.")
        case .notClosed: self("La séance n'est pas close.", "The session is not closed.")
        case .unknownRound, .unknownEntry, .unknownText, .unknownQuestion, .wrongPrivacy:
            self(
                "Cette étape a changé entre-temps. Rien n'est perdu ; recommencez le geste.",
                "This step has changed meanwhile. Nothing is lost; do it again.")
        case .roundNotRevealed:
            self("Les réponses ne sont pas encore révélées.", "The answers are not revealed yet.")
        case .roundNotOpen:
            self(
                "Les réponses sont déjà révélées : celle-ci arrive trop tard.",
                "The answers are already revealed: this one comes too late.")
        case .alreadyAnswered:
            self("Cette personne a déjà répondu.", "This person has already answered.")
        case .unknownPerson:
            self("Cette personne n'est pas dans la liste.", "This person is not on the list.")
        case .invalid(_, let fault): message(fault)
        case .moreThanExpected(let given, let expected):
            self(
                "\(given) réponses pour \(expected) attendues : quelqu'un est-il arrivé ? (a : agenda)",
                "\(given) answers for \(expected) expected: has someone arrived? (a: agenda)")
        case .tooManyCommitments:
            self(
                "Deux engagements par personne, pas plus : mieux vaut deux tenus que cinq promis.",
                "Two commitments a person, no more: better two kept than five promised.")
        case .personStays(.answered):
            self(
                "Cette personne a répondu : elle reste. Corrigez son prénom (r), ou notez son départ (d).",
                "This person has answered and stays. Correct the name (r), or note the departure (d).")
        case .personStays(.mayHaveAnswered):
            self(
                "Une réponse sans nom est peut-être la sienne : cette personne reste. Corrigez son prénom (r), ou notez son départ (d).",
                "An answer without a name may be theirs: this person stays. Correct the name (r), or note the departure (d)."
            )
        case .personStays(.committed):
            self(
                "Cette personne a pris un engagement : retirez-le d'abord, au carnet (n) ou à la relecture.",
                "This person has made a commitment: take it back first, in the notebook (n) or at the re-reading."
            )
        case .tooManyPhotos:
            self(
                "\(Session.mostPhotos) photos, pas plus : gardez celles qui se lisent.",
                "\(Session.mostPhotos) photos, no more: keep those that can be read.")
        case .emptyText: self("Le texte est vide.", "The text is empty.")
        }
    }
}
