import Foundation
import Insight
import Page
import Terminal
import Testing
import Workshop

/// Things that the tests of this target share.
enum Support {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()

    /// The product's big letters.
    static let lettering = Lettering.load(
        from: folder.deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Assets/Lettering").path(percentEncoded: false))

    static let sizes: [Size] = [Size(80, 24), Size(64, 20), Size(40, 12), Size(120, 36)]

    struct Size: Hashable, CustomStringConvertible {
        var columns: Int
        var rows: Int

        init(_ columns: Int, _ rows: Int) {
            self.columns = columns
            self.rows = rows
        }

        var description: String { "\(columns)×\(rows)" }
    }

    static func stage(
        _ page: Page, _ size: Size = Size(80, 24), language: Language = .fr, isASCII: Bool = false
    ) -> Stage {
        var stage = Stage(
            rows: size.rows, columns: size.columns, language: language, lettering: lettering, isASCII: isASCII
        )
        stage.show(page)
        return stage
    }

    /// All lines of a page, scrolled through to the end.
    static func everything(_ page: Page, _ size: Size) -> String {
        var stage = stage(page, size)
        var seen = [stage.frame().canvas.text]
        while stage.frame().scroll < stage.frame().lastScroll {
            _ = stage.handle(.key(.pageDown))
            seen.append(stage.frame().canvas.text)
        }
        return seen.joined(separator: "\n")
    }

    /// No cell holds a control character, an unpaired half of a wide character, or a bidi override.
    static func expectSound(_ canvas: Canvas, sourceLocation: SourceLocation = #_sourceLocation) {
        var faults: Set<String> = []
        for row in canvas.rows {
            if row.count != canvas.columns { faults.insert("a row of \(row.count)") }
            for (column, cell) in row.enumerated() {
                if cell.glyph.width == 2, column + 1 == row.count || row[column + 1].glyph.width != 0 {
                    faults.insert("a wide character cut at column \(column)")
                }
                if cell.glyph.width == 0, column == 0 || row[column - 1].glyph.width != 2 {
                    faults.insert("half a wide character at column \(column)")
                }
                if cell.glyph.base >= 0x20, cell.glyph.base < 0x7F, cell.glyph.marks == nil { continue }
                let points = cell.glyph.text.unicodeScalars
                if points.count > 5 { faults.insert("\(points.count) code points in a cell") }
                for point in points
                where [.control, .format].contains(point.properties.generalCategory) {
                    faults.insert("U+\(String(point.value, radix: 16)) in a cell")
                }
            }
        }
        #expect(faults.isEmpty, sourceLocation: sourceLocation)
    }

    /// Compares with a golden file; rewrites it only when `CIDS_UPDATE_GOLDENS=1`.
    static func expectGolden(
        _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let file = folder.appending(path: "Golden/\(name).txt")
        if ProcessInfo.processInfo.environment["CIDS_UPDATE_GOLDENS"] == "1" {
            try Data((text + "\n").utf8).write(to: file)
            return
        }
        let golden = try String(decoding: Data(contentsOf: file), as: UTF8.self)
        #expect(text + "\n" == golden, "\(name) differs", sourceLocation: sourceLocation)
    }
}
