import Archive
import Foundation
import Page
import Screens
import Session
import Workshop

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// One thread, one loop: waits for the terminal, the sessions' folder or the next deadline; then draws once.
final class Loop {
    private let front: any Front
    private let desk: Desk
    private let console: Context.Console
    private var studio: Studio
    private var random: Randomness
    private var watch: Watch?
    private var ending: Ending?
    private let editor: OutsideEditor?
    private var errand: Errand
    private var page: Page

    init(
        front: any Front, desk: Desk, studio: Studio, console: Context.Console = .room,
        random: Randomness = Randomness(SystemRandomNumberGenerator())
    ) {
        self.front = front
        self.desk = desk
        self.studio = studio
        self.console = console
        self.random = random
        editor = OutsideEditor(desk.house.environment)
        errand = Errand(desk.archive == nil ? desk.house : nil)
        page = Page(title: "")
        page = studio.page(context(now: Date()))
        watchFolder()
    }

    /// What the screens see now, at this terminal.
    private func context(now: Date) -> Context {
        var context = desk.context(console, now: now)
        context.isLineByLine = front.isLineByLine
        context.hasEditor = editor != nil
        return context
    }

    /// Runs until somebody leaves or the terminal goes away.
    func run() -> Ending {
        if front.saysChanges {
            desk.lookAtLatest()
            while !errand.isOver { goOnErrand() }
        }
        refresh()
        paint()
        if !front.saysChanges {
            desk.lookAtLatest()
            refresh()
            if page != painted { paint() }
        }
        while true {
            if ending == nil, !front.isReady { wait() }
            var isDirty = false
            while ending == nil, let event = front.next() {
                isDirty = true
                take(event)
            }
            if let ending {
                // Before the terminal is given back: from then on a second signal ends the program at once.
                desk.endDemonstration()
                front.close()
                return ending
            }
            if watch?.drain() == true {
                if let notice = desk.catchUp() { studio.notice = notice }
                leaveIfErased()
            }
            if ending != nil { continue }
            wakeUp()
            refresh()
            if isDirty || front.isStale || page != painted { paint() }
        }
    }

    private var painted: Page?

    private func paint() {
        front.show(page)
        front.paint()
        painted = page
    }

    private func refresh() {
        let context = context(now: Date())
        page = studio.page(context)
        front.language = context.language
    }

    private func wait() {
        var descriptors = front.descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        if let fd = watch?.descriptor {
            descriptors.append(pollfd(fd: fd, events: Int16(POLLIN), revents: 0))
        }
        var timeout: Int32 = -1
        if let wake = page.wake {
            timeout = Int32(min(3_600_000, max(0, (wake.timeIntervalSinceNow * 1000).rounded(.up))))
        }
        if let patience = front.patience {
            let (seconds, attoseconds) = patience.components
            let short = Int32(clamping: seconds * 1000 + attoseconds / 1_000_000_000_000_000 + 1)
            timeout = timeout < 0 ? short : min(timeout, short)
        }
        if !errand.isOver { timeout = 0 }
        // EINTR: a signal; the loop looks at everything again.
        if poll(&descriptors, nfds_t(descriptors.count), timeout) == 0, !errand.isOver { goOnErrand() }
    }

    /// A step of the errand; a session ends it: that room comes first.
    private func goOnErrand() {
        guard desk.archive == nil else {
            errand = Errand(nil)
            return
        }
        if let notice = errand.step(desk.house, now: Date()) { studio.notice = notice }
    }

    /// Asks what the page wants asked once its time has come.
    private func wakeUp() {
        guard let intent = page.onWake, let wake = page.wake, wake <= Date() else { return }
        handle(intent)
        // What could not be written now will not be either in an instant: whoever watches gets the home screen back.
        guard !pending else { return }
        let notice = studio.notice
        desk.leave()
        studio = Studio(HomeScreen())
        studio.notice = notice
    }

    private func take(_ event: FrontEvent) {
        switch event {
        case .intent(let intent):
            handle(intent)
            // What comes next means what the page says then.
            if case .move = intent, !front.readsSelection { return }
            refresh()
            front.show(page)
        case .resized: refresh()
        case .ended(let ending): self.ending = ending
        }
    }

    private func handle(_ intent: Intent) {
        // Bounded: with several booths writing, each attempt sees a newer session.
        for _ in 0..<20 {
            let now = Date()
            var attempt = studio
            var turn = Turn(context: context(now: now), random: random)
            attempt.handle(intent, &turn)
            random = turn.random
            guard commit(turn, at: now, attempt: &attempt) else { continue }
            for request in turn.outcome { perform(request) }
            return
        }
    }

