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
