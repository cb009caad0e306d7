/// Somebody in the room. Names live here alone, where they can be erased; events hold ids.
public struct Person: Hashable, Codable, Sendable, Identifiable {
    /// What somebody is in the room.
    public enum Role: String, Codable, Hashable, Sendable, CaseIterable {
        case participant
        case manager
        /// Looks on and never answers; set on the coach's side, unseen.
        case observer
    }

    /// Random.
    public var id: String
    /// As typed.
    public var name: String
    /// What they are in the room.
    public var role: Role

    /// Somebody with a name and a role.
    public init(id: String, name: String, role: Role = .participant) {
        self.id = id
        self.name = name
        self.role = role
    }

    /// The longest name, in characters.
    public static let nameLimit = 60
    /// The longest name, in scalars: thousands of combining marks are one character.
    public static let scalarLimit = 240

    /// Whether the person answers: everybody but observers.
    public var answers: Bool { role != .observer }
}

/// Why a list of people is refused, and where.
public enum RosterFault: Error, Hashable, Sendable {
    case empty(line: Int)
    case tooLong(line: Int, limit: Int)
    case controlCharacter(line: Int)
    case twice(name: String, line: Int)
    case unknownRole(String, line: Int)
    case unclosedQuote(line: Int)
    case tooMany(Int, limit: Int)
}

/// Reads names typed or pasted: separated by commas, semicolons or new lines; `*` marks a manager, `(o)` or
/// `(obs)` an observer, `@Ventes` a service.
public enum Roster {
    /// The most people in a list.
    public static let limit = 500

    /// A name and a role, before an id is given.
    public struct Line: Hashable, Sendable {
        /// As typed.
        public var name: String
        /// What they are in the room.
        public var role: Person.Role
        /// The service they belong to; empty where none was given.
        public var part: String

        /// A name with its role and its service.
        public init(name: String, role: Person.Role = .participant, part: String = "") {
            self.name = name
            self.role = role
            self.part = part
        }
    }

    /// Reads a typed list: `Ana, Luc* @Ventes, Zoé (obs)`.
    public static func parse(typed text: String) throws(RosterFault) -> [Line] {
        var lines: [Line] = []
        let parts = text.split(whereSeparator: { ",;\n\r\r\n".contains($0) || $0.isNewline })
        for part in parts {
            let sides = part.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
            var name = trimmed(sides[0])
            let service = sides.count > 1 ? trimmed(sides[1]) : ""
            guard !name.isEmpty || !service.isEmpty else { continue }
            var role = Person.Role.participant
            for (suffix, meaning) in markers where name.lowercased().hasSuffix(suffix) {
                name = trimmed(name.dropLast(suffix.count))
                role = meaning
                break
            }
            lines.append(Line(name: name, role: role, part: service))
        }
        try check(lines, firstLine: 1)
        return lines
    }

    /// Reads a CSV file: a column of names, optional ones of roles and of services; `,` or `;`, with or without a header.
    public static func parse(csv text: String) throws(RosterFault) -> [Line] {
        var lines: [Line] = []
        var numbers: [Int] = []
        for (index, row) in try rows(text).enumerated() {
            let cells = row.cells
            let name = cells[0]
            if index == 0, headers.contains(name.lowercased()) { continue }
            var role = Person.Role.participant
            if cells.count > 1, !cells[1].isEmpty {
                guard let named = roles[cells[1].lowercased()] else {
                    throw .unknownRole(cells[1], line: row.line)
                }
                role = named
            }
            lines.append(Line(name: name, role: role, part: cells.count > 2 ? cells[2] : ""))
            numbers.append(row.line)
        }
        try check(lines, numbers: numbers)
        return lines
    }

    private static func rows(_ text: String) throws(RosterFault) -> [CSV.Row] {
        do throws(CSV.Fault) {
            return try CSV(text, separators: CSV.separators).rows
        } catch {
            switch error {
            case .unclosedQuote(let line): throw .unclosedQuote(line: line)
            }
        }
    }

    private static let markers: [(String, Person.Role)] = [
        ("*", .manager), ("(o)", .observer), ("(obs)", .observer), ("(observateur)", .observer),
        ("(observatrice)", .observer), ("(observer)", .observer), ("(m)", .manager), ("(manager)", .manager),
        ("(r)", .manager), ("(resp)", .manager), ("(responsable)", .manager),
    ]
    private static let headers: Set<String> = ["nom", "prénom", "prenom", "name", "first name"]
    private static let roles: [String: Person.Role] = [
        "participant": .participant, "participante": .participant,
        "manager": .manager, "responsable": .manager,
        "observer": .observer, "observateur": .observer, "observatrice": .observer,
    ]

    private static func trimmed(_ text: some StringProtocol) -> String {
        var slice = Substring(text)
        while slice.first?.isWhitespace == true || slice.first == "\u{FEFF}" { slice.removeFirst() }
        while slice.last?.isWhitespace == true { slice.removeLast() }
        return String(slice)
    }

    private static func check(_ lines: [Line], firstLine: Int) throws(RosterFault) {
        try check(lines, numbers: Array(firstLine..<(firstLine + lines.count)))
    }

    private static func check(_ lines: [Line], numbers: [Int]) throws(RosterFault) {
        guard lines.count <= limit else { throw .tooMany(lines.count, limit: limit) }
        var seen: Set<String> = []
        for (line, number) in zip(lines, numbers) {
            try check(name: line.name, line: number)
            if !line.part.isEmpty { try check(name: line.part, line: number) }
            guard seen.insert(line.name.lowercased()).inserted else {
                throw .twice(name: line.name, line: number)
            }
        }
    }

    /// Judges one name: not empty, at most ``Person/nameLimit`` characters of ``Person/scalarLimit`` scalars, nothing
    /// that moves a cursor.
    public static func check(name: String, line: Int = 1) throws(RosterFault) {
        guard name.contains(where: { !$0.isWhitespace }) else { throw .empty(line: line) }
        guard name.count <= Person.nameLimit, name.unicodeScalars.count <= Person.scalarLimit else {
            throw .tooLong(line: line, limit: Person.nameLimit)
        }
        let isClean = name.unicodeScalars.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator, .surrogate: false
            case .format: scalar.value == 0x200D
            default: true
            }
        }
        guard isClean else { throw .controlCharacter(line: line) }
    }
}
