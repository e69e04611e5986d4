import Foundation
import PackagePlugin

/// Writes the list of rules, or of impact rules, from the folder of the target and the folder of the fixtures.
@main
struct RuleCatalogPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let isOfImpacts = target.name == "Impacts"
    let package = context.package.directoryURL
    let rules = package.appending(path: "Sources/\(target.name)")
    let fixtures = package.appending(path: isOfImpacts ? "Fixtures/Changes" : "Fixtures/Rules")
    let catalog = isOfImpacts ? "ImpactCatalog" : "RuleCatalog"
    let output = context.pluginWorkDirectoryURL.appending(path: "\(catalog)+Standard.swift")
    return try [
      .buildCommand(
        displayName: "Listing the rules",
        executable: context.tool(named: "rule-catalog").url,
        arguments: [
          isOfImpacts ? "impacts" : "rules", rules.path, fixtures.path, output.path,
        ],
        inputFiles: files(below: rules) + files(below: fixtures),
        outputFiles: [output]
      )
    ]
  }

  private func files(below folder: URL) -> [URL] {
    let paths = FileManager.default.subpaths(atPath: folder.path) ?? []
    return paths.sorted().map { folder.appending(path: $0) }.filter { !$0.hasDirectoryPath }
  }
}
