/// A sentence of a page as plain mode says it.
struct Utterance: Hashable {
    /// What is said.
    var text: String
    /// The same without the mark of the selection: a row that loses the mark is no news.
    var unmarked: String
    /// The margin of the lines that follow the first.
    var indent: Int

    init(_ text: String, mark: String? = nil, indent: Int = 0) {
        let clean = PlainText.sanitised(text)
        unmarked = clean
        self.text = mark.map { clean + " (" + $0 + ")" } ?? clean
        self.indent = indent
    }

    var lines: [String] { PlainText.wrapped(text, indent: indent) }
}

/// What has been said of the last page, to say only what is new.
struct Heard {
    private var texts: Set<String> = []
    private var unmarked: [String: Int] = [:]

    init() {}

    init(_ utterances: [Utterance]) {
        for utterance in utterances { note(utterance) }
    }

    /// Holds a sentence as known, as when somebody has just typed it.
    mutating func note(_ utterance: Utterance) {
        texts.insert(utterance.text)
        unmarked[utterance.unmarked, default: 0] += 1
    }

    /// The sentences that were not said yet; one said twice is news the second time.
    func news(in utterances: [Utterance]) -> [Utterance] {
        var left = unmarked
        return utterances.filter { utterance in
            let known = left[utterance.unmarked, default: 0]
            left[utterance.unmarked] = max(0, known - 1)
            return known == 0 || (utterance.text != utterance.unmarked && !texts.contains(utterance.text))
        }
    }
}
