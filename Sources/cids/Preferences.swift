import Foundation
import Page
import Workshop

/// What a coach has chosen on this machine: `preferences.json` in the coach's folder.
struct Preferences: Codable, Equatable {
    var theme: Theme

    private static func file(in folder: URL) -> URL { folder.appending(path: "preferences.json") }

    /// What was chosen; nil where nothing was, or the file cannot be read.
    static func read(from folder: URL) -> Preferences? {
        let file = file(in: folder)
        // Asked first: an error made for a file that is not there yet would cost the home screen its start.
        guard FileManager.default.isReadableFile(atPath: file.path(percentEncoded: false)),
            let data = try? Data(contentsOf: file)
        else { return nil }
        return try? JSONDecoder().decode(Preferences.self, from: data)
    }

    func write(to folder: URL) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try JSONEncoder().encode(self).write(to: Self.file(in: folder), options: .atomic)
    }
}

extension House {
    /// Writes down what was chosen, for the next time.
    func keep(_ preferences: Preferences) throws(Failure) {
        do { try preferences.write(to: folders.config) } catch {
            let folder = folders.config.path(percentEncoded: false)
            throw Failure(
                Localized(
                    "Ce choix ne sera pas retenu la prochaine fois : « \(folder) » ne peut pas être écrit.",
                    "This choice will not be kept for the next time: “\(folder)” cannot be written."))
        }
    }
}

extension Theme: Codable {}
