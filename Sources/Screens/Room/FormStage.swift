import Insight
import Page
import Session
import Workshop

/// Cards filled aloud, field by field; each line is on disk before the next begins, and what is filled is shown whole
/// before the room goes on.
struct FormStage: Screen {
    let form: Form
    /// The card being filled or corrected; nil for a new one.
    private var card: Card.ID?
    /// Each line as it is typed.
    private var values: [String: String] = [:]
    /// Each line as it was last checked.
    private var stored: [String: String] = [:]
    private var focused = 0
    /// Whether the filled cards are shown, with nothing to type.
    private var isShowing = false
    /// Esc was pressed once with something typed, or Enter on an empty card.
    private var isLeaving = false

    /// The empty line that has been questioned once.
    private var questioned: Form.Field.ID?

    init(form: Form, session: Session) {
        self.form = form
        guard let place = session.place else { return }
        let cards = session.cards(entry: place.entry, step: place.step)
        // A card that was begun is there to be gone on with.
        if let last = cards.last, !session.isComplete(last) {
            open(last, session)
            focused = form.fields.firstIndex { stored[$0.id] == nil } ?? 0
        } else {
            isShowing = cards.count >= form.most
        }
    }

    private mutating func open(_ card: Card, _ session: Session) {
        self.card = card.id
        stored = card.texts.compactMapValues { session.texts[$0] }
        values = [:]
        for field in form.fields {
            values[field.id] = stored[field.id].map { field.typed(stored: $0, session.language) }
        }
        focused = 0
        isShowing = false
        isLeaving = false
    }

    private func filled(_ session: Session) -> [Card] {
        guard let place = session.place else { return [] }
        return session.cards(entry: place.entry, step: place.step).filter { session.isComplete($0) }
    }

    private var isEmpty: Bool { values.values.allSatisfy(\.isEmpty) }

    // MARK: Page

    func page(_ context: Context) -> Page {
        guard let session = context.session, let place = session.place else { return Page(title: "") }
        let cards = filled(session)
        var main: [Block] = [Block(.title(context.beside(form.prompt)))]
        let drawing = session.drawing(entry: place.entry, step: place.step, in: context.language)
        if isShowing {
            if let drawing { main.append(Block(.figure(drawing), size: .fills)) }
            main += cards.map { whole($0, session, context) }
            return Page(
                title: "", main: main,
                bindings: [
                    context.next(),
                    Binding(
                        [.up, .character("m")], context("corriger la carte", "correct the card"), .focus(-1)),
                ])
        }
        if cards.contains(where: { $0.id != card }) {
            main.append(
                drawing.map { Block(.figure(unfinished($0))) }
                    ?? Block(
                        .steps(cards.compactMap { session.title(of: $0) }), size: .optional,
                        each: context("Fiche", "Card")))
        }
        for (index, field) in form.fields.enumerated() {
            main.append(
                Block(
                    .field(
                        Field(
                            id: field.id, label: label(field, context), text: values[field.id] ?? "",
                            hint: hint(field, context), limit: limit(field), allowsExcess: isSentence(field),
                            allowsEditor: isSentence(field))),
                    size: index == focused ? .natural : .optional))
        }
        let isLast = focused == form.fields.count - 1
        let number = cards.firstIndex { $0.id == card } ?? cards.count
        return Page(
            title: form.most > 1 ? context("Carte \(number + 1)", "Card \(number + 1)") : "",
            main: main,
            bindings: [
                Binding(
                    [.enter],
                    isEmpty && focused == 0
                        ? context("suivant", "next")
                        : isLast ? context("enregistrer", "record") : context("ligne suivante", "next line"),
                    .submit),
                Binding(
                    [.up],
                    focused == 0
                        ? context("carte d'avant", "card before") : context("ligne d'avant", "line before"),
                    .focus(-1), inBar: focused > 0 || before(cards) != nil),
                Binding([.down, .tab], context("ligne suivante", "next line"), .focus(1), inBar: false),
                Binding([.escape], context("laisser", "leave"), .back),
            ], focus: form.fields[focused].id)
    }

    /// A chain that is still growing ends nowhere yet: what is wrong with it is said once all of it is shown.
    private func unfinished(_ drawing: Figure) -> Figure {
        guard case .chain(var chain) = drawing else { return drawing }
        chain.warnings = []
        return .chain(chain)
    }

    /// A filled card line by line, after what names it.
    private func whole(_ card: Card, _ session: Session, _ context: Context) -> Block {
        let lines = form.fields.compactMap { field in
            session.words(of: field, on: card, context.language).map { (field, $0) }
        }
        let runs = lines.enumerated().flatMap { index, line -> [Run] in
            let (field, words) = line
            let label = field.label[context.language] + context(" : ", ": ")
            return [
                Run((index == 0 ? "" : "\n") + label, .quiet), Run(words, index == 0 ? .title : .body),
            ]
        }
        return Block(.prose(runs))
    }

    /// The card before the one at hand; nil where there is none.
    private func before(_ cards: [Card]) -> Card? {
        guard let card, let index = cards.firstIndex(where: { $0.id == card }) else { return cards.last }
        return index > 0 ? cards[index - 1] : nil
    }

    /// A choice says its letters.
    private func label(_ field: Form.Field, _ context: Context) -> String {
        guard case .choice(let options) = field.kind else { return field.label[context.language] }
        let letters = zip(field.letters(context.language), options)
            .map { "\($0)\u{A0}\($1.label[context.language].replacing(" ", with: "\u{A0}"))" }
        return "\(field.label[context.language]) (\(letters.joined(separator: " · ")))"
    }

