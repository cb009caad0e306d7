import Insight
import Testing
import Workshop

@Suite struct RoomNumbersTests {
    @Test func mediansAreToTheHalf() {
        #expect(RoomNumbers.median(6.5, in: .fr) == "6,5")
        #expect(RoomNumbers.median(6.5, in: .en) == "6.5")
        #expect(RoomNumbers.median(6, in: .fr) == "6")
        #expect(RoomNumbers.median(3.7, in: .fr) == "3,5")
        #expect(RoomNumbers.median(-1.5, in: .fr) == "−1,5")
        #expect(RoomNumbers.median(-0.1, in: .fr) == "0")
        #expect(RoomNumbers.median(10, in: .en) == "10")
    }

    @Test func meansAreToTheTenth() {
        #expect(RoomNumbers.mean(3.14, in: .fr) == "3,1")
        #expect(RoomNumbers.mean(3, in: .en) == "3.0")
        #expect(RoomNumbers.mean(-0.04, in: .fr) == "0,0")
        #expect(RoomNumbers.mean(2.96, in: .fr) == "3,0")
    }

    @Test func differencesHaveASign() {
        #expect(RoomNumbers.difference(2, in: .fr) == "+2")
        #expect(RoomNumbers.difference(-1.5, in: .en) == "−1.5")
        #expect(RoomNumbers.difference(0, in: .fr) == "0")
        #expect(RoomNumbers.difference(0.1, in: .fr) == "0")
    }

    @Test func sharesAreCountsUnderTen() {
        #expect(RoomNumbers.share(4, of: 9, in: .fr) == "4 sur 9")
        #expect(RoomNumbers.share(4, of: 9, in: .en) == "4 of 9")
        #expect(RoomNumbers.share(0, of: 0, in: .fr) == "0 sur 0")
    }

    @Test func sharesAreToFivePercentUnderTwenty() {
        #expect(RoomNumbers.share(4, of: 12, in: .fr) == "35\u{A0}%")
        #expect(RoomNumbers.share(7, of: 19, in: .en) == "35%")
        #expect(RoomNumbers.share(7, of: 20, in: .en) == "35%")
        #expect(RoomNumbers.share(7, of: 21, in: .en) == "33%")
    }

    @Test func sharesNeverSayNoneOfSomeNorAllOfMost() {
        #expect(RoomNumbers.share(1, of: 400, in: .fr) == "1 sur 400")
        #expect(RoomNumbers.share(399, of: 400, in: .fr) == "399 sur 400")
        #expect(plain(RoomNumbers.share(0, of: 12, in: .fr)) == "0 %")
        #expect(plain(RoomNumbers.share(12, of: 12, in: .fr)) == "100 %")
    }

    @Test func whatIsNoNumberDoesNotTrap() {
        #expect(RoomNumbers.mean(.nan, in: .fr) == "–")
        #expect(RoomNumbers.median(.infinity, in: .fr) == "–")
        #expect(RoomNumbers.difference(.infinity, in: .fr) == "–")
    }
}
