/// A line and a column of a file, both from 1.
struct Place: Hashable, Comparable, Sendable {
    var line: Int
    var column: Int

    static let start = Place(line: 1, column: 1)

    static func < (lhs: Place, rhs: Place) -> Bool {
        (lhs.line, lhs.column) < (rhs.line, rhs.column)
    }
}

/// A fault and where it is.
struct Finding: Hashable, Sendable {
    var place: Place
    var fault: Fault

    init(_ fault: Fault, at place: Place) {
        self.place = place
        self.fault = fault
    }
}

/// Where the parts of a definition were read, so that rules on values can point into the file.
struct Places: Sendable {
    private var known: [[String]: Place] = [:]

    /// Remembers where a part was read; the first mention counts.
    mutating func note(_ place: Place, _ path: String...) {
        if known[path] == nil { known[path] = place }
    }

    /// The place of a part, or of the nearest thing that holds it.
    subscript(_ path: String...) -> Place {
        var path = path
        while !path.isEmpty {
            if let place = known[path] { return place }
            path.removeLast()
        }
        return .start
    }

    /// Whether the part was seen, even if it could not be read.
    func saw(_ path: String...) -> Bool { known[path] != nil }
}