    private func hint(_ field: Form.Field, _ context: Context) -> String {
        switch field.kind {
        case .text: return ""
        case .date(let within):
            let day = Form.Field.exampleDay(within, context)
            return context("par exemple \(day.words(.fr))", "such as \(day.words(.en))")
        case .choice: return field.letters(context.language).joined(separator: " · ")
        case .number(let low, let high, let unknown):
            let mark = unknown ? context(", ou ? si personne ne sait", ", or ? if nobody knows") : ""
            return context("de \(low) à \(high)\(mark)", "from \(low) to \(high)\(mark)")
        case .duration: return context("10 min, 1 h 30, 2 j", "10 min, 1 h 30, 2 d")
        }
    }

    private func isSentence(_ field: Form.Field) -> Bool {
        if case .text = field.kind { true } else { false }
    }

    private func limit(_ field: Form.Field) -> Int {
        switch field.kind {
        case .text(let limit): limit
        case .choice: 40
        case .date, .number, .duration: 30
        }
    }

    // MARK: Keys

    mutating func handle(_ intent: Intent, _ turn: inout Turn) {
        guard let session = turn.context.session, let place = session.place else { return }
        switch intent {
        case .set(let id, let text) where !isShowing:
            values[id] = text
            isLeaving = false
        case .focus(let step): focus(step, session)
        case .back where !isShowing:
            guard isLeaving || isEmpty || card != nil else {
                isLeaving = true
                turn.warn(
                    "Échap encore une fois pour laisser cette carte.", "Esc once more to leave this card.")
                return
            }
            turn.enter(session.place(after: place))
        case .submit where !isShowing: submit(session, place, &turn)
        default: turn.stepFrom(intent)
        }
    }

    /// From line to line; above the first one, to the card before.
    private mutating func focus(_ step: Int, _ session: Session) {
        let cards = filled(session)
        if isShowing {
            if let last = cards.last { open(last, session) }
        } else if focused == 0, step < 0, card != nil || isEmpty, let card = before(cards) {
            open(card, session)
        } else {
            focused = min(max(0, focused + step), form.fields.count - 1)
        }
    }

    private mutating func submit(_ session: Session, _ place: Place, _ turn: inout Turn) {
        if focused == 0, isEmpty { return leaveEmpty(session, place, &turn) }
        let first = form.fields[0].id
        let cards = filled(session)
        if focused == 0, (values[first] ?? "").allSatisfy(\.isWhitespace),
            let known = cards.first(where: { $0.id == card }), cards.count > 1
        {
            guard isLeaving else {
                isLeaving = true
                turn.warn(
                    "La ligne est vide. Entrée encore une fois pour retirer cette carte.",
                    "The line is empty. Enter once more to take this card back.")
                return
            }
            turn.commit(.cardTakenBack(card: known.id))
            turn.tell("Carte retirée.", "Card taken back.")
            begin(after: cards.count - 1)
            return
        }
        guard check(form.fields[focused], &turn) else { return }
        guard focused == form.fields.count - 1 else {
            // Each line is on disk before the next begins.
            write(session, place, &turn)
            focused += 1
            return
        }
        for index in form.fields.indices where !check(form.fields[index], &turn) {
            focused = index
            return
        }
        let isNew = !cards.contains { $0.id == card }
        write(session, place, &turn)
        turn.tell("C'est noté.", "Noted.")
        begin(after: cards.count + (isNew ? 1 : 0))
    }

    /// Enter on a new card: the cards are shown, or there are none and it asks once more.
    private mutating func leaveEmpty(_ session: Session, _ place: Place, _ turn: inout Turn) {
        if !filled(session).isEmpty {
            isShowing = true
            return
        }
        guard isLeaving else {
            isLeaving = true
            turn.warn(
                "La carte est vide. Entrée encore une fois pour s'en passer.",
                "The card is empty. Enter once more to do without it.")
            return
        }
        turn.enter(session.place(after: place))
    }

    /// Whether a field holds what it asks for.
    private mutating func check(_ field: Form.Field, _ turn: inout Turn) -> Bool {
        if form.mayStayEmpty(field), (values[field.id] ?? "").allSatisfy(\.isWhitespace) {
            guard questioned == field.id || stored[field.id] == Form.Field.nothing else {
                questioned = field.id
                turn.warn(
                    "La ligne est vide. Entrée encore une fois pour la laisser ainsi.",
                    "The line is empty. Enter once more to leave it so.")
                return false
            }
            stored[field.id] = Form.Field.nothing
            return true
        }
        do throws(FieldFault) {
            stored[field.id] = try field.stored(typed: values[field.id] ?? "", turn.context)
            return true
        } catch {
            turn.notice = Notice(.warn, turn.context.message(error))
            return false
        }
    }

    /// A new card, or all of them where no more may be filled.
    private mutating func begin(after filled: Int) {
        questioned = nil
        values = [:]
        stored = [:]
        card = nil
        focused = 0
        isLeaving = false
        isShowing = filled >= form.most
    }

    /// Writes the lines that are filled so far.
    private mutating func write(_ session: Session, _ place: Place, _ turn: inout Turn) {
        var texts: [String: String] = [:]
        var changes: [Change] = []
        let earlier = session.cards.first { $0.id == card }
        for field in form.fields {
            guard let value = stored[field.id], !value.isEmpty else { continue }
            let id = earlier?.texts[field.id] ?? turn.newID("t")
            changes.append(.text(id: id, body: value))
            texts[field.id] = id
        }
        let filled = Card(id: card ?? turn.newID("f"), entry: place.entry, step: place.step, texts: texts)
        card = filled.id
        turn.commit(changes + [.event(.filled(filled))])
    }
}
