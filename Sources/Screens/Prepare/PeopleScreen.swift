package import Page
import Session
package import Workshop

/// Who is in the room: names typed, pasted, or read from a CSV file.
package struct PeopleScreen: Screen {
    let program: Program
    let simulated: Bool
    package var names: String
    /// The client named beforehand, and the session that this one follows.
    private let client: String
    private let follows: Library.PastLine?
    /// Esc was pressed once.
    private var isLeaving = false

    package init(
        program: Program, simulated: Bool, client: String = "", follows: Library.PastLine? = nil
    ) {
        self.client = client
        self.follows = follows
        self.program = program
        self.simulated = simulated
        names = simulated ? "Ana, Bruno, Chloé, David, Emma*, Farid, Gaëlle, Hugo, Inès" : ""
    }

    package func page(_ context: Context) -> Page {
        var main: [Block] = [
            Block(.title(context("Qui est là ?", "Who is here?"))),
            Block(
                .field(
                    Field(
                        id: "names", label: context("Prénoms", "First names"), text: names,
                        hint: context("Ana, Luc*, Zoé (obs)", "Ana, Luke*, Zoe (obs)")))),
            Block(
                .prose([
                    Run(
                        context(
                            "Séparez par des virgules. * marque un responsable, (obs) un observateur, @Ventes un service. Un chemin qui finit par .csv est lu comme un fichier.",
                            "Separate with commas. * marks a manager, (obs) an observer, @Sales a service. A path ending in .csv is read as a file."
                        ))
                ])),
        ]
        if let lines = try? Roster.parse(typed: names), !lines.isEmpty, !isPath {
            main.append(Block(.prose([Run(count(lines, context), .accent)])))
        }
        return Page(
            title: context(
                "\(program.workshop.name.fr) · préparer", "\(program.workshop.name[.en]) · prepare"),
            main: main,
            bindings: [
                Binding([.enter], context("continuer", "continue"), .submit), context.back,
                context.helpInText,
            ] + context.everywhere,
            focus: "names")
    }

    private var isPath: Bool { names.lowercased().hasSuffix(".csv") }

    private func count(_ lines: [Roster.Line], _ context: Context) -> String {
        headcount(lines.map(\.role), context)
    }

    package mutating func handle(_ intent: Intent, _ turn: inout Turn) {
        switch intent {
        case .set("names", let text): names = text
        case .submit:
            if isPath {
                turn.request(.readRoster(path: names))
                return
            }
            do throws(RosterFault) {
                let lines = try Roster.parse(typed: names)
                guard lines.contains(where: { $0.role != .observer }) else {
                    turn.warn(
                        "Il faut au moins une personne qui répond. Tapez un prénom.",
                        "At least one person must answer. Type a name.")
                    return
                }
                var prepare = PrepareScreen(
                    program: program, people: lines, simulated: simulated, client: client)
                prepare.follow(follows)
                turn.push(prepare)
            } catch {
                turn.notice = Notice(.warn, turn.context.message(error))
            }
        case .back:
            guard names.isEmpty || isLeaving || simulated else {
                isLeaving = true
                turn.warn(
                    "Échap encore une fois : ces prénoms seront perdus.",
                    "Esc once more: these names will be lost.")
                return
            }
            turn.pop()
        default: break
        }
    }
}

/// « 9 personnes · 1 responsable · 0 observateur ».
func headcount(_ roles: [Person.Role], _ context: Context) -> String {
    let answering = roles.filter { $0 != .observer }.count
    let managers = roles.filter { $0 == .manager }.count
    let observers = roles.filter { $0 == .observer }.count
    func plural(_ n: Int) -> String { n > 1 ? "s" : "" }
    return context(
        "\(answering) personne\(plural(answering)) · \(managers) responsable\(plural(managers)) · \(observers) observateur\(plural(observers))",
        "\(answering) \(answering == 1 ? "person" : "people") · \(managers) manager\(managers == 1 ? "" : "s") · \(observers) observer\(observers == 1 ? "" : "s")"
    )
}
