extension Session {
    /// A note of what somebody said.
    public struct Note: Hashable, Sendable {
        /// The text's id.
        public var text: String
        /// During which activity; nil: none.
        public var entry: AgendaEntry.ID?
        /// The decision that it objected to; nil: it is no objection.
        public var decision: Decision.ID?
    }
}