    /// Writes the turn's changes; false when the intent has to be handled again.
    private func commit(_ turn: Turn, at now: Date, attempt: inout Studio) -> Bool {
        if let changes = turn.outcome.firstCommit {
            switch desk.commit(changes, at: now) {
            case .done: studio = attempt
            case .moved: return false
            case .refused(let notice):
                // Nothing was written: the screen stays as it was, with what was typed.
                studio.notice = notice
                pending = false
                leaveIfErased()
                return true
            }
        } else {
            studio = attempt
        }
        pending = true
        return true
    }

    /// What was erased does not stay on a screen either.
    private func leaveIfErased() {
        guard desk.isErased else { return }
        desk.leave()
        watchFolder()
        guard console == .room else {
            ending = .erased
            return
        }
        studio = Studio(HomeScreen())
        studio.notice = Notice(.warn, Desk.erased[desk.language])
    }

    private var pending = true

    private func perform(_ request: Request) {
        guard pending else { return }
        switch request {
        case .commit: break
        case .listWorkshops: studio.notice = desk.listWorkshops()
        case .listPast: desk.library.past = desk.house.past()
        case .listActivities: studio.notice = desk.listActivities()
        case .listGlossary: studio.notice = desk.listGlossary()
        case .prepare(let id, let simulated):
            attempt { () throws(Failure) in
                let program = try desk.program(id)
                studio.show(PeopleScreen(program: program, simulated: simulated), over: HomeScreen())
            }
        case .compose(let id):
            attempt { () throws(Failure) in
                studio.push(try desk.compose(id, console: console, now: Date()))
            }
        case .save(let workshop, let id):
            attempt { () throws(Failure) in
                let saved = try desk.save(workshop, over: id)
                studio.receive(saved: saved.id)
                studio.notice = Notice(.good, saved.message[desk.language])
            }
        case .readRoster(let path):
            attempt { () throws(Failure) in studio.receive(roster: try desk.readRoster(path)) }
        case .create(let preparation):
            attempt { () throws(Failure) in
                try desk.create(preparation, random: &random, now: Date())
                studio.show(RoomScreen())
                watchFolder()
            }
        case .demonstrate:
            attempt { () throws(Failure) in
                try desk.demonstrate(random: &random, now: Date())
                studio.show(DemonstrationScreen(now: Date()), over: HomeScreen())
                watchFolder()
            }
        case .resume(let file):
            attempt { () throws(Failure) in
                try desk.open(file)
                studio.show(RoomScreen())
                watchFolder()
            }
        case .retouch(let file):
            attempt { () throws(Failure) in
                try desk.openClosed(file)
                studio.show(RetouchScreen(), over: HomeScreen())
                watchFolder()
            }
        case .checkPhoto(let path):
            attempt { () throws(Failure) in
                try desk.checkPhoto(path)
                studio.checkedPhoto()
            }
        case .addPhoto(let path, let caption):
            attempt { () throws(Failure) in
                try desk.addPhoto(path, caption: caption, random: &random, now: Date())
                studio.receivedPhoto()
                studio.notice = Notice(
                    .good, Localized("Photo ajoutée.", "Photo added.")[desk.language])
            }
        case .leaveSession: desk.leave()
        case .report(let file): studio.notice = desk.report(file)
        case .language(let language): desk.language = language
        case .theme(let theme): look(theme)
        case .edit(let text): attempt { () throws(Failure) in try edit(text) }
        case .redraw: front.redraw()
        case .suspend: front.suspend()
        case .quit: ending = .quit
        }
    }

    /// Opens a text in the person's own editor; what became of it is typed over it.
    private func edit(_ text: String) throws(Failure) {
        guard let editor else { throw OutsideEditor.none }
        let edited = try editor.edit(text) { front.lend(to: $0) }
        refresh()
        front.show(page)
        front.rewrite(edited)
    }

    /// Looks otherwise, and remembers it.
    private func look(_ theme: Theme) {
        let context = context(now: Date())
        if theme != desk.theme, !front.hasColours {
            // The one chosen where it could be seen stays.
            studio.notice = Notice(
                .warn,
                context(
                    "Ce terminal est sans couleurs : les thèmes n'y changent rien.",
                    "This terminal has no colours: themes change nothing in it."))
        } else if theme != desk.theme {
            desk.theme = theme
            front.theme = theme
            studio.notice = Notice(.good, context(theme))
        }
        do throws(Failure) { try desk.house.keep(Preferences(theme: desk.theme)) } catch {
            studio.notice = Notice(.warn, error.message[desk.language])
        }
    }

    private func attempt(_ work: () throws(Failure) -> Void) {
        do throws(Failure) { try work() } catch {
            studio.notice = Notice(.warn, error.message[desk.language])
        }
    }

    private func watchFolder() {
        watch = desk.archive.map { Watch(folder: $0.url.deletingLastPathComponent()) }
    }
}

extension [Request] {
    fileprivate var firstCommit: [Change]? {
        for case .commit(let changes) in self { return changes }
        return nil
    }
}
