import Workshop

/// The limits of the formats; the schemas in `Assets/Schema` say the same.
enum Limits {
    static let fileBytes = 1 << 20
    static let depth = 24
    /// Beyond this many faults, more would not help anyone.
    static let findings = 500

    static let id = 40
    static let name = 60
    static let goal = 200
    static let headline = 24
    /// Beyond this, big letters do not fit eighty columns.
    static let shortHeadline = 14
    static let line = 200
    static let label = 60
    /// A rated item is a sentence.
    static let item = 120
    static let note = 140
    static let word = 40
    static let stem = 80
    static let coach = 400

    static let tier = 1...3
    static let minutes = 1...480
    static let talkMinutes = 1...120
    static let workshopMinutes = 1...1440
    static let group = 1...100
    static let groupSize = 2...4
    static let scaleLow = 0...1
    static let scaleHigh = 2...10
    static let top = 1...40
    static let most = 1...20
    static let characters = 10...500
    static let budget = 1...50
    static let cap = 1...50

    static let steps = 1...60
    static let questions = 1...30
    static let items = 1...40
    static let options = 2...26
    static let facets = 2...6
    static let bodyLines = 1...8
    static let coachLines = 1...20
    static let sources = 1...40
    static let modes = 1...6
    static let rules = 1...5
    static let dimensions = 2...8
    static let dimensionItems = 2...12
    static let bands = 2...7
    static let zones = 1...9
    static let formFields = 1...6
    static let cards = 1...12
    static let fieldCharacters = 10...200
    static let days = 1...400
    static let fieldOptions = 2...6
    static let fieldNumber = 0...1000
    static let imbalance = 1...12
    static let share = 1...100
    static let total = 10...100
    static let pointStep = 1...25
    static let sharedItems = 2...7
    static let sortedItems = 1...24
    static let bins = 2...6
    static let rankedItems = 2...10
    static let pairedItems = 2...7
    static let gridItems = 2...12
    static let examples = 1...12
    static let readings = 1...12
    static let expression = 120
    static let hours = 1...1000
    static let stations = 2...8
    static let payoff = 0...20
    static let entries = 1...60
    static let meaning = 1...4
    static let explained = 1...40
}
