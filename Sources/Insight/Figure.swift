/// A chart as data, in one language. The terminal draws it in cells, the report in SVG and in words.
public enum Figure: Hashable, Sendable {
    /// All the answers to one item.
    case points(Points)
    /// How often each option was chosen.
    case bars(Bars)
    /// Said and done, me and us: several positions of each item.
    case dumbbell(Dumbbell)
    /// The answers to one item, before and after the talk.
    case twoRounds(TwoRounds)
    /// Dots by item, the most dotted first.
    case dots(Bars)
    /// What people wrote.
    case list(List)
    /// A part of a whole.
    case gauge(Gauge)
    /// Several centres on one scale, each with its span.
    case profile(Profile)
    /// Items on a plane with named zones.
    case quadrant(Quadrant)
    /// Parts of a whole, a row each.
    case stacked(Stacked)
    /// Items in the group's order.
    case ranks(Ranks)
    /// One value on its scale.
    case dial(Dial)
    /// Every pair of items, and who wins it.
    case duel(Duel)
    /// Means in a grid.
    case heat(Heat)
    /// Who hands on to whom, up to the client.
    case chain(Chain)
    /// The steps of one request, each with what it waited and worked.
    case staircase(Staircase)
    /// Two sides, line by line.
    case balance(Balance)
    /// Decisions at their levels, before and decided.
    case board(Board)

    /// Every answer to one item as a mark on its scale, with the median under it.
    public struct Points: Hashable, Sendable {
        /// The item, where the figure shows one of several.
        public var label: String?
        /// The points of the scale, lowest to highest.
        public var scale: ClosedRange<Int>
        /// Words for some points, such as the ends.
        public var words: [Int: String]
        /// Answers by point.
        public var counts: [Int: Int]
        /// To 0.5; nil without answers.
        public var median: Double?
        /// How many « je ne sais pas ».
        public var unknown: Int
        /// Whether the points are tenths of a percentage: 7 is read « 70 % ».
        public var isPercent: Bool

        /// One item's answers on its scale.
        public init(
            label: String?, scale: ClosedRange<Int>, words: [Int: String], counts: [Int: Int],
            median: Double?, unknown: Int, isPercent: Bool = false
        ) {
            self.label = label
            self.scale = scale
            self.words = words
            self.counts = counts
            self.median = median
            self.unknown = unknown
            self.isPercent = isPercent
        }

        /// A point as it is read on the axis: « 7 », or « 70 » where the points are tenths of a percentage.
        public func number(_ point: Int) -> String { String(isPercent ? point * 10 : point) }
    }

    /// A row a label with a count; also « gommettes », where each mark is a dot somebody gave.
    public struct Bars: Hashable, Sendable {
        /// One bar.
        public struct Row: Hashable, Sendable {
            /// What is counted in this row.
            public var label: String
            /// How many, 0 or more.
            public var count: Int

            /// A labelled count.
            public init(label: String, count: Int) {
                self.label = label
                self.count = count
            }
        }

        /// The bars in the order shown.
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
            /// The item.
            public var label: String
            /// One median an end, to 0.5.
            public var values: [Double?]
            /// Median of the personal gaps, last minus first; nil where it cannot be told.
            public var gap: Double?
            /// How many answers each median stands on, in the order of `ends`; empty where it is not told.
            public var answers: [Int]
            /// How many « je ne sais pas », all ends together.
            public var unknown: Int

            /// A labelled row.
            public init(
                label: String, values: [Double?], gap: Double?, answers: [Int] = [], unknown: Int = 0
            ) {
                self.label = label
                self.values = values
                self.gap = gap
                self.answers = answers
                self.unknown = unknown
            }
        }

        /// What the ends are, two or three.
        public var ends: [String]
        /// The scale all the ends share.
        public var scale: ClosedRange<Int>
        /// The items, in the question's order.
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
        /// The first round.
        public var first: Points
        /// The second round, on the same scale.
        public var second: Points

