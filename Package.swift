// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "authcfg",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "authcfg", targets: ["authcfg"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2", traits: []),
  ],
  targets: [
    .systemLibrary(
      name: "CLibYAML",
      pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
    ),
    .systemLibrary(
      name: "CLibCrypt",
      pkgConfig: "libcrypt",
      providers: [.apt(["libcrypt-dev"]), .yum(["libxcrypt-devel"])]
    ),
    .target(name: "Diagnostics"),
    .target(
      name: "Bcrypt",
      dependencies: [
        "Diagnostics",
        // The crypt of macOS knows DES only.
        .target(name: "CLibCrypt", condition: .when(platforms: [.linux])),
      ]
    ),
    .target(name: "YAML", dependencies: ["Diagnostics", "CLibYAML"]),
    .target(name: "HelmValues", dependencies: ["Diagnostics", "YAML"]),
    .target(
      name: "AuthModel",
      dependencies: ["Diagnostics", "Bcrypt", "YAML", "HelmValues"]
    ),
    .target(
      name: "Linting",
      dependencies: ["Diagnostics", "YAML", "HelmValues", "AuthModel"]
    ),
    .target(
      name: "Rules",
      dependencies: ["Diagnostics", "YAML", "AuthModel", "Linting"],
      plugins: ["RuleCatalogPlugin"]
    ),
    .target(
      name: "Rendering",
      dependencies: ["Diagnostics", "Bcrypt", "YAML", "HelmValues", "AuthModel"]
    ),
    .target(name: "Diffing", dependencies: ["Diagnostics", "YAML", "HelmValues", "AuthModel"]),
    .target(
      name: "Impacts",
      dependencies: ["Diagnostics", "AuthModel", "Diffing"],
      plugins: ["RuleCatalogPlugin"]
    ),
    .target(name: "Reporting", dependencies: ["Diagnostics", "Diffing"]),
    .target(
      name: "Projects",
      dependencies: [
        "Diagnostics", "YAML", "HelmValues", "AuthModel", "Linting", "Rules", "Reporting",
      ]
    ),
    .target(
      name: "Commands",
      dependencies: [
        "Diagnostics", "YAML", "HelmValues", "AuthModel", "Linting", "Rules", "Rendering",
        "Reporting", "Projects", "Diffing", "Impacts",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ]
    ),
    .executableTarget(name: "authcfg", dependencies: ["Commands"]),
    .executableTarget(name: "rule-catalog"),
    .plugin(
      name: "RuleCatalogPlugin",
      capability: .buildTool(),
      dependencies: ["rule-catalog"],
      path: "Sources/RuleCatalogPlugin"
    ),

    .target(
      name: "CEventLoop",
      dependencies: ["CLibYAML"],
      path: "Sources/Benchmark/CEventLoop"
    ),
    .executableTarget(
      name: "authcfg-bench",
      dependencies: [
        "AuthModel", "CEventLoop", "Diagnostics", "Diffing", "Impacts", "Linting", "Rules", "YAML",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      path: "Sources/Benchmark/authcfg-bench"
    ),

    .target(
      name: "TestSupport",
      dependencies: [
        "Commands", "Diagnostics",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      path: "Tests/TestSupport"
    ),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics", "TestSupport"]),
    .testTarget(name: "BcryptTests", dependencies: ["Bcrypt", "TestSupport"]),
    .testTarget(name: "YAMLTests", dependencies: ["YAML", "Diagnostics", "TestSupport"]),
    .testTarget(
      name: "HelmValuesTests",
      dependencies: ["HelmValues", "YAML", "Diagnostics", "TestSupport"]
    ),
    .testTarget(
      name: "AuthModelTests",
      dependencies: ["AuthModel", "YAML", "Diagnostics", "TestSupport"]
    ),
    .testTarget(
      name: "DiffingTests",
      dependencies: [
        "AuthModel", "Diffing", "HelmValues", "YAML", "Diagnostics", "TestSupport",
      ]
    ),
    .testTarget(
      name: "LintingTests",
      dependencies: ["AuthModel", "Linting", "YAML", "Diagnostics", "TestSupport"]
    ),
    .testTarget(
      name: "RulesTests",
      dependencies: [
        "AuthModel", "Commands", "Rules", "Linting", "Reporting", "YAML", "Diagnostics",
        "TestSupport",
      ]
    ),
    .testTarget(
      name: "RenderingTests",
      dependencies: ["Rendering", "AuthModel", "YAML", "Diagnostics", "TestSupport"]
    ),
    .testTarget(
      name: "ProjectsTests",
      dependencies: ["Projects", "YAML", "Diagnostics", "TestSupport"]
    ),
    .testTarget(
      name: "CommandsTests",
      dependencies: [
        "authcfg", "AuthModel", "Bcrypt", "Commands", "Diagnostics", "Reporting", "YAML",
        "TestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "SystemPackage", package: "swift-system"),
      ]
    ),
  ],
  swiftLanguageModes: [.v6]
)

let strictlyMemorySafe: Set = ["Bcrypt", "YAML"]

for target in package.targets where ![.plugin, .system].contains(target.type) {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    // What waits for nothing stays on the thread that it began on.
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
  ]
  if strictlyMemorySafe.contains(target.name) {
    target.swiftSettings?.append(.strictMemorySafety())
  }
}
