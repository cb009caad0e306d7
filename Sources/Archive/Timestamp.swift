import Foundation

/// Hours as text: `2026-11-03T09:12:33.123Z`, without a formatter, the same on every machine.
enum Timestamp {
    /// The hour as it will be read back: whole milliseconds.
    static func rounded(_ date: Date) -> Date {
        Date(timeIntervalSince1970: Double(milliseconds(date)) / 1000)
    }

    /// The text of an hour, in UTC.
    static func text(_ date: Date) -> String {
        let total = milliseconds(date)
        let (days, inDay) = divided(total, by: 86_400_000)
        let (year, month, day) = civil(days)
        let (hours, rest) = inDay.quotientAndRemainder(dividingBy: 3_600_000)
        let (minutes, tail) = rest.quotientAndRemainder(dividingBy: 60_000)
        let (seconds, thousandths) = tail.quotientAndRemainder(dividingBy: 1000)
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))T\(padded(hours, 2)):"
            + "\(padded(minutes, 2)):\(padded(seconds, 2)).\(padded(thousandths, 3))Z"
    }

    /// The hour of a text; nil when it is not one of ours.
    static func date(_ text: String) -> Date? {
        let bytes = Array(text.utf8)
        guard bytes.count == 24, bytes[23] == UInt8(ascii: "Z") else { return nil }
        func number(_ range: Range<Int>) -> Int? {
            var value = 0
            for byte in bytes[range] {
                guard (48...57).contains(byte) else { return nil }
                value = value * 10 + Int(byte - 48)
            }
            return value
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
            let hours = number(11..<13), let minutes = number(14..<16), let seconds = number(17..<19),
            let thousandths = number(20..<23), (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        let inDay = ((hours * 60 + minutes) * 60 + seconds) * 1000 + thousandths
        return Date(timeIntervalSince1970: Double(days(year, month, day) * 86_400_000 + inDay) / 1000)
    }

    /// `AAAA-MM-JJ` on the clock of a place.
    static func day(_ date: Date, in zone: TimeZone) -> String {
        String(text(date.addingTimeInterval(Double(zone.secondsFromGMT(for: date)))).prefix(10))
    }

    private static func milliseconds(_ date: Date) -> Int {
        Int((date.timeIntervalSince1970 * 1000).rounded())
    }

    private static func divided(_ value: Int, by divisor: Int) -> (Int, Int) {
        let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }

    private static func padded(_ value: Int, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// Year, month and day of a day counted from 1970-01-01 (proleptic Gregorian calendar).
    private static func civil(_ days: Int) -> (Int, Int, Int) {
        let (era, inEra) = divided(days + 719_468, by: 146_097)
        let yearOfEra = (inEra - inEra / 1460 + inEra / 36524 - inEra / 146_096) / 365
        let inYear = inEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * inYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, inYear - (153 * shifted + 2) / 5 + 1)
    }

    /// The inverse of ``civil(_:)``.
    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let (era, yearOfEra) = divided(shiftedYear, by: 400)
        let inYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + inYear - 719_468
    }
}