        /// The two rounds of one item.
        public init(first: Points, second: Points) {
            self.first = first
            self.second = second
        }
    }

    /// Sentences, one a row, with the words that many share marked.
    public struct List: Hashable, Sendable {
        /// The sentences as they were typed.
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
        /// What is gauged.
        public var label: String
        /// How much of it there is, 0 to `whole`.
        public var value: Int
        /// The whole, in the same unit as `value`.
        public var whole: Int

        /// `value` out of `whole`.
        public init(label: String, value: Int, whole: Int) {
            self.label = label
            self.value = value
            self.whole = whole
        }
    }

    /// Several centres on one scale, each with what the answers span: dimensions, or the needles of a compass.
    public struct Profile: Hashable, Sendable {
        /// One row.
        public struct Row: Hashable, Sendable {
            /// What is rated.
            public var label: String
            /// The mean to 0.1, or the median to 0.5, in words.
            public var centre: Double
            /// What the answers span.
            public var span: ClosedRange<Double>
            /// The words for the centre; nil without bands.
            public var words: String?
            /// Answers, or sheets.
            public var n: Int

            /// A labelled row.
            public init(
                label: String, centre: Double, span: ClosedRange<Double>, words: String?, n: Int
            ) {
                self.label = label
                self.centre = centre
                self.span = span
                self.words = words
                self.n = n
            }
        }

        /// Which centre it is.
        public enum Centre: Hashable, Sendable {
            /// Of several items together.
            case mean
            /// Of one item.
            case median
        }

        /// The rows in the question's order.
        public var rows: [Row]
        /// The scale all the rows share.
        public var scale: ClosedRange<Int>
        /// Which centre it is.
        public var centre: Centre
        /// Whether the span is that of all the answers, rather than of their middle half.
        public var isWhole: Bool

        /// Rows over one scale.
        public init(rows: [Row], scale: ClosedRange<Int>, centre: Centre, isWhole: Bool) {
            self.rows = rows
            self.scale = scale
            self.centre = centre
            self.isWhole = isWhole
        }
    }

    /// Items on a plane, each at its two medians, with the zone it falls in.
    public struct Quadrant: Hashable, Sendable {
        /// One axis.
        public struct Axis: Hashable, Sendable {
            /// What is rated.
            public var label: String
            /// The word for its lowest point.
            public var low: String
            /// The word for its highest point.
            public var high: String

            /// An axis with words for its ends.
            public init(label: String, low: String, high: String) {
                self.label = label
                self.low = low
                self.high = high
            }
        }

        /// One item.
        public struct Spot: Hashable, Sendable {
            /// The mark that stands for it on the plane: A, B, C…
            public var letter: String
            /// The item.
            public var label: String
            /// Its median on the horizontal axis.
            public var x: Double
            /// Its median on the vertical axis.
            public var y: Double
            /// The zone it falls in; nil in none.
            public var zone: String?
            /// The median of the personal differences, the second axis minus the first, where a zone depends on it: the
            /// two medians may say otherwise.
            public var gap: Double?
            /// Whether people place it too far apart for its place to mean much.
            public var isDivided: Bool
            /// How many placed it.
            public var n: Int

            /// An item at its medians.
            public init(
                letter: String, label: String, x: Double, y: Double, zone: String?, gap: Double? = nil,
                isDivided: Bool, n: Int
            ) {
                self.letter = letter
                self.label = label
                self.x = x
                self.y = y
                self.zone = zone
                self.gap = gap
                self.isDivided = isDivided
                self.n = n
            }
        }

        /// The horizontal axis.
        public var x: Axis
        /// The vertical axis.
        public var y: Axis
        /// The scale of both.
        public var scale: ClosedRange<Int>
        /// The items, in the question's order.
        public var spots: [Spot]

        /// Items on a plane.
        public init(x: Axis, y: Axis, scale: ClosedRange<Int>, spots: [Spot]) {
            self.x = x
            self.y = y
            self.scale = scale
            self.spots = spots
        }
    }

    /// Rows that share out the same parts: points over lines, items over bins.
    public struct Stacked: Hashable, Sendable {
        /// One row.
        public struct Row: Hashable, Sendable {
            /// What is shared out; empty where there is one row only.
            public var label: String
            /// How much each part has, in the order of the parts: whole points or answers.
            public var values: [Int]
            /// How many answers it stands on.
            public var n: Int

            /// A row with a value for each part.
            public init(label: String, values: [Int], n: Int) {
                self.label = label
                self.values = values
                self.n = n
            }
        }

        /// The names of the parts.
        public var parts: [String]
        /// The rows.
        public var rows: [Row]
        /// What a value counts: « points », « réponses ».
        public var unit: String
        /// How much changes place from one row to the next, in sentences; none where rows are no wholes.
        public var shifts: [String]

        /// Rows over the same parts.
        public init(parts: [String], rows: [Row], unit: String, shifts: [String] = []) {
            self.parts = parts
            self.rows = rows
            self.unit = unit
            self.shifts = shifts
        }
    }

    /// Items in the group's order, with the median rank of each.
    public struct Ranks: Hashable, Sendable {
        /// One item.
        public struct Row: Hashable, Sendable {
            /// The item.
            public var label: String
            /// To 0.5.
            public var median: Double
            /// Borda points.
            public var points: Int
            /// Its place in the list that this one is compared with; nil where there is none.
            public var other: Int?

            /// An item with its median rank.
            public init(label: String, median: Double, points: Int, other: Int? = nil) {
                self.label = label
                self.median = median
                self.points = points
                self.other = other
            }
        }

        /// The items, the group's first first.
        public var rows: [Row]
        /// How close the orders are; nil where that cannot be told.
        public var agreement: String?
        /// How many put them in order.
        public var n: Int

        /// Items in order.
        public init(rows: [Row], agreement: String?, n: Int) {
            self.rows = rows
            self.agreement = agreement
            self.n = n
        }
    }
}
