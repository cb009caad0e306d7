import Foundation

/// Files and folders: who may read them, whether they can be written.
enum Disk {
    /// Makes an empty file that did not exist, for its owner alone.
    static func claim(_ url: URL) throws(ArchiveError) {
        let folder = url.deletingLastPathComponent()
        try makeFolder(folder)
        try checkWritable(folder: folder)
        let descriptor = open(url.path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            switch errno {
            case EEXIST: throw .exists(url)
            case EACCES, EPERM, EROFS: throw .folderReadOnly(folder)
            case ENOSPC, EDQUOT: throw .full(url)
            default: throw .failed(url, detail: String(cString: strerror(errno)))
            }
        }
        fchmod(descriptor, 0o600)
        Foundation.close(descriptor)
    }

    /// Makes a folder for its owner alone; one that exists is left as it is.
    static func makeFolder(_ folder: URL) throws(ArchiveError) {
        guard !FileManager.default.fileExists(atPath: folder.path) else { return }
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .folderReadOnly(folder)
        }
    }

    /// Refuses a file whose owner may not write it, even to one who could all the same.
    static func checkWritable(_ url: URL) throws(ArchiveError) {
        guard isWritable(url) else { throw .readOnly(url) }
        try checkWritable(folder: url.deletingLastPathComponent())
    }

    static func checkWritable(folder: URL) throws(ArchiveError) {
        guard isWritable(folder) else { throw .folderReadOnly(folder) }
    }

    static func isWritable(_ url: URL) -> Bool {
        var status = stat()
        guard stat(url.path, &status) == 0 else { return false }
        return status.st_mode & 0o200 != 0 && access(url.path, W_OK) == 0
    }

    /// When a regular file was last written to; nil when there is none.
    static func modified(_ url: URL) -> Date? {
        var status = stat()
        guard stat(url.path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        let seconds = Double(status.st_mtim.tv_sec) + Double(status.st_mtim.tv_nsec) / 1e9
        return Date(timeIntervalSince1970: seconds)
    }

    /// Fills a file with zeros, down to the disk; nothing when there is no such file.
    static func overwrite(_ url: URL) throws(ArchiveError) {
        var status = stat()
        guard stat(url.path, &status) == 0 else { return }
        let descriptor = open(url.path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .readOnly(url) }
        defer { Foundation.close(descriptor) }
        let zeros = [UInt8](repeating: 0, count: 65536)
        var left = Int(status.st_size)
        while left > 0 {
            let written = write(descriptor, zeros, min(left, zeros.count))
            guard written > 0 else { throw .failed(url, detail: String(cString: strerror(errno))) }
            left -= written
        }
        guard fsync(descriptor) == 0 else { throw .failed(url, detail: String(cString: strerror(errno))) }
    }

    /// Removes a session file and what stands beside it while it is written.
    static func remove(_ url: URL) {
        for file in companions(of: url) + [url] { unlink(file.path) }
    }

    /// The files SQLite puts beside a database.
    static func companions(of url: URL) -> [URL] {
        ["-journal", "-wal", "-shm"].map { URL(fileURLWithPath: url.path + $0) }
    }
}
