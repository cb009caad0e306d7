public import Workshop

/// The library of activities and workshops: the built-in ones and the coach's own.
///
/// Nothing is read until it is asked for: listing looks at names of files only.
public struct Catalog: Hashable, Sendable {
    /// A folder that holds activities, workshops and terms in folders of their own.
    public struct Directory: Hashable, Sendable {
        /// Whose files they are.
        public var origin: Origin
        /// The path of the folder of activities.
        public var activities: String
        /// The path of the folder of workshops.
        public var workshops: String
        /// The path of the folder of terms.
        public var glossary: String

        /// The assets of the product: `Activities`, `Workshops` and `Glossary`.
        public static func builtIn(_ path: String) -> Directory {
            Directory(
                origin: .builtIn, activities: "\(path)/Activities", workshops: "\(path)/Workshops",
                glossary: "\(path)/Glossary")
        }

        /// The coach's own files: `activities`, `workshops` and `glossary`.
        public static func own(_ path: String) -> Directory {
            Directory(
                origin: .own, activities: "\(path)/activities", workshops: "\(path)/workshops",
                glossary: "\(path)/glossary")
        }
    }

    /// Where a definition comes from.
    public enum Origin: String, CaseIterable, Codable, Hashable, Sendable {
        case builtIn
        case own
    }

    /// A definition as the listing knows it: by its file.
    public struct Entry: Hashable, Sendable, Identifiable {
        /// The name of the file without its ending.
        public var id: String
        /// The path of the file.
        public var file: String
        /// Whose file it is.
        public var origin: Origin
        /// Whether it stands in for a built-in one of the same id.
        public var replacesBuiltIn: Bool
    }

    /// The ids and the files of the library, by id.
    public struct Index: Hashable, Sendable {
        /// The activities, one an id.
        public var activities: [Entry]
        /// The workshops, one an id.
        public var workshops: [Entry]
        /// The terms of the glossary, one an id.
        public var terms: [Entry]
    }

    /// The folders, the weakest first: a definition wins over those of the same id before it.
    public var directories: [Directory]

    /// A library over some folders, the weakest first; those that do not exist are empty.
    public init(directories: [Directory]) {
        self.directories = directories
    }

    /// What there is, without opening any file.
    public func index() -> Index {
        let workshops = entries(\.workshops)
        let ranked = Catalog.order.compactMap { id in workshops.first { $0.id == id } }
        return Index(
            activities: entries(\.activities),
            workshops: ranked + workshops.filter { !Catalog.order.contains($0.id) },
            terms: entries(\.glossary))
    }

    /// The order in which a coach meets the built-in workshops; others follow by id.
    private static let order = [
        "decouverte-cids", "cids-complet", "quel-style-ici", "culture-client", "codir-transversal",
        "reverse-management", "cherchez-votre-client", "suivi-six-semaines", "parcours-culture-client",
        "parcours-transversal", "parcours-avantage", "parcours-reverse", "parcours-client",
    ]

    private func entries(_ folder: KeyPath<Directory, String>) -> [Entry] {
        var entries: [String: Entry] = [:]
        for directory in directories {
            for (id, file) in Files.listing(of: directory[keyPath: folder]) {
                let hidden = entries[id]
                entries[id] = Entry(
                    id: id, file: file, origin: directory.origin,
                    replacesBuiltIn: hidden.map { $0.origin == .builtIn || $0.replacesBuiltIn } ?? false)
            }
        }
        return entries.values.sorted { $0.id < $1.id }
    }

    private func file(_ id: String, in folder: KeyPath<Directory, String>) -> String? {
        guard id.isIdentifier else { return nil }
        return directories.reversed().lazy.compactMap { Files.path(of: id, in: $0[keyPath: folder]) }.first
    }
}

// MARK: - Reading

