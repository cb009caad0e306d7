public import Foundation
public import Workshop

/// A day of the calendar where the session takes place, read and written without a formatter.
public struct Day: Hashable, Sendable {
    /// Days since 1 January 1970.
    private let number: Int
    /// The year of the Gregorian calendar.
    public let year: Int
    /// 1 to 12.
    public let month: Int
    /// 1 to 31.
    public let day: Int

    /// The local day of an hour.
    public init(_ date: Date, utcOffset: Int) {
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

    /// The day of three numbers; nil when there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1900...2999).contains(year), (1...12).contains(month), (1...31).contains(day) else {
            return nil
        }
        // days_from_civil, by the same author; then back, so that 31 April is seen not to exist.
        let shifted = month <= 2 ? year - 1 : year
        let yearOfEra = shifted % 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        self.init(number: shifted / 400 * 146_097 + dayOfEra - 719_468)
        guard self.year == year, self.month == month, self.day == day else { return nil }
    }

    /// « 2026-11-21 ».
    public init?(iso: String) {
        let parts = iso.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
            .map { Int(Substring($0)) }
        guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else {
            return nil
        }
        self.init(year: year, month: month, day: day)
    }

    /// A day as people type it: `31/3/2027`, `31.03`, `31 mars`, `March 31, 2027`, `2027-03-31`.
    ///
    /// Without a year, the next such day from `today` on. The day stands before the month where both are numbers,
    /// in both languages.
    public init?(typed text: String, today: Day) {
        let parts = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
            .filter {
                !["le", "the", "of", "er", "on"].contains($0)
                    && (Day.month(named: $0) != nil || !Day.isWeekday($0))
            }
        if parts.count == 3, parts[0].count == 4, let day = Day(iso: parts.joined(separator: "-")) {
            self = day
            return
        }
        let month = parts.firstIndex { Day.month(named: $0) != nil }
        guard parts.count == 2 || parts.count == 3 else { return nil }
        let monthIndex = month ?? 1
        let dayIndex = monthIndex == 0 ? 1 : 0
        guard dayIndex != monthIndex, let day = Day.leading(parts[dayIndex]),
            let number = Day.month(named: parts[monthIndex]) ?? Int(parts[monthIndex])
        else { return nil }
        if parts.count == 3 {
            guard var year = Int(parts[2]) else { return nil }
            if year < 100 { year += 2000 }
            self.init(year: year, month: number, day: day)
            return
        }
        // 29 February comes every four years, once in eight.
        let next = (0...8).lazy.compactMap { Day(year: today.year + $0, month: number, day: day) }
            .first { $0.number >= today.number }
        guard let next else { return nil }
        self = next
    }

    private static func isWeekday(_ word: String) -> Bool {
        word.count >= 3
            && weekdays.contains { [$0.fr, $0[.en].lowercased()].contains { $0.hasPrefix(word) } }
    }

    /// The number a word starts with: « 1er », "3rd".
    private static func leading(_ word: String) -> Int? { Int(word.prefix { $0.isASCII && $0.isNumber }) }

    /// 1 to 12, from a month's name in either language or its first three letters at least.
    private static func month(named word: String) -> Int? {
        guard word.count >= 3, Int(word) == nil else { return nil }
        let plain = word.replacing("é", with: "e").replacing("û", with: "u")
        let found = months.indices.filter { index in
            [months[index].fr, months[index][.en].lowercased()].contains { name in
                name.replacing("é", with: "e").replacing("û", with: "u").hasPrefix(plain)
            }
        }
        // « jui » may be June or July.
        return found.count == 1 ? found[0] + 1 : nil
    }

    /// How many days from this one to another.
    public func days(to other: Day) -> Int { other.number - number }

    /// So many days later.
    public func adding(days: Int) -> Day { Day(number: number + days) }

    /// « 2026-11-21 ».
    public var iso: String {
        func padded(_ value: Int, to width: Int) -> String {
            let digits = String(value)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
    }

    /// « samedi 21 novembre 2026 », "Saturday 21 November 2026".
    public var words: Localized {
        let weekday = ((number % 7) + 7) % 7
        return Localized(
            "\(Day.weekdays[weekday].fr) \(words(.fr)) \(year)",
            "\(Day.weekdays[weekday][.en]) \(words(.en)) \(year)")
    }

    /// « 31 mars », "31 March".
    public func words(_ language: Language) -> String {
        switch language {
        case .fr: "\(day == 1 ? "1er" : "\(day)")\u{A0}\(Day.months[month - 1].fr)"
        case .en: "\(day)\u{A0}\(Day.months[month - 1][.en])"
        }
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
