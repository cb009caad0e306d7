import Page
import Session
import Workshop

/// A programme being made: its activities in their order, with their minutes and the ways of answering.
struct ProgramDraft: Sendable {
    private(set) var program: Program
    private(set) var agenda: [AgendaEntry]
    private(set) var selected = 0
    private var isMoving = false
    /// How many entries were put in: their ids.
    private var added = 0

    init(_ program: Program) {
        self.program = program
        agenda = program.agenda
    }

    /// Talk, in minutes.
    var talk: Int { agenda.reduce(0) { $0 + $1.minutes } }

    /// Minutes until the end, or until the session stops for the day, the queues of so many people included.
    func minutesToTheEnd(_ people: Int) -> Int {
        let stop = agenda.firstIndex { program.adjourns($0) } ?? agenda.count - 1
        return agenda.prefix(stop + 1).reduce(0) {
            $0 + $1.minutes + program.queueMinutes(of: $1, people: people)
        }
    }

    /// Minutes spent waiting for the keyboard or for slips to be typed, besides the talk.
    func queue(of people: Int) -> Int {
        agenda.reduce(0) { $0 + program.queueMinutes(of: $1, people: people) }
    }

    /// The activity that is selected.
    var activity: Activity? {
        agenda.indices.contains(selected) ? program.activities[agenda[selected].activity] : nil
    }

    /// What the programme is as a workshop: titles of its own stay with their entries.
    func workshop(id: String, name: Localized, goal: Localized, minutes: Int) -> Workshop {
        Workshop(
            id: id, name: name, goal: goal, minutes: minutes,
            entries: agenda.map { entry in
                let title = entry.source.flatMap { source in
                    program.workshop.entries.indices.contains(source)
                        ? program.workshop.entries[source].title : nil
                }
                return Workshop.Entry(
                    activity: entry.activity, title: title, minutes: entry.minutes, mode: entry.mode,
                    steps: entry.steps)
            })
    }

    /// The entries, for so many people who answer.
    func table(_ people: Int, _ context: Context) -> Table {
        let rows = agenda.map { entry in
            let queue = program.queueMinutes(of: entry, people: people)
            let title = program.title(of: entry)[context.language]
            return Table.Row(
                id: entry.id,
                cells: [
                    isMoving && entry.id == agenda[selected].id ? "↕ \(title)" : title,
                    "\(entry.minutes)\u{A0}min", queue == 0 ? "—" : "\(queue)\u{A0}min", mode(entry, context),
                ])
        }
        return Table(
            header: [
                context("Étape", "Step"), context("Parole", "Talk"), context("File", "Queue"),
                context("Comment", "How"),
            ],
            rows: rows, numeric: [1, 2], selected: agenda.isEmpty ? nil : selected)
    }

    /// How an entry is answered: the ways of the questions that leave a choice, in their order; of all where none does.
    private func mode(_ entry: AgendaEntry, _ context: Context) -> String {
        var names: [String] = []
        let all = asks(entry)
        let open = all.filter { program.modes(of: $0, in: entry).count > 1 }
        for ask in open.isEmpty ? all : open {
            let name = modeName(program.mode(of: ask, in: entry), context, size: ask.groupSize)
            if !names.contains(name) { names.append(name) }
        }
        guard names.isEmpty else { return names.count > 2 ? "\(names[0]), …" : names.joined(separator: ", ") }
        if entry.activity == "pause" { return "—" }
        return context("à voix haute", "aloud")
    }

    private func asks(_ entry: AgendaEntry) -> [Ask] { program.steps(of: entry).compactMap(\.ask) }

    /// The ways an entry may be answered that differ: as written (nil), then each that some question leaves a choice of.
    func ways(_ entry: AgendaEntry) -> [CaptureMode?] {
        let asks = asks(entry)
        func modes(_ mode: CaptureMode?) -> [CaptureMode] {
            var entry = entry
            entry.mode = mode
            return asks.map { program.mode(of: $0, in: entry) }
        }
        var ways: [CaptureMode?] = [nil]
        for mode in asks.flatMap({ program.modes(of: $0, in: entry) }) {
            if !ways.contains(where: { modes($0) == modes(mode) }) { ways.append(mode) }
        }
        return ways
    }
}

// MARK: - Changing it

extension ProgramDraft {
    /// The keys that change a programme.
    func bindings(_ context: Context) -> [Binding] {
        context.upDown(context("étape", "step")) + [
            Binding([.right, .character("+")], context("plus de minutes", "more minutes"), .adjust(1)),
            Binding([.left, .character("-")], context("moins", "fewer"), .adjust(-1)),
            Binding([.character("m")], context("comment", "how"), .command(.mode)),
            Binding(
                [.character("d")], isMoving ? context("poser", "drop") : context("déplacer", "move"),
                .command(.moveEntry)),
            Binding([.character("i")], context("pause", "break"), .command(.pause)),
            Binding([.character("x")], context("retirer", "remove"), .command(.delete)),
        ]
    }

    /// Does what an intent asks of the programme; whether it was one of these.
    mutating func handle(_ intent: Intent, _ turn: inout Turn) -> Bool {
        switch intent {
        case .move(let step):
            let target = selected + step
            guard agenda.indices.contains(target) else { return true }
            if isMoving { agenda.swapAt(selected, target) }
            selected = target
        case .choose(let id): selected = agenda.firstIndex { $0.id == id } ?? selected
        case .adjust(let step) where !agenda.isEmpty:
            agenda[selected].minutes = min(180, max(1, agenda[selected].minutes + step))
        case .command(.moveEntry): isMoving.toggle()
        case .command(.mode): nextMode(&turn)
        case .command(.pause): insert("pause", minutes: 10)
        case .command(.delete):
            guard agenda.count > 1 else { return true }
            agenda.remove(at: selected)
            selected = min(selected, agenda.count - 1)
        default: return false
        }
        return true
    }

    /// Puts an activity after the selected one, and selects it.
    mutating func insert(_ activity: Activity) {
        program.activities[activity.id] = activity
        insert(activity.id, minutes: activity.minutes)
    }

    private mutating func insert(_ activity: String, minutes: Int) {
        added += 1
        let place = agenda.isEmpty ? 0 : selected + 1
        agenda.insert(AgendaEntry(id: "a\(added)", activity: activity, minutes: minutes), at: place)
        selected = place
    }

    private mutating func nextMode(_ turn: inout Turn) {
        guard agenda.indices.contains(selected) else { return }
        let entry = agenda[selected]
        guard !asks(entry).isEmpty else {
            turn.warn("Cette étape se vit à voix haute.", "This step happens aloud.")
            return
        }
        let ways = ways(entry)
        guard ways.count > 1 else {
            turn.warn(
                "Cette étape n'a qu'une façon de répondre.", "This step has only one way of answering.")
            return
        }
        let index = ways.firstIndex(of: entry.mode) ?? 0
        agenda[selected].mode = ways[(index + 1) % ways.count]
    }
}

/// How a capture mode is called in the room.
func modeName(_ mode: CaptureMode, _ context: Context, size: Int = 3) -> String {
    switch mode {
    case .booth: context("à l'isoloir", "in the booth")
    case .paper: context("sur papier", "on paper")
    case .readAloud: context("lecture à voix haute", "read aloud")
    case .groups:
        switch size {
        case 2: context("à deux", "in pairs")
        case 4: context("à quatre", "in fours")
        default: context("en trios", "in threes")
        }
    case .hands: context("à main levée", "show of hands")
    case .plenary: context("à voix haute", "aloud")
    }
}
