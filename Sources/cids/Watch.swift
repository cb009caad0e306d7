import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Tells when another process changes something in the sessions' folder. On Linux, through inotify.
final class Watch {
    let descriptor: Int32?

    init(folder: URL) {
        #if os(Linux)
            let fd = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
            guard fd >= 0 else {
                descriptor = nil
                return
            }
            let mask = UInt32(IN_MODIFY | IN_CLOSE_WRITE | IN_DELETE | IN_MOVED_TO)
            guard inotify_add_watch(fd, folder.path(percentEncoded: false), mask) >= 0 else {
                Glibc.close(fd)
                descriptor = nil
                return
            }
            descriptor = fd
        #else
            descriptor = nil
        #endif
    }

    /// Empties what has piled up; whether there was anything.
    func drain() -> Bool {
        guard let descriptor else { return false }
        var buffer = [UInt8](repeating: 0, count: 4096)
        var any = false
        while Glibc.read(descriptor, &buffer, buffer.count) > 0 { any = true }
        return any
    }

    deinit {
        if let descriptor { Glibc.close(descriptor) }
    }
}
