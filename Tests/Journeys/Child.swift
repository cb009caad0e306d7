import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A program run to its end. Not Foundation's `Process`: it waits for whatever inherited its descriptors, and a
/// tmux server lives on.
enum Child {
    /// Runs a command found on the path, with files for input, output and complaints; its exit status.
    static func run(_ command: [String], files: [String]) throws -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, files[0], O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, files[1], O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, files[2], O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        // The tests' threads block signals, and a tmux server would hand that down to every program in it.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        var all = sigset_t()
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        var world = ProcessInfo.processInfo.environment
        world["TMUX"] = nil
        world["LC_ALL"] = "C.UTF-8"
        let arguments = command.map { strdup($0) } + [nil]
        let variables = world.map { strdup("\($0)=\($1)") } + [nil]
        defer { for pointer in arguments + variables { free(pointer) } }
        var child: pid_t = 0
        let failure = posix_spawnp(&child, command[0], &actions, &attributes, arguments, variables)
        guard failure == 0 else { throw JourneyError.tmux(command, String(cString: strerror(failure))) }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        return (status >> 8) & 0xFF | (status & 0x7F)
    }
}
