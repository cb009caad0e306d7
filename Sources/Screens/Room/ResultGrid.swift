import Insight
import Page
import Session
import Workshop

/// Grids of means: one statement a page, and before them all of them in one.
extension Result {
    func grid(_ target: RevealTarget, _ disclosed: Disclosed) -> [Block] {
        let language = context.language
        let figures =
            target.isTogether
            ? [Outcome.together(outcomes(disclosed), in: language)].compactMap(\.self)
            : outcome(target, disclosed)?.figures(in: language) ?? []
        var blocks: [Block] = []
        for case .heat(let heat) in figures.suffix(1) {
            blocks += heat.findings(language).map { Block(.title($0)) }
        }
        blocks += figures.map { Block(.figure($0), size: .fills) }
        if !target.isTogether { blocks += readings(target.question, disclosed) }
        let hidden = hiddenCells(of: target.isTogether ? ask.questions : [target.question], disclosed)
        if !hidden.isEmpty { blocks.append(Block(.prose([Run(hidden, .quiet)]))) }
        // What was said aloud is one answer, and nobody is missing.
        if disclosed.mode != .plenary { blocks.append(Block(.prose([Run(turnout(disclosed))]))) }
        return blocks
    }

    /// The grids of the ask, each as far as the door lets it through.
    private func outcomes(_ disclosed: Disclosed) -> [Outcome] {
        ask.questions.compactMap { question in
            disclosed.marginals[question.id].map {
                Outcome(of: question, items: session.items(of: question, in: round), marginals: $0)
            }
        }
    }

    private func outcome(_ target: RevealTarget, _ disclosed: Disclosed) -> Outcome? {
        guard let marginals = disclosed.marginals[target.question.id] else { return nil }
        let items = session.items(of: target.question, in: round)
        guard let first = before(target) else {
            return Outcome(of: target.question, items: items, marginals: marginals)
        }
        return Outcome(of: target.question, items: items, first: first, second: marginals)
    }

    /// Why cells are not shown: « Une case se montre à partir de 3 réponses. »
    private func hiddenCells(of questions: [Question], _ disclosed: Disclosed) -> String {
        let hidden = questions.flatMap { question in
            disclosed.hidden.filter { $0.key.hasPrefix("\(question.id)/") }.map(\.value)
        }
        var sentences: [String] = []
        for case .tooFew(let given, let needed) in hidden where given > 0 && needed > 1 {
            sentences.append(
                context(
                    "Une case se montre à partir de \(needed) réponses, pour que personne ne soit exposé.",
                    "A cell is shown from \(needed) answers on, so that nobody is exposed."))
            break
        }
        if hidden.contains(.unanimous) {
            sentences.append(
                context(
                    "Une case où tous ont donné le même bout de l'échelle n'est pas montrée non plus.",
                    "A cell where all gave the same end of the scale is not shown either."))
        }
        return sentences.joined(separator: " ")
    }
}