extension Catalog {
    /// The activity of an id.
    public func activity(_ id: String) throws(CatalogError) -> Activity {
        guard let file = file(id, in: \.activities) else {
            throw .unknownActivity(id, nearest: nearest(to: id, among: index().activities.map(\.id)))
        }
        let document = document(file)
        guard document.isUsable, case .activity(let activity) = document.content else {
            throw .invalid(file: file, document.faults(expecting: "steps"))
        }
        return activity
    }

    /// The workshop of an id; its activities are checked, not kept: see ``program(_:)``.
    public func workshop(_ id: String) throws(CatalogError) -> Workshop { try program(id).workshop }

    /// The workshop of an id by its own file, for a list: whether its activities are there is not looked at.
    public func listed(_ id: String) throws(CatalogError) -> Workshop {
        guard let file = file(id, in: \.workshops) else {
            throw .unknownWorkshop(id, nearest: nearest(to: id, among: index().workshops.map(\.id)))
        }
        let document = Document.read(file: file) { _ in .unread }
        guard document.isUsable, case .workshop(let workshop) = document.content else {
            throw .invalid(file: file, document.faults(expecting: "activities"))
        }
        return workshop
    }

    /// The workshop of an id with its activities; an activity's id makes a workshop of it alone.
    public func program(_ id: String) throws(CatalogError) -> Program {
        guard let file = file(id, in: \.workshops) ?? file(id, in: \.activities) else {
            throw .unknownWorkshop(id, nearest: nearest(to: id, among: index().workshops.map(\.id)))
        }
        return try program(file: file)
    }

    /// The workshop of a file with its activities; a file that holds an activity makes a workshop of it alone.
    ///
    /// The activities of a workshop are looked for beside the file, then in the library.
    public func program(file: String) throws(CatalogError) -> Program {
        var activities: [String: Activity] = [:]
        let document = Document.read(file: file) { id in
            let found = find(id, beside: file)
            if case .activity(let activity) = found { activities[id] = activity }
            return found
        }
        guard document.isUsable, let content = document.content else {
            throw .invalid(file: file, document.diagnostics)
        }
        switch content {
        case .workshop(let workshop):
            return Program(workshop: workshop, activities: activities)
        case .activity(let activity):
            let entry = Workshop.Entry(activity: activity.id, minutes: activity.minutes)
            let workshop = Workshop(
                id: activity.id, name: activity.name, goal: activity.goal, minutes: activity.minutes,
                entries: [entry])
            return Program(workshop: workshop, activities: [activity.id: activity])
        case .term:
            throw .invalid(file: file, document.faults(expecting: "activities"))
        }
    }

    /// Everything to put right in a file, in the order of its lines; empty when all is well.
    public func check(_ file: String) -> [Diagnostic] { document(file).diagnostics }

    private func document(_ file: String) -> Document {
        Document.read(file: file) { find($0, beside: file) }
    }

    private func find(_ id: String, beside workshop: String) -> WorkshopRules.Found {
        let folder = workshop.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        let beside = Files.path(of: id, in: folder.isEmpty ? "." : folder.joined(separator: "/"))
        // An activity never leads to other files: the search is one level deep.
        let neighbour = beside.flatMap { $0 == workshop ? nil : $0 }
        let known = file(id, in: \.activities)
        guard let path = neighbour ?? known else {
            return .missing(nearest: nearest(to: id, among: index().activities.map(\.id)))
        }
        var document = Document.read(file: path) { _ in .missing(nearest: nil) }
        // A neighbour of the same name may be a workshop.
        if let known, path != known, document.content?.isActivity == false {
            document = Document.read(file: known) { _ in .missing(nearest: nil) }
        }
        guard document.isUsable, case .activity(let activity) = document.content else {
            return .broken(file: path)
        }
        return .activity(activity)
    }
}

extension Document {
    /// The diagnostics, or what is missing when the file is of the other kind.
    fileprivate func faults(expecting key: String) -> [Diagnostic] {
        guard diagnostics.allSatisfy({ $0.severity == .warning }) else { return diagnostics }
        let fault = Fault.missingKey(key)
        return [Diagnostic(file: file, line: 1, column: 1, severity: .error, message: fault.message)]
    }
}
