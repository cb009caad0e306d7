import Foundation
import Page
import Screens
import Session
import Testing
import Workshop

/// A photo is asked for by its file and by what it shows.
@Suite struct PhotoScreenTests {
    private func rig() throws -> Rig {
        var rig = try Fixture.room([
            Step(id: "mot", content: .say(Say(headline: Localized("Début", "Start"))))
        ])
        try rig.session?.apply(.event(.closed), at: rig.now)
        rig.studio = Studio(RetouchScreen())
        return rig
    }

    @Test func aPhotoIsAskedForWithItsCaptionAndNothingIsLostWhereItIsRefused() throws {
        var rig = try rig()
        rig.press(.character("p"))
        rig.press(.enter)
        rig.expect("Donnez le chemin d’un fichier")
        rig.enter("/tmp/tableau.jpg")
        // What it shows is not asked before somebody has looked at the file.
        #expect(rig.requests == [.checkPhoto(path: "/tmp/tableau.jpg")])
        rig.expect("/tmp/tableau.jpg")
        rig.requests = []
        rig.studio.checkedPhoto()
        rig.expect("Ce qu’elle montre")
        rig.press(.enter)
        rig.expect("La phrase est vide")
        rig.enter("Les cartes")
        #expect(rig.requests == [.addPhoto(path: "/tmp/tableau.jpg", caption: "Les cartes")])
        // Whatever the outside world says, what was typed stays until the photo is there.
        rig.expect("Les cartes")
        rig.press(.escape)
        rig.expect("/tmp/tableau.jpg")
        rig.studio.receivedPhoto()
        rig.expect("Retoucher le compte rendu")
    }

    @Test func aPhotoTooManyIsRefusedBeforeItIsNamed() throws {
        var rig = try rig()
        let photos = (0..<Session.mostPhotos).flatMap { number -> [Change] in
            [
                .text(id: "c\(number)", body: "Carte"), .text(id: "i\(number)", body: "/9j/"),
                .event(
                    .photoAdded(Photograph(id: "f\(number)", caption: "c\(number)", image: "i\(number)"))),
            ]
        }
        try rig.session?.apply(photos, at: rig.now)
        rig.press(.character("p"))
        rig.enter("/tmp/tableau.jpg")
        rig.expect("photos, pas plus")
        #expect(rig.requests.isEmpty)
    }

    @Test func aPhotoThatIsThereIsALineToCorrectOrToLeaveOut() throws {
        var rig = try rig()
        try rig.session?.apply(
            [
                .text(id: "tc", body: "Les cartes"), .text(id: "ti", body: "/9j/"),
                .event(.photoAdded(Photograph(id: "f1", caption: "tc", image: "ti"))),
            ], at: rig.now)
        rig.expect("Photo : Les cartes")
        rig.press(.character("x"))
        rig.expect("Retirée · Photo : Les cartes")
        #expect(rig.session?.hidden == ["f1"])
    }
}
