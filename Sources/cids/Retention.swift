import Archive
import Foundation
import Page
import Report
import Session
import Workshop

extension House {
    /// Erases the answers of the sessions whose time is over; gives how many there were.
    func eraseExpired(now: Date) -> Int {
        ((try? sessions.list()) ?? []).count { eraseIfExpired($0, now: now) }
    }

    /// Erases the answers of a session if its time is over, its reports written first where they are missing; whether it
    /// was. What cannot be opened or reported on now waits for the next time.
    func eraseIfExpired(_ file: SessionFolder.File, now: Date) -> Bool {
        guard let expiry = try? Archive.expiry(of: file.url), expiry <= now,
            let archive = try? Archive.open(file.url)
        else { return false }
        defer { archive.close() }
        do {
            _ = try writeReports(of: archive.session, in: file.url, house: self, replacing: false)
            try archive.eraseAnswers(at: now)
            return true
        } catch {
            return false
        }
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

/// The sessions still to be looked at for answers whose time is over, one at a time while nobody needs the program.
struct Errand {
    private var files: ArraySlice<SessionFolder.File>
    private var erased = 0

    /// The sessions of a house; none where a room is busy.
    init(_ house: House?) { files = ((try? house?.sessions.list()) ?? [])[...] }

    var isOver: Bool { files.isEmpty }

    /// Looks at the next session; what there is to say once the last one was.
    mutating func step(_ house: House, now: Date) -> Notice? {
        guard let file = files.popFirst() else { return nil }
        if house.eraseIfExpired(file, now: now) { erased += 1 }
        guard isOver, erased > 0 else { return nil }
        return Notice(.good, Retention.words(erased)[house.language])
    }
}
