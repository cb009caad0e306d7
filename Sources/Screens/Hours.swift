package import Foundation
import Session
package import Workshop

/// Hours and days as people of the language write them, without a formatter.
package enum Hours {
    /// « 10 h 16 », "10:16".
    package static func clock(_ date: Date, utcOffset: Int, _ language: Language) -> String {
        let minutes = ((Int(date.timeIntervalSince1970.rounded(.down)) + utcOffset) / 60) % 1440
        return clock(minutes: minutes, language)
    }

    /// An hour given as minutes after midnight.
    package static func clock(minutes: Int, _ language: Language) -> String {
        let (hour, minute) = (minutes / 60, minutes % 60)
        let padded = minute < 10 ? "0\(minute)" : "\(minute)"
        return switch language {
        case .fr: "\(hour)\u{A0}h\u{A0}\(padded)"
        case .en: "\(hour):\(padded)"
        }
    }

    /// « 75 min », « 3 h 30 »: minutes up to two hours, then hours.
    package static func length(_ minutes: Int) -> String {
        guard minutes >= 120 else { return "\(minutes)\u{A0}min" }
        let rest = minutes % 60
        return "\(minutes / 60)\u{A0}h" + (rest == 0 ? "" : "\u{A0}" + (rest < 10 ? "0\(rest)" : "\(rest)"))
    }

    /// « +3 min », « −5 min »; empty for less than two minutes.
    package static func drift(_ minutes: Int) -> String {
        abs(minutes) < 2 ? "" : " (\(minutes > 0 ? "+" : "−")\(abs(minutes))\u{A0}min)"
    }

    /// « 21 novembre » of `2026-11-21`; the text as it is when it is not a day.
    package static func day(_ iso: String, _ language: Language) -> String {
        Day(iso: iso)?.words(language) ?? iso
    }
}
