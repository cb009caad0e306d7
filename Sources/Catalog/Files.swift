import Foundation

/// The files of a folder, by name only.
enum Files {
    static let endings = [".yaml", ".yml"]

    /// The ids of a folder (names without their ending) with their paths; empty when there is no folder.
    static func listing(of folder: String) -> [String: String] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return [:] }
        var paths: [String: String] = [:]
        // Sorted, so that `.yaml` wins over `.yml`.
        for name in names.sorted() where !name.hasPrefix(".") {
            guard endings.contains(where: { name.hasSuffix($0) && name.count > $0.count }) else { continue }
            if paths[name.fileStem] == nil { paths[name.fileStem] = "\(folder)/\(name)" }
        }
        return paths
    }

    /// The path of an id in a folder, if there is one.
    static func path(of id: String, in folder: String) -> String? {
        endings.map { "\(folder)/\(id)\($0)" }.first { FileManager.default.fileExists(atPath: $0) }
    }
}
