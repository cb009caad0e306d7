/// A chart as data, in one language. The terminal draws it in cells, the report in SVG and in words.
public enum Figure: Hashable, Sendable {
    case points(Points)
    case bars(Bars)
    case dumbbell(Dumbbell)
    case twoRounds(TwoRounds)
    case dots(Bars)
    case list(List)
    case gauge(Gauge)

    /// Every answer to one item as a mark on its scale, with the median under it.
    public struct Points: Hashable, Sendable {
        /// The item, where the figure shows one of several.
        public var label: String?
        public var scale: ClosedRange<Int>
        /// Words for some points, such as the ends.
        public var words: [Int: String]
        /// Answers by point.
        public var counts: [Int: Int]
        /// To 0.5; nil without answers.
        public var median: Double?
        /// How many « je ne sais pas ».
        public var unknown: Int

        /// One item's answers on its scale.
        public init(
            label: String?, scale: ClosedRange<Int>, words: [Int: String], counts: [Int: Int],
            median: Double?, unknown: Int
        ) {
            self.label = label
            self.scale = scale
            self.words = words
            self.counts = counts
            self.median = median
            self.unknown = unknown
        }
    }

    /// A row a label with a count; also « gommettes », where each mark is a dot somebody gave.
    public struct Bars: Hashable, Sendable {
        /// One bar.
        public struct Row: Hashable, Sendable {
            public var label: String
            public var count: Int

            /// A labelled count.
            public init(label: String, count: Int) {
                self.label = label
                self.count = count
            }
        }

        public var rows: [Row]
        /// What is counted, plural: « réponses », « gommettes ».
        public var unit: String

        /// Labelled counts of one unit.
        public init(rows: [Row], unit: String) {
            self.rows = rows
            self.unit = unit
        }
    }

    /// Two or three positions of the same thing on one scale: said and done, me and us.
    public struct Dumbbell: Hashable, Sendable {
        /// One row: the medians of the ends, in the order of `ends`; nil where withheld or missing.
        public struct Row: Hashable, Sendable {
            public var label: String
            public var values: [Double?]
            /// Median of the personal gaps, last minus first; nil where it cannot be told.
            public var gap: Double?

            /// A labelled row.
            public init(label: String, values: [Double?], gap: Double?) {
                self.label = label
                self.values = values
                self.gap = gap
            }
        }

        /// What the ends are, two or three.
        public var ends: [String]
        public var scale: ClosedRange<Int>
        public var rows: [Row]

        /// Rows over one scale.
        public init(ends: [String], scale: ClosedRange<Int>, rows: [Row]) {
            self.ends = ends
            self.scale = scale
            self.rows = rows
        }
    }

    /// First and second round side by side.
    public struct TwoRounds: Hashable, Sendable {
        public var first: Points
        public var second: Points

        /// The two rounds of one item.
        public init(first: Points, second: Points) {
            self.first = first
            self.second = second
        }
    }

    /// Sentences, one a row, with the words that many share marked.
    public struct List: Hashable, Sendable {
        public var lines: [String]
        /// Words used by at least half of the lines, lower case.
        public var shared: [String]

        /// Lines and their shared words.
        public init(lines: [String], shared: [String] = []) {
            self.lines = lines
            self.shared = shared
        }
    }

    /// How much of a whole: answers in, words shared.
    public struct Gauge: Hashable, Sendable {
        public var label: String
        public var value: Int
        public var whole: Int

        /// `value` out of `whole`.
        public init(label: String, value: Int, whole: Int) {
            self.label = label
            self.value = value
            self.whole = whole
        }
    }
}
