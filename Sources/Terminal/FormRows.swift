internal import Page

/// What a form and a long text to type keep in sight: the line being typed, the name of its field, the fields around it.
extension Layout {
    /// The scroll that shows the anchored lines with a line around them; of a text to type the cursor first, then what is said
    /// about it.
    func reveal(_ content: [Placed], in frame: Frame) -> Int {
        let anchors = content.filter(\.line.isAnchor).map(\.row)
        guard var first = anchors.min(), var last = anchors.max() else { return frame.scroll }
        if let cursor = content.first(where: { $0.line.cursor != nil })?.row {
            let label = content.filter(\.line.isLabel).map(\.row)
            first = cursor - labelRows(label.count, in: frame)
            last = max(cursor, min(last, first + frame.bodyHeight - 3))
            if let top = label.min(), last - top + 3 <= frame.bodyHeight { first = min(first, top) }
        }
        var scroll = frame.scroll
        if last + 1 >= scroll + frame.bodyHeight { scroll = last + 2 - frame.bodyHeight }
        if first - 1 < scroll { scroll = first - 1 }
        // The very first row brings its title with it.
        if first < frame.bodyHeight - 1, scroll < first, last < frame.bodyHeight - 1, scroll <= 2 {
            scroll = 0
        }
        return min(max(0, scroll), frame.lastScroll)
    }

    /// The name of the field being typed, to stand on the first rows of a window that shows the cursor and not the name.
    func labelOutOfSight(_ content: [Placed], in frame: Frame) -> [Line] {
        let label = content.filter(\.line.isLabel)
        guard let top = label.first?.row, top < frame.scroll,
            let cursor = content.first(where: { $0.line.cursor != nil })?.row
        else { return [] }
        let rows = labelRows(label.count, in: frame)
        guard cursor >= frame.scroll + rows, cursor < frame.scroll + frame.bodyHeight else { return [] }
        return label.prefix(rows).map(\.line)
    }

    /// How many rows of a name may stand over the text.
    private func labelRows(_ count: Int, in frame: Frame) -> Int { min(count, max(1, frame.bodyHeight / 3)) }

    /// The optional blocks that a page without blank lines has rows for: fields from the one being typed outwards, the next one
    /// first, then what is not a field.
    func fieldsAround(_ blocks: [Block], _ room: Room, body: Int) -> Set<Int> {
        let heights = blocks.map { memo.lines(of: $0.content, room).count }
        // One row keeps the fields off what is asked.
        var left = body - 1 - zip(blocks, heights).reduce(0) { $0 + ($1.0.size == .optional ? 0 : $1.1) }
        guard let focus = blocks.firstIndex(where: { $0.field?.id == room.focus }) else { return [] }
        var kept: Set<Int> = []
        let optional = blocks.indices.filter { blocks[$0].size == .optional }
        let fields = optional.filter { blocks[$0].field != nil }
        var sides = [fields.filter { $0 > focus }, fields.filter { $0 < focus }.reversed()]
        while sides.contains(where: { !$0.isEmpty }) {
            for side in sides.indices {
                guard let next = sides[side].first else { continue }
                guard heights[next] <= left else {
                    sides[side] = []
                    continue
                }
                kept.insert(next)
                left -= heights[next]
                sides[side].removeFirst()
            }
        }
        for index in optional where blocks[index].field == nil && heights[index] <= left {
            kept.insert(index)
            left -= heights[index]
        }
        return kept
    }
}

extension Block {
    /// The text to type that it is, if any.
    fileprivate var field: Field? { if case .field(let field) = content { field } else { nil } }

    /// Whether it is a text to type that may be left out.
    var isOptionalField: Bool { size == .optional && field != nil }
}
