#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Whether the terminal shows what is typed and lets its keys leave the program, and its state put back whatever ends
/// the process.
enum Echo {
    private static let signals = [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGCONT]

    /// Remembers the terminal and watches the signals that end or continue the process.
    static func start(on descriptor: Int32) {
        let state = Kept.state
        guard !state.pointee.isOn, tcgetattr(descriptor, &state.pointee.saved) == 0 else { return }
        state.pointee.descriptor = descriptor
        state.pointee.changed = state.pointee.saved
        state.pointee.isChanged = false
        state.pointee.isSilent = false
        state.pointee.isLocked = false
        state.pointee.isOn = true
        for signal in signals { watch(signal) }
        guard !state.pointee.isAtExit else { return }
        state.pointee.isAtExit = true
        atexit { Kept.restore() }
    }

    /// From now on: hides what is typed or shows it; locked, no key ends or suspends the program.
    static func set(isSilent: Bool, isLocked: Bool) {
        let state = Kept.state
        guard state.pointee.isOn, isSilent != state.pointee.isSilent || isLocked != state.pointee.isLocked
        else { return }
        var wanted = state.pointee.saved
        if isSilent {
            wanted.c_lflag &= ~tcflag_t(ECHO)
            // The line end still shows, so that what answers a hidden line starts on a line of its own.
            wanted.c_lflag |= tcflag_t(ECHONL | ICANON)
        }
        if isLocked {
            wanted.c_lflag &= ~tcflag_t(ISIG)
            withUnsafeMutableBytes(of: &wanted.c_cc) { $0[Int(VEOF)] = noKey }
        }
        state.pointee.changed = wanted
        state.pointee.isSilent = isSilent
        state.pointee.isLocked = isLocked
        state.pointee.isChanged = isSilent || isLocked
        tcsetattr(state.pointee.descriptor, TCSADRAIN, &wanted)
    }

    /// What stands for « no key » in the terminal's table.
    private static var noKey: UInt8 {
        #if canImport(Darwin)
            0xFF
        #else
            0
        #endif
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
        /// As it is while anything differs from `saved`.
        var changed = termios()
        var descriptor: Int32 = 0
        var isOn = false
        var isChanged = false
        var isSilent = false
        var isLocked = false
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
        guard state.pointee.isOn, state.pointee.isChanged else { return }
        tcsetattr(state.pointee.descriptor, TCSANOW, &state.pointee.saved)
    }

    /// Puts the terminal back, then lets what was there before us act. After Ctrl-Z and `fg`: hides again.
    static func received(_ signal: Int32) {
        let kept = errno
        if signal == SIGCONT {
            if state.pointee.isOn, state.pointee.isChanged {
                tcsetattr(state.pointee.descriptor, TCSANOW, &state.pointee.changed)
            }
        } else {
            restore()
            sigaction(signal, before + Int(signal), nil)
            raise(signal)
        }
        errno = kept
    }
}
