internal import Foundation
package import Page

/// How many colours a terminal shows.
package enum ColourLevel: Int, CaseIterable, Comparable, Hashable, Sendable {
    /// Bold, underline and reverse only: a monochrome terminal, `NO_COLOR`, or the theme « mono ».
    case none
    case eight, sixteen, many

    package static func < (one: ColourLevel, other: ColourLevel) -> Bool { one.rawValue < other.rawValue }

    /// The level of a count of colours.
    package init(colours: Int) {
        self =
            switch colours {
            case 256...: .many
            case 16...: .sixteen
            case 8...: .eight
            default: .none
            }
    }
}

/// How roles look. No role is told by colour alone: marks, bold and words say the same.
extension Theme {
    /// Whether the person asked for no colour at all (no-color.org).
    package static var isColourRefused: Bool {
        !(ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
    }

    /// How a role looks at a colour level.
    package func style(of role: Role, level: ColourLevel) -> Style {
        let level = self == .mono ? .none : level
        let colours: [(Int, Int)]
        switch (self, level) {
        case (_, .none), (.mono, _): return Style.plain(role)
        //                      body        title      quiet      accent     good       warn        selected   mark
        case (.sombre, .many):
            colours = [
                (253, 233), (231, 233), (248, 233), (117, 233), (79, 233), (215, 233), (231, 18), (222, 233),
            ]
        case (.claire, .many):
            colours = [
                (235, 231), (16, 231), (239, 231), (18, 231), (23, 231), (88, 231), (231, 18), (53, 231),
            ]
        case (.contraste, .many):
            colours = [
                (231, 16), (226, 16), (231, 16), (51, 16), (48, 16), (214, 16), (16, 226), (226, 16),
            ]
        case (.claire, .sixteen):
            colours = [(0, 15), (0, 15), (0, 15), (4, 15), (0, 15), (0, 15), (15, 0), (4, 15)]
        case (.claire, .eight):
            colours = [(0, 7), (0, 7), (0, 7), (4, 7), (0, 7), (0, 7), (7, 0), (0, 7)]
        case (.sombre, .sixteen):
            colours = [(7, 0), (15, 0), (7, 0), (14, 0), (10, 0), (11, 0), (0, 7), (11, 0)]
        case (.contraste, .sixteen):
            colours = [(15, 0), (11, 0), (15, 0), (14, 0), (10, 0), (11, 0), (0, 11), (11, 0)]
        case (.sombre, .eight):
            colours = [(7, 0), (7, 0), (7, 0), (6, 0), (2, 0), (3, 0), (0, 7), (3, 0)]
        case (.contraste, .eight):
            colours = [(7, 0), (7, 0), (7, 0), (7, 0), (7, 0), (3, 0), (0, 7), (7, 0)]
        }
        let pair = colours[role.place]
        var style = Style.plain(role)
        style.isReverse = false
        if role == .selected { style.takesBold = true }
        style.foreground = pair.0
        style.background = pair.1
        // Where colours are few, bold makes them lighter: black turns grey, which cannot be read on a light ground.
        if level < .many, [7, 11, 15].contains(pair.1) {
            style.isBold = false
            style.takesBold = false
        }
        return style
    }
}

/// How a role looks: colours of the terminal's palette (−1: its own) and attributes.
package struct Style: Hashable, Sendable {
    package var foreground = -1
    package var background = -1
    package var isBold = false
    package var isReverse = false
    package var isUnderlined = false
    /// False: bold would cost contrast here.
    package var takesBold = true

    /// Without colour.
    static func plain(_ role: Role) -> Style {
        switch role {
        case .body, .quiet: Style()
        case .title, .accent, .mark, .good: Style(isBold: true)
        case .warn: Style(isBold: true)
        // Bold and reverse is grey on grey on the Linux console.
        case .selected: Style(isReverse: true, takesBold: false)
        }
    }
}

extension Role {
    /// Its place among the roles, and in the tables of colours.
    var place: Int {
        switch self {
        case .body: 0
        case .title: 1
        case .quiet: 2
        case .accent: 3
        case .good: 4
        case .warn: 5
        case .selected: 6
        case .mark: 7
        }
    }
}

/// What a colour of the palette looks like: xterm's values, for the test of contrast.
package enum Palette {
    /// Red, green and blue, 0 to 255.
    package static func rgb(_ colour: Int) -> (red: Int, green: Int, blue: Int) {
        let first = [
            (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205),
            (229, 229, 229), (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255),
            (255, 0, 255), (0, 255, 255), (255, 255, 255),
        ]
        if first.indices.contains(colour) { return first[colour] }
        if colour >= 232 {
            let grey = 8 + (colour - 232) * 10
            return (grey, grey, grey)
        }
        func step(_ value: Int) -> Int { value == 0 ? 0 : 55 + value * 40 }
        let cube = colour - 16
        return (step(cube / 36), step(cube / 6 % 6), step(cube % 6))
    }

    /// Contrast of two colours by WCAG 2: 1 to 21; text wants 7.
    package static func contrast(_ one: Int, _ other: Int) -> Double {
        let lights = [luminance(one), luminance(other)]
        return ((lights.max() ?? 0) + 0.05) / ((lights.min() ?? 0) + 0.05)
    }

    private static func luminance(_ colour: Int) -> Double {
        func linear(_ value: Int) -> Double {
            let share = Double(value) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        let (red, green, blue) = rgb(colour)
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }
}
