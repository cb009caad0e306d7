public import Workshop

extension Figure {
    /// Two sides, line by line, with how many lines each has.
    public struct Balance: Hashable, Sendable {
        /// One side.
        public struct Side: Hashable, Sendable {
            /// What it is called.
            public var name: String
            /// Its lines as they were typed.
            public var lines: [String]

            /// A named side.
            public init(name: String, lines: [String]) {
                self.name = name
                self.lines = lines
            }
        }

        /// The left side.
        public var left: Side
        /// The right side.
        public var right: Side
        /// What a side that is much longer asks; nil where they are even enough.
        public var warning: String?

        /// Two sides; beyond `most` lines of difference the room is told.
        public init(left: Side, right: Side, most: Int?, in language: Language) {
            self.left = left
            self.right = right
            guard let most, abs(left.lines.count - right.lines.count) > most else { return }
            let (more, less) = left.lines.count > right.lines.count ? (left, right) : (right, left)
            warning =
                Localized(
                    "\(more.name) : \(more.lines.count) ; \(less.name) : \(less.lines.count). Que manque-t-il de ce côté ?",
                    "\(more.name): \(more.lines.count); \(less.name): \(less.lines.count). What is missing on that side?"
                )[language]
        }
    }
}

extension Figure.Balance {
    /// « L'équipe (3) ».
    public static func title(_ side: Side) -> String { "\(side.name) (\(side.lines.count))" }

    func words(_ language: Language) -> [String] {
        let lines = [left, right].map { side -> String in
            let quoted = side.lines.map { language.quoted($0) }
            let colon = language == .fr ? "\u{A0}: " : ": "
            return Self.title(side) + (quoted.isEmpty ? "" : colon + quoted.joined(separator: ", "))
        }
        return lines + (warning.map { [$0] } ?? [])
    }
}
