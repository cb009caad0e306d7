import CPNG

/// PNG files, by libpng.
enum PNG {
    /// Three bytes a pixel, without transparency: `PNG_FORMAT_RGB`.
    private static let format: UInt32 = 0x02

    /// The picture of a file; what is transparent in it is white, as paper is.
    static func pixels(of file: [UInt8]) throws(PhotoError) -> Pixels {
        var image = png_image()
        image.version = UInt32(PNG_IMAGE_VERSION)
        defer { png_image_free(&image) }
        guard png_image_begin_read_from_memory(&image, file, file.count) != 0 else { throw .damaged }
        let (width, height) = (Int(image.width), Int(image.height))
        guard width * height <= Photo.mostPixels else { throw .tooManyPixels(width: width, height: height) }
        image.format = format
        var white = png_color(red: 255, green: 255, blue: 255)
        var bytes = [UInt8](repeating: 0, count: width * height * 3)
        guard png_image_finish_read(&image, &white, &bytes, 0, nil) != 0 else { throw .damaged }
        return Pixels(width: width, height: height, bytes: bytes)
    }
}
