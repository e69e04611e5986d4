import Foundation
import PackagePlugin

/// Writes the list of rules from the folder of rules and the folder of their fixtures.
@main
struct RuleCatalogPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let rules = context.package.directoryURL.appending(path: "Sources/Rules")
    let fixtures = context.package.directoryURL.appending(path: "Fixtures/Rules")
    let output = context.pluginWorkDirectoryURL.appending(path: "RuleCatalog+Standard.swift")
    return try [
      .buildCommand(
        displayName: "Listing the rules",
        executable: context.tool(named: "rule-catalog").url,
        arguments: [rules.path, fixtures.path, output.path],
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
