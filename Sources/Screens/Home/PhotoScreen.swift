import Page
import Session
import Workshop

/// A photo of a paperboard: its file, then what it shows.
struct PhotoScreen: Screen {
    private var path = ""
    private var caption = ""
    private var isCaptioning = false

    /// The file is there and is a picture: what it shows can be typed.
    mutating func askCaption() { isCaptioning = true }

    func page(_ context: Context) -> Page {
        let field =
            isCaptioning
            ? Field(
                id: "caption", label: context("Ce qu'elle montre", "What it shows"), text: caption,
                hint: context("les cartes du trio de droite", "the cards of the trio on the right"),
                limit: 120)
            : Field(
                id: "path", label: context("Fichier de la photo", "File of the photo"), text: path,
                hint: "~/Images/tableau.jpg", limit: 1_000)
        let why =
            isCaptioning
            ? context(
                "Lu à voix haute à qui ne voit pas l'image. Sans nom de personne.",
                "Read aloud to those who do not see the picture. No person's name.")
            : context(
                "PNG ou JPEG. Glissez le fichier dans cette fenêtre, ou tapez son chemin. Le lieu et l'heure de la prise de vue sont retirés ; seuls les participants la verront.",
                "PNG or JPEG. Drop the file on this window, or type its path. Where and when it was taken is removed; only participants will see it."
            )
        return Page(
            title: context("Une photo", "A photo"), main: [Block(.field(field)), Block(.prose([Run(why)]))],
            bindings: [
                Binding(
                    [.enter], isCaptioning ? context("ajouter", "add") : context("suite", "next"), .submit),
                context.back, context.helpInText,
            ] + context.everywhere, focus: field.id)
    }

    mutating func handle(_ intent: Intent, _ turn: inout Turn) {
        switch intent {
        case .set("path", let text): path = text
        case .set("caption", let text): caption = text
        case .submit where !isCaptioning:
            guard path.contains(where: { !$0.isWhitespace }) else {
                turn.warn("Donnez le chemin d'un fichier.", "Give the path of a file.")
                return
            }
            if let count = turn.context.session?.photos.count, count >= Session.mostPhotos {
                turn.notice = Notice(.warn, turn.context.message(.tooManyPhotos))
                return
            }
            turn.request(.checkPhoto(path: path))
        case .submit:
            do throws(AnswerFault) {
                try Answer.validate(line: caption, limit: 120)
            } catch {
                turn.notice = Notice(.warn, turn.context.message(error))
                return
            }
            turn.request(.addPhoto(path: path, caption: caption))
        case .back where isCaptioning: isCaptioning = false
        case .back: turn.pop()
        default: break
        }
    }
}
