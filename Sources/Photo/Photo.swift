/// A photo of a paperboard, made fit for a report: no larger than is read, upright, and nothing left in it but the picture.
package enum Photo {
    /// The longest side that is kept, in pixels: an A4 page at 150 dots an inch.
    package static let longest = 1_600
    /// The largest file that is read, in bytes.
    package static let mostBytes = 30 << 20
    /// The most pixels that are unpacked: a decompression bomb holds more.
    static let mostPixels = 100_000_000

    /// A JPEG file of a PNG or JPEG file. Place, camera, hour and thumbnails are not in it.
    package static func jpeg(of file: [UInt8]) throws(PhotoError) -> [UInt8] {
        guard file.count <= mostBytes else { throw .tooLarge(bytes: file.count) }
        var pixels: Pixels
        if file.starts(with: [0xFF, 0xD8, 0xFF]) {
            pixels = try JPEG.pixels(of: file, atLeast: longest)
            pixels = pixels.fitting(longest).turned(Orientation(jpeg: file))
        } else if file.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            pixels = try PNG.pixels(of: file).fitting(longest)
        } else {
            throw .notAnImage
        }
        return try JPEG.file(of: pixels)
    }
}

/// Why a file is not taken as a photo.
package enum PhotoError: Error, Hashable, Sendable {
    /// Neither a PNG nor a JPEG.
    case notAnImage
    /// A file of so many bytes.
    case tooLarge(bytes: Int)
    /// A picture of so many pixels.
    case tooManyPixels(width: Int, height: Int)
    /// It begins as an image and cannot be read as one.
    case damaged
}
