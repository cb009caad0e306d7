public import Foundation

extension Session {
    /// The clock of a place when the room went on from it.
    public struct LeftClock: Hashable, Sendable {
        /// When it would have ended; nil: it was stopped.
        public var until: Date?
        /// When the room went on.
        public var at: Date
    }
}
