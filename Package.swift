// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// A target of ours: strict settings, one folder under `Sources`.
func room(_ name: String, on floors: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: floors, swiftSettings: strict)
}

/// The tests of a target: one folder under `Tests`, which may hold files that are not code.
func tests(_ name: String, of floors: [Target.Dependency], besides files: [String] = []) -> Target {
    .testTarget(
        name: name,
        dependencies: floors + [
            .product(name: "CustomDump", package: "swift-custom-dump"),
            // Without it a difference is printed and the test passes.
            .product(name: "IssueReportingTestSupport", package: "xctest-dynamic-overlay"),
        ],
        path: "Tests/\(name)",
        exclude: files,
        swiftSettings: strict
    )
}

let package = Package(
    name: "atelier-cids",
    products: [
        .executable(name: "cids", targets: ["cids"])
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
        .package(url: "https://github.com/pointfreeco/swift-custom-dump", from: "1.7.0"),
        .package(url: "https://github.com/pointfreeco/xctest-dynamic-overlay", from: "1.13.0"),
    ],
    targets: [
        // Floor 0: what a workshop is.
        room("Workshop"),
        .target(
            name: "CNcurses",
            path: "Modules/CNcurses",
            cSettings: [
                .define("NCURSES_WIDECHAR", to: "1"),
                .define("_XOPEN_SOURCE", to: "700"),
                .define("_DEFAULT_SOURCE"),
            ],
            linkerSettings: [.linkedLibrary("ncursesw")]
        ),
        .systemLibrary(name: "CTurboJPEG", path: "Modules/CTurboJPEG"),
        .systemLibrary(name: "CPNG", path: "Modules/CPNG"),
        // Floor 1: numbers and charts.
        room("Insight", on: ["Workshop"]),
        // Floor 2: what happens in a room; what a page is.
        room("Session", on: ["Workshop", "Insight"]),
        room("Page", on: ["Workshop", "Insight"]),
        // Floor 3: the screens.
        room("Screens", on: ["Workshop", "Insight", "Session", "Page"]),
        // Floor 4: the outside world; these do not know each other.
        room("Terminal", on: ["Workshop", "Insight", "Page", "CNcurses"]),
        room("Plain", on: ["Workshop", "Insight", "Page"]),
        room("Archive", on: ["Workshop", "Session", .product(name: "GRDB", package: "GRDB.swift")]),
        room("Photo", on: ["CTurboJPEG", "CPNG"]),
        room("Catalog", on: ["Workshop", .product(name: "Yams", package: "Yams")]),
        room(
            "Report",
            on: [
                "Workshop", "Insight", "Session",
                .product(name: "Mustache", package: "swift-mustache"),
            ]),
        // Floor 5: the command line.
        .executableTarget(
            name: "cids",
            dependencies: [
                "Workshop", "Insight", "Session", "Page", "Screens", "Terminal", "Plain", "Archive",
                "Catalog", "Report", "Photo",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict
        ),
        tests("WorkshopTests", of: ["Workshop"]),
        tests("InsightTests", of: ["Workshop", "Insight"]),
        tests("SessionTests", of: ["Workshop", "Insight", "Session"]),
        tests("PageTests", of: ["Workshop", "Page"]),
        tests("ScreensTests", of: ["Workshop", "Insight", "Session", "Page", "Screens", "Catalog"]),
        tests("TerminalTests", of: ["Workshop", "Insight", "Page", "Terminal"], besides: ["Golden"]),
        tests(
            "RevealTests", of: ["Workshop", "Insight", "Session", "Page", "Screens", "Terminal", "Catalog"],
            besides: ["Golden"]),
        tests("PlainTests", of: ["Workshop", "Insight", "Page", "Plain"]),
        tests("ArchiveTests", of: ["Workshop", "Insight", "Session", "Archive"]),
        tests("CatalogTests", of: ["Workshop", "Catalog"]),
        tests(
            "ReportTests",
            of: ["Workshop", "Insight", "Session", "Page", "Screens", "Report", "Catalog"]),
        tests("PhotoTests", of: ["Photo", "CPNG", "CTurboJPEG"]),
        tests("Journeys", of: ["Archive", "Session", "Workshop"]),
    ],
    swiftLanguageModes: [.v6]
)
