package import Foundation
package import Workshop

/// A day of the calendar where the session took place, written without a formatter.
package struct LocalDay: Hashable, Sendable {
    /// Days since 1 January 1970.
    private let number: Int
    package let year: Int
    /// 1 to 12.
    package let month: Int
    /// 1 to 31.
    package let day: Int

    /// The local day of an hour.
    package init(_ date: Date, utcOffset: Int) {
        let seconds = Int(date.timeIntervalSince1970.rounded(.down)) + utcOffset
        self.init(number: seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400)
    }

    /// Source: Howard Hinnant, "chrono-compatible low-level date algorithms", civil_from_days.
    private init(number: Int) {
        self.number = number
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let fromMarch = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * fromMarch + 2) / 5 + 1
        month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// So many days later.
    package func adding(days: Int) -> LocalDay { LocalDay(number: number + days) }

    /// « 2026-11-21 ».
    package var iso: String {
        func padded(_ value: Int, to width: Int) -> String {
            let digits = String(value)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
    }

    /// « samedi 21 novembre 2026 », "Saturday 21 November 2026".
    package var words: Localized {
        let weekday = ((number % 7) + 7) % 7
        let french = "\(day == 1 ? "1er" : "\(day)")\u{A0}\(LocalDay.months[month - 1].fr)"
        let english = "\(day)\u{A0}\(LocalDay.months[month - 1][.en])"
        return Localized(
            "\(LocalDay.weekdays[weekday].fr) \(french) \(year)",
            "\(LocalDay.weekdays[weekday][.en]) \(english) \(year)")
    }

    /// 1 January 1970 was a Thursday.
    private static let weekdays = [
        Localized("jeudi", "Thursday"), Localized("vendredi", "Friday"), Localized("samedi", "Saturday"),
        Localized("dimanche", "Sunday"), Localized("lundi", "Monday"), Localized("mardi", "Tuesday"),
        Localized("mercredi", "Wednesday"),
    ]
    private static let months = [
        Localized("janvier", "January"), Localized("février", "February"), Localized("mars", "March"),
        Localized("avril", "April"), Localized("mai", "May"), Localized("juin", "June"),
        Localized("juillet", "July"), Localized("août", "August"), Localized("septembre", "September"),
        Localized("octobre", "October"), Localized("novembre", "November"),
        Localized("décembre", "December"),
    ]
}
