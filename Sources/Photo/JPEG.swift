import CTurboJPEG

/// JPEG files, by libjpeg-turbo.
enum JPEG {
    private static let quality: Int32 = 82

    /// The picture of a file, unpacked at the smallest size that still has a side of `least` pixels.
    static func pixels(of file: [UInt8], atLeast least: Int) throws(PhotoError) -> Pixels {
        guard let handle = tjInitDecompress() else { throw .damaged }
        defer { tjDestroy(handle) }
        var (width, height, sampling, colours): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
        guard
            tjDecompressHeader3(
                handle, file, UInt(file.count), &width, &height, &sampling, &colours) == 0,
            width > 0, height > 0
        else { throw .damaged }
        guard Int(width) * Int(height) <= Photo.mostPixels else {
            throw .tooManyPixels(width: Int(width), height: Int(height))
        }
        // libjpeg unpacks at 1/2, 1/4 and 1/8 for little more than the cost of reading.
        let side = Int(max(width, height))
        let divisor = [8, 4, 2].first { side / $0 >= least } ?? 1
        let scaled = (
            width: (Int(width) + divisor - 1) / divisor, height: (Int(height) + divisor - 1) / divisor
        )
        var bytes = [UInt8](repeating: 0, count: scaled.width * scaled.height * 3)
        let result = tjDecompress2(
            handle, file, UInt(file.count), &bytes, Int32(scaled.width), 0, Int32(scaled.height),
            Int32(TJPF_RGB.rawValue), 0)
        // A warning, such as a few bytes missing at the end, leaves a picture all the same. Where more is missing, libjpeg
        // paints the rest in a grey of its own.
        let isCut = bytes.suffix(scaled.width * 3).allSatisfy { $0 == 128 }
        guard result == 0 || tjGetErrorCode(handle) == TJERR_WARNING.rawValue && !isCut else {
            throw .damaged
        }
        return Pixels(width: scaled.width, height: scaled.height, bytes: bytes)
    }

    /// The file of a picture.
    static func file(of pixels: Pixels) throws(PhotoError) -> [UInt8] {
        guard let handle = tjInitCompress() else { throw .damaged }
        defer { tjDestroy(handle) }
        var file: UnsafeMutablePointer<UInt8>?
        var size: UInt = 0
        defer { tjFree(file) }
        let result = tjCompress2(
            handle, pixels.bytes, Int32(pixels.width), 0, Int32(pixels.height), Int32(TJPF_RGB.rawValue),
            &file,
            &size, Int32(TJSAMP_420.rawValue), quality, 0)
        guard result == 0, let file else { throw .damaged }
        return Array(UnsafeBufferPointer(start: file, count: Int(size)))
    }
}
