import Archive
import Foundation
import Page
import Report
import Session
import Workshop

extension House {
    /// Erases the answers of the sessions whose time is over, their reports written first where they are missing; gives how
    /// many there were.
    /// What cannot be opened or reported on now waits for the next time.
    func eraseExpired(now: Date) -> Int {
        var count = 0
        for file in (try? sessions.list()) ?? [] {
            guard let expiry = try? Archive.expiry(of: file.url), expiry <= now,
                let archive = try? Archive.open(file.url)
            else { continue }
            defer { archive.close() }
            do {
                _ = try writeReports(of: archive.session, in: file.url, house: self, replacing: false)
                try archive.eraseAnswers(at: now)
                count += 1
            } catch {
                continue
            }
        }
        return count
    }
}

extension Desk {
    /// Keeps what was promised of old answers; says so where there was something to erase.
    func eraseExpired(now: Date) -> Notice? {
        guard archive == nil else { return nil }
        let count = house.eraseExpired(now: now)
        guard count > 0 else { return nil }
        return Notice(.good, Retention.words(count)[language])
    }
}

/// What is said of answers that were erased.
enum Retention {
    static func words(_ count: Int) -> Localized {
        count == 1
            ? Localized(
                "Les réponses d'une séance ont été effacées, comme convenu. Ses comptes rendus restent.",
                "The answers of a session were erased, as agreed. Its reports stay.")
            : Localized(
                "Les réponses de \(count) séances ont été effacées, comme convenu. Leurs comptes rendus restent.",
                "The answers of \(count) sessions were erased, as agreed. Their reports stay.")
    }
}
