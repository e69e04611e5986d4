import ArgumentParser

/// Which project a command runs in, and which of its targets count.
struct ProjectOptions: ParsableArguments {
  @Option(
    name: .customLong("config"),
    help: ArgumentHelp(
      "The project file; '.authcfg.yaml' in this folder or the nearest above it by default.",
      valueName: "path"
    )
  )
  var path: String?

  @Flag(help: "Look for no project file.")
  var isolated = false

  @Option(
    name: .customLong("target"),
    help: ArgumentHelp(
      "A target of the project file to look at, instead of all.",
      valueName: "name"
    )
  )
  var targets: [String] = []

  /// What was said.
  var request: ProjectRequest {
    ProjectRequest(path: path, isIsolated: isolated, targets: targets)
  }

  func validate() throws {
    guard isolated else { return }
    if path != nil {
      throw ValidationError("--isolated looks for no project file; --config names one")
    }
    if !targets.isEmpty { throw ValidationError("--target names a target of a project file") }
  }
}
