import Insight
import Session
import Workshop

/// Grids of means, and points over several columns.
extension AskResults {
    /// A grid a round, what is said of it, and its table.
    func grid(_ question: Question, _ shown: Shown) -> [Report.Block] {
        guard let marginals = shown.disclosed.marginals[question.id] else { return [] }
        let items = session.reportedItems(of: question, in: shown.round)
        let outcome =
            if let first = shown.first?.marginals[question.id] {
                Outcome(of: question, items: items, first: first, second: marginals)
            } else {
                Outcome(of: question, items: items, marginals: marginals)
            }
        return blocks { outcome.figures(in: $0) } + hiddenCells([question], shown)
    }

    /// Several statements about one grid, as one.
    func gridsTogether(_ shown: Shown) -> [Report.Block] {
        guard ask.questions.count > 1, ask.questions.allSatisfy(\.isGrid) else { return [] }
        let outcomes = ask.questions.compactMap { question in
            shown.disclosed.marginals[question.id].map {
                Outcome(
                    of: question, items: session.reportedItems(of: question, in: shown.round), marginals: $0)
            }
        }
        return blocks { language in [Outcome.together(outcomes, in: language)].compactMap(\.self) }
    }

    /// Each grid as it is drawn, what stands out in it, and its numbers.
    private func blocks(_ figures: (Language) -> [Figure]) -> [Report.Block] {
        zip(figures(language), zip(figures(.fr), figures(.en))).flatMap { figure, both -> [Report.Block] in
            guard case .heat(let heat) = figure, heat.answers != nil, case .heat(let french) = both.0,
                case .heat(let english) = both.1
            else { return [.result(Report.Result(figure: figure))] }
            return [.result(Report.Result(figure: figure)), .table(table(french, english))]
        }
    }

    /// The numbers of a grid, with the means of its columns under them.
    private func table(_ french: Figure.Heat, _ english: Figure.Heat) -> Report.Table {
        func mean(_ value: Double?) -> Localized {
            value.map { value in both { RoomNumbers.mean(value, in: $0) } } ?? Localized(verbatim: "·")
        }
        let corner = french.isDirected ? Localized("Qui note", "Who rates") : Localized("Ligne", "Line")
        let rows = french.rows.indices.map { row in
            [both { ($0 == .fr ? french : english).rows[row] }]
                + french.columns.indices.map { column in
                    french.cell(row, column) == .own
                        ? Localized(verbatim: "—") : mean(french.cell(row, column).value)
                }
        }
        let means =
            [Localized("Moyenne", "Mean")] + french.columns.indices.map { mean(french.columnMean($0)) }
        return Report.Table(
            caption: both { ($0 == .fr ? french : english).title ?? "" }.orMeans,
            header: [corner]
                + french.columns.indices.map { column in
                    both { ($0 == .fr ? french : english).columns[column] }
                }, rows: rows + [means])
    }

    /// From how many answers on a cell is shown, where some are not.
    private func hiddenCells(_ questions: [Question], _ shown: Shown) -> [Report.Block] {
        let hidden = questions.flatMap { question in
            shown.disclosed.hidden.filter { $0.key.hasPrefix("\(question.id)/") }.map(\.value)
        }
        var blocks: [Report.Block] = []
        for case .tooFew(let given, let needed) in hidden where given > 0 && needed > 1 {
            blocks.append(
                .notice(
                    Localized(
                        "Une case se montre à partir de \(needed) réponses.",
                        "A cell is shown from \(needed) answers on.")))
            break
        }
        if hidden.contains(.unanimous) { blocks.append(.notice(words(.unanimous))) }
        return blocks
    }

    /// The columns that too few shared out.
    func hiddenColumns(_ question: Question, _ shown: Shown) -> [Report.Block] {
        question.mixes.compactMap { column in
            shown.disclosed.hidden["\(question.id)/\(column.id)"].map {
                .result(Report.Result(title: column.label, notice: words($0)))
            }
        }
    }
}

extension Localized {
    /// The caption of a grid without a title.
    fileprivate var orMeans: Localized { fr.isEmpty ? Localized("Moyennes", "Means") : self }
}
