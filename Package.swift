// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "authcfg",
  platforms: [.macOS(.v15)],
  targets: [
    .systemLibrary(
      name: "CLibYAML",
      pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
    ),
    .target(name: "Diagnostics"),
    .target(name: "YAML", dependencies: ["Diagnostics", "CLibYAML"]),
    .target(name: "HelmValues", dependencies: ["Diagnostics", "YAML"]),
    .target(
      name: "TestSupport",
      dependencies: ["Diagnostics"],
      path: "Tests/TestSupport"
    ),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics", "TestSupport"]),
    .testTarget(name: "YAMLTests", dependencies: ["YAML", "Diagnostics", "TestSupport"]),
    .testTarget(
      name: "HelmValuesTests",
      dependencies: ["HelmValues", "YAML", "Diagnostics", "TestSupport"]
    ),
  ],
  swiftLanguageModes: [.v6]
)

let strictlyMemorySafe: Set = ["YAML"]

for target in package.targets where ![.plugin, .system].contains(target.type) {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
  ]
  if strictlyMemorySafe.contains(target.name) {
    target.swiftSettings?.append(.strictMemorySafety())
  }
}
