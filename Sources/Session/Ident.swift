/// Random ids that say nothing: neither who, nor when, nor in which order.
public enum Ident {
    private static let alphabet = Array("abcdefghijkmnpqrstuvwxyz23456789")

    /// A new id: a letter for the kind, then ten random characters (50 bits).
    public static func make(_ kind: Character, using random: inout some RandomNumberGenerator) -> String {
        var id = String(kind)
        for _ in 0..<10 {
            id.append(alphabet[Int.random(in: 0..<alphabet.count, using: &random)])
        }
        return id
    }
}
