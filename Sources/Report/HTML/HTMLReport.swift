extension Report {
    package var html: String { "" }
}
