import Foundation
import Session
import Workshop

/// A draft e-mail: what was decided and promised in a few lines, the report and the diary attached. Nobody is addressed.
///
/// RFC 5322 and MIME (RFC 2045–2047, 2231); `X-Unsent` opens it for writing where the mail program knows it.
struct DraftMail {
    let session: Session
    let options: Report.Options

    /// The message, its lines ended as mail wants them.
    var text: String {
        let language = options.language
        let report = Report(session, options)
        var lines = [
            "X-Unsent: 1", "Subject: \(EncodedWords.header(subject(report)))", "MIME-Version: 1.0",
            "Content-Language: \(language.rawValue)",
            "Content-Type: multipart/mixed; boundary=\"\(Self.boundary)\"", "",
        ]
        lines += part("text/plain; charset=UTF-8", attached: nil, body(report, language))
        lines += part(
            "text/html; charset=UTF-8", attached: ReportFile.name(of: session, as: .html, options),
            report.html)
        lines += part(
            "text/calendar; charset=UTF-8; method=PUBLISH",
            attached: ReportFile.name(of: session, as: .calendar, options),
            SessionCalendar(session, options).text)
        lines += ["--\(Self.boundary)--", ""]
        return lines.joined(separator: "\r\n")
    }

    /// No line of base64 can be it.
    private static let boundary = "=_cids"

    private func part(_ type: String, attached name: String?, _ content: String) -> [String] {
        let disposition = name.map { "Content-Disposition: attachment; filename=\"\($0)\"" }
        let encoded = Data(content.utf8).base64EncodedString(
            options: [.lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed])
        return ["--\(Self.boundary)", "Content-Type: \(type)"] + [disposition].compactMap(\.self) + [
            "Content-Transfer-Encoding: base64", "", encoded,
        ]
    }

    private func subject(_ report: Report) -> String {
        let day = (session.startedAt ?? session.openedAt).map {
            Day($0, utcOffset: options.utcOffset).words(options.language)
        }
        let title = Localized("Compte rendu", "Report")[options.language]
        let name = Clean.line(report.title[options.language])
        let simulated =
            session.isSimulated ? Localized("(simulation)", "(simulation)")[options.language] : nil
        return ([title, "\(name)\(day.map { ", \($0)" } ?? "")"] + [simulated].compactMap(\.self))
            .joined(separator: " · ")
    }

    private func body(_ report: Report, _ language: Language) -> String {
        var lines = [
            Localized("Bonjour,", "Hello,")[language], "",
            Localized(
                "Voici le compte rendu de notre atelier, en pièce jointe ; un rappel pour l'agenda l'accompagne.",
                "Here is the report of our workshop, attached, with a reminder for the diary.")[language], "",
        ]
        func list(_ title: Localized, _ items: [String]) {
            guard !items.isEmpty else { return }
            lines += [title[language]] + items.map { "- \(Clean.line($0))" } + [""]
        }
        let text = { (id: String) in session.texts[id] ?? "…" }
        list(
            Localized("Ce que nous avons décidé :", "What we decided:"),
            session.reportedDecisions.filter(\.isAccepted).map { text($0.text) })
        let shared = session.reportedCommitments.filter { options.audience != .sponsor || $0.isShared }
        list(
            Localized("Qui fait quoi :", "Who does what:"),
            shared.map { commitment in
                let who = session.person(commitment.person)?.name ?? "…"
                return "\(who)\(language.colon) \(text(commitment.what)) (\(text(commitment.when)))"
            })
        return lines.joined(separator: "\r\n")
    }
}

/// Text in a header: ASCII as it is, anything else in encoded words (RFC 2047).
enum EncodedWords {
    /// At most 75 characters a word, folded on lines of their own; none cuts a character.
    static func header(_ text: String) -> String {
        guard !text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) || text.count > 60 else { return text }
        var words: [String] = []
        var part = ""
        for character in text {
            if part.utf8.count + character.utf8.count > 45, !part.isEmpty {
                words.append(part)
                part = ""
            }
            part.append(character)
        }
        words.append(part)
        return words.map { "=?UTF-8?B?\(Data($0.utf8).base64EncodedString())?=" }.joined(separator: "\r\n ")
    }
}
