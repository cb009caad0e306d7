package import Page

/// The stack of screens of one terminal: a value, so that a refused commit leaves everything as it was.
package struct Studio: Sendable {
    private var layers: [any Screen]
    package var notice: Notice?

    package init(_ root: any Screen) {
        layers = [root]
    }

    /// What the terminal shows now.
    package func page(_ context: Context) -> Page {
        guard let top = layers.last else { return Page(title: "") }
        var page = top.page(context)
        if let editor = editor(on: page, context) { page.bindings.append(editor) }
        if let notice { page.main.insert(Block(.notice(notice)), at: place(of: page)) }
        return page
    }

    /// Where a notice is seen: after the field that was typed in, before a list that may be long, else at the end.
    private func place(of page: Page) -> Int {
        for (index, block) in page.main.enumerated() {
            switch block.content {
            case .field(let field) where field.id == page.focus: return index + 1
            case .options, .table, .figure:
                if page.focus == nil, block.size == .fills { return index }
            default: break
            }
        }
        return page.main.count
    }

    /// The key of the person's own editor, where the text in hand is the coach's.
    private func editor(on page: Page, _ context: Context) -> Binding? {
        guard let field = page.focusedField, field.allowsEditor, !field.isMasked, !page.isLocked,
            !context.isLineByLine
        else { return nil }
        return Binding(
            [.control("e")], context("éditeur", "editor"), .command(.editor), inBar: context.hasEditor)
    }

    /// Gives an intent to the top screen; commands that work everywhere are handled here.
    package mutating func handle(_ intent: Intent, _ turn: inout Turn) {
        notice = nil
        switch intent {
        case .command(.redraw): turn.request(.redraw)
        case .command(.suspend): turn.request(.suspend)
        case .command(.theme): turn.request(.theme(turn.context.theme.next))
        case .command(.editor):
            let page = page(turn.context)
            guard editor(on: page, turn.context) != nil, let field = page.focusedField else { return }
            turn.request(.edit(text: field.text))
        case .command(.help) where !(layers.last is HelpScreen):
            turn.push(HelpScreen(under: page(turn.context)))
        default:
            guard !layers.isEmpty else { return }
            layers[layers.count - 1].handle(intent, &turn)
        }
        for move in turn.moves { apply(move) }
        notice = turn.notice
    }

    /// Shows a screen in place of everything: a session opened, a preparation read.
    package mutating func show(_ screen: any Screen, over root: (any Screen)? = nil) {
        layers = (root.map { [$0] } ?? []) + [screen]
        notice = nil
    }

    /// Puts a screen over what is shown.
    package mutating func push(_ screen: any Screen) { layers.append(screen) }

    /// Gives names read from a file to the preparation that asked for them.
    package mutating func receive(roster text: String) {
        guard var people = layers.last as? PeopleScreen else { return }
        people.names = text
        layers[layers.count - 1] = people
    }

    /// Tells the workshop that is composed where it was written.
    package mutating func receive(saved id: String) {
        guard var compose = layers.last as? ComposeScreen else { return }
        compose.saved(as: id)
        layers[layers.count - 1] = compose
    }

    /// The file of the photo can be read: what it shows is asked next.
    package mutating func checkedPhoto() {
        guard var photo = layers.last as? PhotoScreen else { return }
        photo.askCaption()
        layers[layers.count - 1] = photo
    }

    /// The photo that was asked for is in the session.
    package mutating func receivedPhoto() {
        if layers.last is PhotoScreen { layers.removeLast() }
    }

    private mutating func apply(_ move: Turn.Move) {
        switch move {
        case .push(let screen): layers.append(screen)
        case .replace(let screen):
            layers.removeLast()
            layers.append(screen)
        case .pop: if layers.count > 1 { layers.removeLast() }
        case .follow(let line):
            layers.removeLast()
            guard var prepare = layers.last as? PrepareScreen else { return }
            prepare.follow(line)
            layers[layers.count - 1] = prepare
        case .pick(let activity):
            layers.removeLast()
            guard var compose = layers.last as? ComposeScreen else { return }
            compose.receive(activity)
            layers[layers.count - 1] = compose
        case .home: layers = [HomeScreen()]
        }
    }
}
