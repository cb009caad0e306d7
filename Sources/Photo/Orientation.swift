/// How a camera was held, as the Exif tag 0x0112 says it (Exif 2.32, 4.6.4).
enum Orientation: Int {
    case upright = 1
    case mirrored, upsideDown, upsideDownMirrored, leftMirrored, right, rightMirrored, left

    /// What a JPEG file says; upright where it says nothing that can be read.
    init(jpeg file: [UInt8]) {
        self = Orientation.tag(in: file).flatMap(Orientation.init(rawValue:)) ?? .upright
    }

    /// Whether width and height change places.
    var swapsSides: Bool { rawValue >= 5 }

    /// Where a pixel of the upright picture stands in one of this width and height.
    func source(x: Int, y: Int, width: Int, height: Int) -> (column: Int, row: Int) {
        switch self {
        case .upright: (x, y)
        case .mirrored: (width - 1 - x, y)
        case .upsideDown: (width - 1 - x, height - 1 - y)
        case .upsideDownMirrored: (x, height - 1 - y)
        case .leftMirrored: (y, x)
        case .right: (y, height - 1 - x)
        case .rightMirrored: (width - 1 - y, height - 1 - x)
        case .left: (width - 1 - y, x)
        }
    }

    /// The tag's value in the first Exif segment.
    private static func tag(in file: [UInt8]) -> Int? {
        var at = 2
        while at + 4 <= file.count, file[at] == 0xFF, file[at + 1] != 0xDA {
            let length = Int(file[at + 2]) << 8 | Int(file[at + 3])
            let end = at + 2 + length
            guard length >= 2, end <= file.count else { return nil }
            let body = file[(at + 4)..<end]
            if file[at + 1] == 0xE1, body.starts(with: [0x45, 0x78, 0x69, 0x66, 0, 0]) {
                return tag(inTIFF: Array(body.dropFirst(6)))
            }
            at = end
        }
        return nil
    }

    private static func tag(inTIFF bytes: [UInt8]) -> Int? {
        guard bytes.count >= 8 else { return nil }
        let isLittle = bytes[0] == 0x49
        func number(_ at: Int, _ count: Int) -> Int? {
            guard at >= 0, at + count <= bytes.count else { return nil }
            let part = bytes[at..<(at + count)]
            return (isLittle ? Array(part.reversed()) : Array(part)).reduce(0) { $0 << 8 | Int($1) }
        }
        guard let directory = number(4, 4), let count = number(directory, 2) else { return nil }
        for index in 0..<count {
            let entry = directory + 2 + index * 12
            guard let tag = number(entry, 2) else { return nil }
            if tag == 0x0112 { return number(entry + 8, 2) }
        }
        return nil
    }
}
