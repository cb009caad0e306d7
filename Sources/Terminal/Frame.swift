package import Page

/// A place of the window that a click turns into an intent.
package struct Region: Hashable, Sendable {
    package var row: Int
    package var columns: Range<Int>
    package var intent: Intent
}

/// A page laid out for one window.
package struct Frame: Hashable, Sendable {
    package var canvas: Canvas
    package var regions: [Region] = []
    /// Where the cursor shows; nil: hidden.
    package var cursor: Place?
    /// Columns of the field being typed in; nil: none is.
    package var fieldWidth: Int?
    /// The first line of content shown, how many there are, and how many the window shows at once.
    package var scroll = 0
    package var contentHeight = 0
    package var bodyHeight = 0

    /// A row and a column of the window.
    package struct Place: Hashable, Sendable {
        package var row: Int
        package var column: Int
    }

    package var lastScroll: Int { max(0, contentHeight - bodyHeight) }
}
