import Workshop

/// What a file holds, and everything to say about it.
struct Document {
    enum Content {
        case activity(Activity)
        case workshop(Workshop)
        case term(Term)

        var isActivity: Bool { if case .activity = self { true } else { false } }
    }

    var file: String
    /// nil when nothing could be read at all.
    var content: Content?
    var diagnostics: [Diagnostic]

    /// Whether the content may be used.
    var isUsable: Bool { content != nil && !diagnostics.contains { $0.severity == .error } }

    /// Reads a file. `find` answers for the activities that a workshop or a term names.
    static func read(file: String, find: (String) -> WorkshopRules.Found) -> Document {
        switch SourceText.read(file: file) {
        case .success(let source): read(source, file: file, find: find)
        case .failure(let fault): Document(file: file, findings: [Finding(fault, at: .start)])
        }
    }

    /// Reads the text of a file.
    static func read(_ source: SourceText, file: String, find: (String) -> WorkshopRules.Found) -> Document {
        guard source.findings.isEmpty else { return Document(file: file, findings: source.findings) }
        let parsed = TreeParser.parse(source.text)
        guard let tree = parsed.tree else { return Document(file: file, findings: parsed.findings) }
        var reader = Reader()
        var findings = parsed.findings
        var content: Content?
        var id = ""
        if tree.has("meaning") || (!tree.has("steps") && file.folderName == "glossary") {
            if let term = reader.term(tree) {
                id = term.id
                content = .term(term)
                findings += TermRules.findings(term, places: reader.places, find: find)
            }
        } else if tree.has("activities") || (!tree.has("steps") && file.folderName == "workshops") {
            if let workshop = reader.workshop(tree) {
                id = workshop.id
                content = .workshop(workshop)
                findings += WorkshopRules.findings(workshop, places: reader.places, find: find)
            }
        } else if let activity = reader.activity(tree) {
            id = activity.id
            content = .activity(activity)
            findings += ActivityRules.findings(activity, places: reader.places)
        }
        let name = file.fileStem
        if !id.isEmpty, id != name {
            let place = reader.places[content?.kind ?? "activity", "id"]
            findings.append(Finding(.notFileName(id: id, file: name), at: place))
        }
        reader.reportMissingEnglish()
        return Document(file: file, content: content, findings: findings + reader.findings)
    }

    private init(file: String, content: Content? = nil, findings: [Finding]) {
        self.file = file
        self.content = content
        diagnostics = Set(findings)
            .map {
                Diagnostic(
                    file: file, line: $0.place.line, column: $0.place.column, severity: $0.fault.severity,
                    message: $0.fault.message.map(\.harmless))
            }
            .sorted { ($0.line, $0.column, $0.message.fr) < ($1.line, $1.column, $1.message.fr) }
    }
}

extension Document.Content {
    /// The name under which its places are noted.
    fileprivate var kind: String {
        switch self {
        case .activity: "activity"
        case .workshop: "workshop"
        case .term: "term"
        }
    }
}

extension String {
    /// A message may quote the file: without what would disturb a terminal, and not for ever.
    fileprivate var harmless: String {
        let scalars = unicodeScalars.map { Characters.isControl($0) ? "\u{FFFD}" : $0 }
        let text = String(String.UnicodeScalarView(scalars))
        return text.count > 400 ? text.prefix(399) + "…" : text
    }

    /// « cadre » of « …/Activities/cadre.yaml ».
    var fileStem: String {
        let name = split(separator: "/").last ?? ""
        for ending in Files.endings where name.hasSuffix(ending) {
            return String(name.dropLast(ending.count))
        }
        return String(name)
    }

    /// The name of the folder that holds the file, in lowercase.
    fileprivate var folderName: String? { split(separator: "/").dropLast().last?.lowercased() }
}
