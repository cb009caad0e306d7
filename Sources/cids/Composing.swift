import Catalog
import Foundation
import Page
import Report
import Screens
import Session
import Workshop

/// Workshops of the coach's own, made on the screen.
extension Desk {
    /// Fills in the library's activities, once.
    func listActivities() -> Notice? {
        guard library.activities.isEmpty else { return nil }
        do throws(Failure) {
            let catalog = try openCatalog()
            library.activities = catalog.index().activities.compactMap { try? catalog.activity($0.id) }
            return nil
        } catch {
            return Notice(.warn, error.message[language])
        }
    }

    /// Where a workshop is adapted, or a new one made.
    func compose(_ id: String?, console: Context.Console, now: Date) throws(Failure) -> ComposeScreen {
        if let notice = listActivities() { throw Failure(Localized(verbatim: notice.text)) }
        let context = context(console, now: now)
        guard let id else { return ComposeScreen(context) }
        return ComposeScreen(adapting: try program(id), context)
    }

    /// Writes a workshop into the coach's folder, over the one of an id, or under an id that is free.
    func save(_ workshop: Workshop, over id: String?) throws(Failure) -> (id: String, message: Localized) {
        let catalog = try openCatalog()
        var workshop = workshop
        workshop.id = id ?? freeID(for: workshop.name.fr, in: catalog)
        let own = Catalog.Directory.own(house.folders.config.path(percentEncoded: false))
        let folder = URL(filePath: own.workshops, directoryHint: .isDirectory).standardizedFileURL
        guard let text = try? WorkshopText.yaml(of: workshop) else {
            throw Failure(
                Localized("cet atelier ne peut pas être écrit.", "this workshop cannot be written."))
        }
        do throws(ReportError) {
            let file = try ReportFile.write(
                text, named: "\(workshop.id).yaml", in: folder,
                replacing: id != nil)
            let path = file.path(percentEncoded: false)
            if let notice = listWorkshops() { throw .failed(path: path, reason: notice.text) }
            return (
                workshop.id,
                Localized(
                    "Enregistré dans \(path). Entrée pour préparer la séance.",
                    "Saved in \(path). Enter to prepare the session.")
            )
        } catch {
            throw Failure(error.message)
        }
    }

    /// An id made of a name that neither a workshop nor an activity has.
    private func freeID(for name: String, in catalog: Catalog) -> String {
        let index = catalog.index()
        let taken = Set((index.workshops + index.activities).map(\.id))
        let slug = ReportFile.slug(name)
        let base = slug.isEmpty ? "atelier" : String(slug.prefix(40))
        guard taken.contains(base) else { return base }
        var number = 2
        while taken.contains("\(base)-\(number)") { number += 1 }
        return "\(base)-\(number)"
    }
}
