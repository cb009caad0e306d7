extension Session {
    /// The part of a round that is not in the journal.
    @_spi(Storage) public struct StoredRound: Hashable, Codable, Sendable {
        /// Who has answered, or how many.
        public var turnout: Turnout
        /// Answers without author.
        public var sealed: [Ballot]
        /// Signed answers.
        public var signed: [Person.ID: Ballot]

        /// What is stored of a round.
        public init(turnout: Turnout, sealed: [Ballot], signed: [Person.ID: Ballot]) {
            self.turnout = turnout
            self.sealed = sealed
            self.signed = signed
        }

        /// What is stored of a round.
        public init(_ round: Round) {
            self.init(turnout: round.turnout, sealed: round.sealed, signed: round.signed)
        }
    }
}
