import Insight
package import Workshop

/// Why a report is not written, with what the person can do about it.
package enum ReportError: Error, Hashable, Sendable {
    case exists(path: String)
    case isDirectory(path: String)
    /// A device, a pipe: there, and no file.
    case notAFile(path: String)
    case notWritable(path: String)
    case diskFull(path: String)
    /// The room did not name the sponsor among the readers.
    case notAReader
    /// Anything else, with the system's own words.
    case failed(path: String, reason: String)

    /// What happened and what to do.
    package var message: Localized {
        switch self {
        case .exists(let path):
            ReportError.sentence(
                path, "existe déjà ; rien n'a été écrit. Donnez un autre nom, ou confirmez le remplacement.",
                "already exists; nothing was written. Give another name, or confirm that it is replaced.")
        case .isDirectory(let path):
            ReportError.sentence(
                path, "est un dossier ; rien n'a été écrit. Donnez un nom de fichier.",
                "is a folder; nothing was written. Give the name of a file.")
        case .notAFile(let path):
            ReportError.sentence(
                path, "n'est pas un fichier ; rien n'a été écrit. Donnez un autre nom.",
                "is not a file; nothing was written. Give another name.")
        case .notWritable(let path):
            ReportError.sentence(
                path,
                "ne peut pas être écrit. Choisissez un autre dossier, ou donnez-vous le droit d'y écrire.",
                "cannot be written. Choose another folder, or give yourself the right to write there.")
        case .diskFull(let path):
            ReportError.sentence(
                path,
                "n'a pas été écrit : le disque est plein. Faites de la place, ou écrivez sur une clé USB. Rien n'est perdu, la séance est intacte.",
                "was not written: the disk is full. Make room, or write to a USB stick. Nothing is lost, the session is intact."
            )
        case .notAReader:
            Localized(
                "Le commanditaire n'est pas parmi les lecteurs que la salle a admis : il n'y a pas de version pour lui. La salle peut l'admettre pendant la séance, au cadre ou à la relecture (touche s).",
                "The sponsor is not among the readers that the room admitted: there is no version for them. The room can admit them during the session, at the frame or at the re-reading (key s)."
            )
        case .failed(let path, let reason):
            ReportError.sentence(
                path, "n'a pas été écrit (\(reason)). Essayez un autre dossier.",
                "was not written (\(reason)). Try another folder.")
        }
    }

    /// The path is typed text: it keeps its own characters.
    private static func sentence(_ path: String, _ french: String, _ english: String) -> Localized {
        let rest = Localized(french, english)
        var message = Localized("", nil)
        message.fr = "\(Language.fr.quoted(Clean.line(path))) \(rest.fr)"
        message.en = "\(Language.en.quoted(Clean.line(path))) \(rest[.en])"
        return message
    }
}
