import Report
import Session
import Testing
import Workshop

/// Typed texts are words: no format acts upon them.
struct HostileTests {
    private static let hostile = [
        "<script>alert(1)</script>", "a < b & c > d \"e\" 'f'", "# titre", "- puce", "1. liste", "* gras *",
        "**gras** _ital_ `code`", "[lien](javascript:alert)", "![image](http://x/y.png)",
        "<http://x.example>",
        "cellule | coupée", "\\| échappée", "ligne\u{2028}coupée", "{{title}} {{{title}}}", "$x^2$",
        "&lt;b&gt;",
        "\u{1B}[31mrouge", "nul\u{0}", "\u{202E}gnp.exe", "\u{2066}isolé\u{2069}", "=====", "~~~", "    code",
    ]

    private func session() -> Session {
        var room = Room()
        let readers = room.text(HostileTests.hostile.joined(separator: " "))
        room.event(.readersNamed(text: readers))
        for text in HostileTests.hostile {
            let id = room.text(text)
            room.event(.parked(text: id))
            room.event(.noted(text: id, entry: "e3"))
            room.event(.decided(Decision(id: id, entry: "e3", rule: .majority, text: id, isAccepted: true)))
        }
        room.apply(.person(Person(id: "p1", name: "<b>Ana</b> | \u{202E}")))
        room.commit("p1", HostileTests.hostile[0], "a | b\nc", "**x**")
        let options = HostileTests.hostile.prefix(3).map { room.text($0) }
        room.round(
            "e4", "choix", .shared, .hands, harvest: ["points": options],
            (0..<4).map { _ in ["points": .dots([options[0]: 1])] })
        return room.session
    }

    @Test func nothingMovesTheCursorOrTurnsTheWriting() throws {
        let cards = Print.cards(session())
        let options = Report.Options(coachWord: HostileTests.hostile.joined(separator: "\n"))
        let reports = try ReportFormat.allCases.map { format in
            try format.text(of: session(), options).replacing("\r\n", with: "\n")
        }
        for text in reports + [cards.html, cards.plainText] {
            for scalar in text.unicodeScalars where scalar != "\n" {
                let isHostile =
                    scalar.properties.generalCategory == .control
                    || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
                    || scalar.value == 0x2028
                #expect(!isHostile, "U+\(String(scalar.value, radix: 16))")
            }
        }
    }

    @Test func htmlHoldsNoTagOfTheirs() throws {
        for html in [Report(session()).html, Print.cards(session()).html] {
            #expect(!html.contains("<script"))
            #expect(!html.contains("<b>"))
            #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
            #expect(try Markup(html).faults.isEmpty)
        }
        // Mustache in a text is a text.
        #expect(Report(session()).html.contains("{{title}} {{{title}}}"))
    }

    @Test func markdownHoldsNoMarkOfTheirs() {
        let markdown = Report(session()).markdown
        for line in markdown.split(separator: "\n") {
            #expect(!line.contains("<script"))
            #expect(!line.hasPrefix("# ") || line == "# Découverte CIDs")
            #expect(!line.contains("](") || line.contains("\\]("), "\(line)")
        }
        #expect(markdown.contains("- \\# titre"))
        #expect(markdown.contains("- \\- puce"))
        #expect(markdown.contains("- 1\\. liste"))
        #expect(markdown.contains("\\*\\*gras\\*\\* \\_ital\\_ \\`code\\`"))
        #expect(markdown.contains("\\!\\[image\\]") || markdown.contains("!\\[image\\]"))
        #expect(markdown.contains("http:\\//x/y.png"))
        // One row of the table, four cells: five bars that are not escaped.
        let row = markdown.split(separator: "\n").first { $0.contains("Ana") && $0.hasPrefix("|") } ?? ""
        #expect(row.replacing("\\|", with: "").count { $0 == "|" } == 5)
    }
}

/// A small reader of tags: are they all closed, in order?
struct Markup {
    var faults: [String] = []
    private static let void: Set<String> = ["meta", "br", "!doctype"]

    init(_ html: String) throws {
        var open: [String] = []
        for piece in html.split(separator: "<").dropFirst() {
            guard let end = piece.firstIndex(of: ">") else {
                faults.append("no end: \(piece.prefix(40))")
                continue
            }
            let tag = piece[..<end]
            let name = tag.drop { $0 == "/" }.prefix { !$0.isWhitespace && $0 != "/" }.lowercased()
            if tag.hasPrefix("/") {
                if open.popLast() != name { faults.append("</\(name)> closes something else") }
            } else if !tag.hasSuffix("/"), !Markup.void.contains(name) {
                open.append(name)
            }
        }
        if !open.isEmpty { faults.append("open at the end: \(open)") }
    }
}
