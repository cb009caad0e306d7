import Foundation
import Page
import Photo
import Screens
import Session
import Workshop

/// Photos of paperboards.
extension Desk {
    /// Reads an image file into the open session, made small and stripped of all but the picture.
    func addPhoto(
        _ path: String, caption: String, random: inout Randomness, now: Date
    ) throws(Failure) {
        let file = try readPhoto(path)
        let ids = (0..<3).map { Ident.make($0 < 2 ? "t" : "f", using: &random) }
        let changes: [Change] = [
            .text(id: ids[0], body: caption), .text(id: ids[1], body: Data(file).base64EncodedString()),
            .event(.photoAdded(Photograph(id: ids[2], caption: ids[0], image: ids[1]))),
        ]
        // Another process may have written first: once more on what is there now.
        for _ in 0..<3 {
            switch commit(changes, at: now) {
            case .done: return
            case .moved: continue
            case .refused(let notice): throw Failure(Localized(verbatim: notice.text))
            }
        }
        throw Failure(
            Localized(
                "la séance change en ce moment ailleurs. Réessayez.",
                "the session is changing elsewhere. Try again."))
    }

    /// Says what is wrong with an image file, before anything else is asked of it.
    func checkPhoto(_ path: String) throws(Failure) { _ = try readPhoto(path) }

    private func readPhoto(_ typed: String) throws(Failure) -> [UInt8] {
        let path = DroppedPath.path(of: typed, home: house.environment["HOME"] ?? "")
        let url = URL(filePath: path)
        let size = (try? url.resourceValues(forKeys: [.fileSizeKey, .isRegularFileKey]))
        guard size?.isRegularFile == true, let bytes = size?.fileSize else {
            throw Failure(
                Localized(
                    "« \(path) » n'est pas là, ou n'est pas un fichier. Vérifiez son chemin.",
                    "“\(path)” is not there, or is not a file. Check its path."))
        }
        do throws(PhotoError) {
            guard bytes <= Photo.mostBytes else { throw .tooLarge(bytes: bytes) }
            guard let data = try? Data(contentsOf: url) else {
                throw .damaged
            }
            return try Photo.jpeg(of: Array(data))
        } catch {
            throw Failure(error.message(path))
        }
    }
}

/// A path as a terminal writes it when a file is dropped on it, or as somebody types it.
enum DroppedPath {
    /// Without quotes, backslashes, `file://` and `~`.
    static func path(of typed: String, home: String) -> String {
        var text = typed.trimmingCharacters(in: .whitespacesAndNewlines)
        if text.hasPrefix("file://"), let url = URL(string: text) { return url.path(percentEncoded: false) }
        for quote in ["'", "\""] where text.count > 1 && text.hasPrefix(quote) && text.hasSuffix(quote) {
            return String(text.dropFirst().dropLast())
        }
        text = text.replacing("\\ ", with: " ").replacing("\\'", with: "'").replacing("\\(", with: "(")
            .replacing("\\)", with: ")")
        return text.hasPrefix("~/") ? home + text.dropFirst(1) : text
    }
}

extension PhotoError {
    /// What is said of a file.
    fileprivate func message(_ path: String) -> Localized {
        switch self {
        case .notAnImage:
            Localized(
                "« \(path) » n'est ni un PNG ni un JPEG. Enregistrez la photo dans l'un des deux.",
                "“\(path)” is neither a PNG nor a JPEG. Save the photo as one of these.")
        case .tooLarge(let bytes):
            Localized(
                "« \(path) » pèse \(bytes >> 20) Mo ; au plus \(Photo.mostBytes >> 20). Réduisez la photo.",
                "“\(path)” is \(bytes >> 20) MB; at most \(Photo.mostBytes >> 20). Make the photo smaller.")
        case .tooManyPixels(let width, let height):
            Localized(
                "« \(path) » a \(width) × \(height) points : c'est trop. Réduisez la photo.",
                "“\(path)” has \(width) × \(height) pixels: too many. Make the photo smaller.")
        case .damaged:
            Localized(
                "« \(path) » est abîmé ou illisible. Rouvrez-le et enregistrez-le à nouveau.",
                "“\(path)” is damaged or cannot be read. Open it and save it again.")
        }
    }
}
