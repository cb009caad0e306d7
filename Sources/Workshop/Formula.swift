/// A small arithmetic over the values of a result: `aval / amont < 1`, `median(courage) >= 7 and n > 4`.
///
/// Numbers, names, `+ - * /`, `< <= > >= =`, `and`, `or`, parentheses. A name is an id of the question, of another
/// one behind its id and a dot (`equipe.logique`), or a measure of ids: `atleast(logique, 4)`. A minus sign stands
/// between spaces, as ids may hold hyphens. A comparison is 1 or 0. What cannot be computed (a missing value, a division
/// by zero) has no value, and no reading follows from it.
public struct Formula: Hashable, Sendable {
    private indirect enum Node: Hashable, Sendable {
        case number(Double)
        case name(String)
        case operation(String, Node, Node)
    }

    /// Why a text is no expression, and at which character, from 1.
    public struct Fault: Error, Hashable, Sendable {
        /// The character at which reading stopped, from 1.
        public var position: Int

        /// A fault at a character.
        public init(position: Int) { self.position = position }
    }

    private let root: Node

    /// Reads an expression.
    public init(_ text: String) throws(Fault) {
        var parser = Parser(text)
        root = try parser.either()
        try parser.end()
    }

    /// The name of a measure of some ids: `atleast(logique,4)`.
    public static func measure(_ name: String, _ arguments: [String]) -> String {
        "\(name)(\(arguments.joined(separator: ",")))"
    }

    /// The names it needs.
    public var names: Set<String> { Formula.names(root) }

    /// Its value, given those of the names; nil where it cannot be computed.
    public func value(_ values: [String: Double]) -> Double? { Formula.value(root, values) }

    /// Whether it holds; false where it cannot be computed.
    public func holds(_ values: [String: Double]) -> Bool { (value(values) ?? 0) != 0 }

    private static func names(_ node: Node) -> Set<String> {
        switch node {
        case .number: []
        case .name(let name): [name]
        case .operation(_, let left, let right): names(left).union(names(right))
        }
    }

    private static func value(_ node: Node, _ values: [String: Double]) -> Double? {
        switch node {
        case .number(let number): return number
        case .name(let name): return values[name]
        case .operation(let sign, let left, let right):
            guard let a = value(left, values), let b = value(right, values) else { return nil }
            switch sign {
            case "+": return a + b
            case "-": return a - b
            case "*": return a * b
            case "/": return b == 0 ? nil : a / b
            case "<": return a < b ? 1 : 0
            case "<=": return a <= b ? 1 : 0
            case ">": return a > b ? 1 : 0
            case ">=": return a >= b ? 1 : 0
            case "=": return a == b ? 1 : 0
            case "and": return a != 0 && b != 0 ? 1 : 0
            default: return a != 0 || b != 0 ? 1 : 0
            }
        }
    }

    /// Recursive descent, one method a level of precedence.
    private struct Parser {
        private let text: [Character]
        private var at = 0

        init(_ text: String) { self.text = Array(text) }

        mutating func either() throws(Fault) -> Node {
            var left = try both()
            while take(word: "or") { left = .operation("or", left, try both()) }
            return left
        }

        private mutating func both() throws(Fault) -> Node {
            var left = try comparison()
            while take(word: "and") { left = .operation("and", left, try comparison()) }
            return left
        }

        private mutating func comparison() throws(Fault) -> Node {
            let left = try sum()
            for sign in ["<=", ">=", "<", ">", "="] where take(sign) {
                return .operation(sign, left, try sum())
            }
            return left
        }

        private mutating func sum() throws(Fault) -> Node {
            var left = try product()
            while let sign = take(oneOf: ["+", "-"]) { left = .operation(sign, left, try product()) }
            return left
        }

        private mutating func product() throws(Fault) -> Node {
            var left = try factor()
            while let sign = take(oneOf: ["*", "/"]) { left = .operation(sign, left, try factor()) }
            return left
        }

        private mutating func factor() throws(Fault) -> Node {
            skipBlanks()
            if take("(") {
                let inside = try either()
                guard take(")") else { throw fault }
                return inside
            }
            let start = at
            if at < text.count, text[at].isASCII, text[at].isNumber {
                while at < text.count, text[at] == "." || text[at].isASCII && text[at].isNumber { at += 1 }
                guard let number = Double(String(text[start..<at])) else { throw fault }
                return .number(number)
            }
            let name = try word()
            guard at < text.count, text[at] == "(" else { return .name(name) }
            at += 1
            var arguments = [try word()]
            while take(",") { arguments.append(try word()) }
            guard take(")") else { throw fault }
            return .name(Formula.measure(name, arguments))
        }

        private mutating func word() throws(Fault) -> String {
            skipBlanks()
            let start = at
            while at < text.count, isNamed(at) { at += 1 }
            guard at > start else { throw fault }
            return String(text[start..<at])
        }

        /// Letters, digits, and hyphens or dots that stand between two of them.
        private func isNamed(_ index: Int) -> Bool {
            let character = text[index]
            if character.isASCII, character.isLetter || character.isNumber { return true }
            guard character == "-" || character == ".", index > 0, index + 1 < text.count else {
                return false
            }
            return [text[index - 1], text[index + 1]].allSatisfy { $0.isLetter || $0.isNumber }
        }

        func end() throws(Fault) {
            guard text[at...].allSatisfy(\.isWhitespace) else { throw fault }
        }

        private var fault: Fault { Fault(position: at + 1) }

        private mutating func skipBlanks() {
            while at < text.count, text[at].isWhitespace { at += 1 }
        }

        private mutating func take(_ sign: String) -> Bool {
            skipBlanks()
            guard text[at...].starts(with: sign) else { return false }
            at += sign.count
            return true
        }

        private mutating func take(oneOf signs: [String]) -> String? {
            for sign in signs where take(sign) { return sign }
            return nil
        }

        /// A word that ends where letters end.
        private mutating func take(word: String) -> Bool {
            skipBlanks()
            guard text[at...].starts(with: word) else { return false }
            let end = at + word.count
            guard end == text.count || !text[end].isLetter && !text[end].isNumber else { return false }
            at = end
            return true
        }
    }
}

/// A sentence that a result leads to, written by a person: shown where its condition holds.
public struct Reading: Hashable, Codable, Sendable {
    /// The condition, as an ``Formula``.
    public var condition: String
    /// The sentence; `{expression}` in it stands for a number.
    public var text: Localized

    /// A sentence with its condition.
    public init(condition: String, text: Localized) {
        self.condition = condition
        self.text = text
    }

    /// The expressions in braces of a text, in order.
    public static func expressions(in text: String) -> [String] {
        text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
            part.firstIndex(of: "}").map { String(part[..<$0]) }
        }
    }

    /// Whether a brace of a text is never closed.
    public static func hasOpenBrace(_ text: String) -> Bool {
        text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().contains {
            !$0.contains("}")
        }
    }

    /// The sentence with its numbers, where the condition holds and all of them can be computed.
    ///
    /// - Parameter number: how the value of an expression is written.
    public func sentence(
        _ values: [String: Double], _ language: Language,
        number: (_ expression: String, _ value: Double) -> String
    ) -> String? {
        guard let condition = try? Formula(condition), condition.holds(values) else { return nil }
        var sentence = text[language]
        for part in Reading.expressions(in: sentence) {
            guard let value = (try? Formula(part))?.value(values) else { return nil }
            sentence = sentence.replacing("{\(part)}", with: number(part, value))
        }
        return sentence
    }
}
