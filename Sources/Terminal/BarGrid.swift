internal import Page

/// Counts in lines and columns, each with its bar on one scale for all; the numbers alone where bars would have no
/// length.
struct BarGrid {
    /// A label, and a count a column.
    var lines: [(label: String, values: [Int])]
    var columns: [String]

    private static let between = 3

    private var most: Int { max(1, lines.flatMap(\.values).max() ?? 1) }
    /// A shorter bar would show different counts as equal.
    private var leastBar: Int { min(8, most) }

    /// Where things stand, in columns of characters.
    private struct Frame {
        var labels: Int
        var step: Int
        var digits: Int
        /// The longest bar; 0 for none.
        var bar: Int
        func start(_ column: Int) -> Int { labels + step * column + BarGrid.between }
    }

    func lines(_ room: Room, width: Int) -> [Line] {
        if let large = large(room, width: width) { return large }
        let bars = barFrame(width: width, digits: digits).map { lines(room, $0, width: width) }
        if let bars, bars.count <= room.height ?? .max { return bars }
        // Without bars the labels are wider, and take fewer rows.
        let numbers = lines(room, numberFrame(width: width), width: width)
        guard let bars, numbers.count >= bars.count else { return numbers }
        return bars
    }

    /// In a vast window, the numbers in letters beside bars of three lines; nil where it does not hold them.
    private func large(_ room: Room, width: Int) -> [Line]? {
        guard room.inFigures != nil, let height = room.height else { return nil }
        let drawn = lines.map { $0.values.map { LargeRows.number(String($0), in: room) } }
        let widest = drawn.joined().joined().map(\.count).max() ?? 0
        guard let frame = barFrame(width: width, digits: widest) else { return nil }
        var out = header(frame, width: width)
        for (index, (label, values)) in lines.enumerated() {
            if index > 0 { out.append(Line()) }
            let labels = Wrap.lines(label, .body, width: frame.labels)
            for row in 0..<max(3, labels.count) {
                var line = Line()
                let place = labels.count == 1 ? row - 1 : row
                if labels.indices.contains(place) { line.put(labels[place], at: 0) }
                for (column, value) in values.enumerated() where row < 3 {
                    let number = drawn[index][column][row]
                    line.put(number, at: frame.start(column) + frame.digits - number.count)
                    guard value > 0 else { continue }
                    let bar = String(repeating: "█", count: length(value, frame))
                    line.put(bar, .mark, at: frame.start(column) + frame.digits + 1)
                }
                out.append(line)
            }
        }
        return out.count <= height ? out : nil
    }

    /// How long a bar is for a count.
    private func length(_ value: Int, _ frame: Frame) -> Int {
        most <= frame.bar ? value * (frame.bar / most) : max(1, value * frame.bar / most)
    }

    private func lines(_ room: Room, _ frame: Frame, width: Int) -> [Line] {
        let header = header(frame, width: width)
        let labels = lines.map { Wrap.lines($0.label, .body, width: frame.labels) }
        let spare = (room.height ?? 0) - header.count - labels.reduce(0) { $0 + max(1, $1.count) }
        let isApart = spare >= lines.count - 1
        // One row of each bar is its first already.
        let rows = [3, 2].first { rows in
            isApart && lines.count - 1 + labels.reduce(0) { $0 + max(0, rows - $1.count) } <= spare
        }
        let mark = isApart || room.isASCII ? "█" : "▄"
        var out = header
        for (index, (_, values)) in lines.enumerated() {
            if isApart, index > 0 { out.append(Line()) }
            for row in 0..<max(labels[index].count, rows ?? 1) {
                var line = Line(labels[index].indices.contains(row) ? labels[index][row] : [])
                for (column, value) in values.enumerated() {
                    let start = frame.start(column)
                    let isMost = frame.bar == 0 && value > 0 && value == values.max()
                    if row == 0 {
                        let number = frame.bar == 0 && value == 0 ? "." : String(value)
                        let at = start + frame.digits - number.count
                        line.put(number, value == 0 ? .quiet : isMost ? .mark : .title, .bold, at: at)
                        if isMost { line.put("▸", .accent, .bold, at: at - 1) }
                    }
                    guard row < rows ?? 1, frame.bar > 0, value > 0 else { continue }
                    let bar = String(repeating: mark, count: length(value, frame))
                    line.put(bar, .mark, at: start + frame.digits + 1)
                }
                out.append(line)
            }
        }
        return out
    }

    private var digits: Int { lines.flatMap(\.values).map { String($0).count }.max() ?? 1 }
    private var longest: Int { lines.map { Glyphs.width($0.label) }.max() ?? 0 }

    /// nil where bars have no room.
    /// - Parameter digits: the columns of a number.
    private func barFrame(width: Int, digits: Int) -> Frame? {
        let count = max(1, columns.count)
        let least = Self.between + digits + 1 + leastBar
        let labels = min(longest, max(width * 2 / 5, width - count * least))
        let step = (width - labels) / count
        guard step >= least else { return nil }
        let bar = min(step - Self.between - digits - 1, width < 150 ? 32 : 64)
        return Frame(labels: labels, step: step, digits: digits, bar: bar)
    }

    private func numberFrame(width: Int) -> Frame {
        let count = max(1, columns.count)
        let narrow = digits + Self.between
        let labels = min(longest, max(12, width - count * narrow))
        let step = min(10, max(narrow, (width - labels) / count))
        return Frame(labels: labels, step: step, digits: digits, bar: 0)
    }

    /// The names of the columns over them, or letters with a legend where they have no room.
    private func header(_ frame: Frame, width: Int) -> [Line] {
        // Over bars a name begins with its numbers; over numbers alone it ends with them.
        let isDrawn = frame.bar > 0
        let room = frame.step - (isDrawn ? Self.between : 1)
        let names = columns.map { Wrap.lines($0, .title, width: room, flags: .bold) }
        let words = columns.flatMap { $0.split { $0 == " " || $0 == "\u{A0}" } }
        let fits = words.allSatisfy { Glyphs.width(String($0)) <= room }
        let high = names.map(\.count).max() ?? 0
        if fits, high <= 3 {
            var out = Array(repeating: Line(), count: high)
            for (column, name) in names.enumerated() {
                for (row, cells) in name.enumerated() {
                    let at = frame.start(column) + (isDrawn ? 0 : frame.digits - cells.count)
                    out[high - name.count + row].put(cells, at: max(0, at))
                }
            }
            return out
        }
        let legend = columns.enumerated().map { "\(Self.letter($0))\u{A0}\($1)" }
        var letters = Line()
        for column in columns.indices {
            letters.put(Self.letter(column), .title, .bold, at: frame.start(column) + frame.digits - 1)
        }
        return FigureLines.legend(legend, .body, width: width) + [Line(), letters]
    }

    private static func letter(_ index: Int) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        return letters.indices.contains(index) ? String(letters[index]) : "?"
    }
}
