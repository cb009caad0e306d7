import Testing
import Workshop

@Suite struct PrivacyTests {
    /// DOMAIN §2.4.
    @Test(arguments: [(Privacy.open, 1), (.shared, 3), (.discreet, 4), (.sensitive, 5)])
    func thresholds(level: Privacy, threshold: Int) {
        #expect(level.threshold == threshold)
    }

    @Test func levelsAreOrdered() {
        #expect(Privacy.allCases.sorted() == [.open, .shared, .discreet, .sensitive])
    }

    @Test func onlyPublicIsSigned() {
        #expect(Privacy.allCases.filter(\.isSigned) == [.open])
    }

    @Test func namesAreThoseOfTheFiles() {
        #expect(Privacy.allCases.map(\.rawValue) == ["public", "partage", "discret", "sensible"])
        #expect(CaptureMode.allCases.map(\.rawValue) == ["I", "P", "L", "G", "H", "A"])
    }

    /// DOMAIN §0 bis 4: `discret` and `sensible` are never answered by hand.
    @Test(arguments: CaptureMode.allCases)
    func whatMustStayPrivateIsNotAnsweredInTheOpen(mode: CaptureMode) {
        let isOpen = mode == .hands || mode == .plenary
        #expect(mode.isAllowed(at: .open))
        #expect(mode.isAllowed(at: .shared))
        #expect(mode.isAllowed(at: .discreet) == !isOpen)
        #expect(mode.isAllowed(at: .sensitive) == !isOpen)
    }

    @Test func slipsAreOfPaperAndOfReadingAloud() {
        #expect(CaptureMode.allCases.filter(\.usesSlips) == [.paper, .readAloud])
    }
}
