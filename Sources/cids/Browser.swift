import Foundation
import Session
import Workshop

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A browser of this machine that prints pages to PDF without a window: Chromium and those made of it.
struct Browser {
    let program: URL

    /// Names under which they are found, most common first.
    static let names = [
        "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge",
        "microsoft-edge-stable", "brave-browser", "vivaldi",
    ]

    /// Seconds after which a browser that prints nothing is given up.
    static let patience: TimeInterval = 60

    /// The first one on the person's path; a message that says what to do where there is none.
    init(_ environment: [String: String]) throws(Failure) {
        let folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
        let paths =
            Self.names.flatMap { name in folders.map { "\($0)/\(name)" } } + [
                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
            ]
        guard let found = paths.first(where: { access($0, X_OK) == 0 }) else { throw Self.missing }
        program = URL(filePath: found)
    }

    /// Prints a page, in a folder of its own that does not outlive it.
    func pdf(of html: String) throws(Failure) -> Data {
        let folder = try ScratchFolder()
        let page = folder.url.appending(path: "page.html")
        let printed = folder.url.appending(path: "page.pdf")
        do { try Data(html.utf8).write(to: page) } catch { throw failed("\(error.localizedDescription)") }
        var arguments = [
            "--headless", "--disable-gpu", "--no-first-run", "--no-pdf-header-footer",
            "--user-data-dir=\(folder.url.appending(path: "profile").path(percentEncoded: false))",
            "--print-to-pdf=\(printed.path(percentEncoded: false))",
        ]
        // Chromium refuses to start as root with its sandbox; the page is ours and runs nothing.
        if geteuid() == 0 { arguments.append("--no-sandbox") }
        let status = try run(arguments + [page.absoluteString])
        guard let data = try? Data(contentsOf: printed), data.starts(with: Data("%PDF-".utf8)) else {
            throw failed(Localized("fin \(status)", "exit \(status)"))
        }
        return data
    }

    private func run(_ arguments: [String]) throws(Failure) -> Int32 {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        do { try process.run() } catch { throw failed("\(error.localizedDescription)") }
        if ended.wait(timeout: .now() + Self.patience) == .timedOut {
            process.terminate()
            throw failed(Localized("rien après une minute", "nothing after a minute"))
        }
        return process.terminationStatus
    }
}

extension Browser {
    static let missing = Failure(
        Localized(
            "Aucun navigateur capable d'imprimer en PDF n'est installé ici (Chromium, Chrome, Edge, Brave). Écrivez le HTML (--format html -o compte-rendu.html), ouvrez-le dans n'importe quel navigateur, et imprimez-le en PDF : la mise en page A4 est prête.",
            "No browser that can print to PDF is installed here (Chromium, Chrome, Edge, Brave). Write the HTML (--format html -o report.html), open it in any browser and print it to PDF: the A4 layout is ready."
        ))

    private func failed(_ reason: String) -> Failure { failed(Localized(verbatim: reason)) }

    private func failed(_ reason: Localized) -> Failure {
        let name = program.lastPathComponent
        return Failure(
            Localized(
                "\(name) n'a pas imprimé le PDF (\(reason.fr)). Écrivez le HTML (--format html) et imprimez-le depuis un navigateur ouvert.",
                "\(name) did not print the PDF (\(reason[.en])). Write the HTML (--format html) and print it from an open browser."
            ))
    }
}
