import Page
import Terminal
import Testing

@Suite("Themes")
struct ThemeTests {
    @Test("Text stands out at 7:1 or more in every theme, role and colour level")
    func contrast() {
        for theme in Theme.allCases {
            for level in ColourLevel.allCases {
                for role in Role.allCases {
                    let style = theme.style(of: role, level: level)
                    guard style.background >= 0 else {
                        #expect(theme == .mono || level == .none)
                        continue
                    }
                    let contrast = Palette.contrast(style.foreground, style.background)
                    #expect(contrast >= 7, "\(theme) \(level) \(role): \(contrast)")
                    // With few colours bold is the light form of a colour: a title, or a word in bold.
                    guard level < .many, style.isBold || style.takesBold, (0..<8).contains(style.foreground)
                    else { continue }
                    let bold = Palette.contrast(style.foreground + 8, style.background)
                    #expect(bold >= 7, "\(theme) \(level) \(role) in bold: \(bold)")
                }
            }
        }
    }

    @Test("White and black stand 100 apart for everybody, the scale of the distance itself")
    func scale() {
        for eyes in ColourVision.allCases {
            #expect(abs(eyes.distance(231, 16) - 100) < 0.1)
            #expect(eyes.distance(231, 231) == 0)
        }
    }

    @Test("What is good and what warns, what is pressed and what is marked look different to every eye")
    func colourVision() {
        for theme in [Theme.sombre, .claire, .contraste] {
            for (one, other) in [(Role.good, Role.warn), (.accent, .mark)] {
                for eyes in ColourVision.allCases {
                    let distance = eyes.distance(
                        theme.style(of: one, level: .many).foreground,
                        theme.style(of: other, level: .many).foreground)
                    #expect(distance >= 15, "\(theme) \(one) \(other) \(eyes): \(distance)")
                }
            }
        }
    }

    @Test("The selected row stands out from the page, also without colour")
    func selection() {
        for theme in Theme.allCases {
            for level in ColourLevel.allCases {
                let body = theme.style(of: .body, level: level)
                let selected = theme.style(of: .selected, level: level)
                #expect(selected.isReverse || selected.background != body.background)
            }
        }
    }

    @Test("The backgrounds of a theme are one, but for what is selected")
    func backgrounds() {
        for theme in Theme.allCases {
            for level in ColourLevel.allCases {
                let others = Role.allCases.filter { $0 != .selected }
                #expect(Set(others.map { theme.style(of: $0, level: level).background }).count == 1)
            }
        }
    }

    @Test("Colours stay within the level")
    func levels() {
        for (level, most) in [(ColourLevel.eight, 7), (.sixteen, 15), (.many, 255), (.none, -1)] {
            for theme in Theme.allCases {
                for role in Role.allCases {
                    let style = theme.style(of: role, level: level)
                    #expect(style.foreground <= most && style.background <= most)
                }
            }
        }
    }

    @Test("Themes answer to their names in both languages")
    func names() {
        #expect(Theme(named: "sombre") == .sombre)
        #expect(Theme(named: "Light") == .claire)
        #expect(Theme(named: "rose") == nil)
    }
}
