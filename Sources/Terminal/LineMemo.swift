import Page
import Workshop

/// Lines of blocks as the last frame drew them: a key that moves a selection changes one block of a page.
///
/// Only a memory: what it answers is what drawing again would give.
final class LineMemo {
    /// What the lines of a block depend on besides the block.
    private struct Place: Equatable {
        var measure: Int
        var width: Int
        var height: Int?
        var letters: Lettering.Size?
        var headline: Lettering.Size?
        var title: Lettering.Size?

        init(_ room: Room) {
            measure = room.measure
            width = room.width
            height = room.height
            letters = room.letters
            headline = room.headline
            title = room.title
        }
    }

    private typealias Entry = (content: Block.Content, place: Place, lines: [Line])

    private var last: [Entry] = []
    private var now: [Entry] = []
    /// A list row by row: where only the choice moves, two rows are drawn anew.
    private var list: (layout: OptionLines, place: Place, selected: Int?, rows: [[Line]])?
    private var bar: (bindings: [Binding], width: Int, lines: [Line])?

    /// Begins a frame: what the one before last drew is forgotten.
    func begin() {
        last = now
        now = []
    }

    /// Forgets everything: the words of figures and keys have another language.
    func forget() {
        last = []
        now = []
        list = nil
        bar = nil
    }

    /// The lines of a block, drawn again only where they may have changed.
    func lines(of content: Block.Content, _ room: Room) -> [Line] {
        // A field also depends on the editor.
        if case .field = content { return BlockLines.of(content, room) }
        let place = Place(room)
        for entries in [now, last] {
            if let known = entries.first(where: { $0.place == place && $0.content == content }) {
                now.append(known)
                return known.lines
            }
        }
        let lines =
            if case .options(let options) = content {
                lines(of: options, place, room)
            } else {
                BlockLines.of(content, room)
            }
        now.append((content, place, lines))
        return lines
    }

    private func lines(of options: Options, _ place: Place, _ room: Room) -> [Line] {
        if var known = list, known.place == place, known.layout.options.rows == options.rows {
            for index in [known.selected, options.selected].compactMap(\.self)
            where options.rows.indices.contains(index) {
                known.rows[index] = known.layout.row(index, isSelected: index == options.selected)
            }
            known.selected = options.selected
            list = known
            return known.rows.flatMap(\.self)
        }
        let layout = OptionLines(options, room)
        let rows = layout.rows
        list = (layout, place, options.selected, rows)
        return rows.flatMap(\.self)
    }

    /// The lines of the help bar.
    func bar(_ bindings: [Binding], width: Int, language: Language) -> [Line] {
        if let bar, bar.width == width, bar.bindings == bindings { return bar.lines }
        let lines = HelpBar.lines(bindings, width: width, language: language)
        bar = (bindings, width, lines)
        return lines
    }
}
