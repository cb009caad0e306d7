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

    /// A list row by row: where only the choice moves, no row that was seen before is laid out again.
    private struct List {
        var layout: OptionLines
        var place: Place
        /// The lines of each row while it is not selected.
        var plain: [[Line]]
        /// The lines of a row while it is, once it was.
        var selected: [Int: [Line]] = [:]
    }

    private typealias Entry = (content: Block.Content, place: Place, lines: [Line])

    private var last: [Entry] = []
    private var now: [Entry] = []
    private var list: List?
    private var bar: (bindings: [Binding], width: Int, lines: [Line])?
    private var drawn: (draft: Draft, canvas: Canvas)?

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
        let isKnown = { (entry: Entry) in entry.place == place && entry.content == content }
        if let known = now.first(where: isKnown) ?? last.first(where: isKnown) {
            now.append(known)
            return known.lines
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
        let list = list(options, place, room)
        var rows = list.plain
        if let index = options.selected, rows.indices.contains(index) {
            let row = list.selected[index] ?? list.layout.row(index, isSelected: true)
            self.list?.selected[index] = row
            rows[index] = row
        }
        return rows.flatMap { $0 }
    }

    private func list(_ options: Options, _ place: Place, _ room: Room) -> List {
        if let list, list.place == place, list.layout.options.rows == options.rows { return list }
        let layout = OptionLines(options, room)
        let new = List(
            layout: layout, place: place,
            plain: options.rows.indices.map { layout.row($0, isSelected: false) })
        list = new
        return new
    }

    /// The lines of the help bar.
    func bar(_ bindings: [Binding], width: Int, language: Language) -> [Line] {
        if let bar, bar.width == width, bar.bindings == bindings { return bar.lines }
        let lines = HelpBar.lines(bindings, width: width, language: language)
        bar = (bindings, width, lines)
        return lines
    }

    /// The window of a draft, its rows drawn again only where they changed.
    func canvas(of draft: Draft) -> Canvas {
        let canvas = draft.canvas(after: drawn)
        drawn = (draft, canvas)
        return canvas
    }
}
