import Session

/// Content lines of iCalendar, as RFC 5545 wants them: escaped, folded at 75 octets, each ended by CRLF.
struct CalendarLines {
    private(set) var text = ""

    /// A line whose value is ours.
    mutating func add(_ name: String, _ value: String) { fold("\(name):\(value)") }

    /// A line whose value is text: people's words, escaped (RFC 5545 §3.3.11).
    mutating func add(_ name: String, text value: String) {
        var escaped = ""
        for character in value {
            switch character {
            case "\\", ";", ",": escaped += "\\\(character)"
            case "\n": escaped += "\\n"
            default: escaped.append(character)
            }
        }
        add(name, escaped)
    }

    /// A whole day (RFC 5545 §3.3.4).
    mutating func add(_ name: String, _ day: Day) {
        add("\(name);VALUE=DATE", day.iso.replacing("-", with: ""))
    }

    /// A longer line goes on after a space (RFC 5545 §3.1); a character is never cut in two.
    private mutating func fold(_ line: String) {
        var octets = 0
        for scalar in line.unicodeScalars {
            let size = UTF8.width(scalar)
            if octets + size > 75 {
                text += "\r\n "
                octets = 1
            }
            text.unicodeScalars.append(scalar)
            octets += size
        }
        text += "\r\n"
    }
}
