import Workshop

/// What can be wrong in a file. ``Wording`` says it.
enum Fault: Error, Hashable, Sendable {
    // The file.
    case noSuchFile
    case notAFile
    case unreadable
    case tooLarge(bytes: Int)
    case binary
    case notUTF8
    case controlCharacter(UInt32)
    case emptyFile

    // The YAML.
    case syntax(String)
    case manyDocuments
    case anchor(String)
    case alias(String)
    case mergeKey
    case tag(String)
    case complexKey
    case duplicateKey(String)
    case tooDeep

    // The keys and what they hold.
    case unknownKey(String, nearest: String?, known: [String])
    case keyOfAnotherInput(String, input: InputKind)
    case missingKey(String)
    case emptyKey(String)
    case wrongType(expected: Tree.Kind, found: Tree.Kind, excerpt: String?)
    case notTrue
    case unknownWord(String, nearest: String?, known: [String])
    case badID(String)
    case notFileName(id: String, file: String)
    case badSource(String)
    case outOfRange(Int, ClosedRange<Int>)
    case wrongCount(Int, ClosedRange<Int>)
    case missingFrench
    case missingEnglish
    case emptyText
    case severalLines
    case tooLong(given: Int, limit: Int)
    case longHeadline(String)
    case noStepKind
    case severalStepKinds([String])

    // An activity.
    case duplicateID(String)
    case repeated(String)
    case modeNotAllowed(CaptureMode, Privacy)
    case inheritedModeNotAllowed(CaptureMode, Privacy)
    case textByHand
    case gridByHands
    case labelOutOfScale(Int, ClosedRange<Int>)
    case scaleEnd(Int)
    case groupReversed
    case groupUnderThreshold(Privacy)
    case mostOverOptions(most: Int, options: Int)
    case capOverBudget
    case unknownQuestion(String, nearest: String?)
    case laterQuestion(String)
    case notText(String)
    case notDotted(String)
    case droppedInShort(question: String)
    case dependsOnOptional(question: String)
    case notAProposal(String)
    case keyOfAnotherField(String, input: String)
    case fieldOfAnotherKind(String, needed: String)
    case notOneDrawing
    case noSuchForm(String)
    case notTheSameRange
    case unknownItem(String, nearest: String?)
    case bandOrder
    case smallBank(draw: Int, bank: Int)
    case badExpression(String, position: Int)
    case unknownMeasure(String, nearest: String?)
    case itemOfDimension(String)
    case gluedMinus(String)
    case openBrace
    case stepOutOfTotal(step: Int, total: Int)
    case pairsOutOfRange
    case notTheSameOrder(String)
    case spanReversed
    case noSuchAsk(String)
    case noSuchDimension(String)
    case keyBesidePrediction(String)
    case predictionWithoutReveal(String)
    case nothingToPredict(String)
    case revealedTwice(String)
    case dimensionsOutOfRatings
    case convergenceNeedsCap
    case talkOverruns(talk: Int, minutes: Int)
    case shortTalkOverruns(talk: Int, minutes: Int)
    case shortNotShorter
    case shortWithoutMinutes

    // A workshop.
    case unknownActivity(String, nearest: String?)
    case brokenActivity(String, file: String)
    case unknownStep(String, activity: String, nearest: String?)
    case modeNotOffered(CaptureMode, activity: String, offered: [CaptureMode])
    case droppedInEntry(question: String, step: String)
    case entriesOverrun(sum: Int, minutes: Int)

    /// Whether the file can still be used.
    var severity: Diagnostic.Severity {
        switch self {
        case .missingEnglish, .longHeadline, .groupUnderThreshold, .shortWithoutMinutes: .warning
        default: .error
        }
    }
}
