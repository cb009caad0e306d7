#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Whether the terminal shows what is typed, and its state put back whatever ends the process.
enum Echo {
    private static let signals = [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGCONT]

    /// Remembers the terminal and watches the signals that end or continue the process.
    static func start(on descriptor: Int32) {
        let state = Kept.state
        guard !state.pointee.isOn, tcgetattr(descriptor, &state.pointee.saved) == 0 else { return }
        state.pointee.descriptor = descriptor
        state.pointee.silent = state.pointee.saved
        state.pointee.silent.c_lflag &= ~tcflag_t(ECHO)
        // The line end still shows, so that what answers a hidden line starts on a line of its own.
        state.pointee.silent.c_lflag |= tcflag_t(ECHONL | ICANON)
        state.pointee.isSilent = false
        state.pointee.isOn = true
        for signal in signals { watch(signal) }
        guard !state.pointee.isAtExit else { return }
        state.pointee.isAtExit = true
        atexit { Kept.restore() }
    }

    /// Shows or hides what is typed from now on.
    static func set(isSilent: Bool) {
        let state = Kept.state
        guard state.pointee.isOn, isSilent != state.pointee.isSilent else { return }
        state.pointee.isSilent = isSilent
        if isSilent {
            tcsetattr(state.pointee.descriptor, TCSADRAIN, &state.pointee.silent)
        } else {
            tcsetattr(state.pointee.descriptor, TCSADRAIN, &state.pointee.saved)
        }
    }

    /// Puts the terminal and the signals back.
    static func stop() {
        guard Kept.state.pointee.isOn else { return }
        Kept.restore()
        Kept.state.pointee.isOn = false
        for signal in signals { sigaction(signal, Kept.before + Int(signal), nil) }
    }

    private static func watch(_ signal: Int32) {
        let before = Kept.before + Int(signal)
        sigaction(signal, nil, before)
        // A signal that is ignored (nohup) stays ignored.
        guard address(of: before.pointee) != unsafeBitCast(SIG_IGN, to: Int.self) else { return }
        var action = sigaction()
        let handler: @convention(c) (Int32) -> Void = { Kept.received($0) }
        #if canImport(Darwin)
            action.__sigaction_u.__sa_handler = handler
        #else
            action.__sigaction_handler.sa_handler = handler
        #endif
        action.sa_flags = SA_RESTART
        sigaction(signal, &action, nil)
    }

    private static func address(of action: sigaction) -> Int {
        #if canImport(Darwin)
            unsafeBitCast(action.__sigaction_u.__sa_handler, to: Int.self)
        #else
            unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
        #endif
    }
}

/// What the signal handler touches: memory made before it is installed, never moved, freed or locked.
private enum Kept {
    struct State {
        var saved = termios()
        var silent = termios()
        var descriptor: Int32 = 0
        var isOn = false
        var isSilent = false
        var isAtExit = false
    }

    nonisolated(unsafe) static let state: UnsafeMutablePointer<State> = {
        let pointer = UnsafeMutablePointer<State>.allocate(capacity: 1)
        pointer.initialize(to: State())
        return pointer
    }()

    /// The actions there before ours, by signal.
    nonisolated(unsafe) static let before: UnsafeMutablePointer<sigaction> = {
        let pointer = UnsafeMutablePointer<sigaction>.allocate(capacity: 65)
        pointer.initialize(repeating: sigaction(), count: 65)
        return pointer
    }()

    static func restore() {
        guard state.pointee.isOn, state.pointee.isSilent else { return }
        tcsetattr(state.pointee.descriptor, TCSANOW, &state.pointee.saved)
    }

    /// Puts the terminal back, then lets what was there before us act. After Ctrl-Z and `fg`: hides again.
    static func received(_ signal: Int32) {
        let kept = errno
        if signal == SIGCONT {
            if state.pointee.isOn, state.pointee.isSilent {
                tcsetattr(state.pointee.descriptor, TCSANOW, &state.pointee.silent)
            }
        } else {
            restore()
            sigaction(signal, before + Int(signal), nil)
            raise(signal)
        }
        errno = kept
    }
}
