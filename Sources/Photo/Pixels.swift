/// A picture as red, green and blue bytes, row by row from the top.
struct Pixels: Hashable {
    var width: Int
    var height: Int
    /// Three bytes a pixel.
    var bytes: [UInt8]

    /// The picture with no side longer than so many pixels: each pixel the mean of those it stands for.
    func fitting(_ longest: Int) -> Pixels {
        let side = max(width, height)
        guard side > longest else { return self }
        let (newWidth, newHeight) = (max(1, width * longest / side), max(1, height * longest / side))
        var out = [UInt8](repeating: 0, count: newWidth * newHeight * 3)
        for y in 0..<newHeight {
            let rows =
                (y * height / newHeight)..<max(y * height / newHeight + 1, (y + 1) * height / newHeight)
            for x in 0..<newWidth {
                let columns =
                    (x * width / newWidth)..<max(x * width / newWidth + 1, (x + 1) * width / newWidth)
                var (red, green, blue) = (0, 0, 0)
                for row in rows {
                    for column in columns {
                        let at = (row * width + column) * 3
                        red += Int(bytes[at])
                        green += Int(bytes[at + 1])
                        blue += Int(bytes[at + 2])
                    }
                }
                let count = rows.count * columns.count
                let to = (y * newWidth + x) * 3
                out[to] = UInt8(red / count)
                out[to + 1] = UInt8(green / count)
                out[to + 2] = UInt8(blue / count)
            }
        }
        return Pixels(width: newWidth, height: newHeight, bytes: out)
    }

    /// The picture as it was seen by who took it.
    func turned(_ orientation: Orientation) -> Pixels {
        guard orientation != .upright else { return self }
        let (newWidth, newHeight) = orientation.swapsSides ? (height, width) : (width, height)
        var out = [UInt8](repeating: 0, count: bytes.count)
        for y in 0..<newHeight {
            for x in 0..<newWidth {
                let (column, row) = orientation.source(x: x, y: y, width: width, height: height)
                let (from, to) = ((row * width + column) * 3, (y * newWidth + x) * 3)
                out[to] = bytes[from]
                out[to + 1] = bytes[from + 1]
                out[to + 2] = bytes[from + 2]
            }
        }
        return Pixels(width: newWidth, height: newHeight, bytes: out)
    }
}
