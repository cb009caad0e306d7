internal import Page

/// Who gets the blank lines of a page that has too few of them: joints of one kind open together or not at all, so that what
/// is alike stands alike.
enum Rhythm {
    /// What stands on one side of a joint.
    private enum Side: Hashable {
        case letters, figure, scale, options, field, table, list, title, notice, space
        case text(Role)

        init(_ content: Block.Content) {
            switch content {
            case .headline, .progress, .display, .clock: self = .letters
            case .figure: self = .figure
            case .scale: self = .scale
            case .options: self = .options
            case .field: self = .field
            case .table: self = .table
            case .steps, .quotes: self = .list
            case .title: self = .title
            case .notice: self = .notice
            case .space: self = .space
            case .prose(let runs): self = .text(runs.first?.role ?? .body)
            }
        }
    }

    /// A kind of joint, and how early it opens: under big letters, around the figure, before what is answered, between two
    /// kinds of blocks, then between two of one kind.
    private struct Kind: Hashable {
        var before: Side
        var after: Side

        var rank: Int {
            switch (before, after) {
            case (.space, _): 5
            case (.letters, _): 0
            case (.figure, _), (_, .figure): 1
            case (let one, let other) where one == other: 4
            case (_, .scale), (_, .options), (_, .field): 2
            default: 3
            }
        }
    }

    /// The joints to open, each by the block that follows it, at most so many.
    ///
    /// - Parameter joints: the blocks that a joint stands before, in order.
    static func open(_ joints: [Int], of blocks: [Block], atMost spare: Int) -> [Int] {
        guard joints.count > spare else { return joints }
        var kinds: [(kind: Kind, joints: [Int])] = []
        for joint in joints.reversed() {
            let kind = Kind(before: Side(blocks[joint - 1].content), after: Side(blocks[joint].content))
            if let known = kinds.firstIndex(where: { $0.kind == kind }) {
                kinds[known].joints.append(joint)
            } else {
                kinds.append((kind, [joint]))
            }
        }
        var open: [Int] = []
        for rank in 0...5 {
            for (kind, joints) in kinds where kind.rank == rank && open.count + joints.count <= spare {
                open += joints
            }
        }
        return open
    }
}
