import Foundation

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A file that is there whole, or is not there.
struct AtomicFile {
    let path: String
    /// Writes bytes to a descriptor and gives how many, or -1 with `errno`; another one in tests.
    var output: (Int32, UnsafeRawBufferPointer) -> Int = { descriptor, bytes in
        writeBytes(descriptor, bytes)
    }

    /// Writes the bytes beside the file, on the disk, then gives them its name.
    ///
    /// - Throws: whatever happens, no neighbour is left, and an older file is as it was.
    func write(_ bytes: [UInt8], replacing: Bool) throws(ReportError) {
        if let kind = kind(of: path) {
            if kind == S_IFDIR { throw .isDirectory(path: path) }
            // A device or a pipe would be replaced, not written to.
            if kind != S_IFREG { throw .notAFile(path: path) }
            if !replacing { throw .exists(path: path) }
        }
        let neighbour = neighbour
        let descriptor = open(neighbour, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw error(errno) }
        do throws(ReportError) {
            try put(bytes, descriptor)
            guard fsync(descriptor) == 0 else { throw error(errno) }
        } catch {
            close(descriptor)
            unlink(neighbour)
            throw error
        }
        guard close(descriptor) == 0, place(neighbour, replacing: replacing) else {
            let fault = errno
            unlink(neighbour)
            throw fault == EEXIST ? .exists(path: path) : error(fault)
        }
        syncFolder()
    }

    private func put(_ bytes: [UInt8], _ descriptor: Int32) throws(ReportError) {
        var done = 0
        while done < bytes.count {
            let written = bytes[done...].withUnsafeBytes { output(descriptor, $0) }
            if written < 0 {
                if errno == EINTR { continue }
                throw error(errno)
            }
            guard written > 0 else { throw .diskFull(path: path) }
            done += written
        }
    }

    /// Gives the neighbour the file's name. Without `replacing`, a file that came meanwhile is kept.
    private func place(_ neighbour: String, replacing: Bool) -> Bool {
        if replacing { return rename(neighbour, path) == 0 }
        if link(neighbour, path) == 0 {
            unlink(neighbour)
            return true
        }
        // A USB stick in FAT knows no links.
        guard errno != EEXIST, kind(of: path) == nil else {
            errno = EEXIST
            return false
        }
        return rename(neighbour, path) == 0
    }

    private var folder: String {
        let folder = (path as NSString).deletingLastPathComponent
        return folder.isEmpty ? "." : folder
    }

    private var neighbour: String {
        let name = (path as NSString).lastPathComponent
        return "\(folder)/.\(String(name.prefix(60))).\(UInt32.random(in: .min ... .max)).part"
    }

    /// The name is on the disk too, where the system can promise it.
    private func syncFolder() {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        _ = fsync(descriptor)
        close(descriptor)
    }

    private func kind(of path: String) -> mode_t? {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
    }

    private func error(_ code: Int32) -> ReportError {
        switch code {
        case ENOSPC, EDQUOT, EFBIG: .diskFull(path: path)
        case EACCES, EPERM, EROFS, ENOENT, ENOTDIR: .notWritable(path: path)
        case EISDIR: .isDirectory(path: path)
        default: .failed(path: path, reason: String(cString: strerror(code)))
        }
    }
}

/// `write(2)`, under a name that the method of the same name does not hide.
private func writeBytes(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    write(descriptor, bytes.baseAddress, bytes.count)
}
