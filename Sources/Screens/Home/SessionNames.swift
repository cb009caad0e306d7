package import Session
import Workshop

extension Library.Standing {
    /// Where a session stands; nil when it is closed or has not begun.
    package init?(_ session: Session, id: String, day: String) {
        let kept = session.agenda.filter { !$0.isSkipped }
        guard session.closedAt == nil, let place = session.place,
            let index = kept.firstIndex(where: { $0.id == place.entry })
        else { return nil }
        self.init(id: id, day: day, step: index + 1, steps: kept.count)
    }
}

extension Context {
    /// « 21 novembre · Découverte CIDs », from the file's name alone; the year when it is not the latest one's.
    func label(of line: Library.SessionLine) -> String {
        guard !line.day.isEmpty else { return line.name }
        let day = Hours.day(line.day, language)
        let year = line.day.prefix(4)
        let isThisYear = library.sessions.first?.day.prefix(4) == year
        return
            "\(isThisYear ? day : "\(day)\u{A0}\(year)") · \(name(of: line.name.dropFirst(line.day.count + 1)))"
    }

    /// « 21 novembre · Découverte CIDs », of a session that was read; the year when it is not this one.
    func label(of line: Library.PastLine) -> String {
        guard !line.day.isEmpty else { return line.name[language] }
        let day = Hours.day(line.day, language)
        let year = line.day.prefix(4)
        let isThisYear = Day(now, utcOffset: utcOffset).iso.prefix(4) == year
        return "\(isThisYear ? day : "\(day)\u{A0}\(year)") · \(line.name[language])"
    }

    /// « étape 4 sur 8 »; empty when it is not known.
    func standing(of id: String?) -> String {
        guard let standing = library.resumable, id == nil || id == standing.id else { return "" }
        return self(
            "étape \(standing.step) sur \(standing.steps)", "step \(standing.step) of \(standing.steps)")
    }

    /// A workshop's name for its id in a file's name, with the number of the day's second session and later ones.
    private func name(of stem: Substring) -> String {
        func workshop(_ id: Substring) -> String? {
            library.workshops.first { $0.id == id }?.name[language]
        }
        if let name = workshop(stem) { return name }
        if let dash = stem.lastIndex(of: "-"), let number = Int(stem[stem.index(after: dash)...]),
            let name = workshop(stem[..<dash])
        {
            return "\(name) (\(number))"
        }
        let words = stem.replacing("-", with: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}
