import Foundation
import Testing
import Workshop

@testable import Session

@Suite struct GroupsTests {
    @Test(arguments: [
        (3, 2, 1), (7, 2, 3), (5, 3, 2), (8, 3, 3), (7, 3, 2), (10, 3, 3), (4, 4, 1), (6, 4, 2), (7, 4, 2),
        (8, 4, 2), (11, 4, 3),
        (14, 4, 4),
    ])
    func groupsAreNearTheirSize(people: Int, size: Int, count: Int) {
        #expect(Session.groupCount(of: people, size: size) == count)
    }

    @Test(arguments: [7, 8, 9, 11, 12, 13])
    func foursAreTwoPairsTogether(people: Int) throws {
        var session = try Fixture.session(Fixture.program(asking: [Fixture.rating()]), people: people)
        var random = SystemRandomNumberGenerator()
        let pairs = session.drawGroups(count: session.groupCount(size: 2), using: &random)
        try session.apply([.event(.grouped(entry: "e1", step: "deux", groups: pairs))], at: Fixture.noon)
        let count = session.groupCount(size: 4)
        let fours = try #require(session.joinedGroups(entry: "e1", count: count))
        #expect(fours.count == count)
        #expect(fours.allSatisfy { (3...5).contains($0.count) })
        #expect(Set(fours.joined()).count == people)
        for pair in pairs {
            #expect(fours.contains { Set(pair).isSubset(of: Set($0)) }, "a pair stays together")
        }
    }

    @Test func nobodyIsJoinedWhoDidNotSitTogether() throws {
        let session = try Fixture.session(Fixture.program(asking: [Fixture.rating()]), people: 8)
        #expect(session.joinedGroups(entry: "e1", count: 2) == nil)
    }

    @Test func threePairsMakeNoFoursSinceOneWouldStayAlone() throws {
        var session = try Fixture.session(Fixture.program(asking: [Fixture.rating()]), people: 6)
        var random = SystemRandomNumberGenerator()
        let pairs = session.drawGroups(count: 3, using: &random)
        try session.apply([.event(.grouped(entry: "e1", step: "deux", groups: pairs))], at: Fixture.noon)
        #expect(session.joinedGroups(entry: "e1", count: 2) == nil)
    }
}
