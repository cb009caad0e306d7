import CPNG
import CTurboJPEG
import Foundation
import Testing

@testable import Photo

/// Photos made fit for a report.
struct PhotoTests {
    /// A picture whose four corners are red, green, blue and white, clockwise from the top left.
    private func corners(_ width: Int, _ height: Int) -> Pixels {
        var bytes: [UInt8] = []
        for y in 0..<height {
            for x in 0..<width {
                switch (x < width / 2, y < height / 2) {
                case (true, true): bytes += [255, 0, 0]
                case (false, true): bytes += [0, 255, 0]
                case (false, false): bytes += [0, 0, 255]
                case (true, false): bytes += [255, 255, 255]
                }
            }
        }
        return Pixels(width: width, height: height, bytes: bytes)
    }

    private func colour(_ pixels: Pixels, _ x: Int, _ y: Int) -> String {
        let at = (y * pixels.width + x) * 3
        let (red, green, blue) = (
            pixels.bytes[at] > 128, pixels.bytes[at + 1] > 128, pixels.bytes[at + 2] > 128
        )
        return switch (red, green, blue) {
        case (true, false, false): "red"
        case (false, true, false): "green"
        case (false, false, true): "blue"
        case (true, true, true): "white"
        default: "other"
        }
    }

    /// The colours of the corners, clockwise from the top left.
    private func corners(of pixels: Pixels) -> [String] {
        let (right, bottom) = (pixels.width - 3, pixels.height - 3)
        return [
            colour(pixels, 2, 2), colour(pixels, right, 2), colour(pixels, right, bottom),
            colour(pixels, 2, bottom),
        ]
    }

    private func png(_ pixels: Pixels) throws -> [UInt8] {
        var image = png_image()
        image.version = UInt32(PNG_IMAGE_VERSION)
        image.width = UInt32(pixels.width)
        image.height = UInt32(pixels.height)
        image.format = 2
        var size = pixels.bytes.count * 2 + 4_096
        var out = [UInt8](repeating: 0, count: size)
        try #require(png_image_write_to_memory(&image, &out, &size, 0, pixels.bytes, 0, nil) != 0)
        return Array(out.prefix(size))
    }

    /// A JPEG file with an Exif segment: an orientation, and words that must not stay.
    private func jpeg(_ pixels: Pixels, orientation: UInt8) throws -> [UInt8] {
        let file = try JPEG.file(of: pixels)
        let tiff: [UInt8] =
            [
                0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0,
                0, 0,
            ]
            + Array("GPS 45.75 4.85 Telephone de Nora".utf8)
        let body = Array("Exif".utf8) + [0, 0] + tiff
        let length = body.count + 2
        return [0xFF, 0xD8, 0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 255)] + body + file.dropFirst(2)
    }

    @Test(arguments: [
        (1, ["red", "green", "blue", "white"]), (3, ["blue", "white", "red", "green"]),
        (6, ["white", "red", "green", "blue"]), (8, ["green", "blue", "white", "red"]),
    ])
    func aPhotoStandsAsItWasSeen(orientation: Int, expected: [String]) throws {
        let made = try Photo.jpeg(of: jpeg(corners(80, 40), orientation: UInt8(orientation)))
        let pixels = try JPEG.pixels(of: made, atLeast: 1_600)
        #expect(corners(of: pixels) == expected)
        #expect((pixels.width, pixels.height) == (orientation < 5 ? (80, 40) : (40, 80)))
    }

    @Test func nothingButThePictureStays() throws {
        let made = try Photo.jpeg(of: jpeg(corners(80, 40), orientation: 6))
        #expect(String(decoding: made, as: UTF8.self).contains("GPS") == false)
        #expect(made.starts(with: [0xFF, 0xD8, 0xFF]))
        #expect(!made.indices.dropLast().contains { made[$0] == 0xFF && made[$0 + 1] == 0xE1 })
    }

    @Test func aLargePictureIsMadeSmallAndASmallOneStays() throws {
        let large = try Photo.jpeg(of: png(corners(3_300, 1_100)))
        let pixels = try JPEG.pixels(of: large, atLeast: 1_600)
        #expect((pixels.width, pixels.height) == (1_600, 533))
        #expect(corners(of: pixels) == ["red", "green", "blue", "white"])
        let again = try JPEG.pixels(
            of: Photo.jpeg(of: jpeg(corners(3_300, 1_100), orientation: 1)), atLeast: 1_600)
        #expect((again.width, again.height) == (1_600, 533))
        let small = try JPEG.pixels(of: Photo.jpeg(of: png(corners(60, 30))), atLeast: 1_600)
        #expect((small.width, small.height) == (60, 30))
    }

    @Test func whatIsNoImageIsRefused() throws {
        #expect(throws: PhotoError.notAnImage) { try Photo.jpeg(of: Array("%PDF-1.4".utf8)) }
        #expect(throws: PhotoError.notAnImage) { try Photo.jpeg(of: []) }
        #expect(throws: PhotoError.tooLarge(bytes: Photo.mostBytes + 1)) {
            try Photo.jpeg(of: [UInt8](repeating: 0xFF, count: Photo.mostBytes + 1))
        }
    }

    @Test func aDamagedOneEndsNothing() throws {
        let files = [try png(corners(60, 30)), try jpeg(corners(60, 30), orientation: 6)]
        for file in files {
            for count in stride(from: 8, to: file.count, by: 7) {
                _ = try? Photo.jpeg(of: Array(file.prefix(count)))
            }
            for at in stride(from: 8, to: file.count, by: 5) {
                var bad = file
                bad[at] ^= 0xFF
                _ = try? Photo.jpeg(of: bad)
            }
        }
        #expect(throws: PhotoError.damaged) { try Photo.jpeg(of: Array(files[0].prefix(40))) }
    }

    @Test func aPhotoCutInTheMiddleIsRefusedAndOneWithoutItsLastBytesIsNot() throws {
        let file = try jpeg(corners(800, 600), orientation: 1)
        #expect(throws: PhotoError.damaged) { try Photo.jpeg(of: Array(file.prefix(file.count / 2))) }
        #expect(throws: Never.self) { try Photo.jpeg(of: Array(file.dropLast(2))) }
    }

    @Test func aBombIsRefusedBeforeItIsUnpacked() throws {
        var bomb = try png(corners(60, 30))
        // The header's width and height; libpng checks the sum after them, so it is made anew.
        bomb.replaceSubrange(16..<24, with: [0, 0, 0x80, 0, 0, 0, 0x80, 0])
        bomb.replaceSubrange(29..<33, with: crc(Array(bomb[12..<29])))
        #expect(throws: PhotoError.tooManyPixels(width: 32_768, height: 32_768)) { try Photo.jpeg(of: bomb) }
    }

    /// CRC-32 as PNG has it (ISO 3309).
    private func crc(_ bytes: [UInt8]) -> [UInt8] {
        var value: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            value ^= UInt32(byte)
            for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
        }
        value ^= 0xFFFF_FFFF
        return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }
}
