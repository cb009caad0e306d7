/// The optional code that gives the keyboard back to the coach while it goes round. Stored hashed, never as typed.
///
/// It keeps a participant from leaving the booth by a key, not a thief from the file: a short code can be guessed
/// by trying them all, and a resume gives the keyboard to the coach without it.
public struct CoachCode: Hashable, Codable, Sendable {
    /// The shortest code.
    public static let least = 4
    /// The longest code.
    public static let most = 20

    private var salt: String
    private var digest: String

    /// The code as stored; nil when it is too short, too long, or has anything but letters and digits.
    public init?(_ code: String, using random: inout some RandomNumberGenerator) {
        guard (Self.least...Self.most).contains(code.count), code.allSatisfy({ $0.isLetter || $0.isNumber })
        else { return nil }
        salt = Ident.make("s", using: &random)
        digest = Self.digest(code, salt)
    }

    /// Whether a typed code is the one.
    public func matches(_ code: String) -> Bool { Self.digest(code, salt) == digest }

    /// SHA-256 a thousand times over, so that trying every code takes a little while.
    private static func digest(_ code: String, _ salt: String) -> String {
        var hex = "\(salt)\(code)"
        for _ in 0..<1_000 { hex = SHA256.hex(of: (salt + hex).utf8) }
        return hex
    }
}
