package import Foundation
import GRDB
package import Session
package import Workshop

/// Why a session file cannot be made, read or written.
package enum ArchiveError: Error, Hashable, Sendable {
    /// There is no such file.
    case missing(URL)
    /// There already is such a file.
    case exists(URL)
    /// The file is something else than a session.
    case notASession(URL)
    /// Written by a later version of the product.
    case newerFormat(URL, found: Int, known: Int)
    /// The file cannot be trusted any more; it is left as it is.
    case damaged(URL, detail: String)
    case readOnly(URL)
    case folderReadOnly(URL)
    /// Another program kept the file locked for too long.
    case busy(URL)
    /// The disk is full.
    case full(URL)
    /// Reading or writing failed in some other way.
    case failed(URL, detail: String)
    /// Somebody else wrote first: catch up, then decide again.
    case moved
    /// The session refuses the change; nothing was written.
    case refused(SessionFault)
}

extension ArchiveError {
    /// What SQLite says, in our words.
    init(_ error: DatabaseError, at url: URL) {
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(url)
        case .SQLITE_FULL: self = .full(url)
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: self = .readOnly(url)
        case .SQLITE_NOTADB: self = .notASession(url)
        // Our own statements are sound: SQLITE_ERROR is a table or a column that is not there.
        case .SQLITE_CORRUPT, .SQLITE_ERROR: self = .damaged(url, detail: error.message ?? "SQLITE_CORRUPT")
        case .SQLITE_CANTOPEN:
            self = FileManager.default.fileExists(atPath: url.path) ? .folderReadOnly(url) : .missing(url)
        default: self = .failed(url, detail: error.message ?? "\(error.resultCode)")
        }
    }

    /// Runs database work and says its failures in our words.
    static func explained<Result>(
        at url: URL, _ work: () throws -> Result
    ) throws(ArchiveError) -> Result {
        do {
            return try work()
        } catch let error as ArchiveError {
            throw error
        } catch let error as DatabaseError {
            throw ArchiveError(error, at: url)
        } catch let error as SessionFault {
            throw .damaged(url, detail: "\(error)")
        } catch let error as DecodingError {
            throw .damaged(url, detail: ArchiveError.brief(error))
        } catch let fault as JSONReader.Fault {
            throw .damaged(url, detail: "JSON: \(fault.offset)")
        } catch {
            throw .failed(url, detail: "\(error)")
        }
    }

    /// Where the decoding stopped, without the content it stopped at.
    private static func brief(_ error: DecodingError) -> String {
        switch error {
        case .dataCorrupted(let context), .keyNotFound(_, let context), .typeMismatch(_, let context),
            .valueNotFound(_, let context):
            "JSON: " + context.codingPath.map(\.stringValue).joined(separator: ".")
        @unknown default: "JSON"
        }
    }

    /// What happened, where, and what to do: for the person who must act.
    package var message: Localized {
        switch self {
        case .missing(let url):
            ArchiveError.text(
                "Le fichier de séance est introuvable : #. Vérifiez le nom ; « cids sessions » montre la liste.",
                "The session file cannot be found: #. Check the name; “cids sessions” shows the list.", url)
        case .exists(let url):
            ArchiveError.text(
                "Ce fichier existe déjà : #. Choisissez un autre nom.",
                "This file already exists: #. Choose another name.", url)
        case .notASession(let url):
            ArchiveError.text(
                "Ce fichier n'est pas une séance de l'Atelier CIDs : #. Il n'a pas été touché.",
                "This file is not a session of Atelier CIDs: #. It was left untouched.", url)
        case .newerFormat(let url, let found, let known):
            ArchiveError.text(
                "Cette séance est au format \(found) et ce programme lit jusqu'au format \(known) : #. "
                    + "Mettez le programme à jour ; le fichier n'a pas été touché.",
                "This session has format \(found) and this program reads up to format \(known): #. "
                    + "Update the program; the file was left untouched.", url)
        case .damaged(let url, let detail):
            ArchiveError.text(
                "Le fichier de séance est abîmé : #. Rien n'y a été écrit. "
                    + "Reprenez une copie (clé USB, sauvegarde).",
                "The session file is damaged: #. Nothing was written to it. "
                    + "Go back to a copy (USB stick, backup).", url, detail)
        case .readOnly(let url):
            ArchiveError.text(
                "Le fichier de séance ne peut pas être modifié : #. "
                    + "Copiez-le dans un dossier à vous, ou donnez-lui le droit d'écriture.",
                "The session file cannot be changed: #. "
                    + "Copy it to a folder of yours, or give it write permission.", url)
        case .folderReadOnly(let url):
            ArchiveError.text(
                "Impossible d'écrire dans ce dossier : #. "
                    + "Choisissez-en un autre avec --data-dir, ou donnez-vous le droit d'écriture.",
                "This folder cannot be written to: #. "
                    + "Choose another with --data-dir, or give yourself write permission.", url)
        case .busy(let url):
            ArchiveError.text(
                "Le fichier de séance est occupé par un autre programme : #. "
                    + "Fermez l'autre fenêtre ou attendez, puis recommencez ; rien n'est perdu.",
                "Another program is holding the session file: #. "
                    + "Close the other window or wait, then try again; nothing is lost.", url)
        case .full(let url):
            ArchiveError.text(
                "Le disque est plein, rien n'a été enregistré : #. Libérez de la place, puis recommencez.",
                "The disk is full, nothing was saved: #. Free some space, then try again.", url)
        case .failed(let url, let detail):
            ArchiveError.text(
                "La lecture ou l'écriture a échoué : #. Vérifiez le disque ou la clé, puis recommencez.",
                "Reading or writing failed: #. Check the disk or the stick, then try again.", url, detail)
        case .moved:
            Localized(
                "La séance a changé dans une autre fenêtre. L'écran est à jour : recommencez le geste.",
                "The session changed in another window. The screen is up to date: do it again.")
        case .refused(let fault): fault.message
        }
    }

    /// A sentence about a file: the path and the detail stand as they are, without typography.
    private static func text(
        _ fr: String, _ en: String, _ url: URL, _ detail: String? = nil
    ) -> Localized {
        var text = Localized(fr, en)
        let place = url.path + (detail.map { " (\($0))" } ?? "")
        text.fr = text.fr.replacing("#", with: place)
        text.en = text.en?.replacing("#", with: place)
        return text
    }
}

extension SessionFault {
    /// Why the session refuses, for the person who must act.
    fileprivate var message: Localized {
        switch self {
        case .closed: Localized("La séance est close.", "The session is closed.")
        case .notClosed: Localized("La séance n'est pas close.", "The session is not closed.")
        case .unknownRound: Localized("Ce tour n'existe pas.", "There is no such round.")
        case .roundNotOpen:
            Localized(
                "Trop tard : les réponses sont déjà révélées.", "Too late: the answers are already revealed.")
        case .roundNotRevealed:
            Localized("Les réponses ne sont pas encore révélées.", "The answers are not revealed yet.")
        case .alreadyAnswered:
            Localized("Cette personne a déjà répondu.", "This person has already answered.")
        case .unknownPerson:
            Localized("Cette personne n'est pas dans la séance.", "This person is not in the session.")
        case .unknownEntry:
            Localized("Cette activité n'est pas au programme.", "This activity is not on the agenda.")
        case .unknownText: Localized("Ce texte n'existe plus.", "This text is gone.")
        case .wrongPrivacy:
            Localized(
                "Cette façon de répondre ne va pas avec la confidentialité de la question.",
                "This way of answering does not go with the privacy of the question.")
        case .invalid, .unknownQuestion:
            Localized("La réponse n'a pas la forme attendue.", "The answer does not have the expected form.")
        case .moreThanExpected(let given, let expected):
            Localized(
                "Il y aurait \(given) réponses pour \(expected) attendues.",
                "There would be \(given) answers for \(expected) expected.")
        case .tooManyCommitments:
            Localized(
                "Deux engagements par personne, pas plus : c'est déjà beaucoup.",
                "Two commitments a person, no more: that is plenty.")
        case .personStays:
            Localized(
                "Cette personne a répondu, ou l'a pu, ou s'est engagée : elle reste.",
                "This person has answered, or may have, or has committed to something, and stays.")
        case .tooManyPhotos:
            Localized(
                "\(Session.mostPhotos) photos, pas plus.", "\(Session.mostPhotos) photos, no more.")
        case .emptyText: Localized("Le texte est vide.", "The text is empty.")
        }
    }
}
